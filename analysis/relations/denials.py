"""How hedges rank, and nouns that deny: *no army*, *neither side*, *nothing*."""

from __future__ import annotations

from analysis.relations.model import Noun

NOBODY = frozenset({"nobody", "none", "nothing"})
FEW = frozenset({"no", "little", "few", "scant"})
RANK = {"asserted": 0, "reported": 1, "conditional": 2, "denied": 3}


def farthest(hedges: list[str]) -> str:
    """The hedge that is farthest from asserted."""
    return hedges[0] if len(hedges) == 1 else max(hedges, key=RANK.__getitem__)


def says_no(noun: Noun | None) -> bool:
    """Whether a noun phrase is *nobody*, *no army*, *neither side*."""
    return noun is not None and (noun.nor or noun.words[0].low in NOBODY | {"no", "neither"})


def denies(noun: Noun) -> bool:
    """Whether an object is *no* such thing: *has no dispute with*."""
    return (noun.words[0].low == "no" and len(noun.words) > 1) or noun.head.low in NOBODY
