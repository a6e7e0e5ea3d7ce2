import pandas as pd
import pytest

from analysis.figures import ACCENT, MUTED, term_along, top_terms
from tests.analysis.figures.samples import POSITIONS, TERMS


def test_bars_stand_by_count():
    figure = top_terms(TERMS, selected="town").to_dict()
    [bars] = figure["data"]
    assert bars["x"] == [4, 2, 1]
    assert bars["customdata"] == [["siege"], ["town"], ["water"]]
    assert bars["marker"]["color"] == [MUTED, ACCENT, MUTED]
    assert bars["hovertext"][0] == "siege<br>4 times in 3 sentences; 40.0 per 1,000 words"
    assert bars["hovertext"][2] == "water<br>1 time in 1 sentence; 10.0 per 1,000 words"
    assert figure["layout"]["xaxis"]["title"]["text"] == "Times in the text"
    assert figure["layout"]["meta"]["alt"] == (
        "Bar chart of 3 terms; the most frequent: siege (4), town (2) and water (1). Chosen: town."
    )


def test_the_axis_says_whether_all_sentences_are_counted():
    titles = [
        top_terms(TERMS, narrowed=narrowed).to_dict()["layout"]["xaxis"]["title"]["text"] for narrowed in (False, True)
    ]
    assert titles == ["Times in the text", "Times in the chosen sentences"]


@pytest.mark.parametrize(
    ("selected", "names", "note"),
    [
        ("", ["siege", "town"], "2 of 3 terms"),
        ("water", ["siege", "town", "water"], ""),
        ("iran", ["siege", "town"], "2 of 3 terms"),
    ],
)
def test_the_most_frequent_and_the_selected_are_shown(selected, names, note):
    figure = top_terms(TERMS, selected=selected, top=2).to_dict()
    assert figure["layout"]["yaxis"]["ticktext"] == names
    assert figure["layout"]["title"]["subtitle"]["text"] == note


def test_ties_keep_the_order_of_the_table():
    terms = pd.DataFrame({"term": [f"term {n}" for n in range(60)], "count": [1, 2] * 30, "sentences": 1})
    figure = top_terms(terms.assign(per_1000=1.0), top=20)
    assert figure.layout.yaxis.ticktext == tuple(f"term {n}" for n in range(1, 41, 2))


def test_marks_are_numbered_from_the_first_sentence_of_the_body():
    figure = term_along(POSITIONS, length=6, begins=1, selected="town", current=3).to_dict()
    [marks] = figure["data"]
    assert marks["x"] == [0, 1, 2.85, 3.15]
    assert marks["customdata"] == [[0], [1], [3], [3]]
    assert marks["hovertext"][:2] == ["siege<br>before the body", "town<br>sentence 1"]
    assert marks["marker"]["color"] == [MUTED, ACCENT, MUTED, MUTED]
    assert figure["layout"]["xaxis"]["range"] == [-0.6, 5.6]
    assert [shape["x0"] for shape in figure["layout"]["shapes"]] == [3]
    assert figure["layout"]["meta"]["alt"] == (
        "Strips along 5 sentences: siege 3 times and town 1 time, first before the body and last in sentence 3."
    )


def test_marks_stand_at_their_sentences():
    figure = term_along(POSITIONS, length=6, current=3).to_dict()
    [marks] = figure["data"]
    assert marks["x"] == [1, 2, 3.85, 4.15]
    assert marks["y"] == [0, 1, 0, 0]
    assert marks["customdata"] == [[0], [1], [3], [3]]
    assert marks["hovertext"] == [
        "siege<br>sentence 1",
        "town<br>sentence 2",
        "siege<br>sentence 4",
        "siege<br>sentence 4",
    ]
    assert figure["layout"]["yaxis"]["ticktext"] == ["siege", "town"]
    assert [shape["x0"] for shape in figure["layout"]["shapes"]] == [4]
    assert figure["layout"]["meta"]["alt"] == (
        "Strips along 6 sentences: siege 3 times and town 1 time, first in sentence 1 and last in sentence 4."
    )


def test_strips_are_at_most_twelve():
    positions = pd.DataFrame({"term": [f"term {n}" for n in range(20)], "sentence": range(20), "start": range(20)})
    figure = term_along(positions, length=20)
    assert figure.layout.yaxis.ticktext == tuple(f"term {n}" for n in range(12))
    assert figure.layout.title.subtitle.text == "12 of 20 terms, the most frequent, as they come in the text"
