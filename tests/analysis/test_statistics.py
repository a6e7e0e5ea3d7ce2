"""Length, rhythm and readability, worked out by hand."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from analysis import analyse
from analysis.data import rows_of
from analysis.segment import find_words
from analysis.statistics import article_statistics, figure_written, sentence_lengths, syllables
from analysis.statistics.syllable import by_letters
from analysis.tables import empty, table

# W = 9 words, S = 2 sentences, Y = 12 syllables: The ar-my left. I-ran's sol-diers stayed in I-raq.
TEXT = "The army left.\n\nIran's soldiers stayed in Iraq, too."
SYLLABLES = 1 + 2 + 1 + 2 + 2 + 1 + 1 + 2 + 1


def test_statistics_of_two_sentences():
    reading = analyse(TEXT)
    body = reading.sentences
    words, mean, weight = 9, 9 / 2, SYLLABLES / 9
    expected = pd.DataFrame(
        [
            ("words", 9.0, "words"),
            ("sentences", 2.0, "sentences"),
            ("paragraphs", 2.0, "paragraphs"),
            ("characters", 14.0 + 36.0, "characters"),
            ("reading time", words / 238, "minutes"),
            ("words per sentence", mean, "words"),
            ("reading ease", 206.835 - 1.015 * mean - 84.6 * weight, "points"),
            ("grade", 0.39 * mean + 11.8 * weight - 15.59, "school years"),
        ],
        columns=["measure", "value", "unit"],
    )
    found = article_statistics(body, reading.words)
    assert_frame_equal(found[["measure", "value", "unit"]], expected)
    assert found["meaning"].str.endswith(".").all()


def value(frame: pd.DataFrame, measure: str) -> float:
    return float(frame.set_index("measure")["value"][measure])


def test_only_the_words_of_the_given_sentences_count():
    """The second sentence alone: W = 6, Y = 9; the words of the first are not in it."""
    reading = analyse(TEXT)
    found = article_statistics(reading.sentences.tail(1), reading.words)
    assert value(found, "words") == 6
    assert value(found, "characters") == 36
    assert value(found, "reading ease") == 206.835 - 1.015 * 6 - 84.6 * 9 / 6


def test_sentences_without_a_word_do_not_lower_the_mean():
    text = "Iraq won.\n\n* * *\n\nIran lost again."
    reading = analyse(text)
    found = article_statistics(reading.sentences, reading.words)
    assert value(found, "sentences") == 2
    assert value(found, "paragraphs") == 3
    assert value(found, "words per sentence") == 2.5


@pytest.mark.parametrize("text", ["", "… — !"])
def test_without_words_there_is_no_readability(text):
    words = find_words(text)
    sentences = empty("sentences")
    if text:
        row = {"sentence": [0], "paragraph": [0], "part": ["body"], "start": [0], "end": [len(text)], "words": [0]}
        sentences = table("sentences", row)
    found = article_statistics(sentences, words)
    assert {m: value(found, m) for m in ("words", "sentences", "paragraphs", "characters", "reading time")} == {
        "words": 0,
        "sentences": 0,
        "paragraphs": len(sentences),
        "characters": len(text),
        "reading time": 0,
    }
    assert all(math.isnan(value(found, m)) for m in ("words per sentence", "reading ease", "grade"))


def test_capitals_do_not_make_a_text_harder():
    """In a text set in capitals THE is no abbreviation; a single FBI elsewhere is."""
    ease = []
    for text in (TEXT, TEXT.upper()):
        reading = analyse(text)
        ease.append(value(article_statistics(reading.sentences, reading.words), "reading ease"))
    assert ease[0] == ease[1]


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "0"), (0.02, "< 0.1"), (0.1, "0.1"), (7.0, "7"), (-3.25, "-3.2"), (1234.56, "1,234.6"), (math.nan, "–")],
)
def test_figures_are_written_with_one_decimal_at_most(value, written):
    assert figure_written(value) == written


def lengths(*words: int) -> pd.DataFrame:
    n = len(words)
    rows = {"sentence": range(n), "paragraph": [0] * n, "part": ["body"] * n, "start": range(n), "end": range(1, n + 1)}
    return table("sentences", {**{column: list(values) for column, values in rows.items()}, "words": list(words)})


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ((1, 5, 6, 16), [(1, 5, 2), (6, 10, 1), (11, 15, 0), (16, 20, 1)]),
        ((3,), [(1, 5, 1)]),
        ((0, 0, 2), [(1, 5, 1)]),
        ((0,), []),
        ((), []),
    ],
)
def test_sentence_lengths(words, rows):
    expected = pd.DataFrame(rows, columns=["words_from", "words_to", "sentences"]).astype("int64")
    assert_frame_equal(sentence_lengths(lengths(*words)), expected)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(0, 60), max_size=20))
def test_every_sentence_with_words_is_in_one_class(words):
    frame = sentence_lengths(lengths(*words))
    assert frame["sentences"].sum() == sum(1 for n in words if n)
    for low, high, count in frame.itertuples(index=False):
        assert count == sum(1 for n in words if low <= n <= high)


# ------------------------------------------------------------------ syllables

BY_COUNT = {
    1: """a the I he were said walked killed called played caused used league mosque tongue vague plague Prague can't
        don't we'll you're I'm voice choice year George strength through eyes died friend field piece build world
        fruit quote guard whole clothes aisle suit lives peace troops war""",
    2: """Iran army people statement something widely careful spokesman homeless someone therefore movement Wednesday
        business soldiers evening bottles battled settled circles centre hundred wanted ended houses colleagues
        Russia Russian Asia Asian nation million region union question special social marriage senior junior ocean
        creature create greater lion riot poet chaos quiet science client trial giant ruin fluid fuel cruel player
        lawyer royal beyond mayor saying going being Sunni Shiite didn't couldn't it'll U.S. GM UK's NATO
        rhythm prism sacred women forehead somehow gateway safety thereby Ahmed McCain Mr France's""",
    3: """Iraqi militia militias Syria Syrian parliament government Brazilian Australia employee destroyer shareholder
        period radio serious obvious champion officials Vietnam audience area idea actual annual usual settlement
        business's everyone enemy realize museum heroic Croatia Egyptian agency media India Indian
        convenient FBI bicycle united Iran-backed violence violate massacre""",
    4: """Iranian European Eritrea politician coalition society January February variety negotiate associate
        initiative influential material experience situation criticism geography kilometre 
        political security territory immediate identity Caribbean continuous 2014 military""",
    5: """immediately cooperation negotiation appreciation radioactive university automatically opportunity examination
        representative""",
}
SYLLABLE_CASES = [(word, count) for count, words in BY_COUNT.items() for word in words.split()]


@pytest.mark.parametrize(("word", "count"), SYLLABLE_CASES, ids=[word for word, _ in SYLLABLE_CASES])
def test_syllables(word, count):
    assert syllables(word) == count


@pytest.mark.parametrize("word", ["'", "…", "nth", "中", "हिन्दी", "مرحبا", "\ud800", "é", "İ", "ﬁ", "0", "-"])
def test_every_string_has_a_syllable(word):
    assert syllables(word) >= 1


def test_the_listed_words_are_those_that_the_rules_get_wrong():
    rows = rows_of("syllables.csv")
    assert [row["word"] for row in rows if row["word"] != row["word"].lower()] == []
    assert [row["word"] for row in rows if by_letters(row["word"]) == int(row["syllables"])] == []
    assert all(syllables(row["word"]) == int(row["syllables"]) for row in rows)
