"""How an article is built: its length, its sentences, and how hard it is to read."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.segment import Words
from analysis.statistics.readability import readability, reading_counts
from analysis.statistics.sentences import inside_spans, sentence_statistics, speaker_shares
from analysis.statistics.syllable import syllables

__all__ = [
    "WORDS_PER_MINUTE",
    "article_statistics",
    "figure_written",
    "inside_spans",
    "readability",
    "reading_counts",
    "sentence_lengths",
    "sentence_statistics",
    "speaker_shares",
    "syllables",
]

WORDS_PER_MINUTE = 238  # silent reading of English non-fiction, Brysbaert 2019
CLASS = 5  # words in a class of sentence length
LEAST = 0.1  # that a figure is told exactly


def article_statistics(sentences: pd.DataFrame, words: Words) -> pd.DataFrame:
    """One row per figure of the given sentences.

    Columns: `measure`, `value`, `unit`, `meaning` (one line for readers). Reading time is at 238 words a minute
    (Brysbaert 2019); Flesch reading ease is 206.835 - 1.015 W/S - 84.6 Y/W (Flesch 1948) and the
    Flesch-Kincaid grade 0.39 W/S + 11.8 Y/W - 15.59 (Kincaid et al. 1975), with W words, S sentences that
    hold a word, Y syllables; both are missing (NaN) where there is no word.
    """
    lengths = sentences["words"].to_numpy()
    said = int((lengths > 0).sum())
    count = int(lengths.sum())
    characters = int((sentences["end"] - sentences["start"]).sum())
    mean = count / said if said else float("nan")
    score = readability(reading_counts(sentences, words)).set_index("measure")["value"]
    ease, grade = score["Flesch reading ease"], score["Flesch-Kincaid grade"]
    rows = [
        ("words", count, "words", "Words of the sentences that are counted."),
        ("sentences", said, "sentences", "Sentences that hold at least one word."),
        (
            "paragraphs",
            int(sentences["paragraph"].nunique()),
            "paragraphs",
            "Stretches of text between breaks.",
        ),
        ("characters", characters, "characters", "Characters of the sentences, blanks inside them included."),
        ("reading time", count / WORDS_PER_MINUTE, "minutes", "Silent reading at 238 words a minute."),
        ("words per sentence", mean, "words", "The mean length of a sentence."),
        ("reading ease", ease, "points", "Flesch reading ease: 60 to 70 is plain English, below 30 is hard."),
        ("grade", grade, "school years", "Flesch-Kincaid: years of schooling in the United States."),
    ]
    return pd.DataFrame(rows, columns=["measure", "value", "unit", "meaning"]).astype({"value": float})


def figure_written(value: float) -> str:
    """A figure as people read it: 1,234.5, 7, "< 0.1", and "–" where it is missing (NaN)."""
    if 0 < value < LEAST:
        return f"< {LEAST}"
    return "–" if value != value else f"{value:,.1f}".removesuffix(".0")


def sentence_lengths(sentences: pd.DataFrame) -> pd.DataFrame:
    """One row per class of sentence length, from the shortest to the longest.

    Columns: `words_from`, `words_to` (both inclusive, in words), `sentences` (how many are that long).
    """
    lengths = sentences["words"].to_numpy()
    lengths = lengths[lengths > 0]
    if not len(lengths):
        none = np.zeros(0, dtype=np.int64)
        return pd.DataFrame({"words_from": none, "words_to": none, "sentences": none})
    counts = np.bincount((lengths - 1) // CLASS)
    low = np.arange(len(counts), dtype=np.int64) * CLASS + 1
    return pd.DataFrame({"words_from": low, "words_to": low + CLASS - 1, "sentences": counts.astype(np.int64)})
