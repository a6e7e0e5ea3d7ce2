"""The cues by which the lines of a clipping are told apart, read from data/clipping_cues.csv.

A cue is a line as people see it: `Read more` is the whole line, `Source: *` a line that begins so, `*Photograph: *`
a line that holds it. `*` stands for anything; it does not reach over a long sentence, which is body text whatever
its first words; `**` does. A cue in round brackets is a bracket, round or square, at the end of a line; one in
square brackets a square one only. Capitals, kinds of space and of quotation mark do not matter.

The column `part` names the part such a line is, or what else it tells: `outlet` (the name of one), `outlet-like`
(one only beside a byline or a date), `role` (a post), `no name` (neither person nor outlet), `editor`, `contributor`
(who only helped), `closing` (of a letter), `date label`, `byline label`, `place` (where the reporter was), `section`
(of a paper), `contact`, `links`, `link`, `list`, `list end` and `references` (what follows leads elsewhere),
`release`, `about` and `end` (of a press release), `record` (of a database).
"""

from __future__ import annotations

import re
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

import ahocorasick_rs

from analysis.data import rows_of
from analysis.tables import PARTS

# A line that a cue with `*` may claim: no longer than this, and a sentence only when it is a short one.
LONGEST_LINE = 250
LONGEST_SENTENCE = 10

_FIRST = re.compile(r"\w+|[^\w\s]")
_NUMBERED = re.compile(r"\d+ (?:of|/) \d+\s*[|–—-]?\s*")
_STOPPED = re.compile(r"[.!?。][”\"'’»)\]]*\Z")
_INITIALS = re.compile(r"(?:\b\w\.){2,}\Z")
_OPENERS = {")": "(", "]": "["}


class Cue:
    """One cue: the part it tells, its longest wording, and whether it holds for long lines too.

    Its pattern is compiled when a line first begins as the cue does: most cues never meet such a line.
    """

    def __init__(self, text: str, part: str) -> None:
        self.text = text
        self.part = part
        self.literal = max(text.split("*"), key=len).strip().casefold()
        self.long = "**" in text

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(_expression(self.text), re.IGNORECASE | re.DOTALL)


class Helper:
    """The cues of a kind that is not a part: whole wordings, and a pattern for those with a wildcard."""

    def __init__(self) -> None:
        self.whole: set[str] = set()
        self.open: list[str] = []

    def add(self, text: str) -> None:
        if "*" in text:
            self.open.append(_expression(text))
        else:
            self.whole.add(_plain(text))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(self.open) or r"(?!)", re.IGNORECASE | re.DOTALL)


