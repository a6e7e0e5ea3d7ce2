"""Choices made before the answer to the last one is there: the browser still sends its widgets as they were."""

from __future__ import annotations

from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.views import clicks
from tests.views.dashboard import AMERLI, FRONT, fine, opened


def test_two_bars_and_a_word_of_the_article():
    at = opened(AMERLI)
    with clicks.unanswered(at):
        fine(clicks.click_values(at, "chart_mentions", ["Iran"]))
        fine(clicks.click_values(at, "chart_mentions", ["Iraq"], ["United States"]))
        fine(clicks.choose_in_reader(at, "actor", actor="Islamic State", sentence=14))
    assert at.query_params == {**AMERLI, "actor": ["Iran", "Iraq", "United States", "Islamic State"]}
    assert at.multiselect(key="actors").value == ["Iran", "Iraq", "United States", "Islamic State"]
    fine(clicks.click_values(at, "chart_mentions", ["Iraq"]))
    assert at.query_params["actor"] == ["Iran", "United States", "Islamic State"]


def test_a_click_that_is_told_twice_is_one():
    at = opened(AMERLI)
    iran, iraq = {"number": 1, "chosen": ["Iran"]}, {"number": 2, "chosen": ["Iraq"]}
    fine(clicks.tell(at, "chart_mentions", iran))
    fine(clicks.tell(at, "chart_mentions", iran, iraq))
    assert at.query_params == {**AMERLI, "actor": ["Iran", "Iraq"]}


def test_a_bar_and_a_keyword():
    at = opened(AMERLI)
    with clicks.unanswered(at):
        fine(clicks.click_values(at, "chart_mentions", ["Iran"]))
        keyword = WidgetState(id=at.text_input(key="keyword").proto.id, string_value="forces")
        fine(clicks._send(at, keyword))
    assert at.query_params == {**AMERLI, "actor": "Iran", "keyword": "forces"}
    assert at.text_input(key="keyword").value == "forces"


def test_two_rows_of_a_table_that_is_being_drawn_anew():
    at = opened(AMERLI)
    names = at.dataframe[0].value["actor"].tolist()
    with clicks.unanswered(at):
        fine(clicks.click_values(at, "chart_mentions", [names[5]]))
        fine(clicks.choose_rows(at, "table_actors", 2))
        fine(clicks.choose_rows(at, "table_actors", 2, 0))
    assert at.multiselect(key="actors").value == [names[5], names[2], names[0]]
    assert at.session_state.table_actors["selection"]["rows"] == [0, 2, 5]


def test_a_row_of_terms_is_the_one_that_stood_there():
    at = opened({**AMERLI, "tab": "terms", "words": "form"})
    terms = at.dataframe[0].value["term"].tolist()
    with clicks.unanswered(at):
        fine(clicks.choose_in_reader(at, "actor", actor="Iran", sentence=14))
        narrowed = at.dataframe[0].value["term"].tolist()
        assert narrowed[4] != terms[4]
        fine(clicks.choose_rows(at, "table_terms", 4))
    assert at.query_params["keyword"] == terms[4]


def test_a_choice_beside_widgets_that_are_drawn_late():
    at = opened(AMERLI)
    names = at.dataframe[0].value["actor"].tolist()
    with clicks.unanswered(at, but_address=True):
        fine(clicks.click_values(at, "chart_mentions", [names[3]]))
        fine(clicks.click_values(at, "chart_mentions", [names[1]]))
        parts = WidgetState(id=at.toggle(key="all_parts").proto.id, bool_value=True)
        fine(clicks._send(at, parts))
    assert at.query_params == {**AMERLI, "actor": [names[3], names[1]], "parts": "all"}
    fine(clicks.choose_rows(at, "table_actors", 1))
    assert at.multiselect(key="actors").value == [names[1]]
    fine(at.multiselect(key="actors").set_value([]).run())
    assert at.query_params == {**AMERLI, "parts": "all"}


def test_clear_right_after_a_choice():
    at = opened({**AMERLI, "keyword": "forces"})
    with clicks.unanswered(at):
        fine(clicks.click_values(at, "chart_mentions", ["Iran"]))
        clear = next(button for button in at.button if button.label == "Clear")
        fine(clicks._send(at, WidgetState(id=clear.proto.id, trigger_value=True)))
    assert at.query_params == AMERLI


def test_a_key_in_a_table_chooses_its_row_and_lets_go():
    at = opened({**AMERLI, "tab": "sentences"})
    number = at.dataframe[0].value["number"].iloc[2]
    fine(clicks.tell(at, "table_sentences", {"number": 1, "chosen": str(number)}))
    assert at.query_params == {**AMERLI, "sentence": str(number + FRONT), "tab": "sentences"}
    fine(clicks.tell(at, "table_sentences", {"number": 2, "chosen": str(number)}))
    assert at.query_params == {**AMERLI, "tab": "sentences"}
    fine(clicks.tell(at, "table_sentences", {"number": 3, "chosen": "of another article"}))
    assert at.query_params == {**AMERLI, "tab": "sentences"}
