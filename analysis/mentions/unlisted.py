"""Names that no catalogue lists: persons, organisations and places told by their words and their neighbours."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.catalogue import Actor, Alias, Catalogue
from analysis.mentions.clues import (
    ACRONYM,
    CAPITAL,
    DEED,
    EVENT,
    FIRST,
    INITIAL,
    LOWER_TITLE,
    ORDINARY,
    ORGANISATION,
    PARTICLE,
    PLACE,
    SPEECH,
    TITLE,
    WEAK_FIRST,
    bare,
    clues,
    is_place_word,
    organisation_kinds,
)
from analysis.mentions.known import Roles
from analysis.mentions.model import Mention
from analysis.mentions.persons import free, surnames, without_titles
from analysis.mentions.runs import name_runs
from analysis.segment import Words

ATTACHED = re.compile(r"\.[A-Za-z]")  # a file or a site: report.pdf
APPOSITION = re.compile(r",\s+(?:an?|the)\s+((?:[\w-]+\s+){0,4}[\w-]+)")
AGE = re.compile(r",\s+\d{1,3}\s*,")
BRACKET = re.compile(r"\s+\(([A-Z][A-Za-z&.-]{1,9})\)")
WHERE = frozenset({"in", "near", "at", "outside", "across", "around", "from", "to", "inside", "towards"})
BODIES = ("organisation", "government", "military", "armed group")  # may have an abbreviation of any letters
# Lines that name those who made the article, and the kind of a name in them.
SIGNED = {"byline": "person", "source": "organisation"}
SIGNER = {"person": "reporters", "organisation": "outlet"}
COLLECTIVE = ("state", "place", "community")
STRONG, WEAK, GUESS = 9, 3, 1


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that is taken for a name, its kind, why, and how sure the clue is."""

    start: int
    end: int
    kind: str
    rule: str
    weight: int


def with_unlisted(
    text: str,
    sentences: pd.DataFrame,
    words: Words,
    known: list[Mention],
    roles: Roles,
    catalogue: Catalogue,
    actors: dict[str, Actor],
) -> list[Mention]:
    """The known names and those found here, in reading order and without overlaps; new ones join `actors`.

    A longer name wins over a known one inside it: *Michael Jordan*, *Boston University*, *Jordan River*.
    """
    if not len(words.start):
        return known
    listed = _listed(catalogue)
    finder = _Finder(text, sentences, words, known, roles, actors, listed)
    found = [
        candidate
        for low, high in name_runs(text, sentences, words, finder.clue, _covered(words, known))
        for candidate in finder.candidates(low, high)
    ]
    resolved = _references(text, known, actors, listed)
    unknown = [c for c in found if (name := _written(text, c)) not in listed and name not in resolved]
    names = _named(text, unknown)
    new = []
    for candidate in found:
        written = _written(text, candidate)
        if written in resolved:
            actor, rule = resolved[written]
            new.append(Mention(candidate.start, candidate.end, actor, rule))
        elif written in names:
            actor, kind = names[written]
            actors.setdefault(actor, Actor(actor, kind))
            new.append(Mention(candidate.start, candidate.end, actor, candidate.rule))
        elif _same_sort(candidate.kind, actors[listed[written].actor].kind):
            # A listed name that is also an ordinary word, and here has a clue that it is the name.
            rule = f"known name “{written}”; {candidate.rule}"
            new.append(Mention(candidate.start, candidate.end, listed[written].actor, rule, alias=listed[written]))
    spans = [(mention.start, mention.end) for mention in new]
    kept = [mention for mention in known if free(spans, mention.start, mention.end)]
    return sorted([*kept, *new], key=lambda mention: mention.start)


@functools.lru_cache(maxsize=8)
def _listed(catalogue: Catalogue) -> dict[str, Alias]:
    return {alias.alias: alias for alias in catalogue.aliases}


