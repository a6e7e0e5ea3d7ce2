"""Possessives that are a part of a name: *the Chiefs' Council*, *St. Mary's Hospital*, *the Lion's Tooth*."""

from __future__ import annotations

from analysis.mentions.bodies import described_body
from analysis.mentions.clues import (
    ALSO_WORD,
    CAPITAL,
    FIRST,
    ORDINARY,
    ORGANISATION,
    PLACE_OPENER,
    POSSESSIVE,
    TITLE,
    WEAK_FIRST,
    bare,
)
from analysis.mentions.linked import FAR
from analysis.mentions.view import View

PARTED = (" ", "' ", "’ ")
PLURALS = frozenset({"People", "Women", "Men", "Children"})  # without an s of their own
SAINTS = frozenset({"St", "Saint", "Sts"})
NOT_OWNING = FIRST | WEAK_FIRST | TITLE | PLACE_OPENER


def owns_body(view: View, word: int) -> bool:
    """Whether a possessive is a part of a body's name: *People's Party*, *Chiefs' Council*, *St. Mary's Hospital*.

    Behind it stand but capitals, up to the word for the body.
    """
    clue = view.clue
    saint = word > 0 and view.word(word - 1).rstrip(".") in SAINTS and bool(clue[word] & POSSESSIVE)
    plural = view.word(word).endswith("s")  # the Judges' Association
    told = NOT_OWNING & ~TITLE if plural else NOT_OWNING
    trade = plural and word > 0 and view.word(word - 1) == "the"  # the Shellfishers' Association
    known = ORDINARY | ALSO_WORD if plural else ORDINARY  # the Fishers' Union
    ordinary = clue[word] & CAPITAL and (trade or clue[word] & known) and not clue[word] & told
    if view.headline[word] or not (ordinary or saint):
        return False
    if clue[word] & POSSESSIVE and not saint and not _is_plural(bare(view.word(word))):
        return _is_described_body(view, word + 1)
    for last in range(word + 1, min(word + 1 + FAR, view.count)):
        if plural and last == word + 1 and view.word(last) == "and":
            continue  # the Seafarers' and Dockers' Union
        if not clue[last] & CAPITAL or view.opens[last] or (last > word + 1 and view.before(last) not in PARTED):
            return last > word + 1 and _is_described_body(view, last - 1)  # the People's Compass, a party
        if clue[last] & ORGANISATION:
            return True
    return False


def _is_described_body(view: View, word: int) -> bool:
    """Whether a comma behind a capital says that it ends the name of a body: *the Lion's Tooth, a cell*."""
    inside = word < view.count and view.clue[word] & CAPITAL and not view.opens[word] and not view.opens[word - 1]
    return bool(inside) and described_body(view, view.ends[word])


def _is_plural(word: str) -> bool:
    """Whether a word means several people without an s: *Women*, *Fishermen*."""
    return word in PLURALS or word.endswith("men")
