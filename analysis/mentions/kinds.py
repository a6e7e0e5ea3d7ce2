"""Of which kind a stretch of capitalised words is: what its words say, then what stands beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from analysis.mentions.clues import (
    ACRONYM,
    BODY_NOUN,
    BODY_PART,
    CAPITAL,
    COMPOUND,
    DEED,
    FIRST,
    INITIAL,
    LOWER_TITLE,
    NO_BODY,
    ORDINARY,
    ORGANISATION,
    PARTICLE,
    PLACE,
    PLACE_NAME,
    PLACE_OPENER,
    SPEECH,
    STATE_CODE,
    STOP,
    SURNAME,
    TITLE,
    WEAK_FIRST,
    WEAK_SURNAME,
    endings,
    is_place_word,
    organisation_kinds,
    place_names,
)
from analysis.mentions.view import View

STRONG, WEAK, GUESS = 9, 3, 1
SIGNER = {"person": "reporters", "organisation": "outlet"}
ATTACHED = re.compile(r"\.[A-Za-z]|_\w")  # a file or a site: report.pdf
APPOSITION = re.compile(r",\s+(?:an?|the)\s+((?:[\w-]+\s+){0,4}[\w-]+)")
AGE = re.compile(r",\s+\d{1,3}\s*,")
ZIP = re.compile(r",?\s+\d{5}\b")
INSIDE = frozenset({"in", "near", "outside", "across", "around", "inside", "towards", "toward", "throughout"})
WHERE = INSIDE | {"at", "from", "to", "through", "via", "between"}
ONES_OWN = frozenset({"a", "an", "my", "your", "his", "her", "our", "their", "its", "any", "no", "this", "that"})
DETERMINERS = ONES_OWN | {"the", "these", "those", "some", "every", "each"}
GOVERNED = frozenset({"administration", "administrations", "presidency", "campaign", "government", "cabinet", "regime"})
Verdict = tuple[str, str, int]
NONE: Verdict = ("", "", 0)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that is taken for a name, its kind, why, and how sure the clue is."""

    start: int
    end: int
    kind: str
    rule: str
    weight: int


def kind_of(view: View, low: int, high: int, titled: str) -> Verdict:
    """The kind of the words as a name, why, and how sure that is; no kind where they are no name."""
    if view.text[view.starts[low] - 1 : view.starts[low]] in ("@", "#", "_"):
        return NONE
    if ATTACHED.match(view.text, view.ends[high]):
        return NONE
    if low < high:
        return _own_words(view, low, high, titled) or _neighbours(view, low, high) or _several(view, low, high)
    return _own_word(view, low, titled) or _neighbours(view, low, high) or _single(view, low)


def _own_words(view: View, low: int, high: int, titled: str) -> Verdict | None:
    """What two or more words say about themselves."""
    token = view.token
    first, last = token[low], token[high]
    if not titled:
        for i in range(high, low - 1, -1):
            if token[i] & ORGANISATION and not (i < high and last & PLACE):
                kind = organisation_kinds().get(view.word(i), "organisation")
                return kind, f"“{view.word(i)}” in the name says {kind}", STRONG
    if low in view.signed:
        return _signed(view, low)
    if titled:
        return "person", f"“{titled}” before the name says person", STRONG
    if place := _place_of(view, low):
        return place
    if view.written(low, high) in place_names():
        return "place", "a place of this name is listed", STRONG
    if first & PLACE_OPENER and not (last & ORDINARY) | (first & FIRST and last & SURNAME):
        return "place", f"“{view.word(low)}” at the beginning says place", STRONG
    if first & (FIRST | WEAK_FIRST) and not last & PLACE:
        return "person", f"“{view.word(low)}” is a first name", STRONG
    if any(token[i] & (INITIAL | PARTICLE) and not token[i] & PLACE_OPENER for i in range(low, high)):
        return "person", "initials or a particle say person", STRONG
    return None


