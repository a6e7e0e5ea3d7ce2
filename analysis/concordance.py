"""Keyword in context: every hit with the characters around it."""

from __future__ import annotations

import re

import pandas as pd

BREAK = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")


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
    numbers, texts = ("sentence", "start", "end"), ("left", "hit", "right")
    return frame.astype({**dict.fromkeys(numbers, "int64"), **dict.fromkeys(texts, "str")})


def _line(piece: str) -> str:
    return BREAK.sub(" ", piece)
