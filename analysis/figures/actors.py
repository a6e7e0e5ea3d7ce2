"""Figures of who is in the article: how often, where, and together with whom."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

import pandas as pd

from analysis.figures.layout import ROW, count_axis, empty, figure, kinds_legend, points, rows_axis
from analysis.figures.strips import Mark, strips
from analysis.figures.style import ACCENT, MUTED, counted, dim, escape, kind_colour, labels, listed, plain
from analysis.numbering import number_of

if TYPE_CHECKING:
    from analysis.figures.layout import Figure

STRIPS = 20
PAIRED = 15
LARGEST = 22  # pixels across the largest bubble; a row has 24


def actor_mentions(
    actors: pd.DataFrame, *, selected: Collection[str] = (), also: Collection[str] = (), top: int = 20
) -> Figure:
    """A bar per actor, the most mentioned first, in the colour of its kind.

    `actors` has `actor`, `kind`, `mentions`, `sentences`. A click chooses `[actor]`. The `top` most mentioned
    are shown, and the selected ones and those of `also` wherever they rank; if any are selected, the others are dimmed.
    """
    title = "Mentions of each actor"
    if actors.empty:
        return empty("No actor to show here. Release a filter, or open another article.", title=title)
    shown = _most_mentioned(actors, top=top, also=[*selected, *also])
    names, kinds = shown["actor"].tolist(), shown["kind"].tolist()
    numbers, places = shown["mentions"].tolist(), shown["sentences"].tolist()
    hover = [
        f"{escape(name)}<br>{escape(kind)}: {counted(number, 'mention')} in {counted(place, 'sentence')}"
        for name, kind, number, place in zip(names, kinds, numbers, places, strict=True)
    ]
    bars = points(
        "bar",
        orientation="h",
        x=numbers,
        y=list(range(len(names))),
        hover=hover,
        chosen=[[name] for name in names],
        marker={"color": _colours(names, kinds, selected=selected)},
    )
    most = listed(f"{name} ({number:,})" for name, number in zip(names[:3], numbers[:3], strict=True))
    return figure(
        [bars],
        title=title,
        note=_of(len(shown), len(actors), top),
        legend=kinds_legend(kinds),
        alt=f"Bar chart of mentions of {counted(len(actors), 'actor')}; the most mentioned: {most}."
        + _choice(names, selected),
        xaxis=count_axis("Mentions", max(numbers)),
        yaxis=rows_axis("Actor", names),
        plot_height=max(2, len(names)) * ROW,
        hovermode="y",
    )


def actors_along(
    mentions: pd.DataFrame,
    *,
    actors: pd.DataFrame,
    length: int,
    begins: int = 0,
    selected: Collection[str] = (),
    also: Collection[str] = (),
    current: int | None = None,
) -> Figure:
    """A strip per actor with a mark per mention, from the first sentence to the last; sponsors are hollow.

    `mentions` has `actor`, `kind`, `sentence` (from 0), `text` and, if known, `role`; `actors` gives the rows
    and their order (the 20 most mentioned, the selected, and those of `also`); the sentences up to `length` are
    shown, the first of the body being `begins`. A click chooses `[actor, sentence]`. `current` draws a line at that
    sentence.
    """
    title = "Actors along the text"
    rows = _most_mentioned(actors, top=STRIPS, also=[*selected, *also]).sort_index()
    names = rows["actor"].tolist()
    marks = mentions[mentions["actor"].isin(names)]
    if marks.empty:
        return empty("No mention to show here. Release a filter, or open another article.", title=title)
    kinds = marks["kind"].tolist()
    sponsors = (marks["role"] == "sponsor").tolist() if "role" in marks else [False] * len(marks)
    row_of = {name: row for row, name in enumerate(names)}
    columns = (marks["actor"].tolist(), marks["sentence"].tolist(), marks["text"].tolist())
    drawn = [
        Mark(
            row=row_of[name],
            sentence=number,
            words=text,
            colour=colour,
            hollow=sponsor,
            choose=[name, number],
        )
        for name, number, text, colour, sponsor in zip(
            *columns, _colours(columns[0], kinds, selected=selected), sponsors, strict=True
        )
    ]
    notes = (_of(len(rows), len(actors), STRIPS), "Hollow: as a sponsor" if any(sponsors) else "")
    most = marks["actor"].value_counts().head(3).index
    return strips(
        drawn,
        names=names,
        length=length,
        begins=begins,
        current=current,
        title=title,
        rows="Actor",
        note="<br>".join(line for line in notes if line),
        legend=kinds_legend(kinds),
        alt=f"Strips of {counted(len(marks), 'mention')} of {counted(len(names), 'actor')} along "
        f"{counted(number_of(length - 1, begins), 'sentence')}; most often: {listed(most)}." + _choice(names, selected),
    )


def actors_together(pairs: pd.DataFrame, *, actors: pd.DataFrame, selected: Collection[str] = ()) -> Figure:
    """A bubble for each two actors who share sentences; its area is how many.

    `pairs` has `actor_a`, `actor_b`, `sentences`, each two once. The 15 actors of `actors` mentioned most who
    share a sentence are shown, and the selected. A click chooses `[actor_a, actor_b]`. Pairs with the selected
    actor have the accent colour, and of several selected actors the pairs of two of them.
    """
    title = "Actors in the same sentence"
    both = set(pairs["actor_a"]) | set(pairs["actor_b"])
    paired = actors[actors["actor"].isin(both)]
    if paired.empty:
        return empty("No two actors share a sentence here. Release a filter to see more.", title=title)
    names = _most_mentioned(paired, top=PAIRED, also=selected)["actor"].tolist()
    row_of = {name: row for row, name in enumerate(names)}
    once = {
        (first, second): number
        for first, second, number in zip(pairs["actor_a"], pairs["actor_b"], pairs["sentences"].tolist(), strict=True)
        if first in row_of and second in row_of and first != second
    }
    cells = {**once, **{(second, first): number for (first, second), number in once.items()}}
    largest = max(cells.values(), default=1)
    across = LARGEST if len(names) <= 10 else LARGEST * 10 / len(names)
    chosen = set(selected) & set(names)
    bubbles = points(
        "scatter",
        mode="markers",
        x=[row_of[second] for _, second in cells],
        y=[row_of[first] for first, _ in cells],
        hover=[
            f"{escape(first)} and {escape(second)}<br>together in {counted(number, 'sentence')}"
            for (first, second), number in cells.items()
        ],
        chosen=[[first, second] for first, second in cells],
        marker={
            "color": [_pair_colour(pair, chosen=chosen) for pair in cells],
            "size": [max(5, round(across * math.sqrt(number / largest), 1)) for number in cells.values()],
            "line": {"width": 0},
        },
    )
    notes = (_of(len(names), len(paired), PAIRED, "who share a sentence"), "Larger: more sentences together")
    best = sorted(once.items(), key=lambda pair: -pair[1])[:3]
    most = listed(f"{plain(first)} with {plain(second)} ({number:,})" for (first, second), number in best)
    return figure(
        [bubbles],
        title=title,
        note="<br>".join(line for line in notes if line),
        alt=f"Matrix of {counted(len(names), 'actor')} by the sentences they share; "
        f"most often: {most or 'none of these'}." + _choice(names, selected),
        xaxis=rows_axis(
            "Actor",
            names,
            range=[-0.5, len(names) - 0.5],
            ticktext=labels(names, limit=18),
            tickangle=-90,
            showgrid=True,
        ),
        yaxis=rows_axis("Actor", names, showgrid=True),
        plot_height=max(3, len(names)) * ROW,
        below=148,
    )


def _most_mentioned(actors: pd.DataFrame, *, top: int, also: Collection[str]) -> pd.DataFrame:
    """The rows of the actors mentioned most, ties in table order, then those of `also` that rank lower."""
    ranked = actors.sort_values("mentions", ascending=False, kind="stable")
    first = pd.Series(range(len(ranked)), index=ranked.index) < top
    return ranked[first | ranked["actor"].isin(list(also))]


def _pair_colour(pair: tuple[str, str], *, chosen: set[str]) -> str:
    if not chosen:
        return MUTED
    return ACCENT if len(chosen & set(pair)) == min(2, len(chosen)) else dim(MUTED)


def _colours(names: Sequence[str], kinds: Sequence[str], *, selected: Collection[str]) -> list[str]:
    """One colour per name: its kind's, dimmed if others are chosen. Who is not here dims nothing."""
    chosen = set(selected) & set(names)
    return [
        dim(kind_colour(kind)) if chosen and name not in chosen else kind_colour(kind)
        for name, kind in zip(names, kinds, strict=True)
    ]


def _of(shown: int, known: int, top: int, whom: str = "actors") -> str:
    """Who is drawn where not all are: the `top` most mentioned, and the chosen ones that rank lower."""
    lower = " and the chosen" if shown > top else ""
    return f"{shown} of {known:,} {whom}, the most mentioned{lower}" if shown < known else ""


def _choice(names: Sequence[str], selected: Collection[str]) -> str:
    chosen = [name for name in names if name in set(selected)]
    return f" Chosen: {listed(chosen)}." if chosen else ""
