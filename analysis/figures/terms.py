"""Figures of the words: which are frequent, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analysis.figures.layout import ROW, count_axis, empty, figure, points, rows_axis
from analysis.figures.strips import Mark, strips
from analysis.figures.style import ACCENT, MUTED, counted, escape, listed, plain
from analysis.numbering import named, number_of

if TYPE_CHECKING:
    from analysis.figures.layout import Figure

STRIPS = 12


def top_terms(terms: pd.DataFrame, *, selected: str = "", top: int = 25, narrowed: bool = False) -> Figure:
    """A bar per term, the most frequent first; the selected one in the accent colour.

    `terms` has `term`, `count`, `per_1000` (words), `sentences`. A click chooses `[term]`. The `top` most
    frequent are shown, and the selected one wherever it ranks. `narrowed` says that only some sentences were counted.
    """
    title = "Most frequent terms"
    if terms.empty:
        return empty("No term to show here. Lower the least count, or release a filter.", title=title)
    ranked = terms.sort_values("count", ascending=False, kind="stable")
    shown = ranked[(pd.Series(range(len(ranked)), index=ranked.index) < top) | (ranked["term"] == selected)]
    names, numbers = shown["term"].tolist(), shown["count"].tolist()
    places, rates = shown["sentences"].tolist(), shown["per_1000"].tolist()
    bars = points(
        "bar",
        orientation="h",
        x=numbers,
        y=list(range(len(names))),
        hover=[
            f"{escape(name)}<br>{counted(number, 'time')} in {counted(place, 'sentence')}; {rate:.1f} per 1,000 words"
            for name, number, place, rate in zip(names, numbers, places, rates, strict=True)
        ],
        chosen=[[name] for name in names],
        marker={"color": [ACCENT if name == selected else MUTED for name in names]},
    )
    most = listed(f"{name} ({number:,})" for name, number in zip(names[:3], numbers[:3], strict=True))
    return figure(
        [bars],
        title=title,
        note=f"{len(shown)} of {len(terms):,} terms" if len(shown) < len(terms) else "",
        alt=f"Bar chart of {counted(len(shown), 'term')}; the most frequent: {most}."
        + (f" Chosen: {plain(selected)}." if selected in names else ""),
        xaxis=count_axis("Times in the chosen sentences" if narrowed else "Times in the text", max(numbers)),
        yaxis=rows_axis("Term", names),
        plot_height=max(2, len(names)) * ROW,
        hovermode="y",
    )


def term_along(
    positions: pd.DataFrame,
    *,
    length: int,
    begins: int = 0,
    selected: str = "",
    current: int | None = None,
    count: int = 0,
) -> Figure:
    """A strip per term with a mark for each time it is used, from the first sentence to the last.

    `positions` has `term`, `sentence` (from 0), `start`; the sentences up to `length` are shown, the first
    of the body being `begins`. At most 12 terms are shown, in the order in which they come, the `selected` one in
    the accent colour. A click chooses `[sentence]`. `current` draws a line at that sentence. `count` is of how many
    terms these are; by default of those in `positions`.
    """
    title = "Where the terms are used"
    if positions.empty:
        return empty("Choose a term or a keyword to see where it is used.", title=title)
    known = list(dict.fromkeys(positions["term"]))
    names, count = known[:STRIPS], count or len(known)
    used = positions[positions["term"].isin(names)].sort_values("start", kind="stable")
    row_of = {name: row for row, name in enumerate(names)}
    terms, sentences = used["term"].tolist(), used["sentence"].tolist()
    marks = [
        Mark(
            row=row_of[term],
            sentence=sentence,
            colour=ACCENT if term == selected else MUTED,
            choose=[sentence],
        )
        for term, sentence in zip(terms, sentences, strict=True)
    ]
    which = f"the most frequent{' and the chosen one' * (selected in names)}"
    often = listed(f"{name} {counted(terms.count(name), 'time')}" for name in names[:3])
    return strips(
        marks,
        names=names,
        length=length,
        current=current,
        begins=begins,
        title=title,
        rows="Term",
        note=f"{len(names)} of {count:,} terms, {which}, as they come in the text" if count > len(names) else "",
        alt=f"Strips along {counted(number_of(length - 1, begins), 'sentence')}: {often}, "
        f"first {_where(min(sentences), begins)} and last {_where(max(sentences), begins)}.",
    )


def _where(sentence: int, begins: int) -> str:
    return f"{'in ' * (sentence >= begins)}{named(sentence, begins)}"
