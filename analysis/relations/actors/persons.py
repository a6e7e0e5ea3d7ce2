"""Whom *he* and *she* mean: the one person who fits in their sentence, or in those just before it."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from analysis.data import rows_of
from analysis.genders import WOMAN, agrees
from analysis.relations.actors.described import body_words
from analysis.relations.phrases.model import Noun, Verb
from analysis.relations.phrases.noun_kinds import is_person
from analysis.relations.vocabulary.words import Name

if TYPE_CHECKING:
    from analysis.relations.actors.of_phrases import Actors

SINGLE = frozenset({"he", "she", "him", "her"})
OBJECTS = frozenset({"him", "her"})
FARTHEST = 3  # sentences back


@functools.cache
def _human() -> frozenset[str]:
    """The nouns for one person: *president*, *spokesman*, *widow*."""
    offices = (row["role"].partition(" of ")[0] for row in rows_of("roles.csv") if row["kind"] == "person")
    roles = {office.rpartition(" ")[2] for office in offices}  # a secretary of state is a secretary
    return frozenset(roles.union(word for word, sort in body_words()[0].items() if sort == "person"))


def beside(actors: Actors, pronoun: str, noun: Noun, own: Noun | None) -> list[Name]:
    """The one person named before *him*, *her* in its sentence who is not the subject of its clause."""
    acts = actors.named(own) if own is not noun else set()
    found = _fitting(actors, pronoun, [n for n in actors.sentence.nouns if n.start < noun.start and n is not noun])
    found = {actor: name for actor, name in found.items() if actor not in acts}
    return list(found.values()) if len(found) == 1 else []


def told_before(actors: Actors, pronoun: str, place: int, own: Noun | None) -> list[Name]:
    """The one person who fits in the last sentence that tells of any.

    Nobody where two fit, unless the same pronoun meant one of them there in the same role; nor where it may be
    somebody who is not named: *a spokesman*. Whom *him* means is not the subject of its `own` clause.
    """
    acts = actors.named(own)
    if any(noun.start < place and noun is not own and _is_stranger(actors, noun) for noun in actors.sentence.nouns):
        return []  # stood by the prime minister, but Ann Lee urged him
    for back in range(1, FARTHEST + 1):
        earlier = actors.earlier(back)
        if earlier is None:
            return []
        found = _fitting(actors, pronoun, earlier.sentence.nouns, earlier)
        found = {actor: name for actor, name in found.items() if actor not in acts}
        if _has_stranger(earlier, pronoun):
            return []
        if len(found) > 1:
            again = {name.actor: name for same in _alike(earlier, pronoun) for name in earlier.of(same)}
            found = {actor: name for actor, name in again.items() if actor in found}
            if not found:
                return []
        if found:
            return list(found.values()) if len(found) == 1 and not _known_before(actors, pronoun, back, *found) else []
    return []


def _known_before(actors: Actors, pronoun: str, back: int, told: str) -> bool:
    """Whether *she* or *he* rather means somebody farther back, who is known to be a woman or a man.

    `told` is the person of the last sentence that tells of any. Who acts there is meant nevertheless.
    """
    known, last = actors.genders(), actors.earlier(back)
    if told in known or told.split()[-1].islower() or last is None:  # Kenya's army chief
        return False
    if any(told in last.named(verb.subject) for verb in last.sentence.verbs if _is_main(verb)):
        return False
    before = (earlier for far in range(back + 1, FARTHEST + 1) if (earlier := actors.earlier(far)) is not None)
    return any(name in known for one in before for name in _fitting(actors, pronoun, one.sentence.nouns, one))


def _fitting(actors: Actors, pronoun: str, nouns: list[Noun], meant: Actors | None = None) -> dict[str, Name]:
    """The persons of some noun phrases whom a pronoun may mean.

    Where any has a name, *an Ethiopian leader* is left out, unless he acts: that is what somebody is said to be, most
    likely.
    """
    acting = {id(verb.subject) for verb in (meant or actors).sentence.verbs if _is_main(verb)}
    rivals = False
    found = {}
    for noun in nouns:
        for name in (meant or actors).of(noun):
            if name.kind == "person" and agrees(pronoun, actors.genders().get(name.actor)):
                found[name.actor] = name
                rivals |= name.actor.split()[-1].islower() and id(noun) in acting and noun.apposed is None
    named = {actor: name for actor, name in found.items() if not actor.split()[-1].islower()}
    return found if rivals else named or found


def _alike(earlier: Actors, pronoun: str) -> list[Noun]:
    """The same pronoun in the same role in an earlier sentence: *him* – *him*, *he* – *he*."""
    held = [n for verb in earlier.sentence.verbs for n in verb.objects]
    acts = [verb.subject for verb in earlier.sentence.verbs if _is_main(verb) and verb.subject is not None]
    return [noun for noun in (held if pronoun in OBJECTS else acts) if noun.pronoun == pronoun]


def _is_main(verb: Verb) -> bool:
    return verb.clause is not None and verb.clause.kind in ("main", "speech")


def _has_stranger(earlier: Actors, pronoun: str) -> bool:
    """Whether a sentence tells of one person it does not name: *a spokesman said*, or *he* whom nobody knows."""
    for noun in earlier.sentence.nouns:
        if noun.pronoun in SINGLE and (noun.pronoun in WOMAN) == (pronoun in WOMAN) and not earlier.of(noun):
            return True
    told = [verb for verb in earlier.sentence.verbs if _is_main(verb) and not (verb.copula and _names(earlier, verb))]
    return any(verb.subject is not None and _is_stranger(earlier, verb.subject) for verb in told)


def _is_stranger(earlier: Actors, noun: Noun) -> bool:
    if noun.members or noun.head.name is not None or noun.preposition == "as" or noun.head.low not in _human():
        return False  # as a councillor she
    called = noun.apposed or (noun.owner if noun.owner is not None and noun.owner.apposed is noun else None)
    if called is not None and is_person(called):
        return False  # Ann Lee, the British prime minister
    return not any(name.kind == "person" for name in earlier.of(noun))


def _names(earlier: Actors, verb: Verb) -> bool:
    """Whether a sentence says who somebody is: *that man was Ann Lee*."""
    return any(name.kind == "person" for held in verb.objects for name in earlier.of(held))
