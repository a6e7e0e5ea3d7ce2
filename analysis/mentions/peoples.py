"""States that no catalogue lists, by their adjectives and peoples: *Karsovia*, *Karsovian troops*, *the Karsovians*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from analysis.catalogue import Alias
from analysis.mentions.clues import FIRST, ORDINARY, SURNAME, bare, clue_of
from analysis.mentions.model import Actors, How, Mention
from analysis.mentions.persons import free
from analysis.mentions.view import View

SHORTEST_ROOT = 3  # letters
VOWELS = "aeiouy"
# What stands behind a state's name, or behind what is left of it without its last vowels.
ENDINGS = ("an", "ian", "ean", "nian", "ese", "nese", "i", "ish", "ic", "er")
FORMS = {"": "adjective", "s": "demonym"}
PIECE = re.compile(r"[^-‐‑]+")
SAID = {
    "": "“{piece}” is a state elsewhere in the article",
    "adjective": "“{piece}” is the adjective of {state}",
    "demonym": "“{piece}” names the people of {state}",
}


class _Form(NamedTuple):
    """A word that stands for a state, and what it is: its adjective, a demonym, or its name ("")."""

    state: str
    sort: str


def adjectives_of(state: str) -> Iterator[str]:
    """The adjectives that a state of this name may have: *Karsovian*, *Karsovese* and more of *Karsovia*."""
    roots = {state, state.rstrip(VOWELS)}
    if state[-1:] in VOWELS:
        roots.add(state[:-1])
        yield f"{state}n"
    yield from (root + ending for root in sorted(roots) if len(root) >= SHORTEST_ROOT for ending in ENDINGS)


def with_peoples(view: View, names: list[Mention], actors: Actors) -> list[Mention]:
    """The names, in reading order, and with them the adjectives and peoples of states of which none is listed.

    These are a reader's own states, and names of which the text says that they are states, or of whose adjective it
    says so (*the Karsovian army*).
    """
    forms: dict[str, _Form] = {}
    named = (name.actor for name in names if name.actor.isalpha() and not clue_of(name.actor) & (FIRST | SURNAME))
    for state in dict.fromkeys((*named, *view.catalogue.bare_states)):
        if state in view.catalogue.adjectives or (state in actors.listed and actors.listed[state].kind != "state"):
            continue
        words = [word for word in adjectives_of(state) if _stands(view, word)]
        if state in forms or not any(word in actors and actors[word].kind == "state" for word in (state, *words)):
            continue  # an adjective that stands where no noun shows it was taken for a name: attack Karsovian posts
        forms[state] = _Form(state, "")
        if words:
            actors[state] = replace(actors[state], kind="state")
            actors.adjectives[state] = words[0]
            forms |= {word + end: _Form(state, sort) for word in words for end, sort in FORMS.items()}
    if not forms:
        return names
    places = _places(view, forms)
    kept = [
        _explained(name, actors) if name.actor in forms else name for name in names if not _is_form(name, forms, places)
    ]
    return sorted([*kept, *_uses(view, forms, places, [(name.start, name.end) for name in kept])])


def _stands(view: View, adjective: str) -> bool:
    """Whether the text has an adjective, or its plural, that is no name of another sort."""
    if adjective in view.listed or clue_of(adjective) & (ORDINARY | FIRST | SURNAME):
        return False
    number = view.words.number
    return adjective in view.pieces or any(adjective + end in number for end in ("", "s", "'s", "’s"))


def _places(view: View, forms: dict[str, _Form]) -> dict[str, list[tuple[int, str]]]:
    """For each spelling that is one of the forms, or has one between its hyphens, where it stands in it."""
    found = {}
    for spelling in view.spellings:
        pieces = [(match.start(), bare(match[0])) for match in PIECE.finditer(spelling)]
        if inside := [(at, piece) for at, piece in pieces if piece in forms]:
            found[spelling] = inside
    return found


def _is_form(name: Mention, forms: dict[str, _Form], places: dict[str, list[tuple[int, str]]]) -> bool:
    """Whether a name is but a form of a state's, which was taken for one of its own."""
    form = forms.get(name.actor)
    return bool(form and form.sort) or (name.actor in places and name.actor not in forms)


def _explained(name: Mention, actors: Actors) -> Mention:
    """A name of a state as if it were listed, with the reason why where it was but guessed to be a person's."""
    if name.alias:
        return name
    adjective = actors.adjectives.get(name.actor)
    rule = f"a state: “{adjective}” is made from its name" if adjective else name.rule
    return name._replace(rule=rule, alias=Alias(name.actor, name.actor))


def _uses(
    view: View, forms: dict[str, _Form], places: dict[str, list[tuple[int, str]]], taken: list[tuple[int, int]]
) -> Iterator[Mention]:
    """The forms as mentions, outside the names that are `taken`."""
    numbers = [view.words.number[spelling] for spelling in places]
    for i in np.flatnonzero(np.isin(view.words.spelling, numbers)).tolist():
        for at, piece in places[view.word(i)]:
            start = view.starts[i] + at
            end = start + len(piece)
            if free(taken, start, end):
                state, sort = forms[piece]
                how: How = "adjective" if sort == "adjective" else "name"
                alias = Alias(piece, state, frozenset({sort} - {""}))
                yield Mention(start, end, state, SAID[sort].format(piece=piece, state=state), alias=alias, how=how)
