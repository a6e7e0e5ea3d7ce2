"""From a word to what is counted: its folded form, its lemma, and whether it is a stop word."""

from __future__ import annotations

import functools
import re
import unicodedata

from analysis.data import rows_of

UNSEEN = re.compile("[\u00ad\u061c\u180e\u200e\u200f\u2060\ufeff]")  # joiners tell words apart in some scripts


@functools.lru_cache(maxsize=1 << 17)
def fold(word: str) -> str:
    """The word as it is counted: without case or accents, with a straight apostrophe.

    Only the accents of Latin, Greek and Cyrillic letters are dropped; the vowel signs of other scripts are
    letters of their own.
    """
    folded = word.casefold()
    if folded.isascii():
        return folded
    folded = UNSEEN.sub("", folded.replace("’", "'").replace("‐", "-").replace("‑", "-"))
    bare = "".join(c for c in unicodedata.normalize("NFKD", folded) if not "\u0300" <= c <= "\u036f")
    return unicodedata.normalize("NFC", bare.casefold()) or word


@functools.lru_cache(maxsize=1 << 17)
def lemma(term: str) -> str:
    """The dictionary form of a folded English term; a possessive ending is dropped first (data/lemmas.csv, simplemma).

    A compound that is not listed as a whole (*Iran-backed*) is its own form: its last word is none that stands alone.
    """
    import simplemma

    base = without_possessive(term)
    if any(char.isdigit() for char in base):
        return base  # simplemma has "nineteen-nineties" for 1990s
    if own := _lemmas().get(base):
        return own
    if "-" in base and not simplemma.is_known(base, lang="en"):
        return base
    return simplemma.lemmatize(base, lang="en").casefold()


def without_possessive(term: str) -> str:
    """A folded term without a possessive ending."""
    return term[:-2] if term.endswith("'s") and len(term) > 2 else term


def is_abbreviation(word: str) -> bool:
    """Whether a word is written in capitals only, and is more than one letter."""
    return len(word) > 1 and word.isupper() and word.isalpha()


@functools.cache
def _lemmas() -> dict[str, str]:
    """The dictionary forms that simplemma gets wrong, of data/lemmas.csv."""
    return {row["word"]: row["lemma"] for row in rows_of("lemmas.csv")}


@functools.cache
def stop_words() -> frozenset[str]:
    """The folded words of data/stopwords.csv."""
    return frozenset(fold(row["word"]) for row in rows_of("stopwords.csv"))
