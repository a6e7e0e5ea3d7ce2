"""Who is meant by an office alone: *the mayor*, where the article tells of one person that she is the mayor."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from analysis.mentions.clues import LOWER_TITLE, clue_of

WINDOW = 60  # characters beside a name
# "Ann Lee, the mayor of Kell,"
BEHIND = re.compile(
    r",\s+(?:who\s+(?:is|was)\s+)?(?:the|a|an)\s+((?:[a-z][\w-]*\s+){0,3}?[a-z][\w-]*)"
    r"(?=\s+(?:of|for|in|at|to|with|who|from)\b|[,.;])"
)
INDEFINITE = re.compile(r"(?<!, )\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Ss]ome|[Aa]ny)\s+((?:[a-z][\w-]*\s+){0,2}[a-z][\w-]*)")
LONGEST_OFFICE = 3  # words of an office


def offices(text: str, persons: Iterable[tuple[int, int, str]]) -> dict[str, str]:
    """From an office, with and without what stands before it (*foreign minister*, *minister*), to the one person who is
    said to hold it; left out is one that somebody without a name holds too (*a minister*)."""
    held: dict[str, set[str]] = defaultdict(set)
    for start, end, actor in persons:
        # "Foreign Minister Ann Lee", "the foreign minister, Ann Lee"
        before = text[max(0, start - WINDOW) : start].replace(",", "").split()
        found = [" ".join(before[-number:]) for number in range(1, LONGEST_OFFICE + 1)]
        if behind := BEHIND.match(text, end, end + 2 * WINDOW):
            words = behind[1].split()
            found += [" ".join(words[number:]) for number in range(len(words))]
        for office in found:
            words = office.casefold().split()
            if 0 < len(words) <= LONGEST_OFFICE and clue_of(words[-1]) & LOWER_TITLE:
                held[" ".join(words)].add(actor)
                held[words[-1]].add(actor)
    if not held:
        return {}
    others = {word for words in INDEFINITE.findall(text) for word in words.split()}  # "a minister", of nobody we know
    return {
        office: next(iter(actors))
        for office, actors in held.items()
        if len(actors) == 1 and others.isdisjoint((office.split()[-1], f"{office.split()[-1]}s"))
    }
