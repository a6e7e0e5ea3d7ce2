"""Names that a spaCy pipeline finds, beside ours; with pipelines that the tests build."""

from __future__ import annotations

import importlib.metadata
from unittest import mock

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from analysis import PipelineError, analyse
from analysis.__main__ import main
from analysis.mentions import pipelines
from tests.analysis.pipelines import PATTERNS, saved


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory):
    return saved(tmp_path_factory.mktemp("pipelines") / "small", PATTERNS)


def rows(text: str, pipeline: str = "") -> list[tuple[str, str, str]]:
    mentions = analyse(text, names=pipeline).mentions
    return list(zip(mentions["text"], mentions["actor"], mentions["kind"], strict=True))


FOUND = [
    ("The rain over merrowby and Merrowby stopped.", [("Merrowby", "Merrowby", "place")], "a place it adds"),
    ("The ships of the Kelvari left.", [("Kelvari", "Kelvari", "community")], "a people it adds, without the article"),
    ("Iran met us on Tuesday.", [("Iran", "Iran", "state")], "what the catalogue knows stays, and a day is no name"),
    ("Far Iran Tidewell met.", [("Iran", "Iran", "state")], "a known name inside is not swallowed"),
    ("The Polish delegates met.", [("Polish", "Poland", "state")], "an adjective that is known stays"),
    (
        "We saw Harbour Nine's boats.",
        [("Harbour Nine", "Harbour Nine", "organisation")],
        "the possessive ending is no part of the name",
    ),
    (
        "Teska Odrun came. Odrun left. Later Odrun returned.",
        [("Teska Odrun", "Teska Odrun", "person"), ("Odrun",) * 2 + ("person",), ("Odrun",) * 2 + ("person",)],
        "a surname stands for the person",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), FOUND, ids=[reason for *_, reason in FOUND])
def test_what_a_pipeline_adds_and_what_it_leaves(text, expected, reason, pipeline):
    named = [(text, actor if text != "Odrun" else "Teska Odrun", kind) for text, actor, kind in expected]
    assert rows(text, pipeline) == (named if reason.startswith("a surname") else expected)


def test_the_rule_says_that_the_pipeline_found_it(pipeline):
    text = "The rain over the town of Merrowby stopped. Harbourers rose. Iran met us."
    mentions = analyse(text, names=pipeline).mentions.set_index("text")["rule"]
    assert mentions["Harbourers"] == "small takes it for a name: organisation"
    assert mentions["Merrowby"].endswith("; small says place")
    assert mentions["Iran"] == "known name “Iran”"


def test_a_pipeline_gives_unlisted_names_their_kind(pipeline):
    text = "Later the crew of Valdane spoke. In the end Valdane said so."
    assert {kind for _, actor, kind in rows(text) if actor == "Valdane"} == {"person"}
    assert {kind for _, actor, kind in rows(text, pipeline)} == {"organisation"}
    actors = analyse(text, names=pipeline).actors
    assert actors["kind"].tolist() == ["organisation"]


def test_two_persons_of_one_surname_are_left_apart(tmp_path):
    path = saved(tmp_path / "two", {"Ana Odrun": "PERSON", "Bo Odrun": "PERSON", "Odrun": "PERSON"})
    named = rows("There Ana Odrun met Bo Odrun. Odrun left.", path)
    assert [actor for _, actor, _ in named] in (["Ana Odrun", "Bo Odrun"], ["Ana Odrun", "Bo Odrun", "Odrun"])


@pytest.mark.parametrize("text", ["", "It rained.", "Merrowby\n\n\n\nMerrowby 🕊️ Merrowby", "Merrowby " * 30_000])
def test_offsets_hold_and_no_pipeline_changes_nothing(text, pipeline):
    if not text:
        return
    reading = analyse(text, names=pipeline)
    mentions = reading.mentions
    for start, end, written in zip(mentions["start"], mentions["end"], mentions["text"], strict=True):
        assert text[start:end] == written
    assert (mentions["start"].iloc[1:].to_numpy() >= mentions["end"].iloc[:-1].to_numpy()).all()
    # Where a long sentence is cut for the pipeline, a name may be cut too.
    assert text.count("Merrowby") - (mentions["text"] == "Merrowby").sum() <= len(text) // pipelines.CHUNK


def test_without_a_pipeline_nothing_changes():
    text = "The rain over Merrowby stopped, said Teska Odrun of Iran."
    assert_frame_equal(analyse(text).mentions, analyse(text, names="").mentions)


def test_own_actors_are_known_names_too(pipeline):
    own = pd.DataFrame({"actor": ["Merrowby"], "kind": ["armed group"], "alias": ["Merrowby"]})
    mentions = analyse("The rain over Merrowby stopped.", own, names=pipeline).mentions
    assert mentions["kind"].tolist() == ["armed group"]


def test_a_pipeline_is_loaded_once(pipeline):
    import spacy

    pipelines.load_pipeline.cache_clear()
    with mock.patch("spacy.load", side_effect=spacy.load) as load:
        analyse("The rain over Merrowby stopped.", names=pipeline)
        analyse("The rain over Merrowby stopped.", names=pipeline)
    assert load.call_count == 1


def test_installed_pipelines_are_named_by_their_packages():
    points = [importlib.metadata.EntryPoint(name, "x:load", "spacy_models") for name in ("xx_two", "en_one")]
    look_up = pipelines.installed_pipelines.__wrapped__
    with mock.patch("importlib.metadata.entry_points", return_value=points):
        assert look_up() == ("en_one", "xx_two")
    with mock.patch("importlib.util.find_spec", return_value=None):
        assert look_up() == ()


def test_a_pipeline_that_is_not_there_is_one_clear_sentence():
    with pytest.raises(PipelineError) as error:
        analyse("Iran left.", names="en_core_web_sm_missing")
    assert "'en_core_web_sm_missing' is no spaCy pipeline on this computer" in str(error.value)
    assert "spacy download" in str(error.value)


def test_without_spacy_it_says_how_to_get_it():
    pipelines.load_pipeline.cache_clear()
    with mock.patch("importlib.util.find_spec", return_value=None), pytest.raises(PipelineError) as error:
        analyse("Iran left.", names="en_core_web_sm")
    assert 'pip install -e ".[model]"' in str(error.value)


def test_a_pipeline_that_finds_no_names_or_cannot_be_loaded_says_so(tmp_path):
    with pytest.raises(PipelineError, match="no entity recogniser"):
        analyse("Iran left.", names=saved(tmp_path / "blank"))
    path = saved(tmp_path / "broken", PATTERNS)
    (tmp_path / "broken" / "config.cfg").write_text("[nlp", encoding="utf-8")
    with pytest.raises(PipelineError, match="cannot be loaded"):
        analyse("Iran left.", names=path)


def test_the_command_line(tmp_path, pipeline, capsysbinary):
    article = tmp_path / "article.txt"
    article.write_text("The rain over Merrowby stopped.", encoding="utf-8")
    assert main([str(article), "--names", pipeline, "--table", "mentions"]) == 0
    assert b"Merrowby,Merrowby,place" in capsysbinary.readouterr().out
    assert main([str(article), "--names", "en_core_web_sm_missing"]) == 2
    assert capsysbinary.readouterr().err.count(b"\n") == 1
