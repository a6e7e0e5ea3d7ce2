"""One name while it is being found: a mention of an actor, or a stretch that may be one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from analysis.catalogue import Actor, Alias

SURE, STRONG, WEAK, GUESS = 99, 9, 3, 1  # how much a clue weighs; what is sure holds for the name wherever it stands
Verdict = tuple[str, str, int]  # kind, rule and weight
NO_ARTICLE = frozenset({"Congress", "Parliament"})  # bodies that are named without *the*
LONGEST_INITIALS = 4  # letters and dots: U.S.
NOT_A_NAME: Verdict = ("", "", 0)  # which is a verdict; None leaves it open
THING: Verdict = ("thing", "", STRONG)  # a ship, a storm, a film: no actor, wherever the text has its name
How = Literal["name", "adjective", "composed"]


class Mention(NamedTuple):
    """One stretch of text that names an actor, and why we say so; mentions sort in reading order.

    `rule` says to people how it was found, `how` to the code.
    A book has tens of thousands of them, and a named tuple is made in a third of a frozen dataclass's time.
    """

    start: int
    end: int
    actor: str
    rule: str
    role: str = "actor"
    alias: Alias | None = None
    how: How = "name"

    def meaning(self, actor: str, rule: str) -> Mention:
        """The same stretch as a name of another actor, for another reason."""
        return self._replace(actor=actor, rule=rule, alias=None, how="name")


class Actors(dict[str, Actor]):
    """The actors of one text: new ones, and those of the catalogue, which join when they are first asked for.

    A catalogue has thousands, and a text names some dozens: a copy of all would take longer than finding these. Ask
    for an actor by name; whoever goes through all of them meets those that have joined so far.
    """

    def __init__(self, listed: Mapping[str, Actor]) -> None:
        super().__init__()
        self.listed = listed
        self.adjectives: dict[str, str] = {}  # of states for which the catalogue has none

    def __missing__(self, name: str) -> Actor:
        actor = self[name] = self.listed[name]
        return actor

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or name in self.listed

    def setdefault(self, name: str, default: Actor) -> Actor:  # type: ignore[override]
        if name not in self:
            self[name] = default
        return self[name]


class Candidate(NamedTuple):
    """A stretch that is taken for a name, its kind, why, and how sure the clue is."""

    start: int
    end: int
    kind: str
    rule: str
    weight: int


def said_before(kind: str, word: str, weight: int = WEAK) -> Verdict:
    """The verdict that a word before a name gives."""
    return kind, f"“{word}” before the name says {kind}", weight


def said_behind(kind: str, word: str, weight: int = WEAK) -> Verdict:
    """The verdict that a word behind a name gives."""
    return kind, f"“{word}” behind the name says {kind}", weight


def behind_the(text: str, start: int) -> bool:
    """Whether *the* stands right before a place."""
    return text[max(0, start - 4) : start].lower() == "the "


def is_initials(written: str) -> bool:
    """Whether a name is a few capitals, which stand before a noun as an adjective does: *US*, *U.S.*, *EU*."""
    return written.replace(".", "").isupper() and len(written) <= LONGEST_INITIALS
