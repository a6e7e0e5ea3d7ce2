"""Word documents, made here with python-docx: paragraphs, styles and properties, and documents that are none."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml

from analysis.article import ArticleError, read_article
from tests.analysis.article.cases import assert_covers, rows_of

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def made(fill: Callable[[Document], None]) -> bytes:
    document = docx.Document()
    fill(document)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def of_version(data: bytes, version: int) -> bytes:
    """The archive, whose first entry needs this version of ZIP."""
    at = data.index(b"PK\x01\x02") + 6
    return data[:at] + bytes([version]) + data[at + 1 :]


def archive(entries: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in entries.items():
            packed.writestr(name, data)
    return held.getvalue()


def article(document: Document) -> None:
    document.add_heading("The harbour at dawn", 0)
    document.add_paragraph("By Jane Doe")
    paragraph = document.add_paragraph("The first ")
    paragraph.add_run("boats").bold = True
    paragraph.add_run(" came in before five.\nNobody was awake.")
    document.add_paragraph("The quay at noon", style="Caption")
    document.add_heading("Second part", 1)
    document.add_paragraph("A list", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "left", "right"


def test_a_document_is_read_in_order_and_its_styles_tell_the_parts() -> None:
    read = read_article(made(article), name="a.docx")
    assert rows_of(read) == [
        ("title", "The harbour at dawn"),
        ("byline", "By Jane Doe"),
        ("body", "The first boats came in before five."),
        ("body", "Nobody was awake."),
        ("caption", "The quay at noon"),
        ("body", "Second part"),
        ("body", "A list"),
        ("body", "left"),
        ("body", "right"),
    ]
    assert (read.title, read.authors) == ("The harbour at dawn", ("Jane Doe",))
    assert_covers(read)


def test_insertions_links_and_fields_are_read_and_deletions_are_not() -> None:
    def fill(document: Document) -> None:
        document.element.body.insert(
            0,
            parse_xml(
                f"<w:p {SPACE}><w:r><w:t>One</w:t></w:r><w:ins><w:r><w:tab/><w:t>two</w:t></w:r></w:ins>"
                "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>"
                "<w:hyperlink><w:r><w:t xml:space='preserve"
                "'> three</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
            ),
        )
        document.element.body.insert(
            1,
            parse_xml(
                f"<w:sdt {SPACE}><w:sdtContent><w:p><w:r><w:t>In a frame</w:t></w:r></w:p></w:sdtContent></w:sdt>"
            ),
        )

    assert read_article(made(fill), name="a.docx").text == "One two three\n\nIn a frame"


@pytest.mark.parametrize(("mark", "text"), [("<w:vanish/>", "shown"), ('<w:vanish w:val="0"/>', "hidden shown")])
def test_hidden_words_are_not_read(mark: str, text: str) -> None:
    def fill(document: Document) -> None:
        run = f"<w:r><w:rPr>{mark}</w:rPr><w:t xml:space='preserve'>hidden </w:t></w:r>"
        document.element.body.insert(0, parse_xml(f"<w:p {SPACE}>{run}<w:r><w:t>shown</w:t></w:r></w:p>"))

    assert read_article(made(fill), name="a.docx").text == text


@pytest.mark.parametrize(
    ("title", "author", "expected"),
    [
        ("the harbour", "Jane Doe", ("The harbour", ("Jane Doe",))),
        ("Untitled 3", "python-docx", ("The harbour", ())),
        ("", "admin", ("The harbour", ())),
    ],
)
def test_properties_are_believed_where_the_text_bears_them_out(title: str, author: str, expected: tuple) -> None:
    def fill(document: Document) -> None:
        document.core_properties.title, document.core_properties.author = title, author
        document.add_heading("The harbour", 1)
        document.add_paragraph("The first boats came in before five, and nobody on the quay was awake to see them.")

    read = read_article(made(fill), name="a.docx")
    assert rows_of(read)[0] == ("title", "The harbour")
    assert (read.title.capitalize(), read.authors) == expected


@pytest.mark.parametrize("name", ["a.docx", "a.txt", "a", ""])
def test_a_document_is_known_by_what_it_holds(name: str) -> None:
    assert read_article(made(article), name=name).title == "The harbour at dawn"


LOCKED = "“a.docx” is locked with a password or in Word's old format; save it as a plain docx."
DAMAGED = "“a.docx” is damaged or no Word document; save it again as docx."
EMPTY = "“a.docx” holds no text; open a document that holds an article."
LARGE = "“a.docx” is too large when unpacked; save only the article in a new document."


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, LOCKED),
        (made(article)[:4_000], DAMAGED),
        (of_version(made(article), 99), DAMAGED),
        (b"words", DAMAGED),
        (archive({"a.txt": b"words"}), DAMAGED),
        (archive({"word/document.xml": b"<words"}), DAMAGED),
        (archive({"word/document.xml": b" " * 100_000_001}), LARGE),
        (made(lambda document: None), EMPTY),
    ],
    ids=["old", "cut", "version", "text", "other archive", "bad xml", "bomb", "empty"],
)
def test_a_document_that_cannot_be_read_says_why(data: bytes, message: str) -> None:
    with pytest.raises(ArticleError) as raised:
        read_article(data, name="a.docx")
    assert str(raised.value) == message
