"""Dramatis: `streamlit run dashboard.py` opens an article beside its charts."""

import gc

import streamlit as st

from views import about, explore, page

st.set_page_config("Dramatis", page_icon=page.ICON, layout="wide")
page.prepare()


@st.cache_resource(show_spinner=False)
def settle() -> None:
    """Take what is loaded by now out of the garbage collector's sight: Streamlit runs it after every click."""
    gc.collect()
    gc.freeze()


screen = st.navigation(
    [
        st.Page(explore.page, title="Article", url_path="article", default=True),
        st.Page(about.page, title="About", url_path="about"),
    ],
    position="top",
)
screen.run()
settle()
