"""Who is with whom and who against whom as a network, in which neither makes up for the other."""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.figures.layout import axis, empty, figure, kinds_legend, points
from analysis.figures.stated import LINE, NONE, Stated, in_words, legend_of, most_related, numbered, stated_of
from analysis.figures.style import counted, dim, escape, kind_colour, two_lines

if TYPE_CHECKING:
    from analysis.figures.layout import Figure

NETWORK, EACH = 380, 30  # pixels for the data of the network, and the least of them for each actor
AROUND = 1.08  # half of its width: the circle of actors has the radius 1, and names stand outside of it
NAME, BESIDE = 14, 92  # letters of a line of a name, and pixels for it on either side, however narrow the screen is
BEND = 0.09  # how far a line bows, of its length, and stands apart from the next of the same two
ALONG, FARTHER = 0.42, 0.11  # where on a line its number stands: in the middle those of crossing lines would meet
APART = 0.2  # the least by which numbers of the same two stand apart, across a line and a third of it along
GAP = 0.09  # how much of a line is left out before and behind a hedged number, on whose faint ground it would be seen
NEIGHBOURS = 0.8  # how long a line is at most that would bow to where the names of its two stand
STEPS = (0, 0.08, -0.08, 0.16, -0.16, 0.24)  # how far along the line a number may go that would cover another
ROOM = (0.22, 0.13)  # across and down, what a mark takes on a narrow screen
Place = tuple[float, float]
Lines = dict[tuple[str, str], dict[tuple[bool, bool], list[Stated]]]


def relation_network(
    pairs: pd.DataFrame,
    *,
    actors: pd.DataFrame,
    hedged: bool = False,
    chosen: Collection[tuple[str, str]] = (),
    selected: Collection[str] = (),
) -> Figure:
    """A line for each two actors who are with each other (solid), and one for those against each other (dashed).

    `pairs` is a `pair_table`; `actors` has `actor` and `kind`, and they stand in its order on a circle, of many the
    16 with most statements. `hedged` draws hedged statements too, lighter. A click on the number of a line chooses
    `[actor, actor]`, either of whom may be the source, on an actor `[actor]`. Numbers of `chosen` pairs are ringed;
    actors who are not `selected` are dimmed, if any are.
    """
    title = "With and against, as a network"
    stated = list(stated_of(pairs, actors, hedged=hedged))
    names, who = most_related(stated, actors, chosen)
    lines = _lines([one for one in stated if one.source in names and one.target in names], names)
    if not lines:
        return empty(NONE, title=title)
    place = {name: _on_circle(number, len(names)) for number, name in enumerate(names)}
    ringed = {tuple(sorted(pair)) for pair in chosen}
    marks: list[Place] = []
    shapes, drawn = [], []
    for (one, other), between in lines.items():
        long = math.dist(place[one], place[other])
        bend, farther = max(BEND, APART / long), max(FARTHER, 0.3 * APART / long)
        for number, (line, parts) in enumerate(between.items()):
            aside = number - (len(between) - 1) / 2
            if long < NEIGHBOURS:
                aside -= _outward(place[one], place[other]) * (len(between) - 1) / 2
            joint = Stated(one, other, *line, sum(part.number for part in parts))
            gap = GAP / long if joint.hedged else 0
            bow, along = aside * bend * 2 or BEND, ALONG + farther * aside
            ways = [_bow(place[one], place[other], bow, along + step, gap) for step in STEPS]
            path, mark = max(ways, key=lambda way: _room(way[1], [*marks, *place.values()]))
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
                numbered(
                    [drawn[number][0] for number in shown],
                    x=[marks[number][0] for number in shown],
                    y=[marks[number][1] for number in shown],
                    hover=[hover[number] for number in shown],
                    choose=[[drawn[number][0].source, drawn[number][0].target] for number in shown],
                    largest=largest,
                    among=len(names),
                    ringed=ringed,
                )
            )
    kinds = actors.loc[actors["actor"].isin(names), "kind"]
    hidden = {"visible": False, "range": [-AROUND, AROUND]}
    return figure(
        traces,
        title=title,
        note=who,
        legend=f"{legend_of(stated, marks='━╍')}<br>{kinds_legend(kinds)}",
        alt=f"Network of {counted(len(names), 'actor')}: {in_words(stated)}.",
        xaxis=axis("", **hidden),
        yaxis=axis("", **{**hidden, "range": [-1.3, 1.3]}),
        plot_height=max(NETWORK, EACH * len(names)),
        below=8,
        beside=(BESIDE, BESIDE),
        shapes=shapes,
    )


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


def _outward(start: Place, end: Place) -> int:
    """1 where a line that bows to the left of its way bows out of the circle, −1 where it bows into it."""
    return 1 if start[1] * end[0] > start[0] * end[1] else -1


def _bow(start: Place, end: Place, by: float, along: float, gap: float) -> tuple[str, Place]:
    """A line between two places that bows to one side, and the place on it for its number, around which is a gap."""
    (x0, y0), (x1, y1) = start, end
    middle = (x0 + x1) / 2 - (y1 - y0) * by, (y0 + y1) / 2 + (x1 - x0) * by
    ends = (0.0, along - gap), (along + gap, 1.0)
    stretches = [part for part in ends if part[0] < part[1]] if gap else [(0.0, 1.0)]
    path = " ".join(_stretch(start, middle, end, *stretch) for stretch in stretches)
    return path, _on_curve(start, middle, end, along, along)


def _room(mark: Place, others: list[Place]) -> float:
    """How free of others a mark stands: 1 where none of them touches it, and less the more one covers it."""
    across, down = ROOM
    return min([1, *(max(abs(mark[0] - x) / across, abs(mark[1] - y) / down) for x, y in others)])


def _stretch(start: Place, middle: Place, end: Place, first: float, last: float) -> str:
    """A stretch of a curve, `first` and `last` being shares of its way, as SVG writes it."""
    curve = (_on_curve(start, middle, end, *shares) for shares in ((first, first), (first, last), (last, last)))
    begins, bows, stops = (f"{x:.3f},{y:.3f}" for x, y in curve)
    return f"M{begins} Q{bows} {stops}"


def _on_curve(start: Place, middle: Place, end: Place, one: float, other: float) -> Place:
    """The place at a share of the way along a curve; with two shares the one to which the stretch between them bows."""
    before, at, after = (1 - one) * (1 - other), one + other - 2 * one * other, one * other
    x, y = (before * a + at * b + after * c for a, b, c in zip(start, middle, end, strict=True))
    return x, y


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
        text=[two_lines(name, limit=NAME) for name in place],
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
    height = "middle" if abs(x) > 0.35 else "top" if y > 0 else "bottom"
    return f"{height} {side}"
