"""The article on a web page, found by trafilatura, with its captions kept."""

from __future__ import annotations

import logging
import re
from typing import Any

from analysis.article import people
from analysis.article.grids import is_grid
from analysis.article.markup import Marked
from analysis.article.model import ArticleError
from analysis.encoding import decoded

# trafilatura leaves figures out, so a caption travels as a paragraph behind this private-use character.
CAPTION = "\ue000"
# Pages with less text than this are read whole.
SHORTEST = 500
LONGEST_SITE = 8  # words
# What a page that is written as the news comes in has at least: entries, and characters of a paragraph in them.
FEWEST_ENTRIES, LONG_PARAGRAPH = 3, 80

_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_KINDS = {
    **dict.fromkeys(("head", "h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("item", "li", "dt", "dd"), "item"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    **dict.fromkeys(("body", "main", "div", "article", "section", "header", "address", "figure", "html"), ""),
    **dict.fromkeys(("p", "quote", "blockquote", "pre", "code", "list", "ul", "ol", "dl", "details", "summary"), ""),
    **dict.fromkeys(("table", "row", "tr", "cell", "td", "th"), ""),
}
# Neighbours that a style sheet sets apart: "<span>Jane Doe</span><span>BBC News</span>".
_GLUED = re.compile(
    r"([a-z’”)]\s*</(?:span|a|time|b|strong|small|cite|button)>)"
    r"(?=<(?:span|a|time|small|cite|button)\b[^<>]*>[A-Z0-9])"
)
_HIDDEN = re.compile(r"\b(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_SKIPPED = frozenset(
    {"script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "select"}
    | {"textarea", "iframe", "object", "svg"}
)


def read_html(data: bytes, name: str) -> tuple[Marked, list[str]]:
    """The title, blocks and metadata of a page, and notes on its decoding. Raises ArticleError without text,
    NoTextError for what is no page."""
    declared = _DECLARED.search(data[:4096])
    encoding = declared.group(1).decode("ascii", "ignore") if declared else ""
    # A page whose first bytes can be read as ASCII is not UTF-16, whatever it says.
    text, notes = decoded(data, declared="" if encoding.lower().startswith("utf-16") else encoding)
    from lxml import etree, html  # type: ignore[import-untyped]

    text = _GLUED.sub(r"\1 ", text)
    source = text.replace("\0", "").replace(CAPTION, "\ufffd").encode("utf-8", "replace")
    try:
        tree = html.document_fromstring(source, parser=html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError, AssertionError):
        raise _without_text(name) from None
    _drop_hidden(tree)
    marked = _extracted(tree)
    entries = _entries(tree)
    if entries or sum(len(words) for _, words in marked.blocks) < SHORTEST:
        # On a short page trafilatura gives up on structure, or on everything; of a live page it keeps one entry.
        marked.blocks.clear()
        _walk(_around(entries) if entries else _main(tree), marked)
    _set_title(marked, tree)
    if not any(kind != "title" for kind, _ in marked.blocks):
        raise _without_text(name)
    return marked, notes


def _drop_hidden(tree: Any) -> None:
    """Take out what a page does not show; an article as a whole may be hidden until a script shows it."""
    most = len(tree.text_content()) / 2
    for node in tree.xpath("//body//*[@hidden or @style]"):
        unseen = "hidden" in node.attrib or _HIDDEN.search(node.get("style", ""))
        if unseen and node.getparent() is not None and len(node.text_content()) < most:
            node.drop_tree()


def _without_text(name: str) -> ArticleError:
    return ArticleError(f"{name} holds no article text; copy the text from the page and paste it instead.")


def _extracted(tree: Any) -> Marked:
    """What trafilatura finds: blocks and metadata, or nothing."""
    import trafilatura

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    try:
        page: Any = trafilatura.bare_extraction(
            _with_captions(tree),
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # a page made to break the extractor is still read plainly
        page = None
    if page is None:
        return Marked()
    marked = Marked(
        title=" ".join((page.title or "").split()),
        authors=people.persons(people.listed([page.author or ""]), page.sitename or ""),
        outlet=_site(" ".join((page.sitename or "").split())),
        date=page.date or "",
        url=page.url or "",
    )
    if page.body is not None:
        _walk(page.body, marked)
    return marked


def _site(name: str) -> str:
    """The name of a site, which may come with the title of the page before it; a long one is no name."""
    last = name.rpartition(" | ")[2]
    return last if len(last.split()) <= LONGEST_SITE else ""


def _with_captions(tree: Any) -> Any:
    """A copy of the page in which each figure is a paragraph that holds only its caption."""
    from copy import deepcopy

    from lxml import etree

    copy = deepcopy(tree)
    for caption in list(copy.iter("figcaption")):
        figure = next(caption.iterancestors("figure"), caption)
        parent = figure.getparent()
        words = " ".join(caption.text_content().split())
        if parent is None:
            continue
        made = etree.Element("p")
        made.text = CAPTION + words if words else None
        made.tail = figure.tail
        parent.replace(figure, made)
    return copy


def _main(tree: Any) -> Any:
    """The element that holds a page's article."""
    return next((found[0] for tag in ("article", "main", "body") if (found := tree.xpath(f"//{tag}"))), tree)


def _entries(tree: Any) -> list[Any]:
    """The entries of a live page: at least three articles side by side that hold prose, none of them most of it."""
    held = []
    for article in tree.xpath("//article[not(ancestor::article) and not(ancestor::aside)]"):
        prose = sum(len(words) for p in article.iter("p") if len(words := p.text_content()) >= LONG_PARAGRAPH)
        if prose:
            held.append((prose, article))
    total = sum(prose for prose, _ in held)
    parted = len(held) >= FEWEST_ENTRIES and 2 * max(prose for prose, _ in held) < total
    return [article for _, article in held] if parted else []


def _around(entries: list[Any]) -> Any:
    """The innermost element that holds all entries, and the title above them where it is in the same main part."""
    around = next(one for one in entries[0].iterancestors() if all(one in entry.iterancestors() for entry in entries))
    return next((one for one in around.iterancestors("main")), around)


def _set_title(marked: Marked, tree: Any) -> None:
    """Mark the block that is the title; where the page's text lacks it, put it on top."""
    first = next((words for kind, words in marked.blocks[:3] if kind == "heading"), "")
    named = " ".join("".join(tree.xpath("string(//title)")).split())
    marked.title = marked.title or " ".join(first.split()) or named
    wanted = marked.title.casefold()
    for number, (_, words) in enumerate(marked.blocks[:5]):
        if " ".join(words.casefold().split()) == wanted:
            marked.blocks[number] = ("title", words)
            return
    if wanted and marked.blocks:
        marked.blocks.insert(0, ("title", marked.title))


def _walk(root: Any, marked: Marked) -> None:
    """Add the blocks under an element in document order; text between blocks is a block of its own."""
    from lxml import etree

    held: list[str] = []
    kinds: list[str] = []

    def flush() -> None:
        words = "".join(held)
        held.clear()
        kind = kinds[-1] if kinds else ""
        if words.lstrip().startswith(CAPTION):
            kind = "caption"
        marked.add(kind, words.replace(CAPTION, ""))

    skipped = 0
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = node.tag if isinstance(node.tag, str) else ""
        if event == "start":
            skipped += tag in _SKIPPED
            if tag in ("br", "lb") and not skipped:
                held.append("\n")
            if tag in _KINDS:
                flush()
                grid = tag == "table" and is_grid(node, {"tr", "row"}, {"td", "th", "cell"})
                kinds.append("furniture" if grid else _KINDS[tag] or (kinds[-1] if kinds else ""))
            words = node.text
        else:
            if event == "end":
                skipped -= tag in _SKIPPED
                if tag in _KINDS:
                    flush()
                    kinds.pop()
            words = node.tail if node is not root else None
        if words and not skipped:
            held.append(words.replace("\n", " ").replace("\r", " "))
    flush()
