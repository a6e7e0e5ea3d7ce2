"""Ordinary words that a text has as names only: *its rival Kestrel*, *Kestrel's offer*, *the Progressives*."""

from __future__ import annotations

import numpy as np

from analysis.mentions.acting import acts
from analysis.mentions.clues import (
    ACRONYM,
    CAPITAL,
    EVENT,
    FIRST,
    INITIAL,
    NEVER_ALONE,
    ORDINARY,
    ORGANISATION,
    PLACE,
    POSSESSIVE,
    TITLE,
    WORK,
    bare,
)
from analysis.mentions.view import View

OFTEN = 3  # times
TOLD = ACRONYM | EVENT | FIRST | INITIAL | NEVER_ALONE | ORGANISATION | PLACE | TITLE | WORK


def own_names(view: View) -> frozenset[str]:
    """The ordinary words that only stand as names in a text, and act or own something in it.

    Plurals stand behind *the*, others without it.
    """
    tokens = view.tokens
    capital = (tokens & (CAPITAL | ORDINARY) == CAPITAL | ORDINARY) & (tokens & TOLD == 0)
    within = capital & ~view.first & ~view.headline
    if within.sum() < OFTEN - 1:
        return frozenset()
    places: dict[str, list[int]] = {}
    for i in np.flatnonzero(within).tolist():
        places.setdefault(bare(view.word(i)), []).append(i)
    often = {name for name, found in places.items() if len(found) > 1 and view.times(name) >= OFTEN}
    return frozenset(name for name in often if name.lower() not in view.written_words and _is_own(view, places[name]))


def _is_own(view: View, places: list[int]) -> bool:
    """Whether a word stands alone as a name at all these places, and as one that acts at one of them."""
    name = bare(view.word(places[0]))
    several = name.endswith("s") and not name.endswith("ss")
    alone = all((view.word(i - 1).lower() == "the") == several and not _is_beside(view, i) for i in places)
    return alone and any(view.token[i] & POSSESSIVE or acts(view, i) for i in places)


def _is_beside(view: View, at: int) -> bool:
    """Whether another capital stands right before or behind, of whose name it is a part."""
    before = view.word(at - 1) if view.before(at) == " " else ""
    behind = view.word(at + 1) if at + 1 < view.count and view.before(at + 1) == " " else ""
    ahead = before[:1].isupper() and before.lower() != "the"
    return ahead or (behind[:1].isupper() and not view.token[at] & POSSESSIVE)
