"""Of which kind a single word is that says nothing sure: what stands around it, whether it is listed, its form."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.mentions.acting import acts
from analysis.mentions.clues import (
    ACRONYM,
    BODY_PART,
    COMPOUND,
    DEED,
    FIRST,
    INITIAL,
    LOWER,
    LOWER_TITLE,
    ORDINARY,
    ORGANISATION,
    PLACE,
    PLACE_NAME,
    POSSESSIVE,
    SPEECH,
    STOP,
    SURNAME,
    TITLE,
    WEAK_FIRST,
    WEAK_SURNAME,
    endings,
)
from analysis.mentions.model import GUESS, NOT_A_NAME, STRONG, WEAK, Verdict, said_before, said_behind
from analysis.mentions.neighbours import ONES_OWN
from analysis.mentions.view import View

JOINED = re.compile(r"[A-Z]{2,5}-[A-Z][a-z]+")  # ACT-Wazalendo
NUMBERED = re.compile(r"-\d{2}")  # CVE-2024-3094
INSIDE = frozenset({"in", "near", "outside", "across", "around", "inside", "towards", "toward", "throughout", "off"})
# the Danube
AMONG = INSIDE | {"along", "crossed", "down", "from", "into", "on", "over", "reached", "through", "to", "up"}
BESIDE = frozenset({"across", "along", "at", "beside", "near", "spanning"})
WHERE = INSIDE | {"at", "from", "to", "through", "via", "between"}
# What troops do to towns, and nobody to persons.
TAKEN = frozenset(
    {"besieged", "besieging", "encircled", "encircling", "overran", "overrun", "recaptured", "recapturing"}
    | {"retake", "retaken", "retaking", "retook", "shelled", "shelling", "stormed"}
)
# Behind these "to" leads to a place; what is sold or told goes to anybody.
MOTION = frozenset(
    {"back", "came", "come", "coming", "deported", "drive", "drove", "exiled", "expelled", "extradited", "fled", "flee"}
    | {"fleeing", "flew", "flight", "flights", "fly", "flying", "go", "goes", "going", "headed", "heading", "home"}
    | {"journey", "march", "marched", "move", "moved", "moving", "pilgrimage", "rail", "return", "returned"}
    | {"returning", "returns", "road", "route", "ship", "shipped", "tour", "train", "transferred", "travel"}
    | {"travelled", "travelling", "traveled", "traveling", "travels", "trip", "visit", "visits", "way", "went"}
)
DIRECTIONS = frozenset(
    {"central", "eastern", "northeastern", "northern", "northwestern", "southeastern", "southern", "southwestern"}
    | {"western", "north-eastern", "north-western", "south-eastern", "south-western", "upstate", "downtown"}
)
# What is of a town as a rule: the outskirts of Lalibela.
TOWNS_OWN = frozenset(
    {"battle", "bombardment", "control", "evacuation", "outskirts", "recapture", "residents", "shelling", "siege"}
    | {"streets", "suburbs"}
)
FAR = 4  # words
GOVERNORS = frozenset({"chief", "governor", "mayor", "population", "residents", "streets", "suburbs"})
SITES = frozenset({"depot", "pipeline", "refineries", "refinery", "tanker", "tankers", "terminal", "terminals"})
HOLDINGS = frozenset({"investor", "investors", "shareholder", "shareholders", "shares", "stake", "stakes", "stock"})
DETERMINERS = ONES_OWN | {"the", "these", "those", "some", "every", "each"}
GOVERNED = frozenset({"administration", "administrations", "presidency", "campaign", "government", "cabinet", "regime"})
SHORTEST_WITH_ENDING = 7  # letters
SHORTEST_PLURAL = 5


class _Word(NamedTuple):
    """A word with what stands before and behind it.

    `name` is without a possessive, `listed` the kind that it has in the catalogue where something says that it is one.
    """

    view: View
    at: int
    text: str
    name: str
    clue: int
    ordinary: bool
    listed: str
    before: str
    before_that: str
    behind: str
    behind_clue: int


def lone_word(view: View, at: int) -> Verdict:
    """The kind of one word that says nothing sure; the first question that has an answer gives it."""
    word = _looked_at(view, at)
    return (
        _whose_government(word)
        or (NOT_A_NAME if NUMBERED.search(word.text) else None)
        or _as_first_name(word)
        or _as_ordinary_word(word)
        or _where(word)
        or _as_listed(word)
        or _by_its_form(word)
        or _guessed(word)
    )


def _looked_at(view: View, at: int) -> _Word:
    text, clue = view.word(at), view.clue[at]
    name = text[: view.end(at) - view.starts[at]]
    more = at + 1 < view.count and not view.opens[at + 1]
    return _Word(
        view=view,
        at=at,
        text=text,
        name=name,
        clue=clue,
        ordinary=bool(clue & (ORDINARY | PLACE | ORGANISATION | INITIAL)),
        listed=view.listed_kind(name),
        before=view.word(at - 1) if at and not view.opens[at] else "",
        before_that=view.word(at - 2) if at > 1 else "",
        behind=view.word(at + 1) if more else "",
        behind_clue=view.clue[at + 1] if more else 0,
    )


def _whose_government(word: _Word) -> Verdict | None:
    """*the Velmar administration*"""
    if word.before.lower() in ("the", "and") and word.behind.lower() in GOVERNED:
        return said_behind("person", word.behind)
    return None


def _as_first_name(word: _Word) -> Verdict | None:
    """A first name that may be something else, too: *Kent said*, *in Kent*."""
    view, before = word.view, word.before
    if not word.clue & WEAK_FIRST:
        return None
    if before in INSIDE and not (word.name in view.listed or word.behind_clue & (SPEECH | DEED)):
        return said_before("place", before)
    alone = before.lower() not in DETERMINERS if before else view.alone(word.at, word.at)
    if alone and not word.listed and word.name.lower() not in view.written_words:
        return "person", f"“{word.name}” is a first name", WEAK
    return None


def _as_ordinary_word(word: _Word) -> Verdict | None:
    """An ordinary word, which is no name unless it is listed or something speaks for it."""
    view, before = word.view, word.before
    if not word.ordinary:
        return None
    amid = before.islower() and before not in DETERMINERS | WHERE and word.name.lower() not in view.written_words
    surname = word.clue & (SURNAME | WEAK_SURNAME) and not word.clue & (PLACE | ORGANISATION)
    if amid and surname and word.behind_clue & STOP:
        return "person", f"“{word.text}” is a surname", WEAK
    if amid and word.clue & ACRONYM and acts(view, word.at):
        return "organisation", "an abbreviation in capitals before a verb", WEAK  # said that NAB had
    if word.listed:
        return None
    if word.name in view.own_names:
        return "organisation", "this text has the word as a name only", WEAK
    return NOT_A_NAME


def _where(word: _Word) -> Verdict | None:
    """What the words around it say of a place."""
    view, at, before = word.view, word.at, word.before
    if before == "in" and word.before_that.lower() in HOLDINGS:
        return said_before("organisation", f"{word.before_that} in", STRONG)
    named = word.clue & (SURNAME | WEAK_SURNAME)
    if before in TAKEN and not named:
        return said_before("place", before)
    if before in ("to", "from") and any(view.word(i).lower() in MOTION for i in range(max(0, at - FAR), at - 1)):
        return said_before("place", before)
    if word.clue & POSSESSIVE and word.behind in GOVERNORS and not named:
        return said_behind("place", word.behind)
    if before == "of" and word.before_that in TOWNS_OWN and not named and not word.clue & FIRST:
        return said_before("place", f"{word.before_that} of")
    ruled = before == "of" and at > 1 and view.clue[at - 2] & (LOWER_TITLE | TITLE)  # "the king of Jordan"
    placed = word.listed not in ("", "organisation") and (before in WHERE or ruled)
    return said_before("place", before) if placed or before.lower() in INSIDE | DIRECTIONS else None


def _as_listed(word: _Word) -> Verdict | None:
    """A listed name that is also an ordinary word, where nothing speaks against it."""
    view, at, before, listed = word.view, word.at, word.before, word.listed
    if listed in ("state", "place") and view.listed_with(at, at) == "place":
        return "place", "the names beside it say so", WEAK
    owned = word.behind_clue & BODY_PART or word.behind in SITES
    if listed == "organisation" and owned and before.lower() not in ONES_OWN - {"a", "an"}:
        return said_behind("organisation", word.behind)  # a Shell refinery
    if listed in ("place", "organisation"):
        if not before and acts(view, at) and not word.clue & (FIRST | WEAK_FIRST):
            return listed, "a listed name before a verb", WEAK
        if before.lower() not in DETERMINERS if before else view.alone(at, at) or _is_repeated(word):
            return listed, "it is a listed name", WEAK
    return NOT_A_NAME if word.ordinary else None


def _by_its_form(word: _Word) -> Verdict | None:
    """What its letters, the lists of names and a verb of speech behind it say."""
    view, clue, long = word.view, word.clue, len(word.name) >= SHORTEST_WITH_ENDING
    if clue & COMPOUND or JOINED.match(word.name):
        return "organisation", "capitals inside a word say organisation", WEAK
    if long and not clue & SURNAME and word.name.endswith(endings("company ending")):
        return "organisation", "its ending says organisation", WEAK
    if word.behind_clue & (SPEECH | DEED) and not (word.before in WHERE and view.before(word.at + 1) != " "):
        return said_behind("person", word.behind)  # but a herder from Oslo, said
    if clue & PLACE_NAME:
        return "place", "a place of this name is listed", WEAK
    if clue & SURNAME:
        return "person", f"“{word.text}” is a surname", WEAK
    if long and word.name.endswith(endings("place ending")):
        return "place", "its ending says place", WEAK
    return None


def _guessed(word: _Word) -> Verdict:
    """What is most likely where nothing else has said anything."""
    view, at, before = word.view, word.at, word.before
    if beside := view.listed_with(at, at):
        return beside, "the names beside it say so", WEAK
    if before.lower() in WHERE:
        return said_before("place", before, GUESS if before == "to" else WEAK)
    if word.name.removesuffix("s") in view.listed:
        return NOT_A_NAME  # "the two Brazils"
    the, plural = belongs_to_name(view, at, at), word.name.endswith("s")
    if (the and word.before_that in AMONG) or (before == "the" and not plural and word.before_that in BESIDE):
        return said_before("place", f"{word.before_that} the", GUESS)  # near the Vistula
    if the and not plural:
        return "organisation", "“the” before the name says that it is no person", GUESS
    if the and len(word.name) >= SHORTEST_PLURAL and not word.name.endswith("ss") and not word.clue & POSSESSIVE:
        return "community", "“the” before a plural says that they are several", GUESS
    return "person", "a capitalised name of no known kind, most likely a person", GUESS


def belongs_to_name(view: View, low: int, high: int) -> bool:
    """Whether *the* belongs to a name, not to a noun behind it: *the Karoo and*, but not *the Riga talks*."""
    if not low or view.word(low - 1).lower() != "the" or view.before(low) != " ":
        return False
    after = view.clue[high + 1] if high + 1 < view.count and view.before(high + 1) == " " else STOP
    return bool(after & STOP or not after & LOWER or acts(view, high))


def _is_repeated(word: _Word) -> bool:
    """True for a name that the text has twice and never in lower case."""
    return word.view.times(word.name) > 1 and word.name.lower() not in word.view.written_words
