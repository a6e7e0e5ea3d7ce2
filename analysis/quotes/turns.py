"""Who speaks in a transcript or an interview, where each turn begins with its speaker: *GEN. RYDER: We did not.*"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import pandas as pd

from analysis.quotes.narration import cues
from analysis.tables import tuples

Row = tuple[int, int, str]
Block = tuple[int, int, str]  # start, end and part

FEWEST = 3  # turns, or questions
LONGEST_LABEL = 10  # words
LONGEST_HEADING = 60  # characters
LONGEST_QUESTION = 500
# "Q:", "**Jane Doe:**", "SARAH LEVY, HOST:", "John Healey (Wentworth) (Lab):"; of a question and its answer "Q." too.
LABEL = re.compile(
    r"[*_>\s]*(?:(?P<who>[^\W\d_][^:\n“”\"!?]{0,80}?)[*_\s]*:|(?P<letter>[QA])[*_]*\.)(?:[*_]+|(?=\s)|$)\s*",
    re.DOTALL,
)
NUMBER = re.compile(r"\s*\d+$")
INITIALS = re.compile(r"(?:[A-Z]\.?\s?){2,4}")
FINAL = re.compile(r"[.!?…—–][\"”’')\]*_]*$")
QUESTION = re.compile(r"[^“\"‘>].*\?[*_’”\")]*$", re.DOTALL)
YOU = re.compile(r"\b(?:you|your|yourself)\b", re.IGNORECASE)
SELF = re.compile(r"\b(?:I|we|my|our|me|us)\b", re.IGNORECASE)
ASKS = frozenset({"interviewer", "q", "question"})
ANSWERS = frozenset({"a", "answer", "interviewee", "respondent"})


class Turn(NamedTuple):
    """What is said from one label to the next: its paragraph, where its words begin, the label, and whom that names."""

    row: int
    start: int
    label: str
    actor: str


def turns(text: str, blocks: Sequence[Block], mentions: pd.DataFrame) -> list[Row]:
    """Start, end and speaker of what is said in a transcript, a row for each paragraph; none where it is no transcript.

    The labels tell that it is one: two or more take turns, and one is a person or says who speaks (*Q*, *Moderator*).
    Without labels an interview shows in questions to *you* that are paragraphs of their own, and answers with *I*.
    """
    body = [(start, end) for start, end, part in blocks if part == "body"]
    named = [
        (start, end, actor)
        for start, end, actor, kind in tuples(mentions, "start", "end", "actor", "kind")
        if kind == "person"
    ]
    found = _labelled(text, body, named) or _questions(text, body)
    if not found:
        return []
    authors = _authors(blocks, named)
    answering = _interviewed(blocks, named, authors, found[0].start)
    asking = next(iter(authors)) if len(authors) == 1 else ""
    rows: list[Row] = []
    for turn, until in zip(found, [*(turn.row for turn in found[1:]), found[-1].row + 1], strict=True):
        actor = turn.actor or (answering if turn.label in ANSWERS else asking if turn.label in ASKS else "")
        if turn.start < body[turn.row][1]:
            rows.append((turn.start, body[turn.row][1], actor))
        for start, end in body[turn.row + 1 : until]:  # a paragraph without a label goes on, but for a subhead
            if end - start > LONGEST_HEADING or FINAL.search(text, start, end):
                rows.append((start, end, actor))
    return rows


def _labelled(text: str, body: list[tuple[int, int]], named: list[Row]) -> list[Turn]:
    """The paragraphs that begin with who speaks; none where nothing shows that their labels do."""
    found = [_turn(row, match, named) for row, block in enumerate(body) if (match := LABEL.match(text, *block))]
    found = [turn for turn in found if 0 < len(turn.label.split()) <= LONGEST_LABEL]
    often = Counter(map(_key, found))
    sure = {_key(turn) for turn in found if turn.actor or NUMBER.sub("", turn.label) in cues("turn")}
    certain = [turn for turn in found if _key(turn) in sure]
    others = [turn for turn in found if _key(turn) not in sure and often[_key(turn)] > 1]
    found = sorted([*certain, *others]) if len(others) <= len(certain) else certain
    taken = len(found) >= FEWEST and 1 < len(set(map(_key, found))) < len(found)
    return found if taken and 3 * len(found) > found[-1].row - found[0].row else []


def _turn(row: int, match: re.Match[str], named: list[Row]) -> Turn:
    written = " ".join((match["who"] or match["letter"]).strip("*_ ").split())
    first = bisect_left(named, (match.start(), 0, ""))
    actor = next((actor for _, end, actor in named[first : first + 3] if end <= match.end()), "")
    if not actor and INITIALS.fullmatch(written):
        letters = re.sub(r"\W", "", written)
        meant = {name for _, _, name in named if "".join(re.findall(r"(?<![\w’'-])\w", name)).upper() == letters}
        actor = meant.pop() if len(meant) == 1 else ""
    # A label in small letters is none: "the result: …".
    return Turn(row, match.end(), written.casefold() if written[:1].isupper() else "", actor)


def _key(turn: Turn) -> str:
    return turn.actor or turn.label


def _questions(text: str, body: list[tuple[int, int]]) -> list[Turn]:
    """The questions of an interview without labels, and where each is answered."""
    rows = [
        row
        for row, (start, end) in enumerate(body)
        if text.endswith(("?", "*", "_", "”", '"', ")", "’"), start, end)
        and end - start <= LONGEST_QUESTION
        and QUESTION.match(text, start, end)
    ]
    if len(rows) < FEWEST or rows[-1] + 1 >= len(body) or 4 * len(rows) < rows[-1] - rows[0] + 1:
        return []
    answered = [row for row, following in pairwise([*rows, len(body)]) if following > row + 1]
    to_you = sum(YOU.search(text, *body[row]) is not None for row in rows)
    of_self = sum(SELF.search(text, *body[row + 1]) is not None for row in answered)
    if 2 * to_you < len(rows) or 2 * of_self < len(rows):
        return []
    found = []
    for row in rows:
        found.append(Turn(row, body[row][0], "q", ""))
        if row in answered:
            found.append(Turn(row + 1, body[row + 1][0], "a", ""))
    return found


def _authors(blocks: Sequence[Block], named: list[Row]) -> set[str]:
    """Who is named in a byline: who asks."""
    wrote = [(start, end) for start, end, part in blocks if part == "byline"]
    return {actor for at, _, actor in named for start, end in wrote if start <= at < end}


def _interviewed(blocks: Sequence[Block], named: list[Row], authors: set[str], before: int) -> str:
    """The one person who is named before the first turn, and has not written it: who answers.

    Where there are several it is the one whom the title and the first paragraph name alone.
    """
    opening = next((end for _, end, part in blocks if part == "body"), before)
    for reach in (before, min(opening, before)):
        persons = {actor for at, _, actor in named if at < reach} - authors
        if len(persons) == 1:
            return persons.pop()
    return ""
