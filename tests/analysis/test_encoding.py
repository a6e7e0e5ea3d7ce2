"""The characters of text files, whatever their encoding."""

from __future__ import annotations

import codecs

import pytest

from analysis.article import ArticleError, read_article

ENGLISH = "“It’s over,” said Zoë – and left the café for £5…"
GUESSED = "The file does not say how its characters are stored; it was read as {}."
PARAGRAPH = "The minister told parliament on Monday that the bridge would be rebuilt. " * 4
RUSSIAN = "Президент России сказал журналистам в понедельник, что договор будет подписан. " * 5
POLISH = "Zażółć gęślą jaźń. Prezydent powiedział w poniedziałek, że umowa będzie podpisana. " * 5
JAPANESE = "ヨーロッパの首相は月曜日に東京で会談した。" * 5
GERMAN = "Der Präsident sprach am Montag vor dem Parlament über die Brücke, die im Winter gebaut wird. " * 5


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (ENGLISH.encode(), ENGLISH),
        (codecs.BOM_UTF8 + ENGLISH.encode(), ENGLISH),
        (codecs.BOM_UTF16_LE + ENGLISH.encode("utf-16-le"), ENGLISH),
        (codecs.BOM_UTF16_BE + ENGLISH.encode("utf-16-be"), ENGLISH),
        (codecs.BOM_UTF32_LE + ENGLISH.encode("utf-32-le"), ENGLISH),
        (codecs.BOM_UTF32_BE + ENGLISH.encode("utf-32-be"), ENGLISH),
        (b"plain\r\nlines\r", "plain\r\nlines\r"),
        (RUSSIAN.encode(), RUSSIAN),
        ("a\ufeffb".encode(), "a\ufeffb"),
        (b"one\x00two and some more words to read", "one\x00two and some more words to read"),
    ],
)
def test_known_encodings_need_no_note(data: bytes, text: str) -> None:
    article = read_article(data, name="a.txt")
    assert article.text == text
    assert article.notes == ()


@pytest.mark.parametrize("name", ["undefined", "punycode", "no-such-thing"])
def test_a_declared_encoding_that_cannot_be_used_is_passed_over(name: str) -> None:
    page = f"<!doctype html><meta charset={name}><title>Talks</title><p>{PARAGRAPH}</p><p>“No”, {ENGLISH}</p>"
    assert "“No”" in read_article(page.encode(), name="a.html").text


@pytest.mark.parametrize(
    ("text", "encoding", "shown"),
    [
        (ENGLISH, "cp1252", "Windows-1252"),
        (PARAGRAPH + ENGLISH, "cp1252", "Windows-1252"),
        ("“No”", "cp1252", "Windows-1252"),
        (GERMAN, "latin-1", "Windows-1252"),
        (RUSSIAN, "cp1251", "CP1251"),
        (POLISH, "cp1250", "CP1250"),
        (JAPANESE, "shift_jis", "CP932"),
        (ENGLISH, "utf-16-le", "UTF-16-LE"),
        (PARAGRAPH, "utf-16-be", "UTF-16-BE"),
    ],
)
def test_guessed_encodings_are_noted(text: str, encoding: str, shown: str) -> None:
    article = read_article(text.encode(encoding), name="a.txt")
    assert article.text == text
    assert article.notes == (GUESSED.format(shown),)


def test_a_large_file_is_guessed_from_its_beginning() -> None:
    text = (PARAGRAPH + "“Quoted”\n") * 2_000
    article = read_article(text.encode("cp1252"), name="a.txt")
    assert article.text == text
    text = RUSSIAN * 1_500
    assert read_article(text.encode("cp1251"), name="a.txt").text == text


@pytest.mark.parametrize(
    ("data", "text", "note"),
    [
        (
            (ENGLISH * 3).encode()[:-1],
            (ENGLISH * 3)[:-1] + "\ufffd",
            "One place in the file could not be decoded and shows as \ufffd.",
        ),
        (
            (RUSSIAN + "\ufffd").encode() + b"\xff and \xff",
            RUSSIAN + "\ufffd\ufffd and \ufffd",
            "2 places in the file could not be decoded and show as \ufffd.",
        ),
        (
            codecs.BOM_UTF16_LE + ENGLISH.encode("utf-16-le") + b"\x00",
            ENGLISH + "\ufffd",
            "One place in the file could not be decoded and shows as \ufffd.",
        ),
    ],
    ids=["cut", "bad bytes", "half a character"],
)
def test_what_cannot_be_decoded_is_replaced_and_noted(data: bytes, text: str, note: str) -> None:
    article = read_article(data, name="a.txt")
    assert article.text == text
    assert article.notes == (note,)


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 40,
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
        b"\x7fELF" + b"\x00" * 200,
        b"\x00" * 1_000,
        b"PK\x03\x04" + bytes(range(256)) * 4,
        codecs.BOM_UTF16_LE + b"\x00\xd8" * 500,
    ],
    ids=["all bytes", "png", "elf", "nuls", "zip", "utf-16 of nothing"],
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(ArticleError) as raised:
        read_article(data, name="a.txt")
    assert str(raised.value) == "“a.txt” is not a text; open a txt, md, html, pdf or docx file."
