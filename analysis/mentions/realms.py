"""What says of a single word, which nobody has listed, that it is a state's name or its adjective."""

from __future__ import annotations

import re

from analysis.mentions.clues import (
    ACRONYM,
    CAPITAL,
    FIRST,
    ORDINARY,
    PLACE_NAME,
    POSSESSIVE,
    STOP,
    SURNAME,
    TITLE,
    WEAK_FIRST,
    bare,
    clue_of,
)
from analysis.mentions.view import View

BODIES = frozenset({"air force", "army", "coast guard", "coastguard", "embassy", "navy", "parliament"})
OWN = frozenset({"airspace", "border", "borders", "central bank", "coast guard", "constitution", "parliament"})
OFFICES = frozenset({"ambassador", "authorities", "cabinet", "forces", "police", "president", "regime", "troops"})
SURE_ADJECTIVES = ("ian", "ean", "ese")
ADJECTIVES = (*SURE_ADJECTIVES, "i", "ish")
LIKELY_ADJECTIVES = (*ADJECTIVES, "an")
SHORTEST_ADJECTIVE = 6  # letters
ENDINGS = ("ia", "land", "stan")
LONGEST_ROLE = 3  # words
LONGEST_PERSON = 6  # words, with the title
RULERS = frozenset({"emir", "emperor", "king", "monarch", "premier", "queen", "sultan"})
RULING = ("government", "military")
APPOSED = re.compile(
    r", (?:an?|the|its|their|whose) (?:[\w-]+ ){0,3}?"
    r"(country|duchy|emirate|kingdom|monarchy|nation|neighbou?r|principality|republic|sultanate)\b"
)


def realm(view: View, at: int) -> str:
    """The word that only stands beside states and their adjectives, beside one that is nothing else; else "".

    *the Velmari army*, *Velmarian generals*, *Velmaria's president*, *Velmaria, a small kingdom*; or before one:
    *Premier Ann Lee of Velmaria*.
    """
    clue = view.clue[at]
    if clue & (FIRST | SURNAME | ORDINARY | ACRONYM | TITLE):
        return ""
    if apposed := APPOSED.match(view.text, view.ends[at]):
        return apposed[1]
    if not clue & PLACE_NAME and (ruler := _ruler_of(view, at)):
        return ruler
    if clue & PLACE_NAME or at + 1 >= view.count or view.before(at + 1) != " ":
        return ""
    owned = clue & POSSESSIVE
    if not owned and (role := _role_behind(view, at)):
        return role
    if not owned and (not at or view.word(at - 1).lower() != "the"):
        return ""
    noun, pair = view.word(at + 1), f"{view.word(at + 1)} {view.word(at + 2)}" if at + 2 < view.count else ""
    bodies, ends = (OWN, ENDINGS) if owned else (BODIES, ADJECTIVES)  # armies persons have too
    if noun in bodies or pair in bodies:
        return noun if noun in bodies else pair
    office = noun if noun in OFFICES | BODIES else pair if pair.endswith((" minister", " ministry")) else ""
    return office if bare(view.word(at)).endswith(ends) else ""


def _ruler_of(view: View, at: int) -> str:
    """The title of who rules a state, or speaks for it, before its name: *Premier Ann Lee of Velmaria*; else ""."""
    if at < 2 or view.word(at - 1) != "of" or view.before(at) != " " or view.opens[at]:
        return ""
    first = at - 2
    while first and view.clue[first] & CAPITAL and not view.clue[first] & TITLE and at - first < LONGEST_PERSON:
        first -= 1
    title = view.word(first)
    if title.lower() == "minister":
        return title if view.word(first - 1).lower() in ("foreign", "prime") else ""
    named = first < at - 2  # the president of a company is no ruler
    return title if title.lower() in RULERS or (named and title == "President") else ""


def _role_behind(view: View, at: int) -> str:
    """The noun for those who act for a state, or live in it, behind a word that looks like the adjective of one."""
    name = view.word(at)
    if not name.endswith(LIKELY_ADJECTIVES) or len(name) < SHORTEST_ADJECTIVE:
        return ""
    sure = name.endswith(SURE_ADJECTIVES)
    if not sure and _is_surname(view, name):
        return ""  # the Kovani government, of Ilir Kovani
    for last in range(min(at + LONGEST_ROLE, view.count - 1), at, -1):
        role = view.catalogue.state_roles.get(view.text[view.starts[at + 1] : view.ends[last]])
        if role and (role.kind in RULING or role.base == {"state"} or (sure and "person" not in role.base)):
            return role.name
    return ""


def _is_surname(view: View, name: str) -> bool:
    """Whether the text has a word behind another that is a given name, or no word of English."""
    clues = [clue_of(word) for word in view.capitals_ahead(name)]
    return any(clue & (FIRST | WEAK_FIRST) or not clue & (ORDINARY | STOP | TITLE | PLACE_NAME) for clue in clues)
