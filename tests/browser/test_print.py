"""The page on paper: dark words on white in either theme, and nothing that can only be pressed."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

INK = """() => {
  const walked = (root) => [...root.querySelectorAll('*')].flatMap((node) =>
    node.shadowRoot ? [node, ...walked(node.shadowRoot)] : [node]);
  const worded = walked(document.querySelector('.stMain')).filter((node) => node.checkVisibility()
    && !node.closest('.textpoint, [data-testid=data-grid-canvas], style')
    && !(node.matches('tspan') && node.style.fill) // the marks of a legend
    && [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim()));
  const light = (colour) => (colour.startsWith('color(srgb')
    ? Math.max(...colour.match(/[\\d.]+/g).slice(0, 3)) > 0.4
    : Math.max(...colour.match(/\\d+/g).slice(0, 3)) > 100);
  return worded.map((node) => [node.textContent, getComputedStyle(node)[node.closest('svg') ? 'fill' : 'color']])
    .filter(([, colour]) => light(colour));
}"""


@pytest.mark.parametrize("query", ["tab=relations", "tab=terms&terms-chart=diversity", "tab=contexts&keyword=siege"])
def test_the_page_is_printed_in_ink_on_paper(open_app, query):
    app = open_app(f"?{query}", color_scheme="dark")
    app.page.emulate_media(media="print")
    app.idle()
    expect(app.page.locator(".stApp")).to_have_css("background-color", "rgb(255, 255, 255)")
    assert app.page.evaluate(INK) == []


def test_what_is_only_pressed_is_not_printed(open_app):
    app = open_app("?tab=relations")
    app.page.emulate_media(media="print")
    main = app.page.locator(".stMain")
    expect(main.get_by_role("tab")).to_have_text(["Relations"])
    for pressed in ("Not so", "Save SVG", "Download statements (CSV)", "Show/hide columns", "Help for Words"):
        expect(main.get_by_role("button", name=pressed, include_hidden=True).first).to_be_hidden()
    expect(main.get_by_text("Hedged too")).to_be_hidden()
