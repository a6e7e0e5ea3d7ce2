"""The clippings in tests/cases/clippings: each line of a file is `part | line`.

`+ | line` goes on with the row above, `|` is a blank line, and `= field: value` says what the article knows.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).resolve().parents[2] / "cases" / "clippings"
ENDS = {"": "\n", "crlf": "\r\n", "u2028": "\u2028"}


class Clipping(NamedTuple):
    """One invented clipping: its text, its rows as (part, text), and its metadata."""

    text: str
    rows: list[tuple[str, str]]
    values: dict[str, str]


def clippings() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.txt"))


def clipping(name: str) -> Clipping:
    values: dict[str, str] = {}
    lines: list[str] = []
    rows: list[tuple[str, str]] = []
    source = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    ends = ENDS[next((line[8:] for line in source if line.startswith("= ends: ")), "")]
    for line in source:
        if line.startswith("= "):
            key, _, value = line[2:].partition(":")
            values[key] = value.strip()
            continue
        part, _, words = (piece.strip() for piece in line.partition("|"))
        lines.append(words)
        if part == "+":
            rows[-1] = (rows[-1][0], rows[-1][1] + ends + words)
        elif part:
            rows.append((part, words))
    values.pop("ends", None)
    return Clipping(ends.join(lines), rows, values)
