"""The article as it is read: the document and the keyword hits the reader is sent, and its two mounts."""

from __future__ import annotations

import functools
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from analysis.focus import UNCOUNTED
from analysis.numbering import body_begins
from analysis.reading import Reading
from analysis.tables import KINDS, in_sentences, tuples

HERE = Path(__file__).parent
# Places are where things happen and rarely who does them: underlined only when asked for.
UNDERLINED = tuple(kind for kind in KINDS if kind != "place")
AT_REST: dict[str, Any] = {
    "actors": [],
    "kinds": [],
    "sentence": None,
    "nonce": 0,
    "hits": [],
    "shown": None,
    "lit": [],
    "stated": {},
    "said": "",
}
ASTRAL = re.compile("[\U00010000-\U0010ffff]")
# A stretch of the text, and what marks it: of a mention (actor, rule, role).
Span = tuple[int, int, tuple[Any, ...]]

FRAME = """
<div class="reader">
  <div class="box"></div>
  <p class="keys" id="keys">← → actors · ↑ ↓ sentences · Enter chooses</p>
  <div class="tooltip" popover="manual" aria-hidden="true"><div></div></div>
  <p class="live" aria-live="polite"></p>
</div>
"""


def _sources(*names: str) -> str:
    return "\n".join((HERE / name).read_text(encoding="utf-8") for name in names)


ARTICLE_SCRIPT = _sources("reader_build.js", "reader_paint.js", "reader_tooltip.js", "reader.js")
STATE_SCRIPT = _sources("reader_state.js")
_article = st.components.v2.component("dramatis_reader", html=FRAME, css=_sources("reader.css"), js=ARTICLE_SCRIPT)
_state = st.components.v2.component("dramatis_reader_state", js=STATE_SCRIPT)


def reader(
    document: dict[str, Any],
    state: dict[str, Any],
    *,
    key: str,
    on_choose: Callable[[], None],
    height: int | None,
) -> None:
    """The article of `document` with `state` painted over it, in a box `height` pixels high (None: no box).

    `state` holds `actors` (names chosen), `kinds` (underlined; empty: all but places), `sentence` (the
    current one or None), `nonce` (a new value scrolls to it), `hits` (from `keyword_hits`) and `shown`
    (ranges [first, last] of the sentences that hold the selection; None: all); `lit`, the sentences that are
    evidence of a chosen relation, and `stated`, the places in them, as from `keyword_hits`, by what they are:
    `party`, `with`, `against`, `hedged`; `said`, what a screen reader is told of the selection. What it leaves out is
    as in `AT_REST`.

    `on_choose` finds the choice in `st.session_state[key].choose`: `kind` is "actor" or "sentence", `actor`
    the name (of an actor only), `sentence` the number of the sentence it was chosen in.
    """
    # The article is large and seldom changes, so Streamlit sends its hash; the state is small and sent anew.
    with st.container(gap=None):
        _article(
            key=key,
            data={"reader": key, "document": document},
            on_choose_change=functools.partial(_chosen, key, on_choose),
        )
        painted = {**AT_REST, **state, "height": height}
        painted["kinds"] = painted["kinds"] or UNDERLINED
        seen = st.session_state.get(_seen(key))
        message = {"reader": key, "document": document["id"], "state": painted, "seen": seen}
        _state(key=f"{key}_state", data=message, height=1)


def _seen(key: str) -> str:
    return f"{key}_seen"


def _chosen(key: str, on_choose: Callable[[], None]) -> None:
    # Told back with the next state, so that the reader may send the next choice.
    st.session_state[_seen(key)] = st.session_state[key].choose["number"]
    on_choose()


def reader_document(reading: Reading, passage: range | None = None, *, colours: Mapping[str, str]) -> dict[str, Any]:
    """The article as the reader is sent it: plain lists, with every mention that can count cut out of its sentence.

    Of a long one the sentences of one `passage`.

    `blocks` are the parts in order; the body `begins` at a sentence. The `sentences` of a block are `[sentence,
    pieces]`, and what stands between two of them is a plain string. A piece is a plain string or `[text, actor,
    rule, role]`, where `actor` and `rule` count into `actors` (`[name, kind]`) and `rules`; `parents` holds whose
    part each of the `actors` is, or nothing. `colours` gives the colour of each kind. The labels of front matter
    are its container, not the article, and are left out.
    """
    actors: dict[tuple[str, str], int] = {}
    rules: dict[str, int] = {}
    parents = dict(tuples(reading.actors, "actor", "part_of"))
    document = {
        "lang": "en",
        "label": reading.article.title or "Article",
        "begins": body_begins(reading.sentences),
        "blocks": _blocks(reading, passage, actors, rules),
        "actors": [list(actor) for actor in actors],
        "parents": [parents.get(name, "") for name, _ in actors],
        "rules": list(rules),
        "colours": dict(colours),
    }
    digest = hashlib.blake2b(json.dumps(document).encode(), digest_size=12)
    return {"id": digest.hexdigest(), **document}


