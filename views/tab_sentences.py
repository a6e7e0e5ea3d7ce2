"""The Sentences tab: how long they are, one after the other and on the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from analysis import figures
from analysis.statistics import sentence_lengths
from views import state
from views.address import CHARTS
from views.chart import chart
from views.table import table

if TYPE_CHECKING:
    from views.explore import Screen


def draw(screen: Screen) -> None:
    """One of two charts, and the table of the chosen sentences."""
    view, reading, found = screen.view, screen.reading, screen.focus
    st.segmented_control(
        "Chart", CHARTS["Sentences"], key="sentences_chart", required=True, label_visibility="collapsed"
    )
    if view.sentences_chart == "Rhythm":
        counted = reading.sentences[found.counted]
        marked = counted.assign(chosen=found.chosen[found.counted])
        chart(figures.sentence_rhythm(marked, current=view.sentence), key="chart_rhythm", on_point=_place)
    else:
        chart(figures.sentence_lengths(sentence_lengths(found.sentences)), key="chart_lengths")
    text = reading.article.text
    shown = found.sentences
    numbers = shown["sentence"].tolist()
    rows = shown.assign(
        number=shown["sentence"] + 1,
        characters=shown["end"] - shown["start"],
        text=[" ".join(text[a:b].split()) for a, b in zip(shown["start"], shown["end"], strict=True)],
    )
    table(
        rows[["number", "words", "characters", "text"]],
        key="table_sentences",
        name="sentences",
        columns={
            "number": st.column_config.NumberColumn("No.", width=50, help="Its number in the article."),
            "words": st.column_config.NumberColumn("Words", width=60),
            "text": st.column_config.TextColumn("Sentence", width="large"),
        },
        values=numbers,
        chosen=[view.sentence],
        on_choose=choose_row,
    )


def _place(data: list[Any]) -> None:
    state.toggle_sentence(int(data[0]))


def choose_row(chosen: list[int], released: list[int]) -> None:
    """Choose the sentence of the selected row, or let go of it."""
    if chosen:
        state.choose_sentence(chosen[0])
    elif st.session_state.view.sentence in released:
        state.choose_sentence(None)
