"""The lines of one clipping while their parts are being found, and what they have told so far."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from analysis.article import cues, dates, people
from analysis.article.paragraphs import Span

LONGEST_TITLE = 200
SHORTEST_PROSE = 12
# Bylines, dates and outlets without a label stand before or after the prose, no farther from it than this.
EDGE = 12
LINK = re.compile(r"(?<!!)\[([^\]]*)\]\([^()\s]*(?:\s[^()]*)?\)")
MARKS = "*_ \t\xa0"


class Clipping:
    """The lines, the part of each ("body" until something else is found), and the article's metadata.

    labels  what a line's first words claim it is, until its place confirms it
    fixed   lines whose part the markup has told
    head    the lines before the second paragraph of prose, `tail` those after the last
    """

    def __init__(self, text: str, spans: list[Span], title: str = "") -> None:
        self.text = text
        self.spans = spans
        self.names = ["body"] * len(spans)
        self.title = title
        self.byline = self.outlet = self.date = ""
        self.authors: tuple[str, ...] = ()
        self.known: tuple[str, ...] = ()  # authors that the page names
        self.helped = False  # whether only those are known who contributed
        self.labels: dict[int, tuple[str, str]] = {}
        self.fixed: set[int] = set()
        self.headings: list[int] = []
        self.head, self.tail = range(0), range(0)

    def __len__(self) -> int:
        return len(self.spans)

    def line(self, row: int) -> str:
        """The characters of a line."""
        at, end = self.spans[row]
        return self.text[at:end]

    def bare(self, row: int) -> str:
        """A line without Markdown's and a mail's marks, the addresses of its links, and brackets around the whole."""
        line = self.line(row).lstrip("> ").strip(MARKS)
        if "](" in line:
            line = LINK.sub(r"\1", line)
        if line[:1] == "(" and line[-1:] == ")" and "(" not in line[1:]:
            line = line[1:-1].strip()
        return line

    def prose(self, row: int) -> bool:
        """Whether a line is plainly running text."""
        at, end = self.spans[row]
        if end - at > LONGEST_TITLE:
            return True
        line = self.text[at:end]
        return cues.words(line) >= SHORTEST_PROSE and cues.ends_sentence(line)

    def find_edges(self) -> None:
        """Find the lines before the second and after the last paragraph of prose.

        Only lines that may be body count towards the edge: pages have long rows of buttons.
        """
        first = list(islice(self._bodies(range(len(self))), EDGE))
        near = [row for row in first if self.prose(row)]
        self.head = range(near[1] if len(near) > 1 else first[-1] + 1 if len(first) == EDGE else len(self))
        last = list(islice(self._bodies(reversed(range(len(self)))), EDGE))
        far = next((row for row in last if self.prose(row)), None)
        self.tail = range(far + 1 if far is not None else last[-1] if len(last) == EDGE else 0, len(self))

    def _bodies(self, rows: Iterable[int]) -> Iterator[int]:
        return (row for row in rows if self.names[row] == "body")

    def edges(self) -> list[int]:
        """The lines of head and tail that are still body and that no markup has fixed."""
        rows = dict.fromkeys([*self.head, *self.tail])
        return [row for row in rows if self.names[row] == "body" and row not in self.fixed]

    def amid(self, row: int) -> bool:
        """Whether prose stands both before and after a line."""
        return row not in self.tail and any(self.prose(other) for other in self.head if other < row)

    def take_title(self, row: int, value: str) -> None:
        """Make a line the title, or part of one that is known already."""
        self.names[row] = "title"
        self.title = self.title or " ".join(value.strip("#" + MARKS).split())

    def take_byline(self, row: int, value: str, authors: tuple[str, ...], outlet: str = "") -> None:
        """Make a line a byline; a date in it and further reporters are kept too."""
        self.names[row] = "byline"
        value = people.clean(people.without_by(people.ADDRESS.sub("", self._undated(value, loose=True))))
        instead = self.helped and bool(authors) and row in self.head  # whoever wrote it goes before who helped
        if not self.byline or (authors and not self.authors) or instead:
            self.byline = value
        self.authors = tuple(dict.fromkeys(authors + self.authors if instead else self.authors + authors))
        self.helped &= not instead
        self.outlet = self.outlet or people.clean(outlet)

    def take_outlet(self, row: int, value: str) -> None:
        """Make a line a source; it names the article's outlet only at an end of the article."""
        self.names[row] = "source"
        if row not in self.head and row not in self.tail:
            return
        value = self._undated(value)
        name = value.split(",", 1)[0].strip()
        # "BBC News, Baghdad" names the place as well.
        self.outlet = self.outlet or people.clean(name if people.is_outlet(name, beside=True) else value)

    def _undated(self, value: str, *, loose: bool = False) -> str:
        found = dates.find(value, loose=loose)
        if found is None:
            return value
        self.date = self.date or " ".join(value[slice(*found)].split())
        return value[: found[0]]
