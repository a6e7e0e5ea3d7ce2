"""A small app around the reader, for its browser tests; `?article=hostile&sentence=2` opens it there."""

from __future__ import annotations

import json
import re
import time

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from analysis.figures import KIND_COLOURS
from tests.browser.articles import ARTICLES
from views.reader import keyword_hits, reader, reader_document

st.set_page_config("Reader", layout="wide")
memory = st.session_state
memory.setdefault("actors", [])
memory.setdefault("sentence", None)
memory.setdefault("nonce", 0)
memory.setdefault("choices", [])
if "sentence" in st.query_params and memory.nonce == 0:
    memory.sentence, memory.nonce = int(st.query_params["sentence"]), 1


def choose() -> None:
    choice = memory.reader.choose
    memory.choices.append({name: choice[name] for name in ("kind", "actor", "sentence") if name in choice})
    if choice["kind"] == "actor":
        toggle(choice["actor"])
    else:
        memory.sentence = None if memory.sentence == choice["sentence"] else choice["sentence"]
        memory.nonce += 1


def toggle(actor: str) -> None:
    memory.actors = [name for name in memory.actors if name != actor] + ([] if actor in memory.actors else [actor])


def let_go() -> None:
    memory.update(actors=[], sentence=None)


def choose_bar() -> None:
    for point in memory.chart["selection"]["points"]:
        toggle(point["y"])


def show_last() -> None:
    memory.sentence = len(reading.sentences) - 1
    memory.nonce += 1


def matching(reading, hits: pd.DataFrame) -> list[list[int]] | None:
    """The sentences that hold a chosen actor and a hit; None when nothing is asked for."""
    if not memory.actors and not memory.keyword:
        return None
    mentions = reading.mentions
    holding = set(reading.sentences["sentence"])
    if memory.actors:
        holding &= set(mentions.loc[mentions["actor"].isin(memory.actors), "sentence"])
    if memory.keyword:
        holding &= set(hits["sentence"])
    return [[sentence, sentence] for sentence in sorted(holding)]


memory.setdefault("article", st.query_params.get("article", "news"))
colours = KIND_COLOURS if "fresh" not in memory else dict(reversed(KIND_COLOURS.items()))
with st.sidebar:
    reading = ARTICLES[st.radio("Article", list(ARTICLES), key="article", on_change=let_go)]()
    st.text_input("Keyword", key="keyword")
    st.multiselect("Kinds", list(KIND_COLOURS), key="kinds")
    st.number_input("Height", value=560, key="height")
    st.button("Last sentence", on_click=show_last)
    st.button("Analyse again", on_click=lambda: memory.update(fresh=True))

text = reading.article.text
spans = [match.span() for match in re.finditer(re.escape(memory.keyword) or "(?!)", text, re.IGNORECASE)]
hits = pd.DataFrame(spans, columns=["start", "end"], dtype="int64")
owner = reading.sentences["start"].searchsorted(hits["start"], side="right") - 1
hits["sentence"] = reading.sentences["sentence"].to_numpy()[owner]

if "busy" in st.query_params and memory.choices:
    time.sleep(0.4)  # a stretch in which Streamlit cannot begin another run

left, right = st.columns([3, 2])
with left:
    state = {
        "actors": memory.actors,
        "kinds": memory.kinds,
        "sentence": memory.sentence,
        "nonce": memory.nonce,
        "hits": keyword_hits(reading, hits),
        "shown": matching(reading, hits),
    }
    document = reader_document(reading, colours=colours)
    reader(document, state, key="reader", on_choose=choose, height=memory.height or None)
with right:
    if "chart" in st.query_params:
        counts = reading.mentions.groupby("actor").size()
        bars = go.Bar(y=list(counts.index), x=list(counts), orientation="h")
        st.plotly_chart(go.Figure(bars), key="chart", on_select=choose_bar, selection_mode="points")
    memory.runs = memory.get("runs", 0) + 1
    st.text(f"actors {memory.actors}\nsentence {memory.sentence}\nruns {memory.runs}")
    st.text(f"choices {json.dumps(memory.choices)}")
