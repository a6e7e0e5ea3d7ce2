"""Figures of how the article is told: the length of its sentences, in order and altogether, and its voices."""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.figures.layout import (
    ROW,
    axis,
    count_axis,
    current_line,
    empty,
    figure,
    mean_line,
    points,
    rows_axis,
    whole_ticks,
)
from analysis.figures.style import ACCENT, MUTED, counted, escape, listed, percent
from analysis.numbering import named, number_of

if TYPE_CHECKING:
    from analysis.figures.layout import Figure

MOST_SENTENCES = 1_500  # sentences drawn one by one
GROUPS = 750  # bars of a longer text
HEIGHT = 180
SPEAKERS = 20
NARRATOR, UNNAMED = "Narrator", "Others, not named"


def sentence_rhythm(sentences: pd.DataFrame, *, begins: int = 0, current: int | None = None) -> Figure:
    """A bar per sentence in reading order, as high as it has words; a dashed line is the mean.

    `sentences` has `sentence` (from 0), `words`, `chosen` (bool: it holds what the reader looks for). A click
    chooses `[sentence]`. More than 1,500 sentences are drawn as at most 750 bars, each the mean of neighbours
    and choosing the first of them; the axis says so. `current` draws a line at that sentence.
    The body begins at the sentence `begins`.
    """
    title = "Sentence by sentence"
    if sentences.empty:
        return empty("No sentence to show here. Release a filter, or open another article.", title=title)
    size = math.ceil(len(sentences) / GROUPS) if len(sentences) > MOST_SENTENCES else 1
    ordered = sentences.sort_values("sentence", kind="stable")
    order, lengths = ordered["sentence"].to_numpy(), ordered["words"].to_numpy()
    starts = np.arange(0, len(ordered), size)
    ends = np.minimum(starts + size, len(ordered))
    firsts, lasts = order[starts].tolist(), order[ends - 1].tolist()
    first, last = [number_of(one, begins) for one in firsts], [number_of(one, begins) for one in lasts]
    words = (np.add.reduceat(lengths, starts) / (ends - starts)).tolist()
    chosen = np.logical_or.reduceat(ordered["chosen"].to_numpy(dtype=bool), starts).tolist()
    # As everywhere: a sentence without a word, such as a line of stars, is not part of the mean.
    mean = float(lengths.sum()) / max(1, int((lengths > 0).sum()))
    trace = points(
        "bar",
        x=[(start + end) / 2 for start, end in zip(first, last, strict=True)],
        y=words,
        width=0.8 if size == 1 else [end - start + 1 for start, end in zip(first, last, strict=True)],
        hover=[
            f"{named(start, begins).capitalize()}: {counted(int(mean_words), 'word')}"
            if start == end
            else f"Sentences {low:,} to {high:,}: {mean_words:.1f} words on average"
            for start, end, low, high, mean_words in zip(firsts, lasts, first, last, words, strict=True)
        ],
        chosen=[[start] for start in firsts],
        marker={"color": [ACCENT if lit else MUTED for lit in chosen], "line": {"width": 0}},
    )
    here = []
    if current is not None and firsts[0] <= current <= lasts[-1]:
        here = [current_line(number_of(current, begins))]
    longest = int(lengths.argmax())
    lit = int(sentences["chosen"].sum())
    return figure(
        [trace],
        title=title,
        note=f"Dashed line: the mean, {mean:.1f} words",
        alt=f"Bar chart of {counted(len(sentences), 'sentence')} in reading order, {mean:.1f} words on "
        f"average; the longest is {named(int(order[longest]), begins)} with "
        f"{counted(int(lengths[longest]), 'word')}." + (f" {counted(lit, 'sentence')} chosen." if lit else ""),
        xaxis=axis(
            "Sentence" if size == 1 else f"Sentence (mean of {size} per bar)",
            range=[first[0] - 0.6, last[-1] + 0.6],
            tickvals=whole_ticks(first[0], last[-1]),
            tickformat=",d",
            showgrid=False,
        ),
        yaxis=count_axis("Words", max(words), above=0.12),
        plot_height=HEIGHT,
        shapes=[*here, mean_line(y=mean)],
        hovermode="x",
    )


