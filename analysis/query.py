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


CLAUSE = re.compile(r'\s+|(?P<minus>-)?(?P<body>(?:"[^"]*"|[^\s"|])+(?:\|(?:"[^"]*"|[^\s"|])+)*)')
PATTERN = re.compile(r"\*?(?:[\w'.,&-]+\*?)+|\*")


def parse(query: str) -> tuple[Clause, ...]:
    """The conditions of a query, all of which a sentence must meet.

    `siege "Islamic State" militi* army|forces -police`: words, phrases in quotes, `*` for any letters inside
    a word, `|` for either, a leading `-` for sentences without it. Raises QueryError.
    """
    query = query.translate({0x201C: '"', 0x201D: '"', 0x201E: '"', 0x2018: "'", 0x2019: "'"})
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
            start = match.start("body")
            phrases = [_phrase(part, start) for part in match["body"].split("|")]
            clauses.append(Clause(tuple(phrases), excluded=bool(match["minus"])))
        position = match.end()
    return tuple(clauses)


def _phrase(part: str, position: int) -> tuple[str, ...]:
    plain = part.replace('"', " ")
    patterns = []
    for piece in plain.split():
        held = piece.replace("*", "x") if "*" in piece else piece
        words = find_words(held)
        if not len(words.start):
            raise QueryError(
                f"{piece!r} at character {position + 1} holds no letter or digit; search for a word instead."
            )
        if "*" in piece:
            patterns.append(piece)
        else:
            patterns += [words.spellings[i] for i in words.spelling]
    if not patterns:
        raise QueryError(f"The quotation marks at character {position + 1} are empty; put a phrase between them.")
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
    for clause in clauses:
        holds = np.zeros(len(sentences), dtype=bool)
        for phrase in clause.phrases:
            first = _places(phrase, words, owner)
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


def _places(phrase: tuple[str, ...], words: Words, owner: np.ndarray) -> np.ndarray:
    """The numbers of the words at which the phrase begins, within one sentence."""
    count = len(words.start) - len(phrase) + 1
    if count <= 0:
        return np.zeros(0, dtype=np.int64)
    here = owner[:count] == owner[len(phrase) - 1 :]
    for offset, pattern in enumerate(phrase):
        fits = np.fromiter((_fits(pattern, word) for word in words.spellings), bool, len(words.spellings))
        here &= fits[words.spelling[offset : offset + count]]
    return np.flatnonzero(here)


def _fits(pattern: str, word: str) -> bool:
    """True where a spelling is what a pattern asks for: its possessive ending may differ, its case too.

    A pattern in capitals asks for capitals (US, IS).
    """
    if len(pattern) > 1 and pattern.isupper():
        return _matches(pattern, word) or _matches(pattern, _bare(word))
    pattern, word = fold(pattern), fold(word)
    return _matches(pattern, word) or _matches(pattern, _bare(word))


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
