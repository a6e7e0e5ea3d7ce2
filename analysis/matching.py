"""Many known names in one text: all patterns in one pass, at word boundaries."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import chain

import ahocorasick_rs
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
UNSEEN = MARKS | {"\xad", "\u200b"}
DROPPED = re.compile(f"\r(?=\n)|[ \t](?=[ \t\n]|\r\n)|\n(?=[ \t])|[{''.join(sorted(UNSEEN))}]")
PLAIN = (*((char, " ") for char in "\n\r\t\v\f"), ("`", "'"))
SMALL = re.compile(r"(?<= )(?:Of|The|And|For|In|On|To)(?= )")
ABBREVIATION = re.compile(r"[A-Z]{3,5}")
BREAKS = ("\r\n", "  ", " \n", "\n ", "\t")  # white space that is not just one blank or one end of a line


class Matcher:
    """A set of patterns, compiled once for all texts."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._automaton = ahocorasick_rs.AhoCorasick(patterns, store_patterns=False)

    def find(self, text: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Number, start and end of every pattern that stands in the text between word boundaries.

        Overlapping ones are all there, in order of start and then of falling length: a longer name that is
        later refused must not hide a shorter one that holds (*Islamic State* in *Islamic States*).
        """
        same, origin = matchable(text)
        padded = f" {same} "
        found = [
            match
            for match in self._automaton.find_matches_as_indexes(same, overlapping=True)
            if not (padded[match[1]].isalnum() or padded[match[2] + 1].isalnum())
        ]
        numbers = np.fromiter(chain.from_iterable(found), np.int64, 3 * len(found))
        which, start, end = numbers.reshape(-1, 3).T
        # One key for both: by start, and of those that start together the longest first.
        order = np.argsort(start * (len(text) + 1) - end, kind="stable")
        which, start, end = which[order], start[order], end[order]
        if origin is not None and len(which):
            start, end = origin[start], origin[end - 1] + 1
            for i in np.flatnonzero([text[stop : stop + 1] in MARKS for stop in end.tolist()]).tolist():
                while text[end[i] : end[i] + 1] in MARKS:  # an accent behind the last letter
                    end[i] += 1
        return which, start, end


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


def spellings(name: str, flags: Iterable[str]) -> set[str]:
    """The patterns to look for when a name with these catalogue flags may stand in a text.

    Without a flag: as written, or in capitals (headlines), and with a capital where a sentence begins (*The*, *Al-*).
    `exact`: only as written. `any`: in any case. An abbreviation also with dots: *E.P.A.*
    """
    form = plain(name)
    dotted = {f"{'.'.join(form)}."} if ABBREVIATION.fullmatch(form) else set()
    if "exact" in flags:
        return {form, *dotted}
    if "any" in flags:
        heading = SMALL.sub(lambda match: match[0].lower(), form.title())  # Ministry of Defence
        return {form, form.lower(), form.upper(), form.title(), heading, form[:1].upper() + form[1:].lower()}
    opening = {form[:1].upper() + form[1:]} if form[:1].islower() else set()
    return {form, form.upper(), *opening, *dotted}
