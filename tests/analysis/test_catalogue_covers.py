"""What the project's catalogue covers: every state with its words, and enough of everybody else."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from analysis import analyse
from analysis.catalogue import load_catalogue

# ISO 3166-1 alpha-3: the members of the United Nations, its two observer states, and Taiwan. Kosovo has a user-assigned
# code.
STATES = (Path(__file__).parent.parent / "cases" / "states.csv").read_text(encoding="utf-8").split()[1:]
# Their words are another state's too (Congolese, Dominican), or there are none (the Vatican's people).
WITHOUT_WORDS = {"COG", "DMA", "VAT"}


def test_every_state_is_there_with_its_name_adjective_and_people():
    catalogue = load_catalogue()
    states = {actor.code: actor.actor for actor in catalogue.actors.values() if actor.kind == "state"}
    assert [code for code in STATES if code not in states] == []
    assert len(STATES) == 193 + 2 + 2
    words: dict[str, set[str]] = {}
    names = set()
    for alias in catalogue.aliases:
        words.setdefault(alias.actor, set()).update(alias.flags)
        if not alias.flags & {"adjective", "demonym"}:
            names.add(alias.actor)
    wordy = [states[code] for code in STATES if code not in WITHOUT_WORDS]
    assert [state for state in wordy if not {"adjective", "demonym"} <= words[state]] == []
    assert [states[code] for code in STATES if states[code] not in names] == []


@pytest.mark.parametrize(
    ("kind", "least"), [("organisation", 150), ("armed group", 120), ("community", 80), ("government", 100)]
)
def test_there_are_enough_of_a_kind(kind, least):
    assert Counter(actor.kind for actor in load_catalogue().actors.values())[kind] >= least


def test_every_actor_can_be_found_by_some_alias():
    catalogue = load_catalogue()
    assert set(catalogue.actors) == {alias.actor for alias in catalogue.aliases}


@pytest.mark.parametrize(
    ("name", "actor", "kind"),
    [
        ("European Union", "European Union", "organisation"),
        ("the White House", "White House", "government"),
        ("the Kremlin", "Kremlin", "government"),
        ("the Pentagon", "United States Department of Defense", "government"),
        ("Downing Street", "10 Downing Street", "government"),
        ("the Knesset", "Knesset", "government"),
        ("Capitol Hill", "United States Congress", "government"),
        ("Whitehall", "Government of the United Kingdom", "government"),
        ("the Élysée", "Élysée Palace", "government"),
        ("the Bundestag", "Bundestag", "government"),
    ],
)
def test_branches_known_by_place_or_name(name, actor, kind):
    found = analyse(f"They said that {name} had agreed.").mentions
    assert found[["actor", "kind"]].to_numpy().tolist() == [[actor, kind]]