def _blocks(
    reading: Reading, passage: range | None, actors: dict[tuple[str, str], int], rules: dict[str, int]
) -> list[dict[str, Any]]:
    text = reading.article.text
    held = reading.sentences
    # Names in byline, outlet and date are never counted: to choose one would lead to no sentence.
    named = in_sentences(reading.mentions, (~held["part"].isin(UNCOUNTED)).to_numpy())
    begins, stops = 0, len(text)
    if passage is not None and len(passage) < len(held):
        named = named[named["sentence"].between(passage.start, passage.stop - 1)]
        held = held.iloc[passage.start : passage.stop]
        begins, stops = int(held["start"].iloc[0]), int(held["end"].iloc[-1])
    mentions = _by_sentence(named, actors, rules)
    sentences = _by_paragraph(held)
    blocks = []
    for paragraph, (part, start, end) in enumerate(tuples(reading.parts, "part", "start", "end")):
        start, end = max(start, begins), min(end, stops)
        if end <= start or (part == "furniture" and end <= reading.article.front):
            continue
        content: list[Any] = []
        for sentence, first, last in sentences.get(paragraph, ()):
            if start < first:
                content.append(text[start:first])
            content.append([sentence, pieces(text, first, last, mentions.get(sentence, ()))])
            start = last
        if start < end:
            content.append(text[start:end])
        blocks.append({"part": part, "sentences": content})
    return blocks


def _by_paragraph(sentences: pd.DataFrame) -> dict[int, list[tuple[int, int, int]]]:
    grouped: dict[int, list[tuple[int, int, int]]] = {}
    for paragraph, *sentence in tuples(sentences, "paragraph", "sentence", "start", "end"):
        grouped.setdefault(paragraph, []).append(tuple(sentence))
    return grouped


def _by_sentence(
    mentions: pd.DataFrame, actors: dict[tuple[str, str], int], rules: dict[str, int]
) -> dict[int, list[Span]]:
    """The marked spans of each sentence; numbers the actors and the rules in the order they appear."""
    grouped: dict[int, list[Span]] = {}
    columns = ("sentence", "start", "end", "actor", "kind", "rule", "role")
    for sentence, start, end, actor, kind, rule, role in tuples(mentions, *columns):
        mark = (actors.setdefault((actor, kind), len(actors)), rules.setdefault(rule, len(rules)), role)
        grouped.setdefault(sentence, []).append((start, end, mark))
    return grouped


def pieces(text: str, start: int, end: int, spans: Iterable[Span]) -> list[Any]:
    """The sentence cut at its mentions; the pieces joined are the sentence."""
    pieces: list[Any] = []
    for first, last, mark in _apart(spans):
        if start < first:
            pieces.append(text[start:first])
        pieces.append([text[first:last], *mark])
        start = last
    if start < end:
        pieces.append(text[start:end])
    return pieces


def _apart(spans: Iterable[Span]) -> list[Span]:
    """The same spans without overlaps: one inside another (*Iran* in *Iran-backed militias*) cuts it."""
    apart: list[Span] = []
    for start, end, mark in sorted(spans, key=lambda span: (span[0], -span[1])):
        rest = None
        if apart and start < apart[-1][1]:
            first, last, outer = apart.pop()
            if (first, last) == (start, end):
                apart.append((first, last, outer))
                continue
            if first < start:
                apart.append((first, start, outer))
            rest = (end, last, outer) if end < last else None
        apart += [(start, end, mark), rest] if rest else [(start, end, mark)]
    return apart


def keyword_hits(reading: Reading, spans: pd.DataFrame) -> list[list[int]]:
    """One `[sentence, start, end]` per row of `spans` (`start`, `end`).

    Counted in UTF-16 units from the start of the sentence, as the browser counts. A span that runs
    over the end of its sentence is cut there; one that starts in no sentence is left out.
    """
    sentences = reading.sentences
    starts, ends = sentences["start"].to_numpy(), sentences["end"].to_numpy()
    first = spans["start"].to_numpy(dtype="int64")
    row = np.searchsorted(ends, first, side="right")
    held = row < len(ends)
    held[held] = starts[row[held]] <= first[held]
    row, first = row[held], first[held]
    last = np.minimum(spans["end"].to_numpy(dtype="int64")[held], ends[row])
    zero, first, last = utf16_offsets(reading.article.text, np.stack([starts[row], first, last]))
    return np.stack([sentences["sentence"].to_numpy()[row], first - zero, last - zero], axis=1).tolist()


def utf16_offsets(text: str, offsets: np.ndarray) -> np.ndarray:
    """The same places in `text` as JavaScript counts: an emoji is one character here and two units there."""
    astral = np.array([match.start() for match in ASTRAL.finditer(text)], dtype="int64")
    return offsets + np.searchsorted(astral, offsets)
