"""Sentences and words of an article, with character offsets."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.segment.names import names_among
from analysis.segment.sentences import Sentences, find_sentences
from analysis.segment.terms import fold, is_abbreviation, lemma, stop_words, without_possessive
from analysis.segment.words import Words, find_words
from analysis.tables import table, text_column

__all__ = [
    "Sentences",
    "Words",
    "find_sentences",
    "find_words",
    "fold",
    "is_abbreviation",
    "lemma",
    "sentence_table",
    "stop_share",
    "stop_words",
    "token_table",
]


def sentence_table(sentences: Sentences, words: Words) -> pd.DataFrame:
    """The table `sentences`: one row per sentence, in reading order.

    A sentence never crosses a part, and together the sentences cover every non-blank character of the parts
    once. `words` counts the words that begin in the sentence.
    """
    owner = sentences.at(words.start)
    return table(
        "sentences",
        {
            "sentence": np.arange(len(sentences.start)),
            "paragraph": sentences.paragraph,
            "part": sentences.part.tolist(),
            "start": sentences.start,
            "end": sentences.end,
            "words": np.bincount(owner[owner >= 0], minlength=len(sentences.start)),
        },
    )


def token_table(words: Words, sentences: Sentences) -> pd.DataFrame:
    """The table `tokens`: one row per word, in reading order.

    A name's lemma is the name without a possessive ending, never its dictionary form: *United States*, *Mohammad*.
    An abbreviation that is else a stop word (*US*, *WHO*, *IT*) is none, and its lemma keeps its capitals, but where
    a whole sentence is in capitals.
    """
    terms = list(map(fold, words.spellings))
    stops = stop_words()
    sentence = sentences.at(words.start)
    stop = np.fromiter(map(stops.__contains__, terms), bool, len(terms))[words.spelling]
    bases = [without_possessive(term) if "'" in term else term for term in terms]
    names = names_among(words, sentences, sentence, bases, stop)
    lemmas = [base if base in names else lemma(term) for base, term in zip(bases, terms, strict=True)]
    number = words.spelling
    kept = [i for i, written in enumerate(words.spellings) if terms[i] in stops and is_abbreviation(written)]
    if kept:
        own = np.isin(words.spelling, kept) & ~_shouted(words, sentence)
        stop &= ~own
        place = {spelling: len(lemmas) + k for k, spelling in enumerate(kept)}
        lemmas += [words.spellings[i] for i in kept]
        number = words.spelling.copy()
        number[own] = [place[spelling] for spelling in words.spelling[own].tolist()]
    return table(
        "tokens",
        {
            "start": words.start,
            "end": words.end,
            "term": text_column(terms, words.spelling),
            "lemma": text_column(lemmas, number),
            "sentence": sentence,
            "stop": stop,
        },
    )


def stop_share(words: Words) -> float:
    """The share of the words that are stop words, 0 to 1; the lemmas are not asked."""
    stops = stop_words()
    stop = np.fromiter((fold(written) in stops for written in words.spellings), bool, len(words.spellings))
    return float(stop[words.spelling].mean()) if len(words.spelling) else 0.0


def _shouted(words: Words, sentence: np.ndarray) -> np.ndarray:
    """For each word, whether no word of its sentence has a small letter."""
    small = np.fromiter((written.upper() != written for written in words.spellings), bool, len(words.spellings))
    return np.bincount(sentence, weights=small[words.spelling])[sentence] == 0
