"""Names that no catalogue lists: persons, organisations and places told by their words and their neighbours."""

from __future__ import annotations

from collections import Counter

import numpy as np

from analysis.catalogue import Actor, Alias, Catalogue
from analysis.mentions.candidates import candidates
from analysis.mentions.clues import organisation_kinds
from analysis.mentions.known import Known
from analysis.mentions.model import GUESS, STRONG, WEAK, Actors, Candidate, How, Mention
from analysis.mentions.own_names import own_names
from analysis.mentions.peoples import with_peoples
from analysis.mentions.persons import free
from analysis.mentions.recase import recased
from analysis.mentions.runs import name_runs
from analysis.mentions.short_forms import BODIES, NICKNAME, named, nicknames, parts_of_persons, references
from analysis.mentions.view import LISTED_WITH, View
from analysis.segment import Sentences, Words


def with_unlisted(
    text: str,
    sentences: Sentences,
    words: Words,
    clues: np.ndarray,
    recognised: Known,
    catalogue: Catalogue,
    actors: Actors,
) -> list[Mention]:
    """The known names and those found here, in reading order and without overlaps; new ones join `actors`.

    `clues` holds those of each word.
    A longer name wins over a known one inside it: *Michael Jordan*, *Boston University*, *Jordan River*.
    """
    known = recognised.names
    if not len(words.start):
        return known
    listed = catalogue.by_spelling
    view = View(text, sentences, words, clues, recognised, actors, catalogue)
    view.own_names = own_names(view)
    found = [
        (" ".join(NICKNAME.sub(" ", text[candidate.start : candidate.end]).split()), candidate)
        for low, high in name_runs(view, _covered(words, known))
        for candidate in candidates(view, low, high)
    ]
    found = _in_lists(text, _without_things(_apart(found)))
    parts = parts_of_persons(text, known, actors)
    own = {part for written, c in found if c.kind == "person" for part in _ends(written)}  # Janet Fitch's Fitch
    alone = {part: min(persons) for part, persons in parts.items() if len(persons) == 1 and part not in own}
    resolved = {
        **{part: (actor, f"short for {actor}") for part, actor in alone.items()},
        **references(text, known, actors, listed),
        **nicknames(text, found),
    }
    new_here = own.union(written for written, _ in found if written not in listed)
    others = [(written, c) for written, c in found if written in new_here and written not in resolved]
    called = named(text, others, parts)
    new = _mentions(found, called, resolved, listed, actors, _homes(known, actors))
    spans = [(mention.start, mention.end) for mention in new]
    kept = [mention for mention in known if free(spans, mention.start, mention.end)]
    names = with_peoples(view, sorted([*kept, *new], key=lambda mention: mention.start), actors)
    return recased(view, names, catalogue, actors)


def _apart(found: list[tuple[str, Candidate]]) -> list[tuple[str, Candidate]]:
    """The candidates without those that begin inside the one before: *Bobby* of *Robert “Bobby” Tannen*."""
    kept: list[tuple[str, Candidate]] = []
    reach = 0
    for written, candidate in found:
        if candidate.start >= reach:
            kept.append((written, candidate))
            reach = candidate.end
    return kept


def _without_things(found: list[tuple[str, Candidate]]) -> list[tuple[str, Candidate]]:
    """The candidates without ships, storms and works, there and where their names stand alone."""
    things = {written for written, candidate in found if candidate.kind == "thing"}
    things |= {written.split()[-1] for written in things}  # the Nathaniel B. Palmer, the Palmer
    return [(written, c) for written, c in found if written not in things or (c.weight >= STRONG and c.kind != "thing")]


def _in_lists(text: str, found: list[tuple[str, Candidate]]) -> list[tuple[str, Candidate]]:
    """The candidates, of which one of no known kind is a place behind a place, and so on: *in Merrowby and Tannen*."""
    kept: list[tuple[str, Candidate]] = []
    for written, candidate in found:
        before = kept[-1][1] if kept and candidate.weight == GUESS else None
        if before and before.kind in ("place", "organisation") and text[before.end : candidate.start] in LISTED_WITH:
            candidate = candidate._replace(kind=before.kind, rule="the names beside it say so", weight=WEAK)
        kept.append((written, candidate))
    return kept


