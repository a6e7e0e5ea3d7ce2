"""How far a sentence stands behind what its verbs and nouns say: asserted, reported, conditional, denied."""

from __future__ import annotations

from analysis.inflection import PAST
from analysis.relations.clauses.governed import AWAY_FROM, KEPT, control_hedge
from analysis.relations.hedges.denials import denies, farthest, says_no
from analysis.relations.hedges.outcomes import said_by
from analysis.relations.hedges.told import UNTRUE, told_by
from analysis.relations.phrases.model import Clause, Noun, Verb
from analysis.relations.vocabulary.frames import holds, sort_of

CERTAIN = frozenset({"accident", "coincidence", "doubt", "question", "secret", "surprise", "wonder"})  # no … that
OPEN = frozenset({"open", "unreal"})
ESTABLISHED = frozenset({"established"})
POSSIBLY = frozenset({"can", "could", "may", "might"})
BUT_THOUGHT = frozenset({"afraid", "case", "event", "fearful", "idea", "scared", "terrified", "thought", "wary"})
# With these nobody says whether another does it: *relies on Peru attacking*, *warned against Peru attacking*.
LEAVING_OPEN = ("agree", "consent", "count", "depend", "insist", "rely", "warn")
AHEAD = frozenset({"as soon as", "before", "by the time", "once", "till", "unless", "until", "whenever"})


def hedge(verb: Verb) -> str:
    """How far a sentence stands behind what a verb says: asserted, reported, conditional or denied."""
    around = clause_hedge(verb.clause)
    hedges = [presupposed(around) if verb.form == "participle" and verb.governor is None else around]
    if verb.form == "participle" and not verb.passive and _would_be(verb):
        hedges.append("conditional")  # Peru attacking Kenya would be a mistake
    if verb.form == "participle" and not verb.passive and verb.subject is not None:
        hedges.append(_thought_of(verb, verb.subject))
    instead = verb.form == "participle" and verb.subject is not None and verb.subject.preposition in AWAY_FROM
    if verb.negated or instead or says_no(verb.subject) or verb.introduced in AWAY_FROM:
        hedges.append("denied")
    hedges.append(_modal_hedge(verb))
    seen: set[int] = set()
    governor, below = verb.governor, verb
    while governor is not None and id(governor) not in seen:
        seen.add(id(governor))
        if KEPT.get(below.introduced) == "denied" and hedge(governor) == "denied":
            break  # failed to stop Peru from attacking: it did
        if below.form == "gerund" and below.introduced == "for" and governor.controls("stance"):
            break  # did not criticise Peru for attacking: it did
        if left := _left_open(governor):
            hedges.append(left)
        else:
            hedges.append(control_hedge(governor, below))
            if (governor.negated and not _with_others(governor)) or says_no(governor.subject):
                hedges.append("denied")
            hedges.append(_modal_hedge(governor))
        below, governor = governor, governor.governor
    shower = verb.clause.subject if verb.form == "participle" and verb.clause is not None else None
    if shower is not None and holds(shower, UNTRUE):
        hedges.append("denied")  # a fake video showed Peru attacking Kenya
    if shower is not None and "account" in sort_of(shower.head):
        hedges.append("reported")  # gossip has Peru joining Kenya
    if any(denies(noun) or noun.nor for noun in verb.objects[:1]):
        hedges.append("denied")
    if not verb.objects and _with_nobody(verb):
        hedges.append("denied")  # voted with neither Peru nor Kenya
    return farthest(hedges)


def _would_be(verb: Verb) -> bool:
    """Whether what a participle right behind its subject tells is but thought of: the verb of both has *would*."""
    main = verb.clause.main if verb.clause is not None else None
    shared = main is not None and main.subject is verb.subject and verb.last.end < main.first.start
    return shared and main is not None and not {"would", "could", "might"}.isdisjoint(main.modals)


def _thought_of(verb: Verb, doer: Noun) -> str:
    """How far it is so that somebody does a thing that another thinks of: *the risk of Peru attacking Kenya*."""
    whose = doer.complements and doer.complements[0][0] == "of"  # the risk is what was read as who does it
    about = doer if whose else doer.owner if doer.preposition in ("of", "about") else None
    if about is not None and (about.head.has("prospect") or holds(about, OPEN) or about.head.low in BUT_THOUGHT):
        return "conditional"
    if about is not None and "account" in sort_of(about.head):
        return "reported"
    main = verb.clause.main if verb.clause is not None else None
    if main is None or not (main.controls("doubt", "want", "unreal") or main.means(*LEAVING_OPEN)):
        return "asserted"
    held = (*main.objects, *(noun for _, noun in main.prepositions))
    return "conditional" if any(noun is doer for noun in held) else "asserted"


def _with_others(governor: Verb) -> bool:
    """Whether *is not the only state to*, *is not alone in* say that others do it too."""
    held = governor.objects[0].words if governor.copula and governor.objects else []
    return any(word.low in ("alone", "only", "sole") for word in held)


def _left_open(governor: Verb) -> str:
    """What a denial that is itself denied leaves: *did not rule out attacking*, *did not deny arming*; else ""."""
    if not governor.negated:
        return ""
    if governor.controls("fail", "refuse") and not governor.controls("try"):
        return "conditional"
    return "reported" if governor.controls("deny") else ""


