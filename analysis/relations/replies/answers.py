"""Who answers what another said in the sentences before: *Kenya rejected the accusation*, *Peru accepted the offer*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.relations.context import Context, Statement
from analysis.relations.hedges.sentence import hedge
from analysis.relations.phrases.model import Noun, Verb, senses
from analysis.relations.vocabulary.frames import fits
from analysis.relations.vocabulary.words import Name
from analysis.tables import CATEGORIES

NEAR = 3  # sentences
CLAIMS = (
    *("account", "accusation", "allegation", "argument", "assertion", "charge", "claim", "comment", "complaint"),
    *("criticism", "lawsuit", "protest", "remark", "reproach", "suggestion", "version"),
)
DEMANDS = ("appeal", "call", "demand", "request", "threat", "ultimatum", "warning")
OFFERS = ("bid", "invitation", "offer", "proposal")
ACCUSED = ("ACCUSE", "PROTEST", "REJECT")
ASKED = ("REQUEST", "THREATEN")
OFFERED = ("AGREE", "AID", "CONCEDE", "CONSULT", "COOPERATE")
SPOKEN = {**dict.fromkeys(CLAIMS, ACCUSED), **dict.fromkeys(DEMANDS, ASKED), **dict.fromkeys(OFFERS, OFFERED)}
REFUSES = ("refuse", "decline")
HITS_BACK = frozenset({"bite back", "fire back", "hit back", "shoot back", "strike back"})
OFFERS_IT = re.compile(r"\b(?:bid|invit|offer|propos|takeover)", re.IGNORECASE)
BIDS = re.compile(r"\b(?:bid|takeover)\b", re.IGNORECASE)  # hostile ones are offers, too
ACCUSES = re.compile(r"accus|alleg|blam|charg|claim|condemn|criticis|criticiz|denounc", re.IGNORECASE)
BARE = ("the", "that", "this", "those", "these", "any")
# in a sentence in lower case
ANSWERED = re.compile(
    rf"\b(?:(?:{'|'.join(BARE)}) (?:{'|'.join(SPOKEN)})s?|(?:hits?|fired?|fires|shot|struck|bit) back"
    r"|(?:refused|refuses|declined|declines)(?=[.,;]|$| on ))\b"
)


def answers(
    context: Context,
    here: Sequence[Statement],
    before: Sequence[Statement],
    told: Sequence[tuple[list[str], set[str]]],
    roots: dict[str, str],
) -> Iterator[Statement]:
    """Who rejects what was said of them, or accepts what they were offered, shortly before.

    `here` are the statements of the sentence itself, `before` those shortly before, the last one last; `told` gives
    for each sentence shortly before, the last one first, who says something in it and whom it names; `roots` gives the
    actor whose part another is.
    """
    already = stated(here)
    for verb in context.sentence.verbs:
        category, wanted = _answered(verb, any(other.governor is verb for other in context.sentence.verbs))
        if not wanted:
            continue
        for name in speakers(context, verb):
            own = sides(verb, name, roots)
            ahead = (made for made in here if made.end <= verb.first.start)  # accused Peru; Peru dismissed the charge
            said = [made for made in (*before, *ahead) if made.hedge != "denied"]
            if wanted is OFFERED:
                said = [made for made in said if _offers(context.text, made)]
            else:
                said = [made for made in said if made.category in wanted]
            if verb.means("deny"):  # who denies wrongdoing is not against those who investigate it
                said = [made for made in said if ACCUSES.match(context.text, made.start)]
            other = next((made.source for made in reversed(said) if roots.get(made.target, made.target) in own), "")
            if wanted is ACCUSED and not other:
                other = _accuser(own, before, roots)
                if not other and not verb.means("deny"):
                    other = _teller(own, [_heard(context, verb, name), *told], roots)
            if other and roots.get(other, other) not in own:
                how = f"answers what {other} said before"
                yield from toward(context, verb, name, other, category, already, how)


def _offers(text: str, made: Statement) -> bool:
    """Whether a statement is of an offer, by its trigger: *offered to help*, *launched a hostile bid for*."""
    offered = made.category in OFFERED and OFFERS_IT.search(text, made.start, made.end)
    return bool(offered) or BIDS.search(text, made.start, made.end) is not None


def stated(made: Sequence[Statement]) -> set[tuple[str, str, int]]:
    """Who is with or against whom by these statements: source, target and sign."""
    return {(one.source, one.target, CATEGORIES[one.category][1]) for one in made}


def speakers(context: Context, verb: Verb) -> list[Name]:
    """Who does what a verb says, in the active or the passive."""
    return context.behind(verb.prepositions, ("by",)) if verb.passive else context.actors.of(verb.subject)


def toward(
    context: Context, verb: Verb, name: Name, other: str, category: str, already: set[tuple[str, str, int]], how: str
) -> Iterator[Statement]:
    """What somebody says to another whom the sentence does not name, where it has not been stated `already`."""
    if (name.actor, other, CATEGORIES[category][1]) not in already:
        said = hedge(verb)
        told_by = verb.clause.governor if verb.clause is not None and said == "reported" else None
        if told_by is not None and any(teller.actor == other for teller in context.actors.of(told_by.subject)):
            said = "asserted"  # Ann Lee said that Peru had lied, but Peru rejected the claim
        yield context.row(name, Name(name.start, name.end, other, ""), category, verb, said, how)


def sides(verb: Verb, name: Name, roots: dict[str, str]) -> set[str]:
    """On whose side somebody speaks: *Taliban spokesman Ann Lee*, *Ann Lee, the president of Peru*."""
    subject = verb.subject if verb.subject is not None and not verb.passive else None
    beside = [subject, subject.apposed] if subject is not None and not subject.members else []
    said = [noun for noun in beside if noun is not None]
    said += [held for noun in said for preposition, held in noun.complements if preposition in ("of", "for")]
    named = {word.name.actor for noun in said for word in noun.words if word.name}
    return {roots.get(actor, actor) for actor in (name.actor, *named)}


def _accuser(own: set[str], before: Sequence[Statement], roots: dict[str, str]) -> str:
    """Who told last, by name, what they had done to another: *Ann Lee said Peru had attacked Kenya*."""
    for made in reversed(before):
        told = made.hedge == "reported" and CATEGORIES[made.category][1] < 0 and made.teller
        if told and roots.get(made.source, made.source) in own and roots.get(made.teller, made.teller) not in own:
            return made.teller
    return ""


def _heard(context: Context, verb: Verb, name: Name) -> tuple[list[str], set[str]]:
    """Who tells something in the sentence before its answer, and whom it names: *Ann said Peru lied, but Peru* …"""
    tells = [other for other in context.sentence.verbs if other.controls("report") and other.last.end < name.start]
    if not tells or tells[-1] is verb or tells[-1].passive:
        return [], set()
    between = (word for noun in context.sentence.nouns for word in noun.words if word.name)
    named = {word.name.actor for word in between if word.name and tells[-1].last.end < word.start < name.start}
    return [teller.actor for teller in context.actors.of(tells[-1].subject)], named


def _teller(own: set[str], told: Sequence[tuple[list[str], set[str]]], roots: dict[str, str]) -> str:
    """Who said something last in a sentence that names the other side: *Ann Lee said that Kenya's trade is a lever*."""
    for tellers, named in told:
        others = [teller for teller in tellers if roots.get(teller, teller) not in own]
        if others and any(roots.get(actor, actor) in own for actor in named):
            return others[-1]
    return ""


