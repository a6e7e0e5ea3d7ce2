"""To whom a verb is done: the actors in its object, who gets it, whom its prepositions lead to."""

from __future__ import annotations

from analysis.relations.actors.pronouns import outer_owner
from analysis.relations.context import LEFT, Context
from analysis.relations.phrases.model import HARM, Noun, Verb, categories, senses
from analysis.relations.phrases.noun_kinds import ABOUT, deeds, first_name, is_other_body, joint_owners, names_in
from analysis.relations.verbs.claims import asks_nothing, claimed_by, done_to, is_claim
from analysis.relations.verbs.colouring import POSITIVE
from analysis.relations.verbs.owned import makers, owners
from analysis.relations.vocabulary.frames import ASKED, HANDLED, MARKS, OWNED, fits, holds, sort_of
from analysis.relations.vocabulary.idioms import REFLEXIVE
from analysis.relations.vocabulary.lexicon import Entry, Sense, lexicon
from analysis.relations.vocabulary.words import Name

SHOWN = frozenset({"evidence", "likeness", "writing"})
YIELDING = frozenset({"CONCEDE", "RETREAT"})


def object_actors(context: Context, verb: Verb, noun: Noun) -> list[Name]:
    """The actors in an object: its own, or who did what is condemned or rejected (*calls by* …)."""
    meant = {sense.category for sense in senses(verb) if fits(verb, sense.frame)}
    if noun.head.has("misfortune") and meant & {"ACCUSE", "REJECT", "SUPPORT"}:
        return []  # welcomed the defeat of Peru, condemned the death of Peruvians
    if noun.head.low in REFLEXIVE:
        return []  # defended itself against charges by Peru
    if verb.controls("issue") and sort_of(noun.head) & SHOWN:
        return []  # released images of Peru, the names of two Peruvians
    if meant & ABOUT and (joint := joint_owners(noun)):
        return joint  # condemned US and British strikes
    gathered = "PROTEST" in categories(noun)
    if noun.head.low == "what" and (thing := _called(context, noun)):
        return object_actors(context, verb, thing)  # deplored what it called Peru's contempt
    found = context.actors.of(noun) or (aboard(context, noun) if meant & {"ASSAULT", "COERCE"} else [])
    if "SUPPORT" in meant and "advance" in sort_of(noun.head):  # welcomed the election of Ann Lee
        found = found or context.behind(noun.complements, ("of",))
    if found or noun.members or not (meant & ABOUT or gathered):
        return found
    behind = [*noun.complements, *(pair for _, other in noun.complements[:4] for pair in other.complements)]
    asked = bool(sort_of(noun.head) & ASKED) and "COERCE" not in meant
    left = categories(noun) & {*HARM, "RETREAT"}  # not the expulsion of Ann Lee from Peru, the withdrawal from it
    makers_behind = ("by",) if left else ("by", "from")
    for preposition, other in behind:  # an offer from Peru, an offer of help from Peru, the demands of Peru
        own = asked and preposition == "of" and other.owner is noun
        if (preposition in makers_behind or own or (gathered and preposition in ("of", "held by"))) and (
            named := context.actors.of(other)
        ):
            return named
    if made_by := makers(context, noun):
        return made_by
    if noun.owner is not None and not noun.preposition and noun.owner.apposed is not noun:
        return context.actors.of(noun.owner)  # whose offer Kenya turned down
    names = names_in(noun) or [name for name in (context.actors.owner(noun),) if name]  # defied the court's orders
    head = noun.head
    if not names and sort_of(head) & ASKED and (holders := outer_owner(context.actors, noun)):
        return holders  # rejected her claim
    if names and names[-1].kind == "person":
        names = names[-1:]  # US President Joe Biden's plan
    if len(names) > 1 or (names and any(entry.party for entry in noun.entries)):
        return []  # criticised the Kenya-Peru treaty, Kenya's critics
    return names[-1:] if names and not (head.has("other party") or is_other_body(noun, names[-1])) else []


def aboard(context: Context, noun: Noun) -> list[Name]:
    """Who is in what is attacked or seized: *a bus carrying Peruvian soldiers*."""
    carried = (verb for verb in context.sentence.verbs if verb.subject is noun and verb.controls("carry"))
    return next((found for verb in carried for held in verb.objects if (found := context.actors.of(held))), [])


