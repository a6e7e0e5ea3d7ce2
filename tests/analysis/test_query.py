"""The keyword language: every construct and every mistake."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from analysis import analyse
from analysis.query import Clause, Near, QueryError, find_hits, parse
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


def hits_of(text: str, *, lemmas: bool = False) -> list[tuple[str, int]]:
    hits, _ = find_hits(text, READING.words, READING.sentences, lemmas=lemmas)
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
        # near: at most so many words from one another, in either order, in one sentence
        ("near:3(siege,lasted)", [("siege", 0), ("lasted", 0)]),
        ("near:2(siege,lasted)", []),
        ("near:3(lasted,siege)", [("siege", 0), ("lasted", 0)]),
        ("NEAR:3( siege , lasted )", [("siege", 0), ("lasted", 0)]),
        ("near: 3 (siege,lasted)", [("siege", 0), ("lasted", 0)]),
        ("near:100(lasted,army)", []),
        ("near:1(siege,siege)", []),
        ("near:1(of,*)", [("siege", 0), ("of", 0), ("Amerli", 0)]),
        ("near:1(army|amerli,broke|lasted)", [("Amerli", 0), ("lasted", 0), ("army", 1), ("broke", 1)]),
        ('near:1("islamic state",men)', [("Islamic State’s", 3), ("men", 3)]),
        ('near:3(backed|Iran-backed,"the islamic state")', [("Iran-backed", 3), ("the Islamic State’s", 3)]),
        ('near:1("islamic state",state)', []),
        ('near:2(had,"1,000")', [("had", 5), ("1,000", 5)]),
        ("siege -near:1(iraq,army)", [("siege", 0)]),
        ("near:1(iraq,army)|lasted", [("lasted", 0), ("Iraq's", 1), ("army", 1)]),
        ("near:2(army,siege) broke", []),
        ("near:3(army,siege) broke", [("army", 1), ("broke", 1), ("siege", 1)]),
        ("near", [("near", 6)]),
        ('"near"', [("near", 6)]),
        # nothing asked
        ("", []),
        (" \t\n", []),
    ],
)
def test_hits(text, expected):
    assert hits_of(text) == expected


@pytest.mark.parametrize(
    ("text", "forms", "all_forms"),
    [
        ("militia", [], [("Militias", 3)]),
        ("tells", [], [("told", 2)]),
        ("force", [], [("forces", 2)]),
        ('"state man"', [], [("State’s men", 3)]),
        ("near:2(stay,man)", [], [("men", 3), ("stayed", 3)]),
        ("-be siege", [("siege", 0), ("siege", 1)], [("siege", 0), ("siege", 1)]),
        # What is written is always found, a star asks for what is written, and capitals for capitals.
        ("militias", [("Militias", 3)], [("Militias", 3)]),
        ("brea*", [], []),
        ("BE", [], []),
        ("US", [("US", 4)], [("US", 4)]),
    ],
)
def test_all_forms_of_a_word(text, forms, all_forms):
    assert hits_of(text) == forms
    assert hits_of(text, lemmas=True) == all_forms


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
        ("near:5(a,b)", [Clause((Near(5, (("a",),), (("b",),)),))]),
        ('-near:12("a b"|c*,d)|e', [Clause((Near(12, (("a", "b"), ("c*",)), (("d",),)), ("e",)), excluded=True)]),
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
        (
            "army near(a,b)",
            "“near” at character 6 needs a number of words and two places in brackets: near:5(army,siege).",
        ),
        ("near:(a,b)", "“near” at character 1 needs a number of words and two places in brackets: near:5(army,siege)."),
        ("near:5", "“near” at character 1 needs a number of words and two places in brackets: near:5(army,siege)."),
        ("near:0(a,b)", "The number at character 6 must be from 1 to 100: at most so many words apart are the two."),
        ("near:9999(a,b)", "The number at character 6 must be from 1 to 100: at most so many words apart are the two."),
        ("a near:5(b,c", "The bracket of “near” at character 3 is not closed; add a ) behind the second word."),
        ("near:5(", "The bracket of “near” at character 1 is not closed; add a ) behind the second word."),
        ("near:5(a,)", "Nothing stands beside the ')' at character 10; put a word on both sides of it or take it out."),
        ("near:5(,b)", "Nothing stands beside the ',' at character 8; put a word on both sides of it or take it out."),
        (
            "near:5(a|,b)",
            "Nothing stands beside the ',' at character 10; put a word on both sides of it or take it out.",
        ),
        (
            "near:5(a b,c)",
            "'b' at character 10 cannot stand inside “near”; "
            "write words or phrases in quotes, with one comma between the two.",
        ),
        (
            "near:5(near:2(a,b),c)",
            "'(' at character 14 cannot stand inside “near”; "
            "write words or phrases in quotes, with one comma between the two.",
        ),
        (
            "near:5(1,000,b)",
            "“near” at character 1 compares two places, not 3; "
            "put one comma between them, and quotation marks around a comma that belongs to a word.",
        ),
        (
            "near:5(a)",
            "“near” at character 1 compares two places, not 1; "
            "put one comma between them, and quotation marks around a comma that belongs to a word.",
        ),
        ("near:5(a,b)c", "Put a blank behind the bracket at character 11."),
        ('near:5(a,"")', "The quotation marks at character 10 are empty; put a phrase between them."),
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
@given(
    st.text(alphabet='siege army"|*-“’. U', max_size=30)
    | st.text(max_size=20)
    | st.lists(st.sampled_from([*"a *,|()-", "near:3(", "siege", '"the siege"', "army)", "*"]), max_size=9).map("".join)
)
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


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(["a", "b", "c", "d"]), min_size=1, max_size=30),
    st.integers(1, 4),
    st.sampled_from([("a", "b"), ("b", "b"), ("a", "c d"), ("c d", "d a"), ("a b", "b")]),
)
def test_near_is_what_a_plain_search_finds(drawn, within, sides):
    """Every pair of places is tried: not overlapping, and at most so many words from the end of one to the other."""
    reading = analyse(" ".join(drawn))
    places = [
        [
            (at, at + len(side.split()) - 1)
            for at in range(len(drawn))
            if drawn[at:][: len(side.split())] == side.split()
        ]
        for side in sides
    ]
    pairs = [{a, b} for a in places[0] for b in places[1] if 1 <= b[0] - a[1] <= within or 1 <= a[0] - b[1] <= within]
    expected = sorted((2 * first, 2 * last + 1) for first, last in set().union(*pairs))
    hits, _ = find_hits('near:{}("{}","{}")'.format(within, *sides), reading.words, reading.sentences)
    assert list(zip(hits["start"], hits["end"], strict=True)) == expected
