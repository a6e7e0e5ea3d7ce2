"""Of which kind a stretch of capitalised words is: what its words say, then what stands beside it."""

from __future__ import annotations

import re

from analysis.mentions.acting import SHORTEST_PLURAL, acts
from analysis.mentions.clues import (
    ACRONYM,
    BEARER,
    COMPOUND,
    DEED,
    EVENT,
    FIRST,
    INITIAL,
    LOWER,
    LOWER_TITLE,
    NEVER_ALONE,
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
    WORK,
    endings,
)
from analysis.mentions.model import GUESS, NOT_A_NAME, STRONG, THING, WEAK, Mention, Verdict
from analysis.mentions.neighbours import ONES_OWN, neighbours, said_to_be_place
from analysis.mentions.own_words import own_word, own_words
from analysis.mentions.view import View

SHIPS = frozenset({"BRP", "HMAS", "HMCS", "HMNZS", "HMS", "INS", "MV", "RFA", "RMS", "USCGC", "USNS", "USS"})
NUMBERED = re.compile(r"-\d{2}")  # CVE-2024-3094
ATTACHED = re.compile(r"\.[A-Za-z]|_\w")  # a file or a site: report.pdf
CURRENCIES = ("$", "€", "£", "¥")  # HK$1 million
INSIDE = frozenset({"in", "near", "outside", "across", "around", "inside", "towards", "toward", "throughout", "off"})
AMONG = INSIDE | {
    "along",
    "crossed",
    "down",
    "from",
    "into",
    "on",
    "over",
    "reached",
    "through",
    "to",
    "up",
}  # the Danube
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
OPENED = (" ", ' "', " “", " ‘", " '")
FAR = 4  # words
GOVERNORS = frozenset({"chief", "governor", "mayor", "population", "residents", "streets", "suburbs"})
HOLDINGS = frozenset({"investor", "investors", "shareholder", "shareholders", "shares", "stake", "stakes", "stock"})
DETERMINERS = ONES_OWN | {"the", "these", "those", "some", "every", "each"}
GOVERNED = frozenset({"administration", "administrations", "presidency", "campaign", "government", "cabinet", "regime"})


def kind_of(view: View, low: int, high: int, titled: str) -> Verdict:
    """The kind of the words as a name, why, and how sure that is; no kind where they are no name."""
    if view.text[view.starts[low] - 1 : view.starts[low]] in ("@", "#", "_"):
        return NOT_A_NAME
    if ATTACHED.match(view.text, view.ends[high]) or view.text[view.ends[high] : view.ends[high] + 1] in CURRENCIES:
        return NOT_A_NAME
    if _is_thing(view, low):
        return THING
    if place := said_to_be_place(view, high):
        return place
    if low < high:
        if view.word(low) in SHIPS:
            return NOT_A_NAME  # HMS Victory
        return own_words(view, low, high, titled) or neighbours(view, low, high) or _several(view, low, high)
    if view.clue[low] & NEVER_ALONE or _is_model(view, low):
        return NOT_A_NAME
    return own_word(view, low, titled) or neighbours(view, low, high) or _single(view, low)


def _is_thing(view: View, low: int) -> bool:
    """Whether the word before says that it is a ship's, a storm's or a work's name: *the novel “The Long Ebb”*."""
    if low > 1 and view.word(low - 1) == "The" and view.before(low) == " ":
        low -= 1
    if not low or view.before(low) not in OPENED:
        return False
    before = view.clue[low - 1]
    return bool(before & BEARER or (before & WORK and not view.clue[low] & (FIRST | WEAK_FIRST)))


def _is_model(view: View, at: int) -> bool:
    """Whether a first name in capitals stands behind a number: *the 737 MAX*."""
    shouted = view.clue[at] & ACRONYM and view.clue[at] & FIRST
    return bool(shouted) and view.before(at) == " " and view.word(at - 1)[:1].isdigit()


