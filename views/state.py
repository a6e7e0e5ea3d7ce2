"""What the reader of this session has chosen, kept in step with the widgets and with the address."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from analysis import PipelineError, Reading
from analysis.mentions.pipelines import installed_pipelines
from analysis.query import QueryError, parse
from views.address import CHARTS, OWN, View, encode
from views.articles import DEFAULT, reading_key, sample_names
from views.decode import decode, decode_article, decode_folded, decode_names

ReadingOf = Callable[[View], Reading]
OnRows = Callable[[list[Any], list[Any]], None]

LISTS = ("actors", "kinds")
# The choices that have no widget: only a click changes them.
UNSEEN = ("sentence", "pair", "rejected", "flipped")
LONGEST_TRAIL = 20  # runs
LONGEST_TOLD = 6
# The choices whose widgets are on screen only while a tab is open, and that tab.
WITHIN = {
    **{f"{tab.lower()}_chart": tab for tab in CHARTS},
    "hedged": "Relations",
    "words": "Terms",
    "stops": "Terms",
    "minimum": "Terms",
    "folded": "Actors",
    "size": "Terms",
    "against": "Terms",
    "window": "Terms",
    "order": "Contexts",
    "width": "Contexts",
}
# The choices whose widgets the browser draws only when the reader opens the box they are in, or beside one chart.
TUCKED_AWAY = ("words", "stops", "minimum", "size", "against", "window")


def load(reading_of: ReadingOf) -> tuple[View, Reading]:
    """The view of this run and the reading it looks at.

    It comes from the address on the first run and when the browser goes back or forward. Otherwise it is the
    last one, with what was chosen since: by a click, which changed it already, or in the widgets.
    """
    state = st.session_state
    # A page that is left forgets its widgets; the view of the last run is then all there is.
    shown = _from_widgets() if "view" in state and "article" in state else None
    rows = state.pop("rows", [])
    if "view" not in state or _through_history():
        state.trail, state.told, state.sent = [], [], None
        view, reading = _from_address(reading_of)
    else:
        view = _with_changes(shown, rows) if shown else state.view
        view, reading = _read(view, reading_of)
        if reading_key(view) != state.reading_key:
            view, reading = _carried_over(view, reading, reading_of)
    read = reading_key(view)
    same = shown if state.get("reading_key") == read else None
    _to_widgets(view, same, state.view.tab if same else "")
    state.view, state.reading_key, state.digest = view, read, reading.article.digest
    state.told = [*state.told[1 - LONGEST_TOLD :], view]
    return view, reading


def _read(view: View, reading_of: ReadingOf) -> tuple[View, Reading]:
    """The reading that a view looks at; without its pipeline where that cannot be used, and then it says why."""
    try:
        return view, reading_of(view)
    except PipelineError as error:
        st.session_state.notices = [*st.session_state.get("notices", []), str(error)]
        view = replace(view, names="")
        return view, reading_of(view)


def save(view: View) -> None:
    """Write the view into the address, as one step that the browser's Back undoes.

    An address that was opened stays as it was written for as long as it means the view.
    """
    params = encode(view)
    if _params() != params and (_params(), view) != st.session_state.opened:
        st.query_params.from_dict(params)
    st.session_state.trail = [*st.session_state.trail[-LONGEST_TRAIL:], (_params(), view)]


def notices() -> list[str]:
    """What was dropped or changed on the way to this view, said once."""
    return st.session_state.pop("notices", [])


def _params() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _through_history() -> bool:
    """True in a run that the browser's Back or Forward asked for."""
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation


def known_articles() -> list[str]:
    """The articles that can be opened or compared with, by their names in the address."""
    return [*sample_names(), *([OWN] if "own" in st.session_state else [])]


def _from_address(reading_of: ReadingOf) -> tuple[View, Reading]:
    state = st.session_state
    params = _params()
    known = known_articles()
    article, dropped = decode_article(params, known, DEFAULT)
    names, unknown = decode_names(params, installed_pipelines())
    state.notices = []
    view, reading = _read(View(article, names=names, folded=decode_folded(params)), reading_of)
    failed = state.notices
    if dropped:  # The other choices were made in an article that is not here, or not yet.
        view = View(article=article, names=view.names, folded=view.folded)
        state.awaited = params if params["article"] == [OWN] else {}
    else:
        view, dropped = decode(params, reading, article, view.names, known)
    state.notices = [*unknown, *failed, *dropped]
    state.opened = None if state.notices else (params, view)
    state.jump = state.get("jump", 0) + 1
    return view, reading


