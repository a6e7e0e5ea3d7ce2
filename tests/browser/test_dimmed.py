"""A chosen actor in a chart: the others are dimmed, and the chart is not drawn anew for it."""

from __future__ import annotations

import re

import pytest

from tests.browser.screen import POINTS, mention, point, tab

LOOKS = "(chart) => [...chart.querySelectorAll('.points > *')].map((point) => getComputedStyle(point).opacity)"
MARK = "(chart) => { chart.querySelector('.js-plotly-plot').drawn = 'before the choice'; }"
MARKED = "(chart) => chart.querySelector('.js-plotly-plot').drawn ?? 'anew'"
DIMMED = "0.35"


@pytest.mark.parametrize("key", ["chart_mentions", "chart_along"])
def test_whoever_is_not_chosen_is_dimmed_and_the_chart_stays(open_app, key):
    app = open_app("?actors-chart=along-the-text" if key == "chart_along" else "")
    chart = app.page.locator(f".st-key-{key}")
    names = [name for name, *_ in chart.evaluate(POINTS)]
    assert {"Iran", "Iraq"} < set(names)
    assert set(chart.evaluate(LOOKS)) == {"1"}
    chart.evaluate(MARK)
    app.act(mention(app, "Iran").click)
    assert chart.evaluate(LOOKS) == ["1" if name == "Iran" else DIMMED for name in names]
    app.act(mention(app, "Iraq").click)
    assert chart.evaluate(LOOKS) == ["1" if name in ("Iran", "Iraq") else DIMMED for name in names]
    app.act(app.page.get_by_role("button", name="Clear", exact=True).click)
    assert set(chart.evaluate(LOOKS)) == {"1"}
    assert chart.evaluate(MARKED) == "before the choice"


def test_a_choice_made_elsewhere_dims_the_chart_that_is_opened_then(open_app):
    app = open_app()
    point("chart_mentions", "Iran")(app)
    tab("Terms")(app)
    app.act(mention(app, "Iraq").click)
    app.act(mention(app, "Iran").click)
    tab("Actors")(app)
    chart = app.page.locator(".st-key-chart_mentions")
    names = [name for (name,) in chart.evaluate(POINTS)]
    assert chart.evaluate(LOOKS) == ["1" if name == "Iraq" else DIMMED for name in names]


def test_a_saved_chart_is_dimmed_as_on_the_screen(open_app):
    app = open_app("?actor=Iran")
    names = app.page.locator(".st-key-chart_mentions").evaluate(POINTS)
    with app.page.expect_download() as download:
        app.page.get_by_role("button", name="Save SVG").click()
    saved = download.value.path().read_text(encoding="utf-8")
    looks = re.findall(r'<g class="point"[^>]*opacity: ([\d.]+)', saved)
    assert looks == ["1" if name == ["Iran"] else DIMMED for name in names]
