"""Opening files: paths, names and endings, and one clear sentence for each that cannot be opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.article import FORMATS, ArticleError, read_article

WORDS = "The river rose on Monday night and took the footbridge with it."


def test_formats_are_the_endings_that_can_be_uploaded() -> None:
    assert FORMATS == ("txt", "md", "html", "htm", "pdf", "docx")


@pytest.mark.parametrize("name", ["a.txt", "a.md", "A.TXT", "article", "a.b.txt", "a."])
def test_text_files_are_read_as_they_are(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(f"{WORDS}\r\n".encode())
    for source in (path, str(path), path.read_bytes()):
        assert read_article(source, name="" if source is path else name).text == f"{WORDS}\r\n"


@pytest.mark.parametrize("name", ["", "page", "page.html", "page.HTM"])
def test_pages_are_known_by_ending_or_by_their_first_characters(name: str) -> None:
    page = f"<!DOCTYPE html>\n<html><body><p>{WORDS}</p></body></html>"
    assert read_article(page.encode(), name=name).text == WORDS


def test_a_text_that_holds_markup_stays_text() -> None:
    page = f"<html><body><p>{WORDS}</p></body></html>"
    assert read_article(page.encode(), name="page.txt").text == page


def test_front_matter_is_for_text_files_only() -> None:
    assert read_article(f"---\ntitle: Kell\n---\n{WORDS}".encode(), name="a.md").title == "Kell"
    page = f"<html><body><p>---</p><p>title: Kell</p><p>---</p><p>{WORDS}</p></body></html>"
    assert read_article(page.encode(), name="a.html").front == 0


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"", "a.txt", "“a.txt” is empty; open a file that holds an article."),
        (b" \r\n\t", "a.md", "“a.md” is empty; open a file that holds an article."),
        (b"", "", "The text is empty; open a file that holds an article."),
        (b"\xff\xfe", "a.txt", "“a.txt” is empty or blank; open or paste an article."),
        (b"x", "a.xlsx", "“a.xlsx” is of a kind that cannot be read; open a txt, md, html, pdf or docx file."),
        (b"x", "a.doc", "“a.doc” is of a kind that cannot be read; open a txt, md, html, pdf or docx file."),
        (
            b"x" * 11,
            "\u202ea\n.txt",
            "“a .txt” has 11 characters and the limit is 10; open a shorter text, or raise DRAMATIS_TEXT_LIMIT.",
        ),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(data: bytes, name: str, message: str) -> None:
    with pytest.raises(ArticleError) as raised:
        read_article(data, name=name, limit=10)
    assert str(raised.value) == message


def test_paths_that_cannot_be_opened(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for source, message in [
        (folder, "“folder” is a folder; name a file in it."),
        (".", "“.” is a folder; name a file in it."),
        ("no-such-file.txt", "There is no file “no-such-file.txt”; check the path."),
        ("a\x00b.txt", "“a b.txt” cannot be opened; check the path and that you may read it."),
        ("x" * 300, f"“{'x' * 79}…” cannot be opened; check the path and that you may read it."),
    ]:
        with pytest.raises(ArticleError) as raised:
            read_article(source)
        assert str(raised.value) == message


def test_a_file_one_may_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ArticleError) as raised:
        read_article(tmp_path / "secret.txt")
    assert str(raised.value) == "“secret.txt” cannot be opened; check the path and that you may read it."


def test_a_raised_limit_reads_the_whole_of_a_larger_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.article.read.LARGEST", 1_000)
    path = tmp_path / "long.html"
    path.write_text(f"<html><body><p>{'Rain fell. ' * 400}</p></body></html>", encoding="utf-8")
    assert read_article(path, limit=4_500).text == read_article(path.read_bytes(), name="long.html", limit=4_500).text
    assert len(read_article(path, limit=4_500).text) > 4_000


def test_a_file_of_more_than_100_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(100_000_001)
    with pytest.raises(ArticleError) as raised:
        read_article(path)
    assert str(raised.value) == "“large.txt” is larger than 100 MB; open a smaller file."


@pytest.mark.parametrize("name", ["Notes 3.2014", "Letter to Dr. Lee"])
def test_a_dot_in_a_name_is_no_ending(name: str) -> None:
    assert read_article(b"Iran left.", name=name).text == "Iran left."
