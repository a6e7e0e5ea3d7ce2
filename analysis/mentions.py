"""Who is mentioned: known names, composed actors, sponsors, and surnames after a full name."""

from __future__ import annotations

import csv
import functools
import re
from bisect import bisect_right
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from analysis.catalogue import DATA, Actor, Alias, Catalogue, Role
from analysis.matching import Matcher, spellings
from analysis.segment import Words
from analysis.tables import table


@dataclass(frozen=True, slots=True)
class Mention:
    """One stretch of text that names an actor, and why we say so."""

    start: int
    end: int
    actor: str
    rule: str
    role: str = "actor"
    alias: Alias | None = None


def find_mentions(
    text: str, sentences: pd.DataFrame, words: Words, catalogue: Catalogue
) -> tuple[pd.DataFrame, dict[str, Actor]]:
    """The table `mentions`, one row per mention in reading order, and the actors that they name."""
    starts, ends = sentences["start"].tolist(), sentences["end"].tolist()

    def whole(start: int, end: int) -> bool:
        """True where a span lies in one sentence: no name runs from a headline into the text."""
        i = bisect_right(starts, start) - 1
        return i >= 0 and end <= ends[i]

    names, roles = _known(text, catalogue, whole)
    names = _with_surnames(text, names, words, catalogue)
    actors = dict(catalogue.actors)
    found: list[Mention] = []
    for name in names:
        if found and name.start < found[-1].end:
            continue
        sponsor = _as_sponsor(text, name, found)
        found.append(sponsor or _composed(text, name, roles, catalogue, actors, whole) or name)
    found = _fullest_names(text, found, actors)
    kinds = [actors[mention.actor].kind for mention in found]
    owner = np.searchsorted(starts, [mention.start for mention in found], side="right") - 1
    mentions = table(
        "mentions",
        {
            "start": [mention.start for mention in found],
            "end": [mention.end for mention in found],
            "text": [text[mention.start : mention.end] for mention in found],
            "actor": [mention.actor for mention in found],
            "kind": kinds,
            "sentence": owner,
            "role": [mention.role for mention in found],
            "rule": [mention.rule for mention in found],
        },
    )
    return mentions, {mention.actor: actors[mention.actor] for mention in found}


# ------------------------------------------------------------------ known names


@functools.lru_cache(maxsize=8)
def _matcher(catalogue: Catalogue) -> Matcher:
    """Everything the catalogue can recognise, compiled: aliases, role nouns and phrases that are no names."""
    patterns: dict[str, list[object]] = {}
    for alias in catalogue.aliases:
        for pattern in spellings(alias.alias, alias.flags):
            patterns.setdefault(pattern, []).append(alias)
    for phrase in catalogue.not_names:
        for pattern in spellings(phrase, ()):
            patterns.setdefault(pattern, []).append(None)
    for role in catalogue.roles:
        for form in role.forms:
            for pattern in spellings(form, {"any"}):
                patterns.setdefault(pattern, []).append(role)
    return Matcher(patterns)


def _known(text: str, catalogue: Catalogue, whole) -> tuple[list[Mention], dict[int, list[tuple[int, Role]]]]:
    """Known names, longest first and without overlaps, and where role nouns begin (longest first)."""
    names: list[tuple[int, int, Alias | None]] = []
    roles: dict[int, list[tuple[int, Role]]] = {}
    for start, end, values in _matcher(catalogue).find(text):
        for value in values:
            if isinstance(value, Role):
                roles.setdefault(start, []).append((end, value))
            elif whole(start, end):
                names.append((start, end, value))
    certain = {alias.actor for _, _, alias in names if alias and "context" not in alias.flags}
    certain |= {catalogue.actors[actor].part_of for actor in certain}
    found: list[Mention] = []
    reach = 0
    for start, end, alias in names:
        if start < reach:
            continue
        if alias is None:
            reach = end
        elif _holds(text, start, end, alias, certain):
            found.append(Mention(start, end, alias.actor, _rule_of(alias, text[start:end]), alias=alias))
            reach = end
    return found, roles


