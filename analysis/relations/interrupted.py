"""Lists that an aside interrupts: *Kenya, backed by Chad, and Peru attacked Mali* is *Kenya and Peru attacked Mali*."""

from __future__ import annotations

from dataclasses import replace

from analysis.relations.lists import LONGEST_ASIDE, finite_at, is_comma, kind_at
from analysis.relations.model import Mark, Noun, Phrase, Verb

BESIDE = ("at", "like", "unlike", "in", "with")  # at war with Chad, like Chad
BORDERS = ("stop", "sub", "if", "that", "relative")


def uninterrupted(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with an aside between two of a list put at their end, as a clause of its own about the first."""
    for k, phrase in enumerate(phrases):
        end = _aside(phrases, k) if isinstance(phrase, Noun) and kind_at(phrases, k + 1) == "comma" else 0
        if end and isinstance(phrase, Noun) and _is_list(phrases, k, end + 1):
            stop = len(phrases) - 1 if kind_at(phrases, len(phrases) - 1) == "stop" else len(phrases)
            comma = phrases[k + 1]
            assert isinstance(comma, Mark)
            apart: list[Phrase] = [
                Mark("stop", replace(comma.word, low=";")),
                Noun(phrase.words),
                *phrases[k + 1 : end],
            ]
            return [*phrases[: k + 1], *phrases[end + 1 : stop], *apart, *phrases[stop:]]
    return phrases


def _aside(phrases: list[Phrase], k: int) -> int:
    """The place of the comma that ends an aside about the noun phrase at a place, before *and*; else 0."""
    opened = phrases[k + 2] if k + 2 < len(phrases) else None
    relative = isinstance(opened, Mark) and opened.kind == "relative"
    beside = isinstance(opened, Mark) and opened.kind == "preposition" and opened.word.low in BESIDE
    if not (relative or beside or (isinstance(opened, Verb) and opened.form == "participle")):
        return 0
    for end, phrase in enumerate(phrases[k + 3 : k + LONGEST_ASIDE], k + 3):
        if is_comma(phrase):
            return end if kind_at(phrases, end + 1) == "and" else 0
        if kind_at(phrases, end) in BORDERS:
            return 0
    return 0


def _is_list(phrases: list[Phrase], k: int, joint: int) -> bool:
    """Whether *and* at `joint` joins a noun phrase to the one at k, and does not begin a clause."""
    mark, behind = phrases[joint], phrases[joint + 1] if joint + 1 < len(phrases) else None
    if not (isinstance(mark, Mark) and mark.word.low in ("and", "or")):
        return False
    if not isinstance(behind, Noun) or behind.pronoun or behind.time:
        return False
    before = phrases[k - 1] if k else None
    if isinstance(before, Mark) and before.word.low in ("between", "among"):
        return True
    acts = finite_at(phrases, joint + 2) or (
        kind_at(phrases, joint + 2) == "preposition" and finite_at(phrases, joint + 4)
    )
    opened = k
    while opened and kind_at(phrases, opened - 1) not in BORDERS:
        opened -= 1
        if kind_at(phrases, opened) == "and" and kind_at(phrases, opened - 1) == "comma":
            break  # has sent troops, and Uganda, backed by …
    return not acts or not any(finite_at(phrases, place) for place in range(opened, k))
