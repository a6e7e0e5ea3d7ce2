"""Readability formulas beside published values, and what they count."""

from __future__ import annotations

import math

import pytest

from analysis import analyse
from analysis.statistics import readability, reading_counts
from analysis.statistics.readability import Counts

# Counts and values that textstat's own tests publish for its long English text. Its fog counts as complex what
# is not in its list of easy words (18), and its Coleman-Liau has 0.058 for the 0.0588 of the paper.
PUBLISHED = Counts(words=372, sentences=17, syllables=519, letters=1686, long=77, polysyllables=32, complex=18)
CHARACTERS = 1748  # with punctuation, which textstat feeds to ARI
VALUES = {
    "Flesch reading ease": 66.594,
    "Flesch-Kincaid grade": 9.407,
    "Gunning fog": 10.688,
    "SMOG": 10.967,
    "LIX": 42.581,
    "RIX": 4.529,
}


def value(counts: Counts, measure: str) -> float:
    return float(readability(counts).set_index("measure")["value"][measure])


@pytest.mark.parametrize("measure", VALUES)
def test_a_published_value(measure):
    assert round(value(PUBLISHED, measure), 3) == VALUES[measure]


def test_coleman_liau_has_the_constant_of_the_paper():
    rounded = value(PUBLISHED, "Coleman-Liau index") - (0.0588 - 0.058) * 100 * 1686 / 372
    assert round(rounded, 3) == 9.134


def test_ari_from_the_same_characters():
    counts = Counts(words=372, sentences=17, syllables=0, letters=CHARACTERS, long=0, polysyllables=0, complex=0)
    assert round(value(counts, "ARI"), 3) == 11.643


def test_every_formula_says_what_it_is():
    frame = readability(PUBLISHED)
    assert list(frame) == ["measure", "value", "unit", "formula", "source", "meaning"]
    assert frame["meaning"].str.endswith(".").all()
    assert frame["source"].str.contains(r"\d{4}$").all()


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        # W, S, Y, L, long, P, C
        ("The army left.", (3, 1, 4, 11, 0, 0, 0)),
        # The In-di-an gov-ern-ment an-swered im-me-di-ate-ly: a name is not complex, the rest is
        ("The Indian government answered immediately.", (5, 1, 14, 38, 3, 3, 2)),
        # At the head of a sentence a capital says nothing
        ("Violence ended.", (2, 1, 5, 13, 1, 1, 1)),
        # -ing and a compound are long, but not complex
        ("They were considering self-determined plans.", (5, 1, 11, 38, 2, 2, 1)),
        ("", (0, 0, 0, 0, 0, 0, 0)),
        ("* * *", (0, 0, 0, 0, 0, 0, 0)),
    ],
)
def test_what_is_counted(text, counts):
    reading = analyse(text or "* * *")
    found = reading_counts(reading.sentences if text else reading.sentences.head(0), reading.words)
    assert (
        found.words,
        found.sentences,
        found.syllables,
        found.letters,
        found.long,
        found.polysyllables,
        found.complex,
    ) == counts


def test_without_words_there_is_no_value():
    frame = readability(Counts(0, 0, 0, 0, 0, 0, 0))
    assert len(frame) == 8
    assert all(map(math.isnan, frame["value"]))
