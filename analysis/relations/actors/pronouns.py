"""Whom a pronoun means: *he*, *it*, *they*, where just one actor fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.genders import agrees
from analysis.relations.actors.described import body_words
from analysis.relations.actors.persons import OBJECTS, SINGLE, beside, told_before
from analysis.relations.phrases.model import HARM, Clause, Noun, Verb, categories
from analysis.relations.vocabulary.lexicon import lexicon
from analysis.relations.vocabulary.words import Name

if TYPE_CHECKING:
    from analysis.relations.actors.of_phrases import Actors

WHOSE = {"his": "him", "her": "her", "its": "it", "their": "them"}
BESIDE = ("at", "on", "with", "against")  # turned on Peru after it …


def antecedent(actors: Actors, noun: Noun) -> list[Name]:
    """The subject before, where it alone fits: a person for *he*, no person for *it*, several for *they*."""
    clause: Clause | None = actors.sentence.inside.get(id(noun))
    own = clause.subject if clause else None
    if noun.pronoun in SINGLE and own is noun and clause is not None and clause.kind == "speech":
        return told_before(actors, noun.pronoun, 0, None)  # “Ann Lee has lied,” he said: whom he names is another
    if noun.pronoun in SINGLE and own is noun and (earlier := _same_before(actors, noun)) is not None:
        return actors.of(earlier)  # he left, and by May he had met Peru
    asking = clause.governor if clause is not None and own is noun else None
    barred = asking.subject if asking is not None and asking.controls("demand") else None  # demanded that he resign
    if own is not noun and noun.pronoun == "it" and _is_body_done_to(actors, actors.sentence.subject):
        return []  # Brazil fined the company, and India suspended it
    if own is not None and _done_by_another(actors, noun, own) and (found := fitting(actors, noun.pronoun, own)):
        return [] if _other_fits(actors, noun, own) else found  # resigned, prompting Peru to thank him
    undergoes = own is noun and clause is not None and clause.main is not None and clause.main.passive
    while clause is not None and clause.parent is not None:
        clause = clause.parent
        if clause.subject not in (None, noun, own, barred):
            if undergoes and noun.pronoun == "it" and (held := _helped(actors, clause.main)):
                return held  # would defend Peru if it were attacked
            if (own is not noun or undergoes) and _other_fits(actors, noun, clause.subject):
                return []
            found = fitting(actors, noun.pronoun, clause.subject)
            if found:
                return found
    done_to = own is not None and own is not noun and noun.pronoun in ("it", "them")
    if own is not None and done_to and (found := _held(actors, noun, own) or _fronted(actors, noun, own)):
        return found
    first = actors.sentence.subject
    if first not in (None, noun, own, barred) and first.start < noun.start:
        found = fitting(actors, noun.pronoun, first)
        if found or not (first.pronoun or noun.pronoun in SINGLE):
            return found
    if noun.pronoun in SINGLE:
        if first is not noun and (found := beside(actors, noun.pronoun, noun, barred or own)):
            known = noun.pronoun in OBJECTS or found[0].actor in actors.genders()
            return found if known else []
        alone = own is noun and clause is not None and clause.parent is None  # “We will win,” she said
        before = first is noun or alone or barred is not None or noun.pronoun in OBJECTS
        acts = own if own is not noun else barred
        return told_before(actors, noun.pronoun, noun.start, acts) if before else []
    if first is noun or (noun.pronoun == "them" and first is not None):
        found = _told_before(actors, noun.pronoun)
        return [name for name in found if first is noun or name.actor not in {n.actor for n in actors.of(first)}]
    return []


def _same_before(actors: Actors, noun: Noun) -> Noun | None:
    """The same pronoun where it is a subject before in the sentence; who acts then goes on to act."""
    for other in reversed(actors.sentence.nouns):
        clause = actors.sentence.inside.get(id(other))
        if other.start < noun.start and other.pronoun == noun.pronoun and clause and clause.subject is other:
            return other
    return None


def _done_by_another(actors: Actors, noun: Noun, own: Noun) -> bool:
    """Whether whoever is to do it to a pronoun is not the subject of its clause: *urged Peru to free him*."""
    verb = next((verb for verb in actors.sentence.verbs if any(held is noun for held in verb.objects)), None)
    if verb is None or verb.form not in ("infinitive", "gerund") or verb.subject is own:
        return False
    return bool(actors.of(verb.subject))


def _is_body_done_to(actors: Actors, first: Noun | None) -> bool:
    """Whether a body that is named by what it is, no known actor, is what the subject of a sentence acts on."""
    objects = [noun for verb in actors.sentence.verbs if verb.subject is first for noun in verb.objects[:1]]
    bodies = [noun for noun in objects if len(noun.words) > 1 and noun.words[0].low == "the" and not actors.of(noun)]
    return any(body_words()[0].get(noun.words[1].low, "person") != "person" for noun in bodies)


def _held(actors: Actors, noun: Noun, own: Noun) -> list[Name]:
    """The several who alone are named together between the subject and *them*: *met A and B and urged them to* …"""
    between = [n for n in actors.sentence.nouns if own.end <= n.start < noun.start]
    several = [n for n in between if n.members or n.head.low.endswith("s")]
    alone = noun.pronoun == "them" and len(several) == 1 and bool(several[0].members)
    return actors.of(several[0]) if alone else []


def _fronted(actors: Actors, noun: Noun, own: Noun) -> list[Name]:
    """Who alone is named before the subject: *instead of suing Peru, Kenya thanked it*."""
    acts = actors.named(own)
    ahead = [fit for n in actors.sentence.nouns if n.end < own.start and (fit := fitting(actors, noun.pronoun, n))]
    named = {name.actor for names in ahead for name in names} - acts
    return ahead[0] if len(named) == 1 and len(ahead) == 1 else []


def _told_before(actors: Actors, pronoun: str) -> list[Name]:
    """Who spoke and who acted in the sentence before, if that alone fits *it*, *they*."""
    earlier = actors.earlier(1)
    if earlier is None:
        return []
    if pronoun in ("they", "them") and _others_may_be(earlier):
        return []
    speakers = [verb.subject for verb in earlier.sentence.verbs if verb.clause and verb.clause.kind == "speech"]
    told = [earlier.of(held) for held in (*speakers[-1:], earlier.sentence.subject) if held is not None]
    fits = [fit for names in told if (fit := _agreeing(actors, pronoun, names))]
    return fits[0] if len({tuple(sorted(name.actor for name in fit)) for fit in fits}) == 1 else []


def _others_may_be(earlier: Actors) -> bool:
    """Whether something is done to several who have no name: *fired tear gas at protesters. They* …"""
    people, first = lexicon().people, earlier.sentence.subject
    several = (n for n in earlier.sentence.nouns if n is not first and n.head.low.endswith(("s", "people")))
    held = (
        n for n in several if n.head.low in people and not n.members and first is not None and n.start > first.start
    )
    return any(n.preposition in ("", "at", "on", "against", "with") and not earlier.of(n) for n in held)


def outer_owner(actors: Actors, noun: Noun) -> list[Name]:
    """The subject before whose something is, where its own clause's subject cannot be meant: *when Peru froze her*."""
    pronoun = WHOSE.get(noun.words[0].low) if len(noun.words) > 1 else None
    clause = actors.sentence.inside.get(id(noun))
    if pronoun is None or clause is None or clause.subject is None or clause.subject is noun:
        return []
    if clause.parent is None:
        return _owner_before(actors, pronoun, noun, clause.subject)
    own, outer = clause.subject, clause.parent.subject
    if outer is None or outer is own or own.pronoun or not actors.of(own):
        return []
    if fitting(actors, pronoun, own) and not _is_harmed(actors, noun):
        return []
    found = alone_fitting(actors, pronoun, outer, noun, own)
    return found or (beside(actors, pronoun, noun, own) if pronoun in OBJECTS else [])


