"""Whether a person is a woman or a man, as titles and given names say: whom *she* may mean."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from analysis.data import rows_of

WOMAN, MAN = frozenset({"she", "her"}), frozenset({"he", "him"})
LONGEST_TITLE = 16  # characters of a title


@functools.cache
def gendered() -> dict[str, str]:
    """For each title and given name of data/genders.csv that only one gender bears, that gender."""
    return {row["word"]: row["gender"] for row in rows_of("genders.csv")}


def genders(text: str, persons: Iterable[tuple[int, int, str]]) -> dict[str, str]:
    """For each person the gender, *woman* or *man*, where it is known: by a title before a name, else by the given
    name.

    `persons` are the starts and ends of their names, and who each is.
    """
    known, titled, given = gendered(), dict[str, str](), dict[str, str]()
    for start, end, actor in persons:
        before = text[max(0, start - LONGEST_TITLE) : start].split()[-1:]
        for title in (*before, *text[start:end].split()[:-1]):
            if (gender := known.get(title.lower().rstrip("."))) is not None:  # titles are written small there
                titled[actor] = gender
        if actor not in given:
            given[actor] = known.get(actor.split()[0], "")
    return {actor: gender for actor, gender in {**given, **titled}.items() if gender}


def agrees(pronoun: str, gender: str | None) -> bool:
    """Whether a pronoun may mean a person of this gender, which may be unknown."""
    if not gender:
        return True
    return pronoun not in (WOMAN if gender == "man" else MAN)
