"""The Actors tab: who is mentioned, where, and beside whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from analysis import figures
from analysis.focus import actors_together
from views import state
from views.address import CHARTS
from views.chart import chart
from views.table import table

if TYPE_CHECKING:
    from views.explore import Screen


def draw(screen: Screen) -> None:
    """One of three charts, and the table of all actors."""
    actors, mentions = screen.focus.actors, screen.focus.mentions
    chosen = screen.view.actors
    st.segmented_control("Chart", CHARTS["Actors"], key="actors_chart", required=True, label_visibility="collapsed")
    if screen.view.actors_chart == "Mentions":
        chart(figures.actor_mentions(actors, selected=chosen), key="chart_mentions", on_point=_actor)
    elif screen.view.actors_chart == "Along the text":
        length = len(screen.reading.sentences)
        along = figures.actors_along(
            mentions, actors=actors, length=length, selected=chosen, current=screen.view.sentence
        )
        chart(along, key="chart_along", on_point=_place)
    else:
        pairs = actors_together(mentions)
        chart(
            figures.actors_together(pairs, actors=actors, selected=chosen),
            key="chart_together",
            on_point=_pair,
        )
    names = actors["actor"].tolist()
    table(
        actors,
        key="table_actors",
        name="actors",
        columns={
            "actor": st.column_config.TextColumn("Actor"),
            "kind": st.column_config.TextColumn("Kind"),
            "part_of": st.column_config.TextColumn("Part of", help="Whose branch, army or people it is."),
            "mentions": st.column_config.NumberColumn("Mentions"),
            "sentences": st.column_config.NumberColumn("Sentences", help="In how many sentences it is mentioned."),
        },
        values=names,
        chosen=chosen,
        on_choose=_rows,
        several=True,
    )


def _actor(data: list[Any]) -> None:
    state.toggle_actor(data[0])


def _place(data: list[Any]) -> None:
    state.toggle_sentence(int(data[1]))


def _pair(data: list[Any]) -> None:
    """Choose both actors of a pair, or let go of both."""
    pair = data[:2]
    state.choose_actors([] if set(st.session_state.view.actors) == set(pair) else pair)


def _rows(chosen: list[str], released: list[str]) -> None:
    kept = [actor for actor in st.session_state.view.actors if actor not in released]
    state.choose_actors([*kept, *chosen])
