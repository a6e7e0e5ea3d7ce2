"""Of which kind a stretch of capitalised words is: what its words say, then what stands beside it."""

from __future__ import annotations

import re

from analysis.mentions.acting import SHORTEST_PLURAL
from analysis.mentions.armed import armed
from analysis.mentions.clues import (
    ACRONYM,
    BEARER,
    COMPOUND,
    DEED,
    EVENT,
    FIRST,
    INITIAL,
    NEVER_ALONE,
    ORDINARY,
    ORGANISATION,
    PLACE,
    POSSESSIVE,
    SPEECH,
    SPONSOR_CUE,
    STOP,
    SURNAME,
    TITLE,
    WEAK_FIRST,
    WEAK_SURNAME,
    WORK,
)
from analysis.mentions.lone_words import INSIDE, WHERE, belongs_to_name, lone_word
from analysis.mentions.model import GUESS, NOT_A_NAME, STRONG, THING, WEAK, Mention, Verdict, said_before, said_behind
from analysis.mentions.neighbours import ONES_OWN, neighbours, said_to_be_place
from analysis.mentions.own_words import own_word, own_words
from analysis.mentions.view import View

BODIES = ("organisation", "military")
SHIPS = frozenset({"BRP", "HMAS", "HMCS", "HMNZS", "HMS", "INS", "MV", "RFA", "RMS", "USCGC", "USNS", "USS"})
ATTACHED = re.compile(r"\.[A-Za-z]|_\w")  # a file or a site: report.pdf
CURRENCIES = ("$", "€", "£", "¥")  # HK$1 million
MODEL = re.compile(r"[A-Z]{1,4}-?\d+\w*")
AFFILIATION = re.compile(r"[A-Z]-[A-Z][A-Za-z.]+")
VESSELS = frozenset({"frigate", "freighter", "tanker", "trawler", "vessel", "yacht"})
VESSEL = ("F/", "M/", "S/")  # M/V Aurora
OWNED = re.compile(r"[A-Z]\w*-[a-z]+ed")  # Shell-contracted
OPENED = (" ", ' "', " “", " ‘", " '")


def kind_of(view: View, low: int, high: int, titled: str) -> Verdict:
    """The kind of the words as a name, why, and how sure that is; no kind where they are no name."""
    found = _kind_of(view, low, high, titled)
    return (armed(view, low, high) or found) if found[0] in BODIES else found


def _kind_of(view: View, low: int, high: int, titled: str) -> Verdict:
    if view.text[view.starts[low] - 1 : view.starts[low]] in ("@", "#", "_"):
        return NOT_A_NAME
    if view.text.endswith(VESSEL, 0, view.starts[low]) or (low == high and OWNED.fullmatch(view.word(low))):
        return NOT_A_NAME
    if ATTACHED.match(view.text, view.ends[high]) or view.text[view.ends[high] : view.ends[high] + 1] in CURRENCIES:
        return NOT_A_NAME
    if _is_thing(view, low):
        return THING
    if _is_affiliation(view, low, high) or (low < high and _leads(view, high)):
        return NOT_A_NAME
    if place := said_to_be_place(view, high):
        return place
    if low < high:
        if view.word(low) in SHIPS:
            return NOT_A_NAME  # HMS Victory
        own = own_words(view, low, high, titled) or _vessel(view, high)
        return own or neighbours(view, low, high) or _several(view, low, high)
    if view.clue[low] & NEVER_ALONE or _is_model(view, low):
        return NOT_A_NAME
    return own_word(view, low, titled) or neighbours(view, low, high) or lone_word(view, low)


def _is_thing(view: View, low: int) -> bool:
    """Whether the word before says that it is a ship's, a storm's or a work's name: *the novel “The Long Ebb”*."""
    if low > 1 and view.word(low - 1) == "The" and view.before(low) == " ":
        low -= 1
    if not low or view.before(low) not in OPENED:
        return False
    before = view.clue[low - 1]
    return bool(before & BEARER or (before & WORK and not view.clue[low] & (FIRST | WEAK_FIRST)))


def _vessel(view: View, high: int) -> Verdict | None:
    """No name where a noun for a ship stands behind it: *the Happy Condor vessel*."""
    behind = high + 1 < view.count and view.before(high + 1).isspace()
    return NOT_A_NAME if behind and view.word(high + 1) in VESSELS else None


def _is_affiliation(view: View, low: int, high: int) -> bool:
    """Whether a letter and a name say whose party and from where a person is: *Ann Lee (D-Greenfield)*, *R-Wells,*."""
    if AFFILIATION.fullmatch(view.word(low)) is None:
        return False
    opened = view.text.endswith(("(", ", "), 0, view.starts[low])
    return opened and view.text.startswith((")", ","), view.end(high))


def _leads(view: View, high: int) -> bool:
    """Whether the last word says whose something is: *Special Forces-led*."""
    return bool(view.clue[high] & SPONSOR_CUE) and "-" in view.word(high)


def _is_model(view: View, at: int) -> bool:
    """Whether a first name in capitals stands behind a number: *the 737 MAX*."""
    shouted = view.clue[at] & ACRONYM and view.clue[at] & FIRST
    return bool(shouted) and view.before(at) == " " and view.word(at - 1)[:1].isdigit()


def _several(view: View, low: int, high: int) -> Verdict:
    """Two or more words that say nothing sure."""
    clue, count = view.clue, high - low + 1
    names = sum(1 for i in range(low, high + 1) if not view.word(i)[:1].islower())  # without van, de, d'Ávila
    ordinary = all(clue[i] & (ORDINARY | STOP) for i in range(low, high + 1))
    if MODEL.fullmatch(view.word(high)):
        return NOT_A_NAME  # Bayraktar TB-2s
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
        return said_before("place", view.word(low - 1))
    if belongs_to_name(view, low, high) and not any(clue[i] & (FIRST | WEAK_FIRST) for i in range(low, high + 1)):
        return "organisation", "“the” before the name says that it is no person", GUESS
    if names <= 3 and high + 1 < view.count and clue[high + 1] & (SPEECH | DEED) and not ordinary:
        return said_behind("person", view.word(high + 1))
    if clue[high] & (SURNAME | WEAK_SURNAME) and names <= 3 and not ordinary:
        return "person", f"“{view.word(high)}” is a surname", WEAK
    if beside := view.listed_with(low, high):
        return beside, "the names beside it say so", WEAK
    if names <= 3 and not clue[high] & ORDINARY and not any(clue[i] & ACRONYM for i in range(low, high + 1)):
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
