"""What is chosen in charts, tables and lists, as events that our own script tells: each is heard once, none is lost."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import streamlit as st

HERE = Path(__file__).parent
PIECES = ("events.js", "chart.js", "table.js", "tabs.js", "focus.js", "history.js")
SCRIPT = "\n".join((HERE / name).read_text(encoding="utf-8") for name in PIECES)

_listener = st.components.v2.component("dramatis_events", js=SCRIPT)


def listen(key: str, on_event: Callable[[Any], None]) -> None:
    """Call `on_event` with what is chosen in the chart, table or list with this key.

    The key begins "chart_", "table_" or "list_". A chart tells the custom data of the point, a table the text of the
    row's first cell, a list the value of the button. It is heard in what is drawn under `listening`.
    """
    st.session_state.listened[key] = on_event


@contextmanager
def listening() -> Iterator[None]:
    """Hear what is chosen in all that is drawn within: one listener, because each costs a click its time."""
    memory = st.session_state
    listened: dict[str, Callable[[Any], None]] = {}
    memory.listened = listened
    yield

    def told() -> None:
        for event in memory.events.events:
            if event["number"] > memory.get("events_heard", 0):
                memory.events_heard = event["number"]
                if event["of"] in listened:
                    listened[event["of"]](event["chosen"])

    # A browser that lost its session and got another must not tell again what it told the first.
    session = memory.setdefault("events_session", secrets.token_hex(8))
    with st.container(key="events_listener"):
        _listener(key="events", data={"of": list(listened), "session": session}, on_events_change=told)
