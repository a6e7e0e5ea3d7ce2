"""Headlines without a verb: *Kenya in talks with Peru*, *Kenya, Peru at odds* say what they are."""

from __future__ import annotations

from analysis.relations.phrases.model import Noun, Phrase, Verb, is_mark

STATES = ("at", "in", "on", "under")  # in talks, under fire


def with_copula(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with the *is* that a headline leaves out behind whom it is about."""
    if any(isinstance(phrase, Verb) for phrase in phrases) or len(phrases) < 3:
        return phrases
    first, following = phrases[0], phrases[1]
    if not isinstance(first, Noun) or not all(member.head.name is not None for member in first.members or [first]):
        return phrases
    state = is_mark(following, "preposition") and following.word.low in STATES
    state = state and isinstance(phrases[2], Noun) and bool(phrases[2].entries)
    said = isinstance(following, Noun) and bool(following.head.adjectives)
    if not (state or said):
        return phrases
    last = first.words[-1]
    return [first, Verb([], last, last, last, "finite", copula=True), *phrases[1:]]
