"""All that one sentence states about its actors."""

from __future__ import annotations

import re
from dataclasses import replace

from analysis.relations.by_adjectives import by_adjectives
from analysis.relations.by_nouns import by_nouns
from analysis.relations.by_parties import by_parties, by_sponsors
from analysis.relations.by_verbs import by_verbs
from analysis.relations.context import Context, Statement
from analysis.relations.hedges import farthest
from analysis.relations.model import Mark

WORK = (
    r"(?:ballad|ballet|cartoon|comic|drama|film|movie|musical|novel|opera|pantomime|play|poem|puppet show|series"
    r"|simulation|sitcom|sketch|song|thriller|video game|war game|prank|hoax|spoof|parody|satire)"
)
TELLS = r"(?:begins|closes|depicts|describes|ends|imagines|opens|portrays|recounts|shows|tells)"
DREAM = r"(?:dream|fantasy|future|scenario|universe|world)"
TALE = r"(?:joke|legend|myth|saying|story|tale)"
SHORTLY = 30  # characters
GUESS = re.compile(r"\b(?:Perhaps|Maybe|Possibly|Probably|Presumably),? (?:the )?$")
FICTION = re.compile(
    rf"\b(?:(?:[Ii]n|[Dd]uring) (?:[A-Z][^,]{{1,60}}, )?(?:the|an?|his|her|their) (?:[\w’']+ ){{0,3}}{WORK}"
    rf"(?! (?:for|of|on|over|that|to)\b)|{WORK}s?,? in which"
    rf"|{WORK}(?:, [^,]{{1,60}},)? (?:\w+ly )?{TELLS}|{TALE} (?:goes|has it)"
    rf"|{DREAM} (?:in which|where)|(?:await|dread|fear)\w* the (?:day|moment|time) (?:that|when)"
    r"|(?:make-believe|imaginary|fictional|fictitious|hypothetical) \w+,? (?:in which|where)"
    r"|(?:Suppose|Supposing|Imagine|Assume|Assuming|Picture)\b|(?:matter|question) of time (?:before|until)"
    r"|[Ii]n (?:her|his|a) dream|[Tt]here was a time when|(?:[Pp]layers|[Gg]amers) of"
    r"|[Ii]n (?:the|a) (?:\w+ )?(?:production|staging|adaptation) of"
    rf"|{WORK}[’']s (?:\w+ )?(?:act|scene|chapter|ending|episode|finale|level|plot)"
    rf"|(?:act|scene|chapter|reel|verse) of (?:the|a|his|her) {WORK}"
    r"|[Ii]n the (?:first|second|third|fourth|fifth|last|final|opening|closing) (?:act|scene|chapter|episode|level)"
    r"|[Oo]n the (?:first|second|third|last|final) turn|[Ii]n (?:the|its) \w+ scenario)\b"
)


def statements(context: Context) -> list[Statement]:
    """The statements of a sentence, each once, in order of their triggers."""
    said = list(by_verbs(context))
    named = [made for made in by_nouns(context) if not any(_repeats(made, verb) for verb in said)]
    found = [*said, *named, *by_adjectives(context), *by_parties(context), *by_sponsors(context)]
    if found and (_asks(context) or _guesses(context) or _is_fiction(context)):
        found = [replace(made, hedge=farthest([made.hedge, "conditional"])) for made in found]
    return sorted(dict.fromkeys(found), key=lambda statement: (statement.start, statement.end))


def _repeats(made: Statement, verb: Statement) -> bool:
    """Whether a noun says again what the verb just before it says: *granted asylum to*."""
    same = (made.source, made.target, made.category, made.hedge) == (
        verb.source,
        verb.target,
        verb.category,
        verb.hedge,
    )
    return same and 0 <= made.start - verb.end <= SHORTLY


def _is_fiction(context: Context) -> bool:
    """Whether the sentence tells what happens in a film, a book, a game, a joke."""
    nouns = context.sentence.nouns
    if not nouns:
        return False
    start = max(context.text.rfind(stop, 0, nouns[0].start) for stop in ".!?\n") + 1
    return FICTION.search(context.text, start, nouns[-1].end) is not None


def _guesses(context: Context) -> bool:
    """Whether the sentence begins with *perhaps*, and only supposes what it says."""
    nouns = context.sentence.nouns
    return bool(nouns) and GUESS.search(context.text, max(0, nouns[0].start - SHORTLY), nouns[0].start) is not None


def _asks(context: Context) -> bool:
    """Whether the sentence is a question, which states nothing."""
    last = context.sentence.phrases[-1:]
    return bool(last) and isinstance(last[0], Mark) and last[0].word.low == "?"
