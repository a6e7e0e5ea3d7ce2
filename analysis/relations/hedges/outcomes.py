"""What its own verb says of a thing: *a war that never came*, *a deal that is due*, *a report that proved false*."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.relations.hedges.denials import farthest
from analysis.relations.phrases.model import Noun, Sentence, Verb
from analysis.relations.vocabulary.frames import sort_of

UNSURE = frozenset({"may", "might", "could", "would"})
SORTS = {"open": "conditional", "untrue": "denied"}


def outcome(sentence: Sentence, whole: Noun) -> str:
    """How far a sentence stands behind a thing by the verbs that have it as their subject."""
    own = [verb for verb in sentence.verbs if verb.subject is whole and verb.form in ("finite", "infinitive")]
    return farthest(["asserted", *(said for verb in own for said in said_by(verb, whole))])


def said_by(verb: Verb, whole: Noun) -> Iterator[str]:
    """How far the verb of a thing says that it is not so: one or more hedges, or none."""
    if verb.controls("unreal"):
        yield "conditional"  # is a long way off
    if verb.passive and verb.controls("deny", "dismiss") and not verb.negated:
        yield "denied"  # a deal, reports of a deal were denied
    if verb.controls("occur") and (verb.negated or (verb.governor is not None and verb.governor.negated)):
        yield "denied"  # did not happen, has yet to begin
    elif verb.form == "infinitive" and (verb.controls("occur") or (verb.passive and verb.controls("light"))):
        yield "conditional"  # is due to begin, is to be signed
    of_itself = verb.clause is not None and verb.clause.kind == "relative"  # signed a deal that would raise pay
    unsure = verb.form == "finite" and not of_itself and not UNSURE.isdisjoint(verb.modals)
    if whole.words[0].low in ("a", "an") and unsure:
        yield "conditional"  # a war would cost thousands of lives
    if not (verb.copula or verb.controls("link")) or verb.negated:
        return
    for noun in verb.objects:
        for word in noun.words:
            yield from (SORTS[sort] for sort in sort_of(word) if sort in SORTS)
            if word.has("untrue"):
                yield "denied"
    if (whole.words[0].low in ("a", "an") or not verb.objects) and not UNSURE.isdisjoint(verb.modals):
        yield "conditional"  # a war would be a disaster, war is likely
