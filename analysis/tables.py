"""The tables of a reading: their columns and dtypes, empty ones, and a check."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]

PARTS = ("title", "byline", "source", "date", "caption", "body", "furniture")
KINDS = (
    "state",
    "government",
    "military",
    "armed group",
    "community",
    "organisation",
    "person",
    "place",
)
ROLES = ("actor", "sponsor")
HEDGES = ("asserted", "denied", "conditional", "reported")
# PLOVER's sixteen event types, each with its quad and sign; sanctions are material conflict here.
CATEGORIES = {
    "AGREE": ("verbal cooperation", 1),
    "CONSULT": ("verbal cooperation", 1),
    "SUPPORT": ("verbal cooperation", 1),
    "CONCEDE": ("verbal cooperation", 1),
    "COOPERATE": ("material cooperation", 1),
    "AID": ("material cooperation", 1),
    "RETREAT": ("material cooperation", 1),
    "REQUEST": ("verbal conflict", -1),
    "ACCUSE": ("verbal conflict", -1),
    "REJECT": ("verbal conflict", -1),
    "THREATEN": ("verbal conflict", -1),
    "PROTEST": ("material conflict", -1),
    "SANCTION": ("material conflict", -1),
    "MOBILIZE": ("material conflict", -1),
    "COERCE": ("material conflict", -1),
    "ASSAULT": ("material conflict", -1),
}
# The dtype by its name is looked up anew for every column, which costs more than a short column itself.
TEXT = pd.array([], dtype="str").dtype

COLUMNS: dict[str, dict[str, str]] = {
    "parts": {"part": "str", "start": "int64", "end": "int64"},
    "sentences": {
        "sentence": "int64",
        "paragraph": "int64",
        "part": "str",
        "start": "int64",
        "end": "int64",
        "words": "int64",
    },
    "tokens": {
        "start": "int64",
        "end": "int64",
        "term": "str",
        "lemma": "str",
        "sentence": "int64",
        "stop": "bool",
    },
    "mentions": {
        "start": "int64",
        "end": "int64",
        "text": "str",
        "actor": "str",
        "kind": "str",
        "sentence": "int64",
        "role": "str",
        "rule": "str",
    },
    "actors": {
        "actor": "str",
        "kind": "str",
        "part_of": "str",
        "code": "str",
        "mentions": "int64",
        "sentences": "int64",
        "first": "int64",
    },
    "quotes": {"start": "int64", "end": "int64", "sentence": "int64", "speaker": "str"},
    "relations": {
        "source": "str",
        "target": "str",
        "sign": "int64",
        "category": "str",
        "start": "int64",
        "end": "int64",
        "trigger_start": "int64",
        "trigger_end": "int64",
        "sentence": "int64",
        "rule": "str",
        "hedge": "str",
    },
}


def table(name: str, columns: dict[str, object]) -> pd.DataFrame:
    """One table of the given name, built from one array or list per column, in the documented order.

    Raises KeyError when a documented column is missing.
    """
    made: list[Any] = []
    for column, dtype in COLUMNS[name].items():
        values = columns[column]
        made.append(text_column(values) if dtype == "str" else np.asarray(values, dtype=dtype))
    frame = pd.DataFrame(dict(enumerate(made)), copy=False)
    frame.columns = _names(name)
    return frame


@functools.cache
def _names(name: str) -> pd.Index:
    """The names of a table's columns, which all tables of that name share: they are indexed once, not in each."""
    return pd.Index(list(COLUMNS[name]))


def text_column(values: Any, which: np.ndarray | None = None) -> Any:
    """Texts as a column of a table: all in the order given, or those with the numbers `which`, in that order.

    A list goes to Arrow as it is, since pandas would look at each text first; a column stays what it is.
    """
    if not isinstance(values, list):
        return pd.array(values, dtype=TEXT)
    column = pa.array(values, type=pa.large_string())
    if which is not None:
        column = column.take(pa.array(which))
    return pd.arrays.ArrowStringArray(column, dtype=TEXT)  # type: ignore[call-arg]


@functools.cache
def empty(name: str) -> pd.DataFrame:
    """No rows of the named table, with its columns and dtypes."""
    return table(name, {column: [] for column in COLUMNS[name]})


def tuples(frame: pd.DataFrame, *columns: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a table as tuples of these columns, of plain Python values."""
    return zip(*(frame[column].tolist() for column in columns), strict=True)


def texts_of(text: str, frame: pd.DataFrame, start: str = "start", end: str = "end") -> list[str]:
    """The words of the text that each row of a table is about, on one line."""
    return [" ".join(text[first:last].split()) for first, last in tuples(frame, start, end)]


def in_sentences(frame: pd.DataFrame, kept: np.ndarray) -> pd.DataFrame:
    """The rows of a table with `sentence` that are in the kept sentences (one bool each)."""
    return frame if kept.all() else frame[kept[frame["sentence"].to_numpy()]]


def check(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """The same table, once its columns, dtypes and spans are seen to be right.

    Raises ValueError naming the table and the first thing that is wrong.
    """
    wanted = COLUMNS[name]
    if list(frame.columns) != list(wanted):
        raise ValueError(f"{name}: columns {list(frame.columns)}, not {list(wanted)}")
    for column, dtype in wanted.items():
        if str(frame[column].dtype) != dtype:
            raise ValueError(f"{name}.{column}: dtype {frame[column].dtype}, not {dtype}")
    if "start" in wanted and "end" in wanted and (frame["start"] >= frame["end"]).any():
        raise ValueError(f"{name}: a span that is empty or runs backwards")
    return frame
