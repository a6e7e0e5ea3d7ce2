"""Ordinary words that a text has as names only: *its rival Kestrel*, *Kestrel's offer*, *the Progressives*."""

from __future__ import annotations

import numpy as np

from analysis.mentions.acting import acts
from analysis.mentions.clues import (
    ACRONYM,
    BODY_NOUN,
    CAPITAL,
    EVENT,
    FIRST,
    INITIAL,
    LOWER,
    NEVER_ALONE,
    ORDINARY,
    ORGANISATION,
    PLACE,
    POSSESSIVE,
    TITLE,
    WORK,
    bare,
)
from analysis.mentions.realms import ADJECTIVES
from analysis.mentions.view import View

OFTEN = 3  # times
TITLES = FIRST | INITIAL | NEVER_ALONE | ORGANISATION | TITLE
FOLLOWING = frozenset({"activists", "fighters", "guerrillas", "members", "militants", "officials", "rebels"})
TOLD = ACRONYM | EVENT | FIRST | INITIAL | NEVER_ALONE | ORGANISATION | PLACE | TITLE | WORK


def own_names(view: View) -> frozenset[str]:
    """The ordinary words, alone or two together, that only stand as names in a text, and act or own something in it,
    or which the words beside them say are a body's.

    Of the first, plurals alone stand behind *the*, all others without it.
    """
    clues = view.clues
    plain = clues & (CAPITAL | ORDINARY) == CAPITAL | ORDINARY
    within = plain & ~view.first & ~view.headline
    if not within.any():
        return frozenset()
    alone: dict[str, list[int]] = {}
    for i in np.flatnonzero(within & (clues & TOLD == 0)).tolist():
        alone.setdefault(bare(view.word(i)), []).append(i)
    fresh = {name: found for name, found in alone.items() if name.lower() not in view.written_words}
    often = {name: found for name, found in fresh.items() if len(found) > 1 and view.times(name) >= OFTEN}
    names = {name for name, found in often.items() if _is_own(view, found)}
    names.update(name for name, found in fresh.items() if any(_is_body(view, i) for i in found))
    shouted = within & (clues & (TOLD | ACRONYM) == ACRONYM)
    names.update(view.word(i) for i in np.flatnonzero(shouted).tolist() if _is_abbreviation(view, i))
    pairs: dict[str, list[int]] = {}
    pairable = plain & ~view.headline & (clues & TITLES == 0)  # where a sentence opens, the second capital tells
    for i in np.flatnonzero(pairable[:-1] & pairable[1:]).tolist():
        if view.before(i + 1) == " " and not view.opens[i + 1]:
            pairs.setdefault(f"{view.word(i)} {bare(view.word(i + 1))}", []).append(i)
    for name, found in pairs.items():
        if len(found) >= OFTEN and _is_own_pair(view, name, found):
            names.add(name)
    return frozenset(names)


def _is_own(view: View, places: list[int]) -> bool:
    """Whether a word stands alone as a name at all these places, and as one that acts at one of them."""
    name = bare(view.word(places[0]))
    several = name.endswith("s") and not name.endswith("ss")
    alone = all(_behind_the(view, i) == several and not _is_beside(view, i, i) for i in places)
    return alone and any(view.clue[i] & POSSESSIVE or acts(view, i) for i in places)


def _is_body(view: View, at: int) -> bool:
    """*the Kestrel gang*, *the insurer Anchor*"""
    if view.word(at).lower().endswith(ADJECTIVES):
        return False  # the European agency
    before = view.clue[at - 1] if view.before(at) == " " else 0
    if before & BODY_NOUN and before & LOWER:
        return not _is_beside(view, at, at)
    behind = view.clue[at + 1] if at + 1 < view.count and view.before(at + 1) == " " else 0
    return bool(behind & BODY_NOUN and behind & LOWER) and view.word(at - 1).lower() == "the"


def _is_abbreviation(view: View, at: int) -> bool:
    """*the union, the COB,*, *rebels of FACT*: capitals that spell a word, and stand for a body."""
    before = view.word(at - 1).lower()
    if view.word(at).lower() in view.written_words:
        return False
    if before in ("of", "from") and view.before(at) == " ":
        return view.word(at - 2) in FOLLOWING
    last = at - 2 if before == "the" else at - 1
    body = view.clue[last] & BODY_NOUN and view.clue[last] & LOWER
    return bool(body) and view.before(last + 1) in (" ", ", ") and view.before(at) in (" ", ", ")


def _is_own_pair(view: View, name: str, places: list[int]) -> bool:
    """Whether two words stand together as a name at all these places, and as one that acts at one of them."""
    if any(_behind_the(view, i) or _is_beside(view, i, i + 1) for i in places):
        return False
    acting = any(view.clue[i + 1] & POSSESSIVE or acts(view, i + 1) for i in places)
    return (
        acting and name.lower() not in view.text and not view.known_inside(view.starts[places[0]], view.end(places[0]))
    )


def _behind_the(view: View, at: int) -> bool:
    return not view.opens[at] and view.word(at - 1).lower() in ("the", "a", "an")


def _is_beside(view: View, first: int, last: int) -> bool:
    """Whether another capital stands right before or behind, of whose name it is a part."""
    before = view.word(first - 1) if view.before(first) == " " and not view.opens[first] else ""
    behind = view.word(last + 1) if last + 1 < view.count and view.before(last + 1) == " " else ""
    ahead = before[:1].isupper() and before.lower() != "the"
    return ahead or (behind[:1].isupper() and not view.clue[last] & POSSESSIVE)
