"""Whether the words beside a name say that it is a body's: *the carmaker Zendara*, *Zendara shares*."""

from __future__ import annotations

import re

from analysis.mentions.clues import (
    BODY_NOUN,
    BODY_PART,
    CAPITAL,
    FIRST,
    LOWER,
    LOWER_TITLE,
    ORDINARY,
    POSSESSIVE,
    STOP,
    SURNAME,
    TITLE,
    bare,
    clue_of,
    organisation_kinds,
)
from analysis.mentions.model import STRONG, Verdict
from analysis.mentions.view import View

DESCRIBED = re.compile(
    r",\s+(?:an?|the|[A-Z][\w.-]*['’]s)\s+(?:[\w'’-]+\s+){0,4}?([\w-]+)(?<!ly)"
    r"(?=[,.;:)]|\s+(?:that|which|who|whose|of|in|for|at|from|on|with|near|[a-z]+ed|led|paid|run)\b)"
)
HEADS = frozenset({"boss", "co-founder", "executive", "founder"})  # of a body, which is named behind *of*
LONGEST_KIND = 5  # words between *founder of* and the name
NAMED_BODIES = frozenset({"airline", "bank", "bloc", "broadcaster", "cartel", "newspaper", "parties", "party"})
HOLDERS = frozenset({"boss", "co-founder", "coach", "founder", "goalkeeper", "midfielder", "striker", "winger"})


def described_body(view: View, end: int) -> bool:
    """Whether a comma at the end of a name sets a noun for a body beside it: *the Kell Shield, a militia*."""
    match = DESCRIBED.match(view.text, end)
    return match is not None and is_body_noun(clue_of(match[1].lower()))


def described_bodies(text: str) -> dict[str, list[int]]:
    """Where names end behind which a comma sets a noun for a body, as `described_body` tells, by their last letter."""
    found: dict[str, list[int]] = {}
    for match in DESCRIBED.finditer(text):
        if is_body_noun(clue_of(match[1].lower())):
            found.setdefault(text[match.start() - 1], []).append(match.start())
    return found


def is_called_body(view: View, low: int) -> bool:
    """Whether a noun for a body stands right before a run, in small letters: *the tenants' union Roofs For All*."""
    called = low and view.clue[low - 1] & (BODY_NOUN | LOWER) == BODY_NOUN | LOWER
    return bool(called) and view.before(low) == " " and not view.headline[low]


def is_body_noun(clue: int) -> bool:
    """Whether clues are those of a noun for a body that no person is called by."""
    return bool(clue & BODY_NOUN) and not clue & LOWER_TITLE


def is_named_body(view: View, at: int) -> bool:
    """Whether a first name is a body's, by the noun right before it: *the German group Otto said*."""
    if not at or view.before(at) != " " or view.opens[at]:
        return False
    noun = (view.clue[at - 1] & BODY_NOUN and not view.clue[at - 1] & CAPITAL) or _is_side(view, at)
    after = view.clue[at + 1] if at + 1 < view.count and not view.opens[at + 1] else STOP
    return bool(noun and after & STOP)


def _is_side(view: View, at: int) -> bool:
    """Whether a team of a league is named: *Premier League side Chelsea*."""
    return at > 1 and view.word(at - 1) == "side" and bool(view.clue[at - 2] & CAPITAL) and view.before(at) == " "


def body_beside(view: View, low: int, high: int) -> Verdict | None:
    """*the carmaker Zendara*, *a spokesman for Zendara*, *Zendara shares*, *the Zendara union*."""
    if head := _head_of(view, low):
        return "organisation", f"“{head} of” before the name says organisation", STRONG
    if party := _party(view, low, high):
        return "organisation", f"“{party}” behind the name says organisation", STRONG
    called = low == high and is_named_body(view, low)
    if view.clue[low] & (FIRST | SURNAME) and not called:
        return None
    if not low or view.opens[low]:
        return _body_with_post(view, high) if low == high and not view.clue[low] & (ORDINARY | TITLE | STOP) else None
    before = view.word(low - 1)
    if _is_side(view, low):
        return "organisation", "“side” before the name says organisation", STRONG
    ordinary = low == high and view.clue[low] & ORDINARY and bare(view.word(low)) not in view.own_names
    if ordinary and not _is_introduced(view, low):
        return None
    if view.clue[low - 1] & BODY_NOUN and not view.clue[low - 1] & CAPITAL:
        kind = organisation_kinds().get(before.capitalize(), "organisation")
        return kind, f"“{before}” before the name says {kind}", STRONG
    if low > 1 and before in ("for", "of", "at", "in") and view.clue[low - 2] & BODY_PART:
        return "organisation", f"“{view.word(low - 2)} {before}” before the name says organisation", STRONG
    after = view.clue[high + 1] if high + 1 < view.count and not view.opens[high + 1] else 0
    owned = before == "the" or view.clue[low - 1] & POSSESSIVE or (low < high and view.clue[low] & ORDINARY)
    if told := _body_with_post(view, high):
        return told
    if after & BODY_PART or (owned and after & BODY_NOUN and view.before(high + 1) == " "):
        noun = view.word(high + 1)
        kind = organisation_kinds().get(noun.capitalize(), "organisation")
        return kind, f"“{noun}” behind the name says {kind}", STRONG
    return None


def _head_of(view: View, low: int) -> str:
    """Whose body a name is by a noun before it: *the founder of (rival search engine) Blippo*; else ""."""
    at = low - 1
    while at > 1 and low - at <= LONGEST_KIND and view.clue[at] & LOWER and view.before(at + 1) == " ":
        if view.word(at) == "of":
            return view.word(at - 1) if view.word(at - 1) in HEADS else ""
        at -= 1
    return ""


def _party(view: View, low: int, high: int) -> str:
    """The noun of a body behind a name with an article, even a surname: *the Tisza party*; else ""."""
    opened = low and (view.word(low - 1).lower() in ("the", "whose") or view.clue[low - 1] & POSSESSIVE)
    if not opened or high + 1 == view.count or view.before(high + 1) != " ":
        return ""
    return view.word(high + 1) if view.word(high + 1) in NAMED_BODIES else ""


def _body_with_post(view: View, high: int) -> Verdict | None:
    """*Zendara founder Ann Lee*, *Zendara chief executive Ann Lee*: whose post somebody has who is named behind it."""
    if high + 3 >= view.count or view.before(high + 1) != " " or view.clue[high] & POSSESSIVE:
        return None
    post = view.word(high + 1)
    last = high + 1 + (post == "chief" and view.word(high + 2) == "executive")
    held = post in HOLDERS or last > high + 1 or view.clue[high + 1] & BODY_PART
    if not held or view.before(last + 1) != " " or not view.clue[last + 1] & CAPITAL or view.opens[last + 1]:
        return None
    return "organisation", f"“{post}” behind the name says organisation", STRONG


def _is_introduced(view: View, at: int) -> bool:
    """Whether an ordinary word is a name by the noun for a body right before it: *the opposition party Dawn*."""
    if (
        view.clue[at - 1] & (BODY_NOUN | LOWER) != BODY_NOUN | LOWER
        or view.headline[at]
        or view.clue[at] & (TITLE | STOP)
    ):
        return False
    after = view.clue[at + 1] if at + 1 < view.count and view.before(at + 1) == " " else STOP
    return bool(after & (STOP | LOWER)) and not view.text.startswith("-", view.ends[at])
