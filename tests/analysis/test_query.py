"""The keyword language: every construct, every mistake, and that it costs what the text costs."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from analysis import analyse, query
from analysis.query import Clause, QueryError, find_hits, parse
from analysis.segment import find_words
from analysis.tables import empty

# Sentences 0 to 6, one a line.
TEXT = """The siege of Amerli lasted.
Iraq's army broke the siege.
U.S. forces told us that IS had lost.
Militias, Iran-backed ones, and the Islamic State’s men stayed.
We said US troops left the Islamic state.
The café had 1,000 owners; Iranians and ISIS-led men.
Peace is near. """


READING = analyse(TEXT)


def hits_of(text: str) -> list[tuple[str, int]]:
    hits, _ = find_hits(text, READING.words, READING.sentences)
    return [(READING.article.text[s:e], n) for s, e, n in hits.itertuples(index=False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # words; case and accents do not matter
        ("siege", [("siege", 0), ("siege", 1)]),
        ("SIEGE", []),
        ("Siege", [("siege", 0), ("siege", 1)]),
        ("cafe", [("café", 5)]),
        ("CAFÉ", []),
        ("syria", []),
        # two words: both, in any order
        ("siege army", [("army", 1), ("siege", 1)]),
        ("army siege", [("army", 1), ("siege", 1)]),
        ("amerli army", []),
        # phrases
        ('"the siege"', [("The siege", 0), ("the siege", 1)]),
        ('"siege the"', []),
        ("“the siege”", [("The siege", 0), ("the siege", 1)]),
        ("„the siege“", [("The siege", 0), ("the siege", 1)]),
        ('"u.s. forces"', [("U.S. forces", 2)]),
        ('"siege iraq"', []),  # a phrase does not cross from one sentence into the next
        ('"islamic  state"', [("Islamic State’s", 3), ("Islamic state", 4)]),
        ("Iran-backed", [("Iran-backed", 3)]),
        # *
        ("militi*", [("Militias", 3)]),
        ("*ranian*", [("Iranians", 5)]),
        ("s*e", [("siege", 0), ("siege", 1), ("State’s", 3), ("state", 4)]),
        ("*backed", [("Iran-backed", 3)]),
        ("iran*", [("Iran-backed", 3), ("Iranians", 5)]),
        ("i*-*d", [("Iran-backed", 3), ("ISIS-led", 5)]),
        ("(militi*),", [("Militias", 3)]),
        ('"the * state"', [("the Islamic State’s", 3), ("the Islamic state", 4)]),
        ('"the isl* state"', [("the Islamic State’s", 3), ("the Islamic state", 4)]),
        ("*|siege -*a*", []),
        # |
        ("army|forces", [("army", 1), ("forces", 2)]),
        ('army|"islamic state"|café', [("army", 1), ("Islamic State’s", 3), ("Islamic state", 4), ("café", 5)]),
        ('"siege|army"', []),  # inside quotes it is a sign like any other
        ("siege amerli|army", [("siege", 0), ("Amerli", 0), ("army", 1), ("siege", 1)]),
        ('state|"islamic state"', [("Islamic State’s", 3), ("State’s", 3), ("Islamic state", 4), ("state", 4)]),
        # -
        ("siege -army", [("siege", 0)]),
        ('-"the siege" forces', [("forces", 2)]),
        ("siege -army|lasted", []),
        ("-siege", []),
        # possessives
        ("iraq", [("Iraq's", 1)]),
        ("state", [("State’s", 3), ("state", 4)]),
        ("iraq’s", [("Iraq's", 1)]),
        ("State's", [("State’s", 3)]),
        ("*'s", [("Iraq's", 1), ("State’s", 3)]),
        # capitals ask for capitals
        ("US", [("US", 4)]),
        ("us", [("us", 2), ("US", 4)]),
        ("IS", [("IS", 2)]),
        ("is", [("IS", 2), ("is", 6)]),
        ("IS*", [("IS", 2), ("ISIS-led", 5)]),
        ("US|IS", [("IS", 2), ("US", 4)]),
        ("U.S.", [("U.S.", 2)]),
        ("U.S", [("U.S.", 2)]),
        ("u.s.", [("U.S.", 2)]),
        # signs and numbers
        ("1,000", [("1,000", 5)]),
        ("1000", []),
        ("(siege),", [("siege", 0), ("siege", 1)]),
        ("army\u00a0siege", [("army", 1), ("siege", 1)]),
        # nothing asked
        ("", []),
        (" \t\n", []),
    ],
)
def test_hits(text, expected):
    assert hits_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [0, 1, 2, 3, 4, 5, 6]),
        ("siege", [0, 1]),
        ("-siege", [2, 3, 4, 5, 6]),
        ("-siege -state", [2, 5, 6]),
        ("-siege|state", [2, 5, 6]),
        ("the -siege", [3, 4, 5]),
        ("-*", []),
        ("*", [0, 1, 2, 3, 4, 5, 6]),
    ],
)
def test_sentences_that_meet_a_query(text, expected):
    _, met = find_hits(text, READING.words, READING.sentences)
    assert met.nonzero()[0].tolist() == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("siege", [Clause((("siege",),))]),
        ('-"Islamic State"', [Clause((("Islamic", "State"),), excluded=True)]),
        ("a|b c", [Clause((("a",), ("b",))), Clause((("c",),))]),
        ("--a", [Clause((("a",),), excluded=True)]),
        ('"a-b"', [Clause((("a-b",),))]),
        ("militi*,", [Clause((("militi*",),))]),
        ("中国", [Clause((("中", "国"),))]),
        ("*न्दी", [Clause((("*न्दी",),))]),
    ],
)
def test_parse(text, expected):
    assert parse(text) == tuple(expected)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('"', "The quotation mark at character 1 is not closed; add a second one."),
        ('army "siege', "The quotation mark at character 6 is not closed; add a second one."),
        ("“siege”“", "The quotation mark at character 8 is not closed; add a second one."),
        ('""', "The quotation marks at character 1 are empty; put a phrase between them."),
        ('army " "', "The quotation marks at character 6 are empty; put a phrase between them."),
        ('army|""', "The quotation marks at character 6 are empty; put a phrase between them."),
        ("|", "Nothing stands beside the '|' at character 1; put a word on both sides of it or take it out."),
        ("army|", "Nothing stands beside the '|' at character 5; put a word on both sides of it or take it out."),
        ("army | x", "Nothing stands beside the '|' at character 6; put a word on both sides of it or take it out."),
        ("a||b", "Nothing stands beside the '|' at character 2; put a word on both sides of it or take it out."),
        ("-", "'-' at character 1 holds no letter or digit; search for a word instead."),
        ("army ...", "'...' at character 6 holds no letter or digit; search for a word instead."),
        ('"army ?"', "'?' at character 7 holds no letter or digit; search for a word instead."),
        ("army|!", "'!' at character 6 holds no letter or digit; search for a word instead."),
        ("-!", "'!' at character 2 holds no letter or digit; search for a word instead."),
        ("me@example.org", "'me@example.org' at character 1 is an address; search for a word instead."),
    ],
)
def test_a_mistake_names_its_character(text, sentence):
    with pytest.raises(QueryError) as error:
        parse(text)
    assert str(error.value) == sentence


def test_hits_of_the_empty_text():
    hits, met = find_hits("siege", find_words(""), empty("sentences"))
    columns = {"start": "int64", "end": "int64", "sentence": "int64"}
    assert_frame_equal(hits, pd.DataFrame({name: [] for name in columns}).astype(columns))
    assert len(met) == 0


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet='siege army"|*-“’. U', max_size=30) | st.text(max_size=20))
def test_any_query_is_read_or_refused_in_one_sentence(text):
    try:
        hits, met = find_hits(text, READING.words, READING.sentences)
    except QueryError as error:
        said = str(error)
    else:
        said = "."
        assert met[hits["sentence"]].all()
        assert (hits["start"] < hits["end"]).all()
        assert hits.sort_values(["start", "end"]).index.tolist() == list(range(len(hits)))
    assert said.endswith(".")
    assert "\n" not in said


def test_each_pattern_is_compared_once_with_each_different_word(monkeypatch):
    """A long keyword over a long text costs its different words times the text's, not their product of lengths."""
    calls = []
    fits = query._fits
    monkeypatch.setattr(query, "_fits", lambda pattern, word: calls.append(pattern) or fits(pattern, word))
    text = "Iran left Iraq. " * 200
    reading = analyse(text)
    hits, met = find_hits("iran|iraq " * 50, reading.words, reading.sentences)
    assert len(hits) == 400
    assert met.all()
    assert len(calls) == 2 * 3


class Counted(str):
    """A word that counts how far it is searched."""

    __slots__ = ("searched",)

    def find(self, piece, start=0, end=None):  # type: ignore[override]
        found = str.find(self, piece, start, end)
        self.searched += ((end if found < 0 else found + len(piece)) or 0) - start
        return found


@pytest.mark.parametrize("pattern", ["*a" * 200 + "b*", "*" * 500 + "b*", "a*" * 300 + "ba"])
def test_stars_cost_one_walk_over_the_word(pattern):
    """The pieces between stars are looked for from left to right: no character is walked over twice."""
    word = Counted("a" * 1000)
    word.searched = 0
    assert not query._matches(pattern, word)
    assert word.searched <= len(word)


@pytest.mark.parametrize(
    ("pattern", "word", "expected"),
    [
        ("*", "", True),
        ("**", "a", True),
        ("a*", "a", True),
        ("a*a", "a", False),
        ("a*a", "aa", True),
        ("*a*a*", "a", False),
        ("ab*ba", "aba", False),
        ("*b*", "abc", True),
        ("a*b*c", "axbyc", True),
        ("a*b*c", "acb", False),
        ("*aab", "aaab", True),
    ],
)
def test_stars(pattern, word, expected):
    assert query._matches(pattern, word) is expected
