"""The figures above the article, as they are written."""

import pytest

from analysis.article import Article
from analysis.tables import empty
from views.address import View
from views.header import source, time_written


@pytest.mark.parametrize(
    ("minutes", "written"),
    [
        (0, "under 1 min"),
        (0.99, "under 1 min"),
        (1, "1 min"),
        (59.4, "59 min"),
        (59.6, "1 h"),
        (61, "1 h 1 min"),
        (104, "1 h 44 min"),
        (120.2, "2 h"),
        (60 * 1234 + 5, "1,234 h 5 min"),
    ],
)
def test_reading_time_is_written_in_hours_and_minutes(minutes, written):
    assert time_written(minutes) == written


def test_a_saved_chart_says_of_which_text_it_is():
    whole = Article(
        "", empty("parts"), title="Talks\nin Oslo", byline="Ada Quill", outlet="The Courier", date="14 May 2019"
    )
    assert source(whole, View()) == ["Talks in Oslo", "Ada Quill", "The Courier", "14 May 2019", "drawn by Dramatis"]
    assert source(Article("", empty("parts")), View()) == ["Untitled article", "drawn by Dramatis"]


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (View(actors=("Iran", "Iraq"), kinds=("state",)), ["chosen: Iran or Iraq, state"]),
        (View(keyword="siege", voice="quoted"), ["chosen: “siege”, quoted words"]),
        (View(all_parts=True, folded=True), ["title and captions counted too", "branches counted as their state"]),
        (View(tab="Relations", rejected=("a", "b"), flipped=("b",)), ["2 statements corrected by its reader"]),
        (View(tab="Actors", rejected=("a",), sentence=3, hedged=True), []),
    ],
)
def test_a_saved_chart_says_what_is_chosen(view, said):
    assert source(Article("", empty("parts")), view) == ["Untitled article", *said, "drawn by Dramatis"]
