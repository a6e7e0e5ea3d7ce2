"""Which words are used, how often and where: whole small tables, counted by hand."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from analysis import analyse
from analysis.tables import empty
from analysis.terms import term_frequency, term_positions

# Sentences 0 to 2; 10 words, of which "and" and "the" are stop words.
TEXT = "Iran attacked Iraq. Iraq’s militias and Iran attacked. The militia."


@pytest.fixture(scope="module")
def tokens() -> pd.DataFrame:
    return analyse(TEXT).tokens


def frequencies(*rows: tuple[str, int, float, int], of: int = 3) -> pd.DataFrame:
    """The table of rows with term, count, rate and number of sentences, of so many sentences."""
    frame = pd.DataFrame(rows, columns=["term", "count", "per_1000", "sentences"])
    frame = frame.assign(sentence_share=frame["sentences"] / of)
    dtypes = {"term": "str", "count": "int64", "per_1000": "float64", "sentences": "int64", "sentence_share": "float64"}
    return frame.astype(dtypes)


@pytest.mark.parametrize(
    ("options", "rows"),
    [
        ({}, [("attack", 2, 200.0, 2), ("iran", 2, 200.0, 2), ("iraq", 2, 200.0, 2), ("militia", 2, 200.0, 2)]),
        (
            {"by": "term"},
            [
                ("attacked", 2, 200.0, 2),
                ("iran", 2, 200.0, 2),
                ("iraq", 1, 100.0, 1),
                ("iraq's", 1, 100.0, 1),
                ("militia", 1, 100.0, 1),
                ("militias", 1, 100.0, 1),
            ],
        ),
        (
            {"stop_words": True},
            [
                ("attack", 2, 200.0, 2),
                ("iran", 2, 200.0, 2),
                ("iraq", 2, 200.0, 2),
                ("militia", 2, 200.0, 2),
                ("and", 1, 100.0, 1),
                ("the", 1, 100.0, 1),
            ],
        ),
        ({"top": 1}, [("attack", 2, 200.0, 2)]),
        ({"top": 0}, []),
        ({"by": "term", "minimum": 2}, [("attacked", 2, 200.0, 2), ("iran", 2, 200.0, 2)]),
        ({"minimum": 3}, []),
        # Words that follow one another in a sentence; "militias and Iran" holds a stop word, but inside.
        (
            {"size": 2},
            [
                ("iran attack", 2, 200.0, 2),
                ("attack iraq", 1, 100.0, 1),
                ("iraq militia", 1, 100.0, 1),
            ],
        ),
        (
            {"size": 3, "by": "term"},
            [
                ("iran attacked iraq", 1, 100.0, 1),
                ("militias and iran", 1, 100.0, 1),
            ],
        ),
        (
            {"size": 3, "by": "term", "stop_words": True},
            [
                ("and iran attacked", 1, 100.0, 1),
                ("iran attacked iraq", 1, 100.0, 1),
                ("iraq's militias and", 1, 100.0, 1),
                ("militias and iran", 1, 100.0, 1),
            ],
        ),
        ({"size": 2, "stop_words": True, "minimum": 2}, [("iran attack", 2, 200.0, 2)]),
        ({"size": 9}, []),
    ],
)
def test_term_frequency(tokens, options, rows):
    assert_frame_equal(term_frequency(tokens, **options), frequencies(*rows))


def test_a_term_counts_a_sentence_once():
    frame = term_frequency(analyse("Iran, Iran and Iran. Iraq left Iran.").tokens, top=1)
    assert_frame_equal(frame, frequencies(("iran", 4, 4000 / 7, 2), of=2))


def test_sentences_may_be_missing_between():
    """The tokens of sentences 0 and 2 only, as a filter leaves them."""
    tokens = analyse("Iran left. Iraq came. Iran returned, Iran stayed.").tokens
    frame = term_frequency(tokens[tokens["sentence"] != 1], top=1)
    assert_frame_equal(frame, frequencies(("iran", 3, 500.0, 2), of=2))


@pytest.mark.parametrize("by", ["lemma", "term"])
def test_no_tokens(by):
    assert_frame_equal(term_frequency(empty("tokens"), by=by), frequencies())
    assert_frame_equal(term_positions(empty("tokens"), ["iran"], by=by), positions())


def test_only_stop_words():
    tokens = analyse("The and of.").tokens
    assert_frame_equal(term_frequency(tokens), frequencies())
    assert term_frequency(tokens, stop_words=True)["count"].tolist() == [1, 1, 1]


def test_by_is_checked(tokens):
    with pytest.raises(ValueError, match=r"^by is 'lemmas'; use 'term' or 'lemma'$"):
        term_frequency(tokens, by="lemmas")


def positions(*rows: tuple[str, int, int, int, int]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["term", "start", "end", "sentence", "position"])
    return frame.astype({"term": "str", "start": "int64", "end": "int64", "sentence": "int64", "position": "int64"})


@pytest.mark.parametrize(
    ("terms", "by", "rows"),
    [
        (["iraq"], "lemma", [("iraq", 14, 18, 0, 2), ("iraq", 20, 26, 1, 3)]),
        (["iraq"], "term", [("iraq", 14, 18, 0, 2)]),
        (
            ["the", "iran"],
            "lemma",
            [("iran", 0, 4, 0, 0), ("iran", 40, 44, 1, 6), ("the", 55, 58, 2, 8)],
        ),
        (["syria"], "lemma", []),
        ([], "lemma", []),
    ],
)
def test_term_positions(tokens, terms, by, rows):
    assert_frame_equal(term_positions(tokens, terms, by=by), positions(*rows))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.booleans(), st.booleans()), max_size=30))
def test_frequencies_agree_with_a_plain_count(drawn):
    """Each drawn row is a word: its term, whether it is a stop word, and whether a new sentence begins."""
    sentence = np.cumsum([new for _, _, new in drawn]) if drawn else np.zeros(0, dtype=int)
    frame = pd.DataFrame(
        {
            "term": pd.array([term for term, _, _ in drawn], dtype="str"),
            "sentence": sentence.astype("int64"),
            "stop": np.array([stop for _, stop, _ in drawn], dtype=bool),
        }
    )
    words = [(term, int(s)) for (term, stop, _), s in zip(drawn, sentence, strict=True) if not stop]
    counts = Counter(term for term, _ in words)
    spread = Counter(term for term, _ in set(words))
    rows = [
        (t, counts[t], counts[t] * 1000 / len(drawn), spread[t]) for t in sorted(counts, key=lambda t: (-counts[t], t))
    ]
    count = len({int(s) for s in sentence}) or 1
    assert_frame_equal(term_frequency(frame, by="term"), frequencies(*rows, of=count))
