"""Which article is open: the samples, a pasted text, an uploaded file; and its reading."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pandas as pd
import streamlit as st

from analysis import Article, ArticleError, Reading, analyse, article_from_text, read_article
from analysis.focus import focus
from analysis.fold import folded
from views import own_actors
from views.address import OWN, View
from views.plain import one_line, plain, shortened

SAMPLES = Path(__file__).parent.parent / "data" / "articles"
DEFAULT = "siege-of-amerli"
LONGEST_NAME = 80


@functools.cache
def samples() -> dict[str, Article]:
    """The articles that come with the project, by their name in the address, oldest first."""
    read = {path.stem: read_article(path) for path in sorted(SAMPLES.glob("*.md"))}
    return dict(sorted(read.items(), key=lambda item: item[1].date))


def sample_names() -> list[str]:
    """The samples' names in the address."""
    return list(samples())


def reading_of(view: View) -> Reading:
    """The reading that a view looks at: of a sample or of the reader's own article, by the actors in force.

    Raises PipelineError where the view's pipeline cannot be used.
    """
    own: Reading | None = st.session_state.get("own")
    mine = view.article == OWN and own is not None
    article = own.article if mine and own else samples()[view.article]
    actors = own_actors.in_force()
    if view.names or actors is not None:
        reading = _session_reading(article.digest, view.names, own_actors.key(), article, actors)
    else:
        reading = own if mine and own else _sample_reading(view.article)
    return _folded(reading_key(replace(view, folded=False)), reading) if view.folded else reading


def reading_key(view: View) -> str:
    """What the reading of a view depends on, as a key for caches of this session."""
    own: Reading | None = st.session_state.get("own")
    article = own.article.digest if view.article == OWN and own else view.article
    return " ".join([article, view.names, own_actors.key(), str(view.folded)])


def title_of(name: str) -> str:
    """The title of an article that is known."""
    return _known(name).article.title if name == OWN else samples()[name].title


def tokens_of(name: str, *, all_parts: bool) -> pd.DataFrame:
    """The words in the body of an article that is known, or in all of its parts that can count."""
    return focus(_known(name), all_parts=all_parts).tokens


def _known(name: str) -> Reading:
    own: Reading | None = st.session_state.get("own")
    return own if name == OWN and own else _sample_reading(name)


# Samples are shared by all sessions. A reader's own article stays in the session, and goes when that ends.
@st.cache_resource(show_spinner="Reading the article…")
def _sample_reading(name: str) -> Reading:
    return analyse(samples()[name])


@st.cache_resource(scope="session", max_entries=4, show_spinner="Reading the article…")
def _session_reading(digest: str, names: str, key: str, _article: Article, _actors: pd.DataFrame | None) -> Reading:
    return analyse(_article, _actors, names=names)


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def _folded(key: str, _reading: Reading) -> Reading:
    return folded(_reading)


def article_chooser() -> None:
    """The sidebar's first part: choose a sample, paste a text or upload a file."""
    own: Reading | None = st.session_state.get("own")
    names = {name: article.title for name, article in samples().items()}
    if own:
        # Streamlit knows options by their labels: an uploaded copy of a sample must not be called as that is.
        title = shortened(one_line(own.article.title), LONGEST_NAME)
        names[OWN] = f"Your text: {title}" if title else "Your text"
    st.selectbox("Article", list(names), format_func=lambda name: names[name], key="article", on_change=_forget)
    with st.expander("Open your own", icon=":material/upload_file:"):
        # Any file is let in, and then told what it is: Streamlit refuses one without a word that can be read.
        st.file_uploader(
            "A file: txt, md, html, pdf, docx",
            key="file",
            help="Text, Markdown, HTML, PDF or Word. It is read in memory and not kept.",
            on_change=_open_file,
        )
        st.text_area("Or paste a text", key="pasted", height=120, placeholder="Title, then the article…")
        st.button("Read this text", key="read", on_click=_open_pasted, width="stretch")
        problem, then = st.session_state.get("problem", ("", None))
        if problem and then == st.session_state.view:  # whoever has gone on has read it
            st.error(plain(problem))


def _forget() -> None:
    st.session_state.problem = "", None


def _open_file() -> None:
    _forget()
    uploaded = st.session_state.file
    if uploaded is not None:
        _open(lambda: read_article(uploaded.getvalue(), name=uploaded.name))


def _open_pasted() -> None:
    _forget()
    _open(lambda: article_from_text(st.session_state.pasted))


def _open(read: Callable[[], Article]) -> None:
    """Make the article read here the open one; when it cannot be read, say so and keep the last view."""
    try:
        with st.spinner("Reading the article…"):
            own = analyse(read())
    except ArticleError as error:
        st.session_state.problem = str(error), st.session_state.view
    else:
        st.session_state.own = own
        st.session_state.article = OWN
