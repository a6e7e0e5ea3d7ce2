"""What somebody is told who is written to, rung or called on: *wrote to Peru to protest*, *called on her at home*."""

from __future__ import annotations

from analysis.relations.clauses.state import has_name
from analysis.relations.context import Context
from analysis.relations.phrases.model import Verb, senses

ADDRESSING = ("call", "email", "phone", "ring up", "telephone", "write")
AGAINST = ("ACCUSE", "PROTEST", "REJECT", "REQUEST", "THREATEN")


def addressed(context: Context, verb: Verb, category: str) -> str:
    """The category of a verb of talk, which is that of what is said against whoever is addressed, where it is told."""
    if category == "REQUEST" and verb.means("call on") and _is_visit(context, verb):
        return "CONSULT"
    if category != "CONSULT" or verb.passive or not verb.means(*ADDRESSING):
        return category
    said = (other for other in context.sentence.verbs if _is_said_by(other, verb) and not _is_of_others(other))
    found = (sense.category for other in said for sense in senses(other))
    return next((name for name in found if name in AGAINST), category)


def _is_visit(context: Context, verb: Verb) -> bool:
    """Whether a person is called on to do nothing: *called on Ann Lee in Oslo*, not *called on Ann Lee to resign*."""
    met = verb.objects[0].head.name if verb.objects else None
    asked = any(other.governor is verb for other in context.sentence.verbs)
    asked = asked or any(preposition == "for" for preposition, _ in verb.prepositions)
    return met is not None and met.kind == "person" and not asked


def _is_said_by(verb: Verb, other: Verb) -> bool:
    """Whether a verb says what is said by way of another: *wrote to demand*, *wrote, demanding*."""
    if verb.negated or verb.passive or verb.introduced or verb.first.start < other.first.start:
        return False
    if verb.form == "infinitive":
        return verb.governor is other
    told = [noun for _, noun in other.prepositions] + other.objects
    beside = verb.subject is other.subject or any(verb.subject is noun for noun in told)
    return verb.form == "participle" and verb.clause is other.clause and beside


def _is_of_others(verb: Verb) -> bool:
    """Whether it is said of somebody named: *wrote to Peru, condemning Chile*."""
    return any(has_name(noun) for noun in (*verb.objects, *(noun for _, noun in verb.prepositions)))
