"""What a statement becomes under the verb that governs it: *refused to help* rejects, *vowed to help* agrees."""

from __future__ import annotations

from analysis.relations.actors.of_phrases import Actors
from analysis.relations.hedges.sentence import clause_hedge, hedge
from analysis.relations.hedges.told import rules_out
from analysis.relations.phrases.model import Verb, categories
from analysis.tables import CATEGORIES

POSITIVE = frozenset(name for name, (_, sign) in CATEGORIES.items() if sign > 0)
REFUSALS = frozenset({"refusal", "unwillingness"})
WILL = frozenset({"will", "would", "shall", "'ll", "'d"})


def coloured(actors: Actors, verb: Verb, category: str, said: str) -> tuple[str, str]:
    """The category under the verb that governs: *refused to help* rejects, *threatened to ban* threatens."""
    governor = verb.governor
    while governor is not None and governor.controls("try") and governor.governor is not None:
        governor = governor.governor
    friendly = category in POSITIVE
    if promise := _promise(actors, verb):
        if verb.negated and not friendly:
            return category, "denied"  # promised that it would not attack
        if verb.negated and not _vows(promise):
            return "REJECT", hedge(promise)  # said it would not help
        if said not in ("asserted", "reported") and not _vows(promise):
            return category, said
        if friendly and not promise.controls("offer") and not verb.negated and threatens(promise):
            return category, "conditional"  # warned that it could pull out of Peru
        return "THREATEN" if verb.negated or not friendly else "AGREE", hedge(promise)
    if verb.negated and verb.means("forgive") and not verb.modals:
        return "REJECT", clause_hedge(verb.clause)  # has never forgiven Peru
    if verb.negated and friendly and verb.subject is not None and verb.subject.head.low in REFUSALS:
        return "REJECT", clause_hedge(verb.clause)  # Kenya's refusal to help
    if governor is not None and friendly and verb.form != "infinitive" and rules_out(governor) and not governor.passive:
        return "REJECT", hedge(governor)  # ruled out meeting Peru
    if governor is None or verb.form == "gerund":
        return category, said
    outer = hedge(governor)
    if verb.negated and friendly and governor.objects and governor.objects[-1].head.low in REFUSALS:
        return "REJECT", outer  # repeated its refusal to help
    if governor.controls("refuse") and not governor.negated:
        return ("REJECT", outer) if friendly else (category, "denied")
    if governor.controls("threat"):
        return "THREATEN", outer
    ceased = governor.means("cease") and verb.form == "infinitive"  # ceased to attack; stopped to attack did
    if ceased or (governor.controls("cease") and verb.form == "participle"):
        return undoing(category), outer
    if governor.controls("offer") and not governor.controls("want"):
        return ("AGREE" if friendly else "THREATEN"), said
    return category, said


def _promise(actors: Actors, verb: Verb) -> Verb | None:
    """The verb with which its subject says what it will do itself: *warned*, *said that it would attack*."""
    clause = verb.clause
    teller = clause.governor if clause is not None and clause.kind == "that" and clause.main is verb else None
    if teller is None or not verb.modals:
        return None
    open_ended = clause is not None and clause.conditional and not verb.negated  # but will not attend unless
    intends = teller.controls("report") and WILL.issuperset(verb.modals) and not open_ended
    if not (intends or _vows(teller)):
        return None
    own = actors.named(verb.subject)
    return teller if own and own == actors.named(teller.subject) else None


def threatens(verb: Verb) -> bool:
    """Whether a verb is one that threatens, or may: *warned*."""
    return "THREATEN" in categories(verb)


def _vows(verb: Verb) -> bool:
    """Whether a verb promises or threatens what it says: *vowed*, *warned*, not just *said*."""
    return verb.controls("offer") or threatens(verb)


def undoing(category: str) -> str:
    """What it is to end such a thing: to lift sanctions is to concede, to end a war to agree, to cut aid a sanction."""
    if category in POSITIVE:
        return "SANCTION"
    return "AGREE" if category == "ASSAULT" else "CONCEDE"
