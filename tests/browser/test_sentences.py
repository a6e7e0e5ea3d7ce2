"""The Sentences tab in the browser: the voices, the longest sentence, and the formulas of readability."""

from __future__ import annotations

from tests.browser.screen import address, becomes, cells, point, row, selected

VOICES = "?article=brazil-votes&tab=sentences&sentences-chart=voices"
LULA = "Luiz Inácio Lula da Silva"


def test_a_voice_of_the_table_filters_everything_and_lets_go(open_app):
    app = open_app(VOICES)
    row("table_voices", "Narrator")(app)
    assert address(app)["voice"] == ["narrator"]
    assert becomes(app, lambda: selected(app, "table_voices"), ["Narrator"]) == ["Narrator"]
    row("table_voices", "Narrator")(app)
    assert "voice" not in address(app)


def test_the_bar_of_a_speaker_is_the_actor(open_app):
    app = open_app(VOICES)
    point("chart_voices", "quoted", LULA)(app)
    assert address(app)["actor"] == [LULA]
    assert becomes(app, lambda: selected(app, "table_voices"), [LULA]) == [LULA]


def test_a_quote_leads_to_its_sentence(open_app):
    app = open_app(VOICES)
    number = cells(app, "table_quotes")[0]
    row("table_quotes", number)(app)
    assert app.page.locator(".sentence[aria-current]").inner_text().startswith('"There are not two Brazils,"')
    row("table_quotes", number)(app)
    assert "sentence" not in address(app)


def test_the_longest_sentence_is_lit_and_let_go_of(open_app):
    app = open_app("?tab=sentences")
    button = app.page.get_by_role("button", name="Longest: 34 words")
    app.act(button.click)
    chosen = app.page.locator(".sentence[aria-current]").inner_text()
    assert len(chosen.split()) == 34
    assert "sentence" in address(app)
    app.act(button.click)
    assert "sentence" not in address(app)


def test_each_formula_says_what_it_means_and_is_saved(open_app):
    app = open_app("?tab=sentences&sentences-chart=readability")
    lines = app.page.locator(".st-key-readability tbody tr")
    assert lines.count() == 8
    assert "60 to 70 is plain English" in lines.first.inner_text()
    with app.page.expect_download() as download:
        app.page.get_by_role("button", name="Download readability (CSV)").click()
    assert download.value.suggested_filename == "readability.csv"
    header = download.value.path().read_text(encoding="utf-8-sig").splitlines()[0]
    assert header == "measure,value,unit,formula,source,meaning"


def test_clicks_on_a_bar_of_lengths_go_through_its_sentences(open_app):
    app = open_app("?tab=sentences&sentences-chart=lengths")
    went = []
    for _ in range(3):
        point("chart_lengths", 31, 35)(app)
        went.append(app.page.locator(".sentence[aria-current]").all_inner_texts())
    assert [len(text.split()) for one in went for text in one] == [33, 34]
    assert went[2] == []
    assert "sentence" not in address(app)
