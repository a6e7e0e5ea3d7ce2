"""Whom *he* or *she* stands for, where the text leaves no doubt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from analysis.mentions.clues import LOWER_TITLE, clue_of
from analysis.quotes.narration import WORD, Narration

REACH = 3  # sentences back


def antecedent(
    told: Sequence[Narration],
    starts: Sequence[int],
    position: int,
    spoken: Sequence[tuple[int, str]],
    meant: set[str],
) -> str:
    """The one person whom a pronoun at `position` can mean; empty where there are several, or none is named.

    `told` is the narration up to here, `starts` are the starts of the sentences, `spoken` where somebody spoke
    and who; `meant` are the persons whose gender is that of the pronoun, or not known. The nearest sentence that names
    one of these decides; one about somebody without a name ends the search.
    """
    sentence = bisect_right(starts, position) - 1
    oldest = told[0].start
    for number in range(sentence, max(sentence - REACH, 0) - 1, -1):
        low, high = starts[number], position if number == sentence else starts[number + 1]
        if low < oldest:
            break
        speaker = _last_speaker(spoken, low, high)
        if speaker == "" or speaker in meant:
            return speaker
        named = {
            name.actor
            for block in told
            for name in block.names_in(low - block.start, high - block.start)
            if name.actor in meant
        }
        # "Alok Sharma, the British minister,": the role is not a second person.
        named = {actor for actor in named if not actor.split()[-1].islower()} or named
        if named:
            return named.pop() if len(named) == 1 else ""
        if number < sentence and _about_somebody(told, low, high):
            return ""
    return ""


def _last_speaker(spoken: Sequence[tuple[int, str]], low: int, high: int) -> str | None:
    """Who spoke last between two places; None where nobody did."""
    for at, actor in reversed(spoken):
        if at < low:
            break
        if at < high:
            return actor
    return None


def _about_somebody(told: Sequence[Narration], low: int, high: int) -> bool:
    """Whether a sentence speaks of somebody without a name: *a resident*, *the minister*."""
    block = next(block for block in reversed(told) if block.start <= low)
    words = WORD.findall(block.text[low - block.start : high - block.start])
    return any(clue_of(word) & LOWER_TITLE for word in words)
