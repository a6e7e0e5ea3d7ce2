"""By which nouns a body may be meant once it is named: *the company*, *the rebels*, as the article describes it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping

from analysis.catalogue import Actor
from analysis.mentions.short_forms import BODIES
from analysis.relations.lexicon import rows_of
from analysis.relations.words import Name

BEFORE = re.compile(r"([a-z][a-z-]+),? $")  # the retailer Acme; the operator, Acme
AFTER = re.compile(r" ([a-z]+)")  # the GMB union
ENDS = "of|that|which|who|whose|in|for|with|based|from|on|and"
APPOSED = re.compile(rf",\s+(?:an?|the)\s+((?:[\w'’.-]+\s+){{0,6}}?[\w'’-]+)(?=[,.;]|\s(?:{ENDS})\b)")
NOTED = re.compile(r"\w+")  # the note of the catalogue: company, newspaper
REACH = 120  # characters behind a name
ANY = "association bank club company corporation firm foundation group movement party team union"
VAGUE = frozenset(ANY.split())  # nouns that say little of the body that they mean
LONGEST = 24  # characters of the word before it
BY_KIND = {"armed group": {"group", "rebels"}, "military": {"army"}}


@functools.cache
def body_words() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """The sort of each noun for a body, by data/body_words.csv, and the nouns of each sort."""
    sorts = {row["word"]: row["sort"] for row in rows_of("body_words.csv")}
    nouns: dict[str, list[str]] = {}
    for word, sort in sorts.items():
        nouns.setdefault(sort, []).append(word)
    return sorts, {sort: tuple(words) for sort, words in nouns.items()}


class Bodies:
    """The bodies that an article names, by the nouns that may stand for them later on."""

    def __init__(self, text: str, names: Iterable[Name], known: Mapping[str, Actor]) -> None:
        self.sorts: dict[str, set[str]] = {}  # of each body; empty where nothing says what it is
        self.meant: dict[str, dict[str, Name]] = {}
        self.ends: set[tuple[str, str]] = set()  # the body and the noun at the end of its name
        nouns = body_words()[1]
        for name in names:
            if name.kind not in BODIES or name.adjective:
                continue
            found = _sorts(text, name, known.get(name.actor))
            self.sorts.setdefault(name.actor, set()).update(found)
            last = _last_words(text[name.start : name.end])
            self.ends.update((name.actor, head) for head in last)
            for head in last.union(*(nouns[sort] for sort in found)):
                self.meant.setdefault(head, {}).setdefault(name.actor, name)

    def meant_by(self, head: str, near: list[Name]) -> Name | None:
        """The one body of the article that *the front*, *the company* may mean, where it is among the names `near`.

        Another body near by of which nothing is known might be the company, too.
        """
        bodies = self.meant.get(head, {})
        if len(bodies) != 1:
            return None
        ((actor, body),) = bodies.items()
        named = {name.actor for name in near if name.kind in BODIES and not name.adjective}
        sure = (actor, head) in self.ends and head not in VAGUE
        sure = sure or all(self.sorts[other] for other in named - {actor})
        return body if sure and actor in named else None


def _sorts(text: str, name: Name, actor: Actor | None) -> set[str]:
    """What a body is, as the words beside its name, its kind and the catalogue say."""
    sorts = body_words()[0]
    written = text[name.start : name.end]
    words = [written.rsplit(None, 1)[-1].lower()]
    if match := BEFORE.search(text, max(0, name.start - LONGEST), name.start):
        words.append(match[1])
    if match := AFTER.match(text, name.end):
        words.append(match[1])
    if match := APPOSED.match(text, name.end, name.end + REACH):
        words.append(match[1].split()[-1])
    if actor and (match := NOTED.match(actor.note)):
        words.append(match[0])
    found = {sorts[word] for word in words if word in sorts} | BY_KIND.get(name.kind, set())
    return found - ({"army"} if name.kind != "military" else set())  # the army is no Lord's Resistance Army


def _last_words(written: str) -> set[str]:
    """The nouns at the end of a name: the *Union of Rail Crews*, *the union*."""
    if " " not in written:
        return set()
    first = next((written.partition(joint)[0] for joint in (" of ", " for ") if joint in written), written)
    heads = {part.rsplit(None, 1)[-1] for part in (written, first)}
    return {head.lower() for head in heads if head.isalpha() and head.istitle() and head != "Army"}
