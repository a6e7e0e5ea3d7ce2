"""Tables of figures are shown and not counted, in pages, documents, Markdown and plain text."""

from __future__ import annotations

import io

import pytest

from analysis.article import Article, article_from_text, read_article
from tests.analysis.article.cases import assert_covers, rows_of

PROSE = "The minister told parliament on Monday that the bridge would be rebuilt before winter, and few believed him."


def parts_of(article: Article) -> dict[str, str]:
    assert_covers(article)
    return {words: part for part, words in rows_of(article)}


def page(table: str) -> dict[str, str]:
    body = f"<article><h1>Arms</h1><p>{PROSE} {PROSE}</p>{table}<p>{PROSE} Now. {PROSE} {PROSE} {PROSE}</p></article>"
    return parts_of(read_article(f"<html><body>{body}</body></html>".encode(), name="page.html"))


def test_a_table_of_a_page():
    found = page(
        "<table><tr><th>Country</th><th>Dead</th></tr><tr><td>Iran</td><td>40</td></tr>"
        "<tr><td>Iraq</td><td>30</td></tr></table>"
    )
    assert {found[cell] for cell in ("Country", "Dead", "Iran", "40", "Iraq", "30")} == {"furniture"}


@pytest.mark.parametrize(
    "table",
    [
        f"<table><tr><td>Iran left</td><td>Iraq stayed</td></tr><tr><td>{PROSE} {PROSE}</td><td>No.</td></tr></table>",
        "<table><tr><td>Iran left</td><td>Iraq stayed</td></tr></table>",
        "<table><tr><td>Iran left</td></tr><tr><td>Iraq stayed</td></tr></table>",
    ],
)
def test_a_table_that_only_arranges_a_page(table):
    assert page(table)["Iran left"] == "body"


def test_a_table_of_a_document():
    import docx

    document = docx.Document()
    document.add_heading("Arms", 0)
    document.add_paragraph(PROSE)
    table = document.add_table(rows=2, cols=2)
    for number, words in enumerate(("Country", "Dead", "Iran", "40")):
        table.cell(number // 2, number % 2).text = words
    frame = document.add_table(rows=1, cols=1)
    frame.cell(0, 0).text = "A frame around words."
    document.add_paragraph(PROSE)
    held = io.BytesIO()
    document.save(held)
    found = parts_of(read_article(held.getvalue(), name="arms.docx"))
    assert {found[cell] for cell in ("Country", "Dead", "Iran", "40")} == {"furniture"}
    assert found["A frame around words."] == "body"


def test_a_table_in_markdown():
    table = "Claim | True?\n--- | :---:\nIran left | no\nIraq stayed | yes"
    found = parts_of(article_from_text(f"# Arms\n\n{PROSE}\n\n{table}\n\nOne | two: not a row.\n\n{PROSE}"))
    assert [found[row] for row in table.splitlines()] == ["furniture"] * 4


def test_a_table_with_tabs():
    table = "Country\tDead\nIran\t40\nIraq\t30"
    found = parts_of(article_from_text(f"Arms\n\n{PROSE}\n\n{table}\n\n{PROSE}\n\nOne\ttab alone is none.\n\n{PROSE}"))
    assert [found[row] for row in table.splitlines()] == ["furniture"] * 3
    assert found["One\ttab alone is none."] == "body"
