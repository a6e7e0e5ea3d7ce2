"""Whether a text was hard-wrapped, as e-mail and the text of a PDF is, how wide, and which of its line ends are
mere wraps."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

Span = tuple[int, int]
Pair = tuple[Span, Span]

# A wrapped line is about as long as a page is wide: shorter ones are lists or verse, longer ones whole paragraphs.
NARROWEST, WIDEST = 40, 200
# Proportional type, as in a PDF, fills its lines unevenly.
UNEVEN = 0.84
# One pair of lines may run on by chance, as a caption above a list does; only in a block of its own it is believed.
FEWEST = 2

_WORD = re.compile(r"\S+")
_ITEM = re.compile(r"(?:[-*+•‣◦▪·●○]|\d{1,3}[.)]|[A-Za-z]\))\s+\S")
_HEADING = re.compile(r"#{1,6}\s+\S")
_BYLINE = re.compile(r"(?:By|BY)\s+[A-Z]")
_ITEM_STARTS = frozenset("-*+•‣◦▪·●○0123456789")
_STOPS = frozenset(".!?:…。！？｡؟۔।")
_CLOSERS = "”\"'’)]»」』"
# Neither a sentence nor a headline ends in one of these.
_OPEN = frozenset(
    ["a", "an", "the", "and", "or", "of", "from", "with", "for", "by", "at", "as", "into", "its", "their", "his"]
)
# A dot behind a title or an initial ends no sentence: "Lt. Gen.", "George W."
_DOTTED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Lt|Col|Maj|Capt|Gen|Adm|Sgt|Sen|Rep|Gov|Rev|Prof)\.\Z")


class Page(NamedTuple):
    """How wide a text was wrapped, and how many characters a wrapped line and the next word need at least."""

    wide: int
    full: float


def is_item(text: str, at: int = 0) -> bool:
    """Whether a list item ("- …", "• …", "1. …") starts at the offset."""
    return (text[at] in _ITEM_STARTS or text[at + 1 : at + 2] == ")") and _ITEM.match(text, at) is not None


def is_heading(text: str, at: int = 0) -> bool:
    """Whether a Markdown heading ("# …") starts at the offset."""
    return text[at] == "#" and _HEADING.match(text, at) is not None


def page(text: str, pairs: Iterable[Pair], fewest: int = FEWEST) -> Page | None:
    """The page that lines and those below them were wrapped for; None where nothing shows that they were.

    It shows in the lines whose sentence plainly runs on: they are about equally long, and few other lines of that
    length lack a stop.
    """
    running: list[tuple[int, int]] = []
    unstopped: list[int] = []
    for line, following in pairs:
        length = line[1] - line[0]
        if not NARROWEST <= length <= WIDEST or text.find("://", *line) >= 0:
            continue
        if runs_on(text, line, following):
            running.append((length, needed(text, line, following)))
        elif not stops(text, line):
            unstopped.append(length)
    if len(running) < fewest:
        return None
    lengths = sorted(length for length, _ in running)
    wide = lengths[-1 - len(lengths) // 12]
    least = UNEVEN * wide
    filled = [need for _, need in running if need > least]
    others = sum(least <= length <= wide for length in unstopped)
    if 5 * len(filled) < 4 * len(running) or len(filled) < others:
        return None
    typed = len(filled) == len(running) > 4 * fewest and min(filled) > max(lengths)
    return Page(wide, wide if typed else least)


def listed(text: str, spans: list[Span]) -> bool:
    """Whether the lines of a block plainly are no sentences: most, the last too, lack a stop, and yet none runs on."""
    if stops(text, spans[-1]):
        return False
    pairs = list(pairwise(spans))
    unstopped = sum(not stops(text, line) for line, _ in pairs)
    return unstopped > 2 and 2 * unstopped > len(pairs) and not any(runs_on(text, *pair) for pair in pairs)


def stops(text: str, line: Span) -> bool:
    """Whether a line ends as a sentence or a quotation does."""
    last = text[line[1] - 1]
    return last in _CLOSERS or (
        last in _STOPS and not (last == "." and _DOTTED.search(text, max(line[0], line[1] - 6), line[1]))
    )


def runs_on(text: str, line: Span, following: Span) -> bool:
    """Whether a sentence plainly runs from one line into the next: no stop, and then a small letter or before it
    a word that cannot be the last."""
    first = text[following[0]]
    small = first.isalpha() and not first.isupper()
    if stops(text, line):
        # A word or two in quotation marks, or a number in brackets, may stand anywhere in a sentence.
        inner = text[max(line[0], line[1] - 4) : line[1]].rstrip(_CLOSERS)
        return small and inner[-1:].isalnum() and text[line[1] - 1] in _CLOSERS
    if small:
        return True
    return text[max(line[0], line[1] - 6) : line[1]].rpartition(" ")[2] in _OPEN


def needed(text: str, line: Span, following: Span) -> int:
    """How long a line would be with the first word of the next."""
    first = _WORD.match(text, *following)
    return line[1] - line[0] + 1 + (first.end() - first.start() if first else 0)


def soft(text: str, line: Span, following: Span, on: Page) -> bool:
    """Whether the end of a line is a mere wrap: the line runs on, or the next word had no room left."""
    at, end = line
    start = following[0]
    ended = stops(text, line) and text[end - 1] != ":"
    if is_item(text, start) or is_heading(text, start) or is_heading(text, at) or _BYLINE.match(text, *following):
        return False
    if end - at >= 0.5 * on.wide and runs_on(text, line, following):
        return True
    if end - at > on.wide / UNEVEN or _is_link(text, line) or (ended and _is_link(text, following)):
        return False
    words = text[at:end]
    if words.isupper() and " " in words and not text[start : following[1]].isupper():
        return False
    return needed(text, line, following) > (on.wide if ended else on.full)


def _is_link(text: str, line: Span) -> bool:
    """Whether a line is an address and nothing else."""
    return text.find("://", *line) >= 0 and " " not in text[slice(*line)]
