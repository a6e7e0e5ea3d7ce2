"""All that one sentence states about its actors."""

from __future__ import annotations

from dataclasses import replace

from analysis.relations.by_nouns import by_nouns
from analysis.relations.by_parties import by_parties, by_sponsors
from analysis.relations.by_verbs import by_verbs
from analysis.relations.context import Context, Statement
from analysis.relations.model import Mark


def statements(context: Context) -> list[Statement]:
    """The statements of a sentence, each once, in order of their triggers."""
    found = [*by_verbs(context), *by_nouns(context), *by_parties(context), *by_sponsors(context)]
    if _asks(context):
        found = [replace(made, hedge="conditional") if made.hedge == "asserted" else made for made in found]
    return sorted(dict.fromkeys(found), key=lambda statement: (statement.start, statement.end))


def _asks(context: Context) -> bool:
    """Whether the sentence is a question, which states nothing."""
    last = context.sentence.phrases[-1:]
    return bool(last) and isinstance(last[0], Mark) and last[0].word.low == "?"
