"""The Relations tab in a browser: cells, lines, rows, buttons; there and back, by mouse, by keys and on a phone."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pandas as pd
import pytest

from analysis import read_article
from tests.analysis.figures.vision import contrast
from tests.browser.screen import (
    Act,
    address,
    becomes,
    entry,
    mode,
    point,
    query,
    row,
    shown,
    switch,
    tab,
)
from tests.browser.server import ROOT
from tests.browser.test_keyboard import FOCUSED, tab_to

APP = Path(__file__).parent / "relations_app.py"
HERE = "?tab=relations"
TEXT = read_article(ROOT / "data" / "articles" / "siege-of-amerli.md").text


PAIR = {"pair": ["United States to Islamic State"]}
EITHER = {"pair": ["Asa'ib Ahl al-Haq and United States"]}
COOPERATES = "Shiite militias with United States"

Step = tuple[Act, dict[str, list[str]], Act | None]
WALKS: dict[str, tuple[str, list[Step]]] = {
    "a cell, a statement and its corrections": (
        "",
        [
            (tab("Relations"), {"tab": ["relations"]}, tab("Actors")),
            (point("chart_matrix", "United States", "Islamic State"), PAIR, None),
            (entry("Sentence 2"), {"sentence": ["15"]}, None),
            (entry("Not so"), {"rejected": ["United States against Islamic State at {bombed}"]}, entry("Take back")),
            (
                entry("Rather with"),
                {"flipped": ["United States against Islamic State at {destroyed}"]},
                entry("Take back", 1),
            ),
        ],
    ),
    "a line of the network": (
        HERE,
        [
            (mode("Network"), {"relations-chart": ["network"]}, mode("Matrix")),
            (point("chart_network", "United States", "Asa'ib Ahl al-Haq"), EITHER, None),
            (switch("Hedged too"), {"hedged": ["yes"]}, None),
        ],
    ),
    "an actor of the network": (
        f"{HERE}&relations-chart=network",
        [(point("chart_network", "Iran"), {"actor": ["Iran"]}, None)],
    ),
    "the edges of a triad": (
        HERE,
        [
            (mode("Triads"), {"relations-chart": ["triads"]}, mode("Matrix")),
            (entry(COOPERATES), {"pair": ["Shiite militias and United States"]}, None),
        ],
    ),
    "a row": (HERE, [(row("table_pairs", "Islamic State → Turkmens"), {"pair": ["Islamic State to Turkmens"]}, None)]),
}


def filled(made: dict[str, list[str]]) -> dict[str, list[str]]:
    """What a step makes of the address, with the places of the words in braces."""
    places = {word: TEXT.index(word) for word in ("bombed", "destroyed")}
    return {name: [value.format(**places) for value in values] for name, values in made.items()}


@pytest.mark.parametrize("walk", WALKS)
def test_choices_are_in_the_address_come_back_from_it_and_are_let_go_of(open_app, walk):
    start, steps = WALKS[walk]
    here = open_app(start)
    params = [{"article": ["siege-of-amerli"], **address(here)}]
    for number, (choose, made, _) in enumerate(steps, start=1):
        before = shown(here)
        choose(here)
        params.append({**params[-1], **filled(made)})
        assert address(here) == params[-1], f"step {number}"
        assert shown(here) != before
    elsewhere = open_app(query(here))
    assert elsewhere.runs == 1
    # Either table may still be writing its rows down.
    assert becomes(elsewhere, lambda: shown(elsewhere) == shown(here), True)
    for number, (choose, _, release) in reversed(list(enumerate(steps, start=1))):
        (release or choose)(elsewhere)
        assert address(elsewhere) == params[number - 1], f"step {number}, let go of"


def focused(app):
    return app.page.evaluate(FOCUSED)


def test_the_statements_can_be_saved_with_what_their_reader_corrected(open_app):
    app = open_app(HERE)
    entry("Not so")(app)
    entry("Rather with")(app)
    with app.page.expect_download() as download:
        app.page.get_by_role("button", name="Download statements (CSV)").click()
    assert download.value.suggested_filename == "statements.csv"
    rows = pd.read_csv(download.value.path(), keep_default_na=False)
    assert len(rows) == app.page.locator(".walk li").count() == 10, "the rejected one too"
    columns = ["source", "sign", "target", "correction", "number", "trigger"]
    first, second = rows[columns].to_numpy().tolist()[:2]
    assert first == ["Islamic State", -1, "Turkmens", "rejected", 1, "tried to starve"]
    assert second == ["United States", 1, "Islamic State", "flipped", 2, "bombed"]
    assert rows["correction"].tolist()[2:] == [""] * 8
    assert all(trigger in text for trigger, text in zip(rows["trigger"], rows["text"], strict=True))


def test_the_list_is_one_stop_and_arrows_walk_it(open_app):
    app = open_app(HERE)
    keys = app.page.keyboard
    app.page.get_by_role("radio", name="Matrix").focus()
    tab_to(app, "button", "Sentence 1")
    for key, words in [
        ("ArrowRight", "Not so: reject “Islamic State against Turkmens”"),
        ("ArrowDown", "Sentence 2"),
        ("ArrowDown", "Sentence 4"),
        ("ArrowUp", "Sentence 2"),
        ("ArrowLeft", "count it as “Islamic State with Turkmens”"),
        ("End", "Sentence 28"),
        ("Home", "Sentence 1"),
    ]:
        keys.press(key)
        assert words in focused(app)[1]
    app.act(lambda: keys.press("Enter"))
    assert address(app)["sentence"] == ["14"]
    assert "Sentence 1" in focused(app)[1], "the focus stays where it was"
    keys.press("ArrowRight")
    app.act(lambda: keys.press("Space"))
    assert "rejected" in address(app)
    keys.press("Tab")
    assert "sentence" not in focused(app)[1], "Tab leaves the list"


@pytest.mark.parametrize(
    ("button", "start"),
    [("All pairs", "&pair=Islamic+State+to+Turkmens"), ("Take back 1 correction", "")],
)
def test_a_button_that_goes_away_hands_the_focus_to_the_list(open_app, button, start):
    app = open_app(f"{HERE}{start}")
    entry("Not so")(app)
    app.page.get_by_role("button", name=button).focus()
    app.act(lambda: app.page.keyboard.press("Enter"))
    assert app.page.get_by_role("button", name=button).count() == 0
    assert becomes(app, lambda: focused(app)[0], "button") == "button"
    app.page.keyboard.press("End")
    assert "Sentence 28" in focused(app)[1]


def test_keys_open_the_sentences_of_a_triad(open_app):
    app = open_app(f"{HERE}&relations-chart=triads")
    keys = app.page.keyboard
    app.page.get_by_role("radio", name="Triads").focus()
    tab_to(app, "button", "Islamic State against Shiite militias")
    keys.press("ArrowRight")
    app.act(lambda: keys.press("Enter"))
    assert address(app)["pair"] == ["Shiite militias and United States"]
    assert focused(app)[1] == COOPERATES
    assert becomes(app, lambda: app.page.locator(".sentence.lit").count(), 1) == 1


def test_a_chosen_pair_is_brought_into_view(open_app):
    app = open_app(f"{HERE}&sentence=14")
    point("chart_matrix", "Asa'ib Ahl al-Haq", "United States")(app)
    lit = app.page.locator(".sentence.lit")
    box, place = app.box(app.page.locator(".box")), app.box(lit)
    assert box["y"] <= place["y"] <= place["y"] + place["height"] <= box["y"] + box["height"]
    assert app.page.evaluate("() => [...CSS.highlights.get('dramatis-against')].length") == 1


def test_corrections_made_before_the_answer_comes_are_all_kept(open_app):
    app = open_app(HERE, delay=0.15)
    buttons = [app.page.locator(".walk li").nth(number).get_by_text("Not so", exact=True) for number in range(3)]
    for one in buttons:
        one.click()
    assert becomes(app, lambda: len(address(app).get("rejected", [])), 3) == 3
    assert becomes(app, lambda: app.page.locator(".walk li.rejected").count(), 3) == 3


@pytest.mark.parametrize("width", [390, 1280])
def test_a_second_press_at_the_same_place_takes_a_rejection_back(open_app, width):
    app = open_app(f"{HERE}&actor=Iran&actor=Islamic+State", viewport={"width": width, "height": 900})
    place = app.box(app.page.locator(".walk").get_by_text("Not so", exact=True).first)
    app.page.get_by_test_id("stMain").evaluate("(main, by) => main.scrollBy(0, by)", place["y"] - 400)
    before = app.box(app.page.locator(".walk"))
    place = app.box(app.page.locator(".walk").get_by_text("Not so", exact=True).first)
    for rejected in (True, False):
        app.act(lambda: app.page.mouse.click(place["x"] + 8, place["y"] + 8))
        assert ("rejected" in address(app)) is rejected
        assert app.box(app.page.locator(".walk"))["y"] == before["y"]


def test_a_button_held_while_an_answer_comes_is_pressed(open_app):
    app = open_app(HERE)
    first, second = (app.page.locator(".walk li").nth(number).get_by_text("Not so", exact=True) for number in range(2))
    second.hover()
    before = app.box(second)
    first.focus()
    app.page.keyboard.press("Enter")
    app.page.mouse.down()
    assert becomes(app, lambda: app.page.locator(".walk li.rejected").count(), 1) == 1
    assert app.box(second) == before
    app.act(app.page.mouse.up)
    assert app.page.locator(".walk li.rejected").count() == 2


def test_a_finger_chooses_a_cell_and_presses_a_button(open_app):
    app = open_app(HERE, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    marks = app.page.locator(".st-key-chart_matrix .scatterlayer path.point")
    marks.first.scroll_into_view_if_needed()
    place = app.box(marks.first)
    app.act(lambda: app.page.touchscreen.tap(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2))
    assert "pair" in address(app)
    app.act(lambda: app.page.locator(".walk").get_by_text("Not so", exact=True).first.tap())
    assert "rejected" in address(app)
    assert app.page.evaluate("() => document.documentElement.scrollWidth") <= 390


SENTENCE_SEEN = """(sentence) => {
  const { top, bottom } = sentence.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}"""
MOVED = "(main) => main.scrollTop"


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_on_a_phone_a_sentence_that_is_asked_for_is_brought_into_sight(open_app, motion):
    app = open_app(HERE, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, reduced_motion=motion)
    app.act(lambda: app.page.locator(".walk").get_by_text("Sentence 28", exact=True).first.tap())
    current = app.page.locator(".sentence[aria-current]")
    assert becomes(app, lambda: current.evaluate(SENTENCE_SEEN), True)


def test_the_page_stays_where_a_link_opens_and_where_a_pair_is_chosen_on_a_phone(open_app):
    app = open_app(f"{HERE}&sentence=28", viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    main = app.page.get_by_test_id("stMain")
    assert main.evaluate(MOVED) == 0
    row("table_pairs", "Islamic State → Turkmens")(app)
    before = main.evaluate(MOVED)
    assert before > 844
    app.act(lambda: app.page.locator(".walk").get_by_text("Not so", exact=True).first.tap())
    assert main.evaluate(MOVED) == before


def test_the_page_stays_where_the_reader_is_beside_the_list(open_app):
    app = open_app(HERE)
    main = app.page.get_by_test_id("stMain")
    last = app.page.locator(".walk").get_by_text("Sentence 28", exact=True).first
    last.scroll_into_view_if_needed()
    before = main.evaluate(MOVED)
    app.act(last.click)
    assert app.page.locator(".sentence[aria-current]").evaluate(SENTENCE_SEEN)
    assert main.evaluate(MOVED) == before


NUMBERS = """(chart) => {
  const numbers = [...chart.querySelectorAll('.textpoint text')].filter((text) => /^[0-9]+$/.test(text.textContent));
  const fills = [...chart.querySelectorAll('path.point')].map((path) => [path.style.fill, path.style.fillOpacity]);
  const page = getComputedStyle(document.querySelector('.stApp')).backgroundColor;
  return [page, fills.slice(-numbers.length), numbers.map((text) => getComputedStyle(text).fill)];
}"""


def rgb(colour):
    return [int(part) for part in re.findall(r"\d+", colour)[:3]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("chart", ["matrix", "network"])
def test_the_numbers_of_hedged_statements_can_be_read(open_app, chart, scheme):
    app = open_app(f"{HERE}&relations-chart={chart}&hedged=yes", color_scheme=scheme)
    page, grounds, words = app.page.locator(f".st-key-chart_{chart}").evaluate(NUMBERS)
    ratios = []
    for (ground, opacity), word in zip(grounds, words, strict=True):
        share = float(opacity or 1)
        mixed = [round(share * over + (1 - share) * under) for over, under in zip(rgb(ground), rgb(page), strict=True)]
        ratios.append(contrast(*(f"#{bytes(colour).hex()}" for colour in (mixed, rgb(word)))))
    assert sum(float(opacity or 1) < 1 for _, opacity in grounds) == 3
    assert min(ratios) >= 4.5


def test_a_saved_picture_has_the_numbers_as_they_are_read(open_app):
    app = open_app(f"{HERE}&relations-chart=network&hedged=yes")
    with app.page.expect_download() as download:
        app.page.get_by_role("button", name="Save SVG").click()
    saved = download.value.path().read_text(encoding="utf-8")
    colours = set(re.findall(r"fill: (rgb[^;]+);[^>]*>[0-9]+</text>", saved))
    assert colours == {"rgb(255, 255, 255)", "rgb(34, 37, 42)"}


MARKS = """(chart) => [...chart.querySelectorAll('path.point')].map((path) => {
  const { left, right, top, bottom } = path.getBoundingClientRect();
  return [left, right, top, bottom];
})"""


@pytest.mark.parametrize(("width", "hedged"), [(390, ""), (390, "&hedged=yes"), (900, "&hedged=yes")])
def test_marks_of_the_matrix_do_not_cover_each_other(open_app, width, hedged):
    app = open_app(f"{HERE}{hedged}", viewport={"width": width, "height": 900})
    marks = app.page.locator(".st-key-chart_matrix").evaluate(MARKS)
    for one, other in itertools.combinations(marks, 2):
        assert one[1] <= other[0] + 1 or other[1] <= one[0] + 1 or one[3] <= other[2] + 1 or other[3] <= one[2] + 1


@pytest.mark.parametrize(("width", "chart"), [(390, "network"), (900, "network"), (900, "matrix")])
def test_names_and_title_are_whole_beside_an_open_sidebar(open_app, width, chart):
    app = open_app(f"{HERE}&relations-chart={chart}", viewport={"width": width, "height": 900})
    drawn = app.page.locator(f".st-key-chart_{chart}")
    column = drawn.evaluate("(chart) => chart.getBoundingClientRect().toJSON()")
    words = ".gtitle" if chart == "matrix" else ".gtitle, .textpoint text"
    places = drawn.evaluate(
        "(chart, words) => [...chart.querySelectorAll(words)].map((text) => text.getBoundingClientRect().toJSON())",
        words,
    )
    assert len(places) > (0 if chart == "matrix" else 8)
    assert all(column["left"] <= place["left"] and place["right"] <= column["right"] for place in places)


def test_a_list_is_found_again_where_it_was_left_for_another_tab(open_app):
    app = open_app(HERE)
    walk = app.page.locator(".walk")
    walk.evaluate("(walk) => { walk.scrollTop = 300; }")
    tab("Terms")(app)
    tab("Relations")(app)
    assert becomes(app, lambda: walk.evaluate(MOVED), 300) == 300
    point("chart_matrix", "United States", "Islamic State")(app)
    assert walk.evaluate(MOVED) == 0, "another list begins at its first statement"
