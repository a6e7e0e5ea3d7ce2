"""Whose something is that a verb is done to or for: a border, a plan, a demand, what somebody has made."""

from __future__ import annotations

from analysis.relations.actors.pronouns import outer_owner
from analysis.relations.context import Context
from analysis.relations.phrases.model import Noun, Verb
from analysis.relations.vocabulary.frames import sort_of
from analysis.relations.vocabulary.words import Name

AMID = ("after", "against", "amid", "despite", "during", "in", "over", "under")  # met Peru despite its demands


def owners(context: Context, verb: Verb, sorts: frozenset[str], subject: Noun | None = None) -> list[Name]:
    """Whose it is: *on the Peruvian border*, *along its border with Peru*, *met Peru's demands*; where the verb is
    passive that of its `subject`."""
    beside = [verb]
    if "border" in sorts and verb.objects:  # massed troops backed by tanks on its border
        beside += [v for v in context.sentence.verbs if v.form == "participle" and v.subject is verb.objects[0]]
    near = [noun for held in beside for preposition, noun in held.prepositions if preposition not in AMID]
    for noun in (*([subject] if subject else verb.objects[:1]), *near):
        if sort_of(noun.head) & sorts:
            own = [word.name for word in noun.words if word.name]
            own = own[:1] if _is_possessed(noun) else own[-1:]
            own = own or [name for name in (context.actors.owner(noun),) if name]
            own = own or outer_owner(context.actors, noun)
            if "freeing" in sorts:
                return own or context.behind(context.chain(noun), ("of",))  # the release by Peru of Ann Lee
            own = own or context.behind(noun.complements, ("with", "of", "from", "by"))
            return own or makers(context, noun)
    return []


def _is_possessed(noun: Noun) -> bool:
    """Whether a name with *'s* opens a noun phrase: Peru's UN bid is Peru's."""
    return len(noun.words) > 2 and noun.words[0].name is not None and noun.words[1].low == "'s"


def makers(context: Context, noun: Noun) -> list[Name]:
    """Who wrote, made or put forward a thing, where the sentence says so."""
    authors = (verb for verb in context.sentence.verbs if verb.controls("author", "light"))
    return next((found for verb in authors if (found := _authors(context, verb, noun))), [])


def _authors(context: Context, verb: Verb, noun: Noun) -> list[Name]:
    """Whose work a thing is: *a plan drafted by Peru*, *a plan that Peru had proposed*."""
    if verb.passive and verb.form == "participle" and verb.subject is noun:
        return context.behind(verb.prepositions, ("by",))
    clause = verb.clause
    if clause is not None and clause.kind == "relative" and clause.antecedent is noun:
        made = any(held is noun for held in verb.objects)
    else:  # rejected a plan that Peru had put forward
        outer = clause.governor.objects if clause is not None and clause.governor is not None else []
        made = clause is not None and clause.kind == "that" and not verb.objects and any(n is noun for n in outer)
    return context.actors.of(verb.subject) if made else []