def _several(view: View, low: int, high: int) -> Verdict:
    """Two or more words that say nothing sure."""
    clue, count = view.clue, high - low + 1
    ordinary = all(clue[i] & (ORDINARY | STOP) for i in range(low, high + 1))
    if ordinary and low and view.word(low - 1).lower() in ONES_OWN:
        return NOT_A_NAME  # "a Great Help"
    shouted = all(clue[i] & (ACRONYM | INITIAL | STOP) for i in range(low, high + 1))
    if shouted and any(clue[i] & ORDINARY for i in range(low, high + 1)):
        called = not clue[low] & ORDINARY and view.text.count(view.written(low, high)) > 1  # USR PLUS
        if called and not view.headline[low]:
            return "organisation", "an abbreviation in capitals", WEAK
        return NOT_A_NAME
    if (place := view.known_at(view.starts[low])) and is_team(view, low, high, place):
        return "organisation", "a place and a plural say a team", STRONG
    given = count == 2 and not clue[high] & COMPOUND and clue[high] & SURNAME  # MaryKay Carlson
    if any(clue[i] & COMPOUND for i in range(low, high + 1)) and not given:
        return "organisation", "capitals inside a word say organisation", WEAK
    if clue[low] & ACRONYM and clue[low] & STOP:
        return "organisation", "an abbreviation in capitals", WEAK  # IF Metall
    where = WHERE if ordinary else INSIDE
    if count == 2 and low and view.word(low - 1).lower() in where and not clue[high] & (SURNAME | WEAK_SURNAME):
        return "place", f"“{view.word(low - 1)}” before the name says place", WEAK
    if _is_the(view, low, high) and not any(clue[i] & (FIRST | WEAK_FIRST) for i in range(low, high + 1)):
        return "organisation", "“the” before the name says that it is no person", GUESS
    if count <= 3 and high + 1 < view.count and clue[high + 1] & (SPEECH | DEED) and not ordinary:
        return "person", f"“{view.word(high + 1)}” behind the name says person", WEAK
    if clue[high] & (SURNAME | WEAK_SURNAME) and count <= 3 and not ordinary:
        return "person", f"“{view.word(high)}” is a surname", WEAK
    if beside := view.listed_with(low, high):
        return beside, "the names beside it say so", WEAK
    if count <= 3 and not clue[high] & ORDINARY and not any(clue[i] & ACRONYM for i in range(low, high + 1)):
        return "person", "a capitalised name of no known kind, most likely a person", GUESS
    return "organisation", "a capitalised name of no known kind", GUESS


def is_team(view: View, low: int, high: int, place: Mention) -> bool:
    """True for a city or region and one plural behind it: *Merrowby Falcons*."""
    if view.actors[place.actor].kind != "place" or place.end != view.end(high - 1) or view.headline[low]:
        return False
    word = view.word(high)
    plural = word.endswith("s") and not word.endswith("ss") and len(word) > SHORTEST_PLURAL
    told = view.clue[high] & (PLACE | EVENT | ORGANISATION | TITLE | SURNAME | FIRST | POSSESSIVE | ACRONYM)
    return plural and not told and view.starts[high] not in view.roles


