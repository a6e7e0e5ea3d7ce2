"""Each person under one full name: whose a surname is that two have, and the fullest name of all."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from analysis.catalogue import Actor
from analysis.mentions.clues import FIRST, WEAK_FIRST, clue_of
from analysis.mentions.model import Mention
from analysis.mentions.persons import first_uses, means_first, surnames, title_before, without_titles

JUNIOR = re.compile(r",? Jr\.?$")
ONCE = re.compile(r"\b(?:dictator|elder|father|former|late|ousted|senior|then)\b", re.IGNORECASE)
FAR = 30  # characters


def under_first_holders(text: str, found: list[Mention], actors: dict[str, Actor]) -> list[Mention]:
    """The same mentions, of which a surname that two have is the first one's, if it was before the second is named."""
    holders: dict[str, dict[str, int]] = {}  # of each surname who has it, and where each is named first
    for written, name in first_uses(text, (name for name in found if actors[name.actor].kind == "person")):
        if " " in written:
            for surname in surnames(without_titles(written)):
                holders.setdefault(surname, {}).setdefault(name.actor, name.start)
    shared = {surname: list(starts.items()) for surname, starts in holders.items() if len(starts) > 1}
    if not shared:
        return found
    told, known = [], set()
    for name in found:
        alone = name.actor in shared and name.actor == text[name.start : name.end]
        if alone and not title_before(text, name.start):
            (first, since), (_, until) = shared[name.actor][:2]
            if first in known or means_first(name.start, since, until):
                known.add(first)
                name = name._replace(actor=first, rule=f"surname of {first}")
        told.append(name)
    return told


def under_sons(text: str, found: list[Mention], actors: dict[str, Actor]) -> list[Mention]:
    """The same mentions, of which the name of a father is the son's behind a title, where the text names the son.

    *President Ferdinand Marcos* is Ferdinand Marcos Jr., but *the late President Ferdinand Marcos* is not.
    """
    if "Jr" not in text:
        return found
    sons: dict[str, str] = {}
    for written, name in first_uses(text, (name for name in found if actors[name.actor].kind == "person")):
        if match := JUNIOR.search(written):
            sons[without_titles(written[: match.start()])] = name.actor
    return [
        name._replace(actor=son, rule=f"short for {son}") if (son := _son(text, name, sons)) else name for name in found
    ]


def _son(text: str, name: Mention, sons: dict[str, str]) -> str:
    """The son whom a name behind a title means; else ""."""
    son = sons.get(" ".join(text[name.start : name.end].split()), "")
    titled = bool(son) and title_before(text, name.start)
    return son if titled and not ONCE.search(text, max(0, name.start - FAR), name.start) else ""


def under_fullest_names(text: str, found: list[Mention], actors: dict[str, Actor]) -> list[Mention]:
    """The same mentions with each person under the fullest name: the article's, where it gives more names.

    A renamed person is added to `actors`.
    """
    fullest: dict[str, str] = {}
    known = (name for name in found if name.alias and actors[name.actor].kind == "person")
    for written, name in first_uses(text, known):
        written = without_titles(written)
        if _names_in(written) > _names_in(fullest.get(name.actor, name.actor)):
            fullest[name.actor] = written
    fullest.update(_shared_surnames(text, found, actors))
    for old, new in fullest.items():
        actors[new] = replace(actors[old], actor=new)
    return [m._replace(actor=fullest[m.actor]) if m.actor in fullest else m for m in found] if fullest else found


def _shared_surnames(text: str, found: list[Mention], actors: dict[str, Actor]) -> dict[str, str]:
    """The full names of those named by their first names beside another: *Ann and Tom Ray*."""
    shared = {}
    for one, other in pairwise(found):
        persons = actors[one.actor].kind == actors[other.actor].kind == "person"
        alone = persons and one.alias is None and clue_of(one.actor) & (FIRST | WEAK_FIRST)
        if alone and text[one.end : other.start] == " and ":
            surname = text[other.start : other.end].rpartition(" ")[2]
            if other.actor.endswith(f" {surname}"):
                shared[one.actor] = f"{one.actor} {surname}"
    return shared


def _names_in(name: str) -> int:
    return sum(1 for word in name.split() if not word.endswith(".") and word[:1].isupper())
