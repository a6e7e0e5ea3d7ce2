"""What others say of a deed or a claim at the end of its sentence: *…, a charge Kenya denies*, *…, a step it hails*."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.relations.context import Context, Statement
from analysis.relations.phrases.model import Noun, Verb, is_mark, senses
from analysis.relations.vocabulary.frames import CALLED, holds, sort_of
from analysis.relations.vocabulary.words import Name

ANSWERS = ("REJECT", "ACCUSE", "SUPPORT")
VERDICTS = {"slur": "REJECT", "praise": "SUPPORT"}
CLAIMS = frozenset({"claim", "demands"})
CALLS = ("brand", "call", "describe", "dismiss", "label", "regard")


def rejoinders(context: Context) -> Iterator[Statement]:
    """Who rejects what another claims, who praises or condemns what another does."""
    phrases = context.sentence.phrases
    for k, noun in enumerate(phrases[:-2]):
        if not isinstance(noun, Noun) or noun.words[0].low not in ("a", "an") or not k:
            continue
        before, sorts = phrases[k - 1], sort_of(noun.head)
        deed = bool(sorts & {"act", *CLAIMS}) or any(not entry.party for entry in noun.entries)
        if not (deed and is_mark(before, "comma")):
            continue
        doers = _tellers(context, noun) if sorts & CLAIMS else _makers(context, noun) or context.actors.doers_of(noun)
        for verb in context.sentence.verbs:
            answers = (s.category for s in senses(verb) if s.category in ANSWERS and not s.frame & CALLED)
            category = next(answers, "") or called(verb)
            if category and (sources := _answering(context, verb, noun, bool(sorts & CLAIMS))):
                said = "denied" if verb.negated else "conditional" if verb.modals else "asserted"
                yield from context.rows(sources, doers, category, verb, said, "what it says of the deed")


def called(verb: Verb) -> str:
    """The category of what somebody calls a deed: *…, a claim Kenya described as nonsense*, *called a gift*; or ""."""
    named = [noun for preposition, noun in verb.prepositions if preposition == "as"]
    named += [noun for noun in verb.objects if not noun.entries]
    if not verb.means(*CALLS):
        return ""
    return next(
        (category for noun in named for sort, category in VERDICTS.items() if holds(noun, frozenset((sort,)))), ""
    )


def _answering(context: Context, verb: Verb, noun: Noun, claim: bool) -> list[Name]:
    """Who says something of a deed with a verb that has no object but the deed; the passive is read elsewhere."""
    if verb.subject is noun and verb.passive and claim:
        return context.behind(verb.prepositions, ("by",))
    if verb.subject is None or verb.subject.start < noun.end or verb.passive:
        return []
    behind = [held for _, held in verb.prepositions if held.start > noun.end and any(word.name for word in held.words)]
    others = [held for held in verb.objects if held is not noun and not holds(held, frozenset(VERDICTS))]
    return [] if behind or others else context.actors.of(verb.subject)


def _makers(context: Context, noun: Noun) -> list[Name]:
    """Whose the same deed is that the noun before names, with who does it: *a purchase by Peru, a deal that* …"""
    before = [n for n in context.sentence.nouns if n.end < noun.start and n.entries and noun.entries]
    return context.behind(context.chain(before[-1]), ("by",)) if before else []


def _tellers(context: Context, noun: Noun) -> list[Name]:
    """Whose claim it is: the subject of the last verb before it that says something."""
    for verb in reversed(context.sentence.verbs):
        tells = verb.controls("report", "accuse") or verb.controls("demand")
        if verb.first.start < noun.start and tells and not verb.passive and (found := context.actors.of(verb.subject)):
            return found
    return []
