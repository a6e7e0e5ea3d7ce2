"""The layout of all figures: axes, traces, and the one call that makes the figure."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from analysis.figures.style import ACCENT, CLEAR, GRID, KIND_COLOURS, REFERENCE, escape, label, plain

if TYPE_CHECKING:
    from plotly.graph_objects import Figure  # type: ignore[import-untyped]

ROW = 24  # pixels for one labelled row


def whole_ticks(first: int, last: int, *, at_most: int = 7) -> list[int]:
    """Whole numbers to write on an axis from `first` to `last`: `first` itself, then round ones."""
    step = next(
        unit * 10**power for power in range(20) for unit in (1, 2, 5) if (last - first) / (unit * 10**power) <= at_most
    )
    # The first round number may stand too close beside `first`: 1 and 2 on a scale of 500.
    start = math.ceil((first + step / 2) / step) * step
    return [first, *range(max(start, first + 1), last + 1, step)]


def axis(title: str, **more: Any) -> dict[str, Any]:
    """One titled axis; it cannot be dragged, so a touch on the chart is a choice and not a zoom."""
    return {
        "title": {"text": title, "standoff": 8},
        "automargin": True,
        "ticklabeloverflow": "allow",  # to hide those that stand out takes plotly a quarter of its time
        "fixedrange": True,
        "zeroline": False,
        "showgrid": True,
        "gridcolor": GRID,
        "ticks": "",
        **more,
    }


def count_axis(title: str, largest: float, *, above: float = 0.04) -> dict[str, Any]:
    """An axis of counts from nought to a little above the largest, with whole numbers on it."""
    ticks = {"tickvals": whole_ticks(0, math.ceil(largest), at_most=5)} if largest >= 1 else {}
    return axis(title, range=[0, largest * (1 + above) or 1], tickformat=",~g", **ticks)


def rows_axis(title: str, names: Sequence[object], **more: Any) -> dict[str, Any]:
    """An axis of named rows, the first at the top.

    The rows are numbers with names written on them: as categories two shortened names could be one row, and
    names such as "2014" would become numbers.
    """
    return axis(
        title,
        **{
            "range": [len(names) - 0.5, -0.5],
            "tickvals": list(range(len(names))),
            "ticktext": [label(name) for name in names],
            "showgrid": False,
            **more,
        },
    )


def kinds_legend(kinds: Iterable[str]) -> str:
    """One coloured square and word per kind present, in the order of the closed list, four to a line.

    It stands in the subtitle: plotly's own legend takes a line for each kind on a narrow screen.
    """
    present = set(kinds)
    entries = [
        f'<span style="color:{colour}">■</span> {kind}' for kind, colour in KIND_COLOURS.items() if kind in present
    ]
    lines = [entries[at : at + 4] for at in range(0, len(entries), 4)]
    return "<br>".join("   ".join(line) for line in lines)


def points(
    kind: str,
    *,
    hover: list[str],
    marker: dict[str, Any],
    chosen: list[list[Any]] | None = None,
    **more: Any,
) -> dict[str, Any]:
    """One trace of bars or markers: its hover text in words, and what a click on each point chooses."""
    return {
        "type": kind,
        "hovertext": hover,
        "hoverinfo": "text",  # and no template: beside one, plotly writes the row's name a second time
        "marker": {"opacity": 1, **marker},
        **({} if chosen is None else {"customdata": chosen}),
        **more,
    }


def current_line(number: int) -> dict[str, Any]:
    """A thin line behind the data, up the whole chart, at the number of a sentence."""
    ends = {"x0": number, "x1": number, "y0": 0, "y1": 1, "yref": "paper"}
    return {"type": "line", "layer": "below", "line": {"color": ACCENT, "width": 1.5}, **ends}


def mean_line(*, x: float | None = None, y: float | None = None) -> dict[str, Any]:
    """A dashed line over the data, across the whole chart, at a mean of one of the axes."""
    line = {"type": "line", "layer": "above", "line": {"color": REFERENCE, "width": 1.5, "dash": "dash"}}
    if x is not None:
        return {**line, "x0": x, "x1": x, "y0": 0, "y1": 1, "yref": "paper"}
    return {**line, "y0": y, "y1": y, "x0": 0, "x1": 1, "xref": "paper"}


def figure(
    traces: list[dict[str, Any]],
    *,
    title: str,
    alt: str,
    xaxis: dict[str, Any],
    yaxis: dict[str, Any],
    plot_height: int,
    note: str = "",
    legend: str = "",
    below: int = 56,
    beside: tuple[int, int] = (8, 12),
    shapes: Sequence[dict[str, Any]] = (),
    annotations: Sequence[dict[str, Any]] = (),
    hovermode: str = "closest",
) -> Figure:
    """One figure: `plot_height` pixels for the data, more around them for titles, axes and legend.

    `below` and `beside` (left, right) are the least that stands around the data, in pixels.

    The alternative text is `figure.layout.meta["alt"]`. Fonts and their colours are left to the page's theme.
    """
    from plotly.graph_objects import Figure  # here, so that the colours alone cost no import of plotly

    lines = [line for line in (note, legend) if line]
    above = 42 + 16 * len("<br>".join(lines).split("<br>")) if lines else 36
    # One call and an empty template: `update_layout` and the default template cost more than all the rest.
    return Figure(
        data=traces,
        layout={
            "template": {},
            "title": {
                "text": title,
                "subtitle": {"text": "<br>".join(lines), "font": {"size": 12}},
                "x": 0,
                "xanchor": "left",
                "y": 1,
                "yanchor": "top",
                "pad": {"t": 6, "l": 0},
            },
            "meta": {"alt": alt},
            "height": above + plot_height + below,
            "margin": {"l": beside[0], "r": beside[1], "t": above, "b": below, "pad": 4},
            "paper_bgcolor": CLEAR,
            "plot_bgcolor": CLEAR,
            "showlegend": False,
            "bargap": 0.28,
            "barmode": "overlay",
            "dragmode": False,
            "clickmode": "event",  # and no selection: it would draw the chart anew before the answer comes
            "hovermode": hovermode,
            "xaxis": xaxis,
            "yaxis": yaxis,
            "shapes": list(shapes),
            "annotations": list(annotations),
        },
    )


def empty(message: str, *, title: str = "") -> Figure:
    """A figure without data, whose message says why and what to try."""
    hidden = {"visible": False, "fixedrange": True, "range": [0, 1]}
    lines = "<br>".join(escape(line) for line in textwrap.wrap(plain(message), 44))
    words = {"text": lines, "x": 0.5, "y": 0.5, "xref": "paper", "yref": "paper", "showarrow": False}
    return figure(
        [],
        title=title,
        alt=plain(message),
        xaxis=hidden,
        yaxis=hidden,
        plot_height=120,
        below=8,
        annotations=[words],
    )
