"""The page that all screens stand on: its icon and its spacing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent
# A file of ours: one of Streamlit's named symbols would be fetched from another host, and tell it who reads here.
ICON = str(HERE / "icon.svg")


def prepare() -> Callable[[], object]:
    """Add the page's style, which takes no room on it; what is returned is to be called when a run ends.

    The first thing that a visit is sent is a chart nobody sees. It makes the browser fetch and run plotly's script,
    which takes a second, while this side still reads pandas and the actors: the first real chart finds it ready.
    """
    st.html(HERE / "page.css")
    with st.container(key="page_script"):
        ahead = st.empty()
        if "visited" not in st.session_state:
            st.session_state.visited = True
            ahead.plotly_chart({"data": [{"type": "bar"}]}, key="ahead")
    return ahead.empty
