"""The words of one sentence as the relations read them: names are one word, function words have their class."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from itertools import pairwise

from analysis.mentions.composed import AGAINST
from analysis.relations.lexicon import BASE, Form, deed, lexicon

WORD = re.compile(r"['’][sS]\b|\w+(?:[-‑.&](?=\w)\w+|['’](?![sS]\b)\w+|,\d+)*|(?<=[a-z]{4})\.(?=\s+[A-Z])|[^\w\s.]")
NONE: frozenset[str] = frozenset()
ALSO_MONTHS = frozenset({"march", "may", "august"})
HYPHENS = frozenset("-‐‑–")
QUOTES = frozenset("\"“”'‘’`*_")
DOUBLE = frozenset('"“”')
AUXILIARY = ("be", "have", "do", "modal", "modal future")
MARKS = (
    ("relative", "relative"),
    ("conditional", "if"),
    ("coordinator", "and"),
    ("subordinator", "sub"),
    ("preposition", "preposition"),
)
OWNED = frozenset({"owned", "operated"})  # a flag says little: a Liberian-flagged tanker
LONG = 5  # letters: where a longer word has no capital, a sentence is no headline
STOPS = frozenset(";:—–()[]!?.…|/")
UNITS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen")
OWN = ("its", "his", "her", "their")
CARDINALS = frozenset({*UNITS, "twenty", "thirty", "forty", "fifty", "sixty"})


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


def read_words(text: str, start: int, end: int, names: list[Name]) -> list[Word]:
    """The words and marks of text[start:end], in order; each of `names` is one word."""
    words: list[Word] = []
    reach = start
    for name in names:
        if AGAINST.search(text, reach, name.start):
            continue  # anti-Iranian protesters are not Iran
        words += _plain(text, reach, name.start)
        words.append(Word(name.start, name.end, text[name.start : name.end], "", name=name))
        reach = name.end
    words += _plain(text, reach, end)
    return _joined(_verbal_nouns(_lower_verbs(_paired(_without_marks(words)))))


def _without_marks(words: list[Word]) -> list[Word]:
    """The words without quotation marks around a part of a clause: *said that it "fully supports" Peru*."""
    marks = [k for k, word in enumerate(words) if word.low in DOUBLE]
    taken: set[int] = set()
    for opening, closing in pairwise(marks):
        before, inside = words[opening - 1] if opening else None, words[opening + 1]
        if before is None or opening in taken or not (before.name or before.low.isalpha()):
            continue
        if before.end < words[opening].start and opening + 1 < closing and inside.start == words[opening].end:
            taken |= {opening, closing}
    return [word for k, word in enumerate(words) if k not in taken] if taken else words


def _paired(words: list[Word]) -> list[Word]:
    """The words with *and* for the comma between the two names of a headline: *Russia, China sign deal*."""
    if len(words) > 4 and words[1].low == "," and is_actor(words[0]) and is_actor(words[2]):
        verb = words[3]
        plural = any(form.features & BASE for form in verb.verbs) or verb.low in ("to", "are", "at", "in")
        place = words[0].name is not None and words[0].name.kind == "place"  # Paris, France
        if plural and verb.text.islower() and not place and words[3].start == words[2].end + 1:
            words[1] = Word(words[1].start, words[1].end, *known("and"))
    return words


def _lower_verbs(words: list[Word]) -> list[Word]:
    """The words, none a verb that has a capital inside a sentence: *House* Republicans. In headlines it may be one."""
    if any(len(word.text) > LONG and word.text.islower() for word in words):
        for before, word in pairwise(words):
            if word.verbs and word.text[0].isupper() and before.low not in STOPS and before.low not in QUOTES:
                word.verbs, word.opens_verb = (), False
    return words


def _verbal_nouns(words: list[Word]) -> list[Word]:
    """The words with what *the jailing of* names as a noun: the deed of the verb, to whom stands behind *of*."""
    for k in range(1, len(words) - 2):
        word = words[k]
        if words[k + 1].low == "of" and word.low.endswith("ing") and word.verbs and not word.nouns:
            before = words[k - 1] if not words[k - 1].plain or k < 2 else words[k - 2]  # the brutal beating of
            name = words[k - 1].name
            if (name is not None and name.adjective) or before.low == "'s" or before.has("determiner", "possessive"):
                word.nouns, word.noun = deed(word.low), True
                word.verbs, word.opens_verb = ((), False) if word.nouns else (word.verbs, word.opens_verb)
    return words


def _plain(text: str, start: int, end: int) -> list[Word]:
    return [Word(match.start(), match.end(), *known(match[0])) for match in WORD.finditer(text, start, end)]


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
    return written, low, classes, verbs, nouns, adjectives, tells, noun, opens_verb, plain, _mark(classes)


def _mark(classes: frozenset[str]) -> str:
    for name, mark in MARKS:
        if name in classes:
            return mark
    adverb = not classes.isdisjoint(("adverb", "negation"))
    return "adverb" if adverb and classes.isdisjoint(("determiner", "time", "possessive", "reciprocal")) else ""


def _joined(words: list[Word]) -> list[Word]:
    """The words with *Iran-backed* and phrases such as *out of* and *at war* as one word each."""
    phrases, adjectives, sponsors = lexicon().phrases, lexicon().adjectives, lexicon().sponsors
    joined: list[Word] = []
    i, count = 0, len(words)
    while i < count:
        word = words[i]
        if word.name and i + 2 < count and words[i + 1].low in HYPHENS:
            last = words[i + 2]
            glued = words[i + 1].start == word.end and last.start == words[i + 1].end
            if glued and last.low in OWNED:
                joined.append(word)  # attacked a Greek-owned ship
                i += 3
                continue
            if glued and not last.name and last.low.isalpha() and not last.nouns:
                cue = last.low if last.low in sponsors else ""
                joined.append(Word(word.start, last.end, "", cue, tells=bool(cue), sponsor=word.name if cue else None))
                i += 3
                continue
        if word.low not in phrases and not word.adjectives:
            joined.append(word)
            i += 1
            continue
        options = [*phrases.get(word.low, ())]
        options += [((word.low, *form.rest), NONE) for form in word.adjectives if form.rest]
        for parts, classes in options:
            if len(parts) > 1 and tuple(w.low for w in words[i : i + len(parts)]) == parts:
                opened = parts[0] == "up" or bool(joined and joined[-1].has("be"))
                if parts[-1] == "to" and opened and _is_to_do(words, i + len(parts)):
                    continue  # are due to begin, teamed up to build
                low = " ".join(parts)
                found = tuple(form for form in adjectives.get(parts[0], ()) if form.rest == parts[1:])
                if found and not classes:
                    found = tuple(Form(form.entry, 0, ()) for form in found)
                end = words[i + len(parts) - 1].end
                tells = bool(found) or low in ("together with", "jointly with")
                joined.append(Word(word.start, end, low, low, classes, (), (), found, tells, mark=_mark(classes)))
                i += len(parts)
                break
        else:
            word.adjectives = tuple(form for form in word.adjectives if not form.rest)
            joined.append(word)
            i += 1
    return joined


def _is_to_do(words: list[Word], i: int) -> bool:
    """Whether words[i] is an infinitive: due to *begin*, due to *attack Peru*, but due to *attacks*."""
    if i >= len(words) or not any(form.features & BASE for form in words[i].verbs):
        return False
    return not words[i].noun or (i + 1 < len(words) and opens_noun(words[i + 1]))


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
