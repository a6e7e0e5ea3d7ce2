"""Who is mentioned: tables of cases in tests/cases, and what holds for the tables as a whole."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from analysis import analyse
from analysis.tables import KINDS, ROLES, table

CASES = Path(__file__).resolve().parent.parent / "cases"


def cases(name: str) -> list[dict[str, str]]:
    with (CASES / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


MENTIONS, NOT_MENTIONS = cases("mentions"), cases("not_mentions")


@pytest.mark.parametrize("case", MENTIONS, ids=[f"{case['text'][:40]}-{case['mention']}" for case in MENTIONS])
def test_a_mention_is_found(case):
    """The row's text holds the mention, for the actor, of the kind, in the role."""
    mentions = analyse(case["text"]).mentions
    found = mentions[["text", "actor", "kind", "role"]].to_dict("records")
    wanted = {
        "text": case["mention"],
        "actor": case["actor"],
        "kind": case["kind"],
        "role": case["role"],
    }
    assert wanted in found, case["reason"]


@pytest.mark.parametrize("case", NOT_MENTIONS, ids=[f"{case['text'][:40]}-{case['actor']}" for case in NOT_MENTIONS])
def test_a_phrase_is_not_that_actor(case):
    """No mention of the actor overlaps the phrase where it first stands in the text."""
    start = case["text"].index(case["phrase"])
    end = start + len(case["phrase"])
    mentions = analyse(case["text"]).mentions
    over = mentions[(mentions["start"] < end) & (mentions["end"] > start)]
    assert case["actor"] not in over["actor"].tolist(), case["reason"]


def test_the_tables_of_cases_are_tables_of_cases():
    """Each row gives its reason, names a kind and role that exist, and holds what it speaks of."""
    assert len(MENTIONS) >= 200
    assert len(NOT_MENTIONS) >= 100
    assert all(case["reason"] and case["mention"] in case["text"] for case in MENTIONS)
    assert all(case["reason"] and case["phrase"] in case["text"] for case in NOT_MENTIONS)
    assert {case["kind"] for case in MENTIONS} <= set(KINDS)
    assert {case["role"] for case in MENTIONS} == set(ROLES)


OWN = pd.DataFrame(
    [
        ("Arland", "state", "", "", ""),
        ("Arland", "state", "", "Arlandic", "adjective"),
        ("Arland", "state", "", "Arlanders", "demonym"),
        ("Mara Ilse Vell", "person", "Arland", "Mara Vell", ""),
        ("Green Guard", "armed group", "Arland", "", ""),
    ],
    columns=["actor", "kind", "part_of", "alias", "match"],
)


def test_the_whole_table_of_a_small_article():
    """Every rule once, on invented actors, so that the catalogue may change."""
    text = (
        "Arlanders voted. The Arlandic army and the Arland-backed Green Guard obeyed Mara Vell. "
        "Vell left, Arland’s government said."
    )
    reading = analyse(text, actors=OWN)
    rows = [
        ("Arlanders", "Arland", "state", 0, "actor", "“Arlanders” names the people of Arland"),
        ("Arlandic army", "Arlandic Army", "military", 1, "actor", "composed of “Arlandic” and “army”"),
        ("Arland", "Arland", "state", 1, "sponsor", "known name “Arland”; sponsor in “Arland-backed”"),
        ("Green Guard", "Green Guard", "armed group", 1, "actor", "known name “Green Guard”"),
        ("Mara Vell", "Mara Ilse Vell", "person", 1, "actor", "known name “Mara Vell”"),
        ("Vell", "Mara Ilse Vell", "person", 2, "actor", "surname of Mara Vell"),
        (
            "Arland’s government",
            "Arlandic government",
            "government",
            2,
            "actor",
            "composed of “Arland” and “government”",
        ),
    ]
    starts, position = [], 0
    for row in rows:
        position = text.index(row[0], position)
        starts.append(position)
        position += len(row[0])
    columns = dict(zip(("text", "actor", "kind", "sentence", "role", "rule"), zip(*rows, strict=True), strict=True))
    ends = [start + len(row[0]) for start, row in zip(starts, rows, strict=True)]
    expected = table("mentions", {"start": starts, "end": ends, **{name: list(v) for name, v in columns.items()}})
    assert_frame_equal(reading.mentions, expected)

    actors = table(
        "actors",
        {
            "actor": ["Arland", "Mara Ilse Vell", "Arlandic Army", "Green Guard", "Arlandic government"],
            "kind": ["state", "person", "military", "armed group", "government"],
            "part_of": ["", "Arland", "Arland", "Arland", "Arland"],
            "code": ["", "", "", "", ""],
            "mentions": [2, 2, 1, 1, 1],
            "sentences": [2, 2, 1, 1, 1],
            "first": [starts[0], starts[4], starts[1], starts[3], starts[6]],
        },
    )
    assert_frame_equal(reading.actors, actors)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        # A name does not run from one sentence into the next, nor from a headline into the text.
        ("He praised Arland. Army life bored him.", ["Arland"]),
        ("They spoke of Arland.\n\nArmy life bored them there, they said, and they wrote home often.", ["Arland"]),
        # A composed actor needs a blank, not a comma.
        ("He praised Arland, army life and pay.", ["Arland"]),
        # The people do not make a composed actor.
        ("Arlanders army", ["Arland"]),
    ],
)
def test_what_is_not_composed(text, actors):
    assert analyse(text, actors=OWN).mentions["actor"].tolist() == actors


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Le Pen's party joins the left. Marine Le Pen backed it.", "Marine Le Pen"),
        ("Mara von der Quell spoke. Then Von der Quell left.", "Mara von der Quell"),
        ("Mara de Quell spoke. Then De Quell left.", "Mara de Quell"),
        ("President Mara Quell Jr. spoke. Then Quell left.", "Mara Quell"),
    ],
)
def test_a_surname_with_its_particles_is_that_person(text, actor):
    assert analyse(text).mentions["actor"].tolist() == [actor, actor]


def test_a_surname_is_the_first_persons_before_another_has_it():
    text = "Mara Vell spoke. Vell left. Ben Vell came. Vell laughed. Mrs Vell stayed."
    assert analyse(text).mentions["actor"].tolist() == ["Mara Vell", "Mara Vell", "Ben Vell", "Mara Vell", "Vell"]


def test_a_surname_that_two_persons_share_is_left_alone():
    own = pd.DataFrame({"actor": ["Mara Vell", "Tom Vell"], "kind": ["person"] * 2})
    mentions = analyse("Mara Vell met Tom Vell. Vell left.", actors=own).mentions
    assert mentions["text"].tolist() == ["Mara Vell", "Tom Vell"]


def test_a_word_in_context_needs_its_actor_elsewhere():
    own = pd.DataFrame(
        {
            "actor": ["Green Guard"] * 2,
            "kind": ["armed group"] * 2,
            "alias": ["the Guard", "GG"],
            "match": ["context", ""],
        }
    )
    assert analyse("He saw the Guard.", actors=own).mentions["text"].tolist() == []
    assert analyse("GG came. He saw the Guard.", actors=own).mentions["text"].tolist() == ["GG", "the Guard"]


@pytest.mark.parametrize(("part_of", "found"), [("", ["Iraq"]), ("Iraq", ["GGG", "Iraq"])])
def test_an_abbreviation_in_context_needs_its_state(part_of, found):
    row = {"actor": "Green Guard", "kind": "armed group", "part_of": part_of, "alias": "GGG", "match": "context"}
    assert analyse("He saw the GGG in Iraq.", actors=pd.DataFrame([row])).mentions["text"].tolist() == found
