"""Stretches of capitalised words that may be a name, before anything is known about them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from analysis.mentions.clues import (
    CAPITAL,
    FIRST,
    INITIAL,
    ORDINARY,
    ORGANISATION,
    PARTICLE,
    PLACE,
    PLACE_OPENER,
    POSSESSIVE,
    STOP,
    TITLE,
    WEAK_FIRST,
)
from analysis.mentions.view import View

BLANKS = frozenset({" ", "\n", "\r\n", "\u00a0", " & "})
AFTER_DOT = frozenset({". ", ".\n", ".\r\n", ".\u00a0"})
LINKS = frozenset({"of", "for", "on", "against"})  # behind a word for organisations or places
OPENING = tuple("\"'“‘«([")
FAR = 3  # words from one capital to the next, in "Bank of the West"


def name_runs(view: View, covered: np.ndarray) -> Iterator[tuple[int, int]]:
    """First and last word of each stretch, titles included, in reading order.

    Words stay together across one blank, an initial's dot, a particle (*van*, *al*), and *of* behind a word for
    organisations. Words that are capitalised only because a sentence begins are taken off, and so are stop words
    at either end. In headlines, where nearly every word is capitalised, ordinary words part the stretches.
    Stretches whose words are all `covered` by known names are left out.
    """
    kinds = view.token
    plain = (view.tokens & (ORDINARY | STOP) != 0) & (view.tokens & (FIRST | INITIAL | TITLE) == 0)
    usable = (view.tokens & CAPITAL != 0) & ~(view.headline & plain)
    places = np.flatnonzero(usable).tolist()
    known = covered.tolist()
    i = 0
    while i < len(places):
        low = high = places[i]
        i += 1
        of = False  # whether the stretch is a body of something: Department of Housing
        while i < len(places):
            after = places[i]
            if after == high + 1:
                if not _joined(view, high, after):
                    break
            elif after > high + FAR or not (link := _linked(view, high, after, of, known)):
                break
            else:
                of = of or link in LINKS
            high = after
            i += 1
        if known[low] and known[high] and all(known[low : high + 1]):
            continue
        while low < high and (kinds[low] & STOP or _opener(view, low)):
            low += 1
        while low < high and kinds[high] & STOP and not kinds[high] & (INITIAL | FIRST):
            high -= 1
        if kinds[low] & CAPITAL and not (low == high and (kinds[low] & STOP or _opener(view, low))):
            yield low, high


def _joined(view: View, a: int, b: int) -> bool:
    """True where nothing but a blank stands between two words that follow each other."""
    gap = view.text[view.ends[a] : view.starts[b]]
    if not (gap in BLANKS or (gap in AFTER_DOT and view.token[a] & (INITIAL | TITLE))):
        return False
    return not view.opens[b] and not view.token[a] & POSSESSIVE


def _linked(view: View, a: int, b: int, of: bool, known: list[bool]) -> str:
    """The lower-case word that makes two capitalised ones a single name; else ""."""
    if not all(_joined(view, i, i + 1) for i in range(a, b)):
        return ""
    between = [view.word(i) for i in range(a + 1, b)]
    if all(view.token[i] & PARTICLE for i in range(a + 1, b)):
        return between[0]
    link = between[0]
    if between[1:] not in ([], ["the"]):
        return ""
    if link in LINKS:
        return link if view.token[a] & (ORGANISATION | PLACE) else ""
    # Department of Housing and Urban Development
    both = view.token[a] & view.token[b] & ORDINARY and not (view.token[b] & ORGANISATION or known[a] or known[b])
    return link if of and link == "and" and both else ""


def _opener(view: View, word: int) -> bool:
    """True for an ordinary word that is capitalised because a sentence or a quotation begins with it."""
    if not view.token[word] & ORDINARY or view.token[word] & (FIRST | WEAK_FIRST | TITLE | ORGANISATION | PLACE_OPENER):
        return False
    return view.opens[word] or view.text[view.starts[word] - 1 : view.starts[word]] in OPENING
