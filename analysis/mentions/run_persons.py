"""Where persons begin and end in a run of capitalised words."""

from __future__ import annotations

from bisect import bisect_left

from analysis.mentions.clues import (
    CAPITAL,
    FIRST,
    INITIAL,
    ORDINARY,
    ORGANISATION,
    PARTICLE,
    PLACE,
    STOP,
    TITLE,
    WEAK_FIRST,
)
from analysis.mentions.short_forms import NICKNAME
from analysis.mentions.view import View

MINISTERS = frozenset({"Commissioner", "Minister", "Secretary"})
SMALL = frozenset({"and", "for", "of", "the"})
LONGEST_PORTFOLIO = 8  # words


def nicknamed(view: View, high: int) -> int:
    """The surname behind a nickname, as in *Robert “Bobby” Tannen*; 0 where there is none."""
    match = NICKNAME.match(view.text, view.ends[high])
    if not match:
        return 0
    last = bisect_left(view.starts, match.end())
    while last + 1 < view.count and view.clue[last] & PARTICLE and view.before(last + 1) == " ":
        last += 1
    same = last < view.count and view.owner[last] == view.owner[high]
    return last if same and not view.clue[last] & (STOP | TITLE) else 0


def persons(view: View, low: int, high: int) -> list[tuple[int, int]]:
    """The persons in a row with which a run begins, a first name and another word each: *Ann Lee Tom Quell*.

    In a sentence the other words must be no first names, and nothing may follow; a list may go on.
    """
    found: list[tuple[int, int]] = []
    i = low
    loose = view.headline[low]
    while high - low > 2 and i < high and view.clue[i] & FIRST:
        begin = i
        i += 1
        while i < high and view.clue[i] & INITIAL:
            i += 1
        if view.clue[i] & (ORGANISATION | PLACE | PARTICLE) or (view.clue[i] & FIRST and i != high and not loose):
            break
        found.append((begin, i))
        i += 1
    whole = found and found[-1][1] == high
    return found if len(found) > 1 and (whole or loose) else []


def officer(view: View, low: int, high: int) -> int:
    """Where the title begins of somebody who is named with a body: *Supreme Court Justice Ann Lee*; else `low`."""
    clue = view.clue
    for i in range(high - 1, low, -1):
        if clue[i] & (ORGANISATION | PLACE | PARTICLE) or not clue[i] & CAPITAL:
            return low
        if clue[i] & TITLE and not clue[i] & FIRST and not clue[high] & (ORGANISATION | PLACE | TITLE):
            while i - 1 > low and clue[i - 1] & TITLE and not clue[i - 1] & (FIRST | ORGANISATION):
                i -= 1
            behind = clue[i - 1] & CAPITAL and any(clue[k] & (ORGANISATION | PLACE) for k in range(low, i))
            return i if behind else low
    return low


def behind_portfolio(view: View, low: int, high: int) -> int:
    """Where a person begins behind what they are minister of: *Minister of Trade Lim Jock Seng*; else `low`."""
    at, least = low - 1, max(0, low - LONGEST_PORTFOLIO)
    if low == high or at < 1 or view.word(at) not in SMALL or not view.clue[low] & ORDINARY:
        return low
    while at > least and not view.opens[at] and (view.clue[at] & CAPITAL or view.word(at) in SMALL):
        if view.word(at) in MINISTERS:
            break
        at -= 1
    name = next((i for i in range(low, high + 1) if not view.clue[i] & ORDINARY or view.clue[i] & FIRST), low)
    return name if view.word(at) in MINISTERS else low


def first_name(view: View, low: int, high: int) -> int:
    """Where the person begins: behind the last title (*Home Secretary Suella Braverman*), or at a first name
    behind ordinary words (*Actress Cate Blanchett*); else `low`."""
    clue = view.clue
    if clue[low] & (FIRST | INITIAL) or any(clue[i] & (ORGANISATION | PLACE) for i in range(low, high + 1)):
        return low
    if clue[low] & WEAK_FIRST and not clue[low] & (STOP | TITLE):
        return low  # Tan Wei Ling
    for i in range(high, low, -1):
        if clue[i - 1] & TITLE and not clue[i] & TITLE:
            return i
    for i in range(low + 1, high):
        ordinary = clue[i - 1] & ORDINARY or view.word(i - 1).endswith("ist")  # Scientologist Ann Lee
        if not ordinary or clue[i - 1] & INITIAL:
            break
        if clue[i] & FIRST:
            return i
    return low
