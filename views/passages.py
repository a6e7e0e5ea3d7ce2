"""A long text is read passage by passage: a browser that is given a whole book at once stops answering."""

from __future__ import annotations

import numpy as np
import pandas as pd
import streamlit as st

from analysis import Reading
from analysis.numbering import number_of

LONGEST_PASSAGE = 10_000  # words of a passage, about forty minutes of reading


def passages(sentences: pd.DataFrame, *, longest: int = LONGEST_PASSAGE) -> list[range]:
    """The numbers of the sentences of each passage, in reading order; none for a text without sentences.

    A passage ends where a paragraph ends, and inside one only where that paragraph is too long by itself; a
    sentence is never cut.
    """
    count = len(sentences)
    read = np.append(0, np.cumsum(sentences["words"].to_numpy()))
    paragraph = sentences["paragraph"].to_numpy()
    found, first = [], 0
    while first < count:
        end = max(first + 1, int(np.searchsorted(read, read[first] + longest, side="right")) - 1)
        if end < count:
            whole = int(np.searchsorted(paragraph, paragraph[end]))
            end = whole if whole > first else end
        found.append(range(first, end))
        first = end
    return found


def open_passage(reading: Reading, sentence: int | None) -> tuple[range, int]:
    """The passage that is open, and how many there are.

    It is the one that the reader has turned to, until a sentence is gone to, or another article opened.
    """
    state, digest = st.session_state, reading.article.digest
    every = passages(reading.sentences)
    article, number = state.get("passage", (digest, 1))
    if turned := state.get(_key(digest)):
        number = turned
    elif sentence is not None:
        number = next(number for number, held in enumerate(every, start=1) if sentence in held)
    elif article != digest:
        number = 1
    state.passage = digest, number
    return (every[number - 1] if every else range(0)), len(every)


def turner(passage: range, count: int, begins: int) -> None:
    """The control that turns to another passage; nothing where the article is read in one."""
    if count > 1:
        digest, number = st.session_state.passage
        st.pagination(count, default=number, key=_key(digest), width="stretch")
        first, last = (number_of(sentence, begins) for sentence in (passage.start, passage.stop - 1))
        st.caption(
            f"A long text, in {count} passages. This one holds the sentences "
            f"{max(1, first):,} to {last:,}; charts and tables count them all."
        )


def _key(digest: str) -> str:
    # Another control after each jump: it starts from the passage that was jumped to.
    return f"passage_{digest}_{st.session_state.jump}"
