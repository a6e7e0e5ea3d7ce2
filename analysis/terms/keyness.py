"""Words that stand out: those more (or less) frequent here than in another text or in English at large."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.terms.association import expected, log_likelihood, log_ratio
from analysis.terms.english import NOMINAL_SIZE, english_counts
from analysis.terms.frequency import term_frequency


def keyness(
    tokens: pd.DataFrame,
    reference: pd.DataFrame,
    *,
    by: str = "lemma",
    stop_words: bool = False,
    minimum: int = 1,
) -> pd.DataFrame:
    """One row per term of the tokens, compared with its use in the reference tokens.

    First the over-used terms, the most significant at the top, then the under-used ones, the most significant
    at the bottom; ties in alphabetical order. Columns: `term`; the contingency: `count` of `size` words here and
    `reference_count` of `reference_size` words there, with `expected` and `reference_expected`, the counts if both
    used it alike; `per_1000`, `reference_per_1000`; `log_likelihood` (Rayson & Garside 2000, two terms; above 3.84
    p < 0.05, 6.63 p < 0.01, 10.83 p < 0.001, 15.13 p < 0.0001); `log_ratio` (Hardie 2014; 1 is twice as frequent
    as there, a missing count is taken as 0.5). Sizes are all words, stop words included.
    """
    here = term_frequency(tokens, by=by, stop_words=stop_words, minimum=minimum)
    there = term_frequency(reference, by=by, stop_words=True).set_index("term")["count"]
    counts = there.reindex(here["term"]).fillna(0).to_numpy(dtype=float)
    return _compared(here, len(tokens), counts, len(reference))


def keyness_in_english(
    tokens: pd.DataFrame, *, by: str = "lemma", stop_words: bool = False, minimum: int = 1
) -> pd.DataFrame:
    """One row per term of the tokens, compared with its use in English at large; see `keyness`.

    The reference is the frequency list of wordfreq (Speer 2022: news, books, encyclopedias, subtitles, the web),
    read as counts in 100 million words; there `reference_count` need not be whole.
    """
    here = term_frequency(tokens, by=by, stop_words=stop_words, minimum=minimum)
    return _compared(here, len(tokens), english_counts(here["term"].tolist(), by=by), NOMINAL_SIZE)


def _compared(here: pd.DataFrame, size: int, reference_count: np.ndarray, reference_size: int) -> pd.DataFrame:
    count = here["count"].to_numpy()
    wanted, reference_wanted = expected(count, size, reference_count, reference_size)
    whole = bool((reference_count == np.floor(reference_count)).all()) and reference_size != NOMINAL_SIZE
    frame = pd.DataFrame(
        {
            "term": here["term"],
            "count": count,
            "size": np.int64(size),
            "reference_count": reference_count.astype(np.int64) if whole else reference_count,
            "reference_size": np.int64(reference_size),
            "expected": wanted,
            "reference_expected": reference_wanted,
            "per_1000": here["per_1000"],
            "reference_per_1000": reference_count * 1000 / max(reference_size, 1),
            "log_likelihood": log_likelihood(count, size, reference_count, reference_size),
            "log_ratio": log_ratio(count, size, reference_count, reference_size),
        }
    )
    signed = np.where(frame["count"] >= frame["expected"], frame["log_likelihood"], -frame["log_likelihood"])
    return frame.iloc[np.lexsort((here["term"].to_numpy(dtype=object), -signed))].reset_index(drop=True)
