"""Runs of capitalised words that are no names: titles without one, and events."""

from __future__ import annotations

from analysis.mentions.bodies import described_body
from analysis.mentions.clues import (
    ACRONYM,
    BODY_NOUN,
    CAPITAL,
    EVENT,
    FIRST,
    LINK,
    OFFICE,
    ORDINARY,
    ORGANISATION,
    SURNAME,
    TITLE,
    WEAK_FIRST,
)
from analysis.mentions.view import View


def is_title_alone(view: View, low: int, high: int, titled: str) -> bool:
    """True for a title without a name: *Home Secretary*, *Secretary General*, *Georgia Secretary of State*."""
    clue = view.clue
    if titled == "General" and low > 1 and view.word(low - 2) == "Director" and low < high:
        return all(clue[i] & ORDINARY for i in range(low, high + 1))  # Director General Military Operations
    if not (clue[low] | clue[high]) & TITLE:
        return False
    if _is_body_of(view, low, high) or (low < high and view.before(high) == " & "):  # Legal & General
        return False
    if low == high or not titled:
        body = any(clue[i] & ORGANISATION for i in range(low, high + 1))
        if clue[low] & TITLE and not clue[low] & FIRST and not body and not (titled and clue[low] & SURNAME):
            return True
    given = clue[low] & (FIRST | WEAK_FIRST) and not view.listed_kind(view.word(low))
    plain = not titled or all(clue[i] & ORDINARY for i in range(low, high))  # Chief | Medical Officer
    surname = clue[high] & SURNAME and not clue[high] & ORDINARY  # Khalaf Murad Haji
    trade = clue[high] & ORGANISATION and not clue[high] & OFFICE  # Kestrel Air, for all Air Marshals
    return bool(clue[high] & TITLE and high > low and plain and not (given or surname or trade))


def _is_body_of(view: View, low: int, high: int) -> bool:
    """Whether a word for organisations has *of* behind it: *Bureau of Investigation*, *Tribunal of Fiscal Justice*."""
    clue = view.clue
    if high - low < 2:
        return False
    linked = next((i for i in range(low + 1, high) if clue[i] & LINK and not clue[i] & CAPITAL), high)
    told = not clue[high] & TITLE or clue[high] & OFFICE
    return linked < high and bool(clue[linked - 1] & ORGANISATION) and bool(told)


def is_abbreviated(clue: int) -> bool:
    """Whether clues are those of an abbreviation that is nothing else."""
    return bool(clue & ACRONYM) and not clue & (ORDINARY | TITLE | FIRST)


def is_event(view: View, low: int, high: int) -> bool:
    """Whether a run names an event: *Winter Olympics*, but not the *Open Society Foundations*."""
    clue = view.clue
    if not (clue[low] | clue[high]) & EVENT or (view.word(high) == "Islam" and clue[low] & FIRST):
        return False  # Nahid Islam
    before = clue[low - 1] if low and view.before(low) == " " else 0
    if _is_body_of(view, low, high) or (before & BODY_NOUN and not before & CAPITAL):
        return False  # the aid group Open Granary
    if low < high and described_body(view, view.ends[high]):
        return False  # Open Door, a charity
    named = clue[low] & (FIRST | WEAK_FIRST) or any(clue[i] & ORGANISATION for i in range(low + 1, high + 1))
    return bool(clue[high] & EVENT or (clue[low] & EVENT and not named))
