"""From a run of capitalised words to the names in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.mentions.acting import AUXILIARIES, acts, opens_acting
from analysis.mentions.behind_of import OFFICES
from analysis.mentions.clues import (
    ACRONYM,
    ALSO_WORD,
    BEARER,
    CAPITAL,
    EVENT,
    FIRST,
    NEVER_ALONE,
    OFFICE,
    ORDINARY,
    ORGANISATION,
    PLACE_NAME,
    POSSESSIVE,
    SPEECH,
    SURNAME,
    TITLE,
    WEAK_FIRST,
    bare,
    organisation_kinds,
)
from analysis.mentions.kinds import kind_of
from analysis.mentions.model import GUESS, NO_ARTICLE, STRONG, THING, WEAK, Candidate, Mention
from analysis.mentions.realms import RULING
from analysis.mentions.rulers import ruler
from analysis.mentions.run_known import outweighs, pieces
from analysis.mentions.run_persons import behind_portfolio, first_name, nicknamed, officer, persons
from analysis.mentions.run_titles import is_abbreviated, is_event, is_title_alone
from analysis.mentions.view import View

ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
POSTNOMINALS = frozenset({"CBE", "Esq", "Jr", "KC", "MBE", "MD", "MEP", "MP", "OBE", "QC", "SC", "Sr"})
# Titles that no school or hospital bears.
BEFORE_PERSONS = frozenset(
    {"Councillor", "Dr", "Judge", "Justice", "Mayor", "Miss", "Mr", "Mrs", "Ms", "Prof", "Professor", "Sen", "Senator"}
)
DEPUTIES = frozenset({"Acting", "Assistant", "Deputy", "Former", "Senior", "Under", "Vice"})
OFFICE_NOUNS = frozenset({"office", "department"})
NUMBER_BEHIND = re.compile(r"\.\s?\d")


def candidates(view: View, low: int, high: int) -> Iterator[Candidate]:
    """The names in a run; none where its words say that it is none, or where the known ones cover it."""
    given, _ = _behind_titles(view, low, high)
    if view.clue[given] & (FIRST | WEAK_FIRST) and (last := nicknamed(view, high)):
        rule = f"“{view.word(given)}” is a first name, and a nickname follows"
        yield Candidate(view.starts[given], view.end(last), "person", rule, STRONG)
        return
    for first, last in persons(view, low, high):
        yield from _one(view, first, last)
        low = last + 1
    if low <= high:
        yield from _one(view, low, high)


def _one(view: View, low: int, high: int) -> Iterator[Candidate]:
    clue = view.clue
    if low == high and NUMBER_BEHIND.match(view.text, view.end(low)) and not view.opens[low + 1]:
        return  # Art. 5
    while high > low + 1 and view.word(high) in POSTNOMINALS:
        high -= 1
    if unit := _office(view, low, high) or _numbered(view, low, high):
        yield unit
        return
    if high > low and view.word(high) == "Indians" and not view.known_inside(view.starts[low], view.end(high - 1)):
        yield Candidate(view.starts[low], view.end(high), "community", "“Indians” in the name says community", STRONG)
        return  # Yaqui Indians are not India's people
    low, titled = _without_titles(view, low, high)
    if named := ruler(view, low, high, titled):
        yield named
        return
    if low == high and clue[low] & ORGANISATION and clue[low] & ORDINARY and not (titled and clue[low] & SURNAME):
        if not titled:
            yield from _the_body(view, low)
        return  # no person, as in "the Prime Minister Office"
    if (second := _second(view, low, high)) > low:
        if view.clue[second] & FIRST or second - low > 1:
            yield from _one(view, low, second - 1)
        yield from _one(view, second, high)
        return
    if not titled and (behind := behind_portfolio(view, low, high)) > low:
        titled, low = "Minister", behind
    person = first_name(view, low, high)
    if person > low and (not titled or titled in DEPUTIES):
        titled, low = view.word(person - 1), person  # Deputy Interior Minister Ann Lee
    while high > low and clue[high] & TITLE and not titled and is_abbreviated(clue[low]):
        high -= 1  # "GNOFHAC Executive Director"
    if low < high and clue[low] & BEARER and clue[low] & EVENT:
        yield Candidate(view.starts[low + 1], view.end(high), *THING)  # Typhoon Bualoi
        return
    if low < high and view.written(low, high) in view.own_names:
        yield Candidate(
            view.starts[low], view.end(high), "organisation", "this text has the words as a name only", WEAK
        )
        return
    if is_title_alone(view, low, high, titled) or is_event(view, low, high):
        return
    inside = view.known_inside(view.starts[low], view.end(high))
    if not inside or outweighs(view, low, high, inside, titled):
        yield from _judged(view, low, high, titled)
    elif inside[0].start > view.starts[low] or inside[-1].end < view.end(high):
        yield from _beside_known(view, low, high, inside, titled)


def _without_titles(view: View, low: int, high: int) -> tuple[int, str]:
    """Where the name begins behind the titles, and the last of them; a body keeps its own: *King Saud University*."""
    if _is_branch(view, low, high):
        return low, ""  # Foreign Ministry
    name, titled = _behind_titles(view, low, high)
    first = name if name == high > low and view.clue[name - 1] & OFFICE else name + 1  # Foreign Affairs Ministry
    person = titled in BEFORE_PERSONS and name + 1 == high and view.clue[name] & (FIRST | WEAK_FIRST)
    if titled and not person and any(view.clue[i] & ORGANISATION for i in range(first, high + 1)):
        return low, ""  # but Judge Penelope Church
    return name, titled


def _is_branch(view: View, low: int, high: int) -> bool:
    """Whether words are what a government's branch is called: *Foreign Ministry*, *Office of the Prosecutor*."""
    return low < high and _role_kind(view, low, high) in RULING


