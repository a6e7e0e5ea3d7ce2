"""Marks along the text: one row per name, from the first sentence to the last."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analysis.figures.layout import ROW, axis, current_line, figure, points, rows_axis, whole_ticks
from analysis.figures.style import label
from analysis.numbering import named, number_of

if TYPE_CHECKING:
    from analysis.figures.layout import Figure

MOST_SENTENCES = 300  # sentences drawn one by one
COLUMNS = 150  # of marks in a longer text: more would lie on one another


@dataclass(slots=True)
class Mark:
    """One mark: `row` is the number of its name, `sentence` counts from 0, a click on it chooses `choose`."""

    row: int
    sentence: int
    colour: str
    choose: list[Any]
    words: str = ""  # what is written there, if that is not the name
    hollow: bool = False
    more: int = 0  # other marks it stands for, up to the sentence `last`
    last: int = 0


def strips(
    marks: list[Mark],
    *,
    names: list[str],
    length: int,
    current: int | None,
    begins: int,
    title: str,
    rows: str,
    alt: str,
    note: str = "",
    legend: str = "",
) -> Figure:
    """A strip of marks, in reading order, for each name, up to the sentence `length`.

    The body begins at the sentence `begins`; what stands before it has room only where something is marked there.

    In a text of more than 300 sentences the marks of one row in neighbouring sentences are drawn as one, and
    the axis says so; a click chooses the first of them.
    """
    size = math.ceil(length / COLUMNS) if length > MOST_SENTENCES else 1
    if size > 1:
        marks = _grouped(marks, size=size)
    safe = [label(name, limit=60) for name in names]
    hollow = any(mark.hollow for mark in marks)
    trace = points(
        "scatter",
        mode="markers",
        x=_places(marks, begins),
        y=[mark.row for mark in marks],
        hover=[_hover(mark, safe[mark.row], begins) for mark in marks],
        chosen=[mark.choose for mark in marks],
        marker={
            "color": [mark.colour for mark in marks],
            "symbol": ["circle-open" if mark.hollow else "circle" for mark in marks] if hollow else "circle",
            "size": 8 if length <= 40 else 6,
            "line": {"width": [1.5 if mark.hollow else 0 for mark in marks] if hollow else 0},
        },
        cliponaxis=False,
    )
    first = number_of(min([begins, *(mark.sentence for mark in marks)]), begins)
    last = max(first, number_of(length - 1, begins))
    here = []
    if current is not None and first <= number_of(current, begins) <= last:
        here = [current_line(number_of(current, begins))]
    return figure(
        [trace],
        title=title,
        note=note,
        legend=legend,
        alt=alt,
        xaxis=axis(
            "Sentence" if size == 1 else f"Sentence ({size} per mark)",
            range=[first - 0.6, last + 0.6],
            tickvals=whole_ticks(first, last),
            tickformat=",d",
        ),
        yaxis=rows_axis(rows, names, showgrid=True),
        plot_height=max(2, len(names)) * ROW,
        shapes=here,
    )


def _places(marks: list[Mark], begins: int) -> list[float]:
    """Where each mark stands on an axis of sentences; several in one sentence stand side by side."""
    among = Counter((mark.row, mark.sentence) for mark in marks)
    before: Counter[tuple[int, int]] = Counter()
    places: list[float] = []
    for mark in marks:
        here = (mark.row, mark.sentence)
        aside = (before[here] - (among[here] - 1) / 2) * min(0.3, 0.8 / among[here])
        places.append(round(number_of(mark.sentence, begins) + aside, 2))
        before[here] += 1
    return places


def _grouped(marks: list[Mark], *, size: int) -> list[Mark]:
    """One mark for those of a row in `size` sentences; it is hollow only if all of them are."""
    kept: dict[tuple[int, int], Mark] = {}
    for mark in marks:
        first = kept.setdefault((mark.row, mark.sentence // size), mark)
        if first is not mark:
            first.more += 1
            first.last = mark.sentence
            first.hollow = first.hollow and mark.hollow
    return list(kept.values())


def _hover(mark: Mark, name: str, begins: int) -> str:
    words = f": “{label(mark.words, limit=60)}”" if mark.words else ""
    more = f"<br>and {mark.more:,} more up to {named(mark.last, begins)}" if mark.more else ""
    return f"{name}{' as a sponsor' if mark.hollow else ''}<br>{named(mark.sentence, begins)}{words}{more}"
