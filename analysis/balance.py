"""Structural balance (Heider 1946; Cartwright and Harary 1956) of what an article states: it adds no relation.

Only asserted statements count. Two actors are related positively, negatively, or both: the text may say that two
states fight one war together and vie for the same country. The signs of such a pair are not set off against each
other. As in a signed multigraph it has two edges, one of each sign, which follows through everything here.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.tables import tuples

SIGNS = {(True, False): "positive", (False, True): "negative", (True, True): "both"}
# What three actors are to one another, by how many of their three relations are negative.
PATTERNS = (
    "all with one another",
    "two opponents with the same third",
    "two together against a third",
    "all against one another",
)
MIXED = "with and against at once"
TRIADS = {
    **dict.fromkeys(("actor_a", "actor_b", "actor_c", "a_b", "b_c", "a_c", "balance", "pattern"), "str"),
    "statements": "int64",
}
WIDEST = 16  # actors whose camps are weighed at the same time: 2 to the power of this in memory

Edge = tuple[int, int, int]  # two actors by number, and +1 or -1


class Frustration(NamedTuple):
    """The fewest relations that would have to change: at least so many, at most so many, and out of how many."""

    least: int
    most: int
    relations: int


def triads(relations: pd.DataFrame) -> pd.DataFrame:
    """One row per three actors of whom the text relates each to each, those with most statements first.

    Columns: `actor_a`, `actor_b`, `actor_c` in alphabetical order; `a_b`, `b_c`, `a_c`, what each two are to each
    other (positive, negative, both); `balance`: balanced with no or two negative relations, unbalanced with one or
    three, and mixed where a pair is both, because one of its signs then closes a balanced triad and the other an
    unbalanced one; `pattern`, the same in words; `statements`, how many there are about the three.
    """
    signs, counts = _related(relations)
    neighbours: dict[str, set[str]] = {}
    for one, other in signs:
        neighbours.setdefault(one, set()).add(other)
    rows = []
    for (a, b), a_b in signs.items():
        for c in neighbours[a] & neighbours.get(b, set()):
            three = (a_b, signs[b, c], signs[a, c])
            rows.append((a, b, c, *three, *_balance(three), counts[a, b] + counts[b, c] + counts[a, c]))
    rows.sort(key=lambda row: (-row[-1], row[:3]))
    return pd.DataFrame(rows, columns=list(TRIADS)).astype(TRIADS)


def _related(relations: pd.DataFrame) -> tuple[dict[tuple[str, str], str], dict[tuple[str, str], int]]:
    """What each two actors, in alphabetical order, are to each other, and how many statements say so."""
    asserted = relations[(relations["hedge"] == "asserted").to_numpy()]
    found: dict[tuple[str, str], list[int]] = {}
    for source, target, sign in tuples(asserted, "source", "target", "sign"):
        if source != target:
            found.setdefault((min(source, target), max(source, target)), []).append(sign)
    signs = {pair: SIGNS[max(stated) > 0, min(stated) < 0] for pair, stated in found.items()}
    return signs, {pair: len(stated) for pair, stated in found.items()}


def _balance(signs: tuple[str, ...]) -> tuple[str, str]:
    if "both" in signs:
        return "mixed", MIXED
    negative = signs.count("negative")
    return "unbalanced" if negative % 2 else "balanced", PATTERNS[negative]


def frustration(relations: pd.DataFrame, *, widest: int = WIDEST) -> Frustration:
    """How far the article's relations are from balance: the fewest to change for two camps without a contradiction.

    In balance every actor could be given to one of two camps so that positive relations stay within a camp and
    negative ones lie between the two (Harary 1953); the number of exceptions, at its smallest, is the frustration
    (line index of balance, Harary 1959). A pair that is both counts as two relations, one of which is always an
    exception. Camps are weighed actor by actor, which is exact as long as no more than `widest` of them have to be
    kept in mind at once: hundreds of actors in a text whose relations run to a few. Beyond that `least` is the number
    of contradictory circles without a common relation, and `most` the exceptions that a search found.
    """
    signs, _ = _related(relations)
    number = {name: place for place, name in enumerate(dict.fromkeys(name for pair in signs for name in pair))}
    both = sum(sign == "both" for sign in signs.values())
    edges = [
        (number[one], number[other], 1 if sign == "positive" else -1)
        for (one, other), sign in signs.items()
        if sign != "both"
    ]
    exact = _exceptions(edges, widest)
    least, most = (exact, exact) if exact is not None else (_circles(edges), _searched(edges))
    return Frustration(both + least, both + most, len(edges) + 2 * both)


def _exceptions(edges: list[Edge], widest: int) -> int | None:
    """The fewest exceptions, by eliminating one actor after the other; None where that takes too much memory.

    What is left of an eliminated actor is a table: for every choice of camps of its neighbours the fewest exceptions
    (nonserial dynamic programming, Bertelè and Brioschi 1972).
    """
    costs: list[tuple[tuple[int, ...], np.ndarray]]
    costs = [((min(a, b), max(a, b)), 1 - np.eye(2, dtype=np.int32)[::sign]) for a, b, sign in edges]
    around: dict[int, set[int]] = {}
    for a, b, _ in edges:
        around.setdefault(a, set()).add(b)
        around.setdefault(b, set()).add(a)
    total = 0
    while around:
        actor = min(around, key=lambda one: len(around[one]))
        others = around.pop(actor)
        if len(others) > widest:
            return None
        scope = sorted({actor, *others})
        joint = np.zeros((2,) * len(scope), dtype=np.int32)
        for held, cost in costs:
            if actor in held:
                joint = joint + cost.reshape([2 if other in held else 1 for other in scope])
        left = joint.min(axis=scope.index(actor))
        costs = [(held, cost) for held, cost in costs if actor not in held]
        for other in others:
            around[other] |= others
            around[other] -= {actor, other}
        if others:
            costs.append((tuple(sorted(others)), left))
        else:
            total += int(left)
    return total


def _circles(edges: Iterable[Edge]) -> int:
    """How many circles with an odd number of negative relations are found that share none: each has an exception."""
    around: dict[int, dict[int, int]] = {}
    for a, b, sign in edges:
        around.setdefault(a, {})[b] = sign
        around.setdefault(b, {})[a] = sign
    found = 0
    for start in around:
        while walk := _contradiction(around, start):
            found += 1
            for one, other in pairwise(walk):
                around[one].pop(other, None)
                around[other].pop(one, None)
    return found


def _contradiction(around: dict[int, dict[int, int]], start: int) -> list[int]:
    """The shortest walk from an actor back to it along which it would be its own opponent; empty if there is none."""
    came: dict[tuple[int, int], tuple[int, int] | None] = {(start, 1): None}
    queue = [(start, 1)]
    for here in queue:
        if here == (start, -1):
            walk: list[int] = []
            step: tuple[int, int] | None = here
            while step is not None:
                walk.append(step[0])
                step = came[step]
            return walk
        for other, sign in around[here[0]].items():
            there = (other, here[1] * sign)
            if there not in came:
                came[there] = here
                queue.append(there)
    return []


def _searched(edges: list[Edge]) -> int:
    """The exceptions that are left when no actor can be moved to the other camp for fewer."""
    around: dict[int, list[tuple[int, int]]] = {}
    for a, b, sign in edges:
        around.setdefault(a, []).append((b, sign))
        around.setdefault(b, []).append((a, sign))
    camp: dict[int, int] = {}
    for start in around:  # along relations, so that a text in balance starts without an exception
        queue = [] if start in camp else [start]
        camp.setdefault(start, 1)
        for here in queue:
            for other, sign in around[here]:
                if other not in camp:
                    camp[other] = camp[here] * sign
                    queue.append(other)
    moved = True
    while moved:
        moved = False
        for actor, related in around.items():
            if sum(camp[actor] * camp[other] * sign for other, sign in related) < 0:
                camp[actor] = -camp[actor]
                moved = True
    return sum(camp[a] * camp[b] * sign < 0 for a, b, sign in edges)
