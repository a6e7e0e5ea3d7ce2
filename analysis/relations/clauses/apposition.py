"""Whether a noun phrase behind a comma says who the one before it is: *Kenya's president, William Ruto*."""

from __future__ import annotations

from analysis.relations.clauses.state import Pass, has_name
from analysis.relations.phrases.lists import finite_at
from analysis.relations.phrases.model import Noun, Verb, is_mark
from analysis.relations.vocabulary.lexicon import lexicon


def is_apposed(reading: Pass, k: int) -> bool:
    """Whether the noun phrase behind a comma says who the one before it is: not a new subject behind an
    opening phrase (*In Iraq, the army …*)."""
    if _is_described(reading, k):
        return False
    before = reading.phrases[k - 2]
    for place, phrase in enumerate(reading.phrases[k + 1 :]):
        if is_mark(phrase, "comma", "stop", "relative"):
            break
        if place == 0 and is_mark(phrase, "that") and isinstance(before, Noun) and has_name(before, ("organisation",)):
            break  # Ufo, the union that Ann Lee founded
        if isinstance(phrase, Verb) and phrase.form == "finite" and (phrase.helpers or not phrase.passive):
            return False
    return isinstance(before, Noun) and not before.time


def may_hold(noun: Noun) -> bool:
    """Whether a person named behind a noun may be the one it belongs to: *the envoy in Minsk, Ann Lee*."""
    owner = noun.owner
    if owner is not None and owner.members:
        owner = owner.members[-1]  # the king and the president of the council, Ann Lee
    if owner is None or has_name(owner):
        return False
    one = owner.words[0].has("determiner", "possessive") and not owner.entries and not owner.head.low.endswith("s")
    return noun.preposition == "of" or (one and noun.preposition in ("in", "at", "for", "to"))


def holds_itself(noun: Noun) -> bool:
    """Whether a person named behind a noun is that one: *the ousting of the mayor, Ann Lee*, who is the mayor."""
    people, owner = lexicon().people, noun.owner
    return noun.head.low in people and owner is not None and owner.head.low not in people


def _is_described(reading: Pass, k: int) -> bool:
    """Whether the noun phrase at this place is a subject behind an opening phrase, of whom something is said before
    its verb: *After the vote, Kenya, which has no coast, attacked*."""
    clause = reading.open[-1]
    while clause.kind != "main" and clause.main is not None and clause.parent is not None:
        clause = clause.parent  # Once the rain had stopped, …
    named = reading.phrases[k]
    if clause.free or clause.main is not None or clause.kind != "main" or not isinstance(named, Noun):
        return False
    commas = [j for j in range(k + 1, len(reading.phrases)) if is_mark(reading.phrases[j], "comma")][:2]
    if len(commas) < 2 or not has_name(named):
        return False
    return finite_at(reading.phrases, commas[1] + 1)