def _with_nobody(verb: Verb) -> bool:
    """Whether its first preposition leads to *neither A nor B*, and none leads to another: *not by A but by B*."""
    first = verb.prepositions[:1]
    return any(
        noun.nor and not any(other == preposition and not n.nor for other, n in verb.prepositions)
        for preposition, noun in first
    )


def _modal_hedge(verb: Verb) -> str:
    if verb.hearsay:
        return "conditional" if verb.modals else "reported"
    if not verb.modals:
        return "asserted"
    clause = verb.clause
    if all(modal in ("will", "shall", "'ll") for modal in verb.modals):
        return "conditional" if clause and clause.conditional else "asserted"
    if verb.modals == ["would"] and not (clause and clause.conditional):
        return "reported" if clause_hedge(clause) == "reported" else "conditional"
    return "conditional"


def clause_hedge(clause: Clause | None) -> str:
    """How far a sentence stands behind a clause as a whole, by the clauses around it; found once for each."""
    if clause is None:
        return "asserted"
    clause.hedge = clause.hedge or _by_clauses(clause)
    return clause.hedge


def _by_clauses(clause: Clause | None) -> str:
    hedges = ["asserted"]
    while clause is not None:
        if clause.kind == "relative" and clause.parent is not None and _is_not(clause):
            return "denied"
        if clause.kind == "relative" and clause.parent is not None and clause.parent.speaker is clause.antecedent:
            return farthest(hedges)  # according to Kenya, which blamed Peru: it did
        if clause.kind == "relative" and clause.parent is not None:
            # "if the rebels who robbed the town return": what stands in a relative clause is no condition
            return (
                presupposed(farthest([*hedges, clause_hedge(clause.parent)])) if len(hedges) == 1 else farthest(hedges)
            )
        if clause.kind == "if":
            hedges.append("conditional")
        if clause.speaker is not None:
            hedges.append("reported")
        if clause.kind == "sub" and clause.opener in AHEAD and clause.main is not None and _is_present(clause.main):
            hedges.append("conditional")  # will wait until Kenya attacks
        if clause.kind == "that" and clause.governor is None:
            if clause.antecedent and says_no(clause.antecedent) and clause.antecedent.head.low in CERTAIN:
                clause = clause.parent
                continue  # there is no doubt that
            said_of = clause.antecedent  # it is false that, a fake message that
            if said_of is not None and (said_of.head.has("number", "time") or said_of.head.low == "same"):
                clause = clause.parent
                continue  # it was the first time that, on the day that
            outer = clause.parent.main if clause.parent is not None else None
            if said_of is not None and holds(said_of, ESTABLISHED) and not says_no(said_of):
                hedges.append("conditional" if outer is not None and outer.negated else "asserted")
                clause = clause.parent
                continue  # it is clear that, the fact that
            untrue = said_of is not None and (said_of.head.has("untrue") or holds(said_of, UNTRUE))
            told = "denied" if untrue or says_no(said_of) else _left_to_be_seen(said_of)
            hedges.append(told)  # no evidence that, it is possible that, claims that
            if said_of is not None and outer is not None:
                about = outer.subject is said_of
                hedges += ["denied"] if says_no(outer.subject) else []  # no evidence has come to light that
                hedges += said_by(outer, said_of) if about else []  # claims that … were rejected
                hedges += ["denied"] if about and outer.negated and outer.controls("light") else []  # was never made
        if clause.kind == "that" and clause.governor is not None:
            hedges.append(told_by(clause.governor, clause))
            if clause.governor.copula and not POSSIBLY.isdisjoint(clause.governor.modals):
                hedges.append("conditional")  # it may be that
            if clause.governor.governor is not None and hedge(clause.governor) == "denied":
                hedges.append("denied")
        clause = clause.parent
    return farthest(hedges)


def _left_to_be_seen(said_of: Noun | None) -> str:
    """How far a clause is so that a noun or an adjective introduces: *it is possible that*, *rumours that*."""
    unsure = said_of is not None and (holds(said_of, OPEN) or said_of.head.has("prospect"))
    return "conditional" if unsure and said_of and "account" not in sort_of(said_of.head) else "reported"


def _is_present(verb: Verb) -> bool:
    """Whether a verb is in the simple present, which behind *before*, *until* is what is to come."""
    forms = [form for form in verb.word.verbs if not form.rest] or list(verb.word.verbs)
    return not verb.helpers and bool(forms) and not any(form.features & PAST for form in forms)


def _is_not(clause: Clause) -> bool:
    """Whether a relative clause is about what somebody is not: *it was not Peru that* …"""
    outer = clause.parent.main if clause.parent else None
    about = any(noun is clause.antecedent for noun in outer.objects[:1]) if outer else False
    return about and outer is not None and outer.copula and outer.negated


def speaker_of(clause: Clause | None) -> Noun | None:
    """Whose words a clause is said to be: the subject of *said that*, who stands behind *…, said*, *according to*."""
    while clause is not None:
        if clause.speaker is not None:
            return clause.speaker
        if clause.kind == "that" and clause.governor is not None and clause.governor.controls("report"):
            return clause.governor.subject
        clause = clause.parent
    return None


def presupposed(around: str) -> str:
    """How what is said in passing is meant where the clause around it has this hedge."""
    return around if around == "reported" else "asserted"
