"""The text of a PDF, as its pages give it, and the title that its type shows or its properties claim."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from itertools import groupby
from typing import Any

from analysis.article.model import ArticleError

# What a browser prints at the edges of each page (date and title, address and number), and bare page numbers.
EDGE = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}, \d{1,2}:\d{2}\b.*"
    r"|(?:https?|[fﬁ]i?le)://\S+(?: \d+/\d+)?"
    r"|(?:page )?\d{1,4}(?: ?(?:/|of) ?\d{1,4})?",
    re.IGNORECASE,
)
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
        # Kinds of encryption that need a further library, whatever the password.
        raise _locked(name) from None
    except Exception:  # damaged files break pypdf in many ways
        raise ArticleError(f"{name} is damaged and cannot be read; save it again as a PDF.") from None
    if not any(page.strip() for page in pages):
        raise ArticleError(f"{name} holds pictures of pages but no text; run text recognition (OCR) on it first.")
    return joined(pages), headline(pieces) or (claimed if isinstance(claimed, str) else "")


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


def without_edges(page: str) -> str:
    """A page without the lines at its beginning and end that are none of the article's."""
    lines = page.split("\n")
    while lines and EDGE.fullmatch(lines[-1].strip()):
        lines.pop()
    while lines and EDGE.fullmatch(lines[0].strip()):
        lines.pop(0)
    return "\n".join(lines)


def _locked(name: str) -> ArticleError:
    return ArticleError(f"{name} is locked with a password; save a copy without one and open that.")


def joined(pages: list[str]) -> str:
    """The pages one after another, a blank line between two unless a sentence plainly runs on."""
    text = ""
    for page in filter(str.strip, pages):
        first = page.lstrip()[0]
        runs_on = text and text.rstrip()[-1] not in ".!?:”\"'’)" and first.isalpha() and not first.isupper()
        text += ("\n" if runs_on else "\n\n") * bool(text) + page
    return text
