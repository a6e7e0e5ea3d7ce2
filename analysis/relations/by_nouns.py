"""What nouns state: *war on*, *talks between*, *sanctions against*, with the verbs that govern them."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.relations.context import Context, Statement
from analysis.relations.hedges.denials import farthest
from analysis.relations.hedges.nouns import OF, noun_hedge
from analysis.relations.hedges.sentence import hedge
from analysis.relations.nouns.actors import Use, approves, both_of, resisted, targets_of, wanted
from analysis.relations.nouns.agents import ABOUT_WHOM, SUBJECT, WHOSE, agents_of
from analysis.relations.nouns.fates import Fate, is_past, is_soured, read_use
from analysis.relations.nouns.received import first_object, received
from analysis.relations.nouns.stated import stated
from analysis.relations.nouns.undergone import undergone
from analysis.relations.nouns.wishes import against_end, asks_end
from analysis.relations.phrases.model import HARM, Noun, Verb, categories, senses
from analysis.relations.phrases.noun_kinds import belongs_between, is_somebody
from analysis.relations.verbs.colouring import POSITIVE
from analysis.relations.verbs.together import at_odds
from analysis.relations.vocabulary.frames import sort_of
from analysis.relations.vocabulary.lexicon import Sense
from analysis.relations.vocabulary.words import Name

LASTING = POSITIVE - {"CONSULT"}


def by_nouns(context: Context) -> Iterator[Statement]:
    """The statements that nouns make, but for those of allies and enemies."""
    for whole in context.sentence.nouns:
        said: set[tuple[str, str, str]] = set()
        for noun in whole.members or [whole]:
            entry = next((entry for entry in noun.entries if not entry.party), None)
            for made in _by_noun(context, noun, whole, entry.senses) if entry else ():
                key = made.source, made.target, made.category
                if key not in said:  # sent food and medicine to Peru: said once
                    said.add(key)
                    yield made


def _by_noun(context: Context, noun: Noun, whole: Noun, meant: tuple[Sense, ...]) -> Iterator[Statement]:
    use, fate = read_use(context, noun, whole)
    if is_soured(context, noun, fate):
        yield from _soured(context, use, fate, meant[0])
        return
    if (asking := asks_end(context, use)) is not None:
        wished = [made for sense in meant for made in against_end(context, use, sense, asking)]
        if wished:
            yield from wished
            return
    if is_past(noun, fate):
        meant = tuple(sense for sense in meant if sense.category not in LASTING)
    both = both_of(context, use)
    for sense in meant:
        if not _applies(use, sense):
            continue
        category, said = stated(context, use, fate, sense, bool(both))
        made = list(_of_sense(context, use, sense, both, category, said))
        if made:
            yield from made
            if category in POSITIVE and "mutual" in sense.frame and (foes := context.behind(use.chain, ("against",))):
                allied, how = both or agents_of(context, use, sense)[0], "“against”"
                yield from context.rows(allied, foes, "MOBILIZE", noun.head, said, how)
            return


def _soured(context: Context, use: Use, fate: Fate, sense: Sense) -> Iterator[Statement]:
    """*Relations between A and B have soured*, *A's ties with B are poor*: each is against the other."""
    head, both = use.noun.head, both_of(context, use)
    said = noun_hedge(context, use.noun, use.whole, use.governor, False, False)
    said = farthest([said, *(hedge(verb) for verb in fate.own if verb.modals or verb.negated)])
    if both:
        yield from context.pairs(both, "REJECT", head, said, "between both")
        return
    sources, how = agents_of(context, use, sense)
    targets = context.behind(context.chain(use.whole), ("with",))
    yield from context.rows(sources, targets, "REJECT", head, said, how)
    if not targets:
        yield from context.pairs(sources, "REJECT", head, said, how)  # both, whose ties have soured


def _applies(use: Use, sense: Sense) -> bool:
    """Whether a noun has one of its senses among the words around it."""
    governor, head = use.governor, use.noun.head
    if sense.category == "CONSULT" and "account" in sort_of(head) and use.chain[:1] and use.chain[0][0] in OF:
        return False  # talk of a rift: nobody talks
    if "under" in sense.frame and use.whole.preposition != "under":
        return False
    asked = use.verb is not None and bool(wanted(use.verb))
    if "governed" in sense.frame and not (governor and (governor.controls("light", "undo") or asked)):
        return False
    return not (sense.category == "AID" and governor is not None and _gives_up(governor))  # handed over its weapons to


def _gives_up(verb: Verb) -> bool:
    return any(s.category == "CONCEDE" and "to" in s.frame for s in senses(verb))


def _taker(context: Context, use: Use, sense: Sense) -> list[Name]:
    """Who is given what a noun names, right behind the verb: *gave Peru a loan for the dam*."""
    return first_object(context, use) if sense.category == "AID" else []


def _is_laid(use: Use) -> bool:
    """Whether the name before *sanctions* says on whom they are: *lifted Iran sanctions*, not *Iranian sanctions*."""
    return not use.inner[-1].adjective and use.inner[-1].kind in ("state", "armed group", "military")


