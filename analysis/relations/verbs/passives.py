"""What is done to the subject of a passive verb: *was attacked by*, *was given a loan by*, *was shouted at by*."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.relations.actors.complements import ARMED
from analysis.relations.context import Context, Statement
from analysis.relations.phrases.model import Mark, Verb
from analysis.relations.verbs.asked import at_request, defied
from analysis.relations.verbs.claims import asks_nothing
from analysis.relations.verbs.doers import fit, makers_together, passive_agents, strikers
from analysis.relations.verbs.objects import object_actors
from analysis.relations.verbs.owned import owners
from analysis.relations.vocabulary.frames import ASKED, OWNED, sort_of
from analysis.relations.vocabulary.lexicon import Entry, Sense
from analysis.relations.vocabulary.words import Name

BY = "“by” says who does it"
TABLED = ASKED | {"motion"}
GIFTS = ("deal ", "give ", "grant ", "lend ", "offer ")


def passive(
    context: Context, verb: Verb, entry: Entry, sense: Sense, category: str, said: str
) -> Iterator[Statement] | None:
    """The statements of a passive verb in one sense; None where that is read as in the active voice."""
    frame = sense.frame
    if stranded := _stranded(context, verb):
        return _of_subject(context, verb, category if stranded in frame else "", said)
    if frame & {"object", "infinitive"}:
        return _done_to(context, verb, sense, category, said)
    if verb.subject is not None and (owned := frame & OWNED):  # Peru's plan was accepted by Kenya
        agents = passive_agents(context, verb)
        if "border" in owned and not agents:  # Iraqi troops were massed on
            agents = [name for name in context.actors.of(verb.subject) if name.kind in ARMED]
        return context.rows(agents, owners(context, verb, owned, verb.subject), sense.category, verb, said, BY)
    if "dative" in frame:  # was given a loan by Kenya, a loan was given to Peru by Kenya
        takers = context.actors.of(verb.subject) if verb.objects else context.after(verb, ("to",))
        return context.rows(context.behind(verb.prepositions, ("by",)), takers, sense.category, verb, said, BY)
    if "to" in frame and entry.lemma.startswith(GIFTS) and not context.after(verb, ("to",)):
        return _of_subject(context, verb, category, said)  # was given shelter by Kenya
    both = passive_agents(context, verb) if "mutual" in frame and sense.category != "CONSULT" else []
    if len(both) > 1:  # were swapped by A and B, but languages are spoken by both
        return context.pairs(both, sense.category, verb, said, BY)
    return None


def _of_subject(context: Context, verb: Verb, category: str, said: str) -> Iterator[Statement]:
    if category:
        takers = context.actors.of(verb.subject)
        yield from context.rows(passive_agents(context, verb), takers, category, verb, said, BY)


def _done_to(context: Context, verb: Verb, sense: Sense, category: str, said: str) -> Iterator[Statement]:
    """*Peru was attacked by Kenya*, *was suspended from Mercosur*."""
    if not sense.category or asks_nothing(context, verb, sense):
        return
    if sense.category == "COERCE" and verb.subject is not None and sort_of(verb.subject.head) & TABLED:
        return  # Peru's request was thrown out
    agents = fit(passive_agents(context, verb) or strikers(context, verb, sense), verb, sense.frame)
    done_to = object_actors(context, verb, verb.subject) if verb.subject else []
    barring = [] if agents else _barred_from(context, verb, sense)
    yield from context.rows(agents, done_to, category, verb, said, BY)
    yield from context.rows(barring, done_to, category, verb, said, "by the body they belong to")
    yield from at_request(context, verb, category, done_to, said)
    yield from defied(context, verb, agents, done_to)
    if "joint" in sense.frame and done_to:
        yield from context.pairs(makers_together(context, verb), "COOPERATE", verb, said, "they act together")


def _barred_from(context: Context, verb: Verb, sense: Sense) -> list[Name]:
    """The body that somebody was barred from or admitted to, whose doing it is: *was suspended from Mercosur*."""
    if any(word == "by" for word, _ in verb.prepositions):
        return []
    barred, admitted = sense.category in ("COERCE", "SANCTION"), verb.means("admit", "readmit")
    named = context.after(verb, ("from", "of", "out of")) if barred else []
    named = context.after(verb, ("to", "into")) if admitted else named
    return [name for name in named if name.kind == "organisation"]


def _stranded(context: Context, verb: Verb) -> str:
    """The preposition behind a passive verb without a noun phrase of its own: *was shouted at by Peru*; else ""."""
    place = context.place.get(id(verb), -1) + 1
    marks = [phrase for phrase in context.sentence.phrases[place : place + 2] if isinstance(phrase, Mark)]
    alone = len(marks) == 2 and marks[0].kind == "preposition" and marks[1].word.low == "by"
    return marks[0].word.low if alone else ""
