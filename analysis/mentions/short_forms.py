"""Several spellings of one name in a text: short names of persons, abbreviations given in brackets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from itertools import pairwise

from analysis.catalogue import Actor, Alias
from analysis.mentions.model import GUESS, STRONG, Candidate, Mention
from analysis.mentions.persons import first_uses, short_bodies, surnames, title_before, without_titles

BRACKET = re.compile(r"\s+\(([A-Z][A-Za-z&.-]{1,9})\)")
KNOWN_AS = re.compile(
    r",\s+(?:(?:also|better|commonly|widely)\s+)?known\s+(?:as|by\s+(?:its|the)\s+(?:acronym|initials))\s+"
    r"(?:the\s+)?[\"“‘]?([A-Z][\w&-]{1,12})(?=[\"”’,.;)])"
)
NICKNAME = re.compile(  # Robert “Bobby” Tannen, Dimitar “the Sock” Karadzhov, Rosa “Connie” de la Cruz
    r"\s+[\"“‘'(](?P<name>(?:(?:[a-z]|the|el|la) )?[A-Z][\w-]+(?: [A-Z][\w-]+)?)[\"”’')]\s+"
    r"(?=(?:(?:al|bin|da|de|dela|del|della|di|dos|du|el|la|van|van den|van der|von|von der|wa)\s+){0,2}[A-Z])"
)
WHERE = re.compile(r"\b(?:across|from|in|inside|into|near|of|outside|through|throughout|to|within)\s$")
AND = " and "
PARTS = re.compile(r"[\s-]+")
CAPITALS_AHEAD = re.compile(r"(?:\b[A-Z][\w.-]*\s)+$")
FAR = 40  # characters
FEWEST_INITIALS = 3
BODIES = ("organisation", "government", "military", "armed group")  # may have an abbreviation of any letters


def references(
    text: str, known: list[Mention], actors: dict[str, Actor], listed: dict[str, Alias]
) -> dict[str, tuple[str, str]]:
    """Abbreviations of the known names, each with its actor and the rule: given in brackets, or initials."""
    found: dict[str, tuple[str, str]] = {}
    for mention in known:
        if match := BRACKET.match(text, mention.end) or KNOWN_AS.match(text, mention.end):
            written = " ".join(text[mention.start : mention.end].split())
            ahead = CAPITALS_AHEAD.search(text, max(0, mention.start - FAR), mention.start)
            own = _abbreviates(match[1], written)
            if ahead and not own and _abbreviates(match[1], f"{ahead[0]}{written}"):
                continue  # the South African Football Association (SAFA) is not the Football Association
            body = actors[mention.actor].kind in BODIES and match[1] not in listed
            if body or own or _abbreviates(match[1], mention.actor):
                found.setdefault(match[1], (mention.actor, f"abbreviation of “{written}”, given behind it"))
    for written, mention in first_uses(text, (name for name in known if actors[name.actor].kind in BODIES)):
        for short in initials(written):
            if short not in listed:
                found.setdefault(short, (mention.actor, f"initials of “{written}”"))
    return found


def parts_of_persons(text: str, known: list[Mention], actors: dict[str, Actor]) -> dict[str, set[str]]:
    """The first and last words of the full names of known persons, each with the persons whose it is."""
    owners: dict[str, set[str]] = {}
    for written, mention in first_uses(text, (name for name in known if actors[name.actor].kind == "person")):
        if " " in written:
            full = without_titles(written)
            for part in (full.split()[0], *surnames(full)) if " " in full else ():
                owners.setdefault(part, set()).add(mention.actor)
    return owners


def persons_rather(text: str, names: list[Mention], actors: dict[str, Actor]) -> list[Mention]:
    """The names, of which those that are also a person's mean the person whom the text names in full: *Jordan*.

    Beside a person, as in *Jordan and Anna Lee*, they may mean anybody, and are left out.
    """
    if not any(name.alias and "name" in name.alias.flags for name in names):
        return names
    owners = parts_of_persons(text, names, actors)
    persons = [name for name in names if actors[name.actor].kind == "person"]
    starts, ends = {person.start for person in persons}, {person.end for person in persons}
    found = []
    for name in names:
        doubtful = name.alias is not None and "name" in name.alias.flags
        if not doubtful or WHERE.search(text, max(0, name.start - 12), name.start):  # flew to Jordan
            found.append(name)
            continue
        after, before = name.end + len(AND), name.start - len(AND)
        beside = (after in starts and text.startswith(AND, name.end)) or (
            before in ends and text.startswith(AND, before)
        )
        holders = owners.get(" ".join(text[name.start : name.end].split()), set())
        if len(holders) == 1:
            (person,) = holders
            found.append(Mention(name.start, name.end, person, f"part of the name {person}"))
        elif not (holders or beside):
            found.append(name)
    return found


def namesakes(text: str, names: list[Mention], actors: dict[str, Actor]) -> list[Mention]:
    """The names, of which the surname of a listed person is the new person's whom the text names in full before it.

    It stays the listed person's who is named otherwise too, or by a title that the other has not: *Issa Maliki …
    Maliki*, but *Melania Trump … President Trump*.
    """
    persons = [name for name in names if actors[name.actor].kind == "person"]
    written: dict[str, set[str]] = {}
    for name in persons:
        if name.alias:
            written.setdefault(name.actor, set()).add(without_titles(" ".join(text[name.start : name.end].split())))
    known = {word for forms in written.values() if len(forms) == 1 for word in forms if " " not in word}
    owners: dict[str, dict[str, Mention]] = {}
    for full in persons if known else ():
        words = [] if full.alias else text[full.start : full.end].split()
        for surname in known.intersection(surnames(" ".join(words))) if len(words) > 1 and words[-1] in known else ():
            owners.setdefault(surname, {}).setdefault(full.actor, full)
    bare: dict[str, list[Mention]] = {}
    for name in persons if owners else ():
        if name.alias and text[name.start : name.end] in owners:
            bare.setdefault(text[name.start : name.end], []).append(name)
    given = {}
    for surname, uses in bare.items():
        before = [full for full in owners[surname].values() if full.start < uses[0].start]
        titles = {title_before(text, use.start) for use in uses} - {"", *(title_before(text, n.start) for n in before)}
        if len(before) == 1 and not titles:
            given[surname] = before[0]
    return [
        name.meaning(owner.actor, f"surname of {owner.actor}")
        if name.alias and (owner := given.get(text[name.start : name.end]))
        else name
        for name in names
    ]


def others_initials(text: str, names: list[Mention], actors: dict[str, Actor]) -> list[Mention]:
    """The names, of which a listed abbreviation is another body's that the text names in full, and not the listed one.

    In an article on the *International Cricket Council* the *ICC* is not the Criminal Court.
    """
    short = {written: n.actor for n in names if n.alias and (written := text[n.start : n.end]).isupper()}
    if not any(len(written) >= FEWEST_INITIALS for written in short):
        return names
    owners: dict[str, set[str]] = {}
    for written, name in first_uses(text, (name for name in names if actors[name.actor].kind in BODIES)):
        for letters in initials(written) & short.keys():
            owners.setdefault(letters, set()).add(name.actor)
    given = {
        letters: actor
        for letters, bodies in owners.items()
        if len(bodies) == 1 and short[letters] not in bodies
        for actor in bodies
    }
    if not given:
        return names
    return [
        name.meaning(owner, f"initials of {owner}")
        if name.alias and (owner := given.get(text[name.start : name.end]))
        else name
        for name in names
    ]


def with_their_abbreviations(text: str, found: list[Mention], actors: dict[str, Actor]) -> list[Mention]:
    """The mentions, with abbreviations in brackets under the composed body before them: *Peruvian navy (MGP)*."""
    stands: dict[str, tuple[str, str]] = {}
    for name, short in pairwise(found):
        if short.alias or not short.actor.isupper() or actors[name.actor].kind not in BODIES:
            continue
        if text[name.end : short.start] == " (" and text[short.end : short.end + 1] == ")":
            written = " ".join(text[name.start : name.end].split())
            stands[short.actor] = name.actor, f"abbreviation of “{written}”, given in brackets"
    if not stands:
        return found
    return [m.meaning(*stands[m.actor]) if m.actor in stands else m for m in found]


def nicknames(text: str, found: list[tuple[str, Candidate]]) -> dict[str, tuple[str, str]]:
    """The nicknames that stand in quotes inside a person's name, each with the full name and the rule."""
    names = {}
    for written, candidate in found:
        if candidate.kind == "person" and (match := NICKNAME.search(text, candidate.start, candidate.end)):
            names[match["name"]] = (written, f"nickname of {written}")
    return names


