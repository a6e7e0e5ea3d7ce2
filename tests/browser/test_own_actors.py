"""A reader's own actors in Chromium: added from a file, typed into the table, and there on the way back."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.screen import POINTS, address, becomes, cells, tab

MINE = b"actor,kind,aliases\nBesiegers,armed group,Islamic State;IS\n"
EDITOR = "canvas[data-testid=data-grid-canvas]"
HEADER, ROW = 35, 35


def page(app, name):
    app.act(app.page.get_by_role("link", name=name).click)


def add(app, data):
    with app.page.expect_file_chooser() as chooser:
        app.page.get_by_test_id("stFileUploaderDropzone").get_by_test_id("stBaseButton-secondary").click()
    app.act(lambda: chooser.value.set_files({"name": "mine.csv", "mimeType": "text/csv", "buffer": data}))


def type_into(app, row, value):
    """Write a value into the first cell of a row of the table, the rows counted from 0."""
    editor = app.page.locator(EDITOR).first
    place = app.box(editor)
    app.page.mouse.click(place["x"] + 70, place["y"] + HEADER + ROW * row + ROW / 2)
    box = app.page.locator(".gdg-input")  # opens a moment later
    box.fill(value)
    box.press("Enter")


def test_own_actors_from_a_file_and_typed_count_at_once_and_are_there_on_return(app):
    page(app, "Your actors")
    add(app, MINE)
    says = app.page.get_by_test_id("stAlert")
    expect(says).to_have_text("1 actor of your own in force.")
    before = app.box(app.page.locator(EDITOR).first)
    type_into(app, 1, "Halfway")
    expect(says).to_have_text("Row 2 needs a kind before it counts. 1 actor of your own in force.", timeout=30_000)
    assert app.box(app.page.locator(EDITOR).first) == before, "no message moves the table"
    # The table tells of the new row and of its cell: the run of the first may be given up for the second.
    app.idle().finished = app.runs
    page(app, "Article")
    names = app.page.locator(".st-key-chart_mentions").evaluate(POINTS)
    assert ["Besiegers"] in names
    assert ["Islamic State"] not in names
    expect(app.page.get_by_test_id("stSidebar")).to_contain_text("Your own actors are laid over the catalogue")
    page(app, "Your actors")
    expect(says).to_contain_text("Row 2 needs a kind")
    assert app.complaints == []


def test_branches_are_counted_as_their_state_in_every_view_and_the_link_says_so(app):
    app.act(app.page.get_by_text("Count branches as their state").click)
    assert address(app)["branches"] == ["folded"]
    assert becomes(app, lambda: "Iraqi government" in cells(app, "table_actors"), False) is False
    mention = app.page.get_by_role("article").get_by_role("button", name="Iraqi Army", exact=True).first
    why = app.page.locator(f"[id='{mention.get_attribute('aria-describedby')}']")
    expect(why).to_contain_text("Iraq · state")
    expect(why).to_contain_text("Iraqi Army, part of Iraq")
    app.act(mention.click)
    assert address(app)["actor"] == ["Iraq"]
    tab("Sentences")(app)
    assert address(app)["branches"] == ["folded"]


def test_the_reader_tells_whose_part_an_actor_is(app):
    mention = app.page.get_by_role("article").get_by_role("button", name="Iraqi Army", exact=True).first
    why = app.page.locator(f"[id='{mention.get_attribute('aria-describedby')}']")
    expect(why).to_contain_text("Iraqi Army · military · part of Iraq")
