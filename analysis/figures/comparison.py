"""Figures of words that are compared: keyness, collocates, and how the vocabulary grows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analysis.figures.layout import ROW, axis, count_axis, empty, figure, points, rows_axis, whole_ticks
from analysis.figures.style import ACCENT, MUTED, counted, escape, label, listed, plain
from analysis.numbering import named
from analysis.tables import tuples

if TYPE_CHECKING:
    from analysis.figures.layout import Figure

TOP = 20


def key_terms(keyness: pd.DataFrame, *, against: str, selected: str = "") -> Figure:
    """A bar per over-used term, the most significant first; the selected one in the accent colour.

    `keyness` is the table of that name, `against` says what the reference is. A click chooses `[term]`.
    """
    title = "Words that stand out"
    over = keyness[(keyness["count"] > keyness["expected"]) & (keyness["log_likelihood"] > 0)]
    if over.empty:
        return empty(
            "No word is more frequent here. Lower the least count, or compare with something else.", title=title
        )
    shown = over[(pd.Series(range(len(over)), index=over.index) < TOP) | (over["term"] == selected)]
    here = ("term", "log_likelihood", "log_ratio", "count", "size", "expected")
    there = ("reference_count", "reference_size", "reference_expected")
    hover = [
        f"{escape(term)}<br>log-likelihood {likelihood:,.1f}, log ratio {ratio:+.1f}"
        f"<br>here {count:,} of {size:,} words, expected {expected:,.2f}"
        f"<br>there {other:,.0f} of {other_size:,}, expected {other_expected:,.1f}"
        for term, likelihood, ratio, count, size, expected, other, other_size, other_expected in tuples(
            shown, *here, *there
        )
    ]
    return _ranked(
        shown["term"].tolist(),
        shown["log_likelihood"].tolist(),
        hover=hover,
        title=title,
        note=f"against {label(against, limit=60)}"
        + (f"; {len(shown)} of {len(over):,} words" if len(shown) < len(over) else ""),
        measure="Log-likelihood",
        rows="Word",
        selected=selected,
    )


def collocate_ranks(collocates: pd.DataFrame, *, node: str, near: str) -> Figure:
    """A bar per attracted collocate, the most significant first.

    `collocates` is the table of that name; `node` is whose company it is and `near` what near means. Those that are
    near once are left out where any is near more often: of a short text they are many, and one as likely as the next.
    A click chooses `[sentence]`, where it is near for the first time.
    """
    title = "What stands nearby"
    attracted = collocates[collocates["count"] > collocates["expected"]]
    several = attracted[attracted["count"] > 1]
    drawn = (attracted if several.empty else several).head(TOP)
    often = "each only once" if several.empty else "more than once"
    if drawn.empty:
        return empty("No word stands nearby more often than by chance. Widen the window.", title=title)
    measures = ("collocate", "count", "expected", "log_likelihood", "pmi", "log_dice", "t_score")
    hover = [
        f"{escape(name)}<br>{counted(count, 'time')} nearby, {expected:,.2f} expected"
        f"<br>log-likelihood {likelihood:,.1f}, PMI {pmi:.1f}, logDice {dice:.1f}, t-score {t:.1f}"
        for name, count, expected, likelihood, pmi, dice, t in tuples(drawn, *measures)
    ]
    return _ranked(
        drawn["collocate"].tolist(),
        drawn["log_likelihood"].tolist(),
        hover=hover,
        title=title,
        note=f"{often}, {near} {label(node, limit=40)}",
        measure="Log-likelihood",
        rows="Word",
        chosen=[[int(sentence)] for sentence in drawn["sentence"]],
    )


def growth(points_along: pd.DataFrame, *, begins: int = 0, current: int | None = None) -> Figure:
    """A line of the different words met so far, over the running words.

    `points_along` has `words`, `different`, `sentence`. A click on a mark chooses `[sentence]`; the one of the
    `current` sentence is in the accent colour. The body begins at the sentence `begins`.
    """
    title = "How the vocabulary grows"
    if points_along.empty:
        return empty("No words to count here. Release a filter.", title=title)
    words, different = points_along["words"].tolist(), points_along["different"].tolist()
    sentences = points_along["sentence"].tolist()
    trace = points(
        "scatter",
        mode="lines+markers",
        x=words,
        y=different,
        hover=[
            f"{counted(n, 'word')}, {d:,} different<br>{named(s, begins)}"
            for n, d, s in zip(words, different, sentences, strict=True)
        ],
        chosen=[[sentence] for sentence in sentences],
        marker={"size": 5, "color": [ACCENT if sentence == current else MUTED for sentence in sentences]},
        line={"color": MUTED, "width": 1.5},
    )
    return figure(
        [trace],
        title=title,
        alt="Line that rises with the running words: "
        f"{different[-1]:,} different ones among {counted(words[-1], 'word')}.",
        xaxis=axis("Words so far", range=[0, words[-1] * 1.03], tickvals=whole_ticks(0, words[-1]), tickformat=",d"),
        yaxis=count_axis("Different words", max(different)),
        plot_height=240,
    )


def _ranked(
    names: list[str],
    values: list[float],
    *,
    hover: list[str],
    title: str,
    note: str,
    measure: str,
    rows: str,
    selected: str = "",
    chosen: list[list[int]] | None = None,
) -> Figure:
    bars = points(
        "bar",
        orientation="h",
        x=values,
        y=list(range(len(names))),
        hover=hover,
        chosen=chosen or [[name] for name in names],
        marker={"color": [ACCENT if name == selected else MUTED for name in names]},
    )
    most = listed(f"{name} ({value:,.1f})" for name, value in zip(names[:3], values[:3], strict=True))
    return figure(
        [bars],
        title=title,
        note=note,
        alt=f"Bar chart of {counted(len(names), 'word')} by {measure.lower()}; the highest: {most}."
        + (f" Chosen: {plain(selected)}." if selected in names else ""),
        xaxis=count_axis(measure, max(values)),
        yaxis=rows_axis(rows, names),
        plot_height=max(2, len(names)) * ROW,
        hovermode="y",
    )