def _is_harmed(actors: Actors, noun: Noun) -> bool:
    """Whether something is bombed or seized, which nobody does to their own: *after Peru bombed its embassy*."""
    verb = next((verb for verb in actors.sentence.verbs if any(held is noun for held in verb.objects)), None)
    meant = categories(verb) if verb is not None and not verb.passive else set()
    return bool(meant) and meant <= HARM


def owner_told_before(actors: Actors, noun: Noun) -> list[Name]:
    """Whose something is that opens a sentence, as the sentences before say: *His alliance with Peru*."""
    pronoun = WHOSE.get(noun.words[0].low, "it")
    return told_before(actors, pronoun, noun.start, None) if pronoun in SINGLE else _told_before(actors, pronoun)


def _owner_before(actors: Actors, pronoun: str, noun: Noun, own: Noun) -> list[Name]:
    """Whose something is whom nobody named in its sentence can be: *Ann Lee spoke. Kenya backed her campaign*."""
    if pronoun == "it" or own.pronoun or not actors.of(own) or fitting(actors, pronoun, own):
        return []
    here = [n for n in actors.sentence.nouns if n.start < noun.start and n is not noun]
    return [] if any(fitting(actors, pronoun, n) for n in here) else told_before(actors, pronoun, noun.start, own)


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
        claimed = clause.governor is not None and clause.governor.form == "participle"  # …, alleging that it …
        several = clause.kind == "relative" and pronoun.pronoun == "they"  # treated Kurds for wounds they …
        if clause.kind != "sub" and not claimed and not several:
            return False
    verb = next((verb for verb in actors.sentence.verbs if any(held is pronoun for held in verb.objects)), None)
    doers = actors.named(verb.subject if verb else None)
    if doers & {name.actor for name in found}:
        return True  # asked Tom Ray to help him, who is another
    meant = {name.actor for name in found} | doers
    held = {id(n) for v in actors.sentence.verbs for p, n in v.prepositions if p in BESIDE and n.owner is None}
    before = [n for n in actors.sentence.nouns if n.start < pronoun.start and not n.pronoun]
    others = [n for n in before if n is not clause.antecedent]
    if pronoun.pronoun not in SINGLE:
        others = [n for n in others if not n.preposition or (clause.subject is pronoun and id(n) in held)]
    return any({name.actor for name in fitting(actors, pronoun.pronoun, n)} - meant for n in others)


