"""How far a sentence stands behind what its nouns name: *alleged attacks*, *warned of a war*, *averted a clash*."""

from __future__ import annotations

from analysis.relations.clauses.governed import AWAY_FROM
from analysis.relations.context import Context
from analysis.relations.hedges.denials import FEW, denies, farthest, says_no
from analysis.relations.hedges.outcomes import outcome
from analysis.relations.hedges.sentence import clause_hedge, hedge
from analysis.relations.phrases.model import Noun, Verb, categories
from analysis.relations.verbs.colouring import threatens
from analysis.relations.vocabulary.frames import sort_of

COLOURS = ("light", "undo", "receive", "try", "want", "doubt", "deny")
FEARED = ("of", "for", "against", "about")  # warned of, braced for
EAGER = frozenset(
    {
        "averse",
        "desperate",
        "eager",
        "hopeful",
        "hungry",
        "impatient",
        "interested",
        "keen",
        "open",
        "prepared",
        "willing",
    }
)
OF = ("about", "of", "on")
ASKS = ("aim", "desire", "need", "request", "seek", "want", "wish")  # beside those that demand
ENDERS = ("light", "offer", "report")  # announced, agreed to, declared an end to
SORTS = {"unreal": "conditional", "alleged": "reported", "void": "denied"}


def noun_hedge(context: Context, noun: Noun, whole: Noun, governor: Verb | None, friendly: bool, resisted: bool) -> str:
    """How far the sentence stands behind what a noun names, which is a member of `whole` and may be governed.

    `friendly` says that it is something good: a failed merger is none, a failed attack is one. `resisted` says that
    the governor is against whom it is done with: who rules out a pact rejects the other.
    """
    clause = context.sentence.inside.get(id(whole))
    hedges = [clause_hedge(clause)]
    if whole.preposition == "behind" and clause is not None and clause.main is not None and clause.main.copula:
        hedges.append(hedge(clause.main))  # was not behind the attack
    if "ACCUSE" not in categories(noun):  # allegations that are rejected were made
        hedges.append(outcome(context.sentence, whole))
    if governor is None or not governor.controls("undo"):
        hedges.append(_described(noun, friendly))  # who cancels a planned visit, cancels it
    if governor is not None:
        told = governor.copula or (governor.passive and not governor.controls("fail"))
        if told or governor.controls(*COLOURS, "offer") or governor.introduced in AWAY_FROM:
            hedges.append(hedge(governor))  # instead of lending its support
        if governor.controls("want", "doubt") and not governor.controls("light"):
            hedges.append("conditional")
        if governor.controls("deny") and not governor.controls("undo"):
            hedges.append("denied")
        if governor.controls("fail") and not (resisted or governor.controls("undo", "light")):
            averted = hedge(governor) in ("asserted", "reported") and "REJECT" not in categories(governor)
            hedges.append("denied" if averted else "conditional")
    if any(_fears(verb) and any(held is whole for held in _feared(verb)) for verb in context.sentence.verbs):
        hedges.append("conditional")
    hedges += [said for verb in context.sentence.verbs if (said := _willing(verb, whole))]
    if whole.owner is not None and whole.owner.head.has("prospect"):
        hedges.append("conditional")  # fears of a war between
    if whole.preposition in OF and whole.owner is not None and "account" in sort_of(whole.owner.head):
        hedges.append(_reported(context, whole.owner))
    if whole.preposition in ("for", "of") and whole.owner is not None and sort_of(whole.owner.head) & {"proposal"}:
        hedges.append("conditional")  # plans for an exercise with
    if whole.preposition == "of" and whole.owner is not None and denies(whole.owner):
        hedges.append("denied")  # no evidence of payments
    if friendly and whole.preposition in OF and whole.owner is not None and "CONSULT" in categories(whole.owner):
        hedges.append("conditional")  # talks on a loan
    own = next((verb for verb in context.sentence.verbs if verb.subject is whole and verb.form == "finite"), None)
    within = governor is not None and governor is not own and governor.first.start > noun.start
    if friendly and own is not None and own.negated and not within:  # but the help that Norway gave was not enough
        hedges.append("denied")  # a deal has yet to be signed
    if resisted and governor is not None and governor.negated:
        hedges.append("denied")  # did not rule out talks
    if (end := ending_of(whole)) is not None and not (governor is not None and governor.controls(*ENDERS)):
        ender = context.governing.get(id(end))
        if ender is None or not asks(ender):  # an end is asked for: it is there
            hedges.append("denied")  # the absence of talks, but announced an end to the war
    if noun.words[0].low in FEW or says_no(whole) or whole.preposition == "without":
        hedges.append("denied")
    return farthest(hedges)


def _willing(verb: Verb, whole: Noun) -> str:
    """How far a thing is there that somebody *is ready for*, *is not interested in*; "" where none is said to be."""
    eager = verb.copula and any(noun is whole.owner and noun.head.low in EAGER for noun in verb.objects)
    ready = any(entry.lemma.startswith("be ") for entry in verb.entries)
    ready = ready and any(preposition == "for" and noun is whole for preposition, noun in verb.prepositions)
    return ("denied" if hedge(verb) == "denied" else "conditional") if eager or ready else ""


def ending_of(noun: Noun) -> Noun | None:
    """The noun before that says that something is no more, or is not: *an end to the war*, *the absence of talks*."""
    owner = noun.owner if noun.preposition in ("of", "to", "in") else None
    if owner is not None and noun.preposition == "in" and owner.preposition:
        return None  # brought to a halt in protest
    return owner if owner is not None and "lack" in sort_of(owner.head) else None


def asks(verb: Verb) -> bool:
    """Whether a verb asks for what its object names: *called for*, *demanded*, *wants*."""
    return "REQUEST" in categories(verb) or verb.controls("demand") or verb.means(*ASKS)


def _reported(context: Context, account: Noun) -> str:
    """How far a sentence stands behind what is rumoured: *reports of a war proved false*, *denied talk of a rift*."""
    governor = context.governing.get(id(account))
    if governor is not None and governor.controls("deny", "dismiss", "fail"):
        return "denied"
    return farthest(["reported", outcome(context.sentence, account)])


def attempted(governor: Verb | None) -> bool:
    """Whether somebody but tries, or promises, what a verb says: *is working to end* the war."""
    outer = governor.governor if governor is not None and governor.form in ("infinitive", "gerund") else None
    return outer is not None and outer.controls("try", "want", "offer")


def _described(noun: Noun, friendly: bool) -> str:
    """What the words before a noun say of it: *planned*, *alleged*, *failed*."""
    found = [SORTS[sort] for word in noun.words[:-1] for sort in sort_of(word) if sort in SORTS]
    return farthest([said for said in found if said != "denied" or friendly] or ["asserted"])


def _fears(verb: Verb) -> bool:
    against = verb.copula and any(preposition == "against" for preposition, _ in verb.prepositions)
    return against or verb.controls("want", "doubt") or threatens(verb)


def _feared(verb: Verb) -> list[Noun]:
    return [noun for preposition, noun in verb.prepositions if preposition in FEARED]
