"""Which of a text's different words a pattern asks for, and where those stand: looked up, never searched twice."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, lru_cache
from weakref import WeakKeyDictionary

import numpy as np

from analysis.segment import Words, fold, lemma

NONE = np.zeros(0, dtype=np.int64)
REMEMBERED = 64  # patterns; a long query may have thousands, each with as many numbers as there are words
_kept: WeakKeyDictionary[Words, Vocabulary] = WeakKeyDictionary()


def vocabulary(words: Words) -> Vocabulary:
    """The vocabulary of a text, made once for as long as the text's words are kept."""
    found = _kept.get(words)
    if found is None:
        found = _kept[words] = Vocabulary(words.spellings, words.spelling)
    return found


class Vocabulary:
    """The different words of one text.

    A word is found as it is written, without its possessive ending, and without a dot at its end (*U.S.*).
    """

    def __init__(self, spellings: list[str], spelling: np.ndarray) -> None:
        self._spellings = spellings
        self._spelling = spelling
        self._remembered = lru_cache(REMEMBERED)(self._matching)

    def matching(self, pattern: str, *, lemmas: bool = False) -> np.ndarray:
        """The numbers of the spellings that a pattern asks for, in ascending order.

        Case and accents do not matter; but a pattern in capitals asks for capitals (US, IS). `*` stands for any
        characters inside a word. With `lemmas` a pattern without `*` finds all forms of its word.
        """
        return self._remembered(pattern, lemmas)

    def places(self, numbers: np.ndarray) -> np.ndarray:
        """Where words of these spellings stand, as numbers of words in reading order."""
        order, bounds = self._index
        if int((bounds[numbers + 1] - bounds[numbers]).sum()) * 8 < len(order):
            return np.sort(np.concatenate([NONE, *(order[bounds[n] : bounds[n + 1]] for n in numbers.tolist())]))
        return np.flatnonzero(self.asked(numbers)[self._spelling])

    def asked(self, numbers: np.ndarray) -> np.ndarray:
        """One bool for each spelling: whether it is among the numbers."""
        asked = np.zeros(len(self._spellings), dtype=bool)
        asked[numbers] = True
        return asked

    def _matching(self, pattern: str, lemmas: bool) -> np.ndarray:
        capitals = len(pattern) > 1 and pattern.isupper()
        found = self._folded.matching(fold(pattern))
        if capitals:
            found = np.concatenate([found[self._upper[found]], self._written.matching(pattern)])
        elif lemmas and "*" not in pattern:
            found = np.concatenate([found, self._by_lemma.get(lemma(fold(pattern)), NONE)])
        return np.unique(found)

    @cached_property
    def _index(self) -> tuple[np.ndarray, np.ndarray]:
        """The words sorted by their spelling, and where each spelling begins among them."""
        counts = np.bincount(self._spelling, minlength=len(self._spellings))
        return np.argsort(self._spelling, kind="stable"), np.concatenate([[0], np.cumsum(counts)])

    @cached_property
    def _upper(self) -> np.ndarray:
        return np.fromiter((bare(word).isupper() for word in self._spellings), bool, len(self._spellings))

    @cached_property
    def _folded(self) -> Forms:
        return Forms([fold(word) for word in self._spellings])

    @cached_property
    def _written(self) -> Forms:
        return Forms(self._spellings)

    @cached_property
    def _by_lemma(self) -> dict[str, np.ndarray]:
        return _grouped([lemma(fold(word)) for word in self._spellings])


class Forms:
    """All forms under which a list of words can be found, each with the number of its word."""

    def __init__(self, words: list[str]) -> None:
        forms, owner = list(words), list(range(len(words)))
        for number, word in enumerate(words):
            for form in {bare(word), word.removesuffix(".")} - {word}:
                forms.append(form)
                owner.append(number)
        self._forms = forms
        self._owner = np.array(owner, dtype=np.int64)
        self._places = lru_cache(REMEMBERED)(self._find)

    def matching(self, pattern: str) -> np.ndarray:
        """The numbers of the words, one of whose forms is what the pattern asks for."""
        if "*" not in pattern:
            return self._exact.get(pattern, NONE)
        first, *middle, last = pattern.split("*")
        starts, ends = self._bounds[:-1], self._bounds[1:] - 1  # a line end stands between two forms
        here = np.flatnonzero(ends - starts >= len(first) + len(last))
        if first:
            here = here[self._stands(first, starts[here])]
        if last:
            here = here[self._stands(last, ends[here] - len(last))]
        # What stands between two stars is looked for from left to right; a form that lacks it drops out.
        position, end = starts[here] + len(first), ends[here] - len(last)
        for piece in filter(None, middle):
            if not len(here):
                break
            places = self._places(piece)
            next_place = np.searchsorted(places, position)
            position = np.append(places, self._bounds[-1])[next_place] + len(piece)
            kept = position <= end
            here, position, end = here[kept], position[kept], end[kept]
        return self._owner[here]

    @cached_property
    def _exact(self) -> dict[str, np.ndarray]:
        return _grouped(self._forms, self._owner)

    @cached_property
    def _bounds(self) -> np.ndarray:
        lengths = np.fromiter(map(len, self._forms), np.int64, len(self._forms))
        return np.concatenate([[0], np.cumsum(lengths + 1)])

    @cached_property
    def _characters(self) -> np.ndarray:
        joined = "\n".join([*self._forms, ""])
        return np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)

    def _stands(self, piece: str, at: np.ndarray) -> np.ndarray:
        """For each place, all of which leave room for it, whether the piece stands there."""
        stands = np.ones(len(at), dtype=bool)
        for offset, char in enumerate(piece):
            stands &= self._characters[at + offset] == ord(char)
        return stands

    def _find(self, piece: str) -> np.ndarray:
        """Where the piece stands in the joined forms."""
        places = np.flatnonzero(self._characters == ord(piece[0]))
        for offset, char in enumerate(piece[1:], 1):
            places = places[places + offset < len(self._characters)]
            places = places[self._characters[places + offset] == ord(char)]
        return places


def bare(word: str) -> str:
    """The word without a possessive ending."""
    return word[:-2] if word.endswith(("'s", "’s")) else word


def _grouped(names: list[str], numbers: np.ndarray | None = None) -> dict[str, np.ndarray]:
    """The numbers of each name; without `numbers` its places in the list."""
    grouped: defaultdict[str, list[int]] = defaultdict(list)
    for name, number in zip(names, range(len(names)) if numbers is None else numbers.tolist(), strict=True):
        grouped[name].append(number)
    return {name: np.array(found, dtype=np.int64) for name, found in grouped.items()}
