"""How the reader looks: line length, tooltips, contrast, themes, print and phones."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.reader_page import READER_APP, choose_sentence, focus_reader, mention, scroll_top, sentence

APP = READER_APP

# The contrast of an element's text with all that is painted behind it, as WCAG 2 defines it.
CONTRAST = """(element) => {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const luminance = () => {
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((byte) => {
      const part = byte / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const fill = (colour) => { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); };
  const behind = [];
  for (let node = element; node; node = node.parentElement ?? node.getRootNode().host) behind.unshift(node);
  for (const node of behind) fill(getComputedStyle(node).backgroundColor);
  const paper = luminance();
  fill(getComputedStyle(element).color);
  const ink = luminance();
  return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
}"""


def test_a_line_holds_as_many_letters_as_reads_well(open_app):
    app = open_app(viewport={"width": 2400, "height": 950})
    letters = app.page.locator(".body").first.evaluate(
        """(block) => {
          const range = new Range(), lines = [];
          let edge = Infinity;
          const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) for (let i = 0; i < texts.currentNode.length; i++) {
            range.setStart(texts.currentNode, i);
            range.setEnd(texts.currentNode, i + 1);
            const { left } = range.getBoundingClientRect();
            if (left < edge) lines.push(0);
            edge = left;
            lines[lines.length - 1] += 1;
          }
          return lines;
        }"""
    )
    assert all(55 <= count <= 75 for count in letters[:-1]), letters


def test_a_title_without_a_byline_is_not_glued_to_the_text(app):
    title = app.page.locator(".title")
    expect(title).to_have_css("margin-bottom", "7.5px")
    app.page.locator(".title + .meta").evaluate("(byline) => byline.remove()")
    expect(title).to_have_css("margin-bottom", "22.5px")


def test_the_tooltip_explains_a_mention_under_the_pointer(app):
    tooltip = app.page.locator(".tooltip")
    expect(tooltip).to_be_hidden()
    mention(app, "Guard").hover()
    expect(tooltip).to_have_text("Lowland Guard · armed group — known name “Guard”")
    expect(tooltip).to_be_visible()
    tooltip.hover()
    expect(tooltip).to_be_visible()
    app.page.keyboard.press("Escape")
    expect(tooltip).to_be_hidden()
    mention(app, "Norland").hover()
    expect(tooltip).to_have_text("Norland · state (sponsor) — sponsor in “Norland-backed”")
    app.page.locator(".furniture").hover()
    expect(tooltip).to_be_hidden()


def test_the_tooltip_explains_the_mention_in_focus(app):
    focus_reader(app)
    tooltip = app.page.locator(".tooltip")
    expect(tooltip).to_have_text("Marlow · place — known name “Marlow”")
    expect(mention(app, "Marlow")).to_have_accessible_description("Marlow · place — known name “Marlow”")
    expect(app.page.locator(".keys")).to_have_css("opacity", "1")
    app.page.keyboard.press("ArrowDown")
    expect(tooltip).to_be_hidden()
    app.page.keyboard.press("Tab")
    expect(app.page.locator(".keys")).to_have_css("opacity", "0")


def test_the_tooltip_is_above_a_mention_at_the_foot_of_the_page(open_app):
    app = open_app(viewport={"width": 1440, "height": 350})
    target = mention(app, "Petra Lindqvist")
    target.evaluate(
        """(mention) => {
          const foot = mention.getBoundingClientRect().bottom;
          document.querySelector('[data-testid=stMain]').scrollTop += foot - innerHeight + 12;
        }"""
    )
    place = target.bounding_box()
    assert place["y"] + place["height"] == pytest.approx(338, abs=1)
    app.page.mouse.move(place["x"] + 5, place["y"] + 5)
    tip = app.page.locator(".tooltip").bounding_box()
    assert tip["y"] + tip["height"] == pytest.approx(place["y"], abs=1)


def test_the_tooltip_stays_on_the_page_and_beside_its_mention(open_app):
    app = open_app(viewport={"width": 390, "height": 844})
    for index in range(app.page.locator(".mention").count()):
        target = app.page.locator(".mention").nth(index)
        target.focus()
        expect(app.page.locator(".tooltip")).to_be_visible()
        tip, place = app.page.locator(".tooltip").bounding_box(), target.bounding_box()
        assert tip["x"] >= 0
        assert tip["x"] + tip["width"] <= 390
        assert 0 <= tip["y"] <= 844 - tip["height"]
        assert tip["y"] < place["y"] + place["height"] + 1
        assert tip["y"] + tip["height"] > place["y"] - 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_can_be_read(open_app, scheme):
    app = open_app(color_scheme=scheme)
    app.act(lambda: mention(app, "Lowland Guard").click())
    choose_sentence(app, 9)
    mention(app, "Aas").hover()
    chosen = ".title, .meta .block, .caption, .furniture, .sentence, .mention, .tooltip > div, .keys"
    texts = app.page.locator(chosen)
    assert app.page.locator(".dim .mention").count() > 5
    low = [(text.inner_text(), round(ratio, 2)) for text in texts.all() if (ratio := text.evaluate(CONTRAST)) < 4.5]
    assert low == []


def test_the_theme_can_change_under_the_reader(app):
    choose_sentence(app, 9)
    app.page.locator(".box").evaluate("(box) => box.scrollTop = 60")
    paper = "(box) => getComputedStyle(box).backgroundColor"
    light = app.page.locator(".box").evaluate(paper)
    old = mention(app, "Guard").evaluate_handle("(node) => node")
    app.page.emulate_media(color_scheme="dark")
    expect(app.page.locator(".box")).not_to_have_css("background-color", light)
    expect(sentence(app, 9)).to_have_attribute("aria-current", "true")
    assert old.evaluate("(node) => node.isConnected")
    assert scroll_top(app) == 60
    app.act(lambda: mention(app, "Tidal Folk").click())
    expect(mention(app, "Tidal Folk")).to_have_attribute("aria-pressed", "true")


def test_forced_colours_still_show_what_is_chosen(open_app):
    app = open_app(forced_colors="active")
    app.act(lambda: mention(app, "Tidal Folk").click())
    expect(mention(app, "Tidal Folk")).to_have_css("outline-style", "solid")
    expect(mention(app, "Coastal League")).to_have_css("outline-style", "none")


def test_print_shows_the_whole_article_in_ink_on_paper(open_app):
    app = open_app(color_scheme="dark")
    focus_reader(app)
    app.page.emulate_media(media="print")
    box = app.page.locator(".box")
    assert box.evaluate("(box) => box.scrollHeight - box.clientHeight") == 0
    expect(app.page.locator(".tooltip")).to_be_hidden()
    expect(app.page.locator(".keys")).to_be_hidden()
    expect(app.page.locator(".title")).to_have_css("color", "rgb(0, 0, 0)")


def test_nothing_is_cut_off_on_a_phone(open_app):
    app = open_app(viewport={"width": 390, "height": 844})
    box = app.page.locator(".box")
    assert app.page.evaluate("() => document.documentElement.scrollWidth") <= 390
    assert box.evaluate("(box) => box.scrollWidth - box.clientWidth") == 0
    assert box.bounding_box()["height"] <= 844 * 0.7