def _called(context: Context, noun: Noun) -> Noun | None:
    """What *what* is said to be in the relative clause behind it: *what he called* the king's contempt."""
    verb, below = ([*(verb for verb in context.sentence.verbs if verb.first.start > noun.start), None, None])[:2]
    if verb is not None and verb.controls("report") and below is not None and below.copula:
        return next(iter(below.objects), None)  # what it said were bases
    if verb is None or not verb.means("call", "describe"):
        return None
    named = [*verb.objects, *(held for word, held in verb.prepositions if word == "as")]
    return next((held for held in named if held is not noun), None)


def taker(context: Context, verb: Verb, noun: Noun) -> list[Name]:
    """Who is given something: *sold Peru jets*, but not *sold Peruvian jets to Kenya* or *sold Peru's jets*."""
    first, *further = noun.words
    if len(verb.objects) < 2 and verb.means("offer") and [word for word, _ in verb.prepositions[:1]] == ["as"]:
        return []  # offered Peru as a venue
    opens = first.name is not None or first.has("determiner", "possessive")
    if len(verb.objects) < 2 and not (noun.members or noun.pronoun or (opens and names_in(noun))):
        return []  # sold the data of Kenyans, denied overcharging Peru
    if noun.head.name is None and first.name and (first.name.adjective or further[0].low == "'s"):
        return []
    if len(verb.objects) < 2 and first.low == "its" and noun.head.low not in lexicon().people:
        return []  # sold its Peruvian mines
    if noun.head.name is None and first.name and holds(noun, HANDLED):
        return [first.name]  # sent Peru oil
    goods = noun.head.name is not None and noun.head.name.kind in ("military", "place", "organisation")
    sold = goods and len(verb.objects) == 1 and context.after(verb, ("to",))  # sold Alaska, or a club, to Peru
    return [] if sold else context.actors.of(noun)


def _ended(context: Context, noun: Noun) -> list[Name]:
    """Who does what is to end: *demanded an end to Kenya's blockade of Peru*."""
    if "lack" not in sort_of(noun.head) or not noun.complements:
        return []
    deed = noun.complements[0][1]
    if deed.head.name is None and (names := names_in(deed)):
        return names[-1:]
    return context.behind(deed.complements, ("by", *(("of",) if not deed.entries else ())))  # the presence of Kenya


def _is_partner(verb: Verb, prepositions: tuple[str, ...]) -> bool:
    """Whether somebody stands there and no thing of theirs: *built it with Japan*, not *with Japanese steel*."""
    beside = next((noun for preposition, noun in verb.prepositions if preposition in prepositions), None)
    return beside is not None and bool(beside.head.name or beside.members or beside.head.low in lexicon().people)


def seated(context: Context, chain: list[tuple[str, Noun]], prepositions: tuple[str, ...]) -> list[Name]:
    """Whose seat somebody is before: *outside the embassy of Peru*, *at Uber's offices*, not *at a factory in Peru*."""
    for preposition, noun in chain:
        if preposition in prepositions and (sort_of(noun.head) & {"seat"} or noun.head.name):
            own = [word.name for word in noun.words if word.name and word.name.kind != "place"]
            if len(own) > 1 and noun.words[1].low == "'s" and noun.words[0].name:
                own = own[:1]  # the gates of Renault's Flins plant
            if found := own[-1:] or context.behind(noun.complements, ("of", "held by")):
                return found
    return []


