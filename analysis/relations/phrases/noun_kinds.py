"""What a noun phrase is: something that happens, a body of its own, somebody's deed or office."""

from __future__ import annotations

from itertools import pairwise

from analysis.mentions.lone_words import DIRECTIONS
from analysis.mentions.model import is_initials
from analysis.relations.actors.described import body_words
from analysis.relations.phrases.model import Noun, categories, framed, senses
from analysis.relations.vocabulary.frames import sort_of
from analysis.relations.vocabulary.lexicon import lexicon
from analysis.relations.vocabulary.words import Name

# What may be said of somebody by way of what they do: *rejected calls by X*, *praised X's plan*.
ABOUT = frozenset({"REJECT", "ACCUSE", "SUPPORT", "REQUEST", "THREATEN", "PROTEST"})
HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION"})
MAKERS = frozenset({"creator", "developer", "maker", "makers", "manufacturer", "operator", "owner", "owners", "parent"})
# the Swiss giant
OUTFITS = frozenset(
    {"affiliate", "affiliates", "behemoth", "board", "body", "branch", "branches", "duo", "giant", "offshoot", "outfit"}
    | {"team", "titan", "trio"}
)
POWERS = frozenset({"government", "organisation", "state"})
SENT = frozenset({"letter", "message", "note", "speech", "tour", "trip", "visit"})
DURING = frozenset({"after", "before", "during", "in"})
DISTANCES = frozenset(  # half an hour's drive from
    {"drive", "flight", "kilometers", "kilometres", "km", "meters", "metres", "miles", "ride", "walk", "yards"}
)
CONTESTS = frozenset({"case", "election", "final", "game", "match", "race", "run-off", "runoff", "trial", "vote"})
ENVOYS = frozenset({"ambassador", "delegate", "envoy", "representative"})
OPENING = frozenset({"access", "answer", "key", "keys", "right", "rights", "title"})  # to somebody's thing
OTHERS = frozenset(
    {"charity", "church", "club", "company", "federation", "lobby", "museum", "newspaper", "orchestra", "party"}
    | {"theatre", "union", "university"}
)


def holder_of(noun: Noun) -> Name | None:
    """The person behind an office that has *of* or *to* in it: *US Secretary of State Antony Blinken*."""
    preposition, other = noun.complements[0] if noun.complements else ("", noun)
    person = other.head.name if preposition in ("of", "to") else None
    where = other.words[0].name
    if preposition == "to":  # the US ambassador to Peru Ann Lee
        posted = person is not None and person.kind == "person" and where is not None and where is not person
        return person if posted and noun.head.low in ENVOYS else None
    title = noun.head.text[:1].isupper() and not noun.head.low.endswith("s")
    if person is None or person.kind != "person" or not title or len(other.words) < 2:
        return None
    return person if other.words[0].text[:1].isupper() and other.words[0].name is None else None


def is_other_body(noun: Noun, name: Name) -> bool:
    """Whether a noun phrase is a body of its own, of which a name says but where it is."""
    if noun.head.low in MAKERS and not name.adjective:
        return True  # the ChatGPT maker
    sorts, low = body_words()[0], noun.head.low
    many = "" if low == "sites" else sorts.get(low.removesuffix("s")) or sorts.get(low.removesuffix("ies") + "y")
    sort = sorts.get(low) or many or "person"
    if name.kind == "place":
        return sort not in ("person", "army", "rebels", "police", "government") or _is_somebody_else(noun)
    if name.kind == "state" and noun.head.low == "side":
        return False  # at talks, the Peruvian side
    owned = name.adjective or any(word.low == "'s" for word in noun.words)
    return name.kind == "state" and ((owned and sort in OTHERS) or noun.head.low in OUTFITS)


def says_where(noun: Noun) -> bool:
    """Whether a name says but where something happens: a *southern Yemen offensive*, but a *Yemeni offensive*."""
    directed = (word for before, word in pairwise(noun.words) if before.low in DIRECTIONS)
    return any(word.name is not None and not word.name.adjective for word in directed)


def _is_somebody_else(noun: Noun) -> bool:
    """Whether a noun phrase is one from somewhere, of whom no table knows: *the Naples godmother*."""
    head = noun.head
    told = head.name or head.classes or head.nouns or head.verbs or head.low in lexicon().people
    return noun.words[0].low in ("the", "a", "an") and not told


def is_person(noun: Noun) -> bool:
    """Whether a noun phrase ends in the name of a person."""
    return noun.head.name is not None and noun.head.name.kind == "person"


def may_be_somebody(noun: Noun) -> bool:
    """Whether a noun phrase without a name may be somebody: *investors*, *the union*, not *immediate effect*."""
    many = noun.head.low.endswith("s") and not noun.head.low.endswith("ss")
    return many or noun.head.low in lexicon().people or noun.head.low in body_words()[0]


def is_somebody(noun: Noun) -> bool:
    """Whether a noun phrase is, or may be, somebody: a name, a pronoun, several, *the union*."""
    return bool(noun.head.name or noun.pronoun or noun.members) or may_be_somebody(noun)


def is_event(noun: Noun) -> bool:
    """Whether a noun phrase names something that happens, not somebody or a thing: *war*, *talks*, not *airspace*."""
    happens = any("governed" not in sense.frame for sense in senses(noun))
    return (noun.head.has("event") or happens) and not noun.head.has("site")


