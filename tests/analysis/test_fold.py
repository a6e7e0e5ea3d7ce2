"""Branches folded into whose part they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from analysis import analyse, read_article
from analysis.fold import BRANCHES, folded
from analysis.tables import check, table

ARTICLES = sorted((Path(__file__).resolve().parents[2] / "data" / "articles").glob("*.md"))

CASES = [
    ("The Iraqi Army met Iraq.", ["Iraq", "Iraq"], "an army and its state"),
    ("The Iraqi Army left.", ["Iraq"], "an army whose state is not named"),
    ("The Pentagon denied it.", ["United States"], "a ministry by its seat"),
    ("The Quds Force left.", ["Iran"], "a branch of a branch"),
    (
        "Barack Obama and the French foreign minister met.",
        ["Barack Obama", "French foreign minister"],
        "persons are not",
    ),
    ("Shiite militias met Shiites.", ["Shiite militias", "Shiites"], "an armed group is no branch of its people"),
    ("Thousands fled Mosul in Iraq.", ["Mosul", "Iraq"], "a town is no branch"),
    ("It rained.", [], "nobody"),
]


@pytest.mark.parametrize(("text", "actors", "reason"), CASES, ids=[case[2] for case in CASES])
def test_who_is_folded(text, actors, reason):
    assert folded(analyse(text)).mentions["actor"].tolist() == actors


def test_a_folded_mention_has_its_parents_kind_and_says_which_branch_it_names():
    mention = folded(analyse("The Iraqi diplomats left.")).mentions.iloc[0]
    assert (mention["text"], mention["kind"]) == ("Iraqi diplomats", "state")
    assert mention["rule"] == "composed of “Iraqi” and “diplomats”; Iraqi diplomats, part of Iraq"


def test_the_counts_of_the_actors_are_made_anew():
    actors = folded(
        analyse("Iraq and the Iraqi Army met on Monday. The Iraqi troops left on Tuesday. Iran stayed at home.")
    ).actors
    assert actors[["actor", "kind", "mentions", "sentences"]].to_numpy().tolist() == [
        ["Iraq", "state", 3, 2],
        ["Iran", "state", 1, 1],
    ]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_folding_an_article(path):
    reading = analyse(read_article(path))
    less = folded(reading)
    for name in ("mentions", "actors", "relations", "quotes"):
        check(name, getattr(less, name))
    assert less.mentions[["start", "end", "text", "sentence", "role"]].equals(
        reading.mentions[["start", "end", "text", "sentence", "role"]]
    )
    branches = less.actors[less.actors["kind"].isin(BRANCHES).to_numpy()]
    assert not (branches["part_of"] != "").any()
    assert less.actors["mentions"].sum() == reading.actors["mentions"].sum()
    assert folded(less).mentions.equals(less.mentions)


def test_statements_and_speakers_are_folded_and_none_is_about_one_actor():
    reading = analyse("The Iraqi Army attacked Iran. Iraq attacked the Iraqi Army. “We did not,” the Iraqi Army said.")
    row = {"start": 0, "end": 29, "trigger_start": 15, "trigger_end": 23, "sentence": 0}
    row |= {"sign": -1, "category": "material conflict", "rule": "attacked", "hedge": "asserted"}
    rows = [row | {"source": "Iraqi Army", "target": "Iran"}, row | {"source": "Iraq", "target": "Iraqi Army"}]
    frame = pd.DataFrame(rows)
    relations = table("relations", {name: frame[name].tolist() for name in reading.relations.columns})
    assert reading.quotes["speaker"].tolist() == ["Iraqi Army"]
    less = folded(replace(reading, stated=relations))
    assert less.relations[["source", "target"]].to_numpy().tolist() == [["Iraq", "Iran"]]
    assert less.quotes["speaker"].tolist() == ["Iraq"]
