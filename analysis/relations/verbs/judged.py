"""What a speaker says of somebody, as a reproach or in praise: *X said that Y had lied*, *that Y was a friend*."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.relations.context import Context, Statement
from analysis.relations.hedges.sentence import hedge
from analysis.relations.phrases.model import Noun, Verb, categories
from analysis.relations.phrases.noun_kinds import is_event, names_in
from analysis.relations.verbs.colouring import POSITIVE
from analysis.relations.verbs.demands import teller_of
from analysis.relations.verbs.doers import passive_agents
from analysis.relations.vocabulary.frames import CALLED, sort_of
from analysis.relations.vocabulary.lexicon import lexicon
from analysis.relations.vocabulary.words import Name

BODIES = frozenset({"company", "country", "government", "nation", "party", "regime", "state"})
FAULTS = frozenset({"ACCUSE", "ASSAULT", "COERCE", "REJECT", "THREATEN"})
OTHERS = ("he", "she", "it", "they", "this", "that")
SUCH = frozenset({"the man", "the woman", "this man", "this woman", "that man", "that woman", "these people"})
GUILTY = frozenset({"culpable", "guilty", "responsible"})


def judged(context: Context, verb: Verb) -> Iterator[Statement]:
    """*X said that Y violated the truce*, *was to blame*, *was a liar*, *that it was attacked by Y*."""
    if verb.means("say"):
        yield from _said_of(context, verb)
    speaker = teller_of(verb)
    if speaker is None or verb.negated or verb.modals or verb.form != "finite" or hedge(verb) == "denied":
        return
    sources, targets = context.actors.of(speaker), context.actors.of(verb.subject)
    behind = verb.copula and any(word == "behind" and is_event(noun) for word, noun in verb.prepositions)
    if (verb.controls("misdeed") or behind) and not verb.passive:
        yield from context.rows(sources, targets, "ACCUSE", verb, "asserted", "said that they did it")
    elif culprits := _culprits(context, verb):
        yield from context.rows(sources, culprits, "ACCUSE", verb, "asserted", "said that they did it")
    elif category := _verdict(verb):
        yield from context.rows(sources, targets, category, verb.objects[0].head, "asserted", "said what they are")


def _said_of(context: Context, verb: Verb) -> Iterator[Statement]:
    """*“He is a thief,” X said of Y*, *“They betrayed us,” Y said of Z*."""
    targets = context.behind(verb.prepositions, ("of", "about"))
    for told in context.sentence.verbs if targets else ():
        words = told.clause is not None and told.clause.speaker is verb.subject and told.form == "finite"
        if not words or told.negated or told.modals or told.subject is None:
            continue
        if told.subject.pronoun not in OTHERS and " ".join(word.low for word in told.subject.words) not in SUCH:
            continue
        bad = told.controls("misdeed") or (not told.copula and categories(told) & FAULTS)
        if category := "ACCUSE" if bad and not told.passive else _verdict(told):
            trigger = told.objects[0].head if told.copula else told
            sources = context.actors.of(verb.subject)
            yield from context.rows(sources, targets, category, trigger, "asserted", "said of them")


def _culprits(context: Context, verb: Verb) -> list[Name]:
    """By whom an attack or the like is said to have been done: *said that the attack was carried out by Y*."""
    subject = verb.subject
    if subject is None or not verb.passive or not verb.controls("light", "author") or not is_event(subject):
        return []
    return passive_agents(context, verb) if _is_bad(subject) and not names_in(subject) else []


def _is_bad(noun: Noun) -> bool:
    found = categories(noun)
    return bool(found) and found.isdisjoint(POSITIVE)


def _verdict(verb: Verb) -> str:
    """The category of what somebody is said to be: *a liar*, *responsible for the attack*, *our friend*; else ""."""
    said = verb.objects[0] if verb.copula and verb.objects else None
    if said is None or said.words[0].low in ("no", "nothing") or names_in(said):
        return ""
    if said.head.low in GUILTY:
        done = [noun for preposition, noun in said.complements[:1] if preposition == "for"]
        return "ACCUSE" if not said.complements or any(_is_bad(n) or n.head.has("misfortune") for n in done) else ""
    if said.complements:
        return ""  # a friend of others, a danger to them
    sorts, head = sort_of(said.head) & CALLED, said.head.low
    somebody = bool(sorts) or head in BODIES or head in lexicon().people
    if somebody and any("slur" in sort_of(word) for word in said.words):
        return "ACCUSE"  # a liar, a terrorist state, a dangerous neighbour; not a dangerous place
    return "SUPPORT" if "praise" in sorts else ""
