"""Who is with whom and who against whom as a matrix, in which neither makes up for the other."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from analysis.figures.layout import empty, figure, rows_axis
from analysis.figures.stated import NONE, Stated, in_words, legend_of, most_related, numbered, stated_of
from analysis.figures.style import ACCENT, GRID, counted, escape, labels

if TYPE_CHECKING:
    from analysis.figures.layout import Figure

CELL = 38  # pixels for a row of the matrix of two shelves
SHELF = 0.5  # of such a row: room for one mark
FEWEST = 2  # shelves of a row


class Row(NamedTuple):
    """A row of the matrix: where it begins, and how many shelves it has for the marks of its fullest cell."""

    top: float
    shelves: int

    @property
    def foot(self) -> float:
        return self.top + SHELF * self.shelves

    @property
    def middle(self) -> float:
        return (self.top + self.foot) / 2

    def place(self, one: Stated, cell: list[Stated]) -> float:
        """Where a mark of a cell stands: in its middle, or where there are several one above the other around it.

        "With" stands above "against", and an asserted statement above a hedged one.
        """
        above = sorted(cell, key=lambda other: (not other.positive, other.hedged)).index(one)
        return self.middle + SHELF * (above - (len(cell) - 1) / 2)


def relation_matrix(
    pairs: pd.DataFrame, *, actors: pd.DataFrame, hedged: bool = False, chosen: Collection[tuple[str, str]] = ()
) -> Figure:
    """A cell for each source and target: a disc with the statements for, a square with those against.

    `pairs` is a `pair_table`; `actors` has `actor` and gives the order of the rows, of many actors those of the 16
    with most statements. `hedged` draws hedged statements too, lighter. A click chooses `[source, target]`;
    `chosen` pairs are framed.
    """
    title = "Who is with or against whom"
    stated = list(stated_of(pairs, actors, hedged=hedged))
    names, who = most_related(stated, actors, chosen)
    stated = [one for one in stated if one.source in names and one.target in names]
    if not stated:
        return empty(NONE, title=title)
    column_of = {name: column for column, name in enumerate(names)}
    cells: dict[tuple[str, str], list[Stated]] = {}
    for one in stated:
        cells.setdefault((one.source, one.target), []).append(one)
    rows = _rows(cells, names)
    largest = max(one.number for one in stated)
    traces = [
        numbered(
            drawn,
            x=[column_of[one.target] for one in drawn],
            y=[rows[one.source].place(one, cells[one.source, one.target]) for one in drawn],
            hover=[f"{escape(one.source)} → {escape(one.target)}<br>{one.words}" for one in drawn],
            choose=[[one.source, one.target] for one in drawn],
            largest=largest,
            among=len(names),
        )
        for lighter in (False, True)
        if (drawn := [one for one in stated if one.hedged is lighter])
    ]
    sides = {"range": [-0.5, len(names) - 0.5], "tickangle": -90}
    between = {"showgrid": True, "gridcolor": GRID}
    columns = {"tickvals": [column - 0.5 for column in range(len(names) + 1)], **between}
    foot = rows[names[-1]].foot
    down = {"range": [foot, rows[names[0]].top], "tickvals": [row.middle for row in rows.values()]}
    lines = {"tickvals": [rows[names[0]].top, *(row.foot for row in rows.values())], **between}
    return figure(
        traces,
        title=title,
        note="<br>".join(filter(None, (who, "Row: who; column: to whom"))),
        legend=legend_of(stated, marks="●■"),
        alt=f"Matrix of {counted(len(names), 'actor')}: {in_words(stated)}.",
        xaxis=rows_axis("To whom", names, **sides, ticktext=labels(names, limit=18), minor=columns),
        yaxis=rows_axis("Who", names, **down, minor=lines),
        plot_height=round(max(2, foot + 0.5) * CELL),
        below=136,
        shapes=[_frame(column_of[pair[1]], rows[pair[0]]) for pair in chosen if set(pair) <= set(names)],
    )


def _rows(cells: dict[tuple[str, str], list[Stated]], names: list[str]) -> dict[str, Row]:
    """The row of each source, high enough for the marks of its fullest cell."""
    rows, top = {}, -0.5
    for name in names:
        fullest = max((len(marks) for (source, _), marks in cells.items() if source == name), default=0)
        rows[name] = Row(top, max(FEWEST, fullest))
        top = rows[name].foot
    return rows


def _frame(column: int, row: Row) -> dict[str, Any]:
    """A frame around a chosen cell."""
    ends = {"x0": column - 0.5, "x1": column + 0.5, "y0": row.top, "y1": row.foot}
    return {"type": "rect", "line": {"color": ACCENT, "width": 2.5}, **ends}