def names_in(noun: Noun) -> list[Name]:
    """The names that stand in a noun phrase, without sponsors, and without where something is agreed: *Oslo accord*."""
    names = [word.name for word in noun.words if word.name and not word.name.sponsor]
    if names and names[0].kind == "place" and len(names) == 1 and noun.entries and _is_agreed(noun):
        return []
    return names


def _is_agreed(noun: Noun) -> bool:
    """Whether a noun phrase is a deal or talks of which nobody is named as owner."""
    return bool(categories(noun) & {"AGREE", "CONSULT"}) and not any(word.low == "'s" for word in noun.words)


def first_name(noun: Noun | None) -> list[Name]:
    """The name that opens a phrase: *demanded that Sudan end curbs*, where *end* may be read as a noun."""
    names = names_in(noun) if noun else []
    plain = bool(names) and noun is not None and noun.head.name is None and not names[0].adjective
    return names[:1] if plain and noun is not None and not is_other_body(noun, names[0]) else []


def belongs_between(
    chain: list[tuple[str, Noun]], preposition: str, noun: Noun, prepositions: tuple[str, ...] = ()
) -> bool:
    """Whether a noun phrase in a chain belongs to one before it that says when or where: *demanded during a visit to
    Peru*, *an attack off the coast of Peru*, *a pact signed near the border with Peru*.

    Behind the `prepositions` stands whoever is meant.
    """
    owner = noun.owner
    if owner is None or all(owner is not held for _, held in chain):
        return False
    if preposition == "with":
        return "border" in sort_of(owner.head)
    if preposition == "to":
        return owner.head.low in SENT
    if preposition == owner.preposition == "of":
        return belongs_between(chain, "of", owner, prepositions)  # off the coast of the north of Peru
    if owner.time or (owner.preposition == "by" and names_in(owner)):
        return False  # the jailing on Monday, the jailing by Kenyan police of Ann Lee
    return preposition == "of" and owner.preposition not in prepositions and not owner.entries


def of_another(preposition: str, noun: Noun) -> bool:
    """Whether what stands behind *with* or *for* belongs to a noun that is itself behind a preposition of the verb."""
    owner = noun.owner
    if owner is not None and preposition == "to" and owner.preposition in DURING and owner.head.low in SENT:
        return True  # thanked him during a visit to Peru
    if owner is not None and owner.preposition == preposition == "to":
        return framed(owner, "to") and bool(names_in(owner))  # its blessing to Kenya's resistance to Peru
    if preposition not in ("with", "for") or owner is None or owner.preposition in ("", "in", preposition):
        return False
    return framed(owner, preposition)


def of_its_noun(preposition: str, noun: Noun, again: bool) -> bool:
    """Whether what stands behind a preposition belongs to the noun just before it, and to no verb.

    *fought shoulder to shoulder with Peru*, *for the run-off against Peru*, *half an hour's drive from Peru*; *sold the
    rights to Peru's songs to Kenya*, where the preposition stands `again` behind it.
    """
    head = noun.owner.head if noun.owner is not None else None
    if head is None:
        return False
    described = preposition == "with" and bool(head.adjectives)
    contest = preposition == "against" and head.low in CONTESTS
    opens = preposition == "to" and again and head.low in OPENING
    return described or contest or opens or head.low in DISTANCES


def deeds(chain: list[tuple[str, Noun]], category: str, prepositions: tuple[str, ...]) -> list[Name]:
    """Who did what is complained about or supported: *over two Israeli air raids*, *for Peru's claim*."""
    if category not in ABOUT:
        return []
    for preposition, noun in chain:
        if preposition == "of" and noun.owner is not None and noun.owner.preposition:
            continue  # demanded it on the eve of a summit of the G7
        names = names_in(noun)
        suffers = noun.owner is not None and bool(categories(noun.owner) & HOSTILE)
        suffers = noun.head.name is not None and (suffers or of_another(preposition, noun))
        other = bool(names) and is_other_body(noun, names[-1])  # quarrelled with the Dublin regulator
        if preposition in prepositions and names and not (suffers or other or noun.members):
            return names[-1:]
    return []


def joint_owners(noun: Noun) -> list[Name]:
    """Whose a thing is at the end of a list, by names alone before it: *Kenya and Peru's*, *US and British strikes*."""
    if len(noun.members) < 2 or noun.either:
        return []
    last = noun.members[-1]
    names = names_in(last)
    owner = last.words[0].name
    if owner is None or last.head.name is not None or not names or not is_event(last):
        return []
    owned = len(last.words) > 1 and last.words[1].low == "'s"
    joined = [name for member in noun.members[:-1] if (name := _alone(member, owned)) is not None]
    alike = all(name.kind == owner.kind or {name.kind, owner.kind} <= POWERS for name in joined)
    return [*joined, names[-1]] if alike and len(joined) == len(noun.members) - 1 else []


def _alone(noun: Noun, owned: bool) -> Name | None:
    """The name that is all there is of a noun phrase joined to another: *US*, *American*, where `owned` *Kenya*."""
    words = noun.words[:-1] if noun.words[-1].low == "'s" else noun.words
    last = words[-1] if words else None
    if last is None or last.name is None or any(word.name for word in words[:-1]):
        return None
    return last.name if (owned and len(words) == 1) or last.name.adjective or is_initials(last.text) else None
