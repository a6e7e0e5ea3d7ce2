"""What adjectives state: *X is hostile to Y*, *X, furious with Y, left*, *Loyal to Y, X fought on*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from analysis.relations.context import Context, Statement
from analysis.relations.hedges.sentence import clause_hedge, hedge, presupposed
from analysis.relations.phrases.model import Noun, categories
from analysis.relations.verbs.colouring import POSITIVE
from analysis.relations.vocabulary.frames import BESIDE, MARKS
from analysis.relations.vocabulary.words import Name

NOT_NOW = re.compile(r"\b(?:formerly|hardly|longer|never|not|once|rarely|seldom)\s$", re.IGNORECASE)
SAID = "what they are said to be"


def by_adjectives(context: Context) -> Iterator[Statement]:
    """The statements of adjectives, behind *be* and apart from it."""
    for verb in context.sentence.verbs:
        behind = [noun for noun in verb.objects[:1] if verb.copula or " " in noun.head.low]  # marched in support of
        refused = not verb.copula and "REJECT" in categories(verb)  # refused to work hand in hand
        for noun in behind:
            said = "denied" if refused else hedge(verb)
            about = verb.clause.antecedent if verb.clause is not None else None
            ahead = [pair for pair in verb.prepositions if pair[1] is about]  # with which Kenya is at war
            yield from _said_of(context, noun, context.actors.of(verb.subject), said, ahead)
        for noun in verb.objects[1:2]:
            if noun.head.low in BESIDE:  # blocked roads in support of, refused to unload ships in solidarity with
                refusing = verb.governor if verb.governor is not None and verb.governor.controls("refuse") else verb
                yield from _said_of(context, noun, context.actors.of(verb.subject), hedge(refusing))
    for k, noun in enumerate(context.sentence.nouns):
        if noun.head.adjectives and (holder := _holder(context, noun, first=not k)) is not None:
            said = presupposed(clause_hedge(context.sentence.inside.get(id(noun))))
            now = NOT_NOW.search(context.text[max(0, noun.start - 12) : noun.start]) is None
            yield from _said_of(context, noun, context.actors.of(holder), said if now else "denied")


def _said_of(
    context: Context, noun: Noun, sources: list[Name], said: str, ahead: Iterable[tuple[str, Noun]] = ()
) -> Iterator[Statement]:
    """The statements of an adjective about these actors; `ahead` are the prepositions that belong to it and stand
    before it."""
    for form in noun.head.adjectives:
        for sense in form.entry.senses:
            prepositions = tuple(word for word in sense.frame if word not in MARKS)
            targets = context.behind([*noun.complements, *ahead], prepositions)
            if targets:
                yield from context.rows(sources, targets, sense.category, noun.head, said, SAID)
            elif "mutual" in sense.frame and not any(word in prepositions for word, _ in noun.complements):
                yield from context.pairs(sources, sense.category, noun.head, said, "said of both")
            foes = context.behind(noun.complements, ("against",)) if sense.category in POSITIVE else []
            yield from context.rows([*sources, *targets], foes, "MOBILIZE", noun.head, said, "“against”")


def _holder(context: Context, noun: Noun, first: bool) -> Noun | None:
    """Of whom an adjective between commas, or at the `first` place of a sentence, is said."""
    if noun.preposition or noun.members or len(noun.words) > 1:
        return None
    clause = context.sentence.inside.get(id(noun))
    if noun.owner is not None:
        if noun.owner.apposed is not noun:
            return None
        main = clause.main if clause is not None else None
        if main is None or noun.start < main.first.start:
            return noun.owner
        return main.subject if not context.actors.of(noun.owner) else None  # left the town, furious with Peru
    held = any(noun in verb.objects for verb in context.sentence.verbs)
    subject = context.sentence.subject
    return subject if first and not held and subject is not noun else None
