"""The dashboard as its reader sees it, and every way to choose something in it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator

from tests.browser.app import App

Act = Callable[[App], object]

# All that a choice can change. Colours and alternative texts stand for what is drawn.
SHOWN = """() => {
  const all = (place, read) => [...document.querySelectorAll(place)].map(read);
  const text = (node) => node.textContent;
  const find = (place) => all('*', (node) => node.shadowRoot?.querySelector(place)).find(Boolean);
  const reader = find('.box');
  const inside = (place, read) => [...reader.querySelectorAll(place)].map(read);
  return {
    title: all('h1', text),
    figures: all('[data-testid=stMetric]', text),
    words: all('[data-testid=stText], [data-testid=stCaptionContainer]', text),
    notices: all('[data-testid=stAlert]', text),
    article: all('[data-testid=stSelectbox] input', (node) => node.value),
    actors: all('[data-testid=stMultiSelect] :not(template) > div [data-tag]', text),
    keyword: all('[data-testid=stTextInput] input', (node) => node.value),
    kinds: all('[data-variant=pills][aria-pressed=true]', text),
    switches: all('[data-testid=stCheckbox] input', (node) => node.checked),
    tab: all('[role=tab][aria-selected=true]', text),
    modes: all('[data-variant=segmented_control][data-selected=true]', text),
    charts: all('[class*=st-key-chart] .js-plotly-plot', (plot) => [
      plot.layout.meta.alt, plot.layout.shapes?.length ?? 0, plot.data.map((trace) => trace.marker.color)]),
    rows: all('[role=grid] tbody tr', text),
    selected: all('[role=grid] tbody tr[aria-selected=true]', text),
    pressed: inside('.mention[aria-pressed=true]', text),
    quiet: inside('.mention.quiet', text),
    dim: inside('.sentence.dim', (node) => node.dataset.sentence),
    current: inside('.sentence[aria-current]', (node) => node.dataset.sentence),
    lit: inside('.sentence.lit', (node) => node.dataset.sentence),
    stated: ['party', 'with', 'against', 'hedged'].map((what) => CSS.highlights.get(`dramatis-${what}`)?.size ?? 0),
    lists: all('[class*=st-key-list]', (node) => node).flatMap((box) => [...box.querySelectorAll('*')])
      .flatMap((node) => [...(node.shadowRoot?.querySelectorAll('li') ?? [])])
      .map((item) => [item.className, item.textContent, item.querySelectorAll('[aria-pressed=true]').length]),
    hits: [...(CSS.highlights.get('dramatis-keyword') ?? [])].map((hit) => [hit.startOffset, hit.endOffset]),
  };
}"""
POINTS = "(chart) => chart.querySelector('.js-plotly-plot').data.flatMap((trace) => trace.customdata ?? [])"
# The number of a row, its line of names being 0.
ROW = """(grid, first) => [...grid.querySelectorAll('tr')]
  .find((row) => row.cells[0].matches('td') && row.cells[0].textContent === first)?.rowIndex"""
SELECTED = "(grid) => [...grid.querySelectorAll('tr[aria-selected=true]')].map((row) => row.cells[0].textContent)"
FIRST_CELLS = "(grid) => [...grid.querySelectorAll('td:first-child')].map((cell) => cell.textContent)"
ROW_HEIGHT = 35
FIRST_LETTERS = """(sentence) => {
  const { left, top, height } = sentence.getClientRects()[0];
  return [left + 3, top + height / 2];
}"""


def query(app: App) -> str:
    """The address without its host: what a link carries."""
    parts = urlsplit(app.page.url)
    return f"?{parts.query}" if parts.query else ""


def address(app: App) -> dict[str, list[str]]:
    """The parameters of the address, in any order."""
    return parse_qs(query(app).removeprefix("?"))


def shown(app: App) -> dict[str, Any]:
    """What is on the screen, without where it is scrolled to."""
    return app.page.evaluate(SHOWN)


def becomes(app: App, read: Callable[[], Any], wanted: Any) -> Any:
    """What `read` gives once it is as wanted, or when it is not after some seconds.

    A table writes its rows for screen readers, which the tests read, a moment after it has drawn them.
    """
    end = time.monotonic() + 10
    while (found := read()) != wanted and time.monotonic() < end:
        app.page.evaluate("() => new Promise(requestAnimationFrame)")
    return found


def mention(app: App, text: str) -> Locator:
    """The first mention written like this in the article."""
    return app.page.get_by_role("article").get_by_role("button", name=text, exact=True).first


def sentence(app: App, number: int) -> Locator:
    """A sentence of the article, counted from 1."""
    return app.page.locator(f".sentence[data-sentence='{number - 1}']")


def pressed(app: App) -> set[str]:
    """The words that are marked as mentions of a chosen actor."""
    return set(app.page.locator(".mention[aria-pressed=true]").all_inner_texts())


def entry(words: str, among: int = 0) -> Act:
    """Press a button of a list by the words on it."""

    def click(app: App) -> None:
        app.act(lambda: app.page.locator(".walk").get_by_text(words, exact=True).nth(among).click())

    return click


def table(app: App, key: str) -> Locator:
    """The table with this key."""
    return app.page.locator(f".st-key-{key} canvas[data-testid=data-grid-canvas]")


def selected(app: App, key: str) -> list[str]:
    """The first cells of the rows that are selected in a table, as far as they are in sight."""
    return table(app, key).evaluate(SELECTED)


def cells(app: App, key: str) -> list[str]:
    """The first cells of the rows of a table that are in sight, once they are written down."""
    app.page.wait_for_function("(grid) => grid.querySelector('td')", arg=table(app, key).element_handle())
    return table(app, key).evaluate(FIRST_CELLS)


def point(chart: str, *choice: Any) -> Act:
    """Click the first bar or mark of a chart that stands for these values."""

    def click(app: App) -> None:
        values = app.page.locator(f".st-key-{chart}").evaluate(POINTS)
        app.click_bar(chart, next(i for i, value in enumerate(values) if value[: len(choice)] == list(choice)))

    return click


def _awaited(app: App, read: Callable[[], int | None]) -> int:
    """The number that `read` gives once it gives one: a table may be drawn anew meanwhile."""
    end = time.monotonic() + 10
    while (number := read()) is None:
        assert time.monotonic() < end, "there is no such row"
        app.page.evaluate("() => new Promise(requestAnimationFrame)")
    return number


def row(key: str, first: str) -> Act:
    """Tick the box of the row that begins with this cell; it must be among those in sight."""

    def click(app: App) -> None:
        grid = table(app, key)
        grid.scroll_into_view_if_needed()
        number = _awaited(app, lambda: grid.evaluate(ROW, first))
        place = app.box(grid)
        x, y = place["x"] + 18, place["y"] + ROW_HEIGHT * (number + 0.5)
        app.page.mouse.move(x, y - 4)  # a table that was moved itself hears a click only after the pointer came
        app.page.mouse.move(x, y)
        app.act(lambda: app.page.mouse.click(x, y))

    return click


def option(label: str, name: str) -> Act:
    """Choose the first of a list in the sidebar that is called like this."""

    def choose(app: App) -> None:
        app.page.get_by_role("combobox", name=label).click()
        app.act(lambda: app.page.get_by_role("option", name=name).first.click())
        app.page.keyboard.press("Escape")

    return choose


def untag(name: str) -> Act:
    """Take one of the chosen actors out of the sidebar's list."""
    remove = f"Remove {name} ("
    return lambda app: app.act(lambda: app.page.get_by_role("button", name=remove).click())


