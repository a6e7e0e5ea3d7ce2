"""What verbs share that are joined by *and*: *did not attack Peru or rob it*, *vowed to find and punish the rebels*."""

from __future__ import annotations

from analysis.inflection import BASE, ING, PARTICIPLE, PAST, THIRD
from analysis.relations.clauses.state import Pass
from analysis.relations.phrases.model import Mark, Noun, Phrase, Verb, framed, is_mark
from analysis.relations.vocabulary.words import Word

CONTRARY = frozenset({"but", "yet", "then"})


def shares(verb: Verb, other: Verb, beside: bool, followed: bool) -> bool:
    """Whether the helpers of a verb are also those of one that is joined to it and has none of its own.

    `beside` says that nothing stands between them but *and*, `followed` that an object stands behind.
    """
    if verb.helpers or not _asked(other) & _forms(verb):
        return False
    if verb.passive or not (other.passive or other.copula):
        return True
    return other.passive and beside and not followed  # was arrested and beaten; was arrested and accused Peru


def share(verb: Verb, other: Verb, joint: Word) -> None:
    """Give a verb what the one has that it is joined to: *not* only where it is meant of both."""
    verb.form, verb.introduced = other.form, other.introduced
    verb.subject, verb.governor, verb.clause = other.subject, other.governor, other.clause
    verb.modals, verb.helpers = [*verb.modals, *other.modals], other.helpers
    verb.hearsay = verb.hearsay or other.hearsay
    verb.passive = verb.passive or other.passive
    apart = joint.low in CONTRARY or (not other.helpers and joint.low == "and")
    verb.negated = verb.negated or (other.negated and not apart)


def share_object(first: Verb, verb: Verb) -> None:
    """Give a verb the object or the agent of the one that is joined right behind it: *rammed and sank a boat*."""
    mutual = framed(first, "mutual")
    mutual = mutual and not first.passive  # met and praised Peru, but was trained and paid by Peru
    if (
        first.form == verb.form
        and first.passive == verb.passive
        and not (first.objects or first.prepositions or mutual)
    ):
        first.objects, first.prepositions = verb.objects, verb.prepositions


def _asked(verb: Verb) -> int:
    """The forms, as bits, of a verb that is joined to this one: behind *to* and *could* the base form."""
    if verb.helpers:
        last = verb.helpers[-1]
        if last == "be":
            return PARTICIPLE if verb.passive or verb.copula else ING
        return PARTICIPLE if last == "have" else BASE
    if verb.form == "infinitive":
        return BASE
    if verb.form == "finite":
        return PAST | THIRD if verb.negated or verb.hearsay else 0
    return PARTICIPLE if verb.passive else ING


def _forms(verb: Verb) -> int:
    if verb.form == "participle":
        return PARTICIPLE if verb.passive else ING
    forms = 0
    for form in verb.word.verbs:
        forms |= form.features
    return forms & ~ING


def joined_to(reading: Pass, verb: Verb, mark: Mark, k: int) -> Verb | None:
    """The verb before with which one behind *and*, or in a list of base forms behind a comma, shares its helpers."""
    listed = mark.kind == "comma" and any(form.features & BASE and not form.features & PAST for form in verb.word.verbs)
    if (mark.kind != "and" and not listed) or reading.tells_anew(verb, k):
        return None
    clause = reading.open[-1]
    before: list[Verb] = []
    other = clause.last
    while other is not None and other not in before:
        before.append(other)
        other = other.governor
    followed = k + 1 < len(reading.phrases) and isinstance(reading.phrases[k + 1], Noun)
    candidates = [*before, clause.main] if clause.main is not None else before
    return next((other for other in candidates if shares(verb, other, reading.phrases[k - 2] is other, followed)), None)


def is_listed(reading: Pass, verb: Verb, previous: Phrase | None, before: Verb, k: int) -> bool:
    """Whether a verb stands behind a comma in a list of three with one object: *attacked, robbed* and *killed*."""
    mark, third = ([*reading.phrases[k + 1 : k + 3], None, None])[:2]
    alike = isinstance(third, Verb) and before.form == verb.form == third.form
    return alike and is_mark(previous, "comma") and is_mark(mark, "and") and framed(before, "object")