def _ends_by_force(verb: Verb) -> bool:
    """Whether a participle says what an attack put an end to."""
    main = verb.clause.main if verb.form == "participle" and verb.clause is not None else None
    return main is not None and "ASSAULT" in categories(main)


def _has_partner(use: Use) -> bool:
    """Whether whoever else takes part is told: *a treaty with its neighbours*, *ties to the party*, not *with care*."""
    beside = (n for word, n in use.chain if word in ("with", "to") and not belongs_between(use.chain, word, n))
    return any(map(is_somebody, beside))


def _named_before(use: Use, sense: Sense) -> list[Name]:
    """Whom the name before a noun makes the target: *gave Egypt weapons*, *took its side*, *lifted Iran sanctions*."""
    if not use.inner:
        return []
    if sense.category == "SANCTION" and _is_laid(use):
        return use.inner[-1:]
    if use.inner[-1].adjective or not use.noun.words[0].name:
        return []
    given = use.verb is not None and use.verb.controls("light") and not use.verb.controls("try", "want")
    joined = sense.category in POSITIVE and bool(sense.frame & {"of", "with"})  # joined Egypt's coalition
    return use.inner[-1:] if given and ("to" in sense.frame or joined) else []  # but sought Egypt's help


def _joint(context: Context, use: Use, sense: Sense, sources: list[Name]) -> Verb | None:
    """The verb whose subject is several actors who do together what a noun names; else None."""
    verb = use.verb
    if verb is None or len(sources) < 2 or context.either(verb.subject):
        return None
    return None if sense.category in POSITIVE and resisted(verb) else verb


def _of_sense(
    context: Context, use: Use, sense: Sense, both: list[Name], category: str, said: str
) -> Iterator[Statement]:
    """What a noun states in one of its senses: as it is received, between two, undergone, or done."""
    if (given := received(context, use, sense, category, said)) is not None:
        return given
    if "mutual" in sense.frame and both:
        return _between(context, use, both, category, said)
    ended = category in POSITIVE and sense.category not in POSITIVE
    if ended and use.verb is not None and _ends_by_force(use.verb):
        return iter(())  # overran the city, ending the siege of it
    sources, targets, how = undergone(context, use, sense)
    if sources and targets:
        return context.rows(sources, targets, category, use.noun.head, said, how)
    return _done(context, use, sense, category, said)


def _between(context: Context, use: Use, both: list[Name], category: str, said: str) -> Iterator[Statement]:
    """*The war between Peru and Chile*, *Kenya brokered talks between them*"""
    head, governor = use.noun.head, use.governor
    yield from context.pairs(both, category, head, said, "between both")
    if governor and governor.controls("broker"):
        brokers = context.behind(use.chain, ("by",)) if governor.passive else context.actors.of(governor.subject)
        yield from context.rows(brokers, both, "CONSULT", head, said, "who brings both together")


def _done(context: Context, use: Use, sense: Sense, category: str, said: str) -> Iterator[Statement]:
    """*Peru imposed sanctions on Chile*, *Peru and Chile signed a treaty*"""
    head, verb = use.noun.head, use.verb
    sources, how = agents_of(context, use, sense)
    if how == SUBJECT and category in HARM and verb is not None and approves(verb):
        category = "ACCUSE"  # praised the killing of, called for the arrest of
        if verb.means("demand"):
            return  # demanded the arrest of: the verb says so itself
    targets = _taker(context, use, sense) or targets_of(context, use, sense, category)
    if not targets and how == SUBJECT:
        targets = _named_before(use, sense)
    joint = _joint(context, use, sense, sources) if how == SUBJECT else None
    mutual = "mutual" in sense.frame
    if joint and sense.category in ("ASSAULT", "MOBILIZE", "COERCE") and not mutual:
        # What they did says so, not what they did it to: ended a siege.
        yield from context.pairs(sources, "COOPERATE", joint.word, said, "they act together")
    if joint and joint.controls("broker"):
        return  # who broker a truce have none with one another
    if joint and mutual and all(target.kind == "place" for target in targets):
        targets = []  # began joint patrols of the Celebes Sea
    if sense.category == "AID" and "troops" in sort_of(head):
        targets = [name for name in targets if name.kind != "place"]  # for whoever is there
    if targets:
        yield from context.rows(sources, targets, category, head, said, how)
    elif joint and mutual and not (at_odds(joint) or _has_partner(use)):
        yield from context.pairs(sources, category, head, said, "both take part in it")
    elif mutual and len(sources) > 1 and not _has_partner(use) and _is_shared(context, use, how, category):
        yield from context.pairs(sources, category, head, said, how)  # are in talks, defended their alliance


def _is_shared(context: Context, use: Use, how: str, category: str) -> bool:
    """Whether several have a thing together: *defended their alliance*, *are in a dispute*."""
    if how == WHOSE:
        return category in POSITIVE
    clause = context.sentence.inside.get(id(use.whole))
    are = clause is not None and clause.main is not None and clause.main.copula
    return how == ABOUT_WHOM and are and use.whole.preposition == "in"
