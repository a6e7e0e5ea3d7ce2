"""What verbs say of those who are told to act, or not to: demands, refusals, threats on a condition, reproaches."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.relations.context import Context, Statement
from analysis.relations.hedges.sentence import clause_hedge, hedge
from analysis.relations.phrases.model import Noun, Verb, categories, senses
from analysis.relations.phrases.noun_kinds import is_event, names_in
from analysis.relations.verbs.colouring import POSITIVE, WILL, threatens
from analysis.relations.vocabulary.frames import BESIDE, holds
from analysis.relations.vocabulary.words import Name

FOLLOW = frozenset({"copy", "emulate", "follow", "imitate", "match", "mirror", "outlive"})
COURT = re.compile(r"\b(?:court|tribunal|judge|arbitration|WTO|World Trade Organi[sz]ation|Hague)\b", re.IGNORECASE)
DOOMS = frozenset({"ASSAULT", "COERCE", "PROTEST", "SANCTION", "THREATEN"})
ONLY = re.compile(r"\bonly\b")
# just seven days, until Tuesday evening
TIME = re.compile(r"\s+(?:(?:\w+\s+){0,3}(?:hours?|days?|weeks?|months?)|until(?:\s+\w+){1,4})\s+")


def refused(context: Context, verb: Verb) -> Iterator[Statement]:
    """*refused to carry X's goods*: whatever it is, it is refused to X."""
    governor = verb.governor
    if governor is None or not governor.controls("refuse") or governor.negated:
        return
    if any(categories(noun) & {"REQUEST"} for noun in governor.objects):
        return  # refused Peru's request to extradite her: it is Peru that is refused
    asked = [*verb.objects[:1], *(noun for preposition, noun in verb.prepositions if preposition in ("to", "with"))]
    asked = [noun for noun in asked if noun.owner is None or noun.owner.head.low not in BESIDE]  # in solidarity with
    named = (context.actors.of(noun) or _makers(context, noun) for noun in asked)
    targets = next((found for found in named if found), [])
    targets = [name for name in targets if name.kind != "place"]  # refused to enter the Baghdad courtroom
    if targets:
        sources = context.actors.of(governor.subject)
        yield from context.rows(sources, targets, "REJECT", governor, hedge(governor), "what it refuses")


def _makers(context: Context, noun: Noun) -> list[Name]:
    """Who makes what somebody refuses: *aid from X*, *a force of 500 soldiers from X*, *X's claim*."""
    behind = [*noun.complements, *(pair for _, other in noun.complements for pair in other.complements)]
    owned = any(word.low == "'s" for word in noun.words)
    return context.behind(behind, ("from", "by")) or (names_in(noun)[-1:] if owned else [])


def threatened(context: Context, verb: Verb) -> Iterator[Statement]:
    """*threatened to cut off exports to X*: whatever it is, X is threatened with it."""
    governor, noun = verb.governor, verb.subject
    if governor is None and verb.form == "infinitive" and noun is not None and "THREATEN" in categories(noun):
        held = context.actors.of(verb.objects[0]) if verb.objects else []  # Kenya's threat to attack Peru
        targets = held or context.after(verb, ("to", "from", "against", "on"))
        said = clause_hedge(context.sentence.inside.get(id(noun)))
        yield from context.rows(names_in(noun)[-1:], targets, "THREATEN", noun.head, said, "what it threatens")
    if governor is None or not governor.controls("threat") or verb.form != "infinitive":
        return
    if verb.negated or any(is_event(noun) for noun in verb.objects):
        return  # to impose sanctions on Peru: the noun says so itself
    if any(preposition == "to" and COURT.search(noun.head.text) for preposition, noun in verb.prepositions):
        return  # to take the matter to the Court of Justice
    targets = context.after(verb, ("to", "from", "against", "on", "into"))
    if verb.objects and verb.word.low not in FOLLOW:
        targets = context.actors.of(verb.objects[0]) or targets  # threatened to wipe Peru off the map
    sources = context.actors.of(governor.subject)
    yield from context.rows(sources, targets, "THREATEN", governor, hedge(governor), "what it threatens")


