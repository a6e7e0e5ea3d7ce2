"""The clause behind a verb, as in *demanded that X …*: who is to act in it, and whether it says how things are."""

from __future__ import annotations

from analysis.inflection import BASE
from analysis.relations.context import Context
from analysis.relations.phrases.model import Noun, Verb
from analysis.relations.vocabulary.lexicon import Sense


def done_to(context: Context, noun: Noun) -> Verb | None:
    """The verb that says what was done to its subject: *complained that Peru was attacked by Kenya*."""
    return next((verb for verb in context.sentence.verbs if verb.subject is noun and verb.passive), None)


def is_claim(context: Context, asked: Noun | None) -> bool:
    """Whether a clause says how it is, and not what is to be: *insisted that Peru has no right*, not *… withdraw*."""
    verb = next((verb for verb in context.sentence.verbs if verb.subject is asked and verb.form == "finite"), None)
    if verb is None or not {"must", "should"}.isdisjoint(verb.modals):
        return False
    forms = [form for form in verb.word.verbs if not form.rest]
    if verb.helpers or verb.copula:
        return verb.first.low not in ("be", "not")
    return bool(forms) and not any(form.features & BASE for form in forms)


def asks_nothing(context: Context, verb: Verb, sense: Sense) -> bool:
    """True where *told*, *asked* have no infinitive: then nothing is demanded."""
    return "infinitive" in sense.frame and not any(
        v.governor is verb and v.form == "infinitive" for v in context.sentence.verbs
    )


def claimed_by(context: Context, verb: Verb) -> Noun | None:
    """The subject of the clause behind *demanded that*, *is investigating whether*."""
    if (named := context.claimed(verb)) is not None:
        return named
    for other in context.sentence.verbs:
        if other.clause and other.clause.kind in ("that", "if") and other.clause.governor is verb:
            return other.subject
    return None
