"""What the matrix and the network of relations share: counted statements, and marks with their number on them."""

from __future__ import annotations

import math
import textwrap
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

import pandas as pd

from analysis.figures.layout import points
from analysis.figures.style import ACCENT, AGAINST, MARKED, WITH, counted, dim, listed, plain

ACTORS = 16  # drawn at most, beside those of a chosen pair
ROOMY = 12  # actors among whom a mark may grow with its number
NOTE = 48  # letters of a line of a note, so that it fits on a narrow screen
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
) -> tuple[list[str], str]:
    """The actors to draw, in the order of the table, and a note on who they are where not all are drawn.

    Of many these are those with most statements. Of each a statement must be drawn: where it is about none of the
    others, the one whom they have most statements with comes along. Hedged statements only add to what asserted ones
    draw: they fill the room that these leave. Actors of `chosen` pairs are drawn in any case.
    """
    known = actors["actor"].tolist()
    asserted = [one for one in stated if not one.hedged]
    drawn = _with_most(stated, known, _with_most(asserted, known, set()))
    facts, counts = _counts(asserted), _counts(stated)
    order = [name for name in known if name in counts]
    if len(drawn) == len(order):
        return order, ""
    who = ["those with most statements" + ", asserted ones first" * (len(asserted) < len(stated))]
    rank = {name: (facts[name].total(), counts[name].total()) for name in order}
    if min(rank[name] for name in drawn) < max(rank[name] for name in order if name not in drawn):
        who.append("those whom these are about")
    asked = {name for pair in chosen for name in pair if name in counts}
    who += ["the chosen pair"] * (not asked <= drawn)
    names = [name for name in order if name in drawn | asked]
    return names, _note(f"{len(names)} of {len(order):,} actors, {listed(who)}", stated, names)


def _with_most(stated: list[Stated], known: list[str], drawn: set[str]) -> set[str]:
    """The actors drawn already, and of the others those with most statements, as long as there is room."""
    counts = _counts(stated)
    for name in sorted(filter(counts.__contains__, known), key=lambda name: -counts[name].total()):
        others = counts[name]
        closest = max(others, key=lambda other: (others[other], counts[other].total()))
        wanted = {name} if drawn & set(others) else {name, closest}
        if len(drawn | wanted) <= ACTORS:
            drawn = drawn | wanted
    return drawn


def _counts(stated: list[Stated]) -> defaultdict[str, Counter[str]]:
    """How many statements each actor has with each other."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in stated:
        counts[one.source][one.target] += one.number
        counts[one.target][one.source] += one.number
    return counts


def _note(who: str, stated: list[Stated], names: list[str]) -> str:
    """Who is drawn, and how much is not, in lines that fit on a phone."""
    left = sum(one.number for one in stated if not {one.source, one.target} <= set(names))
    lines = textwrap.wrap(f"{who};" if left else who, NOTE)
    only = f"{counted(left, 'statement')} {'is' if left == 1 else 'are'} not drawn"
    return "<br>".join([*lines, *[only] * bool(left)])


def numbered(
    stated: list[Stated],
    *,
    x: list[float],
    y: list[float],
    hover: list[str],
    choose: list[list[Any]],
    largest: int,
    among: int,
    ringed: Collection[tuple[str, ...]] = (),
) -> dict[str, Any]:
    """One trace of marks with their number on them: hedged ones all, or asserted ones all.

    The mark of the `largest` number is the largest; `among` so many actors that there is little room all are small.
    """
    hedged = stated[0].hedged
    edge = 1.5 if hedged else 0
    grows = LARGEST - SMALLEST if among <= ROOMY else 0
    rings = [tuple(sorted((one.source, one.target))) in ringed for one in stated]
    colours = [one.colour for one in stated]
    return points(
        "scatter",
        mode="markers+text",
        x=[round(place, 3) for place in x],
        y=[round(place, 3) for place in y],
        text=[f"{one.number:,}" for one in stated],
        # On its faint ground a hedged number has the colour of the page's words, which the theme knows.
        textfont={"size": 10, **({} if hedged else {"color": MARKED})},
        hover=hover,
        chosen=choose,
        cliponaxis=False,
        marker={
            "color": [dim(colour, FILL) for colour in colours] if hedged else colours,
            "symbol": ["circle" if one.positive else "square" for one in stated],
            "size": [round(SMALLEST + grows * math.sqrt(one.number / largest), 1) for one in stated],
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
    """The pairs with most statements of either sign, asserted ones first, as a sentence."""
    said = []
    for positive, words in ((True, "with"), (False, "against")):
        held = (one for one in stated if one.positive is positive)
        best = sorted(held, key=lambda one: (one.hedged, -one.number))[:2]
        most = listed(
            f"{plain(one.source)} {words} {plain(one.target)} ({one.number:,}{' hedged' * one.hedged})" for one in best
        )
        said.append(most or f"nobody {words} anybody")
    return "; ".join(said)
