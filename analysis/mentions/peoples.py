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
HYPHEN, PIECE = re.compile(r"[-‐‑]"), re.compile(r"[^-‐‑]+")
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
    written = _written(view)
    for state in dict.fromkeys((*named, *view.catalogue.bare_states)):
        if state in view.catalogue.adjectives or (state in actors.listed and actors.listed[state].kind != "state"):
            continue
        words = [word for word in adjectives_of(state) if word in written and _is_free(view, word)]
        if state in forms or not any(word in actors and actors[word].kind == "state" for word in (state, *words)):
            continue  # an adjective that stands where no noun shows it was taken for a name: attack Karsovian posts
        if words:
            actors[state] = replace(actors[state], kind="state")
            actors.adjectives[state] = words[0]
            forms |= {word + end: _Form(state, sort) for word in words for end, sort in FORMS.items()}
        if state in written:
            forms[state] = _Form(state, "")
    if not forms:
        return names
    places = _places(view, forms)
    kept = [
        _explained(name, actors) if name.actor in forms else name for name in names if not _is_form(name, forms, places)
    ]
    return sorted([*kept, *_uses(view, forms, places, [(name.start, name.end) for name in kept])])


def _written(view: View) -> set[str]:
    """The words of the text, without endings that any name may have, and what stands between their hyphens."""
    words = {bare(spelling) for spelling in view.spellings}
    return words | {word[:-1] for word in words if word.endswith("s")} | view.pieces


def _is_free(view: View, adjective: str) -> bool:
    """Whether an adjective is no name of another sort."""
    return adjective not in view.listed and not clue_of(adjective) & (ORDINARY | FIRST | SURNAME)


def _places(view: View, forms: dict[str, _Form]) -> dict[str, list[tuple[int, str]]]:
    """For each spelling that is one of the forms, or has one between its hyphens, where it stands in it."""
    found = {}
    for spelling in view.spellings:
        if bare(spelling) in forms or HYPHEN.search(spelling):
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
