"""Words beside the field's own programs; they come with the extra `bench`.

Where a program cuts words in its own way, it is given ours, so that only the formula is compared: exactly.
"""

from __future__ import annotations

import pytest

from analysis import analyse, read_article
from analysis.concordance import concordance
from analysis.query import find_hits
from analysis.terms import collocates, lexical_diversity
from tests.benchmarks.texts import ARTICLES

PATHS = sorted(ARTICLES.glob("*.md"))


def body(path):
    reading = analyse(read_article(path))
    counted = (reading.sentences["part"] == "body").to_numpy()
    return reading, reading.tokens[counted[reading.tokens["sentence"].to_numpy()]].reset_index(drop=True)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_lexical_diversity_is_that_of_lexicalrichness(path):
    lexicalrichness = pytest.importorskip("lexicalrichness")
    _, tokens = body(path)
    frame = lexical_diversity(tokens)
    ours = dict(zip(frame["measure"], frame["value"], strict=True))
    theirs = lexicalrichness.LexicalRichness(tokens["term"].tolist(), preprocessor=None, tokenizer=None)
    assert ours["words"] == theirs.words
    assert ours["different words"] == theirs.terms
    assert ours["TTR"] == pytest.approx(theirs.ttr)
    assert ours["MATTR"] == pytest.approx(theirs.mattr(window_size=100))
    assert ours["MTLD"] == pytest.approx(theirs.mtld(threshold=0.72))
    assert ours["HD-D"] == pytest.approx(theirs.hdd(draws=42))
    assert ours["Yule's K"] == pytest.approx(theirs.yulek)


@pytest.mark.parametrize("window", [2, 5, None])
@pytest.mark.parametrize("path", PATHS[:3], ids=lambda path: path.stem)
def test_collocation_measures_are_those_of_nltk(path, window):
    """NLTK is given our table of contingency; its own count by windows has no such table to be compared."""
    measures = pytest.importorskip("nltk.metrics.association").BigramAssocMeasures
    reading, tokens = body(path)
    hits, _ = find_hits("the|of", reading.words, reading.sentences)
    frame = collocates(tokens, hits, window=window, by="term", stop_words=True)
    assert len(frame) > 50
    for row in frame.to_dict("records"):
        table = (row["count"], (row["window_words"], row["collocate_count"]), row["words"])
        assert row["log_likelihood"] == pytest.approx(measures.likelihood_ratio(*table), abs=1e-6)
        assert row["pmi"] == pytest.approx(measures.pmi(*table))
        assert row["t_score"] == pytest.approx(measures.student_t(*table))
        dice = measures.dice(row["count"], (row["node_count"], row["collocate_count"]), row["words"])
        assert 2 ** (row["log_dice"] - 14) == pytest.approx(dice)


def test_neighbours_are_counted_as_nltk_counts_bigrams():
    """The word behind each node, over all sentence ends, as pairs of NLTK's finder with a window of two."""
    collocations = pytest.importorskip("nltk.collocations")
    reading, tokens = body(PATHS[0])
    hits, _ = find_hits("said", reading.words, reading.sentences)
    words = tokens["term"].tolist()
    finder = collocations.BigramCollocationFinder.from_words(words)
    expected = {}
    for (first, second), count in finder.ngram_fd.items():
        if "said" in (first, second):
            other = second if first == "said" else first
            expected[other] = expected.get(other, 0) + count
    frame = collocates(tokens, hits, window=1, by="term", stop_words=True)
    assert dict(zip(frame["collocate"], frame["count"], strict=True)) == expected


@pytest.mark.parametrize("query", ["the", "said", "in"])
def test_a_concordance_has_the_lines_of_nltk(query):
    """As many lines in the same order, with the same words beside them; NLTK's are joined tokens, ours the text."""
    text = pytest.importorskip("nltk.text")
    reading, _ = body(PATHS[0])
    words = reading.tokens["term"].tolist()
    theirs = text.ConcordanceIndex(words).find_concordance(query, width=80)
    hits, _ = find_hits(query, reading.words, reading.sentences)
    ours = concordance(reading.article.text, hits, reading.sentences)
    exact = [reading.words.spellings[n] for n in reading.words.spelling]
    assert len(ours) == len(theirs) > 3
    at = {start: number for number, start in enumerate(reading.words.start.tolist())}
    for start, hit, line in zip(ours["start"], ours["hit"], theirs, strict=True):
        assert at[start] == line.offset
        assert exact[line.offset] == hit