def _role_kind(view: View, low: int, high: int) -> str:
    """The kind of the role noun that words are, of those a state can have; else ""."""
    role = view.catalogue.state_roles.get(view.written(low, high).lower())
    return role.kind if role is not None else ""


def _behind_titles(view: View, low: int, high: int) -> tuple[int, str]:
    clue, titled = view.clue, ""
    while low < high and clue[low] & TITLE and not clue[low] & (FIRST | ORGANISATION):
        titled = view.word(low)
        low += 1
    return low, titled


def _second(view: View, low: int, high: int) -> int:
    """Where a second name begins behind a body: *Refugee Council Ann Quell*, *City Court Judge Lee*; else `low`."""
    clue = view.clue
    for i in range(low + 1, high - 1):
        if clue[i] & ORGANISATION and clue[i + 1] & FIRST and high - i < 4 and not clue[high] & ORGANISATION:
            return i + 1
    return officer(view, low, high)


def _beside_known(view: View, low: int, high: int, inside: list[Mention], titled: str) -> Iterator[Candidate]:
    """The names that stand beside known ones in a run."""
    clue = view.clue
    for a, b in pieces(view, low, high, inside):
        outer = titled if a == low else ""
        a, title = _behind_titles(view, a, b)
        title = title or outer
        if not title and (person := first_name(view, a, b)) > a:
            title, a = view.word(person - 1), person  # U.S. Labor Secretary Julie Su
        while b > a and clue[b] & TITLE and not title and not clue[a] & FIRST:
            b -= 1  # "Commission President" before a known person
        if (b > a and not _is_role_of(view, a, b)) or (title and a == high):
            yield from _judged(view, a, b, title)


def _is_role_of(view: View, low: int, high: int) -> bool:
    """Whether words are a role noun whose state follows, with which it makes one actor: *National Police of Peru*."""
    return view.text.startswith(" of ", view.ends[high]) and _role_kind(view, low, high) in OFFICES


