"""What stands around an article on its page or in its mail: whom to call, links elsewhere, signatures, counters."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from analysis.article import cues, dates, people
from analysis.article.clipping import Clipping

LONGEST_CONTACT = 6  # lines below its label
LONGEST_PULLED, SHORTEST_PULLED = 300, 5  # characters and words of a quotation set large
NEAR = 5_000  # characters, within which the text holds it too
MOST_CITED = 400  # lines
LONGEST_LIST = 24  # lines
SHORTEST_SENTENCE = 3  # words
LONGEST_HEADING = 60  # characters
LONGEST_OPENING = 80  # characters within which a note on a firm comes to its name

_CALL = re.compile(r"\S+@[\w-]+(?:\.[\w-]+)+|\+?[\d(][\d\s().-]{6,}\d")
# A source in a list of them: "1. ^ …", "[2] … 2014 …", "Doe, J. (2014). …", or one with its address.
_CITED = re.compile(
    r"\d+\. \^|(?:\d+\.|\[\d+\]|[•*^-])\s.*?(?:\b(?:1[89]|20)\d\d\b|\bp\. ?\d)|.*?(?:https?://|\bdoi\b)"
    r"|[A-Z][\w’'-]+,\s+[A-Z][\w.].{0,80}?\(?\b(?:1[89]|20)\d\d",
    re.DOTALL,
)
_QUOTES = "“”„\"'‘’«»"
_COUNT = re.compile(
    r"(?:[•+]\s*)?\d{1,3}(?:[.,]\d{1,3})?[km]?(?:\s+(?:comment|like|repl(?:y|ie)|share|view)s?)?", re.IGNORECASE
)


def contacts(clipping: Clipping) -> None:
    """Find, before and after the prose, the lines that say whom to call: a label and what follows to the last number
    or address."""
    for row in clipping.edges():
        if not cues.says("contact", clipping.bare(row)) or clipping.prose(row):
            continue
        reach = row - 1
        for other in range(row, min(row + 1 + LONGEST_CONTACT, len(clipping))):
            if clipping.prose(other) or clipping.names[other] not in ("body", "furniture"):
                break
            if _CALL.search(clipping.line(other)):
                reach = other
        _leave_out(clipping, range(row, reach + 1))


def links(clipping: Clipping) -> None:
    """Find the links below a line such as "More on this story": all to the end of the page where only headlines
    follow, and amid prose a single one."""
    for row, name in enumerate(clipping.names):
        line = clipping.bare(row) if name in ("body", "furniture") and _is_short(clipping, row) else ""
        led = cues.says("references", line) or (name == "furniture" and cues.says("links", line))
        if not led:
            continue
        rest = (other for other in range(row + 1, len(clipping)) if clipping.names[other] == "body")
        if cues.says("references", line) and _cites(clipping, row + 1):
            _leave_out(clipping, range(row, len(clipping)))
        elif row in clipping.tail:
            if not any(_stops(clipping.line(other)) for other in rest):
                _leave_out(clipping, range(row, len(clipping)))
        elif pairs := _dated_links(clipping, row):
            clipping.names[row : row + 1 + pairs] = ["furniture"] * (1 + pairs)
        elif cues.says("link", line):
            link, below = next(rest, -1), next(rest, -1)
            if link == row + 1 and below > 0 and not _stops(clipping.line(link)) and _stops(clipping.line(below)):
                _leave_out(clipping, range(row, row + 2))


def _is_short(clipping: Clipping, row: int) -> bool:
    at, end = clipping.spans[row]
    return end - at <= LONGEST_HEADING


def _cites(clipping: Clipping, first: int) -> bool:
    """Whether the lines to the end of the text are a list of sources."""
    if len(clipping) - first > MOST_CITED:
        return False
    rows = [clipping.line(row) for row in range(first, len(clipping)) if clipping.names[row] == "body"]
    cited = sum(_CITED.match(line) is not None for line in rows)
    return bool(rows) and 3 * cited >= 2 * len(rows)


def _dated_links(clipping: Clipping, row: int) -> int:
    """How many lines below a line are headlines with their dates, as pages list what they wrote before."""
    count = 0
    for other in range(row + 1, len(clipping) - 1, 2):
        headline, date = clipping.line(other), clipping.line(other + 1)
        if clipping.prose(other) or _stops(headline) or not dates.date_in(date, loose=True):
            break
        count += 2
    return count


def lists(clipping: Clipping) -> None:
    """Find the links between the words that a page has for the blind: "list of 3 items" and "end of list"."""
    for row, name in enumerate(clipping.names):
        if name == "furniture" and cues.says("list", clipping.line(row)):
            near = range(row + 1, min(row + LONGEST_LIST, len(clipping)))
            end = next((other for other in near if cues.says("list end", clipping.line(other))), row)
            _leave_out(clipping, range(row, end))


def signature(clipping: Clipping) -> None:
    """Find the signature that mail programs set below two hyphens."""
    row = next((row for row in clipping.tail if clipping.line(row) == "--"), len(clipping))
    _leave_out(clipping, range(row, len(clipping)))


def counts(clipping: Clipping) -> None:
    """Find the bare numbers beside a button: how many have commented or shared."""
    edges = clipping.edges()
    for row in (*edges, *reversed(edges)):
        beside = clipping.names[max(row - 1, 0) : row + 2]
        if "furniture" in beside and _COUNT.fullmatch(clipping.line(row)):
            clipping.names[row] = "furniture"


def _leave_out(clipping: Clipping, rows: Iterable[int]) -> None:
    for row in rows:
        if clipping.names[row] == "body":
            clipping.names[row] = "furniture"


def _stops(line: str) -> bool:
    """Whether a line ends in a full stop, as no headline does, nor the number of one."""
    return cues.words(line) >= SHORTEST_SENTENCE and line.rstrip("”\"'’)] ").endswith(".") and cues.ends_sentence(line)


def pulled(clipping: Clipping) -> None:
    """Find the quotations that a page sets large beside the text that holds them too."""
    for row, (at, end) in enumerate(clipping.spans):
        if clipping.names[row] != "body" or clipping.text[at] not in _QUOTES or end - at > LONGEST_PULLED:
            continue
        line = clipping.line(row)
        words = line.strip(f"{_QUOTES} ").rstrip(".,")
        if line[-1] not in _QUOTES or cues.words(words) < SHORTEST_PULLED:
            continue
        place = clipping.text.find(words, max(at - NEAR, 0), at)
        place = clipping.text.find(words, end, end + NEAR) if place < 0 else place
        held = bisect_right(clipping.spans, (place, len(clipping.text))) - 1
        if place >= 0 and held >= 0 and clipping.names[held] == "body" and len(clipping.line(held)) > len(line):
            clipping.names[row] = "furniture"
            below = clipping.bare(row + 1) if row + 1 < len(clipping) else ""  # whose words they are
            if people.is_name(below.partition(",")[0].lstrip("—–- ")) and not _stops(clipping.line(row + 1)):
                _leave_out(clipping, [row + 1])


def notes(clipping: Clipping) -> None:
    """Find the notes behind a press release: "About Acme" above a paragraph that begins with Acme, and all behind the
    mark of the end."""
    short = [row for row in range(len(clipping)) if _is_short(clipping, row)]
    ends = [row for row in short if cues.says("end", clipping.line(row)) or cues.says("end", clipping.bare(row))]
    about = [row for row in short if cues.says("about", clipping.bare(row))]
    _leave_out(clipping, [row for row in ends if row in clipping.tail])
    if not (ends or about) or not _released(clipping.text):
        return
    if ends:
        _leave_out(clipping, range(ends[0], len(clipping)))
    for row in about:
        line = clipping.bare(row)
        if row + 1 < len(clipping) and not cues.ends_sentence(line):
            name, below = line.split(maxsplit=1)[1].rstrip(":"), clipping.line(row + 1)[:LONGEST_OPENING]
            if not name.islower() and name.removeprefix("the ").casefold() in below.casefold():
                _leave_out(clipping, range(row, row + 2))


def _released(text: str) -> bool:
    """Whether a text says that it is a press release."""
    known = cues.load().helpers["release"]
    folded = text.casefold()
    return any(mark in folded for mark in known.whole)