def verb_targets(context: Context, verb: Verb, entry: Entry, sense: Sense) -> tuple[list[Name], str]:
    """To whom a verb in one of its senses is done, and how the sentence says so."""
    frame = sense.frame
    if sense.category == "REQUEST" and verb.objects:
        wanted = verb.objects[0]
        if found := _ended(context, wanted):
            return found, "whom it is done to"
        talks = verb.means("demand") and "CONSULT" in categories(wanted)
        if talks and (partners := context.behind(context.chain(wanted)[:1], ("with",))):
            return partners, "with whom it is to be"  # demanded talks with Peru
        if categories(wanted) & YIELDING and wanted.head.name is None:
            whose = names_in(wanted)[-1:] or context.behind(wanted.complements[:1], ("of",))
            if whose:
                return whose, "who is asked to act"  # called for Peru's withdrawal from Chile
        if "freeing" in sort_of(wanted.head):
            found = context.after(verb, ("from",)) or context.behind(context.chain(wanted), ("by",))
            return found, "towards whom it is done"  # demanded Ann Lee's release: not of her
    if "infinitive" in frame or "that" in frame:
        if asks_nothing(context, verb, sense):
            return [], ""
        named = verb.objects[:1] or [noun for _, noun in verb.prepositions[:1]]
        asked = claimed_by(context, verb) if "that" in frame else next(iter(named), None)
        if "that" in frame and verb.controls("demand") and verb.controls("report") and is_claim(context, asked):
            return [], ""
        if sense.category == "ACCUSE" and asked is not None and (done := done_to(context, asked)):
            return context.behind(done.prepositions, ("by",)), "who is said to have done it"
        return context.actors.of(asked) or first_name(asked), "who is asked to act"
    sold = {"object", "from"} <= frame and sense.category == "COOPERATE" and verb.objects
    if sold and (sellers := context.after(verb, ("from",))):
        return sellers, "towards whom it is done"  # bought Russian jets from Peru, Alaska from Russia
    if "object" in frame and verb.objects:
        found = object_actors(context, verb, verb.objects[0])
        owned = sort_of(verb.objects[0].head) & OWNED
        if sense.category == "COERCE" and any(other.frame & owned for other in entry.senses):
            found = []  # threw out Peru's complaint
        if sense.category == "RETREAT":
            where = ("state",) if verb.objects[0].head.name is not None else ("state", "place")
            where = where if "armed" in frame else (*where, *LEFT)
            found = [name for name in found if name.kind in where]  # leaving 100 soldiers behind
        if found:
            return found, "whom it is done to"
    if "object" in frame and not verb.objects and not verb.passive and sense.category in ABOUT:
        called = next((noun for preposition, noun in verb.prepositions if preposition == "as"), None)
        if called is not None and (found := object_actors(context, verb, called)):
            return found, "whom it is done to"  # dismissed as baseless Peruvian allegations
    if foes := foes_of(context, verb, sense):
        return foes, "“against”"
    if owned := frame & OWNED:
        return owners(context, verb, owned), "done to what is theirs, or for them"
    if "dative" in frame and any(_not_given(verb, noun) for noun in verb.objects[:1]):
        return [], ""
    if "dative" in frame:
        if verb.objects and (found := taker(context, verb, verb.objects[0])):
            return found, "whom it is done to"
        if (verb.objects or sense.category != "REJECT") and (found := context.after(verb, ("to", "for"))):
            sent = "arms" in frame and entry.lemma == "send"  # sent missiles to Kyiv: to help or to hit it?
            return [name for name in found if not (sent and name.kind == "place")], "“to”"
    if "object" in frame and "demand" in entry.control and (claimed := claimed_by(context, verb)):
        return context.actors.of(claimed) or first_name(claimed), "who is to act"
    prepositions = tuple(word for word in frame if word not in MARKS)
    if {"with", "against"} <= frame and any(word == "against" for word, _ in verb.prepositions):
        return [], ""  # lodged a complaint with the UN, but against others
    if "seat" in frame:
        return seated(context, verb.prepositions, prepositions), "at their embassy or seat"
    if prepositions:
        if verb.means("blame", "pin"):
            on = [noun for preposition, noun in verb.prepositions if preposition == "on"]
            if len(on) > 1:  # blamed the attack on Peru on Kenya
                return context.actors.of(on[-1]), "towards whom it is done"
        found = context.after(verb, prepositions) or deeds(verb.prepositions, sense.category, prepositions)
        things = [noun for preposition, noun in verb.prepositions if preposition in prepositions]
        if not found and sense.category == "ASSAULT":
            found = next((names for noun in things if (names := aboard(context, noun))), [])  # shot at a bus carrying
        if not found and sense.category in ABOUT:
            found = next((names for noun in things if (names := makers(context, noun))), [])  # at a plan drafted by
        if "partner" in frame and found and not _is_partner(verb, prepositions):
            return [], ""
        if "abroad" in frame:
            found = [name for name in found if name.kind == "state"]
        if sense.category == "MOBILIZE" and "against" not in frame:
            found = [name for name in found if name.kind != "place"]  # where it is says not against whom
        if found:
            return found, "towards whom it is done"
    return [], ""


def _not_given(verb: Verb, noun: Noun) -> bool:
    """Whether what is denied or offered is not for whom *to* names: *denied any aid to*, *offered a bounty for*."""
    if noun.words[0].low == "any" and verb.controls("deny"):
        return True
    return verb.controls("deny", "offer") and bool(categories(noun)) and not categories(noun) & POSITIVE


def foes_of(context: Context, verb: Verb, sense: Sense) -> list[Name]:
    """Whom *fought with A against B* is against: those behind *with* are then on its side."""
    return context.after(verb, ("against",)) if {"with", "against"} <= sense.frame else []
