"""Where things are in the reader's demo app, and what people do there."""

from __future__ import annotations

import json
from pathlib import Path

READER_APP = Path(__file__).parent / "reader_app.py"


def sentence(app, number):
    return app.page.locator(f".sentence[data-sentence='{number}']")


def mention(app, text, index=0):
    return app.page.get_by_role("button", name=text, exact=True).nth(index)


def choices(app):
    written = app.page.get_by_test_id("stText").filter(has_text="choices").inner_text()
    return [tuple(choice.values()) for choice in json.loads(written.removeprefix("choices "))]


def choose_sentence(app, number):
    """Click the first letters of a sentence, which are no mention."""
    app.act(lambda: sentence(app, number).click(position={"x": 3, "y": 8}))


def type_keyword(app, keyword):
    app.page.get_by_label("Keyword").fill(keyword)
    app.act(lambda: app.page.keyboard.press("Enter"))


def focus_reader(app):
    """Tab into the reader, from the last control of the sidebar."""
    app.page.get_by_role("button", name="Analyse again").focus()
    while app.page.locator(".box :focus").count() == 0:
        app.page.keyboard.press("Tab")


def focused_text(app):
    return app.page.locator(".sentence:focus, .mention:focus").inner_text()


def scroll_top(app):
    return app.page.locator(".box").evaluate("(box) => box.scrollTop")


def box_holds(app, number):
    return app.page.evaluate(
        """([sentence, box]) => {
          const [inner, outer] = [sentence, box].map((node) => node.getBoundingClientRect());
          return inner.top >= outer.top && inner.bottom <= outer.bottom;
        }""",
        [sentence(app, number).element_handle(), app.page.locator(".box").element_handle()],
    )
