"""From a run of capitalised words to the names in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from analysis.mentions.clues import (
    ACRONYM,
    CAPITAL,
    EVENT,
    FIRST,
    INITIAL,
    NEVER_ALONE,
    ORDINARY,
    ORGANISATION,
    PARTICLE,
    PLACE,
    PLACE_NAME,
    PLACE_OPENER,
    POSSESSIVE,
    SPEECH,
    STOP,
    SURNAME,
    TITLE,
    WEAK_FIRST,
    WEAK_SURNAME,
    organisation_kinds,
)
from analysis.mentions.kinds import is_team, kind_of
from analysis.mentions.model import GUESS, STRONG, WEAK, Candidate, Mention
from analysis.mentions.neighbours import placed
from analysis.mentions.short_forms import NICKNAME
from analysis.mentions.view import View

OF = (" of", " for", " of the")
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
POSTNOMINALS = frozenset({"CBE", "Esq", "Jr", "KC", "MBE", "MD", "MEP", "MP", "OBE", "QC", "SC", "Sr"})
OFFICES = frozenset({"office", "department"})
COLLECTIVE = ("state", "place", "community")


def candidates(view: View, low: int, high: int) -> Iterator[Candidate]:
    """The names in a run; none where its words say that it is none, or where the known ones cover it."""
    if view.token[low] & (FIRST | WEAK_FIRST) and (last := _nicknamed(view, high)):
        rule = f"“{view.word(low)}” is a first name, and a nickname follows"
        yield Candidate(view.starts[low], view.end(last), "person", rule, STRONG)
        return
    for first, last in _persons(view, low, high):
        yield from _one(view, first, last)
        low = last + 1
    if low <= high:
        yield from _one(view, low, high)


def _nicknamed(view: View, high: int) -> int:
    """The surname behind a nickname, as in *Robert “Bobby” Tannen*; 0 where there is none."""
    match = NICKNAME.match(view.text, view.ends[high])
    if not match:
        return 0
    last = bisect_left(view.starts, match.end())
    same = last < view.count and view.owner[last] == view.owner[high]
    return last if same and not view.token[last] & (STOP | TITLE) else 0


def _one(view: View, low: int, high: int) -> Iterator[Candidate]:
    token = view.token
    while high > low + 1 and view.word(high) in POSTNOMINALS:
        high -= 1
    if _has_office(view, low, high):
        rule = f"“{view.word(high)} {view.word(high + 1)}” says government"
        yield Candidate(view.starts[low], view.end(high + 1), "government", rule, STRONG)
        return
    titled = ""
    begin = low
    while low < high and token[low] & TITLE and not token[low] & (FIRST | ORGANISATION):
        titled = view.word(low)
        low += 1
    body = titled and any(token[i] & ORGANISATION for i in range(low + 1, high + 1))
    if body:
        titled, low = "", begin  # "King Abdullah University"
    elif token[low] & TITLE and not titled and not (token[low] | token[high]) & ORGANISATION and not token[low] & FIRST:
        return
    if token[high] & ORGANISATION and not titled and view.before(low) == " " and ORDINAL.fullmatch(view.word(low - 1)):
        kind = organisation_kinds().get(view.word(high), "organisation")
        rule = f"“{view.word(high)}” behind a number says {kind}"
        yield Candidate(view.starts[low - 1], view.end(high), kind, rule, STRONG)  # "101st Airborne Division"
        return
    if low == high and titled and token[low] & TITLE and not token[low] & (FIRST | SURNAME):
        return  # "the Secretary General"
    if low == high and token[low] & ORGANISATION and token[low] & ORDINARY:
        if not titled:
            yield from _the_body(view, low)
        if not titled or not token[low] & SURNAME:
            return  # "the Prime Minister Office"
    for i in range(low + 1, high - 1):
        # "Refugee Council Anna Quell"
        if token[i] & ORGANISATION and token[i + 1] & FIRST and high - i < 4 and not token[high] & ORGANISATION:
            yield from _one(view, low, i)
            yield from _one(view, i + 1, high)
            return
    if (person := _officer(view, low, high)) > low:
        if person - low > 1:
            yield from _one(view, low, person - 1)
        yield from _one(view, person, high)
        return
    named = token[low] & (FIRST | WEAK_FIRST) or token[high] & ORGANISATION
    if token[high] & EVENT or (token[low] & EVENT and not named):
        return
    start_of_person = _first_name(view, low, high)
    if start_of_person > low and not titled:
        titled, low = view.word(start_of_person - 1), start_of_person
    given = token[low] & (FIRST | WEAK_FIRST) and not view.listed_kind(view.word(low))
    if token[high] & TITLE and high > low and not titled and not given:
        return  # "Home Secretary", "Georgia Secretary of State"
    start, end = view.starts[low], view.end(high)
    inside = view.known_inside(start, end)
    if not inside:
        yield from _judged(view, low, high, titled)
        return
    if inside[0].start <= start and inside[-1].end >= end:
        return
    if _outweighs(view, low, high, inside, titled):
        yield from _judged(view, low, high, titled)
        return
    for a, b in _pieces(view, low, high, inside):
        title = titled if a == low else ""
        while a < b and token[a] & TITLE and not token[a] & (FIRST | ORGANISATION):
            title = view.word(a)
            a += 1
        while b > a and token[b] & TITLE and not title and not token[a] & FIRST:
            b -= 1  # "Commission President" before a known person
        if b > a or (title and a == high):
            yield from _judged(view, a, b, title)


def _has_office(view: View, low: int, high: int) -> bool:
    """True for *Cook County Sheriff's* before *Office*, and for one word only where the office is capitalised too."""
    word = view.token[high]
    if not word & POSSESSIVE or view.headline[high] or high + 1 >= view.count or view.before(high + 1) != " ":
        return False
    if not word & TITLE and (not word & (ORDINARY | ORGANISATION) or word & (FIRST | SURNAME)):
        return False
    office = view.word(high + 1)
    return office.lower() in OFFICES and (office[0].isupper() or (low < high and bool(word & TITLE)))


