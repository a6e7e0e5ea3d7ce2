"""Bylines and sources of a clipping: lines that name who wrote it, and for whom."""

from __future__ import annotations

import re

from analysis.article import cues, dates, people
from analysis.article.clipping import Clipping

LONGEST_SOURCE = 15
LONGEST_OUTLET = 6
LONGEST_PLACE = 3
_EDITION = re.compile(r"\s+\([^()]+\)(?:\s+[–—-]\s+.*)?$|\s+[–—-]\s+.*\bedition$", re.IGNORECASE)
_REPORTER = re.compile(r"\s+(?:covers|reports|writes)\s", re.IGNORECASE)  # behind a mere surname
_IN_PLACE = re.compile(r"[a-z]\s+in\s+[A-Z]\w+")
_WHERE = re.compile(r"in\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2}")
_TITLES = ("mr. ", "mrs. ", "ms. ", "dr. ", "mr ", "mrs ", "ms ", "dr ", "professor ")
# What a note on the writer goes on with behind the name.
_WRITER = re.compile(r"(?:\s+\([^()]*\))?\s+(?:is|was|has|covers|reports|writes|works|leads|joined)\s", re.IGNORECASE)


def labelled(clipping: Clipping) -> None:
    """Confirm the lines that begin with "By", "Source:", "Reporting by" …, or stand below a lone "By"."""
    for row in clipping.head[:-1]:
        if cues.says("byline label", clipping.bare(row)) and clipping.names[row] == clipping.names[row + 1] == "body":
            value = clipping.bare(row + 1)
            said = people.read(value)
            if said.names_authors:
                clipping.names[row] = "byline"
                clipping.take_byline(row + 1, value, said.authors, said.outlet)
    for row, (part, value) in clipping.labels.items():
        if clipping.names[row] != "body":
            continue
        if part == "title" and row in clipping.head and any(map(str.isalnum, value)):
            clipping.take_title(row, value)
        elif part == "byline":
            _byline(clipping, row, value)
        elif part == "source" and value:
            _source(clipping, row, value)


def _byline(clipping: Clipping, row: int, value: str) -> None:
    line = clipping.bare(row)
    said = people.Byline(sure=False) if cues.says("editor", line) else people.read(value)
    authors = said.authors if said else people.reporters(line)
    if said or authors:
        helped = cues.says("contributor", line)
        clipping.helped |= helped and not clipping.byline
        value = value if said else people.joined(authors)
        clipping.take_byline(row, value, authors, "" if helped else said.outlet)
    elif value == line or cues.says("editor", line) or (row in clipping.head and people.ADDRESS.search(value)):
        # "… contributed to this report", "Editing by …": about the making; no reporters are read from it.
        clipping.names[row] = "byline"


def _source(clipping: Clipping, row: int, value: str) -> None:
    """A line "Source: …": a byline where it names people, as "SOURCE: A and B" above an outlet does."""
    said = people.read(value)
    under = row + 1 < len(clipping) and _may_be_outlet(clipping, row + 1)
    if said.names_authors and (under or said.outlet or len(said.authors) > 1 or value.isupper()):
        clipping.take_byline(row, value, said.authors, said.outlet)
        if under:
            clipping.take_outlet(row + 1, clipping.line(row + 1))
    elif cues.words(value) <= LONGEST_SOURCE:
        clipping.take_outlet(row, value)


def _may_be_outlet(clipping: Clipping, row: int) -> bool:
    """Whether the line under a line of names can be the outlet: at the end any few words will do."""
    line = clipping.line(row)
    return (
        clipping.names[row] == "body"
        and row not in clipping.labels
        and cues.words(line) <= LONGEST_OUTLET
        and not cues.ends_sentence(line)
        and not dates.date_in(line, loose=True)
        and (row in clipping.tail or people.is_outlet(line, beside=True))
    )


def outlets(clipping: Clipping) -> None:
    """Find the lines that are only the name of a known outlet, or an outlet and a date."""
    for row in clipping.edges():
        line = clipping.bare(row)
        if row in clipping.labels or len(line) > people.LONGEST_CREDIT:
            continue
        if clipping.outlet and line.casefold() == clipping.outlet.casefold():  # the sender of a newsletter
            clipping.names[row] = "source"
            continue
        found = dates.find(line)
        name = people.clean(line[: found[0]]) if found else _before_place(line)
        if name and people.is_outlet(name, beside=found is not None) and not (found and line[found[1] :].strip()):
            clipping.take_outlet(row, line if found else name)


def _before_place(line: str) -> str:
    """A line without the place or the edition behind a known outlet: "BBC News, Khartoum", "The Guardian (London)"."""
    if printed := _EDITION.search(line):
        return line[: printed.start()] if people.is_outlet(line[: printed.start()]) else line
    name, comma, place = line.partition(",")
    placed = comma and 0 < cues.words(place) <= LONGEST_PLACE and place.strip().istitle() and people.is_outlet(name)
    return name if placed else line


def neighbours(clipping: Clipping) -> None:
    """Find the outlets and names that only the lines beside them give away."""
    rows = [row for row in clipping.edges() if row not in clipping.labels]
    # Down, then up: in "Jane Doe / The Northern Post / 12 May 2014" the last line tells of those above it.
    for row in [*rows, *reversed(rows)]:
        if clipping.names[row] == "body":
            _beside(clipping, row)


