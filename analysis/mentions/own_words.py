"""Of which kind a name is, by what its own words say."""

from __future__ import annotations

import re

from analysis.letters import plain
from analysis.mentions.clues import (
    ACRONYM,
    BODY_NOUN,
    CAPITAL,
    FIRST,
    INITIAL,
    LINK,
    ORDINARY,
    ORGANISATION,
    PARTICLE,
    PLACE,
    PLACE_NAME,
    PLACE_OPENER,
    STATE_CODE,
    SURNAME,
    WEAK_FIRST,
    WEAK_SURNAME,
    bare,
    is_place_word,
    organisation_kinds,
    place_names,
)
from analysis.mentions.lone_words import belongs_to_name
from analysis.mentions.model import STRONG, Verdict
from analysis.mentions.neighbours import DISTRICTS
from analysis.mentions.view import View

SIGNER = {"person": "reporters", "organisation": "outlet"}
CHAMBERS = frozenset({"House", "Senate"})
HOUSES = frozenset({"Representatives", "Commons", "Lords", "Deputies", "Assembly", "Councillors", "People"})
RULERS = frozenset({"governor", "mayor"})
COMMITTEES = frozenset({"Committee", "Subcommittee"})
SERVICES = {
    **dict.fromkeys(("Air Force", "Coast Guard", "National Guard", "Republican Guard"), "military"),
    **dict.fromkeys(("Electoral Commission", "Election Commission", "Elections Commission"), "government"),
}
SHORTEST_PLACE = 4  # letters; shorter ones in capitals, as PS, are none
DATELINE = re.compile(r"(?:, [A-Z][\w.]+)?(?: \([A-Z][\w ]*\))? ?(?:—|–|--|-) ?[A-Z]")
AREA = re.compile(r"\s(?:Council|Government)\sAreas?$")
ZIP = re.compile(r",?\s+\d{5}\b")


def own_words(view: View, low: int, high: int, titled: str) -> Verdict | None:
    """What two or more words say about themselves."""
    clue = view.clue
    first, last = clue[low], clue[high]
    if view.word(low) in ("House", "Chamber") and low + 2 == high and bare(view.word(high)) in HOUSES:
        return "government", f"“{view.written(low, high)}” is a chamber of a parliament", STRONG
    if AREA.search(view.written(low, high)):
        return "place", "“Area” in the name says place", STRONG
    if not titled:
        linked = next((i for i in range(low + 1, high) if clue[i] & LINK and not clue[i] & CAPITAL), low)
        head = linked - 1 if linked > low and clue[linked - 1] & ORGANISATION else high  # Ministry of Media and Sport
        for i in range(head, low - 1, -1):
            inside = i < head and last & PLACE  # Parliament Square, but the Committee for the Lost Provinces
            if clue[i] & ORGANISATION and not (inside and view.word(high) != "District"):
                kind = _kind_by(view, low, i)
                return kind, f"“{view.word(i)}” in the name says {kind}", STRONG
    if low in view.signed:
        return _signed(view, low)
    if titled:
        return "person", f"“{titled}” before the name says person", STRONG
    if view.text.find(" & ", view.starts[low], view.ends[high]) >= 0:
        return "organisation", "“&” in the name says organisation", STRONG
    if place := _place_of(view, low):
        return place
    if plain(view.written(low, high)) in place_names():
        return "place", "a place of this name is listed", STRONG
    told = last & ORDINARY or (first & FIRST and last & SURNAME) or view.is_adjective(high)  # "North American"
    if first & PLACE_OPENER and not told:
        return "place", f"“{view.word(low)}” at the beginning says place", STRONG
    if first & (FIRST | WEAK_FIRST) and (not last & PLACE or view.word(high - 1) in ("do", "la", "del")):
        return "person", f"“{view.word(low)}” is a first name", STRONG
    if last & PLACE or (high + 1 < view.count and clue[high + 1] & BODY_NOUN and view.before(high + 1) == " "):
        return None  # U.S. West Coast; the Ahl al-Sham coalition
    if not titled and high + 1 < view.count and view.word(high + 1) in DISTRICTS and view.before(high + 1) == " ":
        return None  # Lanao del Sur province
    # But the Canal de la Douane, the Defensoría del Pueblo.
    named = not first & PLACE and (last & SURNAME or not belongs_to_name(view, low, high))
    if named and any(clue[i] & (INITIAL | PARTICLE) and not clue[i] & PLACE_OPENER for i in range(low, high)):
        return "person", "initials or a particle say person", STRONG
    return None


def _kind_by(view: View, low: int, at: int) -> str:
    """The kind that an organisation word makes of a name, with others: *Air Force*, *Senate … Committee*."""
    word = view.word(at)
    kind = organisation_kinds().get(word)
    if kind is None and at > low:
        chamber = "government" if view.word(low) in CHAMBERS and word in COMMITTEES else ""
        kind = chamber or SERVICES.get(f"{view.word(at - 1)} {word}")
    return kind or "organisation"


def own_word(view: View, at: int, titled: str) -> Verdict | None:
    """What a single word says about itself, when nothing beside it can say otherwise."""
    if at in view.signed:
        if view.before(at) == ", " and view.clue[at] & PLACE_NAME and not view.clue[at] & (FIRST | SURNAME):
            return "place", "it stands behind the reporter's name", STRONG
        return _signed(view, at)
    if titled:
        return "person", f"“{titled}” before the name says person", STRONG
    if place := _place_of(view, at):
        return place
    if view.clue[at] & ACRONYM and _in_dateline(view, at, at):
        return "place", "it stands before the dash that begins a report", STRONG
    if view.clue[at] & STATE_CODE and at and view.before(at) in (", ", ",", " "):
        beside = view.before(at) != " " or ZIP.match(view.text, view.ends[at])
        if beside and view.clue[at - 1] & (PLACE_NAME | FIRST | SURNAME | WEAK_SURNAME | PLACE):
            return "place", "a state's abbreviation behind a place", STRONG
    return None


def _signed(view: View, low: int) -> Verdict:
    kind = view.signed[low]
    return kind, f"it stands in the line that names the {SIGNER[kind]}", STRONG


def _in_dateline(view: View, low: int, high: int) -> bool:
    """True for *KARACHI (AP) —* at the beginning of a paragraph."""
    start = view.starts[low]
    if view.ends[high] - start < SHORTEST_PLACE:
        return False
    return view.text[max(0, start - 1) : start] in ("", "\n") and bool(DATELINE.match(view.text, view.ends[high]))


def _place_of(view: View, low: int) -> Verdict | None:
    """*town of Merrowby*, *mayor of Merrowby*"""
    if low > 1 and view.word(low - 1) == "of" and (is_place_word(view.word(low - 2)) or view.word(low - 2) in RULERS):
        return "place", f"“{view.word(low - 2)} of” before the name says place", STRONG
    return None
