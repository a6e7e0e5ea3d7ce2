"""What is chosen in charts and tables, as events that our own script tells: each is heard once, and none is lost."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

HERE = Path(__file__).parent
PIECES = ("events.js", "chart.js", "table.js", "tabs.js")
SCRIPT = "\n".join((HERE / name).read_text(encoding="utf-8") for name in PIECES)

_listener = st.components.v2.component("dramatis_events", js=SCRIPT)


def listen(key: str, on_event: Callable[[Any], None]) -> None:
    """Call `on_event` with what is chosen in the chart or table with this key, which begins "chart_" or "table_".

    A chart tells the custom data of the point, a table the text of the row's first cell.
    """
    memory = st.session_state
    name = f"{key}_events"

    def told() -> None:
        for event in memory[name].events:
            if event["number"] > memory.get(f"{name}_heard", 0):
                memory[f"{name}_heard"] = event["number"]
                on_event(event["chosen"])

    # A browser that lost its session and got another must not tell again what it told the first.
    session = memory.setdefault("events_session", secrets.token_hex(8))
    with st.container(key=f"{name}_listener"):
        _listener(key=name, data={"of": key, "session": session}, on_events_change=told)
