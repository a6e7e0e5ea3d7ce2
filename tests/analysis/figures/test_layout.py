import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.figures import empty
from analysis.figures.layout import count_axis, kinds_legend, rows_axis, whole_ticks
from analysis.figures.style import KIND_COLOURS


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (1, 1, [1]),
        (1, 5, [1, 2, 3, 4, 5]),
        (1, 9, [1, 2, 4, 6, 8]),
        (1, 34, [1, 5, 10, 15, 20, 25, 30]),
        (1, 500, [1, 100, 200, 300, 400, 500]),
        (0, 7, [0, 1, 2, 3, 4, 5, 6, 7]),
        (0, 12, [0, 2, 4, 6, 8, 10, 12]),
        (17, 40, [17, 20, 25, 30, 35, 40]),
    ],
)
def test_whole_ticks(first, last, expected):
    assert whole_ticks(first, last) == expected


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(3, 9))
def test_whole_ticks_are_few_and_rise_within_the_axis(first, more, at_most):
    ticks = whole_ticks(first, first + more, at_most=at_most)
    assert ticks[0] == first
    assert ticks == sorted(set(ticks))
    assert ticks[-1] <= first + more
    assert len(ticks) <= at_most + 2


@pytest.mark.parametrize(("largest", "end"), [(10, 10.4), (0.5, 0.52), (0, 1)])
def test_counts_start_at_nought(largest, end):
    assert count_axis("Mentions", largest)["range"] == [0, pytest.approx(end)]


def test_rows_with_one_shortened_name_stay_two():
    names = ["Organisation of Islamic Cooperation", "Organisation of Islamic Banks", "2014"]
    axis = rows_axis("Actor", names)
    assert axis["tickvals"] == [0, 1, 2]
    assert axis["ticktext"] == ["Organisation of Islam…", "Organisation of Islam…", "2014"]
    assert axis["range"] == [2.5, -0.5]


def test_the_legend_has_the_kinds_present_in_their_order():
    legend = kinds_legend(["person", "state", "person", "river"])
    assert legend == (
        f'<span style="color:{KIND_COLOURS["state"]}">■</span> state   '
        f'<span style="color:{KIND_COLOURS["person"]}">■</span> person'
    )


def test_the_legend_has_four_kinds_to_a_line():
    assert [line.count("■") for line in kinds_legend(KIND_COLOURS).split("<br>")] == [4, 4]


def test_an_empty_figure_says_what_to_try():
    figure = empty("No <b> here. Release a filter, or choose another article to read.", title="Actors").to_dict()
    assert figure["data"] == []
    assert [words["text"] for words in figure["layout"]["annotations"]] == [
        "No &lt;b&gt; here. Release a filter, or choose<br>another article to read."
    ]
    assert figure["layout"]["meta"]["alt"] == "No <b> here. Release a filter, or choose another article to read."
    assert figure["layout"]["title"]["text"] == "Actors"
    assert figure["layout"]["xaxis"]["visible"] is False