def _beside(clipping: Clipping, row: int) -> None:
    line = clipping.bare(row)
    if not line or len(line) > people.LONGEST_CREDIT or cues.ends_sentence(line):
        return
    before = clipping.names[row - 1] if row else ""
    after = clipping.names[row + 1] if row + 1 < len(clipping) else ""
    if (before in ("byline", "date") or after == "date") and people.is_outlet(line, beside=True):
        clipping.take_outlet(row, line)
    elif row in clipping.tail and line[0] in "—–-" and _is_last(clipping, row) and not _is_listed(clipping, row):
        _signature(clipping, row, line.lstrip("—–- "))
    elif row in clipping.head and _WHERE.fullmatch(line) and row and people.is_name(clipping.bare(row - 1)):
        clipping.take_byline(row - 1, clipping.bare(row - 1), (clipping.bare(row - 1),))
        clipping.names[row] = "byline"
    elif row in clipping.head and (
        (before == "title" and _plain_byline(clipping, line)) or _below_standfirst(clipping, row, line)
    ):
        said = people.read(line)
        clipping.take_byline(row, line, said.authors, said.outlet)
    elif before == "byline" and after == "date" and row in clipping.head and _is_place(line):
        clipping.names[row] = "byline"
    elif row and (after in ("date", "source") or (before == "date" and " in " in line) or _closes(clipping, row - 1)):
        said = people.read(line)
        if said.names_authors:
            clipping.take_byline(row, line, said.authors, said.outlet)


def _is_place(line: str) -> bool:
    """Whether a line between byline and date may say where the writer is: "London", "Port Sudan"."""
    return cues.words(line) <= LONGEST_PLACE and line.istitle() and line.replace(" ", "").isalpha()


def _below_standfirst(clipping: Clipping, row: int, line: str) -> bool:
    """Whether a line names a person and a post two lines below the title, under a line that says what is told."""
    standfirst = row > 1 and clipping.names[row - 2 : row] == ["title", "body"] and not clipping.prose(row - 1)
    said = people.read(line) if standfirst else None
    return said is not None and said.names_authors and said.role


def _plain_byline(clipping: Clipping, line: str) -> bool:
    """Whether a line below the title names a person and then a post, a known outlet or where she is: "Jane Doe, Africa
    editor"; or several and where they are; or one alone, where the last line says who she is."""
    said = people.read(line)
    if not said.names_authors:
        return False
    note = clipping.bare(max(row for row, name in enumerate(clipping.names) if name == "body"))
    noted = note.startswith(said.authors[0]) and _WRITER.match(note, len(said.authors[0])) is not None
    placed = len(said.authors) > 1 and _IN_PLACE.search(line) is not None
    return said.role or cues.says("outlet", said.outlet or " ") or placed or noted


def writers(clipping: Clipping) -> None:
    """Find what else is said of the writers: their names alone, where they report from, and notes at the very end."""
    authors = {name.casefold() for name in (*clipping.authors, *clipping.known)}
    for row in clipping.edges():
        line = clipping.bare(row)
        if line.casefold() in authors or (
            row in clipping.head and cues.says("place", line) and not cues.ends_sentence(line)
        ):
            clipping.names[row] = "byline"
    called = authors | {f"{title}{name.split()[-1]}" for name in authors for title in ("", *_TITLES)}
    for row in range(1, len(clipping.head) + 1 if authors else 0):
        if clipping.names[row - 1] == "byline" and clipping.names[row : row + 1] == ["body"]:
            _note_on(clipping, row, called)
    for row in reversed(range(len(clipping)) if authors else ()):
        if clipping.names[row] == "body" and not _note_on(clipping, row, called):
            return


def _note_on(clipping: Clipping, row: int, called: set[str]) -> bool:
    """Whether a line says who a writer is; it is made a byline."""
    line = clipping.bare(row)
    name = next((name for name in called if line[: len(name)].casefold() == name), None)
    if name is None or not (_WRITER if " " in name else _REPORTER).match(line, len(name)):
        return False
    clipping.names[row] = "byline"
    return True


def _signature(clipping: Clipping, row: int, value: str) -> None:
    said = people.read(value)
    if said.names_authors:
        clipping.take_byline(row, value, said.authors, said.outlet)
    elif said.outlet and said:
        clipping.take_outlet(row, value)


def _is_listed(clipping: Clipping, row: int) -> bool:
    """Whether a line is one of several list items, which begin as it does."""
    beside = [other for other in (row - 1, row + 1) if 0 <= other < len(clipping)]
    return any(clipping.line(other)[0] == clipping.line(row)[0] for other in beside)


def _is_last(clipping: Clipping, row: int) -> bool:
    """Whether no prose follows a line."""
    return not any(clipping.names[other] == "body" and clipping.prose(other) for other in range(row + 1, len(clipping)))


def _closes(clipping: Clipping, row: int) -> bool:
    """Whether a line closes a letter: "Yours sincerely"."""
    return row in clipping.tail and cues.says("closing", clipping.line(row))
