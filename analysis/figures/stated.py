"""What the matrix and the network of relations share: counted statements, and marks with their number on them."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

import pandas as pd

from analysis.figures.layout import points
from analysis.figures.style import ACCENT, AGAINST, MARKED, WITH, counted, dim, listed, plain

ACTORS = 12
SMALLEST, LARGEST = 13, 18  # pixels across a mark, which has a number on it
LINE, FILL = 0.5, 0.16  # opacity of what is hedged: of its lines, and of the ground on which its number stands
NONE = "No relation between two actors is stated here. Release a filter, or show hedged statements too."
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


def stated_of(pairs: pd.DataFrame, actors: pd.DataFrame, *, hedged: bool) -> Iterator[Stated]:
    """The counts of a table of pairs, one by one, of those pairs whose actors are both known."""
    known = set(actors["actor"])
    for pair in pairs.to_dict("records"):
        if {pair["source"], pair["target"]} <= known and pair["source"] != pair["target"]:
            for positive, sign in ((True, "positive"), (False, "negative")):
                if pair[sign]:
                    yield Stated(pair["source"], pair["target"], positive, False, pair[sign])
                if hedged and pair[f"hedged_{sign}"]:
                    yield Stated(pair["source"], pair["target"], positive, True, pair[f"hedged_{sign}"])


def most_related(
    stated: list[Stated], actors: pd.DataFrame, chosen: Collection[tuple[str, ...]] = ()
) -> tuple[list[str], int]:
    """The actors with most statements and those of `chosen` pairs, in the order of the table, and how many have any.

    One whose statements are all about others than these is left out.
    """
    counts: dict[str, int] = {}
    for one in stated:
        for name in (one.source, one.target):
            counts[name] = counts.get(name, 0) + one.number
    order = [name for name in actors["actor"].tolist() if name in counts]
    most = set(sorted(order, key=lambda name: -counts[name])[:ACTORS]).union(*chosen)
    related = {name for one in stated for name in (one.source, one.target) if {one.source, one.target} <= most}
    return [name for name in order if name in related], len(order)


def numbered(
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


def legend_of(stated: list[Stated], *, marks: str) -> str:
    """What colours and marks mean, for below a figure."""
    entries = [
        f'<span style="color:{colour}">{mark}</span> {words}'
        for mark, colour, words in zip(marks, (WITH, AGAINST), ("with", "against"), strict=True)
    ]
    return "   ".join([*entries, *(["lighter: hedged"] if any(one.hedged for one in stated) else [])])


def in_words(stated: list[Stated]) -> str:
    """The pairs with most statements of either sign, as a sentence."""
    said = []
    for positive, words in ((True, "with"), (False, "against")):
        best = sorted((one for one in stated if one.positive is positive), key=lambda one: -one.number)[:2]
        most = listed(f"{plain(one.source)} {words} {plain(one.target)} ({one.number:,})" for one in best)
        said.append(most or f"nobody {words} anybody")
    return "; ".join(said)
