"""Keyword in context: every hit with the characters around it, in the order of the text or of its neighbours."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

BREAK = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
ORDERS = ("position", "left", "right", "hit")
NEIGHBOURS = 3  # words that decide an order


def concordance(text: str, hits: pd.DataFrame, sentences: pd.DataFrame, *, width: int | None = 60) -> pd.DataFrame:
    """One row per hit, in the order of `hits`, aligned on the hit.

    `hits` has the columns start, end, sentence. Columns: `sentence`, `start`, `end` (offsets of the hit),
    `left`, `hit`, `right`: the original characters, up to `width` of them on either side and never beyond the
    paragraph, or with None the rest of the sentence; a line break shows as a blank.
    """
    sentence, start, end = (hits[name].to_numpy(dtype=np.int64) for name in ("sentence", "start", "end"))
    if width is None:
        left, right = sentences["start"].to_numpy()[sentence], sentences["end"].to_numpy()[sentence]
    else:
        low, high = _paragraphs(sentences)
        left, right = np.maximum(low[sentence], start - width), np.minimum(high[sentence], end + width)
    breaks = np.array([found.start() for found in BREAK.finditer(text)], dtype=np.int64)
    return pd.DataFrame(
        {
            "sentence": sentence,
            "start": start,
            "end": end,
            "left": _pieces(text, left, start, breaks),
            "hit": _pieces(text, start, end, breaks),
            "right": _pieces(text, end, right, breaks),
        }
    )


def _pieces(text: str, start: np.ndarray, end: np.ndarray, breaks: np.ndarray) -> pd.api.extensions.ExtensionArray:
    """The characters between the offsets, with a blank for each of the line breaks."""
    pieces = [text[a:b] for a, b in zip(start.tolist(), end.tolist(), strict=True)]
    # Few pieces hold a break: which do, the breaks themselves tell.
    for row in np.flatnonzero(np.searchsorted(breaks, start) < np.searchsorted(breaks, end)).tolist():
        pieces[row] = BREAK.sub(" ", pieces[row])
    return pd.array(pieces, dtype="str")


def ordered_hits(hits: pd.DataFrame, tokens: pd.DataFrame, *, order: str = "position") -> pd.DataFrame:
    """The same hits, sorted by `order`; what is alike there stands in reading order.

    `position`: as in the text. `right`, `left`: by the first, then the second and third word behind or before
    the hit (the folded terms of `tokens`, over sentence ends too; where the text ends first). `hit`: by the
    hit's own words, then by those behind it. Raises ValueError for another order.
    """
    if order not in ORDERS:
        raise ValueError(f"order is {order!r}; use one of {', '.join(ORDERS)}")
    hits = hits.sort_values(["start", "end"], ignore_index=True)
    if order == "position" or not len(hits):
        return hits
    code, _ = pd.factorize(tokens["term"], sort=True)
    places = np.append(code, -1)  # behind the last word, and before the first, is nothing
    first = np.searchsorted(tokens["end"].to_numpy(), hits["start"].to_numpy(), side="right")
    behind = np.searchsorted(tokens["start"].to_numpy(), hits["end"].to_numpy())
    if order == "left":
        keys = [places[np.where(first >= step, first - step, -1)] for step in range(1, NEIGHBOURS + 1)]
    else:
        keys = [places[np.minimum(behind + step, len(code))] for step in range(NEIGHBOURS)]
    if order == "hit":
        longest = int((behind - first).max(initial=1))
        inside = [np.where(first + step < behind, first + step, -1) for step in range(min(longest, 2 * NEIGHBOURS))]
        keys = [places[word] for word in inside] + keys
    return hits.iloc[np.lexsort(keys[::-1])].reset_index(drop=True)


def _paragraphs(sentences: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """For each sentence the bounds of its paragraph's text."""
    paragraph = sentences["paragraph"].to_numpy()
    if not len(paragraph):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    new = np.flatnonzero(np.diff(paragraph, prepend=paragraph[0] - 1))
    lengths = np.diff(np.append(new, len(paragraph)))
    starts, ends = sentences["start"].to_numpy(), sentences["end"].to_numpy()
    return np.repeat(starts[new], lengths), np.repeat(ends[new + lengths - 1], lengths)
