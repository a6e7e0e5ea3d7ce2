"""The Terms tab: which words the article, or what is chosen of it, uses most, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from analysis import figures
from analysis.terms import term_frequency, term_positions, term_queries
from views import state
from views.address import CHARTS
from views.chart import chart
from views.table import table

if TYPE_CHECKING:
    from views.explore import Screen

ALONG = 12


def draw(screen: Screen) -> None:
    """Settings, one of two charts, and the table of all terms."""
    view = screen.view
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.segmented_control("Chart", CHARTS["Terms"], key="terms_chart", required=True, label_visibility="collapsed")
        with st.popover("Counting", icon=":material/tune:"):
            st.segmented_control(
                "Count by",
                ["lemma", "term"],
                key="words",
                required=True,
                format_func=lambda words: "Dictionary form" if words == "lemma" else "Word as written",
                help="Dictionary form counts militia and militias as one.",
            )
            st.slider("At least this often", 1, 10, key="minimum")
            st.toggle("Stop words too", key="stops", help="Words such as the, of, and: left out unless this is on.")
    tokens = screen.focus.tokens
    terms = term_frequency(tokens, by=view.words, stop_words=view.stops, minimum=view.minimum)
    keyword_of = term_queries(screen.reading.tokens, by=view.words).to_dict()
    keywords = [keyword_of[term] for term in terms["term"].tolist()]
    if view.terms_chart == "Frequency":
        chart(
            figures.top_terms(terms, selected=_term(terms, keywords, view.keyword)),
            key="chart_terms",
            on_point=lambda data: state.toggle_keyword(keyword_of.get(data[0], data[0])),
        )
    else:
        shown = terms["term"].head(ALONG).tolist()
        positions = term_positions(tokens, shown, by=view.words)
        along = figures.term_along(positions, length=len(screen.reading.sentences), current=view.sentence)
        chart(along, key="chart_term_along", on_point=_place)
    table(
        terms,
        key="table_terms",
        name="terms",
        columns={
            "term": st.column_config.TextColumn("Term"),
            "count": st.column_config.NumberColumn("Count"),
            "per_1000": st.column_config.NumberColumn(
                "Per 1,000", format="%.1f", help="Occurrences in every 1,000 words, stop words included."
            ),
            "sentences": st.column_config.NumberColumn("Sentences", help="In how many sentences it occurs."),
        },
        values=keywords,
        chosen=[view.keyword],
        on_choose=_row,
    )


def _term(terms: pd.DataFrame, keywords: list[str], keyword: str) -> str:
    """The term that a keyword finds, if it was chosen here."""
    return terms["term"].iloc[keywords.index(keyword)] if keyword in keywords else ""


def _place(data: list[Any]) -> None:
    state.toggle_sentence(int(data[0]))


def _row(chosen: list[str], released: list[str]) -> None:
    if chosen:
        state.choose_keyword(chosen[0])
    elif st.session_state.view.keyword in released:
        state.choose_keyword("")
