"""Statements in quoted speech: they are the speaker's, whether or not their own sentence says who speaks."""

from __future__ import annotations

import numpy as np
import pandas as pd


def as_quoted(relations: pd.DataFrame, quotes: pd.DataFrame) -> pd.DataFrame:
    """The table `relations`, in which what is asserted within quotation marks is reported.

    Sentences further inside a quote name no speaker; `quotes` has the one of the whole. What speakers do by their own
    words (*“We condemn Peru”*) they do indeed, and it stays asserted.
    """
    if relations.empty or quotes.empty:
        return relations
    trigger = relations["trigger_start"].to_numpy()
    row = np.searchsorted(quotes["start"].to_numpy(), trigger, side="right") - 1
    inside = (row >= 0) & (trigger < quotes["end"].to_numpy()[np.maximum(row, 0)])
    speaker = quotes["speaker"].to_numpy()[np.maximum(row, 0)]
    told = inside & (relations["hedge"] == "asserted").to_numpy() & (relations["source"].to_numpy() != speaker)
    if not told.any():
        return relations
    found = relations.copy()
    said = np.where((speaker != "") & told, "; said by " + speaker.astype(object), "")
    found["rule"] = (relations["rule"].astype(object) + said).astype(relations["rule"].dtype)
    found.loc[told, "hedge"] = "reported"
    return found
