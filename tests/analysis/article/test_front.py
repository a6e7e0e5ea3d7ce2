"""YAML front matter: its values, and the rows it is split into."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import article_from_text
from tests.analysis.article.cases import assert_covers, rows_of

BODY = "The river rose on Monday night and took the footbridge with it.\n\nNobody was on the bridge when it went."

FULL = (
    "---\n"
    'title: "Kell\'s bridge is gone"\n'
    "byline: Jane Doe and John Roe\n"
    "outlet: The Kell Courier\n"
    "date: 2019-05-12\n"
    "url: https://example.org/bridge\n"
    "note: Invented: for a test\n"
    "---\n"
).replace("Invented: for", "Invented, for")


def test_front_matter_tells_the_metadata() -> None:
    article = article_from_text(FULL + BODY)
    assert article.text == FULL + BODY
    assert (article.title, article.byline) == ("Kell's bridge is gone", "Jane Doe and John Roe")
    assert article.authors == ("Jane Doe", "John Roe")
    assert (article.outlet, article.date) == ("The Kell Courier", "2019-05-12")
    assert article.url == "https://example.org/bridge"
    assert article.text[article.front :] == BODY
    assert article.notes == ()


def test_front_matter_is_split_into_labels_and_values() -> None:
    article = article_from_text(FULL + BODY)
    assert rows_of(article) == [
        ("furniture", "---"),
        ("furniture", 'title: "'),
        ("title", "Kell's bridge is gone"),
        ("furniture", '"'),
        ("furniture", "byline:"),
        ("byline", "Jane Doe and John Roe"),
        ("furniture", "outlet:"),
        ("source", "The Kell Courier"),
        ("furniture", "date:"),
        ("date", "2019-05-12"),
        ("furniture", "url: https://example.org/bridge"),
        ("furniture", "note: Invented, for a test"),
        ("furniture", "---"),
        ("body", BODY.split("\n\n")[0]),
        ("body", BODY.split("\n\n")[1]),
    ]
    assert_covers(article)


@pytest.mark.parametrize(
    ("lines", "field", "value"),
    [
        ("Title: Kell", "title", "Kell"),
        ("headline: 'It''s Kell'", "title", "It's Kell"),
        ("title: >\n  Kell's\n  bridge", "title", "Kell's bridge"),
        ("title: Kell’s 😀 bridge\ndate: 12 May 2019", "date", "12 May 2019"),
        ("title: 2014", "title", "2014"),
        ("title:", "title", ""),
        ("title: ~", "title", ""),
        ("title: [a, b", "title", "[a, b"),
        ("title: {a: b}", "title", ""),
        ("author: By Jane Doe", "byline", "Jane Doe"),
        ("author: Dramatis", "authors", ("Dramatis",)),
        ("authors:\n  - Jane Doe\n  - John Roe\n  - Ann Poe", "byline", "Jane Doe, John Roe and Ann Poe"),
        ("authors: [Jane Doe, 'John Roe']", "authors", ("Jane Doe", "John Roe")),
        ("byline: Jane Doe, Jr.", "authors", ("Jane Doe Jr.",)),
        ("source: The Guardian", "outlet", "The Guardian"),
        ("publication: The Guardian\nsource: other", "outlet", "The Guardian"),
        ("url: javascript:alert(1)", "url", ""),
        ("url: /bridge", "url", ""),
        ("x: &name Kell\ntitle: *name", "title", "Kell"),
        ("# only a comment", "title", ""),
        ("tags:\n" + "  - kell\n" * 5_000 + "title: Kell", "title", "Kell"),
        ("", "title", ""),
    ],
)
def test_values(lines: str, field: str, value: object) -> None:
    article = article_from_text(f"---\n{lines}\n---\n{BODY}")
    assert getattr(article, field) == value
    assert_covers(article)


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(ends: str) -> None:
    text = (FULL + BODY).replace("\n", ends)
    article = article_from_text(text)
    assert article.text == text
    assert article.title == "Kell's bridge is gone"
    assert text[article.front :] == BODY.replace("\n", ends)
    assert ("title", "Kell's bridge is gone") in rows_of(article)


@pytest.mark.parametrize("before", ["\n", "\ufeff", "\ufeff\r\n \n"])
def test_front_matter_may_have_blank_lines_and_a_mark_before_it(before: str) -> None:
    article = article_from_text(f"{before}---\ntitle: Kell\n---\n{BODY}")
    assert (article.title, ("title", "Kell") in rows_of(article)) == ("Kell", True)
    assert_covers(article)


@pytest.mark.parametrize("value", ['&t "Kell"', "!!str Kell", "&t !!str 'Kell'", "&t\n  Kell"])
def test_an_anchor_or_a_tag_is_not_of_the_value(value: str) -> None:
    assert ("title", "Kell") in rows_of(article_from_text(f"---\ntitle: {value}\n---\n{BODY}"))


@pytest.mark.parametrize("lines", ["title: a: b", "title: [", "\tx: y", "a: 'b", "title: x\x00"])
def test_malformed_front_matter_is_text_with_a_note(lines: str) -> None:
    article = article_from_text(f"---\n{lines}\n---\n{BODY}")
    assert article.front == 0
    assert article.notes == (
        "The lines between the first two --- are not valid YAML front matter; they were read as text.",
    )
    assert_covers(article)


@pytest.mark.parametrize(
    "text", ["---\nSome words.\n---\nMore.", "---\ntitle: x", "a\n---\ntitle: x\n---\nb", "--- a\nb"]
)
def test_rules_around_text_are_not_front_matter(text: str) -> None:
    article = article_from_text(text)
    assert (article.front, article.notes) == (0, ())


def test_a_title_in_front_matter_is_the_only_one_unless_repeated() -> None:
    article = article_from_text(f"---\ntitle: Kell’s bridge\n---\nThe bridge\n\n{BODY}\n\n{BODY}")
    assert [row for row in rows_of(article) if row[0] == "title"] == [("title", "Kell’s bridge")]
    article = article_from_text(f"---\ntitle: Kell’s bridge\n---\n# Kell's  Bridge\n\n{BODY}")
    assert [row for row in rows_of(article) if row[0] == "title"] == [
        ("title", "Kell’s bridge"),
        ("title", "# Kell's  Bridge"),
    ]
    assert article.title == "Kell’s bridge"


# YAML writes controls and odd line ends as escapes, which are read by its own rules.
PLAIN_TEXT = st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp", "Zs", "Cn", "Co")), max_size=30)


@given(st.dictionaries(st.sampled_from(["title", "byline", "date", "note"]), PLAIN_TEXT))
def test_any_quoted_value_is_read_and_covered(values: dict[str, str]) -> None:
    import yaml

    text = f"---\n{yaml.safe_dump(values, allow_unicode=True)}---\n{BODY}"
    article = article_from_text(text)
    assert article.title == " ".join(values.get("title", "").split())
    assert article.front > 0
    assert_covers(article)