def _references(
    text: str, known: list[Mention], actors: dict[str, Actor], listed: dict[str, Alias]
) -> dict[str, tuple[str, str]]:
    """Short forms of the known names in this text, each with its actor and the rule.

    An abbreviation given in brackets behind a name stands for it; the first or last word of the full name of
    exactly one person stands for that person.
    """
    found: dict[str, tuple[str, str]] = {}
    owners: dict[str, set[str]] = {}
    for mention in known:
        written = text[mention.start : mention.end]
        match = BRACKET.match(text, mention.end)
        body = actors[mention.actor].kind in BODIES and match and match[1] not in listed
        if match and (body or _abbreviates(match[1], written) or _abbreviates(match[1], mention.actor)):
            found.setdefault(match[1], (mention.actor, f"abbreviation of “{written}”, given in brackets"))
        if actors[mention.actor].kind == "person" and " " in written:
            words = without_titles(written).split()
            for part in (words[0], *surnames(words[-1])) if len(words) > 1 else ():
                owners.setdefault(part, set()).add(mention.actor)
    for part, persons in owners.items():
        if len(persons) == 1:
            (actor,) = persons
            found.setdefault(part, (actor, f"short for {actor}"))
    return found


def _same_sort(kind: str, other: str) -> bool:
    return kind == other or (kind == "place" and other == "state")


def _covered(words: Words, known: list[Mention]) -> np.ndarray:
    """For each word, whether it begins inside a known name."""
    if not known:
        return np.zeros(len(words.start), dtype=bool)
    start = np.array([mention.start for mention in known])
    end = np.array([mention.end for mention in known])
    owner = np.searchsorted(start, words.start, side="right") - 1
    return (owner >= 0) & (words.start < end[owner])


