"""Who is accused or convicted of a deed: *was jailed for the murder of Y*, *blamed X for the attack on Y*."""

from __future__ import annotations

from analysis.relations.context import Context
from analysis.relations.hedges.denials import farthest
from analysis.relations.hedges.sentence import hedge
from analysis.relations.nouns.actors import Use
from analysis.relations.phrases.model import Noun, Verb, senses
from analysis.relations.verbs.judged import GUILTY
from analysis.relations.vocabulary.lexicon import Sense
from analysis.relations.vocabulary.words import OWN, Name

FOR = ("for", "of", "over", "with")
AGAINST = ("ACCUSE", "COERCE")
CONVICTING = ("convict", "execute", "find … guilty", "fine", "hang", "imprison", "jail", "punish", "sentence")
CLEARING = ("absolve", "acquit", "clear", "exonerate")
CONFESSING = ("admit", "confess", "plead")


def charged(context: Context, use: Use, sense: Sense) -> tuple[list[Name], str]:
    """Who is said to have done what a noun names, and how far the sentence stands behind it; or nobody."""
    if use.inner or "mutual" in sense.frame or context.behind(use.chain, ("by",)):
        return [], ""
    own = use.noun.words[0].low in OWN
    for verb in context.sentence.verbs:
        if own and (verb.passive or not verb.controls("stance")):
            continue  # condemned Peru for its attack, but was jailed for his
        if (held := _held(verb, use.whole)) is not None and (found := context.actors.of(held)):
            return found, _told(verb)
    return [], ""


def _held(verb: Verb, deed: Noun) -> Noun | None:
    """Of whom a verb says that the deed is, or is not, theirs; None where it says it of nobody."""
    links = [preposition for preposition, noun in verb.prepositions if noun is deed]
    if verb.copula:
        guilty = bool(verb.objects) and verb.objects[0].head.low in GUILTY
        return verb.subject if "behind" in links or (guilty and links) else None
    confessed = "to" in links or any(noun is deed for noun in verb.objects)
    if verb.means(*CONFESSING) and confessed and not verb.passive:
        return verb.subject
    if not any(link in FOR for link in links):
        return None
    if any(noun.head.low == "trial" for noun in verb.objects):
        return verb.subject  # is on trial for, stood trial for
    if verb.passive and verb.means("want"):
        return verb.subject
    accuses = any(sense.category in AGAINST and "object" in sense.frame for sense in senses(verb))
    if not (accuses or verb.controls("stance") or verb.means(*CONVICTING, *CLEARING)):
        return None
    return verb.subject if verb.passive else next(iter(verb.objects), None)


def _told(verb: Verb) -> str:
    """How far a verb stands behind the deed: whoever is convicted of it did it, whoever is charged with it may have."""
    if verb.means(*CLEARING):
        return "denied"
    if verb.controls("stance"):
        return "asserted" if hedge(verb) == "denied" else hedge(verb)  # who does not condemn it says that it was so
    if verb.copula or verb.means(*CONVICTING, *CONFESSING):
        return hedge(verb)
    return farthest(["reported", hedge(verb)])
