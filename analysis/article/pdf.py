"""The text of a PDF, as its pages give it, and the title that its type shows or its properties claim."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from itertools import chain, groupby, pairwise
from typing import Any

from analysis.article import wrapping
from analysis.article.hyphens import whole
from analysis.article.model import ArticleError
from analysis.article.paragraphs import blocks

# What a browser prints at the edges of each page (date and title, address and number), and bare page numbers.
EDGE = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}, \d{1,2}:\d{2}\b.*"
    r"|(?:https?|[fﬁ]i?le)://\S+(?: \d+/\d+)?"
    r"|(?:page )?\d{1,4}(?: ?(?:/|of) ?\d{1,4})?",
    re.IGNORECASE,
)
EDGE_LINES = 3  # of a page, among which a line may run through the pages
MOST_TITLE_LINES = 4
LARGE = 1.2  # times the size of most letters
FEWEST_WORDS = 4  # a name of a paper may be larger than the headline


def read_pdf(data: bytes, name: str, limit: int) -> tuple[str, str]:
    """The text and the title it may have. Raises ArticleError where there is no text."""
    import pypdf

    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    pages: list[str] = []
    pieces: list[tuple[float, str]] = []

    def note(text: str, page: list[float], line: list[float], _font: Any, size: float) -> None:
        if not pages:
            pieces.append((round(size * abs(line[3] * page[3]), 1), text))

    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise _locked(name)
        for page in reader.pages:
            pages.append(without_edges(page.extract_text(visitor_text=note).strip("\n")))
            if sum(map(len, pages)) > limit:
                break
        claimed = reader.metadata.title if reader.metadata else ""
    except ArticleError:
        raise
    except pypdf.errors.DependencyError:
        # Kinds of encryption that need a further library, whether or not there is a password.
        raise ArticleError(
            f"{name} is encrypted in a way that we cannot read; print it into a new PDF and open that."
        ) from None
    except Exception:  # damaged files break pypdf in many ways
        raise ArticleError(f"{name} is damaged and cannot be read; save it again as a PDF.") from None
    if not any(page.strip() for page in pages):
        raise ArticleError(f"{name} holds pictures of pages but no text; run text recognition (OCR) on it first.")
    title = headline(pieces)
    pages[0] = apart(pages[0], title)
    return whole(joined(without_running(pages, title))), title or (claimed if isinstance(claimed, str) else "")


def headline(pieces: list[tuple[float, str]]) -> str:
    """What the first page sets in its largest type, if that is larger than most of it; `pieces` are size and text."""
    written = [(size, text) for size, text in pieces if text.strip()]
    common: Counter[float] = Counter()
    for size, text in written:
        common[size] += len(text)
    usual = common.most_common(1)[0][0] if common else 0
    runs = [(size, " ".join(text for _, text in run).split()) for size, run in groupby(written, lambda one: one[0])]
    large = [(size, words) for size, words in runs if size >= LARGE * usual]
    long = [(size, words) for size, words in large if len(words) >= FEWEST_WORDS]
    return " ".join(max(long or large, key=lambda one: one[0])[1]) if large else ""


def apart(page: str, title: str) -> str:
    """A page with a blank line before its title and behind it, so that no line beside it is taken for a part of it."""
    lines = page.split("\n")
    for first in range(len(lines) if title else 0):
        for last in range(first + 1, min(first + MOST_TITLE_LINES, len(lines)) + 1):
            if " ".join(" ".join(lines[first:last]).split()) == title:
                return "\n".join([*lines[:first], *[""] * (first > 0), *lines[first:last], "", *lines[last:]])
    return page


def without_edges(page: str) -> str:
    """A page without the lines at its beginning and end that are none of the article's."""
    lines = page.split("\n")
    while lines and EDGE.fullmatch(lines[-1].strip()):
        lines.pop()
    while lines and EDGE.fullmatch(lines[0].strip()):
        lines.pop(0)
    return "\n".join(lines)


def without_running(pages: list[str], title: str = "") -> list[str]:
    """The pages without the lines that run through them at their edges; numbers in them may differ.

    Where the first begins with one it may be the headline, unless another `title` is known; the last may end with one.
    """
    lines = [page.split("\n") for page in pages]
    seen = Counter(key for page in lines for key in {_key(line) for line in (*page[:EDGE_LINES], *page[-EDGE_LINES:])})
    running = {key for key, count in seen.items() if key and count >= max(2, len(pages) / 3)}
    return [
        _inner(page, running, top=number > 0 or _stands_below(page, title), bottom=number < len(pages) - 1)
        or pages[number]
        for number, page in enumerate(lines)
    ]


def _stands_below(lines: list[str], title: str) -> bool:
    """Whether the first line of a page is no part of a title that is known."""
    first = next((" ".join(line.split()) for line in lines if line.strip()), "")
    return bool(title) and first not in title


def _inner(lines: list[str], running: set[str], *, top: bool, bottom: bool) -> str:
    """What stands between the running lines of a page."""
    first, last = 0, len(lines)
    while top and first < last and _at_edge(lines[first], running):
        first += 1
    while bottom and first < last and _at_edge(lines[last - 1], running):
        last -= 1
    return "\n".join(lines[first:last])


def _at_edge(line: str, running: set[str]) -> bool:
    line = line.strip()
    return not line or _key(line) in running or EDGE.fullmatch(line) is not None


def _key(line: str) -> str:
    return " ".join(re.sub(r"\d+", "0", line).casefold().split())


def _locked(name: str) -> ArticleError:
    return ArticleError(f"{name} is locked with a password; save a copy without one and open that.")


def joined(pages: list[str]) -> str:
    """The pages one after another, a blank line between two unless a sentence runs on."""
    pages = [page for page in pages if page.strip()]
    apart = "\n\n".join(pages)
    wrapped = wrapping.page(apart, chain.from_iterable(pairwise(spans) for spans, _ in blocks(apart)))
    rest = (
        "\n" * (1 if _runs_over(page, following, wrapped) else 2) + following for page, following in pairwise(pages)
    )
    return "".join(chain(pages[:1], rest))


def _runs_over(page: str, following: str, wrapped: wrapping.Page | None) -> bool:
    """Whether the last line of a page runs on into the first line of the next."""
    last, first = page.rstrip().rpartition("\n")[2].strip(), following.lstrip().partition("\n")[0].strip()
    both = f"{last}\n{first}"
    line, below = (0, len(last)), (len(last) + 1, len(both))
    full = wrapped and not wrapping.stops(both, line) and wrapping.soft(both, line, below, wrapped)
    return bool(full) or wrapping.runs_on(both, line, below)
