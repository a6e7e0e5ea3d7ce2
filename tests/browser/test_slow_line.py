"""Choices in quick succession where a message and its answer take 300 ms: none is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import TimeoutError, expect

from tests.browser.app import TWO_FRAMES
from tests.browser.screen import POINTS, ROW_HEIGHT, address, becomes, mention, pressed, selected, table

DELAY = 0.15  # seconds, each way
AMERLI = ["siege-of-amerli"]


def bar(app, actor):
    """Click a bar without waiting for the answer to what was chosen before."""
    chart = app.page.locator(".st-key-chart_mentions")
    hint = chart.locator(".hoverlayer .hovertext", has_text=actor).first

    def hinted():
        """A chart that is repainted under the pointer hides its hint: the pointer is moved again."""
        place = chart.locator(".barlayer .point path").nth(chart.evaluate(POINTS).index([actor])).bounding_box()
        app.page.mouse.move(place["x"] + 5, place["y"] + 5)
        app.page.mouse.move(place["x"] + 8, place["y"] + 8)
        try:
            hint.wait_for(timeout=2000)
        except TimeoutError:
            return False
        return True

    assert becomes(app, hinted, True)
    app.page.mouse.down()
    app.page.mouse.up()


def keyword(app, words):
    app.page.get_by_role("textbox", name="Keyword").fill(words)
    app.page.keyboard.press("Enter")


def test_words_of_the_article_a_keyword_and_filters(open_app):
    app = open_app(delay=DELAY)
    mention(app, "Islamic State").click()
    keyword(app, "militi*")
    mention(app, "United States").click()
    app.page.get_by_role("button", name="State", exact=True).click()
    app.page.get_by_test_id("stCheckbox").filter(has_text="Count title").click()
    wanted = {
        "article": AMERLI,
        "actor": ["Islamic State", "United States"],
        "keyword": ["militi*"],
        "kind": ["state"],
        "parts": ["all"],
    }
    assert becomes(app, lambda: address(app), wanted) == wanted
    assert pressed(app.idle()) >= {"Islamic State", "United States"}
    expect(app.page.get_by_role("textbox", name="Keyword")).to_have_value("militi*")


@pytest.mark.parametrize("between", ["", "forces"])
def test_two_bars(open_app, between):
    app = open_app(delay=DELAY)
    bar(app, "Iraq")
    if between:
        keyword(app, between)
    bar(app, "Iran")
    wanted = {"article": AMERLI, "actor": ["Iraq", "Iran"], **({"keyword": [between]} if between else {})}
    assert becomes(app, lambda: address(app), wanted) == wanted


def test_two_rows_and_a_bar(open_app):
    app = open_app(delay=DELAY, viewport={"width": 1440, "height": 1400})
    table(app, "table_actors").scroll_into_view_if_needed()
    place = app.box(table(app, "table_actors"))
    names = app.page.locator(".st-key-chart_mentions").evaluate(POINTS)
    for row in (4, 1):
        app.page.mouse.move(place["x"] + 18, place["y"] + ROW_HEIGHT * (row + 1.5) - 4)
        app.page.mouse.click(place["x"] + 18, place["y"] + ROW_HEIGHT * (row + 1.5))
        app.page.evaluate(TWO_FRAMES)  # a hand needs longer from one row to another than a table to draw a tick
    bar(app, names[2][0])
    wanted = {names[number][0] for number in (1, 2, 4)}  # a table tells its rows a moment later than a chart its bars
    assert becomes(app, lambda: set(address(app).get("actor", [])), wanted) == wanted
    rows = [names[1][0], names[2][0], names[4][0]]
    assert becomes(app, lambda: selected(app, "table_actors"), rows) == rows
