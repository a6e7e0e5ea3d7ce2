"""The Contexts tab: the chosen keyword and actors with the words around them."""

from __future__ import annotations

import math
from typing import Any

import streamlit as st

from analysis.concordance import ORDERS, concordance, ordered_hits
from analysis.focus import contexts
from analysis.numbering import named, number_of
from views import choices, filters
from views.screen import Screen
from views.table import download
from views.walk import Item, button, walk

SORTED = {"position": "Place in the text", "left": "Words before", "right": "Words after", "hit": "The words found"}
WIDTHS = {30: "Short", 60: "Medium", 120: "Long", 0: "Sentence"}
RUNNING = 120  # characters: so many on either side are too long for one line, and read as running text
LISTED = 300  # lines; a browser that is given those of a whole book stops answering


def draw(screen: Screen) -> None:
    """A concordance with what is looked for in the middle; choosing a line goes to its sentence."""
    reading, view = screen.reading, screen.view
    with st.container(horizontal=True, vertical_alignment="top"):
        st.selectbox("Sort by", ORDERS, key="order", format_func=lambda order: SORTED[order], width=190)
        st.segmented_control(
            "Context", list(WIDTHS), key="width", required=True, format_func=lambda width: WIDTHS[width]
        )
    if not (view.actors or view.keyword):
        st.info("Choose an actor or type a keyword: every place where it stands is listed here with its context.")
        return
    places = ordered_hits(contexts(reading, screen.focus, actors=view.actors), reading.tokens, order=view.order)
    lines = concordance(reading.article.text, places, reading.sentences, width=view.width or None)
    if lines.empty:
        if not filters.told_nothing(screen.focus):
            st.info(
                "The keyword only leaves sentences out: nothing of it stands in those that are left.",
                icon=":material/search_off:",
            )
        return
    walk(
        [_line(screen, row) for row in lines.head(LISTED).to_dict("records")],
        key="list_contexts",
        label="Places with their contexts",
        colours={},
        on_press=lambda sentence: choices.toggle_sentence(int(sentence)),
        height=640,
    )
    if len(lines) > LISTED:
        st.caption(f"The first {LISTED} of {len(lines):,} places; the file has all.")
    download(lines.assign(number=screen.numbers(lines["sentence"])), key="contexts_csv", name="contexts")


def _line(screen: Screen, row: dict[Any, Any]) -> Item:
    sentence, current = row["sentence"], row["sentence"] == screen.view.sentence
    number = str(number_of(sentence, screen.begins))
    hint = f"{number}: read {named(sentence, screen.begins)} in the article"
    width = screen.view.width or math.inf
    state = "line" if width < RUNNING else "whole"
    return {
        "id": f"{row['start']}",
        "state": f"{state}{' current' if current else ''}",
        "lines": [
            [
                button(number, sentence, hint=hint, pressed=current),
                [_from_word(row["left"], width), "left"],
                [row["hit"], "mark-hit"],
                [_to_word(row["right"], width), "right"],
            ]
        ],
    }


def _from_word(left: str, width: float) -> str:
    """What stands before, from the first whole word on, where it was cut."""
    return left if len(left) < width or " " not in left else f"…{left[left.index(' ') :]}"


def _to_word(right: str, width: float) -> str:
    """What stands behind, up to the last whole word, where it was cut."""
    return right if len(right) < width or " " not in right else f"{right[: right.rindex(' ') + 1]}…"
