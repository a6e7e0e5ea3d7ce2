"""Who answers what another said in the sentences before: *Kenya rejected the accusation*, *Peru hit back*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.relations.context import Context, Statement
from analysis.relations.frames import fits
from analysis.relations.model import Noun, Verb
from analysis.relations.words import Name
from analysis.tables import CATEGORIES

NEAR = 3  # sentences
CLAIMS = frozenset({"accusation", "allegation", "charge", "claim", "complaint", "criticism", "remark", "reproach"})
DEMANDS = frozenset({"appeal", "call", "demand", "request", "threat", "ultimatum", "warning"})
SPOKEN = {**dict.fromkeys(CLAIMS, ("ACCUSE", "REJECT")), **dict.fromkeys(DEMANDS, ("REQUEST", "THREATEN"))}
HITS_BACK = frozenset({"bite back", "fire back", "hit back", "punch back", "shoot back", "strike back"})
ANSWERED = re.compile(
    rf"\b(?:the|that|this|those|these|any) (?:{'|'.join(SPOKEN)})s?\b|\b(?:{'|'.join(form for form in HITS_BACK)})\b"
    r"|\b(?:hits|fired|fires|shot|struck|bit) back\b",
    re.IGNORECASE,
)


def answers(
    context: Context, here: Sequence[Statement], before: Sequence[Statement], roots: dict[str, str]
) -> Iterator[Statement]:
    """Who rejects what was said of them, or asked of them, shortly before.

    `here` are the statements of the sentence itself, `before` those so far, the last one last; `roots` gives the actor
    whose part another is.
    """
    said_here = {(made.source, made.target) for made in here if CATEGORIES[made.category][1] < 0}
    for verb in context.sentence.verbs:
        wanted = _answered(verb)
        if not wanted:
            continue
        for name in context.behind(verb.prepositions, ("by",)) if verb.passive else context.actors.of(verb.subject):
            own = roots.get(name.actor, name.actor)
            said = [made for made in before if made.category in wanted and made.hedge in ("asserted", "reported")]
            other = next((made.source for made in reversed(said) if roots.get(made.target, made.target) == own), "")
            if other and (name.actor, other) not in said_here:
                target = Name(name.start, name.end, other, "")
                yield context.row(name, target, "REJECT", verb, _hedge(verb), f"answers what {other} said before")


def _hedge(verb: Verb) -> str:
    return "denied" if verb.negated else "conditional" if verb.modals else "asserted"


def _answered(verb: Verb) -> tuple[str, ...]:
    """The categories of what a verb rejects; none where it rejects nothing that was said."""
    if any(entry.lemma in HITS_BACK for entry in verb.entries):
        return ("ACCUSE", "REJECT", "REQUEST", "SANCTION", "THREATEN")
    said = verb.subject if verb.passive else next(iter(verb.objects), None)
    senses = [sense for entry in verb.entries for sense in entry.senses if fits(verb, sense.frame)]
    if said is None or not any(sense.category in ("REJECT", "ACCUSE") for sense in senses):
        return ()
    words = [word.low.removesuffix("s") for word in said.words]  # called the allegation absurd
    return next((SPOKEN[word] for word in words if word in SPOKEN), ()) if _is_bare(said) else ()


def _is_bare(noun: Noun) -> bool:
    """Whether a noun phrase says nothing of whose it is: *the charge*, *that claim*."""
    named = any(word.name for word in noun.words) or any(w.name for _, held in noun.complements for w in held.words)
    return noun.words[0].low in ("the", "that", "this", "those", "these", "any") and not named
