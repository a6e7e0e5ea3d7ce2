"""The title of a clipping: its first line, when it reads as one."""

from __future__ import annotations

import re

from analysis.article import cues, people
from analysis.article.clipping import LONGEST_TITLE, MARKS, Clipping
from analysis.article.paragraphs import is_heading, is_item

LONGEST_WORDS = 30
# Body text this long needs no full stop to be the "something longer" that follows a title.
LONG = 80
MOST_LINES = 4
LONGEST_KICKER = 3
_WAY = re.compile(r"\s*[|/›>»•·]\s*")


def find_title(clipping: Clipping) -> None:
    """Find the title among the first lines: the known one, or else the first line, or else the first heading."""
    if "title" not in clipping.names:
        _find_among(clipping, [row for row in clipping.head if clipping.names[row] == "body"])
    if "title" in clipping.names:
        wanted = _folded(clipping.title)
        for row in clipping.head:
            if clipping.names[row] == "body" and _folded(clipping.line(row)) == wanted:
                clipping.names[row] = "title"
        for row in _sections(clipping, list(range(clipping.names.index("title")))):
            clipping.names[row] = "furniture"


def _sections(clipping: Clipping, rows: list[int]) -> list[int]:
    """The lines that only name a part of the newspaper, or the way to it: "World", "News | Conflict"."""
    bodies = [row for row in rows if clipping.names[row] == "body"]
    return [row for row in bodies if all(cues.says("section", name) for name in _WAY.split(clipping.bare(row)))]


def _find_among(clipping: Clipping, rows: list[int]) -> None:
    if clipping.title:
        _find_known(clipping, rows)
        return
    if len(rows) > 1 and _is_masthead(clipping, *rows[:2]):
        clipping.take_outlet(rows[0], clipping.line(rows[0]))
        rows = rows[1:]
    below = next((at for at, row in enumerate(rows) if not _sections(clipping, [row])), 0)
    if below and cues.words(clipping.line(rows[below])) > LONGEST_KICKER and _can_be_title(clipping, rows[below]):
        rows = rows[below:]
    first = rows[1:2] if len(rows) > 1 and _is_kicker(clipping, *rows[:2]) else rows[:1]
    if first and _can_be_title(clipping, first[0]):
        clipping.take_title(first[0], clipping.line(first[0]))
        return
    for row in rows:
        if row in clipping.headings or is_heading(clipping.line(row)):
            clipping.take_title(row, clipping.line(row))
            return
        if clipping.prose(row):
            return


def holds(clipping: Clipping, title: str) -> bool:
    """Whether the first lines hold a title that the file's properties claim."""
    return bool(_rows_of(clipping, title, list(range(min(len(clipping), 12)))))


def _find_known(clipping: Clipping, rows: list[int]) -> None:
    for row in _rows_of(clipping, clipping.title, rows):
        clipping.names[row] = "title"


def _rows_of(clipping: Clipping, title: str, rows: list[int]) -> list[int]:
    """The lines that together spell a title; a long one may run over several."""
    wanted = _folded(title)
    for number in range(len(rows) if wanted else 0):
        spelt = ""
        for last in range(number, min(number + MOST_LINES, len(rows))):
            spelt = f"{spelt} {_folded(clipping.line(rows[last]))}".strip()
            if spelt == wanted:
                return rows[number : last + 1]
            if not wanted.startswith(spelt):
                break
    return []


def _folded(title: str) -> str:
    return " ".join(title.strip("#" + MARKS).casefold().replace("’", "'").split())


def _can_be_title(clipping: Clipping, row: int) -> bool:
    """Whether the first line is short, no sentence, no list item, and something longer follows it."""
    line = clipping.line(row)
    if row in clipping.headings or is_heading(line):
        return True
    if (
        row in clipping.fixed
        or row in clipping.labels
        or row + 1 == len(clipping)
        or len(line) > LONGEST_TITLE
        or cues.words(line) > LONGEST_WORDS
        or line[-1] in ",;:"
        or _stops(line)
        or is_item(line)
        or _runs_on(clipping, row)
    ):
        return False
    return any(_is_longer(clipping, other, len(line)) for other in range(row + 1, len(clipping)))


def _is_masthead(clipping: Clipping, row: int, following: int) -> bool:
    """Whether a line is the name of a paper above the buttons of its page, and the next line the title."""
    named = people.is_outlet(clipping.bare(row), beside=True) and clipping.names[row + 1] == "furniture"
    return named and _can_be_title(clipping, following)


def _is_kicker(clipping: Clipping, row: int, following: int) -> bool:
    """Whether a line of few capitals, such as "WORLD", only stands over a title in common letters."""
    line, title = clipping.line(row), clipping.line(following)
    return (
        line.isupper()
        and cues.words(line) <= LONGEST_KICKER < cues.words(title)
        and not title.isupper()
        and _can_be_title(clipping, following)
    )


def _stops(line: str) -> bool:
    """Whether a line ends in a full stop; a question or "…" may be a title."""
    bare = line.rstrip("”\"'’»)] ")
    return bare[-1:] in (".", "。") and not bare.endswith("...") and cues.ends_sentence(line)


def _runs_on(clipping: Clipping, row: int) -> bool:
    """Whether the very next line of the text goes on in small letters."""
    end, following = clipping.spans[row][1], clipping.spans[row + 1][0]
    lines = len(clipping.text[end:following].splitlines())
    return lines < 2 and clipping.text[following].islower()


def _is_longer(clipping: Clipping, row: int, length: int) -> bool:
    at, end = clipping.spans[row]
    if clipping.names[row] != "body" or end - at <= length:
        return False
    return end - at > LONG or cues.ends_sentence(clipping.text[at:end])
