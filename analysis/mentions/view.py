"""One text as its names are judged: words, what each suggests, and the known names among them."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Callable

import numpy as np

from analysis.catalogue import Actor, Catalogue
from analysis.mentions.clues import ACRONYM, CAPITAL, INITIAL, POSSESSIVE, STOP, bare
from analysis.mentions.known import Known
from analysis.mentions.model import Mention
from analysis.segment import Sentences, Words

SHORTEST_SHOUT = 3  # words
# Lines that name those who made the article, and the kind of a name in them.
SIGNED = {"byline": "person", "source": "organisation"}
LISTED_WITH = frozenset({", ", " and ", ", and ", " or ", "/", ",\n", " and\n", "\nand "})


class View:
    """The words of one text by their number: what they say themselves and what stands beside them."""

    def __init__(
        self,
        text: str,
        sentences: Sentences,
        words: Words,
        clues: np.ndarray,
        recognised: Known,
        actors: dict[str, Actor],
        catalogue: Catalogue,
    ) -> None:
        known = recognised.names
        self.text, self.known, self.actors = text, known, actors
        self.roles = recognised.roles([mention.end for mention in known])
        self.phrases = recognised.phrases
        self.catalogue, self.listed = catalogue, catalogue.by_spelling
        self.words = words
        self.clues = clues
        self.clue: list[int] = clues.tolist()
        self.starts: list[int] = words.start.tolist()
        self.ends: list[int] = words.end.tolist()
        self.count = len(self.starts)
        self.spellings = words.spellings
        self.spelling: list[int] = words.spelling.tolist()
        # Both are asked so often that a method of ours would cost more than what it does.
        self.word: Callable[[int], str] = list(map(words.spellings.__getitem__, self.spelling)).__getitem__
        """A word as it is written."""
        self.end: Callable[[int], int] = (words.end - 2 * (clues & POSSESSIVE != 0)).tolist().__getitem__
        """The end of a word without its possessive ending."""
        self.known_starts = [mention.start for mention in known]
        self.known_ends = [mention.end for mention in known]
        self.owner = sentences.at(words.start)
        self.first: np.ndarray = self.owner != np.concatenate(([-1], self.owner[:-1]))
        self.opens: list[bool] = self.first.tolist()
        self.inside = np.zeros(len(words.spellings), dtype=bool)
        self.inside[words.spelling[~self.first]] = True
        self.own_names: frozenset[str] = frozenset()  # ordinary words that are names here, once they are found
        self.headline = _headline(self.clues, self.owner, sentences.part == "title")[self.owner]
        signing = {name: (sentences.part == name)[self.owner] for name in SIGNED}
        self.signing: np.ndarray = np.logical_or.reduce(list(signing.values()))
        self.described: dict[str, list[int]] | None = None  # where bodies are described, once that is asked for
        self.signed = {i: SIGNED[name] for name in SIGNED for i in np.flatnonzero(signing[name]).tolist()}

    @functools.cached_property
    def pieces(self) -> frozenset[str]:
        """What stands before, between and behind the hyphens of words: *Kenya* and *backed* of *Kenya-backed*."""
        return frozenset(piece for word in self.spellings if "-" in word for piece in word.split("-"))

    def written(self, low: int, high: int) -> str:
        """The words on one line."""
        return " ".join(self.text[self.starts[low] : self.end(high)].split())

    def before(self, low: int) -> str:
        """What stands between a word and the one before; inside a sentence a line's end is a blank."""
        between = self.text[self.ends[low - 1] : self.starts[low]] if low else ""
        return " " if between != " " and between.isspace() and not self.opens[low] else between

    def listed_kind(self, name: str) -> str:
        """The kind of the actor that a spelling may stand for where something says that it is a name, else "".

        Other spellings are known names already, or stand in a phrase that is none: *New England*.
        """
        alias = self.listed.get(name)
        return self.catalogue.actors[alias.actor].kind if alias and "context" in alias.flags else ""

    def is_adjective(self, i: int) -> bool:
        """Whether a word is listed as the adjective of a state or a community: *American*."""
        alias = self.listed.get(self.word(i))
        return alias is not None and "adjective" in alias.flags

    @functools.cached_property
    def points(self) -> np.ndarray:
        """The characters of the text as numbers."""
        return np.frombuffer(self.text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)

    @functools.cached_property
    def listed_words(self) -> np.ndarray:
        """For each word, whether it is a listed name where something says so: *Jordan*."""
        listed, spellings = self.catalogue.context_words, self.spellings
        found = np.zeros(len(spellings), dtype=bool)
        for i in np.unique(self.words.spelling[self.clues & CAPITAL != 0]).tolist():
            found[i] = bare(spellings[i]) in listed
        return found[self.words.spelling]

    def times(self, name: str) -> int:
        """How often the text has the word, also with a possessive ending."""
        return sum(int(self._counts[form]) for form in self.forms(name))

    def forms(self, name: str) -> list[int]:
        """The spellings of a word that the text has, also those with a possessive ending."""
        number = self.words.number
        return [number[form] for form in (name, f"{name}'s", f"{name}’s") if form in number]

    @functools.cached_property
    def inside_pairs(self) -> set[tuple[int, int]]:
        """The spellings of two capitalised words that stand one behind the other where no sentence begins."""
        capital = self.clues & CAPITAL != 0
        places = np.flatnonzero(capital[:-1] & capital[1:] & ~self.first[:-1] & ~self.first[1:])
        spelling = self.words.spelling
        return set(zip(spelling[places].tolist(), spelling[places + 1].tolist(), strict=True))

    def capitals_ahead(self, name: str) -> set[str]:
        """The capitalised words that stand right before a word, wherever the text has it: *Ilir* of *Ilir Kovani*."""
        ahead = self._capitals_ahead
        return {self.spellings[number] for form in self.forms(name) for number in ahead.get(form, ())}

    @functools.cached_property
    def _capitals_ahead(self) -> dict[int, set[int]]:
        capital, spelling = self.clues & CAPITAL != 0, self.words.spelling
        places = np.flatnonzero(capital[:-1] & capital[1:])
        places = places[self.words.start[places + 1] - self.words.end[places] == 1]
        ahead: dict[int, set[int]] = {}
        for first, second in zip(spelling[places].tolist(), spelling[places + 1].tolist(), strict=True):
            ahead.setdefault(second, set()).add(first)
        return ahead

    @functools.cached_property
    def _counts(self) -> np.ndarray:
        return np.bincount(self.words.spelling, minlength=len(self.spellings))

    @functools.cached_property
    def written_words(self) -> frozenset[str]:
        """The words that the text has in lower case."""
        return frozenset([word for word in self.spellings if word[:1].islower()])

    def alone(self, low: int, high: int) -> bool:
        """True for words that make up a whole sentence: a signature, or the *Anna* of *Anna, (new line)*."""
        return self.opens[low] and (high + 1 == self.count or self.opens[high + 1])

    def in_phrase(self, start: int, end: int) -> bool:
        """Whether a stretch is but a part of a phrase that is no name: *Swiss Army* of *Swiss Army knife*."""
        i = bisect_left(self.phrases, (start + 1,)) - 1
        return i >= 0 and self.phrases[i][1] >= end and self.phrases[i] != (start, end)

    def is_phrase(self, start: int, end: int) -> bool:
        """Whether a stretch is a whole phrase that is no name."""
        i = bisect_left(self.phrases, (start, end))
        return i < len(self.phrases) and self.phrases[i] == (start, end)

    def known_inside(self, start: int, end: int) -> list[Mention]:
        found = []
        for i in range(bisect_left(self.known_ends, start + 1), len(self.known)):
            if self.known[i].start >= end:
                break
            found.append(self.known[i])
        return found

    def known_at(self, start: int) -> Mention | None:
        """The known name that begins here."""
        i = bisect_left(self.known_starts, start)
        return self.known[i] if i < len(self.known) and self.known[i].start == start else None

    def listed_with(self, low: int, high: int) -> str:
        """The kind of the known name that stands beside the words in a list: *Tikrit and Merrowby*; else ""."""
        end = self.end(high)
        if high + 1 < self.count and end == self.ends[high]:
            for at in (high + 1, high + 2):
                if at < self.count and self.text[end : self.starts[at]] in LISTED_WITH:
                    mention = self.known_at(self.starts[at])
                    if mention and (kind := self._kind(mention)):
                        return kind
        i = bisect_left(self.known_ends, self.starts[low] + 1) - 1
        if i >= 0 and self.text[self.known_ends[i] : self.starts[low]] in LISTED_WITH:
            return self._kind(self.known[i])
        return ""

    def _kind(self, mention: Mention) -> str:
        if mention.alias and mention.alias.flags & {"adjective", "demonym"}:
            return ""
        kind = self.actors[mention.actor].kind
        return "place" if kind == "state" else kind


def _headline(clues: np.ndarray, owner: np.ndarray, title: np.ndarray) -> np.ndarray:
    """For each sentence, whether its capitals say nothing: nearly all of its content words have one.

    A list of names looks the same, so outside titles it takes six words and nine capitals in ten. A line that is
    all in capitals is one in any case.
    """
    content = (clues & STOP) == 0
    total = np.bincount(owner[content], minlength=len(title))
    raised = np.bincount(owner[content & (clues & CAPITAL != 0)], minlength=len(title))
    words = np.bincount(owner, minlength=len(title))
    shouted = np.bincount(owner[clues & (ACRONYM | INITIAL) != 0], minlength=len(title))
    nearly = (total >= np.where(title, 4, 6)) & (raised > np.where(title, 0.75, 0.9) * total)
    return nearly | ((words >= SHORTEST_SHOUT) & (shouted == words))
