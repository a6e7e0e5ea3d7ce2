"""What an article is: its text, the table of its parts and its metadata."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

FORMATS = ("txt", "md", "html", "htm", "pdf", "docx")
LIMIT_VARIABLE = "DRAMATIS_TEXT_LIMIT"
UNTITLED = "Untitled article"


class ArticleError(ValueError):
    """Why an input is not an article: one sentence for people that says what is wrong and what to do."""


def limit_from(value: str | None) -> int:
    """The most characters an article may have: the setting where it is a positive number, else 5,000,000."""
    try:
        wanted = int(value or "")
    except ValueError:
        return 5_000_000
    return wanted if wanted > 0 else 5_000_000


LIMIT = limit_from(os.environ.get(LIMIT_VARIABLE))


@dataclass(frozen=True, eq=False)
class Article:
    """One article. Offsets in every table of its reading are code points into `text`.

    parts    table "parts": the rows cover every non-blank character of the text once, in reading order
    byline   the reporters' line without its "By" or "Source:"
    authors  the reporters in it, as written
    date     as printed, or as the front matter or the page's metadata has it
    notes    what was guessed or replaced on the way in, one sentence each
    front    where the front matter ends and the article begins, 0 without any
    """

    text: str = field(repr=False)
    parts: pd.DataFrame = field(repr=False)
    title: str = ""
    byline: str = ""
    authors: tuple[str, ...] = ()
    outlet: str = ""
    date: str = ""
    url: str = ""
    notes: tuple[str, ...] = ()
    front: int = 0

    @property
    def heading(self) -> str:
        """The title, or what stands for one."""
        return self.title or UNTITLED

    @property
    def origin(self) -> str:
        """Byline, outlet and date on one line, as far as they are known."""
        return " · ".join(filter(None, (self.byline, self.outlet, self.date)))

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the text and its parts, in hexadecimal: equal digests give equal readings."""
        made = hashlib.sha256(self.text.encode("utf-8"))
        for column in ("start", "end"):
            made.update(self.parts[column].to_numpy().astype("<i8").tobytes())
        made.update("\n".join(self.parts["part"]).encode("utf-8"))
        return made.hexdigest()
