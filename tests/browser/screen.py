"""The dashboard as its reader sees it, and every way to choose something in it."""

from __future__ import annotations

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
    words: all('[data-testid=stText], [data-testid=stCaptionContainer], [data-testid=stAlert]', text),
    article: all('[data-testid=stSelectbox] input', (node) => node.value),
    actors: all('[data-testid=stMultiSelect] :not(template) > div [data-tag]', text),
    keyword: all('[data-testid=stTextInput] input', (node) => node.value),
    kinds: all('[data-variant=pills][aria-pressed=true]', text),
    switches: all('[data-testid=stCheckbox] input', (node) => node.checked),
    tab: all('[role=tab][aria-selected=true]', text),
    modes: all('[data-variant=segmented_control][data-selected=true]', text),
    charts: all('.js-plotly-plot', (plot) => [
      plot.layout.meta.alt, plot.layout.shapes?.length ?? 0, plot.data.map((trace) => trace.marker.color)]),
    rows: all('[role=grid] tbody tr', text),
    selected: all('[role=grid] tbody tr[aria-selected=true]', text),
    pressed: inside('.mention[aria-pressed=true]', text),
    quiet: inside('.mention.quiet', text),
    dim: inside('.sentence.dim', (node) => node.dataset.sentence),
    current: inside('.sentence[aria-current]', (node) => node.dataset.sentence),
    hits: [...(CSS.highlights.get('dramatis-keyword') ?? [])].map((hit) => [hit.startOffset, hit.endOffset]),
  };
}"""
POINTS = "(chart) => chart.querySelector('.js-plotly-plot').data.flatMap((trace) => trace.customdata ?? [])"


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


def mention(app: App, text: str) -> Locator:
    """The first mention written like this in the article."""
    return app.page.get_by_role("article").get_by_role("button", name=text, exact=True).first


def sentence(app: App, number: int) -> Locator:
    """A sentence of the article, counted from 1."""
    return app.page.locator(f".sentence[data-sentence='{number - 1}']")


def pressed(app: App) -> set[str]:
    """The words that are marked as mentions of a chosen actor."""
    return set(app.page.locator(".mention[aria-pressed=true]").all_inner_texts())


def point(chart: str, *choice: Any) -> Act:
    """Click the first bar or mark of a chart that stands for these values."""

    def click(app: App) -> None:
        values = app.page.locator(f".st-key-{chart}").evaluate(POINTS)
        app.click_bar(chart, next(i for i, value in enumerate(values) if value[: len(choice)] == list(choice)))

    return click


def row(table: str, first: str) -> Act:
    """Tick the box of the row that begins with this cell."""

    def click(app: App) -> None:
        grid = app.page.locator(f".st-key-{table}").get_by_test_id("data-grid-canvas")
        grid.scroll_into_view_if_needed()
        cell = grid.get_by_role("gridcell", name=first, exact=True).first
        cell.wait_for(state="attached")
        place, number = grid.bounding_box(), int(cell.get_attribute("id").rsplit("-", 1)[1])
        height = 35  # of every row, and of the line of names above them
        app.act(lambda: app.page.mouse.click(place["x"] + 18, place["y"] + height * (number + 1.5)))

    return click


def option(label: str, name: str) -> Act:
    """Choose one of a list in the sidebar."""

    def choose(app: App) -> None:
        app.page.get_by_role("combobox", name=label).click()
        app.act(lambda: app.page.get_by_role("option", name=name, exact=True).click())
        app.page.keyboard.press("Escape")

    return choose


def typed(keyword: str) -> Act:
    """Type a keyword and press Enter."""

    def write(app: App) -> None:
        app.page.get_by_label("Keyword").fill(keyword)
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
    """Click the first letters of a sentence of the article, which are no mention."""
    return lambda app: app.act(lambda: sentence(app, number).click(position={"x": 3, "y": 8}))
