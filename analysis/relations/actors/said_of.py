"""Of whom a noun phrase beside a name says what they are: *a rebel group, the ELN*, *Hezbollah, a Lebanese party*."""

from __future__ import annotations

from analysis.relations.actors.complements import GROUPS
from analysis.relations.actors.described import body_words
from analysis.relations.phrases.marks import ALLIANCES
from analysis.relations.phrases.model import Noun
from analysis.relations.phrases.noun_kinds import is_person
from analysis.relations.vocabulary.words import OWN, Name

CIVIL = ("government", "organisation")


def named_behind(noun: Noun) -> Noun | None:
    """The name behind a comma that is meant: *a Colombian rebel group, the ELN*, *the French regulator, CNIL*."""
    called, head = noun.apposed, noun.head
    name = called.head.name if called is not None else None
    if name is None or head.low.endswith("s"):
        return None
    one = noun.words[0].low in ("a", "an") or (any(w.low == "'s" for w in noun.words) and head.name is None)
    one = one or (noun.words[0].low == "the" and head.low in body_words()[0])  # the larger union, the CUT
    civil = head.name is not None and head.name.kind in CIVIL and name.kind in CIVIL
    return called if one or (civil and _is_common(head.text) and not head.text.endswith("s")) else None


def named_before(noun: Noun) -> Noun | None:
    """The name before a comma of whom a noun phrase with a name in it tells: *Hezbollah, a Lebanese group*."""
    holder = noun.owner if noun.owner is not None and noun.owner.apposed is noun else None
    owner = holder.head.name if holder is not None else None
    if owner is None or holder is None:
        return None
    name, opened = noun.head.name, noun.words[0].low
    if name is not None:
        civil = name.kind in CIVIL and owner.kind in CIVIL  # CNIL, the French regulator
        group = owner.kind in GROUPS and opened in ("a", "an") and not noun.head.text.endswith("s")
        return holder if _is_common(noun.head.text) and (civil or group) else None
    body = body_words()[0].get(noun.head.low, "person") != "person"
    if opened in ("a", "an"):
        told = is_person(holder) or noun.head.low in ALLIANCES  # Ann Lee, a Methodist pastor who
        return holder if told or (body and owner.kind in GROUPS) else None
    return holder if opened == "the" and body and owner.kind in GROUPS and _tells_whence(noun) else None


def is_owned(noun: Noun) -> bool:
    """Whether all words behind *'s* have capitals, as those of a name have."""
    k = next((k for k, word in enumerate(noun.words) if word.low == "'s"), None)
    return k is not None and all(word.text[:1].isupper() for word in noun.words[k + 1 :])


def allies_in(noun: Noun) -> list[Name]:
    """The states whose allies a list is of: *its Russian and Chinese allies*."""
    last = noun.members[-1]
    if noun.members[0].words[0].low not in OWN or not any(entry.party for entry in last.entries):
        return []
    named = [[word.name for word in member.words if word.name and word.name.adjective] for member in noun.members]
    return [names[-1] for names in named] if all(named) else []


def _tells_whence(noun: Noun) -> bool:
    """Whether a people's adjective is the name in it: the *Palestinian* group."""
    names: list[Name] = [word.name for word in noun.words if word.name is not None]
    return bool(names) and all(name.adjective for name in names)


def _is_common(text: str) -> bool:
    """Whether a name ends in a common noun: *French regulator*."""
    return text.rpartition(" ")[2].islower()
