"""The keyword language: words, "phrases", `*`, alternatives and exclusion."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.segment import Words, find_words, fold


class QueryError(ValueError):
    """One sentence for people: what in the query is wrong, and at which character (from 1)."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One condition on a sentence: it holds one of the phrases, or, when `excluded`, none of them."""

    phrases: tuple[tuple[str, ...], ...]
    excluded: bool = False


PHRASE = r'(?:"[^"]*"|[^\s"|])+'
CLAUSE = re.compile(rf"\s+|(?P<minus>-)?(?P<body>{PHRASE}(?:\|{PHRASE})*)")
QUOTES = {0x201C: '"', 0x201D: '"', 0x201E: '"', 0x2018: "'", 0x2019: "'"}


def parse(query: str) -> tuple[Clause, ...]:
    """The conditions of a query, all of which a sentence must meet.

    `siege "Islamic State" militi* army|forces -police`: words, phrases in quotes, `*` for any letters inside
    a word, `|` for either, a leading `-` for sentences without it. Raises QueryError.
    """
    query = query.translate(QUOTES)
    if query.count('"') % 2:
        raise QueryError(
            f"The quotation mark at character {query.rindex(chr(34)) + 1} is not closed; add a second one."
        )
    clauses, position = [], 0
    while position < len(query):
        match = CLAUSE.match(query, position)
        if match is None:
            raise QueryError(
                f"Nothing stands beside the {query[position]!r} at character {position + 1}; "
                "put a word on both sides of it or take it out."
            )
        if match["body"]:
            phrases = [_phrase(found) for found in re.compile(PHRASE).finditer(query, *match.span("body"))]
            clauses.append(Clause(tuple(phrases), excluded=bool(match["minus"])))
        position = match.end()
    return tuple(clauses)


def _phrase(found: re.Match[str]) -> tuple[str, ...]:
    patterns: list[str] = []
    for piece in re.finditer(r'[^\s"]+', found[0]):
        written = piece[0]
        words = find_words(written.replace("*", "x"))
        if not len(words.start):
            what = "is an address" if any(map(str.isalnum, written)) else "holds no letter or digit"
            where = found.start() + piece.start() + 1
            raise QueryError(f"{written!r} at character {where} {what}; search for a word instead.")
        if "*" in written:
            patterns.append(written[words.start[0] : words.end[-1]])
        else:
            patterns += [words.spellings[number] for number in words.spelling]
    if not patterns:
        raise QueryError(f"The quotation marks at character {found.start() + 1} are empty; put a phrase between them.")
    return tuple(patterns)


def find_hits(query: str, words: Words, sentences: pd.DataFrame) -> tuple[pd.DataFrame, np.ndarray]:
    """The places that a query hits, and for each sentence whether it meets the whole query.

    Columns of the hits, one row each in reading order: `start`, `end`, `sentence`; only hits in sentences that
    meet the query. An empty query is met by every sentence and hits nothing. Raises QueryError.
    """
    clauses = parse(query)
    starts = sentences["start"].to_numpy()
    owner = np.searchsorted(starts, words.start, side="right") - 1
    met = np.ones(len(sentences), dtype=bool)
    found = [np.zeros((0, 2), dtype=np.int64)]
    fits: dict[str, np.ndarray] = {}
    for clause in clauses:
        holds = np.zeros(len(sentences), dtype=bool)
        for phrase in clause.phrases:
            first = _places(phrase, words, owner, fits)
            holds[owner[first]] = True
            if not clause.excluded:
                found.append(np.stack([first, first + len(phrase) - 1], axis=1))
        met &= ~holds if clause.excluded else holds
    spans = np.unique(np.concatenate(found), axis=0)
    spans = spans[met[owner[spans[:, 0]]]] if len(spans) else spans
    hits = pd.DataFrame(
        {
            "start": words.start[spans[:, 0]],
            "end": words.end[spans[:, 1]],
            "sentence": owner[spans[:, 0]],
        }
    )
    return hits.astype(np.int64), met


def _places(phrase: tuple[str, ...], words: Words, owner: np.ndarray, fits: dict[str, np.ndarray]) -> np.ndarray:
    """The numbers of the words at which the phrase begins, within one sentence.

    `fits` keeps for each pattern which spellings it fits, so that each is compared once.
    """
    count = len(words.start) - len(phrase) + 1
    if count <= 0:
        return np.zeros(0, dtype=np.int64)
    here = owner[:count] == owner[len(phrase) - 1 :]
    for offset, pattern in enumerate(phrase):
        if pattern not in fits:
            fits[pattern] = np.fromiter((_fits(pattern, word) for word in words.spellings), bool)
        here &= fits[pattern][words.spelling[offset : offset + count]]
    return np.flatnonzero(here)


def _fits(pattern: str, word: str) -> bool:
    """True where a spelling is what a pattern asks for: its possessive ending may differ, its case too.

    A pattern in capitals asks for capitals (US, IS); *U.S* is also *U.S.*
    """
    if len(pattern) > 1 and pattern.isupper() and not _bare(word).isupper():
        return _any_matches(pattern, word)
    return _any_matches(fold(pattern), fold(word))


def _any_matches(pattern: str, word: str) -> bool:
    return any(_matches(pattern, form) for form in (word, _bare(word), word.removesuffix(".")))


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s")) else word


def _matches(pattern: str, word: str) -> bool:
    """`*` stands for any characters; the pieces between are looked for from left to right, in linear time."""
    if "*" not in pattern:
        return pattern == word
    first, *middle, last = pattern.split("*")
    if len(first) + len(last) > len(word) or not word.startswith(first) or not word.endswith(last):
        return False
    position, end = len(first), len(word) - len(last)
    for piece in middle:
        position = word.find(piece, position, end)
        if position < 0:
            return False
        position += len(piece)
    return True
