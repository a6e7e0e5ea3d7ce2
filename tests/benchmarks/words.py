"""Words and contexts of a book beside spaCy and NLTK, and what a filter costs outside of the screens."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pandas as pd
import spacy
from nltk.text import ConcordanceIndex

from analysis import Reading, analyse
from analysis.concordance import concordance
from analysis.focus import contexts, focus
from analysis.query import find_hits
from analysis.segment import find_words, fold
from analysis.terms import term_frequency
from tests.benchmarks import texts
from tests.benchmarks.measure import Task, interleaved, ratio, show, spread, verdict

BOOK = 500_000
FREQUENT = "the"
FILTERS = ({}, {"keyword": "siege|minister"}, {"actors": 2}, {"actors": 1, "keyword": "near:9(the,government) -said"})
HOSTILE = {
    "10,000 characters of words": "|".join(f"w{number}" for number in range(1_600)),
    "of exclusions": " ".join(f"-w{number}x" for number in range(1_300)),
    "of stars": "|".join(f"*{a}*{b}*" for a in "etaoinshrdlucmfwyp" for b in "etaoinshrdlucmfwyp")[:10_000],
    "of one word of stars": "*a" * 5_000,
    "of phrases": "|".join(f'"*{a}* *{b}*"' for a in "etaoinshrdlucmfwyp" for b in "etaoinshrdlucmfwyp")[:9_989],
}


def run(*, rounds: int = 5) -> None:
    """Print all tables."""
    book = texts.book(BOOK)
    reading = analyse(book)
    _terms(book, rounds)
    _concordance(reading, rounds)
    _filters(reading, rounds)
    _queries(rounds)


def _terms(book: str, rounds: int) -> None:
    nlp = spacy.blank("en")
    nlp.max_length = 10_000_000
    tasks: dict[str, Task] = {
        "terms with all offsets": lambda: _term_table(book),
        "spaCy's tokenizer and Counter": lambda: Counter(token.lower_ for token in nlp.tokenizer(book)),
    }
    taken = interleaved(tasks, rounds=rounds)
    ours, theirs = taken.values()
    rows = [(name, spread(values), "") for name, values in taken.items()]
    rows.append(("faster", "", verdict(ratio(theirs, ours), at_least=20)))
    show(f"the different words of {BOOK:,}, counted (processor time)", ("task", "time", "ratio"), rows)


def _term_table(text: str) -> pd.DataFrame:
    """The folded terms with their counts, and the offsets of all words beside them."""
    words = find_words(text)
    code, terms = pd.factorize(np.array(list(map(fold, words.spellings)), dtype=object))
    count = np.bincount(code, weights=np.bincount(words.spelling)).astype(np.int64)
    return pd.DataFrame({"count": count}, index=terms).sort_values("count", ascending=False)


def _concordance(reading: Reading, rounds: int) -> None:
    words = reading.tokens["term"].tolist()
    tasks: dict[str, Task] = {
        "ours": lambda: _lines(reading),
        "NLTK": lambda: ConcordanceIndex(words).find_concordance(FREQUENT, width=120),
    }
    taken = interleaved(tasks, rounds=rounds)
    lines = len(_lines(reading))
    rows = [(name, spread(values), "") for name, values in taken.items()]
    rows.append(("of NLTK's time", "", verdict(ratio(taken["ours"], taken["NLTK"]), at_most=0.1)))
    show(f"{lines:,} contexts of “{FREQUENT}” (processor time)", ("task", "time", "ratio"), rows)


def _lines(reading: Reading) -> pd.DataFrame:
    hits, _ = find_hits(FREQUENT, reading.words, reading.sentences)
    return concordance(reading.article.text, hits, reading.sentences)


def _filters(book: Reading, rounds: int) -> None:
    rows = []
    for name, reading, target in (("an article", analyse(texts.article()), 0.010), ("a book", book, 0.300)):
        tasks: dict[str, Task] = {
            str(number): lambda chosen=chosen, reading=reading: _narrowed(reading, **chosen)
            for number, chosen in enumerate(FILTERS)
        }
        _narrowed(reading, keyword=FREQUENT)  # prepares the different words
        taken = [value for values in interleaved(tasks, rounds=max(3, rounds)).values() for value in values]
        met = "met" if float(np.median(taken)) <= target else "MISSED"
        rows.append((name, f"{len(reading.tokens):,}", spread(taken), f"{target * 1000:g} ms: {met}"))
    show("a filter: sentences, terms and contexts anew", ("of", "words", "processor time", "target (median)"), rows)


def _narrowed(reading: Reading, *, actors: int = 0, keyword: str = "") -> None:
    names = reading.actors["actor"].head(actors).tolist()
    found = focus(reading, actors=names, keyword=keyword)
    term_frequency(found.tokens)
    places = contexts(reading, found, actors=names)
    concordance(reading.article.text, places, reading.sentences)


def _queries(rounds: int) -> None:
    readings = {size: analyse(texts.book(size)) for size in (BOOK // 2, BOOK)}
    rows = []
    for name, query in HOSTILE.items():
        tasks: dict[str, Task] = {
            str(size): lambda reading=reading, query=query: find_hits(query, reading.words, reading.sentences)
            for size, reading in readings.items()
        }
        taken = interleaved(tasks, rounds=min(3, rounds))
        half, whole = taken.values()
        rows.append((name, f"{len(query):,}", spread(half), spread(whole), f"{ratio(whole, half):.2f}×"))
    header = ("query", "characters", f"{BOOK // 2:,} words", f"{BOOK:,} words", "twice the text")
    show("hostile queries (processor time)", header, rows)
