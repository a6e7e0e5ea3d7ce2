"""A reading narrowed to what a reader of it has chosen: actors, a keyword, whose words, and which parts count."""

from __future__ import annotations

import functools
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.query import find_hits
from analysis.reading import Reading
from analysis.statistics import inside_spans
from analysis.tables import in_sentences

UNCOUNTED = ("byline", "source", "date")  # about the making of an article, not of what it tells
VOICES = ("narrator", "quoted")


@dataclass(frozen=True, eq=False)
class Focus:
    """What a choice leaves of a reading.

    `counted`, `met` and `chosen` hold one bool per sentence: counted ones belong to the parts that count, met ones
    also meet the keyword and have words of the voice, chosen ones also hold a chosen actor. `hits` are the keyword's
    places in the whole text; `sentences`, `tokens` are the chosen rows of the reading's tables; `mentions` and
    `actors` are those of the sentences met and the chosen kinds, whatever actor is chosen, and `listed` the names of
    the actors of these kinds in all that counts. Where a `voice` is chosen, the hits, tokens, mentions and actors are
    those in its words alone.
    """

    reading: Reading
    voice: str
    counted: np.ndarray
    met: np.ndarray
    chosen: np.ndarray
    narrowed: bool
    hits: pd.DataFrame
    sentences: pd.DataFrame
    mentions: pd.DataFrame
    actors: pd.DataFrame
    listed: list[str]

    @functools.cached_property
    def tokens(self) -> pd.DataFrame:
        """The chosen rows of `tokens`, made when they are first asked for."""
        return in_sentences(in_voice(self.reading, self.reading.tokens, self.voice), self.chosen)


def focus(
    reading: Reading,
    *,
    actors: Collection[str] = (),
    kinds: Collection[str] = (),
    keyword: str = "",
    lemmas: bool = False,
    voice: str = "",
    all_parts: bool = False,
) -> Focus:
    """The reading narrowed to the sentences that hold one of the actors and meet the keyword.

    `kinds` limits which actors are listed and drawn; none means all but places. `all_parts` counts title, captions
    and furniture too (see `parts_counted`). With `lemmas` the keyword's words stand for all their forms. `voice` is
    "narrator", "quoted" or empty for both: an actor or keyword must then stand in words of that voice. Raises
    QueryError for a malformed keyword.
    """
    count = len(reading.sentences)
    counted = parts_counted(reading, all_parts=all_parts)
    hits, met = find_hits(keyword, reading.words, reading.sentences, lemmas=lemmas)
    if voice and len(hits):
        hits = in_voice(reading, hits, voice).reset_index(drop=True)
        met &= _holding(hits, count)
    met = met & counted
    if voice:
        met &= _holding(in_voice(reading, reading.tokens, voice), count)
    chosen = met & _holding(mentions_of(reading, actors, voice), count) if actors else met
    mentions = in_sentences(reading.mentions, counted)
    mentions = mentions[shown_kinds(mentions["kind"], kinds) | mentions["actor"].isin(list(actors)).to_numpy()]
    listed = mentions["actor"].unique().tolist()
    mentions = in_voice(reading, in_sentences(mentions, met), voice)
    narrowed = bool(actors) or bool(keyword.strip()) or bool(voice)
    return Focus(
        reading=reading,
        voice=voice,
        counted=counted,
        met=met,
        chosen=chosen,
        narrowed=narrowed,
        hits=hits,
        sentences=reading.sentences[chosen],
        mentions=mentions,
        actors=_counted_actors(reading, mentions),
        listed=listed,
    )


def parts_counted(reading: Reading, *, all_parts: bool = False) -> np.ndarray:
    """For each sentence whether it belongs to the parts that count: the body, and with `all_parts` title, captions and
    furniture too.

    Byline, source and date never count. Of front matter only the title does, where the text does not repeat it.
    """
    part = reading.sentences["part"]
    worded = (reading.sentences["words"] > 0).to_numpy()  # a row of asterisks is no sentence that anybody reads
    if not all_parts:
        return worded & (part == "body").to_numpy()
    title, front = (part == "title").to_numpy(), (reading.sentences["start"] < reading.article.front).to_numpy()
    shown = title if not (title & ~front).any() else np.zeros(len(part), dtype=bool)
    return worded & np.where(front, shown, ~part.isin(UNCOUNTED).to_numpy())


def countable_actors(reading: Reading) -> list[str]:
    """The actors whom figures can count, in the order of the table: not those whom only byline, source or date name."""
    named = in_sentences(reading.mentions, parts_counted(reading, all_parts=True))["actor"]
    return reading.actors.loc[reading.actors["actor"].isin(named), "actor"].tolist()


def in_voice(reading: Reading, frame: pd.DataFrame, voice: str, *, at: str = "start") -> pd.DataFrame:
    """The rows of a table whose column `at`, an offset, is in the words of a voice; all of them where it is empty."""
    if not voice:
        return frame
    quoted = inside_spans(frame[at].to_numpy(), reading.quotes)
    return frame[quoted if voice == "quoted" else ~quoted]


