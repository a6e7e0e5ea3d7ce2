"""Quoted speech: where it stands, what is none, and who speaks."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from analysis import analyse
from analysis.tables import empty
from tests.analysis.test_reading import quotes_hold

CASES = Path(__file__).parents[1] / "cases" / "quotes.csv"


def cases() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["reason"])
def test_case(case):
    reading = analyse(case["text"])
    text = reading.article.text
    rows = zip(*(reading.quotes[name].tolist() for name in ("start", "end", "speaker")), strict=True)
    found = {text[start:end]: speaker for start, end, speaker in rows}
    if case["speech"] == "yes":
        assert found.get(case["quote"], found) == case["speaker"]
    elif case["quote"]:
        assert case["quote"] in case["text"]
        assert case["quote"] not in found
    else:
        assert found == {}


PIECES = [
    *"\"“”„«»‹›‘’'()—-,.:;?!\n ",
    *("``", "''", "\n\n", "Angela Merkel", "Joe Biden", "the Kremlin", "said", "told", "adding", "called", "he", "who"),
    *("according to", "so-called", "the film", "by", "was described as", "a spokesman for", "bridge", "May", "and"),
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join), st.booleans())
def test_any_marks(text, tight):
    """Marks in any order raise nothing, and what is found is apart and inside its paragraph."""
    reading = analyse(f"Start {text.replace(' ', '') if tight else text}")
    quotes_hold(reading.article.text, reading)


@pytest.mark.parametrize("text", ["No marks at all.", "It's the workers' own.", "“", '""', "“”", "‘’ '' ``"])
def test_nothing_is_quoted(text):
    assert_frame_equal(analyse(text).quotes, empty("quotes"))


@pytest.mark.parametrize(
    "piece",
    ["‘a ", "'a ", "“a ", '"a', "said, ", "‘a’s ", " " * 50 + "“", '"No," he said. ', '"No," said Joe Biden, and '],
)
def test_a_flood_of_marks(piece):
    """Each mark is followed a bounded way: with a search of the whole text at each, this would take minutes."""
    reading = analyse("Joe Biden said " + piece * 5_000 + "”")
    quotes_hold(reading.article.text, reading)
