"""Infinitives: who is to do, or does, what they say."""

from __future__ import annotations

from analysis.inflection import PAST
from analysis.relations.clauses.state import Pass, has_name
from analysis.relations.hedges.denials import FEW
from analysis.relations.phrases.model import Noun, Phrase, Verb, categories, is_mark
from analysis.relations.vocabulary.lexicon import lexicon

DECLINING = frozenset({"refusal", "failure", "reluctance", "inability", "unwillingness"})
MERELY_THOUGHT = frozenset(
    {
        *("appeal", "appeals", "call", "calls", "chance", "chances", "desire", "idea", "intention", "opportunity"),
        *("option", "options", "order", "orders", "permission", "plan", "plans", "proposal", "proposals"),
        *("request", "requests", "right", "willingness"),
    }
)
READY = frozenset({"due", "eager", "keen", "poised", "ready", "unlikely", "willing"})
GETTING = ("get", "gets", "got")
OBJECT_CONTROL = ("request", "allow", "force", "accuse", "help", "cause", "urge")


def read_infinitive(reading: Pass, verb: Verb, previous: Phrase | None) -> None:
    """Give an infinitive its governor and its subject."""
    clause = reading.open[-1]
    governor = clause.last
    verb.clause = clause
    if governor is None and not clause.free and clause.main is None:
        verb.modals.append("may")
        reading.leading.append(verb)  # To save Peru, Kenya …
        return
    if governor is None:
        named = [noun for noun in clause.free if not noun.time]
        if named and clause.main is None and (named[-1].head.has("intention") or reading.goes_on(verb)):
            _make_intended(verb, named[-1])  # Kenya's refusal to meet Peru was criticised
            if named[-1].head.low == "decision" and _has_effect(reading, verb):
                verb.modals.remove("may")  # Kenya's decision to arm Peru angered Chile
        elif named and clause.main is None:
            verb.subject = clause.subject = named[0]
            verb.form = "finite"
            verb.modals.append("may" if named[0].head.low in READY else "will")  # a headline: Kenya to arm Peru
            clause.main = verb
        return
    outer = governor.governor
    asked = outer is not None and governor.form == "infinitive" and outer.controls(*OBJECT_CONTROL)
    if asked and isinstance(previous, Noun) and is_mark(reading.before(previous), "and"):
        verb.governor, verb.subject = outer, previous  # urged Peru to free the men and Chile to leave
        return
    verb.governor = governor
    if governor in reading.leading:
        reading.leading.append(verb)  # Hoping to please Peru, Kenya …
    named = [noun for noun in governor.objects if not noun.time]
    if isinstance(previous, Noun) and previous.head.low in ("nothing", "little"):
        verb.negated = True  # did nothing to help
    if any(noun.words[0].low in FEW and noun is previous for noun in named):
        verb.negated = True  # sees no need to help
    made_by = previous if isinstance(previous, Noun) else None
    while made_by is not None and made_by.preposition in ("in", "of"):
        made_by = made_by.owner  # a move by the prosecutor of the court to indict
    maker = made_by.owner if made_by is not None and made_by.preposition in ("by", "from") else None
    if made_by is not None and maker is not None and maker.head.has("intention"):
        _make_intended(verb, made_by)  # a plan by Kenya to attack
    elif made_by in named and made_by is not previous and governor.controls("stance") and intends(named[0]):
        verb.subject = named[0]  # condemned Kenya's use of force to end the strike
    elif isinstance(previous, Noun) and previous.preposition and intends(previous) and has_name(previous):
        _make_intended(verb, previous)  # backed the opposition to Peru's bid to join
    elif named and named[-1] is previous and intends(named[-1]):
        if has_name(named[-1]):
            _make_intended(verb, named[-1])
            if named[-1].head.low == "decision" and governor.controls("stance") and not governor.negated:
                verb.modals.remove("may")  # condemned Peru's decision to expel them
        else:
            given = governor.controls("give") and len(named) > 1 and acts(named[0])  # gave Peru a chance to leave
            verb.subject = named[0] if given else governor.subject if governor.controls("light", "try") else None
            verb.negated = verb.negated or named[-1].head.low in DECLINING  # repeated its refusal to help
            if named[-1].head.low in MERELY_THOUGHT:
                verb.modals.append("may")  # announced a plan to attack
    elif isinstance(previous, Noun) and previous.preposition == "by" and previous.head.has("intention"):
        verb.subject = None  # was angered by a move to recognise Peru: whose?
    elif isinstance(previous, Noun) and _is_called_on(previous):
        verb.subject = previous  # backed calls for Peru to leave
        verb.modals.append("may")
    elif isinstance(previous, Noun) and _is_for_whom(previous, governor):
        verb.subject = previous  # waited for Peru to attack
        verb.modals += [] if governor.means("take") else ["may"]  # it took years for Peru to pay
    elif isinstance(previous, Noun) and previous.preposition == "for" and categories(governor) & {"ACCUSE", "SUPPORT"}:
        verb.subject = None  # thanked Japan for a grant to build schools
    elif not governor.passive and named and (governor.controls(*OBJECT_CONTROL) or governor.word.low in GETTING):
        drove = governor.controls("cause") and not acts(named[0])  # drove tractors to Oslo to protest
        verb.subject = governor.subject if drove else named[0]
    elif governor.controls("give") and not governor.passive and named and acts(named[0]):
        verb.subject = named[0]  # gave Peru ten days, or money, to leave
        verb.modals.append("may")
    elif governor.controls("request") and not governor.passive and governor.prepositions:
        verb.subject = governor.prepositions[0][1]
    else:
        verb.subject = governor.subject


def _is_called_on(noun: Noun) -> bool:
    """Whether a noun phrase is who is asked by what a noun says: *calls for Peru*, *an appeal to the army* to."""
    asking = noun.owner if noun.preposition in ("for", "on", "to") else None
    return asking is not None and "REQUEST" in categories(asking) and acts(noun)


def _is_for_whom(noun: Noun, governor: Verb) -> bool:
    """Whether *for* leads to who is to act: *waited for Peru to*, *pushed for Peru to*, but not *left for Peru to*."""
    behind = noun.preposition == "for" or (governor.last.low == "for" and noun in governor.objects)
    return behind and acts(noun) and (bool(governor.objects) or not governor.controls("go"))


def _has_effect(reading: Pass, verb: Verb) -> bool:
    """Whether what stands before an infinitive is the subject of a verb that tells what came of it."""
    place = reading.phrases.index(verb)
    ahead = [phrase for phrase in reading.phrases[place + 1 :] if isinstance(phrase, Verb) and phrase.form == "finite"]
    undone = ahead and (ahead[0].modals or ahead[0].negated or ahead[0].controls("undo", "never", "lapse", "cease"))
    return bool(ahead) and not undone and ahead[0].word.may_be(PAST) and not (ahead[0].passive or ahead[0].copula)


def acts(noun: Noun) -> bool:
    """Whether a noun phrase is somebody who can do something."""
    return has_name(noun) or bool(noun.pronoun) or noun.head.low in lexicon().people


def _make_intended(verb: Verb, noun: Noun) -> None:
    """Make the noun before an infinitive its subject: *Sweden's bid to join* is no joining, a *refusal* denies it."""
    verb.subject = noun
    verb.modals.append("may")
    verb.negated = verb.negated or noun.head.low in DECLINING


def intends(noun: Noun) -> bool:
    """Whether a noun says what somebody is to do: *a plan to*, *Sweden's bid to* …"""
    owned = noun.head.name is None and any(word.low == "'s" for word in noun.words)
    return noun.head.has("intention") or owned  # but Venezuela's oil company PDVSA
