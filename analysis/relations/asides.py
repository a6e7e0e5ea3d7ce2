"""What stands beside those who act and is left out: *but not Kenya*, *Peru's president,*, *six banks, among them*."""

from __future__ import annotations

from analysis.relations.lists import is_comma, is_office, kind_at
from analysis.relations.model import Mark, Noun, Phrase, Verb

DASHES = ("—", "–")


def without_dashes(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with commas for two dashes that set off what makes no clause: *Kenya — a small state — attacked*."""
    dashes = [phrase for phrase in phrases if isinstance(phrase, Mark) and phrase.word.low in DASHES]
    if len(dashes) != 2:
        return phrases
    first, last = (phrases.index(dash) for dash in dashes)
    clause = any(isinstance(phrase, Verb) and phrase.form == "finite" for phrase in phrases[first:last])
    if last > first + 1 and (not clause or kind_at(phrases, first + 1) == "relative"):
        for dash in dashes:
            dash.kind = "comma"
    return phrases


def without_asides(phrases: list[Phrase], words: set[str]) -> list[Phrase]:
    """The phrases of these words without what stands beside those who act; most sentences have nothing of the kind."""
    if not words.isdisjoint(DASHES):
        phrases = without_dashes(phrases)
    if "," in words:
        if "including" in words or "among" in words:
            phrases = _with_examples(phrases)
        phrases = _without_offices(phrases)
    return _without_contraries(phrases) if "not" in words or "but" in words else phrases


def _without_contraries(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases without whom others are set apart from: *Kenya, but not Peru, backed*, *Kenya and not Peru*."""
    kept: list[Phrase] = []
    k = 0
    while k < len(phrases):
        phrase = phrases[k]
        marks = 0
        while k + marks < len(phrases) and kind_at(phrases, k + marks) in ("comma", "and"):
            marks += 1
        named = phrases[k + marks] if k + marks < len(phrases) else None
        if isinstance(phrase, Noun) and phrase.nor and kept and isinstance(kept[-1], Noun):
            k += 1  # met Kenya not Peru
            continue
        if marks and kept and isinstance(kept[-1], Noun) and isinstance(named, Noun) and named.nor:
            k += marks + 1 + (kind_at(phrases, k) == "comma" and kind_at(phrases, k + marks + 1) == "comma")
            continue
        kept.append(phrase)
        k += 1
    return kept


def _with_examples(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with those whom *among them*, *including* name in place of a noun that names nobody: *six banks*."""
    kept: list[Phrase] = []
    k = 0
    while k < len(phrases):
        phrase = phrases[k]
        if isinstance(phrase, Noun) and phrase.head.low.endswith("s") and not any(word.name for word in phrase.words):
            named = _examples(phrases, k)
            example = phrases[named] if named < len(phrases) else None
            k = named if isinstance(example, Noun) and example.head.name is not None else k
        kept.append(phrases[k])
        k += 1
    return kept


def _examples(phrases: list[Phrase], k: int) -> int:
    """Where the examples of the noun phrase at a place begin, behind a comma; else that place."""
    cue, pronoun = ([*phrases[k + 2 : k + 4], None, None])[:2]
    if kind_at(phrases, k + 1) != "comma" or cue is None or isinstance(cue, Noun):
        return k
    if cue.word.low == "including":
        return k + 3
    return k + 4 if cue.word.low == "among" and isinstance(pronoun, Noun) and pronoun.pronoun == "them" else k


def _without_offices(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases of a list without offices before their holders: *Peru's president, Dina Boluarte, and* …"""
    kept: list[Phrase] = []
    k = 0
    while k < len(phrases):
        phrase = phrases[k]
        kept.append(phrase)
        k += 1
        holder = phrases[k + 1] if k + 1 < len(phrases) and is_comma(phrases[k]) else None
        if not (isinstance(phrase, Noun) and isinstance(holder, Noun) and is_office(phrase) and _is_person(holder)):
            continue
        closed = kind_at(phrases, k + 2) == "comma"
        if kind_at(kept, len(kept) - 2) == "and" or (closed and kind_at(phrases, k + 3) == "and"):
            kept[-1] = holder
            k += 2 + closed
    return kept


def _is_person(noun: Noun) -> bool:
    return noun.head.name is not None and noun.head.name.kind == "person"
