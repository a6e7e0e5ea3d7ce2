"""Tables of figures: they are no running text, in whichever way a page, a document or a plain text sets them."""

from __future__ import annotations

import re
from typing import Any

from analysis.article.clipping import Clipping

FEWEST = 2  # rows, and cells of a row
LONGEST_CELL = 20  # words; a table with longer cells only arranges a page
FEWEST_LINES = 3  # of a plain text, with as many tabs
_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?")


def is_grid(table: Any, rows: set[str], cells: set[str]) -> bool:
    """Whether the element of a table holds figures and names, not the paragraphs of a page; `rows` and `cells` are the
    names of their elements."""
    held = [[cell for cell in row if cell.tag in cells] for row in table.iter() if row.tag in rows]
    full = [row for row in held if len(row) >= FEWEST]
    longest = max((len("".join(cell.itertext()).split()) for row in held for cell in row), default=0)
    return len(full) >= FEWEST and 2 * len(full) > len(held) and longest <= LONGEST_CELL


def grids(clipping: Clipping) -> None:
    """Find the rows of tables in Markdown, and those with tabs between their cells, as copied from a page."""
    if "|" in clipping.text:
        known = 0
        for row, (at, end) in enumerate(clipping.spans):
            if row >= known and "|" in clipping.text[at:end] and _RULE.fullmatch(clipping.text, at, end):
                _leave_out_bars(clipping, row - 1, row)
                known = _leave_out_bars(clipping, row + 1, len(clipping))
    if "\t" in clipping.text:
        tabs = [0 if clipping.prose(row) else clipping.line(row).count("\t") for row in range(len(clipping))]
        first = 0
        for row in range(1, len(tabs) + 1):
            if row == len(tabs) or tabs[row] != tabs[first]:
                if tabs[first] and row - first >= FEWEST_LINES:
                    clipping.names[first:row] = ["furniture"] * (row - first)
                first = row


def _leave_out_bars(clipping: Clipping, first: int, end: int) -> int:
    """Make the lines with a bar from `first` on furniture; the number of the first without one."""
    for row in range(max(first, 0), end):
        if "|" not in clipping.line(row) or clipping.names[row] not in ("body", "furniture"):
            return row
        clipping.names[row] = "furniture"
    return end
