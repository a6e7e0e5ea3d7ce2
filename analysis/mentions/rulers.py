"""Rulers, who have a number or an epithet for a surname: *Henry VIII*, *Pope Paul III*, *Catherine the Great*."""

from __future__ import annotations

import re

from analysis.mentions.acting import acts
from analysis.mentions.clues import (
    ACRONYM,
    DEED,
    EVENT,
    FIRST,
    NUMERAL,
    ORDINARY,
    ORGANISATION,
    PLACE,
    PLACE_NAME,
    SPEECH,
    TITLE,
    bare,
)
from analysis.mentions.model import STRONG, Candidate
from analysis.mentions.view import View

EPITHETS = frozenset(
    {"Bald", "Bold", "Catholic", "Confessor", "Conqueror", "Elder", "Fat", "Good", "Great", "Impaler", "Magnificent"}
    | {"Navigator", "Pious", "Short", "Terrible", "Wise", "Younger"}
)
# *I* behind a first name may still be somebody who speaks: *With Anna I have*.
SPEAKS = re.compile(
    r"['’](?:d|ll|m|ve)\b"
    r"| (?:am|believe|can|could|do|feel|for|have|hope|know|love|mean|need|see|think|want|will|would)\b"
)
MOST_WORDS = 3
POPES = frozenset({"Innocent", "Urban"})  # also ordinary words


def regnal_end(view: View, high: int) -> int:
    """The last word of the number or epithet behind a word: of *VIII* behind *Henry*, *the Great*; 0 where none is."""
    if high + 1 >= view.count or view.before(high + 1) != " ":
        return 0
    if view.word(high + 1) == "the":
        told = high + 2 < view.count and view.before(high + 2) == " " and bare(view.word(high + 2)) in EPITHETS
        return high + 2 if told and not view.headline[high] else 0
    number, clue = bare(view.word(high + 1)), view.clue[high]
    if not NUMERAL.fullmatch(number) or (clue & TITLE and not clue & FIRST):
        return 0  # Gen X
    one = number != "I" or (clue & FIRST and not SPEAKS.match(view.text, view.ends[high + 1]))
    return high + 1 if one else 0


def ruler(view: View, low: int, high: int, titled: str) -> Candidate | None:
    """The person whose name ends with the number or epithet behind a run, where the run can be a person's name."""
    clue = view.clue
    of_era = high == low + 1 and bare(view.word(high)) == "Emperor" and low and view.word(low - 1).lower() == "the"
    if of_era and view.known_at(view.starts[low]) is None:
        rule = "“Emperor” behind the name says ruler"
        return Candidate(view.starts[low], view.end(high), "person", rule, STRONG)  # the Kangxi Emperor
    last = regnal_end(view, high)
    if not last or high - low >= MOST_WORDS:
        return None
    if clue[high] & (ORGANISATION | PLACE | EVENT | ACRONYM | TITLE) and not clue[high] & FIRST:
        return None  # World War II
    known = _known_kind(view, low)
    if not (titled or clue[high] & FIRST or known == "person" or view.word(high) in POPES):
        after = clue[last + 1] if last + 1 < view.count else 0
        if clue[high] & (ORDINARY | PLACE_NAME) or known or not (after & (SPEECH | DEED) or acts(view, last)):
            return None  # Apollo XIII
    while low < high and (clue[low] & TITLE or _known_kind(view, low) not in ("", "person")):
        low += 1  # German Emperor Wilhelm II
    said = bare(view.word(last))
    end = view.starts[last] + len(said)
    return Candidate(view.starts[low], end, "person", f"“{said}” behind the name says ruler", STRONG)


def _known_kind(view: View, word: int) -> str:
    """The kind of the known name that begins at a word; else ""."""
    known = view.known_at(view.starts[word])
    return view.actors[known.actor].kind if known is not None else ""
