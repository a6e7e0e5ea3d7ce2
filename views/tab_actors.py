"""The Actors tab: who is mentioned, where, and beside whom."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from analysis import figures, numbering
from analysis.figures.style import counted, listed
from analysis.focus import Focus, actor_list, actors_together, sentences_with_all
from analysis.tables import texts_of, tuples
from views import choices, filters
from views.address import CHARTS, View
from views.chart import chart
from views.nothing import no_actor
from views.plain import plain
from views.screen import Screen
from views.table import table, wide

WIDEST = 235  # pixels of the column of pairs: on a phone too their number is in sight beside it


def draw(screen: Screen) -> None:
    """One of three charts, and the table behind it: of actors, or of those who stand together and where they do."""
    actors, mentions = screen.focus.actors, screen.focus.mentions
    chosen = screen.view.actors
    st.segmented_control("Chart", CHARTS["Actors"], key="actors_chart", required=True, label_visibility="collapsed")
    st.toggle(
        "Count branches as their state",
        key="folded",
        help="A government, a ministry or an army is then counted as the state or body whose branch it is.",
    )
    if actors.empty:
        if not filters.told_nothing(screen.focus):
            st.info(no_actor(screen.reading, screen.view, screen.focus), icon=":material/search_off:")
        return
    if screen.view.actors_chart == "Mentions":
        chart(figures.actor_mentions(actors, also=chosen), key="chart_mentions", on_point=_actor, lit=chosen)
    elif screen.view.actors_chart == "Along the text":
        along = figures.actors_along(
            mentions,
            actors=actors,
            length=screen.length,
            begins=screen.begins,
            also=chosen,
            current=screen.view.sentence,
        )
        chart(along, key="chart_along", on_point=_place, lit=chosen)
    else:
        pairs = actors_together(mentions)
        chart(
            figures.actors_together(pairs, actors=actors, selected=chosen),
            key="chart_together",
            on_point=_pair,
        )
        # The caption is always one line, so that a row chosen below it stays under the pointer.
        numbers = together(screen.view, screen.focus)
        st.caption(plain(_naming_all(screen.view, len(numbers))))
        _pairs(pairs, chosen)
        if numbers:
            _sentences(screen, numbers)
        return
    _actors(screen, actor_list(actors, mentions))


def together(view: View, found: Focus) -> list[int]:
    """The numbers of the sentences that name all of the chosen actors, once there are two."""
    return sentences_with_all(found.mentions, view.actors) if len(view.actors) > 1 else []


def _actors(screen: Screen, actors: pd.DataFrame) -> None:
    """The table of actors: a row chosen is an actor chosen."""
    table(
        actors.assign(first_sentence=screen.numbers(actors["sentence"])).drop(columns=["sentence", "first"]),
        key="table_actors",
        name="actors",
        columns={
            "actor": st.column_config.TextColumn("Actor", width=122, help="The name under which it is counted."),
            "kind": st.column_config.TextColumn(
                "Kind", width=85, help="What it is; the page About explains the kinds."
            ),
            "mentions": st.column_config.NumberColumn(
                "Mentions", width=68, help="How often it is named, under all its names."
            ),
            "sentences": st.column_config.NumberColumn(
                "Sentences", width=73, help="In how many sentences it is mentioned."
            ),
            "first_sentence": st.column_config.NumberColumn(
                "First", width=46, help=f"The first sentence that mentions it. {numbering.HELP}"
            ),
            "part_of": st.column_config.TextColumn("Part of", help="Whose branch, army or people it is."),
            "sponsor": st.column_config.NumberColumn(
                "Sponsor", help="How many of the mentions name it as one that backs, leads or trains another."
            ),
        },
        values=actors["actor"].tolist(),
        chosen=screen.view.actors,
        on_choose=_rows,
        several=True,
    )


def _pairs(pairs: pd.DataFrame, chosen: tuple[str, ...]) -> None:
    """The table of who stands with whom: a row chosen is both actors chosen, and no other."""
    both = list(tuples(pairs, "actor_a", "actor_b"))
    named = [" + ".join(pair) for pair in both]
    table(
        pairs.assign(pair=named)[["pair", "actor_a", "actor_b", "sentences"]],
        key="table_together",
        name="actors-together",
        columns={
            "pair": st.column_config.TextColumn(
                "Together", width=wide(named, WIDEST), help="Two actors in a sentence."
            ),
            "sentences": st.column_config.NumberColumn("Sentences", width=78, help="How many sentences mention both."),
        },
        values=both,
        chosen=[tuple(sorted(chosen))],
        on_choose=_pair_rows,
    )


def _naming_all(view: View, number: int) -> str:
    """How many sentences name all of the chosen actors, once there are two."""
    if len(view.actors) < 2:
        return "Choose two actors, or a row below, to read the sentences that name both."
    which = "chosen sentence" if view.keyword or view.voice else "sentence"
    whom = f"{'both' if len(view.actors) == 2 else 'all of'} {listed(view.actors)}"
    return f"{counted(number, which)} {'names' if number == 1 else 'name'} {whom}."


def _sentences(screen: Screen, numbers: list[int]) -> None:
    """The sentences that name all of the chosen actors."""
    view, reading = screen.view, screen.reading
    held = reading.sentences.iloc[numbers]
    rows = held.assign(
        number=screen.numbers(held["sentence"]),
        text=texts_of(reading.article.text, held),
    )
    table(
        rows[["number", "text"]],
        key="table_both",
        name="sentences-together",
        columns={
            "number": st.column_config.NumberColumn("No.", width=50, help=numbering.HELP),
            "text": st.column_config.TextColumn("Sentence", width="large", help="As it stands in the article."),
        },
        values=numbers,
        chosen=[view.sentence],
        on_choose=choices.choose_row,
    )


def _actor(data: list[Any]) -> None:
    choices.toggle_actor(data[0])


def _place(data: list[Any]) -> None:
    choices.toggle_sentence(int(data[1]))


def _pair(data: list[Any]) -> None:
    """Choose both actors of a pair, or let go of both."""
    pair = data[:2]
    if set(st.session_state.view.actors) == set(pair):
        choices.choose_actors([])
    else:
        choices.choose_together(pair)


def _pair_rows(chosen: list[tuple[str, str]], released: list[tuple[str, str]]) -> None:
    if chosen:
        choices.choose_together(chosen[0])
    elif set(st.session_state.view.actors) in map(set, released):
        choices.choose_actors([])


def _rows(chosen: list[str], released: list[str]) -> None:
    kept = [actor for actor in st.session_state.view.actors if actor not in released]
    choices.choose_actors([*kept, *chosen])
