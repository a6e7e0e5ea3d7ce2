"""The dashboard in a real browser: the first visit, the link, the way back, a slow line."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.screen import (
    address,
    becomes,
    button,
    mention,
    mode,
    option,
    point,
    pressed,
    query,
    read_sentence,
    selected,
    shown,
    tab,
    typed,
    untag,
    word,
)


def test_a_first_visit_shows_an_article_with_its_charts(app):
    page = app.page
    expect(page.get_by_role("heading", level=1)).to_have_text("How the siege of Amerli was broken")
    expect(page.get_by_role("article")).to_contain_text("tried to starve Amerli")
    drawn = page.locator(".st-key-chart_mentions .js-plotly-plot")
    expect(drawn.locator(".barlayer .point").first).to_be_visible()
    expect(page.get_by_role("tab")).to_have_text(["Actors", "Relations", "Terms", "Sentences", "Contexts"])
    assert app.runs == 1
    assert app.complaints == []
    assert app.abroad == []


def test_iran_in_the_chart_is_marked_in_the_text_and_in_the_address_and_elsewhere(open_app):
    here = open_app()
    assert pressed(here) == set()
    point("chart_mentions", "Iran")(here)
    expect(mention(here, "Iran")).to_have_attribute("aria-pressed", "true")
    assert "Iran" in pressed(here) <= {"Iran", "Iranian", "Iranians"}
    assert address(here)["actor"] == ["Iran"]
    elsewhere = open_app(query(here))
    assert elsewhere.runs == elsewhere.asked == 1
    after = shown(here)
    assert becomes(elsewhere, lambda: shown(elsewhere), after) == after
    assert pressed(elsewhere) == pressed(here)


@pytest.mark.parametrize(
    "link",
    [
        "?actor=Iran&actor=Iraq&keyword=militias&sentence=20&tab=contexts&kind=state&parts=all",
        "?tab=terms&words=form&stops=yes&minimum=3&terms-chart=along-the-text&article=ubs-credit-suisse",
        "?tab=sentences&sentences-chart=lengths&sentence=99999&actor=Nobody&keyword=%22",
    ],
)
def test_a_link_opens_in_one_run(open_app, link):
    app = open_app(link)
    assert (app.asked, app.runs) == (1, 1)
    assert app.complaints == []


def seen(app):
    """What is shown, but for what is said once, and for the rows of tables, which write them down late."""
    return {name: value for name, value in shown(app).items() if name not in ("notices", "rows", "selected")}


def test_back_and_forward_undo_and_redo(app):
    steps = [
        point("chart_mentions", "Iran"),
        typed("militias"),
        tab("Sentences"),
        word("Islamic State"),
        read_sentence(17),
        mode("Lengths"),
        option("Article", "UBS to buy"),
    ]
    screens = [seen(app)]
    for step in steps:
        step(app)
        screens.append(seen(app))
    for screen in reversed(screens[:-1]):
        app.act(app.page.go_back)
        assert becomes(app, lambda: seen(app), screen) == screen
    for screen in screens[1:]:
        app.act(app.page.go_forward)
        assert becomes(app, lambda: seen(app), screen) == screen


def test_copy_link_puts_the_address_on_the_clipboard(open_app):
    app = open_app("?actor=Iran", permissions=["clipboard-read", "clipboard-write"])
    typed("militi* “Badr Organisation”|Sunni*")(app)
    app.page.get_by_role("button", name="Copy link").click()
    expect(app.page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    copied = app.page.evaluate("() => navigator.clipboard.readText()")
    assert copied == app.page.url
    elsewhere = open_app(copied.removeprefix(app.address).removeprefix("/"))
    assert shown(elsewhere)["keyword"] == ["militi* “Badr Organisation”|Sunni*"]


def test_a_page_whose_clipboard_is_refused_says_where_the_link_is(app):
    app.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')) }")
    app.page.get_by_role("button", name="Copy link").click()
    expect(app.page.get_by_text("Copy it from the address bar")).to_be_visible()


def test_clear_lets_go_of_every_choice(open_app):
    app = open_app("?actor=Iran&kind=state&keyword=Iran&sentence=20")
    button("Clear")(app)
    assert address(app) == {"article": ["siege-of-amerli"]}
    assert pressed(app) == set()
    assert becomes(app, lambda: selected(app, "table_actors"), []) == []


def test_about_and_back_keeps_the_view(open_app):
    app = open_app("?actor=Iran&keyword=Iran&tab=sentences&sentences-chart=lengths&parts=all")
    before = shown(app)
    app.act(app.page.get_by_role("link", name="About").click)
    expect(app.page.get_by_role("heading", level=1)).to_contain_text("About")
    app.act(app.page.get_by_role("link", name="Article").click)
    assert becomes(app, lambda: shown(app), before) == before
    assert address(app)["keyword"] == ["Iran"]
    assert app.complaints == []


def test_about_and_back_is_one_step_each_in_the_history(app):
    word("Iranian")(app)
    tab("Relations")(app)
    before = seen(app)
    steps = app.page.evaluate("() => history.length")
    for name in ("About", "Article"):
        app.act(app.page.get_by_role("link", name=name).click)
        steps += 1
        assert app.page.evaluate("() => history.length") == steps
    assert becomes(app, lambda: seen(app), before) == before
    app.act(app.page.go_back)
    expect(app.page.get_by_role("heading", level=1)).to_contain_text("About")
    app.act(app.page.go_back)
    assert becomes(app, lambda: seen(app), before) == before
    app.act(app.page.go_back)
    assert shown(app)["tab"] == ["Actors"]
    assert pressed(app) == {"Iran", "Iranian"}


def test_who_is_named_by_the_outlet_alone_is_let_go_of_as_anybody(open_app):
    app = open_app("?article=siege-of-amerli&actor=Dramatis&actor=Iran")
    outlet = app.page.locator(".block.source")
    assert outlet.inner_text() == "Dramatis samples"
    assert outlet.get_by_role("button").count() == 0
    untag("Dramatis")(app)
    assert address(app)["actor"] == ["Iran"]
    option("Actors", "Iraqi government")(app)
    assert address(app)["actor"] == ["Iran", "Iraqi government"]
    untag("Iran")(app)
    assert address(app)["actor"] == ["Iraqi government"]
