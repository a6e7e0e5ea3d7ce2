"""An actor made of a name and a role noun: *Iraqi* and *army* are the Iraqi Army."""

from __future__ import annotations

import re

from analysis.catalogue import Actor, Catalogue, Role
from analysis.mentions.model import Actors, Mention


def made_of(
    text: str,
    name: Mention,
    role: Role,
    head: str,
    start: int,
    end: int,
    catalogue: Catalogue,
    actors: Actors,
    pro: re.Match[str] | None = None,
) -> Mention:
    """The mention of the actor; `pro` is *pro-* where it stands before: such are no part of whom they are for."""
    base, written = actors[name.actor], text[name.start : name.end]
    parent = base.part_of if base.kind == "person" else base.actor
    attributive = _attributive(base, written, catalogue, actors)
    one = base.actor not in catalogue.actors and role.forms == (head.lower(), role.name)  # the Velmar clan
    proper = role.kind == "organisation" and " " in head and head.istitle()  # South African Football Association
    actor = f"{attributive} {head if proper else head.lower() if one else role.name}"
    if not pro and (listed := _listed((attributive, base.actor), head, catalogue)):
        actors.setdefault(listed, catalogue.actors[listed])  # Sudan's army is the Sudanese army
        return Mention(start, end, listed, f"composed of “{written}” and “{head}”", how="composed")
    if pro:
        parent, actor, start = "", f"pro-{actor}", pro.start()
        written = text[start : name.end]
    if actor not in actors:
        actors[actor] = Actor(actor, role.kind, parent, "" if pro else base.code)
    return Mention(start, end, actor, f"composed of “{written}” and “{head}”", how="composed")


def _listed(openers: tuple[str, ...], head: str, catalogue: Catalogue) -> str:
    """The listed actor that a name before a role noun, in one of these forms, stands for; else ""."""
    found = (catalogue.by_spelling.get(f"{opener} {head.lower()}") for opener in openers)
    return next((alias.actor for alias in found if alias and "context" not in alias.flags), "")


def _attributive(base: Actor, written: str, catalogue: Catalogue, actors: Actors) -> str:
    """How an actor's name stands before a noun: its adjective, or for a person the surname."""
    if base.kind == "person":
        return written.split()[-1].removeprefix("al-")
    return catalogue.adjectives.get(base.actor) or actors.adjectives.get(base.actor, base.actor)
