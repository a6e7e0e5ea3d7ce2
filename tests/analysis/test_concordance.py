"""Keyword in context: exact lines."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from analysis.concordance import concordance
from analysis.query import find_hits
from analysis.tables import empty
from tests.analysis.plain import plain_reading

PARAGRAPHS = ("The siege\nof Amerli. Peace came.", "The siege ended.")


def lines_of(query: str, *paragraphs: str, **options: int) -> tuple[str, pd.DataFrame]:
    reading = plain_reading(*(("body", paragraph) for paragraph in paragraphs))
    hits, _ = find_hits(query, reading.words, reading.sentences)
    return reading.article.text, concordance(reading.article.text, hits, reading.sentences, **options)


def lines(*rows: tuple[int, int, int, str, str, str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["sentence", "start", "end", "left", "hit", "right"])
    numbers, texts = ("sentence", "start", "end"), ("left", "hit", "right")
    return frame.astype({**dict.fromkeys(numbers, "int64"), **dict.fromkeys(texts, "str")})


@pytest.mark.parametrize(
    ("query", "options", "rows"),
    [
        (
            "siege",
            {},
            [
                (0, 4, 9, "The ", "siege", " of Amerli. Peace came."),
                (2, 38, 43, "The ", "siege", " ended."),
            ],
        ),
        (
            "siege",
            {"width": 3},
            [(0, 4, 9, "he ", "siege", " of"), (2, 38, 43, "he ", "siege", " en")],
        ),
        ("peace", {"width": 9}, [(1, 21, 26, " Amerli. ", "Peace", " came.")]),
        ('"siege of"', {"width": 4}, [(0, 4, 12, "The ", "siege of", " Ame")]),
        ("amerli", {"width": 0}, [(0, 13, 19, "", "Amerli", "")]),
        ("syria", {}, []),
    ],
)
def test_lines(query, options, rows):
    _, found = lines_of(query, *PARAGRAPHS, **options)
    assert_frame_equal(found, lines(*rows))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\v", "\f"])
def test_every_line_end_shows_as_one_blank(end):
    """A context is one line; the offsets still point into the text as it is."""
    text, found = lines_of("two", f"One line{end}of two lines.")
    assert found["left"].tolist() == ["One line of "]
    assert [text[a:b] for a, b in zip(found["start"], found["end"], strict=True)] == ["two"]


def test_no_hits_in_no_sentences():
    hits = pd.DataFrame({"start": [], "end": [], "sentence": []}, dtype="int64")
    assert_frame_equal(concordance("", hits, empty("sentences")), lines())


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="Iraq iran.\n\r\u2028é", min_size=1, max_size=60), st.integers(0, 20))
def test_left_hit_and_right_are_the_text(drawn, width):
    text, found = lines_of("*", *filter(None, [drawn.strip()]), width=width)
    for _, start, end, left, hit, right in found.itertuples(index=False):
        assert hit == text[start:end]
        assert len(left) <= width
        assert len(right) <= width
        assert " ".join((left + hit + right).split()) in " ".join(text.split())
