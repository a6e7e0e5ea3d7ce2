"""What is known of actors before an article is read."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


class CatalogueError(ValueError):
    """One sentence for people: which file and line of the catalogue is wrong, and why."""


@dataclass(frozen=True, slots=True)
class Actor:
    """One known actor.

    `sorts` say what it is more closely: a company, a capital; `home` is where an armed group is that is no part of a
    state.
    """

    actor: str
    kind: str
    part_of: str = ""
    code: str = ""
    sorts: frozenset[str] = frozenset()
    home: str = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """One way to write a known actor's name; `flags` say how it may be written and what it is."""

    alias: str
    actor: str
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Role:
    """A noun that makes a composed actor of the name before it: (Iraqi) *Army*, (Shiite) *militias*."""

    forms: tuple[str, ...]
    name: str
    kind: str
    base: frozenset[str]


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Everything known about actors: by name, their aliases, the role nouns and what is no actor.

    `adjectives` has each actor's adjective, `capitals` the state of each capital.
    """

    actors: dict[str, Actor]
    aliases: tuple[Alias, ...]
    roles: tuple[Role, ...]
    not_names: tuple[str, ...]
    adjectives: dict[str, str]
    capitals: dict[str, str]

    @functools.cached_property
    def by_spelling(self) -> dict[str, Alias]:
        """Each alias by its own spelling."""
        return {alias.alias: alias for alias in self.aliases}

    @functools.cached_property
    def bare_states(self) -> tuple[str, ...]:
        """The states of one word of which no adjective is listed, as those of a reader's own table."""
        states = (actor.actor for actor in self.actors.values() if actor.kind == "state" and actor.actor.isalpha())
        return tuple(state for state in states if state not in self.adjectives)

    @functools.cached_property
    def state_roles(self) -> dict[str, Role]:
        """The role nouns that a state can have, by each of their forms."""
        return {form: role for role in self.roles if "state" in role.base for form in role.forms}

    @functools.cached_property
    def crowd_roles(self) -> dict[str, Role]:
        """The plural nouns for people who are for or against somebody: *supporters*, *opponents*."""
        crowds = [role for role in self.roles if role.name in ("supporters", "opponents")]
        return {role.forms[-1]: role for role in crowds}

    @functools.cached_property
    def context_words(self) -> frozenset[str]:
        """The single words that are names only where something in the text says so."""
        return frozenset(a.alias for a in self.aliases if "context" in a.flags and " " not in a.alias)


def assembled(
    actors: dict[str, Actor],
    aliases: dict[str, Alias],
    roles: tuple[Role, ...],
    not_names: tuple[str, ...],
    capitals: dict[str, str],
) -> Catalogue:
    """The parts as one catalogue. An actor's own name is an alias only where it is listed as one: some are
    ordinary words (*Solidarity*)."""
    ordered = tuple(sorted(aliases.values(), key=lambda alias: alias.alias))
    phrases = tuple(phrase for phrase in not_names if phrase not in aliases)
    return Catalogue(actors, ordered, roles, phrases, _main_adjectives(ordered), capitals)


def _main_adjectives(aliases: Iterable[Alias]) -> dict[str, str]:
    """For each actor the adjective that composed names use: no people's word where there is
    another, no phrase (*ethnic Tuareg*), then the one most like its name, then the shortest; none
    that is but a nickname (*Kiwi*)."""
    best: dict[str, tuple[bool, bool, int, int, str]] = {}
    for alias in aliases:
        if "adjective" in alias.flags and not _is_nickname(alias):
            shared = sum(1 for _ in _common_start(alias.alias, alias.actor))
            phrase = " " in alias.alias and (alias.alias[0].islower() or " " not in alias.actor)  # Gulf Arab
            rank = (phrase, "demonym" in alias.flags, -shared, len(alias.alias), alias.alias)
            best[alias.actor] = min(best.get(alias.actor, rank), rank)
    return {actor: rank[-1] for actor, rank in best.items()}


def _is_nickname(alias: Alias) -> bool:
    """Whether an ordinary word that is like no word of the name stands for an actor: *Kiwi*, not *Congolese*."""
    return "context" in alias.flags and all(word[:3] != alias.alias[:3] for word in alias.actor.split())


def _common_start(one: str, other: str) -> Iterator[str]:
    for a, b in zip(one, other, strict=False):
        if a != b:
            return
        yield a
