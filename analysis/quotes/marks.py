"""Where quotation marks open and close: the quoted stretches of an article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

MARK = re.compile(r"``|''|[\"“”„‟‚«»‹›‘’']")
CLOSING = {
    "“": "”",
    "”": "”",
    "„": "“”",
    "‚": "‘’",
    "‟": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    '"': '"',
    "``": "''",
}
SINGLE = {"‘": "’", "'": "'"}
BEFORE_OPENING = frozenset(" \t\n\r\u00a0\u202f([{—–-/:;,…“”„«\"'‘")
ELIDED = re.compile(r"(?:[eE]m|[tT]is|[tT]was|[tT]il|n|round|cause|\d0s)\b")  # 'em, 'tis, 'n', '90s
STOPS = frozenset(".,?!…;:)")
# An apostrophe that opens nothing is not followed through a whole book.
LONGEST_SINGLE = 2_000  # characters
MOST_APOSTROPHES = 60


class Stretch(NamedTuple):
    """One quoted stretch with its marks; `goes_on` when the speech runs on in the next paragraph."""

    start: int
    end: int
    goes_on: bool = False


def stretches(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Stretch]:
    """The quoted stretches of these paragraphs, outermost ones only, in reading order, cut at paragraphs.

    Marks are straight, curly, single (British), guillemets and two backticks. A mark that nothing closes opens
    a stretch only where the next paragraph opens with the same mark, as speech does that runs over paragraphs.
    """
    found: list[Stretch] = []
    unclosed: tuple[int, int, str] | None = None
    for start, end in paragraphs:
        if unclosed is not None and text.startswith(unclosed[2], start):
            found.append(Stretch(unclosed[0], unclosed[1], goes_on=True))
        inside, left_open = _in_paragraph(text, start, end)
        found += inside
        unclosed = None if left_open is None else (left_open[0], end, left_open[1])
    return found


def _in_paragraph(text: str, start: int, end: int) -> tuple[list[Stretch], tuple[int, str] | None]:
    """The closed stretches of one paragraph, and the last mark that nothing closes."""
    found: list[Stretch] = []
    opened: tuple[int, str] | None = None
    single: tuple[int, str] | None = None  # one that nothing closes: only the next paragraph can tell
    reach = start
    for match in MARK.finditer(text, start, end):
        at, mark = match.start(), match[0]
        if at < reach:
            continue
        if opened is not None and mark in CLOSING[opened[1]] and not _opens_again(text, at, mark, end):
            if text[opened[0] + len(opened[1]) : at].strip():
                found.append(Stretch(opened[0], match.end()))
            opened = None
        elif opened is None and mark in SINGLE and _opens(text, at, start, end):
            closed = _single_end(text, at, end)
            if closed:
                found.append(Stretch(at, closed))
                reach = closed
            elif mark == "‘":
                single = at, mark
        elif mark in CLOSING and (opened is None or mark == opened[1]) and _opens(text, at, start, end, len(mark)):
            opened = at, mark
    if opened is None and single is not None and not (found and found[-1].start > single[0]):
        opened = single
    return found, opened


def _opens(text: str, at: int, start: int, end: int, width: int = 1) -> bool:
    """Whether a mark may open: what stands before it ends no word, and something follows."""
    before = text[at - 1] if at > start else " "
    after = text[at + width] if at + width < end else ""
    if text[at] in SINGLE:
        return before in BEFORE_OPENING and after.isalnum() and ELIDED.match(text, at + 1, end) is None
    return bool(after) and (before in BEFORE_OPENING or text[at] in "“„«‹")


def _opens_again(text: str, at: int, mark: str, end: int) -> bool:
    """Whether a straight mark that could close is an opening one: its predecessor was never closed."""
    return mark == '"' and text[at - 1].isspace() and text[at + 1 : min(at + 2, end)].isalnum()


def _single_end(text: str, at: int, end: int) -> int:
    """The end of a stretch in single marks; 0 where nothing closes it.

    The closing mark is an apostrophe too. One inside a word closes nothing; one behind an s does beside a stop
    (*the workers' rights*), or when no other does.
    """
    opening = text[at]
    closing = SINGLE[opening]
    limit = min(end, at + LONGEST_SINGLE)
    if opening != closing and (again := text.find(f" {opening}", at + 1, limit)) >= 0:
        limit = again
    doubtful = 0
    place = text.find(closing, at + 2, limit)
    for _ in range(MOST_APOSTROPHES):
        if place < 0:
            break
        before, after = text[place - 1], text[place + 1 : min(place + 2, end)]
        if not after.isalnum() and not before.isspace():
            if before not in "sS" or not after or after in STOPS:
                return place + 1
            doubtful = doubtful or place + 1
        place = text.find(closing, place + 1, limit)
    return doubtful
