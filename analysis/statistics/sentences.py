"""How each sentence is built, and whose words the text is made of."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from analysis.segment import Words
from analysis.statistics.syllable import syllables_by_spelling
from analysis.tables import TEXT, tuples

# Marks between clauses and their like: not those inside numbers and names (1,000, 10:30, Al-Bayati).
COMMAS = re.compile(r"[,;:](?=[\s\"'”’»)])|[—–]|\s-{1,2}\s")


def sentence_statistics(
    text: str, sentences: pd.DataFrame, words: Words, mentions: pd.DataFrame, quotes: pd.DataFrame
) -> pd.DataFrame:
    """One row per given sentence, in reading order.

    Columns: `sentence`, `words`, `characters` (blanks inside included), `syllables`, `commas` (commas,
    semicolons, colons and dashes, which part clauses; not those inside a number), `quoted` (share of its words
    that stand in quoted speech, 0 to 1), `actors` (those it mentions, in order, between semicolons), `start`, `end`.
    """
    starts, ends = sentences["start"].to_numpy(), sentences["end"].to_numpy()
    count = len(starts)
    owner = np.searchsorted(starts, words.start, side="right") - 1
    inside = owner >= 0
    if count:
        inside &= words.start < ends[owner]
    used, owner = words.spelling[inside], owner[inside]
    spoken = syllables_by_spelling(words, used)
    weight = np.bincount(owner, weights=spoken[used], minlength=count) if count else np.zeros(0)
    said = np.bincount(owner[inside_spans(words.start, quotes)[inside]], minlength=count) if count else np.zeros(0)
    lengths = sentences["words"].to_numpy()
    named: dict[int, dict[str, None]] = {}
    for number, actor in tuples(mentions, "sentence", "actor"):
        named.setdefault(number, {})[actor] = None
    numbers = sentences["sentence"].tolist()
    spans = list(zip(starts.tolist(), ends.tolist(), strict=True))
    return pd.DataFrame(
        {
            "sentence": sentences["sentence"].to_numpy(),
            "words": lengths,
            "characters": ends - starts,
            "syllables": weight.astype(np.int64),
            "commas": np.array([len(COMMAS.findall(text, start, end)) for start, end in spans], dtype=np.int64),
            "quoted": said / np.maximum(lengths, 1),
            "actors": pd.array(["; ".join(named.get(number, ())) for number in numbers], dtype=TEXT),
            "start": starts,
            "end": ends,
        }
    )


def inside_spans(places: np.ndarray, spans: pd.DataFrame) -> np.ndarray:
    """For each place whether one of the spans, which are in order and apart, holds it."""
    if spans.empty:
        return np.zeros(len(places), dtype=bool)
    number = np.searchsorted(spans["start"].to_numpy(), places, side="right") - 1
    return (number >= 0) & (places < spans["end"].to_numpy()[number])


def speaker_shares(sentences: pd.DataFrame, words: Words, quotes: pd.DataFrame) -> pd.DataFrame:
    """One row per voice in the given sentences: the narrator, then the speakers by their words, ties by name.

    Columns: `voice` (narrator or quoted), `speaker` (empty for the narrator, and for those whom the text does not
    name), `words`, `share` (of all words, 0 to 1), `quotes` (stretches), `sentences` (that hold such words).
    """
    starts = sentences["start"].to_numpy()
    columns = ["voice", "speaker", "words", "share", "quotes", "sentences"]
    kinds = dict(zip(columns, ["str", "str", "int64", "float64", "int64", "int64"], strict=True))
    owner = np.searchsorted(starts, words.start, side="right") - 1
    inside = owner >= 0
    if len(starts):
        inside &= words.start < sentences["end"].to_numpy()[owner]
    place, owner = words.start[inside], owner[inside]
    if not len(place):
        return pd.DataFrame([], columns=columns).astype(kinds)
    quote = np.searchsorted(quotes["start"].to_numpy(), place, side="right") - 1
    quote[~inside_spans(place, quotes)] = -1
    narrated = quote < 0
    rows = []
    speakers = quotes["speaker"].to_numpy(dtype=object)
    by_word = speakers[quote[~narrated]] if len(speakers) else np.zeros(0, dtype=object)
    for speaker in sorted(set(by_word.tolist())):
        own = by_word == speaker
        held = quote[~narrated][own]
        rows.append(("quoted", speaker, int(own.sum()), len(np.unique(held)), len(np.unique(owner[~narrated][own]))))
    rows.sort(key=lambda row: (-row[2], row[1]))
    rows.insert(0, ("narrator", "", int(narrated.sum()), 0, len(np.unique(owner[narrated]))))
    full = [(voice, name, n, n / len(place), stretches, held) for voice, name, n, stretches, held in rows]
    return pd.DataFrame(full, columns=columns).astype(kinds)
