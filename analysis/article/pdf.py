"""The text of a PDF, as its pages give it, and the title it claims."""

from __future__ import annotations

import io
import logging

from analysis.article.model import ArticleError


def read_pdf(data: bytes, name: str, limit: int) -> tuple[str, str]:
    """The text and the title that the file's properties claim. Raises ArticleError where there is no text."""
    import pypdf

    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    pages: list[str] = []
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise _locked(name)
        for page in reader.pages:
            pages.append(page.extract_text().strip("\n"))
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
    return joined(pages), claimed if isinstance(claimed, str) else ""


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