def _helped(actors: Actors, verb: Verb | None) -> list[Name]:
    """The one body that a verb backs: *would defend Peru*."""
    if verb is None or verb.passive or not verb.objects or categories(verb).isdisjoint(("AID", "SUPPORT")):
        return []
    return _agreeing(actors, "it", actors.of(verb.objects[0]))


def _other_fits(actors: Actors, pronoun: Noun, subject: Noun) -> bool:
    """Whether *it* may rather mean a thing named between: *adopted a plan after Peru had weakened it*."""
    between = [n for n in actors.sentence.nouns if subject.start < n.start < pronoun.start and not n.preposition]
    things = [n for n in between if not n.pronoun and not n.head.low.endswith("s") and not actors.of(n)]
    return pronoun.pronoun == "it" and bool(things)


def fitting(actors: Actors, pronoun: str, noun: Noun) -> list[Name]:
    """The actors of a noun phrase where a pronoun may mean them: *they* also means *rebels of Kenya*."""
    if pronoun in ("they", "them") and noun.head.name is None and noun.head.low.endswith("s"):
        return actors.of(noun)
    return _agreeing(actors, pronoun, actors.of(noun))


def _is_people(name: Name) -> bool:
    """Whether a name is that of many, who are never *it*: *Democrats*, *Shiite militias*."""
    words = name.actor.split()
    return name.plural and len(words) > 1 and (words[-1] == "Party" or words[-1].islower())


def _agreeing(actors: Actors, pronoun: str, names: list[Name]) -> list[Name]:
    if pronoun in SINGLE:
        one = len(names) == 1 and names[0].kind == "person"
        return names if one and agrees(pronoun, actors.genders().get(names[0].actor)) else []
    if pronoun == "it":
        one = len(names) == 1 and names[0].kind not in ("person", "community")
        return names if one and not _is_people(names[0]) else []
    many = len(names) > 1 or any(name.plural or name.kind == "community" for name in names)
    return names if many else []
