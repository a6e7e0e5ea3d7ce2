"""By which nouns somebody may be meant once named: *the company*, *the rebels*, *the mayor*, as the article says."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from analysis.catalogue import Actor
from analysis.data import rows_of
from analysis.mentions.clues import COMPANY, clue_of
from analysis.mentions.short_forms import BODIES
from analysis.mentions.stand_ins import FORMER
from analysis.relations.vocabulary.words import Name

OFFICE = re.compile(r"([a-z]+) of (?:the )?[A-Z][\w'’ -]{1,30}, $")  # the governor of Katsina, Dikko Radda
# the deposed president, but the army had deposed President Embaló
NO_LONGER = re.compile(
    rf"(?<!had )(?<!have )(?<!has )\b(?:{'|'.join(sorted(FORMER))})[ -](?:\w+[ -]){{0,3}}$", re.IGNORECASE
)
HONORED = re.compile(r"(?:Sir|Dame|Lord|Lady|Dr|Mr|Mrs|Ms|Rev|Prof)\.? $")
AFTER = re.compile(r" ([a-z]+)")  # the GMB union
ENDS = "of|that|which|who|whose|in|for|with|based|from|on|and"
APPOSED = re.compile(rf",\s+(?:an?|the)\s+((?:[\w'’.-]+\s+){{0,6}}?[\w'’-]+)(?=[,.;]|\s(?:{ENDS})\b)")
REACH = 120  # characters behind a name
ANY = "association bank club company corporation firm foundation group movement party team union"
VAGUE = frozenset(ANY.split())  # nouns that say little of the body that they mean
LONGEST = 40  # characters before it
RULED = ("army", "government", "military", "police")  # whose, if not the state's that an article is about
PREMIER = "prime minister"
# At the end of names of companies and of others.
ANY_BODY = frozenset({"Foundation", "Group", "International", "Services"})
LEAST = 3  # mentions
LENDERS = {"bank", "lender"}
SHORTLY = 600  # characters, within which somebody is still spoken of
LIKE = {"organisation", "armed group"}
BY_KIND = {"armed group": {"group", "rebels"}, "military": {"army"}}


@functools.cache
def body_words() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """The sort of each noun for a body, by data/body_words.csv, and the nouns of each sort."""
    sorts = {row["word"]: row["sort"] for row in rows_of("body_words.csv")}
    nouns: dict[str, list[str]] = {}
    for word, sort in sorts.items():
        nouns.setdefault(sort, []).append(word)
    return sorts, {sort: tuple(words) for sort, words in nouns.items()}


class Described:
    """The bodies and persons that an article names, by the nouns that may stand for them later on."""

    def __init__(self, text: str, names: Iterable[Name], known: Mapping[str, Actor]) -> None:
        self.sorts: dict[str, set[str]] = {}  # of each body; empty where nothing says what it is
        self.meant: dict[str, dict[str, Name]] = {}
        self.ends: set[tuple[str, str]] = set()  # the body and the noun at the end of its name
        self.last: dict[str, int] = {}  # where each was last meant so
        self.armies: set[str] = set()
        names = list(names)
        self.known = known
        self.states = {actor: state for actor in known if (state := _state(actor, known))}
        self.home = ""
        home = _home(names, self.states)
        if home is not None:
            self.home = home.actor
            self.meant["country"] = {home.actor: home}
        nouns = body_words()[1]
        for name in names:
            if name.adjective or name.kind not in (*BODIES, "person"):
                continue
            beside = _beside(text, name)
            if name.kind == "military":
                self.armies.add(name.actor)
            if name.kind == "person":
                titles = text[name.start : name.end].lower().split()[:-1]
                heads = {word for word in [*beside, *titles] if body_words()[0].get(word.split()[-1]) == "person"}
            else:
                written = text[name.start : name.end]
                last = _last_words(written)
                sorts = _sorts(name, beside, known.get(name.actor))
                tail = written.rsplit(None, 1)[-1]
                by_name = _sorts(name, [*last, tail.lower()], None)
                if " " in written and _ends_as_company(tail):
                    by_name.add("company")
                self.sorts.setdefault(name.actor, set()).update(sorts | by_name)
                self.ends.update((name.actor, head) for head in last)
                # Whose name says alliance is no coalition, whose name says bank may be no company.
                heads = last.union(*(nouns.get(sort, ()) for sort in sorts | (by_name & {"company", "army", "rebels"})))
                if last & LENDERS and "company" not in sorts:
                    heads = last | LENDERS
            if PREMIER in heads:
                heads |= {"premier"}
            for head in heads:
                self.meant.setdefault(head, {}).setdefault(name.actor, name)
        if home is not None:
            for head in RULED:  # the army, in an article about one state and no other army
                self.meant.setdefault(head, {home.actor: home})

    def is_outlet(self, actor: str) -> bool:
        """Whether somebody is a newspaper, a broadcaster, a news agency, to which others speak for all to hear."""
        known = self.known.get(actor)
        return "newspaper" in self.sorts.get(actor, ()) or (known is not None and "newswire" in known.sorts)

    def meant_by(self, head: str, place: int, near: list[Name], close: set[str], itself: str = "") -> Name | None:
        """The one that *the front*, *the company*, *the mayor* means at a place, where it is among the names `near`.

        Another body near by of which nothing is known might be the company, too. Of several it is the one that is
        among those named last, `close`; it is not `itself`, the subject.
        """
        meant = self.meant.get(head, {})
        found = {actor: name for actor, name in meant.items() if name.start < place and actor != itself}
        if len(found) > 1 and head in RULED:  # the army of the state that the article is about
            own = [actor for actor in found if self.states.get(actor, actor) == self.home]
            found = {own[0]: found[own[0]]} if own else found
        if len(found) > 1:
            found = {actor: name for actor, name in found.items() if actor in close}
        if len(found) != 1:
            return None
        ((actor, name),) = found.items()
        if name.kind == "state":
            others = {other.actor for other in near if other.kind == "state" and other.actor in close}
            return name if others <= {actor, itself} else None
        if self._is_meant(actor, name, head, near, place):
            self.last[actor] = place
            return name
        return None

    def _is_meant(self, actor: str, name: Name, head: str, near: list[Name], place: int) -> bool:
        if (actor, head) in self.ends and head not in VAGUE:
            return True  # Shropshire Council, the council: however far away
        if (actor, head) in self.ends and any(other.actor == actor for other in near):
            return True
        if name.kind == "military" and len(self.armies) == 1:
            return True
        alike = [other for other in near if other.kind == name.kind or {other.kind, name.kind} == LIKE]
        rivals = {other.actor for other in alike if not (other.adjective or other.plural)} - {actor}
        sure = name.kind == "person" or all(self.sorts[rival] for rival in rivals)
        spoken_of = place - self.last.get(actor, -SHORTLY) < SHORTLY
        return sure and (spoken_of or any(other.actor == actor for other in alike))


def _ends_as_company(word: str) -> bool:
    """Whether a name's last word says company: *Brightwater Chemical*."""
    return word not in ANY_BODY and bool(clue_of(word) & COMPANY)


