"""How evenly terms are spread over a text."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.terms.frequency import term_frequency

SEGMENTS = 10


def dispersion(
    tokens: pd.DataFrame,
    *,
    by: str = "lemma",
    segments: int = SEGMENTS,
    stop_words: bool = False,
    minimum: int = 1,
) -> pd.DataFrame:
    """One row per term, most frequent first, ties in alphabetical order.

    The text is cut into so many segments of equally many words. Columns: `term`, `count`, `segments` (how many
    there are; never more than words), `range` (how many hold the term), `juilland_d` (Juilland & Chang-Rodríguez
    1964: 1 - V / sqrt(n - 1), V the population standard deviation of the segments' relative frequencies over their
    mean; 1 is perfectly even), `dp` (Gries 2008: half the sum of the absolute differences between the share of
    each segment in the text and in the term's uses; 0 is perfectly even), `dp_norm` (Lijffijt & Gries 2012: dp /
    (1 - the smallest share), so that 1 can be reached). Missing (NaN) where there is but one segment.
    """
    terms = term_frequency(tokens, by=by, stop_words=stop_words, minimum=minimum)
    code, names = pd.factorize(tokens[by])
    segment, sizes = _segments(len(tokens), segments)
    table = np.bincount(code * len(sizes) + segment, minlength=len(names) * len(sizes))
    row = pd.Series(np.arange(len(names)), index=names).reindex(terms["term"]).to_numpy(dtype=np.int64)
    return _measured(terms["term"], table.reshape(len(names), len(sizes))[row], sizes)


def place_dispersion(
    names: list[str], places: list[pd.DataFrame], tokens: pd.DataFrame, *, segments: int = SEGMENTS
) -> pd.DataFrame:
    """One row per name, whose uses are the places (`start`) that go with it: a keyword's hits, an actor's mentions.

    Columns as in `dispersion`. A place counts where its first word is one of the tokens; what is not used at all
    has no measures (NaN).
    """
    segment, sizes = _segments(len(tokens), segments)
    starts, ends = tokens["start"].to_numpy(), tokens["end"].to_numpy()
    table = np.zeros((len(names), len(sizes)), dtype=np.int64)
    for row, found in enumerate(places):
        start = found["start"].to_numpy()
        at = np.searchsorted(ends, start, side="right")
        inside = at < len(tokens)
        inside[inside] = starts[at[inside]] <= start[inside]
        table[row] = np.bincount(segment[at[inside]], minlength=len(sizes))
    return _measured(pd.Series(names, dtype="str"), table, sizes)


def measures(table: np.ndarray, sizes: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Juilland's D, DP and normalised DP of each row of counts over parts with these numbers of words."""
    count = table.sum(axis=1, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        rates = table / sizes
        variation = rates.std(axis=1) / rates.mean(axis=1)
        juilland = np.maximum(1 - variation / np.sqrt(len(sizes) - 1), 0)  # rounding may go below
        shares = sizes / sizes.sum()
        dp = np.abs(table / count - shares).sum(axis=1) / 2
        return juilland, dp, dp / (1 - shares.min(initial=1))


def _segments(words: int, segments: int) -> tuple[np.ndarray, np.ndarray]:
    """The segment of each word, and the number of words of each segment."""
    segment = np.arange(words) * min(segments, words) // max(words, 1)
    return segment, np.bincount(segment)


def _measured(names: pd.Series, table: np.ndarray, sizes: np.ndarray) -> pd.DataFrame:
    if len(sizes) > 1:
        juilland, dp, dp_norm = measures(table, sizes)
    else:
        juilland = dp = dp_norm = np.full(len(table), np.nan)
    return pd.DataFrame(
        {
            "term": names.astype("str").reset_index(drop=True),
            "count": table.sum(axis=1).astype(np.int64),
            "segments": np.int64(len(sizes)),
            "range": (table > 0).sum(axis=1).astype(np.int64),
            "juilland_d": juilland,
            "dp": dp,
            "dp_norm": dp_norm,
        }
    )
