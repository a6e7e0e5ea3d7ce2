"""Composed actors: a name and a role noun together, as in *Iraqi Army*."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

import numpy as np

from analysis.catalogue import Actor, Catalogue, Role
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
from analysis.mentions.model import Actors, Mention
from analysis.mentions.modified import LONGEST_TITLE, modified_role, modifiers
from analysis.mentions.sponsors import HYPHENS, REACH, stands_behind
from analysis.segment import Words

SHARED = re.compile(r",? (?:and|or) |, [A-Z]")  # the leaders of Poland and Hungary
OFFICES = ("government", "military", "person")
OF = re.compile(r"((?:\b[A-Za-z]+ ){0,3}\b[A-Za-z]+) (of|in) (?:the )?$")
# Who is a state's wherever they are said to be in it: *police in Kenya*, but neither troops nor embassies.
INSIDE = frozenset(
    {
        *("authorities", "court", "courts", "investigators", "judge", "judges", "lawmakers", "magistrate"),
        *("magistrates", "police", "prosecutor", "prosecutors", "regulator", "regulators"),
    }
)
INSIDE_FORMS = INSIDE | {word.capitalize() for word in INSIDE}
FOREIGN = re.compile(r"\b(?:(?!(?:An?|The)\b)[A-Z]\w*|(?:colonial|foreign|international|occupation|occupying)) $")
OF_AHEAD = (" of ", " of the ")
AHEAD = (*OF_AHEAD, " in ", " in the ")
INSIDE_AHEAD = re.compile(r"\b(?:across|at|in|inside|near|outside|throughout)\s$", re.IGNORECASE)
FOLLOWERS = re.compile(r"\b([A-Za-z]+s) of (?:the )?$")
SAID_OF = re.compile(r"(?:,|\b(?:are|were|be|been|as|became|become|remain|remained))\s(?:the\s|all\s)?$")
GIVING = re.compile(
    r"\b(?:award|deliver|den[iy]|grant|hand|lend|lent|offer|owe|pledge|promise|send|sent|sell|sold|suppl[iy])"
    r"(?:e?d|e?s|ing)? $|\b(?:gave|gives?|given|giving) $"
)
GAP = re.compile(r"(['’]s)?(?:[ \t\u00a0]?\r?\n|[ \t\u00a0])")
BODY_AHEAD = re.compile(r" ([A-Z]\w+)")
NAME_AHEAD = re.compile(r"[\s,]{1,2}[^\W\d_a-zß-öø-ÿ]\w")  # also Évariste
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
APPOSED = re.compile(r",\s+(?:(?:an?|the)\s+)?(?:[a-z-]+\s+){0,2}")


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
    if of := _of(text, name, catalogue, actors, reach, holder) or _followers(text, name, catalogue, actors, reach):
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
        return _made(text, name, role, text[gap.end() : end], name.start, end, catalogue, actors)
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
        return _made(text, name, role, head, name.start, end, catalogue, actors, PRO.search(text, reach, name.start))
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


def _made(
    text: str,
    name: Mention,
    role: Role,
    head: str,
    start: int,
    end: int,
    catalogue: Catalogue,
    actors: Actors,
    pro: re.Match[str] | None = None,
) -> Mention:
    """The mention of the actor; `pro` is *pro-* where it stands before: such are no part of whom they are for."""
    base, written = actors[name.actor], text[name.start : name.end]
    parent = base.part_of if base.kind == "person" else base.actor
    attributive = _attributive(base, written, catalogue, actors)
    one = base.actor not in catalogue.actors and role.forms == (head.lower(), role.name)  # the Velmar clan
    proper = role.kind == "organisation" and " " in head and head.istitle()  # South African Football Association
    actor = f"{attributive} {head if proper else head.lower() if one else role.name}"
    if not pro and (listed := _listed((attributive, base.actor), head, catalogue)):
        actors.setdefault(listed, catalogue.actors[listed])  # Sudan's army is the Sudanese army
        return Mention(start, end, listed, f"composed of “{written}” and “{head}”", how="composed")
    if pro:
        parent, actor, start = "", f"pro-{actor}", pro.start()
        written = text[start : name.end]
    if actor not in actors:
        actors[actor] = Actor(actor, role.kind, parent, "" if pro else base.code)
    return Mention(start, end, actor, f"composed of “{written}” and “{head}”", how="composed")


def _listed(openers: tuple[str, ...], head: str, catalogue: Catalogue) -> str:
    """The listed actor that a name before a role noun, in one of these forms, stands for; else ""."""
    found = (catalogue.by_spelling.get(f"{opener} {head.lower()}") for opener in openers)
    return next((alias.actor for alias in found if alias and "context" not in alias.flags), "")


def _of(
    text: str, name: Mention, catalogue: Catalogue, actors: Actors, reach: int, holder: Mention | None
) -> Mention | None:
    """The actor of *the government of Ukraine*; None where no role noun stands before, or the person is named."""
    kind = actors[name.actor].kind
    if not name.alias or name.alias.flags & {"adjective", "demonym"} or kind not in ("state", "place"):
        return None
    ahead = text.endswith(AHEAD, 0, name.start)  # what the pattern ends with, which stands before few names
    match = OF.search(text, max(reach, name.start - REACH), name.start) if ahead else None
    if not match or text[name.end : name.end + 2] in ("'s", "’s") or SHARED.match(text, name.end):
        return None
    if kind == "place" and match[0].endswith("the "):
        return None  # courts in the Washington area
    words = match[1].split(" ")
    for count in range(len(words), 0, -1):
        head = " ".join(words[-count:])
        start = match.end(1) - len(head)
        if match[2] == "in":
            if head.lower() not in INSIDE or FOREIGN.search(text, max(0, start - REACH), start):
                continue
        elif head.endswith("s") or kind == "place":
            continue  # the leaders of a state are the state
        role = catalogue.state_roles.get(head.lower())
        if role is None or role.kind not in OFFICES or kind not in role.base:
            continue
        held = holder is not None and APPOSED.fullmatch(text, holder.end, start)  # Ann Lee, the prime minister of Iraq
        if not (role.kind == "person" and (held or NAME_AHEAD.match(text, name.end))):
            return _made(text, name, role, head, start, name.end, catalogue, actors)
    return None


def _followers(text: str, name: Mention, catalogue: Catalogue, actors: Actors, reach: int) -> Mention | None:
    """The actor of *supporters of Ana Lee*, who are no more she than *Ana Lee's supporters*; else None."""
    base, ahead = actors[name.actor], text.endswith(OF_AHEAD, 0, name.start)
    match = FOLLOWERS.search(text, max(reach, name.start - REACH), name.start) if ahead else None
    if not match or SAID_OF.search(text, max(0, match.start() - REACH), match.start()):
        return None
    role = catalogue.crowd_roles.get(match[1].lower())
    if role is None or base.kind not in role.base or text.startswith(("'s", "’s"), name.end):
        return None
    return _made(text, name, role, match[1], match.start(), name.end, catalogue, actors)


def _attributive(base: Actor, written: str, catalogue: Catalogue, actors: Actors) -> str:
    """How an actor's name stands before a noun: its adjective, or for a person the surname."""
    if base.kind == "person":
        return written.split()[-1].removeprefix("al-")
    return catalogue.adjectives.get(base.actor) or actors.adjectives.get(base.actor, base.actor)
