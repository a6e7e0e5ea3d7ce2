"""Who says a quoted stretch, by the words beside it."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.quotes.narration import WORD, Narration, Subject, cues, is_verb, phrase
from analysis.quotes.subjects import LIGHT, SPACE, first_subject, skip, subject_before

ASIDE = (
    r"(?:\s*\([^()]{1,60}\))?"
    r"(?:\s*,[^.;:\ufffc]*,|\s*[—–][^.;:\ufffc]*[—–]|\s+(?:of|for|from|at|in|with)\s[^.;:,\ufffc]*)?"
)
TO_VERB = re.compile(rf"{ASIDE}(?:\s*,)?{LIGHT}\s*")
PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be)(?:\s+\w+ly)?\s*$")
INFINITIVE = re.compile(r"\bto\s*$")
JOINED = re.compile(r"(?:\b(?:and|or|but|then)|,)(?:\s+(?:\w+ly|then|later|also|even|simply|just))*\s*$")
ACCORDING = re.compile(r"\b[Aa]ccording to\s+|\b[Ii]n the words of\s+")
PUT = re.compile(r"\b[Aa]s\s+(?P<who>[^.;:\ufffc]{1,80}?)\s+puts?\s+it\b")
OWN_WORDS = re.compile(r"\b[Ii]n\s+(?P<who>[^,;:.\ufffc]{1,60}?)['’]s?\s+(?:own\s+)?words\b")
DASHED = re.compile(r"\s*[—–]\s*|\s+--?\s+")  # a quotation set apart, with its speaker's name behind
THEM = re.compile(r"\s+(him|her)\s+as\b")
AND = re.compile(r"(?:\s*,[^.;:\ufffc]*,)?\s*(?:and|&)\s+")
WAS = re.compile(rf"{ASIDE}\s+(?:is|was|are|were|remains|remained|sounded|seemed|put\s+it)\b")
QUOTING = frozenset({"quote", "quoted", "quotes", "cite", "cited", "cites"})
AS = re.compile(r"\bas\s+\w+ing\b")
REACH = 600  # characters: a source stands no farther from its quote
BY = re.compile(r"\s*by\s+")
BEING = re.compile(r"\b(?:is|are|was|were|been)\s*$")
DETERMINER = re.compile(r"\b(?:the|a|an|of|his|her|its|their|our|this|these|those|no|any|some)\s+$")


class Source(NamedTuple):
    """That somebody said something: an actor, a pronoun still to resolve, or nobody we know.

    `position` is where the words stand that say so, `reach` where they end, `until` where their sentence does, all
    from the start of the paragraph; `before` when they come before the quote, `passive` when the verb names no
    speaker (*is called*).
    """

    actor: str
    pronoun: str = ""
    position: int = 0
    reach: int = 0
    until: int = 0
    before: bool = False
    passive: bool = False


def after(told: Narration, position: int, limit: int, *, passive: bool = False) -> Source | None:
    """The source named behind a quote: *said Kerry*, *Kerry, the US envoy, told reporters*, *according to …*.

    Where the quote stands behind a `passive` verb, *by* names the source.
    """
    text = told.text
    limit = min(limit, position + REACH)
    start = skip(SPACE, text, position, limit)
    if put := PUT.match(text, start, limit):
        return _source(subject_before(told, put.start("who"), put.end("who")), start, put.end(), limit)
    according = ACCORDING.match(text, start, limit) or (passive and BY.match(text, start, limit))
    if according:
        return _source(phrase(told, according.end(), limit), start, according.end(), limit)
    word = WORD.match(text, start, limit)
    if word and (word[0] in ("later", "then", "also") or word[0].endswith("ly")):
        start = skip(SPACE, text, word.end(), limit)
        word = WORD.match(text, start, limit)
    if word and is_verb(word[0].rstrip(".")):
        begins = skip(SPACE, text, word.end(), limit)
        return _source(phrase(told, begins, limit), start, word.end(), limit)
    subject = phrase(told, start, limit)
    for verb in WORD.finditer(text, start, limit):
        if not is_verb(verb[0].rstrip(".")):
            continue
        if verb[0] in QUOTING and AS.search(text, verb.end(), limit):
            return _source(_quoted(told, start, verb, limit), start, verb.end(), limit)
        if subject is not None and verb.start() < subject.end:  # "a resident told Reuters"
            subject = phrase(told, start, verb.start())
        if subject is None:  # "a resident said": somebody we do not know
            known = not _opens_clause(text[start : verb.start()])
            return Source("", "", start, verb.end(), limit) if known else None
        both = AND.match(text, subject.end, verb.start())
        if both and told.names_in(both.end(), verb.start()):  # "Kerry and Lavrov said"
            return Source("", "", start, verb.end(), limit)
        gap = TO_VERB.match(text, subject.end, verb.start())
        if gap is not None and gap.end() == verb.start() and not PASSIVE.search(text[subject.end : verb.start()]):
            return _source(subject, start, verb.end(), limit)
    if subject is not None and subject.actor and DASHED.match(text, position, limit):
        return _source(subject, start, subject.end, limit) if re.match(r",|\.?\s*$", text[subject.end :]) else None
    return None


def _opens_clause(before: str) -> bool:
    """Whether these words between a quote and a verb are something else than its subject."""
    words = before.split()
    return (
        len(words) > 12
        or (bool(words) and words[0].lower() in cues("function word"))
        or bool(re.search(r"[.;:\ufffc]", before))
    )


def before(told: Narration, start: int, position: int, *, sentence: int, last: Source | None) -> Source | None:
    """The source named before a quote, between `start` and `position`: *Kerry said:*, *Biden called it*.

    `sentence` is where the sentence begins, and `last` the source of a quote before this one in it, which
    speaks on in *…, adding*.
    """
    text = told.text
    start = max(start, position - REACH)

    def told_by(subject: Subject | None, at: int, *, passive: bool = False) -> Source:
        return _source(subject, at, position, position)._replace(before=True, passive=passive)

    for put in PUT.finditer(text, start, position):
        return told_by(subject_before(told, put.start("who"), put.end("who")), put.start())
    if words := OWN_WORDS.search(text, start, position):
        return told_by(subject_before(told, words.start("who"), words.end("who")), words.start())
    for according in reversed(list(ACCORDING.finditer(text, start, position))):
        return told_by(phrase(told, according.end(), position), according.start())
    for verb in reversed(list(WORD.finditer(text, start, position))):
        participle = verb[0] in cues("participle")
        if not participle and not is_verb(verb[0]):
            continue
        left = text[start : verb.start()]
        if participle and left.endswith(" as "):
            continue  # quoted Kerry as saying
        if verb[0] in QUOTING and AS.search(text, verb.end(), position):
            return told_by(_quoted(told, start, verb, position), verb.start())
        if DETERMINER.search(left):  # the alleged, its demands
            continue
        if by := BY.match(text, verb.end(), position):
            return told_by(phrase(told, by.end(), position), verb.start())
        if not participle and PASSIVE.search(left):
            return told_by(None, verb.start(), passive=True)
        aside = left.rstrip().endswith(",") and not participle and subject_before(told, start, verb.start())
        if not aside and left.rstrip().endswith(",") and not participle:  # "the deal, said Kerry, was"
            aside = phrase(told, skip(SPACE, text, verb.end(), position), position)
        if aside:
            return told_by(aside, verb.start())
        if (participle and not BEING.search(left)) or JOINED.search(left) or INFINITIVE.search(left):
            if last is not None:
                return last._replace(position=verb.start(), reach=position, until=position, before=True)
            return told_by(first_subject(told, sentence, verb.start()), verb.start())
        subject = subject_before(told, start, verb.start())
        if subject is None and verb[0].endswith("s"):  # member states
            continue
        return told_by(subject, verb.start())
    if text[start:position].rstrip().endswith(":"):
        subject = phrase(told, skip(SPACE, text, start, position), position)
        if subject and re.fullmatch(r"\s*:\s*", text[subject.end : position]):
            return told_by(subject, start)
        if subject := first_subject(told, start, position):  # "But Kerry, a critic, was unconvinced:"
            is_one = subject.pronoun in ("he", "she") or told.is_person(subject.actor)
            if is_one and WAS.match(text, subject.end, position):
                return told_by(subject, start)
    return None


def reported(told: Narration, start: int, end: int) -> Source | None:
    """The source of a sentence that reports speech without quoting it: *Kerry said that …*, *…, said Kerry*.

    It speaks on in a quote that follows and names nobody.
    """
    text = told.text
    end = min(end, start + REACH)
    for verb in WORD.finditer(text, start, end):
        left = text[start : verb.start()]
        if not is_verb(verb[0].rstrip(".")) or DETERMINER.search(left) or INFINITIVE.search(left):
            continue
        if PASSIVE.search(left):
            return None
        subject = subject_before(told, start, verb.start())
        if subject is None and left.rstrip().endswith(","):
            subject = phrase(told, skip(SPACE, text, verb.end(), end), end)
        return subject and _source(subject, start, start, end)
    return None


def leading(told: Narration, start: int, end: int) -> Source | None:
    """The one person whom a sentence is about: *Kerry shrugged*; None where it names another too."""
    subject = first_subject(told, start, end)
    if subject is None or not (subject.pronoun in ("he", "she") or told.is_person(subject.actor)):
        return None
    if {name.actor for name in told.names_in(start, end) if name.person} - {subject.actor}:
        return None
    return _source(subject, start, start, end)


def _quoted(told: Narration, start: int, verb: re.Match[str], limit: int) -> Subject | None:
    """Whom somebody quotes: *Reuters quoted Kerry as saying*, *Kerry was quoted as saying*; None: nobody we know."""
    if pronoun := THEM.match(told.text, verb.end(), limit):
        return Subject("", pronoun.end(), {"him": "he", "her": "she"}[pronoun[1]])
    if being := PASSIVE.search(told.text[start : verb.start()]):
        return subject_before(told, start, start + being.start())
    return phrase(told, skip(SPACE, told.text, verb.end(), limit), limit)


def _source(subject: Subject | None, position: int, reach: int, until: int) -> Source:
    if subject is None:
        return Source("", "", position, reach, until)
    return Source(subject.actor, subject.pronoun, position, max(reach, subject.end), until)
