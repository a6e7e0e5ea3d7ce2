"""Web pages: the article without the page around it, its captions and its metadata."""

from __future__ import annotations

import pytest

from analysis.article import Article, ArticleError, read_article
from tests.analysis.article.cases import assert_covers, rows_of

FIRST = (
    "Talks between Norland and Sudmark ended on Tuesday without an agreement on the filling of the dam at Kell. " * 2
)
SECOND = "Sudmark has offered to host another round. Both ministers will report to their governments before that. " * 2
PAGE = f"""<!doctype html><html><head><meta charset="utf-8"><title>Dam talks end | Kell Courier</title>
<meta name="author" content="Jane Doe"><meta property="og:site_name" content="Kell Courier">
<meta property="article:published_time" content="2020-03-04T10:00:00Z">
<link rel="canonical" href="https://example.org/dam"></head>
<body><nav><a href="/">Home</a><a href="/world">World</a></nav>
<article><h1>Dam talks end without a deal</h1>
<figure><img src="a.jpg" onerror="alert(1)"><figcaption>The dam in  March, seen from the north.</figcaption></figure>
<p>{FIRST}</p><script>alert("no")</script>
<h2>What comes next</h2><p>{SECOND}</p>
<ul><li>Norland wants a slower filling</li><li>Sudmark &amp; its allies refuse</li></ul>
<p>Two lines<br>in one paragraph</p></article>
<footer>Copyright 2020 Kell Courier</footer></body></html>"""


def read(page: str | bytes) -> Article:
    return read_article(page.encode() if isinstance(page, str) else page, name="page.html")


def test_a_page_is_read_into_blocks() -> None:
    article = read(PAGE)
    assert rows_of(article) == [
        ("title", "Dam talks end without a deal"),
        ("caption", "The dam in March, seen from the north."),
        ("body", FIRST.strip()),
        ("body", "What comes next"),
        ("body", SECOND.strip()),
        ("body", "Norland wants a slower filling"),
        ("body", "Sudmark & its allies refuse"),
        ("body", "Two lines"),
        ("body", "in one paragraph"),
    ]
    assert_covers(article)


def test_a_page_tells_its_metadata() -> None:
    article = read(PAGE)
    assert (article.title, article.byline) == ("Dam talks end without a deal", "Jane Doe")
    assert article.authors == ("Jane Doe",)
    assert (article.outlet, article.date) == ("Kell Courier", "2020-03-04")
    assert article.url == "https://example.org/dam"
    assert article.notes == ()


def test_a_title_that_stands_only_in_the_head_leads_the_text() -> None:
    article = read(f"<html><head><title>Dam talks end</title></head><body><p>{FIRST}</p><p>{SECOND}</p></body></html>")
    assert rows_of(article) == [("title", "Dam talks end"), ("body", FIRST.strip()), ("body", SECOND.strip())]
    assert article.title == "Dam talks end"


@pytest.mark.parametrize(
    ("page", "rows"),
    [
        ("<p>Hi there</p>", [("body", "Hi there")]),
        ("only words", [("body", "only words")]),
        (
            "<h1>A title</h1><nav>no</nav><div>some words<br><br>more <b>words</b></div><style>no</style>",
            [("title", "A title"), ("body", "some words"), ("body", "more words")],
        ),
        (
            "<table><tr><td>one</td><td>two</td></tr></table><pre>three\n  four</pre>",
            [("body", "one"), ("body", "two"), ("body", "three four")],
        ),
        (
            "<p hidden>no</p><p style='color: red; display:none'>no</p>one <i style='visibility: hidden'>no</i>two "
            "<p style='display: block'>three</p>",
            [("body", "one two"), ("body", "three")],
        ),
        ("<article hidden><p>What a script shows</p></article>", [("body", "What a script shows")]),
        ("\x00<body>a\x00b</body>", [("body", "ab")]),
        ("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", [("body", "<script>alert(1)</script>")]),
        (
            "<figure><figcaption>\ue000The dam</figcaption></figure><p>\ue000Words</p>",
            [("caption", "\ufffdThe dam"), ("body", "\ufffdWords")],
        ),
    ],
)
def test_short_pages_are_read_whole(page: str, rows: list[tuple[str, str]]) -> None:
    assert rows_of(read(page)) == rows


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<meta charset='windows-1251'><p>Президент сказал</p>".encode("cp1251"), "Президент сказал"),
        ("<meta charset=iso-8859-1><p>“Zoë” said</p>".encode("cp1252"), "“Zoë” said"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><p>Zoë</p>'.encode(), "Zoë"),
        ("<meta charset=utf-16><p>Zoë</p>".encode(), "Zoë"),
        ("<meta charset=no-such><p>Zoë</p>".encode(), "Zoë"),
        ("<?xml version='1.0' encoding='utf-8'?><html><p>Zoë</p></html>".encode(), "Zoë"),
    ],
)
def test_a_page_declares_its_encoding(page: bytes, words: str) -> None:
    article = read(page)
    assert rows_of(article) == [("body", words)]
    assert article.notes == ()


@pytest.mark.parametrize("page", ["<html></html>", "<!-- nothing -->", "<script>x</script>", "<nav>x</nav>"])
def test_a_page_without_text_is_refused(page: str) -> None:
    with pytest.raises(ArticleError) as raised:
        read(page)
    assert str(raised.value) == ("“page.html” holds no article text; copy the text from the page and paste it instead.")


def test_a_page_nested_too_deeply_ends_in_a_sentence() -> None:
    with pytest.raises(ArticleError, match="holds no article text"):
        read("<div>" * 5_000 + "deep" + "</div>" * 5_000)


def test_all_entries_of_a_live_page_are_read() -> None:
    entry = "<article><time>10.45 BST</time><h2>{}</h2><p>{}</p></article>"
    entries = "".join(entry.format(title, FIRST) for title in ("Third", "Second", "First"))
    page = f"<body><nav>no</nav><main><h1>Live</h1>{entries}</main><aside><article><p>{SECOND}</p></article></aside>"
    rows = [("title", "Live")]
    for title in ("Third", "Second", "First"):
        rows += [("date", "10.45 BST"), ("body", title), ("body", FIRST.strip())]
    assert rows_of(read(page)) == rows


def test_an_article_above_cards_of_others_is_read_alone() -> None:
    cards = f"<article><p>{SECOND}</p></article>" * 3
    page = f"<body><main><article><h1>Live</h1><p>{FIRST}</p><p>{SECOND}</p><p>{FIRST}</p></article></main>{cards}"
    assert SECOND.strip() in {words for _, words in rows_of(read(page))}
    assert len(rows_of(read(page))) == 4


def test_words_that_a_style_sheet_sets_apart_are_apart() -> None:
    page = "<p><span>By Jane Doe</span><span>Kell Courier</span> <b>W</b><span>hen</span> <a>9</a><a>11</a></p>"
    assert rows_of(read(page)) == [("body", "By Jane Doe Kell Courier When 911")]
