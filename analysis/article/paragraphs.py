"""Where the paragraphs of a plain text lie: blank lines, line ends and hard-wrapped lines told apart."""

from __future__ import annotations

import re
from itertools import chain, pairwise

from analysis.article.wrapping import UNEVEN, Page, Span, is_heading, is_item, listed, page, soft

__all__ = ["Span", "blocks", "is_heading", "is_item", "paragraphs"]

# A block of more lines than this may be wrapped in its own way, as a column or a quoted letter is.
SHORT = 3
_QUOTED = re.compile(r"(?:\A|(?<=[\n\r\u2028\u2029]))>[> \t]*")


def blocks(text: str, start: int = 0) -> list[tuple[list[Span], list[int]]]:
    """One pair per block of lines between blank lines: the lines' spans without their white space, and their
    indents."""
    found: list[tuple[list[Span], list[int]]] = []
    spans: list[Span] = []
    indents: list[int] = []
    position = start
    for line in (text[start:] if start else text).splitlines(keepends=True):
        bare = line.strip()
        if bare:
            indent = 0 if line[0] == bare[0] else len(line) - len(line.lstrip())
            spans.append((position + indent, position + indent + len(bare)))
            indents.append(indent)
        elif spans:
            found.append((spans, indents))
            spans, indents = [], []
        position += len(line)
    if spans:
        found.append((spans, indents))
    return found


def paragraphs(text: str, start: int = 0) -> list[Span]:
    """One span per paragraph or single line, in order; the spans hold every non-blank character from `start` on.

    A line end is a mere wrap only where the text, or its block alone, is visibly hard-wrapped, and there only where
    the sentence runs on or the next word had no room left. A quoted letter, each line behind a ">", is read as if
    it were indented.
    """
    if ">" in text and (marks := [found.span() for found in _QUOTED.finditer(text, start)]):
        return _quoted(text, start, marks)
    return _paragraphs(text, start)


def _quoted(text: str, start: int, marks: list[Span]) -> list[Span]:
    """The paragraphs of a text with a mark of quotation before some lines; each begins with its mark, and a mark with
    nothing behind it is a row of its own."""
    pieces, position = [], 0
    for at, end in marks:
        pieces += [text[position:at], " " * (end - at)]
        position = end
    rows = _paragraphs("".join(pieces) + text[position:], start)
    merged: list[Span] = []
    waiting = iter([*rows, (len(text), len(text))])
    row = next(waiting)
    for at, end in marks:
        while row[1] <= at:
            merged.append(row)
            row = next(waiting)
        if row[0] == end < len(text):
            row = at, row[1]
        elif at < row[0]:
            merged.append((at, at + len(text[at:end].rstrip())))
    return [*merged, row, *waiting][:-1]


def _paragraphs(text: str, start: int) -> list[Span]:
    cut = blocks(text, start)
    common = page(text, chain.from_iterable(pairwise(spans) for spans, _ in cut))
    rows: list[Span] = []
    for spans, indents in cut:
        if len(spans) == 1:
            rows += spans
            continue
        own = None
        if not common or (len(spans) > SHORT and not _like(max(end - at for at, end in spans), common)):
            own = page(text, pairwise(spans), 1)
        wrapped = own or (None if listed(text, spans) else common)
        rows += unwrap(text, spans, indents, wrapped) if wrapped else spans
    return rows


def _like(length: int, on: Page) -> bool:
    """Whether a block whose longest line has this length was wrapped as wide as the rest of the text."""
    return UNEVEN * on.wide <= length <= on.wide / UNEVEN


def unwrap(text: str, spans: list[Span], indents: list[int], on: Page) -> list[Span]:
    """One span per paragraph of a hard-wrapped block, its wrapped lines joined."""
    rows: list[Span] = []
    at, end = spans[0]
    item = is_item(text, at)
    for number in range(1, len(spans)):
        following = spans[number]
        if soft(text, spans[number - 1], following, on) and (item or indents[number] < indents[number - 1] + 2):
            end = following[1]
            continue
        rows.append((at, end))
        at, end = following
        item = is_item(text, at)
    rows.append((at, end))
    return rows
