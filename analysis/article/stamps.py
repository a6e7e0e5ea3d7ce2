"""Dates of a clipping: lines that say when it was written, and the times over the entries of a live page."""

from __future__ import annotations

import re

from analysis.article import cues, dates, people
from analysis.article.clipping import Clipping

SHORTEST_CHRONOLOGY = 3
LONGEST_STAMP, FEWEST_STAMPS = 40, 2  # characters; lines
_PRINTED_IN = re.compile(r"in\s+")


def dated(clipping: Clipping) -> None:
    """Find the lines that are only a date, before or after the prose."""
    for row, (part, value) in clipping.labels.items():
        # "Updated at 10.20 BST" stands below each entry of a live page.
        if (
            part == "date"
            and clipping.names[row] == "body"
            and not dates.find(value)
            and dates.is_stamp(value.strip(": "))
        ):
            clipping.names[row] = "date"
        elif part == "date" and row in clipping.tail and (place := _PRINTED_IN.match(value)):
            found = dates.find(value)  # "Published in Dawn, May 4, 2021"
            if found and people.is_outlet(people.clean(value[place.end() : found[0]]), beside=True):
                clipping.take_outlet(row, value[place.end() :])
    chronicle: bool | None = None
    for row in clipping.edges():
        amid = clipping.amid(row)
        labelled_date = clipping.labels.get(row, ("", ""))[0] == "date"
        printed = dates.date_in(clipping.bare(row), loose=labelled_date or not amid)
        if printed and amid and chronicle is None:
            chronicle = _is_chronology(clipping, row)
        if printed and not (amid and chronicle):
            clipping.names[row] = "date"
            clipping.date = clipping.date or printed
        elif not printed and (
            cues.says("date label", clipping.line(row))
            or (row and clipping.names[row - 1] == "date" and dates.is_clock(clipping.line(row)))
        ):
            clipping.names[row] = "date"


def stamped(clipping: Clipping) -> None:
    """Find the times that stand over the entries of a live page; a single one may be anything."""
    rows = [
        row
        for row, (at, end) in enumerate(clipping.spans)
        if end - at <= LONGEST_STAMP and clipping.names[row] == "body" and dates.is_stamp(clipping.bare(row))
    ]
    for row in rows if len(rows) >= FEWEST_STAMPS else ():
        clipping.names[row] = "date"


def _is_chronology(clipping: Clipping, first: int) -> bool:
    """Whether dates stand over many paragraphs from a line on; there they are headings."""
    count = 0
    for row in range(first, len(clipping)):
        at, end = clipping.spans[row]
        if end - at <= 40 and clipping.names[row] == "body":
            count += bool(dates.date_in(clipping.line(row), loose=True))
            if count == SHORTEST_CHRONOLOGY:
                return True
    return False
