"""What the reader shows: the article as text, keyword hits, dimming, and where it is scrolled to."""

from __future__ import annotations

import io

from PIL import Image
from playwright.sync_api import expect

from tests.browser.articles import NEWS
from tests.browser.reader_page import (
    READER_APP,
    box_holds,
    choices,
    choose_sentence,
    mention,
    scroll_top,
    sentence,
    type_keyword,
)

APP = READER_APP

HITS = """() => [...(CSS.highlights.get('dramatis-keyword') ?? [])].map((hit) => {
  const range = new Range();
  range.setStart(hit.startContainer, hit.startOffset);
  range.setEnd(hit.endContainer, hit.endOffset);
  return range.toString();
})"""


def test_the_article_is_read_as_an_article(app):
    page = app.page
    article = page.get_by_role("article", name="Article: Truce holds in Marlow", exact=False)
    expect(article.get_by_role("heading", level=2)).to_have_text(
        "Truce holds in Marlow as the Lowland Guard pulls back from the harbour"
    )
    expect(page.locator(".meta").first).to_have_text("Ada Quill and Tom ReyesThe Northern Courier14 May 2019")
    expect(page.locator(".meta .block").nth(1)).to_have_class("block source")
    expect(article).not_to_contain_text("title:")
    expect(page.locator(".furniture")).to_have_text("Click here to continue reading…")
    bodies = [line for part, line in NEWS if part == "body"]
    assert page.locator(".body").evaluate_all("(all) => all.map((block) => block.textContent)") == bodies


def test_a_hostile_article_is_only_text(open_app):
    app = open_app("?article=hostile")
    page = app.page
    shown = page.locator(".article").evaluate("(article) => article.textContent")
    for part in (
        "<script>window.harmed = 1</script><b>Bold</b>",
        "**bold** and [a link](javascript:",
        "$\\frac{1}",
    ):
        assert part in shown
    assert ":red[colour] and :material/home:" in shown
    assert "</article><iframe src=//example.org></iframe><style>*{display:none}</style> stays." in shown
    inside = page.locator(".box").evaluate(
        "(box) => [...new Set([...box.querySelectorAll('*')].map((node) => node.tagName))].sort()"
    )
    assert inside == ["ARTICLE", "DIV", "H2", "P", "SPAN"]
    image = page.locator(".mention").first
    image.hover()
    expect(page.locator(".tooltip")).to_contain_text("<img src=x onerror=window.harmed=7> · person")
    app.act(image.click)
    assert choices(app) == [("actor", "<img src=x onerror=window.harmed=7>", 2)]
    assert page.evaluate("() => window.harmed") is None
    assert app.abroad == []


def test_a_direction_override_ends_with_its_sentence(open_app):
    app = open_app("?article=hostile")
    places = app.page.locator(".sentence").evaluate_all(
        """(sentences) => sentences.filter((sentence) => /^The (next|.redro)/u.test(sentence.textContent))
          .map((sentence) => {
            const left = (at) => {
              const range = new Range();
              range.setStart(sentence.firstChild, at);
              range.setEnd(sentence.firstChild, at + 1);
              return range.getBoundingClientRect().left;
            };
            return [left(0), left(5), left(8)];
          })"""
    )
    overridden, after = places
    assert overridden[1] > overridden[2]
    assert after[0] < after[1] < after[2]


def test_keyword_hits_are_marked_without_touching_the_article(open_app):
    app = open_app("?article=emoji")
    before = app.page.locator(".article").inner_html()
    type_keyword(app, "ships")
    assert app.page.evaluate(HITS) == ["Ships", "ships", "ships"]
    type_keyword(app, "🚢 ships left Marl")
    assert app.page.evaluate(HITS) == ["🚢 ships left Marl"]
    type_keyword(app, "the ships 🚢 go")
    assert app.page.evaluate(HITS) == ["the ships 🚢 go"]
    painted = app.page.locator(".sentence").first.evaluate(
        "(node) => getComputedStyle(node, '::highlight(dramatis-keyword)').backgroundColor"
    )
    assert painted == "rgb(255, 216, 77)"
    type_keyword(app, "")
    assert app.page.evaluate(HITS) == []
    assert app.page.locator(".article").inner_html() == before.replace("sentence dim", "sentence")


def test_keyword_hits_are_seen(app):
    def yellow():
        with Image.open(io.BytesIO(app.page.locator(".body").first.screenshot())) as image:
            colours = image.convert("RGB").getcolors(1 << 24)
        return sum(count for count, colour in colours if colour == (255, 216, 77))

    assert yellow() == 0
    type_keyword(app, "harbour")
    assert yellow() > 200


