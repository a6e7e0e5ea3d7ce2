"""Who a byline names: people, an outlet, or posts such as "Political editor"."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.article import cues, dates

LONGEST = 200

_JOINTS = re.compile(r"\s*[,;|&•·/]\s*|\s+[–—-]+\s+|\s+(?:and|with)\s+", re.IGNORECASE)
_SENTENCES = re.compile(r"[;\n]|(?<=[a-z])\.\s")
_PLACES = re.compile(r"\s+(?:in|of|for|at|from|on|reporting)\s+", re.IGNORECASE)
_BY = re.compile(r"\s*(?:[bB][yY])\s*:?\s+")
ADDRESS = re.compile(r"\s*[<(]\s*[^\s<>()]+@[^\s<>()]+[>)]?")
_WORD = re.compile(r"[^\W\d_][\w'’.\-]*")
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_PARTICLES = frozenset(
    {"al", "ap", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "e", "el", "ibn", "la", "le"}
    | {"op", "ten", "ter", "van", "von", "y"}
)
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_EDGES = " \t\n\r\xa0*_.,:;|–—-"


class Byline(NamedTuple):
    """What a byline says, and whether all of it was understood."""

    authors: tuple[str, ...] = ()
    outlet: str = ""
    role: bool = False
    sure: bool = True

    def __bool__(self) -> bool:
        """Whether the line is a byline at all."""
        return self.sure and bool(self.authors or self.outlet or self.role)


def is_name(words: str) -> bool:
    """Whether some words look like a person's name: two to five, capitalised, particles apart."""
    parts = words.split()
    if not 2 <= len(parts) <= 5 or cues.says("no name", words) or cues.says("outlet", words):
        return False
    capitals = 0
    for part in parts:
        if not _WORD.fullmatch(part) or part.endswith(("'s", "’s")):
            return False
        if part[0].isupper():
            capitals += 1
        elif part.casefold().rstrip("-.") not in _PARTICLES and not part.startswith(("al-", "el-", "d'", "d’")):
            return False
    return capitals >= 2 and not cues.says("role", words)


def is_outlet(words: str, *, beside: bool = False) -> bool:
    """Whether some words name an outlet; `beside` a byline, a date or "Source:" the mere look of one will do."""
    if not words[:1].isupper() and "." not in words:
        return False
    if cues.says("outlet", words):
        return True
    return beside and cues.words(words) <= 6 and _capitalised(words) and cues.says("outlet-like", words)


def read(value: str) -> Byline:
    """The people, the outlet and the posts that a byline without its "By" names."""
    if not value or len(value) > LONGEST:
        return Byline(sure=False)
    dated = dates.find(value)
    if dated:
        value = value[: dated[0]] + " | " + value[dated[1] :]
    authors: list[str] = []
    outlet, role, sure = "", False, True
    whole = value.strip(_EDGES)
    # "By The Northern Post", but not "BY THE NUMBERS".
    if not _JOINTS.search(whole) and is_outlet(_ARTICLE.sub("", whole), beside=True):
        return Byline(outlet=clean(value))
    for piece in _JOINTS.split(ADDRESS.sub("", value)):
        piece = " ".join(piece.split()).strip("*_:|–— ")
        if not piece:
            continue
        if piece.casefold() in _SUFFIXES and authors:
            authors[-1] += f" {piece}"
            continue
        name, *places = _PLACES.split(piece.removeprefix("by ").removeprefix("By "), maxsplit=1)
        bare = name.rstrip(".") if not name.casefold().endswith((" jr.", " sr.")) else name
        if is_name(bare):
            authors.append(bare)
        elif is_outlet(bare) or (authors and not outlet and is_outlet(bare, beside=True)):
            outlet = outlet or bare
        elif cues.says("role", name):
            role = True
        elif not (authors and (cues.says("no name", name) or (_capitalised(name) and cues.words(name) <= 3))):
            # After a name, a bare capitalised word is the place it was written: "Jim Roe, BBC News, Baghdad".
            sure = False
        for place in places:
            if not outlet and is_outlet(place, beside=True):
                outlet = place
    return Byline(tuple(dict.fromkeys(authors)), outlet, role, sure)


def reporters(line: str) -> tuple[str, ...]:
    """The reporters of a line such as "Reporting by A and B; Additional reporting by C; Editing by D"."""
    found: list[str] = []
    for piece in _SENTENCES.split(line.strip("()[] ")):
        piece = piece.strip()
        if not piece or cues.says("editor", piece):
            continue
        label = cues.match(piece, inner=False)
        if label and label[0] == "byline":
            found += read(label[1]).authors
    return tuple(dict.fromkeys(found))


def listed(values: list[str]) -> tuple[str, ...]:
    """The people of front matter or metadata, where each value is one name or several joined."""
    found: list[str] = []
    for value in values:
        for piece in re.split(r"\s*[,;|&]\s*|\s+and\s+", without_by(clean(value))):
            if piece.casefold() in _SUFFIXES and found:
                found[-1] += f" {piece}"
            elif piece:
                found.append(piece)
    return tuple(dict.fromkeys(found))


def joined(names: tuple[str, ...]) -> str:
    """Names as a byline prints them: "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def clean(value: str) -> str:
    """Words on one line, single spaces between them and no marks of punctuation at the ends."""
    return " ".join(value.split()).strip("*_:;,|–—- ")


def without_by(value: str) -> str:
    """A byline without the "By" that it may begin with."""
    return _BY.sub("", value, count=1) if _BY.match(value) else value


def _capitalised(words: str) -> bool:
    return all(word[0].isupper() or word[0].isdigit() or len(word) <= 3 for word in words.split())
