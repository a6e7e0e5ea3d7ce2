"""The numbers of sentences on screen: 1 is the first of the body."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.numbering import body_begins, named, number_of


@pytest.mark.parametrize(
    ("parts", "begins"),
    [
        (["title", "caption", "body", "caption", "body"], 2),
        (["body"], 0),
        (["title"], 0),
        ([], 0),
    ],
)
def test_the_body_begins_at_its_first_sentence(parts, begins):
    assert body_begins(pd.DataFrame({"part": pd.Series(parts, dtype="str")})) == begins


def test_sentences_of_the_body_count_from_one_and_those_before_it_down_from_nought():
    assert number_of(pd.Series([0, 1, 2, 1205]), 2).tolist() == [-1, 0, 1, 1204]
    assert [named(sentence, 2) for sentence in (1, 2, 1205)] == ["before the body", "sentence 1", "sentence 1,204"]
