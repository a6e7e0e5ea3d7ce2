"""What verbs state: who does what to whom."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.relations.context import Context, Statement
from analysis.relations.hedges.denials import farthest
from analysis.relations.hedges.sentence import hedge
from analysis.relations.nouns.wishes import ought
from analysis.relations.phrases.model import Noun, Verb, categories
from analysis.relations.phrases.noun_kinds import is_event, joint_owners, names_in
from analysis.relations.verbs.addressed import addressed
from analysis.relations.verbs.asked import arbitrates, at_request, entrusts
from analysis.relations.verbs.blows import of_blow
from analysis.relations.verbs.colouring import POSITIVE
from analysis.relations.verbs.demands import (
    asks_to_yield,
    doomed,
    given_time,
    must,
    of_third_party,
    refused,
    sued,
    teller_of,
    threatened,
    unless,
)
from analysis.relations.verbs.doers import doers, fit, left_open, passive_agents
from analysis.relations.verbs.fallen import fallen
from analysis.relations.verbs.judged import judged
from analysis.relations.verbs.objects import foes_of, verb_targets
from analysis.relations.verbs.passives import passive
from analysis.relations.verbs.together import acts_together, brokered, jointly
from analysis.relations.vocabulary.frames import HANDLED, MARKS, OWNED, fits, sort_of
from analysis.relations.vocabulary.lexicon import Entry, Sense
from analysis.relations.vocabulary.words import Name

PLEADING = ("ask", "invite", "petition", "request")
GIVEN = ("AID", "CONCEDE", "COOPERATE")  # what is done with somebody or something, to another
LEAVES = {"armed", "object"}
TOLD = {"evidence", "letter"}
YIELDS = {"CONCEDE", "RETREAT"}  # laid down their arms against: no new foes


def by_verbs(context: Context) -> Iterator[Statement]:
    """The statements that verbs make."""
    for verb in context.sentence.verbs:
        told = teller_of(verb) is not None  # few are
        if told or verb.means("say"):
            yield from judged(context, verb)
        if verb.copula:
            continue
        made = list(_by_entries(context, verb)) if any(entry.senses for entry in verb.entries) else []
        yield from made or [*threatened(context, verb), *refused(context, verb)]
        yield from jointly(context, verb)
        yield from brokered(context, verb)
        if told:
            yield from list(ought(context, verb)) or must(context, verb)
        yield from fallen(context, verb)
        if told:
            yield from doomed(context, verb)
        yield from given_time(context, verb)
        yield from sued(context, verb)
        yield from unless(context, verb)


def _by_entries(context: Context, verb: Verb) -> Iterator[Statement]:
    """What the first reading of a verb that states anything does."""
    said = hedge(verb)
    if verb.form == "participle" and verb.subject is not None and verb.subject.head.has("text", "draft"):
        issued = context.governing.get(id(verb.subject))
        if issued is not None and not issued.controls("issue", "light"):
            said = farthest([said, "conditional"])  # vetoed a statement supporting Peru
    sources = doers(context, verb)
    if (context.either(verb.subject) and len(sources) > 1) or (verb.passive and left_open(context, verb)):
        said = farthest([said, "conditional"])  # Kenya or Peru attacked: who did is left open
    if any(context.either(noun) and len(context.actors.of(noun)) > 1 for noun in verb.objects[:1]):
        said = farthest([said, "conditional"])  # attacked Kenya or Peru
    for entry in verb.entries:
        made = list(_by_entry(context, verb, entry, sources, said))
        if made:
            yield from made
            return


def _by_entry(context: Context, verb: Verb, entry: Entry, sources: list[Name], said: str) -> Iterator[Statement]:
    for sense in sorted(entry.senses, key=_how_general):
        if not fits(verb, sense.frame):
            continue
        made = list(_by_sense(context, verb, entry, sense, sources, said))
        if made:
            yield from made
            if "alongside" not in sense.frame:
                yield from _alongside(context, verb, entry, sense, sources, said)
            if sense.category == "COERCE" and "object" in sense.frame:
                for other in entry.senses:  # extradited Ann Lee to Peru
                    if other.category in GIVEN and "to" in other.frame:
                        yield from _by_sense(context, verb, entry, other, sources, said)
            return


def _how_general(sense: Sense) -> tuple[bool, bool]:
    """The place of a sense among those of its verb: troops that quit Peru leave it; a letter handed over is read."""
    return not sense.frame >= LEAVES, sense.frame.isdisjoint(TOLD)


def _alongside(
    context: Context, verb: Verb, entry: Entry, sense: Sense, sources: list[Name], said: str
) -> Iterator[Statement]:
    """*fought alongside A against B*: with A, who is against B too."""
    for other in entry.senses:
        with_them = ("alongside", "beside", *(("with",) if foes_of(context, verb, sense) else ()))
        if "alongside" in other.frame and (beside := context.after(verb, with_them)):
            yield from context.rows(sources, beside, other.category, verb, said, "“alongside”")
            targets, how = verb_targets(context, verb, entry, sense)
            yield from context.rows(beside, targets, sense.category, verb, said, how)


def _by_sense(
    context: Context, verb: Verb, entry: Entry, sense: Sense, sources: list[Name], said: str
) -> Iterator[Statement]:
    frame, category = sense.frame, addressed(context, verb, of_blow(verb, sense.category))
    if category == "COERCE" and verb.means("violate") and any(sort_of(n.head) & {"law"} for n in verb.objects[:1]):
        return  # violated EU rules
    if "causal" in frame:
        yield from _brought_about(context, verb, sense, said)
        return
    if verb.passive and (undergone := passive(context, verb, entry, sense, category, said)) is not None:
        yield from undergone
        return
    if "suffered" in frame:  # came under fire from Peru, earned the praise of Peru
        if sense.category == "AID" and any(is_event(noun) for noun in verb.objects[:1]):
            return  # received help from Peru: the noun says so itself
        agents = context.actors.of(verb.objects[0]) if "object" in frame and verb.objects else []
        agents = agents or context.after(verb, tuple(word for word in frame if word not in MARKS))
        blows = [noun for preposition, noun in verb.prepositions if preposition in ("in", "to") and is_event(noun)]
        agents = agents or [
            name for noun in blows[:1] for name in names_in(noun)[-1:]
        ]  # lost troops to a Peruvian raid
        yield from context.rows(agents, sources, sense.category, verb, said, "received from them")
        return
    if verb.passive and sense.category in GIVEN and "mutual" not in frame:
        sources = passive_agents(context, verb)  # was extradited to Peru by Kenya
    if verb.passive and sense.category == "ASSAULT" and not sources and "mutual" not in frame:
        sources = passive_agents(context, verb)  # tear gas was fired at them by Kenya
    if verb.passive and sense.category in ("ASSAULT", "COERCE") and "from" in frame:  # was seized from Peru by Kenya
        sources = passive_agents(context, verb) or (sources if sense.category == "COERCE" else [])
    each_other = any(
        noun.pronoun in ("each other", "one another")
        for noun in (*verb.objects, *(noun for preposition, noun in verb.prepositions if preposition in frame))
    )
    if each_other and sense.category:
        yield from context.pairs(sources, sense.category, verb, said, "done to each other")
        return
    if category == "CONSULT" and verb.subject is not None and context.is_private(verb.subject):
        return
    if category == "CONSULT" and verb.passive and "abroad" in frame:
        return  # was flown to Peru
    if category == "CONSULT" and verb.means("write") and _complains(context, verb):
        return
    if category == "REQUEST" and verb.means(*PLEADING) and arbitrates(context, verb):
        yield from of_third_party(context, verb, sources, said)
        return
    if category == "REQUEST" and entrusts(context, verb):
        return
    if category == "REQUEST" and (third := list(of_third_party(context, verb, sources, said))):
        yield from third
        if not asks_to_yield(context, verb):
            return
    targets, how = verb_targets(context, verb, entry, sense)
    sources = fit(sources, verb, frame)
    if category == "PROTEST" and (_of_states(sources) if "seat" in frame else frame & {"to", "with"}):
        # with the UN, over another
        targets = [name for name in targets if name.kind not in ("organisation", "community")]
    if category:
        if targets:
            yield from context.rows(sources, targets, category, verb, said, how)
        elif (
            "mutual" in frame and len(sources) > 1 and _alone(context, verb, sense) and not context.either(verb.subject)
        ):
            yield from context.pairs(sources, category, verb, said, "both do it")
    if acts_together(context, verb, sense, sources, targets):
        yield from context.pairs(sources, "COOPERATE", verb, said, "they act together")
    yield from _sided(context, verb, category, sources, targets, said)
    yield from at_request(context, verb, category, targets, said)
    beside = category in POSITIVE - YIELDS and "object" not in frame  # work with A against B
    if beside and (targets or not frame & OWNED):
        allied = sources if verb.passive else [*sources, *targets]
        foes = context.after(verb, ("against",))
        if (owner := _its_own(verb)) is None:
            yield from context.rows(allied, foes, "MOBILIZE", verb, said, "“against”")
        elif category == "AGREE" and owner.preposition == "in":  # declared a truce in its war against Peru
            yield from context.rows(sources, foes, category, verb, said, "“against”")


def _complains(context: Context, verb: Verb) -> bool:
    """Whether somebody writes to another in order to be against somebody: *wrote to Peru to protest against*."""
    purpose = (other for other in context.sentence.verbs if other.governor is verb and other.form == "infinitive")
    return any((meant := categories(other)) and meant.isdisjoint(POSITIVE) for other in purpose)


def _sided(
    context: Context, verb: Verb, category: str, sources: list[Name], targets: list[Name], said: str
) -> Iterator[Statement]:
    """*backed A against B*: both stand against B, who is named right behind A."""
    if category in ("AID", "SUPPORT") and verb.objects and targets and not verb.passive:
        foe = next((noun for preposition, noun in verb.objects[0].complements[:2] if preposition == "against"), None)
        foes = context.actors.of(foe) if foe is not None and (foe.head.name or foe.members) else []
        yield from context.rows([*sources, *targets], foes, "MOBILIZE", verb, said, "“against”")


def _its_own(verb: Verb) -> Noun | None:
    """The noun that *against* behind a verb belongs to: *in its fight against Peru*, *promised sanctions against*."""
    against = (noun.owner for preposition, noun in verb.prepositions if preposition == "against")
    return next((owner for owner in against if owner is not None and owner.entries), None)


def _of_states(names: list[Name]) -> bool:
    """Whether states protest: at a body of states then, against others."""
    return all(name.kind in ("state", "government") for name in names)


def _alone(context: Context, verb: Verb, sense: Sense) -> bool:
    """Whether a verb has no object but what its subjects share: *clashed*, *swapped men*, *merged their fleets*.

    Nor a clause that says what they hold: *argued that it was legal*.
    """
    if verb.subject is not None and joint_owners(verb.subject):
        return False  # US and British strikes were discussed
    if sense.category == "REJECT" and any(
        other.clause is not None and other.clause.governor is verb for other in context.sentence.verbs
    ):
        return False
    shared = sense.category == "COOPERATE" and any(noun.words[0].low == "their" for noun in verb.objects[:1])
    return not verb.objects or bool(sense.frame & HANDLED) or "topic" in sense.frame or shared


def _brought_about(context: Context, verb: Verb, sense: Sense, said: str) -> Iterator[Statement]:
    """*aligned A with B*, *aligned the interests of A with those of B*, *set A against B*: who did is not asked."""
    stands = verb.subject if verb.passive else next(iter(verb.objects), None)
    if stands is not None:
        held = context.actors.of(stands) or context.behind(stands.complements[:1], ("of",))
        targets = context.after(verb, tuple(word for word in sense.frame if word not in MARKS))
        if not targets and "mutual" in sense.frame:
            yield from context.pairs(held, sense.category, verb, said, "done to both")  # brought both together
        yield from context.rows(held, targets, sense.category, verb, said, "it puts the one with or against the other")
