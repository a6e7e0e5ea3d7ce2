"""The chart as a file: below it stands of which text it is, whole, on as many lines as that takes."""

from __future__ import annotations

import re

import pytest

from tests.browser.test_own_text import upload

CREDIT = re.compile(r'<text x="12" y="([\d.]+)"[^>]*fill-opacity="0.7"[^>]*>([^<]*)</text>')
ORIGIN = " · Ada Quill · The Courier · 14 May 2019 · drawn by Dramatis"
LONG = "A very long headline that says everything twice and then once more " * 4


@pytest.mark.parametrize(
    ("title", "width", "lines", "begins"),
    [
        ("Talks in Oslo", 1440, 1, f"Talks in Oslo{ORIGIN}"),
        ("Talks in Oslo go on", 390, 2, f"Talks in Oslo go on{ORIGIN}"),
        (LONG, 390, 3, LONG[:60]),
        ("会谈" * 100, 390, 3, "会谈" * 10),
    ],
    ids=["short", "narrow", "long", "without blanks"],
)
def test_a_saved_chart_says_of_which_text_it_is(open_app, title, width, lines, begins):
    app = open_app()
    front = f"title: {title}\nbyline: Ada Quill\nsource: The Courier\ndate: 14 May 2019"
    upload(app, "talks.md", f"---\n{front}\n---\n\nIran met Iraq.".encode())
    app.page.set_viewport_size({"width": width, "height": 900})
    app.idle()
    with app.page.expect_download() as download:
        app.page.get_by_role("button", name="Save SVG").click()
    saved = download.value.path().read_text(encoding="utf-8")
    height = float(re.search(r'height="([\d.]+)"', saved)[1])
    drawn = CREDIT.findall(saved)
    assert [float(y) for y, _ in drawn] == [height - 12 - 16 * below for below in reversed(range(lines))]
    words = " ".join(line for _, line in drawn)
    assert words.startswith(begins)
    assert words.endswith(ORIGIN)


def test_a_saved_chart_has_the_words_of_the_screen_and_says_what_is_chosen(open_app):
    app = open_app("?actor=Iran&keyword=militi*")
    with app.page.expect_download() as download:
        app.page.get_by_role("button", name="Save SVG").click()
    saved = download.value.path().read_text(encoding="utf-8")
    legend = re.search(r'<tspan[^>]*style="([^"]*)"[^>]*>■', saved)[1]
    assert "fill: rgb(80, 108, 224); fill-opacity: 1;" in legend
    axis = re.search(r'<text class="xtitle"[^>]*style="([^"]*)"', saved)[1]
    assert "fill: rgb(34, 37, 42); fill-opacity: 0.78;" in axis
    words = " ".join(line for _, line in CREDIT.findall(saved))
    assert words.endswith(" · 2014-09-12 · chosen: Iran, “militi*” · drawn by Dramatis")
