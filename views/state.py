"""What the reader of this session has chosen, kept in step with the widgets and with the address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace

import streamlit as st

from analysis import Article, Reading
from analysis.tables import KINDS
from views.address import CHARTS, OWN, TABS, View, decode, decode_article, encode, keyword_problem
from views.articles import DEFAULT, sample_names

LISTS = ("actors", "kinds")


def load(reading_of: Callable[[str, Article | None], Reading]) -> tuple[View, Reading]:
    """The view of this run and the reading it looks at.

    On the first run, and when the reader went back or forward, it comes from the address; otherwise from the
    widgets. An address that lags behind a widget that was just used is ignored, so no input is lost.
    """
    state = st.session_state
    params = {name: st.query_params.get_all(name) for name in st.query_params}
    view = _from_widgets()
    first = "written" not in state
    if first or (params != state.written and encode(view) == state.written):
        known = [*sample_names(), *([OWN] if "own" in state else [])]
        article, dropped = decode_article(params, known, DEFAULT)
        reading = reading_of(article, state.get("own"))
        if params.get("article", [article]) == [article]:
            view, more = decode(params, reading, article)
        else:
            view, more = View(article=article), []
        state.notices = dropped + more
        state.jump = state.get("jump", 0) + 1
    else:
        reading = reading_of(view.article, state.get("own"))
        if view.article != state.seen:
            view = _carried_over(view, reading)
    state.seen = view.article
    _to_widgets(view)
    return view, reading


def save(view: View) -> None:
    """Write the view into the address, as one step that the browser's Back undoes."""
    params = encode(view)
    if {name: st.query_params.get_all(name) for name in st.query_params} != params:
        st.query_params.from_dict(params)
    st.session_state.written = params


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
    state.sentence = None if state.get("sentence") == sentence else sentence
    state.jump += 1


def toggle_keyword(keyword: str) -> None:
    """Choose a keyword, or let go of it."""
    st.session_state.keyword = "" if st.session_state.keyword == keyword else keyword


def clear() -> None:
    """Let go of every actor, kind, keyword and sentence."""
    state = st.session_state
    state.actors, state.kinds, state.keyword, state.sentence = [], [], "", None


def _from_widgets() -> View:
    state = st.session_state
    values = {}
    for field in fields(View):
        value = state.get(field.name, field.default)
        values[field.name] = tuple(value or ()) if field.name in LISTS else value
    view = View(**values)
    # A pressed button of a group can be pressed again to nothing; the group then keeps its default.
    if view.tab not in TABS:
        view = replace(view, tab=TABS[0])
    for tab, charts in CHARTS.items():
        name = f"{tab.lower()}_chart"
        if getattr(view, name) not in charts:
            view = replace(view, **{name: charts[0]})
    return view


def _to_widgets(view: View) -> None:
    """Every choice into the session, also those whose widget is not on screen: they would be forgotten."""
    for field in fields(View):
        value = getattr(view, field.name)
        st.session_state[field.name] = list(value) if field.name in LISTS else value


def _carried_over(view: View, reading: Reading) -> View:
    """The choices that still mean something in another article."""
    present = set(reading.actors["actor"])
    kept = tuple(actor for actor in view.actors if actor in present)
    problem = keyword_problem(view.keyword, reading) if view.keyword else ""
    lost = [actor for actor in view.actors if actor not in present]
    st.session_state.notices = [
        *([f"{', '.join(lost)}: not in this article, so no longer chosen."] if lost else []),
        *([problem] if problem else []),
    ]
    kinds = tuple(kind for kind in view.kinds if kind in KINDS)
    return replace(view, actors=kept, kinds=kinds, keyword="" if problem else view.keyword, sentence=None)
