"""Who a byline names: people, an outlet, or posts such as "Political editor"."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.article import cues, dates

LONGEST_CREDIT = 200  # characters
LONGEST_RUN = 10  # words of a byline without any mark

_JOINTS = re.compile(r"(\s*[,;|&•·/]\s*(?:and\s+)?|\s+[–—-]+\s+|\s+(?:and|with)\s+)", re.IGNORECASE)
_SENTENCES = re.compile(r"[;\n]|(?<=[a-z])\.\s")
_PLACES = re.compile(r"\s+(?:in|of|for|at|from|on|reporting)\s+", re.IGNORECASE)
_BY = re.compile(r"\s*(?:[bB][yY])\s*:?\s+")
ADDRESS = re.compile(r"\s*[<(]\s*[^\s<>()]+@[^\s<>()]+[>)]?|\s+\(?@\w+\)?")
_SPECIAL = re.compile(r"special\s+(?:to|for)\s+(?:the\s+)?", re.IGNORECASE)
_SPECIAL_TO = re.compile(r"(?<=[\w.])\s+special\s+(?:to|for)\s+(?:the\s+(?=[A-Z]))?", re.IGNORECASE)
_LAST = re.compile(r"\s+(?:at|on|updated|published|posted)\s*$", re.IGNORECASE)
_PREFIX = re.compile(r"(?:al-|el-|d['’])(?=\w)")  # d'Orsay, al-Rashed
_WORD = re.compile(r"[^\W\d_][\w'’.\-]*")
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_PARTICLES = frozenset(
    {"al", "ap", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "e", "el", "ibn", "la", "le"}
    | {"op", "ten", "ter", "van", "von", "y"}
)
_PLACES_WITH_THE = frozenset({"the hague", "the gambia", "the bahamas", "the netherlands", "the philippines"})
_LINKS = frozenset({"after", "by", "for", "from", "of", "the", "to", "with"})  # no name goes on behind these
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

    @property
    def names_authors(self) -> bool:
        """Whether the line is a byline that names reporters."""
        return self.sure and bool(self.authors)


def is_name(words: str) -> bool:
    """Whether some words look like a person's name: two to six, capitalised, particles apart."""
    parts = words.split()
    if not 2 <= len(parts) <= 6 or cues.says("no name", words) or cues.says("outlet", words):
        return False
    if not _LINKS.isdisjoint(part.casefold() for part in parts[:-1]):
        return False
    capitals = 0
    for part in parts:
        if not _WORD.fullmatch(part) or part.endswith(("'s", "’s")):
            return False
        if _PREFIX.sub("", part)[0].isupper():
            capitals += 1
        elif part.casefold().rstrip("-.") not in _PARTICLES and not _PREFIX.match(part):
            return False
    return capitals >= 2 and not cues.says("role", words)


def is_outlet(words: str, *, beside: bool = False) -> bool:
    """Whether some words name an outlet; `beside` a byline, a date or "Source:" the mere look of one will do."""
    if not words[:1].isupper() and "." not in words:
        return False
    if cues.says("outlet", words):
        return True
    place = words.casefold() in _PLACES_WITH_THE
    return beside and not place and cues.words(words) <= 6 and _capitalised(words) and cues.says("outlet-like", words)


def read(value: str) -> Byline:
    """The people, the outlet and the posts that a byline without its "By" names."""
    if not value or len(value) > LONGEST_CREDIT:
        return Byline(sure=False)
    dated = dates.find(value, loose=True)
    if dated:
        value = _LAST.sub("", value[: dated[0]]) + " | " + value[dated[1] :]
    authors: list[str] = []
    outlet, role, sure = "", False, True
    value = _apart(_SPECIAL_TO.sub(" | ", ADDRESS.sub("", value)))
    whole = value.strip(_EDGES)
    # "By The Northern Post", but neither "BY THE NUMBERS" nor "By Emily Post".
    alone = not (_JOINTS.search(whole) or _PLACES.search(whole) or is_name(whole))
    if is_outlet(whole) or (alone and is_outlet(_ARTICLE.sub("", whole), beside=True)):
        return Byline(outlet=clean(value))
    pieces = _JOINTS.split(value)
    for number in range(0, len(pieces), 2):
        piece = " ".join(pieces[number].split()).strip("*_:|–— ")
        if not piece:
            continue
        if piece.casefold() in _SUFFIXES and authors:
            authors[-1] += f" {piece}"
            continue
        name, *places = _PLACES.split(_SPECIAL.sub("", without_by(piece)), maxsplit=1)
        bare = name if name.casefold().endswith((" jr.", " sr.")) else name.rstrip(".")
        # "Jane Doe, Kell Courier": after a comma the last name is the paper's if it looks like one.
        last = number > 0 and number + 1 == len(pieces) and pieces[number - 1].strip() in (",", "|", ";", "/")
        if is_outlet(bare, beside=last) and (authors or not is_name(bare)):
            outlet = outlet or bare
        elif is_name(bare):
            authors.append(bare)
        elif authors and is_outlet(bare, beside=True):
            outlet = outlet or bare
        elif cues.says("role", name):
            role = True
        elif not (authors and (cues.says("no name", name) or (_capitalised(name) and cues.words(name) <= 3))):
            # After a name, a bare capitalised word is the place it was written: "Jim Roe, BBC News, Baghdad".
            sure = False
        for place in places:
            outlet = outlet or (place if is_outlet(place, beside=True) else "")
    return Byline(tuple(dict.fromkeys(authors)), outlet, role, sure)


def _apart(value: str) -> str:
    """A byline with a bar between a name and the outlet or post that follows without one: "JANE DOE Associated Press",
    "Jane Doe Political Editor", "AFP Staff"."""
    words = value.split()
    for number in range(1, len(words) if len(words) <= LONGEST_RUN else 0):
        first, rest = " ".join(words[:number]), " ".join(words[number:])
        named = is_name(first) and (cues.says("outlet", rest) or (cues.says("role", rest) and rest[0].isupper()))
        if named or (cues.says("outlet", first) and cues.says("role", rest)):
            return f"{first} | {rest}"
    # "defence correspondent Jane Doe", "Staff Writer Jane Doe and Jim Roe"
    for number in reversed(range(1, len(words) - 1 if len(words) <= LONGEST_RUN else 0)):
        first, rest = " ".join(words[:number]), " ".join(words[number:])
        if cues.says("role", first) and is_name(_JOINTS.split(rest)[0].strip(_EDGES)):
            return f"{first} | {rest}"
    return value


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


def persons(names: tuple[str, ...], outlet: str) -> tuple[str, ...]:
    """The names of a page's metadata without the posts and the outlet that stand among them, and without places."""
    found = []
    for name in names:
        bare, *place = _PLACES.split(name, maxsplit=1)
        name = bare if place and is_name(bare) else name
        if not (cues.says("role", name) or cues.says("outlet", name) or name.casefold() == outlet.casefold()):
            found.append(name)
    return tuple(dict.fromkeys(found))


def joined(names: tuple[str, ...]) -> str:
    """Names as a byline prints them: "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def clean(value: str) -> str:
    """Words on one line, single spaces between them and no marks of punctuation at the ends."""
    return " ".join(value.replace("**", "").split()).strip("*_:;,|·•–—- ")


def without_by(value: str) -> str:
    """A byline without the "By" that it may begin with."""
    return _BY.sub("", value, count=1) if _BY.match(value) else value


def _capitalised(words: str) -> bool:
    return all(word[0].isupper() or word[0].isdigit() or len(word) <= 3 for word in words.split())
