"""A table under its chart: rows that can be chosen, and the same rows as CSV."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import streamlit as st


def table(
    frame: pd.DataFrame,
    *,
    key: str,
    name: str,
    columns: dict[str, Any],
    chosen: Sequence[int] = (),
    on_rows: Callable[[list[int]], None] | None = None,
    several: bool = False,
    height: int = 280,
) -> None:
    """The columns of a frame that `columns` names and labels, with a download of the whole frame.

    `chosen` are the numbers of the rows that are selected now; `on_rows` is called with those that a reader
    has selected. `name` becomes the file's name.
    """
    # A table that shows them already is left alone: told again, it would drop a row chosen in the meantime.
    if on_rows is not None and _rows(key) != list(chosen):
        st.session_state[key] = {"selection": {"rows": list(chosen), "columns": [], "cells": []}}

    def changed() -> None:
        if on_rows is not None:
            on_rows(_rows(key))

    st.dataframe(
        frame,
        key=key,
        hide_index=True,
        height=min(height, 37 + 35 * max(1, len(frame))),
        column_order=list(columns),
        column_config=columns,
        on_select=changed if on_rows is not None else "ignore",
        selection_mode="multi-row" if several else "single-row",
    )
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


def _rows(key: str) -> list[int]:
    """The rows that a table has selected, as numbers of the frame's rows; none before it is first drawn."""
    return list(st.session_state[key]["selection"]["rows"]) if key in st.session_state else []
