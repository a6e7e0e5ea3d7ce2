"""Capitals that act, for the state whose capital they are: *Kinshasa accuses Kigali*; in *Kinshasa* they are places."""

from __future__ import annotations

import functools

import numpy as np

from analysis.catalogue import DATA, Actor, Catalogue
from analysis.catalogue.checks import checked_rows
from analysis.mentions.clues import CAPITAL, POSSESSIVE, STOP, is_calendar, is_gap
from analysis.mentions.model import Mention
from analysis.segment import Words

AMERICA = "United States"
MOST_HELPERS = 4
MOST_ADJECTIVES = 2
JOINTS = (" and ", " and the ", ", ")
WHEN = frozenset({"again", "earlier", "early", "last", "late", "later", "next", "today", "tomorrow", "yesterday"})
DETERMINERS = frozenset({"a", "an", "any", "every", "that", "the", "this"})
BODIES = ("state", "organisation", "government", "armed group")


def with_capitals(
    text: str, found: list[Mention], words: Words, clues: np.ndarray, catalogue: Catalogue, actors: dict[str, Actor]
) -> list[Mention]:
    """The mentions, in reading order, with the capitals that act under their states.

    `clues` holds those of each word. A name such as *Washington*, which may be a person's, becomes a mention
    where it acts and nobody in the text is called so.
    """
    stands = {word: state for word, state in _cues()["stands for"].items() if state in actors}
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
        self.start, self.end = words.start, words.end
        self.spellings, self.spelling, self.clues = words.spellings, words.spelling, clues

    def read(self, found: list[Mention], asked: np.ndarray) -> list[Mention]:
        """The mentions with those capitals replaced that act."""
        names = self._with_bare(found, asked)
        state = {k: of for k, name in enumerate(names) if (of := self._state(name))}
        seats = {k: start for k in state if (start := self._seated(names[k])) is not None}
        acts = {k for k in state if k in seats or (not self._is_inside(names, k) and self._acts(names[k]))}
        for k in state:  # talks with Kigali and Kinshasa; between Ankara and Athens
            if k - 1 in acts and self._between(names, k) == " and " and not self._is_compound(names[k]):
                acts.add(k)
        for k in reversed(state):  # Moscow and Kyiv agreed
            if k in acts or k + 1 == len(names) or self._between(names, k + 1) not in JOINTS:
                continue
            other = k + 1 in acts or (self._is_body(names[k + 1]) and self._is_subject(names[k + 1]))
            if other and self._may_be_subject(names[k]):
                acts.add(k)
        for k in acts:
            names[k] = self._standing(names[k]._replace(start=seats.get(k, names[k].start)), state[k])
        return [name for name in names if name.actor]

    def _between(self, names: list[Mention], k: int) -> str:
        """What stands between a mention and the one before it."""
        return self.text[names[k - 1].end : names[k].start] if k else ""

    def _is_inside(self, names: list[Mention], k: int) -> bool:
        """Whether a name is joined to one that cannot be a subject: *officials in Jakarta and Manila said*."""
        return self._between(names, k) in (" and ", " or ") and not self._may_be_subject(names[k - 1])

    def _with_bare(self, found: list[Mention], asked: np.ndarray) -> list[Mention]:
        """The mentions and the names that are looked for and stand in none, where nobody is called so."""
        ends = np.array([name.end for name in found], dtype=np.int64)
        extra: list[Mention] = []
        persons = {name.actor for name in found if self.actors[name.actor].kind == "person"}
        called = self.stands.keys() & {word for person in persons for word in person.split()}
        for i in np.flatnonzero(asked).tolist():
            start, end = int(self.start[i]), int(self.end[i]) - 2 * bool(self.clues[i] & POSSESSIVE)
            written = self.text[start:end]
            place = int(np.searchsorted(ends, start, side="right"))
            free = place == len(found) or found[place].start >= end
            named = self._near(i - 1) and self.clues[i - 1] & CAPITAL and self._word(i - 1) not in _cues()["before"]
            if free and named:
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

    def _word(self, i: int) -> str:
        return self.spellings[self.spelling[i]].lower() if 0 <= i < len(self.start) else ""

    def _near(self, i: int) -> bool:
        """Whether a word and the next stand side by side."""
        return 0 <= i < len(self.start) - 1 and is_gap(self.text[int(self.end[i]) : int(self.start[i + 1])])

    def _span(self, name: Mention) -> tuple[int, int]:
        first = int(np.searchsorted(self.start, name.start))
        return first, int(np.searchsorted(self.start, name.end)) - 1

    def _acts(self, name: Mention) -> bool:
        first, last = self._span(name)
        if self.clues[last] & POSSESSIVE:
            return self._owns(last)
        return self._is_subject(name) or (self._is_told(first) and not self._is_compound(name))

    def _owns(self, last: int) -> bool:
        """Whether a government owns what follows: *Moscow's full-scale invasion*, not *London's local leaders*."""
        for i in range(last, last + MOST_ADJECTIVES + 1):
            if not self._near(i) or self._word(i + 1) in _cues()["of a city"]:
                return False
            if self._word(i + 1) in _cues()["own"]:
                return True
            if self.clues[i + 1] & STOP:
                return False
        return False

    def _seated(self, name: Mention) -> int | None:
        """Where the rulers begin who sit in a capital: *the government in Baghdad*, not *French officials in Rome*."""
        first, cues = self._span(name)[0], _cues()
        if self._word(first - 1) != "in" or self._word(first - 2) not in cues["seated"]:
            return None
        if not (self._near(first - 1) and self._near(first - 2)):
            return None
        ahead, behind = first - 3, self._span(name)[1] + 1
        if self._near(behind - 1) and self.clues[behind] & CAPITAL:
            return None  # officials in London City Hall
        if self._word(first - 2) == "ministry" and self._near(ahead) and not self.clues[ahead] & (CAPITAL | STOP):
            ahead -= 1  # the commerce ministry in Beijing
        before = self._word(ahead)
        verb = before in cues["acts"] or before in cues["told"]
        own = not self._near(ahead) or before in cues["before seated"] or verb or self.clues[ahead] & STOP
        while self._word(behind) in cues["helper"]:
            behind += 1
        opens = first - 2 - (self._word(ahead) == "the")
        of_state = cues["seated"][self._word(first - 2)] == "state"  # officials may be the city's
        met = self._word(behind) in cues["told"] or self._is_told(opens)
        return int(self.start[first - 2]) if own and (of_state or met) else None

    def _is_subject(self, name: Mention) -> bool:
        """Whether a verb of governments follows: *Kigali has denied*, *Abuja, which rejected*."""
        cues = _cues()
        if not self._may_be_subject(name):
            return False
        last = self._span(name)[1]
        i = last + 1
        relative = self._word(i) in ("which", "that") and self.text[int(self.end[last]) : int(self.start[i])] == ", "
        if not (self._near(last) or relative):
            return False
        i += relative
        if self._word(i) == "on" and is_calendar(self._word(i + 1).capitalize()):
            i += 2  # Tokyo on Thursday repeated
        if self._word(i) == "in" and self._word(i + 1) in ("response", "return", "turn"):
            i += 2  # Tokyo in return lifted
        helpers: list[str] = []
        while len(helpers) < MOST_HELPERS and (self._word(i) in cues["helper"] or self._word(i).endswith("ly")):
            helpers.append(self._word(i))
            i += 1
        verb, phrase = self._word(i), f"{self._word(i)} {self._word(i + 1)}"
        if verb == "to" and helpers and helpers[-1] in cues["be"]:
            return self._word(i + 1) in cues["acts"]  # Tokyo is to resume
        if cues["be"].keys().isdisjoint(helpers):
            return verb in cues["acts"] or phrase in cues["acts"]  # hit out
        if verb in cues["mind"]:
            return True  # Dublin has been wary
        if verb in cues["to do"] and self._word(i + 1) == "to":
            after = self._word(i + 2 + (self._word(i + 2) in ("be", "have")))
            return after in cues["acts"]  # Seoul is expected to protest
        passive = verb in cues["told"] and verb.endswith(("ed", "told"))
        return passive or ((verb in cues["acts"] or phrase in cues["acts"]) and verb.endswith("ing"))

    def _may_be_subject(self, name: Mention) -> bool:
        first = self._span(name)[0]
        first -= self._is_body(name) and self._near(first - 1) and self._word(first - 1) == "the"
        return not self._near(first - 1) or self._word(first - 1) in _cues()["before"] or self._is_about(first)

    def _is_about(self, first: int) -> bool:
        """Whether a relative clause without its pronoun begins: *a charge Kigali rejects*, not *in old Kigali*."""
        noun, before = self._word(first - 1), self._word(first - 2)
        if not (self._near(first - 2) and noun.isalpha()) or self.clues[first - 1] & (CAPITAL | STOP):
            return False
        return before in DETERMINERS and noun not in _cues()["of a place"]

    def _is_told(self, first: int) -> bool:
        """Whether what stands before a name takes a government: *accused Kigali*, *talks with Tehran*."""
        if not self._near(first - 1):
            return False
        cues, before, farther = _cues(), self._word(first - 1), self._word(first - 2)
        if before in cues["told"]:
            return True
        if not self._near(first - 2):
            return False
        if before in ("with", "between"):
            return farther in cues["with"]
        if before in ("on", "against"):
            return farther in cues["on"]
        if before == "to":
            return farther in cues["yields"]
        if before in ("at", "for"):
            return farther in cues[before]  # anger at, support for
        if before == "by":
            return farther in cues["told"] or (farther in cues["acts"] and farther.endswith("ed"))
        return before == "from" and farther in cues["from"]

    def _is_compound(self, name: Mention) -> bool:
        """Whether a noun follows that a place describes: *Moscow police*, *London Mayor*."""
        last = self._span(name)[1]
        if not self._near(last):
            return False
        clue, behind = int(self.clues[last + 1]), self._word(last + 1)
        return bool(clue & CAPITAL) or not (clue & STOP or behind in WHEN or behind.endswith(("ed", "ly")))


@functools.cache
def _cues() -> dict[str, dict[str, str]]:
    """By their class the words that show a capital act, each with its note."""
    cues: dict[str, dict[str, str]] = {}
    columns = ("word", "class", "note")
    for _, row in checked_rows(DATA / "capital_cues.csv", columns, filled=columns[:2]):
        cues.setdefault(row["class"], {})[row["word"]] = row["note"]
    return cues
