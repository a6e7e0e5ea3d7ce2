"""Collocates: whole small tables, and a plain count over random texts."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import analyse
from analysis.query import find_hits
from analysis.tables import empty
from analysis.terms import collocates

TEXT = "The army broke the siege. The siege ended. Rain fell on the army."
READING = analyse(TEXT)


def found(query: str, **options) -> pd.DataFrame:
    hits, _ = find_hits(query, READING.words, READING.sentences)
    return collocates(READING.tokens, hits, **{"by": "term", "stop_words": True, **options}).set_index("collocate")


def test_a_window_of_words():
    """12 of 14 words are no node; within 2 words, over the sentence's end, are: broke the / the (…) the / ended rain.

    The "the" between the two nodes is near both and counts once.
    """
    frame = found("siege", window=2)
    assert frame["count"].to_dict() == {"broke": 1, "ended": 1, "rain": 1, "the": 2}
    assert frame["collocate_count"].to_dict() == {"broke": 1, "ended": 1, "rain": 1, "the": 4}
    assert set(frame["window_words"]) == {5}
    assert set(frame["words"]) == {11}
    assert set(frame["node_count"]) == {2}
    assert frame["expected"].to_dict() == pytest.approx(
        {"broke": 5 / 11, "ended": 5 / 11, "rain": 5 / 11, "the": 20 / 11}
    )


@pytest.mark.parametrize(
    ("query", "options", "expected"),
    [
        ("siege", {"window": 1}, {"the": 2, "ended": 1}),
        ("siege", {"window": None}, {"the": 3, "army": 1, "broke": 1, "ended": 1}),
        ("siege", {"window": None, "stop_words": False}, {"army": 1, "broke": 1, "ended": 1}),
        ("siege", {"window": None, "by": "lemma", "stop_words": False}, {"army": 1, "break": 1, "end": 1}),
        ("siege", {"window": None, "minimum": 2}, {"the": 3}),
        ('"the siege"', {"window": 1}, {"broke": 1, "ended": 1}),
        ("zebra", {}, {}),
    ],
)
def test_counts(query, options, expected):
    assert found(query, **options)["count"].to_dict() == expected


def test_repelled_words_stand_last():
    """*The* is near the siege once; by chance it would be there more often, whatever its log-likelihood."""
    reading = analyse(
        "Rain fell on the army, and on the town, and on the coast. A siege ended on a day of rain. "
        "The army saw the sea and the town."
    )
    hits, _ = find_hits("siege", reading.words, reading.sentences)
    frame = collocates(reading.tokens, hits, by="term", stop_words=True, window=3).set_index("collocate")
    assert frame.loc["the", "count"] == 1 < frame.loc["the", "expected"]
    assert frame.index[-1] == "the"
    assert (frame["log_likelihood"] >= 0).all()


def test_places_outside_the_counted_words():
    """An actor in the title has no words among those of the body."""
    nodes = pd.DataFrame({"start": [0], "end": [3]})
    assert len(collocates(READING.tokens.iloc[5:], nodes)) == 0
    assert len(collocates(empty("tokens"), nodes)) == 0


@given(st.lists(st.sampled_from("abcd"), min_size=1, max_size=40), st.integers(1, 6))
def test_counts_agree_with_a_plain_search(drawn, window):
    reading = analyse(" ".join(drawn))
    hits, _ = find_hits("a", reading.words, reading.sentences)
    frame = collocates(reading.tokens, hits, window=window, by="term", stop_words=True)
    nodes = [at for at, word in enumerate(drawn) if word == "a"]
    near = [at for at, word in enumerate(drawn) if word != "a" and any(abs(at - node) <= window for node in nodes)]
    expected = {word: sum(drawn[at] == word for at in near) for word in set(drawn) - {"a"}}
    assert dict(zip(frame["collocate"], frame["count"], strict=True)) == {w: n for w, n in expected.items() if n}
    assert set(frame["window_words"]) <= {len(near)}
    assert set(frame["words"]) <= {len(drawn) - len(nodes)}