def _own_word(view: View, at: int, titled: str) -> Verdict | None:
    """What a single word says about itself, when nothing beside it can say otherwise."""
    if at in view.signed:
        return _signed(view, at)
    if titled:
        return "person", f"“{titled}” before the name says person", STRONG
    if place := _place_of(view, at):
        return place
    if view.token[at] & STATE_CODE and at and view.before(at) in (", ", ",", " "):
        beside = view.before(at) != " " or ZIP.match(view.text, view.ends[at])
        if beside and view.token[at - 1] & (PLACE_NAME | FIRST | SURNAME | WEAK_SURNAME | PLACE) and at - 1 >= 0:
            return "place", "a state's abbreviation behind a place", STRONG
    return None


def _signed(view: View, low: int) -> Verdict:
    kind = view.signed[low]
    return kind, f"it stands in the line that names the {SIGNER[kind]}", STRONG


def _place_of(view: View, low: int) -> Verdict | None:
    """*town of Merrowby*"""
    if low > 1 and view.word(low - 1) == "of" and is_place_word(view.word(low - 2)):
        return "place", f"“{view.word(low - 2)} of” before the name says place", STRONG
    return None


def _neighbours(view: View, low: int, high: int) -> Verdict | None:
    """What the words before and behind a name say."""
    token = view.token
    single = low == high
    near = view.before(low) in (" ", "\n", ", ")
    if near and token[low - 1] & LOWER_TITLE and not (single and token[low] & ORDINARY):
        return "person", f"“{view.word(low - 1)}” before the name says person", STRONG
    if AGE.match(view.text, view.ends[high]):
        return "person", "an age behind the name says person", STRONG
    if single and token[low] & FIRST and not _placed(view, high):
        return "person", f"“{view.word(low)}” is a first name", WEAK
    if not single and (token[high] & PLACE or (token[low] & PLACE and view.word(low + 1) in ("of", "for"))):
        return "place", "its words say place", STRONG
    if single and token[low] & ACRONYM and not token[low] & (ORDINARY | SURNAME | PLACE_NAME):
        return _abbreviation(view, low)
    if body := _body(view, low, high):
        return body
    if high - low < 2 and _placed(view, high):
        return "place", "the words beside it say place", STRONG
    return None


def _body(view: View, low: int, high: int) -> Verdict | None:
    """*the carmaker Zendara*, *a spokesman for Zendara*, *shares of Zendara*, *Zendara shares*."""
    if not low or view.token[low] & (FIRST | SURNAME) or view.opens[low]:
        return None
    if low == high and view.token[low] & ORDINARY:
        return None
    before = view.word(low - 1)
    if view.token[low - 1] & BODY_NOUN and not view.token[low - 1] & CAPITAL:
        return "organisation", f"“{before}” before the name says organisation", STRONG
    if low > 1 and before in ("for", "of", "at", "in") and view.token[low - 2] & BODY_PART:
        return "organisation", f"“{view.word(low - 2)} {before}” before the name says organisation", STRONG
    if high + 1 < view.count and not view.opens[high + 1] and view.token[high + 1] & BODY_PART:
        return "organisation", f"“{view.word(high + 1)}” behind the name says organisation", STRONG
    return None


def _abbreviation(view: View, at: int) -> Verdict:
    """An abbreviation is an organisation's, unless it is listed as none or used as a common noun: *he had a DUI*."""
    if view.token[at] & NO_BODY:
        return NONE
    after = view.token[at + 1] if at + 1 < view.count and not view.opens[at + 1] else STOP
    if at and view.word(at - 1).lower() in ONES_OWN and after & STOP:
        return NONE
    return "organisation", "an abbreviation in capitals", WEAK


def _several(view: View, low: int, high: int) -> Verdict:
    """Two or more words that say nothing sure."""
    token, count = view.token, high - low + 1
    ordinary = all(token[i] & (ORDINARY | STOP) for i in range(low, high + 1))
    if ordinary and low and view.word(low - 1).lower() in ONES_OWN:
        return NONE  # "a Great Help"
    shouted = all(token[i] & (ACRONYM | INITIAL | STOP) for i in range(low, high + 1))
    if shouted and any(token[i] & ORDINARY for i in range(low, high + 1)):
        return NONE
    if any(token[i] & COMPOUND for i in range(low, high + 1)):
        return "organisation", "capitals inside a word say organisation", WEAK
    where = WHERE if ordinary else INSIDE
    if count == 2 and low and view.word(low - 1) in where and not token[high] & (SURNAME | WEAK_SURNAME):
        return "place", f"“{view.word(low - 1)}” before the name says place", WEAK
    if count <= 3 and high + 1 < view.count and token[high + 1] & (SPEECH | DEED) and not ordinary:
        return "person", f"“{view.word(high + 1)}” behind the name says person", WEAK
    if token[high] & (SURNAME | WEAK_SURNAME) and count <= 3 and not ordinary:
        return "person", f"“{view.word(high)}” is a surname", WEAK
    if beside := view.listed_with(low, high):
        return beside, "the names beside it say so", WEAK
    if count <= 3 and not token[high] & ORDINARY and not any(token[i] & ACRONYM for i in range(low, high + 1)):
        return "person", "a capitalised name of no known kind, most likely a person", GUESS
    return "organisation", "a capitalised name of no known kind", GUESS