def relations_in_voice(reading: Reading, voice: str) -> pd.DataFrame:
    """The statements whose own words, their trigger, are those of a voice; all of them where it is empty."""
    return in_voice(reading, reading.relations, voice, at="trigger_start")


def all_in_voice(reading: Reading, found: Focus) -> tuple[pd.DataFrame, int]:
    """The sentences that count, whatever actor or keyword is chosen, and how many words.

    Where a voice is chosen, the sentences that hold words of it, and how many these are.
    """
    if not found.voice:
        sentences = reading.sentences[found.counted]
        return sentences, int(sentences["words"].sum())
    tokens = in_sentences(in_voice(reading, reading.tokens, found.voice), found.counted)
    return reading.sentences[_holding(tokens, len(found.counted))], len(tokens)


def actors_in_voice(reading: Reading, found: Focus) -> int:
    """How many of the listed actors are named in what counts, in words of the voice where one is chosen."""
    if not found.voice:
        return len(found.listed)
    return int(in_sentences(mentions_of(reading, found.listed, found.voice), found.counted)["actor"].nunique())


def mentions_of(reading: Reading, actors: Collection[str], voice: str) -> pd.DataFrame:
    """The mentions of these actors, in the words of a voice where one is chosen."""
    return in_voice(reading, reading.mentions[reading.mentions["actor"].isin(list(actors)).to_numpy()], voice)


def _holding(frame: pd.DataFrame, count: int) -> np.ndarray:
    """For each of `count` sentences whether a row of the table is in it."""
    holds = np.zeros(count, dtype=bool)
    holds[frame["sentence"].to_numpy()] = True
    return holds


def shown_kinds(kind: pd.Series, kinds: Collection[str]) -> np.ndarray:
    """For each row whether its kind is one of the chosen ones; places only when they are chosen."""
    return (kind.isin(list(kinds)) if kinds else kind != "place").to_numpy()


def contexts(reading: Reading, found: Focus, *, actors: Collection[str] = ()) -> pd.DataFrame:
    """The places to show in context: the keyword's hits and the chosen actors' mentions, in reading order.

    One row per place in a chosen sentence: `start`, `end`, `sentence`.
    """
    named = mentions_of(reading, actors, found.voice)
    places = in_sentences(pd.concat([found.hits, named[["start", "end", "sentence"]]]), found.chosen)
    return places.drop_duplicates(["start", "end"]).sort_values(["start", "end"], ignore_index=True)


def actor_list(actors: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """The same actors, each with two more columns counted over these mentions.

    `sponsor`: how many of its mentions name it as a sponsor; `sentence`: the first that mentions it, from 0.
    """
    code, names = pd.factorize(mentions["actor"])
    sponsor = np.bincount(code[(mentions["role"] == "sponsor").to_numpy()], minlength=len(names))
    _, first = np.unique(code, return_index=True)  # mentions are in reading order
    row = names.get_indexer(pd.Index(actors["actor"]))
    return actors.assign(sponsor=sponsor[row], sentence=mentions["sentence"].to_numpy()[first[row]])


def sentences_with_all(mentions: pd.DataFrame, actors: Collection[str]) -> list[int]:
    """The numbers of the sentences that mention every one of these actors, in order; none for no actors."""
    held = mentions[mentions["actor"].isin(list(actors)).to_numpy()]
    named = held.groupby("sentence")["actor"].nunique()
    return named[(named == len(set(actors))).to_numpy()].index.tolist()


def actors_together(mentions: pd.DataFrame) -> pd.DataFrame:
    """One row per pair of actors named in one sentence, most frequent first, ties in alphabetical order.

    Columns: `actor_a`, `actor_b` (in alphabetical order), `sentences` (how many name both).
    """
    held = mentions[["sentence", "actor"]].drop_duplicates()
    both = held.merge(held, on="sentence", suffixes=("_a", "_b"))
    both = both[both["actor_a"] < both["actor_b"]]
    pairs = both.groupby(["actor_a", "actor_b"], as_index=False).size().rename(columns={"size": "sentences"})
    return pairs.sort_values(["sentences", "actor_a", "actor_b"], ascending=[False, True, True], ignore_index=True)


def _counted_actors(reading: Reading, mentions: pd.DataFrame) -> pd.DataFrame:
    """The rows of the reading's `actors` that these mentions name, counted anew over them."""
    code, names = pd.factorize(mentions["actor"])
    count = len(reading.sentences)
    held = np.unique(code * count + mentions["sentence"].to_numpy())  # an actor and a sentence that names it
    row = names.get_indexer(pd.Index(reading.actors["actor"]))
    named = row >= 0
    frame = reading.actors[named].assign(
        mentions=np.bincount(code, minlength=len(names))[row[named]],
        sentences=np.bincount(held // max(count, 1), minlength=len(names))[row[named]],
    )
    return frame.sort_values(["mentions", "first"], ascending=[False, True], ignore_index=True)
