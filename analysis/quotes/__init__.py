"""Quoted speech: which stretches of an article are somebody's own words, and whose."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import numpy as np
import pandas as pd

from analysis.genders import agrees, genders
from analysis.quotes.marks import Stretch, stretches
from analysis.quotes.narration import QUOTED, Name, Narration, masked
from analysis.quotes.offices import offices
from analysis.quotes.pronouns import antecedent
from analysis.quotes.speakers import Source, after, before, leading, reported
from analysis.quotes.speech import FINAL, is_speech
from analysis.quotes.turns import turns
from analysis.tables import table, tuples

__all__ = ["quote_table"]

QUOTED_ONLY = re.compile(rf"[{QUOTED}\s]+")
OWN = re.compile(r"\b(?:I|we|my|our|me|us|We|My|Our)\b")  # of whom speaks of himself
MARKS = re.compile("[\"“”„‟‚«»‹›‘']|``")


def quote_table(text: str, parts: pd.DataFrame, sentences: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """The table `quotes`: one row per stretch of quoted speech, in reading order.

    A stretch includes its marks and ends with its paragraph at the latest: speech that runs over several
    paragraphs has a row for each. Quotes inside a quote belong to it. Left out are words in quotation marks that
    nobody is said to have said: titles, nicknames, terms (*the so-called "dead zone"*).

    `sentence` is the one it begins in. `speaker` is the actor who is said to say it, by the name that `mentions`
    has; empty where the text names none, or where *he* could be more than one. In a transcript all that is said is
    quoted, without marks and without the labels.
    """
    blocks = [(start, end, part) for start, end, part in tuples(parts, "start", "end", "part") if part != "furniture"]
    rows = turns(text, blocks, mentions)
    if MARKS.search(text) is not None:
        listener = _Listener(text, [(start, end) for start, end, _ in blocks], sentences, mentions)
        rows = _beside(listener.rows(), rows)
    start = np.array([row[0] for row in rows], dtype=np.int64)
    return table(
        "quotes",
        {
            "start": start,
            "end": [row[1] for row in rows],
            "sentence": np.searchsorted(sentences["start"].to_numpy(), start, side="right") - 1,
            "speaker": [row[2] for row in rows],
        },
    )


def _beside(quoted: list[tuple[int, int, str]], said: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The turns of a transcript and the quotes outside them, in reading order."""
    starts = [row[0] for row in said]
    outside = [row for row in quoted if not (at := bisect_left(starts, row[1])) or said[at - 1][1] <= row[0]]
    return sorted([*outside, *said])


