"""Where the paragraphs of a plain text lie: blank lines, line ends and hard-wrapped lines told apart."""

from __future__ import annotations

import re

Span = tuple[int, int]

# A block is hard-wrapped, as e-mail and PDF text is, when its widest line is about a page wide. A narrower
# one is a list or verse, a wider one holds whole paragraphs.
NARROWEST, WIDEST = 40, 120
# The widest line of a block falls short of the page's width by about a word.
SLACK = 6

_WORD = re.compile(r"\S+")
_ITEM = re.compile(r"(?:[-*+•‣◦▪·●○]|\d{1,3}[.)]|[A-Za-z]\))\s+\S")
_HEADING = re.compile(r"#{1,6}\s+\S")
_ITEM_STARTS = frozenset("-*+•‣◦▪·●○0123456789")
_STOPS = frozenset(".!?:;…。!?”\"'’)]»")


def is_item(text: str, at: int = 0) -> bool:
    """Whether a list item ("- …", "• …", "1. …") starts at the offset."""
    return (text[at] in _ITEM_STARTS or text[at + 1 : at + 2] == ")") and _ITEM.match(text, at) is not None


def is_heading(text: str, at: int = 0) -> bool:
    """Whether a Markdown heading ("# …") starts at the offset."""
    return text[at] == "#" and _HEADING.match(text, at) is not None


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

    A line end is a mere wrap only in a block that is visibly hard-wrapped, and there only where the next word
    had no room left.
    """
    cut = blocks(text, start)
    page = max((width(text, spans) for spans, _ in cut if len(spans) > 3), default=0)
    rows: list[Span] = []
    for spans, indents in cut:
        if len(spans) == 1:
            rows += spans
            continue
        wide = width(text, spans)
        if not wide and page:
            # Two or three lines prove nothing by themselves, but other blocks have shown the page's width.
            wide = page if NARROWEST <= max(end - at for at, end in spans) <= page + SLACK else 0
        rows += unwrap(text, spans, indents, wide) if wide else spans
    return rows


def width(text: str, spans: list[Span]) -> int:
    """The width at which a block was hard-wrapped, or 0 where nothing shows that it was."""
    if len(spans) < 2:
        return 0
    lengths = [end - at for at, end in spans]
    wide = max(lengths)
    if wide > WIDEST:
        # One long link does not make a page of e-mail wide.
        wide = max((end - at for at, end in spans if text.find("://", at, end) < 0), default=0)
    if not NARROWEST <= wide <= WIDEST:
        return 0
    near = [number for number, length in enumerate(lengths[:-1]) if length >= 0.7 * wide]
    # A headline and a byline may stand above the wrapped lines, as on the page of a PDF.
    if not near or 2 * len(near) < len(lengths) - 1 - near[0]:
        return 0
    running = sum(runs_on(text, spans[number], spans[number + 1]) for number in near)
    return wide if 5 * running >= len(near) else 0


def runs_on(text: str, line: Span, following: Span) -> bool:
    """Whether a sentence plainly runs from one line into the next: no stop, then no capital letter."""
    first = text[following[0]]
    return text[line[1] - 1] not in _STOPS and first.isalpha() and not first.isupper()


def unwrap(text: str, spans: list[Span], indents: list[int], wide: int) -> list[Span]:
    """One span per paragraph of a hard-wrapped block, its wrapped lines joined."""
    rows: list[Span] = []
    at, end = spans[0]
    listed = is_item(text, at)
    for number in range(1, len(spans)):
        following = spans[number]
        if soft(text, spans[number - 1], following, wide) and (listed or indents[number] < indents[number - 1] + 2):
            end = following[1]
            continue
        rows.append((at, end))
        at, end = following
        listed = is_item(text, at)
    rows.append((at, end))
    return rows


def soft(text: str, line: Span, following: Span, wide: int) -> bool:
    """Whether the end of a line in a block of the given width is a mere wrap."""
    at, end = line
    start = following[0]
    if is_item(text, start) or is_heading(text, start) or is_heading(text, at):
        return False
    if end - at >= 0.5 * wide and runs_on(text, line, following):
        return True
    if _is_link(text, line) or (_is_link(text, following) and text[end - 1] in _STOPS):
        return False
    words = text[at:end]
    if words.isupper() and " " in words and not text[start : following[1]].isupper():
        return False
    first = _WORD.match(text, start, following[1])
    needed = end - at + 1 + (first.end() - start if first else 0)
    # Proportional type, as in a PDF, fills its lines unevenly: without a stop a line may fall a little short.
    return needed > (wide if text[end - 1] in _STOPS else 0.9 * wide)


def _is_link(text: str, line: Span) -> bool:
    """Whether a line is an address and nothing else."""
    return text.find("://", *line) >= 0 and " " not in text[slice(*line)]
