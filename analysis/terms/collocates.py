"""Collocates: the words that keep company with a term or an actor."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.terms.association import contingency_log_likelihood, log_dice, pmi, t_score


def collocates(
    tokens: pd.DataFrame,
    nodes: pd.DataFrame,
    *,
    window: int | None = 5,
    by: str = "lemma",
    stop_words: bool = False,
    minimum: int = 1,
) -> pd.DataFrame:
    """One row per word found near the nodes, the most strongly attracted first.

    `nodes` has `start` and `end`, the places of the term or actor. Near is what stands at most `window` words
    before or behind one, over sentence ends too; with None, what stands in the same sentence. A word near two
    nodes counts once, and the nodes' own words are no collocates.

    Columns: `collocate`; `count` (O11: how often it is near), `expected` (E11 = R1 C1 / N); `log_likelihood`
    (four cells, Dunning 1993), `pmi`, `log_dice`, `t_score`; and what they are made of: `collocate_count` (C1: how
    often it is used at all), `window_words` (R1: words near), `words` (N: all words but the nodes'), `node_count`;
    and `sentence`, in which it is near for the first time.
    The table of surface co-occurrence is that of Evert 2008. Words less frequent near the nodes than expected
    stand at the end; ties in alphabetical order.
    """
    code, names = pd.factorize(tokens[by])
    node, near = _spans(tokens, nodes, window)
    free = ~node
    kept = free if stop_words else free & ~tokens["stop"].to_numpy()
    count = np.bincount(code[near & kept], minlength=len(names))
    shown = np.flatnonzero(count >= max(minimum, 1))
    joint = count[shown]
    used = np.bincount(code[free], minlength=len(names))[shown]
    row, total, often = int(near.sum()), int(free.sum()), len(nodes[["start", "end"]].drop_duplicates())
    wanted = row * used / max(total, 1)
    frame = pd.DataFrame(
        {
            "collocate": names[shown].astype("str"),
            "count": joint,
            "expected": wanted,
            "log_likelihood": contingency_log_likelihood(joint, row, used, max(total, 1)),
            "pmi": pmi(joint, wanted),
            "log_dice": log_dice(joint, often, used),
            "t_score": t_score(joint, wanted),
            "collocate_count": used,
            "window_words": np.int64(row),
            "words": np.int64(total),
            "node_count": np.int64(often),
            "sentence": tokens["sentence"].to_numpy()[_first_of(code, near & kept, len(names))[shown]],
        }
    )
    signed = np.where(joint >= wanted, frame["log_likelihood"], -frame["log_likelihood"])
    return frame.iloc[np.lexsort((frame["collocate"].to_numpy(dtype=object), -signed))].reset_index(drop=True)


def _first_of(code: np.ndarray, kept: np.ndarray, count: int) -> np.ndarray:
    """For each code the place of its first kept use; nought where there is none."""
    first = np.zeros(count, dtype=np.int64)
    places = np.flatnonzero(kept)[::-1]
    first[code[places]] = places
    return first


def _spans(tokens: pd.DataFrame, nodes: pd.DataFrame, window: int | None) -> tuple[np.ndarray, np.ndarray]:
    """For each token whether it belongs to a node, and whether it belongs to none and is near one."""
    starts, ends = tokens["start"].to_numpy(), tokens["end"].to_numpy()
    first = np.searchsorted(ends, nodes["start"].to_numpy(), side="right")
    last = np.searchsorted(starts, nodes["end"].to_numpy()) - 1
    held = first <= last  # a node in a part that is not counted has no token here
    first, last = first[held], last[held]
    if window is None:
        sentence = tokens["sentence"].to_numpy()
        low = np.searchsorted(sentence, sentence[first])
        high = np.searchsorted(sentence, sentence[last], side="right") - 1
    else:
        low, high = np.maximum(first - window, 0), np.minimum(last + window, len(starts) - 1)
    node = _covered(first, last, len(starts))
    return node, _covered(low, high, len(starts)) & ~node


def _covered(first: np.ndarray, last: np.ndarray, count: int) -> np.ndarray:
    """The tokens inside any of the stretches, both ends included."""
    steps = np.bincount(first, minlength=count + 1) - np.bincount(last + 1, minlength=count + 1)
    return np.cumsum(steps)[:count] > 0