class _Finder:
    """What one text's clues and known names say about a run of its words."""

    def __init__(
        self,
        text: str,
        sentences: pd.DataFrame,
        words: Words,
        known: list[Mention],
        roles: Roles,
        actors: dict[str, Actor],
        listed: dict[str, Alias],
    ) -> None:
        self.text, self.known, self.roles, self.actors = text, known, roles, actors
        self.clue = clues(words.spellings)
        self.token: list[int] = self.clue[words.spelling].tolist()
        self.starts: list[int] = words.start.tolist()
        self.ends: list[int] = words.end.tolist()
        self.listed = listed
        self.known_starts = [mention.start for mention in known]
        self.known_ends = [mention.end for mention in known]
        owner = np.searchsorted(sentences["start"].to_numpy(), words.start, side="right")
        first = np.diff(owner, prepend=0) != 0
        self.opens: list[bool] = first.tolist()
        self.spelling: list[int] = words.spelling.tolist()
        part = sentences["part"].to_numpy()
        self.signed = {
            i: kind for name, kind in SIGNED.items() for i in np.flatnonzero((part == name)[owner - 1]).tolist()
        }
        self.inside = set(words.spelling[~first].tolist())

    def candidates(self, low: int, high: int) -> Iterator[Candidate]:
        """The names in a run; none where its words say that it is none, or where the known ones cover it."""
        titled = ""
        while low < high and self.token[low] & TITLE and not self.token[low] & (FIRST | ORGANISATION):
            titled = self._word(low)
            low += 1
        if self.token[low] & TITLE and not titled and not self.token[low] & (FIRST | ORGANISATION):
            return
        if (self.token[high] | self.token[low]) & EVENT:
            return
        start_of_person = self._first_name(low, high)
        if start_of_person > low and not titled:
            titled, low = self._word(start_of_person - 1), start_of_person
        if self.token[high] & TITLE and high > low and not titled and not self.token[low] & (FIRST | WEAK_FIRST):
            return  # "Home Secretary"
        start, end = self.starts[low], self._end(high)
        inside = self._known_inside(start, end)
        if not inside:
            yield from self._judged(low, high, titled)
            return
        if inside[0].start <= start and inside[-1].end >= end:
            return
        if self._outweighs(low, high, inside, titled):
            yield from self._judged(low, high, titled)
            return
        for a, b in self._pieces(low, high, inside):
            if b > a or (titled and a == high):
                yield from self._judged(a, b, titled if a == low else "")

    def _first_name(self, low: int, high: int) -> int:
        """Where the person begins: behind the last title (*Home Secretary Suella Braverman*), or at a first name
        behind ordinary words (*Actress Cate Blanchett*); else `low`."""
        if any(self.token[i] & (ORGANISATION | PLACE) for i in range(low, high + 1)) or self.token[low] & FIRST:
            return low
        for i in range(high, low, -1):
            if self.token[i - 1] & TITLE and not self.token[i] & TITLE:
                return i
        for i in range(low + 1, high):
            if self.token[i] & FIRST:
                return i
            if not self.token[i] & ORDINARY:
                break
        return low

    def _judged(self, low: int, high: int, titled: str) -> Iterator[Candidate]:
        """The run as a name, when its words or its neighbours say of which kind."""
        start, end = self.starts[low], self._end(high)
        kind, rule, weight = self._kind(low, high, titled)
        once = self.opens[low] and self.spelling[low] not in self.inside
        if kind and not (low == high and weight == GUESS and once):
            yield Candidate(start, end, kind, rule, weight)

    def _kind(self, low: int, high: int, titled: str) -> tuple[str, str, int]:
        token, count = self.token, high - low + 1
        start, end = self.starts[low], self._end(high)
        before_it = self.text[self.starts[low] - 1 : self.starts[low]]
        if before_it in ("@", "#") or ATTACHED.match(self.text, self.ends[high]):
            return "", "", 0
        clue = token[low : high + 1]
        for i in range(high, low - 1, -1):
            if token[i] & ORGANISATION and count > 1 and not titled and not (i < high and clue[-1] & PLACE):
                kind = organisation_kinds().get(self._word(i), "organisation")
                return kind, f"“{self._word(i)}” in the name says {kind}", STRONG
        if low in self.signed:
            return self.signed[low], f"it stands in the line that names the {SIGNER[self.signed[low]]}", STRONG
        if titled:
            return "person", f"“{titled}” before the name says person", STRONG
        if low > 1 and self._word(low - 1) == "of" and is_place_word(self._word(low - 2)):
            return "place", f"“{self._word(low - 2)} of” before the name says place", STRONG
        if count > 1 and clue[0] & (FIRST | WEAK_FIRST) and not clue[-1] & PLACE:
            return "person", f"“{self._word(low)}” is a first name", STRONG
        if count > 1 and any(c & (INITIAL | PARTICLE) for c in clue[:-1]):
            return "person", "initials or a particle say person", STRONG
        before = token[low - 1] if low else 0
        after = token[high + 1] if high + 1 < len(token) else 0
        near = low > 0 and self.text[self.ends[low - 1] : self.starts[low]] in (" ", "\n", ", ")
        if near and before & LOWER_TITLE and (count > 1 or not clue[0] & ORDINARY):
            return "person", f"“{self._word(low - 1)}” before the name says person", STRONG
        if AGE.match(self.text, self.ends[high]):
            return "person", "an age behind the name says person", STRONG
        if count == 1 and clue[0] & FIRST:
            return "person", f"“{self._word(low)}” is a first name", WEAK
        if count > 1 and (clue[-1] & PLACE or (clue[0] & PLACE and self._word(low + 1) in ("of", "for"))):
            return "place", "its words say place", STRONG
        if count == 1 and clue[0] & ACRONYM and not clue[0] & ORDINARY:
            return "organisation", "an abbreviation in capitals", WEAK
        if count <= 2 and self._placed(high):
            return "place", "the words beside it say place", STRONG
        ordinary = bool(clue[0] & (ORDINARY | PLACE | ORGANISATION | INITIAL))
        if count == 1 and ordinary and self.text[start:end] not in self.listed:
            return "", "", 0
        if near and low and self._word(low - 1) in WHERE and count <= 2:
            return "place", f"“{self._word(low - 1)}” before the name says place", WEAK
        if count == 1 and ordinary:
            return "", "", 0
        spoken = high + 1 < len(token) and bool(after & (SPEECH | DEED))
        if spoken and count <= 3:
            return "person", f"“{self._word(high + 1)}” behind the name says person", WEAK
        if count in (2, 3) and not any(c & ACRONYM for c in clue) and not clue[0] & clue[-1] & ORDINARY:
            return "person", "a capitalised name of no known kind, most likely a person", GUESS
        if count == 1:
            return "person", "a capitalised name of no known kind, most likely a person", GUESS
        return "organisation", "a capitalised name of no known kind", GUESS

    def _outweighs(self, low: int, high: int, inside: list[Mention], titled: str) -> bool:
        """True where a run is a longer name that merely contains known ones."""
        first, last = inside[0], inside[-1]
        if any(self.actors[mention.actor].kind not in (*COLLECTIVE, "person") for mention in inside):
            return False
        start, end = self.starts[low], self._end(high)
        if any(role_end >= end for role_end, _ in self.roles.get(first.end + 1, ())):
            return False  # "Iraqi Parliament": a composed actor
        outside = [i for i in range(low, high + 1) if not any(m.start <= self.starts[i] < m.end for m in inside)]
        if any(self.token[i] & (ORGANISATION | PLACE) for i in outside) and last.end < end:
            return True
        named = bool(self.token[low] & FIRST) or bool(titled)
        return named and first.start > start and last.end == end and high - low <= 3

    def _pieces(self, low: int, high: int, inside: list[Mention]) -> Iterator[tuple[int, int]]:
        """What the known names leave of a run, as (first, last) words."""
        begin = None
        for i in range(low, high + 1):
            covered = any(m.start < self._end(i) and m.end > self.starts[i] for m in inside)
            if covered:
                if begin is not None:
                    last = i - 1
                    while last > begin and not self.token[last] & CAPITAL:
                        last -= 1
                    yield begin, last
                begin = None
            elif begin is None:
                begin = i
        if begin is not None:
            yield begin, high

    def _placed(self, high: int) -> bool:
        """True in *Amerli, a farming village*, and *Midland, Texas*."""
        match = APPOSITION.match(self.text, self.ends[high])
        if match and any(is_place_word(word) for word in match[1].split()):
            return True
        end = self.ends[high]
        if self.text[end : end + 2] != ", ":
            return False
        i = bisect_left(self.known_starts, end + 2)
        if i == len(self.known) or self.known[i].start != end + 2:
            return False
        place = self.known[i]
        plain = not (place.alias and place.alias.flags & {"adjective", "demonym"})
        alone = self.text[place.end : place.end + 1] in (",", ".", ";", ")", "\n", "", "?", "!")
        return plain and alone and self.actors[place.actor].kind in ("state", "place")

    def _known_inside(self, start: int, end: int) -> list[Mention]:
        found = []
        for i in range(bisect_left(self.known_ends, start + 1), len(self.known)):
            if self.known[i].start >= end:
                break
            found.append(self.known[i])
        return found

    def _word(self, i: int) -> str:
        return self.text[self.starts[i] : self.ends[i]]

    def _end(self, i: int) -> int:
        """The end of a word without its possessive ending."""
        return self.starts[i] + len(bare(self._word(i)))


