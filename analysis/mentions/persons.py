"""One person or company under several names: bare surnames, short names, and the fullest name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from typing import Literal, NamedTuple

import numpy as np

from analysis.catalogue import Actor
from analysis.mentions.clues import (
    ACRONYM,
    COMPANY,
    COMPOUND,
    FIRST,
    NEVER_ALONE,
    NUMERAL,
    ORDINARY,
    ORGANISATION,
    PARTICLE,
    STOP,
    WEAK_FIRST,
    clue_of,
    is_calendar,
    is_gap,
    is_title,
    organisation_kinds,
)
from analysis.mentions.model import Mention
from analysis.segment import Words

CLUB = re.compile(r"(.+?) (?:AFC|FC|Football Club)\b")
QUOTED = re.compile(r"[\"“‘']([A-Z][\w-]+)[\"”’'](?= )")
SHORTEST_COMPANY = 3  # letters
FIGHTERS = re.compile(r"\s([A-Z][a-z]+s)(?: of |$)")  # Liberation Tigers of Tamil Eelam
DAY = re.compile(r",? \d")
TELLING = ORGANISATION | COMPANY | COMPOUND
NOT_SHORT = ORDINARY | FIRST | WEAK_FIRST | STOP | NEVER_ALONE | ACRONYM
LONGEST_TITLE = 24  # letters
SHORTEST_SURNAME = 3  # letters, of one that is not the last
GENERATIONS = frozenset({"Jr", "Sr"})
WHEN = frozenset(
    {"in", "since", "until", "till", "by", "from", "to", "of", "last", "this", "next", "early", "late", "mid"}
)

ShortForm = Literal["surname", "nickname", "first name", "listed", "body"]


class _Holder(NamedTuple):
    """Who may be meant by a short name: of which form it is, why we say so, and where the full one stands first."""

    actor: str
    form: ShortForm
    rule: str
    first: int


def with_short_names(
    text: str, names: list[Mention], words: Words, actors: dict[str, Actor], listed: Collection[str]
) -> list[Mention]:
    """The names, and the short ones of those named in full, in reading order: surnames, companies, listed names.

    One that two share, or that stands inside another name, is left alone (but a surname that stands before the second
    is named is the first one's, and so is what companies of one name are called); so is one that is `listed` for
    where something says so, before the full name: *Jordan … Michael Jordan*.
    """
    owners: dict[str, dict[str, _Holder]] = {}
    for written, name in first_uses(text, names):
        for short, form, rule in _short_names(written, name, actors):
            owners.setdefault(short, {}).setdefault(name.actor, _Holder(name.actor, form, rule, name.start))
    if not owners:
        return names
    taken = [(name.start, name.end) for name in names]
    named: dict[int, tuple[str, _Holder, int]] = {}  # for each spelling whose it is, and since where
    for short, holders in owners.items():
        holder, *others = holders.values()
        numbers = [words.number[form] for form in (short, f"{short}'s", f"{short}’s") if form in words.number]
        if not numbers or holder.form == "first name":
            continue
        surname = holder.form == "surname"
        bodies = all(one.form == "body" for one in holders.values())  # Frontier Group, Frontier Airlines
        if others and not bodies:
            if not (surname and others[0].form == "surname"):
                continue
            second = others[0].first
            ahead = slice(np.searchsorted(words.start, second))  # behind it nobody needs to look
            uses = words.start[ahead][np.isin(words.spelling[ahead], numbers)].tolist()
            if not any(means_first(use, holder.first, second) and free(taken, use, use + 1) for use in uses):
                continue
        since = holder.first if others or (surname and short in listed) else 0
        named.update((number, (short, holder, since)) for number in numbers)
    wanted = np.zeros(len(words.spellings), dtype=bool)
    wanted[list(named)] = True
    places = np.flatnonzero(wanted[words.spelling])
    extra = []
    for at in places.tolist():
        short, holder, since = named[int(words.spelling[at])]
        start = int(words.start[at])
        end = start + len(short)
        if start < since:
            continue
        # A word that the text also has in lower case is the name only where nothing else makes it a capital.
        other = holder.form != "surname" and short.lower() in words.number
        if not free(taken, start, end) or (other and not _behind_lower(text, words, at)):
            continue
        # A title may tell two of a family apart: Mrs Lee.
        shared = holder.form == "surname" and len(owners[short]) > 1
        if not ((shared and title_before(text, start)) or _is_date(text, start, end)):
            extra.append(Mention(start, end, holder.actor, holder.rule))
    return sorted([*names, *extra])


def means_first(use: int, first: int, second: int) -> bool:
    """Whether a surname that two have means the first one in a place: so far only that one is named in full."""
    return first < use < second


def title_before(text: str, start: int) -> str:
    """The title right before a name, in lower case: *general*; "" without one."""
    last = text[max(0, start - LONGEST_TITLE) : start].split()[-1:]
    return last[0].lower() if last and is_title(last[0]) else ""


def first_uses(text: str, names: Iterable[Mention]) -> Iterator[tuple[str, Mention]]:
    """Each way in which an actor is named, at its first place: a book names the same again and again."""
    seen = set()
    for name in names:
        key = text[name.start : name.end], name.actor, name.alias is None
        if key in seen:
            continue
        seen.add(key)
        written = " ".join(key[0].split())
        if written != key[0]:  # on two lines
            key = written, *key[1:]
            if key in seen:
                continue
            seen.add(key)
        yield written, name


def _short_names(written: str, name: Mention, actors: dict[str, Actor]) -> Iterator[tuple[str, ShortForm, str]]:
    """The short names that a name makes known, each with its form, and the rule.

    A name that is listed for where something says so is meant wherever the text has it, unless it is also a
    person's.
    """
    kind = actors[name.actor].kind
    if " " not in written:
        if name.alias and "context" in name.alias.flags:
            yield written, "listed", f"known name “{written}”, as elsewhere in the article"
    elif kind == "person":
        full = " ".join(written.split())
        for surname in surnames(written):
            yield surname, "surname", f"surname of {full}"
        for nickname in QUOTED.findall(written):
            yield nickname, "nickname", f"nickname of {full}"
        yield full.split()[0], "first name", ""  # which stands for nobody, but may be what another is called too
    elif kind == "organisation":
        for short in companies(written):
            yield short, "body", f"short for {' '.join(written.split())}"
    elif kind == "armed group" and (match := FIGHTERS.search(written)) and match[1] not in organisation_kinds():
        yield match[1], "body", f"short for {' '.join(written.split())}"


def _behind_lower(text: str, words: Words, at: int) -> bool:
    """Whether the word before is in lower case, with but a blank between."""
    if not at or not is_gap(text[int(words.end[at - 1]) : int(words.start[at])]):
        return False
    return words.spellings[words.spelling[at - 1]][:1].islower()


def _is_date(text: str, start: int, end: int) -> bool:
    """True for *May* in *in May* and *May 3*, where a person has that surname."""
    if not is_calendar(text[start:end]):
        return False
    ahead = text[max(0, start - 12) : start].lower().split()
    return bool(DAY.match(text, end)) or (bool(ahead) and (ahead[-1] in WHEN or ahead[-1].isdigit()))


def free(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether no span of `taken`, which are in order and apart, overlaps this one."""
    k = bisect_right(taken, (start, end))
    return not (k and taken[k - 1][1] > start) and not (k < len(taken) and taken[k][0] < end)


def companies(written: str) -> Iterator[str]:
    """A company's name without the words that only say that it is one: *Acme Foods* and *Acme* of *Acme Foods Ltd*."""
    words = written.split()
    if clue_of(words[0]) & (STOP | NEVER_ALONE):
        return
    for count in range(len(words) - 1, 0, -1):
        short = " ".join(words[:count]).rstrip(",")
        if not clue_of(words[count]) & COMPANY or len(short) < SHORTEST_COMPANY:
            return
        yield short


def short_bodies(written: str) -> set[str]:
    """The short names of an organisation: without the words that only say that it is one, its first word alone where
    ordinary words follow, and an abbreviation at its end: *Acme Energy* of *Acme Energy Ltd*, *Acme*, *Banco BPM*.

    A club's is what stands before *Football Club*, even a given name: *Chelsea*.
    """
    words = written.split()
    found = set(companies(written))
    if match := CLUB.match(written):
        found.add(match[1])
    plain = words[0].isalpha() and not clue_of(words[0]) & NOT_SHORT
    if len(words) > 1 and plain and all(clue_of(word) & (TELLING | ORDINARY) for word in words[1:]):
        found.add(words[0])  # Ashgrove Pension Fund
    if len(words) > 1 and clue_of(words[-1]) & (ACRONYM | COMPANY | ORGANISATION) == ACRONYM:
        found.add(words[-1])  # Banco BPM
    return found


def surnames(written: str) -> list[str]:
    """The surnames of a full name: its last word, with particles (*Le Pen*), but without the Arabic article.

    Of two surnames also the first, by which a Spanish name is known.
    """
    words = written.split()
    while len(words) > 1 and ((last := words[-1].rstrip(".")) in GENERATIONS or NUMERAL.fullmatch(last)):
        words.pop()
    article, _, rest = words[-1].partition("-")
    found = [words[-1], rest] if article.lower() in ("al", "el", "ul") and rest else [words[-1]]
    begin = len(words) - 1
    while begin > 1 and clue_of(words[begin - 1]) & PARTICLE:
        begin -= 1
    joined = words[begin] in ("y", "i")  # Pimentel y Ortega, Puigverd i Rovira
    if joined or (begin > 1 and begin == len(words) - 1 and _is_surname(words[begin - 1])):
        begin -= 1
        found.append(words[begin])
    whole = " ".join(words[begin:])
    return list(dict.fromkeys([*found, whole, whole[0].upper() + whole[1:]]))


def _is_surname(word: str) -> bool:
    """Whether the word before a surname may be one too, the first of two: Gabriel *García* Márquez."""
    return len(word) > SHORTEST_SURNAME and word.isalpha() and not clue_of(word) & (FIRST | WEAK_FIRST | ORDINARY)


def without_titles(written: str) -> str:
    """A person's name without the titles before it, on one line."""
    words = written.split()
    while len(words) > 1 and is_title(words[0]):
        del words[0]
    return " ".join(words)
