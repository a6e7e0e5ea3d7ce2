"""What holds for the mentions of any text, whatever the catalogue: offsets, no overlaps, and independence."""

from __future__ import annotations

import functools
import textwrap
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from analysis import analyse, read_article
from analysis.article import article_from_text
from analysis.catalogue import Catalogue, load_catalogue, with_actors
from analysis.mentions import find_mentions
from analysis.segment import find_sentences, find_words

SAMPLES = Path(__file__).parents[2] / "data" / "articles"
STATED = ["source", "target", "sign", "category", "hedge"]
PIECES = (
    *("Iran", "Iranian", "Iraq", "Jordan", "Georgia", "Turkey", "U.S.", "US", "Islamic State", "ISIS", "Obama"),
    *("Michael Jordan", "John Smith", "Smith", "Maria Quell", "Quell", "Theresa May", "May", "al-Maliki", "Dr."),
    *("army", "government", "Ministry of Defence", "Supreme Court", "University of", "Council", "River", "Times"),
    *("-backed", "-led", "'s", "’s", " backed by ", " of the ", " and ", ", ", " (", ") ", " “", "” ", "@", "_"),
    *("said", "the", "The", "in", "i", "WINS", "KEPT", "kenya", "\n", "\r\n", "\n\n", ". ", "? ", " ", " ", "é", "—"),
)
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.lists(
    st.sampled_from(PIECES), max_size=30
).map(" ".join)


def mentions(text: str, catalogue: Catalogue) -> pd.DataFrame:
    """The table of mentions of a text with this catalogue."""
    article = article_from_text(text)
    words = find_words(article.text)
    found, *_ = find_mentions(article.text, find_sentences(article.text, article.parts, words), words, catalogue)
    return found


@functools.cache
def turned_round() -> Catalogue:
    """The catalogue with every table in the opposite order."""
    known = load_catalogue()
    actors = dict(reversed(known.actors.items()))
    adjectives = dict(reversed(known.adjectives.items()))
    return replace(
        known,
        actors=actors,
        aliases=known.aliases[::-1],
        roles=known.roles[::-1],
        not_names=known.not_names[::-1],
        adjectives=adjectives,
    )


@given(texts.filter(str.strip))
def test_offsets_hold_and_mentions_do_not_overlap(text):
    found = analyse(text).mentions
    assert found["text"].tolist() == [text[a:b] for a, b in zip(found["start"], found["end"], strict=True)]
    assert (found["start"] < found["end"]).all()
    assert (found["start"].to_numpy()[1:] >= found["end"].to_numpy()[:-1]).all()
    assert all(written == written.strip() and written for written in found["text"])
    assert all(found["rule"])
    assert all(found["actor"])


@given(texts.filter(str.strip))
def test_the_order_of_the_catalogue_changes_nothing(text):
    assert_frame_equal(mentions(text, turned_round()), mentions(text, load_catalogue()))


@functools.cache
def with_another() -> Catalogue:
    """The catalogue and an actor that no text here names."""
    other = pd.DataFrame({"actor": ["Qwzxian Vrmtl Front"], "kind": ["armed group"]})
    return with_actors(load_catalogue(), other)


@given(texts.filter(str.strip))
def test_an_unrelated_actor_changes_no_other_mention(text):
    assert_frame_equal(mentions(text, with_another()), mentions(text, load_catalogue()))


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.md")), ids=lambda path: path.stem)
def test_where_a_line_ends_changes_nobody_and_no_relation(path):
    """A text that was wrapped, as many pasted ones are, reads as the same text with a line for each paragraph."""
    article = read_article(path)
    paragraphs = [" ".join(paragraph.split()) for paragraph in article.text[article.front :].split("\n\n")]
    whole = analyse("\n\n".join(paragraphs))
    for width in (48, 72):
        lines = (textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False) for text in paragraphs)
        wrapped = analyse("\n\n".join("\n".join(few) for few in lines))
        assert wrapped.mentions["actor"].tolist() == whole.mentions["actor"].tolist()
        assert_frame_equal(wrapped.relations[STATED], whole.relations[STATED])
