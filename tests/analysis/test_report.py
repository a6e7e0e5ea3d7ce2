"""The report: one page that stands alone, in which everything from the article is text."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import ArticleError, analyse, read_article
from analysis.focus import focus
from analysis.report import report
from analysis.statistics import article_statistics
from tests.analysis.plain import plain_reading
from tests.analysis.statements import related, with_relations

ARTICLES = sorted((Path(__file__).resolve().parents[2] / "data" / "articles").glob("*.md"))
VOID = {"meta"}
TAGS = {
    *("html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "article", "mark", "b"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


class Page(HTMLParser):
    """A page taken apart: its elements with their attributes, and the text of each kind of element."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self.open: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        for tag in set(self.open):
            self.texts[tag][-1] += data

    def handle_comment(self, data):
        raise AssertionError(f"a comment: {data}")


def marks(page: Page) -> list[tuple[str | None, str | None, str]]:
    """Each underlined name as (class, title, text)."""
    attributes = [attrs for tag, attrs in page.elements if tag == "mark"]
    texts = page.texts.get("mark", [])
    return [(a["class"], a["title"], text) for a, text in zip(attributes, texts, strict=True)]


def stands_alone(source: str) -> Page:
    """The page, once it is seen to be well formed and to ask for nothing from elsewhere, nor to run anything."""
    page = Page(source)
    assert page.open == []
    assert {tag for tag, _ in page.elements} <= TAGS
    for _, attributes in page.elements:
        assert set(attributes) <= {"lang", "charset", "name", "content", "class", "title", "dir"}
    style = "".join(page.texts["style"])
    assert not re.search(r"url\(|@import|expression|behavior", style)
    assert page.texts["style"] == [style]
    return page


@pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
def test_bundled_articles(path):
    reading = analyse(read_article(path))
    page = stands_alone(report(reading))
    assert page.texts["h1"] == [reading.article.title]
    assert page.texts["title"] == [reading.article.title]
    shown = reading.mentions[reading.mentions["start"] >= reading.article.front]
    expected = [(m.role, f"{m.actor} · {m.kind}: {m.rule}", m.text) for m in shown.itertuples()]
    assert marks(page) == expected
    text = reading.article.text
    parts = [text[a:b] for _, a, b in reading.parts.itertuples(index=False) if a >= reading.article.front]
    assert "\n".join(parts) == page.texts["article"][0]


def test_the_whole_article_of_a_report():
    """Every character at its place, marked where the offsets say."""
    reading = plain_reading(
        ("title", "Iran & Iraq"),
        ("body", "“Iran” <left>\nIraq."),
        actors={"Iran": ("Iran", "state"), "Iraq": ("Iraq", "state")},
    )
    source = report(reading)
    expected = (
        '<article><p class="title" dir="auto">'
        '<mark class="actor" title="Iran · state: known name “Iran”">Iran</mark> &amp; '
        '<mark class="actor" title="Iraq · state: known name “Iraq”">Iraq</mark></p>\n'
        '<p class="body" dir="auto">'
        '“<mark class="actor" title="Iran · state: known name “Iran”">Iran</mark>” &lt;left&gt;\n'
        '<mark class="actor" title="Iraq · state: known name “Iraq”">Iraq</mark>.</p></article>'
    )
    assert expected in source


def test_who_is_with_whom_stands_beside_its_sentence():
    reading = plain_reading(
        ("title", "Iran met Iraq."),
        ("body", "Iran <met> Iraq. Iraq did not attack Iran."),
        actors={"Iran": ("Iran", "state"), "Iraq": ("Iraq", "state")},
    )
    starts, ends = (reading.sentences[name].tolist() for name in ("start", "end"))
    words = [("met", 0), ("<met>", 1), ("attack", 2)]
    relations = related(
        [("Iran", "Iraq", 1, "asserted"), ("Iran", "Iraq", 1, "asserted"), ("Iraq", "Iran", -1, "denied")]
    )
    triggers = [reading.article.text.index(word, starts[sentence]) for word, sentence in words]
    relations = relations.assign(
        start=starts,
        end=ends,
        trigger_start=triggers,
        trigger_end=[start + len(word) for start, (word, _) in zip(triggers, words, strict=True)],
    )
    source = report(with_relations(reading, relations))
    stands_alone(source)
    assert source.count("<b>") == 2, "of the body alone"
    assert "<tr><td>Iran with Iraq</td><td>Cooperate (material cooperation)</td><td>asserted</td>" in source
    assert "<td>Iran <b>&lt;met&gt;</b> Iraq.</td>" in source
    assert "<td>denied</td><td>Iraq did not <b>attack</b> Iran.</td>" in source