def typed(keyword: str) -> Act:
    """Type a keyword and press Enter."""

    def write(app: App) -> None:
        app.page.get_by_role("textbox", name="Keyword").fill(keyword)
        app.act(lambda: app.page.keyboard.press("Enter"))

    return write


def button(name: str) -> Act:
    """Press a button or a pill."""
    return lambda app: app.act(lambda: app.page.get_by_role("button", name=name, exact=True).click())


def mode(name: str) -> Act:
    """Press one of a group of buttons, one of which is always pressed."""
    return lambda app: app.act(lambda: app.page.get_by_role("radio", name=name, exact=True).click())


def counting(change: Act) -> Act:
    """Change something in the box of the term settings, and close it."""

    def open_box(app: App) -> None:
        app.page.get_by_role("button", name="Counting").click()
        change(app)
        app.page.keyboard.press("Escape")
        app.page.get_by_test_id("stPopoverBody").wait_for(state="hidden")

    return open_box


def slide(name: str, key: str) -> Act:
    """Move a slider by a key."""
    return lambda app: app.act(lambda: app.page.get_by_role("slider", name=name).press(key))


def tab(name: str) -> Act:
    """Open a tab."""
    return lambda app: app.act(lambda: app.page.get_by_role("tab", name=name, exact=True).click())


def switch(name: str) -> Act:
    """Turn a switch on or off."""
    return lambda app: app.act(lambda: app.page.get_by_test_id("stCheckbox").filter(has_text=name).click())


def word(text: str) -> Act:
    """Click a mention in the article."""
    return lambda app: app.act(lambda: mention(app, text).click())


def read_sentence(number: int) -> Act:
    """Click the first letters of a sentence of the article."""

    def click(app: App) -> None:
        sentence(app, number).scroll_into_view_if_needed()
        place = sentence(app, number).evaluate(FIRST_LETTERS)
        app.act(lambda: app.page.mouse.click(*place))

    return click
