"""The main screen: the article on the left, what is found in it on the right."""

from __future__ import annotations

from typing import Any

import numpy as np
import streamlit as st

from analysis import Reading
from analysis.figures import KIND_COLOURS
from analysis.focus import Focus, focus
from analysis.numbering import body_begins
from views import articles, choices, filters, state, tab_actors, tab_contexts, tab_relations, tab_sentences, tab_terms
from views.address import TABS, View
from views.events import listening
from views.evidence import lit
from views.header import header, notices, source
from views.passages import open_passage, turner
from views.reader import keyword_hits, reader, reader_document
from views.screen import Screen

WHAT = (
    "**Dramatis** shows who is in an article and what they do to one another. "
    "Click a name, a bar or a sentence: everything follows."
)
READER_HEIGHT = 720
DRAW = {
    "Actors": tab_actors.draw,
    "Relations": tab_relations.draw,
    "Terms": tab_terms.draw,
    "Sentences": tab_sentences.draw,
    "Contexts": tab_contexts.draw,
}


def page() -> None:
    """Draw the main screen once."""
    with listening():
        _page()


def _page() -> None:
    view, reading = state.load(articles.reading_of)
    found = focus(
        reading,
        actors=view.actors,
        kinds=view.kinds,
        keyword=view.keyword,
        voice=view.voice,
        lemmas=view.lemmas,
        all_parts=view.all_parts,
    )
    head = st.container()
    left, right = st.columns([11, 10], gap="medium")
    # First what a click changes, and then what stands above and beside it: the browser paints as it is told.
    with left:
        _reader(reading, view, found)
    st.session_state.source = source(reading.article, view)
    with right:
        length = int(np.flatnonzero(found.counted).max(initial=-1)) + 1
        screen = Screen(reading, view, found, body_begins(reading.sentences), length)
        for name, tab in zip(TABS, st.tabs(TABS, key="tab", on_change="rerun"), strict=True):
            if tab.open:
                with tab:
                    filters.chips(view, found)
                    DRAW[name](screen)
    with head:
        notices(state.notices())
        header(reading, found, articles.reading_key(view))
    with st.sidebar:
        st.caption(WHAT)
        articles.article_chooser()
        filters.draw(reading)
    state.save(view)


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def _document(key: str, passage: range, _reading: Reading) -> dict:
    return reader_document(_reading, passage, colours=KIND_COLOURS)


def _reader(reading: Reading, view: View, found: Focus) -> None:
    light = _lit(reading, view, found)
    first = next(iter(light.get("lit", ())), None)
    passage, count = open_passage(reading, first if view.sentence is None else view.sentence)
    inside = found.hits["sentence"].between(passage.start, passage.stop - 1)
    choices = {
        "actors": list(view.actors),
        "kinds": list(view.kinds),
        "sentence": view.sentence,
        "nonce": st.session_state.jump,
        "hits": keyword_hits(reading, found.hits[inside]),
        **light,
        "shown": _ranges(found.chosen) if found.narrowed else None,
        "said": filters.how_many(view, found),
    }
    document = _document(articles.reading_key(view), passage, reading)
    reader(document, choices, key="reader", on_choose=_chosen, height=READER_HEIGHT)
    turner(passage, count, body_begins(reading.sentences))


def _lit(reading: Reading, view: View, found: Focus) -> dict[str, Any]:
    """What the article lights: what is said of the chosen pair, or the sentences that name all chosen actors."""
    if view.tab == "Relations":
        return lit(reading, view, found)
    if view.tab == "Actors" and view.actors_chart == "Together":
        return {"lit": tab_actors.together(view, found)}
    return {}


def _chosen() -> None:
    choice = st.session_state.reader.choose
    if choice["kind"] == "actor":
        choices.toggle_actor(choice["actor"])
    else:
        choices.toggle_sentence(int(choice["sentence"]))


def _ranges(chosen: np.ndarray) -> list[list[int]]:
    """The chosen sentences as [first, last] of each unbroken stretch."""
    edges = np.diff(np.concatenate([[0], chosen.astype(np.int8), [0]]))
    return [[a, b - 1] for a, b in zip(*(np.flatnonzero(edges == e).tolist() for e in (1, -1)), strict=True)]
