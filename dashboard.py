"""Dramatis: `streamlit run dashboard.py` opens an article beside its charts."""

import gc
from pathlib import Path

import streamlit as st

from views import about, explore

VIEWS = Path(__file__).parent / "views"

# A file of ours: a named symbol would be fetched from another host, and tell it who reads here.
st.set_page_config("Dramatis", page_icon=str(VIEWS / "icon.svg"), layout="wide")
st.html(VIEWS / "page.css")


@st.cache_resource(show_spinner=False)
def settle() -> None:
    """Take what is loaded by now out of the garbage collector's sight: Streamlit runs it after every click."""
    gc.collect()
    gc.freeze()


page = st.navigation(
    [
        st.Page(explore.page, title="Article", url_path="article", default=True),
        st.Page(about.page, title="About", url_path="about"),
    ],
    position="top",
)
page.run()
settle()
