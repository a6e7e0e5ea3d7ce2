"""One mention while it is being found."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.catalogue import Alias


@dataclass(frozen=True, slots=True)
class Mention:
    """One stretch of text that names an actor, and why we say so."""

    start: int
    end: int
    actor: str
    rule: str
    role: str = "actor"
    alias: Alias | None = None
