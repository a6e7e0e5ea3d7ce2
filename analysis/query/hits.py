"""Where a text meets a query: the places, and the sentences that hold all of what is asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.query.parse import Near, Phrase, parse
from analysis.query.vocabulary import NONE, Vocabulary, vocabulary
from analysis.segment import Words

# For each length in words, at which words hits of that length begin.
Places = dict[int, np.ndarray]


@dataclass(frozen=True, eq=False)
class _Text:
    """A text as it is searched: its vocabulary, and for each word its sentence and that sentence's bounds."""

    vocabulary: Vocabulary
    spelling: np.ndarray
    sentence: np.ndarray
    first: np.ndarray
    last: np.ndarray
    lemmas: bool


def find_hits(
    query: str, words: Words, sentences: pd.DataFrame, *, lemmas: bool = False
) -> tuple[pd.DataFrame, np.ndarray]:
    """The places that a query hits, and for each sentence whether it meets the whole query.

    Columns of the hits, one row each in reading order: `start`, `end`, `sentence`; only hits in sentences that
    meet the query. An empty query is met by every sentence and hits nothing. With `lemmas` a word without `*`
    finds all forms of its dictionary form (attack, attacked). Raises QueryError.

    Each condition costs one walk over the places of its words, so time grows with the length of the text times
    that of the query, and ends as soon as no sentence is left.
    """
    clauses = parse(query)
    text = _searched(words, sentences, lemmas)
    met = np.ones(len(sentences), dtype=bool)
    hit: Places = {}
    for clause in clauses:
        found: Places = {}
        for choice in clause.choices if len(words.start) else ():
            if isinstance(choice, Near):
                _near(text, choice, found)
            else:
                _mark(found, len(choice), len(words.start), None if len(choice) == 1 else _phrase(text, choice))
        if singles := [choice[0] for choice in clause.choices if not isinstance(choice, Near) and len(choice) == 1]:
            _mark(found, 1, len(words.start), _either(text, singles))
        holds = np.zeros(len(sentences), dtype=bool)
        for begins in found.values():
            holds[text.sentence[begins]] = True
        met &= ~holds if clause.excluded else holds
        if not met.any():
            break
        if not clause.excluded:
            for length, begins in found.items():
                hit[length] = hit[length] | begins if length in hit else begins
    return _rows(hit, met, words, text), met


def _searched(words: Words, sentences: pd.DataFrame, lemmas: bool) -> _Text:
    first = np.searchsorted(words.start, sentences["start"].to_numpy())
    first[:1] = 0
    last = np.append(first[1:], len(words.start)) - 1
    sentence = np.repeat(np.arange(len(first)), last - first + 1)
    return _Text(vocabulary(words), words.spelling, sentence, first, last, lemmas)


def _mark(found: Places, length: int, count: int, begins: np.ndarray | None) -> None:
    if begins is None or not len(begins):
        return
    if length not in found:
        found[length] = np.zeros(count, dtype=bool)
    found[length][begins] = True


def _either(text: _Text, patterns: Iterable[str]) -> np.ndarray:
    """The words that any of the patterns asks for: one walk, however many patterns there are."""
    numbers = [text.vocabulary.matching(pattern, lemmas=text.lemmas) for pattern in dict.fromkeys(patterns)]
    return text.vocabulary.places(np.unique(np.concatenate([NONE, *numbers])))


def _phrase(text: _Text, phrase: Phrase) -> np.ndarray:
    """The words at which the phrase begins, within one sentence."""
    begins = _either(text, phrase[:1])
    begins = begins[begins + len(phrase) <= len(text.sentence)]
    begins = begins[text.sentence[begins] == text.sentence[begins + len(phrase) - 1]]
    for offset, pattern in enumerate(phrase[1:], 1):
        if not len(begins):
            break
        asked = text.vocabulary.asked(text.vocabulary.matching(pattern, lemmas=text.lemmas))
        begins = begins[asked[text.spelling[begins + offset]]]
    return begins


def _near(text: _Text, near: Near, found: Places) -> None:
    """Mark the places of both sides that have one of the other side near enough in their sentence."""
    first, second = _sides(text, near.first), _sides(text, near.second)
    for here, there in ((first, second), (second, first)):
        counted = {other: _counted(others, len(text.sentence)) for other, others in there.items()}
        for length, begins in here.items():
            sentence = text.sentence[begins]
            low, high = text.first[sentence], text.last[sentence] + 1
            good = np.zeros(len(begins), dtype=bool)
            for other, before in counted.items():
                # One that follows begins behind the last word of this one, one before ends before its first.
                after = begins + length
                good |= before[after] < before[np.maximum(after, np.minimum(after + near.within, high))]
                ends = np.maximum(begins - other + 1, 0)
                good |= before[np.minimum(ends, np.maximum(begins - other + 1 - near.within, low))] < before[ends]
            _mark(found, length, len(text.sentence), begins[good])


def _counted(places: np.ndarray, count: int) -> np.ndarray:
    """For each word how many of the places lie before it, and at the end how many there are."""
    marked = np.zeros(count + 1, dtype=np.int32)
    marked[places + 1] = 1
    return np.cumsum(marked, dtype=np.int32)


def _sides(text: _Text, phrases: Iterable[Phrase]) -> Places:
    """For each length the words at which one of the phrases begins, in reading order."""
    sides: Places = {}
    for phrase in dict.fromkeys(phrases):
        _mark(sides, len(phrase), len(text.sentence), _phrase(text, phrase))
    return {length: np.flatnonzero(begins) for length, begins in sides.items()}


def _rows(hit: Places, met: np.ndarray, words: Words, text: _Text) -> pd.DataFrame:
    begins, ends = [NONE], [NONE]
    if met.any():
        for length, marked in hit.items():
            places = np.flatnonzero(marked)
            places = places[met[text.sentence[places]]]
            begins.append(places)
            ends.append(places + length - 1)
    first, last = np.concatenate(begins), np.concatenate(ends)
    order = np.lexsort((last, first))
    first, last = first[order], last[order]
    columns = {"start": words.start[first], "end": words.end[last], "sentence": text.sentence[first]}
    return pd.DataFrame(columns).astype(np.int64)
