"""A reading of given parts and mentions, for tests that must not change with the catalogue or the clippings' rules."""

from __future__ import annotations

import pandas as pd

from analysis import Article, Reading
from analysis.segment import find_sentences, find_words, sentence_table
from analysis.tables import COLUMNS, empty, table


def plain_reading(
    *blocks: tuple[str, str],
    actors: dict[str, tuple[str, str]] | None = None,
    gap: str = "\n\n",
) -> Reading:
    """The reading of `(part, text)` blocks; `actors` gives a spelling in them the actor it names and its kind."""
    text = gap.join(block for _, block in blocks)
    rows, position = [], 0
    for part, block in blocks:
        rows.append((part, position, position + len(block)))
        position += len(block) + len(gap)
    parts = _table("parts", rows)
    words = find_words(text)
    spans = find_sentences(text, parts, words)
    sentences = sentence_table(spans, words)
    mentions = _table("mentions", sorted(_mentions(text, sentences, actors or {})))
    first = mentions.drop_duplicates("actor")
    body = mentions[sentences["part"].array.take(mentions["sentence"].to_numpy()) == "body"]
    counted = [
        (
            name,
            kind,
            "",
            "",
            int((body["actor"] == name).sum()),
            body[body["actor"] == name]["sentence"].nunique(),
            start,
        )
        for name, kind, start in zip(first["actor"], first["kind"], first["start"], strict=True)
    ]
    return Reading(
        article=Article(text, parts),
        parts=parts,
        sentences=sentences,
        mentions=mentions,
        actors=_table("actors", sorted(counted, key=lambda row: (-row[4], row[6]))),
        words=words,
        spans=spans,
        stated=empty("relations"),
    )


def _mentions(text: str, sentences: pd.DataFrame, actors: dict[str, tuple[str, str]]) -> list[tuple[object, ...]]:
    found = []
    for spelling, (actor, kind) in actors.items():
        start = text.find(spelling)
        while start >= 0:
            sentence = int((sentences["start"] <= start).sum()) - 1
            end = start + len(spelling)
            found.append((start, end, spelling, actor, kind, sentence, "actor", f"known name “{spelling}”"))
            start = text.find(spelling, end)
    return found


def _table(name: str, rows: list[tuple[object, ...]]) -> pd.DataFrame:
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(COLUMNS[name])
    return table(name, {column: list(values) for column, values in zip(COLUMNS[name], columns, strict=True)})
