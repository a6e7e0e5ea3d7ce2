"""How frequent words are in English at large, from an offline frequency list."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import numpy as np

from analysis.segment import fold, lemma

NOMINAL_SIZE = 100_000_000  # words: the list gives proportions, which the British National Corpus's size makes counts
RARE = 1e-7  # rarer forms of a lemma add next to nothing, and to look up their lemmas would take seconds


def english_counts(terms: Sequence[str], *, by: str = "lemma") -> np.ndarray:
    """How often each term stands in 100 million words of English; lemmas count with all their forms.

    From wordfreq, which is told words that its list writes in another way (*u.s.*, *2014*, *Iran-backed*).
    """
    import wordfreq

    known = _lemma_frequencies() if by == "lemma" else _frequencies()
    found = (known.get(term) or wordfreq.word_frequency(term, "en", wordlist="large") for term in terms)
    return np.fromiter(found, float, len(terms)) * NOMINAL_SIZE


def _frequencies() -> dict[str, float]:
    import wordfreq

    return wordfreq.get_frequency_dict("en", wordlist="large")


@functools.cache
def _lemma_frequencies() -> dict[str, float]:
    summed: dict[str, float] = {}
    for word, frequency in _frequencies().items():
        if frequency >= RARE:
            name = lemma(fold(word))
            summed[name] = summed.get(name, 0.0) + frequency
    return summed