def given_time(context: Context, verb: Verb) -> Iterator[Statement]:
    """*gave X seven days to withdraw*: an ultimatum."""
    if not verb.controls("give") or verb.passive or not verb.objects:
        return
    for lower in context.sentence.verbs:
        if lower.governor is verb and TIME.fullmatch(context.text, verb.objects[0].end, lower.first.start):
            sources, targets = context.actors.of(verb.subject), context.actors.of(verb.objects[0])
            yield from context.rows(sources, targets, "THREATEN", verb, hedge(verb), "given time to do it")


def sued(context: Context, verb: Verb) -> Iterator[Statement]:
    """*took X to the Constitutional Court*, as *took X to court*."""
    if not verb.controls("haul") or not (verb.objects or verb.passive):
        return
    courts = [noun for preposition, noun in verb.prepositions if preposition in ("to", "before")]
    if any(COURT.search(noun.head.text) for noun in courts):
        done_to = context.actors.of(verb.subject) if verb.passive else context.actors.of(verb.objects[0])
        sources = context.behind(verb.prepositions, ("by",)) if verb.passive else context.actors.of(verb.subject)
        yield from context.rows(sources, done_to, "ACCUSE", verb, hedge(verb), "taken to court")


def of_third_party(context: Context, verb: Verb, sources: list[Name], said: str) -> Iterator[Statement]:
    """*urged X to support Y*: it stands by Y, and is not against X; *called for Y to be freed*: it stands by Y."""
    for asked in context.sentence.verbs:
        told = asked.governor is verb or (asked.clause is not None and asked.clause.governor is verb)
        if told and asked.passive and not asked.negated and _is_good(asked):
            targets = context.actors.of(asked.subject)
            yield from context.rows(sources, targets, "SUPPORT", asked.word, said, "what it asks for them")
        if asked.governor is not verb or asked.form != "infinitive" or asked.negated:
            continue
        for sense in senses(asked):
            passed = sense.category in ("", "CONSULT", "REQUEST", "AGREE", "RETREAT")
            if passed or "object" not in sense.frame or not asked.objects:
                continue
            category = "SUPPORT" if sense.category in POSITIVE else "ACCUSE"
            targets = context.actors.of(asked.objects[0])
            yield from context.rows(sources, targets, category, asked.word, said, "what it asks of others")


def _is_good(asked: Verb) -> bool:
    """Whether what is asked to be done is good for whom it is done to: *be released*, *be helped*."""
    return any("object" in sense.frame and sense.category in ("AID", "CONCEDE") for sense in senses(asked))


def asks_to_yield(context: Context, verb: Verb) -> bool:
    """Whether somebody is asked to free or pardon another: that is asked of them, and for the other."""
    asked = (v for v in context.sentence.verbs if v.governor is verb and v.form == "infinitive")
    asked = (v for v in asked if not (v.negated or v.passive))
    return any("CONCEDE" in categories(v) for v in asked)


def must(context: Context, verb: Verb) -> Iterator[Statement]:
    """*X said that Y must …*: a demand of X on Y; *that Y fails to* …: a reproach."""
    speaker = teller_of(verb)
    demanded = verb.clause is not None and verb.clause.governor is not None and verb.clause.governor.controls("demand")
    if speaker is None or verb.negated or demanded:
        return
    has_to = any(lower.governor is verb and lower.form == "infinitive" for lower in context.sentence.verbs)
    owes = verb.last.low in ("have", "has", "had") and not verb.copula and not verb.objects and has_to
    if "must" in verb.modals or owes:
        sources, targets = context.actors.of(speaker), context.actors.of(verb.subject)
        yield from context.rows(sources, targets, "REQUEST", verb, "asserted", "said that they must")
    elif has_to and verb.form == "finite" and verb.controls("fail") and not verb.controls("refuse") and not verb.modals:
        sources, targets = context.actors.of(speaker), context.actors.of(verb.subject)
        yield from context.rows(sources, targets, "ACCUSE", verb, "asserted", "said that they fail to")


