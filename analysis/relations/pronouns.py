"""Whom a pronoun means: *he*, *it*, *they*, where just one actor fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.relations.model import Clause, Noun
from analysis.relations.words import Name

if TYPE_CHECKING:
    from analysis.relations.actors import Actors

SINGLE = frozenset({"he", "she", "him", "her"})
WOMAN = ("she", "her")
WHOSE = {"his": "him", "her": "her", "its": "it"}
BESIDE = ("at", "on", "with", "against")  # turned on Peru after it …


def antecedent(actors: Actors, noun: Noun) -> list[Name]:
    """The subject before, where it alone fits: a person for *he*, no person for *it*, several for *they*."""
    clause: Clause | None = actors.sentence.inside.get(id(noun))
    own = clause.subject if clause else None
    while clause is not None and clause.parent is not None:
        clause = clause.parent
        if clause.subject is not None and clause.subject is not noun and clause.subject is not own:
            if own is not noun and _other_fits(actors, noun, clause.subject):
                return []
            found = fitting(actors, noun.pronoun, clause.subject)
            if found:
                return found
    first = actors.sentence.subject
    if first is not None and first is not noun and first is not own and first.start < noun.start:
        found = fitting(actors, noun.pronoun, first)
        if found or not first.pronoun:
            return found
    if first is noun or (noun.pronoun in ("him", "her", "them") and first is not None):
        found = _told_before(actors, noun, own)
        return [name for name in found if first is noun or name.actor not in {n.actor for n in actors.of(first)}]
    return []


def _told_before(actors: Actors, noun: Noun, own: Noun | None) -> list[Name]:
    """Who was told of last, if that alone fits: not where *he* follows *she*, nor where two persons were named.

    The subject of its `own` clause is not meant by *him*.
    """
    told, named = actors.before()
    if noun.pronoun in SINGLE:
        acts = actors.named(own) if own is not noun else set()
        if any(was in SINGLE and (was in WOMAN) != (noun.pronoun in WOMAN) for was, _ in told):
            return []
        # An Ethiopian leader is somebody who is named, most likely.
        persons = {name.actor for name in named if name.kind == "person" and name.actor.split()[-1][:1].isupper()}
        if len(persons - acts) > 1:
            return []  # Tom Ray left, said Ann Lee. He …
    fits = [fit for _, names in told if (fit := _agreeing(noun.pronoun, names))]
    return fits[0] if fits and all(fit == fits[0] for fit in fits) else []


def outer_owner(actors: Actors, noun: Noun) -> list[Name]:
    """The subject before whose something is, where its own clause's subject cannot be meant: *when Peru froze her*."""
    pronoun = WHOSE.get(noun.words[0].low) if len(noun.words) > 1 else None
    clause = actors.sentence.inside.get(id(noun))
    if pronoun is None or clause is None or clause.parent is None or clause.subject is None or clause.subject is noun:
        return []
    own, outer = clause.subject, clause.parent.subject
    if outer is None or outer is own or own.pronoun or not actors.of(own) or fitting(actors, pronoun, own):
        return []
    return alone_fitting(actors, pronoun, outer, noun, own)


def alone_fitting(actors: Actors, pronoun: str, outer: Noun | None, noun: Noun, own: Noun | None = None) -> list[Name]:
    """The actors of the noun phrase `outer` that a pronoun in `noun` may mean, where nothing between fits but `own`."""
    if outer is None:
        return []
    found = fitting(actors, pronoun, outer)
    between = [n for n in actors.sentence.nouns if outer.start < n.start < noun.start and n is not own]
    others = {name.actor for n in between for name in fitting(actors, pronoun, n) if name.kind != "place"}
    return found if others <= {name.actor for name in found} else []


def rivalled(actors: Actors, pronoun: Noun, found: list[Name]) -> bool:
    """Whether a pronoun may mean another too: *Peru attacked Cuba, and Kenya helped it*, *after it …*."""
    clause = actors.sentence.inside.get(id(pronoun))
    if clause is None:
        return False
    if clause.subject is pronoun:
        beside = clause.governor is not None and clause.governor.form == "participle"  # …, alleging that it …
        several = clause.kind == "relative" and pronoun.pronoun == "they"  # treated Kurds for wounds they …
        if clause.kind != "sub" and not beside and not several:
            return False
    verb = next((verb for verb in actors.sentence.verbs if any(held is pronoun for held in verb.objects)), None)
    meant = {name.actor for name in found} | actors.named(verb.subject if verb else None)
    held = {id(n) for v in actors.sentence.verbs for p, n in v.prepositions if p in BESIDE and n.owner is None}
    before = [n for n in actors.sentence.nouns if n.start < pronoun.start and not n.pronoun]
    others = [n for n in before if n is not clause.antecedent]
    others = [n for n in others if not n.preposition or (clause.subject is pronoun and id(n) in held)]
    return any({name.actor for name in fitting(actors, pronoun.pronoun, n)} - meant for n in others)


def _other_fits(actors: Actors, pronoun: Noun, subject: Noun) -> bool:
    """Whether *it* may rather mean a thing named between: *adopted a plan after Peru had weakened it*."""
    between = [n for n in actors.sentence.nouns if subject.start < n.start < pronoun.start and not n.preposition]
    things = [n for n in between if not n.pronoun and not n.head.low.endswith("s") and not actors.of(n)]
    return pronoun.pronoun == "it" and bool(things)


def fitting(actors: Actors, pronoun: str, noun: Noun) -> list[Name]:
    """The actors of a noun phrase where a pronoun may mean them: *they* also means *rebels of Kenya*."""
    if pronoun in ("they", "them") and noun.head.name is None and noun.head.low.endswith("s"):
        return actors.of(noun)
    return _agreeing(pronoun, actors.of(noun))


def _agreeing(pronoun: str, names: list[Name]) -> list[Name]:
    if pronoun in SINGLE:
        return names if len(names) == 1 and names[0].kind == "person" else []
    if pronoun == "it":
        return names if len(names) == 1 and names[0].kind not in ("person", "community") else []
    many = len(names) > 1 or any(name.plural or name.kind == "community" for name in names)
    return names if many else []
