"""Who undergoes what a noun names: *was given a warning by*, *was hit by sanctions from*, *despite protests from*."""

from __future__ import annotations

from analysis.relations.context import Context
from analysis.relations.nouns.actors import Use, targets_of
from analysis.relations.phrases.model import Noun
from analysis.relations.verbs.doers import BLOWS
from analysis.relations.vocabulary.idioms import REFLEXIVE
from analysis.relations.vocabulary.lexicon import Sense
from analysis.relations.vocabulary.words import Name

DESPITE = frozenset({"despite", "in spite of"})
RESISTING = frozenset({"ACCUSE", "PROTEST", "REJECT", "REQUEST", "THREATEN"})
FROM = ("from", "by")
CLEARING = ("absolve", "acquit", "clear", "defend", "exonerate")


def undergone(context: Context, use: Use, sense: Sense) -> tuple[list[Name], list[Name], str]:
    """Who does it, to whom, and how the sentence says so; nobody where it says it in none of these ways."""
    verb, whole = use.verb, use.whole
    if verb is not None and verb.passive and verb.controls("light") and any(noun is whole for noun in verb.objects):
        return context.behind(verb.prepositions, ("by",)), context.actors.of(verb.subject), "given to them"
    givers = use.inner[-1:] or context.behind(use.chain, FROM)
    if sense.category == "ACCUSE" and (cleared := _cleared(context, whole)):
        return givers or _bringers(context, whole), cleared, "of what they are cleared"
    if not givers:
        return [], [], ""
    for hit in context.sentence.verbs:
        by = any(preposition in ("by", "with") and noun is whole for preposition, noun in hit.prepositions)
        hurt = hit.passive or not hit.objects  # a headline: Peru hit with US fine
        if by and hurt and hit.means(*BLOWS):
            return givers, context.actors.of(hit.subject), "by which they were hit"
    clause = context.sentence.inside.get(id(whole))
    despite = whole.preposition in DESPITE and sense.category in RESISTING
    if despite and clause is not None and not targets_of(context, use, sense, sense.category):
        return givers, context.actors.of(clause.subject), "who did it all the same"
    return [], [], ""


def _cleared(context: Context, charge: Noun) -> list[Name]:
    """Who is defended against a charge, or cleared of it."""
    for verb in context.sentence.verbs:
        of = any(noun is charge for preposition, noun in verb.prepositions if preposition in ("against", "from", "of"))
        if of and verb.means(*CLEARING):
            held = next(iter(verb.objects), None)
            itself = verb.passive or (held is not None and held.head.low in REFLEXIVE)
            return context.actors.of(verb.subject if itself else held)
    return []


def _bringers(context: Context, charge: Noun) -> list[Name]:
    """Who brought a charge: *charges brought by the commission*."""
    brought = (verb for verb in context.sentence.verbs if verb.subject is charge and verb.form == "participle")
    return next((found for verb in brought if (found := context.behind(verb.prepositions, ("by",)))), [])
