"""Two that are meant together: *the two countries*, *both men*, where the sentences before name just two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from analysis.relations.phrases.model import Noun
from analysis.relations.vocabulary.words import Name, known

BODIES = ("armed group", "government", "military", "organisation", "state")
STATES = dict.fromkeys(
    ("countries", "governments", "nations", "neighbors", "neighbours", "republics", "states"), ("state",)
)
PERSONS = dict.fromkeys(
    (
        *("candidates", "chiefs", "commanders", "diplomats", "generals", "leaders", "men", "ministers", "officials"),
        *("politicians", "premiers", "presidents", "women"),
    ),
    ("person",),
)
ORGANISATIONS = dict.fromkeys(
    (
        *("airlines", "banks", "carmakers", "clubs", "companies", "federations", "firms", "organisations"),
        *("organizations", "parties", "rivals", "unions"),
    ),
    ("organisation",),
)
ARMED = dict.fromkeys(("armies", "factions", "forces", "militaries", "militias"), ("armed group", "military"))
MOVEMENTS = dict.fromkeys(("groups", "movements"), ("armed group", "organisation"))
KINDS = {**STATES, **PERSONS, **ORGANISATIONS, **ARMED, **MOVEMENTS, "sides": BODIES}
SITES = frozenset({"center", "centre", "church", "clinic", "hospital", "mosque", "school", "stadium", "university"})
LONGEST = 5  # words: the two neighbouring West African countries
TOGETHER = re.compile(r"\b(?:both|the two)\b")  # in a sentence in lower case


def kinds_meant(noun: Noun) -> tuple[str, ...]:
    """Of which kinds the two are that a noun phrase means; none where it means no two, or names somebody itself."""
    if noun.words[0].low not in ("both", "the"):
        return ()  # as for most
    lows = [word.low for word in noun.words]
    if lows in (["both"], ["the", "two"]):
        return (*BODIES, "person", "community")
    two = lows[0] == "both" or lows[:2] == ["the", "two"]
    if not two or len(lows) > LONGEST or any(word.name or word.sponsor for word in noun.words):
        return ()
    return KINDS.get(noun.head.low, ())


def the_two(kinds: Sequence[str], own: list[Name], earlier: Iterable[list[list[Name]]]) -> list[Name]:
    """The two of these kinds whom the sentences before name in one clause, or the same sentence does; else nobody.

    `earlier` holds the names of each clause of the sentences before, the last one first. Where the same sentence names
    two and those before two others, either may be meant.
    """
    here, before = _of(kinds, own), {}
    for clauses in earlier:
        named = [_of(kinds, names) for names in clauses]
        everybody = {actor for names in named for actor in names}
        if len(everybody) > 1:
            before = next((names for names in named if names.keys() == everybody), {})
            if len(before) != 2:
                return []  # more than two, or each in a clause of its own
            break
    if len(here) == len(before) == 2 and here.keys() != before.keys():
        return []
    found = before or here
    return list(found.values()) if len(found) == 2 else []


def _of(kinds: Sequence[str], names: Iterable[Name]) -> dict[str, Name]:
    fit = {name.actor: name for name in names if name.kind in kinds and not name.sponsor}
    return fit if kinds != BODIES else {actor: name for actor, name in fit.items() if not _is_site(name)}


def _is_site(name: Name) -> bool:
    """Whether an organisation is called by the building it has, and so is no side: *the Meshal Cultural Centre*."""
    last = name.actor.rpartition(" ")[2].lower()
    return name.kind == "organisation" and ("site" in known(last)[2] or last in SITES)