def _holds(text: str, start: int, end: int, alias: Alias, certain: set[str]) -> bool:
    """False where a word that is also something else has nothing beside it that says it is this name."""
    if "context" in alias.flags and alias.actor not in certain:
        return False
    # In a headline set in capitals, US and IS may be the words us and is.
    return not ("exact" in alias.flags and _shouted(text, start, end))


def _shouted(text: str, start: int, end: int) -> bool:
    line = text[max(0, start - 60) : start].rpartition("\n")[2] + text[end : end + 60].partition("\n")[0]
    return len(line) > 8 and line.upper() == line and any(char.isalpha() for char in line)


def _rule_of(alias: Alias, written: str) -> str:
    if "adjective" in alias.flags:
        return f"“{written}” is the adjective of {alias.actor}"
    if "demonym" in alias.flags:
        return f"“{written}” names the people of {alias.actor}"
    return f"known name “{written}”"


# ------------------------------------------------------------------ surnames


def _with_surnames(text: str, names: list[Mention], words: Words, catalogue: Catalogue) -> list[Mention]:
    """The names, and the bare surnames of the persons who were named in full, in reading order.

    A surname that two persons share, or that is a known name of something else, is left alone.
    """
    owners: dict[str, set[str]] = {}
    full: dict[str, str] = {}
    for name in names:
        if catalogue.actors[name.actor].kind == "person" and " " in text[name.start : name.end].strip():
            written = text[name.start : name.end]
            for surname in _surnames(written):
                owners.setdefault(surname, set()).add(name.actor)
            full.setdefault(name.actor, written)
    if not owners:
        return names
    taken = [(name.start, name.end) for name in names]
    extra = []
    for number, spelling in enumerate(words.spellings):
        bare = spelling[:-2] if spelling.endswith(("'s", "’s")) else spelling
        if len(owners.get(bare, ())) != 1:
            continue
        (actor,) = owners[bare]
        for i in np.flatnonzero(words.spelling == number).tolist():
            start = int(words.start[i])
            end = start + len(bare)
            k = bisect_right(taken, (start, len(text) + 1)) - 1
            if not (k >= 0 and taken[k][1] > start) and not (k + 1 < len(taken) and taken[k + 1][0] < end):
                extra.append(Mention(start, end, actor, f"surname of {full[actor]}"))
    return sorted([*names, *extra], key=lambda mention: mention.start)


def _surnames(written: str) -> list[str]:
    last = written.split()[-1]
    particle, _, rest = last.partition("-")
    return [last, rest] if particle.lower() in ("al", "el", "ul") and rest else [last]


def _fullest_names(text: str, found: list[Mention], actors: dict[str, Actor]) -> list[Mention]:
    """The same mentions with each person under the fullest name: the article's, where it gives more names."""
    fullest: dict[str, str] = {}
    for mention in found:
        if mention.alias and actors[mention.actor].kind == "person":
            written = " ".join(text[mention.start : mention.end].split())
            if _names_in(written) > _names_in(fullest.get(mention.actor, mention.actor)):
                fullest[mention.actor] = written
    for old, new in fullest.items():
        actors[new] = replace(actors[old], actor=new)
    return [replace(m, actor=fullest[m.actor]) if m.actor in fullest else m for m in found]


def _names_in(name: str) -> int:
    return sum(1 for word in name.split() if not word.endswith(".") and word[:1].isupper())


# ------------------------------------------------------------------ composed actors and sponsors


def _composed(
    text: str,
    name: Mention,
    roles: dict[int, list[tuple[int, Role]]],
    catalogue: Catalogue,
    actors: dict[str, Actor],
    whole,
) -> Mention | None:
    """The actor that a name and the role noun after it make together, e.g. *Iraqi Army*; else None."""
    if name.alias and "demonym" in name.alias.flags and "adjective" not in name.alias.flags:
        return None
    gap = GAP.match(text, name.end)
    base = actors[name.actor]
    adjective = bool(name.alias and "adjective" in name.alias.flags)
    if not gap or (adjective and gap[1]):
        return None
    for end, role in roles.get(gap.end(), ()):
        if base.kind not in role.base or not whole(name.start, end):
            continue
        if role.kind == "person" and NAME_AHEAD.match(text, end):
            continue  # "Iraqi Prime Minister Nuri al-Maliki" names a person, who is found by that name
        parent = base.part_of if base.kind == "person" else base.actor
        actor = f"{_attributive(base, catalogue)} {role.name}"
        actors.setdefault(actor, Actor(actor, role.kind, parent, base.code))
        written, head = text[name.start : name.end], " ".join(text[gap.end() : end].split())
        return Mention(name.start, end, actor, f"composed of “{written}” and “{head}”")
    return None


