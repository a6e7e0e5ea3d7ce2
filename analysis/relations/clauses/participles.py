"""Participles and gerunds: who does, or undergoes, what they say."""

from __future__ import annotations

from analysis.relations.clauses.governed import KEPT
from analysis.relations.clauses.infinitives import acts
from analysis.relations.clauses.state import ANGERING, SPOKEN, Pass, has_name
from analysis.relations.phrases.model import Clause, Noun, Phrase, Verb, categories, framed, is_mark

WHERE = frozenset({"in", "at", "on", "near", "outside", "inside", "across", "through"})
SUSPICIONS = frozenset(
    {"accusations", "allegations", "charge", "charges", "indictment", "inquiry", "investigation", "suspicion", "trial"}
)
EFFORTS = frozenset({"effort", "efforts", "failure", "leadership", "success"})
EXAMPLES = ("including", "such as")
TRUSTING = ("bet", "count", "depend", "insist", "rely")


def read_participle(reading: Pass, verb: Verb, previous: Phrase | None) -> None:
    """Give a participle its subject, and a governor where one calls for it; behind a preposition it is a gerund."""
    clause = reading.open[-1]
    verb.clause = clause
    if isinstance(previous, Noun):
        # "police and rebels armed by Chad": only the last of a list, unless this is all that the words say
        only_last = previous.members and (verb.passive or reading.has_finite())
        noun = reading.antecedent(previous.members[-1] if only_last else previous)
        feared = noun is not previous and noun.head.has("prospect")  # lives in fear of Peru attacking
        where = noun.preposition in WHERE and not feared and not _is_relied_on(noun, clause)
        if where and has_name(previous, ("place", "state")):
            # "marched in Oslo calling for …", "rebels in Oslo armed by …": not Oslo
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
            or (verb.introduced in ("on", "about") and (_is_talk(ahead) or _talks(clause.last)))
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
        elif isinstance(ahead, Noun) and ahead.head.low in EFFORTS and previous.word.low in ("at", "in", "of"):
            verb.subject = ahead  # praised Peru's efforts in hosting
        elif previous.word.low in EXAMPLES or (last and previous.word.low == "of" and _accuse_each_other(last)):
            verb.subject = None  # comments, such as telling Peru; traded accusations of helping rebels
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
        elif _tells_effect(verb, clause):
            agents = (
                [noun for preposition, noun in clause.main.prepositions if preposition == "by"] if clause.main else []
            )
            verb.subject = agents[0] if agents else None  # was attacked by Peru, drawing criticism from Kenya
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


def _accuse_each_other(verb: Verb) -> bool:
    """Whether two are said to reproach each other for what stands behind *of*: *traded accusations*."""
    return not verb.objects and framed(verb, "mutual") and "ACCUSE" in categories(verb)


def _is_relied_on(noun: Noun, clause: Clause) -> bool:
    """Whether *on* leads to who is to do something: *relies on Peru sending*, *insisted on Peru leaving*."""
    return noun.preposition == "on" and clause.last is not None and clause.last.means(*TRUSTING)


def _tells_effect(verb: Verb, clause: Clause) -> bool:
    """Whether a participle tells what came of something done to the subject: *was attacked, drawing criticism*."""
    undergone = clause.main is not None and clause.main.passive and clause.main.form == "finite"
    effect = framed(verb, "causal") or verb.controls("cause", "receive") or verb.means(*ANGERING)
    return undergone and effect and not verb.passive


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


def _talks(verb: Verb | None) -> bool:
    """Whether a verb says that somebody meets or talks: *met in Oslo on Monday on* ending the war."""
    return verb is not None and (any(map(_is_talk, verb.objects)) or "CONSULT" in categories(verb))


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
    return last if last is not None and acts(last) else None
