"""Infinitives, participles and gerunds: who is to do, or does, what they say."""

from __future__ import annotations

from analysis.inflection import PAST
from analysis.relations.clauses.governed import KEPT
from analysis.relations.clauses.state import SPOKEN, Pass, has_name
from analysis.relations.hedges.denials import FEW
from analysis.relations.phrases.model import Clause, Noun, Phrase, Verb, categories, is_mark
from analysis.relations.vocabulary.lexicon import lexicon

WHERE = frozenset({"in", "at", "on", "near", "outside", "inside", "across", "through"})
DECLINING = frozenset({"refusal", "failure", "reluctance", "inability", "unwillingness"})
MERELY_THOUGHT = frozenset(
    {
        *("appeal", "appeals", "call", "calls", "chance", "chances", "desire", "idea", "intention", "opportunity"),
        *("option", "options", "order", "orders", "permission", "plan", "plans", "proposal", "proposals"),
        *("request", "requests", "right", "willingness"),
    }
)
SUSPICIONS = frozenset(
    {"accusations", "allegations", "charge", "charges", "indictment", "inquiry", "investigation", "suspicion", "trial"}
)
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
            verb.modals.append("will")
            clause.main = verb
        return
    verb.governor = governor
    if governor in reading.leading:
        reading.leading.append(verb)  # Hoping to please Peru, Kenya …
    named = [noun for noun in governor.objects if not noun.time]
    if isinstance(previous, Noun) and previous.head.low in ("nothing", "little"):
        verb.negated = True  # did nothing to help
    if any(noun.words[0].low in FEW and noun is previous for noun in named):
        verb.negated = True  # sees no need to help
    maker = previous.owner if isinstance(previous, Noun) and previous.preposition in ("by", "from") else None
    if isinstance(previous, Noun) and maker is not None and maker.head.has("intention"):
        _make_intended(verb, previous)  # a plan by Kenya to attack
    elif isinstance(previous, Noun) and previous.preposition and intends(previous) and has_name(previous):
        _make_intended(verb, previous)  # backed the opposition to Peru's bid to join
    elif named and named[-1] is previous and intends(named[-1]):
        if has_name(named[-1]):
            _make_intended(verb, named[-1])
            if named[-1].head.low == "decision" and governor.controls("stance") and not governor.negated:
                verb.modals.remove("may")  # condemned Peru's decision to expel them
        else:
            verb.subject = governor.subject if governor.controls("light", "try") else None
            verb.negated = verb.negated or named[-1].head.low in DECLINING  # repeated its refusal to help
            if named[-1].head.low in MERELY_THOUGHT:
                verb.modals.append("may")  # announced a plan to attack
    elif isinstance(previous, Noun) and previous.preposition == "by" and previous.head.has("intention"):
        verb.subject = None  # was angered by a move to recognise Peru: whose?
    elif isinstance(previous, Noun) and previous.preposition == "for" and categories(governor) & {"ACCUSE", "SUPPORT"}:
        verb.subject = None  # thanked Japan for a grant to build schools
    elif not governor.passive and governor.controls(*OBJECT_CONTROL) and named:
        drove = governor.controls("cause") and not _acts(named[0])  # drove tractors to Oslo to protest
        verb.subject = governor.subject if drove else named[0]
    elif governor.controls("give") and not governor.passive and len(named) == 1 and _acts(named[0]):
        verb.subject = named[0]  # gave Peru ten days to leave
        verb.modals.append("may")
    elif governor.controls("request") and not governor.passive and governor.prepositions:
        verb.subject = governor.prepositions[0][1]
    else:
        verb.subject = governor.subject


def _has_effect(reading: Pass, verb: Verb) -> bool:
    """Whether what stands before an infinitive is the subject of a verb that tells what came of it."""
    place = reading.phrases.index(verb)
    ahead = [phrase for phrase in reading.phrases[place + 1 :] if isinstance(phrase, Verb) and phrase.form == "finite"]
    undone = ahead and (ahead[0].modals or ahead[0].negated or ahead[0].controls("undo", "never", "lapse", "cease"))
    return bool(ahead) and not undone and ahead[0].word.may_be(PAST) and not (ahead[0].passive or ahead[0].copula)


