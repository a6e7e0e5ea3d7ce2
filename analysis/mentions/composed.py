"""Composed actors: a name and a role noun together, as in *Iraqi Army*."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

import numpy as np

from analysis.catalogue import Catalogue, Role
from analysis.mentions.behind_of import APPOSED, INSIDE_FORMS, NAME_AHEAD, followers_of, of_state
from analysis.mentions.clues import (
    ARTICLE,
    ORGANISATION,
    SPONSOR_CUE,
    SPONSOR_PREPOSITION,
    clue_of,
)
from analysis.mentions.clues import OF as OF_WORD
from analysis.mentions.deeds import is_deed, is_verb
from analysis.mentions.known import FARTHEST, Roles
from analysis.mentions.made import made_of
from analysis.mentions.model import Actors, Mention
from analysis.mentions.modified import LONGEST_TITLE, modified_role, modifiers
from analysis.mentions.sponsors import HYPHENS, REACH, stands_behind
from analysis.segment import Words

INSIDE_AHEAD = re.compile(r"\b(?:across|at|in|inside|near|outside|throughout)\s$", re.IGNORECASE)
GIVING = re.compile(
    r"\b(?:award|deliver|den[iy]|grant|hand|lend|lent|offer|owe|pledge|promise|send|sent|sell|sold|suppl[iy])"
    r"(?:e?d|e?s|ing)? $|\b(?:gave|gives?|given|giving) $"
)
GAP = re.compile(r"(['’]s)?(?:[ \t\u00a0]?\r?\n|[ \t\u00a0])")
BODY_AHEAD = re.compile(r" ([A-Z]\w+)")
UNION = re.compile(r"['’]? (association|federation|guild|league|syndicate|union)\b")  # Kenyan teachers' union
PRO = re.compile(r"\bpro[-‐‑–]$", re.IGNORECASE)
AGAINST = re.compile(r"\banti[-‐‑–]$", re.IGNORECASE)
CALLED = re.compile(r"(?:,| (?:identified|known)(?: only)? as| (?:named|called))? ")  # before a person's name
OTHER = re.compile(r" and (?!(?:[a-z]+ )?(?:chair|chief|head|leader|president|secretary|speaker)[a-z]*\b)")
POSTED = re.compile(r" (?:to|in|at) (?:the )?(?=[A-Z])")
CAPITALISED = re.compile(r"[A-Z][\w.-]* ")
BOARD = re.compile(r"\s(?:board|branch|committee|council|order)")
AREA = re.compile(r"\s(?:area|council)", re.IGNORECASE)
LONGEST_POST = 4  # words
SPEAKS = re.compile(r" (?:said|says|told|added)\b")  # sued Acme, a Kenyan official said


def beside(text: str, names: list[Mention], roles: Roles, words: Words, clues: np.ndarray) -> list[bool]:
    """For each name whether a role noun may follow it, or a sponsor's cue stand beside it: most have neither.

    `clues` holds those of each word.
    """
    start = np.array([name.start for name in names], dtype=np.int64)
    end = np.array([name.end for name in names], dtype=np.int64)
    nouns = np.append(np.sort(np.fromiter(roles, np.int64, len(roles))), len(text) + FARTHEST + 1)
    near = nouns[np.searchsorted(nouns, end, side="right")] - end <= FARTHEST
    near |= np.fromiter((text[at : at + 1] in HYPHENS for at in end.tolist()), bool, len(end))
    clue = np.concatenate(([0, 0], clues, [0]))  # words of nothing: two before the first, one behind the last
    last = np.searchsorted(words.start, start) + 1
    last -= clue[last] & ARTICLE != 0
    near |= (clue[last] & SPONSOR_PREPOSITION != 0) & (clue[last - 1] & SPONSOR_CUE != 0)
    near |= clue[last] & OF_WORD != 0
    if inside := [words.number[word] for word in INSIDE_FORMS if word in words.number]:
        spelling = np.concatenate(([-1, -1], words.spelling, [-1]))
        near |= np.isin(spelling[last - 1], inside)
    if trades := [words.number[word] for word in modifiers() if word in words.number]:
        near |= np.isin(np.append(words.spelling, -1)[np.searchsorted(words.start, end)], trades)
    behind = np.searchsorted(words.start, end)
    if (ministry := words.number.get("ministry")) is not None:
        spelling = np.append(words.spelling, [-1] * (LONGEST_TITLE + 1))
        for far in range(1, LONGEST_TITLE + 1):
            near |= spelling[behind + far] == ministry  # Egypt's religious endowments ministry
    near |= clue[behind + 2] & SPONSOR_CUE != 0
    return near.tolist()


def composed(
    text: str,
    name: Mention,
    roles: Roles,
    catalogue: Catalogue,
    actors: Actors,
    limit: int,
    reach: int,
    persons: Collection[int],
    bodies: Collection[int],
    holder: Mention | None,
) -> Mention | None:
    """The actor that a name and the role noun behind it make together, e.g. *Iraqi Army*; else None.

    It begins at `reach` at the earliest, where the mention before ends, and ends at `limit` at the latest, where
    the sentence ends; `persons` and `bodies` say where names of persons and of organisations begin, `holder` is the
    mention before where it is one of these, of whom a comma may say more. A new actor is added to `actors`.
    """
    flags = name.alias.flags if name.alias else frozenset()
    if of := of_state(text, name, catalogue, actors, reach, holder) or followers_of(
        text, name, catalogue, actors, reach
    ):
        return of
    gap = GAP.match(text, name.end)
    if AGAINST.search(text, max(0, name.start - 5), name.start):
        return None  # "anti-Iranian protesters"
    if reach == name.start - 1 and text[reach] in HYPHENS:
        return None  # "the Iraqi-Iranian alliance"
    if not gap or ("demonym" in flags and "adjective" not in flags) or (gap[1] and "adjective" in flags):
        return None
    if is_deed(text, gap.end()):
        return None  # Kenya's alliance with Peru
    if gap.end() not in roles:
        told = gap[1] or "adjective" in flags
        at = modified_role(text, gap.end(), actors[name.actor].kind, limit, catalogue) if told else None
        if at is None:
            return None
        end, modifier, role = at  # Zambian copper miners
        role = replace(role, name=f"{modifier} {role.name}")
        return made_of(text, name, role, text[gap.end() : end], name.start, end, catalogue, actors)
    bare = not gap[1] and "adjective" not in flags
    if bare and (is_verb(text, gap.end()) or GIVING.search(text, max(0, name.start - REACH), name.start)):
        return None  # Kenya forces Peru out, sold Taiwan jets
    base = actors[name.actor]
    if base.kind == "place" and bare and INSIDE_AHEAD.search(text, max(0, name.start - 12), name.start):
        return None  # in Homs rebels attacked
    said_of = holder is not None and APPOSED.fullmatch(text, holder.end, name.start)
    longest = 0
    for end, role in roles[gap.end()]:
        if base.kind not in role.base or end > limit:
            longest = max(longest, end)
            continue
        if end < longest <= limit:
            return None  # Rafale fighter jets are no fighters
        if stands_behind(text, end):
            continue  # Egypt's army-backed government
        if (body := BODY_AHEAD.match(text, end)) and clue_of(body[1]) & ORGANISATION:
            continue  # "Muslim Student Association" is a name
        if role.kind == "person" and (NAME_AHEAD.match(text, end) or _is_held(text, end, persons)):
            return None  # "Iraqi Prime Minister Nuri al-Maliki" names a person, who is found by that name
        head = " ".join(text[gap.end() : end].split())
        if head.lower() == "local government" and AREA.match(text, end):
            continue  # Konduga local government area
        if head.endswith("executive") and BOARD.match(text, end):
            return None  # the IOC's executive board
        if head == "press" and not (gap[1] or "adjective" in flags):
            continue  # should Poland press ahead
        if _is_one_of(head, role) and (called := CALLED.match(text, end)) and called.end() in persons:
            return None  # and so do "Iraqi lawmaker Nuri al-Maliki", "an Iraqi man named Nuri al-Maliki"
        if not head.endswith("s") and end + 1 in bodies:
            return None  # "Iraqi airline Fly Baghdad"
        if said_of and not head.endswith("s") and not OTHER.match(text, end) and not SPEAKS.match(text, end):
            return None  # "Nuri al-Maliki, the Iraqi prime minister": the office belongs to its holder
        if union := UNION.match(text, end, limit):
            head, end = f"{head}{union[0]}", union.end()
            if end + 1 in bodies:
                return None  # German pilots' union Vereinigung Cockpit
            mark = "'" if role.name.endswith("s") else ""
            role = replace(role, name=f"{role.name}{mark} {union[1]}", kind="organisation")
        return made_of(text, name, role, head, name.start, end, catalogue, actors, PRO.search(text, reach, name.start))
    return None


def _is_held(text: str, end: int, persons: Collection[int]) -> bool:
    """Whether a person is named behind where somebody is posted: *the US ambassador to Peru Ann Lee*."""
    step = POSTED.match(text, end)
    for _ in range(LONGEST_POST):
        step = CAPITALISED.match(text, step.end()) if step else None
        if step and step.end() in persons:
            return True
    return False


def _is_one_of(head: str, role: Role) -> bool:
    """Whether a role noun stands for one of those after whom the actor is called: *lawmaker*."""
    return head.lower() == role.forms[0] != role.name.lower()
