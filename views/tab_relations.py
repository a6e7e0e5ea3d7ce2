"""The Relations tab: who is with whom and who against whom, and the sentence that says so."""

from __future__ import annotations

from itertools import islice
from typing import Any

import pandas as pd
import streamlit as st

from analysis import figures
from analysis.balance import frustration, triads
from analysis.figures.style import any_of, counted
from analysis.pairs import corrected, directed, either_way, pair_table, statement_names
from analysis.tables import tuples
from views import choices, filters, left_out
from views.address import CHARTS
from views.chart import chart
from views.evidence import listed, stated, statement_rows, statements
from views.nothing import no_statement
from views.plain import plain
from views.screen import Screen
from views.table import download, table, wide
from views.walk import Item, button, walk

COLOURS = {"with": figures.WITH, "against": figures.AGAINST}
LISTED = 100  # statements
WIDEST = 218  # pixels of the column of pairs, beside which the numbers are still in sight, on a phone the first two
HEDGED = "Statements that the text denies, makes conditional or only reports. They never count as facts."
BALANCE = (
    "Three actors, of whom the text relates each to each. Three are balanced when the enemy of one's enemy, or the "
    "friend of one's friend, is a friend (Heider 1946; Cartwright and Harary 1956). A pair that is both with and "
    "against each other leaves them mixed. This describes what the text asserts, without hedged statements; it adds no "
    "relation that is not there."
)
SIGNS = {"positive": ("with", ["with"]), "negative": ("against", ["against"]), "both": ("both", ["with", "against"])}


def draw(screen: Screen) -> None:
    """A chart or the triads, the statements with their sentences, and the table of all pairs."""
    view = screen.view
    with st.container(horizontal=True, vertical_alignment="center"):
        st.segmented_control(
            "Chart", CHARTS["Relations"], key="relations_chart", required=True, label_visibility="collapsed"
        )
        st.toggle("Hedged too", key="hedged", help=HEDGED)
    with st.spinner("Reading who does what to whom…"):
        said = stated(screen.reading, view, screen.focus)
    kept = corrected(said, rejected=view.rejected, flipped=view.flipped)
    pairs = pair_table(kept)
    drawn = view.relations_chart != "Triads" and not pairs.empty  # an empty chart would say what is said below it
    if view.relations_chart == "Triads":
        _triads(screen)
    elif drawn:
        _chart(screen, pairs)
    _statements(screen)
    if drawn:
        _pairs(screen, pairs)


def _chart(screen: Screen, pairs: pd.DataFrame) -> None:
    view, actors = screen.view, screen.reading.actors
    ends = list(tuples(pairs, "source", "target"))
    chosen = [pair for pair in ends if view.pair in (directed(*pair), either_way(*pair))]
    if view.relations_chart == "Matrix":
        matrix = figures.relation_matrix(pairs, actors=actors, hedged=view.hedged, chosen=chosen)
        chart(matrix, key="chart_matrix", on_point=lambda data: choices.toggle_pair(directed(*data[:2])))
    else:
        network = figures.relation_network(
            pairs, actors=actors, hedged=view.hedged, chosen=chosen, selected=view.actors
        )
        chart(network, key="chart_network", on_point=_line_or_actor)


def _line_or_actor(data: list[Any]) -> None:
    if len(data) > 1:
        choices.toggle_pair(either_way(*data[:2]))
    else:
        choices.toggle_actor(data[0])


def _statements(screen: Screen) -> None:
    """Every statement, or those about the chosen pair, with what can be done with them."""
    view = screen.view
    found = listed(screen.reading, view, screen.focus)
    rejected = sum(name in view.rejected for name in statement_names(found))
    about = _in_words(view.pair, screen.reading.relations) if view.pair else any_of(view.actors) or "all pairs"
    # That there is none is said below, where the list would be.
    head = about if found.empty else f"{counted(len(found) - rejected, 'statement')} about {about}"
    if view.pair or not found.empty:
        with st.container(horizontal=True, vertical_alignment="center", key="statements_head"):
            st.markdown(plain(head), width="content")
            if view.pair:
                st.button(
                    "All pairs", on_click=choices.toggle_pair, args=(view.pair,), key="all_pairs", type="tertiary"
                )
    if left := left_out.not_shown(screen.reading, view, screen.focus):
        st.caption(left, help=left_out.HELP)
    if not found.empty:
        walk(
            list(islice(statements(screen.reading, found, view), LISTED)),
            key="list_statements",
            label="Statements about two actors",
            colours=COLOURS,
            on_press=_pressed,
            height=360,
        )
    elif not filters.told_nothing(screen.focus):
        st.info(no_statement(screen.reading, view, screen.focus), icon=":material/search_off:")
    if len(found) > LISTED:
        st.caption(f"The first {LISTED} of {len(found):,}; choose a pair for the others. The file has all.")
    # Below the list: what comes and goes here moves no statement away from the pointer.
    with st.container(horizontal=True, vertical_alignment="center"):
        if not found.empty:
            download(statement_rows(screen.reading, found, view), key="statements_csv", name="statements")
        if corrections := len({*view.rejected, *view.flipped}):
            st.button(
                f"Take back {counted(corrections, 'correction')}",
                on_click=choices.take_back_corrections,
                key="take_back",
                type="tertiary",
            )
        if rejected:
            st.caption(f"Not counted: {rejected:,} rejected by you", width="content")


