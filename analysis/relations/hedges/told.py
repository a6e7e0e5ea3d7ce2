"""How a verb colours the clause behind it: *said*, *denied*, *feared*, *demanded that* …"""

from __future__ import annotations

from analysis.inflection import PAST
from analysis.relations.hedges.denials import says_no
from analysis.relations.phrases.model import Clause, Verb, categories
from analysis.relations.vocabulary.frames import holds, sort_of

PROVING = ("prove", "substantiate")
UNTRUE = frozenset({"untrue"})


def told_by(governor: Verb, clause: Clause) -> str:
    """How a verb colours the clause behind it: *said*, *denied*, *feared*, *demanded that* …"""
    if governor.controls("deny", "dismiss") or rules_out(governor):
        open_still = "conditional" if rules_out(governor) else "asserted"  # did not rule out that, did not deny that
        return open_still if governor.negated else "denied"
    if governor.negated and governor.means(*PROVING):
        return "conditional"  # it was never proved that
    if governor.objects and says_no(governor.objects[-1]) and governor.objects[-1].head.has("content"):
        return "denied"  # found no evidence that
    if says_no(governor.subject) or (governor.subject and holds(governor.subject, UNTRUE)):
        return "asserted" if governor.means("doubt") else "denied"  # nobody doubts that, nothing suggests that
    if governor.controls("demand") and governor.controls("report") and _is_claim(clause.main):
        return "denied" if governor.negated else "reported"  # insisted that it had attacked
    if governor.controls("demand") or (governor.controls("request") and not _is_news(governor, clause)):
        return "conditional"
    if governor.means("doubt") and governor.negated:
        return "asserted"  # does not doubt that; but who does not suggest it leaves it open
    told = governor.controls("report") or not (governor.entries or governor.copula)  # a verb that no table holds
    if told or (governor.subject is not None and "account" in sort_of(governor.subject.head)):
        return "denied" if governor.negated else "reported"
    # Far from certain is not so, as what is wanted or doubted is not.
    unsure = governor.controls("doubt", "want", "unreal") or governor.word.low.startswith("seem")
    return "conditional" if unsure else "asserted"


def _is_claim(verb: Verb | None) -> bool:
    """Whether a clause says how it is or was, and not what is to be."""
    if verb is None or verb.modals:
        return False
    past = any(form.features & PAST for form in verb.word.verbs if not form.rest)
    return bool(verb.helpers and verb.helpers[0] == "have") or (past and not verb.helpers)


def rules_out(governor: Verb) -> bool:
    """Whether a verb says that something is not so, or will not be: *ruled out that*, *ruled out meeting*."""
    return governor.controls("fail") and "REJECT" in categories(governor)


def _is_news(governor: Verb, clause: Clause) -> bool:
    """Whether a verb that may ask says how it is: *told reporters that Peru would*, *warned that it had*, not *may*."""
    warns = "THREATEN" in categories(governor)
    ahead = clause.main is not None and bool(clause.main.modals)
    return governor.controls("report") and not (warns and ahead)
