"""The words of one sentence as the relations read them: names are one word, function words have their class."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from analysis.relations.vocabulary.lexicon import Form, lexicon

NONE: frozenset[str] = frozenset()
ALSO_MONTHS = frozenset({"march", "may", "august"})
QUOTES = frozenset("\"“”'‘’`*_")
AUXILIARY = ("be", "have", "do", "modal", "modal future")
MARKS = (
    ("relative", "relative"),
    ("conditional", "if"),
    ("coordinator", "and"),
    ("subordinator", "sub"),
    ("preposition", "preposition"),
)
STOPS = frozenset(";:—–()[]!?.…|/")
UNITS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen")
OWN = ("its", "his", "her", "their")
TEENS = ("thirteen", "fourteen", "sixteen", "seventeen", "eighteen", "nineteen")
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
CARDINALS = frozenset({*UNITS, *TEENS, *TENS})


@dataclass(slots=True)
class Name:
    """One mention of an actor inside the sentence."""

    start: int
    end: int
    actor: str
    kind: str
    adjective: bool = False
    sponsor: bool = False
    plural: bool = False


@dataclass(slots=True)
class Word:
    """One word; `name` is set where it is a mention, `sponsor` where it is *Iran-backed*.

    `tells` is true of a word that can state a relation by itself or with others, `noun` of one that may be a noun,
    `opens_verb` of one with which a verb group may begin, `plain` of one that can only stand inside a noun phrase;
    `mark` is what it is between phrases, wherever it stands: relative, if, and, sub, preposition, adverb or nothing;
    `taken` says that it belongs to a verb from which it stands apart; `fits` which of its forms do, once they are read.
    """

    start: int
    end: int
    text: str
    low: str
    classes: frozenset[str] = NONE
    verbs: tuple[Form, ...] = ()
    nouns: tuple[Form, ...] = ()
    adjectives: tuple[Form, ...] = ()
    tells: bool = False
    noun: bool = False
    opens_verb: bool = False
    plain: bool = False
    mark: str = ""
    name: Name | None = None
    sponsor: Name | None = None
    taken: bool = False
    fits: list[tuple[Form, int]] | None = None

    def has(self, *classes: str) -> bool:
        """Whether it is of one of these classes of function words."""
        return not self.classes.isdisjoint(classes)

    def may_be(self, features: int) -> bool:
        """Whether it may be a verb in one of these forms, given as bits."""
        return any(form.features & features for form in self.verbs)


Known = tuple[
    str, str, frozenset[str], tuple[Form, ...], tuple[Form, ...], tuple[Form, ...], bool, bool, bool, bool, str
]


@functools.lru_cache(maxsize=1 << 16)
def known(written: str) -> Known:
    """A word as written and in lower case, its classes, its forms as verb, noun and adjective, and whether it tells."""
    words = lexicon()
    low = written.lower().replace("’", "'")
    classes = words.classes.get(low, NONE)
    if low in ALSO_MONTHS and written == low:
        classes -= {"time"}  # a march, the law may
    if low.endswith("n't"):
        classes = words.classes.get(low[:-3], NONE) | {"negation"}
    verbs, nouns, adjectives = (table.get(low, ()) for table in (words.verbs, words.nouns, words.adjectives))
    if low.endswith("ly") and not (verbs or nouns or adjectives or classes):
        classes = frozenset({"adverb"})
    tells = any(sense.category for form in (*verbs, *nouns, *adjectives) for sense in form.entry.senses)
    tells = tells or any(not form.entry.control.isdisjoint(("haul", "misdeed")) for form in verbs)
    tells = tells or low in words.sponsors or low in ("must", "jointly")
    noun = low in words.people or any(not form.rest for form in nouns)
    opens_verb = bool(verbs) or low == "to" or not classes.isdisjoint(AUXILIARY)
    plain = low.isalpha() and not (verbs or classes)
    return written, low, classes, verbs, nouns, adjectives, tells, noun, opens_verb, plain, mark_in(classes)


def mark_in(classes: frozenset[str]) -> str:
    for name, mark in MARKS:
        if name in classes:
            return mark
    adverb = not classes.isdisjoint(("adverb", "negation"))
    return "adverb" if adverb and classes.isdisjoint(("determiner", "time", "possessive", "reciprocal")) else ""


def noun_like(word: Word | None) -> bool:
    """Whether a word can be a noun: one that no table holds, a name, a time."""
    return word is not None and (
        word.name is not None or not (word.classes or word.low in STOPS or word.low == ",") or word.has("time")
    )


def opens_noun(word: Word | None) -> bool:
    """Whether a word can begin an object: an article, a possessive, a name, a pronoun."""
    return word is not None and (
        word.name is not None
        or word.sponsor is not None
        or word.has("determiner", "possessive", "pronoun", "reciprocal")
    )


def is_actor(word: Word | None) -> bool:
    """Whether a word is the name of an actor, and no adjective of one."""
    return word is not None and word.name is not None and not word.name.adjective


def is_count(word: Word) -> bool:
    """Whether a word is a number, in figures or as a word."""
    return word.low in CARDINALS or word.low.replace(",", "").isdigit()
