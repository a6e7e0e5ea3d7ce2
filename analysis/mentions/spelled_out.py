"""Names that go on: past a small word, as in *Front for Renewal in Tibesti (FRT)*, or with a month, as in *Ann May*."""

from __future__ import annotations

import re

from analysis.mentions.clues import CAPITAL, FIRST, STOP
from analysis.mentions.view import View

ABBREVIATION = re.compile(r"(?:\s+\(|,? or (?:the )?)([A-Z]{3,9})\b")
SMALL = frozenset({"against", "and", "by", "for", "in", "of", "on", "the", "to", "with"})
MONTH_SURNAMES = frozenset({"May", "March", "August", "May's", "May’s"})
DAY = re.compile(r"(?:'s|’s)?\s+\d|\s*,\s+(?:1[5-9]|20)\d\d")  # May 3, May, 1997
FARTHEST = 7  # words behind the stretch


def spelled_out(view: View, low: int, high: int) -> int:
    """The last word of the name that begins at `low` and whose capitals an abbreviation behind it has; else `high`."""
    if high + 1 >= view.count or view.word(high + 1) not in SMALL:
        return high
    for at in range(high + 1, min(high + FARTHEST, view.count)):
        if view.opens[at] or view.before(at) != " ":
            return high
        if not view.clue[at] & CAPITAL:
            if view.word(at) not in SMALL:
                return high
        elif match := ABBREVIATION.match(view.text, view.ends[at]):
            return at if _letters(view, low, at) == match[1] else high
    return high


def _letters(view: View, low: int, high: int) -> str:
    """The first letters of the capitalised words, without an article before them."""
    capital = [i for i in range(low, high + 1) if view.clue[i] & CAPITAL]
    if view.clue[low] & STOP:
        capital = capital[1:]
    return "".join(view.word(i)[0] for i in capital)


def with_month(view: View, high: int) -> int:
    """The word behind a first name where it is a month's that is a surname too, and no date: *Florence May said*."""
    at = high + 1
    if not view.clue[high] & FIRST or at >= view.count or view.word(at) not in MONTH_SURNAMES:
        return high
    return high if view.before(at) != " " or DAY.match(view.text, view.ends[at]) else at