def _carried_over(view: View, reading: Reading, reading_of: ReadingOf) -> tuple[View, Reading]:
    """The choices that still mean something in another reading; or what the link to a text asked for."""
    state = st.session_state
    failed = state.get("notices", [])
    if reading.article.digest == state.digest:
        # The same text with other actors in it.
        view, dropped = decode(encode(view), reading, view.article, view.names, known_articles())
    else:
        awaited = state.pop("awaited", {}) if view.article == OWN else {}
        if awaited:
            names, unknown = decode_names(awaited, installed_pipelines())
            state.notices = []
            view, reading = _read(replace(view, names=names, folded=decode_folded(awaited)), reading_of)
            failed = [*unknown, *state.notices]
        # What is said of whom, and its corrections, belong to one article.
        kept = awaited or encode(replace(view, sentence=None, pair="", rejected=(), flipped=()))
        view, dropped = decode(kept, reading, view.article, view.names, known_articles())
        state.jump += 1
    state.notices = [*failed, *dropped]
    return view, reading


def hear_rows(name: str, values: Sequence[Any], rows: list[int], on_choose: OnRows) -> Callable[[list[int]], None]:
    """Remember which `rows` a table is told to select, and what all of its rows stand for.

    What is returned is to be called with the rows that the browser selects. In the next run `on_choose` gets the
    values that were chosen and those that were let go of, as they stood where the reader saw them.
    """
    state = st.session_state
    drawn = state[name] = [*state.get(name, [])[1 - LONGEST_TOLD :], (state.view, values, rows)]

    def selected(after: list[int]) -> None:
        _, values, before = next((one for one in reversed(drawn) if one[0] == _had()), drawn[-1])
        chosen = [values[row] for row in after if row not in before and row < len(values)]
        released = [values[row] for row in before if row not in after]
        late = any(after == told for _, _, told in drawn)
        state.rows = [*state.get("rows", []), (late, lambda: on_choose(chosen, released))]

    return selected


def _had() -> View | None:
    """The view that the browser had when it sent this message, as its address tells."""
    params = _params()
    return next((view for written, view in reversed(st.session_state.trail) if written == params), None)


def _with_changes(shown: View, rows: list[tuple[bool, Callable[[], None]]]) -> View:
    """The view with what the reader has changed in the widgets, which show `shown`, and in the `rows` of tables.

    On a slow line a message leaves the browser before the answer to the last one is there, and brings the widgets
    as they were: only what differs from what the browser had is a choice. Which that was, its address tells, but
    a busy browser may draw a widget later than that. A message is sent for one choice: so beside another one,
    nothing is a choice that a widget was told before.
    """
    state = st.session_state
    clicked = state.view != state.told[-1]
    changes = _changes(shown)
    late = {name for name, (_, now) in changes.items() if any(getattr(told, name) == now for told in state.told)}
    chosen = clicked or len(late) < len(changes) or not all(drawn_late for drawn_late, _ in rows)
    for drawn_late, choose in rows:
        if not (drawn_late and chosen):
            choose()
    view = state.view
    values: dict[str, Any] = {}
    for name, (before, now) in changes.items():
        if name in late and chosen:
            continue
        values[name] = now
        if name in LISTS:
            kept = [value for value in getattr(view, name) if value in now or value not in before]
            values[name] = tuple(dict.fromkeys([*kept, *(value for value in now if value not in before)]))
    return replace(view, **values)


def _changes(shown: View) -> dict[str, tuple[Any, Any]]:
    """What differs between the widgets and what the browser had, by its name: as it was and as it is."""
    state = st.session_state
    params, had = _params(), _had()
    # As long as the address is the same, the browser has heard nothing new since its last message.
    if state.sent is not None and (had is None or state.sent[0] == params):
        had = state.sent[1]
    state.sent = params, shown
    pairs = {name: (before, getattr(shown, name)) for name, before in vars(had or state.view).items()}
    return {name: (before, now) for name, (before, now) in pairs.items() if before != now and name not in UNSEEN}


def _from_widgets() -> View:
    """The view as the widgets show it, where they put what was chosen in them."""
    state = st.session_state
    # A run that failed halfway has forgotten the widgets that it did not reach.
    values: dict[str, Any] = {name: state.get(name, last) for name, last in vars(state.view).items()}
    for name in LISTS:
        values[name] = tuple(values[name])
    values["keyword"] = _readable(values["keyword"], state.view.keyword)
    return View(**values)


def _readable(keyword: str, last: str) -> str:
    """The keyword on one line; one that cannot be read leaves the last one in force."""
    try:
        parse(keyword)
    except QueryError:
        return last
    return " ".join(keyword.split())


def _to_widgets(view: View, shown: View | None, tab: str) -> None:
    """Every choice into the session. `shown` is what the widgets show now, and `tab` the one that was open.

    A widget that shows its choice is left alone: a browser that is told a value again drops what was chosen
    or typed in the meantime. One that comes on screen has to be told, or it would start from its default.
    """
    for field in fields(View):
        value = getattr(view, field.name)
        on_screen = field.name not in WITHIN or WITHIN[field.name] == tab == view.tab
        told = shown is not None and on_screen and field.name in st.session_state and field.name not in TUCKED_AWAY
        if not told or getattr(shown, field.name) != value:
            st.session_state[field.name] = list(value) if field.name in LISTS else value
