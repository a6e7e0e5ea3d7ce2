"""What the reader is sent: the document of an article, and the places of keyword hits."""

from __future__ import annotations

import json
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from analysis import analyse
from analysis.tables import empty
from tests.standin import standin_reading
from views.reader import keyword_hits, reader_document, utf16_offsets

COLOURS = {"state": "#506ce0", "armed group": "#c81408"}
IRAN = ("Iran", "state")
MILITIAS = ("Iran-backed militias", "armed group")


def document(*lines, **known):
    return reader_document(standin_reading(*lines, **known), colours=COLOURS)


def spans(*rows):
    return pd.DataFrame(rows, columns=["start", "end"], dtype="int64")


def pieces_of(made):
    return [
        pieces
        for block in made["blocks"]
        for item in block["sentences"]
        if not isinstance(item, str)
        for pieces in [item[1]]
    ]


def text_of(pieces):
    return "".join(piece if isinstance(piece, str) else piece[0] for piece in pieces)


def test_a_document_holds_the_article_cut_at_its_mentions():
    made = document(
        ("title", "Iran talks"),
        ("byline", "Ada Quill"),
        ("body", "It began.  Iran spoke."),
        actors={"Iran": IRAN},
        title="Iran talks",
    )
    mention = ["Iran", 0, 0, "actor"]
    assert made == {
        "id": made["id"],
        "lang": "en",
        "label": "Iran talks",
        "begins": 2,
        "blocks": [
            {"part": "title", "sentences": [[0, [mention, " talks"]]]},
            {"part": "byline", "sentences": [[1, ["Ada Quill"]]]},
            {"part": "body", "sentences": [[2, ["It began."]], "  ", [3, [mention, " spoke."]]]},
        ],
        "actors": [["Iran", "state"]],
        "parents": [""],
        "rules": ["known name “Iran”"],
        "colours": COLOURS,
    }


def test_names_in_byline_outlet_and_date_are_plain_words():
    made = document(
        ("title", "Iran talks"),
        ("byline", "Ada Quill"),
        ("source", "Iran News"),
        ("date", "May in Iran"),
        ("caption", "Iran, seen from the air"),
        ("body", "Ada Quill met Iran."),
        actors={"Iran": IRAN, "Ada Quill": ("Ada Quill", "person"), "Iran News": ("Iran News", "organisation")},
    )
    assert [text_of(pieces) for pieces in pieces_of(made)][1:4] == ["Ada Quill", "Iran News", "May in Iran"]
    marked = [[piece[0] for piece in pieces if not isinstance(piece, str)] for pieces in pieces_of(made)]
    assert marked == [["Iran"], [], [], [], ["Iran"], ["Ada Quill", "Iran"]]
    assert made["actors"] == [["Iran", "state"], ["Ada Quill", "person"]]


def test_the_labels_of_front_matter_are_left_out_and_its_values_kept():
    made = document(
        ("furniture", "title:"),
        ("title", "Talks"),
        ("furniture", "---"),
        ("body", "It began."),
        ("furniture", "Click here"),
        front=3,
    )
    assert [block["part"] for block in made["blocks"]] == ["title", "body", "furniture"]
    assert made["label"] == "Article"


@pytest.mark.parametrize(
    ("mentions", "pieces"),
    [
        ([(0, 20, *MILITIAS)], [["Iran-backed militias", 0]]),
        # a sponsor inside the actor it backs: both can be chosen, and the text stays whole
        ([(0, 20, *MILITIAS), (0, 4, *IRAN)], [["Iran", 1], ["-backed militias", 0]]),
        ([(0, 4, *IRAN), (0, 20, *MILITIAS)], [["Iran", 0], ["-backed militias", 1]]),
        ([(0, 20, *MILITIAS), (5, 11, *IRAN)], [["Iran-", 0], ["backed", 1], [" militias", 0]]),
        ([(0, 20, *MILITIAS), (12, 20, *IRAN)], [["Iran-backed ", 0], ["militias", 1]]),
        (
            [(0, 20, *MILITIAS), (0, 4, *IRAN), (12, 20, *IRAN)],
            [["Iran", 1], ["-backed ", 0], ["militias", 1]],
        ),
        # two readings of the same words: the first is shown
        ([(0, 4, *IRAN), (0, 4, *MILITIAS)], [["Iran", 0], "-backed militias"]),
    ],
)
def test_mentions_that_overlap_cut_each_other(mentions, pieces):
    reading = standin_reading(("body", "Iran-backed militias"))
    rows = [(start, end, "", actor, kind, 0, "actor", "") for start, end, actor, kind in mentions]
    reading.mentions = pd.DataFrame(rows, columns=empty("mentions").columns)
    (made,) = pieces_of(reader_document(reading, colours=COLOURS))
    assert [piece if isinstance(piece, str) else piece[:2] for piece in made] == pieces


