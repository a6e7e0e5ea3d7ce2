"""A long text in passages: where they are cut, and how the dashboard turns to them."""

from __future__ import annotations

import json

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.standin import standin_reading
from tests.views import clicks
from tests.views.dashboard import fine, opened, paste
from views.passages import LONGEST_PASSAGE, passages
from views.reader import reader_document

PARAGRAPH = "Iran met Iraq in the town. " * 100


def sentences(*paragraphs: list[int]) -> pd.DataFrame:
    """Paragraphs of sentences with so many words."""
    rows = [(number, words) for number, lengths in enumerate(paragraphs) for words in lengths]
    return pd.DataFrame(rows, columns=["paragraph", "words"], dtype="int64")


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        ([], []),
        ([[5]], [range(1)]),
        ([[5, 5], [4, 4]], [range(2), range(2, 4)]),  # at the end of a paragraph, though a sentence more had room
        ([[4], [4], [4]], [range(2), range(2, 3)]),
        ([[6, 6, 6]], [range(1), range(1, 2), range(2, 3)]),  # inside a paragraph that is too long
        ([[2, 30, 2]], [range(1), range(1, 2), range(2, 3)]),  # a sentence that is too long stays whole
        ([[0, 0], [12]], [range(2), range(2, 3)]),
    ],
)
def test_passages_end_with_a_paragraph_where_they_can(paragraphs, expected):
    assert passages(sentences(*paragraphs), longest=10) == expected


@given(st.lists(st.lists(st.integers(0, 30), min_size=1, max_size=6), max_size=8))
def test_every_sentence_is_in_one_passage(paragraphs):
    table = sentences(*paragraphs)
    found = passages(table, longest=20)
    assert [number for held in found for number in held] == list(range(len(table)))
    assert all(len(held) == 1 or table["words"].iloc[held.start : held.stop].sum() <= 20 for held in found)


def test_a_document_of_a_passage_holds_its_sentences_and_nothing_else():
    reading = standin_reading(
        ("title", "Talks"),
        ("body", "It began.  Iran spoke. It ended."),
        ("body", "Rain fell."),
        actors={"Iran": ("Iran", "state")},
    )
    made = reader_document(reading, range(2, 5), colours={})
    assert made["actors"] == [["Iran", "state"]]
    assert [block["sentences"] for block in made["blocks"]] == [
        [[2, [["Iran", 0, 0, "actor"], " spoke."]], " ", [3, ["It ended."]]],
        [[4, ["Rain fell."]]],
    ]
    made = reader_document(reading, range(0, 2), colours={})
    assert [block["sentences"] for block in made["blocks"]] == [[[0, ["Talks"]]], [[1, ["It began."]]]]


def shown(at) -> list[int]:
    """The first and the last sentence in the reader."""
    document = json.loads(at.get("bidi_component")[0].proto.json)["document"]
    held = [item[0] for block in document["blocks"] for item in block["sentences"] if not isinstance(item, str)]
    return [held[0], held[-1]]


def test_a_long_text_is_turned_and_a_sentence_opens_its_passage():
    at = paste(opened(), "\n\n".join(["The town", *[PARAGRAPH] * 40]))
    assert shown(at) == [0, 1600]
    assert "in 3 passages" in " ".join(caption.value for caption in at.caption)
    at.pagination[0].set_value(3)
    assert shown(fine(at.run())) == [3201, 4000]
    # A choice among all sentences turns to its passage; letting go of it stays there.
    clicks.choose_in_reader(at, "sentence", sentence=2000)
    assert shown(fine(at)) == [1601, 3200]
    clicks.choose_in_reader(at, "sentence", sentence=2000)
    assert shown(fine(at)) == [1601, 3200]
    at.selectbox(key="article").set_value("siege-of-amerli")
    assert shown(fine(at.run())) == shown(opened())
    assert len(at.pagination) == 0


def test_a_pair_opens_the_passage_that_speaks_of_it():
    at = opened({"tab": "relations"})
    at = paste(at, "\n\n".join(["The town", *["Rain fell in the town. " * 200] * 20, "Iran attacked Iraq."]))
    assert shown(at)[0] == 0
    clicks.choose_rows(at, "table_pairs", 0)
    assert shown(fine(at)) == [3801, 4001]
    clicks.choose_rows(at, "table_pairs")
    assert shown(fine(at)) == [3801, 4001]


def test_a_news_article_is_one_passage():
    assert LONGEST_PASSAGE > 5_000
    assert len(opened().pagination) == 0
