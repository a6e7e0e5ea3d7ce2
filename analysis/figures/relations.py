"""Figures of who is with whom and who against whom: a matrix and a network, in which neither makes up for the other."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from analysis.figures.layout import axis, empty, figure, kinds_legend, points, rows_axis
from analysis.figures.style import (
    ACCENT,
    AGAINST,
    GRID,
    MARKED,
    WITH,
    counted,
    dim,
    escape,
    kind_colour,
    label,
    listed,
    plain,
)

if TYPE_CHECKING:
    from analysis.figures.layout import Figure

ACTORS = 12
CELL = 38  # pixels for a row of the matrix: "with" above "against"
SMALLEST, LARGEST = 13, 18  # pixels across a mark, which has a number on it
ASIDE = 0.27  # of a cell, between its middle and an asserted or a hedged mark where it has both
LINE, FILL = 0.5, 0.16  # opacity of what is hedged: of its lines, and of the ground on which its number stands
NETWORK = 380  # pixels for the data of the network
AROUND = 1.75  # half of its width: the circle of actors has the radius 1, and names stand outside of it
BEND = 0.09  # how far a line bows, and stands apart from the next of the same two
ALONG, FARTHER = 0.42, 0.11  # where on a line its number stands: in the middle those of crossing lines would meet
NONE = "No relation between two actors is stated here. Release a filter, or show hedged statements too."
Place = tuple[float, float]
COLOURS = {True: WITH, False: AGAINST}


class Stated(NamedTuple):
    """How many statements say that one actor is with or against another, asserted or hedged."""

    source: str
    target: str
    positive: bool
    hedged: bool
    number: int

    @property
    def colour(self) -> str:
        return COLOURS[self.positive]

    @property
    def words(self) -> str:
        stance = "with" if self.positive else "against"
        return f"{stance}: {counted(self.number, 'hedged statement' if self.hedged else 'statement')}"


Lines = dict[tuple[str, str], dict[tuple[bool, bool], list[Stated]]]


def relation_matrix(
    pairs: pd.DataFrame, *, actors: pd.DataFrame, hedged: bool = False, chosen: Collection[tuple[str, str]] = ()
) -> Figure:
    """A cell for each source and target: a disc with the statements for, a square with those against.

    `pairs` is a `pair_table`; `actors` gives the rows and their order (the 12 with most statements) and has `actor`.
    `hedged` draws hedged statements too, lighter. A click chooses `[source, target]`; `chosen` pairs are framed.
    """
    title = "Who is with whom, and who against whom"
    stated = list(_stated(pairs, actors, hedged=hedged))
    names, known = _most_related(stated, actors)
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
            _numbered(
                drawn,
                x=[row_of[one.target] + by for one, by in zip(drawn, aside, strict=True)],
                y=[row_of[one.source] + (-0.23 if one.positive else 0.23) for one in drawn],
                hover=[f"{escape(one.source)} → {escape(one.target)}<br>{one.words}" for one in drawn],
                choose=[[one.source, one.target] for one in drawn],
                largest=largest,
            )
        )
    notes = (
        f"{len(names)} of {known:,} actors, those with most statements" if len(names) < known else "",
        "Row: of whom it is said; column: towards whom",
    )
    sides = {"range": [-0.5, len(names) - 0.5], "tickangle": -90}
    edges = {"tickvals": [row - 0.5 for row in range(len(names) + 1)], "showgrid": True, "gridcolor": GRID}
    return figure(
        traces,
        title=title,
        note="<br>".join(line for line in notes if line),
        legend=_legend(stated, marks="●■"),
        alt=f"Matrix of {counted(len(names), 'actor')}: {_in_words(stated)}.",
        xaxis=rows_axis(
            "Towards whom", names, **sides, ticktext=[label(name, limit=14) for name in names], minor=edges
        ),
        yaxis=rows_axis("Of whom it is said", names, minor=edges),
        plot_height=max(2, len(names)) * CELL,
        below=112,
        shapes=[_frame(row_of[pair[1]], row_of[pair[0]]) for pair in chosen if set(pair) <= set(names)],
    )


def relation_network(
    pairs: pd.DataFrame,
    *,
    actors: pd.DataFrame,
    hedged: bool = False,
    chosen: Collection[tuple[str, str]] = (),
    selected: Collection[str] = (),
) -> Figure:
    """A line for each two actors who are with each other (solid), and one for those against each other (dashed).

    `pairs` is a `pair_table`; `actors` has `actor` and `kind`, and those with most statements, 12 at most, stand in
    its order on a circle. `hedged` draws hedged statements too, lighter. A click on the number of a line chooses
    `[actor, actor]`, either of whom may be the source, on an actor `[actor]`. Numbers of `chosen` pairs are ringed;
    actors who are not `selected` are dimmed, if any are.
    """
    title = "With and against, as a network"
    stated = list(_stated(pairs, actors, hedged=hedged))
    names, known = _most_related(stated, actors)
    lines = _lines([one for one in stated if one.source in names and one.target in names], names)
    if not lines:
        return empty(NONE, title=title)
    place = {name: _on_circle(number, len(names)) for number, name in enumerate(names)}
    ringed = {tuple(sorted(pair)) for pair in chosen}
    shapes, marks, drawn = [], [], []
    for (one, other), between in lines.items():
        for number, (line, parts) in enumerate(between.items()):
            by = (number - (len(between) - 1) / 2 or 0.5) * BEND * 2
            path, mark = _bow(place[one], place[other], by, ALONG + FARTHER * number)
            joint = Stated(one, other, *line, sum(part.number for part in parts))
            drawn.append((joint, parts))
            marks.append(mark)
            shapes.append(_line(path, joint))
    largest = max(joint.number for joint, _ in drawn)
    hover = [
        "<br>".join(f"{escape(part.source)} → {escape(part.target)}, {part.words}" for part in parts)
        for _, parts in drawn
    ]
    traces = [_actors(place, actors, selected)]
    for lighter in (False, True):
        shown = [number for number, (joint, _) in enumerate(drawn) if joint.hedged is lighter]
        if shown:
            traces.append(
                _numbered(
                    [drawn[number][0] for number in shown],
                    x=[marks[number][0] for number in shown],
                    y=[marks[number][1] for number in shown],
                    hover=[hover[number] for number in shown],
                    choose=[[drawn[number][0].source, drawn[number][0].target] for number in shown],
                    largest=largest,
                    ringed=ringed,
                )
            )
    kinds = actors.loc[actors["actor"].isin(names), "kind"]
    hidden = {"visible": False, "range": [-AROUND, AROUND]}
    return figure(
        traces,
        title=title,
        note=f"{len(names)} of {known:,} actors, those with most statements" if len(names) < known else "",
        legend=f"{_legend(stated, marks='━╍')}<br>{kinds_legend(kinds)}",
        alt=f"Network of {counted(len(names), 'actor')}: {_in_words(stated)}.",
        xaxis=axis("", **hidden),
        yaxis=axis("", **{**hidden, "range": [-1.3, 1.3]}),
        plot_height=NETWORK,
        below=8,
        shapes=shapes,
    )


def _stated(pairs: pd.DataFrame, actors: pd.DataFrame, *, hedged: bool) -> Iterator[Stated]:
    """The counts of a table of pairs, one by one, of those pairs whose actors are both known."""
    known = set(actors["actor"])
    for pair in pairs.to_dict("records"):
        if {pair["source"], pair["target"]} <= known and pair["source"] != pair["target"]:
            for positive, sign in ((True, "positive"), (False, "negative")):
                if pair[sign]:
                    yield Stated(pair["source"], pair["target"], positive, False, pair[sign])
                if hedged and pair[f"hedged_{sign}"]:
                    yield Stated(pair["source"], pair["target"], positive, True, pair[f"hedged_{sign}"])


def _most_related(stated: list[Stated], actors: pd.DataFrame) -> tuple[list[str], int]:
    """The actors with most statements, in the order of the table, and how many have any."""
    counts: dict[str, int] = {}
    for one in stated:
        for name in (one.source, one.target):
            counts[name] = counts.get(name, 0) + one.number
    order = [name for name in actors["actor"].tolist() if name in counts]
    most = set(sorted(order, key=lambda name: -counts[name])[:ACTORS])
    return [name for name in order if name in most], len(order)


def _numbered(
    stated: list[Stated],
    *,
    x: list[float],
    y: list[float],
    hover: list[str],
    choose: list[list[Any]],
    largest: int,
    ringed: Collection[tuple[str, ...]] = (),
) -> dict[str, Any]:
    """One trace of marks with their number on them: hedged ones all, or asserted ones all."""
    hedged = stated[0].hedged
    edge = 1.5 if hedged else 0
    rings = [tuple(sorted((one.source, one.target))) in ringed for one in stated]
    colours = [one.colour for one in stated]
    return points(
        "scatter",
        mode="markers+text",
        x=[round(place, 3) for place in x],
        y=[round(place, 3) for place in y],
        text=[f"{one.number:,}" for one in stated],
        textfont={"size": 10, "color": colours if hedged else MARKED},
        hover=hover,
        chosen=choose,
        cliponaxis=False,
        marker={
            "color": [dim(colour, FILL) for colour in colours] if hedged else colours,
            "symbol": ["circle" if one.positive else "square" for one in stated],
            "size": [round(SMALLEST + (LARGEST - SMALLEST) * math.sqrt(one.number / largest), 1) for one in stated],
            "line": {
                "width": [3 if ring else edge for ring in rings],
                "color": [ACCENT if ring else dim(colour, LINE) for ring, colour in zip(rings, colours, strict=True)],
            },
        },
    )


def _frame(column: int, row: int) -> dict[str, Any]:
    """A frame around a chosen cell."""
    ends = {"x0": column - 0.5, "x1": column + 0.5, "y0": row - 0.5, "y1": row + 0.5}
    return {"type": "rect", "line": {"color": ACCENT, "width": 2.5}, **ends}


def _lines(stated: list[Stated], names: list[str]) -> Lines:
    """The statements about each two actors, in whichever direction, by sign and hedge: each is a line."""
    lines: Lines = {}
    for one in stated:
        first, second = sorted((one.source, one.target), key=names.index)
        lines.setdefault((first, second), {}).setdefault((one.positive, one.hedged), []).append(one)
    return lines


def _on_circle(number: int, count: int) -> Place:
    """The first of so many at the top, the others clockwise."""
    angle = math.tau * number / count
    return math.sin(angle), math.cos(angle)


def _bow(start: Place, end: Place, by: float, along: float) -> tuple[str, Place]:
    """A line between two places that bows to one side, and the place on it for its number."""
    (x0, y0), (x1, y1) = start, end
    x, y = (x0 + x1) / 2 - (y1 - y0) * by, (y0 + y1) / 2 + (x1 - x0) * by
    before, at, after = (1 - along) ** 2, 2 * along * (1 - along), along**2
    path = f"M{x0:.3f},{y0:.3f} Q{x:.3f},{y:.3f} {x1:.3f},{y1:.3f}"
    return path, (before * x0 + at * x + after * x1, before * y0 + at * y + after * y1)


def _line(path: str, stated: Stated) -> dict[str, Any]:
    width = 1.5 + min(2.5, 0.5 * stated.number)
    colour = dim(stated.colour, LINE) if stated.hedged else stated.colour
    line = {"color": colour, "width": width, "dash": "solid" if stated.positive else "6px,4px"}
    return {"type": "path", "path": path, "layer": "below", "line": line}


def _actors(place: dict[str, Place], actors: pd.DataFrame, selected: Collection[str]) -> dict[str, Any]:
    kind_of = dict(zip(actors["actor"], actors["kind"], strict=True))
    chosen = set(selected) & set(place)
    colours = [kind_colour(kind_of[name]) for name in place]
    return points(
        "scatter",
        mode="markers+text",
        x=[round(x, 3) for x, _ in place.values()],
        y=[round(y, 3) for _, y in place.values()],
        text=[label(name, limit=16) for name in place],
        textposition=[_outside(*where) for where in place.values()],
        textfont={"size": 12},
        hover=[f"{escape(name)}<br>{escape(kind_of[name])}" for name in place],
        chosen=[[name] for name in place],
        cliponaxis=False,
        marker={
            "color": [
                dim(colour) if chosen and name not in chosen else colour
                for name, colour in zip(place, colours, strict=True)
            ],
            "size": 14,
        },
    )


def _outside(x: float, y: float) -> str:
    side = "center" if abs(x) < 0.1 else "right" if x > 0 else "left"
    # Beside one another at the top or the bottom, names would meet in the middle.
    height = "middle" if abs(x) > 0.6 else "top" if y > 0 else "bottom"
    return f"{height} {side}"


def _legend(stated: list[Stated], *, marks: str) -> str:
    entries = [
        f'<span style="color:{colour}">{mark}</span> {words}'
        for mark, colour, words in zip(marks, (WITH, AGAINST), ("with", "against"), strict=True)
    ]
    return "   ".join([*entries, *(["lighter: hedged"] if any(one.hedged for one in stated) else [])])


def _in_words(stated: list[Stated]) -> str:
    """The pairs with most statements of either sign, as a sentence."""
    said = []
    for positive, words in ((True, "with"), (False, "against")):
        best = sorted((one for one in stated if one.positive is positive), key=lambda one: -one.number)[:2]
        most = listed(f"{plain(one.source)} {words} {plain(one.target)} ({one.number:,})" for one in best)
        said.append(most or f"nobody {words} anybody")
    return "; ".join(said)
