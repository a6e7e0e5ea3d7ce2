"""How hard a text is to read, by the formulas of the field."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.segment import Words
from analysis.statistics.syllable import syllables_by_spelling

LONG = 7  # letters: LIX counts words of more than six
INFLECTED = re.compile(r"(?:es|ed|ing)$")


@dataclass(frozen=True)
class Counts:
    """What the formulas are fed with.

    `words` as everywhere; `sentences` that hold a word; `letters` are the letters and digits of the words;
    `long` words have more than six of them; `polysyllables` have three syllables or more. `complex` ones are
    these without names, compounds with a hyphen, and words that -es, -ed or -ing brings to three (Gunning 1952).
    """

    words: int
    sentences: int
    syllables: int
    letters: int
    long: int
    polysyllables: int
    complex: int


@dataclass(frozen=True)
class Formula:
    """One measure: its name, unit, formula and source as people read them, and the formula itself."""

    measure: str
    unit: str
    written: str
    source: str
    meaning: str
    value: Callable[[Counts], float]


FORMULAS = (
    Formula(
        "Flesch reading ease",
        "points",
        "206.835 − 1.015 W/S − 84.6 Y/W",
        "Flesch 1948",
        "60 to 70 is plain English; below 30 is hard.",
        lambda n: 206.835 - 1.015 * n.words / n.sentences - 84.6 * n.syllables / n.words,
    ),
    Formula(
        "Flesch-Kincaid grade",
        "school years",
        "0.39 W/S + 11.8 Y/W − 15.59",
        "Kincaid et al. 1975",
        "Years of schooling in the United States that a reader needs.",
        lambda n: 0.39 * n.words / n.sentences + 11.8 * n.syllables / n.words - 15.59,
    ),
    Formula(
        "Gunning fog",
        "school years",
        "0.4 (W/S + 100 C/W)",
        "Gunning 1952",
        "Years of schooling, by long sentences and words of three syllables that are no names.",
        lambda n: 0.4 * (n.words / n.sentences + 100 * n.complex / n.words),
    ),
    Formula(
        "SMOG",
        "school years",
        "3.1291 + 1.043 √(30 P/S)",
        "McLaughlin 1969",
        "Simple measure of gobbledygook: years of schooling to understand all of it; made for 30 sentences or more.",
        lambda n: 3.1291 + 1.043 * math.sqrt(30 * n.polysyllables / n.sentences),
    ),
    Formula(
        "Coleman-Liau index",
        "school years",
        "0.0588 · 100 L/W − 0.296 · 100 S/W − 15.8",
        "Coleman and Liau 1975",
        "Years of schooling, by letters and not by syllables.",
        lambda n: 0.0588 * 100 * n.letters / n.words - 0.296 * 100 * n.sentences / n.words - 15.8,
    ),
    Formula(
        "ARI",
        "school years",
        "4.71 L/W + 0.5 W/S − 21.43",
        "Senter and Smith 1967",
        "Automated readability index: years of schooling, by letters and not by syllables.",
        lambda n: 4.71 * n.letters / n.words + 0.5 * n.words / n.sentences - 21.43,
    ),
    Formula(
        "LIX",
        "points",
        "W/S + 100 B/W",
        "Björnsson 1968",
        "Swedish readability index: below 30 is very easy, 40 to 50 usual in newspapers, above 60 very hard.",
        lambda n: n.words / n.sentences + 100 * n.long / n.words,
    ),
    Formula(
        "RIX",
        "long words per sentence",
        "B/S",
        "Anderson 1983",
        "Long words in a sentence: below 1 is easy, above 7 very hard.",
        lambda n: n.long / n.sentences,
    ),
)
SIGNS = (
    "W words, S sentences, Y syllables, L letters and digits, B words of more than six letters, "
    "P words of three syllables or more, C the same without names and compounds"
)


def readability(counts: Counts) -> pd.DataFrame:
    """One row per readability formula.

    Columns: `measure`, `value` (missing where there is no word), `unit`, `formula` (its signs: W words, S
    sentences, Y syllables, L letters and digits, B words of more than six letters, P words of three syllables
    or more, C the same without names and compounds), `source` (author and year), `meaning` (one line).
    """
    known = counts.words > 0 and counts.sentences > 0
    rows = [
        (each.measure, each.value(counts) if known else math.nan, each.unit, each.written, each.source, each.meaning)
        for each in FORMULAS
    ]
    columns = ["measure", "value", "unit", "formula", "source", "meaning"]
    return pd.DataFrame(rows, columns=columns).astype({"value": float})


def reading_counts(sentences: pd.DataFrame, words: Words) -> Counts:
    """What the formulas count in these sentences."""
    starts, ends = sentences["start"].to_numpy(), sentences["end"].to_numpy()
    if not len(starts) or not len(words.start):
        return Counts(0, 0, 0, 0, 0, 0, 0)
    owner = np.searchsorted(starts, words.start, side="right") - 1
    inside = (owner >= 0) & (words.start < ends[owner])
    used = words.spelling[inside]
    first = np.diff(owner[inside], prepend=-1) != 0
    spoken = syllables_by_spelling(words, used)
    letters = np.zeros(len(words.spellings), dtype=np.int64)
    plain = np.zeros(len(words.spellings), dtype=bool)
    named = np.zeros(len(words.spellings), dtype=bool)
    for number in np.unique(used).tolist():
        word = words.spellings[number]
        letters[number] = sum(map(str.isalnum, word))
        if spoken[number] >= 3:
            plain[number] = "-" not in word and not (spoken[number] == 3 and INFLECTED.search(word))
            named[number] = word[:1].isupper()
    poly = spoken[used] >= 3
    return Counts(
        words=len(used),
        sentences=int((sentences["words"] > 0).sum()),
        syllables=int(spoken[used].sum()),
        letters=int(letters[used].sum()),
        long=int((letters[used] >= LONG).sum()),
        polysyllables=int(poly.sum()),
        # A capital at the head of a sentence says nothing.
        complex=int((plain[used] & (first | ~named[used])).sum()),
    )
