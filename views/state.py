"""What the reader of this session has chosen, kept in step with the widgets and with the address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from analysis import Reading
from analysis.query import QueryError, parse
from views.address import CHARTS, OWN, View, decode, decode_article, encode
from views.articles import DEFAULT, sample_names

ReadingOf = Callable[[str, Reading | None], Reading]

LISTS = ("actors", "kinds")
# The choices whose widgets are on screen only while a tab is open, and that tab.
WITHIN = {
    **{f"{tab.lower()}_chart": tab for tab in CHARTS},
    "words": "Terms",
    "stops": "Terms",
    "minimum": "Terms",
}


def load(reading_of: ReadingOf) -> tuple[View, Reading]:
    """The view of this run and the reading it looks at.

    It comes from the address on the first run and when the browser goes back or forward, and otherwise from
    the widgets: on a slow line an address lags behind them, and would undo what was just chosen.
    """
    state = st.session_state
    # A page that is left forgets its widgets; the view of the last run is then all there is.
    shown = _from_widgets() if "view" in state and "article" in state else None
    if "view" not in state or _through_history():
        view, reading = _from_address(reading_of)
    else:
        view = shown or state.view
        reading = reading_of(view.article, state.get("own"))
        if reading.article.digest != state.digest:
            view = _carried_over(view, reading)
    same = shown if state.get("digest") == reading.article.digest else None
    _to_widgets(view, same, state.view.tab if same else "")
    state.view, state.digest = view, reading.article.digest
    return view, reading


def save(view: View) -> None:
    """Write the view into the address, as one step that the browser's Back undoes.

    An address that was opened stays as it was written for as long as it means the view.
    """
    params = encode(view)
    if _params() != params and (_params(), view) != st.session_state.opened:
        st.query_params.from_dict(params)


def notices() -> list[str]:
    """What was dropped or changed on the way to this view, said once."""
    return st.session_state.pop("notices", [])


def toggle_actor(actor: str) -> None:
    """Choose an actor, or let go of it."""
    chosen = list(st.session_state.actors)
    st.session_state.actors = [name for name in chosen if name != actor] if actor in chosen else [*chosen, actor]


def toggle_sentence(sentence: int) -> None:
    """Choose a sentence and go to it, or let go of it."""
    state = st.session_state
    state.sentence = None if state.sentence == sentence else sentence
    state.jump += 1


def toggle_keyword(keyword: str) -> None:
    """Choose a keyword, or let go of it."""
    st.session_state.keyword = "" if st.session_state.keyword == keyword else keyword


def clear() -> None:
    """Let go of every actor, kind, keyword and sentence."""
    state = st.session_state
    state.actors, state.kinds, state.keyword, state.sentence = [], [], "", None


def _params() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _through_history() -> bool:
    """True in a run that the browser's Back or Forward asked for."""
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation


def _from_address(reading_of: ReadingOf) -> tuple[View, Reading]:
    state = st.session_state
    params = _params()
    known = [*sample_names(), *([OWN] if "own" in state else [])]
    article, dropped = decode_article(params, known, DEFAULT)
    reading = reading_of(article, state.get("own"))
    if dropped:  # The other choices were made in an article that is not here, or not yet.
        view = View(article=article)
        state.awaited = params if params["article"] == [OWN] else {}
    else:
        view, dropped = decode(params, reading, article)
    state.notices = dropped
    state.opened = None if dropped else (params, view)
    state.jump = state.get("jump", 0) + 1
    return view, reading


def _carried_over(view: View, reading: Reading) -> View:
    """The choices that still mean something in another article; or what the link to a text asked for."""
    state = st.session_state
    awaited = state.pop("awaited", {}) if view.article == OWN else {}
    kept = awaited or encode(replace(view, sentence=None))
    view, state.notices = decode(kept, reading, view.article)
    state.jump += 1
    return view


def _from_widgets() -> View:
    """The view as the session has it, where widgets put what was chosen."""
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
        told = shown is not None and on_screen and field.name in st.session_state
        if not told or getattr(shown, field.name) != value:
            st.session_state[field.name] = list(value) if field.name in LISTS else value
