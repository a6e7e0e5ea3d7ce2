"""From a word to what is counted: folding, lemmas and stop words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import analyse
from analysis.segment import find_words, fold, lemma, stop_words
from analysis.terms import term_of_query, term_query


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Iraq", "iraq"),
        ("IRAQ", "iraq"),
        ("Straße", "strasse"),
        ("Düsseldorf", "dusseldorf"),
        ("É", "e"),
        ("E\u0301", "e"),
        ("Việt", "viet"),
        ("İstanbul", "istanbul"),
        ("can’t", "can't"),
        ("mother‑in‐law", "mother-in-law"),
        ("ﬁne", "fine"),
        ("ｆｕｌｌ", "full"),
        ("ℌ", "h"),
        ("co\u00adoperate", "cooperate"),
        ("U.S.", "u.s."),
        ("Ёлка", "елка"),
        ("हिन्दी", "हिन्दी"),
        ("مُحَمَّد", "مُحَمَّد"),
        ("中", "中"),
    ],
)
def test_fold(word, expected):
    assert fold(word) == expected
    assert fold(expected) == expected


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=20))
def test_folding_ignores_case_and_is_never_empty(word):
    assert fold(fold(word)) == fold(word)
    assert bool(fold(word)) == bool(word)


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("militias", "militia"),
        ("militia's", "militia"),
        ("iran's", "iran"),
        ("was", "be"),
        ("went", "go"),
        ("children", "child"),
        ("said", "say"),
        ("better", "good"),
        ("u.s.", "u.s."),
        ("1990s", "1990s"),
        ("1,000", "1,000"),
        ("'s", "'s"),
        ("iraqi", "iraqi"),
        ("مرحبا", "مرحبا"),
    ],
)
def test_lemma(term, expected):
    assert lemma(term) == expected


def test_stop_words_are_folded_words():
    stops = stop_words()
    assert {"the", "of", "and", "is", "don't"} <= stops
    assert not {"iraq", "army", "say", "us-led"} & stops
    assert all(fold(word) == word and find_words(word).spellings == [word] for word in stops)


def test_an_abbreviation_is_no_stop_word_outside_a_line_of_capitals():
    tokens = analyse("The US asked us.\n\nWHO SENDS AID TO US\n\nWho knows?").tokens
    rows = tokens[tokens["term"].isin(["us", "who"])][["term", "lemma", "stop"]]
    assert rows.to_numpy().tolist() == [
        ["us", "US", False],
        ["us", "we", True],
        ["who", "who", True],
        ["us", "we", True],
        ["who", "who", True],
    ]
    assert term_query(tokens, "US") == "US"
    assert term_of_query(tokens, "US") == "US"
