"""What holds for every reading: over the bundled articles, the clippings of the tests, and any text at all."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from analysis import Article, ArticleError, CatalogueError, Reading, analyse, article_from_text, read_article
from analysis.article import LIMIT
from analysis.segment import is_abbreviation, stop_words
from analysis.tables import COLUMNS, KINDS, PARTS, ROLES, check
from tests.analysis.article.cases import clipping, clipping_names

ROOT = Path(__file__).resolve().parents[2]
BUNDLED = sorted((ROOT / "data" / "articles").glob("*.md"))


def holds(reading: Reading) -> None:
    """Everything that must be true of any reading."""
    text = reading.article.text
    for name in COLUMNS:
        check(name, getattr(reading, name))
        assert getattr(reading, name).index.equals(pd.RangeIndex(len(getattr(reading, name))))
    parts_hold(text, reading)
    sentences_hold(text, reading)
    tokens_hold(text, reading)
    mentions_hold(text, reading)
    actors_hold(reading)
    quotes_hold(text, reading)


def quotes_hold(text: str, reading: Reading) -> None:
    quotes = reading.quotes
    assert covered(text, quotes) or quotes.empty
    assert set(quotes["speaker"]) <= {"", *reading.actors["actor"]}
    starts = reading.sentences["start"].to_numpy()
    assert quotes["sentence"].tolist() == (np.searchsorted(starts, quotes["start"], side="right") - 1).tolist()
    first = np.searchsorted(reading.parts["start"], quotes["start"], side="right") - 1
    assert (quotes["end"].to_numpy() <= reading.parts["end"].to_numpy()[first]).all()


def parts_hold(text: str, reading: Reading) -> None:
    parts = reading.parts
    assert parts is reading.article.parts
    assert set(parts["part"]) <= set(PARTS)
    assert covered(text, parts) == "".join(text.split())


def covered(text: str, spans: pd.DataFrame) -> str:
    """The non-blank characters of the spans, which must be in order, apart, and free of blanks at either end."""
    start, end = spans["start"].to_numpy(), spans["end"].to_numpy()
    assert (end[:-1] <= start[1:]).all()
    pieces = [text[a:b] for a, b in zip(start.tolist(), end.tolist(), strict=True)]
    assert pieces == [piece.strip() for piece in pieces]
    return "".join("".join(pieces).split())


def sentences_hold(text: str, reading: Reading) -> None:
    parts, sentences = reading.parts, reading.sentences
    assert sentences["sentence"].tolist() == list(range(len(sentences)))
    assert covered(text, sentences) == "".join(text.split())
    owner = sentences["paragraph"].to_numpy()
    assert (parts["start"].to_numpy()[owner] <= sentences["start"]).all()
    assert (parts["end"].to_numpy()[owner] >= sentences["end"]).all()
    assert sentences["part"].tolist() == parts["part"].to_numpy()[owner].tolist()


def tokens_hold(text: str, reading: Reading) -> None:
    sentences, tokens = reading.sentences, reading.tokens
    start, end = tokens["start"].to_numpy(), tokens["end"].to_numpy()
    assert (end[:-1] <= start[1:]).all()
    owner = tokens["sentence"].to_numpy()
    assert (sentences["start"].to_numpy()[owner] <= start).all()
    assert (sentences["end"].to_numpy()[owner] >= end).all()
    assert sentences["words"].tolist() == np.bincount(owner, minlength=len(sentences)).tolist()
    assert (tokens["term"] != "").all()
    assert (tokens["lemma"] != "").all()
    plain = [not is_abbreviation(lemma) for lemma in tokens["lemma"]]  # US is no stop word
    assert tokens["stop"].tolist() == [term in stop_words() for term in tokens["term"].where(plain, "")]
    assert reading.words.start.tolist() == start.tolist()
    assert [text[a:b] for a, b in zip(start, end, strict=True)] == [
        reading.words.spellings[number] for number in reading.words.spelling
    ]


def mentions_hold(text: str, reading: Reading) -> None:
    sentences, mentions = reading.sentences, reading.mentions
    start, end = mentions["start"].to_numpy(), mentions["end"].to_numpy()
    assert (end[:-1] <= start[1:]).all()
    assert [text[a:b] for a, b in zip(start, end, strict=True)] == mentions["text"].tolist()
    owner = mentions["sentence"].to_numpy()
    assert (sentences["start"].to_numpy()[owner] <= start).all()
    assert (sentences["end"].to_numpy()[owner] >= end).all()
    assert set(mentions["kind"]) <= set(KINDS)
    assert set(mentions["role"]) <= set(ROLES)
    assert (mentions["actor"].str.strip() != "").all()
    assert (mentions["rule"].str.strip() != "").all()


def actors_hold(reading: Reading) -> None:
    sentences, mentions, actors = reading.sentences, reading.mentions, reading.actors
    assert sorted(actors["actor"]) == sorted(set(mentions["actor"]))
    body = mentions[(sentences["part"] == "body").to_numpy()[mentions["sentence"].to_numpy()]]
    for row in actors.itertuples():
        every, own = mentions[mentions["actor"] == row.actor], body[body["actor"] == row.actor]
        assert (row.mentions, row.sentences) == (len(own), own["sentence"].nunique())
        assert row.first == every["start"].min()
        assert set(every["kind"]) == {row.kind}
    order = list(zip(-actors["mentions"], actors["first"], strict=True))
    assert order == sorted(order)


# ------------------------------------------------------------------ articles


@pytest.mark.parametrize("path", BUNDLED, ids=[path.stem for path in BUNDLED])
def test_bundled_articles(path):
    reading = analyse(read_article(path))
    assert reading.article.text == path.read_bytes().decode("utf-8")
    assert reading.article.notes == ()
    assert reading.article.title
    assert 350 <= reading.sentences[reading.sentences["part"] == "body"]["words"].sum() <= 700
    assert len(reading.actors) >= 5
    holds(reading)


def test_there_are_eight_bundled_articles():
    assert len(BUNDLED) == 8
    assert "siege-of-amerli" in [path.stem for path in BUNDLED]


def test_who_is_in_the_siege_of_amerli():
    """The actors that the article is about, each under one name, with the mentions a careful reader counts."""
    reading = analyse(read_article(ROOT / "data" / "articles" / "siege-of-amerli.md"))
    kinds = dict(zip(reading.actors["actor"], reading.actors["kind"], strict=True))
    for actor, kind in {
        "Iran": "state",
        "Iraq": "state",
        "United States": "state",
        "Islamic State": "armed group",
        "Shiite militias": "armed group",
        "Iraqi Army": "military",
        "Sunnis": "community",
        "Barack Obama": "person",
        "Qasem Soleimani": "person",
        "Iraqi Red Crescent": "organisation",
        "Suleiman Bek": "place",
        "Amerli": "place",
    }.items():
        assert kinds.get(actor) == kind, actor
    assert "Humvees" not in kinds
    sponsors = reading.mentions[reading.mentions["role"] == "sponsor"]
    assert list(zip(sponsors["text"], sponsors["actor"], strict=True)) == [("US", "United States"), ("Iran", "Iran")]


@pytest.mark.parametrize("name", clipping_names())
def test_clippings(name):
    holds(analyse(clipping(name).text))


# ------------------------------------------------------------------ any text

NAMES = ["Iran", "Iraqi", "Army", "U.S.", "Iran-backed", "militias", "Mr.", "Barack Obama", "Obama's", "ISLAMIC STATE"]
SIGNS = [" ", " ", "\n", "\n\n", "\r\n", "\r", "\u2028", ". ", ", ", "“", "”", "’s ", "-", "\u00a0", "\t", "(Credit: "]
ODD = [
    "\x00",
    "\ud800",
    "\udfff",
    "😀",
    "👨‍👩‍👧",
    "e\u0301",
    "\u0301",
    "\u202e",
    "\ufeff",
    "العراق",
    "中国",
    "हिन्दी",
    "---",
    "title: x",
]
ARTICLES = st.lists(st.sampled_from(NAMES + SIGNS + ODD), max_size=40).map("".join)


def read_or_refused(text: str) -> Reading | None:
    """The reading of a text; None where it holds nothing to read, which is the only reason to refuse it."""
    try:
        return analyse(text)
    except ArticleError:
        assert not text.strip()
        return None


@settings(max_examples=120, deadline=None)
@given(ARTICLES | st.text(max_size=120))
@example("\x00")
@example("\ud800")
@example("\ufeff")
@example("---\n---\n")
@example("---\ntitle: [\n---\n\nIran")
@example("U.S.\u2028Iran\rIraqi\r\nArmy")
@example("Iran\n\nArmy")
def test_any_text(text):
    reading = read_or_refused(text)
    if reading is not None:
        holds(reading)
        assert len(reading.article.text) == len(text)


@settings(max_examples=25, deadline=None)
@given(ARTICLES)
def test_the_same_text_gives_the_same_reading(text):
    one, other = read_or_refused(text), read_or_refused(text)
    if one is not None and other is not None:
        for name in COLUMNS:
            assert_frame_equal(getattr(one, name), getattr(other, name))
        assert one.article.digest == other.article.digest


@settings(max_examples=25, deadline=None)
@given(ARTICLES)
def test_offsets_refer_to_exactly_the_given_string(text):
    reading = read_or_refused(text)
    if reading is not None:
        kept = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
        assert reading.article.text == kept


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\t", "\u2028\u00a0"])
def test_nothing_to_read(text):
    with pytest.raises(ArticleError, match=r"^The text is empty"):
        analyse(text)


def test_too_long_a_text():
    with pytest.raises(ArticleError, match="limit is 5,000,000"):
        analyse("word " * (LIMIT // 5 + 1))


@pytest.mark.parametrize(
    ("text", "words", "sentences"),
    [("Iran", 1, 1), ("…", 0, 1), ("\x00", 0, 1), ("\ufffd", 0, 1), ("中国", 2, 1), ("😀 😀", 0, 1)],
)
def test_texts_of_one_word_or_none(text, words, sentences):
    reading = analyse(text)
    holds(reading)
    assert (len(reading.tokens), len(reading.sentences)) == (words, sentences)


# ------------------------------------------------------------------ arguments


def test_an_article_or_its_text():
    text = "Iran attacked Iraq. The Iraqi Army held."
    article = article_from_text(text)
    assert isinstance(article, Article)
    for name in COLUMNS:
        assert_frame_equal(getattr(analyse(article), name), getattr(analyse(text), name))
    assert analyse(article).article is article


def test_own_actors():
    text = "The Arlandic army met the Guard in Iran."
    own = pd.DataFrame(
        {
            "actor": ["Arland", "Green Guard", "Iran"],
            "kind": ["state", "armed group", "organisation"],
            "alias": ["Arlandic", "the Guard", ""],
            "match": ["adjective", "", ""],
        }
    )
    reading = analyse(text, actors=own)
    holds(reading)
    assert reading.mentions[["text", "actor", "kind"]].to_numpy().tolist() == [
        ["Arlandic army", "Arlandic Army", "military"],
        ["the Guard", "Green Guard", "armed group"],
        ["Iran", "Iran", "organisation"],
    ]
    assert "Green Guard" not in analyse(text).actors["actor"].tolist()


def test_faulty_own_actors():
    with pytest.raises(CatalogueError, match=r"^actors' table, line 2: 'kingdom' is no kind"):
        analyse("Iran", actors=pd.DataFrame({"actor": ["Iran"], "kind": ["kingdom"]}))


def test_a_reading_is_frozen():
    reading = analyse("Iran")
    with pytest.raises(AttributeError):
        reading.mentions = reading.mentions.head(0)  # type: ignore[misc]
