"""What every figure keeps."""

import inspect
import json

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import figures
from analysis.pairs import pair_table
from tests.analysis.figures.samples import ACTORS, FIGURES, TABLES
from tests.analysis.statements import related

HOSTILE = [
    "<script>alert(1)</script>",
    "<b>bold</b>",
    '<a href="javascript:alert(1)">x</a>',
    "%{x} & $y$ \u202e",
]

every_figure = pytest.mark.parametrize("name", FIGURES)


def shown(figure):
    """Every text of a figure that plotly would read for markup."""
    layout = figure["layout"]
    yield layout["title"]["text"]
    for axis in (layout["xaxis"], layout["yaxis"]):
        yield axis.get("title", {}).get("text", "")
        yield from axis.get("ticktext", [])
    yield from (words["text"] for words in layout.get("annotations", []))
    for trace in figure["data"]:
        yield from trace["hovertext"]
        yield from trace.get("text", [])
        yield trace.get("name", "")


def test_all_figures_are_here():
    made = {name for name, value in inspect.getmembers(figures, inspect.isfunction)} - {"empty"}
    assert made == set(FIGURES) == set(TABLES)
    assert made <= set(figures.__all__)


@every_figure
def test_both_axes_have_titles(name):
    layout = FIGURES[name]().to_dict()["layout"]
    assert layout["title"]["text"]
    if name == "relation_network":  # where an actor stands in it says nothing
        assert layout["xaxis"]["visible"] is layout["yaxis"]["visible"] is False
        return
    assert layout["xaxis"]["title"]["text"]
    assert layout["yaxis"]["title"]["text"]


@every_figure
def test_the_title_fits_into_a_narrow_column(name):
    assert len(FIGURES[name]().layout.title.text) <= 30, "plotly does not break a line"


@every_figure
def test_the_page_decides_fonts_and_background(name):
    layout = FIGURES[name]().to_dict()["layout"]
    assert layout["paper_bgcolor"] == layout["plot_bgcolor"] == "rgba(0,0,0,0)"
    assert "font" not in layout
    assert "layout" not in layout["template"]


@every_figure
def test_a_click_chooses_and_a_drag_does_nothing(name):
    layout = FIGURES[name]().to_dict()["layout"]
    assert layout["dragmode"] is False
    assert layout["clickmode"] == "event"
    assert layout["xaxis"]["fixedrange"] is layout["yaxis"]["fixedrange"] is True


@every_figure
def test_hover_text_is_in_words(name):
    for trace in FIGURES[name]().to_dict()["data"]:
        assert len(trace["hovertext"]) == len(trace["x"]) == len(trace["y"])
        assert all(any(char.isalpha() for char in text) for text in trace["hovertext"])
        assert trace["hoverinfo"] == "text"


@every_figure
def test_the_alternative_text_is_a_plain_sentence(name):
    alt = FIGURES[name]().layout.meta["alt"]
    assert alt[0].isupper()
    assert alt.endswith(".")
    assert 40 < len(alt) < 300


@every_figure
def test_an_empty_table_makes_an_empty_figure(name):
    figure = FIGURES[name](TABLES[name].iloc[:0])
    made = figure.to_dict()
    assert made["data"] == []
    assert len(made["layout"]["annotations"]) == 1
    assert figure.layout.meta["alt"].endswith(".")
    assert made["layout"]["title"]["text"] == FIGURES[name]().to_dict()["layout"]["title"]["text"]


@every_figure
def test_the_table_is_left_as_it_was(name):
    before = TABLES[name].copy()
    FIGURES[name]()
    pd.testing.assert_frame_equal(TABLES[name], before)


def test_an_article_without_actors_has_no_strips():
    mentions = TABLES["actors_along"].iloc[:0]
    assert figures.actors_along(mentions, actors=ACTORS.iloc[:0], length=0).to_dict()["data"] == []


def of_names(names):
    """Each figure that shows names, made from these."""
    count, numbers = len(names), list(range(len(names)))
    actors = pd.DataFrame({"actor": names, "kind": ["person"] * count, "mentions": 2, "sentences": 1})
    mentions = pd.DataFrame({"actor": names, "kind": ["person"] * count, "sentence": numbers, "text": names})
    pairs = pd.DataFrame({"actor_a": names[0], "actor_b": names[1:], "sentences": 1})
    relations = pair_table(related([(names[0], name, sign, "denied") for name in names[1:] for sign in (1, -1)]))
    terms = pd.DataFrame({"term": names, "count": 2, "per_1000": 2.0, "sentences": 1})
    positions = pd.DataFrame({"term": names, "sentence": numbers, "start": numbers})
    chosen = names[:1]
    return [
        figures.actor_mentions(actors, selected=chosen),
        figures.actors_along(mentions, actors=actors, length=count, selected=chosen),
        figures.actors_together(pairs, actors=actors, selected=chosen),
        figures.relation_matrix(relations, actors=actors, hedged=True, chosen=[(names[0], names[1])]),
        figures.relation_network(relations, actors=actors, hedged=True, selected=chosen),
        figures.top_terms(terms, selected=chosen[0]),
        figures.term_along(positions, length=count),
    ]


def test_hostile_names_are_text():
    for figure in of_names(HOSTILE):
        made = figure.to_dict()
        texts = [text.replace("<br>", "") for text in shown(made)]
        assert not [text for text in texts if set(text) & set("<>$%\u202e")]
        assert any("&lt;script&gt;" in text for text in texts)
        # What a click chooses, and what a screen reader says, is the name itself.
        assert "<script>alert(1)</script>" in figure.layout.meta["alt"]


def test_a_click_on_a_hostile_name_chooses_that_name():
    bars = of_names(HOSTILE)[0].to_dict()["data"][0]
    assert bars["customdata"] == [[name] for name in HOSTILE]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=6, unique=True))
def test_any_names_make_figures(names):
    for figure in of_names(names):
        json.loads(figure.to_json())
        assert not [text for text in shown(figure.to_dict()) if "<" in text.replace("<br>", "")]
        figure.layout.meta["alt"].encode("utf-8")
