"""What somebody is told who is written to or rung: *wrote to Peru to protest*, *phoned her, demanding an apology*."""

from __future__ import annotations

from analysis.relations.clauses.state import has_name
from analysis.relations.context import Context
from analysis.relations.phrases.model import Verb

ADDRESSING = ("call", "cable", "email", "phone", "ring", "ring up", "telephone", "write")
AGAINST = ("ACCUSE", "PROTEST", "REJECT", "REQUEST", "THREATEN")


def addressed(context: Context, verb: Verb, category: str) -> str:
    """The category of a verb of talk, which is that of what is said against whoever is addressed, where it is told."""
    if category != "CONSULT" or verb.passive or not verb.means(*ADDRESSING):
        return category
    said = (other for other in context.sentence.verbs if _is_said_by(other, verb) and not _is_of_others(other))
    found = (sense.category for other in said for entry in other.entries for sense in entry.senses)
    return next((name for name in found if name in AGAINST), category)


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
