"""All that one sentence states about its actors."""

from __future__ import annotations

import re
from dataclasses import replace

from analysis.relations.by_nouns import by_nouns
from analysis.relations.by_parties import by_parties, by_sponsors
from analysis.relations.by_verbs import by_verbs
from analysis.relations.context import Context, Statement
from analysis.relations.model import Mark

WORK = r"(?:film|movie|novel|thriller|drama|play|opera|musical|series|sitcom|video game|war game|simulation)"
FICTION = re.compile(
    rf"\b(?:[Ii]n (?:[A-Z][^,]{{1,60}}, )?(?:the|a|his|her) (?:\w+ )?{WORK}"
    rf"|{WORK}s?,? in which|[Ii]n (?:the|a) (?:\w+ )?(?:production|staging|adaptation) of"
    r"|(?:[Pp]layers|[Gg]amers) of)\b"
)


def statements(context: Context) -> list[Statement]:
    """The statements of a sentence, each once, in order of their triggers."""
    found = [*by_verbs(context), *by_nouns(context), *by_parties(context), *by_sponsors(context)]
    if _asks(context) or _is_fiction(context):
        found = [replace(made, hedge="conditional") if made.hedge == "asserted" else made for made in found]
    return sorted(dict.fromkeys(found), key=lambda statement: (statement.start, statement.end))


def _is_fiction(context: Context) -> bool:
    """Whether the sentence tells what happens in a film, a book, a game."""
    nouns = context.sentence.nouns
    return bool(nouns) and FICTION.search(context.text, max(0, nouns[0].start - 4), nouns[-1].end) is not None


def _asks(context: Context) -> bool:
    """Whether the sentence is a question, which states nothing."""
    last = context.sentence.phrases[-1:]
    return bool(last) and isinstance(last[0], Mark) and last[0].word.low == "?"
