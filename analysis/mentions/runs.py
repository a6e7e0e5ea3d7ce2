"""Stretches of capitalised words that may be a name, before anything is known about them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from analysis.mentions.clues import (
    CAPITAL,
    FIRST,
    INITIAL,
    ORDINARY,
    ORGANISATION,
    PARTICLE,
    PLACE,
    POSSESSIVE,
    STOP,
    TITLE,
    WEAK_FIRST,
)
from analysis.segment import Words

BLANKS = frozenset({"\n", "\r\n", "\u00a0", " & "})
AFTER_DOT = frozenset({". ", ".\n", ".\r\n", ".\u00a0"})
LINKS = ("of", "for")
OPENING = "\"'“‘«(["


def name_runs(
    text: str, sentences: pd.DataFrame, words: Words, clue: np.ndarray, covered: np.ndarray
) -> Iterator[tuple[int, int]]:
    """First and last word of each stretch, titles included, in reading order.

    Words stay together across one blank, an initial's dot, a particle (*van*, *al*), and *of* behind a word for
    organisations. Words that are capitalised only because a sentence begins are taken off, and so are stop words
    at either end. Sentences in which nearly every word is capitalised (headlines) give none, and neither do
    stretches whose words are all `covered` by known names.
    """
    token = clue[words.spelling]
    owner = np.searchsorted(sentences["start"].to_numpy(), words.start, side="right") - 1
    capital = (token & CAPITAL).astype(bool)
    title = np.array([part == "title" for part in sentences["part"].tolist()], dtype=bool)
    usable = capital & ~_headline(capital, token, owner, title)[owner]
    first_word = np.ones(len(owner), dtype=bool)
    first_word[1:] = owner[1:] != owner[:-1]
    places = np.flatnonzero(usable).tolist()
    kinds, owners, known = token.tolist(), owner.tolist(), covered.tolist()
    starts, ends = words.start.tolist(), words.end.tolist()
    opens = first_word.tolist()

    def joined(a: int, b: int) -> bool:
        gap = text[ends[a] : starts[b]]
        near = gap == " " or gap in BLANKS or (gap in AFTER_DOT and kinds[a] & (INITIAL | TITLE))
        return bool(near) and owners[a] == owners[b] and not kinds[a] & POSSESSIVE

    def linked(a: int, b: int) -> bool:
        """True where the lower-case words between two capitalised ones belong to a name."""
        between = range(a + 1, b)
        if not all(joined(i, i + 1) for i in range(a, b)):
            return False
        if all(kinds[i] & PARTICLE for i in between):
            return True
        word = text[starts[a + 1] : ends[a + 1]]
        rest = [text[starts[i] : ends[i]] for i in range(a + 2, b)]
        return word in LINKS and rest in ([], ["the"]) and bool(kinds[a] & (ORGANISATION | PLACE))

    i = 0
    while i < len(places):
        low = high = places[i]
        i += 1
        while i < len(places) and (
            joined(high, places[i]) if places[i] == high + 1 else places[i] <= high + 3 and linked(high, places[i])
        ):
            high = places[i]
            i += 1
        if known[low] and known[high] and all(known[low : high + 1]):
            continue
        while low < high and (kinds[low] & STOP or _opener(text, starts, kinds, opens, low)):
            low += 1
        while low < high and kinds[high] & STOP and not kinds[high] & (INITIAL | FIRST):
            high -= 1
        if kinds[low] & CAPITAL and not (
            low == high and (kinds[low] & STOP or _opener(text, starts, kinds, opens, low))
        ):
            yield low, high


def _opener(text: str, starts: list[int], kinds: list[int], opens: list[bool], word: int) -> bool:
    """True for an ordinary word that is capitalised because a sentence or a quotation begins with it."""
    if not kinds[word] & ORDINARY or kinds[word] & (FIRST | WEAK_FIRST | TITLE | ORGANISATION):
        return False
    return opens[word] or text[starts[word] - 1 : starts[word]] in tuple(OPENING)


def _headline(capital: np.ndarray, token: np.ndarray, owner: np.ndarray, title: np.ndarray) -> np.ndarray:
    """For each sentence, whether its capitals say nothing: nearly all of its content words have one.

    A list of names looks the same, so outside titles it takes six words and nine capitals in ten.
    """
    content = ~(token & STOP).astype(bool)
    total = np.bincount(owner[content], minlength=len(title))
    raised = np.bincount(owner[content & capital], minlength=len(title))
    return (total >= np.where(title, 4, 6)) & (raised > np.where(title, 0.75, 0.9) * total)
