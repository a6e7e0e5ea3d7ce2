"""The page that all screens stand on: its icon, its spacing, and what charts and tables lack for fingers and keys."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent
# A file of ours: one of Streamlit's named symbols would be fetched from another host, and tell it who reads here.
ICON = str(HERE / "icon.svg")

_script = st.components.v2.component("dramatis_page", js=(HERE / "page.js").read_text(encoding="utf-8"))


def prepare() -> None:
    """Add the page's style and script; neither takes room on it."""
    st.html(HERE / "page.css")
    with st.container(key="page_script"):
        _script(key="page")
