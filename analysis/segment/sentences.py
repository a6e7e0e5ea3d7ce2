"""Where the sentences of an article begin and end."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.data import name_words, rows_of
from analysis.segment.terms import fold, stop_words
from analysis.segment.words import Words

INITIALS = re.compile(r"(?:[A-Z]\.){2,}")  # J.K. Rowling
SHORT_WORDS = "at|be|by|do|go|he|in|is|it|me|my|of|on|so|to|up|us|we"  # no abbreviations, but for inches
# Behind a whole word in small letters a stop ends the sentence, whatever comes next: "last month. Min Aung Hlaing".
# The next may begin with a name that has its capital later: "last month. eBay", "last month. al-Maliki".
PLAIN_END = re.compile(
    rf"[.?!](?<=[a-z]{{3}}.|\s(?:{SHORT_WORDS}).)(?<!\d\sin.)[\"”’)]*\s+"
    r"(?=[\"“‘(]?(?:[A-Z][a-z]|[a-z]{1,2}[A-Z][a-z]|(?:al|an|ar|as|el)-[A-Z]))"
)
# So it does behind any word of three letters, and behind p.m., where a quotation opens: 'Poland. "Patch it"'.
OPENING = re.compile(rf"[.?!](?<=[A-Za-z]{{3}}.|\b[ap]\.m\.|\s(?:{SHORT_WORDS}).)(?<!\d\sin.)\s+(?=[\"“][A-Z])")
# And behind a clock's, but where a day, or the zone of the time, is still to come: "at 5 p.m. Monday", "Moscow time".
CLOCK_END = re.compile(
    r"\b[ap]\.m\.\s+(?=[A-Z][a-z])(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)s?\b"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]*\b)"
    r"|(?:[A-Z]\w+\s+){1,3}[Tt]ime\b|(?:Eastern|Central|Mountain|Pacific|Greenwich)\b)"
)
# Behind any abbreviation, or a single letter, where a word follows that only begins one: "was born in Mass. Her".
ABBREVIATED_END = r"\.(?<=[A-Za-z]\.)\s+(?=(?:{words})\s+[\w“\"])"
OPENERS = frozenset({"determiner", "possessive", "pronoun"})  # of data/grammar_words.csv
NEVER_OPEN = frozenset({"no", "one"})  # "the U.S. No 2"
# References to footnotes belong to the sentence before: 'a disaster."[1][2] Others', "the men.1 The army".
NOTED_END = re.compile(r"([.!?…][\"”’)]*(?:\[(?:\d{1,3}|[a-z]|note \d+|citation needed)\])+)\s*")
RAISED_END = re.compile(r"[.!?](?<=[a-z]{3}.)[\"”’)]*\d{1,2}\s+(?=[\"“‘(]?[A-Z])")
# A dateline is part of the sentence it opens: "MOSCOW. Aug 14 (Interfax) - The ruble", "MOSCOW, Dec. 3 /TASS/. Russia".
DATELINE_STOP = re.compile(
    r"^[ \t]*[A-Z][A-Z'’ -]{2,30}(?:\.\s+(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d)"
    r"|[.,][^\n]{1,30}/[A-Z-]{3,}/\.\s+)",
    re.MULTILINE,
)
# "1." or "B." before a sentence is its number: no sentence of its own.
LABEL = re.compile(r"(?:\d{1,2}|[A-Za-z])\.")
LONGEST_SENTENCE = 5_000  # characters
LONGEST_LABEL = 5  # characters, with what stands between
# No sentence ends inside these: "Yahoo! said so", '“Why?” Ann Lee asked.'
NAMED_MARK = re.compile(r"[A-Z](?<!\w.)\w++!\s(?=[a-z])")
ASKED = (
    r"[?!][\"”’]\s+(?!(?:{words})\s+(?:{verbs})\b)(?=(?:[A-Z][\w’'-]*\.?\s+){{1,5}}(?:{verbs})(?:(?<=asked|.told)\s+[a-z]+)?"
    r"(?:[.,;:]|\s+(?:after|again|as|at|back|before|during|from|in|of|on|to|when|while|with)\b))"
)
# nupunkt knows no stops but those of Latin script. Chinese and Japanese have no blank behind theirs; in the others, of
# Arabic, Urdu, Hindi, Armenian and Amharic, a mark without one ends no sentence. 「…！」と goes on with who said so.
OTHER_STOPS = "。！？｡؟۔।॥։።"
OTHER_END = re.compile(
    r"[。！？｡]++[」』”’）》〉】)\]\"]*+(?!(?<=[」』”’])(?:と|って)|\s*[a-z])\s*|[؟۔।॥։።]++[”’»)\]\"]*+(?:\s+|\Z)"
)
# Dotted names of states and the like, behind which a sentence may well end.
STATES = frozenset({"U.S.", "U.K.", "U.N.", "E.U."})
AT_ENDS = STATES | {"U.S.A.", "U.A.E.", "U.S.S.R.", "D.C.", "L.A.", "A.M.", "P.M."}


@dataclass(frozen=True, eq=False)
class Sentences:
    """The sentences of one text in reading order: their spans, and the paragraph (row of parts) and part of each.

    They are asked at every step of an analysis, and arrays answer in a tenth of a table's time.
    """

    start: np.ndarray
    end: np.ndarray
    paragraph: np.ndarray
    part: np.ndarray

    def at(self, places: np.ndarray) -> np.ndarray:
        """The number of the sentence at each of these places; -1 before the first."""
        return np.searchsorted(self.start, places, side="right") - 1


def find_sentences(text: str, parts: pd.DataFrame, words: Words) -> Sentences:
    """The sentences of a text, without white space at either end.

    Sentence ends are nupunkt's on the whole text, and those behind plain words before a capital and behind the stops
    of other scripts; the bounds of the parts are added. An end inside a word or behind an abbreviation that stands
    before a name (*Lt. Gen. Qassim Atta*) is ignored. What goes on without an end is cut, which no sentence of an
    author is: no screen could show it.
    """
    part, part_starts, part_ends = (parts[column].to_numpy() for column in ("part", "start", "end"))
    if not len(part_starts):
        return Sentences(part_starts, part_ends, np.zeros(0, dtype=np.int64), part)
    cuts = np.array(_sentence_starts(text), dtype=np.int64)
    if len(words.start):
        word = np.maximum(np.searchsorted(words.start, cuts) - 1, 0)
        cuts = cuts[((cuts <= words.start[word]) | (cuts >= words.end[word])) & ~_abbreviated(text, words, word)]
    cuts = np.union1d(cuts, part_starts)
    paragraph = np.searchsorted(part_starts, cuts, side="right") - 1
    kept = (paragraph >= 0) & (cuts < part_ends[paragraph])
    for i in np.flatnonzero((np.diff(cuts) <= LONGEST_LABEL) & (np.diff(paragraph) == 0)).tolist():
        kept[i + 1] &= LABEL.fullmatch(text[cuts[i] : cuts[i + 1]].strip()) is None
    cuts = _shortened(cuts[kept], len(text), words)
    paragraph = np.searchsorted(part_starts, cuts, side="right") - 1
    bounds = np.minimum(np.append(cuts[1:], len(text)), part_ends[paragraph])
    starts, ends, paragraph = _trimmed(text, cuts, bounds, paragraph)
    return Sentences(starts, ends, paragraph, part[paragraph])


def _shortened(cuts: np.ndarray, length: int, words: Words) -> np.ndarray:
    """The cuts, with one more before a word wherever so many characters follow one without another."""
    ends = np.append(cuts[1:], length)
    long = np.flatnonzero(ends - cuts > LONGEST_SENTENCE)
    extra = [np.arange(cuts[i] + LONGEST_SENTENCE, ends[i], LONGEST_SENTENCE) for i in long]
    places = np.searchsorted(words.start, np.concatenate(extra)) if extra else np.zeros(0, dtype=np.int64)
    return np.union1d(cuts, words.start[places[places < len(words.start)]]) if len(places) else cuts


def _trimmed(
    text: str, starts: np.ndarray, ends: np.ndarray, paragraph: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The spans without white space at either end; those that hold nothing else are dropped."""
    pieces = [text[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]
    lead = np.fromiter((len(piece) - len(piece.lstrip()) for piece in pieces), np.int64, len(pieces))
    trail = np.fromiter((len(piece) - len(piece.rstrip()) for piece in pieces), np.int64, len(pieces))
    starts, ends = starts + lead, ends - trail
    solid = starts < ends
    return starts[solid], ends[solid], paragraph[solid]


def _sentence_starts(text: str) -> list[int]:
    import nupunkt

    found = {start for start, _ in nupunkt.sent_spans(text)}
    found.update(match.end() for match in PLAIN_END.finditer(text) if _word_before(text, match.start()).islower())
    found.update(match.end() for match in OPENING.finditer(text))
    found.update(match.end() for match in _abbreviated_end().finditer(text))
    if ".m." in text:
        found.update(match.end() for match in CLOCK_END.finditer(text))
    if any(stop in text for stop in OTHER_STOPS):
        found.update(match.end() for match in OTHER_END.finditer(text))
    for pattern in (NOTED_END, RAISED_END) if "[" in text else (RAISED_END,):
        for match in pattern.finditer(text):
            found.difference_update(range(match.start() + 1, match.end()))
            found.add(match.end())
    found.difference_update(match.end() for match in DATELINE_STOP.finditer(text))
    if "!" in text:
        found.difference_update(match.end() for match in NAMED_MARK.finditer(text))
    if "!" in text or "?" in text:
        found.difference_update(match.end() for match in _asked().finditer(text))
    return sorted(found)


@functools.cache
def _abbreviated_end() -> re.Pattern[str]:
    return re.compile(ABBREVIATED_END.format(words=_openers()))


@functools.cache
def _asked() -> re.Pattern[str]:
    verbs = "|".join(sorted(row["cue"] for row in rows_of("speech_cues.csv") if row["class"] == "verb"))
    return re.compile(ASKED.format(words=_openers(), verbs=verbs))


@functools.cache
def _openers() -> str:
    words = {row["word"] for row in rows_of("grammar_words.csv") if row["class"] in OPENERS} - NEVER_OPEN
    return "|".join(sorted(word.capitalize() for word in words))


def _word_before(text: str, stop: int) -> str:
    return text[max(0, stop - 30) : stop].rsplit(maxsplit=1)[-1]


def _abbreviated(text: str, words: Words, before: np.ndarray) -> np.ndarray:
    """For each of the words before a cut, whether it is an abbreviation with its dot, or a person's initials."""
    listed = _abbreviations()
    found = np.zeros(len(before), dtype=bool)
    for i, at in enumerate(before.tolist()):
        joint, _, spelling = words.spellings[words.spelling[at]].rpartition("-")  # joint Russia-U.S. efforts
        dot = text.startswith(".", int(words.end[at]))
        if spelling in listed:
            found[i] = dot
        elif not dot and INITIALS.fullmatch(spelling) and at + 1 < len(words.start):
            following = words.spellings[words.spelling[at + 1]]
            found[i] = following[:1].islower() or fold(following) not in stop_words()
            if spelling in AT_ENDS and found[i]:  # "the U.S. Ambassador Ann Lee"
                behind = words.spellings[words.spelling[at + 2]] if at + 2 < len(words.start) else ""
                found[i] = following[:1].isupper() and behind[:1].isupper()
                # "met U.S. Secretary of State Ann Lee": the state itself would be "the U.S."
                noun = at > 0 and not joint and fold(words.spellings[words.spelling[at - 1]]) == "the"
                found[i] |= spelling in STATES and not (noun and following not in _titles())
    return found


@functools.cache
def _titles() -> frozenset[str]:
    """The titles that stand before a name, of data/name_words.csv."""
    return frozenset(word for word, name, _ in name_words() if name == "title")


@functools.cache
def _abbreviations() -> frozenset[str]:
    """The words of data/abbreviations.csv."""
    return frozenset(row["abbreviation"] for row in rows_of("abbreviations.csv"))
