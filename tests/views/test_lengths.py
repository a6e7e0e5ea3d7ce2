"""Sentences > Lengths: the clicks on a bar go through its sentences."""

from __future__ import annotations

from tests.views import clicks
from tests.views.dashboard import AMERLI, FRONT, fine, opened

LENGTHS = {**AMERLI, "tab": "sentences", "sentences-chart": "lengths"}


def test_clicks_on_a_bar_go_through_its_sentences_and_let_go_after_the_last():
    at = opened(LENGTHS)
    rows = at.dataframe[0].value
    assert [26, 30] in clicks.points(at, "chart_lengths")
    inside = rows.index[rows["words"].between(26, 30)]
    went = []
    for _ in range(len(inside) + 1):
        fine(clicks.click_point(at, "chart_lengths", 26, 30))
        went.append(at.query_params.get("sentence"))
    assert went == ["23", "30", "34", "38", None]
    assert [int(number) - FRONT for number in went[:-1]] == [rows["number"][row] for row in inside]
    assert at.query_params == LENGTHS


def test_another_bar_begins_with_its_first_sentence_and_what_is_chosen_is_kept():
    at = opened({**LENGTHS, "keyword": "siege", "sentence": "24"})
    of_class = [bar for bar in clicks.points(at, "chart_lengths") if bar != [26, 30]]
    rows = at.dataframe[0].value
    first = next(bar for bar in of_class if rows["words"].between(*bar).any())
    fine(clicks.click_point(at, "chart_lengths", *first))
    chosen = rows["number"][rows["words"].between(*first)].iloc[0]
    assert at.query_params == {**LENGTHS, "keyword": "siege", "sentence": str(chosen + FRONT)}


def test_a_bar_without_a_sentence_chooses_nothing():
    at = opened({**LENGTHS, "keyword": "siege", "sentence": "24"})
    rows = at.dataframe[0].value
    none = next(bar for bar in clicks.points(at, "chart_lengths") if not rows["words"].between(*bar).any())
    fine(clicks.click_point(at, "chart_lengths", *none))
    assert at.query_params["sentence"] == "24"
