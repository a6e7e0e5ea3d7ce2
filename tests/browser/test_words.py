"""Words and contexts in the browser: what is compared, what stands nearby, and the chart as a file."""

from __future__ import annotations

import csv

import pytest

from tests.browser.screen import address, becomes, cells, mode, point, row, selected, typed


def test_a_word_that_stands_out_is_the_keyword_and_lets_go(open_app):
    app = open_app("?tab=terms&terms-chart=keyness")
    point("chart_keyness", "turkmen")(app)
    assert address(app)["keyword"] == ["turkmen"]
    assert becomes(app, lambda: selected(app, "table_keyness"), ["turkmen"]) == ["turkmen"]
    row("table_keyness", "turkmen")(app)
    assert "keyword" not in address(app)


def test_a_collocate_leads_to_its_sentence(open_app):
    app = open_app("?tab=terms&terms-chart=collocates&keyword=siege")
    mode("sentence")(app)
    assert address(app)["window"] == ["sentence"]
    assert becomes(app, lambda: cells(app, "table_collocates")[0], "31") == "31"
    row("table_collocates", "31")(app)
    assert address(app)["sentence"] == ["15"]
    with app.page.expect_download() as download:
        app.page.get_by_role("button", name="Download collocates (CSV)").click()
    with download.value.path().open(encoding="utf-8-sig", newline="") as lines:
        saved = next(line for line in csv.DictReader(lines) if line["collocate"] == "31")
    assert (saved["number"], saved["sentence"]) == ("2", "14"), "as the screen counts, and as the tables do"


def test_contexts_are_sorted_and_lead_to_their_sentence(open_app):
    app = open_app("?tab=contexts&order=right&width=sentence")
    typed("near:9(siege,amerli)|militias")(app)
    buttons = app.page.locator(".walk button")
    numbers = buttons.all_inner_texts()
    assert numbers != sorted(numbers, key=int)
    app.act(lambda: buttons.first.click())
    assert app.page.locator(".sentence[aria-current]").inner_text().startswith('"Our forces')
    assert address(app)["order"] == ["right"]


@pytest.mark.parametrize(("form", "start"), [("SVG", b'<svg xmlns="http://www.w3.org/2000/svg"'), ("PNG", b"\x89PNG")])
def test_a_chart_is_saved_with_its_title(open_app, form, start):
    app = open_app("?tab=terms&terms-chart=keyness")
    with app.page.expect_download() as download:
        app.page.get_by_role("button", name=f"Save {form}").click()
    assert download.value.suggested_filename == f"keyness.{form.lower()}"
    data = download.value.path().read_bytes()
    assert data.startswith(start)
    assert len(data) > 5_000
    if form == "SVG":
        assert b"Words that stand out" in data
        assert b"against English at large" in data
        assert "How the siege of Amerli was broken · Dramatis".encode() in data  # of which text it is
        assert b"<script" not in data
