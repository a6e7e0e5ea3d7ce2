"""A figure on the page: its alternative text, and a click on it as an event."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st


def chart(figure: Any, *, key: str, on_point: Callable[[list[Any]], None] | None = None) -> None:
    """A plotly figure; `on_point` is called with the custom data of a clicked point.

    The click is an event, not a state: what is chosen is told by the figure's colours.
    """

    def clicked() -> None:
        points = st.session_state[key]["selection"]["points"]
        if on_point is not None and points and points[0].get("customdata") is not None:
            on_point(list(points[0]["customdata"]))

    st.plotly_chart(
        figure,
        key=key,
        on_select=clicked if on_point is not None else "ignore",
        selection_mode="points",
        config={"displayModeBar": False, "scrollZoom": False},
        alt=figure.layout.meta["alt"],
    )
