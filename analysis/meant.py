"""Where a sentence means an actor whom it does not name, by *he*, *the company* or *both countries*."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

Place = tuple[int, int]
MEANT = re.compile(r"; “([^”]+)” means ")


def stand_ins(text: str, statement: Mapping[Any, Any]) -> list[Place]:
    """The places of the words that stand for the two actors of a row of `relations`; empty where both are named.

    The rule tells by which words an actor is meant. Of the same words those nearest to the trigger are meant.
    """
    words = MEANT.findall(statement["rule"])
    return sorted({place for written in words for place in _nearest(text, written, statement)})


def _nearest(text: str, words: str, statement: Mapping[Any, Any]) -> list[Place]:
    """Where the words stand in the statement's sentence, nearest to its trigger; nothing where they do not."""
    first, last = statement["trigger_start"], statement["trigger_end"]
    together = r"\s*".join(map(re.escape, words.split()))  # a rule has a space before *'s*, the text has none
    written = re.compile(rf"(?<!\w){together}(?!\w)", re.IGNORECASE)
    places = [match.span() for match in written.finditer(text, statement["start"], statement["end"])]
    beside = [(max(first - end, start - last), start, end) for start, end in places if end <= first or start >= last]
    return [place[1:] for place in sorted(beside)[:1]]