class _Listener:
    """One article while its quotes are heard, paragraph by paragraph."""

    def __init__(self, text: str, blocks: list[tuple[int, int]], sentences: pd.DataFrame, mentions: pd.DataFrame):
        self.text, self.blocks = text, blocks
        self.starts, self.ends = sentences["start"].tolist(), sentences["end"].tolist()
        self.named = [
            Name(start, end, actor, kind == "person")
            for start, end, actor, kind, role in tuples(mentions, "start", "end", "actor", "kind", "role")
            if kind != "place" and role != "sponsor"
        ]
        self.name_starts = [name.start for name in self.named]
        self.stops = frozenset(self.ends)
        self.offices = offices(text, [(name.start, name.end, name.actor) for name in self.named if name.person])
        self.persons = {name.actor for name in self.named if name.person}
        self.genders: dict[str, str] | None = None
        self.told: list[Narration] = []  # of the two paragraphs before and of this one
        self.last: list[tuple[tuple[int, int], list[Stretch]]] = []
        self.spoken: list[tuple[int, str]] = []

    def rows(self) -> list[tuple[int, int, str]]:
        """Start, end and speaker of the stretches that are speech."""
        found = [stretch for stretch in stretches(self.text, self.blocks) if not self._in_a_name(stretch)]
        rows: list[tuple[int, int, str]] = []
        chain: list[int] = []  # rows of one speech that runs over paragraphs
        number = 0
        for block in self.blocks:
            first = number
            while number < len(found) and found[number].start < block[1]:
                number += 1
            here = found[first:number]
            for stretch, speaker in self._heard(block, here):
                begins = stretch.start == block[0]
                if chain and not begins:
                    chain = []
                rows.append((stretch.start, stretch.end, speaker))
                chain.append(len(rows) - 1)
                if len(chain) > 1:
                    _agree(rows, chain)
                if not stretch.goes_on:
                    chain = []
        return rows

    def _in_a_name(self, stretch: Stretch) -> bool:
        """Whether the marks are a part of a name: *Joaquín "El Chapo" Guzmán*."""
        number = bisect_left(self.name_starts, stretch.start) - 1
        return number >= 0 and self.named[number].end > stretch.end

    def _narration(self, block: tuple[int, int], quoted: list[Stretch]) -> Narration:
        start, end = block
        first, last = bisect_left(self.name_starts, start), bisect_left(self.name_starts, end)
        ends = [stretch.end for stretch in quoted]
        names = []
        for name in self.named[first:last]:
            number = bisect_right(ends, name.start)
            if number == len(quoted) or name.start < quoted[number].start:
                names.append(Name(name.start - start, name.end - start, name.actor, name.person))
        return Narration(start, masked(self.text, block, quoted, self.stops), names, self.offices)

    def _heard(self, block: tuple[int, int], here: list[Stretch]) -> Iterator[tuple[Stretch, str]]:
        """The stretches of one paragraph that are speech, and who speaks."""
        self.last = [*self.last[-2:], (block, here)]
        if not here:
            return
        self.told = [self._narration(*one) for one in self.last]
        last: Source | None = None
        for at, stretch in enumerate(here):
            since = here[at - 1].end if at else block[0]
            until = here[at + 1].start if at + 1 < len(here) else block[1]
            source = self._source(block, stretch, since, until, last)
            if source is not None:
                actor = self._resolved(source, block[0])
                source = source._replace(actor=actor, pronoun="")
                position = max(block[0] + source.position, self.spoken[-1][0] if self.spoken else 0)
                self.spoken.append((position, actor))
            if is_speech(self.told[-1], self.text, stretch, source):
                yield stretch, source.actor if source else ""
            last = source

    def _source(
        self, block: tuple[int, int], stretch: Stretch, since: int, until: int, last: Source | None
    ) -> Source | None:
        """Who is said to say a stretch, in its own sentence or in the one before it."""
        text, told, zero = self.text, self.told[-1], block[0]
        sentence = max(self.starts[max(bisect_right(self.starts, stretch.start) - 1, 0)], zero)
        same = last if since > sentence else None
        begin = max(sentence, since, zero + same.reach if same else 0)
        ahead = None
        if any(map(str.isalpha, text[begin : stretch.start])) or text[begin : stretch.start].strip() == ":":
            ahead = before(told, begin - zero, stretch.start - zero, sentence=sentence - zero, last=same)
        elif sentence == stretch.start == zero and len(self.told) > 1 and self.told[-2].text.rstrip().endswith(":"):
            ahead = self._introduced()
        if ahead is not None and (ahead.actor or ahead.pronoun) and not ahead.passive:
            return ahead
        behind = None
        if limit := self._joined(stretch, until, alone=begin == stretch.start):
            behind = after(told, stretch.end - zero, limit - zero, passive=ahead is not None and ahead.passive)
        if behind is not None or ahead is not None:
            return behind or ahead
        if same is not None:
            return same
        # "There are not two Brazils," Lula said. "We are one country."
        between = text[since : stretch.start].strip()
        if (
            last is not None
            and stretch.start == sentence
            and (not between or last.until >= since - zero + len(between))
        ):
            return last
        return self._carried(block, stretch, since) if stretch.start == sentence else None

    def _carried(self, block: tuple[int, int], stretch: Stretch, since: int) -> Source | None:
        """Who speaks on in a quote that is a sentence of its own and names nobody: the source of the one before."""
        told, zero = self.told[-1], block[0]
        if self.text[since : stretch.start].strip():
            number = bisect_left(self.starts, stretch.start) - 1
            if self.starts[number] < since:
                return None
            first, end = self.starts[number] - zero, self.ends[number] - zero
            source = reported(told, first, end) or (
                OWN.search(self.text, stretch.start, stretch.end) and leading(told, first, end)
            )
            return source._replace(position=max(first, 0), reach=0, until=0) if source else None
        alone = stretch.start == zero and QUOTED_ONLY.fullmatch(told.text) is not None
        whole = stretch.goes_on or FINAL.search(self.text[stretch.start : stretch.end - 1]) is not None  # no subhead
        if not (alone and whole and len(self.told) > 1):
            return None
        told = self.told[-2]
        number = bisect_right(self.starts, told.start + len(told.text) - 1) - 1
        first, end = self.starts[number] - told.start, self.ends[number] - told.start
        if QUOTED not in told.text[max(first, 0) :]:
            source = reported(told, max(first, 0), end)
            if source and source.pronoun:
                source = source._replace(actor=self._resolved(source, told.start), pronoun="")
            return source and source._replace(position=0, reach=0, until=0)
        spoken = self.spoken[-1] if self.spoken else (-1, "")
        # A question, and what answers it, are two people's.
        asked = any(
            self.text[one.start : one.end - 1].rstrip().endswith("?") for one in (*self.last[-2][1][-1:], stretch)
        )
        return Source(spoken[1]) if spoken[0] >= told.start and spoken[1] and not asked else None

    def _introduced(self) -> Source | None:
        """The source that the last sentence of the paragraph before ends with: *Kerry said:*."""
        told = self.told[-2]
        end = len(told.text)
        starts = self.starts[bisect_right(self.starts, told.start + end - 1) - 1] - told.start
        source = before(told, max(starts, 0), end, sentence=max(starts, 0), last=None)
        return source and source._replace(position=0, reach=0, until=0)

    def _joined(self, stretch: Stretch, until: int, *, alone: bool) -> int:
        """How far the words reach that belong to a quote from behind; 0 where a new sentence begins there."""
        text = self.text
        final = text[stretch.start : stretch.end - 1].rstrip("’”\"' ")[-1:]
        rest = text[stretch.end : until].lstrip()
        following = rest[:1]
        if not following or stretch.goes_on:
            return 0
        joined = final in ",?!—–-…" or following in ",—–" or (following.islower() and (final == "." or alone))
        joined = joined or rest.startswith(("by ", "according to "))
        number = bisect_right(self.starts, until - len(rest)) - 1
        return min(until, self.ends[number]) if joined else 0

    def _resolved(self, source: Source, zero: int) -> str:
        if source.actor or source.pronoun not in ("he", "she", "it"):
            return source.actor
        position = zero + source.position
        if source.pronoun == "it":
            at, actor = self.spoken[-1] if self.spoken else (-1, "")
            return actor if at >= zero and actor not in self.persons else ""
        genders = self._genders()
        meant = {person for person in self.persons if agrees(source.pronoun, genders.get(person))}
        return antecedent(self.told, self.starts, position, self.spoken, meant)

    def _genders(self) -> dict[str, str]:
        if self.genders is None:
            persons = [(name.start, name.end, name.actor) for name in self.named if name.person]
            self.genders = genders(self.text, persons)
        return self.genders


def _agree(rows: list[tuple[int, int, str]], chain: list[int]) -> None:
    """One speech has one speaker, whichever of its paragraphs names him."""
    before, last = rows[chain[0]][2], rows[chain[-1]][2]  # those before the last one agree already
    for number in chain[-1:] if before else chain if last else ():
        start, end, own = rows[number]
        rows[number] = start, end, own or before or last
