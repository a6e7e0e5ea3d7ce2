"""All that one sentence states about its actors."""

from __future__ import annotations

from analysis.relations.by_nouns import by_nouns
from analysis.relations.by_parties import by_parties, by_sponsors
from analysis.relations.by_verbs import by_verbs
from analysis.relations.context import Context, Statement


def statements(context: Context) -> list[Statement]:
    """The statements of a sentence, each once, in order of their triggers."""
    found = [*by_verbs(context), *by_nouns(context), *by_parties(context), *by_sponsors(context)]
    return sorted(dict.fromkeys(found), key=lambda statement: (statement.start, statement.end))
