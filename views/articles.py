"""Which article is open: the samples, a pasted text, an uploaded file; and its reading."""

from __future__ import annotations

import functools
from pathlib import Path

import streamlit as st

from analysis import Article, ArticleError, Reading, analyse, article_from_text, read_article
from analysis.article import FORMATS
from views.address import OWN

SAMPLES = Path(__file__).parent.parent / "data" / "articles"
DEFAULT = "siege-of-amerli"


@functools.cache
def samples() -> dict[str, Article]:
    """The articles that come with the project, by their name in the address, oldest first."""
    read = {path.stem: read_article(path) for path in sorted(SAMPLES.glob("*.md"))}
    return dict(sorted(read.items(), key=lambda item: item[1].date))


def sample_names() -> list[str]:
    """The samples' names in the address."""
    return list(samples())


def reading_of(name: str, own: Article | None) -> Reading:
    """The reading of a sample, or of the reader's own article."""
    article = own if name == OWN and own else samples()[name]
    return _reading(article.digest, article)


@st.cache_resource(max_entries=64, show_spinner="Reading the article…")
def _reading(digest: str, _article: Article) -> Reading:
    return analyse(_article)


def article_chooser() -> None:
    """The sidebar's first part: choose a sample, paste a text or upload a file."""
    own: Article | None = st.session_state.get("own")
    titles = {name: article.title for name, article in samples().items()}
    if own:
        titles[OWN] = own.title or "Your text"
    st.selectbox("Article", list(titles), format_func=lambda name: titles[name], key="article")
    with st.expander("Open your own", icon=":material/upload_file:"):
        st.file_uploader(
            "File",
            type=list(FORMATS),
            key="file",
            help="Text, Markdown, HTML, PDF or Word. It is read in memory and not kept.",
            on_change=_open_file,
        )
        st.text_area("Or paste a text", key="pasted", height=120, placeholder="Title, then the article…")
        st.button("Read this text", on_click=_open_pasted, width="stretch")
        if problem := st.session_state.get("problem"):
            st.error(problem)


def _open_file() -> None:
    uploaded = st.session_state.file
    if uploaded is not None:
        _open(lambda: read_article(uploaded.getvalue(), name=uploaded.name))


def _open_pasted() -> None:
    _open(lambda: article_from_text(st.session_state.pasted, name="the pasted text"))


def _open(read) -> None:
    """Make the article read here the open one; when it cannot be read, say so and keep the last view."""
    st.session_state.problem = ""
    try:
        article = read()
        reading_of(OWN, article)
    except ArticleError as error:
        st.session_state.problem = str(error)
        return
    st.session_state.own = article
    st.session_state.article = OWN
    st.session_state.seen = ""