def test_what_does_not_hold_the_selection_is_dimmed(app):
    app.act(lambda: mention(app, "Coastal League").click())
    type_keyword(app, "asked")
    bright = app.page.locator(".sentence:not(.dim)")
    expect(bright).to_have_count(1)
    expect(bright).to_have_attribute("data-sentence", "13")
    type_keyword(app, "")
    expect(bright).to_have_count(3)
    app.act(lambda: mention(app, "Coastal League").click())
    expect(app.page.locator(".dim")).to_have_count(0)


def test_only_the_kinds_asked_for_are_underlined(app):
    quiet = app.page.locator(".mention.quiet")
    expect(quiet).to_have_text(["Marlow"] * 3)
    app.page.get_by_label("Kinds").click()
    app.act(lambda: app.page.get_by_role("option", name="place").click())
    expect(quiet.filter(has_text="Marlow")).to_have_count(0)
    expect(app.page.locator(".mention:not(.quiet)")).to_have_text(["Marlow"] * 3)


def test_a_state_touches_only_what_it_changes(app):
    app.page.locator(".reader").evaluate(
        """(reader) => {
          window.touched = new Set();
          const note = ({ target }) => window.touched.add(target.textContent);
          const painted = { attributeFilter: ['aria-pressed', 'class', 'aria-current'] };
          new MutationObserver((changes) => changes.forEach(note))
            .observe(reader, { subtree: true, childList: true, ...painted });
        }"""
    )
    choose_sentence(app, 15)
    touched = ["Not everyone believes in it.", "Sentence 9. Not everyone believes in it."]
    assert app.page.evaluate("() => [...window.touched]") == touched
    app.page.evaluate("() => window.touched.clear()")
    app.page.get_by_label("Height").fill("400")
    app.act(lambda: app.page.keyboard.press("Enter"))
    assert app.page.evaluate("() => [...window.touched]") == []


def test_a_sentence_out_of_sight_is_scrolled_to_in_the_box_alone(app):
    app.act(lambda: app.page.get_by_role("button", name="Last sentence").click())
    assert scroll_top(app) > 0
    assert box_holds(app, 24)
    assert app.page.get_by_test_id("stMain").evaluate("(main) => main.scrollTop") == 0


def test_a_sentence_in_sight_stays_where_it_is(app):
    app.page.locator(".box").evaluate("(box) => box.scrollTop = 60")
    choose_sentence(app, 9)
    assert scroll_top(app) == 60


def test_only_a_new_request_scrolls_to_the_sentence(app):
    choose_sentence(app, 5)
    app.page.locator(".box").evaluate("(box) => box.scrollTop = box.scrollHeight")
    foot = scroll_top(app)
    app.act(lambda: app.page.locator(".mention", has_text="Lowland Guard").last.click())
    assert scroll_top(app) == foot > 100


def test_an_address_opens_at_its_sentence(open_app):
    app = open_app("?sentence=20")
    expect(sentence(app, 20)).to_have_attribute("aria-current", "true")
    assert box_holds(app, 20)


def test_the_place_is_kept_when_the_height_or_the_analysis_changes(app):
    app.page.locator(".box").evaluate("(box) => box.scrollTop = 200")
    app.page.get_by_label("Height").fill("500")
    app.act(lambda: app.page.keyboard.press("Enter"))
    assert app.page.locator(".box").bounding_box()["height"] == 500
    assert scroll_top(app) == 200
    old = mention(app, "Guard").evaluate_handle("(node) => node")
    app.act(lambda: app.page.get_by_role("button", name="Analyse again").click())
    assert not old.evaluate("(node) => node.isConnected")
    assert scroll_top(app) == 200


def test_another_article_starts_at_its_top_and_unmarked(app):
    app.act(lambda: app.page.get_by_role("button", name="Last sentence").click())
    app.act(lambda: app.page.get_by_text("hostile").click())
    expect(app.page.locator(".title")).to_contain_text("Bold")
    app.act(lambda: app.page.get_by_text("news").click())
    expect(app.page.locator(".title")).to_contain_text("Truce")
    expect(app.page.locator("[aria-current]")).to_have_count(0)
    assert scroll_top(app) == 0


def test_without_a_height_the_article_is_all_there(app):
    app.page.get_by_label("Height").fill("0")
    app.act(lambda: app.page.keyboard.press("Enter"))
    assert app.page.locator(".box").evaluate("(box) => box.scrollHeight - box.clientHeight") == 0
