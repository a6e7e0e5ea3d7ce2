"""Opening an article from a file, from bytes or from a text."""

from __future__ import annotations

import os
import re
from pathlib import Path

from analysis.article.clipping import authors_of, classify
from analysis.article.decode import decoded
from analysis.article.formats import Blocks, from_docx, from_html, from_pdf
from analysis.article.front import Row, front_matter
from analysis.article.model import FORMATS, LIMIT, Article, ArticleError
from analysis.article.paragraphs import paragraphs
from analysis.tables import table

SURROGATES = re.compile("[\ud800-\udfff]")
WEB_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b", re.IGNORECASE)
FIELDS = ("title", "byline", "outlet", "date", "url")
LARGEST = 100_000_000


def read_article(source: str | os.PathLike[str] | bytes, *, name: str = "", limit: int = LIMIT) -> Article:
    """The article in a file (a path), or in bytes whose `name` tells the format by its ending.

    Formats: txt, md, html, pdf, docx. `limit` is the most characters of text. Raises ArticleError, one sentence
    for people, for anything that is not a readable article.
    """
    if isinstance(source, bytes):
        data, name = source, name or "The file"
    else:
        path = Path(source)
        name = name or path.name or str(path)
        data = _contents(path, name)
    if len(data) > LARGEST:
        raise ArticleError(f"{name} is larger than {LARGEST // 1_000_000} MB; open a smaller file.")
    if not data.strip():
        raise ArticleError(f"{name} is empty; open a file that holds an article.")
    ending = _format(data, name)
    if ending == "pdf":
        return article_from_text(from_pdf(data, name, limit), name=name, limit=limit)
    if ending == "docx":
        return _from_blocks(from_docx(data, name), name, [], limit)
    text, notes = decoded(data, name)
    if ending in ("html", "htm"):
        return _from_blocks(from_html(text, name), name, notes, limit)
    return _from_text(text, name, notes, limit)


def article_from_text(text: str, *, name: str = "The text", limit: int = LIMIT) -> Article:
    """The article in a text, e.g. a pasted clipping; its characters are kept as they are.

    Lone surrogates, which are no characters, become U+FFFD one for one, with a note. Raises ArticleError for a
    text that is blank or longer than `limit` characters.
    """
    return _from_text(text, name, [], limit)


def _contents(path: Path, name: str) -> bytes:
    try:
        if path.is_dir():
            raise ArticleError(f"{name} is a folder; name a file in it.")
        return path.read_bytes()
    except FileNotFoundError:
        raise ArticleError(f"{name} does not exist; check the path.") from None
    except (OSError, ValueError):
        raise ArticleError(f"{name} cannot be opened; check its name and that you may read it.") from None


def _format(data: bytes, name: str) -> str:
    if data.startswith(b"%PDF"):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "docx"
    if WEB_PAGE.match(data[:500]):
        return "html"
    ending = name.rpartition(".")[2].lower() if "." in name else "txt"
    if ending not in FORMATS:
        raise ArticleError(f"{name} has the unknown ending .{ending}; open a txt, md, html, pdf or docx file.")
    return ending


def _from_text(text: str, name: str, notes: list[str], limit: int) -> Article:
    _check_length(text, name, limit)
    if not text.isascii() and SURROGATES.search(text):
        text = SURROGATES.sub("\ufffd", text)
        notes = [*notes, "Some characters were broken (lone surrogates) and show as \ufffd."]
    front = front_matter(text)
    rows, found = classify(text, paragraphs(text, front.end))
    if front.values.get("title"):
        rows = [("body", start, end) if part == "title" else (part, start, end) for part, start, end in rows]
    return _article(text, front.rows + rows, {**found, **front.values}, [*notes, *front.notes], front.end)


def _from_blocks(held: Blocks, name: str, notes: list[str], limit: int) -> Article:
    """The article whose text is the blocks with a blank line between them."""
    text = "\n\n".join(block for _, block in held.blocks)
    _check_length(text, name, limit)
    spans, position = [], 0
    for _, block in held.blocks:
        spans.append((position, position + len(block)))
        position += len(block) + 2
    rows, found = classify(text, spans)
    titled = any(part == "title" for part, _ in held.blocks)
    stated = [part for part, _ in held.blocks]
    rows = [
        (known or ("body" if titled and part == "title" else part), start, end)
        for known, (part, start, end) in zip(stated, rows, strict=True)
    ]
    return _article(text, rows, {**found, **held.values}, notes, 0)


def _check_length(text: str, name: str, limit: int) -> None:
    if not text.strip():
        raise ArticleError(f"{name} is empty; open or paste an article.")
    if len(text) > limit:
        raise ArticleError(f"{name} holds {len(text):,} characters; the limit is {limit:,}, so open a shorter part.")


def _article(text: str, rows: list[Row], values: dict[str, str], notes: list[str], front: int) -> Article:
    parts = table(
        "parts",
        {
            "part": [part for part, _, _ in rows],
            "start": [start for _, start, _ in rows],
            "end": [end for _, _, end in rows],
        },
    )
    known = {field: values.get(field, "") for field in FIELDS}
    authors = authors_of(known["byline"])
    return Article(text, parts, **known, authors=authors, notes=tuple(notes), front=front)