def _the_body(view: View, at: int) -> Iterator[Candidate]:
    """*the Court*, *the Council*: a body that the article has named, or need not name."""
    if not at or view.word(at - 1).lower() != "the" or view.opens[at] or view.headline[at]:
        return
    if view.token[at] & NEVER_ALONE or view.known_at(view.starts[at]) or f"the {view.word(at)}" in view.listed:
        return
    after = view.token[at + 1] if at + 1 < view.count else 0
    if after & CAPITAL and not view.opens[at + 1]:
        return
    kind = organisation_kinds().get(view.word(at), "organisation")
    yield Candidate(view.starts[at], view.end(at), kind, f"“the {view.word(at)}” says {kind}", WEAK)


def _persons(view: View, low: int, high: int) -> list[tuple[int, int]]:
    """The persons in a row with which a run begins, a first name and another word each: *Ann Lee Tom Quell*.

    In a sentence the other words must be no first names, and nothing may follow; a list may go on.
    """
    found: list[tuple[int, int]] = []
    i = low
    loose = view.headline[low]
    while high - low > 2 and i < high and view.token[i] & FIRST:
        begin = i
        i += 1
        while i < high and view.token[i] & INITIAL:
            i += 1
        if view.token[i] & (ORGANISATION | PLACE | PARTICLE) or (view.token[i] & FIRST and i != high and not loose):
            break
        found.append((begin, i))
        i += 1
    whole = found and found[-1][1] == high
    return found if len(found) > 1 and (whole or loose) else []


def _officer(view: View, low: int, high: int) -> int:
    """Where the title begins of somebody who is named with a body: *Supreme Court Justice Ann Lee*; else `low`."""
    token = view.token
    for i in range(high - 1, low, -1):
        if token[i] & (ORGANISATION | PLACE | PARTICLE) or not token[i] & CAPITAL:
            return low
        if token[i] & TITLE and not token[i] & FIRST and not token[high] & (ORGANISATION | PLACE | TITLE):
            while i - 1 > low and token[i - 1] & TITLE and not token[i - 1] & (FIRST | ORGANISATION):
                i -= 1
            behind = token[i - 1] & CAPITAL and any(token[k] & (ORGANISATION | PLACE) for k in range(low, i))
            return i if behind else low
    return low


