"""PDF files, made here byte by byte: their text, and those that hold none that can be read."""

from __future__ import annotations

import io
import textwrap

import pypdf
import pytest

from analysis.article import ArticleError, read_article
from analysis.article.pdf import joined, without_running
from tests.analysis.article.cases import assert_covers, rows_of

BODY = textwrap.wrap(
    "The pilots of the northern harbours went back to work on Tuesday, a day after a court had told them that "
    "their strike was unlawful and that the union would have to pay for each day of it. Nobody cheered.",
    72,
)
WRAPPED = "\n".join(textwrap.wrap(" ".join(BODY), 58))
LINES = ["Harbour pilots return to work", "after court ruling", "By Jane Doe", *BODY]


def pdf(lines: list[str], title: str = "", large: dict[int, int] | None = None) -> bytes:
    """A PDF of one page with the given lines in Helvetica; `large` has the size of some, by their number."""
    sizes = [(large or {}).get(number, 12) for number in range(len(lines))]
    shown = " ".join(f"/F1 {size} Tf {size + 2} TL ({line}) Tj T*" for size, line in zip(sizes, lines, strict=True))
    page = f"BT /F1 12 Tf 72 720 Td 14 TL {shown} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(page)} >>\nstream\n{page}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Title ({title}) >>",
    ]
    made, offsets = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        offsets.append(len(made))
        made += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n{len(made)}\n%%EOF"
    return made + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


def encrypted(password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(LINES)))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def test_the_text_is_as_extracted_and_wrapped_lines_are_one_row() -> None:
    article = read_article(pdf(LINES), name="a.pdf")
    assert article.text == "\n".join(LINES)
    assert rows_of(article)[2:] == [("byline", "By Jane Doe"), ("body", "\n".join(BODY))]
    assert_covers(article)


def test_the_claimed_title_is_believed_when_the_text_holds_it() -> None:
    article = read_article(pdf(LINES, "Harbour Pilots Return to Work After Court Ruling"), name="a.pdf")
    assert rows_of(article)[:3] == [("title", LINES[0]), ("title", LINES[1]), ("byline", LINES[2])]
    assert article.title == "Harbour Pilots Return to Work After Court Ruling"
    assert read_article(pdf(LINES, "Microsoft Word - draft3.doc"), name="a.pdf").title == ""


def test_the_title_is_what_is_set_in_the_largest_type() -> None:
    titled = read_article(pdf(LINES, "index.html", {0: 20, 1: 20}), name="a.pdf")
    assert titled.title == f"{LINES[0]} {LINES[1]}"
    assert rows_of(titled)[:3] == [("title", LINES[0]), ("title", LINES[1]), ("byline", LINES[2])]
    assert read_article(pdf(["THE COAST", *LINES], large={0: 40, 1: 18, 2: 18}), name="a.pdf").title == titled.title
    assert read_article(pdf(["Strike ends", *BODY], large={0: 18}), name="a.pdf").title == "Strike ends"
    assert read_article(pdf(LINES, large={0: 13, 1: 13}), name="a.pdf").title == ""


def test_what_a_browser_prints_at_the_edges_of_a_page_is_left_out() -> None:
    lines = ["11/28/26, 6:40 PM Harbour pilots", *LINES, "https://example.org/pilots 1/2"]
    assert read_article(pdf(lines), name="a.pdf").text == "\n".join(LINES)
    assert read_article(pdf(["3", *LINES, "Page 3 of 7"]), name="a.pdf").text == "\n".join(LINES)


@pytest.mark.parametrize("name", ["a.pdf", "a.txt", "a", ""])
def test_a_pdf_is_known_by_its_first_bytes(name: str) -> None:
    assert read_article(pdf(BODY), name=name).text == "\n".join(BODY)


def test_a_pdf_that_opens_without_a_password_is_read() -> None:
    assert read_article(encrypted(""), name="a.pdf").text == "\n".join(LINES)


LOCKED = "“a.pdf” is locked with a password; save a copy without one and open that."
SCANNED = "“a.pdf” holds pictures of pages but no text; run text recognition (OCR) on it first."
DAMAGED = "“a.pdf” is damaged and cannot be read; save it again as a PDF."


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (encrypted("secret"), LOCKED),
        (pdf([]), SCANNED),
        (pdf([" "]), SCANNED),
        (pdf(LINES)[:300], DAMAGED),
        (b"%PDF-1.4 nothing", DAMAGED),
        (b"no PDF at all", DAMAGED),
    ],
    ids=["locked", "scanned", "blank", "cut", "only a mark", "text"],
)
def test_a_pdf_that_cannot_be_read_says_why(data: bytes, message: str) -> None:
    with pytest.raises(ArticleError) as raised:
        read_article(data, name="a.pdf")
    assert str(raised.value) == message


