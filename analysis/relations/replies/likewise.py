"""Who does what another did: *Mali cut ties with Peru, and Niger followed suit*, *as did Chad*, *So did Chad*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.relations.context import Context, Statement
from analysis.relations.hedges.denials import farthest
from analysis.relations.hedges.sentence import hedge
from analysis.relations.phrases.model import Noun, Verb
from analysis.relations.vocabulary.words import Name
from analysis.relations.wording import trigger_span

INVERTS = r"\b(as|so|nor|neither)"
SAME = r" (?:likewise|the same)\b"
# in a sentence in lower case
LIKEWISE = re.compile(
    rf"{INVERTS} (?:do|does|did|has|have|had)\b"
    rf"|\bd(?:o|oes|id|one|oing){SAME}|\bfollow(?:s|ed|ing)? suit\b|\bjoined by\b"
)
THE_SAME = re.compile(SAME)
BEFORE = re.compile(rf"{INVERTS} $", re.IGNORECASE)
NEGATIVE = ("nor", "neither")
# What says of a statement that its target is whom the sentence is about.
UNDERGONE = ("“by”", "received from them")


def likewise(context: Context, here: Sequence[Statement], before: Sequence[Statement]) -> Iterator[Statement]:
    """What was last stated of another, said of whoever does the same.

    `here` are the statements of the sentence itself, `before` those of the sentence before.
    """
    for verb in context.sentence.verbs:
        names, stands, inverted = _followers(context, verb)
        ahead = [made for made in here if made.end <= verb.first.start] or ([] if _is_inside(context, verb) else before)
        last = max((made.start for made in ahead), default=-1)
        for made in ahead if names else ():
            if made.start == last and _is_repeated(made, stands, inverted):
                yield from (_of_another(context, verb, made, name, stands) for name in names if _is_other(made, name))


def _followers(context: Context, verb: Verb) -> tuple[list[Name], str, bool]:
    """Who does the same by a verb, how far the sentence stands behind it, and whether they stand behind the verb."""
    if verb.controls("again") or (verb.word.has("do") and THE_SAME.match(context.text, verb.last.end)):
        return ([] if verb.negated else context.actors.of(verb.subject)), hedge(verb), False
    if verb.passive and verb.means("join"):
        return context.behind(verb.prepositions, ("by",)), hedge(verb), False  # condemned it, joined by Peru
    match = BEFORE.search(context.text, max(0, verb.first.start - 8), verb.first.start)
    place = context.sentence.phrases.index(verb) + 1 if match else 0
    behind = context.sentence.phrases[place] if 0 < place < len(context.sentence.phrases) else None
    if match is None or not isinstance(behind, Noun) or not verb.word.has("do", "have"):
        return [], "asserted", True
    return context.actors.of(behind), "denied" if match[1].lower() in NEGATIVE else "asserted", True


def _is_inside(context: Context, verb: Verb) -> bool:
    """Whether another verb stands before one: what it tells of is told in its own sentence."""
    return any(other.first.start < verb.first.start for other in context.sentence.verbs)


def _is_repeated(made: Statement, stands: str, inverted: bool) -> bool:
    """Whether it may be this statement that is said of another.

    Who was attacked does not follow suit, and in *said that Peru attacked Mali, as did Chad* two may be meant.
    """
    if (made.hedge == "denied") != (stands == "denied"):
        return False
    return made.hedge != "reported" if inverted else "“by”" not in made.rule


def _is_other(made: Statement, name: Name) -> bool:
    return name.actor not in (made.source, made.target)


def _of_another(context: Context, verb: Verb, made: Statement, name: Name, stands: str) -> Statement:
    """A statement with somebody else as the one the sentence is about."""
    start, end = trigger_span(verb)
    undergone = any(how in made.rule for how in UNDERGONE)
    return replace(
        made,
        source=made.source if undergone else name.actor,
        target=name.actor if undergone else made.target,
        start=start,
        end=end,
        rule=f"“{context.text[start:end]}”: the same as {made.target if undergone else made.source}",
        hedge=farthest([made.hedge, stands]),
    )
