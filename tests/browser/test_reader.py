"""The reader in a real browser: what is shown, chosen, explained, lit and heard."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.articles import NEWS
from views.reader import ARTICLE_SCRIPT, FRAME, STATE_SCRIPT

APP = Path(__file__).parent / "reader_app.py"
HITS = """() => [...(CSS.highlights.get('dramatis-keyword') ?? [])].map((hit) => {
  const range = new Range();
  range.setStart(hit.startContainer, hit.startOffset);
  range.setEnd(hit.endContainer, hit.endOffset);
  return range.toString();
})"""
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


def test_arrows_walk_the_mentions_and_the_sentences_from_one_tab_stop(app):
    keys = app.page.keyboard
    assert app.page.locator(".box [tabindex='0']").count() == 1
    focus_reader(app)
    walked = [focused_text(app)]
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowRight"):
        keys.press(key)
        walked.append(focused_text(app))
    assert walked == [
        "Marlow",
        "Lowland Guard",
        "Marlow",
        "Lowland Guard",
        "Ada Quill and Tom Reyes",
        "The Northern Courier",
        "Ada Quill and Tom Reyes",
        "Marlow",
    ]
    keys.press("ArrowUp")
    assert focused_text(app).startswith("Fishing boats return to Marlow")
    keys.press("End")
    assert focused_text(app) == "The Northern Courier"
    keys.press("ArrowRight")
    assert focused_text(app) == "The Northern Courier"
    keys.press("Home")
    assert focused_text(app).startswith("Truce holds")
    assert app.page.locator(".box [tabindex='0']").count() == 1
    keys.press("ArrowDown")
    keys.press("Tab")
    assert app.page.locator(".box :focus").count() == 0
    keys.press("Shift+Tab")
    assert focused_text(app) == "Ada Quill and Tom Reyes"
    assert choices(app) == []


def test_only_the_sentence_walked_to_is_announced_as_one(app):
    focus_reader(app)
    app.page.keyboard.press("ArrowDown")
    named = app.page.get_by_role("group", name="Sentence 3: Ada Quill and Tom Reyes")
    expect(named).to_be_focused()
    app.page.keyboard.press("ArrowDown")
    assert named.count() == 0


@pytest.mark.parametrize("key", ["Enter", " "])
def test_a_key_chooses_the_actor_and_again_lets_go(app, key):
    focus_reader(app)
    app.page.keyboard.press("ArrowRight")
    app.act(lambda: app.page.keyboard.press(key))
    pressed = app.page.locator(".mention[aria-pressed=true]")
    expect(pressed).to_have_text(["Lowland Guard", "Lowland Guard", "Guard", "Guard", "Lowland Guard"])
    assert focused_text(app) == "Lowland Guard"
    app.act(lambda: app.page.keyboard.press(key))
    expect(pressed).to_have_count(0)
    assert choices(app) == [("actor", "Lowland Guard", 1)] * 2


def test_enter_on_a_sentence_chooses_it_and_says_so(app):
    focus_reader(app)
    app.page.keyboard.press("ArrowDown")
    app.act(lambda: app.page.keyboard.press("Enter"))
    expect(sentence(app, 2)).to_have_attribute("aria-current", "true")
    expect(app.page.locator(".live")).to_have_text("Sentence 3. Ada Quill and Tom Reyes")
    assert choices(app) == [("sentence", 2)]


def test_a_click_chooses_and_the_same_click_lets_go(app):
    choose_sentence(app, 9)
    expect(app.page.locator("[aria-current]")).to_have_count(1)
    expect(sentence(app, 9)).to_have_attribute("aria-current", "true")
    app.act(lambda: mention(app, "Tidal Folk").click())
    expect(mention(app, "Tidal Folk")).to_have_attribute("aria-pressed", "true")
    choose_sentence(app, 9)
    expect(app.page.locator("[aria-current]")).to_have_count(0)
    expect(app.page.locator(".live")).to_be_empty()
    assert choices(app) == [("sentence", 9), ("actor", "Tidal Folk", 14), ("sentence", 9)]


def test_selecting_words_chooses_nothing(app):
    place = sentence(app, 8).bounding_box()
    mouse = app.page.mouse
    mouse.move(place["x"] + 20, place["y"] + 40)
    mouse.down()
    mouse.move(place["x"] + 180, place["y"] + 40, steps=5)
    mouse.up()
    assert len(app.page.evaluate("() => String(getSelection())")) > 5
    # a choice by mistake would be in the list before the one that is meant
    app.act(lambda: mention(app, "Tidal Folk").press("Enter"))
    assert choices(app) == [("actor", "Tidal Folk", 14)]


def test_a_double_click_selects_a_word_after_a_single_choice(app):
    app.act(lambda: sentence(app, 15).dblclick(position={"x": 40, "y": 8}))
    assert app.page.evaluate("() => String(getSelection())").strip() == "everyone"
    app.act(lambda: mention(app, "Aas").press("Enter"))
    assert choices(app) == [("sentence", 15), ("actor", "Ruben Aas", 17)]


def test_a_choice_in_the_chart_marks_the_actor_in_one_run(open_app):
    app = open_app("?chart=1")
    runs = app.runs
    app.click_bar("chart", 9, "Ruben Aas")
    expect(app.page.locator(".mention[aria-pressed=true]")).to_have_text(["Ruben Aas", "Aas"])
    assert app.runs == runs + 1


@pytest.mark.parametrize(("query", "delay"), [("", 0.15), ("?busy=1", 0)])
def test_no_choice_is_lost_on_a_slow_line_or_a_busy_server(open_app, query, delay):
    app = open_app(query, delay=delay)
    wanted = ["Tidal Folk", "Eastmark Army", "Tidal Folk", "Aas", "Lindqvist"]

    def click_all():
        for name in wanted:
            mention(app, name).click()

    app.act(click_all)
    shown = app.page.get_by_text("actors ['Eastmark Army', 'Ruben Aas', 'Petra Lindqvist']")
    expect(shown).to_be_visible(timeout=20_000)
    app.idle()
    assert [actor for _, actor, _ in choices(app)] == [*wanted[:3], "Ruben Aas", "Petra Lindqvist"]


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
    assert app.blocked == []


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
    touched = ["Not everyone believes in it.", "Sentence 16. Not everyone believes in it."]
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_can_be_read(open_app, scheme):
    app = open_app(color_scheme=scheme)
    app.act(lambda: mention(app, "Lowland Guard").click())
    choose_sentence(app, 9)
    mention(app, "Aas").hover()
    chosen = ".title, .meta .block, .caption, .furniture, .sentence, .mention, .tooltip > div, .keys"
    texts = app.page.locator(chosen)
    assert app.page.locator(".dim .mention").count() > 5
    low = [
        (text.inner_text(), round(ratio, 2))
        for text in texts.all()
        if (ratio := text.evaluate(CONTRAST)) < 4.5
    ]
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


@pytest.fixture
def mounts(app):
    """The two mounts as functions in the page, with a place to mount the article in, away from Streamlit."""
    app.page.evaluate(
        """async ([frame, article, state]) => {
          const load = async (source) =>
            (await import(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })))).default;
          const parentElement = document.body.appendChild(document.createElement('div'));
          parentElement.innerHTML = frame;
          const document_ = (id) => ({
            id, lang: 'en', label: '', actors: [], rules: [], colours: {},
            blocks: [{ part: 'body', sentences: [[0, ['One.']], ' ', [1, ['Two.']]] }],
          });
          const [mountArticle, mountState] = [await load(article), await load(state)];
          window.own = parentElement;
          window.sent = [];
          window.setArticle = (id) => mountArticle({
            data: { reader: 'own', document: document_(id) },
            parentElement,
            setTriggerValue: (name, value) => window.sent.push([name, value.sentence]),
          });
          window.setState = (id, sentence, seen) => mountState({ data: {
            reader: 'own', document: id, seen,
            state: { actors: [], kinds: [], sentence, nonce: 0, hits: [], shown: null, height: null },
          } });
        }""",
        [FRAME, ARTICLE_SCRIPT, STATE_SCRIPT],
    )
    return app.page


CURRENT = "() => [...own.querySelectorAll('[aria-current]')].map((node) => node.textContent)"


def test_a_state_may_come_before_its_article(mounts):
    mounts.evaluate("() => { setState('a', 1); setArticle('a'); }")
    assert mounts.evaluate(CURRENT) == ["Two."]


def test_a_state_waits_for_its_own_article(mounts):
    mounts.evaluate("() => { setArticle('a'); setState('a', 0); setState('b', 1); }")
    assert mounts.evaluate(CURRENT) == ["One."]
    mounts.evaluate("() => { setArticle('b'); }")
    assert mounts.evaluate(CURRENT) == ["Two."]


def test_the_goodbye_of_an_earlier_call_ends_nothing(mounts):
    mounts.evaluate(
        "() => { const goodbye = setArticle('a'); setArticle('a'); goodbye(); setState('a', 1); }"
    )
    assert mounts.evaluate(CURRENT) == ["Two."]
    mounts.evaluate("() => own.querySelector('.sentence').click()")
    assert mounts.evaluate("() => sent") == [["choose", 0]]


def test_the_goodbye_of_the_last_call_ends_the_reader(mounts):
    mounts.evaluate("() => { setArticle('a')(); own.querySelector('.sentence').click(); setState('a', 1); }")
    assert mounts.evaluate("() => sent") == []
    assert mounts.evaluate(CURRENT) == []
    mounts.evaluate("() => { setArticle('a'); own.querySelector('.sentence').click(); }")
    assert mounts.evaluate(CURRENT) == ["Two."]
    assert mounts.evaluate("() => sent") == [["choose", 0]]


def test_an_article_without_actors_can_be_walked(open_app):
    app = open_app("?article=plain")
    focus_reader(app)
    assert focused_text(app) == "It rained."
    app.page.keyboard.press("ArrowRight")
    app.page.keyboard.press("ArrowDown")
    assert focused_text(app) == "Then it stopped."
