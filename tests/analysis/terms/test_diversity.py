"""Lexical diversity: values printed by others, the ends of the scales, and the plain definition over random texts."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import analyse
from analysis.tables import empty
from analysis.terms import diversity, lexical_diversity

NAMES = ["words", "different words", "TTR", "MATTR", "MTLD", "HD-D", "Yule's K"]


def values(words: str) -> dict[str, float]:
    frame = lexical_diversity(analyse(words).tokens)
    return dict(zip(frame["measure"], frame["value"], strict=True))


def codes(words: list[str] | str) -> np.ndarray:
    return pd.factorize(np.array(list(words)))[0]


def test_the_table():
    frame = lexical_diversity(analyse("Iran left Iraq. Iran stayed.").tokens)
    assert list(frame) == ["measure", "value", "formula", "source", "meaning"]
    assert frame["measure"].tolist() == NAMES
    assert frame["value"].tolist()[:3] == [5, 4, 0.8]


@pytest.mark.parametrize(
    ("words", "window", "expected"),
    [
        # The cases of quanteda's own tests.
        ("1121121", 2, (1 / 2 + 1 + 1 + 1 / 2 + 1 + 1) / 6),
        ("1121121", 3, 2 / 3),
        ("1121121", 4, 2 / 4),
        ("1121121", 100, 2 / 7),
    ],
)
def test_mattr(words, window, expected):
    assert diversity._mattr(codes(words), window) == pytest.approx(expected)


@given(st.lists(st.sampled_from("abcde"), min_size=1, max_size=30), st.integers(1, 35))
def test_mattr_is_the_mean_over_all_windows(words, window):
    window = min(window, len(words))
    ratios = [len(set(words[at : at + window])) / window for at in range(len(words) - window + 1)]
    assert diversity._mattr(codes(words), window) == pytest.approx(sum(ratios) / len(ratios))


@pytest.mark.parametrize(
    ("words", "expected"),
    [("aabbc", 10_000 * (2 * 4 + 1 - 5) / 25), ("abc", 0), ("aaaa", 10_000 * (16 - 4) / 16)],
)
def test_yule(words, expected):
    assert values(" ".join(words))["Yule's K"] == pytest.approx(expected)


def test_mtld_counts_factors():
    """Aa ends a factor at two words, in both directions; ten different words never do."""
    assert values("a a a a")["MTLD"] == 2
    assert values("a b c d e f g h i j")["MTLD"] == 10
    # forwards: a b a ends a factor (0.67), c is none; backwards: c a b a gives a part (0.25 of 0.28)
    assert values("a b a c")["MTLD"] == pytest.approx((4 / 1 + 4 / (0.25 / 0.28)) / 2)


def test_hdd_is_the_chance_to_draw_each_word():
    words = ["a"] * 30 + ["b"] * 20
    chance = [1 - math.comb(50 - n, 42) / math.comb(50, 42) for n in (30, 20)]
    assert values(" ".join(words))["HD-D"] == pytest.approx(sum(chance) / 42)
    assert math.isnan(values("a b c")["HD-D"])


def test_no_words():
    frame = lexical_diversity(empty("tokens"))
    assert frame["value"].tolist()[:2] == [0, 0]
    assert frame["value"].isna().sum() == 5


@given(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=80))
def test_measures_stay_in_their_bounds(words):
    found = values(" ".join(words))
    assert 0 < found["TTR"] <= 1
    assert 0 < found["MATTR"] <= 1
    assert found["MTLD"] > 0
    assert found["Yule's K"] >= 0
    assert math.isnan(found["HD-D"]) == (len(words) < 42)
