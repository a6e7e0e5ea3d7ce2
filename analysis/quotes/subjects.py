"""Who does what a verb says, read backwards from the verb or forwards from the beginning of the sentence."""

from __future__ import annotations

import functools
import re

from analysis.quotes.narration import (
    BRACKET,
    MONTH,
    POSSESSIVE,
    PRONOUN,
    WEEKDAY,
    Narration,
    Subject,
    cues,
    phrase,
)

# What may stand between a subject and its verb.
LIGHT = (
    r"(?:\s+(?:has|have|had|also|later|then|once|again|still|even|just|never|earlier|first|now|himself|herself|"
    r"recently|would|will|is|was|were|reportedly|\w+ly|"
    rf"(?:on\s+)?(?:{WEEKDAY})|(?:in|on)\s+(?:\d+\s+)?(?:{MONTH})(?:\s+\d+)?|yesterday|today|this\s+\w+|last\s+\w+))*"
)
LIGHT_END = re.compile(rf"{LIGHT}\s*$")
PREPOSITION = re.compile(
    r"\b(?:of|for|from|at|in|with|by|to|on|about|against|over|under|between|near|inside|after|before)\s+"
    r"(?:(?:the|a|an|its|his|her)\s+)?$"
)
RELATIVE = re.compile(r"\b(?:who|which|whose|whom)\b")
# A description between commas, and a relative clause that goes on behind its last one.
DESCRIPTION = re.compile(r"\s*,\s[^,;:\ufffc]+")
OPEN_RELATIVE = re.compile(r",\s+(?:who|which|whose|whom)\s[^,;:\ufffc]*,$")
SOME = re.compile(
    r"(?:^|[,;:.–—]\s*)(?:a|an|one|another|some|several|many|two|three|four)\s+(?:[\w-]+\s+){1,4}"
    r"(?:of|for|to|from|at|in|with)\s+(?:[\w’'-]+\s+){1,5}$",
    re.IGNORECASE,
)
DASHES = "–—"
ENDING_BRACKET = re.compile(r"\s*\([^()]{1,60}\)$")
SPACE = re.compile(r"[\s,—–-]*")


def skip(pattern: re.Pattern[str], text: str, position: int, limit: int) -> int:
    """Where a pattern ends that may stand at a position; the position itself where it does not."""
    match = pattern.match(text, position, limit)
    return match.end() if match else position


def first_subject(told: Narration, start: int, limit: int) -> Subject | None:
    """The first name or pronoun of a sentence that is no object of a preposition: *On Friday Lula …*."""
    text = told.text
    opening = skip(SPACE, text, start, limit)
    if pronoun := PRONOUN.match(text, opening, limit):
        return Subject("", pronoun.end(), pronoun[0].lower())
    if subject := phrase(told, opening, limit):
        return subject
    for name in told.names_in(start, limit):
        left = text[start : name.start]
        if PREPOSITION.search(left) or _kin().search(left) or POSSESSIVE.match(text, name.end, limit):
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
        return _ending_at(told, start, end) or _described(told, start, end)
    if piece.endswith(","):
        return _before_aside(told, start, end - 1)
    if (
        piece[-1:] in DASHES and (aside := max(piece[:-1].rfind(dash) for dash in DASHES)) > 0
    ):  # "Kerry – an envoy – said"
        return _ending_at(told, start, start + len(piece[:aside].rstrip()))
    return _ending_at(told, start, end)


def _described(told: Narration, start: int, end: int) -> Subject | None:
    """The one described between his name and *who*: *Kerry, an envoy of the US, who*."""
    for name in told.names_in(start, end):
        if name.person and DESCRIPTION.fullmatch(told.text, _after_bracket(told.text, name.end), end):
            return _ending_at(told, start, name.end)
    return None


def _before_aside(told: Narration, start: int, end: int) -> Subject | None:
    """The subject before an aside that ends at `end`: *Kerry, the envoy,* or *the envoy, Kerry,*."""
    text = told.text
    names = told.names_in(start, end)
    if not names:
        return None
    last = names[-1]
    comma = text.rfind(",", start, last.start)
    if clause := OPEN_RELATIVE.search(text, start, max(comma, start) + 1):  # "Iran, which sent an envoy, Kerry,"
        return _ending_at(told, start, clause.start())
    if last.end == end and last.person and comma >= 0 and not text[comma + 1 : last.start].strip(" ,"):
        earlier = [name for name in names if name.end <= comma]
        if not (earlier and earlier[-1].person and _after_bracket(text, earlier[-1].end) == comma):
            return Subject(last.actor, last.end)
    fitting: list[Subject] = []
    persons: list[Subject] = []
    for name in names:
        closed = _after_bracket(text, name.end)
        if closed >= end or text[closed : closed + 1] != ",":
            continue
        found = _ending_at(told, start, closed)
        if RELATIVE.match(text, closed + 2):
            return found
        if found is not None and found.actor:
            fitting.append(found)
            if name.person and found.actor == name.actor:
                persons.append(found)
    likely = persons or fitting
    return likely[-1] if likely else None


def _after_bracket(text: str, position: int) -> int:
    bracket = BRACKET.match(text, position)
    return bracket.end() if bracket else position


def _ending_at(told: Narration, start: int, end: int) -> Subject | None:
    """The noun phrase that ends here, if a name heads it or a spokesman speaks for that name."""
    text = told.text
    if bracket := ENDING_BRACKET.search(text, start, end):  # "Merkel (CDU)"
        end = bracket.start()
    if holder := told.holder_before(start, end):
        return holder
    names = told.names_in(start, end)
    while names:
        name = names[-1]
        rest = text[name.end : end]
        if rest.strip() and not BRACKET.fullmatch(rest):
            word = re.fullmatch(r"(?:['’]s?)?\s+(?:\w+\s+)?(\w+)", rest)
            whose = word and rest[0] in "'’" and word[1] in cues("document")  # "Kerry's letter said"
            return Subject(name.actor, end) if word and (whose or word[1] in cues("spokesman")) else None
        left = text[start : name.start]
        # "a driver of the general Diaz", "the father of the footballer Diaz"
        some = SOME.search(left)
        if (some and not (cues("spokesman") | cues("document")) & set(some[0].split())) or _kin().search(left):
            return None
        if of := PREPOSITION.search(left):
            noun = left[: of.start()].split()[-1:]
            document = noun and noun[0] in cues("document") and of[0].split()[0] in ("by", "from")
            if document or (noun and noun[0] in cues("spokesman")):
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


@functools.cache
def _kin() -> re.Pattern[str]:
    nouns = "|".join(sorted(cues("kin")))
    return re.compile(rf"\b(?:{nouns})\s+(?:of|for|to)\s+(?:(?:the|a|an)\s+)?(?:[a-z-]+\s+)*$")
