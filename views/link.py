"""A button that copies the address of exactly what is on screen."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent

_link = st.components.v2.component(
    "dramatis_link",
    html='<button type="button">Copy link</button><span role="status"></span>',
    css=(HERE / "link.css").read_text(encoding="utf-8"),
    js=(HERE / "link.js").read_text(encoding="utf-8"),
)


def copy_link() -> None:
    """The control, with the browser's own address as what is copied."""
    _link(key="copy_link", width="content")
