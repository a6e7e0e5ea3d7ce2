"""Dates, which say nothing about who acts: *on Monday*, *last week*."""

from __future__ import annotations

from analysis.relations.phrases.model import Mark, Noun, Phrase, Verb, is_mark

FALLS = frozenset({"breaks", "broke", "comes", "came", "falls", "fell"})  # what dawn and night do
BEFORE_DATES = frozenset({"after", "before", "by", "since", "till", "until"})


def timeless(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases without dates: *on Monday*, *last week* say nothing about who acts."""
    kept: list[Phrase] = []
    filled = False
    for k, phrase in enumerate(phrases):
        if filled:  # for two days of talks
            filled = False
            continue
        if isinstance(phrase, Noun) and phrase.time and not any(word.name for word in phrase.words):
            if filled := _filled(phrases, k, phrase):
                continue
            mark = kept[-1] if kept else None
            behind = phrases[k + 1] if k + 1 < len(phrases) else None
            if isinstance(mark, Mark) and isinstance(behind, Verb) and behind.word.low in FALLS:
                kept.append(phrase)  # before dawn broke
                continue
            if isinstance(mark, Mark) and (mark.kind == "preposition" or mark.word.low in BEFORE_DATES):
                kept.pop()
            continue
        joint, opened = ([None, None, *kept])[-2:]
        if is_mark(phrase, "comma") and is_mark(opened, "comma") and is_mark(joint, "and"):
            kept.pop()  # what stood between two commas is left out: by A and, on Monday, by B
            continue
        kept.append(phrase)
    return kept


def _filled(phrases: list[Phrase], k: int, time: Noun) -> bool:
    """Whether a `time` says how long: launched *ten days of* war games, for *two days of* talks."""
    following = phrases[k + 1] if k + 1 < len(phrases) else None
    of = isinstance(following, Mark) and following.word.low == "of"
    if any(word.text[:1].isupper() for word in time.words):
        return False  # the killing on Monday of
    before = phrases[k - 1] if k else None
    marked = isinstance(before, Mark) and (before.kind == "preposition" or before.word.low in BEFORE_DATES)
    return of and (isinstance(before, Verb) or marked)
