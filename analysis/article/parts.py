"""Which part of a clipping each line is: title, byline, source, date, caption, furniture; all else is body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from analysis.article import cues, dates, people
from analysis.article.paragraphs import Span, is_heading, is_item, paragraphs

# What the markup says of a stretch of the text: a part, "heading" or "body".
Hint = tuple[int, int, str]

LONGEST_TITLE = 200
LONGEST_TITLE_WORDS = 30
LONGEST_CAPTION = 700
SHORTEST_PROSE_WORDS = 12
# Bylines, dates and outlets without a label stand before or after the prose, and no farther from it than this.
EDGE = 12

_ADDRESS_LINE = re.compile(r"(?:https?://|www\.)\S+|\S+@[\w-]+(?:\.[\w-]+)+|@\w+|#\w+(?:\s+#\w+)*", re.IGNORECASE)
_RULE = re.compile(r"[-*_=~#•·–—.\s]{3,}")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_MARKS = "*_ \t\xa0"


@dataclass
class Parts:
    """The parts of a text and what they say about the article."""

    spans: list[Span]
    names: list[str]
    title: str = ""
    byline: str = ""
    authors: tuple[str, ...] = ()
    outlet: str = ""
    date: str = ""
    values: dict[int, str] = field(default_factory=dict, repr=False)


def find_parts(text: str, *, start: int = 0, title: str = "", hints: Sequence[Hint] = ()) -> Parts:
    """The parts of the text from `start` on, by cues and by where a line stands; when unsure a line is body.

    `title` is the title when it is known already; `hints` say, in order, what markup told.
    """
    spans = paragraphs(text, start)
    found = Parts(spans, ["body"] * len(spans), title=title)
    if len(spans) > 1 or hints:
        clipping = _Clipping(text, found)
        clipping.mark(hints)
        clipping.settle()
    return found


class _Clipping:
    """The lines of one text while their parts are being found."""

    def __init__(self, text: str, found: Parts) -> None:
        self.text = text
        self.found = found
        self.names = found.names
        self.headings: list[int] = []
        self.titled = bool(found.title)
        self.fixed: set[int] = set()
        self.labels: dict[int, tuple[str, str]] = {}
        self.head, self.tail = range(0), range(0)

    def line(self, row: int) -> str:
        at, end = self.found.spans[row]
        return self.text[at:end]

    def bare(self, row: int) -> str:
        """A line without Markdown's marks and without brackets around the whole of it."""
        line = self.line(row).strip(_MARKS)
        if line[:1] == "(" and line[-1:] == ")" and "(" not in line[1:]:
            line = line[1:-1].strip()
        return line

    def prose(self, row: int) -> bool:
        """Whether a line is plainly running text."""
        at, end = self.found.spans[row]
        if end - at > LONGEST_TITLE:
            return True
        line = self.text[at:end]
        return cues.words(line) >= SHORTEST_PROSE_WORDS and cues.ends_sentence(line)

    def mark(self, hints: Sequence[Hint]) -> None:
        """Mark the lines that say by themselves, or by the markup, what they are."""
        self._hints(hints)
        known = cues.load()
        folded = self.text.casefold()
        inner = any(cue.literal in folded for cue in known.inner)
        for row, (at, end) in enumerate(self.found.spans):
            if row in self.fixed or end - at > LONGEST_CAPTION:
                continue
            word = cues.first_word(self.text, at)
            closed = self.text[end - 1] in ")]." or self.text[at] in "*_([!"
            if not (inner or closed or word in known.by_word or _odd(word)):
                continue
            line = self.bare(row)
            if not line or _ADDRESS_LINE.fullmatch(line) or _RULE.fullmatch(line):
                self.names[row] = "furniture"
            elif _PICTURE.fullmatch(line):
                self.names[row] = "caption"
            else:
                label = cues.match(self.line(row), inner=inner) or cues.match(line, inner=inner)
                if label and label[0] in ("caption", "furniture"):
                    self.names[row] = label[0]
                elif label:
                    self.labels[row] = label
        self._edges()

    def _hints(self, hints: Sequence[Hint]) -> None:
        waiting = iter(hints)
        hint = next(waiting, None)
        for row, (at, _) in enumerate(self.found.spans):
            while hint and hint[1] <= at:
                hint = next(waiting, None)
            if hint is None:
                return
            if hint[0] > at:
                continue
            self.fixed.add(row)
            if hint[2] == "heading":
                self.headings.append(row)
            elif hint[2] == "item":
                pass
            elif hint[2] == "title":
                self._title(row, self.line(row))
            else:
                self.names[row] = hint[2]

    def _edges(self) -> None:
        """Find the lines before the second and after the last paragraph of prose."""
        count = len(self.names)
        near = [row for row in range(min(EDGE, count)) if self.names[row] == "body" and self.prose(row)]
        self.head = range(near[1] if len(near) > 1 else min(EDGE, count))
        last = max(count - EDGE, 0)
        far = [row for row in range(last, count) if self.names[row] == "body" and self.prose(row)]
        self.tail = range(far[-1] + 1 if far else last, count)

    def settle(self) -> None:
        """Find the parts that depend on where a line stands, each step building on those before it."""
        self._labelled()
        self._dates()
        self._exact_outlets()
        self._find_title()
        self._neighbours()
        self._captions()

    def _edge(self, row: int) -> bool:
        return row in self.head or row in self.tail

    def _labelled(self) -> None:
        for row, (part, value) in self.labels.items():
            if part == "title" and row in self.head and value:
                self._title(row, value)
            elif part == "byline":
                self._byline(row, value)
            elif part == "source" and value:
                self._source(row, value)

    def _byline(self, row: int, value: str) -> None:
        line = self.bare(row)
        said = people.read(value)
        authors = said.authors if said else people.reporters(line)
        if said or authors:
            self._take_byline(row, value if said else people.joined(authors), authors, said.outlet)
        elif value == line or cues.says("editor", line):
            # "… contributed to this report", "Editing by …": about the making, no reporters to read from it.
            self.names[row] = "byline"

    def _take_byline(self, row: int, value: str, authors: tuple[str, ...], outlet: str = "") -> None:
        found = self.found
        self.names[row] = "byline"
        dated = dates.find(value)
        if dated:
            found.date = found.date or value[slice(*dated)]
            value = value[: dated[0]]
        found.byline = found.byline or people.clean(people.ADDRESS.sub("", value))
        found.authors = tuple(dict.fromkeys(found.authors + authors))
        found.outlet = found.outlet or people.clean(outlet)

    def _source(self, row: int, value: str) -> None:
        """A line "Source: …": a byline where it names people, as "SOURCE: A and B" above an outlet does."""
        said = people.read(value)
        following = row + 1
        under = following < len(self.names) and following not in self.labels and self._outlet_shaped(following)
        if said and said.authors and (under or said.outlet or len(said.authors) > 1 or value.isupper()):
            self._take_byline(row, value, said.authors, said.outlet)
            if under:
                self._take_outlet(following, self.line(following))
        elif cues.words(value) <= 15:
            self._take_outlet(row, value)

    def _outlet_shaped(self, row: int) -> bool:
        line = self.line(row)
        return (
            self.names[row] == "body"
            and cues.words(line) <= 6
            and not cues.ends_sentence(line)
            and not dates.date_in(line, loose=True)
            and (row in self.tail or people.is_outlet(line, beside=True))
        )

    def _take_outlet(self, row: int, value: str) -> None:
        self.names[row] = "source"
        dated = dates.find(value)
        if dated:
            self.found.date = self.found.date or " ".join(value[slice(*dated)].split())
            value = value[: dated[0]]
        name, _, _ = value.partition(",")
        value = name if people.is_outlet(name.strip(), beside=True) else value
        if self._edge(row) and not self.found.outlet:
            self.found.outlet = people.clean(value).rstrip(".")

    def _dates(self) -> None:
        bare = []
        for row in [*self.head, *(row for row in self.tail if row not in self.head)]:
            label = self.labels.get(row, ("", ""))[0]
            if self.names[row] != "body" or row in self.fixed:
                continue
            printed = dates.date_in(self.bare(row), loose=label == "date" or not self._between(row))
            if printed:
                bare.append((row, printed))
            elif cues.says("date label", self.line(row)):
                self.names[row] = "date"
        # A chronology has a date over each of its paragraphs: there they are headings.
        if self._dated_paragraphs() > 2:
            bare = [(row, printed) for row, printed in bare if not self._between(row)]
        for row, printed in bare:
            self.names[row] = "date"
            self.found.date = self.found.date or printed

    def _between(self, row: int) -> bool:
        """Whether prose stands both before and after a line."""
        return any(self.prose(other) for other in self.head if other < row) and row not in self.tail

    def _dated_paragraphs(self) -> int:
        count = 0
        for row, (at, end) in enumerate(self.found.spans):
            if end - at <= 40 and self.names[row] == "body" and dates.date_in(self.line(row), loose=True):
                count += 1
                if count > 2:
                    break
        return count

    def _exact_outlets(self) -> None:
        for row in [*self.head, *self.tail]:
            if self.names[row] == "body" and row not in self.labels and row not in self.fixed:
                line = self.bare(row)
                dated = dates.find(line)
                name = people.clean(line[: dated[0]]) if dated and dated[0] else line
                if people.is_outlet(name, beside=bool(dated)) and (not dated or not line[dated[1] :].strip()):
                    self._take_outlet(row, line)

    def _title(self, row: int, value: str) -> None:
        self.names[row] = "title"
        if not self.titled:
            self.found.title = " ".join(value.strip("#" + _MARKS).split())
        self.titled = True

    def _find_title(self) -> None:
        known = _folded(self.found.title)
        for row in self.head:
            if self.names[row] != "body":
                continue
            if known and _folded(self.line(row)) == known:
                self.names[row] = "title"
            elif known:
                continue
            elif self.titled:
                return
            elif self._heads(row):
                self._title(row, self.line(row))
            else:
                break
        if self.titled:
            return
        for row in self.head:
            if row in self.headings or is_heading(self.line(row)):
                self._title(row, self.line(row))
                return
            if self.names[row] == "body" and self.prose(row):
                return

    def _heads(self, row: int) -> bool:
        """Whether a line can be the title: short, no sentence, and something longer follows."""
        line = self.line(row)
        following = row + 1
        if row in self.headings or is_heading(line):
            return True
        if (
            row in self.fixed
            or row in self.labels
            or following >= len(self.names)
            or len(line) > LONGEST_TITLE
            or cues.words(line) > LONGEST_TITLE_WORDS
            or line[-1] in ",;:.。"
            and not line.endswith("...")
            and (line[-1] != "." or cues.ends_sentence(line))
            or is_item(line)
            or cues.says("closing", line)
        ):
            return False
        at = self.found.spans[following][0]
        blank = self.text[self.found.spans[row][1] : at].splitlines()
        if len(blank) < 3 and self.text[at].islower():
            return False
        return any(self._carries(other, len(line)) for other in range(following, len(self.names)))

    def _carries(self, row: int, length: int) -> bool:
        """Whether a line is body text longer than a title of the given length."""
        at, end = self.found.spans[row]
        if self.names[row] != "body" or end - at <= length:
            return False
        return end - at > 80 or cues.ends_sentence(self.text[at:end])

    def _neighbours(self) -> None:
        """Find outlets and names that only their neighbours give away."""
        for row in [*self.head, *self.tail]:
            if self.names[row] != "body" or row in self.labels or row in self.fixed:
                continue
            line = self.bare(row)
            if len(line) > people.LONGEST or cues.ends_sentence(line):
                continue
            before = self.names[row - 1] if row else ""
            after = self.names[row + 1] if row + 1 < len(self.names) else ""
            if before in ("byline", "date") and people.is_outlet(line, beside=True):
                self._take_outlet(row, line)
            elif row in self.tail and line[0] in "—–-" and self._last(row):
                self._signature(row, line.lstrip("—–- "))
            elif row and (self._closes(row - 1) or after == "date" or (before == "date" and " in " in line)):
                said = people.read(line)
                if said and said.authors:
                    self._take_byline(row, line, said.authors, said.outlet)
                    if self.names[row - 1] == "body" and self._closes(row - 1):
                        self.labels[row] = ("closing", "")

    def _signature(self, row: int, value: str) -> None:
        said = people.read(value)
        if said and said.authors:
            self._take_byline(row, value, said.authors, said.outlet)
        elif said and said.outlet:
            self._take_outlet(row, value)

    def _last(self, row: int) -> bool:
        """Whether no body text follows a line."""
        return all(
            self.names[other] != "body" or len(self.line(other)) <= 60 for other in range(row + 1, len(self.names))
        )

    def _closes(self, row: int) -> bool:
        return row in self.tail and cues.says("closing", self.line(row))

    def _captions(self) -> None:
        """Mark the copies of captions that pages carry twice, once without the credit."""
        captions = [row for row, name in enumerate(self.names) if name == "caption"]
        for row in captions:
            wanted = cues.stem(self.line(row))
            for other in (row - 1, row + 1):
                if (
                    0 <= other < len(self.names)
                    and self.names[other] in ("body", "title")
                    and len(wanted) > 20
                    and cues.stem(self.line(other)).rstrip(".") == wanted.rstrip(".")
                ):
                    self.names[other] = "caption"


def _folded(title: str) -> str:
    return " ".join(title.strip("#" + _MARKS).casefold().replace("’", "'").split())


def _odd(word: str) -> bool:
    """Whether a line begins as addresses, handles and rules do."""
    return word in ("http", "https", "www") or not word[:1].isalnum()
