"""Which words an article uses, how often, and where."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd


def term_frequency(
    tokens: pd.DataFrame,
    *,
    by: str = "lemma",
    stop_words: bool = False,
    minimum: int = 1,
    top: int | None = None,
) -> pd.DataFrame:
    """One row per term, most frequent first, ties in alphabetical order.

    Columns: `term` (the folded form or the lemma, as `by` says), `count`, `per_1000` (count for every 1,000
    words of the tokens, stop words included), `sentences` (in how many it occurs). Terms that hold no letter
    or digit do not occur. Raises ValueError when `by` is neither "term" nor "lemma".
    """
    if by not in ("term", "lemma"):
        raise ValueError(f"by is {by!r}; use 'term' or 'lemma'")
    counted = tokens if stop_words else tokens[~tokens["stop"].to_numpy()]
    code, names = pd.factorize(counted[by])
    count = np.bincount(code, minlength=len(names))
    pairs = np.unique(code * (np.int64(len(tokens)) + 1) + _ranked(counted["sentence"].to_numpy()))
    spread = np.bincount(pairs // (len(tokens) + 1), minlength=len(names)) if len(pairs) else count
    frame = pd.DataFrame(
        {
            "term": names.astype("str"),
            "count": count.astype(np.int64),
            "per_1000": count * 1000 / max(1, len(tokens)),
            "sentences": spread.astype(np.int64),
        }
    )
    frame = frame[frame["count"] >= minimum]
    frame = frame.sort_values(["count", "term"], ascending=[False, True], ignore_index=True)
    return frame if top is None else frame.head(top)


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