def _written(text: str, candidate: Candidate) -> str:
    return " ".join(text[candidate.start : candidate.end].split())


def _named(text: str, found: list[Candidate]) -> dict[str, tuple[str, str]]:
    """For each spelling of a found name the actor it stands for, and its kind.

    The kind is the one with the weightiest clues over the whole text. A part of exactly one longer person's
    name stands for that person, an abbreviation introduced in brackets for the name before it.
    """
    votes: dict[str, Counter[str]] = {}
    certain: set[str] = set()
    for candidate in found:
        written = _written(text, candidate)
        votes.setdefault(written, Counter())[candidate.kind] += candidate.weight
        if candidate.weight == STRONG and candidate.kind != "person":
            certain.add(written)
    kinds = {name: min(votes[name], key=lambda kind: (-votes[name][kind], kind)) for name in votes}
    longer: dict[str, set[str]] = {}
    for name, kind in kinds.items():
        if kind == "person" and " " in name:
            parts = name.split()
            for part in {parts[0], parts[-1], f"{parts[0]} {parts[-1]}"} - {name}:
                longer.setdefault(part, set()).add(name)
    stands = {name: name for name in kinds}
    for name in kinds:
        owners = longer.get(name, set())
        if len(owners) == 1 and name not in certain:
            stands[name] = next(iter(owners))
    for candidate in found:
        match = BRACKET.match(text, candidate.end)
        name = _written(text, candidate)
        if match and match[1] in stands and (kinds[name] in BODIES or _abbreviates(match[1], name)):
            stands[match[1]] = stands[name]
    return {name: (actor, kinds[actor]) for name, actor in stands.items()}


def _abbreviates(short: str, name: str) -> bool:
    """True where the letters of an abbreviation occur in this order as first letters, or inside, of the name."""
    rest = name.lower()
    position = 0
    for letter in short.lower():
        if not letter.isalnum():
            continue
        position = rest.find(letter, position) + 1
        if not position:
            return False
    return short[:1].lower() == rest[:1]
