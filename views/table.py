"""A table under its chart: rows that can be chosen, and the same rows as CSV."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from views import state
from views.events import listen
from views.plain import plain

NARROWEST, LETTER = 135, 6  # pixels of a column of names, and of a letter in it
HIGHEST, HEAD, ROW = 280, 37, 35  # pixels of a table, of its head, of a row


def table(
    frame: pd.DataFrame,
    *,
    key: str,
    name: str,
    columns: dict[str, Any],
    values: Sequence[Any],
    chosen: Collection[Any],
    on_choose: state.OnRows,
    several: bool = False,
    whole: pd.DataFrame | None = None,
) -> None:
    """The columns of a frame that `columns` names and labels, with a download of the frame, or of `whole`.

    Each row stands for one of `values`, and those of the `chosen` ones are selected: of equal values the first.
    `on_choose` is called with the values that a reader has chosen and with those that were let go of. `name`
    becomes the file's name.
    """
    shown: dict[str, Any] = {
        "hide_index": True,
        "height": min(HIGHEST, HEAD + ROW * max(1, len(frame))),
        "column_order": list(columns),
        "column_config": columns,
    }
    _rows_to_choose(frame, shown, key, values, chosen, on_choose, several)
    download(frame if whole is None else whole, key=f"{key}_csv", name=name)


def measures(frame: pd.DataFrame, *, key: str, name: str) -> None:
    """Measures with what they mean, all of it in sight, and a download of the whole frame.

    The frame has `measure`, `value` (missing: it cannot be told of so few words), `unit` where they have any,
    `meaning`, `formula` and `source`.
    """
    units = frame["unit"] if "unit" in frame else [""] * len(frame)
    shown = pd.DataFrame(
        {
            "Measure": frame["measure"].map(plain),
            "Value": [f"{_digits(value)} {unit}" for value, unit in zip(frame["value"], units, strict=True)],
            "What it means": [
                plain(meaning) + f"  \n:gray[:small[{plain(f'{formula} ({source})' if source else formula)}]]"
                for meaning, formula, source in zip(frame["meaning"], frame["formula"], frame["source"], strict=True)
            ],
        }
    )
    with st.container(key=key):
        st.table(shown.set_index("Measure"))
    download(frame, key=f"{key}_csv", name=name)


def wide(names: Collection[str], widest: int) -> int:
    """Pixels for a column of these names; room that is left over the browser gives to all columns alike."""
    return min(widest, max(NARROWEST, 24 + LETTER * max(map(len, names), default=0)))


def download(frame: pd.DataFrame, *, key: str, name: str) -> None:
    """A button that saves the whole frame as the file `name`.csv, and says so: there can be several on one screen."""
    st.download_button(
        f"Download {name.replace('-', ' ')} (CSV)",
        lambda: frame.to_csv(index=False).encode("utf-8-sig"),
        file_name=f"{name}.csv",
        mime="text/csv",
        key=key,
        on_click="ignore",
        icon=":material/download:",
        type="tertiary",
    )


def _digits(value: float) -> str:
    """Three digits that count, and a whole number whole."""
    if value != value:
        return "–"
    return f"{value:,.0f}" if value == int(value) or abs(value) >= 100 else f"{value:.3g}"


def _rows_to_choose(
    frame: pd.DataFrame,
    shown: dict[str, Any],
    key: str,
    values: Sequence[Any],
    chosen: Collection[Any],
    on_choose: state.OnRows,
    several: bool,
) -> None:
    rows = sorted({values.index(value) for value in chosen if value in values})
    # Told in every run: in a table that is sorted, rows chosen by hand lose their ticks when it is drawn again.
    st.session_state[key] = {"selection": {"rows": rows, "columns": [], "cells": []}}
    selected = state.hear_rows(f"{key}_drawn", values, rows, on_choose)

    def changed() -> None:
        selected(st.session_state[key]["selection"]["rows"])

    def toggled(first: str) -> None:
        # By a key: the row is named by its first cell.
        firsts = frame[shown["column_order"][0]].astype(str).tolist()
        if first in firsts:
            value = values[firsts.index(first)]
            on_choose([], [value]) if value in chosen else on_choose([value], [])

    st.dataframe(frame, key=key, on_select=changed, selection_mode="multi-row" if several else "single-row", **shown)
    listen(key, toggled)
