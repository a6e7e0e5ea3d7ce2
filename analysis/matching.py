"""Many known names in one text: all patterns in one pass, at word boundaries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain

import ahocorasick_rs
import numpy as np

from analysis.letters import MARKS, matchable, plain

SMALL = re.compile(r"(?<= )(?:Of|The|And|For|In|On|To)(?= )")
ABBREVIATION = re.compile(r"[A-Z]{3,5}")


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
