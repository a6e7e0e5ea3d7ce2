"""Composed actors with a noun before the role noun, which says what they work at: *Zambian copper miners*."""

from __future__ import annotations

import functools
import re

from analysis.catalogue import Catalogue, Role
from analysis.data import rows_of
from analysis.mentions.clues import DEED, LINK, SPEECH, STOP, clue_of

BEHIND = re.compile(r"([a-z'’-]+) ([a-z]+)\b(?!-)")
LONGEST_TITLE = 3  # words before *ministry*
MINISTRY = re.compile(rf"((?:[a-z'’-]+ ){{1,{LONGEST_TITLE}}})(ministry)\b(?!-)")
PLURAL = ("s", "men", "women", "people", "staff")


def modified_role(text: str, start: int, base: str, limit: int, catalogue: Catalogue) -> tuple[int, str, Role] | None:
    """Where the words for several people of a trade or service end that begin at `start`, the first of them, and
    the role of the second; None where none begin there, or where an actor of the kind `base` has no such people.
    """
    if base == "state" and (match := MINISTRY.match(text, start, limit)) and _is_subject(match[1].split()):
        subject = " ".join(word for word in match[1].split() if word != "new")
        return match.end(), subject, catalogue.state_roles[match[2]]
    match = BEHIND.match(text, start, limit)
    if match is None or match[1].replace("’", "'") not in modifiers() or not match[2].endswith(PLURAL):
        return None
    role = catalogue.state_roles.get(match[2])
    return (match.end(), match[1], role) if role is not None and base in role.base else None


def _is_subject(words: list[str]) -> bool:
    """Whether words say what a ministry is for: *religious endowments*, but not *officials told the*."""
    joined = [word for word in words[1:-1] if word != "and"]
    sure = not any(clue_of(word) & (STOP | LINK | SPEECH | DEED) for word in (words[0], *joined, words[-1]))
    return sure and not any(word.endswith(("ed", "ing")) for word in words)


@functools.cache
def modifiers() -> frozenset[str]:
    """The nouns of data/role_modifiers.csv: *copper*, *border*, *riot*."""
    return frozenset(row["modifier"] for row in rows_of("role_modifiers.csv"))
