"""Who says a quoted stretch, by the words beside it."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.quotes.narration import (
    BRACKET,
    MONTH,
    POSSESSIVE,
    PRONOUN,
    WEEKDAY,
    WORD,
    Narration,
    Subject,
    cues,
    is_verb,
    phrase,
)

# What may stand between a subject and its verb.
LIGHT = (
    r"(?:\s+(?:has|have|had|also|later|then|once|again|still|even|just|never|earlier|first|now|himself|herself|"
    r"recently|would|will|is|was|were|reportedly|\w+ly|"
    rf"(?:on\s+)?(?:{WEEKDAY})|(?:in|on)\s+(?:\d+\s+)?(?:{MONTH})(?:\s+\d+)?|yesterday|today|this\s+\w+|last\s+\w+))*"
)
ASIDE = (
    r"(?:\s*\([^()]{1,60}\))?"
    r"(?:\s*,[^.;:\ufffc]*,|\s*[—–][^.;:\ufffc]*[—–]|\s+(?:of|for|from|at|in|with)\s[^.;:,\ufffc]*)?"
)
TO_VERB = re.compile(rf"{ASIDE}(?:\s*,)?{LIGHT}\s*")
LIGHT_END = re.compile(rf"{LIGHT}\s*$")
PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be)(?:\s+\w+ly)?\s*$")
INFINITIVE = re.compile(r"\bto\s*$")
JOINED = re.compile(r"(?:\b(?:and|or|but|then)|,)(?:\s+(?:\w+ly|then|later|also|even|simply|just))*\s*$")
ACCORDING = re.compile(r"\b[Aa]ccording to\s+|\b[Ii]n the words of\s+")
PUT = re.compile(r"\b[Aa]s\s+(?P<who>[^.;:\ufffc]{1,80}?)\s+puts?\s+it\b")
DASHED = re.compile(r"\s*[—–]\s*|\s+--?\s+")  # a quotation set apart, with its speaker's name behind
PREPOSITION = re.compile(
    r"\b(?:of|for|from|at|in|with|by|to|on|about|against|over|under|between|near|inside|after|before)\s+(?:the\s+|a\s+|an\s+|its\s+|his\s+|her\s+)?$"
)
RELATIVE = re.compile(r"\b(?:who|which|whose|whom)\b")


QUOTING = frozenset({"quote", "quoted", "quotes", "cite", "cited", "cites"})
AS = re.compile(r"\bas\s+\w+ing\b")
REACH = 600  # characters: a source stands no farther from its quote
SPACE = re.compile(r"[\s,—–-]*")
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
    start = _skip(SPACE, text, position, limit)
    if put := PUT.match(text, start, limit):
        return _source(subject_before(told, put.start("who"), put.end("who")), start, put.end(), limit)
    according = ACCORDING.match(text, start, limit) or (passive and BY.match(text, start, limit))
    if according:
        return _source(phrase(told, according.end(), limit), start, according.end(), limit)
    word = WORD.match(text, start, limit)
    if word and (word[0] in ("later", "then", "also") or word[0].endswith("ly")):
        start = _skip(SPACE, text, word.end(), limit)
        word = WORD.match(text, start, limit)
    if word and is_verb(word[0].rstrip(".")):
        begins = _skip(SPACE, text, word.end(), limit)
        return _source(phrase(told, begins, limit), start, word.end(), limit)
    subject = phrase(told, start, limit)
    for verb in WORD.finditer(text, start, limit):
        if not is_verb(verb[0].rstrip(".")):
            continue
        if verb[0] in QUOTING and AS.search(text, verb.end(), limit):
            return _source(_quoted(told, start, verb, limit), start, verb.end(), limit)
        if subject is None:  # "a resident said": somebody we do not know
            known = not _opens_clause(text[start : verb.start()])
            return Source("", "", start, verb.end(), limit) if known else None
        gap = TO_VERB.match(text, subject.end, verb.start())
        if gap is not None and gap.end() == verb.start() and not PASSIVE.search(text[subject.end : verb.start()]):
            return _source(subject, start, verb.end(), limit)
    if subject is not None and subject.actor and DASHED.match(text, position, limit):
        return _source(subject, start, subject.end, limit) if re.match(r",|\.?\s*$", text[subject.end :]) else None
    return None


def _skip(pattern: re.Pattern[str], text: str, position: int, limit: int) -> int:
    match = pattern.match(text, position, limit)
    return match.end() if match else position


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
        subject = phrase(told, _skip(SPACE, text, start, position), position)
        if subject and re.fullmatch(r"\s*:\s*", text[subject.end : position]):
            return told_by(subject, start)
    return None


def _quoted(told: Narration, start: int, verb: re.Match[str], limit: int) -> Subject | None:
    """Whom somebody quotes: *Reuters quoted Kerry as saying*, *Kerry was quoted as saying*; None: nobody we know."""
    if being := PASSIVE.search(told.text[start : verb.start()]):
        return subject_before(told, start, start + being.start())
    return phrase(told, _skip(SPACE, told.text, verb.end(), limit), limit)


def first_subject(told: Narration, start: int, limit: int) -> Subject | None:
    """The first name or pronoun of a sentence that is no object of a preposition: *On Friday Lula …*."""
    text = told.text
    opening = _skip(SPACE, text, start, limit)
    if pronoun := PRONOUN.match(text, opening, limit):
        return Subject("", pronoun.end(), pronoun[0].lower())
    if subject := phrase(told, opening, limit):
        return subject
    for name in told.names_in(start, limit):
        if PREPOSITION.search(text[start : name.start]) or POSSESSIVE.match(text, name.end, limit):
            continue
        # A person's name is seldom the modifier of a noun: "Boris Johnson stood up and said".
        return phrase(told, name.start, limit) or (Subject(name.actor, name.end) if name.person else None)
    return None


def subject_before(told: Narration, start: int, verb: int) -> Subject | None:
    """The subject of the verb at `verb`, read backwards: *Kerry*; *Kerry, who was in Paris,*; *Kerry of the US*."""
    text = told.text
    end = start + len(LIGHT_END.sub("", text[start:verb]).rstrip()) if text[start:verb].strip() else start
    piece = text[start:end]
    if pronoun := re.search(r"(?:^|[^\w’'])(he|she|it|they|we|I|He|She|It|They|We|who)$", piece):
        if pronoun[1] != "who":
            return Subject("", end, pronoun[1].lower())
        end = start + len(piece[:-3].rstrip(" ,"))
        return _ending_at(told, start, end)
    if piece.endswith(","):
        return _before_aside(told, start, end - 1)
    return _ending_at(told, start, end)


def _before_aside(told: Narration, start: int, end: int) -> Subject | None:
    """The subject before an aside that ends at `end`: *Kerry, the envoy,* or *the envoy, Kerry,*."""
    text = told.text
    names = told.names_in(start, end)
    if not names:
        return None
    last = names[-1]
    comma = text.rfind(",", start, last.start)
    if last.end == end and last.person and comma >= 0 and not text[comma + 1 : last.start].strip(" ,"):
        earlier = [name for name in names if name.end <= comma]
        if not (
            earlier
            and earlier[-1].person
            and _after_bracket(text, earlier[-1].end) == comma
            and earlier[-1].actor[-1:] != ""
        ):
            return Subject(last.actor, last.end)
    fitting: list[Subject] = []
    for name in names:
        closed = _after_bracket(text, name.end)
        if closed >= end or text[closed : closed + 1] != ",":
            continue
        if RELATIVE.match(text, closed + 2):
            return Subject(name.actor, name.end)
        found = _ending_at(told, start, closed)
        if found is not None and found.actor:
            fitting.append(found)
    return fitting[-1] if fitting else None


def _after_bracket(text: str, position: int) -> int:
    bracket = BRACKET.match(text, position)
    return bracket.end() if bracket else position


def _ending_at(told: Narration, start: int, end: int) -> Subject | None:
    """The noun phrase that ends here, if a name heads it or a spokesman speaks for that name."""
    text = told.text
    names = told.names_in(start, end)
    while names:
        name = names[-1]
        rest = text[name.end : end]
        if rest.strip() and not BRACKET.fullmatch(rest):
            word = re.fullmatch(r"(?:['’]s?)?\s+(?:\w+\s+)?(\w+)", rest)
            return Subject(name.actor, end) if word and word[1] in cues("spokesman") else None
        left = text[start : name.start]
        if of := PREPOSITION.search(left):
            noun = left[: of.start()].split()[-1:]
            if noun and noun[0] in cues("spokesman"):
                return Subject(name.actor, end)
            end = start + len(left[: of.start()].rstrip())
            names.pop()
            continue
        boundary = max((match.end() for match in re.finditer(r"[,;:\ufffc]", left)), default=0)
        if RELATIVE.search(left[boundary:]):
            return None
        if len(names) > 1 and re.fullmatch(r"\s*,?\s+and\s+(?:[\w.’'-]+\s+){0,4}", text[names[-2].end : name.start]):
            return None  # two speakers at once
        return Subject(name.actor, end)
    return None


def _source(subject: Subject | None, position: int, reach: int, until: int) -> Source:
    if subject is None:
        return Source("", "", position, reach, until)
    return Source(subject.actor, subject.pronoun, position, max(reach, subject.end), until)
