"""The paragraphs of a Word document, with what their styles say."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from analysis.article import people
from analysis.article.grids import is_grid
from analysis.article.markup import Marked
from analysis.article.model import ArticleError

# A document may hold large pictures, but not this much text: a small file that unpacks to more is a trap.
LARGEST = 200_000_000
LARGEST_XML = 100_000_000
# Word's own names for the author of a file that nobody signed.
_NOBODY = frozenset({"python-docx", "microsoft office user"})


def is_docx(data: bytes) -> bool:
    """Whether the data is a ZIP archive with a Word document in it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return any(entry.startswith("word/") for entry in packed.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return False


def read_docx(data: bytes, name: str) -> Marked:
    """The paragraphs of a document, those in tables too, and its properties. Raises ArticleError."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise ArticleError(f"{name} is locked with a password or in Word's old format; save it as a plain docx.")
    try:
        _check_size(data, name)
        marked = _paragraphs(data)
    except ArticleError:
        raise
    except Exception:  # damaged files break zipfile, lxml and python-docx in many ways
        raise ArticleError(f"{name} is damaged or no Word document; save it again as docx.") from None
    if not marked.blocks:
        raise ArticleError(f"{name} holds no text; open a document that holds an article.")
    return marked


def _check_size(data: bytes, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        entries = packed.infolist()
    sizes = [entry.file_size for entry in entries]
    xml = [entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels"))]
    if sum(sizes) > LARGEST or sum(xml) > LARGEST_XML:
        raise ArticleError(f"{name} is too large when unpacked; save only the article in a new document.")


def _paragraphs(data: bytes) -> Marked:
    import docx
    from docx.oxml.ns import qn

    document = docx.Document(io.BytesIO(data))
    styles = {style.style_id: (style.name or "").casefold() for style in document.styles}
    marked = Marked()
    grids: dict[Any, bool] = {}
    titled = False
    for paragraph in document.element.body.iter(qn("w:p")):
        if (
            next(paragraph.iterancestors("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"), None)
            is None
        ):
            style = styles.get(paragraph.style or "", "")
            titled = titled or bool(marked.blocks and marked.blocks[-1][0] == "title")
            table = next(paragraph.iterancestors(qn("w:tbl")), None)
            if table is not None and table not in grids:
                grids[table] = is_grid(table, {qn("w:tr")}, {qn("w:tc")})
            kind = "furniture" if grids.get(table) else _kind(style, titled)
            marked.add(kind, "".join(_words(paragraph, qn)))
    properties = document.core_properties
    marked.claimed = properties.title or ""
    author = " ".join((properties.author or "").split())
    if author.casefold() not in _NOBODY and all(map(people.is_name, people.listed([author]))):
        marked.authors = people.listed([author])
    return marked


def _kind(style: str, titled: bool) -> str:
    if style == "title":
        return "" if titled else "title"
    if style.startswith("heading"):
        return "heading"
    return {"caption": "caption"}.get(style, "item" if style.startswith("list") else "")


def _words(paragraph: Any, qn: Any) -> Iterator[str]:
    """The words of a paragraph: those in links, fields and insertions too, no deleted, moved or hidden ones."""
    signs = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
    skipped = {qn(name) for name in ("w:p", "w:pPr", "w:moveFrom", "w:del", "w:instrText")}
    waiting = list(reversed(paragraph))
    while waiting:
        node = waiting.pop()
        if node.tag == qn("w:t"):
            yield node.text or ""
        elif node.tag in signs:
            yield signs[node.tag]
        elif node.tag not in skipped and not _hidden(node, qn):
            waiting.extend(reversed(node))


def _hidden(node: Any, qn: Any) -> bool:
    mark = node.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
    return mark is not None and mark.get(qn("w:val")) not in ("0", "false", "off")