def _acts(noun: Noun) -> bool:
    """Whether a noun phrase is somebody who can do something."""
    return has_name(noun) or bool(noun.pronoun) or noun.head.low in lexicon().people


def read_participle(reading: Pass, verb: Verb, previous: Phrase | None) -> None:
    """Give a participle its subject, and a governor where one calls for it; behind a preposition it is a gerund."""
    clause = reading.open[-1]
    verb.clause = clause
    if isinstance(previous, Noun):
        # "police and rebels armed by Chad": only the last of a list, unless this is all that the words say
        only_last = previous.members and (verb.passive or reading.has_finite())
        noun = reading.antecedent(previous.members[-1] if only_last else previous)
        if noun.preposition in WHERE and has_name(
            previous, ("place", "state")
        ):  # "marched in Oslo calling for …", "rebels in Oslo armed by …": not Oslo
            outer = clause.subject if clause.main is not None and not verb.passive else noun
            noun = noun.owner or outer or noun
        verb.subject = noun
        _set_apart(reading, previous)
        stopped = clause.last
        if not verb.passive and stopped and noun in stopped.objects and stopped.controls("fail", "cease"):
            verb.form, verb.introduced, verb.governor = "gerund", "from", stopped  # stopped Peru attacking
        elif verb.passive and stopped and noun in stopped.objects and stopped.word.has("have"):
            verb.governor = stopped  # could have Ann Lee arrested
    elif is_mark(previous, "preposition"):
        verb.form = "gerund"
        verb.introduced = previous.word.low
        ahead = reading.before(previous)
        if isinstance(ahead, Noun) and (
            (ahead.head.has("prospect", "intention") and verb.introduced not in ("by", "after", "before", "while"))
            or (verb.introduced in ("on", "about") and _is_talk(ahead))
        ):
            verb.modals.append("may")  # hopes of ending the war, talks on joining
            verb.negated = verb.negated or ahead.words[0].low == "no"  # has no intention of attacking
        suspected = isinstance(ahead, Noun) and ahead.head.low in SUSPICIONS
        if suspected:
            verb.hearsay, verb.modals = True, []  # arrested Ann Lee on suspicion of attacking
        last = clause.last
        apart = is_mark(ahead, "comma")
        if apart and last is not None and last.form == "gerund" and clause.main is not None:
            last = clause.main  # blamed Peru for leaving, while thanking Chile
        verb.governor = last
        verb.subject = last.subject if last else clause.subject
        if last and (suspected or last.controls("accuse") or _of_its_object(last, previous.word.low)):
            held = next(iter(last.objects), None)
            faced = suspected and (last.copula or held is ahead)  # is on trial for, faces charges of
            verb.subject = last.subject if last.passive or faced else held
        elif last and previous.word.low == "for" and (judged := _judged(last)):
            verb.subject = judged
        elif last and previous.word.low == "in" and last.means("join"):
            verb.subject = _both(last)
        elif last and previous.word.low == "against" and last.controls("request", "report"):
            verb.subject = None  # warned against bombing Peru: whoever would
        if last is None or last in reading.leading:
            reading.leading.append(verb)
    elif is_mark(previous, "comma"):
        before = reading.before(previous)
        waits = isinstance(before, Noun) and (
            reading.teller(before) or (before in clause.free and reading.opens_clause(before))
        )
        if speech := _tells_on(reading, verb):
            verb.subject, verb.clause = speech.subject, speech
        elif isinstance(before, Noun) and not before.preposition and (clause.main is None or waits):
            verb.subject = before
        elif verb.passive and isinstance(before, Noun) and clause.main is not None and _may_be_both(before, clause):
            verb.subject = None  # Peru attacked Kenya, backed by Chile: which of them?
        else:
            verb.subject = clause.subject
            if clause.subject is None:
                if isinstance(before, Noun):
                    verb.subject = _whole(before, verb) or reading.antecedent(before)
                else:
                    reading.leading.append(verb)
    elif is_mark(previous, "and"):
        verb.subject = clause.last.subject if clause.last else clause.subject
        verb.governor = clause.last.governor if clause.last else None
        if clause.last in reading.leading:
            reading.leading.append(verb)  # Trained and paid by Peru, …
    elif isinstance(previous, Verb):
        verb.governor = previous
        verb.subject = previous.subject
    elif previous is None:
        reading.leading.append(verb)
    else:
        verb.subject = clause.subject


