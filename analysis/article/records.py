"""The lines that databases of news, mail programs and social networks put around a text: Nexis, Factiva, ProQuest."""

from __future__ import annotations

import re

from analysis.article import cues
from analysis.article.clipping import Clipping

FEWEST = 2  # lines of a record
LONGEST_ADDRESS = 8  # words of a line that gives an address
LONGEST_POST = 120  # characters

# "1 of 12 DOCUMENTS", "512 words", Factiva's number of a document.
_COUNTED = re.compile(r"\d+ of \d+ documents|\d[\d,]* words|document [a-z]{2,8}\d\w{10,}", re.IGNORECASE)
_POSTED = re.compile(r"[—–-]+\s*[^()]{1,60}\(@\w+\).{0,40}")
_CODE = re.compile(r"[A-Z]{2,8}")
_ADDRESS = re.compile(r"\S@[\w-]+(?:\.[\w-]+)+")


def records(clipping: Clipping) -> None:
    """Find these lines before and after the prose; one alone that could be of a database's record is none."""
    found: list[int] = []
    for row in clipping.edges():
        line = clipping.bare(row)
        if cues.ends_sentence(line):
            continue
        if _COUNTED.fullmatch(line) or cues.says("record", line):
            found.append(row)
        elif cues.words(line) <= LONGEST_ADDRESS and row not in clipping.labels and _ADDRESS.search(line):
            clipping.names[row] = "furniture"
    for row in found if len(found) >= FEWEST else ():
        clipping.names[row] = "furniture"


def posts(clipping: Clipping) -> None:
    """Find the lines that say who posted what a page embeds: "— Jane Doe (@janedoe) May 4, 2021"."""
    for row, (at, end) in enumerate(clipping.spans):
        dashed = clipping.text[at] in "—–-" and end - at <= LONGEST_POST
        if dashed and clipping.names[row] == "body" and _POSTED.fullmatch(clipping.line(row)):
            clipping.names[row] = "furniture"


def codes(clipping: Clipping) -> None:
    """Find the codes of newspapers, one word below their name."""
    for row in clipping.head[1:]:
        below = clipping.names[row - 1] == "source" and clipping.names[row] == "body"
        if below and _CODE.fullmatch(clipping.line(row)):
            clipping.names[row] = "furniture"
