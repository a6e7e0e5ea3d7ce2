"""Many known names in one text: all patterns in one pass, at word boundaries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import ahocorasick_rs
import numpy as np

# Characters that are written in several ways inside names, each with the one used for matching.
SAME = {
    **dict.fromkeys(map(ord, "\n\r\t\v\f\u00a0\u2007\u202f\u2028\u2029\u0085"), " "),
    **dict.fromkeys(map(ord, "’‘ʼ`´ʻ"), "'"),
    **dict.fromkeys(map(ord, "‐‑–"), "-"),
    **dict(
        zip(
            map(ord, "áàâäãåāăąçćčĉċďđéèêëēĕėęěíìîïĩīĭįıñńņňóòôöõøōŏőŕřśŝşšșťţțúùûüũūŭůűųýÿźżžğģĝġĺļľłħĥķŵŷ"),
            "aaaaaaaaacccccddeeeeeeeeeiiiiiiiiinnnnooooooooorrssssstttuuuuuuuuuuyyzzzggggllllhhkwy",
            strict=True,
        )
    ),
    **dict(
        zip(
            map(ord, "ÁÀÂÄÃÅĀĂĄÇĆČĈĊĎĐÉÈÊËĒĔĖĘĚÍÌÎÏĨĪĬĮİÑŃŅŇÓÒÔÖÕØŌŎŐŔŘŚŜŞŠȘŤŢȚÚÙÛÜŨŪŬŮŰŲÝŸŹŻŽĞĢĜĠĹĻĽŁĦĤĶŴŶ"),
            "AAAAAAAAACCCCCDDEEEEEEEEEIIIIIIIIINNNNOOOOOOOOORRSSSSSTTTUUUUUUUUUUYYZZZGGGGLLLLHHKWY",
            strict=True,
        )
    ),
}
DROPPED = re.compile("\r(?=\n)|[\u0300-\u036f\u00ad\u200b]")


class Matcher:
    """A set of patterns, each with the values it stands for, compiled once for all texts."""

    def __init__(self, patterns: Mapping[str, object]) -> None:
        self._patterns = list(patterns)
        self._values = list(patterns.values())
        self._automaton = ahocorasick_rs.AhoCorasick(self._patterns, store_patterns=False)

    def find(self, text: str) -> list[tuple[int, int, object]]:
        """(start, end, value) of every pattern that stands in the text between word boundaries.

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
        if not found:
            return []
        which, start, end = np.array(found, dtype=np.int64).T
        order = np.lexsort((-end, start))
        which, start, end = which[order], start[order], end[order]
        if origin is not None:
            start, end = origin[start], origin[end - 1] + 1
        values = [self._values[i] for i in which.tolist()]
        return list(zip(start.tolist(), end.tolist(), values, strict=True))


def matchable(text: str) -> tuple[str, np.ndarray | None]:
    """The text as names are looked up in it, and for each of its characters the offset in the original.

    White space is a blank, quotes and hyphens are plain, accents are gone; case stays. The offsets are None
    where both texts have the same length.
    """
    origin = None
    if DROPPED.search(text):
        kept = np.ones(len(text), dtype=bool)
        kept[[match.start() for match in DROPPED.finditer(text)]] = False
        origin = np.flatnonzero(kept)
        text = DROPPED.sub("", text)
    if text.isascii():
        return text.replace("\n", " ").replace("\r", " ").replace("\t", " "), origin
    return text.translate(SAME), origin


def spellings(name: str, flags: Iterable[str]) -> set[str]:
    """The patterns to look for when a name with these catalogue flags may stand in a text.

    Without a flag: as written, or in capitals (headlines). `exact`: only as written. `any`: in any case.
    """
    plain, _ = matchable(name)
    if "exact" in flags:
        return {plain}
    if "any" in flags:
        return {plain, plain.lower(), plain.upper(), plain.title(), plain[:1].upper() + plain[1:].lower()}
    return {plain, plain.upper()}
