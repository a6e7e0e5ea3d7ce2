"""Known names inside a run of capitalised words: whether they are but a part of a longer one, and what they leave."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from analysis.mentions.acting import acts
from analysis.mentions.behind_of import OFFICES
from analysis.mentions.bodies import described_bodies, is_called_body
from analysis.mentions.clues import (
    BODY_NOUN,
    CAPITAL,
    COMPANY,
    EVENT,
    FIRST,
    ORDINARY,
    ORGANISATION,
    PARTICLE,
    PLACE,
    PLACE_NAME,
    PLACE_OPENER,
    POSSESSIVE,
    SURNAME,
    TITLE,
    WEAK_FIRST,
    WEAK_SURNAME,
    clue_of,
    organisation_kinds,
)
from analysis.mentions.kinds import is_team
from analysis.mentions.model import Mention
from analysis.mentions.neighbours import placed
from analysis.mentions.view import View

SHORTEST_GIVEN = 3  # letters
DESCRIBING = ("al", "ed", "ent", "er", "ese", "ful", "ian", "ic", "ing", "ish", "ist", "ive", "ly", "or", "ous")
OF = (" of", " for", " of the", " in")
CHAMBERS = frozenset({"Congressional", "House", "Senate", "State"})
FATHERS = frozenset({"Abu", "Umm"})  # and mothers, of whom a name is made
COLLECTIVE = ("state", "place", "community")


def outweighs(view: View, low: int, high: int, inside: list[Mention], titled: str) -> bool:
    """True where a run is a longer name that merely contains known ones."""
    first, last = inside[0], inside[-1]
    if view.clue[low] & PLACE_OPENER and placed(view, high):
        return True  # East Palestine, Ohio
    if last.end < view.end(high) and any(view.word(i) == "and" for i in range(low, high)):
        return True  # "the State and Homeland Security Departments"
    if is_called_body(view, low) and last.end < view.end(high):
        return True  # the regional bloc Sahel Accord
    if low < high and view.word(low) in FATHERS and first.start == view.starts[low + 1]:
        return True  # Abu Muslim al-Uzbeki
    whole = first.start == view.starts[low] and view.actors[first.actor].kind == "organisation"
    body = view.clue[high] & ORGANISATION and not view.clue[high] & COMPANY
    if whole and first is last and last.end < view.end(high) and body:
        return True  # United Nations Verification Mission
    if whole and first is not last and _is_branch(view, high, first, last):
        return True
    if first is last and (_is_given_name(view, low, high, first) or _is_another_body(view, low, high, first)):
        return True
    if any(view.actors[mention.actor].kind not in (*COLLECTIVE, "person") for mention in inside):
        return False
    outside = [i for i in range(low, high + 1) if not _is_within(inside, view.starts[i])]
    if first is last and _is_body_named_for(view, low, high, first, outside):
        return True
    start, end = view.starts[low], view.end(high)
    kind = view.actors[first.actor].kind
    if any(role_end >= end and kind in role.base for role_end, role in view.roles.get(first.end + 1, ())):
        return False  # "Iraqi Parliament": a composed actor
    if any(view.clue[i] & (ORGANISATION | PLACE) for i in outside):
        if last.end < end:
            return True
        head = view.text[start : max(start, first.start - 4)].lower()
        people = first.alias is not None and "demonym" in first.alias.flags  # Union of Poles
        role = view.catalogue.state_roles.get(head)
        if view.actors[first.actor].kind == "state" and role and role.kind in OFFICES and not people:
            return False  # "Parliament of Ukraine": a composed actor
        # "Bank of China", "Team Estonia"
        named_by = view.clue[outside[-1]] & ORGANISATION and view.word(outside[-1]) not in organisation_kinds()
        return bool(named_by) or view.text[max(0, first.start - 8) : first.start].rstrip().endswith(OF)
    if first.start == start and is_team(view, low, high, first):
        return True
    named = bool(view.clue[low] & FIRST) or bool(titled) or (kind == "person" and _is_given(view, low))
    patronym = kind == "person" and bool(clue_of(view.text[first.start : first.end].partition(" ")[0]) & PARTICLE)
    named = named or (patronym and not view.clue[low] & (ORDINARY | TITLE))  # Isa bin Salman
    if view.clue[low] & WEAK_FIRST and first.end == view.end(low) and high == low + 1:
        named = bool(view.clue[high] & (SURNAME | WEAK_SURNAME))
        return named or _is_unheard(view, high)  # India Smith, Jordan Bardella
    return named and first.start > start and (last.end == end or patronym) and high - low <= 3


def _is_body_named_for(view: View, low: int, high: int, known: Mention, outside: list[int]) -> bool:
    """Whether a body has a place or a state in its name: *Free Peru, a party*, *the Lagos Lantern said*.

    `outside` are the words of the run that are not of the `known` name.
    """
    told = known.alias and known.alias.flags & {"adjective", "demonym"}
    if told or view.actors[known.actor].kind not in ("place", "state") or view.headline[low] or view.opens[low]:
        return False
    if any(view.clue[i] & (EVENT | FIRST | PLACE | SURNAME | TITLE) for i in outside):
        return False
    called = view.word(low - 1).lower() == "the" and known.start == view.starts[low] and high == low + 1
    acting = view.actors[known.actor].kind == "place" and view.clue[high] & ORDINARY and acts(view, high)
    behind = view.clue[high + 1] if high + 1 < view.count and view.before(high + 1) == " " else 0
    if behind & BODY_NOUN and not behind & CAPITAL and known.end == view.end(high):
        return True  # the opposition Forward Botswana party
    return bool(called and acting) or _is_described(view, view.written(low, high))


def _is_described(view: View, written: str) -> bool:
    """Whether the text says somewhere behind a comma what the body of this name is."""
    if view.described is None:
        view.described = described_bodies(view.text)
    return any(view.text.endswith(written, 0, end) for end in view.described.get(written[-1], ()))


def _is_within(inside: list[Mention], at: int) -> bool:
    place = bisect_right(inside, at, key=lambda mention: mention.start)
    return place > 0 and at < inside[place - 1].end


def _is_branch(view: View, high: int, body: Mention, place: Mention) -> bool:
    """Whether a body of a place is named, which is not the body: *Anglican Church of Southern Africa*."""
    last = view.text[body.start : body.end].rpartition(" ")[2]
    of = view.text[body.end : place.start].strip() == "of" and place.end == view.end(high)
    return of and bool(clue_of(last) & ORGANISATION) and view.actors[place.actor].kind in ("place", "state")


def _is_given_name(view: View, low: int, high: int, known: Mention) -> bool:
    """Whether the listed surname of somebody is another's first name: *Sisi Khampepe*."""
    if view.actors[known.actor].kind != "person" or high != low + 1 or known.end != view.ends[low]:
        return False
    told = view.clue[high] & ~(CAPITAL | SURNAME | WEAK_SURNAME | POSSESSIVE)
    return not told and view.before(high) == " " and not view.headline[high] and known.start == view.starts[low]


