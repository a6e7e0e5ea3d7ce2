"""Statements counted by pair, and as a reader corrects them."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.pairs import COUNTS, corrected, directed, either_way, of_pair, pair_table, statement_names, within
from analysis.tables import check, empty
from tests.analysis.statements import related


def test_statements_are_counted_by_pair_and_never_set_off():
    pairs = pair_table(related("B-A A+B B-A A+B? A-B B+A A-B? A-B? C+D"))
    expected = pd.DataFrame(
        [
            ("A", "B", 1, 1, 1, 2, 5),
            ("B", "A", 1, 2, 0, 0, 3),
            ("C", "D", 1, 0, 0, 0, 1),
        ],
        columns=["source", "target", *COUNTS, "sentences"],
    ).astype({"source": "str", "target": "str"})
    pd.testing.assert_frame_equal(pairs, expected)


def test_ties_are_in_alphabetical_order():
    assert pair_table(related("D+A B+C B+A"))[["source", "target"]].values.tolist() == [
        ["B", "A"],
        ["B", "C"],
        ["D", "A"],
    ]


def test_two_statements_of_one_sentence_are_two_statements():
    relations = related("A+B A-B").assign(sentence=3)
    assert pair_table(relations)[["positive", "negative", "sentences"]].values.tolist() == [[1, 1, 1]]


def test_an_article_without_relations():
    none = empty("relations")
    pairs = pair_table(none)
    assert list(pairs) == ["source", "target", *COUNTS, "sentences"]
    assert pairs.empty
    assert (pairs.dtypes.astype(str) == pair_table(related("A+B")).dtypes.astype(str)).all()
    assert statement_names(none) == []
    assert of_pair(none, "A to B").empty
    check("relations", corrected(none, rejected=["A with B at 2"]))


def test_a_statement_is_named_by_what_it_says_and_where():
    assert statement_names(related("A+B C-A")) == ["A with B at 2", "C against A at 12"]


def test_corrections():
    relations = related("A+B B-C C+A")
    found = corrected(relations, rejected=["B against C at 12"], flipped=["C with A at 22", "nobody with A at 2"])
    assert statement_names(found) == ["A with B at 2", "C against A at 22"]
    check("relations", found)
    assert corrected(relations) is relations


@pytest.mark.parametrize(
    ("name", "found"),
    [
        (directed("A", "B"), [0, 2]),
        (directed("B", "A"), [1]),
        (either_way("B", "A"), [0, 1, 2]),
        (either_way("A", "C"), [3]),
        (directed("A", "C"), []),
        ("A", []),
    ],
)
def test_the_statements_of_a_pair(name, found):
    assert of_pair(related("A+B B-A A-B? C-A"), name)["sentence"].tolist() == found


rows = st.lists(
    st.tuples(
        st.sampled_from("ABC"),
        st.sampled_from("ABC"),
        st.sampled_from([1, -1]),
        st.sampled_from(["asserted", "denied"]),
    ),
    max_size=10,
)


@given(rows)
def test_every_statement_is_counted_once(written):
    relations = related(written)
    pairs = pair_table(relations)
    assert pairs[list(COUNTS)].to_numpy().sum() == len(relations)
    for pair in pairs.itertuples():
        held = of_pair(relations, directed(pair.source, pair.target))
        counts = pair.positive + pair.negative + pair.hedged_positive + pair.hedged_negative
        assert len(held) == counts
        assert pair.sentences == held["sentence"].nunique()


@given(rows, st.data())
def test_a_correction_taken_back_leaves_the_table_as_it_was(written, data):
    relations = related(written)
    named = statement_names(relations)
    flipped = data.draw(st.lists(st.sampled_from(named), unique=True)) if named else []
    once = corrected(relations, flipped=flipped)
    assert (once["sign"] != relations["sign"]).sum() == len(flipped)
    again = corrected(once, flipped=[name for name in statement_names(once) if name not in named])
    pd.testing.assert_frame_equal(again, relations)
    assert corrected(relations, rejected=named).empty


@pytest.mark.parametrize(
    ("sentences", "listed", "actors", "found"),
    [
        ([True] * 4, "ABC", "", [0, 1, 2, 3]),
        ([True, False, True, False], "ABC", "", [0, 2]),
        ([True] * 4, "AB", "", [0, 2]),
        ([True] * 4, "ABC", "C", [1, 3]),
        ([False, True, True, True], "AC", "C", [3]),
        ([True] * 4, "", "", []),
    ],
)
def test_the_statements_within_a_choice(sentences, listed, actors, found):
    held = within(related("A+B B-C A-B? C-A"), sentences=np.array(sentences), listed=listed, actors=actors)
    assert held["sentence"].tolist() == found


def test_nothing_is_within_an_article_without_sentences():
    assert within(empty("relations"), sentences=np.zeros(0, dtype=bool), listed=["A"], actors=["A"]).empty