def _single(view: View, at: int) -> Verdict:
    """One word that says nothing sure."""
    clue = view.clue[at]
    word = view.word(at)
    before = view.word(at - 1) if at and not view.opens[at] else ""
    more = at + 1 < view.count and not view.opens[at + 1]
    after = view.clue[at + 1] if more else 0
    ordinary = bool(clue & (ORDINARY | PLACE | ORGANISATION | INITIAL))
    name = word[: view.end(at) - view.starts[at]]
    if before.lower() in ("the", "and") and more and view.word(at + 1).lower() in GOVERNED:
        return "person", f"“{view.word(at + 1)}” behind the name says person", WEAK
    if NUMBERED.search(word):
        return NOT_A_NAME
    listed = view.listed_kind(name)
    if clue & WEAK_FIRST and before in INSIDE and not (name in view.listed or after & (SPEECH | DEED)):
        return "place", f"“{before}” before the name says place", WEAK  # in Kent
    given = clue & WEAK_FIRST and (before.lower() not in DETERMINERS if before else view.alone(at, at))
    if given and not listed and name.lower() not in view.written_words:
        return "person", f"“{name}” is a first name", WEAK
    amid = before.islower() and before not in DETERMINERS | WHERE and name.lower() not in view.written_words
    if ordinary and amid and clue & (SURNAME | WEAK_SURNAME) and after & STOP and not clue & (PLACE | ORGANISATION):
        return "person", f"“{word}” is a surname", WEAK
    if ordinary and clue & ACRONYM and amid and acts(view, at):
        return "organisation", "an abbreviation in capitals before a verb", WEAK  # said that NAB had
    if ordinary and not listed:
        return ("organisation", "this text has the word as a name only", WEAK) if name in view.own_names else NOT_A_NAME
    ruled = before == "of" and at > 1 and view.clue[at - 2] & (LOWER_TITLE | TITLE)  # "the king of Jordan"
    if before == "in" and at > 1 and view.word(at - 2).lower() in HOLDINGS:
        return "organisation", f"“{view.word(at - 2)} in” before the name says organisation", STRONG
    if before in TAKEN and not clue & (SURNAME | WEAK_SURNAME):
        return "place", f"“{before}” before the name says place", WEAK
    if before in ("to", "from") and any(view.word(i).lower() in MOTION for i in range(max(0, at - FAR), at - 1)):
        return "place", f"“{before}” before the name says place", WEAK
    if clue & POSSESSIVE and more and view.word(at + 1) in GOVERNORS and not clue & (SURNAME | WEAK_SURNAME):
        return "place", f"“{view.word(at + 1)}” behind the name says place", WEAK
    if before.lower() in INSIDE | DIRECTIONS or (listed not in ("", "organisation") and (before in WHERE or ruled)):
        return "place", f"“{before}” before the name says place", WEAK
    if listed in ("state", "place") and view.listed_with(at, at) == "place":
        return "place", "the names beside it say so", WEAK
    if listed in ("place", "organisation") and not before and acts(view, at) and not clue & (FIRST | WEAK_FIRST):
        return listed, "a listed name before a verb", WEAK
    if listed in ("place", "organisation") and (
        before.lower() not in DETERMINERS if before else view.alone(at, at) or _repeated(view, name)
    ):
        return listed, "it is a listed name", WEAK
    if ordinary:
        return NOT_A_NAME
    if clue & COMPOUND:
        return "organisation", "capitals inside a word say organisation", WEAK
    if not clue & SURNAME and len(name) > 6 and name.endswith(endings("company ending")):
        return "organisation", "its ending says organisation", WEAK
    if after & (SPEECH | DEED) and not (before in WHERE and view.before(at + 1) != " "):  # a herder from Oslo, said
        return "person", f"“{view.word(at + 1)}” behind the name says person", WEAK
    if clue & PLACE_NAME:
        return "place", "a place of this name is listed", WEAK
    if clue & SURNAME:
        return "person", f"“{word}” is a surname", WEAK
    if len(name) > 6 and name.endswith(endings("place ending")):
        return "place", "its ending says place", WEAK
    if beside := view.listed_with(at, at):
        return beside, "the names beside it say so", WEAK
    if before in WHERE:
        return "place", f"“{before}” before the name says place", GUESS if before == "to" else WEAK
    if name.removesuffix("s") in view.listed:
        return NOT_A_NAME  # "the two Brazils"
    the = _is_the(view, at, at)
    if the and at > 1 and view.word(at - 2) in AMONG:
        return "place", f"“{view.word(at - 2)} the” before the name says place", GUESS
    if before == "the" and not name.endswith("s") and at > 1 and view.word(at - 2) in BESIDE:
        return "place", f"“{view.word(at - 2)} the” before the name says place", GUESS  # near the Vistula
    if the and not name.endswith("s"):
        return "organisation", "“the” before the name says that it is no person", GUESS
    return "person", "a capitalised name of no known kind, most likely a person", GUESS


def _is_the(view: View, low: int, high: int) -> bool:
    """Whether *the* belongs to a name, not to a noun behind it: *the Karoo and*, but not *the Riga talks*."""
    if not low or view.word(low - 1).lower() != "the" or view.before(low) != " ":
        return False
    after = view.clue[high + 1] if high + 1 < view.count and view.before(high + 1) == " " else STOP
    return bool(after & STOP or not after & LOWER or acts(view, high))


def _repeated(view: View, name: str) -> bool:
    """True for a name that the text has twice and never in lower case."""
    return view.times(name) > 1 and name.lower() not in view.written_words
