"""A table under its chart: rows that can be chosen, and the same rows as CSV."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from views import state
from views.events import listen


def table(
    frame: pd.DataFrame,
    *,
    key: str,
    name: str,
    columns: dict[str, Any],
    values: Sequence[Any] = (),
    chosen: Collection[Any] = (),
    on_choose: Callable[[list[Any], list[Any]], None] | None = None,
    several: bool = False,
    height: int = 280,
) -> None:
    """The columns of a frame that `columns` names and labels, with a download of the whole frame.

    Each row stands for one of `values`, and those of the `chosen` ones are selected: of equal values the first.
    `on_choose` is called with the values that a reader has chosen and with those that were let go of. `name`
    becomes the file's name. Without `on_choose` the rows are only to be read.
    """
    shown: dict[str, Any] = {
        "hide_index": True,
        "height": min(height, 37 + 35 * max(1, len(frame))),
        "column_order": list(columns),
        "column_config": columns,
    }
    if on_choose is None:
        st.dataframe(frame, key=key, **shown)
    else:
        _rows_to_choose(frame, shown, key, values, chosen, on_choose, several)
    st.download_button(
        "Download CSV",
        lambda: frame.to_csv(index=False).encode("utf-8-sig"),
        file_name=f"{name}.csv",
        mime="text/csv",
        key=f"{key}_csv",
        on_click="ignore",
        icon=":material/download:",
        type="tertiary",
    )


def _rows_to_choose(
    frame: pd.DataFrame,
    shown: dict[str, Any],
    key: str,
    values: Sequence[Any],
    chosen: Collection[Any],
    on_choose: Callable[[list[Any], list[Any]], None],
    several: bool,
) -> None:
    rows = sorted({values.index(value) for value in chosen if value in values})
    # Told in every run: in a table that is sorted, rows chosen by hand lose their ticks when it is drawn again.
    st.session_state[key] = {"selection": {"rows": rows, "columns": [], "cells": []}}
    drawn = state.drawn_for(f"{key}_drawn", (values, rows))

    def changed() -> None:
        # What the browser had when it sent this, which on a slow line is not what was drawn last.
        values, before = drawn()
        after = st.session_state[key]["selection"]["rows"]
        on_choose(
            [values[row] for row in after if row not in before and row < len(values)],
            [values[row] for row in before if row not in after],
        )

    def toggled(first: str) -> None:
        # By a key: the row is named by its first cell.
        firsts = frame[shown["column_order"][0]].astype(str).tolist()
        if first in firsts:
            value = values[firsts.index(first)]
            on_choose([], [value]) if value in chosen else on_choose([value], [])

    st.dataframe(frame, key=key, on_select=changed, selection_mode="multi-row" if several else "single-row", **shown)
    listen(key, toggled)
