"""The Contexts tab: the chosen keyword and actors with the words around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analysis.concordance import concordance
from analysis.focus import contexts
from views.tab_sentences import choose_row
from views.table import table

if TYPE_CHECKING:
    from views.explore import Screen


def draw(screen: Screen) -> None:
    """A concordance; choosing a line goes to its sentence."""
    reading, view = screen.reading, screen.view
    if not (view.actors or view.keyword):
        st.info("Choose an actor or type a keyword: every place where it stands is listed here with its context.")
        return
    places = contexts(reading, screen.focus, actors=view.actors)
    lines = concordance(reading.article.text, places, reading.sentences)
    lines = lines.assign(number=lines["sentence"] + 1)
    sentences = lines["sentence"].tolist()
    table(
        lines[["number", "left", "hit", "right"]],
        key="table_contexts",
        name="contexts",
        columns={
            "number": st.column_config.NumberColumn("No.", width=50, help="The sentence's number in the article."),
            "left": st.column_config.TextColumn("Before", alignment="right", width=190),
            "hit": st.column_config.TextColumn("Here", width=100),
            "right": st.column_config.TextColumn("After", width=190),
        },
        values=sentences,
        chosen=[view.sentence],
        on_choose=choose_row,
        height=640,
    )
