"""Keyness, collocates and growth as figures: what is drawn, what a click chooses, and what the words say."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import analyse
from analysis.figures import ACCENT, MUTED, collocate_ranks, growth, key_terms
from analysis.query import find_hits
from analysis.tables import empty
from analysis.terms import collocates, keyness, vocabulary_growth

HERE = analyse("Iran attacked Iran. Iran held <b>town</b>. The army left.")
THERE = analyse("The army left the town. The army left. Rain fell.")


def keys() -> pd.DataFrame:
    return keyness(HERE.tokens, THERE.tokens)


def near(query: str) -> pd.DataFrame:
    hits, _ = find_hits(query, HERE.words, HERE.sentences)
    return collocates(HERE.tokens, hits, window=None, by="term")


def test_only_what_is_more_frequent_here_stands_out():
    figure = key_terms(keys(), against="<i>the other</i>", selected="attack")
    bars = figure.data[0]
    names = [name for (name,) in bars.customdata]
    assert names[0] == "iran"
    assert "army" not in names
    assert list(bars.x) == sorted(bars.x, reverse=True)
    assert bars.marker.color[names.index("attack")] == ACCENT
    assert set(bars.marker.color) == {ACCENT, MUTED}
    assert "here 3 of 11 words" in bars.hovertext[0]
    assert figure.layout.title.subtitle.text == "against &lt;i&gt;the other&lt;/i&gt;"
    assert figure.layout.meta["alt"].startswith(f"Bar chart of {len(names)} words by log-likelihood; the highest: iran")
    assert figure.layout.meta["alt"].endswith("Chosen: attack.")


def test_a_collocate_chooses_the_sentence_of_its_first_use():
    figure = collocate_ranks(near("iran"), node="iran", near="in one sentence with")
    chosen = zip(figure.layout.yaxis.ticktext, map(list, figure.data[0].customdata), strict=True)
    assert list(chosen) == [("b", [1])]
    assert figure.layout.title.subtitle.text == "more than once, in one sentence with iran"
    assert "b<br>2 times nearby, 1.25 expected" in figure.data[0].hovertext[0]


def test_collocates_that_are_near_once_make_room_for_others():
    figure = collocate_ranks(company(1), node="iran", near="near")
    assert list(figure.layout.yaxis.ticktext) == ["often0"]
    assert figure.layout.title.subtitle.text == "more than once, near iran"
    figure = collocate_ranks(company(0), node="iran", near="near")
    assert len(figure.layout.yaxis.ticktext) == 10
    assert figure.layout.title.subtitle.text == "each only once, near iran"


def company(often: int) -> pd.DataFrame:
    """Collocates of which so many stand nearby twice, and ten once."""
    counts = [2] * often + [1] * 10
    names = [f"often{number}" for number in range(often)] + [f"once{number}" for number in range(10)]
    numbers = ["expected", "log_likelihood", "pmi", "log_dice", "t_score"]
    return pd.DataFrame({"collocate": names, "count": counts, "sentence": 0, **dict.fromkeys(numbers, 0.5)})


def test_growth_ends_with_all_words():
    along = vocabulary_growth(HERE.tokens, by="term", points=5)
    assert along["words"].tolist() == [3, 6, 9, 11]
    assert along["different"].tolist() == [2, 4, 6, 8]
    assert along["sentence"].tolist() == [0, 1, 2, 2]
    figure = growth(along, current=2)
    assert list(figure.data[0].y) == [2, 4, 6, 8]
    assert figure.data[0].marker.color[-1] == ACCENT
    assert figure.layout.meta["alt"] == "Line that rises with the running words: 8 different ones among 11 words."


@pytest.mark.parametrize(
    "figure",
    [
        lambda: key_terms(keyness(empty("tokens"), THERE.tokens), against="x"),
        lambda: key_terms(keyness(HERE.tokens, HERE.tokens), against="x"),
        lambda: collocate_ranks(near("zebra"), node="zebra", near="near"),
        lambda: growth(vocabulary_growth(empty("tokens"))),
    ],
)
def test_nothing_to_draw_says_what_to_try(figure):
    drawn = figure()
    assert len(drawn.data) == 0
    assert drawn.layout.meta["alt"].count(". ") == 1
