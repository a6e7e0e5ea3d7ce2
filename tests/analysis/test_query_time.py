"""The keyword language costs what the text costs, however hostile the query."""

from __future__ import annotations

import pytest

from analysis import analyse
from analysis.query import find_hits
from analysis.query.vocabulary import Forms, vocabulary


def test_a_word_is_looked_up_and_not_compared(monkeypatch):
    """What a pattern without a star costs does not grow with the number of different words."""
    reading = analyse("Iran left Iraq. " * 200)
    words = vocabulary(reading.words)
    find_hits("iran|iraq " * 50, reading.words, reading.sentences)
    monkeypatch.setattr(Forms, "_stands", None)
    monkeypatch.setattr(Forms, "_find", None)
    hits, met = find_hits("iran|iraq " * 50, reading.words, reading.sentences)
    assert len(hits) == 400
    assert met.all()
    assert vocabulary(reading.words) is words, "the different words are prepared once for a text"


def test_a_query_ends_with_the_last_sentence_that_could_meet_it(monkeypatch):
    reading = analyse("Iran left Iraq. " * 20)
    asked = []
    matching = vocabulary(reading.words).matching
    monkeypatch.setattr(
        "analysis.query.vocabulary.Vocabulary.matching",
        lambda self, pattern, lemmas=False: asked.append(pattern) or matching(pattern, lemmas=lemmas),
    )
    hits, met = find_hits("iran syria " + "iraq " * 1000, reading.words, reading.sentences)
    assert (len(hits), met.any(), asked) == (0, False, ["iran", "syria"])


def hostile(pieces: list[str], separator: str) -> str:
    """A query of ten thousand characters."""
    return separator.join((pieces * 10_000)[:10_000])[:10_000].rpartition(separator)[0]


PAIRS = [f"{a}*{b}" for a in "etaoinshr" for b in "etaoinshr"]
HOSTILE = {
    "stars in one word": "*a" * 5_000,
    "one phrase": '"' + "* " * 4_999 + '"',
    "many words": hostile([f"w{number}" for number in range(3_000)], "|"),
    "many conditions": hostile([f"-w{number}" for number in range(3_000)], " "),
    "many stars": hostile([f"*{pair}*" for pair in PAIRS], "|"),
    "many phrases": hostile([f'"*{pair}* *"' for pair in PAIRS], "|"),
    "many near": hostile([f"near:9(*{pair}*,*)" for pair in PAIRS], "|"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_query_walks_over_the_text_once_for_each_of_its_words(name, monkeypatch):
    """The work is counted and not timed: the array elements touched for each word of the query and of the text."""
    touched = []
    monkeypatch.setattr("analysis.query.hits.np", Counting(touched))
    monkeypatch.setattr("analysis.query.vocabulary.np", Counting(touched))
    query, work = HOSTILE[name], []
    assert 9_900 < len(query) <= 10_000
    for size in (200, 400):
        reading = analyse("The siege of Amerli ended on Sunday, and the militias that had come went home. " * size)
        find_hits(query, reading.words, reading.sentences)  # prepares the text's different words
        touched.clear()
        find_hits(query, reading.words, reading.sentences)
        work.append(sum(touched))
    assert work[1] <= 2.2 * work[0] + 1_000
    assert work[1] <= 60 * len(query) * 400 * 15


class Counting:
    """numpy, which notes the size of what each function returns."""

    def __init__(self, touched: list[int]) -> None:
        self.touched = touched

    def __getattr__(self, name):
        import numpy

        function = getattr(numpy, name)
        if not callable(function) or isinstance(function, type):
            return function

        def counted(*args, **options):
            result = function(*args, **options)
            self.touched.append(getattr(result, "size", 1))
            return result

        return counted


@pytest.mark.parametrize(
    ("pattern", "word", "expected"),
    [
        ("*", "a", True),
        ("**", "a", True),
        ("a*", "a", True),
        ("a*a", "a", False),
        ("a*a", "aa", True),
        ("*a*a*", "a", False),
        ("ab*ba", "aba", False),
        ("*b*", "abc", True),
        ("a*b*c", "axbyc", True),
        ("a*b*c", "acb", False),
        ("*aab", "aaab", True),
        ("*ab*ab*", "abab", True),
        ("*ab*ba*", "aba", False),
        ("*" + "a*" * 40, "a" * 39, False),
        ("*" + "a*" * 40, "a" * 40, True),
        ("*c*", "ab's", False),
        ("*'s", "iraq's", True),
        ("ira*q", "iraq's", True),
        ("u*s", "u.s.", True),
    ],
)
def test_stars(pattern, word, expected):
    """Among neighbours that begin and end alike, so that no match may run over a word's end."""
    assert Forms(["b" + word[:1], word, word[-1:] + "b"]).matching(pattern).tolist().count(1) >= expected
    assert (1 in Forms(["", word, ""]).matching(pattern)) is expected
