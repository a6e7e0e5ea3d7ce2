"""Keyword in context: every hit with the characters around it."""

from __future__ import annotations

import pandas as pd


def concordance(text: str, hits: pd.DataFrame, sentences: pd.DataFrame, *, width: int = 60) -> pd.DataFrame:
    """One row per hit, in reading order, aligned on the hit.

    `hits` has the columns start, end, sentence. Columns: `sentence`, `start`, `end` (offsets of the hit),
    `left`, `hit`, `right`: the original characters, up to `width` of them on either side and never beyond the
    paragraph; a line break shows as a blank.
    """
    first = sentences.groupby("paragraph")["start"].min()
    last = sentences.groupby("paragraph")["end"].max()
    paragraph = sentences["paragraph"].to_numpy()[hits["sentence"].to_numpy()]
    low = first.reindex(paragraph).to_numpy()
    high = last.reindex(paragraph).to_numpy()
    rows = [
        (
            sentence,
            start,
            end,
            _line(text[max(a, start - width) : start]),
            _line(text[start:end]),
            _line(text[end : min(b, end + width)]),
        )
        for sentence, start, end, a, b in zip(hits["sentence"], hits["start"], hits["end"], low, high, strict=True)
    ]
    frame = pd.DataFrame(rows, columns=["sentence", "start", "end", "left", "hit", "right"])
    return frame.astype({"sentence": "int64", "start": "int64", "end": "int64"})


def _line(piece: str) -> str:
    return piece.replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
