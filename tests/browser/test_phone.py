"""The dashboard under a finger on a narrow screen."""

from __future__ import annotations

import itertools

import pytest

from tests.browser.screen import POINTS, address

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def phone(open_app):
    app = open_app(**PHONE)
    app.page.locator(".st-key-chart_mentions").scroll_into_view_if_needed()
    app.box(app.page.locator(".st-key-chart_mentions"))
    return app


def middle_of_bar(app, actor):
    chart = app.page.locator(".st-key-chart_mentions")
    bar = chart.locator(".barlayer .point path").nth(chart.evaluate(POINTS).index([actor]))
    bar.scroll_into_view_if_needed()
    place = app.box(bar)
    return place["x"] + place["width"] / 2, place["y"] + place["height"] / 2


def test_a_tap_on_a_bar_chooses_the_actor(phone):
    x, y = middle_of_bar(phone, "Iran")
    phone.act(lambda: phone.page.touchscreen.tap(x, y))
    assert address(phone)["actor"] == ["Iran"]


def test_a_finger_on_a_chart_scrolls_the_page_and_chooses_nothing(phone):
    x, y = middle_of_bar(phone, "Iran")
    fingers = phone.page.context.new_cdp_session(phone.page)
    fingers.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 16):
        moved = {"type": "touchMove", "touchPoints": [{"x": x, "y": y - 12 * step}]}
        fingers.send("Input.dispatchTouchEvent", moved)
    fingers.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert phone.box(phone.page.locator(".st-key-chart_mentions"))["y"] < y - 150
    assert "actor" not in address(phone.idle())


def test_the_page_is_no_wider_than_the_screen(phone):
    assert phone.page.evaluate("() => document.scrollingElement.scrollWidth") == 390
    main = phone.page.get_by_test_id("stMain")
    assert main.evaluate("(main) => main.scrollWidth - main.clientWidth") == 0


@pytest.mark.parametrize(("width", "beside"), [(768, False), (900, False), (1024, False), (1100, True)])
def test_article_and_chart_share_a_line_only_where_both_have_room(open_app, width, beside):
    app = open_app(viewport={"width": width, "height": 900})
    article, chart = (app.box(app.page.locator(f".st-key-{key}")) for key in ("reader", "chart_mentions"))
    assert (chart["x"] >= article["x"] + article["width"]) is beside
    assert (chart["y"] >= article["y"] + article["height"]) is not beside
    assert min(article["width"], chart["width"]) > 330


@pytest.mark.parametrize("width", [390, 1440])
def test_the_article_begins_near_the_top_under_one_line_that_names_it(open_app, width):
    app = open_app(viewport={"width": width, "height": 900})
    lines = [app.box(app.page.locator(place)) for place in (".st-key-head h1", ".st-key-head [data-testid=stText]")]
    lines.append(app.box(app.page.locator(".st-key-figures")))
    assert all(one["y"] + one["height"] <= other["y"] for one, other in itertools.pairwise(lines))
    assert app.box(app.page.locator(".st-key-reader"))["y"] < 270
    size = "(words) => parseFloat(getComputedStyle(words).fontSize)"
    assert app.page.locator(".st-key-head h1").evaluate(size) < app.page.locator("article .title").evaluate(size)


def test_the_number_of_shared_sentences_is_in_sight_beside_the_two_names(open_app):
    app = open_app("?actors-chart=together", **PHONE)
    scroller = app.page.locator(".st-key-table_together .dvn-scroller")
    scroller.scroll_into_view_if_needed()
    assert scroller.evaluate("(box) => box.scrollWidth - box.clientWidth") == 0


@pytest.mark.parametrize(("width", "hidden"), [(1280, 0), (390, 73)])
def test_the_numbers_of_a_pair_are_in_sight_and_on_a_phone_all_but_the_sentences(open_app, width, hidden):
    app = open_app("?tab=relations", viewport={"width": width, "height": 900})
    scroller = app.page.locator(".st-key-table_pairs .dvn-scroller")
    scroller.scroll_into_view_if_needed()
    assert scroller.evaluate("(box) => box.scrollWidth - box.clientWidth") <= hidden


def test_the_button_that_opens_the_sidebar_says_what_is_behind_it(phone):
    said = "(button) => getComputedStyle(button, '::after').content"
    assert "Articles, filters, pages" in phone.page.get_by_test_id("stExpandSidebarButton").evaluate(said)


@pytest.mark.parametrize("query", ["tab=sentences&sentences-chart=voices", "actors-chart=together"])
def test_the_buttons_over_a_table_cover_no_words(open_app, query):
    app = open_app(f"?{query}", **PHONE)
    bar = app.page.get_by_test_id("stElementToolbar").first
    bar.scroll_into_view_if_needed()
    words = app.page.get_by_test_id("stMain").get_by_test_id("stCaptionContainer").last
    above, below = app.box(words), app.box(bar)
    assert above["y"] + above["height"] <= below["y"] + 8, "the empty edge of the bar aside"
