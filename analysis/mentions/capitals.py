"""Capitals that act, for the state whose capital they are: *Kinshasa accuses Kigali*; in *Kinshasa* they are places."""

from __future__ import annotations

import numpy as np

from analysis.catalogue import Actor, Catalogue
from analysis.mentions.capital_cues import Beside, capital_cues
from analysis.mentions.clues import CAPITAL, POSSESSIVE
from analysis.mentions.model import Mention
from analysis.segment import Words

AMERICA = "United States"
JOINTS = (" and ", " and the ", ", ")
BODIES = ("state", "organisation", "government", "armed group")


def with_capitals(
    text: str, found: list[Mention], words: Words, clues: np.ndarray, catalogue: Catalogue, actors: dict[str, Actor]
) -> list[Mention]:
    """The mentions, in reading order, with the capitals that act under their states.

    `clues` holds those of each word. A name such as *Washington*, which may be a person's, becomes a mention
    where it acts and nobody in the text is called so.
    """
    stands = {word: state for word, state in capital_cues()["stands for"].items() if state in actors}
    if not _is_abroad(found, actors):
        stands = {word: state for word, state in stands.items() if word != state}  # Georgia sued Florida
    number = words.number
    asked = [number[form] for word in stands for form in (word, f"{word}'s", f"{word}’s") if form in number]
    if not asked and not any(name.actor in catalogue.capitals or name.actor in stands for name in found):
        return found
    return _Reader(text, words, clues, catalogue, actors, stands).read(found, np.isin(words.spelling, asked))


def _is_abroad(found: list[Mention], actors: dict[str, Actor]) -> bool:
    """Whether a text names states, and no place in the United States, of which one is called like a state."""
    named = {name.actor for name in found}
    states = {actor for actor in named if actors[actor].kind == "state"}
    return bool(states - {AMERICA}) and not any(actors[actor].part_of == AMERICA for actor in named - states)


class _Reader:
    """One text whose capitals are read."""

    def __init__(
        self,
        text: str,
        words: Words,
        clues: np.ndarray,
        catalogue: Catalogue,
        actors: dict[str, Actor],
        stands: dict[str, str],
    ) -> None:
        self.text, self.stands, self.actors, self.capitals = text, stands, actors, catalogue.capitals
        self.words, self.clues, self.beside = words, clues, Beside(text, words, clues)

    def read(self, found: list[Mention], asked: np.ndarray) -> list[Mention]:
        """The mentions with those capitals replaced that act."""
        names = self._with_bare(found, asked)
        state = {k: of for k, name in enumerate(names) if (of := self._state(name))}
        seats = {k: start for k in state if (start := self.beside.seated(names[k])) is not None}
        acts = {k for k in state if k in seats or (not self._is_inside(names, k) and self._acts(names[k]))}
        for k in state:  # talks with Kigali and Kinshasa; between Ankara and Athens
            if k - 1 in acts and self._between(names, k) == " and " and not self.beside.is_compound(names[k]):
                acts.add(k)
        for k in reversed(state):  # Moscow and Kyiv agreed
            if k in acts or k + 1 == len(names) or self._between(names, k + 1) not in JOINTS:
                continue
            other = k + 1 in acts or (
                self._is_body(names[k + 1]) and self.beside.is_subject(names[k + 1], self._is_body(names[k + 1]))
            )
            if other and self.beside.may_be_subject(names[k], self._is_body(names[k])):
                acts.add(k)
        for k in acts:
            names[k] = self._standing(names[k]._replace(start=seats.get(k, names[k].start)), state[k])
        return [name for name in names if name.actor]

    def _between(self, names: list[Mention], k: int) -> str:
        """What stands between a mention and the one before it."""
        return self.text[names[k - 1].end : names[k].start] if k else ""

    def _is_inside(self, names: list[Mention], k: int) -> bool:
        """Whether a name is joined to one that cannot be a subject: *officials in Jakarta and Manila said*."""
        return self._between(names, k) in (" and ", " or ") and not self.beside.may_be_subject(
            names[k - 1], self._is_body(names[k - 1])
        )

    def _with_bare(self, found: list[Mention], asked: np.ndarray) -> list[Mention]:
        """The mentions and the names that are looked for and stand in none, where nobody is called so."""
        ends = np.array([name.end for name in found], dtype=np.int64)
        extra: list[Mention] = []
        persons = {name.actor for name in found if self.actors[name.actor].kind == "person"}
        called = self.stands.keys() & {word for person in persons for word in person.split()}
        for i in np.flatnonzero(asked).tolist():
            start, end = int(self.words.start[i]), int(self.words.end[i]) - 2 * bool(self.clues[i] & POSSESSIVE)
            written = self.text[start:end]
            place = int(np.searchsorted(ends, start, side="right"))
            free = place == len(found) or found[place].start >= end
            ahead = self.beside.near(i - 1) and self.clues[i - 1] & CAPITAL
            if free and ahead and self.beside.word(i - 1) not in capital_cues()["before"]:
                called.add(written)  # Denzel Washington
            elif free:
                extra.append(Mention(start, end, "", ""))
        extra = [name for name in extra if self.text[name.start : name.end] not in called]
        return sorted([*found, *extra], key=lambda name: name.start)

    def _state(self, name: Mention) -> str:
        """The state that a capital may stand for; else ""."""
        state = self.stands.get(self.text[name.start : name.end]) or self.capitals.get(name.actor, "")
        return state if state in self.actors else ""

    def _standing(self, name: Mention, state: str) -> Mention:
        written = self.text[name.start : name.end]
        return name.meaning(state, f"“{written}” acts here and stands for {state}")

    def _is_body(self, name: Mention) -> bool:
        """Whether a mention is a state's or a body's, beside which a capital that acts is a government."""
        return bool(name.actor) and self.actors[name.actor].kind in BODIES

    def _acts(self, name: Mention) -> bool:
        first, last = self.beside.span(name)
        if self.beside.is_sponsor(name) or self.beside.is_allied(name):
            return True
        if self.clues[last] & POSSESSIVE:
            return self.beside.owns(last)
        apart = self.beside.is_posted(first) or not self.beside.is_compound(name)
        return self.beside.is_subject(name, self._is_body(name)) or (self.beside.is_told(first) and apart)
