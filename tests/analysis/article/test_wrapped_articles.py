"""The sample articles, hard-wrapped in many ways: their sentences are those of the text that was not wrapped."""

from __future__ import annotations

import functools
import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from analysis.article import article_from_text
from analysis.article.front import front_matter
from analysis.segment import find_sentences, find_words

ARTICLES = sorted((Path(__file__).resolve().parents[3] / "data" / "articles").glob("*.md"))
ITEM = re.compile(r"^\d+\.(?: |$)", re.MULTILINE)
NARROW, BROAD = set("fijlrtI.,;:'!()[]|- "), set("mwMWABCDEGHKNOPQRSUVXY%@")


def typed(paragraph: str, width: int) -> str:
    """A paragraph wrapped as on a typewriter."""
    return "\n".join(textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False))


def printed(paragraph: str, width: int) -> str:
    """A paragraph wrapped in proportional type, as pages of a PDF are: its lines hold more or fewer characters."""
    lines = [""]
    for word in paragraph.split():
        longer = f"{lines[-1]} {word}".strip()
        room = sum(0.6 if char in NARROW else 1.5 if char in BROAD else 1.05 for char in longer)
        lines = [*lines[:-1], longer] if room <= 0.95 * width else [*lines, word]
    return "\n".join(lines)


def sentences(text: str) -> list[str]:
    found = find_sentences(text, article_from_text(text).parts, find_words(text))
    spans = zip(found.start.tolist(), found.end.tolist(), strict=True)
    return [" ".join(text[start:end].split()) for start, end in spans]


@functools.cache
def whole(most: int) -> list[tuple[list[str], list[str]]]:
    """The paragraphs, of at most so many sentences, and the sentences of each sample with its title and byline."""
    samples = []
    for path in ARTICLES:
        text = path.read_text(encoding="utf-8")
        front = front_matter(text)
        paragraphs = [front.values["title"], "By Jane Doe"]
        for paragraph in filter(None, text[front.end :].split("\n")):
            cut = sentences(paragraph)
            paragraphs += [" ".join(cut[at : at + most]) for at in range(0, len(cut), most)]
        samples.append((paragraphs, sentences("\n\n".join(paragraphs))))
    return samples


@pytest.mark.parametrize("most", [1, 2, 99])
@pytest.mark.parametrize("width", [60, 66, 72, 80, 100, 110, 150])
@pytest.mark.parametrize("wrap", [typed, printed])
@pytest.mark.parametrize("between", ["\n\n", "\n"], ids=["blank lines", "no blank lines"])
def test_wrapping_changes_no_sentence(wrap: Callable[[str, int], str], most: int, width: int, between: str) -> None:
    for paragraphs, expected in whole(most):
        wrapped = between.join(wrap(paragraph, width) for paragraph in paragraphs)
        if not ITEM.search(wrapped):  # "Ginbot / 7. The front" reads as a list
            assert sentences(wrapped) == expected
