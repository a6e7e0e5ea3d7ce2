"""The number of a sentence as people read it: 1 is the first of the body, whatever title and captions stand before it.

The tables and the address keep their own count, which runs through the whole text.
"""

from __future__ import annotations

from typing import TypeVar

import pandas as pd

Sentences = TypeVar("Sentences", int, pd.Series)

HELP = "Counted from the first sentence of the body; what stands before it has 0 and less."
BEFORE = "before the body"


def body_begins(sentences: pd.DataFrame) -> int:
    """The first sentence (from 0) of the body; 0 for a text without one. `sentences` is the table of that name."""
    return int((sentences["part"] == "body").to_numpy().argmax()) if len(sentences) else 0


def number_of(sentence: Sentences, begins: int) -> Sentences:
    """The number on screen of a sentence (from 0), or of a column of them; the body begins at `begins`."""
    return sentence - begins + 1


def named(sentence: int, begins: int) -> str:
    """A sentence in words: "sentence 1,204", or "before the body"."""
    return f"sentence {number_of(sentence, begins):,}" if sentence >= begins else BEFORE
