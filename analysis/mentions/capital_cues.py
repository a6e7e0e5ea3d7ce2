"""The words around a capital, and whether they say that it acts: *Kigali has denied*, *talks with Tehran*."""

from __future__ import annotations

import functools
import re
from collections.abc import Container

import numpy as np

from analysis.catalogue import DATA
from analysis.catalogue.checks import checked_rows
from analysis.mentions.clues import CAPITAL, STOP, is_calendar, is_gap
from analysis.mentions.model import Mention
from analysis.segment import Words

MOST_HELPERS = 4
MOST_ADJECTIVES = 2
WHEN = frozenset({"again", "earlier", "early", "last", "late", "later", "next", "today", "tomorrow", "yesterday"})
INSERTED = re.compile(
    r", (by contrast|for its part|however|in (?:response|return|turn)|meanwhile|on the other hand|too),\s"
)
SPONSOR = re.compile(r"[-‐‑–]([a-z]+)\b")
ALLIES = re.compile(r"\sand\s(?:its|their)\s(?:[a-z]+\s)?(?:allies|ally|backers|partners|proxies)\b")
QUOTES = '"“”‘’'
FARTHEST = 7  # words from a noun to *between*: a dispute in the South China Sea between
ENVOYS = frozenset({"ambassador", "envoy"})
DETERMINERS = frozenset({"a", "an", "any", "every", "that", "the", "this"})


