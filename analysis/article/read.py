"""Opening an article from a file, from bytes or from a text."""

from __future__ import annotations

import os
import re
from pathlib import Path

from analysis.article import people
from analysis.article.docx import is_docx, read_docx
from analysis.article.front import FrontMatter, front_matter
from analysis.article.html import read_html
from analysis.article.markup import Marked
from analysis.article.model import FORMATS, LIMIT, LIMIT_VARIABLE, Article, ArticleError
from analysis.article.parts import Hint, find_parts
from analysis.article.pdf import read_pdf
from analysis.encoding import NoTextError, decoded
from analysis.tables import table

# Files beyond this many bytes are refused unread: markup and pictures may outweigh a text, but not so much.
LARGEST = 100_000_000

_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_LINK = re.compile(r"https?://\S+", re.IGNORECASE)


def read_article(source: str | os.PathLike[str] | bytes, *, name: str = "", limit: int = LIMIT) -> Article:
    """The article in a file, given by its path, or in bytes, whose `name` tells the format by its ending.

    Reads txt, md, html, pdf and docx; `limit` is the most characters its text may have. Raises ArticleError.
    """
    largest = max(LARGEST, 20 * limit)  # bytes: markup and pictures take more than the text
    data, name = (source, name) if isinstance(source, bytes) else _contents(source, name, largest)
    shown = _quoted(name)
    if len(data) > largest:
        raise ArticleError(f"{shown} is larger than {largest // 1_000_000} MB; open a smaller file.")
    if not data.strip():
        raise ArticleError(f"{shown} is empty; open a file that holds an article.")
    form = _format(data, name, shown)
    if form == "pdf":
        text, claimed = read_pdf(data, shown, limit)
        return _article(text, shown, limit, claimed=claimed)
    if form == "docx":
        return _marked(read_docx(data, shown), shown, limit, [])
    try:
        if form == "html":
            page, notes = read_html(data, shown)
            return _marked(page, shown, limit, notes)
        text, notes = decoded(data)
    except NoTextError:
        raise ArticleError(f"{shown} is not a text; open a txt, md, html, pdf or docx file.") from None
    return _article(text, shown, limit, notes=notes, fronted=True)


def article_from_text(text: str, *, name: str = "", limit: int = LIMIT) -> Article:
    """The article in a text, such as a pasted clipping; every character is kept.

    Lone surrogates, which are no characters, become U+FFFD one for one, with a note. Raises ArticleError for a
    text that is blank or has more than `limit` characters.
    """
    return _article(text, _quoted(name), limit, fronted=True)


def _quoted(name: str) -> str:
    """An input's name as sentences show it."""
    name = _CONTROL.sub(" ", _SURROGATE.sub("\ufffd", name)).strip()
    return f"“{name if len(name) <= 80 else name[:79] + '…'}”" if name else "The text"


def _contents(source: str | os.PathLike[str], name: str, largest: int) -> tuple[bytes, str]:
    path = Path(source)
    name = name or path.name or str(path)
    shown = _quoted(name)
    try:
        if path.is_dir():
            raise ArticleError(f"{shown} is a folder; name a file in it.")
        with path.open("rb") as file:
            return file.read(largest + 1), name
    except ArticleError:
        raise
    except FileNotFoundError:
        raise ArticleError(f"There is no file {_quoted(str(path))}; check the path.") from None
    except (OSError, ValueError):
        raise ArticleError(f"{shown} cannot be opened; check the path and that you may read it.") from None


def _format(data: bytes, name: str, shown: str) -> str:
    """The format that the ending names; without an ending, or where the bytes plainly are another, theirs."""
    ending = Path(name).suffix.lstrip(".").lower()
    if not ending.isalnum() or ending.isdigit():
        ending = ""  # "Notes 3.2014", "Letter to Dr. Lee"
    if ending and ending not in FORMATS:
        raise ArticleError(f"{shown} is of a kind that cannot be read; open a txt, md, html, pdf or docx file.")
    if data.startswith(b"%PDF") or (ending == "pdf" and b"%PDF" in data[:1024]):
        return "pdf"
    if data.startswith(b"PK") and is_docx(data):
        return "docx"
    if ending == "htm" or (not ending and _PAGE.match(data[:2000])):
        return "html"
    return ending or "txt"


def _marked(marked: Marked, shown: str, limit: int, notes: list[str]) -> Article:
    text, hints = marked.compose()
    return _article(text, shown, limit, notes=notes, marked=marked, claimed=marked.claimed, hints=hints)


def _article(
    text: str,
    shown: str,
    limit: int,
    *,
    notes: list[str] | None = None,
    fronted: bool = False,
    marked: Marked | None = None,
    claimed: str = "",
    hints: list[Hint] | None = None,
) -> Article:
    """The article of a text: `fronted` where front matter may lead it, `marked` where markup told of it."""
    if not text.strip():
        raise ArticleError(f"{shown} is empty or blank; open or paste an article.")
    if len(text) > limit:
        raise ArticleError(
            f"{shown} has {len(text):,} characters and the limit is {limit:,}; "
            f"open a shorter text, or raise {LIMIT_VARIABLE}."
        )
    text, lost = _without_surrogates(text)
    front = front_matter(text) if fronted else FrontMatter()
    told = marked or Marked()
    values = front.values
    found = find_parts(
        text, start=front.end, title=values.get("title", ""), claimed=claimed, hints=hints or (), known=told.authors
    )
    # Who only contributed comes behind whom the markup names.
    led = told.authors if found.helped or not found.authors else ()
    authors = front.authors or tuple(dict.fromkeys(led + found.authors))
    spans = [*((start, end) for _, start, end in front.rows), *found.spans]
    parts = table(
        "parts",
        {
            "part": [*(part for part, _, _ in front.rows), *found.names],
            "start": [start for start, _ in spans],
            "end": [end for _, end in spans],
        },
    )
    return Article(
        text=text,
        parts=parts,
        title=values.get("title") or found.title or told.title,
        byline=values.get("byline") or ("" if found.helped and led else found.byline) or people.joined(led),
        authors=authors,
        outlet=values.get("outlet") or told.outlet or found.outlet,
        date=values.get("date") or found.date or told.date,
        url=next((link for link in (values.get("url", ""), told.url) if _LINK.fullmatch(link)), ""),
        notes=tuple(note for note in [*(notes or []), lost, front.note] if note),
        front=front.end,
    )


def _without_surrogates(text: str) -> tuple[str, str]:
    """The text with U+FFFD for each lone surrogate, and a note when there was one."""
    try:
        text.isascii() or text.encode("utf-8")
    except UnicodeEncodeError:
        text, count = _SURROGATE.subn("\ufffd", text)
        if count == 1:
            return text, "A broken character in the text (a lone surrogate) shows as \ufffd."
        return text, f"{count:,} broken characters in the text (lone surrogates) show as \ufffd."
    return text, ""
