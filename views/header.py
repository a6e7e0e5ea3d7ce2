"""What stands above the screen: the article's title and origin, and the figures a reader wants first."""

from __future__ import annotations

import math

import streamlit as st

from analysis import Reading
from analysis.focus import Focus
from analysis.statistics import article_statistics


def header(reading: Reading, found: Focus) -> None:
    """Title, byline, date, outlet and notes, then five figures of the parts that count."""
    article = reading.article
    st.title(_escaped(article.title or "Untitled article"), anchor=False)
    origin = [article.byline, article.outlet, article.date]
    st.text(" · ".join(part for part in origin if part))
    for note in article.notes:
        st.warning(_escaped(note), icon=":material/info:")
    table = article_statistics(article.text, reading.sentences[found.counted], reading.words)
    value = table.set_index("measure")["value"]
    meaning = table.set_index("measure")["meaning"]
    figures = [
        ("Words", f"{value['words']:,.0f}", meaning["words"]),
        ("Sentences", f"{value['sentences']:,.0f}", meaning["sentences"]),
        ("Reading time", _minutes(value["reading time"]), meaning["reading time"]),
        ("Reading ease", _points(value["reading ease"]), meaning["reading ease"]),
        ("Actors", f"{len(found.actors):,}", "Different actors of the kinds shown, in the parts that count."),
    ]
    with st.container(horizontal=True, gap="large", key="figures"):
        for label, shown, help_text in figures:
            st.metric(label, shown, help=help_text, width="content")


def _minutes(minutes: float) -> str:
    return "under 1 min" if minutes < 1 else f"{minutes:.0f} min"


def _points(points: float) -> str:
    return "–" if math.isnan(points) else f"{points:.0f}"


def _escaped(text: str) -> str:
    return "".join(f"\\{char}" if char in "\\`*_{}[]()<>#+-.!|$~:&" else char for char in text)
