"""What a capitalised word suggests: the classes of data/name_words.csv for each spelling of a text."""

from __future__ import annotations

import csv
import functools
from collections.abc import Iterable

import numpy as np

from analysis.catalogue import DATA
from analysis.segment import stop_words
from analysis.tables import KINDS

CAPITAL, ACRONYM, INITIAL, PARTICLE, FIRST, WEAK_FIRST, TITLE, LOWER_TITLE = (1 << i for i in range(8))
ORGANISATION, PLACE, EVENT, SPEECH, DEED, ORDINARY, STOP, POSSESSIVE = (1 << i for i in range(8, 16))
CLASSES = {
    "first name": FIRST,
    "weak first name": WEAK_FIRST,
    "title": TITLE,
    "lower title": LOWER_TITLE,
    "organisation word": ORGANISATION,
    "place word": PLACE,
    "event word": EVENT,
    "speech verb": SPEECH,
    "person verb": DEED,
    "particle": PARTICLE,
}
NO_NAMES = ("calendar", "section label")


def clues(spellings: list[str]) -> np.ndarray:
    """For each spelling the clues it gives, as the bits above.

    ORDINARY marks a capitalised word that the text also has in lower case, or that English has (simplemma).
    """
    lower = {spelling for spelling in spellings if spelling[:1].islower()}
    found = [_clues(spelling) for spelling in spellings]
    for number, clue in enumerate(found):
        if clue & CAPITAL and not clue & ORDINARY and bare(spellings[number]).lower() in lower:
            found[number] = clue | ORDINARY
    return np.array(found, dtype=np.int64)


def is_title(word: str) -> bool:
    """Whether a capitalised word is a title (*Sheikh*), or a part of one (*Grand* Ayatollah)."""
    return bool(_classes().get(word.replace(".", ""), 0) & TITLE)


def is_place_word(word: str) -> bool:
    """Whether a word, in any case, is a noun for a place: *town*, *Province*."""
    capital = word.capitalize()
    return any(_classes().get(form, 0) & PLACE for form in (capital, capital.removesuffix("s")))


@functools.cache
def organisation_kinds() -> dict[str, str]:
    """The kind that an organisation word makes of a name, where it is a narrower one: *Ministry*, *Brigade*."""
    return {word: note for word, name, note in _rows() if name == "organisation word" and note in KINDS}


def bare(spelling: str) -> str:
    """The spelling without a possessive ending."""
    return spelling[:-2] if spelling.endswith(("'s", "’s", "'S", "’S")) else spelling


@functools.lru_cache(maxsize=1 << 17)
def _clues(spelling: str) -> int:
    word = bare(spelling)
    found = _classes().get(word, 0) | (POSSESSIVE if word != spelling else 0)
    if not _capital(word):
        return found | (STOP if word in stop_words() else 0)
    if word in _no_names():
        return 0
    found |= CAPITAL | _classes().get(word.replace(".", ""), 0)
    letters = word.replace(".", "").replace("&", "")
    if len(letters) == 1 or (len(letters) <= 3 and "." in word):
        found |= INITIAL
    elif letters.isupper():
        found |= ACRONYM
        titled = letters.capitalize()
        found |= _classes().get(titled, 0) & (FIRST | TITLE)
    low = word.lower()
    if low in stop_words():
        found |= STOP
    if _is_english(low):
        found |= ORDINARY
    return found


def _capital(word: str) -> bool:
    """True for *Smith*, *McDonald*, *O'Brien*, *al-Maliki*, *NASA*, *J.K.*; False for *iPhone* and *1990s*."""
    if word[:1].isupper():
        return True
    first, joint, rest = word.partition("-")
    return bool(joint) and rest[:1].isupper() and bool(_classes().get(first, 0) & PARTICLE)


@functools.lru_cache(maxsize=1 << 16)
def _is_english(low: str) -> bool:
    import simplemma

    return simplemma.is_known(low, lang="en")


@functools.cache
def _classes() -> dict[str, int]:
    """The bits of every listed word; of a title of several words (*Lt. Gen.*) each word is one."""
    bits: dict[str, int] = {}
    for word, name, _ in _rows():
        if name in CLASSES:
            parts = word.replace(".", "").split() if name == "title" else [word]
            for part in parts:
                bits[part] = bits.get(part, 0) | CLASSES[name]
    return bits


@functools.cache
def _no_names() -> frozenset[str]:
    return frozenset(word for word, name, _ in _rows() if name in NO_NAMES)


@functools.cache
def _rows() -> Iterable[tuple[str, str, str]]:
    with (DATA / "name_words.csv").open(encoding="utf-8", newline="") as lines:
        return [(row["word"], row["class"], row["note"]) for row in csv.DictReader(lines)]
