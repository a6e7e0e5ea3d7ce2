"""Sport is told in the words of war: what *beat*, *fought* and *rivals* say of a match is no relation."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Collection

from analysis.data import rows_of
from analysis.relations.context import Statement
from analysis.relations.vocabulary.words import known

WORD = re.compile(r"\d+(?:st|nd|rd|th)[- ]minute|[a-z]+(?:-[a-z]+)?|\d{1,3}[-–]\d{1,3}(?![\d-])")
FIGHTS = frozenset({"armed group", "military"})
WEIGHT = {"alone": 2, "with others": 1}
ENOUGH, ENOUGH_AROUND = 2, 3  # for one sentence; for its paragraph
Span = tuple[int, int]


def without_play(
    found: list[Statement], kinds: Collection[str], text: str, sentence: Span, in_sport: Callable[[], bool]
) -> list[Statement]:
    """The statements without those that only a match makes, where the words of sentence or paragraph say sport.

    `kinds` are those of the actors in the sentence: armed ones play no match. `in_sport` tells of its paragraph.
    """
    kept = [made for made in found if not _of_contest(text[made.start : made.end])]
    if len(kept) == len(found) or not FIGHTS.isdisjoint(kinds):
        return found
    here = _words(text[slice(*sentence)])
    return kept if not _war(here) and (_weight(here) >= ENOUGH or in_sport()) else found


def says_sport(paragraph: str) -> bool:
    """Whether a paragraph is about sport; never where it has war."""
    around = _words(paragraph)
    return not _war(around) and _weight(around) >= ENOUGH_AROUND


def _words(text: str) -> list[str]:
    return WORD.findall(text.lower().replace("in front of", ""))


def _war(words: list[str]) -> bool:
    return any(_says().get(word) == "never" for word in words)


def _weight(words: list[str]) -> int:
    """How strongly different words say sport; a score of few goals, or the 54th minute, as much as one alone."""
    weight = 0
    for word in set(words):
        if word[0].isdigit():
            weight += 2 if len(word) == 3 or word.endswith("minute") else 1
        else:
            weight += WEIGHT.get(_says().get(word, ""), 0)
    return weight


@functools.cache
def _says() -> dict[str, str]:
    return {row["word"]: row["says"] for row in rows_of("sport_words.csv")}


def _of_contest(trigger: str) -> bool:
    """Whether a trigger is a word for a contest: *beat*, *rivals*."""
    _, _, _, verbs, nouns, *_ = known(trigger.split()[0])
    return any("contest" in form.entry.control for form in (*verbs, *nouns) if not form.rest)
