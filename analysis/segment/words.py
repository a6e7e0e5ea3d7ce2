"""Where the words of a text begin and end, and which of them are the same word.

Everything here is an array over the characters of the text, so that a book costs about what reading it costs.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass

import numpy as np
import pandas as pd

# Classes of characters; a character is in exactly one of them.
OTHER, LETTER, DIGIT, IDEOGRAPH, MARK, JOINT, DOT, SEPARATOR = range(8)
# Scripts written without spaces: every ideograph counts as a word of its own.
IDEOGRAPHS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
# Joiners, direction marks and the soft hyphen, which stand inside words.
INVISIBLE = "\u00ad\u061c\u180e\u200c\u200d\u200e\u200f\u2060\ufeff"
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,190}")
# "pic.twitter.com/abc" is an address too, from its host on; "Amazon.com" may be a name.
PATH = re.compile(
    r"\.(?:com|org|net|gov|edu|info|news|app|io|co|ly|me|tv|be|uk|eu|us|ca|au|de|fr|jp|ru|cn|in)/[\w~]\S*"
)
HOST = re.compile(r"[\w.-]+\Z")

_UNKNOWN = 255
_classes = np.full(0x110000, _UNKNOWN, dtype=np.uint8)
# An odd number has an inverse modulo 2**64, so a window of a running hash can be shifted to a common origin.
_BASE = 0x9E3779B97F4A7C15
_INVERSE = pow(_BASE, -1, 1 << 64)


@dataclass(frozen=True, eq=False)
class Words:
    """The words of one text in reading order: their spans, and for each the number of its spelling."""

    start: np.ndarray
    end: np.ndarray
    spelling: np.ndarray
    spellings: list[str]

    @functools.cached_property
    def number(self) -> dict[str, int]:
        """The number of each spelling."""
        return {spelling: number for number, spelling in enumerate(self.spellings)}


def find_words(text: str) -> Words:
    """The words of a text, each with the number of its spelling in order of first appearance."""
    start, end = word_spans(text)
    spellings, spelling = distinct_words(text, start, end)
    return Words(start, end, spelling, spellings)


def word_spans(text: str) -> tuple[np.ndarray, np.ndarray]:
    """Starts and ends of the words of a text, in reading order.

    A word is a run of letters, digits and their combining marks, with inner apostrophes (*don't*), hyphens
    (*Iran-backed*), ampersands (*AT&T*), the dots of initials (*U.S.*), and separators between digits
    (*1,000.5*, *10:30*). Web and e-mail addresses are no words.
    """
    kind = _classified(text)
    if not len(kind):
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    plain = np.zeros(len(kind) + 2, dtype=bool)  # a character of nothing on either side
    plain[1:-1] = (kind == LETTER) | (kind == DIGIT) | (kind == MARK)
    before, here, after = plain[:-2], plain[1:-1], plain[2:]
    inside = plain.copy()
    word = inside[1:-1]
    word |= (kind == JOINT) & before & after
    if (kind == SEPARATOR).any() or (kind == DOT).any():
        digit = np.zeros(len(kind) + 2, dtype=bool)
        digit[1:-1] = kind == DIGIT
        word |= ((kind == SEPARATOR) | (kind == DOT)) & digit[:-2] & digit[2:]
        dots = _dots_of_initials(kind, here & ~before & ~after)
        word |= dots
        word[1:] |= (kind[1:] == JOINT) & dots[:-1] & after[1:]  # "U.S.-led", "U.N.'s"
    edges = np.flatnonzero(inside[1:] != inside[:-1])  # they come in pairs
    starts, ends = edges[0::2].copy(), edges[1::2].copy()
    starts, ends = _without_lone_marks(kind, starts, ends)
    lone = np.flatnonzero(kind == IDEOGRAPH)
    if len(lone):
        starts, ends = np.concatenate([starts, lone]), np.concatenate([ends, lone + 1])
        order = np.argsort(starts, kind="stable")
        starts, ends = starts[order], ends[order]
    return _without_addresses(text, starts, ends)


def distinct_words(text: str, starts: np.ndarray, ends: np.ndarray) -> tuple[list[str], np.ndarray]:
    """The different words among the spans, in order of first appearance, and for each span its word's number.

    Spans are told apart by a 64-bit polynomial hash of their characters (Karp & Rabin 1987), taken from
    running sums over the text: no string is made for a word that has been seen before.
    """
    powers, inverses = _powers(len(text))
    running = np.zeros(len(text) + 1, dtype=np.uint64)
    sums = running[1:]
    sums[:] = _code_points(text)
    sums += np.uint64(1)
    sums *= powers
    np.cumsum(sums, out=sums)
    code, _ = pd.factorize((running[ends] - running[starts]) * inverses[starts])
    first = np.zeros(int(code.max()) + 1 if len(code) else 0, dtype=np.int64)
    first[code[::-1]] = np.arange(len(code) - 1, -1, -1)
    words = [text[a:b] for a, b in zip(starts[first].tolist(), ends[first].tolist(), strict=True)]
    return words, code


def _code_points(text: str) -> np.ndarray:
    if text.isascii():
        return np.frombuffer(text.encode("ascii"), dtype=np.uint8)
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def _classified(text: str) -> np.ndarray:
    """The class of each character; a character never met before is looked up once."""
    points = _code_points(text)
    kind = _classes[points]
    new = kind == _UNKNOWN
    if new.any():
        for point in np.unique(points[new]).tolist():
            _classes[point] = _class_of(chr(point))
        kind = _classes[points]
    return kind


def _class_of(char: str) -> int:
    if char.isalnum() and any(low <= ord(char) <= high for low, high in IDEOGRAPHS):
        return IDEOGRAPH
    if char.isdecimal():
        return DIGIT
    if char.isalnum():
        return LETTER
    if char in INVISIBLE or unicodedata.category(char) in ("Mn", "Mc", "Me"):
        return MARK
    return JOINT if char in "'’‐‑-&" else DOT if char == "." else SEPARATOR if char in ",:" else OTHER


def _dots_of_initials(kind: np.ndarray, alone: np.ndarray) -> np.ndarray:
    """True at the dots of *U.S.* and *J.K.*: between two lone letters, and after the last of such a row."""
    dot = kind == DOT
    lone = np.zeros(len(kind) + 2, dtype=bool)
    lone[1:-1] = alone & (kind == LETTER)
    inner = dot & lone[:-2] & lone[2:]
    last = dot & lone[:-2]
    last[2:] &= inner[:-2]
    last[:2] = False
    return inner | last


def _without_lone_marks(kind: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The spans from their first letter or digit on: a mark before it stands on no letter, as in emoji."""
    for i in np.flatnonzero(kind[starts] == MARK).tolist():
        while starts[i] < ends[i] and kind[starts[i]] not in (LETTER, DIGIT):
            starts[i] += 1
    solid = starts < ends
    return (starts, ends) if solid.all() else (starts[solid], ends[solid])


def _without_addresses(text: str, starts: np.ndarray, ends: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    found = [match.span() for match in PATH.finditer(text)] if "/" in text else []
    found = [(low - _host(text, low), high) for low, high in found]
    if "@" in text or "://" in text or "www." in text:
        found += [match.span() for match in ADDRESS.finditer(text)]
    if not found:
        return starts, ends
    outside = np.ones(len(starts), dtype=bool)
    for span in found:
        low, high = np.searchsorted(starts, span)
        outside[low:high] = False
    return starts[outside], ends[outside]


def _host(text: str, end: int) -> int:
    """How many characters the host of an address has that ends here."""
    host = HOST.search(text[max(end - 64, 0) : end])
    return len(host[0]) if host else 0


_power_table = np.ones((2, 1), dtype=np.uint64)


def _powers(count: int) -> tuple[np.ndarray, np.ndarray]:
    """The first powers of the hash's base and of its inverse, kept for the next text."""
    global _power_table
    if _power_table.shape[1] < count:
        size = max(1 << 16, 1 << (count - 1).bit_length())
        table = np.ones((2, size), dtype=np.uint64)
        table[0, 1:], table[1, 1:] = _BASE, _INVERSE
        _power_table = np.cumprod(table, axis=1, dtype=np.uint64)
    return _power_table[0, :count], _power_table[1, :count]
