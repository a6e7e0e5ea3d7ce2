"""To whom is done what a noun names, or between whom it is: *attack on Peru*, *talks between*, *the war of A and B*."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.inflection import BASE, PAST
from analysis.relations.context import Context
from analysis.relations.phrases.model import Clause, Noun, Verb, categories, framed, senses
from analysis.relations.phrases.noun_kinds import deeds, first_name, is_somebody, joint_owners, names_in
from analysis.relations.verbs.claims import done_to
from analysis.relations.verbs.colouring import POSITIVE
from analysis.relations.verbs.doers import makers_together
from analysis.relations.verbs.objects import seated
from analysis.relations.vocabulary.frames import ASKED, MARKS, fits, sort_of
from analysis.relations.vocabulary.lexicon import Sense
from analysis.relations.vocabulary.words import OWN, Name

WHEN = frozenset({"after", "amid", "before", "despite", "during", "since"})
JOINTS = ("-", "–", "‑", "/", "—")
AGAINST_DEEDS = ("ACCUSE", "PROTEST")  # what is against what somebody did
CONTENTS = frozenset({"accusations", "allegations", "charges", "claims", "reports", "suspicions"})


@dataclass(slots=True)
class Use:
    """One noun that may state a relation, with the words around it.

    `whole` is the noun phrase it is a member of, `verb` governs it, `passive` has it as subject, `chain` are the
    prepositions behind it, `inner` the names before it.
    """

    noun: Noun
    whole: Noun
    verb: Verb | None
    passive: Verb | None
    chain: list[tuple[str, Noun]]
    inner: list[Name]

    @property
    def governor(self) -> Verb | None:
        return self.verb or self.passive

    @property
    def owners(self) -> list[Name]:
        """Whose a thing is by the names before it: *Peru's*, *Kenya and Peru's*, *American and British*."""
        return (joint_owners(self.whole) if self.whole.members[-1:] == [self.noun] else []) or self.inner[-1:]


def both_of(context: Context, use: Use) -> list[Name]:
    """The actors of *talks between A and B*, *A-B talks*, *the alliance of A and B*; none where only one is named."""
    between = context.behind(use.chain, ("between", "among"))
    if len(between) > 1:
        return between
    named = [word for word in use.noun.words if word.name]
    if len(named) == 2 and not use.noun.head.name and context.text[named[0].end : named[1].start] in JOINTS:
        return use.inner
    bound = next((verb for verb in context.sentence.verbs if _is_bound(verb, use)), None)
    if bound is not None and len(both := context.actors.of(bound.subject)) > 1 and not context.either(bound.subject):
        return both  # are bound by a pact
    shared = "of", *(("by",) if _is_friendly(use.noun) else ())  # joint exercises by Peru and Kenya, but not wars
    if use.chain and use.chain[0][0] in shared and not context.either(use.chain[0][1]):
        first = use.chain[0][1]
        both = context.actors.of(first)
        if first.owner is not None and [word for word, _ in use.chain[:2]] == ["of", "with"]:
            return [*both, *context.actors.of(use.chain[1][1])]  # the merger of Peru with Kenya
        return both if first.members and len(both) > 1 else []
    if use.passive and use.passive.controls("light") and not use.passive.controls("broker") and _is_friendly(use.noun):
        both = makers_together(context, use.passive)  # an accord was signed in Rome by Peru and Kenya
        return both if len(both) > 1 else []
    return []


def _is_bound(verb: Verb, use: Use) -> bool:
    """Whether a verb says that a pact or the like binds its subjects: *are bound by a treaty*."""
    by = verb.passive and verb.controls("bind") and _is_friendly(use.noun)
    return by and any(word in ("by", "in") and noun is use.whole for word, noun in verb.prepositions)


def of_others(context: Context, use: Use) -> bool:
    """Whether *by* says whose doing is barred, not who bars it: *eased restrictions on travel by Americans*."""
    verb = use.verb
    if verb is None or verb.passive or not verb.controls("undo", "light") or not context.actors.of(verb.subject):
        return False
    return bool(use.chain) and use.chain[0][0] == "on" and not context.actors.of(use.chain[0][1])


def _is_friendly(noun: Noun) -> bool:
    return bool(categories(noun) & POSITIVE)


def _near(chain: list[tuple[str, Noun]]) -> list[tuple[str, Noun]]:
    """The chain up to another deed at whose time it was: atrocities *during the fight* against Peru."""
    end = (k for k, (preposition, noun) in enumerate(chain) if preposition in WHEN and noun.entries)
    return chain[: next(end, len(chain))]


def _barred(use: Use) -> list[tuple[str, Noun]]:
    """What stands behind the goods that something is laid *on*: duties, or duties *of 25 percent*, on steel *from*."""
    on = next((k for k, (preposition, _) in enumerate(use.chain) if preposition != "of"), 0)
    return use.chain[on + 1 :] if use.chain and use.chain[on][0] == "on" else []


def targets_of(context: Context, use: Use, sense: Sense, category: str) -> list[Name]:
    verb, frame = use.verb, sense.frame
    prepositions = tuple(word for word in frame if word not in MARKS)
    if "seat" in frame:
        return seated(context, use.chain, prepositions)
    clause = context.sentence.inside.get(id(use.whole))
    of = clause is not None and [word for word, _ in use.chain[:1]] == ["of"]
    if of and clause is not None and (helped := _helped(context, use, sense, clause)):
        return helped  # with the support of Peru, Kenya won
    if "border" in frame:  # the deployment of troops along the Eritrean border
        borders = (near for _, near in use.chain if sort_of(near.head) & {"border"})
        return next((names_in(near)[-1:] or context.behind(near.complements, ("with", "of")) for near in borders), [])
    if "of" in frame and context.behind(use.chain[:1], ("by",)):
        if use.noun.words[0].low in OWN:
            return context.possessor(use.noun, use.whole)  # its expulsion by Peru
        if held := [name for name in use.inner[-1:] if not name.adjective]:
            return held  # Ann Lee's arrest by Peru
    about = [pair for pair in use.chain[:1] if pair[0] in prepositions and not is_somebody(pair[1])]
    if about and sense.category in AGAINST_DEEDS and (found := context.behind(use.chain[1:2], ("by",))):
        return found  # in protest at a decision by Peru
    if found := context.behind(_near(use.chain), prepositions):
        return found
    if sense.category in ("COERCE", "REJECT", "SANCTION") and (found := context.behind(_barred(use), ("from", "to"))):
        return found  # duties on steel from Vietnam, a veto on aid to Turkey
    if of_others(context, use) and (found := context.behind(use.chain, ("by",))):
        return found  # lifted the ban on marches by the FNDC
    claimed = use.chain and use.chain[0][0] in prepositions and sort_of(use.chain[0][1].head) & ASKED
    if claimed and (found := context.behind(use.chain[1:2], ("of", "by", "from"))):
        return found  # its opposition to the demand of Peru
    about = use.chain[1:2] if use.chain and use.chain[0][0] == "from" else use.chain[:1]
    if found := deeds(about, sense.category, prepositions):
        return found  # support for Peru's claim, opposition from Chile to it
    asked = context.claimed(use.whole) if category == "REQUEST" or "that" in frame else None
    if asked is None and category == "ACCUSE":  # an inquiry into claims that Peru paid bribes
        contents = (noun for _, noun in use.chain if noun.head.low in CONTENTS)
        asked = next((said for noun in contents if (said := context.claimed(noun)) is not None), None)
    if asked is not None and category == "REQUEST" and _tells_of_it(context, asked):
        return []  # a demand that Peru met in May
    if asked is not None:  # its demand that Peru withdraw, its charge that Peru was attacked by Kenya
        done = done_to(context, asked) if category == "ACCUSE" else None
        found = context.behind(done.prepositions, ("by",)) if done else context.actors.of(asked) or first_name(asked)
        return found
    if category == "REQUEST" and use.chain[:1] and use.chain[0][0] == "for" and _is_to_act(context, use.chain[0][1]):
        return context.actors.of(use.chain[0][1])  # Kenya's call for Peru to leave
    if category == "REQUEST" and use.noun.words[0].low in OWN and use.chain and use.chain[0][0] == "for":
        return context.behind(use.chain, ("from",))  # their demands for reforms from Peru
    if verb and "to" in frame:
        second = verb.objects[1] if len(verb.objects) > 1 else None
        head = use.noun.head
        if second and (second.head is head or any(other.head is head for _, other in second.complements)):
            return context.actors.of(verb.objects[0])  # gave Iran weapons
        if found := context.after(verb, ("to",)):
            return found
    under = use.whole.preposition == "under" and category not in POSITIVE
    if clause is not None and under:
        done_by = use.whole.owner if use.whole.owner is not None and use.whole.owner.preposition == "by" else None
        return context.actors.of(done_by or clause.subject)  # is under attack by, lifted by Peru under pressure from
    return _helped(context, use, sense, clause) if clause is not None else []  # with help from Peru, Kenya built


def _is_to_act(context: Context, noun: Noun) -> bool:
    """Whether an infinitive right behind a noun phrase says what they are to do."""
    place = context.place[id(noun)] + 1
    following = context.sentence.phrases[place] if place < len(context.sentence.phrases) else None
    return isinstance(following, Verb) and following.form == "infinitive"


def _tells_of_it(context: Context, subject: Noun) -> bool:
    """Whether the verb of a clause tells what was done with the demand before it, and asks nothing: *that Peru met*."""
    verb = next((verb for verb in context.sentence.verbs if verb.subject is subject), None)
    forms = [form.features for form in verb.word.verbs if not form.rest] if verb is not None else []
    past = bool(forms) and all(found & PAST and not found & BASE for found in forms)
    return verb is not None and past and not (verb.helpers or verb.modals or verb.objects or verb.passive)


def _helped(context: Context, use: Use, sense: Sense, clause: Clause) -> list[Name]:
    """Who does something with what a noun behind *with* names: *with Peru's help*, *with money from Peru*."""
    main, owner = clause.main, use.whole.owner
    if use.whole.preposition != "with" or sense.category not in ("AID", "SUPPORT") or main is None:
        return []
    if main.passive:
        return context.behind(main.prepositions, ("by",))  # was built by Kenya, with the help of Peru
    met = framed(main, "with")
    if met and use.noun.start > main.first.start:
        return []  # met with the approval of Peru
    told = owner is None or any(noun is owner for noun in main.objects)
    return context.actors.of(clause.subject) if told else []


def wanted(verb: Verb) -> str:
    """The category of a verb that asks for what its object names: *called for sanctions on*, *supported the war on*."""
    for entry in verb.entries:
        for sense in entry.senses:
            asked = sense.category == "REQUEST" and entry.lemma in ("call for", "demand", "order")
            if (sense.category == "SUPPORT" and fits(verb, sense.frame)) or asked:
                return sense.category
    return ""


def approves(verb: Verb) -> bool:
    """Whether a verb praises or asks for what its object names, and does not do or order it."""
    done = verb.controls("light", "undo") or verb.means("order")
    return not done and bool(wanted(verb))


def resisted(verb: Verb) -> str:
    """The category of a verb that is against what its object names: *boycotted contacts with*."""
    if verb.controls("undo", "light"):
        return ""
    asked = [sense for sense in senses(verb) if "object" in sense.frame and "armed" not in sense.frame]
    meant = [sense.category for sense in asked if fits(verb, sense.frame)]  # police pick up people, others praise
    return next((name for name in meant if name in ("REJECT", "SANCTION", "COERCE", "ACCUSE")), "")
