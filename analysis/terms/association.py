"""The formulas by which counts are compared, over whole columns at once."""

from __future__ import annotations

import numpy as np

Counts = np.ndarray


def expected(count: Counts, size: float, reference_count: Counts, reference_size: float) -> tuple[Counts, Counts]:
    """The counts in both texts if the term were equally frequent in them: E = size (a + b) / (c + d)."""
    rate = (count + reference_count) / max(size + reference_size, 1)
    return size * rate, reference_size * rate


def log_likelihood(count: Counts, size: float, reference_count: Counts, reference_size: float) -> Counts:
    """G2 = 2 (a ln(a/E1) + b ln(b/E2)): the two terms of Rayson & Garside 2000, as in their calculator.

    Never negative; whether a term is over- or under-used is told by the log ratio.
    """
    here, there = expected(count, size, reference_count, reference_size)
    return 2 * (_cell(count, here) + _cell(reference_count, there))


def log_ratio(count: Counts, size: float, reference_count: Counts, reference_size: float) -> Counts:
    """The binary logarithm of the ratio of relative frequencies (Hardie 2014): 1 is twice as frequent, 2 four times.

    A count of nought is taken as one half, as Hardie proposes, so that the ratio stays finite.
    """
    here = np.where(count > 0, count, 0.5) / max(size, 1)
    there = np.where(reference_count > 0, reference_count, 0.5) / max(reference_size, 1)
    return np.log2(here / there)


def contingency_log_likelihood(joint: Counts, first: float, second: Counts, total: float) -> Counts:
    """G2 over all four cells of the contingency table (Dunning 1993): 2 sum of O ln(O/E).

    `joint` is O11, `first` and `second` the sums of its row and column, `total` that of all cells.
    """
    others, without = total - first, total - second
    cells = (
        (joint, first * second),
        (first - joint, first * without),
        (second - joint, others * second),
        (others - second + joint, others * without),
    )
    return np.maximum(2 * sum(_cell(observed, product / total) for observed, product in cells), 0)


def pmi(joint: Counts, wanted: Counts) -> Counts:
    """Pointwise mutual information, log2(O/E) (Church & Hanks 1990)."""
    return np.log2(joint / wanted)


def t_score(joint: Counts, wanted: Counts) -> Counts:
    """(O - E) / sqrt(O) (Church et al. 1991)."""
    return (joint - wanted) / np.sqrt(joint)


def log_dice(joint: Counts, first: float, second: Counts) -> Counts:
    """14 + log2(2 O / (f(node) + f(collocate))) (Rychlý 2008); at most 14 where each node has one such collocate."""
    return 14 + np.log2(2 * joint / (first + second))


def _cell(observed: Counts, wanted: Counts) -> Counts:
    """O ln(O/E), whose limit is nought where nothing is observed."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(observed > 0, observed * np.log(observed / wanted), 0.0)