def _whole(noun: Noun, verb: Verb) -> Noun | None:
    """Of which whole phrase a participle behind a comma tells: *Ann Lee of Peru, ignoring*, *the arrest of Ann Lee in
    Peru, ordered by*; None where it may be the last noun."""
    if not verb.passive:
        return noun.owner if noun.preposition == "of" else None
    whole = noun
    while whole.owner is not None and whole.preposition:
        whole = whole.owner
    return whole if whole is not noun and whole.entries else None


def _tells_on(reading: Pass, verb: Verb) -> Clause | None:
    """The clause of the speaker of whom a participle tells what more was said: *…, Ann Lee said, thanking Peru*."""
    before = reading.sentence.verbs[-2] if len(reading.sentence.verbs) > 1 else None
    clause = before.clause if before is not None else None
    said = bool(categories(verb)) and categories(verb) <= SPOKEN and not verb.passive
    return clause if said and clause is not None and clause.kind == "speech" and clause.main is before else None


def _set_apart(reading: Pass, noun: Noun) -> None:
    """Take from the verb whoever but looks on, behind a comma: *clashed, with Peru looking on*."""
    place = reading.phrases.index(noun)
    if noun.preposition == "with" and place > 1 and is_mark(reading.phrases[place - 2], "comma"):
        for verb in reading.sentence.verbs:
            verb.prepositions = [pair for pair in verb.prepositions if pair[1] is not noun]


def _may_be_both(noun: Noun, clause: Clause) -> bool:
    """Whether a participle behind a comma may be said of the noun before it as well as of the subject."""
    kinds = ("armed group", "government", "military", "organisation", "state")
    return clause.subject is not None and has_name(noun, kinds) and has_name(clause.subject, kinds)


def _is_talk(noun: Noun) -> bool:
    """Whether a noun says that something is talked about, or agreed: *talks on*, *an accord on* …"""
    return bool(categories(noun) & {"CONSULT", "AGREE"})


def _both(verb: Verb) -> Noun | None:
    """The subject and the object of *joined*, who then do together what stands behind *in*."""
    if verb.subject is None or not verb.objects:
        return verb.subject
    members = [verb.subject, verb.objects[0]]
    return Noun([word for member in members for word in member.words], members)


def _of_its_object(governor: Verb, preposition: str) -> bool:
    """Whether a gerund says what the verb's object does: *thanked Peru for helping*, *kept Peru from arming*."""
    kept = preposition in KEPT or (preposition == "with" and governor.controls("accuse"))
    return bool(governor.objects and (kept or preposition == "for")) or (kept and governor.passive)


def _judged(governor: Verb) -> Noun | None:
    """Whom an idiom praises or reproaches for what a gerund says: *lashed out at Peru for* arming."""
    spoken = categories(governor) & {"ACCUSE", "SUPPORT"}
    last = governor.prepositions[-1][1] if spoken and not governor.passive and governor.prepositions else None
    return last if last is not None and _acts(last) else None


def _make_intended(verb: Verb, noun: Noun) -> None:
    """Make the noun before an infinitive its subject: *Sweden's bid to join* is no joining, a *refusal* denies it."""
    verb.subject = noun
    verb.modals.append("may")
    verb.negated = verb.negated or noun.head.low in DECLINING


def intends(noun: Noun) -> bool:
    """Whether a noun says what somebody is to do: *a plan to*, *Sweden's bid to* …"""
    return noun.head.has("intention") or any(word.low == "'s" for word in noun.words)
