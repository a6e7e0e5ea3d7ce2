"""Actors > Together: the pair that is chosen in the chart, in the article, and in the two tables."""

from __future__ import annotations

import json

import pytest

from tests.views import clicks
from tests.views.dashboard import AMERLI, FRONT, fine, opened, told


def lit(at) -> list[int]:
    """The sentences that the article is told to light."""
    state = next(element for element in at._tree if getattr(element, "key", None) == "reader_state")
    return json.loads(state.proto.json)["state"]["lit"]


def test_a_click_on_a_pair_chooses_both_and_lights_the_sentences_that_name_both():
    at = opened({"actors-chart": "together"})
    assert len(at.dataframe) == 1
    jump = at.session_state.jump
    fine(clicks.click_point(at, "chart_together", "Islamic State", "United States"))
    assert at.multiselect(key="actors").value == ["Islamic State", "United States"]
    assert at.query_params == {**AMERLI, "actor": ["Islamic State", "United States"], "actors-chart": "together"}
    assert "Sentences that name Islamic State or United States: 10 of 34" in told(at.caption)
    assert "4 sentences name both Islamic State and United States." in told(at.caption)
    pairs, sentences = (table.value for table in at.dataframe)
    assert "text" in sentences
    assert "pair" in pairs
    assert lit(at) == [number + FRONT - 1 for number in sentences["number"]] == [14, 18, 25, 44]
    assert at.session_state.jump == jump + 1, "the article goes there"
    fine(clicks.click_point(at, "chart_together", "Islamic State", "United States"))
    assert at.multiselect(key="actors").value == []
    assert (lit(at), at.session_state.jump) == ([], jump + 1)


@pytest.mark.parametrize(
    ("more", "said", "count"),
    [
        ({"actor": ["Iran"]}, "Choose two actors, or a row below, to read the sentences that name both.", 0),
        ({"actor": ["Iran", "Iraq"], "keyword": "Iran"}, "1 chosen sentence names both Iran and Iraq.", 1),
        ({"actor": ["Iran", "Iraq", "Dramatis"]}, "0 sentences name all of Iran, Iraq and Dramatis.", 0),
        ({"actor": ["Iran", "Iraq"], "actors-chart": "mentions"}, "Sentences that name Iran or Iraq: 9 of 34", 0),
    ],
)
def test_it_is_said_how_many_sentences_name_all_of_the_chosen(more, said, count):
    at = opened({"actors-chart": "together", **more})
    assert said in told(at.caption)
    assert len(lit(at)) == count
