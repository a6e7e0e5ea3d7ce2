"""Rulers, who have a number or an epithet for a surname: *Henry VIII*, *Pope Paul III*, *Catherine the Great*."""

from __future__ import annotations

import re

from analysis.mentions.acting import acts
from analysis.mentions.clues import (
    ACRONYM,
    DEED,
    EVENT,
    FIRST,
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

NUMERAL = re.compile(r"X{0,2}(?:IX|IV|V?I{0,3})")
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


def numbered(view: View, high: int) -> bool:
    """Whether a number of kings stands behind a word."""
    if high + 1 >= view.count or view.before(high + 1) != " ":
        return False
    number = bare(view.word(high + 1))
    if not number or not NUMERAL.fullmatch(number) or (view.clue[high] & TITLE and not view.clue[high] & FIRST):
        return False  # Gen X
    return number != "I" or bool(view.clue[high] & FIRST and not SPEAKS.match(view.text, view.ends[high + 1]))


def epithet(view: View, high: int) -> bool:
    """Whether *the Great* or the like stands behind a word."""
    if high + 2 >= view.count or view.word(high + 1) != "the" or view.before(high + 2) != " ":
        return False
    return bare(view.word(high + 2)) in EPITHETS and not view.headline[high]


def ruler(view: View, low: int, high: int, titled: str) -> Candidate | None:
    """The person whose name ends with the number or epithet behind a run, where the run can be a person's name."""
    clue, known = view.clue, view.known_at(view.starts[low])
    of_era = high == low + 1 and bare(view.word(high)) == "Emperor" and low and view.word(low - 1).lower() == "the"
    if of_era and known is None:
        rule = "“Emperor” behind the name says ruler"
        return Candidate(view.starts[low], view.end(high), "person", rule, STRONG)  # the Kangxi Emperor
    by_number = numbered(view, high)
    if high - low >= MOST_WORDS or not (by_number or epithet(view, high)):
        return None
    if clue[high] & (ORGANISATION | PLACE | EVENT | ACRONYM | TITLE) and not clue[high] & FIRST:
        return None  # World War II
    last = high + (1 if by_number else 2)
    person = known is not None and view.actors[known.actor].kind == "person"
    if not (titled or clue[high] & FIRST or person or view.word(high) in POPES):
        after = clue[last + 1] if last + 1 < view.count else 0
        if clue[high] & (ORDINARY | PLACE_NAME) or known or not (after & (SPEECH | DEED) or acts(view, last)):
            return None  # Apollo XIII
    while low < high and ((known is not None and not person) or clue[low] & TITLE):  # German Emperor Wilhelm II
        low += 1
        known = view.known_at(view.starts[low])
        person = known is not None and view.actors[known.actor].kind == "person"
    said = bare(view.word(last))
    end = view.starts[last] + len(said)
    return Candidate(view.starts[low], end, "person", f"“{said}” behind the name says ruler", STRONG)