def sentence_lengths(lengths: pd.DataFrame, *, mean: float | None = None, current: int | None = None) -> Figure:
    """A bar per class of sentence length, as high as the number of sentences in it.

    `lengths` has `words_from`, `words_to` (both inclusive), `sentences`. `mean` draws a dashed line at that
    number of words. A click chooses `[words_from, words_to]`. `current` is how many words the current sentence has:
    its class has the accent colour.
    """
    title = "How long the sentences are"
    if lengths.empty:
        return empty("No sentence to show here. Release a filter, or open another article.", title=title)
    low, high = lengths["words_from"].tolist(), lengths["words_to"].tolist()
    numbers = lengths["sentences"].tolist()
    classes = list(zip(low, high, strict=True))
    middle = [(start + end) / 2 for start, end in classes]
    named = {"tickvals": middle, "ticktext": [f"{start}–{end}" for start, end in classes]}
    trace = points(
        "bar",
        x=middle,
        y=numbers,
        width=[(end - start + 1) * 0.96 for start, end in classes],
        hover=[
            f"{start:,} to {counted(end, 'word')}: {counted(number, 'sentence')}"
            for (start, end), number in zip(classes, numbers, strict=True)
        ],
        chosen=[[start, end] for start, end in classes],
        marker={
            "color": [ACCENT if current is not None and start <= current <= end else MUTED for start, end in classes],
            "line": {"width": 0},
        },
    )
    most = numbers.index(max(numbers))
    return figure(
        [trace],
        title=title,
        note="" if mean is None else f"Dashed line: the mean, {mean:.1f} words",
        alt=f"Bar chart of the lengths of {counted(sum(numbers), 'sentence')}, {low[0]:,} to {high[-1]:,} "
        f"words; most often {low[most]:,} to {high[most]:,} words ({counted(numbers[most], 'sentence')}).",
        xaxis=axis(
            "Words in a sentence",
            range=[low[0] - 0.7, high[-1] + 0.7],
            **(named if len(low) <= 8 else {"tickvals": whole_ticks(low[0], high[-1])}),
            showgrid=False,
        ),
        yaxis=count_axis("Sentences", max(numbers), above=0.08),
        plot_height=HEIGHT,
        shapes=[] if mean is None else [mean_line(x=mean)],
        hovermode="x",
    )


def voices(shares: pd.DataFrame, *, selected: Collection[str] = (), voice: str = "") -> Figure:
    """A bar per voice, the narrator first, as long as the words it has in the article.

    `shares` has `voice` (narrator, quoted), `speaker` (empty for the narrator and for those without a name),
    `words`, `share` (0 to 1), `quotes`, `sentences`. A click chooses `[voice, speaker]`. The chosen ones are lit:
    the actors in `selected`, and all of a `voice`. Of more than 20 voices the first are shown, and the note says so.
    """
    title = "Whose words are in the article"
    if shares.empty or not shares["words"].sum():
        return empty("No word to show here. Release a filter, or open another article.", title=title)
    shown = shares.head(SPEAKERS)
    kinds, speakers = shown["voice"].tolist(), shown["speaker"].tolist()
    names = [
        NARRATOR if kind == "narrator" else speaker or UNNAMED for kind, speaker in zip(kinds, speakers, strict=True)
    ]
    words, parts = shown["words"].tolist(), shown["share"].tolist()
    lit = [kind == voice or speaker in selected for kind, speaker in zip(kinds, speakers, strict=True)]
    bars = points(
        "bar",
        orientation="h",
        x=words,
        y=list(range(len(names))),
        hover=[
            f"{escape(name)}<br>{counted(count, 'word')}, {percent(part)} of all, in {counted(held, 'sentence')}"
            for name, count, part, held in zip(names, words, parts, shown["sentences"].tolist(), strict=True)
        ],
        chosen=[list(pair) for pair in zip(kinds, speakers, strict=True)],
        marker={"color": [ACCENT if each else MUTED for each in lit]},
    )
    quoted = percent(shares["share"][(shares["voice"] == "quoted").to_numpy()].sum())
    note = f"Quoted speech: {quoted} of the words"
    if len(shown) < len(shares):
        note += f"; the first {len(shown)} of {len(shares):,} voices"
    most = listed(f"{name} ({count:,})" for name, count in zip(names[:4], words[:4], strict=True))
    return figure(
        [bars],
        title=title,
        note=note,
        alt=f"Bar chart of the words of {counted(len(shares), 'voice')}: {most}. {quoted} of the words are quoted.",
        xaxis=count_axis("Words", max(words)),
        yaxis=rows_axis("Voice", names),
        plot_height=max(2, len(names)) * ROW,
        hovermode="y",
    )
