"""Dispersion: the worked example of the literature, and the ends of the scales."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

from analysis import analyse
from analysis.tables import empty
from analysis.terms import dispersion, place_dispersion
from analysis.terms.dispersion import measures

COLUMNS = ["term", "count", "segments", "range", "juilland_d", "dp", "dp_norm"]


def test_the_example_of_gries():
    """Gries 2008 and 2020: a corpus in five parts of 9, 10, 10, 10 and 11 words that hold the word 1 to 5 times."""
    juilland, dp, dp_norm = measures(np.array([[1, 2, 3, 4, 5]]), np.array([9, 10, 10, 10, 11]))
    assert juilland[0] == pytest.approx(0.785, abs=0.0005)
    assert dp[0] == pytest.approx(0.18)
    assert dp_norm[0] == pytest.approx(0.22, abs=0.0005)


@pytest.mark.parametrize(
    ("counts", "juilland", "dp", "dp_norm"),
    [([2, 2, 2, 2], 1, 0, 0), ([4, 0, 0, 0], 0, 0.75, 1), ([2, 2, 0, 0], 1 - 1 / math.sqrt(3), 0.5, 2 / 3)],
)
def test_from_even_to_uneven(counts, juilland, dp, dp_norm):
    found = [values[0] for values in measures(np.array([counts]), np.array([5, 5, 5, 5]))]
    assert found == pytest.approx([juilland, dp, dp_norm])


def test_terms_over_equal_parts():
    tokens = analyse("Iran left Iran. Iraq stayed there. Iran left Iran again.").tokens
    frame = dispersion(tokens, by="term", segments=2)
    assert list(frame) == COLUMNS
    row = frame.set_index("term").loc["iran"]
    assert row[["count", "segments", "range"]].tolist() == [4, 2, 2]
    assert row["juilland_d"] == pytest.approx(1)
    assert frame["term"].tolist()[:2] == ["iran", "left"]


def test_places_of_a_keyword_and_of_an_actor():
    tokens = analyse("Iran left Iran. Iraq stayed there. Iran left Iran again.").tokens
    places = [pd.DataFrame({"start": [0, 10]}), pd.DataFrame({"start": [16]}), pd.DataFrame({"start": [900]})]
    frame = place_dispersion(["Iran*", "Iraq", "Syria"], places, tokens, segments=2)
    assert list(frame) == COLUMNS
    assert frame["term"].tolist() == ["Iran*", "Iraq", "Syria"]
    assert frame["count"].tolist() == [2, 1, 0]
    assert frame["range"].tolist() == [1, 1, 0]
    assert frame["dp"].tolist()[:2] == pytest.approx([0.5, 0.5])
    assert frame.iloc[2, 4:].isna().all()


def test_no_more_parts_than_words():
    frame = dispersion(analyse("Iran left Iraq.").tokens, segments=10)
    assert set(frame["segments"]) == {3}
    assert dispersion(analyse("Iran").tokens)["dp"].isna().all()
    assert list(dispersion(empty("tokens"))) == COLUMNS
    assert len(place_dispersion(["Iran"], [pd.DataFrame({"start": [0]})], empty("tokens"))) == 1
