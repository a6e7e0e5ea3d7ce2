"""YAML front matter at the head of a text: what it says, and where each value stands."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

FENCE = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<body>.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
LINE = re.compile(
    r"(?P<label>[A-Za-z][\w -]*:)[ \t]*(?P<open>[\"']?)(?P<value>.*?)(?P<close>[\"']?)[ \t]*\r?$",
    re.MULTILINE,
)
LONGEST = 10_000
KEYS = {
    "title": "title",
    "headline": "title",
    "byline": "byline",
    "author": "byline",
    "authors": "byline",
    "outlet": "source",
    "source": "source",
    "publication": "source",
    "date": "date",
    "published": "date",
}
FIELDS = {"source": "outlet"}

Row = tuple[str, int, int]


@dataclass(frozen=True)
class FrontMatter:
    """What stands above the article: rows of parts, metadata by Article field, and where it ends."""

    rows: list[Row] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)
    end: int = 0
    notes: list[str] = field(default_factory=list)


def front_matter(text: str) -> FrontMatter:
    """The front matter of a text; empty, with a note where it is malformed, when there is none."""
    match = FENCE.match(text[:LONGEST]) if text[:4].startswith(("---", "\ufeff---")) else None
    if match is None:
        return FrontMatter()
    import yaml

    try:
        held = yaml.safe_load(match["body"])
    except (yaml.YAMLError, RecursionError, ValueError):
        return FrontMatter(notes=["The block between the first two --- lines is not valid YAML; it was read as text."])
    if not isinstance(held, dict):
        return FrontMatter()
    values: dict[str, str] = {}
    for key, value in held.items():
        part = KEYS.get(str(key).lower())
        name = FIELDS.get(part, part) if part else "url" if str(key).lower() == "url" else None
        if name and (written := _written(value)):
            values.setdefault(name, written)
    return FrontMatter(_rows(text, match.start("body"), match.end()), values, match.end())


def _written(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_written, value[:20])))
    if isinstance(value, (str, int, float, datetime.date)) and not isinstance(value, bool):
        return " ".join(str(value).split())
    return ""


def _rows(text: str, start: int, end: int) -> list[Row]:
    rows: list[Row] = []
    position = 0
    for line in text[:end].splitlines(keepends=True):
        first = position + len(line) - len(line.lstrip())
        last = position + len(line.rstrip())
        match = LINE.match(text, position) if position >= start else None
        part = KEYS.get(match["label"][:-1].lower()) if match else None
        if match and part and match["value"].strip():
            value_start, value_end = match.span("value")
            rows.append(("furniture", position, _back(text, value_start)))
            rows.append((part, value_start, _back(text, value_end)))
            if match["close"]:
                rows.append(("furniture", *match.span("close")))
        elif first < last:
            rows.append(("furniture", first, last))
        position += len(line)
    return rows


def _back(text: str, end: int) -> int:
    """The end of a span without the white space before it."""
    while end and text[end - 1].isspace():
        end -= 1
    return end
