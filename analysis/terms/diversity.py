"""Lexical diversity: how varied the vocabulary of a text is, by five measures of the field."""

from __future__ import annotations

import numpy as np
import pandas as pd

MATTR_WINDOW = 100  # words, as in quanteda and LexicalRichness
MTLD_THRESHOLD = 0.72
HDD_DRAWS = 42

MEASURES = (
    ("words", "N", "", "Running words counted, stop words included."),
    ("different words", "V", "", "Different words among them."),
    (
        "TTR",
        "V / N",
        "Templin 1957",
        "Type-token ratio: share of different words; falls as a text grows, so compare equal lengths only.",
    ),
    (
        "MATTR",
        f"mean V / {MATTR_WINDOW} over all windows of {MATTR_WINDOW} words",
        "Covington & McFall 2010",
        "Moving-average TTR: the same in a moving window, whatever the length; a shorter text is one window.",
    ),
    (
        "MTLD",
        f"mean words until TTR falls to {MTLD_THRESHOLD}, forwards and backwards",
        "McCarthy & Jarvis 2010",
        "Measure of textual lexical diversity: how many words keep up variety; about 50 is plain, above 100 rich.",
    ),
    (
        "HD-D",
        f"sum over words of P(in {HDD_DRAWS} draws) / {HDD_DRAWS}",
        "McCarthy & Jarvis 2007",
        f"Hypergeometric distribution D: expected share of different words among {HDD_DRAWS} drawn at random; missing "
        f"below {HDD_DRAWS} words.",
    ),
    (
        "Yule's K",
        "10,000 (sum of i² V(i) - N) / N²",
        "Yule 1944",
        "How much words repeat, whatever the length: the lower, the richer.",
    ),
)
SIGNS = (
    "N words, V different words, V(i) words that are used i times, "
    f"P the chance that a word is among {HDD_DRAWS} drawn at random"
)


def lexical_diversity(tokens: pd.DataFrame, *, by: str = "term") -> pd.DataFrame:
    """One row per measure: `measure`, `value`, `formula`, `source`, `meaning` (one line for readers).

    Over all words in reading order, as written (folded) or by `by="lemma"`; V(i) words are used i times. A measure
    of no words is missing (NaN), and so is HD-D below 42 words.
    """
    code, names = pd.factorize(tokens[by])
    count = np.bincount(code, minlength=len(names))
    values = [float(len(code)), float(len(names))]
    values += [_ttr(code), _mattr(code), _mtld(code), _hdd(count), _yule(count)] if len(code) else [np.nan] * 5
    rows = [(name, value, *about) for (name, *about), value in zip(MEASURES, values, strict=True)]
    return pd.DataFrame(rows, columns=["measure", "value", "formula", "source", "meaning"]).astype({"value": float})


def _ttr(code: np.ndarray) -> float:
    return (int(code.max()) + 1) / len(code)


def _mattr(code: np.ndarray, window: int = MATTR_WINDOW) -> float:
    """Every word is the first of its kind in those windows that begin behind its last use before."""
    count = len(code)
    window = min(window, count)
    order = np.argsort(code, kind="stable")
    before = np.full(count, -1)
    again = code[order[1:]] == code[order[:-1]]
    before[order[1:][again]] = order[:-1][again]
    here = np.arange(count)
    first = np.maximum(np.maximum(before + 1, here - window + 1), 0)
    windows = np.maximum(np.minimum(here, count - window) - first + 1, 0)
    return float(windows.sum() / ((count - window + 1) * window))


def _mtld(code: np.ndarray) -> float:
    """Mean of both directions: words over factors, the last of which may be a part of one."""
    return (_one_way(code.tolist()) + _one_way(code[::-1].tolist())) / 2


def _one_way(code: list[int]) -> float:
    factors = 0.0
    seen: set[int] = set()
    words = 0
    for word in code:
        words += 1
        seen.add(word)
        if len(seen) <= MTLD_THRESHOLD * words:
            factors += 1
            seen.clear()
            words = 0
    if words:
        factors += (1 - len(seen) / words) / (1 - MTLD_THRESHOLD)
    return len(code) / (factors or 1)  # all words differ: one factor that has not ended


def _hdd(count: np.ndarray) -> float:
    """By the hypergeometric distribution: the chance that none of the draws is this word."""
    total = int(count.sum())
    if total < HDD_DRAWS:
        return float("nan")
    often, words = np.unique(count, return_counts=True)
    draws = np.arange(HDD_DRAWS)
    absent = np.prod(np.maximum(total - often[:, None] - draws, 0) / (total - draws), axis=1)
    return float(((1 - absent) * words).sum() / HDD_DRAWS)


def _yule(count: np.ndarray) -> float:
    total = int(count.sum())
    return float(10_000 * (int((count.astype(np.int64) ** 2).sum()) - total) / total**2)