def _first_name(view: View, low: int, high: int) -> int:
    """Where the person begins: behind the last title (*Home Secretary Suella Braverman*), or at a first name
    behind ordinary words (*Actress Cate Blanchett*); else `low`."""
    token = view.token
    if any(token[i] & (ORGANISATION | PLACE) for i in range(low, high + 1)) or token[low] & (FIRST | INITIAL):
        return low
    for i in range(high, low, -1):
        if token[i - 1] & TITLE and not token[i] & TITLE:
            return i
    for i in range(low + 1, high):
        if token[i] & FIRST:
            return i
        if not token[i] & ORDINARY or token[i] & INITIAL:
            break
    return low


def _judged(view: View, low: int, high: int, titled: str) -> Iterator[Candidate]:
    """The run as a name, when its words or its neighbours say of which kind."""
    if view.in_phrase(view.starts[low], view.end(high)):
        return
    kind, rule, weight = kind_of(view, low, high, titled)
    if weight == GUESS and (view.starts[low], view.end(high)) in view.phrases:
        return
    if view.headline[low] and not _named_in(view, low, high, weight):
        return
    if kind and not (weight == GUESS and low == high and _only_opens(view, low)):
        yield Candidate(view.starts[low], view.end(high), kind, rule, weight)


def _named_in(view: View, low: int, high: int, weight: int) -> bool:
    """Whether a headline's capitals are a name: surely so by its words, in two words or as a listed place."""
    if view.token[low] & ACRONYM and not view.token[low] & FIRST:
        return False
    return weight == STRONG if low < high else bool(view.token[low] & (PLACE_NAME | SURNAME))


def _only_opens(view: View, at: int) -> bool:
    """True for a word that never stands inside a sentence, unless it is the whole one or a verb follows."""
    if not view.opens[at] or view.inside[view.spelling[at]] or view.alone(at, at):
        return False
    after = view.token[at + 1] if at + 1 < view.count else 0
    return not (view.before(at + 1) == " " and view.word(at + 1) in VERBS) and not after & SPEECH


VERBS = frozenset(
    ["is", "was", "has", "had", "does", "did", "will", "would", "can", "could", "may", "might", "must", "says", "said"]
)


def _outweighs(view: View, low: int, high: int, inside: list[Mention], titled: str) -> bool:
    """True where a run is a longer name that merely contains known ones."""
    first, last = inside[0], inside[-1]
    if view.token[low] & PLACE_OPENER and placed(view, high):
        return True  # East Palestine, Ohio
    if last.end < view.end(high) and any(view.word(i) == "and" for i in range(low, high)):
        return True  # "the State and Homeland Security Departments"
    if any(view.actors[mention.actor].kind not in (*COLLECTIVE, "person") for mention in inside):
        return False
    start, end = view.starts[low], view.end(high)
    kind = view.actors[first.actor].kind
    if any(role_end >= end and kind in role.base for role_end, role in view.roles.get(first.end + 1, ())):
        return False  # "Iraqi Parliament": a composed actor
    outside = [i for i in range(low, high + 1) if not any(m.start <= view.starts[i] < m.end for m in inside)]
    if any(view.token[i] & (ORGANISATION | PLACE) for i in outside):
        if last.end < end:
            return True
        head = view.text[start : max(start, first.start - 4)].lower()
        if view.actors[first.actor].kind == "state" and head in view.catalogue.state_roles:
            return False  # "Parliament of Ukraine": a composed actor
        # "Bank of China", "Team Estonia"
        named_by = view.token[outside[-1]] & ORGANISATION and view.word(outside[-1]) not in organisation_kinds()
        return bool(named_by) or view.text[max(0, first.start - 8) : first.start].rstrip().endswith(OF)
    if first.start == start and is_team(view, low, high, first):
        return True
    named = bool(view.token[low] & FIRST) or bool(titled)
    if view.token[low] & WEAK_FIRST and first.end == view.end(low) and high == low + 1:
        return bool(view.token[high] & (SURNAME | WEAK_SURNAME))  # "India Smith"
    return named and first.start > start and last.end == end and high - low <= 3


def _pieces(view: View, low: int, high: int, inside: list[Mention]) -> Iterator[tuple[int, int]]:
    """What the known names leave of a run, as (first, last) words."""
    begin = None
    for i in range(low, high + 1):
        covered = any(m.start < view.end(i) and m.end > view.starts[i] for m in inside)
        if covered:
            if begin is not None:
                last = i - 1
                while last > begin and not view.token[last] & CAPITAL:
                    last -= 1
                yield begin, last
            begin = None
        elif begin is None:
            begin = i
    if begin is not None:
        yield begin, high
