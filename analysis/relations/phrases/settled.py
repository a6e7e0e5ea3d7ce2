"""Whether *after*, *before*, *since*, *as* open a clause or stand before a mere noun phrase."""

from __future__ import annotations

from analysis.relations.phrases.lists import LONGEST_ASIDE, goes_on, kind_at
from analysis.relations.phrases.model import Phrase, Verb, is_mark

LONGEST_CLAUSE = 13  # phrases


def settled(phrases: list[Phrase]) -> list[Phrase]:
    """*after*, *before*, *since* and *as* before a mere noun phrase are prepositions, not the start of a clause."""
    for k, phrase in enumerate(phrases):
        if not is_mark(phrase, "sub"):
            continue
        following = phrases[k + 1] if k + 1 < len(phrases) else None
        if phrase.word.low in ("while", "when") and isinstance(following, Verb) and following.form == "participle":
            phrase.kind = "preposition"  # while welcoming the truce, Peru …
            continue
        if phrase.word.low not in ("after", "before", "until", "till", "as", "than", "since", "once"):
            continue
        opener = phrases[k - 1] if k else None
        if phrase.word.low == "as" and is_mark(opener, "relative"):
            phrase.kind = "preposition"  # who as a minister had attacked Peru
            continue
        inserted = False
        for place, ahead in enumerate(phrases[k + 1 : k + LONGEST_CLAUSE], k + 2):
            if is_mark(ahead, "comma") and (inserted or _is_participle(phrases, place) or _is_aside(phrases, place)):
                inserted = not inserted  # after India, supported by China, weakened it
                continue
            listed = is_mark(ahead, "comma") and goes_on(phrases, place)
            if inserted or (listed and k and phrase.word.low == "as"):
                continue  # as Peru, Chile and Kenya prepared to
            if is_mark(ahead, "and") and _is_verb(phrases, place):
                phrase.kind = "preposition"  # admitted Kenya as a member but suspended Peru
                break
            if isinstance(ahead, Verb) and ahead is phrases[k + 1] and not ahead.objects and phrase.word.low == "as":
                phrase.kind, ahead.form = "preposition", "participle"  # as expected
                break
            if isinstance(ahead, Verb):
                if ahead is phrases[k + 1] and ahead.first.low in ("being", "having"):
                    phrase.kind = "preposition"  # after being attacked, after having attacked
                    break
                if (ahead.form == "finite" and not ahead.passive) or ahead.first is not ahead.word:
                    break
                if ahead.form == "participle" and ahead is phrases[k + 1]:
                    phrase.kind = "preposition"
                    break
            if is_mark(ahead, "comma", "stop", "sub", "if", "that", "relative"):
                phrase.kind = "preposition"
                break
        else:
            phrase.kind = "preposition"
    return phrases


def _is_aside(phrases: list[Phrase], k: int) -> bool:
    """Whether what begins at a place ends in a comma with a verb behind: *after Kenya, a small state, attacked*."""
    for place, phrase in enumerate(phrases[k : k + LONGEST_ASIDE], k + 1):
        if is_mark(phrase, "comma"):
            following = phrases[place] if place < len(phrases) else None
            return isinstance(following, Verb) and following.form == "finite" and not following.controls("report")
        if kind_at(phrases, place - 1) in ("stop", "that", "if"):
            return False
    return False


def _is_verb(phrases: list[Phrase], k: int) -> bool:
    return k < len(phrases) and isinstance(phrases[k], Verb)


def _is_participle(phrases: list[Phrase], k: int) -> bool:
    phrase = phrases[k] if k < len(phrases) else None
    return isinstance(phrase, Verb) and phrase.form == "participle"