def _mentions(
    found: list[tuple[str, Candidate]],
    called: dict[str, tuple[str, str]],
    resolved: dict[str, tuple[str, str]],
    listed: dict[str, Alias],
    actors: Actors,
    homes: set[str],
) -> list[Mention]:
    """The candidates as mentions: of a known actor, of one that this text names in full, or of a new one.

    `called` gives the names of this text with whom each means, and the kind; `resolved` the short ones of known actors.
    A name that many states have a body of, as *Supreme Court*, is the listed one's only where `homes` has its state.
    """
    new = []
    for written, candidate in found:
        alias = listed.get(written) or (listed.get(written.title()) if candidate.kind == "place" else None)
        if candidate.kind == "place" and alias and _same_sort("place", actors[alias.actor].kind):
            # "to Jordan", although the text has a Michael Jordan.
            rule = f"known name “{written}”; {candidate.rule}"
            new.append(Mention(candidate.start, candidate.end, alias.actor, rule, alias=alias))
        elif written in resolved:
            actor, rule = resolved[written]
            new.append(Mention(candidate.start, candidate.end, actor, rule))
        elif written in called:
            actor, kind = called[written]
            if actor not in actors:
                actors[actor] = Actor(actor, kind)
            rule = f"short for {actor}" if actor != written else "elsewhere in the article it is a name of this kind"
            rule = candidate.rule if candidate.kind == kind else rule
            new.append(Mention(candidate.start, candidate.end, actor, rule))
        elif _same_sort(candidate.kind, actors[listed[written].actor].kind) and _at_home(
            written, actors[listed[written].actor], actors, homes
        ):
            # A listed name that is also an ordinary word, and here has a clue that it is the name.
            alias = listed[written]
            how: How = "adjective" if "adjective" in alias.flags else "name"
            rule = f"known name “{written}”; {candidate.rule}"
            new.append(Mention(candidate.start, candidate.end, alias.actor, rule, how=how, alias=alias))
        elif candidate.kind in BODIES and _is_common(written):
            # "the Supreme Court" of another state
            actors.setdefault(written, Actor(written, actors[listed[written].actor].kind))
            new.append(Mention(candidate.start, candidate.end, written, candidate.rule))
    return new


def _ends(written: str) -> tuple[str, ...]:
    """The first and the last word of a name of several."""
    words = written.split()
    return (words[0], words[-1]) if len(words) > 1 else ()


def _homes(known: list[Mention], actors: Actors) -> set[str]:
    """Whose bodies need no name of their state: the states that the known names are of most often, and all else."""
    counts: Counter[str] = Counter()
    for actor, count in Counter(mention.actor for mention in known).items():
        counts[_root(actors[actor], actors)] += count
    most = max((count for root, count in counts.items() if actors[root].kind == "state"), default=0)
    return {root for root, count in counts.items() if count == most or actors[root].kind != "state"}


def _at_home(written: str, actor: Actor, actors: Actors, homes: set[str]) -> bool:
    return not (_is_common(written) and actor.kind in BODIES and actor.part_of) or _root(actor, actors) in homes


def _is_common(written: str) -> bool:
    """Whether many states may have a body of this name: *Supreme Court*, *Senate*."""
    return " " in written or organisation_kinds().get(written) == "government"


def _root(actor: Actor, actors: Actors) -> str:
    """The actor of which this one is a part, and which is a part of none."""
    while actor.part_of and actor.part_of in actors:
        actor = actors[actor.part_of]
    return actor.actor


def _same_sort(kind: str, other: str) -> bool:
    return kind == other or (kind, other) in (("place", "state"), ("organisation", "government"))


def _covered(words: Words, known: list[Mention]) -> np.ndarray:
    """For each word, whether it begins inside a known name."""
    if not known:
        return np.zeros(len(words.start), dtype=bool)
    start = np.array([mention.start for mention in known])
    end = np.array([mention.end for mention in known])
    owner = np.searchsorted(start, words.start, side="right") - 1
    return (owner >= 0) & (words.start < end[owner])
