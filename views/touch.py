"""Charts that a finger can scroll past."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

_touch = st.components.v2.component(
    "dramatis_touch", js=(Path(__file__).parent / "touch.js").read_text(encoding="utf-8")
)


def let_touches_scroll() -> None:
    """Let a touch that begins on a chart scroll the page; a tap still chooses."""
    _touch(key="touch", height=1)