def named(text: str, found: list[tuple[str, Candidate]], known: Collection[str]) -> dict[str, tuple[str, str]]:
    """For each spelling of a found name the actor it stands for, and its kind.

    `known` are parts of the names of known persons, which stand for nobody else.

    The kind is the one with the weightiest clues over the whole text. A part of exactly one longer person's
    name stands for that person, an abbreviation in brackets, or what a body is known as, for the name before it.
    """
    votes: dict[str, Counter[str]] = {}
    certain: set[str] = set()
    other: set[str] = set()  # what is no organisation's short name
    for written, candidate in found:
        votes.setdefault(written, Counter())[candidate.kind] += candidate.weight
        if candidate.weight >= STRONG and candidate.kind != "person":
            certain.add(written)
        sure = candidate.weight >= STRONG or (candidate.weight != GUESS and candidate.kind != "person")
        if sure and candidate.kind != "organisation":
            other.add(written)
    kinds = {name: min(votes[name], key=lambda kind: (-votes[name][kind], kind)) for name in votes}
    longer: dict[str, set[str]] = {}
    for name, kind in kinds.items():
        for short in initials(name) if kind in BODIES else ():
            longer.setdefault(short, set()).add(name)
        if kind == "person" and " " in name:
            parts = name.split()
            for part in {parts[0], f"{parts[0]} {parts[-1]}", *surnames(name)}.difference({name}, known):
                longer.setdefault(part, set()).add(name)
    for name, kind in kinds.items():
        for short in short_bodies(name) - other if kind == "organisation" else ():
            if short not in longer or not short.isalpha():  # Trump is no Trump Organization
                longer.setdefault(short, set()).add(name)
    stands = {name: name for name in kinds}
    for name in kinds:
        owners = longer.get(name, set())
        if len(owners) == 1:
            (owner,) = owners
            if name not in certain or kinds[name] == kinds[owner] == "organisation":
                stands[name] = owner
    for name, candidate in found:
        match = BRACKET.match(text, candidate.end) or KNOWN_AS.match(text, candidate.end)
        if match and match[1] in stands and (kinds[name] in BODIES or _abbreviates(match[1], name)):
            stands[match[1]] = stands[name]
    return {name: (actor, kinds[actor]) for name, actor in stands.items()}


def initials(name: str) -> set[str]:
    """The first letters of a name's capitalised words, with and without those behind a hyphen, where they are many."""
    if name.count(" ") + name.count("-") < FEWEST_INITIALS - 1:
        return set()  # as for most names, which have one blank or none
    found = {"".join(word[0] for word in words if word[:1].isupper()) for words in (name.split(), PARTS.split(name))}
    return {letters for letters in found if len(letters) >= FEWEST_INITIALS}


def _abbreviates(short: str, name: str) -> bool:
    """True where the letters of an abbreviation occur in this order as first letters, or inside, of the name."""
    rest = name.lower()
    position = 0
    for letter in short.lower():
        if not letter.isalnum():
            continue
        position = rest.find(letter, position) + 1
        if not position:
            return False
    return short[:1].lower() == rest[:1]