class Beside:
    """The words of one text, as they stand beside a name."""

    def __init__(self, text: str, words: Words, clues: np.ndarray) -> None:
        self.text, self.start, self.end = text, words.start, words.end
        self.spellings, self.spelling, self.clues = words.spellings, words.spelling, clues

    def word(self, i: int) -> str:
        """A word in lower case; empty outside the text."""
        return self.spellings[self.spelling[i]].lower() if 0 <= i < len(self.start) else ""

    def near(self, i: int) -> bool:
        """Whether a word and the next stand side by side, with but a quotation mark between."""
        if not 0 <= i < len(self.start) - 1:
            return False
        return is_gap(self.text[int(self.end[i]) : int(self.start[i + 1])].strip(QUOTES))

    def span(self, name: Mention) -> tuple[int, int]:
        """The first and the last word of a name."""
        first = int(np.searchsorted(self.start, name.start))
        return first, int(np.searchsorted(self.start, name.end)) - 1

    def is_sponsor(self, name: Mention) -> bool:
        """Whether a government stands behind somebody: *Moscow-backed*, not *London-based*."""
        match = SPONSOR.match(self.text, name.end)
        return match is not None and match[1] in capital_cues()["sponsor"]

    def is_allied(self, name: Mention) -> bool:
        """Whether its allies are named beside it: *Washington and its allies*."""
        return ALLIES.match(self.text, name.end) is not None

    def owns(self, last: int) -> bool:
        """Whether a government owns what follows: *Moscow's full-scale invasion*, not *London's local leaders*."""
        for i in range(last, last + MOST_ADJECTIVES + 1):
            if not self.near(i) or self.word(i + 1) in capital_cues()["of a city"]:
                return False
            if self.word(i + 1) in capital_cues()["own"]:
                return True
            if self.clues[i + 1] & STOP:
                return False
        return False

    def seated(self, name: Mention) -> int | None:
        """Where the rulers begin who sit in a capital: *the government in Baghdad*, not *French officials in Rome*."""
        first, cues = self.span(name)[0], capital_cues()
        if self.word(first - 1) != "in" or self.word(first - 2) not in cues["seated"]:
            return None
        if not (self.near(first - 1) and self.near(first - 2)):
            return None
        ahead, behind = first - 3, self.span(name)[1] + 1
        if self.near(behind - 1) and self.clues[behind] & CAPITAL:
            return None  # officials in London City Hall
        if self.word(first - 2) == "ministry" and self.near(ahead) and not self.clues[ahead] & (CAPITAL | STOP):
            ahead -= 1  # the commerce ministry in Beijing
        before = self.word(ahead)
        verb = before in cues["acts"] or before in cues["told"]
        own = not self.near(ahead) or before in cues["before seated"] or verb or self.clues[ahead] & STOP
        while self.word(behind) in cues["helper"]:
            behind += 1
        opens = first - 2 - (self.word(ahead) == "the")
        of_state = cues["seated"][self.word(first - 2)] == "state"  # officials may be the city's
        met = self.word(behind) in cues["told"] or self.is_told(opens)
        return int(self.start[first - 2]) if own and (of_state or met) else None

    def is_subject(self, name: Mention, body: bool) -> bool:
        """Whether a verb of governments follows: *Kigali has denied*, *Abuja, which rejected*."""
        cues = capital_cues()
        if not self.may_be_subject(name, body):
            return False
        last = self.span(name)[1]
        i = last + 1
        relative = self.word(i) in ("which", "that") and self.text[int(self.end[last]) : int(self.start[i])] == ", "
        inserted = INSERTED.match(self.text, int(self.end[last]))
        if not (self.near(last) or relative or inserted):
            return False
        i += relative + (len(inserted[1].split()) if inserted else 0)
        if self.word(i) == "on" and is_calendar(self.word(i + 1).capitalize()):
            i += 2  # Tokyo on Thursday repeated
        if self.word(i) == "in" and self.word(i + 1) in ("response", "return", "turn"):
            i += 2  # Tokyo in return lifted
        if self.word(self.span(name)[0] - 1) == "with" and self.word(i).endswith("ing"):
            return self.word(i) in cues["acts"]  # with Belgrade refusing to
        helpers: list[str] = []
        while len(helpers) < MOST_HELPERS and (self.word(i) in cues["helper"] or self.word(i).endswith("ly")):
            helpers.append(self.word(i))
            i += 1
        verb, phrase = self.word(i), f"{self.word(i)} {self.word(i + 1)}"
        if helpers and helpers[-1] in ("had", "has") and verb in ("a", "an", "every", "no"):
            held = next((k for k in range(i + 1, i + 3) if self.word(k) in cues["has"]), 0)
            return held > 0 and self.word(held + 1) in ("in", "to")  # Warsaw has a constitutional duty to
        if verb == "to" and helpers and helpers[-1] in cues["be"]:
            return self.word(i + 1) in cues["acts"]  # Tokyo is to resume
        if cues["be"].keys().isdisjoint(helpers):
            return verb in cues["acts"] or phrase in cues["acts"]  # hit out
        if verb in cues["mind"]:
            return True  # Dublin has been wary
        if verb in cues["to do"] and self.word(i + 1) == "to":
            after = self.word(i + 2 + (self.word(i + 2) in ("be", "have")))
            return after in cues["acts"]  # Seoul is expected to protest
        passive = verb in cues["told"] and verb.endswith(("ed", "told"))
        return passive or ((verb in cues["acts"] or phrase in cues["acts"]) and verb.endswith("ing"))

    def may_be_subject(self, name: Mention, body: bool) -> bool:
        """Whether nothing before a name keeps it from being a subject; `body` says that it is a body's: *the EU*."""
        first = self.span(name)[0]
        first -= body and self.near(first - 1) and self.word(first - 1) == "the"
        if self.word(first - 1) == "with" and self.near(first - 1) and self.near(self.span(name)[1]):
            return self.word(self.span(name)[1] + 1).endswith("ing")
        return not self.near(first - 1) or self.word(first - 1) in capital_cues()["before"] or self._is_about(first)

    def _is_about(self, first: int) -> bool:
        """Whether a relative clause without its pronoun begins: *a charge Kigali rejects*, not *in old Kigali*."""
        noun, before = self.word(first - 1), self.word(first - 2)
        if not (self.near(first - 2) and noun.isalpha()) or self.clues[first - 1] & (CAPITAL | STOP):
            return False
        return before in DETERMINERS and noun not in capital_cues()["of a place"]

    def is_told(self, first: int) -> bool:
        """Whether what stands before a name takes a government: *accused Kigali*, *talks with Tehran*."""
        if not self.near(first - 1):
            return False
        first -= self.word(first - 1) == "both" and self.near(first - 2)  # urged both Paris and London
        cues, before, farther = capital_cues(), self.word(first - 1), self.word(first - 2)
        if before in cues["told"]:
            return True
        if not self.near(first - 2):
            return False
        if before == "between" and self._has_before(first - 1, cues["with"]):
            return True
        if before in ("with", "between"):
            if farther == "own" and self.word(first - 4) == "of":
                farther = self.word(first - 5)  # a protest of its own with
            return farther in cues["with"]
        if before in ("on", "against"):
            return farther in cues["on"] or (farther == "yet" and self.word(first - 3) in cues["yields"])
        if before == "to":
            return farther in cues["yields"]
        if before in ("at", "for"):
            return farther in cues[before]  # anger at, support for
        if before == "by":
            return farther in cues["told"] or (farther in cues["acts"] and farther.endswith("ed"))
        return before == "from" and farther in cues["from"]

    def _has_before(self, i: int, nouns: Container[str]) -> bool:
        """Whether one of these nouns stands shortly before a word, in its clause."""
        for k in range(i - 1, i - FARTHEST, -1):
            if not self.near(k):
                return False
            if self.word(k) in nouns:
                return True
        return False

    def is_posted(self, first: int) -> bool:
        """Whether a name says where an envoy is, who may be named behind it: *the ambassador to Moscow John Lee*."""
        return self.word(first - 1) == "to" and self.word(first - 2) in ENVOYS

    def is_compound(self, name: Mention) -> bool:
        """Whether a noun follows that a place describes: *Moscow police*, *London Mayor*."""
        last = self.span(name)[1]
        if not self.near(last):
            return False
        clue, behind = int(self.clues[last + 1]), self.word(last + 1)
        return bool(clue & CAPITAL) or not (clue & STOP or behind in WHEN or behind.endswith(("ed", "ly")))


@functools.cache
def capital_cues() -> dict[str, dict[str, str]]:
    """By their class the words that show a capital act, each with its note."""
    cues: dict[str, dict[str, str]] = {}
    columns = ("word", "class", "note")
    for _, row in checked_rows(DATA / "capital_cues.csv", columns, filled=columns[:2]):
        cues.setdefault(row["class"], {})[row["word"]] = row["note"]
    return cues