def _single(view: View, at: int) -> Verdict:
    """One word that says nothing sure."""
    token = view.token[at]
    word = view.word(at)
    before = view.word(at - 1) if at and not view.opens[at] else ""
    more = at + 1 < view.count and not view.opens[at + 1]
    after = view.token[at + 1] if more else 0
    ordinary = bool(token & (ORDINARY | PLACE | ORGANISATION | INITIAL))
    name = word[: view.end(at) - view.starts[at]]
    if before.lower() in ("the", "and") and more and view.word(at + 1).lower() in GOVERNED:
        return "person", f"“{view.word(at + 1)}” behind the name says person", WEAK
    listed = view.listed_kind(name)
    given = token & WEAK_FIRST and (before.lower() not in DETERMINERS if before else view.alone(at, at))
    if given and not listed and name.lower() not in view.written_words:
        return "person", f"“{name}” is a first name", WEAK
    if ordinary and not listed:
        return NONE
    ruled = before == "of" and at > 1 and view.token[at - 2] & (LOWER_TITLE | TITLE)  # "the king of Jordan"
    if before in INSIDE or (listed and (before in WHERE or ruled)):
        return "place", f"“{before}” before the name says place", WEAK
    if listed in ("place", "organisation") and (
        before.lower() not in DETERMINERS if before else view.alone(at, at) or _repeated(view, name)
    ):
        return listed, "it is a listed name", WEAK
    if ordinary:
        return NONE
    if after & (SPEECH | DEED):
        return "person", f"“{view.word(at + 1)}” behind the name says person", WEAK
    if token & PLACE_NAME:
        return "place", "a place of this name is listed", WEAK
    if token & SURNAME:
        return "person", f"“{word}” is a surname", WEAK
    if token & COMPOUND:
        return "organisation", "capitals inside a word say organisation", WEAK
    if len(name) > 6 and name.endswith(endings("place ending")):
        return "place", "its ending says place", WEAK
    if beside := view.listed_with(at, at):
        return beside, "the names beside it say so", WEAK
    if len(name) > 6 and name.endswith(endings("company ending")):
        return "organisation", "its ending says organisation", WEAK
    if before in WHERE:
        return "place", f"“{before}” before the name says place", WEAK
    if name.removesuffix("s") in view.listed:
        return NONE  # "the two Brazils"
    return "person", "a capitalised name of no known kind, most likely a person", GUESS


def _repeated(view: View, name: str) -> bool:
    """True for a name that the text has twice and never in lower case."""
    return view.times(name) > 1 and name.lower() not in view.written_words


def _placed(view: View, high: int) -> bool:
    """True in *Amerli, a farming village*, *Midland, Texas* and *Midland, TX*."""
    end = view.ends[high]
    if view.text[end : end + 1] != ",":
        return False
    match = APPOSITION.match(view.text, end)
    if match and any(is_place_word(word) for word in match[1].split()):
        return True
    if high + 1 < view.count and view.token[high + 1] & STATE_CODE and view.starts[high + 1] <= end + 2:
        return not view.token[high] & (TITLE | LOWER_TITLE)
    place = view.known_at(end + 2)
    if view.text[end : end + 2] != ", " or not place:
        return False
    plain = not (place.alias and place.alias.flags & {"adjective", "demonym"})
    alone = view.text[place.end : place.end + 1] in (",", ".", ";", ")", "\n", "", "?", "!")
    return plain and alone and view.actors[place.actor].kind in ("state", "place")
