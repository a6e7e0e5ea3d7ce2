"""Who is with whom and who against whom as a matrix, in which neither makes up for the other."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.figures.layout import empty, figure, rows_axis
from analysis.figures.stated import NONE, in_words, legend_of, most_related, numbered, stated_of
from analysis.figures.style import ACCENT, GRID, counted, escape, labels

if TYPE_CHECKING:
    from analysis.figures.layout import Figure

CELL = 38  # pixels for a row of the matrix: "with" above "against"
ASIDE = 0.27  # of a cell, between its middle and an asserted or a hedged mark where it has both


def relation_matrix(
    pairs: pd.DataFrame, *, actors: pd.DataFrame, hedged: bool = False, chosen: Collection[tuple[str, str]] = ()
) -> Figure:
    """A cell for each source and target: a disc with the statements for, a square with those against.

    `pairs` is a `pair_table`; `actors` has `actor` and gives the order of the rows: all of a few actors, of many the
    12 with most statements. `hedged` draws hedged statements too, lighter. A click chooses `[source, target]`;
    `chosen` pairs are framed.
    """
    title = "Who is with whom, and who against whom"
    stated = list(stated_of(pairs, actors, hedged=hedged))
    names, who = most_related(stated, actors, chosen)
    stated = [one for one in stated if one.source in names and one.target in names]
    if not stated:
        return empty(NONE, title=title)
    row_of = {name: row for row, name in enumerate(names)}
    largest = max(one.number for one in stated)
    halves = {(one.source, one.target, one.positive) for one in stated if not one.hedged}
    halves &= {(one.source, one.target, one.positive) for one in stated if one.hedged}
    traces = []
    for lighter in (False, True):
        drawn = [one for one in stated if one.hedged is lighter]
        if not drawn:
            continue
        # Beside each other where one actor is both asserted and said with reserve to be with another.
        aside = [ASIDE * ((one.source, one.target, one.positive) in halves) * (1 if lighter else -1) for one in drawn]
        traces.append(
            numbered(
                drawn,
                x=[row_of[one.target] + by for one, by in zip(drawn, aside, strict=True)],
                y=[row_of[one.source] + (-0.23 if one.positive else 0.23) for one in drawn],
                hover=[f"{escape(one.source)} → {escape(one.target)}<br>{one.words}" for one in drawn],
                choose=[[one.source, one.target] for one in drawn],
                largest=largest,
            )
        )
    sides = {"range": [-0.5, len(names) - 0.5], "tickangle": -90}
    edges = {"tickvals": [row - 0.5 for row in range(len(names) + 1)], "showgrid": True, "gridcolor": GRID}
    return figure(
        traces,
        title=title,
        note="<br>".join(filter(None, (who, "Row: who; column: to whom"))),
        legend=legend_of(stated, marks="●■"),
        alt=f"Matrix of {counted(len(names), 'actor')}: {in_words(stated)}.",
        xaxis=rows_axis("To whom", names, **sides, ticktext=labels(names, limit=18), minor=edges),
        yaxis=rows_axis("Who", names, minor=edges),
        plot_height=max(2, len(names)) * CELL,
        below=136,
        shapes=[_frame(row_of[pair[1]], row_of[pair[0]]) for pair in chosen if set(pair) <= set(names)],
    )


def _frame(column: int, row: int) -> dict[str, Any]:
    """A frame around a chosen cell."""
    ends = {"x0": column - 0.5, "x1": column + 0.5, "y0": row - 0.5, "y1": row + 0.5}
    return {"type": "rect", "line": {"color": ACCENT, "width": 2.5}, **ends}
