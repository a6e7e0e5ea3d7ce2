"""The About page, and the way there and back."""

from __future__ import annotations

from unittest import mock

import pytest

from analysis.evaluate import SUBJECTS, published_coders, score_table
from analysis.tables import KINDS
from tests.views import clicks
from tests.views.dashboard import AMERLI, OWN_TEXT, fine, opened, paste, title, told
from views import about
from views.address import CHARTS, TABS
from views.articles import samples


def test_the_about_page_opens_and_the_view_is_there_on_return():
    at = opened({"actor": "Iran", "keyword": "forces", "tab": "terms", "words": "form", "sentence": "4"})
    fine(clicks.follow(at, "About"))
    assert title(at) == "About Dramatis"
    fine(clicks.follow(at, "Article"))
    assert at.query_params == {
        **AMERLI,
        "actor": "Iran",
        "keyword": "forces",
        "sentence": "4",
        "tab": "terms",
        "words": "form",
    }
    assert at.text_input(key="keyword").value == "forces"
    assert at.button_group(key="words").value == "term"
    assert told(at.info) == []


def test_a_setting_made_before_leaving_is_there_on_return():
    at = fine(clicks.open_tab(opened(), "Terms"))
    at.button_group(key="words").set_value("term")
    fine(at.run())
    fine(clicks.follow(at, "About"))
    fine(clicks.follow(at, "Article"))
    assert at.button_group(key="words").value == "term"
    assert at.query_params == {**AMERLI, "tab": "terms", "words": "form"}


def test_ones_own_text_is_there_on_return():
    at = paste(opened(), OWN_TEXT)
    fine(clicks.follow(at, "About"))
    fine(clicks.follow(at, "Article"))
    assert title(at) == "Talks in Baghdad"


def test_the_about_page_explains_every_tab_chart_and_kind():
    assert set(about.TAB) == set(TABS)
    assert set(about.CHART) == {(tab, chart) for tab, charts in CHARTS.items() for chart in charts}
    assert set(about.KIND) == set(KINDS)
    shown = "\n".join(text.value for text in fine(clicks.follow(opened(), "About")).markdown)
    for words in (*about.TAB.values(), *about.CHART.values(), *about.KIND.values()):
        assert words in shown


def test_the_about_page_has_its_sections():
    at = fine(clicks.follow(opened(), "About"))
    assert [header.value for header in at.header] == [
        "How to read the figures",
        "Kinds of actor",
        "How actors are found",
        "How right it is",
        "Keywords",
        "What it cannot tell",
        "Your texts",
        "Licence",
    ]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_about_page_publishes_its_own_error(subject):
    at = fine(clicks.follow(opened(), "About"))
    shown = at.dataframe[list(SUBJECTS).index(subject)].value
    scores = score_table(subject)
    titles = [samples()[name].title for name in scores["article"].tolist()[:-1]]
    assert shown["article"].tolist() == ["All of them", *titles]
    assert shown["labelled"].tolist() == [scores["labelled"].iloc[-1], *scores["labelled"].tolist()[:-1]]
    assert shown["recall"].iloc[0] == 100 * scores["recall"].iloc[-1]


def test_the_about_page_says_what_is_published_of_other_coders():
    shown = "\n".join(text.value for text in fine(clicks.follow(opened(), "About")).markdown)
    for row in published_coders().to_dict("records"):
        assert f"**{row['coder']}** ({row['source']})" in shown
        assert row["result"] in shown


def test_nothing_is_measured_before_the_about_page_is_opened():
    about._measured.clear()
    with mock.patch("views.about.score_table", side_effect=score_table) as measured:
        at = opened()
        assert measured.call_count == 0
        fine(clicks.follow(at, "About"))
        fine(clicks.follow(at, "Article"))
        fine(clicks.follow(at, "About"))
        assert measured.call_count == len(SUBJECTS)
