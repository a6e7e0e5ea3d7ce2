"""The formulas against values that their authors, or textbooks, print."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.terms import association


def of(*values: float) -> list[np.ndarray]:
    return [np.array([value], dtype=float) for value in values]


@pytest.mark.parametrize(
    ("count", "size", "reference_count", "reference_size", "expected"),
    [
        # McEnery & Hardie 2012, from the log-likelihood calculator of Rayson: 52 in 50,000, 57 in 75,000.
        (52, 50_000, 57, 75_000, 2.65),
        # The two terms by hand, where one of them is nought.
        (3, 33, 0, 36, 2 * 3 * math.log(3 / (33 * 3 / 69))),
        (0, 33, 3, 36, 2 * 3 * math.log(3 / (36 * 3 / 69))),
        (10, 100, 20, 200, 0),
        (0, 100, 0, 200, 0),
    ],
)
def test_log_likelihood_of_two_terms(count, size, reference_count, reference_size, expected):
    a, b = of(count, reference_count)
    assert association.log_likelihood(a, size, b, reference_size)[0] == pytest.approx(expected, abs=0.005)


@pytest.mark.parametrize(
    ("count", "size", "reference_count", "reference_size", "expected"),
    [
        (20, 1_000, 10, 1_000, 1),
        (10, 1_000, 40, 1_000, -2),
        (20, 2_000, 10, 1_000, 0),
        (8, 1_000, 0, 1_000, 4),  # Hardie 2014: a count of nought is one half
        (0, 1_000, 8, 1_000, -4),
    ],
)
def test_log_ratio(count, size, reference_count, reference_size, expected):
    a, b = of(count, reference_count)
    assert association.log_ratio(a, size, b, reference_size)[0] == pytest.approx(expected)


def test_log_likelihood_of_four_cells():
    """Seven b and three a in one text, two b and seven a in another: the G-test that quanteda's tests print."""
    cells, total = [7, 3, 2, 7], 19
    rows, columns = [10, 10, 9, 9], [9, 10, 9, 10]
    by_hand = 2 * sum(o * math.log(o * total / (r * c)) for o, r, c in zip(cells, rows, columns, strict=True))
    joint, second = of(7, 9)
    assert association.contingency_log_likelihood(joint, 10, second, total)[0] == pytest.approx(by_hand)


def test_measures_of_a_pair():
    """Manning & Schütze 1999, tables 5.6 and 5.15: "new companies" 8 times, new 15,828, companies 4,675 of 14,307,668;
    "Ayatollah Ruhollah" 20 times, 42 and 20."""
    joint, wanted = of(8, 15_828 * 4_675 / 14_307_668)
    assert association.t_score(joint, wanted)[0] == pytest.approx(0.999932, abs=5e-4)
    joint, wanted = of(20, 42 * 20 / 14_307_668)
    assert association.pmi(joint, wanted)[0] == pytest.approx(18.38, abs=0.005)


def test_log_dice():
    """Rychlý 2008: 14 where two words always stand together, one point less where they do so half as often."""
    joint, second = of(10, 10)
    assert association.log_dice(joint, 10, second)[0] == pytest.approx(14)
    assert association.log_dice(joint / 2, 10, second)[0] == pytest.approx(13)


@given(st.integers(0, 50), st.integers(0, 50), st.integers(50, 500), st.integers(50, 500))
def test_nothing_is_infinite(count, reference_count, size, reference_size):
    a, b = of(count, reference_count)
    found = association.log_likelihood(a, size, b, reference_size)[0]
    assert -1e-9 <= found < math.inf
    assert math.isfinite(association.log_ratio(a, size, b, reference_size)[0])
