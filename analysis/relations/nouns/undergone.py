"""Who undergoes what a noun names: *was given a warning by*, *was hit by sanctions from*, *despite protests from*."""

from __future__ import annotations

from analysis.relations.context import Context
from analysis.relations.nouns.actors import Use, targets_of
from analysis.relations.vocabulary.lexicon import Sense
from analysis.relations.vocabulary.words import Name

BLOWS = frozenset({"batter", "hit", "shake", "slap", "strike", "stun", "target"})
DESPITE = frozenset({"despite", "in spite of"})
RESISTING = frozenset({"ACCUSE", "PROTEST", "REJECT", "REQUEST", "THREATEN"})
FROM = ("from", "by")


def undergone(context: Context, use: Use, sense: Sense) -> tuple[list[Name], list[Name], str]:
    """Who does it, to whom, and how the sentence says so; nobody where it says it in none of these ways."""
    verb, whole = use.verb, use.whole
    if verb is not None and verb.passive and verb.controls("light") and any(noun is whole for noun in verb.objects):
        return context.behind(verb.prepositions, ("by",)), context.actors.of(verb.subject), "given to them"
    givers = use.inner[-1:] or context.behind(use.chain, FROM)
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
