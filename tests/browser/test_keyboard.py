"""The dashboard without a mouse: everything that can be chosen is reached by Tab, arrows and Enter.

The rows of tables are walked in test_tables.py, the article in test_reader_choosing.py.
"""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.screen import address, becomes, button, pressed, read_sentence, typed, word
from tests.views.dashboard import FRONT

FOCUSED = """() => {
  let node = document.activeElement;
  while (node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  return [node.getAttribute('role') ?? node.tagName.toLowerCase(), node.ariaLabel || node.textContent.trim()];
}"""


OPTION = """() => {
  const active = document.activeElement.getAttribute('aria-activedescendant');
  return (active && document.getElementById(active)?.textContent) || '';
}"""


def tab_to(app, role, name, *, at_most=40):
    """Press Tab until the focus is on this; buttons may have an icon beside their name."""
    passed = []
    while (focused := app.page.evaluate(FOCUSED))[0] != role or name not in focused[1]:
        assert len(passed) < at_most, passed
        passed.append(focused)
        app.page.keyboard.press("Tab")


def arrow_to(app, name, *, at_most=6):
    """Press the down arrow until Enter would take this option of an open list, which filters by itself."""
    passed = []
    while not (option := app.page.evaluate(OPTION)).startswith(name):
        assert len(passed) < at_most, passed
        passed.append(option)
        app.page.keyboard.press("ArrowDown")
        app.page.wait_for_timeout(100)


def test_every_control_of_the_sidebar_in_its_order(app):
    keys = app.page.keyboard
    app.page.get_by_role("combobox", name="Article").focus()
    tab_to(app, "combobox", "Actors")
    keys.type("Iran (")
    arrow_to(app, "Iran (")
    app.act(lambda: keys.press("Enter"))
    assert address(app)["actor"] == ["Iran"]
    keys.press("Escape")
    tab_to(app, "input", "Keyword")
    keys.type("Iran*")
    app.act(lambda: keys.press("Enter"))
    assert address(app)["keyword"] == ["Iran*"]
    tab_to(app, "button", "State")
    app.act(lambda: keys.press("Enter"))
    assert address(app)["kind"] == ["state"]
    tab_to(app, "switch", "Count title and captions too")
    app.act(lambda: keys.press("Space"))
    assert address(app)["parts"] == ["all"]
    tab_to(app, "button", "Clear")
    app.act(lambda: keys.press("Enter"))
    assert address(app) == {"article": ["siege-of-amerli"], "parts": ["all"]}
    tab_to(app, "button", "Copy link")


def test_from_the_sidebar_to_the_article_the_tabs_and_their_charts(app):
    keys = app.page.keyboard
    app.page.get_by_role("button", name="Copy link").focus()
    while not app.page.locator(".mention:focus").count():
        keys.press("Tab")
    app.act(lambda: keys.press("Enter"))
    name = app.page.locator(".mention:focus").inner_text()
    assert pressed(app) >= {name}
    keys.press("ArrowDown")
    app.act(lambda: keys.press("Enter"))
    assert "sentence" in address(app)
    tab_to(app, "tab", "Actors")
    for name in ("relations", "terms"):
        keys.press("ArrowRight")
        keys.press("Enter")
        assert becomes(app, lambda: address(app).get("tab", []), [name]) == [name]
        app.idle()
    tab_to(app, "radio", "Frequency")
    keys.press("ArrowRight")
    app.act(lambda: keys.press("Enter"))
    assert address(app)["terms-chart"] == ["keyness"]
    tab_to(app, "button", "Counting", at_most=3)


def test_a_tab_that_streamlit_disables_for_a_moment_keeps_the_focus(app):
    tab = app.page.get_by_role("tab", name="Actors", exact=True)
    actors = app.page.get_by_role("combobox", name="Actors")
    for elsewhere, kept in ((None, tab), (actors, actors)):
        tab.focus()
        tab.evaluate("(tab) => tab.removeAttribute('tabindex')")
        assert app.page.evaluate("() => document.activeElement === document.body")
        if elsewhere:
            elsewhere.focus()
        tab.evaluate("(tab) => { tab.tabIndex = 0; }")
        assert kept.evaluate("(element) => element === document.activeElement")


def test_a_screen_reader_is_told_how_much_a_choice_leaves(app):
    live = app.page.locator(".reader .live")
    expect(live).to_be_empty()
    typed("militi*")(app)
    expect(live).to_have_text(app.page.get_by_text("Sentences that hold “militi*”: ").first.inner_text())
    read_sentence(FRONT + 1)(app)
    expect(live).to_contain_text("Sentence 1. For more than two months")
    word("Islamic State")(app)
    expect(live).to_contain_text("Sentences that name Islamic State and hold “militi*”: ")
    button("Clear")(app)
    expect(live).to_be_empty()


RING = """() => {
  const seen = [...document.querySelectorAll(':focus-visible')].at(-1);
  const { outlineStyle, outlineWidth } = getComputedStyle(seen);
  const bar = seen.closest('.stElementToolbar');
  const hidden = bar && getComputedStyle(bar).opacity !== '1';
  return [seen.ariaLabel || seen.textContent.trim(), hidden ? 'hidden' : `${outlineStyle} ${outlineWidth}`];
}"""


def test_the_focus_is_seen_on_links_and_on_the_buttons_over_a_table(app):
    app.page.get_by_role("button", name="Copy link").focus()
    seen = []
    for _ in range(3):
        app.page.keyboard.press("Tab")
        seen.append(app.page.evaluate(RING))
    app.page.get_by_role("button", name="Save PNG").focus()
    for _ in range(3):
        app.page.keyboard.press("Tab")
        app.page.wait_for_function(f"() => ({RING})()[1] !== 'hidden'")
        seen.append(app.page.evaluate(RING))
    names = ["Article", "Your actors", "About", "Show/hide columns", "Search", "Fullscreen"]
    assert seen == [[name, "solid 2px"] for name in names]
