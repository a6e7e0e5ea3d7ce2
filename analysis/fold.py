"""Branches folded into whose part they are: the United States with its army, ministries and police as one actor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from analysis.catalogue import Actor
from analysis.mentions import actor_table
from analysis.reading import Reading
from analysis.tables import TEXT, tuples

# What acts in the name of whom it is part of. A person, a company or a town of a state is not the state.
BRANCHES = ("government", "military")


def folded(reading: Reading) -> Reading:
    """The same reading with every government and military counted as the state or body whose branch it is.

    The `rule` of a mention then says which branch it names. A statement about an actor and its own branch is
    no statement about two actors, and left out. Its `quotes` are made anew, from the folded mentions.
    """
    known = reading.known
    heads = {name: _head(name, known) for name in known}
    moved = {name: head for name, head in heads.items() if head != name}
    mentions = reading.mentions
    if not moved or mentions.empty:
        return reading
    named = mentions["actor"].tolist()
    rules = mentions["rule"].tolist()
    changed = {
        "actor": [heads.get(name, name) for name in named],
        "kind": [
            known[heads[name]].kind if name in moved else kind for name, kind in tuples(mentions, "actor", "kind")
        ],
        "rule": [
            f"{rule}; {name}, part of {moved[name]}" if name in moved else rule
            for name, rule in zip(named, rules, strict=True)
        ],
    }
    mentions = mentions.assign(**{column: pd.array(values, dtype=TEXT) for column, values in changed.items()})
    relations = _renamed(reading.relations, ("source", "target"), moved)
    return replace(
        reading,
        mentions=mentions,
        actors=actor_table(mentions, reading.sentences, known),
        stated=relations[(relations["source"] != relations["target"]).to_numpy()].reset_index(drop=True),
    )


def _head(name: str, known: Mapping[str, Actor]) -> str:
    """Whose branch an actor is, by way of other branches: Quds Force, Revolutionary Guards, Iran."""
    while known[name].kind in BRANCHES and known[name].part_of in known:
        name = known[name].part_of
    return name


def _renamed(frame: pd.DataFrame, columns: tuple[str, ...], names: Mapping[str, str]) -> pd.DataFrame:
    """The frame with these names of actors replaced in these columns."""
    changed = {
        column: pd.array([names.get(value, value) for value in frame[column].tolist()], dtype=TEXT)
        for column in columns
    }
    return frame.assign(**changed)