class Cues(NamedTuple):
    """All cues, by how they are looked up; `wordings` finds those of the inner ones in a whole text."""

    by_word: dict[str, list[Cue]]
    inner: list[Cue]
    wordings: ahocorasick_rs.AhoCorasick
    brackets: dict[str, list[Cue]]
    helpers: dict[str, Helper]
    labels: frozenset[str]


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does; "… to leave the U.S." does not."""
    return _STOPPED.search(line[-6:]) is not None and not _INITIALS.search(line[-12:])


def first_word(text: str, at: int = 0) -> str:
    """The word or sign at an offset, in folded case; "" at white space."""
    found = _FIRST.match(text, at)
    return found.group().casefold() if found else ""


def words(line: str) -> int:
    """How many words a line has."""
    return len(line.split())


@cache
def load() -> Cues:
    """The cues of the table, those with the longest wording first."""
    rows = [(row["cue"], row["part"]) for row in rows_of("clipping_cues.csv")]
    rows.sort(key=lambda row: -len(row[0].replace("*", "")))
    by_word: dict[str, list[Cue]] = {}
    inner: list[Cue] = []
    brackets: dict[str, list[Cue]] = {"(": [], "[": []}
    helpers: dict[str, Helper] = {}
    for text, part in rows:
        if part not in PARTS:
            helpers.setdefault(part, Helper()).add(text)
        elif text[0] in brackets and text[-1] in _OPENERS:
            made = Cue(text[1:-1], part)
            brackets["["].append(made)
            if text[0] == "(":
                brackets["("].append(made)
        elif text[0] == "*":
            inner.append(Cue(text, part))
        else:
            made = Cue(text, part)
            by_word.setdefault(first_word(text), []).append(made)
    dated = re.findall(r"\w+", " ".join(text for text, part in rows if part == "date").casefold())
    wordings = ahocorasick_rs.AhoCorasick([cue.literal for cue in inner])
    return Cues(by_word, inner, wordings, brackets, helpers, frozenset(dated))


def says(kind: str, line: str) -> bool:
    """Whether a line is, as a whole, what the cues of a kind that is not a part describe."""
    helper = load().helpers[kind]
    if len(line) > LONGEST_LINE:
        return False
    return _plain(line) in helper.whole or (bool(helper.open) and helper.pattern.fullmatch(line) is not None)


@lru_cache(maxsize=512)  # a line is asked for many kinds of cue
def _plain(line: str) -> str:
    """A line without regard to case, spacing, kind of quote and what ends it."""
    return " ".join(line.replace("’", "'").casefold().split()).rstrip(" .…:!»›>→,")


def match(line: str, *, inner: bool = True) -> tuple[str, str] | None:
    """The part that a line's cue tells and what stands at its first `*`; None for a line without a cue.

    `inner` false leaves out the cues that begin with `*`.
    """
    known = load()
    likely = known.by_word.get(first_word(line), ())
    short = bool(likely) and len(line) <= LONGEST_LINE and not _sentence(line)
    for cue in likely:
        if not (cue.long or short):
            continue
        found = cue.pattern.fullmatch(line)
        if found:
            return cue.part, found.group(1).strip() if found.re.groups else line
    credit = _bracket(line, known)
    if credit:
        return credit, line
    if inner:
        held = known.wordings.find_matches_as_indexes(line.casefold(), overlapping=True)
        for number in sorted({number for number, _, _ in held}):
            cue = known.inner[number]
            if cue.pattern.fullmatch(line) and (cue.long or not ends_sentence(line)):
                return cue.part, line
    return None


def stem(line: str) -> str:
    """A caption without its number, "1 of 3 |", without the bracket that ends it, and without regard to case and
    spacing."""
    line = line[found.end() :] if (found := _NUMBERED.match(line)) else line
    at = _opening(line.rstrip("."))
    return " ".join((line[:at] if at > 0 else line).casefold().split())


def _sentence(line: str) -> bool:
    """Whether a line is a sentence too long for a cue to claim."""
    return words(line) > LONGEST_SENTENCE and ends_sentence(line)


def _bracket(line: str, known: Cues) -> str:
    """The part that the bracket at the end of a line tells, or ""."""
    bare = line.rstrip(".")
    if not bare or bare[-1] not in _OPENERS:
        return ""
    at = _opening(bare)
    if at < 0:
        return ""
    inside = bare[at + 1 : -1].strip()
    return next((cue.part for cue in known.brackets[bare[at]] if cue.pattern.fullmatch(inside)), "")


def _opening(line: str) -> int:
    """Where the bracket that ends a line opens; -1 where none does within 250 characters."""
    closer = line[-1:]
    opener = _OPENERS.get(closer)
    depth = 0
    for at in range(len(line) - 1, max(len(line) - LONGEST_LINE, 0) - 1, -1) if opener else ():
        if line[at] == closer:
            depth += 1
        elif line[at] == opener:
            depth -= 1
            if depth == 0:
                return at
    return -1


def _expression(text: str) -> str:
    """The regular expression of a cue; the first `*` after some wording is its group."""
    pieces = re.split(r"\*+", text)
    made = ""
    for number, piece in enumerate(pieces):
        if number:
            made += r"\b" if made[-1:].isalpha() else ""
            made += ".*?" if not made else "(.*?)" if "(.*?)" not in made else ".*?"
        spaced = r"\s+".join(re.escape(word) for word in re.split(r"\s+", piece))
        made += spaced.replace("'", "['’‘]").replace("…", r"(?:…|\.\.\.)")
    return made + r"[\s.…:!»›>→]*"
