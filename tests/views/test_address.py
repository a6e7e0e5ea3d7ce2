"""The address: what a view is written as, what is read back, and what is dropped on the way."""

from __future__ import annotations

import functools
import re
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import Reading, analyse
from analysis.pairs import statement_names
from tests.stated import stated
from views.address import (
    CHARTS,
    CHOICES,
    OWN,
    PARAMETERS,
    TABS,
    View,
    encode,
)
from views.articles import DEFAULT, sample_names, samples
from views.decode import decode, decode_article, decode_folded, decode_names

README = Path(__file__).parents[2] / "README.md"


@functools.cache
def amerli() -> Reading:
    return stated(analyse(samples()["siege-of-amerli"]))


FOUND = statement_names(amerli().relations)
ALL_CHOSEN = View(
    article="siege-of-amerli",
    actors=("Iran", "Islamic State"),
    kinds=("state", "armed group"),
    keyword="siege",
    lemmas=True,
    sentence=4,
    voice="quoted",
    against="rest",
    tab="Terms",
    actors_chart="Along the text",
    relations_chart="Triads",
    hedged=True,
    pair="Iran and United States",
    rejected=(FOUND[0], FOUND[6]),
    flipped=(FOUND[1],),
    terms_chart="Along the text",
    sentences_chart="Lengths",
    words="term",
    stops=True,
    minimum=3,
    size=2,
    window=10,
    order="right",
    width=0,
    all_parts=True,
    names="en_small",
    folded=True,
)
ALL_WRITTEN = {
    "article": ["siege-of-amerli"],
    "names": ["en_small"],
    "actor": ["Iran", "Islamic State"],
    "kind": ["state", "armed group"],
    "keyword": ["siege"],
    "sentence": ["5"],
    "against": ["rest"],
    "voice": ["quoted"],
    "match": ["lemma"],
    "tab": ["terms"],
    "actors-chart": ["along-the-text"],
    "relations-chart": ["triads"],
    "hedged": ["yes"],
    "pair": ["Iran and United States"],
    "rejected": [FOUND[0], FOUND[6]],
    "flipped": [FOUND[1]],
    "terms-chart": ["along-the-text"],
    "sentences-chart": ["lengths"],
    "words": ["form"],
    "stops": ["yes"],
    "parts": ["all"],
    "minimum": ["3"],
    "branches": ["folded"],
    "size": ["2"],
    "window": ["10"],
    "order": ["right"],
    "width": ["sentence"],
}


def decoded(params: dict[str, list[str]]) -> tuple[View, list[str]]:
    return decode(params, amerli(), "siege-of-amerli", known=sample_names())


def of(*values: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), unique=True).map(tuple)


@st.composite
def views(draw: st.DrawFn) -> View:
    reading = amerli()
    words = draw(st.lists(st.sampled_from(reading.tokens["term"].tolist()), max_size=3, unique=True))
    return View(
        article="siege-of-amerli",
        actors=draw(of(*reading.actors["actor"])),
        kinds=draw(of(*dict.fromkeys(reading.actors["kind"]))),
        keyword=draw(st.sampled_from(["|".join(words), '"siege of"', "mil*"])),
        sentence=draw(st.none() | st.integers(0, len(reading.sentences) - 1)),
        tab=draw(st.sampled_from(TABS)),
        actors_chart=draw(st.sampled_from(CHARTS["Actors"])),
        relations_chart=draw(st.sampled_from(CHARTS["Relations"])),
        hedged=draw(st.booleans()),
        pair=draw(st.sampled_from(["", "United States to Iran", "Iran and United States"])),
        rejected=draw(of(*FOUND)),
        flipped=draw(of(*FOUND)),
        terms_chart=draw(st.sampled_from(CHARTS["Terms"])),
        sentences_chart=draw(st.sampled_from(CHARTS["Sentences"])),
        words=draw(st.sampled_from(["lemma", "term"])),
        stops=draw(st.booleans()),
        minimum=draw(st.integers(1, 10)),
        size=draw(st.integers(1, 3)),
        lemmas=draw(st.booleans()),
        against=draw(st.sampled_from(["english", "rest", "ubs-credit-suisse"])),
        window=draw(st.sampled_from([0, 2, 5, 10])),
        order=draw(st.sampled_from(["position", "left", "right", "hit"])),
        width=draw(st.sampled_from([0, 30, 60, 120])),
        all_parts=draw(st.booleans()),
        folded=draw(st.booleans()),
    )


@given(views())
def test_what_is_written_is_read_back(view):
    assert decoded(encode(view)) == (view, [])


