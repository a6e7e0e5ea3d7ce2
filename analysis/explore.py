"""The tables that a choice shapes, by their names: what the screens and the command line show of words and contexts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from analysis.concordance import concordance, ordered_hits
from analysis.focus import Focus, contexts, focus, in_voice, mentions_of
from analysis.reading import Reading
from analysis.statistics import readability, reading_counts, sentence_statistics, speaker_shares
from analysis.tables import in_sentences
from analysis.terms import (
    collocates,
    dispersion,
    keyness,
    keyness_in_english,
    lexical_diversity,
    place_dispersion,
    term_frequency,
)
from analysis.terms.dispersion import SEGMENTS


class ChoiceError(ValueError):
    """One sentence for people: what in a choice cannot be, and what to do."""


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What is looked at, and how it is counted; the defaults are the whole body, by dictionary form.

    `query`, `actors` and `voice` ("narrator", "quoted" or empty for both) choose sentences; with `lemmas` the
    query's words stand for all their forms. `by` is "lemma" or "term", or None for what a table does when nothing
    is said. `window` is in words, None for the sentence. `reference` is another article to compare with.
    """

    query: str = ""
    actors: tuple[str, ...] = ()
    lemmas: bool = False
    voice: str = ""
    all_parts: bool = False
    by: str | None = None
    size: int = 1
    stop_words: bool = False
    minimum: int = 1
    window: int | None = 5
    width: int = 60
    order: str = "position"
    segments: int = SEGMENTS
    reference: Reading | None = None


def chosen(reading: Reading, choice: Choice) -> Focus:
    """What a choice leaves of a reading. Raises ChoiceError for an actor nobody knows, QueryError for the query."""
    known = set(reading.actors["actor"])
    if unknown := [actor for actor in choice.actors if actor not in known]:
        raise ChoiceError(f"No actor of this article is called “{unknown[0]}”; the table actors lists those there are.")
    return focus(
        reading,
        actors=choice.actors,
        keyword=choice.query,
        lemmas=choice.lemmas,
        voice=choice.voice,
        all_parts=choice.all_parts,
    )


def explored(reading: Reading, name: str, choice: Choice) -> pd.DataFrame:
    """The table of this name (a key of TABLES) for a choice; raises as `chosen`, and where the table needs more."""
    return TABLES[name](reading, chosen(reading, choice), choice)


def counted_tokens(reading: Reading, found: Focus) -> pd.DataFrame:
    """The words of the parts that count, chosen or not; where a voice is chosen, its words alone."""
    return in_voice(reading, in_sentences(reading.tokens, found.counted), found.voice)


def other_tokens(reading: Reading, found: Focus) -> pd.DataFrame:
    """The words that count and are not chosen."""
    if found.voice:
        tokens = in_sentences(reading.tokens, found.counted)
        return tokens[~tokens.index.isin(found.tokens.index)]
    return in_sentences(reading.tokens, found.counted & ~found.chosen)


def nodes(reading: Reading, found: Focus, choice: Choice) -> pd.DataFrame:
    """The places whose company is asked for: the query's hits, or without a query the actors' mentions."""
    if choice.query.strip():
        return in_sentences(found.hits, found.chosen)
    return contexts(reading, found, actors=choice.actors)


def _placed(choice: Choice) -> bool:
    """Whether a choice names places in the text; a voice alone does not."""
    return bool(choice.query.strip() or choice.actors)


def _terms(reading: Reading, found: Focus, choice: Choice) -> pd.DataFrame:
    return term_frequency(found.tokens, size=choice.size, **_counting(choice))


def _keyness(reading: Reading, found: Focus, choice: Choice) -> pd.DataFrame:
    """Against the other article where there is one, else the rest of this one, else English at large."""
    if choice.reference is not None:
        other = focus(choice.reference, all_parts=choice.all_parts)
        return keyness(found.tokens, other.tokens, **_counting(choice))
    if found.narrowed:
        return keyness(found.tokens, other_tokens(reading, found), **_counting(choice))
    return keyness_in_english(found.tokens, **_counting(choice))


def _collocates(reading: Reading, found: Focus, choice: Choice) -> pd.DataFrame:
    if not _placed(choice):
        raise ChoiceError("Collocates are those of a term or an actor; add a query or an actor.")
    places = nodes(reading, found, choice)
    return collocates(counted_tokens(reading, found), places, window=choice.window, **_counting(choice))


def _concordance(reading: Reading, found: Focus, choice: Choice) -> pd.DataFrame:
    if not _placed(choice):
        raise ChoiceError("A concordance is that of a term or an actor; add a query or an actor.")
    hits = ordered_hits(contexts(reading, found, actors=choice.actors), reading.tokens, order=choice.order)
    return concordance(reading.article.text, hits, reading.sentences, width=choice.width)


def _dispersion(reading: Reading, found: Focus, choice: Choice) -> pd.DataFrame:
    """Of every term, or of the query and of each actor that are chosen."""
    tokens = counted_tokens(reading, found)
    if not _placed(choice):
        return dispersion(tokens, segments=choice.segments, **_counting(choice))
    query = choice.query.strip()
    names = [*([query] if query else []), *choice.actors]  # an actor may be called as the query is
    places = [*([found.hits] if query else []), *(mentions_of(reading, [one], found.voice) for one in choice.actors)]
    return place_dispersion(names, places, tokens, segments=choice.segments)


def _diversity(reading: Reading, found: Focus, choice: Choice) -> pd.DataFrame:
    return lexical_diversity(found.tokens, by=choice.by or "term")


def _readability(reading: Reading, found: Focus, choice: Choice) -> pd.DataFrame:
    return readability(reading_counts(found.sentences, reading.words))


def _sentence_statistics(reading: Reading, found: Focus, choice: Choice) -> pd.DataFrame:
    return sentence_statistics(reading.article.text, found.sentences, reading.words, reading.mentions, reading.quotes)


def _speakers(reading: Reading, found: Focus, choice: Choice) -> pd.DataFrame:
    return speaker_shares(found.sentences, reading.words, reading.quotes)


def _counting(choice: Choice) -> dict:
    return {"by": choice.by or "lemma", "stop_words": choice.stop_words, "minimum": choice.minimum}


TABLES: dict[str, Callable[[Reading, Focus, Choice], pd.DataFrame]] = {
    "terms": _terms,
    "keyness": _keyness,
    "collocates": _collocates,
    "concordance": _concordance,
    "dispersion": _dispersion,
    "diversity": _diversity,
    "readability": _readability,
    "sentence-statistics": _sentence_statistics,
    "speakers": _speakers,
}
