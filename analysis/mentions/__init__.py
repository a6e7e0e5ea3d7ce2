"""Who is mentioned: known names, composed actors, sponsors, and one person under several names."""

from __future__ import annotations

from itertools import zip_longest

import numpy as np
import pandas as pd

from analysis.catalogue import Actor, Catalogue
from analysis.mentions.capitals import with_capitals
from analysis.mentions.clues import clues_of_words
from analysis.mentions.composed import beside, composed
from analysis.mentions.full_names import under_first_holders, under_fullest_names, under_sons
from analysis.mentions.known import known_names
from analysis.mentions.model import Actors, How, Mention
from analysis.mentions.persons import with_short_names
from analysis.mentions.pipelines import with_pipeline
from analysis.mentions.shared_heads import share
from analysis.mentions.short_forms import namesakes, others_initials, persons_rather, with_their_abbreviations
from analysis.mentions.sponsors import as_sponsor
from analysis.mentions.stand_ins import with_stand_ins
from analysis.mentions.unlisted import with_unlisted
from analysis.segment import Sentences, Words
from analysis.tables import table

__all__ = ["How", "actor_table", "find_mentions"]


def find_mentions(
    text: str, sentences: Sentences, words: Words, catalogue: Catalogue, pipeline: str = ""
) -> tuple[pd.DataFrame, list[How], dict[str, Actor]]:
    """The table `mentions`, one row per mention in reading order, how each was found, and the actors that they name or
    belong to.

    `pipeline` names a spaCy pipeline that finds names too. Raises PipelineError where it cannot be used.
    """
    actors = Actors(catalogue.actors)
    known = known_names(text, sentences, catalogue)
    clues = clues_of_words(words)
    names = with_unlisted(text, sentences, words, clues, known, catalogue, actors)
    if pipeline:
        names = with_pipeline(text, sentences, names, catalogue, actors, pipeline)
    names = namesakes(text, others_initials(text, persons_rather(text, names, actors), actors), actors)
    names = with_short_names(text, names, words, actors, catalogue.context_words)
    names = with_capitals(text, names, words, clues, catalogue, actors)
    roles = known.roles([name.end for name in names])
    found: list[Mention] = []
    cue, reach = "", 0
    limits = sentences.end[sentences.at(np.array([name.start for name in names]))].tolist() if names else []
    persons = {name.start for name in names if actors[name.actor].kind == "person"}
    bodies = {name.start for name in names if actors[name.actor].kind in ("organisation", "armed group")}
    named = persons | bodies
    near = beside(text, names, roles, words, clues)
    for mention, ahead, limit, changes in zip_longest(names, names[1:], limits, near):
        if mention.start < reach:
            continue
        if changes or cue:
            holder = found[-1] if found and found[-1].start in named else None
            whole = composed(text, mention, roles, catalogue, actors, limit, reach, persons, bodies, holder) or mention
            if ahead and ahead.start < whole.end < ahead.end:
                whole = mention  # Thailand's People's Alliance
            if whole is not mention and whole.how == "composed":
                share(text, found, mention, whole, roles, catalogue, actors)
            mention, cue = as_sponsor(text, whole, found[-1] if found else None, cue) or (whole, "")
        found.append(mention)
        reach = mention.end
    found = with_their_abbreviations(text, found, actors)
    found = under_fullest_names(text, under_sons(text, under_first_holders(text, found, actors), actors), actors)
    found = with_stand_ins(text, found, words, clues, actors, catalogue)
    start = np.array([mention.start for mention in found], dtype=np.int64)
    mentions = table(
        "mentions",
        {
            "start": start,
            "end": [mention.end for mention in found],
            "text": [text[mention.start : mention.end] for mention in found],
            "actor": [mention.actor for mention in found],
            "kind": [actors[mention.actor].kind for mention in found],
            "sentence": sentences.at(start),
            "role": [mention.role for mention in found],
            "rule": [mention.rule for mention in found],
        },
    )
    how = [mention.how for mention in found]
    return mentions, how, _with_parents({mention.actor: actors[mention.actor] for mention in found}, actors)


def _with_parents(named: dict[str, Actor], actors: dict[str, Actor]) -> dict[str, Actor]:
    """The actors that are named and those whose part they are, which the text may not name."""
    known = dict(named)
    for actor in named.values():
        while actor.part_of and actor.part_of not in known and actor.part_of in actors:
            actor = actors[actor.part_of]
            known[actor.actor] = actor
    return known


def actor_table(mentions: pd.DataFrame, sentences: pd.DataFrame, known: dict[str, Actor]) -> pd.DataFrame:
    """The table `actors`: one row per actor, most mentioned first, then by first mention.

    `mentions` and `sentences` count the body only; `first` is the offset of the first mention anywhere.
    """
    body = sentences["part"].to_numpy() == "body"
    counts: dict[str, int] = {}
    spread: dict[str, set[int]] = {}
    first: dict[str, int] = {}
    named = mentions["sentence"].to_numpy()
    inside = body[named].tolist()
    rows = zip(mentions["actor"].tolist(), mentions["start"].tolist(), named.tolist(), inside, strict=True)
    for actor, start, sentence, counted in rows:
        first.setdefault(actor, start)
        counts[actor] = counts.get(actor, 0) + counted
        held = spread.setdefault(actor, set())
        if counted:
            held.add(sentence)
    names = sorted(first, key=lambda name: (-counts[name], first[name]))
    return table(
        "actors",
        {
            "actor": names,
            "kind": [known[name].kind for name in names],
            "part_of": [known[name].part_of for name in names],
            "code": [known[name].code for name in names],
            "mentions": [counts[name] for name in names],
            "sentences": [len(spread[name]) for name in names],
            "first": [first[name] for name in names],
        },
    )