def test_a_sponsor_is_marked_as_one():
    made = document(("body", "Iran-backed militias left."), actors={"Iran": IRAN}, sponsors={"Iran-backed": "Iran"})
    assert pieces_of(made) == [[["Iran", 0, 0, "sponsor"], "-backed militias left."]]
    assert made["rules"] == ["sponsor in “Iran-backed”"]


def test_a_document_tells_whose_part_an_actor_is():
    made = reader_document(analyse("The Iraqi Army met Iran."), colours=COLOURS)
    assert dict(zip((name for name, _ in made["actors"]), made["parents"], strict=True)) == {
        "Iraqi Army": "Iraq",
        "Iran": "",
    }


def test_an_empty_article_gives_no_blocks():
    reading = SimpleNamespace(
        article=SimpleNamespace(text="", title="", front=0),
        actors=empty("actors"),
        **{name: empty(name) for name in ("parts", "sentences", "mentions")},
    )
    made = reader_document(reading, colours={})
    assert (made["blocks"], made["actors"], made["rules"]) == ([], [], [])
    assert keyword_hits(reading, spans((0, 1))) == []


def test_equal_documents_and_only_these_have_equal_ids():
    line = ("body", "Iran spoke.")
    ids = [
        document(line)["id"],
        document(line)["id"],
        document(line, actors={"Iran": IRAN})["id"],
        document(line, actors={"Iran": MILITIAS})["id"],
        reader_document(standin_reading(line), colours={})["id"],
    ]
    assert ids[0] == ids[1]
    assert len(set(ids)) == 4


@given(st.lists(st.text(st.characters(exclude_characters="\n")).filter(str.strip), min_size=1))
def test_the_pieces_of_every_text_joined_are_the_text(lines):
    reading = standin_reading(*(("body", line) for line in lines), actors={"a": IRAN, "ab": MILITIAS})
    made = json.loads(json.dumps(reader_document(reading, colours=COLOURS)))
    shown = [
        "".join(item if isinstance(item, str) else text_of(item[1]) for item in block["sentences"])
        for block in made["blocks"]
    ]
    assert shown == lines
    sentences = reading.sentences
    assert [text_of(pieces) for pieces in pieces_of(made)] == [
        reading.article.text[start:end] for start, end in zip(sentences["start"], sentences["end"], strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "span", "hits"),
    [
        ("Two ships.", (4, 9), [[0, 4, 9]]),
        ("🚢 Two ships.", (6, 11), [[0, 7, 12]]),
        # an emoji in the sentence before does not shift the hit, one inside the hit makes it longer
        ("🚢🚢 Two. Then ships.", (13, 18), [[1, 5, 10]]),
        ("A 🚢 ship.", (2, 8), [[0, 2, 9]]),
        ("👩‍👩‍👧 ships", (6, 11), [[0, 9, 14]]),
        # over the end of its sentence, and between two sentences
        ("One. Two.", (2, 7), [[0, 2, 4]]),
        ("One.  Two.", (4, 6), []),
        ("One.", (4, 9), []),
    ],
)
def test_hits_are_counted_from_their_sentence_as_a_browser_counts(text, span, hits):
    assert keyword_hits(standin_reading(("body", text)), spans(span)) == hits


@given(st.text(st.characters(codec="utf-16")))
def test_utf16_offsets_are_lengths_in_utf16(text):
    places = np.arange(len(text) + 1)
    expected = [len(text[:place].encode("utf-16-le")) // 2 for place in places]
    assert utf16_offsets(text, places).tolist() == expected


def app():
    import streamlit as st

    from tests.standin import standin_reading
    from views.reader import reader, reader_document

    st.session_state.setdefault("sentence", None)
    document = reader_document(standin_reading(("body", "It began. It ended.")), colours={})
    reader(document, {"sentence": st.session_state.sentence}, key="reader", on_choose=lambda: None, height=400)


def test_a_new_state_leaves_the_article_message_alone():
    at = AppTest.from_function(app, default_timeout=30).run()
    article, state = (element.proto.json for element in at.get("bidi_component"))
    at.session_state["sentence"] = 1
    at.run()
    assert not at.exception
    same, changed = (element.proto.json for element in at.get("bidi_component"))
    assert same == article
    assert json.loads(changed) == {
        **json.loads(state),
        "state": {**json.loads(state)["state"], "sentence": 1},
    }
    assert json.loads(state)["document"] == json.loads(article)["document"]["id"]


def test_a_state_underlines_all_kinds_but_places_unless_told_otherwise():
    at = AppTest.from_function(app, default_timeout=30).run()
    state = json.loads(at.get("bidi_component")[1].proto.json)["state"]
    assert state == {
        "actors": [],
        "kinds": ["state", "government", "military", "armed group", "community", "organisation", "person"],
        "sentence": None,
        "nonce": 0,
        "hits": [],
        "shown": None,
        "lit": [],
        "stated": {},
        "said": "",
        "height": 400,
    }
