"""A figure on the page: its alternative text, a click on it as an event, what is chosen in it, and itself as a file."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import streamlit as st

from analysis.figures.style import DIMMED
from views.events import listen

HERE = Path(__file__).parent
SCRIPT = "\n".join((HERE / name).read_text(encoding="utf-8") for name in ("picture.js", "dim.js"))

_below = st.components.v2.component(
    "dramatis_picture",
    html='<div role="group" aria-label="Save the chart"></div>',
    css=(HERE / "picture.css").read_text(encoding="utf-8"),
    js=SCRIPT,
)


def chart(
    figure: Any,
    *,
    key: str,
    on_point: Callable[[list[Any]], None] | None = None,
    lit: Collection[str] = (),
) -> None:
    """A plotly figure with two buttons that save it as the browser has drawn it; `key` begins with "chart_".

    `on_point` is called with the custom data of a clicked point. The click is an event, not a state: what is chosen is
    told by colours. Of a figure of one trace the browser dims all points but the `lit`, if it has any of them; their
    names begin the custom data. So a choice does not change the figure, and plotly need not draw it anew.
    """
    st.plotly_chart(
        figure, key=key, config={"displayModeBar": False, "scrollZoom": False}, alt=figure.layout.meta["alt"]
    )
    if on_point is not None:
        listen(key, on_point)
    named = figure.data[0].customdata if lit and figure.data else ()
    data = {
        "chart": key,
        "name": key.removeprefix("chart_").replace("_", "-"),
        "source": st.session_state.source,
        "lit": [place for place, (name, *_) in enumerate(named, 1) if name in lit],
        "dimmed": DIMMED,
    }
    _below(key=f"picture_{key}", data=data, width="content")
