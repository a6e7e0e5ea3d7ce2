"""The clippings in tests/cases/clippings, all of them invented, and what is expected of them.

Each line of a file is `part | words`; `+ | words` goes on with the row above, `|` is a blank line, and
`= field: value` says what the article knows. `= ends: crlf` sets the line ends of the text.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from analysis.article import Article
from analysis.tables import check

FOLDER = Path(__file__).resolve().parents[2] / "cases" / "clippings"
ENDS = {"": "\n", "crlf": "\r\n", "cr": "\r", "u2028": "\u2028"}


class Clipping(NamedTuple):
    """One invented clipping: its text, its rows as (part, text), and its metadata."""

    text: str
    rows: list[tuple[str, str]]
    values: dict[str, str]


def clipping_names() -> list[str]:
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


def rows_of(article: Article) -> list[tuple[str, str]]:
    """The rows of an article's parts as (part, text)."""
    return [(part, article.text[start:end]) for part, start, end in article.parts.itertuples(index=False)]


def assert_covers(article: Article) -> None:
    """Assert that the parts cover every non-blank character once, in order, without white space at their ends."""
    check("parts", article.parts)
    position = 0
    for _, start, end in article.parts.itertuples(index=False):
        assert start >= position
        assert not article.text[position:start].strip()
        assert article.text[start:end] == article.text[start:end].strip()
        position = end
    assert not article.text[position:].strip()