def _home(names: list[Name], states: Mapping[str, str]) -> Name | None:
    """The state that an article is about: named first, itself or its army, and far more often than any other."""
    roots = [states.get(name.actor, name.actor) for name in names if name.kind == "state" or name.actor in states]
    (home, count), (_, second) = ([*Counter(roots).most_common(2), ("", 0), ("", 0)])[:2]
    if count < LEAST or count < max(2 * second, len(roots) - count) or roots[0] != home:
        return None
    named = [name for name in names if name.actor == home]
    return next((name for name in named if not name.adjective), next(iter(named), None))


def _state(actor: str, known: Mapping[str, Actor]) -> str:
    """The state whose army, police or government an actor is; else ""."""
    seen = known.get(actor)
    if seen is None or seen.kind not in ("government", "military"):
        return ""
    while seen.part_of and seen.part_of in known:
        seen = known[seen.part_of]
    return seen.actor if seen.kind == "state" else ""


def _beside(text: str, name: Name) -> list[str]:
    """The nouns that stand beside a name and say what it is, in lower case."""
    sorts = body_words()[0]
    ahead = text[max(0, name.start - LONGEST) : name.start]
    words = []
    title = HONORED.sub("", ahead).rstrip(" ,") if ahead.endswith(" ") else ""
    if last := title.split()[-2:]:  # the retailer Acme; the operator, Acme
        noun = last[-1].lower()
        if noun in sorts and not NO_LONGER.search(title[: -len(noun)]):
            words += _called(noun, " ".join(last).lower())
    if ahead.endswith(", ") and (match := OFFICE.search(ahead)) and not NO_LONGER.search(ahead[: match.start()]):
        words.append(match[1])
    behind = text[name.end : name.end + 2]
    if behind[:1] == " " and (match := AFTER.match(text, name.end)):
        words.append(match[1])
    if behind == ", " and (match := APPOSED.match(text, name.end, name.end + REACH)):
        *ahead_of, noun = match[1].split()
        if FORMER.isdisjoint(ahead_of):  # no former president
            words += _called(noun, " ".join([*ahead_of[-1:], noun]))
    return words


def _called(noun: str, pair: str) -> list[str]:
    """By which words somebody may be meant whom a noun, and that with the word before it, describe."""
    return [pair] if pair == PREMIER else [noun, pair]  # a prime minister is not *the minister*


def _sorts(name: Name, words: list[str], actor: Actor | None) -> set[str]:
    """What a body is, as the words beside its name, its kind and the catalogue say."""
    sorts = body_words()[0]
    found = {sorts[word] for word in words if word in sorts} | BY_KIND.get(name.kind, set())
    if actor:
        found |= actor.sorts
    return found - ({"army", "person"} if name.kind != "military" else {"person"})  # no Lord's Resistance Army


def _last_words(written: str) -> set[str]:
    """The nouns at the end of a name: the *Union of Rail Crews*, *the union*."""
    if " " not in written:
        return set()
    first = next((written.partition(joint)[0] for joint in (" of ", " for ") if joint in written), written)
    heads = {part.rsplit(None, 1)[-1] for part in (written, first)} - {"Army"}
    return {head.lower() for head in heads if head.isalpha() and (head.istitle() or head.islower())}
