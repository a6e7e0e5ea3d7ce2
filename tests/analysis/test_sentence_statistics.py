"""What each sentence holds, and the share of each voice."""

from __future__ import annotations

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from analysis import analyse
from analysis.statistics import sentence_statistics, speaker_shares
from analysis.statistics.sentences import COMMAS

TEXT = (
    "Angela Merkel met Joe Biden. “We agreed, at last,” Angela Merkel said. “We agreed.”\n\n"
    "“It is a start,” a diplomat said.\n\nJoe Biden called it “a good day for all of us”."
)


def test_sentence_statistics():
    reading = analyse(TEXT)
    found = sentence_statistics(TEXT, reading.sentences, reading.words, reading.mentions, reading.quotes)
    shared = ["sentence", "words", "start", "end"]
    assert_frame_equal(found[shared], reading.sentences[shared])
    assert found["words"].tolist() == [5, 7, 2, 7, 11]
    assert found["characters"].tolist() == (found["end"] - found["start"]).tolist()
    # An-ge-la Mer-kel met Joe Bi-den; We a-greed at last An-ge-la Mer-kel said; …
    assert found["syllables"].tolist()[:3] == [3 + 2 + 1 + 1 + 2, 1 + 2 + 1 + 1 + 3 + 2 + 1, 3]
    assert found["commas"].tolist() == [0, 2, 0, 1, 0]
    assert found["quoted"].tolist() == [0, 4 / 7, 1, 4 / 7, 7 / 11]
    assert found["actors"].tolist() == ["Angela Merkel; Joe Biden", "Angela Merkel", "", "", "Joe Biden"]


def test_speaker_shares():
    reading = analyse(TEXT)
    found = speaker_shares(reading.sentences, reading.words, reading.quotes)
    rows = [
        ("narrator", "", 15, 15 / 32, 0, 4),
        ("quoted", "Joe Biden", 7, 7 / 32, 1, 1),
        ("quoted", "Angela Merkel", 6, 6 / 32, 2, 2),
        ("quoted", "", 4, 4 / 32, 1, 1),
    ]
    expected = pd.DataFrame(rows, columns=list(found)).astype(found.dtypes.to_dict())
    assert_frame_equal(found, expected)
    assert found["words"].sum() == len(reading.tokens)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("one, two; three: four", 3),
        ("1,000 people at 10:30", 0),
        ("He left — alone — at noon – late", 3),
        ("He left -- alone - at noon", 2),
        ("the Iran-backed militia", 0),
        ("“Yes,” he said", 1),
    ],
)
def test_marks_between_clauses(text, count):
    assert len(COMMAS.findall(text)) == count


def test_no_sentences():
    reading = analyse(TEXT)
    none = reading.sentences.head(0)
    found = sentence_statistics(TEXT, none, reading.words, reading.mentions, reading.quotes)
    assert found.empty
    assert list(speaker_shares(none, reading.words, reading.quotes)) == [
        "voice",
        "speaker",
        "words",
        "share",
        "quotes",
        "sentences",
    ]
    assert speaker_shares(none, reading.words, reading.quotes).empty
