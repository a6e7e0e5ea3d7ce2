"""The view between the widgets and the address: Back and Forward, slow lines, runs that fail."""

from __future__ import annotations

from unittest import mock

import pytest

from tests.views import clicks
from tests.views.dashboard import AMERLI, fine, opened, title, told


def test_back_and_forward_undo_and_redo():
    at = opened()
    fine(clicks.click_point(at, "chart_mentions", "Iran"))
    fine(clicks.open_tab(at, "Terms"))
    fine(clicks.go_back(at, {**AMERLI, "actor": "Iran"}))
    assert (at.session_state.tab, at.session_state.actors) == ("Actors", ["Iran"])
    fine(clicks.go_back(at, {}))
    assert (at.session_state.tab, at.session_state.actors) == ("Actors", [])
    assert at.query_params == {}
    fine(clicks.go_back(at, {**AMERLI, "actor": "Iran", "tab": "terms"}))
    assert (at.session_state.tab, at.session_state.actors) == ("Terms", ["Iran"])


def test_back_goes_to_another_article():
    at = opened()
    at.selectbox(key="article").set_value("ubs-credit-suisse")
    fine(at.run())
    fine(clicks.go_back(at, {"actor": "Iran"}))
    assert title(at) == "How the siege of Amerli was broken"
    assert at.selectbox(key="article").value == "siege-of-amerli"
    assert at.multiselect(key="actors").value == ["Iran"]
    assert told(at.info) == []


def test_back_is_heard_while_a_keyword_cannot_be_read():
    at = opened({"keyword": "siege"})
    at.text_input(key="keyword").set_value('"open')
    fine(at.run())
    fine(clicks.go_back(at, {"keyword": "Iran"}))
    assert at.text_input(key="keyword").value == "Iran"
    assert told(at.error) == []


LATER = [
    (lambda at: clicks.choose_in_reader(at, "sentence", sentence=2), {"actor": "Iran", "sentence": "3"}),
    (lambda at: clicks.click_values(at, "chart_mentions"), {"actor": "Iran"}),
    (lambda at: at.text_area(key="pasted").set_value("Some text").run(), {"actor": "Iran"}),
    (lambda at: at.button(key="read").click().run(), {"actor": "Iran"}),
    (lambda at: at.run(), {"actor": "Iran"}),
]


@pytest.mark.parametrize(("act", "chosen"), LATER)
def test_an_address_that_lags_behind_undoes_nothing(act, chosen):
    at = fine(clicks.click_point(opened(AMERLI), "chart_mentions", "Iran"))
    at.query_params = dict(AMERLI)  # The next message leaves the browser before the new address has reached it.
    fine(act(at))
    assert at.session_state.actors == ["Iran"]
    assert at.query_params == {**AMERLI, **chosen}


def test_a_widget_that_shows_its_choice_is_not_told_again():
    at = opened()
    at.multiselect(key="actors").set_value(["Iran"])
    at.text_input(key="keyword").set_value("Iraq*")
    fine(at.run())
    assert not at.multiselect(key="actors").proto.set_value
    assert not at.text_input(key="keyword").proto.set_value
    fine(clicks.click_point(at, "chart_mentions", "Iraq"))
    assert at.multiselect(key="actors").proto.set_value
    assert not at.text_input(key="keyword").proto.set_value


def test_a_run_that_fails_halfway_loses_no_choice():
    at = opened({"actor": "Iran", "keyword": "forces", "tab": "terms", "words": "form"})
    with mock.patch("views.filters.draw", side_effect=ZeroDivisionError):
        at.run()
    assert len(at.exception) == 1
    fine(at.run())
    assert at.query_params == {"actor": "Iran", "keyword": "forces", "tab": "terms", "words": "form"}
    assert at.text_input(key="keyword").value == "forces"
    assert at.button_group(key="words").value == "term"
