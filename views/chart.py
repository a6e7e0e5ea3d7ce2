"""A figure on the page: its alternative text, and a click on it as an event."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from views.events import listen
from views.picture import picture


def chart(figure: Any, *, key: str, on_point: Callable[[list[Any]], None] | None = None) -> None:
    """A plotly figure; `on_point` is called with the custom data of a clicked point. `key` begins with "chart_".

    The click is an event, not a state: what is chosen is told by the figure's colours.
    """
    st.plotly_chart(
        figure, key=key, config={"displayModeBar": False, "scrollZoom": False}, alt=figure.layout.meta["alt"]
    )
    if on_point is not None:
        listen(key, on_point)
    picture(key)
