"""Words from an article or an address, shown letter for letter where Streamlit expects Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.figures.style import plain as one_line

PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
# Streamlit looks for these only after Markdown has been read, when no backslash is left to stop it: arrows and
# dashes (-> <= --), icons (:material/home:), and links (https://…, www.…, a@b). A joiner inside, which has no
# width, does.
FOUND_LATER = re.compile(r"(?<=[-<>~])(?=[-=>])|(?<=:)(?=[/a-z])|(?<=www)(?=\.)|(?=@)", re.IGNORECASE)
JOINER = "\u2060"


def plain(text: str) -> str:
    """Markdown that shows the text on one line as it is written, whatever marks it holds."""
    return PUNCTUATION.sub(r"\\\g<0>", FOUND_LATER.sub(JOINER, one_line(text)))


def listed(sentences: Sequence[str]) -> str:
    """Markdown that shows one sentence as it is, and several as a list."""
    shown = [plain(sentence) for sentence in sentences]
    return shown[0] if len(shown) == 1 else "\n".join(f"- {sentence}" for sentence in shown)


def shortened(text: str, limit: int) -> str:
    """The text, cut to so many characters where it is longer."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
