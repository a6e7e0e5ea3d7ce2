"""Names that the catalogue lists, and the role nouns that may follow one."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

import numpy as np

from analysis.catalogue import Alias, Catalogue, Role
from analysis.matching import Matcher, spellings
from analysis.mentions.clues import is_place_word
from analysis.mentions.model import How, Mention
from analysis.segment import Sentences

ALIAS, NO_NAME, ROLE = 1, 2, 4
# A role noun begins at most so many characters behind the name: a possessive, a blank, a line end.
FARTHEST = 4
AMERICA = "United States"  # of which one state is called like a country
PARTY = {"context", "demonym"}  # Christian Democrats, who are of some state or other
PEOPLES = {"adjective", "demonym"}
ARTICLES = frozenset({"al-", "el-", "ul-", "ad-", "an-", "ar-", "as-", "at-", "az-"})
PLACE_ENDS = (" of ", "the ")
PLACE_OF = re.compile(r"\b([A-Z]\w+) of (?:the )?$")
LANGUAGE = re.compile(
    r"\b(?:sp[eo]aks?|spoke|spoken|speaking|fluent|fluently|broken|perfect|learnt?|learned|learning|taught|in|into)"
    r"(?: (?:only|fluent|perfect|broken|good|accented))? $"
)
# what only places have: Sofia police
OF_PLACES = re.compile(r" (?:airport|city council|court|mayor|police|prosecutors?|residents|suburbs?)\b")
CURRENCY = re.compile(
    r" (?:crowns?|dinars?|dirhams?|dollars?|dong|euros?|forints?|francs?|hryvnias?|kroner|kron[ae]|kronor|liras?|pesos?"
    r"|pounds?|rand|reais|rials?|ringgit|riyals?|roubles?|rubles?|rupees?|rupiahs?|shekels?|shillings?|yen|yuan|zlot(?:y|ys))\b"
)
ALONE = re.compile(r"\s*(?:[.,;:!?)”\"]|$| (?:to|with|at|on|but|when|as|than|for|by|fluently|well)\b)")
Roles = dict[int, list[tuple[int, Role]]]


@dataclass(frozen=True, eq=False)
class Patterns:
    """Everything a catalogue can recognise, compiled: for each pattern its sorts, its alias and its roles."""

    matcher: Matcher
    sorts: np.ndarray
    aliases: list[Alias | None]
    roles: list[tuple[Role, ...]]


@dataclass(frozen=True, eq=False)
class Known:
    """What the catalogue recognises in a text: names, phrases that are none, and role nouns with their offsets."""

    names: list[Mention]
    phrases: list[tuple[int, int]]
    patterns: Patterns
    start: np.ndarray
    end: np.ndarray
    which: np.ndarray

    def roles(self, ends: list[int]) -> Roles:
        """The role nouns close behind these ends of names, by start (longest first)."""
        stops = np.sort(np.array(ends, dtype=np.int64))
        if not len(stops):
            return {}
        before = stops[np.maximum(np.searchsorted(stops, self.start, side="left") - 1, 0)]
        near = np.flatnonzero((self.start > before) & (self.start - before <= FARTHEST))
        found: Roles = {}
        for a, b, i in zip(self.start[near].tolist(), self.end[near].tolist(), self.which[near].tolist(), strict=True):
            found.setdefault(a, []).extend((b, role) for role in self.patterns.roles[i])
        return found


@functools.lru_cache(maxsize=8)
def patterns(catalogue: Catalogue) -> Patterns:
    """The patterns of a catalogue: aliases, phrases that are no names, role nouns."""
    aliases: dict[str, Alias] = {}
    for alias in catalogue.aliases:
        for pattern in spellings(alias.alias, alias.flags):
            # Two aliases may share their form in capitals; the one that is written so has it.
            if pattern not in aliases or alias.alias == pattern:
                aliases[pattern] = alias
    no_names = {pattern for phrase in catalogue.not_names for pattern in spellings(phrase, ())}
    roles: dict[str, list[Role]] = {}
    for role in catalogue.roles:
        for form in role.forms:
            for pattern in spellings(form, {"any"}):
                roles.setdefault(pattern, []).append(role)
    every = list(dict.fromkeys([*aliases, *no_names, *roles]))
    sorts = [ALIAS * (p in aliases) | NO_NAME * (p in no_names) | ROLE * (p in roles) for p in every]
    return Patterns(
        Matcher(every),
        np.array(sorts, dtype=np.uint8),
        [aliases.get(pattern) for pattern in every],
        [tuple(roles.get(pattern, ())) for pattern in every],
    )


def known_names(text: str, sentences: Sentences, catalogue: Catalogue) -> Known:
    """Known names, phrases that are none, and role nouns; none runs from one sentence into the next."""
    known = patterns(catalogue)
    which, start, end = known.matcher.find(text)
    owner = sentences.at(start)
    whole = (owner >= 0) & (end <= sentences.end[owner]) if len(sentences.end) else np.zeros(len(start), dtype=bool)
    which, start, end = which[whole], start[whole], end[whole]
    sort = known.sorts[which]
    named = np.flatnonzero(sort & (ALIAS | NO_NAME))
    candidates = [
        (a, b, known.aliases[i])
        for a, b, i in zip(start[named].tolist(), end[named].tolist(), which[named].tolist(), strict=True)
    ]
    noun = (sort & ROLE).astype(bool)
    names, phrases = _picked(text, candidates, catalogue, frozenset(start[noun].tolist()))
    return Known(names, phrases, known, start[noun], end[noun], which[noun])


def _picked(
    text: str, candidates: list[tuple[int, int, Alias | None]], catalogue: Catalogue, roles: frozenset[int]
) -> tuple[list[Mention], list[tuple[int, int]]]:
    """The candidates that hold, the longest at each place, without overlaps, and the phrases that are no names.

    `roles` says where role nouns begin.
    """
    certain = {alias.actor for _, _, alias in candidates if alias and "context" not in alias.flags}
    certain |= {catalogue.actors[actor].part_of for actor in certain} - {""}
    found: list[Mention] = []
    phrases: list[tuple[int, int]] = []
    reach = 0
    for start, end, alias in candidates:
        if start < reach:
            continue
        if alias is None:
            phrases.append((start, end))
            reach = end
        elif alias.flags >= PARTY and " " in alias.alias and alias.actor not in certain:
            reach = end  # Social Democrats are no Democrats, but a party of which nothing says whose it is
        elif _holds(text, start, end, alias, certain, catalogue, roles):
            how: How = "adjective" if "adjective" in alias.flags else "name"
            found.append(Mention(start, end, alias.actor, _rule(alias, text[start:end]), alias=alias, how=how))
            reach = end
    return found, phrases


def _holds(
    text: str, start: int, end: int, alias: Alias, certain: set[str], catalogue: Catalogue, roles: frozenset[int]
) -> bool:
    """False where a word that is also something else has nothing in the article that says it is this name."""
    if "context" in alias.flags and alias.actor not in certain:
        actor = catalogue.actors[alias.actor]
        if actor.kind == "place" and OF_PLACES.match(text, end):
            return True
        if alias.alias == actor.actor and actor.kind == "state" and _is_abroad(certain, catalogue):
            return True  # Russia attacked Georgia
        if alias.flags >= PEOPLES and end + 1 in roles and text[end + 1].islower():
            return True  # Moro rebels
        if not (alias.alias.isupper() and len(alias.alias) > 2 and (actor.part_of or actor.home) in certain):
            return False  # but the RSF, in an article on Sudan
    if "adjective" in alias.flags and ALONE.match(text, end) and LANGUAGE.search(text, max(0, start - 24), start):
        return False  # speaks French, written in German
    if "adjective" in alias.flags and CURRENCY.match(text, end):
        return False  # two million Swiss francs
    before = text[max(0, start - 4) : start]
    if before[-1:] == "-" and before[-3:].lower() in ARTICLES and not before[:-3].isalpha():
        return False  # "Ali bin al-Hussein of Jordan" is not Hussein of Jordan
    if (
        before[-4:] in PLACE_ENDS
        and (match := PLACE_OF.search(text, max(0, start - 24), start))
        and is_place_word(match[1])
    ):
        return False  # the Sea of Japan, the Gulf of Mexico
    # In a headline set in capitals, US and IS may be the words us and is.
    return not ("exact" in alias.flags and _shouted(text, start, end))


def _is_abroad(certain: set[str], catalogue: Catalogue) -> bool:
    """Whether a text names states, and neither the United States nor anybody there."""
    states = {name for name in certain if catalogue.actors[name].kind == "state"}
    return bool(states) and AMERICA not in states


def _shouted(text: str, start: int, end: int) -> bool:
    line = text[max(0, start - 60) : start].rpartition("\n")[2] + text[end : end + 60].partition("\n")[0]
    return len(line) > 8 and line.upper() == line and any(char.isalpha() for char in line)


def _rule(alias: Alias, written: str) -> str:
    if "adjective" in alias.flags:
        return f"“{written}” is the adjective of {alias.actor}"
    if "demonym" in alias.flags:
        return f"“{written}” names the people of {alias.actor}"
    return f"known name “{written}”"
