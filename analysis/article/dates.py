"""Dates as newspapers print them: found in a line, and lines that are nothing but a date."""

from __future__ import annotations

import re

from analysis.article import cues

LONGEST_LINE = 120  # characters

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[6-9]|20)\d\d"
_FULL = (
    rf"(?:\b{_YEAR}-\d\d-\d\d(?!\d)"
    rf"|\b{_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}\b"
    rf"|\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b"
    rf"|\b{_MONTH},?\s+{_YEAR}\b"
    rf"|\b\d{{1,2}}([./])\d{{1,2}}\1(?:{_YEAR}|\d\d)\b)"
)
_PARTIAL = rf"(?:\b{_DAY}\s+{_MONTH}|\b{_MONTH}\s+{_DAY}\b)"
_ZONE = r"(?:\(?\b(?:gmt|utc|bst|[a-z]{1,3}[ds]t|et|pt|ct|z)\b\)?(?:\s*[+-]\d{1,2}(?::?\d\d)?)?|[+-]\d\d:?\d\d)"
_CLOCK = r"(?:T?\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\.\d+)?(?:\s*[ap]\.?m\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?)"
_TIME = rf"{_CLOCK}(?:\s*{_ZONE})?"
_AGO = r"\b\d+\s+(?:minute|min|hour|hr|day|week|month|year)s?\s+ago\b"

_DATE = re.compile(
    rf"(?:{_TIME}[,\s]+(?:on\s+)?)?(?:{_WEEKDAY},?\s+)?{_FULL}"
    rf"(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?|(?:[,\s|·•–—-]|\bat\b)*{_TIME})?",
    re.IGNORECASE,
)
_LOOSE = re.compile(rf"(?:{_WEEKDAY},?\s+)?{_PARTIAL}(?:(?:[,\s|]|\bat\b)*{_TIME})?|{_AGO}", re.IGNORECASE)
_ONLY_TIME = re.compile(_TIME, re.IGNORECASE)
# What stands over an entry of a live page: "14:32 GMT", "[9.15 am]", "2h ago", "1 hr 12 min ago", "Just now". A bare
# "1.30" may be any number.
_STAMP = re.compile(
    rf"[\[(]?(?:at\s+)?(?:\d{{1,2}}:\d\d(?::\d\d)?(?:\s*[ap]\.?m\b\.?)?(?:\s*{_ZONE})?|{_CLOCK}\s*{_ZONE}"
    rf"|\d{{1,2}}(?:[:.]\d\d)?\s*[ap]\.?m\b\.?)[\])]?"
    r"|(?:\d+\s*(?:min(?:ute)?s?|m|hours?|hrs?|h|days?|d|weeks?|w)\s+)+ago|just now",
    re.IGNORECASE,
)
_REST = re.compile(rf"{_WEEKDAY}|{_TIME}|{_ZONE}", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_LINKS = frozenset({"at", "on", "of", "the", "and", "by", "edition"})


def find(line: str, *, loose: bool = False) -> tuple[int, int] | None:
    """Where the first date lies in a line, with its weekday and time; None without one.

    `loose` lets dates without a year count: "Monday 12 March", "3 hours ago".
    """
    if not _has_digit(line):
        return None
    found = _DATE.search(line) or (_LOOSE.search(line) if loose else None)
    return found.span() if found else None


def date_in(line: str, *, loose: bool = False) -> str:
    """The date that a line consists of, as printed, or "" where the line says anything else.

    Labels may stand around it: "Published", "Last updated at". `loose` is that of `find`.
    """
    dated = find(line, loose=loose) if len(line) <= LONGEST_LINE else None
    if dated is None:
        return ""
    rest = _REST.sub(" ", _LOOSE.sub(" ", _DATE.sub(" ", line)))
    known = cues.load().labels
    if all(word in known or word in _LINKS for word in _WORD.findall(rest.casefold())):
        return " ".join(line[slice(*dated)].split())
    return ""


def is_clock(line: str) -> bool:
    """Whether a line is nothing but a time of day: "10.20 BST"."""
    return _ONLY_TIME.fullmatch(line) is not None


def is_stamp(line: str) -> bool:
    """Whether a line is nothing but when an entry of a live page was made: "14:32 GMT", "8 May 2024 - 15:45"."""
    if len(line) > LONGEST_LINE:
        return False
    dated = _DATE.fullmatch(line) is not None and re.search(_CLOCK, line, re.IGNORECASE) is not None
    return dated or _STAMP.fullmatch(line) is not None


def _has_digit(line: str) -> bool:
    return any(character in line for character in "0123456789")
