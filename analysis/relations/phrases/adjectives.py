"""Adjectives that a comma or *and* sets apart: *a second, unannounced meeting*, *a long and bitter war* is one."""

from __future__ import annotations

from analysis.relations.phrases.lists import kind_at
from analysis.relations.phrases.model import Mark, Noun, Phrase
from analysis.relations.vocabulary.words import Word

JOINTS = ("comma", "and")
ENDINGS = ("able", "al", "ary", "ed", "ent", "ful", "ible", "ic", "ing", "ish", "ive", "less", "ous", "some", "y")
SHORT = frozenset(
    {
        *("angry", "big", "bitter", "bleak", "blunt", "brief", "broad", "cold", "cool", "deep", "dirty", "early"),
        *("fierce", "final", "first", "fresh", "frosty", "grim", "hard", "harsh", "huge", "large", "last", "late"),
        *("long", "loud", "low", "main", "new", "old", "open", "quick", "quiet", "rare", "second", "secret", "sharp"),
        *("short", "slow", "small", "strong", "sudden", "swift", "tense", "third", "tight", "tough", "vast", "wide"),
    }
)


def with_adjectives(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with an adjective before a comma, or before *and*, and the noun phrase behind it as one."""
    joints = {k for k, phrase in enumerate(phrases) if isinstance(phrase, Mark) and phrase.kind in JOINTS}
    if not joints:
        return phrases
    kept: list[Phrase] = []
    k = 0
    while k < len(phrases):
        noun = _joined(phrases, k) if k + 1 in joints else None
        kept.append(noun or phrases[k])
        k += 3 if noun else 1
    return kept


def _joined(phrases: list[Phrase], k: int) -> Noun | None:
    """The noun phrase of an adjective at a place and what stands behind its comma; None where it is no such thing."""
    first, behind = phrases[k], phrases[k + 2] if k + 2 < len(phrases) else None
    joint = kind_at(phrases, k + 1)
    if not (isinstance(first, Noun) and isinstance(behind, Noun)):
        return None
    listed = joint == "comma" and kind_at(phrases, k + 3) in ("and", "comma")
    if joint == "and" and not _is_adjective(behind.words[0]):
        return None  # the long and costly war, but the new and the old
    return Noun([*first.words, *behind.words]) if not listed and _are_one(first, behind) else None


def _are_one(first: Noun, behind: Noun) -> bool:
    owner = next((k + 1 for k, word in enumerate(first.words) if word.low == "'s"), 0)  # Kenya's long and costly war
    opens = owner > 0 or first.words[0].has("determiner", "possessive")
    described = [word for word in first.words[owner:] if not word.has("determiner", "possessive")]
    if first.members or behind.members or behind.time or behind.pronoun or not (opens or described):
        return False
    if owner and not described:
        return False
    if behind.words[0].name is not None or behind.words[0].has("determiner", "possessive") or not behind.entries:
        return False
    return all(map(_is_adjective, described))


def _is_adjective(word: Word) -> bool:
    return word.name is None and not word.noun and (word.low in SHORT or word.low.endswith(ENDINGS))
