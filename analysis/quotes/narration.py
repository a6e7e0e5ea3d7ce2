"""What a paragraph says beside its quotes: its masked text, the actors named there, and noun phrases in it."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from analysis.data import rows_of
from analysis.quotes.marks import Stretch

QUOTED = "\ufffc"  # stands for each character of a quote
BLANK = re.compile(r"\s")
DOT = re.compile(r"(?<=\w)\.(?=[\w\s,)])")
WORD = re.compile(r"[^\W\d_][\w’'.-]*")
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = r"January|February|March|April|May|June|July|August|September|October|November|December"
DAY = re.compile(rf"\s+(?:{WEEKDAY}|{MONTH})\b")
POSSESSIVE = re.compile(r"[’']s?\s+|['’]s\s+")
LOWER = re.compile(r"\s+([a-z][\w’'-]*)")
UPPER = re.compile(r"\s+[^\W\d_a-z]")
BRACKET = re.compile(r"\s*\([^()]{1,60}\)")
PRONOUN = re.compile(r"(?:he|she|it|they|we|I|He|She|It|They|We)\b(?!['’])")
# "the US ambassador to China, Nicholas Burns"
BEHIND_ROLE = re.compile(r"\s+(?:to|of|for|in|at|on)\s[^,;:.\ufffc]{1,60},\s*")
OFFICE = re.compile(r"(?<!\w)[Tt]he\s+((?:[a-z][\w-]*\s+){0,2}[a-z][\w-]*)")
OFFICE_END = re.compile(r"\b[Tt]he\s+((?:[a-z][\w-]*\s+){0,2}[a-z][\w-]*)$")
DOCUMENT = re.compile(r"(?:the|a|an)\s+(?:[a-z]+\s+){0,2}?(?P<what>[a-z]+)\s+(?:issued\s+)?(?:by|from)\s+(?:the\s+)?")
APPOSED = re.compile(r"\s*,\s*(?:(?:the|a|an|its|his|her|their)\s+)?(?:[A-Z][\w’'.-]*\s+){0,3}$")


class Name(NamedTuple):
    """One mention outside the quotes, counted from the start of its paragraph."""

    start: int
    end: int
    actor: str
    person: bool


class Subject(NamedTuple):
    """Who a noun phrase names: an actor, nobody we know (empty), or a pronoun to resolve; and where it ends."""

    actor: str
    end: int
    pronoun: str = ""


@dataclass(frozen=True)
class Narration:
    """One paragraph with its quotes masked, on one line, and the actors named outside them."""

    start: int
    text: str
    names: list[Name]
    offices: Mapping[str, str] = field(default_factory=dict)  # who is meant by *the mayor*

    def names_from(self, position: int) -> int:
        """The number of the first name that starts at a position or behind it."""
        return bisect_left(self.names, position, key=lambda name: name.start)

    def holder(self, start: int, end: int) -> Subject | None:
        """Whom an office alone means that begins at `start`: *the mayor*, *the foreign minister later*."""
        match = OFFICE.match(self.text, start, end) if self.offices else None
        words = match[1].split(" ") if match else []
        for number in reversed(range(1, len(words) + 1)):
            office = " ".join(words[:number])
            if match and office in self.offices:
                return Subject(self.offices[office], match.start(1) + len(office))
        return None

    def holder_before(self, start: int, end: int) -> Subject | None:
        """The same of an office that ends at `end`."""
        match = OFFICE_END.search(self.text, start, end) if self.offices else None
        held = self.offices.get(match[1]) if match else None
        return Subject(held, end) if held else None

    def is_person(self, actor: str) -> bool:
        """Whether an actor named here is a person."""
        return any(name.person for name in self.names if name.actor == actor)

    def names_in(self, start: int, end: int) -> list[Name]:
        """The names that stand wholly between two positions."""
        return [name for name in self.names[self.names_from(start) : self.names_from(end)] if name.end <= end]


def masked(text: str, block: tuple[int, int], quoted: list[Stretch], ends: Container[int]) -> str:
    """A paragraph on one line, in which each character of a quote is the same sign; as long as it was.

    A dot at which no sentence ends (`ends`), as in *the U.S. envoy*, is a hyphen: what is looked for ends at dots.
    """
    start, end = block
    pieces = []
    for stretch in quoted:
        pieces += [_undotted(text, start, stretch.start, ends), QUOTED * (stretch.end - stretch.start)]
        start = stretch.end
    return BLANK.sub(" ", "".join([*pieces, _undotted(text, start, end, ends)]))


def _undotted(text: str, start: int, end: int, ends: Container[int]) -> str:
    piece = text[start:end]
    if "." not in piece:
        return piece
    return DOT.sub(lambda dot: "." if start + dot.end() in ends else "-", piece)


def phrase(told: Narration, position: int, limit: int) -> Subject | None:
    """The noun phrase that begins at a position: a pronoun or an actor under titles (*US President Joe Biden*).

    None where no name stands in it; a name that is only a part of it (*an aide of Obama's*) names nobody. A
    spokesman speaks for whom he is said to speak.
    """
    text = told.text
    if pronoun := PRONOUN.match(text, position, limit):
        return Subject("", pronoun.end(), pronoun[0].lower())
    if (document := DOCUMENT.match(text, position, limit)) and document["what"] in cues("document"):
        position = document.end()
    number = told.names_from(position)
    at, held = position, None
    while number < len(told.names) and told.names[number].end <= limit:
        name = told.names[number]
        between = text[at : name.start]
        if not _modifies(between):
            break
        held, at = name, name.end
        number += 1
        if possessive := POSSESSIVE.match(text, at, limit):
            held, at = None, possessive.end()
            if _spokesman(text[at:limit]):
                return _named_spokesman(told, at, limit) or Subject(name.actor, at)
            continue
        after = LOWER.match(text, at, limit)
        if after and not _ends_a_phrase(after[1]):
            held = None
            if _spokesman(after[1]) and not (
                number < len(told.names) and _modifies(text[at : told.names[number].start])
            ):
                return Subject(name.actor, after.end())
        elif UPPER.match(text, at, limit) and not DAY.match(text, at, limit):
            held = None
        else:
            break
    if held is None:
        return _behind_its_title(told, position, limit) or told.holder(position, limit)
    return _apposed(told, held, limit)


def _named_spokesman(told: Narration, position: int, limit: int) -> Subject | None:
    """The person named behind the word for what he is: *Kerry's spokesman, John Kirby*."""
    number = told.names_from(position)
    name = told.names[number] if number < len(told.names) else None
    named = name and name.person and name.end <= limit and re.fullmatch(r"\w+,?\s+", told.text[position : name.start])
    return Subject(name.actor, name.end) if name and named else None


def _behind_its_title(told: Narration, position: int, limit: int) -> Subject | None:
    """A person between commas behind what he is: *the head of the WHO, Tedros Adhanom, said*."""
    comma = told.text.find(",", position, limit)
    first = told.names_from(position)
    if comma >= 0:
        number = told.names_from(comma)
        if number < len(told.names):
            name = told.names[number]
            if name.person and APPOSED.match(told.text[comma : name.start]) and name.end <= limit:
                return Subject(name.actor, name.end)
    if first < len(told.names) and told.names[first].end <= limit:
        name = told.names[first]
        if re.search(r"\b(?:for|of)\s+(?:the\s+)?$", told.text[position : name.start]) and _spokesman(
            told.text[position : name.start].split(" for ")[0].split(" of ")[0].split()[-1:]
        ):
            return Subject(name.actor, name.end)
    return None


def _apposed(told: Narration, held: Name, limit: int) -> Subject:
    """The person named behind a body or a role that is itself an actor; else that one."""
    end = held.end
    if bracket := BRACKET.match(told.text, end, limit):
        end = bracket.end()
    role = held.actor.rpartition(" ")[2][:1].islower()
    if not held.person or role:
        number = told.names_from(end)
        if number < len(told.names):
            name = told.names[number]
            apart = name.person and name.end <= limit and re.fullmatch(r"\s*,\s*", told.text[end : name.start])
            if apart and not POSSESSIVE.match(told.text, name.end, limit):
                return Subject(name.actor, name.end)
        if role and (place := BEHIND_ROLE.match(told.text, end, limit)):
            name = next((name for name in told.names_in(place.end(), limit) if name.start == place.end()), held)
            if name.person:
                return Subject(name.actor, name.end if name is not held else end)
    return Subject(held.actor, end)


def _modifies(between: str) -> bool:
    """Whether the words before a name can belong to it: *the former US envoy*."""
    return (
        len(between) < 90
        and not re.search(r"[,;:.!?()\ufffc](?:\s|$)|\ufffc", re.sub(r"\b[A-Z][a-z]{0,4}\.", "", between))
        and not any(word in cues("function word") for word in between.split())
    )


def _ends_a_phrase(word: str) -> bool:
    """Whether a word behind a name leaves it the head of its phrase: *Kerry later*, but not *Iraq veterans*."""
    return word in cues("function word") or word in cues("adverb") or word.endswith("ly") or is_verb(word)


def _spokesman(words: str | list[str]) -> bool:
    written = words.split() if isinstance(words, str) else words
    return bool(written) and written[0].strip(",.") in cues("spokesman")


def is_verb(word: str) -> bool:
    """Whether a word is a verb of speech in a form that has a subject."""
    return (word.lower() if word.isupper() else word) in cues("verb")


@functools.cache
def cues(name: str) -> frozenset[str]:
    """The cues of one class of data/speech_cues.csv."""
    return frozenset(row["cue"] for row in rows_of("speech_cues.csv") if row["class"] == name)
