"""YAML front matter at the head of a text: what it says, and where each value stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from analysis.article import people

if TYPE_CHECKING:
    from yaml.nodes import Node, ScalarNode

LONGEST_FRONT = 100_000  # characters
FIELDS = {
    "title": "title",
    "headline": "title",
    "byline": "byline",
    "author": "byline",
    "authors": "byline",
    "outlet": "outlet",
    "source": "outlet",
    "publication": "outlet",
    "date": "date",
    "url": "url",
}
PARTS = {"title": "title", "byline": "byline", "outlet": "source", "date": "date"}
MALFORMED = "The lines between the first two --- are not valid YAML front matter; they were read as text."

_OPENS = re.compile(r"\ufeff?\s*---[ \t]*(?:\r\n|\r|\n)")
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)+")  # an anchor, a tag; no value begins so
_CLOSES = re.compile(r"(?:(?<=\n)|(?<=\r))(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)")

Row = tuple[str, int, int]


@dataclass(frozen=True)
class FrontMatter:
    """What stands above the article: rows of parts, metadata by name, and where it ends (0 without any)."""

    end: int = 0
    rows: list[Row] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)
    authors: tuple[str, ...] = ()
    note: str = ""


def front_matter(text: str) -> FrontMatter:
    """The front matter of a text; none, with a note, where the lines between the fences are not valid YAML."""
    opened = _OPENS.match(text)
    closed = _CLOSES.search(text, opened.end(), LONGEST_FRONT) if opened else None
    if opened is None or closed is None:
        return FrontMatter()
    import yaml

    try:
        node = yaml.compose(text[opened.end() : closed.start()], getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, RecursionError, ValueError):
        return FrontMatter(note=MALFORMED)
    if node is not None and not isinstance(node, yaml.MappingNode):
        # Two rules around some text, as between the scenes of a story.
        return FrontMatter()
    values: dict[str, str] = {}
    names: list[str] = []
    found: list[Row] = []
    for key, value in node.value if node is not None else ():
        name = FIELDS.get(str(key.value).casefold())
        for scalar in _scalars(value) if name else ():
            written = " ".join(scalar.value.split())
            if name == "byline":
                names.append(written)
            else:
                values.setdefault(str(name), written)
            if name in PARTS:
                at, end = _span(text, scalar, opened.end())
                found.append((PARTS[name], at, end))
    authors = people.listed(names)
    if names:
        one = people.without_by(names[0])
        values["byline"] = one if len(names) == 1 else people.joined(authors)
    return FrontMatter(closed.end(), _rows(text, closed.end(), found), values, authors)


def _scalars(node: Node) -> list[ScalarNode]:
    """The words of a value: itself, or the items of a list."""
    import yaml

    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    return [
        item
        for item in items
        if isinstance(item, yaml.ScalarNode) and item.tag != "tag:yaml.org,2002:null" and item.value.strip()
    ]


def _span(text: str, scalar: ScalarNode, offset: int) -> tuple[int, int]:
    """Where a value stands in the text, without its quotes, its block's sign and white space around it."""
    at, end = scalar.start_mark.index + offset, scalar.end_mark.index + offset
    if scalar.style not in ("|", ">") and (properties := _PROPERTIES.match(text, at, end)):
        at = properties.end()
    if scalar.style in ("'", '"'):
        at, end = at + 1, end - 1
    elif scalar.style in ("|", ">"):
        at += len((text[at:end].splitlines(keepends=True) or [""])[0])
    words = text[at:end]
    return at + len(words) - len(words.lstrip()), at + len(words.rstrip())


def _rows(text: str, end: int, values: list[Row]) -> list[Row]:
    """The values and, line by line, all that stands between them as furniture."""
    rows: list[Row] = []
    position = 0
    for part, at, until in [*sorted(values, key=lambda row: row[1]), ("", end, end)]:
        if at < position:
            # A value that an alias repeats stands elsewhere.
            continue
        for line in text[position:at].splitlines(keepends=True):
            words = line.strip()
            if words:
                first = position + len(line) - len(line.lstrip())
                rows.append(("furniture", first, first + len(words)))
            position += len(line)
        if at < until:
            rows.append((part, at, until))
            position = until
    return rows
