"""Where a report begins behind the place it is from: *PARIS (AP) — France said*, *New Delhi: India said*."""

from __future__ import annotations

import re

from analysis.mentions.clues import is_calendar
from analysis.relations.vocabulary.words import Name

DATELINE = re.compile(
    r"([^\W\d_](?:[^\n(,—–-]|(?<=\w)-(?=\w)){2,30})(?:, ([^\n(—–-]{1,30}))?(?: \([^)\n]{2,30}\))? ?(?:—|–|--|-) "
)
DASH = re.compile(r"[—–-]")
LONGEST = 110  # characters, at least as long as what DATELINE matches
DATE_WORD = re.compile(r"[A-Z][a-z]+")
BEHIND_PLACE = re.compile(r": (?=[A-Z])| \([^()\n]{2,80}\) (?=[A-Z])")


def report_start(text: str, start: int, end: int, first: Name | None) -> int:
    """Where a sentence from `start` to `end` begins behind its dateline: where it was written is nobody who acts.

    `first` is the first name in it.
    """
    dash = DASH.search(text, start, min(end, start + LONGEST))
    report = DATELINE.match(text, start, end) if dash else None  # which tries long where none is
    dated = report and (report[1].isupper() or any(map(is_calendar, DATE_WORD.findall(report[2] or ""))))
    if report and dated and not text[report.end() : report.end() + 1].islower():  # but ETA — a group that
        return report.end()  # PARIS (AP) —
    if first is None or first.start != start or first.kind != "place":
        return start
    report = BEHIND_PLACE.match(text, first.end)
    return report.end() if report and (text[start : first.end].isupper() or report[0] == ": ") else start
