"""HTML, PDF and Word files as blocks of text, with what their markup says a block is."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field

from analysis.article.model import ArticleError

UNPACKED = 200_000_000  # bytes that a docx may hold when unpacked


@dataclass
class Blocks:
    """The text of a file: (part or "" when unknown, characters) in order, and metadata by Article field."""

    blocks: list[tuple[str, str]] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)


def from_html(markup: str, name: str) -> Blocks:
    """The article on a web page (trafilatura), under its title, byline, outlet and date."""
    import trafilatura
    from lxml import html

    try:
        tree = html.fromstring(markup.replace("\x00", ""))
        captions = {" ".join(node.text_content().split()) for node in tree.iter("figcaption")}
        page = trafilatura.bare_extraction(markup, include_comments=False, favor_recall=True, with_metadata=True)
    except (ValueError, AssertionError, html.etree.ParserError) as error:
        raise ArticleError(f"{name} could not be read as a web page; save it as text and open that.") from error
    held = Blocks()
    values = {
        "title": page and page.title,
        "byline": page and page.author,
        "outlet": page and page.sitename,
        "date": page and page.date,
        "url": page and page.url,
    }
    held.values = {key: " ".join(str(value).split()) for key, value in values.items() if value}
    text = (page.text if page else None) or trafilatura.html2txt(markup) or ""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        raise ArticleError(f"{name} holds no article text; copy the text from the page and paste it instead.")
    known = {held.values.get("title"): "title"}
    if lines[0] != held.values.get("title") and "title" in held.values:
        held.blocks.append(("title", held.values["title"]))
    for key, part in (("byline", "byline"), ("outlet", "source"), ("date", "date")):
        if key in held.values:
            held.blocks.append((part, held.values[key]))
    for line in lines:
        part = known.get(line, "caption" if " ".join(line.split()) in captions else "")
        if part != "title" or all(block[0] != "title" for block in held.blocks):
            held.blocks.append((part, line))
    return held


def from_docx(data: bytes, name: str) -> Blocks:
    """The paragraphs and table cells of a Word file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > UNPACKED:
                raise ArticleError(f"{name} is too large when unpacked; save only the article in a new file.")
            if "word/document.xml" not in packed.namelist():
                raise ArticleError(f"{name} is not a Word document; open a txt, md, html, pdf or docx file.")
        import docx
        from docx.table import Table

        document = docx.Document(io.BytesIO(data))
        held = Blocks()
        for item in document.iter_inner_content():
            if isinstance(item, Table):
                cells = dict.fromkeys(cell.text.strip() for row in item.rows for cell in row.cells)
                held.blocks += [("", line) for cell in cells for line in cell.splitlines() if line.strip()]
                continue
            style = (item.style.name if item.style is not None else "") or ""
            first = not held.blocks
            part = "title" if style == "Title" or (first and style == "Heading 1") else ""
            part = "caption" if style == "Caption" else part
            held.blocks += [(part, line.strip()) for line in item.text.splitlines() if line.strip()]
    except ArticleError:
        raise
    except Exception as error:  # python-docx and zipfile raise many kinds on damaged files
        raise ArticleError(f"{name} is damaged and could not be read; save it again as docx or txt.") from error
    titles = [line for part, line in held.blocks if part == "title"]
    if titles:
        held.values["title"] = " ".join(titles[0].split())
    return held


def from_pdf(data: bytes, name: str, limit: int) -> str:
    """The text of a PDF, its pages apart by a blank line."""
    import logging

    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    pages: list[str] = []
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ArticleError(f"{name} is locked with a password; open it, save a copy without one and use that.")
        for page in reader.pages:
            pages.append(page.extract_text())
            if sum(map(len, pages)) > limit:
                break
    except ArticleError:
        raise
    except Exception as error:  # pypdf raises many kinds on damaged files
        raise ArticleError(
            f"{name} is damaged or locked and could not be read; save it again as PDF or text."
        ) from error
    text = "\n\n".join(pages)
    if not text.strip():
        raise ArticleError(f"{name} holds pictures of pages but no text; run text recognition (OCR) on it first.")
    return text
