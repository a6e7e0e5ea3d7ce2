"""One mention while it is being found."""

from __future__ import annotations

from typing import NamedTuple

from analysis.catalogue import Alias


class Mention(NamedTuple):
    """One stretch of text that names an actor, and why we say so; mentions sort in reading order.

    A book has tens of thousands of them, and a named tuple is made in a third of a frozen dataclass's time.
    """

    start: int
    end: int
    actor: str
    rule: str
    role: str = "actor"
    alias: Alias | None = None
