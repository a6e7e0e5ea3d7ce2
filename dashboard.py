"""Dramatis: `streamlit run dashboard.py` opens an article beside its charts."""

import gc

import streamlit as st

from views import page

st.set_page_config("Dramatis", page_icon=page.ICON, layout="wide")
finish = page.prepare()


@st.cache_resource(show_spinner=False)
def settle() -> None:
    """Take what is loaded by now out of the garbage collector's sight: Streamlit runs it after every click."""
    gc.collect()
    gc.freeze()


# The screens are imported when they are drawn: by then the browser has been given work of its own.
def article() -> None:
    from views import explore

    explore.page()


def own_actors() -> None:
    from views import own_actors

    own_actors.page()


def about() -> None:
    from views import about

    about.page()


screen = st.navigation(
    [
        st.Page(article, title="Article", url_path="article", default=True),
        st.Page(own_actors, title="Your actors", url_path="actors"),
        st.Page(about, title="About", url_path="about"),
    ],
    position="top",
)
screen.run()
finish()
settle()
