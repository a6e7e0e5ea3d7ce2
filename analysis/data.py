"""The tables in data/ that people may edit."""

from __future__ import annotations

import csv
import functools
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of a table in data/."""
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@functools.cache
def name_words() -> list[tuple[str, str, str]]:
    """The rows of data/name_words.csv: word, class and note; so many that they are read once, and not as dicts."""
    with (DATA / "name_words.csv").open(encoding="utf-8", newline="") as lines:
        return [(word, name, note) for word, name, note in csv.reader(lines)][1:]
