"""A list of words and buttons that arrows walk through; what is pressed is told as an event."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from views.events import listen

HERE = Path(__file__).parent
# A piece of a line: words, words with their class, or a button. An item is its lines and what state it is in.
Piece = str | list[str] | dict[str, Any]
Item = dict[str, Any]

_walk = st.components.v2.component(
    "dramatis_walk",
    html='<ul class="walk"></ul><p class="keys">↑ ↓ entries · ← → buttons · Enter chooses</p>',
    css=(HERE / "walk.css").read_text(encoding="utf-8"),
    js=(HERE / "walk.js").read_text(encoding="utf-8"),
)


def walk(
    items: Sequence[Item],
    *,
    key: str,
    label: str,
    colours: Mapping[str, str],
    on_press: Callable[[Any], None],
    height: int,
) -> None:
    """The items in a box at most `height` pixels high; `label` says what they are. `key` begins with "list_".

    An item holds `lines`, each a list of pieces, and may have a `state`, its class. What comes from an article can
    stand in any piece: it reaches the page as text. `colours` gives those of classes; `on_press` gets a button's value.
    """
    with st.container(gap=None):
        _walk(
            key=key,
            data={"of": key, "label": label, "items": list(items), "colours": dict(colours), "height": height},
        )
        listen(key, on_press)


def button(words: str, tell: Any, *, hint: str = "", pressed: bool | None = None, look: str = "") -> dict[str, Any]:
    """A button that tells a value; `hint` says more than its words do, `pressed` makes it one that stays down."""
    return {"words": words, "tell": tell, "hint": hint, "pressed": pressed, "look": look}
