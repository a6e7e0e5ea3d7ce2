"""Articles from text: whatever the characters, the text is kept and covered by its parts."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.article import LIMIT, ArticleError, article_from_text
from analysis.article.model import limit_from
from tests.analysis.article.cases import assert_covers, clipping, clipping_names, rows_of

LINES = [line for name in clipping_names() for line in clipping(name).text.splitlines() if line]
FRAGMENTS = ["---", "title: x", 'title: "', "byline: [a, b]", "By ", "Source: ", "(Credit: ", "]", "# ", "- ", "@", "*"]
ENDS = ["\n", "\n\n", "\r\n", "\r", "\u2028", "\x85", "\x0b", "\x1c", " ", ""]
PIECES = st.one_of(st.sampled_from(LINES), st.sampled_from(FRAGMENTS), st.text(max_size=20), st.sampled_from(ENDS))
CLIPPED = st.lists(st.tuples(PIECES, st.sampled_from(ENDS)), max_size=30).map(lambda rows: "".join(map("".join, rows)))


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), CLIPPED))
def test_any_text_is_kept_and_covered(text: str) -> None:
    if not text.strip():
        with pytest.raises(ArticleError, match="is empty"):
            article_from_text(text)
        return
    article = article_from_text(text)
    assert article.text == text
    assert_covers(article)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.characters(), min_size=1))
def test_lone_surrogates_are_replaced_one_for_one(text: str) -> None:
    article = article_from_text(f"x{text}")
    assert len(article.text) == len(text) + 1
    assert all(
        a == b or (b == "\ufffd" and "\ud800" <= a <= "\udfff") for a, b in zip(text, article.text[1:], strict=True)
    )
    assert_covers(article)


def test_replaced_surrogates_are_noted() -> None:
    assert article_from_text("a\ud800b").notes == (
        "A broken character in the text (a lone surrogate) shows as \ufffd.",
    )
    assert article_from_text("a\ud800\udbffb").notes == (
        "2 broken characters in the text (lone surrogates) show as \ufffd.",
    )
    assert article_from_text("a\U0001f600b").notes == ()


SENTENCE = "The minister spoke for an hour and said that the bridge would be rebuilt. "


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("word", 1),
        ("\n".join(f"word{number}" for number in range(10_000)), 10_000),
        ("word " * 999_999 + "word", 1),
        ("x" * 5_000_000, 1),
        ("a\x00b " * 1_000, 1),
        ("\x00" * 50, 1),
        (SENTENCE.upper() * 20, 1),
        ("قال الوزير إن الجسر سيبنى قبل الشتاء.\n\n" * 20, 20),
        ("部长周一说，桥将重建。\n\n" * 20, 20),
        ("😀 👨‍👩‍👧\n" * 20, 20),
        ("e\u0301" * 1_000, 1),
        ("one\u2028two\u2028\u2028three", 3),
        ("one\rtwo\r\rthree", 3),
        (" \n" * 100_000 + "x" + "\t" * 100_000, 1),
        ("(" * 20_000 + "\n" + ")" * 20_000, 2),
        ("---\n" + "[" * 5_000 + "\n---\nx", 4),
    ],
    ids=str,
)
def test_odd_texts_are_read(text: str, rows: int) -> None:
    article = article_from_text(text)
    assert article.text == text
    assert len(article.parts) == rows
    assert_covers(article)


@pytest.mark.parametrize("text", ["", " ", "\n\r\t\u2028\xa0\u3000\x1f"])
def test_a_blank_text_is_refused(text: str) -> None:
    with pytest.raises(ArticleError) as raised:
        article_from_text(text)
    assert str(raised.value) == "The text is empty or blank; open or paste an article."
    with pytest.raises(ArticleError, match=r"^“pasted” is empty or blank"):
        article_from_text(text, name="pasted")


def test_a_text_over_the_limit_is_refused() -> None:
    assert article_from_text("abc", limit=3).text == "abc"
    with pytest.raises(ArticleError) as raised:
        article_from_text("a" * 1_001, limit=1_000)
    assert str(raised.value) == (
        "The text has 1,001 characters and the limit is 1,000; open a shorter text, or raise DRAMATIS_TEXT_LIMIT."
    )


@pytest.mark.parametrize(
    ("value", "limit"), [(None, 5_000_000), ("", 5_000_000), ("many", 5_000_000), ("-3", 5_000_000), ("1000", 1_000)]
)
def test_the_limit_is_a_setting(value: str | None, limit: int) -> None:
    assert limit_from(value) == limit


def test_the_digest_is_of_the_text_and_its_parts() -> None:
    article = article_from_text("One.\n\nTwo.")
    assert article.digest == article_from_text("One.\n\nTwo.", name="other").digest
    assert article.digest != article_from_text("One.\n\nTwo!").digest
    assert len(article.digest) == len(hashlib.sha256().hexdigest())


def test_the_representation_leaves_the_text_out() -> None:
    assert "One" not in repr(article_from_text("One.\n\nTwo."))
    assert rows_of(article_from_text("One.\n\nTwo.")) == [("body", "One."), ("body", "Two.")]


def test_importing_the_package_loads_no_reader() -> None:
    code = (
        "import sys, analysis.article; analysis.article.article_from_text('One.'); "
        "print([name for name in ('yaml', 'pypdf', 'docx', 'trafilatura', 'lxml', 'charset_normalizer') "
        "if name in sys.modules], analysis.article.LIMIT)"
    )
    environment = {**os.environ, "DRAMATIS_TEXT_LIMIT": "77"}
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert found.stdout.strip() == "[] 77"
    assert LIMIT > 0
