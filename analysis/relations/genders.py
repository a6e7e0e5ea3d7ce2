"""Whether a person is a woman or a man, as titles and given names say: whom *she* may mean."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from analysis.relations.lexicon import rows_of
from analysis.relations.words import Name

WOMAN, MAN = frozenset({"she", "her"}), frozenset({"he", "him", "his"})


@functools.cache
def gendered() -> dict[str, str]:
    """For each title and given name of data/genders.csv that only one gender bears, that gender."""
    return {row["word"]: row["gender"] for row in rows_of("genders.csv")}


def genders(text: str, names: Iterable[Name]) -> dict[str, str]:
    """For each person the gender: as a title before a name says, else as the given name does; those unknown are not
    in it."""
    known, titled, given = gendered(), dict[str, str](), dict[str, str]()
    for name in names:
        if name.kind != "person":
            continue
        before = text[max(0, name.start - 16) : name.start].split()[-1:]
        words = text[name.start : name.end].split()
        for title in (*before, *words[:-1]):
            if (gender := known.get(title.lower().rstrip("."))) is not None:  # titles are written small there
                titled[name.actor] = gender
        if name.actor not in given:
            given[name.actor] = known.get(name.actor.split()[0], "")
    return {actor: gender for actor, gender in {**given, **titled}.items() if gender}


def agrees(pronoun: str, gender: str | None) -> bool:
    """Whether a pronoun may mean a person of this gender, which may be unknown."""
    if not gender:
        return True
    return pronoun not in (WOMAN if gender == "man" else MAN)
