"""Names whose case says nothing: in headlines, where all is capitalised, and where people write in lower case."""

from __future__ import annotations

import functools

import numpy as np

from analysis.catalogue import Actor, Alias, Catalogue
from analysis.mentions.clues import COMMON, FIRST, LOWER, ORDINARY, PLACE_NAME, SPEAKER, STOP, WHERE, bare, clue_of
from analysis.mentions.model import Mention
from analysis.mentions.persons import free, surnames
from analysis.mentions.view import View

LONGEST_NAME = 4  # words of a name that is looked for
SHORTEST = 4  # letters of a name of one word in lower case
Forms = dict[tuple[str, ...], tuple[str, str]]


def recased(view: View, names: list[Mention], catalogue: Catalogue, actors: dict[str, Actor]) -> list[Mention]:
    """The names, which are in reading order, and those that stand in another case than their own.

    A headline repeats the names of its text: *LUKAKU SCORES*. A sentence in lower case, as in messages, has
    known names, and those that the text has elsewhere.
    """
    careless = _careless(view) | _behind_preposition(view, catalogue)
    lines = view.headline | careless
    if not lines.any():
        return names
    own = _own_forms(view, names, actors)
    taken = [(name.start, name.end) for name in names]
    extra = []
    reach = 0
    for i in np.flatnonzero(lines).tolist():
        if i < reach:
            continue
        found = _longest(view, i, own, catalogue if careless[i] else None, actors)
        if found and free(taken, view.starts[i], view.end(found[0])):
            last, actor, rule = found
            extra.append(Mention(view.starts[i], view.end(last), actor, rule))
            reach = last + 1
    return sorted([*names, *extra], key=lambda mention: mention.start) if extra else names


def _careless(view: View) -> np.ndarray:
    """For each word, whether its sentence is written without capitals: it begins in lower case or has *i*."""
    says = ((view.clues & LOWER != 0) & view.first) | (view.clues & SPEAKER != 0)
    if not says.any():
        return says
    return np.isin(view.owner, view.owner[says])


def _behind_preposition(view: View, catalogue: Catalogue) -> np.ndarray:
    """For each word, whether it is a known place in lower case behind a preposition: *living in malaysia*."""
    listed = _lower_places(catalogue).intersection(view.spellings)
    named = [view.words.number[word] for word in listed if _is_name(_lower_aliases(catalogue)[word])]
    if not named:
        return np.zeros(len(view.clue), dtype=bool)
    place = np.zeros(len(view.spellings), dtype=bool)
    place[named] = True
    found = place[view.words.spelling]
    found[1:] &= (view.clues[:-1] & WHERE != 0) & (view.owner[1:] == view.owner[:-1])
    found[0] = False
    return found


def _own_forms(view: View, names: list[Mention], actors: dict[str, Actor]) -> Forms:
    """The names of this text in lower case, word by word, and the surnames of its persons."""
    forms: Forms = {}
    unsure: set[tuple[str, ...]] = set()

    def add(written: str, actor: str) -> None:
        key = tuple(written.lower().split())
        if len(key) == 1 and clue_of(written) & ORDINARY and not clue_of(written) & (FIRST | PLACE_NAME):
            return
        if forms.setdefault(key, (actor, f"“{written}” in another case"))[0] != actor:
            unsure.add(key)

    for written, actor in dict.fromkeys((view.text[name.start : name.end], name.actor) for name in names):
        if written[:1].isupper():
            add(written, actor)
            if actors[actor].kind == "person" and " " in written:
                add(surnames(written)[0], actor)
    return {key: form for key, form in forms.items() if key not in unsure}


def _longest(
    view: View, low: int, own: Forms, catalogue: Catalogue | None, actors: dict[str, Actor]
) -> tuple[int, str, str] | None:
    """The last word, the actor and the rule of the longest name that begins at this word; else None."""
    words: list[str] = []
    best = None
    for i in range(low, min(low + LONGEST_NAME, view.count)):
        if i > low and (view.before(i) not in (" ", "\n") or view.opens[i]):
            break
        words.append(bare(view.word(i)).lower())
        key = tuple(words)
        if key in own:
            best = (i, *own[key])
        elif catalogue and (found := _in_lower_case(key, catalogue, actors)):
            best = (i, *found)
    return best


def _in_lower_case(key: tuple[str, ...], catalogue: Catalogue, actors: dict[str, Actor]) -> tuple[str, str] | None:
    """The actor that a name of the catalogue or of the word lists stands for in lower case, and the rule."""
    written = " ".join(key)
    if (alias := _lower_aliases(catalogue).get(written)) and _is_name(alias):
        return alias.actor, f"known name “{alias.alias}” in lower case"
    if len(key) > 1 or len(written) < SHORTEST:
        return None
    name = written.capitalize()
    clue = clue_of(name)
    if clue & (COMMON | STOP) or not clue & (PLACE_NAME | FIRST):
        return None
    actors.setdefault(name, Actor(name, "place" if clue & PLACE_NAME else "person"))
    return name, f"“{name}” in lower case is " + ("a listed place" if clue & PLACE_NAME else "a first name")


def _is_name(alias: Alias) -> bool:
    """Whether a name is no ordinary word in lower case."""
    return " " in alias.alias or not clue_of(alias.alias) & (COMMON | STOP)


@functools.lru_cache(maxsize=8)
def _lower_places(catalogue: Catalogue) -> frozenset[str]:
    aliases = _lower_aliases(catalogue).items()
    return frozenset(word for word, alias in aliases if catalogue.actors[alias.actor].kind in ("state", "place"))


@functools.lru_cache(maxsize=8)
def _lower_aliases(catalogue: Catalogue) -> dict[str, Alias]:
    """The names of the catalogue in lower case, but for those of peoples, which are words for others as well."""
    found = {}
    for alias in catalogue.aliases:
        if alias.flags or catalogue.actors[alias.actor].kind == "community":
            continue
        if " " in alias.alias or len(alias.alias) >= SHORTEST:
            found[alias.alias.lower()] = alias
    return found