def _is_another_body(view: View, low: int, high: int, known: Mention) -> bool:
    """Whether capitals before a body's name make it another's: *Popular Congress Party*, *the Northern Democrats*."""
    party = known.alias is not None and "demonym" in known.alias.flags and view.word(low - 1).lower() == "the"
    party = party and high == low + 1 and bool(view.clue[low] & ORDINARY) and view.word(low) not in CHAMBERS
    body = view.actors[known.actor].kind == "organisation" and (view.clue[high] & ORGANISATION or party)
    before = view.starts[low] < known.start < view.starts[high] + party and known.end == view.end(high)
    return bool(body and before and not view.opens[low] and not view.headline[low])


def _is_given(view: View, at: int) -> bool:
    """Whether the word before a listed surname may be a given name that no list has: *asked Aline Mbeki to*."""
    word, clue = view.word(at), view.clue[at]
    plain = word.isalpha() and len(word) > SHORTEST_GIVEN and word.lower() not in view.written_words
    unlisted = not clue & ~(CAPITAL | WEAK_SURNAME) or (clue & WEAK_FIRST and not clue & PLACE_NAME)
    described = view.opens[at] and word.endswith(DESCRIBING)  # Unexpectedly Putin
    return bool(plain and unlisted and not described and not view.headline[at])


def _is_unheard(view: View, at: int) -> bool:
    """Whether a word is in no list and nowhere in small letters, as a surname that few have."""
    word = view.word(at)
    plain = word.isalpha() and len(word) > SHORTEST_GIVEN and not word.endswith("s") and word.istitle()
    return plain and not view.clue[at] & ~CAPITAL and word.lower() not in view.written_words and not view.headline[at]


def pieces(view: View, low: int, high: int, inside: list[Mention]) -> Iterator[tuple[int, int]]:
    """What the known names leave of a run, as (first, last) words."""
    begin = None
    for i in range(low, high + 1):
        covered = any(m.start < view.end(i) and m.end > view.starts[i] for m in inside)
        if covered:
            if begin is not None:
                last = i - 1
                while last > begin and not view.clue[last] & CAPITAL:
                    last -= 1
                yield begin, last
            begin = None
        elif begin is None:
            begin = i
    if begin is not None:
        yield begin, high