def test_a_kind_of_encryption_that_needs_another_library(monkeypatch: pytest.MonkeyPatch) -> None:
    def decrypt(*_: object) -> None:
        raise pypdf.errors.DependencyError

    monkeypatch.setattr(pypdf.PdfReader, "decrypt", decrypt)
    with pytest.raises(ArticleError, match="is encrypted in a way that we cannot read"):
        read_article(encrypted(""), name="a.pdf")


ON, APART = "\n", "\n\n"


@pytest.mark.parametrize(
    ("pages", "between"),
    [
        (["One.", "Two."], APART),
        (["The pilots of", "the harbour."], ON),
        (["A list", "Another list"], APART),
        (["He said:", "two"], APART),
        ([f"{WRAPPED}\nThe ships left the northern harbours for Velia, Turkey and", "France."], ON),
        ([f"{WRAPPED}\nThe ships left the northern harbours for the European", "Union at last."], ON),
        ([f"{WRAPPED}\nThe ships left the northern harbours in the morning.", "Union men waved."], APART),
        ([f"{WRAPPED}\nA photograph", "Union men waved."], APART),
    ],
)
def test_a_sentence_may_run_over_a_page(pages: list[str], between: str) -> None:
    assert joined(pages) == between.join(pages)


def test_a_blank_page_is_left_out() -> None:
    assert joined(["One.", " \n", "Two."]) == "One.\n\nTwo."


def test_paragraphs_of_two_lines_are_whole() -> None:
    lines = [
        "The bridge across the northern harbour is open again, and all the traffic of the",
        "coast will use it.",
        "The aid for the whole of the town came on Monday, in eleven ships, from Turkey and",
        "France. It was late.",
        "On Wednesday the ministers of all of the twenty-seven member states of the European",
        "Union met and spoke of the harbour, of its new bridge and of the aid and of the",
        "ships.",
    ]
    bodies = [text for part, text in rows_of(read_article(pdf(lines), name="a.pdf")) if part == "body"]
    assert bodies == ["\n".join(lines[:2]), "\n".join(lines[2:4]), "\n".join(lines[4:])]


def test_the_limit_holds_for_the_text_of_a_pdf() -> None:
    with pytest.raises(ArticleError, match="and the limit is 20"):
        read_article(pdf(LINES), name="a.pdf", limit=20)


RUNNING = [
    (["one"], ["one"]),
    (["The Post\none", "The Post\ntwo"], ["The Post\none", "two"]),
    (["The Post, page 1\none", "two\nThe Post, page 2\n\n"], ["The Post, page 1\none", "two\nThe Post, page 2\n\n"]),
    (["a\nThe Post 1", "b\nThe Post 2", "c\nThe Post 3"], ["a", "b", "c\nThe Post 3"]),
    (["a\n© Post\n1", "World\nb\n© Post\n2", "World\nc"], ["a", "b", "c"]),
    (["one", "one"], ["one", "one"]),
    (["a\nb\nc\nThe Post\nd\ne\nf", "g\nThe Post"], ["a\nb\nc\nThe Post\nd\ne\nf", "g\nThe Post"]),
]


@pytest.mark.parametrize(("pages", "expected"), RUNNING)
def test_lines_that_run_through_the_pages_are_left_out(pages: list[str], expected: list[str]) -> None:
    assert without_running(pages) == expected


def test_words_broken_at_the_end_of_a_line_are_whole() -> None:
    assert read_article(pdf(["The gov-", "ernment of Norland fell."]), name="a.pdf").text == (
        "The government\nof Norland fell."
    )


def test_the_first_page_too_is_without_running_lines_above_a_headline_that_is_known() -> None:
    texts = ["The river rose.", "Nobody left.", "It fell again."]
    pages = [f"Brief 14\nPage {number} of 3\n{text}" for number, text in enumerate(texts, 1)]
    pages[0] = pages[0].replace("The river", "Water and war\nThe river")
    assert without_running(pages, "Water and war") == ["Water and war\nThe river rose.", *texts[1:]]
    assert without_running(pages, "Brief 14")[0] == without_running(pages)[0] == pages[0]


def test_a_headline_is_apart_from_the_line_above_it() -> None:
    lines = ["THE KELL COURIER  WORLD  June 6, 2019  A7", "Harbour pilots return to work", *BODY]
    article = read_article(pdf(lines, large={1: 24}), name="a.pdf")
    assert rows_of(article)[1] == ("title", "Harbour pilots return to work")
    assert article.title == "Harbour pilots return to work"