def _answered(verb: Verb, governs: bool) -> tuple[str, tuple[str, ...]]:
    """What an answer is, and the categories of what it answers; nothing where a verb answers nothing that was said.

    `governs` says that another verb depends on it: *refused to*.
    """
    if any(entry.lemma in HITS_BACK for entry in verb.entries):
        return "REJECT", (*ACCUSED, *ASKED, "SANCTION")
    if verb.means(*REFUSES) and not (verb.passive or verb.objects or verb.prepositions or governs):
        return "REJECT", ASKED  # asked Apple to act. Apple refused
    said = verb.subject if verb.passive else next(iter(verb.objects), None)
    if said is None or not is_bare(said):
        return "", ()
    words = [word.low.removesuffix("s") for word in said.words]  # called the allegation absurd
    wanted = next((SPOKEN[word] for word in words if word in SPOKEN), ())
    meant = {sense.category for sense in senses(verb) if fits(verb, sense.frame)}
    if wanted is OFFERED and (meant & {"AGREE", "SUPPORT"} or verb.means("accept")):
        return "AGREE", wanted
    return ("REJECT", wanted) if meant & {"REJECT", "ACCUSE"} else ("", ())


def is_bare(noun: Noun) -> bool:
    """Whether a noun phrase says nothing of whose it is: *the charge*, *that claim*."""
    named = any(word.name for word in noun.words) or any(w.name for _, held in noun.complements for w in held.words)
    return noun.words[0].low in BARE and not named
