"""What somebody wants done: *called for sanctions on Peru to be lifted*, *said that Peru should be punished*."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.relations.context import Context, Statement
from analysis.relations.hedges.nouns import asks, ending_of
from analysis.relations.hedges.sentence import hedge
from analysis.relations.nouns.actors import Use, targets_of
from analysis.relations.phrases.model import Verb, senses
from analysis.relations.verbs.demands import teller_of
from analysis.relations.vocabulary.lexicon import Sense

OUGHT = frozenset({"must", "should"})
# What to want an end to says of whom it is done to. An end to a war or to attacks is wanted for the sake of peace.
STANDS = {"SANCTION": "SUPPORT", "COERCE": "SUPPORT", "AID": "REJECT"}
GOOD, HARM = frozenset({"AID", "CONCEDE", "SUPPORT"}), frozenset({"ASSAULT", "COERCE", "SANCTION"})


def asks_end(context: Context, use: Use) -> Verb | None:
    """The verb with which somebody asks for an end to what a noun names, or says that it ought to end."""
    end = ending_of(use.whole)
    governor = context.governing.get(id(end)) if end is not None else None
    if governor is not None and not governor.passive and asks(governor):
        return governor
    for verb in context.sentence.verbs:
        if verb.subject is not use.whole or verb.negated or not _ends(verb):
            continue
        clause = verb.clause
        told = clause.governor if clause is not None and clause.kind == "that" and clause.main is verb else None
        if verb.governor is not None and verb.form == "infinitive" and asks(verb.governor):
            return verb.governor
        if told is not None and (asks(told) or (told.controls("report") and OUGHT & set(verb.modals))):
            return told
    return None


def against_end(context: Context, use: Use, sense: Sense, asking: Verb) -> Iterator[Statement]:
    """Who wants sanctions on others lifted stands by them, who wants aid to them cut is against them."""
    category = STANDS.get(sense.category)
    if category is None or "mutual" in sense.frame:
        return
    sources, targets = context.actors.of(asking.subject), targets_of(context, use, sense, sense.category)
    doers = use.inner[-1:] or context.behind(use.chain, ("by",))
    if not {name.actor for name in sources} & {name.actor for name in targets}:
        yield from context.rows(sources, targets, category, use.noun.head, hedge(asking), "what it wants an end to")
    how = "the name before it says whose" if use.inner else "“by”"  # what is to end is there: EU sanctions on
    yield from context.rows(doers, targets, sense.category, use.noun.head, "asserted", how)


def ought(context: Context, verb: Verb) -> Iterator[Statement]:
    """*X said that Y should be freed*, *must be punished*: it stands by Y, or is against Y."""
    speaker = teller_of(verb)
    if speaker is None or not verb.passive or verb.negated or OUGHT.isdisjoint(verb.modals):
        return
    meant = {sense.category for sense in senses(verb) if "object" in sense.frame}
    category = "SUPPORT" if meant & GOOD else "ACCUSE" if meant & HARM else ""
    if category:
        sources, targets = context.actors.of(speaker), context.actors.of(verb.subject)
        yield from context.rows(sources, targets, category, verb.word, "asserted", "said what ought to be done to them")


def _ends(verb: Verb) -> bool:
    """Whether a verb says that its subject is no more: *be lifted*, *be cut*, *end*."""
    ended = verb.controls("undo") and not verb.controls("light")
    return (ended or verb.controls("cease")) and (verb.passive or not verb.objects)
