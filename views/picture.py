"""The chart as a file: what the browser has drawn, with its title and legend, as SVG or PNG."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent

_picture = st.components.v2.component(
    "dramatis_picture",
    html='<div role="group" aria-label="Save the chart"></div>',
    css=(HERE / "picture.css").read_text(encoding="utf-8"),
    js=(HERE / "picture.js").read_text(encoding="utf-8"),
)


def picture(chart: str) -> None:
    """Two buttons that save the chart with this key, which begins "chart_", under its name and with its source."""
    name = chart.removeprefix("chart_").replace("_", "-")
    data = {"chart": chart, "name": name, "source": st.session_state.source}
    _picture(key=f"picture_{chart}", data=data, width="content")