def test_a_view_as_it_is_written():
    assert encode(ALL_CHOSEN) == ALL_WRITTEN
    assert decode(ALL_WRITTEN, amerli(), "siege-of-amerli", "en_small") == (ALL_CHOSEN, [])


def test_a_first_visit_writes_its_article_alone():
    assert encode(View(article="siege-of-amerli")) == {"article": ["siege-of-amerli"]}


def test_every_choice_has_a_parameter():
    unlisted = {"article", "names", "actors", "kinds", "keyword", "sentence", "pair", "rejected", "flipped", "against"}
    written = {*unlisted, *(field for field, _ in CHOICES.values())}
    assert written == {field.name for field in fields(View)}
    assert set(ALL_WRITTEN) == set(PARAMETERS)


known = st.deferred(lambda: st.sampled_from([*amerli().actors["actor"], "1", "99999", "siege", '"', "²"]))
anything = st.text(max_size=20) | known
names = st.sampled_from(PARAMETERS) | st.text(max_size=10)


@given(st.dictionaries(names, st.lists(anything, max_size=3), max_size=6))
def test_any_parameters_give_a_view_that_can_be_written(params):
    view, dropped = decoded(params)
    assert decoded(encode(view)) == (view, [])
    assert all(sentence.endswith(".") and len(sentence) < 500 for sentence in dropped)


@given(st.dictionaries(names, st.lists(anything, max_size=3), max_size=3))
def test_any_parameters_give_an_article_that_is_known(params):
    article, dropped = decode_article(params, sample_names(), DEFAULT)
    assert article in sample_names()
    assert len(dropped) <= 1


LONG = "x" * 10_000
WRONG = [
    ({"actor": ["Ruritania"]}, "No actor of this article is called “Ruritania”."),
    ({"actor": ["A", "B"]}, "No actor of this article is called “A” or “B”."),
    ({"actor": list("ABCDE")}, "No actor of this article is called “A”, “B”, “C” or 2 more."),
    ({"actor": ["iran"]}, "No actor of this article is called “iran”."),
    ({"actor": ["Iran\x00\x1b"]}, "No actor of this article is called “Iran��”."),
    ({"actor": [LONG]}, f"No actor of this article is called “{'x' * 39}…”."),
    ({"actor": ["Iran", "Iran"]}, "The address names the same actor again; once is enough."),
    ({"pair": ["Iran to Ruritania"]}, "Nothing is stated in this article about “Iran to Ruritania”."),
    ({"pair": ["Iran to United States"]}, "Nothing is stated in this article about “Iran to United States”."),
    ({"rejected": ["x at 1"]}, "No statement of this article to correct is “x at 1”."),
    ({"flipped": [FOUND[0], FOUND[0]]}, "The address names the same flipped again; once is enough."),
    ({"kind": ["alien"]}, "No actor of this article is of the kind “alien”."),
    ({"kind": ["state", "state"]}, "The address names the same kind again; once is enough."),
    ({"sentence": ["99999"]}, "This article has no sentence “99999”."),
    ({"sentence": ["0"]}, "This article has no sentence “0”."),
    ({"sentence": ["-1"]}, "This article has no sentence “-1”."),
    ({"sentence": ["1.0"]}, "This article has no sentence “1.0”."),
    ({"sentence": ["²"]}, "This article has no sentence “²”."),
    ({"sentence": ["٣"]}, "This article has no sentence “٣”."),
    ({"sentence": ["9" * 10_000]}, f"This article has no sentence “{'9' * 39}…”."),
    ({"sentence": ["1", "2"]}, "The address gives sentence more than once; none of them is used."),
    ({"keyword": ["franc"]}, "No sentence of this article meets the keyword “franc”."),
    (
        {"keyword": ['the "siege']},
        'The keyword “the "siege” cannot be read: The quotation mark at character 5 is not closed; add a second one.',
    ),
    ({"keyword": ["siege\x07"]}, "The keyword “siege�” holds characters that nobody can type."),
    ({"keyword": [LONG]}, "The keyword in the address is longer than 300 characters."),
    ({"keyword": ["siege", "siege"]}, "The address gives keyword more than once; none of them is used."),
    ({"tab": ["Plot"]}, "The address cannot set tab to “Plot”."),
    ({"tab": ["actors", "terms"]}, "The address gives tab more than once; none of them is used."),
    ({"minimum": ["11"]}, "The address cannot set minimum to “11”."),
    ({"against": ["siege-of-amerli"]}, "There is no other article “siege-of-amerli” to compare with."),
    ({"against": ["own"]}, "There is no other article “own” to compare with."),
    ({"against": ["rest", "english"]}, "The address gives against more than once; none of them is used."),
    ({"window": ["7"]}, "The address cannot set window to “7”."),
    ({"order": ["random"]}, "The address cannot set order to “random”."),
    ({"words": ["stem"]}, "The address cannot set words to “stem”."),
    ({"stops": ["maybe"]}, "The address cannot set stops to “maybe”."),
    ({"utm_source": ["mail"]}, "“utm_source” in the address means nothing here."),
    ({"a": ["1"], "b": ["2"], "c": [""]}, "“a”, “b” and “c” in the address mean nothing here."),
]