def test_a_report_without_relations_says_nothing_of_them():
    assert "against whom" not in report(with_relations(analyse("Iran left."), related("")))


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</p></article></body><script>",
    "<!-- comment --> <![CDATA[ x ]]>",
    "[link](javascript:alert(1)) **bold** $\\frac{1}{2}$ `code`",
    "javascript:alert(1) http://example.org/?a=1&b=2",
    '" onmouseover="alert(1)" x=\'',
    "&lt;script&gt; &amp; &#60;",
    "</title></style><style>@import url(http://example.org)</style>",
    "\u202eIran\u202c \u2067Iraq\u2069",
]


@pytest.mark.parametrize("line", HOSTILE)
@pytest.mark.parametrize("place", ["text", "title", "byline", "actor"])
def test_a_hostile_article_is_only_text(line, place):
    """Whatever stands in the text, the front matter or the name of an actor shows as the characters it has."""
    if place == "text":
        reading = analyse(f"{line} said Iran to Iraq.")
        assert line.split("\n")[0] in stands_alone(report(reading)).texts["article"][0]
    elif place == "actor":
        reading = plain_reading(("body", f"So {line} left."), actors={line: (line, "person")})
        page = stands_alone(report(reading))
        assert marks(page) == [("actor", f"{line} · person: known name “{line}”", line)]
        assert line in page.texts["td"]
    else:
        quoted = line.replace("'", "''")
        reading = analyse(f"---\n{place}: '{quoted}'\n---\n\nIran left Iraq.")
        page = stands_alone(report(reading))
        assert line in page.texts["h1" if place == "title" else "p"][0]


def test_characters_that_html_does_not_allow():
    reading = analyse("Iran\x00 left\x1b \x7f\x85 Iraq\ufffe. Tab\tstays.")
    page = stands_alone(report(reading))
    assert "Iran\ufffd left\ufffd \ufffd" in page.texts["article"][0]
    assert "Tab\tstays." in page.texts["article"][0]
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]", report(reading))


def test_the_tables_of_a_small_report():
    reading = plain_reading(("body", "Iran left. Iran stayed."), actors={"Iran": ("Iran", "state")})
    page = Page(report(reading))
    assert page.texts["h1"] == ["Untitled article"]
    cells = page.texts["td"]
    assert cells[:3] == ["words", "4", "words"]
    assert cells[16:19] == ["reading time", "< 0.1", "minutes"]
    assert cells[32:37] == ["Iran", "state", "", "2", "2"]
    assert cells[37:] == ["iran", "2", "500.0", "2", "left", "1", "250.0", "1", "stay", "1", "250.0", "1"]


def test_a_report_without_words():
    page = stands_alone(report(analyse("…")))
    assert page.texts["td"].count("–") == 3
    assert "nan" not in report(analyse("…"))


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="Iran <>&\"'/\n\x00\u202e\ud800é-", max_size=60))
def test_any_text(text):
    try:
        reading = analyse(text)
    except ArticleError:
        return
    source = report(reading)
    source.encode("utf-8")
    stands_alone(source)


def test_a_report_counts_what_the_command_counts():
    """A row of asterisks between paragraphs is no paragraph."""
    reading = analyse(
        "Talks\n\nIran and Iraq met on Monday in the rain.\n\n* * *\n\nNobody else came, and nobody spoke."
    )
    figures = article_statistics(focus(reading).sentences, reading.words)
    cells = Page(report(reading)).texts["td"]
    shown = {measure: cells[cells.index(measure) + 1] for measure in ("words", "paragraphs", "characters")}
    value = figures.set_index("measure")["value"]
    assert shown == {measure: f"{value[measure]:.0f}" for measure in shown}
