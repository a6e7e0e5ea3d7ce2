"""Who praises or blames what another did shortly before: *condemned the attack*, *welcomed the decision*."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from analysis.relations.context import Context, Statement
from analysis.relations.phrases.model import Noun, Verb, senses
from analysis.relations.replies.answers import is_bare, sides, speakers, stated, toward
from analysis.relations.replies.rejoinders import CALLS, called
from analysis.relations.vocabulary.frames import MARKS, fits, sorts_of
from analysis.relations.vocabulary.lexicon import lexicon
from analysis.relations.vocabulary.words import Word

DONE = frozenset({"AID", "ASSAULT", "COERCE", "CONCEDE", "RETREAT", "SANCTION"})
FORCED = frozenset({"COERCE", "SANCTION"})  # a ban may be either
ACTS = frozenset({"announcement", "extension", "policy", "resolution", "ruling", "sentence", "verdict", "vote"})
STANCES = ("ACCUSE", "PROTEST", "REJECT", "SUPPORT")
DEED = re.compile(r"\bth(?:e|at|is|ese|ose) (?=([\w-]+)(?: ([\w-]+))?)")


def tells_of_deed(low: str) -> bool:
    """Whether a sentence, in lower case, may say something of a deed without saying whose it is."""
    return any(word and _done(word) for words in DEED.findall(low) for word in words)


def takes_stance(words: Sequence[Word]) -> bool:
    """Whether a word of a sentence may praise or blame."""
    entries = (form.entry for word in words if word.verbs for form in word.verbs)
    return any("stance" in entry.control or entry.lemma in CALLS for entry in entries)


@functools.cache
def _done(word: str) -> frozenset[str]:
    """The categories of what a noun may name as somebody's deed: *attack*, *ban*; any for *decision*, *move*."""
    entries = [form.entry for form in lexicon().nouns.get(word, ()) if not (form.rest or form.entry.party)]
    found = DONE & {sense.category for entry in entries for sense in entry.senses}
    if found & FORCED:
        found |= FORCED
    return found or (DONE if word in ACTS or "act" in sorts_of(word) else frozenset())


def deeds(
    context: Context,
    here: Sequence[Statement],
    before: Sequence[Sequence[Statement]],
    far: Sequence[Sequence[Statement]],
    roots: dict[str, str],
) -> Iterator[Statement]:
    """Who stands with or against another by what is said of the other's deed.

    `here` are the statements of the sentence itself, `before` those of each sentence shortly before, the last ones
    last, `far` those further off; `roots` gives the actor whose part another is.
    """
    already = stated(here)
    for verb in context.sentence.verbs:
        for noun, category in _said_of(verb):
            doers = _doers(noun, [*before, [made for made in here if made.end <= noun.start]], far)
            words = " ".join(word.text for word in noun.words)
            for name in speakers(context, verb):
                own = sides(verb, name, roots)
                for doer in doers:
                    if roots.get(doer, doer) not in own:
                        how = f"what it says of “{words}”, of {doer}"
                        yield from toward(context, verb, name, doer, category, already, how)


def _said_of(verb: Verb) -> Iterator[tuple[Noun, str]]:
    """The deeds that a verb says something of, each with the category of that."""
    told = verb.controls("stance") or verb.means(*CALLS)
    stances = [sense for sense in senses(verb) if told and sense.category in STANCES and fits(verb, sense.frame)]
    objects = [verb.subject] if verb.passive and verb.subject is not None else verb.objects[:1]
    for noun in objects:
        category = next((sense.category for sense in stances if "object" in sense.frame), "") or called(verb)
        if category and is_bare(noun) and _done(noun.head.low):
            yield noun, category
            return
    for preposition, noun in verb.prepositions:
        for sense in stances:
            if preposition in sense.frame - MARKS and is_bare(noun) and _done(noun.head.low):
                yield noun, sense.category  # objected to the move
                return


def _doers(noun: Noun, told: Sequence[Sequence[Statement]], far: Sequence[Sequence[Statement]]) -> list[str]:
    """Who did last what a noun names; nobody where both sides did, or where *the decision* may be of several.

    What was told further off is meant where it is the only such deed of the article so far.
    """
    wanted = _done(noun.head.low)
    for group in reversed(told):
        if made := _told_as_done(group, wanted):
            sources = {one.source for one in made}
            clear = sources.isdisjoint(one.target for one in made) and not any(one.mutual for one in made)
            return sorted(sources) if clear and (len(sources) == 1 or wanted != DONE) else []
        if group and wanted == DONE:
            return []  # what was told last is no deed
    made = [one for group in far for one in _told_as_done(group, wanted)] if wanted != DONE else []
    sources = {one.source for one in made}
    return sorted(sources) if len(sources) == 1 and not any(one.mutual for one in made) else []


def _told_as_done(group: Sequence[Statement], wanted: frozenset[str]) -> list[Statement]:
    """The statements of such a deed that are not denied or only possible."""
    return [one for one in group if one.category in wanted and one.hedge in ("asserted", "reported")]
