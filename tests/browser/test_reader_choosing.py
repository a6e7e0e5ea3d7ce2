"""Choosing in the reader: by key, by click, over a slow line, and not by accident."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.reader_page import (
    READER_APP,
    choices,
    choose_sentence,
    focus_reader,
    focused_text,
    mention,
    sentence,
)

APP = READER_APP


def test_arrows_walk_the_mentions_and_the_sentences_from_one_tab_stop(app):
    keys = app.page.keyboard
    assert app.page.locator(".box [tabindex='0']").count() == 1
    focus_reader(app)
    walked = [focused_text(app)]
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowRight"):
        keys.press(key)
        walked.append(focused_text(app))
    assert walked == [
        "Marlow",
        "Lowland Guard",
        "Marlow",
        "Lowland Guard",
        "Ada Quill and Tom Reyes",
        "The Northern Courier",
        "Ada Quill and Tom Reyes",
        "Marlow",
    ]
    keys.press("ArrowUp")
    assert focused_text(app).startswith("Fishing boats return to Marlow")
    keys.press("End")
    assert focused_text(app) == "The Northern Courier"
    keys.press("ArrowRight")
    assert focused_text(app) == "The Northern Courier"
    keys.press("Home")
    assert focused_text(app).startswith("Truce holds")
    assert app.page.locator(".box [tabindex='0']").count() == 1
    keys.press("ArrowDown")
    keys.press("Tab")
    assert app.page.locator(".box :focus").count() == 0
    keys.press("Shift+Tab")
    assert focused_text(app) == "Ada Quill and Tom Reyes"
    assert choices(app) == []


def test_only_the_sentence_walked_to_is_announced_as_one(app):
    focus_reader(app)
    app.page.keyboard.press("ArrowDown")
    named = app.page.get_by_role("group", name="Before the body: Ada Quill and Tom Reyes")
    expect(named).to_be_focused()
    app.page.keyboard.press("ArrowDown")
    assert named.count() == 0


@pytest.mark.parametrize("key", ["Enter", " "])
def test_a_key_chooses_the_actor_and_again_lets_go(app, key):
    focus_reader(app)
    app.page.keyboard.press("ArrowRight")
    app.act(lambda: app.page.keyboard.press(key))
    pressed = app.page.locator(".mention[aria-pressed=true]")
    expect(pressed).to_have_text(["Lowland Guard", "Lowland Guard", "Guard", "Guard", "Lowland Guard"])
    assert focused_text(app) == "Lowland Guard"
    app.act(lambda: app.page.keyboard.press(key))
    expect(pressed).to_have_count(0)
    assert choices(app) == [("actor", "Lowland Guard", 1)] * 2


def test_enter_on_a_sentence_chooses_it_and_says_so(app):
    focus_reader(app)
    app.page.keyboard.press("ArrowDown")
    app.act(lambda: app.page.keyboard.press("Enter"))
    expect(sentence(app, 2)).to_have_attribute("aria-current", "true")
    expect(app.page.locator(".live")).to_have_text("Before the body. Ada Quill and Tom Reyes")
    assert choices(app) == [("sentence", 2)]


def test_a_click_chooses_and_the_same_click_lets_go(app):
    choose_sentence(app, 9)
    expect(app.page.locator("[aria-current]")).to_have_count(1)
    expect(sentence(app, 9)).to_have_attribute("aria-current", "true")
    app.act(lambda: mention(app, "Tidal Folk").click())
    expect(mention(app, "Tidal Folk")).to_have_attribute("aria-pressed", "true")
    choose_sentence(app, 9)
    expect(app.page.locator("[aria-current]")).to_have_count(0)
    expect(app.page.locator(".live")).to_be_empty()
    assert choices(app) == [("sentence", 9), ("actor", "Tidal Folk", 14), ("sentence", 9)]


def test_selecting_words_chooses_nothing(app):
    place = sentence(app, 8).bounding_box()
    mouse = app.page.mouse
    mouse.move(place["x"] + 20, place["y"] + 40)
    mouse.down()
    mouse.move(place["x"] + 180, place["y"] + 40, steps=5)
    mouse.up()
    assert len(app.page.evaluate("() => String(getSelection())")) > 5
    # a choice by mistake would be in the list before the one that is meant
    app.act(lambda: mention(app, "Tidal Folk").press("Enter"))
    assert choices(app) == [("actor", "Tidal Folk", 14)]


def test_a_double_click_selects_a_word_after_a_single_choice(app):
    app.act(lambda: sentence(app, 15).dblclick(position={"x": 40, "y": 8}))
    assert app.page.evaluate("() => String(getSelection())").strip() == "everyone"
    app.act(lambda: mention(app, "Aas").press("Enter"))
    assert choices(app) == [("sentence", 15), ("actor", "Ruben Aas", 17)]


def test_a_choice_in_the_chart_marks_the_actor_in_one_run(open_app):
    app = open_app("?chart=1")
    runs = app.runs
    app.click_bar("chart", 9, "Ruben Aas")
    expect(app.page.locator(".mention[aria-pressed=true]")).to_have_text(["Ruben Aas", "Aas"])
    assert app.runs == runs + 1


@pytest.mark.parametrize(("query", "delay"), [("", 0.15), ("?busy=1", 0)])
def test_no_choice_is_lost_on_a_slow_line_or_a_busy_server(open_app, query, delay):
    app = open_app(query, delay=delay)
    wanted = ["Tidal Folk", "Eastmark Army", "Tidal Folk", "Aas", "Lindqvist"]

    def click_all():
        for name in wanted:
            mention(app, name).click()

    app.act(click_all)
    shown = app.page.get_by_text("actors ['Eastmark Army', 'Ruben Aas', 'Petra Lindqvist']")
    expect(shown).to_be_visible(timeout=20_000)
    app.idle()
    assert [actor for _, actor, _ in choices(app)] == [*wanted[:3], "Ruben Aas", "Petra Lindqvist"]


def test_an_article_without_actors_can_be_walked(open_app):
    app = open_app("?article=plain")
    focus_reader(app)
    assert focused_text(app) == "It rained."
    app.page.keyboard.press("ArrowRight")
    app.page.keyboard.press("ArrowDown")
    assert focused_text(app) == "Then it stopped."
