"""The tables under the charts: rows follow what is chosen elsewhere, rows choose, also when sorted; keys walk them."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.screen import (
    POINTS,
    address,
    becomes,
    button,
    cells,
    point,
    pressed,
    row,
    selected,
    table,
    untag,
    word,
)


def sort_by_first_column(app, key):
    """Click the name of the first column; the browser sorts by itself, so no script runs."""
    before = cells(app, key)
    table(app, key).scroll_into_view_if_needed()
    place = app.box(table(app, key))
    app.page.mouse.move(place["x"] + 80, place["y"] + 14)
    app.page.mouse.click(place["x"] + 80, place["y"] + 17)
    after = sorted(before)
    return becomes(app, lambda: cells(app, key)[0], after[0])


def test_rows_follow_the_chart_the_article_and_the_sidebar(app):
    point("chart_mentions", "Iran")(app)
    assert becomes(app, lambda: selected(app, "table_actors"), ["Iran"]) == ["Iran"]
    word("Islamic State")(app)
    assert becomes(app, lambda: selected(app, "table_actors"), ["Islamic State", "Iran"]) == ["Islamic State", "Iran"]
    untag("Iran")(app)
    assert becomes(app, lambda: selected(app, "table_actors"), ["Islamic State"]) == ["Islamic State"]
    button("Clear")(app)
    assert becomes(app, lambda: selected(app, "table_actors"), []) == []


def test_sorted_rows_choose_and_follow(open_app):
    app = open_app("?actor=Iran&kind=state")
    names = cells(app, "table_actors")
    assert names != sorted(names)
    sort_by_first_column(app, "table_actors")
    assert becomes(app, lambda: cells(app, "table_actors"), sorted(names)) == sorted(names)
    assert becomes(app, lambda: selected(app, "table_actors"), ["Iran"]) == ["Iran"]
    for choose, chosen in [
        (row("table_actors", "Australia"), ["Iran", "Australia"]),
        (point("chart_mentions", "Iraq"), ["Iran", "Australia", "Iraq"]),
        (row("table_actors", "France"), ["Iran", "Australia", "Iraq", "France"]),
        (row("table_actors", "Iran"), ["Australia", "Iraq", "France"]),
    ]:
        choose(app)
        assert address(app)["actor"] == chosen
        assert becomes(app, lambda: selected(app, "table_actors"), sorted(chosen)) == sorted(chosen)
    assert cells(app, "table_actors") == sorted(names)


def test_keys_walk_a_table_choose_let_go_and_go_on(app):
    keys = app.page.keyboard
    inside = "() => document.activeElement.closest('canvas') !== null"
    names = cells(app, "table_actors")

    def step(key, name):
        keys.press(key)
        focused = "() => document.activeElement.textContent"
        assert becomes(app, lambda: app.page.evaluate(focused), name) == name

    def choose(key, *chosen):
        app.act(lambda: keys.press(key))
        assert address(app).get("actor", []) == list(chosen)

    app.page.get_by_role("radio", name="Together").focus()
    while not app.page.evaluate(inside):
        keys.press("Tab")
    step("ArrowDown", names[1])
    step("ArrowDown", names[2])
    choose("Enter", names[2])
    step("ArrowDown", names[3])
    choose(" ", names[2], names[3])
    choose("Enter", names[2])
    step("ArrowUp", names[2])
    choose("Enter")
    assert pressed(app) == set()
    everyone = [name for (name,) in app.page.locator(".st-key-chart_mentions").evaluate(POINTS)]
    for name in everyone[3 : len(names) + 5]:
        step("ArrowDown", name)
    choose("Enter", everyone[len(names) + 4])
    # Between the table and its neighbours there may be stops at the box that scrolls it; but no way through its cells.
    for key, within in (("Tab", False), ("Shift+Tab", True), ("Shift+Tab", False)):
        presses, passed = 0, [key]
        while app.page.evaluate(inside) is not within:
            keys.press(key)
            presses += 1
            passed.append(app.page.evaluate("() => document.activeElement.outerHTML.slice(0, 90)"))
            assert presses <= 4, passed


def test_a_table_offers_one_csv(app):
    app.page.locator(".st-key-table_actors").hover()
    expect(app.page.get_by_test_id("stElementToolbar").get_by_role("button")).to_have_count(3)
    expect(app.page.get_by_role("button", name="CSV")).to_have_count(1)


def test_a_download_holds_the_rows_as_they_are_chosen(open_app):
    app = open_app("?tab=sentences&actor=Iran")
    with app.page.expect_download() as download:
        app.page.get_by_role("button", name="Download sentences (CSV)").click()
    lines = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert download.value.suggested_filename == "sentences.csv"
    assert lines[0] == "number,words,characters,syllables,commas,quoted,actors,text"
    assert len(lines) == 1 + len(cells(app, "table_sentences"))
