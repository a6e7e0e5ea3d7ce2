"""Sponsors: who backs, leads or trains another, as in *Iran-backed militias* and *backed by Iran*."""

from __future__ import annotations

import functools
import re

from analysis.mentions.clues import sponsor_rows, sponsor_words
from analysis.mentions.model import Mention

AND = re.compile(r"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+)(?:the\s+)?")
# Backed by Iran, Russia and China, Kenya …; but in "Backed by Iran, Kenya fought" Kenya backs nobody.
LIST_BEHIND = re.compile(r"(?:, (?:the )?[A-Z][\w-]*){0,4},? (?:and|or) (?:the )?[A-Z]")
HYPHENS = ("-", "‐", "‑", "–")
ALSO_PEOPLES = ("ese", "sh", "ss", "ch")  # the Chinese backed rebels
REACH = 48  # characters before a name in which a sponsor's cue can stand


def as_sponsor(text: str, name: Mention, previous: Mention | None, cue: str) -> tuple[Mention, str] | None:
    """The name as a sponsor, who stands behind the one that acts, and the cue that says so; else None.

    `cue` is that of the mention before, when it was a sponsor: *backed by Iran and Russia*.
    """
    after, before, loose = _cues()
    written = text[name.start : name.end]
    match = after.match(text, name.end) if text[name.end : name.end + 1] in HYPHENS else None
    if name.alias and "adjective" in name.alias.flags and not written.endswith(ALSO_PEOPLES):
        match = match or loose.match(text, name.end)  # Iranian backed rebels
    if match:
        rule = f"{name.rule}; sponsor in “{written}{match[0]}”"
        return name._replace(role="sponsor", rule=rule), ""
    ahead = text[max(0, name.start - REACH) : name.start]
    if _ends_in_preposition(ahead) and (match := before.search(ahead)) and not match["be"]:
        cue = " ".join(match["cue"].split())
        return name._replace(role="sponsor", rule=f"{name.rule}; sponsor in “{cue} {written}”"), cue
    beside = AND.fullmatch(text[previous.end : name.start]) if cue and previous else None
    if beside and not (cue[0].isupper() and beside[0].strip() == "," and not LIST_BEHIND.match(text, name.end)):
        return name._replace(role="sponsor", rule=f"{name.rule}; sponsor in “{cue} … {written}”"), cue
    return None


def _ends_in_preposition(ahead: str) -> bool:
    """Whether the last word, before an article, is one that stands between a cue and a sponsor: few texts do."""
    words = ahead.casefold().split()[-2:]
    if words and words[-1] == "the":
        del words[-1]
    return bool(words) and words[-1] in sponsor_words()[1]


def stands_behind(text: str, end: int) -> bool:
    """Whether a sponsor's cue stands right behind a word: *army-backed*."""
    return _cues()[0].match(text, end) is not None


@functools.cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What follows a sponsor (*Iran-backed*), what stands before one (*backed by*), and what follows an adjective."""
    cues = "|".join(sponsor_words()[0])
    pairs = "|".join(sorted(rf"{cue}\s+{preposition}" for cue, preposition in sponsor_rows()))
    after = re.compile(rf"[-‐‑–](?:{cues})\b", re.IGNORECASE)
    before = re.compile(
        rf"(?<!\w)(?P<be>(?:am|is|are|was|were|be|been|being|['’]re|['’]s)\s+(?:\w+ly\s+|not\s+)?)?"
        rf"(?P<cue>{pairs})\s+(?:the\s+)?$",
        re.IGNORECASE,
    )
    return after, before, re.compile(rf" (?:{cues})(?= (?:[a-z]+ )?[a-z]+s\b)")
