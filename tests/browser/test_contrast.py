"""Words that Streamlit or plotly would draw too faintly for their size, in either theme."""

from __future__ import annotations

import re

import pytest

from tests.analysis.figures.vision import contrast
from tests.browser.test_reader_look import CONTRAST

THEMES = pytest.mark.parametrize("scheme", ["light", "dark"])
SAID = """(chart) => {
  const colour = (place) => getComputedStyle(chart.querySelector(`.hoverlayer ${place}`)).fill;
  return [colour('text'), colour('path')];
}"""


def hexed(colour):
    return f"#{bytes(int(part) for part in re.findall(r'[0-9]+', colour)[:3]).hex()}"


@THEMES
def test_what_a_chart_says_under_the_pointer_can_be_read(open_app, scheme):
    app = open_app(color_scheme=scheme)
    chart = app.page.locator(".st-key-chart_mentions")
    chart.scroll_into_view_if_needed()
    place = app.box(chart.locator(".barlayer .point path").first)
    app.page.mouse.move(place["x"] + 5, place["y"] + 5)
    app.page.mouse.move(place["x"] + 20, place["y"] + 8, steps=3)
    chart.locator(".hoverlayer text").first.wait_for()
    assert contrast(*map(hexed, chart.evaluate(SAID))) >= 4.5


@THEMES
@pytest.mark.parametrize(
    "place", ["tab=terms&terms-chart=diversity&actor=Iran", "tab=sentences&sentences-chart=readability"]
)
def test_formulas_step_back_behind_what_they_mean_and_can_be_read(open_app, scheme, place):
    app = open_app(f"?{place}", color_scheme=scheme)
    formulas = app.page.locator("td span[style*=font-size]")
    meaning = app.page.locator("td p").first
    for number in range(formulas.count()):
        assert 4.5 <= formulas.nth(number).evaluate(CONTRAST) < meaning.evaluate(CONTRAST) - 3
    assert formulas.count() >= 7
