"""An installed spaCy pipeline as a choice, and branches counted as their state."""

from __future__ import annotations

from unittest import mock

import pytest

from analysis.mentions import pipelines
from tests.analysis.pipelines import PATTERNS, saved
from tests.views import clicks
from tests.views.dashboard import fine, opened, paste, told

TEXT = "The rain\n\nHarbourers came in the rain. Iran met the Iraqi Army there."


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """One pipeline that counts as installed, by the path of its folder."""
    path = saved(tmp_path / "small", PATTERNS)
    for place in ("analysis.mentions.pipelines", "views.state", "views.filters"):
        monkeypatch.setattr(f"{place}.installed_pipelines", lambda: [path])
    return path


def actors(at) -> set[str]:
    return set(at.dataframe[0].value["actor"])


def test_without_pipelines_there_is_no_choice():
    assert "names" not in [box.key for box in opened().selectbox]


def test_an_installed_pipeline_can_be_chosen_and_let_go_of(installed):
    at = paste(opened(), TEXT)
    assert "Harbourers" not in actors(at)
    fine(at.selectbox(key="names").set_value(installed).run())
    assert "Harbourers" in actors(at)
    assert at.query_params["names"] == installed
    fine(at.selectbox(key="names").set_value("").run())
    assert "Harbourers" not in actors(at)
    assert "names" not in at.query_params


def test_a_link_brings_the_pipeline_along(installed):
    at = opened({"names": installed, "actor": "Iran"})
    assert at.selectbox(key="names").value == installed
    assert at.multiselect(key="actors").value == ["Iran"]
    assert told(at.info) == []


def test_a_link_with_a_pipeline_that_is_not_here_says_so():
    at = opened({"names": "en_core_web_sm", "actor": "Iran"})
    assert told(at.info)[0].startswith("The language model “en_core_web_sm” is not installed here;")
    assert at.multiselect(key="actors").value == ["Iran"]


def test_a_pipeline_that_cannot_be_loaded_says_so_and_the_article_is_read_without(installed):
    pipelines.load_pipeline.cache_clear()
    with mock.patch("spacy.load", side_effect=OSError("no such model")):
        at = opened()
        fine(at.selectbox(key="names").set_value(installed).run())
    assert "cannot be loaded: no such model" in told(at.info)[0]
    assert "names" not in at.query_params
    assert "Iran" in actors(at)


def test_branches_are_counted_as_their_state_and_apart_again():
    at = opened({"actor": "Iran"})
    assert "Iraqi Army" in actors(at)
    fine(at.toggle(key="folded").set_value(True).run())
    assert "Iraqi Army" not in actors(at)
    assert {"Iraq", "Iran", "Islamic State"} <= actors(at)
    assert at.query_params["branches"] == "folded"
    assert at.multiselect(key="actors").value == ["Iran"]
    fine(clicks.open_tab(at, "Terms"))
    fine(clicks.open_tab(at, "Actors"))
    assert at.toggle(key="folded").value
    fine(at.toggle(key="folded").set_value(False).run())
    assert "Iraqi Army" in actors(at)
    assert "branches" not in at.query_params


def test_a_link_with_folded_branches_opens_like_that():
    at = opened({"branches": "folded", "actor": "Iraq", "tab": "sentences"})
    assert at.multiselect(key="actors").value == ["Iraq"]
    assert told(at.info) == []
    assert at.query_params == {"branches": "folded", "actor": "Iraq", "tab": "sentences"}


def test_a_chosen_branch_is_let_go_of_when_it_is_folded():
    at = opened({"actor": ["Iran", "Iraqi Army"], "sentence": "9"})
    fine(at.toggle(key="folded").set_value(True).run())
    assert at.multiselect(key="actors").value == ["Iran"]
    assert "“Iraqi Army”" in told(at.info)[0]
    assert at.query_params["sentence"] == "9"


def test_a_link_to_a_text_says_that_its_pipeline_cannot_be_loaded_once_the_text_is_there(installed):
    pipelines.load_pipeline.cache_clear()
    with mock.patch("spacy.load", side_effect=OSError("no such model")):
        at = paste(opened({"article": "own", "names": installed}), TEXT)
    assert any("cannot be loaded: no such model" in said for said in told(at.info))
    assert "names" not in at.query_params
