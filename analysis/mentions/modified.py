"""Composed actors with a noun before the role noun, which says what they work at: *Zambian copper miners*."""

from __future__ import annotations

import functools
import re

from analysis.catalogue import Catalogue, Role
from analysis.data import rows_of

BEHIND = re.compile(r"([a-z'’-]+) ([a-z]+)\b(?!-)")
PLURAL = ("s", "men", "women", "people", "staff")


def modified_role(text: str, start: int, base: str, limit: int, catalogue: Catalogue) -> tuple[int, str, Role] | None:
    """Where the words for several people of a trade or service end that begin at `start`, the first of them, and
    the role of the second; None where none begin there, or where an actor of the kind `base` has no such people.
    """
    match = BEHIND.match(text, start, limit)
    if match is None or match[1].replace("’", "'") not in modifiers() or not match[2].endswith(PLURAL):
        return None
    role = catalogue.state_roles.get(match[2])
    return (match.end(), match[1], role) if role is not None and base in role.base else None


@functools.cache
def modifiers() -> frozenset[str]:
    """The nouns of data/role_modifiers.csv: *copper*, *border*, *riot*."""
    return frozenset(row["modifier"] for row in rows_of("role_modifiers.csv"))
