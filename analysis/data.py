"""The tables in data/ that people may edit."""

from __future__ import annotations

import csv
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of a table in data/."""
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
