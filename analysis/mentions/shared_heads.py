"""A role noun that the adjectives before it share: *Hungarian and Romanian officials* are officials of both."""

from __future__ import annotations

import re

from analysis.catalogue import Catalogue
from analysis.mentions.composed import GAP
from analysis.mentions.known import Roles
from analysis.mentions.made import made_of
from analysis.mentions.model import Actors, Mention, behind_the, is_initials

JOINT = re.compile(r",\s|,?\s(?:and|or)\s")
LONGEST_JOINT = 8  # characters


def share(
    text: str, found: list[Mention], base: Mention, whole: Mention, roles: Roles, catalogue: Catalogue, actors: Actors
) -> None:
    """Change the adjectives at the end of `found` to actors with the role noun of `whole`, of which `base` is part."""
    gap = GAP.match(text, base.end)
    if gap is None or base.alias is None or "adjective" not in base.alias.flags:
        return
    kind = actors[base.actor].kind
    role = next((role for end, role in roles.get(gap.end(), ()) if end == whole.end and kind in role.base), None)
    if role is None:
        return
    head, behind = " ".join(text[gap.end() : whole.end].split()), whole.start
    for k in range(len(found) - 1, -1, -1):
        name = found[k]
        joined = behind - name.end <= LONGEST_JOINT and JOINT.fullmatch(text, name.end, behind)
        told = joined and name.role == "actor" and actors[name.actor].kind in role.base
        if not told or not _describes(text, name):
            return
        found[k] = made_of(text, name, role, head, name.start, name.end, catalogue, actors)
        behind = name.start


def _describes(text: str, name: Mention) -> bool:
    """Whether a name stands as an adjective: *Hungarian*, and *US* without an article."""
    short = name.alias is not None and is_initials(text[name.start : name.end])
    return name.how == "adjective" or (short and not behind_the(text, name.start))