GAP = re.compile(r"(['’]s)?[ \t\u00a0]?\n?(?<=\s)")
NAME_AHEAD = re.compile(r"[\s,]{1,2}[A-Z]\w")


def _attributive(base: Actor, catalogue: Catalogue) -> str:
    """How an actor's name stands before a noun: its adjective, or for a person the surname."""
    if base.kind == "person":
        return base.actor.split()[-1].removeprefix("al-")
    return catalogue.adjectives.get(base.actor, base.actor)


@functools.cache
def _sponsor_cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What follows a sponsor (*Iran-backed*), and what stands before one (*backed by*, *aligned with the*)."""
    with (DATA / "sponsors.csv").open(encoding="utf-8", newline="") as lines:
        rows = [(row["cue"], row["preposition"]) for row in csv.DictReader(lines)]
    cues = "|".join(sorted({cue for cue, _ in rows}))
    pairs = "|".join(sorted(rf"{cue}\s+{preposition}" for cue, preposition in rows))
    after = re.compile(rf"[-‐‑–](?:{cues})\b", re.IGNORECASE)
    before = re.compile(
        rf"(?<!\w)(?P<be>(?:am|is|are|was|were|be|been|being|['’]re|['’]s)\s+(?:\w+ly\s+|not\s+)?)?"
        rf"(?P<cue>{pairs})\s+(?:the\s+)?$",
        re.IGNORECASE,
    )
    return after, before


def _as_sponsor(text: str, name: Mention, found: list[Mention]) -> Mention | None:
    """The name as a sponsor, who stands behind the one that acts and never acts itself; else None."""
    after, before = _sponsor_cues()
    if match := after.match(text, name.end):
        return replace(name, role="sponsor", rule=f"{name.rule}; sponsor in “{text[name.start : match.end()]}”")
    match = before.search(text[max(0, name.start - 48) : name.start])
    if match and not match["be"]:
        cue = " ".join(match["cue"].split())
        written = text[name.start : name.end]
        return replace(name, role="sponsor", rule=f"{name.rule}; sponsor in “{cue} {written}”")
    if found and found[-1].role == "sponsor" and "sponsor in “" in found[-1].rule:
        between = text[found[-1].end : name.start]
        if AND.fullmatch(between):
            cue = found[-1].rule.rpartition("sponsor in ")[2]
            return replace(name, role="sponsor", rule=f"{name.rule}; sponsor beside {cue}")
    return None


AND = re.compile(r"\s*(?:,\s*)?(?:and|or)?\s*(?:the\s+)?")


# ------------------------------------------------------------------ who is in the article


def actor_table(mentions: pd.DataFrame, sentences: pd.DataFrame, known: dict[str, Actor]) -> pd.DataFrame:
    """The table `actors`: one row per actor, most mentioned first, then by first mention.

    `mentions` and `sentences` count the body only; `first` is the offset of the first mention anywhere.
    """
    body = (sentences["part"] == "body").to_numpy()[mentions["sentence"].to_numpy()]
    first = mentions.groupby("actor", sort=False)["start"].min()
    inside = mentions[body].groupby("actor", sort=False)["sentence"]
    counts, spread = inside.size(), inside.nunique()
    names = first.index.tolist()
    frame = table(
        "actors",
        {
            "actor": names,
            "kind": [known[name].kind for name in names],
            "part_of": [known[name].part_of for name in names],
            "code": [known[name].code for name in names],
            "mentions": counts.reindex(names, fill_value=0),
            "sentences": spread.reindex(names, fill_value=0),
            "first": first,
        },
    )
    return frame.sort_values(["mentions", "first"], ascending=[False, True], ignore_index=True)
