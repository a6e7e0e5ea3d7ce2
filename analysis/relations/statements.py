"""All that one sentence states about its actors."""

from __future__ import annotations

from dataclasses import replace

from analysis.relations.by_adjectives import by_adjectives
from analysis.relations.by_nouns import by_nouns
from analysis.relations.by_parties import by_parties, by_sponsors
from analysis.relations.by_verbs import by_verbs
from analysis.relations.context import Context, Statement
from analysis.relations.hedges.denials import farthest
from analysis.relations.hedges.supposed import supposed
from analysis.relations.replies.rejoinders import rejoinders

SHORTLY = 30  # characters
GIVEN = {"AID", "CONCEDE"}
SETTLED = {"AGREE", "CONCEDE"}


def statements(context: Context) -> list[Statement]:
    """The statements of a sentence, each once, in order of their triggers."""
    said = list(by_verbs(context))
    named = [made for made in by_nouns(context) if not any(_repeats(made, verb) for verb in said)]
    found = [*said, *named, *by_adjectives(context), *by_parties(context), *by_sponsors(context)]
    told = {(made.source, made.target, made.start) for made in found}
    found += [made for made in rejoinders(context) if (made.source, made.target, made.start) not in told]
    if found and (whole := supposed(context)) != "asserted":
        found = [replace(made, hedge=farthest([made.hedge, whole])) for made in found]
    return sorted(dict.fromkeys(found), key=lambda statement: (statement.start, statement.end))


def _repeats(made: Statement, verb: Statement) -> bool:
    """Whether a noun says again what the verb just before it says: *granted a waiver to*, *settled a dispute with*."""
    same = (made.source, made.target, made.hedge) == (verb.source, verb.target, verb.hedge)
    both = {made.category, verb.category}
    alike = len(both) == 1 or both <= GIVEN or both <= SETTLED
    return same and alike and 0 <= made.start - verb.end <= SHORTLY
