"""Words that stand out against another text, the rest, and English at large."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from analysis import analyse
from analysis.tables import empty
from analysis.terms import keyness, keyness_in_english

HERE = analyse("Iran attacked. Iran held. The army left.").tokens
THERE = analyse("The army held the town. The army stayed. Rain fell.").tokens
COLUMNS = [
    "term",
    "count",
    "size",
    "reference_count",
    "reference_size",
    "expected",
    "reference_expected",
    "per_1000",
    "reference_per_1000",
    "log_likelihood",
    "log_ratio",
]


def test_keyness_by_hand():
    """7 words here, 10 there. Over-used first; the army, which is under-used, stands last."""
    frame = keyness(HERE, THERE)
    assert list(frame) == COLUMNS
    assert frame["term"].tolist() == ["iran", "attack", "left", "hold", "army"]
    assert frame["count"].tolist() == [2, 1, 1, 1, 1]
    assert frame["reference_count"].tolist() == [0, 0, 0, 1, 2]
    assert frame["reference_count"].dtype == "int64"
    assert set(frame["size"]) == {7}
    assert set(frame["reference_size"]) == {10}
    assert frame["expected"].tolist() == pytest.approx([7 * 2 / 17, 7 / 17, 7 / 17, 7 * 2 / 17, 7 * 3 / 17])
    assert frame["reference_expected"].tolist()[-1] == pytest.approx(10 * 3 / 17)
    assert frame["log_likelihood"].tolist()[0] == pytest.approx(2 * 2 * math.log(17 / 7))
    assert frame["log_ratio"].tolist() == pytest.approx(
        [math.log2(r) for r in (2 / 7 / 0.05, 1 / 7 / 0.05, 1 / 7 / 0.05, 1 / 7 / 0.1, 1 / 7 / 0.2)]
    )


def test_stop_words_are_counted_in_the_sizes_and_listed_when_asked():
    frame = keyness(HERE, THERE, by="term", stop_words=True)
    assert frame.set_index("term").loc["the", ["count", "reference_count"]].tolist() == [1, 3]
    assert set(frame["size"]) == {7}
    assert "the" not in keyness(HERE, THERE)["term"].tolist()


def test_minimum():
    assert keyness(HERE, THERE, minimum=2)["term"].tolist() == ["iran"]


@pytest.mark.parametrize("tokens", [HERE, empty("tokens")], ids=["some", "none"])
def test_nothing_to_compare(tokens):
    assert list(keyness(empty("tokens"), tokens)) == COLUMNS
    assert len(keyness(empty("tokens"), tokens)) == 0
    assert keyness(HERE, empty("tokens"))["log_likelihood"].tolist() == pytest.approx([0] * 5)
    assert len(keyness_in_english(empty("tokens"))) == 0


def test_english_at_large():
    """Rare words stand out and frequent ones do not; a lemma counts with all its forms."""
    tokens = analyse("The peshmerga and the militias said that U.S. troops and Iran-backed men went in 2014.").tokens
    forms = keyness_in_english(tokens, by="term", stop_words=True).set_index("term")
    lemmas = keyness_in_english(tokens, stop_words=True).set_index("term")
    assert forms.index[0] == "peshmerga"
    assert forms.loc["the", "log_ratio"] < 3
    assert forms.loc["peshmerga", "reference_count"] < forms.loc["militias", "reference_count"] < 1_000
    assert 4_000_000 < forms.loc["the", "reference_count"] < 7_000_000
    assert set(forms["reference_size"]) == {100_000_000}
    assert lemmas.loc["militia", "reference_count"] > 2 * forms.loc["militias", "reference_count"]
    # Words that the list writes in another way.
    for written in ("u.s.", "2014", "iran-backed"):
        assert forms.loc[written, "reference_count"] > 0


def test_ties_stand_in_alphabetical_order():
    frame = keyness(analyse("Zebra, apple, mango.").tokens, THERE)
    assert frame["term"].tolist() == ["apple", "mango", "zebra"]
    assert isinstance(frame, pd.DataFrame)
