"""What a reader does in a browser that AppTest has no method for, sent to the script as the browser sends it.

Callbacks run as they do in the app. Each function runs the script and gives the AppTest back.
"""

from __future__ import annotations

import contextlib
import functools
import itertools
import json
from collections.abc import Iterator, Mapping
from typing import Any
from unittest import mock

from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.runtime.scriptrunner import RerunData
from streamlit.testing.v1 import AppTest

NUMBERS = itertools.count(1)


def points(at: AppTest, key: str) -> list[list[Any]]:
    """The custom data of every point of the chart with this key."""
    figure = json.loads(_element(at, key).proto.spec)
    return [list(row) for trace in figure["data"] for row in trace.get("customdata") or ()]


def click_point(at: AppTest, key: str, *custom: Any) -> AppTest:
    """Click the first point of a chart whose custom data begin like this."""
    clicked = next(row for row in points(at, key) if row[: len(custom)] == list(custom))
    return click_values(at, key, clicked)


def click_values(at: AppTest, key: str, *clicks: list[Any]) -> AppTest:
    """Click points that stand for these values, one after the other before the script runs."""
    return tell(at, key, *({"number": next(NUMBERS), "chosen": values} for values in clicks))


def tell(at: AppTest, key: str, *events: Mapping[str, Any]) -> AppTest:
    """Send what our script tells of a chart or table: its last events."""
    told = json.dumps({"events": [{"of": key, **event} for event in events]})
    return _send(at, WidgetState(id=_element(at, "events").proto.id, json_value=told))


def choose_rows(at: AppTest, key: str, *rows: int) -> AppTest:
    """Make these rows the selected ones of the table with this key."""
    return _select(at, _element(at, key), rows=list(rows))


def open_tab(at: AppTest, name: str) -> AppTest:
    """Open one of the tabs above the charts."""
    return _send(at, WidgetState(id=_element(at, "tab").proto.id, string_value=name))


def choose_in_reader(at: AppTest, kind: str, **choice: Any) -> AppTest:
    """Choose something in the article, as the reader's `setTriggerValue("choose", …)` does."""
    event = {"event": "choose", "value": {"kind": kind, "number": next(NUMBERS), **choice}}
    reader = _element(at, "reader").proto.id
    state = WidgetState(id=f"$$STREAMLIT_INTERNAL_KEY_{reader}__events", json_trigger_value=json.dumps([event]))
    return _send(at, state)


@contextlib.contextmanager
def unanswered(at: AppTest, *, but_address: bool = False) -> Iterator[None]:
    """What is done within is sent with the address and the widgets as the browser has them at the beginning.

    `but_address`: with the newest address, as by a browser that has yet to draw the widgets of an answer.
    """
    params, widgets = dict(at.query_params), at._tree.get_widget_states()

    def known(_: object) -> WidgetStates:
        at.query_params = dict(at.query_params if but_address else params)
        states = WidgetStates()
        states.CopyFrom(widgets)
        return states

    with mock.patch.object(type(at._tree), "get_widget_states", known):
        yield


def go_back(at: AppTest, params: Mapping[str, Any]) -> AppTest:
    """Come to an address through the browser's Back or Forward."""
    at.query_params = dict(params)
    through_history = functools.partial(RerunData, is_history_navigation=True)
    with mock.patch("streamlit.testing.v1.local_script_runner.RerunData", through_history):
        return at.run()


def follow(at: AppTest, page: str) -> AppTest:
    """Follow a link of the navigation, by its title. The address then starts without parameters."""
    at._page_hash = next(known for known, info in at._registered_pages.items() if info["page_name"] == page)
    at.query_params = {}
    return at.run()


def _select(at: AppTest, element: Any, **selection: Any) -> AppTest:
    return _send(at, WidgetState(id=element.proto.id, string_value=json.dumps({"selection": selection})))


def _send(at: AppTest, state: WidgetState) -> AppTest:
    states = at._tree.get_widget_states()
    states.widgets.append(state)
    return at._run(states)


def _element(at: AppTest, key: str) -> Any:
    return next(element for element in at._tree if getattr(element, "key", None) == key)
