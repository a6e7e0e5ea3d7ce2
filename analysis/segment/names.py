"""Which words of a text are names, told by their capitals alone."""

from __future__ import annotations

import numpy as np

from analysis.segment.sentences import Sentences
from analysis.segment.words import Words

NEAREST = 2  # characters between two words: a blank, or a comma and a blank; behind more a quotation may begin


def names_among(
    words: Words, sentences: Sentences, sentence: np.ndarray, bases: list[str], stop: np.ndarray
) -> frozenset[str]:
    """The folded words, without a possessive ending, that the text writes with a capital only, and at least once
    where no sentence begins.

    `sentence` and `stop` say of each word where it stands and whether it is a stop word, `bases` is what each spelling
    folds to, without a possessive ending. Lines in which every word has a capital, such as headlines, prove nothing,
    nor does any line beside the body.
    """
    if not len(words.start):
        return frozenset()
    capital = np.fromiter((written[:1].isupper() for written in words.spellings), bool, len(words.spellings))
    upper = capital[words.spelling]
    running = np.bincount(sentence, weights=~upper & ~stop, minlength=len(sentences.start)) > 0
    running &= sentences.part == "body"
    within = np.zeros(len(upper), dtype=bool)
    within[1:] = (sentence[1:] == sentence[:-1]) & (words.start[1:] - words.end[:-1] <= NEAREST)
    shown = set(words.spelling[upper & within & ~stop & running[sentence]].tolist())
    small = {bases[number] for number in np.flatnonzero(~capital).tolist()}
    return frozenset(bases[number] for number in shown) - small
