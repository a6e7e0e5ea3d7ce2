"""The command line: which sentences a table is about and how its words are counted."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from analysis.explore import TABLES as EXPLORED
from tests.analysis.command_line import StandardInput, printed, refused

STORY = """Iran sent troops. Iraq's army broke the siege of Amerli. The army told Iran nothing.

Militias attacked the town. Iraq attacked militias near the siege."""


def rows_of(capture: pytest.CaptureFixture[bytes], path: Path, *options: object) -> list[dict]:
    return json.loads(printed(capture, path, "--format", "json", "--table", *options))


@pytest.fixture
def story(tmp_path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("options", "column", "expected"),
    [
        (["terms", "--query", "siege"], "term", ["iraq", "siege", "amerli", "army", "attack", "break", "militia"]),
        (["terms", "--query", "siege", "--minimum", 2], "term", ["iraq", "siege"]),
        (["sentences", "--query", "-siege"], "sentence", [0, 2, 3]),
        (["sentences", "--query", '-"the siege" iraq'], "sentence", []),
        (["terms", "--query", "siege", "--by", "form", "--stop-words", "--minimum", 2], "term", ["siege", "the"]),
        (
            ["terms", "--size", 3, "--query", "amerli"],
            "term",
            ["break the siege", "iraq army break", "siege of amerli"],
        ),
        (["terms", "--actor", "Iran", "--size", 2], "term", ["army tell", "iran send", "send troop", "tell iran"]),
        (["sentences", "--query", "siege -amerli"], "sentence", [4]),
        (["sentences", "--query", "attack"], "sentence", []),
        (["sentences", "--query", "attack", "--match", "lemma"], "sentence", [3, 4]),
        (["mentions", "--query", "near:2(iraq,army)"], "actor", ["Iraqi Army", "Amerli"]),
        (["keyness", "--query", "siege", "--minimum", 2], "reference_size", [12, 12]),
        (["collocates", "--query", "siege", "--window", 1, "--stop-words"], "collocate", ["the", "of"]),
        (["collocates", "--query", "amerli", "--window", "sentence"], "collocate", ["break", "army", "iraq", "siege"]),
        (["concordance", "--query", "siege", "--width", 4], "left", ["the ", "the "]),
        (
            ["concordance", "--query", "army|militias", "--order", "right"],
            "hit",
            ["Militias", "army", "militias", "army"],
        ),
        (["dispersion", "--query", "siege", "--actor", "Iran", "--segments", 3], "count", [2, 2]),
        (["dispersion", "--query", "Iran", "--actor", "Iran", "--segments", 3], "term", ["Iran", "Iran"]),
        (
            ["dispersion", "--segments", 2, "--minimum", 2],
            "term",
            ["army", "attack", "iran", "iraq", "militia", "siege"],
        ),
        (["diversity", "--query", "siege"], "value", None),
    ],
)
def test_a_choice_shapes_a_table(story, capsysbinary, options, column, expected):
    found = [row[column] for row in rows_of(capsysbinary, story, *options)]
    assert found == expected if expected is not None else found[:2] == [13, 11]


def test_keyness_has_three_references(story, article, capsysbinary):
    def sizes(*options: object) -> set[tuple[int, int]]:
        return {(row["size"], row["reference_size"]) for row in rows_of(capsysbinary, story, "keyness", *options)}

    assert sizes() == {(25, 100_000_000)}
    assert sizes("--actor", "Iran") == {(8, 17)}
    assert sizes("--reference", article) == {(25, 7)}
    assert sizes("--reference", article, "--actor", "Iran") == {(8, 7)}


@pytest.mark.parametrize("name", EXPLORED)
@pytest.mark.parametrize("text", ["… — !", "Iran", "Iran Iran Iran", "Iran left Iraq. " * 40])
def test_every_table_of_every_text(name, text, capsysbinary, monkeypatch):
    for options in (["--query", "iran"], ["--query", "zebra"], ["--query", "*", "--all-parts", "--stop-words"]):
        monkeypatch.setattr(sys, "stdin", StandardInput(text.encode()))
        printed(capsysbinary, "-", "--table", name, *options)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["terms", "--query", 'the "siege'], "The quotation mark at character 5 is not closed; add a second one."),
        (["terms", "--actor", "Irak"], "No actor of this article is called “Irak”; the table actors lists"),
        (["collocates"], "Collocates are those of a term or an actor; add a query or an actor."),
        (["concordance"], "A concordance is that of a term or an actor; add a query or an actor."),
        (["actors", "--query", "siege"], "The table actors is that of the whole article; leave out --query"),
        (["terms", "--minimum", "0"], "'0' is no whole number from 1 to 999999"),
        (["terms", "--size", "4"], "invalid choice: 4"),
        (["collocates", "--window", "word"], "'word' is no whole number from 1 to 999999"),
        (["keyness", "--reference", "nowhere.txt"], "nowhere.txt"),
    ],
)
def test_a_choice_that_cannot_be_is_refused(story, capsysbinary, options, said):
    assert said in refused(capsysbinary, story, "--table", *options)
