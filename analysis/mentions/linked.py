"""What a small word joins in one name: *Bank of China*, *Department of Housing and Urban Development*."""

from __future__ import annotations

from analysis.mentions.acting import acts
from analysis.mentions.bodies import described_body
from analysis.mentions.clues import (
    BODY_NOUN,
    CAPITAL,
    COMPANY,
    FIRST,
    LOWER,
    ORDINARY,
    ORGANISATION,
    PARTICLE,
    PLACE,
    STOP,
    TITLE,
    clue_of,
    trades,
)
from analysis.mentions.view import View

FAR = 3  # words from one capital to the next, in "Bank of the West"


def linked(view: View, a: int, b: int, last: int, of: bool, known: list[bool]) -> str:
    """The lower-case word that makes two capitalised ones a single name, whose last word is `last`; else ""."""
    between = [view.word(i) for i in range(a + 1, b)]
    if all(view.clue[i] & PARTICLE for i in range(a + 1, b)):
        return between[0]
    if between[0] == "do":
        return "do" if len(between) == 1 and not view.clue[a] & (STOP | ORDINARY) else ""
    if between[1:] not in ([], ["the"]):
        return ""
    if between[0] != "and":
        # "Workers of Zendara struck"
        if between[1:] and between[0] != "of" and _is_before_noun(view, last):
            return ""  # fined by the River Authority for the Lode spill
        people = view.opens[a] and between[0] == "of" and view.clue[a] & ORDINARY and view.word(a).endswith("s")
        body = view.clue[a] & (ORGANISATION | PLACE if between[0] == "of" else ORGANISATION)
        # Council for the Restoration of Dignity
        held = of and between[0] == "of" and view.clue[a] & ORDINARY and not known[a]
        # the Sons of Jericho, a militia
        told = described_body(view, view.ends[last]) or _is_called(view, a, known[b])
        held = held or (between[0] == "of" and not view.opens[a] and told)
        return between[0] if (body or held) and not people else ""
    if view.clue[b] & TITLE and not view.clue[b] & ORGANISATION:
        return ""  # of Boston University and Professor Ann Lee
    if a and view.clue[a - 1] & FIRST and view.before(a) == " " and not view.headline[a] and b < last:
        return ""  # Elon Musk and Twitter Holdings
    plain = view.clue[a] & ORDINARY and not known[a] and (not view.clue[a] & ORGANISATION or view.word(a) in trades())
    if (
        plain
        and b < last
        and len(between) == 1
        and (_several_bodies(view.word(last)) or _one_body(view, b, last, known))
    ):
        return "and"  # the Justice and Interior Ministries, the Competition and Markets Authority
    # Department of Housing and Urban Development
    both = view.clue[a] & view.clue[b] & ORDINARY and not (view.clue[b] & ORGANISATION or known[a] or known[b])
    # International Association of Machinists and Aerospace Workers
    several = view.word(a).endswith("s") and view.word(last).endswith("s") and view.clue[last] & ORGANISATION
    named = view.clue[a] & (FIRST | PLACE) or known[a] or known[b]
    return "and" if of and (both or (several and not named)) else ""


def _is_before_noun(view: View, last: int) -> bool:
    """Whether a small word follows that is neither a verb nor a stop word, so that it is what *the* belongs to."""
    more = last + 1 < view.count and view.before(last + 1) == " "
    return more and view.clue[last + 1] & (LOWER | STOP) == LOWER and not acts(view, last)


def _is_called(view: View, at: int, listed: bool) -> bool:
    """Whether a noun for a body, or *the* before a plural, makes a word begin a name: *the charity Voice of the Fells*,
    *the Sons of the Delta*; but not where the word behind *of* is `listed`, as in *the Wolves of Georgia Tech*."""
    if not at or view.before(at) != " " or view.headline[at] or view.clue[at] & (TITLE | PLACE):
        return False
    plural = (
        not listed and view.clue[at] & ORDINARY and view.word(at).endswith("s") and view.word(at - 1).lower() == "the"
    )
    return bool(plural or view.clue[at - 1] & (BODY_NOUN | LOWER) == BODY_NOUN | LOWER)


def list_end(view: View, high: int, known: list[bool]) -> int:
    """The last word of what a body is for, where that is a list: *Ministry of Culture, Media and Sport*; or `high`."""
    at = high
    while at + 1 < view.count and view.before(at + 1) == ", " and _is_subject(view, at, known):
        at += 1
    if at == high or not _is_subject(view, at, known) or at + 2 >= view.count:
        return high
    joined = view.word(at + 1) == "and" and view.before(at + 2) == " "
    return at + 2 if joined and _is_subject(view, at + 2, known) else high


def _is_subject(view: View, word: int, known: list[bool]) -> bool:
    """Whether a word is an ordinary noun with a capital, as the subjects of ministries are."""
    return view.clue[word] & (ORDINARY | CAPITAL | TITLE) == ORDINARY | CAPITAL and not known[word]


def _several_bodies(word: str) -> bool:
    """Whether a word is the plural of one for a body: *Ministries*."""
    single = word[:-3] + "y" if word.endswith("ies") else word[:-1] if word.endswith("s") else ""
    return bool(single and clue_of(single) & clue_of(word) & ORGANISATION)


def _one_body(view: View, first: int, last: int, known: list[bool]) -> bool:
    """Whether ordinary words lead up to a word for a body: *Markets Authority*, *Lighting Company*."""
    if not view.clue[last] & ORGANISATION or last - first > FAR:
        return False
    sure = view.word(last) not in trades() and not view.clue[last] & COMPANY  # the Mining and Energy Union
    inside = (i for i in range(first, last) if not (view.clue[i] & ORGANISATION and sure and view.word(i) in trades()))
    return all(view.clue[i] & ORDINARY and not (view.clue[i] & ORGANISATION or known[i]) for i in inside)
