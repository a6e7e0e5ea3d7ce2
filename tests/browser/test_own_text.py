"""A reader's own text: a file, a pasted text, and one that means harm."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.screen import POINTS, address, becomes, cells, mode, query, shown, tab, typed

CLIPPING = """Fishermen wait as Iran and Iraq talk about the Shatt al-Arab

The mouth of the river at dawn, seen from the Iranian bank. (Credit: Lena Okafor/Harbour Pictures)

The mouth of the river at dawn, seen from the Iranian bank. (Credit: Lena Okafor/Harbour Pictures)

Iran and Iraq agreed on Monday to dredge the Shatt al-Arab together. The Iraqi Army will mark the channel, a \
spokesman said, and the fishermen may go out again at night.

“We have waited for two winters,” said Karim Hashemi, who owns three boats. Iran did not say who will pay.

Click here to continue reading…

SOURCE: ADA QUILL and TOM REYES
The\u00a0Northern Courier
"""
HARM = "window.__xss = (window.__xss ?? 0) + 1"
FRAME = '<iframe src="https://evil.example/frame"></iframe>'
HOSTILE = f"""<script>{HARM}</script> Iran & "Iraq" <b>talk</b>

Iran said <img src=x onerror="{HARM}"> and <svg onload="{HARM}"></svg> to Iraq on Monday. The {FRAME}
Iraqi Army heard ![tracker](https://evil.example/pixel.png) and [a link](javascript:{HARM}) on Tuesday.

**Bold** Iran, _thin_ Iraq, `code` and $\\frac{{1}}{{0}}$ stand :red[here] beside :material/home:
# no heading at all

The Iranian \u202eyrtsinim\u202c answered\u2028Iraq on\u2029Wednesday \u0000 with 🕊️ and \u2066isolates\u2069.
<style>body{{display:none}}</style>
Iran closed with <a href="https://evil.example/">words</a> and <meta http-equiv="refresh" content="0;url=https://evil.example/">.
"""


def paste(app, text):
    app.page.get_by_text("Open your own").click()
    app.page.get_by_role("textbox", name="Or paste a text").fill(text)
    app.act(lambda: app.page.keyboard.press("Control+Enter"))
    app.act(lambda: app.page.get_by_role("button", name="Read this text").click())


def upload(app, name, data):
    app.page.get_by_text("Open your own").click()
    with app.page.expect_file_chooser() as chooser:
        app.page.get_by_test_id("stFileUploaderDropzone").get_by_test_id("stBaseButton-secondary").click()
    app.act(lambda: chooser.value.set_files({"name": name, "mimeType": "text/plain", "buffer": data}))


def test_an_uploaded_clipping_is_read_and_the_page_says_that_the_link_cannot_carry_it(open_app):
    app = open_app()
    upload(app, "clipping.txt", CLIPPING.encode())
    page = app.page
    expect(page.get_by_role("heading", level=1)).to_have_text(CLIPPING.splitlines()[0])
    article = page.get_by_role("article")
    expect(article.locator(".caption")).to_have_count(2)
    expect(article.locator(".furniture").first).to_have_text("Click here to continue reading…")
    expect(article.locator(".body")).to_have_count(2)
    expect(page.get_by_test_id("stText").first).to_contain_text("ADA QUILL and TOM REYES · The Northern Courier")
    expect(page.get_by_test_id("stSidebar")).to_contain_text("cannot carry the text")
    assert address(app) == {"article": ["own"]}
    names = page.locator(".st-key-chart_mentions").evaluate(POINTS)
    assert ["Iran"] in names
    assert ["Iraqi Army"] in names
    elsewhere = open_app(query(app))
    assert "cannot carry" in " ".join(shown(elsewhere)["notices"])
    expect(elsewhere.page.get_by_role("heading", level=1)).to_have_text("How the siege of Amerli was broken")


def test_a_hostile_text_runs_nothing_and_is_read_letter_for_letter(open_app):
    app = open_app()
    page = app.page
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    paste(app, HOSTILE)
    address_before = page.url.split("?")[0]
    expect(page.get_by_role("heading", level=1)).to_have_text(HOSTILE.splitlines()[0])
    article = page.get_by_role("article")
    for written in (
        f'<img src=x onerror="{HARM}">',
        "![tracker](https://evil.example/pixel.png)",
        f"[a link](javascript:{HARM})",
        "**Bold**",
        "_thin_",
        "$\\frac{1}{0}$",
        ":red[here]",
        "<style>body{display:none}</style>",
        "🕊️",
    ):
        expect(article).to_contain_text(written)
    for name in ("Terms", "Sentences", "Actors"):
        tab(name)(app)
        cells(app, f"table_{name.lower()}")
    mode("Along the text")(app)
    mode("Together")(app)
    typed("Iran|onerror")(app)
    tab("Contexts")(app)
    typed('"<script>"')(app)
    typed("x")(app)
    page.get_by_role("link", name="About").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("About Dramatis")
    page.get_by_role("link", name="Article").click()
    app.idle()
    expect(page.get_by_role("heading", level=1)).to_have_text(HOSTILE.splitlines()[0])
    made = "h1 :is(b, script), .box :is(img, b, a, svg, iframe), [src*=evil], [href*=evil], [href^=javascript], .katex"
    assert page.locator(made).count() == 0
    assert page.evaluate("() => window.__xss") is None
    assert dialogs == []
    assert app.abroad == []
    assert app.complaints == []
    assert page.url.split("?")[0] == address_before


def test_names_that_look_like_markup_are_plain_labels_in_charts(open_app):
    app = open_app()
    names = "\n\n".join(
        f"<b>Iran</b> met {name} in Baghdad on Monday. Iraq thanked {name}."
        for name in ("President <i>Joe</i> Smith", "Minister $x^2$ Jones", "[Anna](javascript:alert(1)) Lind")
    )
    paste(app, f"Talks\n\n{names}")
    marked = "a, .MathJax, [class*=math], .yaxislayer-above tspan[style], .infolayer a"
    for name, key in (("Actors", "chart_mentions"), ("Terms", "chart_terms")):
        tab(name)(app) if name != "Actors" else None
        drawn = app.page.locator(f".st-key-{key} .js-plotly-plot")
        drawn.locator(".barlayer .point").first.wait_for()
        assert drawn.locator(marked).evaluate_all("(all) => all.map((node) => node.outerHTML)") == []
    assert app.abroad == []


def test_a_bad_file_leaves_the_article_and_says_why(app):
    before = shown(app)["title"]
    upload(app, "picture.txt", bytes(range(256)) * 40)
    assert shown(app)["title"] == before
    assert len(becomes(app, lambda: shown(app)["notices"], None)) == 1
