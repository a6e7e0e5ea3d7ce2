"""Who act together: *A and B jointly proposed*, *opened a joint plant with B*, *A and B attacked C*."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.relations.context import Context, Statement
from analysis.relations.hedges.sentence import hedge
from analysis.relations.phrases.model import Noun, Verb, categories, framed
from analysis.relations.phrases.noun_kinds import is_event
from analysis.relations.verbs.colouring import POSITIVE
from analysis.relations.verbs.doers import makers_together, passive_agents
from analysis.relations.vocabulary.lexicon import Sense
from analysis.relations.vocabulary.words import Name

BROKERS = ("arrange", "broker", "facilitate", "mediate", "negotiate")


def jointly(context: Context, verb: Verb) -> Iterator[Statement]:
    """*A and B jointly proposed a date*, *in a joint statement*, *opened a joint plant with B*: they act together."""
    shared = "joint" in context.lows and any(map(_is_joint, _beside(context, verb)))
    if (verb.jointly or shared) and not context.either(verb.subject):
        sources = makers_together(context, verb) if verb.passive else context.actors.of(verb.subject, acting=True)
        yield from context.pairs(sources, "COOPERATE", verb, hedge(verb), "they act together")
    partner = shared or (verb.jointly and verb.last is verb.word)  # who lodged a joint complaint with a court did not
    beside = ("together with", "jointly with", *(("with",) if partner else ()))
    if not verb.passive and categories(verb) & {"ASSAULT", "MOBILIZE"} and not framed(verb, "alongside"):
        beside = (*beside, "alongside")  # attacked A alongside B
    done = verb.form == "participle" and verb.passive and verb.subject is not None and verb.subject.preposition == "in"
    if done and verb.clause is not None:  # in an operation carried out together with B
        sources = context.actors.of(verb.clause.subject, acting=True)
        yield from context.rows(sources, context.after(verb, beside), "COOPERATE", verb, hedge(verb), "done together")
    if verb.form == "finite" and any(preposition in beside for preposition, _ in verb.prepositions):
        sources = passive_agents(context, verb) if verb.passive else context.actors.of(verb.subject, acting=True)
        yield from context.rows(sources, context.after(verb, beside), "COOPERATE", verb, hedge(verb), "done together")


def _beside(context: Context, verb: Verb) -> list[Noun]:
    """What a verb is done to or in."""
    nouns = [*verb.objects, *(noun for preposition, noun in verb.prepositions if preposition == "in")]
    nouns += [noun.apposed for noun in verb.objects if noun.apposed is not None]
    nouns += [noun for noun in context.sentence.nouns if _opens(context, noun, verb)]  # in a joint letter, A and B
    return nouns


def _is_joint(noun: Noun) -> bool:
    """Whether a noun phrase is a deed of several together, and no other relation of theirs, as *joint exercises* is."""
    return any(word.low == "joint" for word in noun.words) and not categories(noun) & POSITIVE


def _opens(context: Context, noun: Noun, verb: Verb) -> bool:
    """Whether a noun phrase with *in* opens the clause of a verb."""
    clause = verb.clause
    inside = clause is not None and clause.main is verb and context.sentence.inside.get(id(noun)) is clause
    return inside and noun.preposition == "in" and noun.start < verb.first.start


def brokered(context: Context, verb: Verb) -> Iterator[Statement]:
    """*A and B exchanged prisoners in a deal brokered by C*: C brings both together."""
    done = (
        verb.form == "participle"
        and verb.passive
        and verb.subject is not None
        and verb.subject.preposition in ("in", "under")
    )
    clause = verb.clause if done and verb.means(*BROKERS) else None
    if clause is not None and clause.subject is not None and clause.subject.members:
        both = context.actors.of(clause.subject)
        brokers = context.behind(verb.prepositions, ("by",))
        yield from context.rows(brokers, both, "CONSULT", verb, hedge(verb), "who brings both together")


def at_odds(verb: Verb) -> bool:
    """Whether the subjects of a verb are against each other by what it says: *Kenya and Peru clashed*."""
    return framed(verb, "mutual") and not categories(verb) & POSITIVE and not verb.objects


def acts_together(context: Context, verb: Verb, sense: Sense, sources: list[Name], targets: list[Name]) -> bool:
    """Whether the subjects of a verb do together what it says: *attacked Peru*, not *fought three wars*."""
    if "joint" not in sense.frame or len(sources) < 2 or verb.passive or context.either(verb.subject):
        return False
    if any(is_event(noun) or (noun.entries and not targets) for noun in verb.objects[:1]):
        return False  # fought three wars, took Peru's side
    if verb.governor is not None and verb.governor.controls("cease", "dismiss", "fail", "refuse", "undo"):
        return False  # stopped fighting Peru
    main = verb.clause.main if verb.clause is not None else None
    if main is not None and main is not verb and main.subject is verb.subject and at_odds(main):
        return False  # clashed, killing 12 people
    if not targets and "MOBILIZE" in categories(verb):
        return False  # both deployed warships: with or against one another
    return bool(targets) or (bool(verb.objects) and "mutual" not in sense.frame)
