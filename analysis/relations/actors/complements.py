"""Whom the words behind a noun name: *leaders of Peru*, *targets in Syria*, *a coalition led by Kenya*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.mentions.stand_ins import FORMER
from analysis.relations.phrases.model import Noun
from analysis.relations.vocabulary.frames import sort_of
from analysis.relations.vocabulary.lexicon import lexicon
from analysis.relations.vocabulary.words import OWN, Name

if TYPE_CHECKING:
    from analysis.relations.actors.of_phrases import Actors

CROWDS = ("group", "team", "delegation", "force", "police")
FIGURES = ("figure", "figures")  # a senior figure in the Taliban
APART = FORMER | {"defected", "defectors", "dissidents"}
FIGHTS = ("bomber", "gunman", "fighter", "soldier", "sniper", "militant", "guerrilla", "assassin", "hitman", "pilot")
SPEAKS_FOR = (
    *("man", "woman", "person", "men", "official", "officials"),
    *("lawyer", "lawyers", "envoy", "minister", "chief"),
)
RULERS = frozenset(
    {"administration", "government", "junta", "leaders", "leadership", "ministers", "officials", "parliament", "regime"}
)
GROUPS = ("armed group", "military", "government", "organisation", "community")
ARMED = ("armed group", "military", "government")


def is_where(actors: Actors, noun: Noun, name: Name) -> bool:
    """Whether a name before a noun says where it is, and *of* whose it is: *the French premises of Nvidia*."""
    if not noun.complements or noun.complements[0][0] != "of":
        return False
    site = name.adjective and noun.head.has("site")
    return name.kind == "place" or (site and any(n.kind in GROUPS for n in actors.of(noun.complements[0][1])))


def leaders(actors: Actors, noun: Noun) -> list[Name]:
    """Who leads those it means: *a coalition led by Peru*, *rebels commanded by Ann Lee*."""
    return next((actors.of(other) for preposition, other in noun.complements if preposition == "led by"), [])


def complement(actors: Actors, noun: Noun, acting: bool = False) -> list[Name]:
    if any(word.low in APART for word in noun.words):
        return []  # former members of Hezbollah
    for preposition, other in noun.complements:
        own = noun.words[0].low in OWN
        if preposition == "from" and (own or id(noun) in actors.moved):
            continue  # brought its citizens home from Peru
        if preposition == "in" and noun.head.low in RULERS:
            return [name for name in actors.of(other) if name.kind == "state"]  # the junta in Niger
        if preposition == "of" and noun.head.has("follower"):
            return [name for name in actors.of(other) if name.kind != "person"]  # two aides of Joe Biden
        people = noun.head.low.endswith(SPEAKS_FOR)
        crowd = noun.head.low.endswith(("s", "men", "people")) or noun.head.low in CROWDS
        # villages held by rebels, but a newspaper owned by Peru does not act for it, nor a firm for Elon Musk
        if preposition == "belonging to" and (people or crowd):
            return actors.of(other)  # workers belonging to the union
        if preposition in ("held by", "belonging to"):
            return [] if acting else [name for name in actors.of(other) if name.kind != "person"]
        if noun.head.has("site") and preposition in ("in", "inside") and noun.preposition != "with" and not own:
            return actors.of(other)  # targets in Syria, but neither a contract with a factory nor its own in Syria
        if noun.head.low == "loyal" and preposition == "to":  # soldiers loyal to Haftar
            return actors.of(other)
        if preposition == "from" and crowd:  # but brothers from Oslo are not Oslo
            return [name for name in actors.of(other) if name.kind != "place"]
        if preposition == "from" and noun.head.low.endswith(FIGHTS):  # a bomber from the Tamil Tigers
            return [name for name in actors.of(other) if name.kind in ARMED]
        if preposition in ("at", "in") and sort_of(noun.head) & {"staff"}:
            return [name for name in actors.of(other) if name.kind in GROUPS]
        if preposition == "in" and (noun.head.low in FIGURES or noun.head.low in lexicon().people):
            return [name for name in actors.of(other) if name.kind in ("armed group", "military")]
        if preposition == "of" and other.head.has("misfortune"):
            return []  # survivors of the Peruvian earthquake
        if preposition == "of" or (preposition == "for" and people):
            return actors.of(other)
    return []


def foes_in(actors: Actors, noun: Noun) -> list[Name]:
    """*their foes in the militias* are the militias; *their foes in Iraq* are not Iraq."""
    for preposition, other in noun.complements[:1]:
        if preposition == "in" and any(entry.party for entry in noun.entries):
            return [name for name in actors.of(other) if name.kind in GROUPS]
    return []
