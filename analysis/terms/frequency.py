"""Which words an article uses, how often, and where."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd


def term_frequency(
    tokens: pd.DataFrame,
    *,
    by: str = "lemma",
    size: int = 1,
    stop_words: bool = False,
    minimum: int = 1,
    top: int | None = None,
) -> pd.DataFrame:
    """One row per term, most frequent first, ties in alphabetical order.

    A term is a word, or with `size` 2 or 3 so many words that follow one another in a sentence. Columns: `term`
    (the folded forms or the lemmas, as `by` says), `count`, `per_1000` (count for every 1,000 words of the tokens,
    stop words included), `sentences` (in how many it occurs), `sentence_share` (of all sentences that hold a
    word, from 0 to 1). Without `stop_words` a stop word is no term, and no term of several words begins or ends
    with one. Raises ValueError when `by` is neither "term" nor "lemma".
    """
    if by not in ("term", "lemma"):
        raise ValueError(f"by is {by!r}; use 'term' or 'lemma'")
    code, names = pd.factorize(tokens[by])
    sentence = _ranked(tokens["sentence"].to_numpy())
    begins = _begins(sentence, size, np.zeros(0, bool) if stop_words else tokens["stop"].to_numpy())
    packed = code[begins].astype(np.int64)
    for offset in range(1, size):
        packed = packed * len(names) + code[begins + offset]
    number, different = pd.factorize(packed)
    count = np.bincount(number, minlength=len(different))
    # In reading order: a term occurs in one sentence more wherever its sentence is another than at its last use.
    order = np.argsort(number, kind="stable")
    new = np.ones(len(order), dtype=bool)
    new[1:] = (np.diff(number[order]) != 0) | (np.diff(sentence[begins][order]) != 0)
    spread = np.bincount(number[order][new], minlength=len(different))
    kept = np.flatnonzero(count >= minimum)
    frame = pd.DataFrame(
        {
            "term": pd.array(_names(different[kept], names, size), dtype="str"),
            "count": count[kept].astype(np.int64),
            "per_1000": count[kept] * 1000 / max(1, len(tokens)),
            "sentences": spread[kept].astype(np.int64),
            "sentence_share": spread[kept] / max(1, int(sentence[-1]) + 1 if len(sentence) else 0),
        }
    )
    frame = frame.sort_values(["count", "term"], ascending=[False, True], ignore_index=True)
    return frame if top is None else frame.head(top)


def _begins(sentence: np.ndarray, size: int, stop: np.ndarray) -> np.ndarray:
    """The places at which a term of so many words begins; `stop` says which words none may begin or end with."""
    last = len(sentence) - size + 1
    if last <= 0:
        return np.zeros(0, dtype=np.int64)
    good = sentence[:last] == sentence[size - 1 :]
    if len(stop):
        good &= ~stop[:last] & ~stop[size - 1 :]
    return np.flatnonzero(good)


def _names(packed: np.ndarray, names: pd.Index, size: int) -> list[str]:
    columns = []
    for _ in range(size):
        packed, last = np.divmod(packed, max(len(names), 1))
        columns.append(names.take(last).tolist())
    return [" ".join(words) for words in zip(*reversed(columns), strict=True)]


def term_positions(tokens: pd.DataFrame, terms: Collection[str], *, by: str = "lemma") -> pd.DataFrame:
    """One row per occurrence of the given terms, in reading order.

    Columns: `term`, `start`, `end` (offsets), `sentence`, `position` (number of the word, from 0, for
    dispersion).
    """
    here = np.flatnonzero(tokens[by].isin(list(terms)).to_numpy())
    rows = tokens.iloc[here]
    return pd.DataFrame(
        {
            "term": rows[by].array,
            "start": rows["start"].array,
            "end": rows["end"].array,
            "sentence": rows["sentence"].array,
            "position": here.astype(np.int64),
        }
    )


def term_queries(tokens: pd.DataFrame, *, by: str = "lemma") -> pd.Series:
    """The keyword that finds each term, indexed by term: all of its forms, the most frequent first.

    Keywords are looked for as they are written, so the lemma *militia* is found by `militias|militia`.
    """
    used = pd.DataFrame({"name": tokens[by].array, "form": tokens["term"].array})
    forms = used.value_counts(sort=False).rename("count").reset_index()
    forms = forms.sort_values(["count", "form"], ascending=[False, True])
    return forms.groupby("name", sort=False)["form"].agg("|".join)


def _ranked(sentence: np.ndarray) -> np.ndarray:
    """The sentences numbered from 0 without gaps: they come in order, so a change is a new one."""
    if not len(sentence):
        return sentence
    return np.cumsum(np.diff(sentence, prepend=sentence[0]) != 0)
