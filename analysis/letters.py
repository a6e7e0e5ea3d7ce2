"""Names and texts in the letters that names are looked up in: without accents, with plain quotes and hyphens."""

from __future__ import annotations

import re
import unicodedata

import numpy as np

# Characters that are written in several ways inside names, each with the one used for matching.
SAME = {
    **dict.fromkeys("\u00a0\u2007\u202f\u2028\u2029\u0085", " "),
    **dict.fromkeys("’‘ʼ´ʻ", "'"),
    **dict.fromkeys("‐‑–", "-"),
    **dict.fromkeys("đ", "d"),
    **dict.fromkeys("Đ", "D"),
    **dict.fromkeys("ı", "i"),
    **dict.fromkeys("ł", "l"),
    **dict.fromkeys("Ł", "L"),
    **dict.fromkeys("ø", "o"),
    **dict.fromkeys("Ø", "O"),
    **dict.fromkeys("ħ", "h"),
}
# Letters with accents stand for the bare letter, where Unicode takes them apart into one letter and marks.
for point in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
    bare = [char for char in unicodedata.normalize("NFD", chr(point)) if not unicodedata.combining(char)]
    if len(bare) == 1 and bare[0] != chr(point):
        SAME.setdefault(chr(point), bare[0])
NOT_ASCII = re.compile(r"[^\x00-\x7f]")
# Combining marks and what is not seen at all; the first half of a CRLF is the other thing that is dropped.
MARKS = frozenset(map(chr, range(0x300, 0x370)))
UNSEEN = MARKS | frozenset("\xad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
DROPPED = re.compile(f"\r(?=\n)|[ \t](?=[ \t\n]|\r\n)|\n(?=[ \t])|[{''.join(sorted(UNSEEN))}]")
PLAIN = (*((char, " ") for char in "\n\r\t\v\f"), ("`", "'"))
BREAKS = ("\r\n", "  ", " \n", "\n ", "\t")  # white space that is not just one blank or one end of a line


def matchable(text: str) -> tuple[str, np.ndarray | None]:
    """The text as names are looked up in it, and for each of its characters the offset in the original.

    White space is a blank, quotes and hyphens are plain, accents are gone; case stays. The offsets are None
    where both texts have the same length.
    """
    origin = None
    # A set of the unusual characters answers three questions; a search for each would read the text thrice.
    unusual = set() if text.isascii() else set(NOT_ASCII.findall(text))
    if any(gap in text for gap in BREAKS) or not unusual.isdisjoint(UNSEEN):
        kept = np.ones(len(text), dtype=bool)
        kept[[match.start() for match in DROPPED.finditer(text)]] = False
        origin = np.flatnonzero(kept)
        text = DROPPED.sub("", text)
    for char, same in PLAIN:
        text = text.replace(char, same)
    for char in unusual & SAME.keys():
        text = text.replace(char, SAME[char])
    return text, origin


def plain(name: str) -> str:
    """The name in the letters that names are looked up in: without accents, with plain quotes and hyphens."""
    if name.isascii() and name.isprintable() and "  " not in name and "`" not in name:
        return name
    return matchable(name)[0]
