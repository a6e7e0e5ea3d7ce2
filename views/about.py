"""The About page: what the figures mean and how they are made."""

from __future__ import annotations

import streamlit as st


def page() -> None:
    """Draw the page."""
    st.title("About", anchor=False)
    st.markdown(
        "Dramatis reads one news article and shows **who is in it, what they do, and how it is told**, "
        "always with the sentence behind every number."
    )