def _in_words(pair: str, relations: pd.DataFrame) -> str:
    ends = tuples(relations, "source", "target")
    return next((f"{one} → {other}" for one, other in ends if directed(one, other) == pair), pair)


def _pressed(told: list[Any]) -> None:
    what, value = told
    if what == "sentence":
        choices.toggle_sentence(int(value))
    elif what == "rejected":
        choices.toggle_rejected(value)
    else:
        choices.toggle_flipped(value)


def _pairs(screen: Screen, pairs: pd.DataFrame) -> None:
    ends = list(tuples(pairs, "source", "target"))
    number, hedged = st.column_config.NumberColumn, screen.view.hedged
    named = [f"{source} → {target}" for source, target in ends]
    reserved = ["hedged_positive", "hedged_negative"]
    rows = pairs.assign(hedged=pairs[reserved].sum(axis="columns")) if hedged else pairs.drop(columns=reserved)
    table(
        rows.assign(pair=named),
        key="table_pairs",
        name="pairs",
        columns={
            "pair": st.column_config.TextColumn("Pair", width=wide(named, WIDEST), help="Who, and to whom."),
            "positive": number("With", width=44, help="Statements that the first is with the second."),
            "negative": number("Against", width=60, help="Statements that the first is against the second."),
            **({"hedged": number("Hedged", width=60, help=HEDGED)} if hedged else {}),
            "sentences": number("Sentences", width=73, help="How many sentences say so."),
        },
        values=[directed(*pair) for pair in ends],
        # a line of the network stands for either way: one row can be the chosen one
        chosen=[directed(*pair) for pair in ends if screen.view.pair in (directed(*pair), either_way(*pair))][:1],
        on_choose=_rows,
    )


def _rows(chosen: list[str], released: list[str]) -> None:
    if chosen:
        choices.toggle_pair(chosen[0])
    elif released:
        choices.toggle_pair(st.session_state.view.pair)


def _triads(screen: Screen) -> None:
    """Every three actors related each to each; a press on two of them shows what is said of them."""
    view = screen.view
    said = stated(screen.reading, view, screen.focus, of_all=True)
    found = corrected(said, rejected=view.rejected, flipped=view.flipped)
    found = found[(found["hedge"] == "asserted").to_numpy()]
    threes = triads(found)
    names = threes[["actor_a", "actor_b", "actor_c"]]
    if view.actors:
        threes = threes[names.isin(list(view.actors)).any(axis=1).to_numpy()]
    st.markdown("#### The enemy of my enemy")  # as large as the title of a chart
    st.caption(BALANCE)
    if len(found):
        st.markdown(plain(_balance_of(found)))
    if said.empty:
        return  # as is said below
    if threes.empty:
        st.info("The text does not relate any three of these actors each to each.", icon=":material/search_off:")
        return
    walk(
        [_triad(row, view.pair) for row in threes.to_dict("records")],
        key="list_triads",
        label="Three actors and what they are to each other",
        colours=COLOURS,
        on_press=choices.toggle_pair,
        height=330,
    )
    download(threes, key="triads_csv", name="triads")


def _balance_of(found: pd.DataFrame) -> str:
    if not (found["sign"] < 0).any():
        return "Nobody is against anybody here, so nothing stands against balance."
    least, most, count = frustration(found)
    camps = "two camps, whose members are with each other and against those of the other camp"
    if not most:
        return f"In balance: none of {count} relations has to change for the actors to fall into {camps}."
    number = str(least) if least == most else f"between {least} and {most}"
    return f"Frustration: {number} of {count} relations would have to change for the actors to fall into {camps}."


def _triad(row: dict[Any, Any], pair: str) -> Item:
    edges = (("actor_a", "actor_b", "a_b"), ("actor_b", "actor_c", "b_c"), ("actor_a", "actor_c", "a_c"))
    pieces: list[Any] = []
    for one, other, sign in edges:
        words, looks = SIGNS[row[sign]]
        name = either_way(row[one], row[other])
        text = f"{row[one]} {'with and against' if words == 'both' else words} {row[other]}"
        pieces.append(button(text, name, pressed=name == pair, look=f"edge {' '.join(looks)}"))
    what = f" · {row['pattern']} · {row['statements']} statements"
    return {
        "id": "|".join(row[name] for name in ("actor_a", "actor_b", "actor_c")),
        "state": row["balance"],
        "lines": [
            [
                [row["balance"].capitalize(), "strong"],
                [what, "faint"],
            ],
            pieces,
        ],
    }
