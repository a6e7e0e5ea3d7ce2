"""Two that are meant together: *the two countries*, *both men*, where the sentences before name just two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from analysis.relations.model import Noun
from analysis.relations.words import Name

BODIES = ("armed group", "government", "military", "organisation", "state")
STATES = dict.fromkeys(("countries", "governments", "nations", "neighbors", "neighbours", "states"), ("state",))
PERSONS = dict.fromkeys(
    (
        *("candidates", "diplomats", "generals", "leaders", "men", "ministers", "officials", "politicians"),
        *("premiers", "presidents", "women"),
    ),
    ("person",),
)
ORGANISATIONS = dict.fromkeys(
    (
        *("airlines", "banks", "carmakers", "clubs", "companies", "federations", "firms", "groups", "organisations"),
        *("organizations", "rivals", "unions"),
    ),
    ("organisation",),
)
KINDS = {**STATES, **PERSONS, **ORGANISATIONS, "sides": BODIES}
LONGEST = 5  # words: the two neighbouring West African countries
TOGETHER = re.compile(rf"\bboth\b|\bthe two (?:[\w-]+ ){{0,3}}?(?:{'|'.join(KINDS)})\b", re.IGNORECASE)


def kinds_meant(noun: Noun) -> tuple[str, ...]:
    """Of which kinds the two are that a noun phrase means; none where it means no two, or names somebody itself."""
    lows = [word.low for word in noun.words]
    if lows == ["both"]:
        return (*BODIES, "person", "community")
    two = lows[0] == "both" or lows[:2] == ["the", "two"]
    if not two or len(lows) > LONGEST or any(word.name or word.sponsor for word in noun.words):
        return ()
    return KINDS.get(noun.head.low, ())


def the_two(kinds: Sequence[str], own: list[Name], earlier: list[list[Name]]) -> list[Name]:
    """The two of these kinds named before: in the last sentence, in the same one, or in the last few; else nobody.

    `earlier` holds the names of the sentences before, the last one first. Where the same sentence names two and the
    last two others, either may be meant.
    """
    here, *before = (_of(kinds, names) for names in (own, *_together(earlier)))
    if before and len(here) == len(before[0]) == 2 and here.keys() != before[0].keys():
        return []
    found = next((names for names in (*before[:1], here, *before[1:]) if len(names) > 1), {})
    return list(found.values()) if len(found) == 2 else []


def _together(earlier: list[list[Name]]) -> Iterator[list[Name]]:
    """The names of the last sentence, of the last two, and so on, in reading order."""
    for count in range(1, len(earlier) + 1):
        yield [name for names in reversed(earlier[:count]) for name in names]


def _of(kinds: Sequence[str], names: Iterable[Name]) -> dict[str, Name]:
    return {name.actor: name for name in names if name.kind in kinds and not name.sponsor}
