"""The texts that are measured on: a bundled article, and a book made out of all of them."""

from __future__ import annotations

import functools
import random
import re
from pathlib import Path

from analysis import read_article

ARTICLES = Path(__file__).parents[2] / "data" / "articles"
# How much of the book's words no article has, and out of how many; together with the articles' own this gives
# about as many different words as half a million words of news have.
FRESH, VOCABULARY = 0.08, 60_000
WORD = re.compile(r"[^\W\d_]{4,}")
STARTS = ("b", "br", "c", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v")
MIDDLES = ("a", "e", "i", "o", "u", "ai", "ea", "ou", "al", "an", "ar", "en", "er", "in", "or", "un")


@functools.cache
def bodies() -> tuple[str, ...]:
    """The text of each bundled article, without its front matter."""
    articles = (read_article(path) for path in sorted(ARTICLES.glob("*.md")))
    return tuple(f"{article.title}\n\n{article.text[article.front :].strip()}\n" for article in articles)


def article() -> str:
    """A news article of about 600 words."""
    return min(bodies(), key=lambda text: abs(len(text.split()) - 600))


@functools.cache
def book(words: int) -> str:
    """The bundled articles over and over, with other words put in, until there are so many words."""
    chance = random.Random(words)
    pieces: list[str] = []
    count = 0
    while count < words:
        for text in bodies():
            piece = WORD.sub(lambda match: _varied(match[0], chance), text)
            pieces.append(piece)
            count += len(piece.split())
            if count >= words:
                break
    return "\n\n".join(pieces)


def _varied(word: str, chance: random.Random) -> str:
    if chance.random() > FRESH:
        return word
    # A cube makes some invented words frequent and most of them rare.
    made = _invented(int(VOCABULARY * chance.random() ** 3))
    return made.capitalize() if word[0].isupper() else made


def _invented(number: int) -> str:
    syllables = []
    number += 1
    while number:
        number, start = divmod(number, len(STARTS))
        number, middle = divmod(number, len(MIDDLES))
        syllables.append(STARTS[start] + MIDDLES[middle])
    return "".join(syllables) + "n"