def doomed(context: Context, verb: Verb) -> Iterator[Statement]:
    """*X said that Y would pay for it*, *told Y that it would be barred*: a threat of X to Y."""
    speaker = teller_of(verb)
    if speaker is None or verb.negated or WILL.isdisjoint(verb.modals):
        return
    suffers = verb.passive and not any(word == "by" for word, _ in verb.prepositions)
    faces = verb.means("face") and any(map(_is_doom, verb.objects))  # would face severe sanctions
    if faces or verb.controls("doom") or (suffers and categories(verb) & {"SANCTION", "COERCE"}):
        told = verb.clause.governor.objects[:1] if verb.clause is not None and verb.clause.governor is not None else []
        addressed = told and verb.subject is not None and verb.subject.pronoun in ("it", "he", "she", "they")
        sources, targets = context.actors.of(speaker), context.actors.of(told[0] if addressed else verb.subject)
        yield from context.rows(sources, targets, "THREATEN", verb.word, "asserted", "said what would be done to them")


def teller_of(verb: Verb) -> Noun | None:
    """Who says the clause of a verb, where somebody does and is not said to have said it not."""
    clause = verb.clause
    if clause is None or clause.governor is None:
        return clause.speaker if clause else None
    told = clause.governor.controls("report") and not clause.governor.negated
    return clause.governor.subject if told else None


def _harms(verb: Verb) -> bool:
    """Whether a verb says nothing that is good for anybody: *would target resorts*, not *would help*."""
    return (POSITIVE - {"RETREAT"}).isdisjoint(categories(verb))


def _is_doom(noun: Noun) -> bool:
    """Whether a thing is what one threatens others with: *consequences*, *sanctions*, *war*."""
    return holds(noun, frozenset({"doom"})) or bool(categories(noun) & DOOMS)


def _hurts(verb: Verb) -> bool:
    """Whether what somebody may do is against others: *might suspend aid*, not *might lose*."""
    ends = verb.controls("undo") and any(categories(noun) & POSITIVE for noun in verb.objects)
    against = {*DOOMS, "ACCUSE", "REJECT"}
    return ends or any(sense.category in against and "suffered" not in sense.frame for sense in senses(verb))


def _threat(context: Context, verb: Verb) -> bool:
    """Whether a verb threatens with what is behind it: *threatened to leave*, *vowed to block roads*, *revenge*."""
    lower = [v for v in context.sentence.verbs if v.governor is verb and v.form == "infinitive"]
    vows = verb.means("promise", "swear", "vow")
    doom = any(map(_is_doom, verb.objects))
    if any(entry.lemma.startswith("vow ") for entry in verb.entries) and "THREATEN" in categories(verb):
        return True
    if doom and not verb.passive and (vows or verb.controls("threat")):
        return True
    return bool(lower) and (verb.controls("threat") or (vows and all(map(_harms, lower))))


def unless(context: Context, verb: Verb) -> Iterator[Statement]:
    """*X threatened to … if Y does*, *warned that it would … unless Y does*: a threat of X to Y."""
    outer = verb.clause.parent if verb.clause and verb.clause.kind == "if" and verb.clause.main is verb else None
    if outer is None or outer.main is None:
        return
    threat, speaks = outer.main, outer.governor
    if ONLY.search(context.text, threat.first.start, verb.first.start):
        return  # said it would only leave if Peru did
    will = bool(threat.modals) and _harms(threat) and (WILL.issuperset(threat.modals) or _hurts(threat))
    will = will and all(_harms(v) for v in context.sentence.verbs if v.governor is threat)  # would be ready to help
    announced = speaks is not None and speaks.controls("report") and will
    if speaks is not None and outer.kind == "that" and (threatens(speaks) or announced):
        if context.actors.named(outer.subject) != context.actors.named(speaks.subject):
            return
        threat = speaks
    elif not _threat(context, threat):
        return
    told = speaks.objects[:1] if speaks is not None and threat is speaks else []
    sources = context.actors.of(threat.subject)
    targets = [] if verb.passive else context.actors.of(verb.subject)
    targets = targets or (context.actors.of(told[0]) if told else [])
    yield from context.rows(
        sources, targets, "THREATEN", threat, hedge(threat), "what it threatens if they do, or do not"
    )
