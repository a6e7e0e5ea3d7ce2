"""A sentence as the relations see it: noun phrases, verb groups, marks and clauses."""

from __future__ import annotations

import re
from dataclasses import KW_ONLY, dataclass, field
from typing import TypeGuard

from analysis.relations.vocabulary.lexicon import Entry, Sense
from analysis.relations.vocabulary.words import Word

YEAR = re.compile(r"(?:1[0-9]\d\d|20\d\d)s?")


@dataclass(slots=True, eq=False)
class Noun:
    """A noun phrase, or several that are joined by *and* (`members`).

    `either` is *A or B*, `nor` whom a sentence sets apart (*not A but B*), `both` who opens *not only A but B*.
    """

    words: list[Word]
    members: list[Noun] = field(default_factory=list)
    preposition: str = ""
    complements: list[tuple[str, Noun]] = field(default_factory=list)
    apposed: Noun | None = None
    owner: Noun | None = None
    either: bool = False
    nor: bool = False
    both: bool = False

    head: Word = field(init=False)
    pronoun: str = field(init=False)
    time: bool = field(init=False)
    entries: list[Entry] = field(init=False)

    def __post_init__(self) -> None:
        """The head: the last word that is no possessive ending; whether it is a pronoun or a date; its entries."""
        place = len(self.words) - 1
        while place and self.words[place].low in ("'s", "'"):
            place -= 1
        head = self.head = self.words[place]
        named = head.name is not None
        alone = not named and len(self.words) == 1
        self.pronoun = head.low if alone and (head.has("pronoun") or head.low == "her") else ""
        self.time = not named and not self.members and (head.has("time") or self._is_date())
        if not head.nouns and place and head.has("carrier"):
            place -= 1  # a mediation effort, the bombing campaign
        # those of several words first: *air strike*
        nouns = self.words[place].nouns
        self.entries = (
            [form.entry for form in nouns if not form.rest or self._ends_in(form.rest, place)] if nouns else []
        )

    def _is_date(self) -> bool:
        first = self.words[0]
        dated = first.has("time") or (first.low[:1].isdigit() and YEAR.fullmatch(first.low) is not None)
        return dated and all(word.low[:1].isdigit() for word in self.words[1:])

    def _ends_in(self, rest: tuple[str, ...], place: int) -> bool:
        return tuple(word.low for word in self.words[max(0, place - len(rest)) : place]) == rest

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end


@dataclass(slots=True, eq=False)
class Verb:
    """A verb group with what surrounds its verb; the clauses fill in who does it to whom.

    `negated`, `hearsay`, `jointly`, `once` and `modals` are what stands beside the verb: *not*, *allegedly*,
    *jointly*, *once*, *could*; `helpers` are the classes of its auxiliaries, in order.
    """

    entries: list[Entry]
    first: Word
    word: Word
    last: Word
    form: str  # finite, infinitive, participle, gerund
    _: KW_ONLY
    passive: bool = False
    negated: bool = False
    hearsay: bool = False
    modals: list[str] = field(default_factory=list)
    copula: bool = False
    helpers: list[str] = field(default_factory=list)
    jointly: bool = False
    once: bool = False
    subject: Noun | None = None
    objects: list[Noun] = field(default_factory=list)
    prepositions: list[tuple[str, Noun]] = field(default_factory=list)
    governor: Verb | None = None
    introduced: str = ""
    clause: Clause | None = None

    control: frozenset[str] = field(init=False)
    lemmas: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """How it colours what depends on it, in any of its readings, and which verbs these are."""
        self.control = frozenset().union(*[entry.control for entry in self.entries])
        self.lemmas = frozenset([entry.lemma for entry in self.entries])

    def controls(self, *names: str) -> bool:
        """Whether it colours what depends on it in one of these ways."""
        return not self.control.isdisjoint(names)

    def means(self, *lemmas: str) -> bool:
        """Whether it may be one of these verbs of data/verbs.csv."""
        return not self.lemmas.isdisjoint(lemmas)


@dataclass(slots=True, eq=False)
class Mark:
    """What stands between phrases: `kind` is preposition, comma, and, relative, sub, if, that, stop."""

    kind: str
    word: Word


Phrase = Noun | Verb | Mark
HARM = frozenset({"ASSAULT", "COERCE"})


def is_mark(phrase: Phrase | None, *kinds: str) -> TypeGuard[Mark]:
    """Whether a phrase is a mark of one of these kinds."""
    return isinstance(phrase, Mark) and phrase.kind in kinds


def senses(phrase: Noun | Verb) -> list[Sense]:
    """All that a noun or a verb may mean."""
    return [sense for entry in phrase.entries for sense in entry.senses]


def framed(phrase: Noun | Verb, *words: str) -> bool:
    """Whether the frame of anything that a noun or a verb may mean has one of these words."""
    return any(not sense.frame.isdisjoint(words) for sense in senses(phrase))


def categories(phrase: Noun | Verb) -> set[str]:
    """The categories of all that a noun or a verb may mean."""
    return {sense.category for entry in phrase.entries for sense in entry.senses}


@dataclass(slots=True, eq=False)
class Clause:
    """One clause while it is read; `kind` is main, relative, sub, if, that or speech, `speaker` whose words it is.

    `whose` and `opener` say how it opens: *whose army*, *with* which, *before*; `hedge` how far the sentence stands
    behind it, once all is read and that is asked.
    """

    kind: str
    parent: Clause | None = None
    antecedent: Noun | None = None
    governor: Verb | None = None
    subject: Noun | None = None
    main: Verb | None = None
    last: Verb | None = None
    free: list[Noun] = field(default_factory=list)
    conditional: bool = False
    whose: bool = False
    opener: str = ""
    speaker: Noun | None = None
    hedge: str = ""


@dataclass(slots=True, eq=False)
class Sentence:
    """The phrases of a sentence with its verbs, each with subject, objects and clause."""

    phrases: list[Phrase]
    verbs: list[Verb]
    nouns: list[Noun]
    subject: Noun | None = None
    inside: dict[int, Clause] = field(default_factory=dict)
