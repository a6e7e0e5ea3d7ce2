"""What is asked of others and is no demand on them, what is done at another's request, and pressure that is defied."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.relations.context import Context, Statement
from analysis.relations.phrases.model import Verb
from analysis.relations.phrases.noun_kinds import names_in
from analysis.relations.verbs.colouring import WILL
from analysis.relations.verbs.demands import teller_of
from analysis.relations.vocabulary.frames import ARBITERS
from analysis.relations.vocabulary.words import Name

JUDGES = re.compile(r"\b(?:[Cc]ourts?|[Jj]udges?|[Tt]ribunal|[Mm]agistrates?)\b")
TASKS = ("chair", "form", "head", "lead", "represent", "succeed")
COMMANDS = ("command", "direct", "instruct", "order", "tell")
PRESSES = ("blackmail", "bully", "coerce", "intimidate", "lecture", "pressure", "threaten")
OFFICERS = ("minister", "general", "commander", "secretary")
REQUESTS = frozenset({"behest", "instructions", "order", "orders", "request"})
DONE_FOR = ("ASSAULT", "COERCE", "CONCEDE", "SANCTION")


def arbitrates(context: Context, verb: Verb) -> bool:
    """Whether somebody is asked to settle what is between others: *asked the court, Judge Ann Lee, to throw out* …"""
    if any(JUDGES.search(word.text) for noun in verb.objects[:1] for word in noun.words):
        return True
    return any(lower.governor is verb and lower.means(*ARBITERS) for lower in context.sentence.verbs)


def entrusts(context: Context, verb: Verb) -> bool:
    """Whether a task is given, not a demand made: *asked her to form a government*, *ordered Minister X to retake …*"""
    lower = [asked for asked in context.sentence.verbs if asked.governor is verb and asked.form == "infinitive"]
    if any(asked.means(*TASKS) for asked in lower):
        return True
    commanded = verb.objects[0].words if lower and verb.objects and verb.means(*COMMANDS) else ()
    own = any(word.low in OFFICERS for word in commanded)
    return own and sum(word.name is not None for word in commanded) == 1


def defied(context: Context, verb: Verb, agents: list[Name], done_to: list[Name]) -> Iterator[Statement]:
    """*“We will not be bullied by Peru,” said Kenya*: who says so stands against it."""
    if verb.negated and verb.modals and WILL.issuperset(verb.modals) and verb.means(*PRESSES):
        teller = teller_of(verb)
        sources = context.actors.of(teller) if teller is not None else done_to
        yield from context.rows(sources, agents, "REJECT", verb, "asserted", "will not have it done")


def at_request(context: Context, verb: Verb, category: str, targets: list[Name], said: str) -> Iterator[Statement]:
    """*was arrested by Kenya at the request of Peru, on Peru's orders*: what is done is what they want."""
    if category not in DONE_FOR:
        return
    for noun in context.sentence.nouns:
        asked = noun.head.low in REQUESTS and noun.preposition in ("at", "on") and noun.start > verb.first.start
        if asked and not any(verb.first.start < other.first.start < noun.start for other in context.sentence.verbs):
            whose = [*names_in(noun), *context.behind(noun.complements, ("of", "from"))]
            yield from context.rows(whose, targets, category, verb, said, "at whose request")
