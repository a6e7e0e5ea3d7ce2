"""The Contexts tab: the chosen keyword and actors with the words around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analysis import numbering
from analysis.concordance import ORDERS, concordance, ordered_hits
from analysis.focus import contexts
from views import choices
from views.table import table

if TYPE_CHECKING:
    from views.explore import Screen

SORTED = {"position": "Place in the text", "left": "Words before", "right": "Words after", "hit": "The words found"}
WIDTHS = {30: "Short", 60: "Medium", 120: "Long", 0: "Sentence"}
# Pixels. Of a long cell the grid draws so many of the first letters that they fill it in any type, and drops the
# others; of what stands before the hit it must be the last ones.
COLUMN = {30: 145, 60: 260, 120: 490, 0: 640}
NARROWEST_LETTER, LETTER, WIDEST = 4, 8, 170


def draw(screen: Screen) -> None:
    """A concordance; choosing a line goes to its sentence."""
    reading, view = screen.reading, screen.view
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox("Sort by", ORDERS, key="order", format_func=lambda order: SORTED[order], width=190)
        st.segmented_control(
            "Context", list(WIDTHS), key="width", required=True, format_func=lambda width: WIDTHS[width]
        )
    if not (view.actors or view.keyword):
        st.info("Choose an actor or type a keyword: every place where it stands is listed here with its context.")
        return
    places = ordered_hits(contexts(reading, screen.focus, actors=view.actors), reading.tokens, order=view.order)
    lines = concordance(reading.article.text, places, reading.sentences, width=view.width or None)
    lines = lines.assign(number=screen.numbers(lines["sentence"]))
    sentences = lines["sentence"].tolist()
    longest = int(lines["hit"].str.len().max()) if len(lines) else 0
    lines = lines[["number", "left", "hit", "right"]]
    table(
        lines.assign(left=lines["left"].str[-(COLUMN[view.width] // NARROWEST_LETTER) :]),
        whole=lines,
        key="table_contexts",
        name="contexts",
        columns={
            "number": st.column_config.NumberColumn("No.", width=50, help=f"The sentence. {numbering.HELP}"),
            "left": st.column_config.TextColumn("Before", alignment="right", width=COLUMN[view.width]),
            "hit": st.column_config.TextColumn("Here", width=min(WIDEST, 24 + LETTER * longest)),
            "right": st.column_config.TextColumn("After", width=COLUMN[view.width]),
        },
        values=sentences,
        chosen=[view.sentence],
        on_choose=choices.choose_row,
        height=640,
    )