@pytest.mark.parametrize(("params", "sentence"), WRONG, ids=lambda value: str(value)[:40])
def test_a_wrong_value_is_dropped_with_one_sentence(params, sentence):
    view, dropped = decoded({"tab": ["terms"], **params} if "tab" not in params else params)
    assert dropped == [sentence]
    kept = {"actor": ("Iran",)} if params.get("actor") == ["Iran", "Iran"] else {}
    assert view.actors == kept.get("actor", ())
    assert view.kinds == (("state",) if params.get("kind") == ["state", "state"] else ())
    assert (view.keyword, view.sentence, view.words, view.stops, view.minimum) == ("", None, "lemma", False, 1)
    assert view.tab == ("Actors" if "tab" in params else "Terms")


def test_empty_values_ask_for_nothing():
    assert decoded({name: [""] for name in PARAMETERS}) == (View(article="siege-of-amerli"), [])
    assert decode_article({"article": [""]}, sample_names(), DEFAULT) == (DEFAULT, [])


def test_blanks_around_and_in_a_keyword_are_made_single():
    view, dropped = decoded({"keyword": [" siege \u00a0 of\t"]})
    assert (view.keyword, dropped) == ("siege of", [])


ARTICLES = [
    ({}, DEFAULT, ""),
    ({"article": ["ubs-credit-suisse"]}, "ubs-credit-suisse", ""),
    ({"article": ["nowhere"]}, DEFAULT, "There is no article “nowhere”; the first sample is shown."),
    (
        {"article": ["nowhere"], "actor": ["Iran"], "tab": ["terms"]},
        DEFAULT,
        "There is no article “nowhere”; the first sample is shown. "
        "What else the address chose was meant for that article and is left out.",
    ),
    ({"article": ["../../etc/passwd"]}, DEFAULT, "There is no article “../../etc/passwd”; the first sample is shown."),
    ({"article": [LONG]}, DEFAULT, f"There is no article “{'x' * 39}…”; the first sample is shown."),
    (
        {"article": ["ubs-credit-suisse", "ubs-credit-suisse"]},
        DEFAULT,
        "The address names more than one article; the first sample is shown.",
    ),
    (
        {"article": [OWN]},
        DEFAULT,
        "This link was made from a pasted or uploaded text, which it cannot carry. "
        "Open that text under “Open your own” to see it as the link means it; a sample is shown meanwhile.",
    ),
]


@pytest.mark.parametrize(("params", "article", "sentence"), ARTICLES)
def test_the_article_an_address_asks_for(params, article, sentence):
    assert decode_article(params, sample_names(), DEFAULT) == (article, [sentence] if sentence else [])


@pytest.mark.parametrize(
    ("params", "names", "sentence"),
    [
        ({}, "", ""),
        ({"names": [""]}, "", ""),
        ({"names": ["en_small"]}, "en_small", ""),
        (
            {"names": ["../secret"]},
            "",
            "The language model “../secret” is not installed here; names are found without it, "
            "and may differ from those the link was made with.",
        ),
        ({"names": ["a", "b"]}, "", "The address gives names more than once; none of them is used."),
    ],
)
def test_the_pipeline_an_address_asks_for(params, names, sentence):
    assert decode_names(params, ["en_small"]) == (names, [sentence] if sentence else [])


@pytest.mark.parametrize(
    ("values", "folded"), [([], False), (["folded"], True), (["apart"], False), (["x"], False), (["folded"] * 2, False)]
)
def test_whether_an_address_folds_branches(values, folded):
    assert decode_folded({"branches": values}) == folded


def test_ones_own_article_is_found_where_it_is_open():
    assert decode_article({"article": [OWN]}, [*sample_names(), OWN], DEFAULT) == (OWN, [])


def test_the_readme_documents_every_parameter():
    section = README.read_text(encoding="utf-8").partition("# The address\n")[2].partition("\n#")[0]
    rows = re.findall(r"^\| `([^`]+)` \| (.+) \|$", section, flags=re.MULTILINE)
    assert [name for name, _ in rows] == [*PARAMETERS]
    for name, meaning in rows:
        for written in re.findall(r"`([^`]+)`", meaning):
            assert written in CHOICES[name][1], f"README: {name} cannot be {written}"