def _numbered(view: View, low: int, high: int) -> Candidate | None:
    """*101st Airborne Division*"""
    if not view.clue[high] & ORGANISATION or view.before(low) != " " or not ORDINAL.fullmatch(view.word(low - 1)):
        return None
    kind = organisation_kinds().get(view.word(high), "organisation")
    rule = f"“{view.word(high)}” behind a number says {kind}"
    return Candidate(view.starts[low - 1], view.end(high), kind, rule, STRONG)


def _office(view: View, low: int, high: int) -> Candidate | None:
    """*Cook County Sheriff's Office*"""
    if not _has_office(view, low, high):
        return None
    rule = f"“{view.word(high)} {view.word(high + 1)}” says government"
    return Candidate(view.starts[low], view.end(high + 1), "government", rule, STRONG)


def _has_office(view: View, low: int, high: int) -> bool:
    """True for *Cook County Sheriff's* before *Office*, and for one word only where the office is capitalised too."""
    word = view.clue[high]
    if not word & POSSESSIVE or view.headline[high] or high + 1 >= view.count or view.before(high + 1) != " ":
        return False
    if not word & TITLE and (not word & (ORDINARY | ORGANISATION) or word & (FIRST | SURNAME)):
        return False
    office = view.word(high + 1)
    return office.lower() in OFFICE_NOUNS and (office[0].isupper() or (low < high and bool(word & TITLE)))


def _the_body(view: View, at: int) -> Iterator[Candidate]:
    """*the Court*, *the Council*, *Congress*: a body that the article has named, or need not name."""
    the = at > 0 and view.word(at - 1).lower() == "the" and not view.opens[at]
    if not (the or bare(view.word(at)) in NO_ARTICLE) or view.headline[at]:
        return
    if view.clue[at] & NEVER_ALONE or view.known_inside(view.starts[at], view.end(at)):
        return
    if f"the {view.word(at)}" in view.listed:
        return
    after = view.clue[at + 1] if at + 1 < view.count else 0
    if after & CAPITAL and not view.opens[at + 1]:
        return
    kind = organisation_kinds().get(bare(view.word(at)), "organisation")
    said = f"the {view.word(at)}" if the else bare(view.word(at))
    yield Candidate(view.starts[at], view.end(at), kind, f"“{said}” says {kind}", WEAK)


def _judged(view: View, low: int, high: int, titled: str) -> Iterator[Candidate]:
    """The run as a name, when its words or its neighbours say of which kind."""
    person = titled and view.clue[low] & FIRST and view.is_phrase(view.starts[low - 1], view.end(high))
    if view.in_phrase(view.starts[low], view.end(high)) and not person:  # Queen Victoria is no place
        return
    kind, rule, weight = kind_of(view, low, high, titled)
    named = titled or view.clue[low] & (FIRST | WEAK_FIRST)  # Paris Hilton
    if not named and view.is_phrase(view.starts[low], view.end(high)):
        return
    if view.headline[low] and not _named_in(view, low, high, weight):
        return
    unsure = weight == GUESS or (weight == WEAK and view.clue[low] & ALSO_WORD)
    if kind and not (unsure and low == high and _only_opens(view, low)):
        yield Candidate(view.starts[low], view.end(high), kind, rule, weight)


def _named_in(view: View, low: int, high: int, weight: int) -> bool:
    """Whether a headline's capitals are a name: surely so by its words, in two words or as a listed place."""
    if view.clue[low] & ACRONYM and not view.clue[low] & FIRST:
        return False
    return weight >= STRONG if low < high else bool(view.clue[low] & (PLACE_NAME | SURNAME))


def _only_opens(view: View, at: int) -> bool:
    """True for a word that never stands inside a sentence, unless it is the whole one or a verb follows."""
    if not view.opens[at] or view.inside[view.spelling[at]] or view.alone(at, at):
        return False
    if view.listed_kind(view.word(at)) == "organisation" and acts(view, at):
        return False  # Apple dropped: no apple does
    if opens_acting(view, at):
        return False
    after = view.clue[at + 1] if at + 1 < view.count else 0
    return not (view.before(at + 1) == " " and view.word(at + 1) in AUXILIARIES) and not after & SPEECH
