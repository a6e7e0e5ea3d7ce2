"""Names that the catalogue lists, and the role nouns that may follow one."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.catalogue import Alias, Catalogue, Role
from analysis.matching import Matcher, spellings
from analysis.mentions.clues import is_place_word
from analysis.mentions.model import Mention

ALIAS, NO_NAME, ROLE = 1, 2, 4
# A role noun begins at most so many characters behind the name: a possessive, a blank, a line end.
FARTHEST = 4
ARTICLES = frozenset({"al-", "el-", "ul-", "ad-", "an-", "ar-", "as-", "at-", "az-"})
PLACE_ENDS = (" of ", "the ")
PLACE_OF = re.compile(r"\b([A-Z]\w+) of (?:the )?$")
Roles = dict[int, list[tuple[int, Role]]]


@dataclass(frozen=True, eq=False)
class Patterns:
    """Everything a catalogue can recognise, compiled: for each pattern its sorts, its alias and its roles."""

    matcher: Matcher
    sorts: np.ndarray
    aliases: list[Alias | None]
    roles: list[tuple[Role, ...]]


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


def known_names(text: str, sentences: pd.DataFrame, catalogue: Catalogue) -> tuple[list[Mention], Roles]:
    """Known names, longest first and without overlaps, and the role nouns behind them by start (longest first).

    No name and no role noun runs from one sentence into the next.
    """
    known = patterns(catalogue)
    which, start, end = known.matcher.find(text)
    bounds = sentences["end"].to_numpy()
    owner = np.searchsorted(sentences["start"].to_numpy(), start, side="right") - 1
    whole = (owner >= 0) & (end <= bounds[owner]) if len(bounds) else np.zeros(len(start), dtype=bool)
    which, start, end = which[whole], start[whole], end[whole]
    sort = known.sorts[which]
    named = np.flatnonzero(sort & (ALIAS | NO_NAME))
    candidates = [
        (a, b, known.aliases[i])
        for a, b, i in zip(start[named].tolist(), end[named].tolist(), which[named].tolist(), strict=True)
    ]
    ends = np.unique(end[named])
    before = ends[np.maximum(np.searchsorted(ends, start, side="left") - 1, 0)] if len(ends) else start
    near = np.flatnonzero((sort & ROLE).astype(bool) & (start > before) & (start - before <= FARTHEST))
    roles: Roles = {}
    for a, b, i in zip(start[near].tolist(), end[near].tolist(), which[near].tolist(), strict=True):
        roles.setdefault(a, []).extend((b, role) for role in known.roles[i])
    return _picked(text, candidates, catalogue), roles


def _picked(text: str, candidates: list[tuple[int, int, Alias | None]], catalogue: Catalogue) -> list[Mention]:
    """The candidates that hold, the longest at each place, without overlaps."""
    certain = {alias.actor for _, _, alias in candidates if alias and "context" not in alias.flags}
    certain |= {catalogue.actors[actor].part_of for actor in certain}
    found: list[Mention] = []
    reach = 0
    for start, end, alias in candidates:
        if start < reach:
            continue
        if alias is None:
            reach = end
        elif _holds(text, start, end, alias, certain):
            found.append(Mention(start, end, alias.actor, _rule(alias, text[start:end]), alias=alias))
            reach = end
    return found


def _holds(text: str, start: int, end: int, alias: Alias, certain: set[str]) -> bool:
    """False where a word that is also something else has nothing in the article that says it is this name."""
    if "context" in alias.flags and alias.actor not in certain:
        return False
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


def _shouted(text: str, start: int, end: int) -> bool:
    line = text[max(0, start - 60) : start].rpartition("\n")[2] + text[end : end + 60].partition("\n")[0]
    return len(line) > 8 and line.upper() == line and any(char.isalpha() for char in line)


def _rule(alias: Alias, written: str) -> str:
    if "adjective" in alias.flags:
        return f"“{written}” is the adjective of {alias.actor}"
    if "demonym" in alias.flags:
        return f"“{written}” names the people of {alias.actor}"
    return f"known name “{written}”"
