"""Who is with whom and who against whom, as a matrix and as a network."""

import itertools
import math
import re

import pandas as pd
import pytest

from analysis.figures import AGAINST, KIND_COLOURS, WITH, relation_matrix, relation_network
from analysis.figures.relation_network import ROOM
from analysis.figures.style import ACCENT, MARKED, dim
from analysis.pairs import pair_table
from tests.analysis.figures.samples import ACTORS, RELATIONS
from tests.analysis.statements import related


def made(figure):
    """The figure as a dict, and its marks as (customdata, colour, symbol, number, x, y)."""
    made = figure.to_dict()
    marks = [
        mark
        for trace in made["data"]
        if isinstance(trace["marker"].get("symbol"), list)
        for mark in zip(
            trace["customdata"],
            trace["marker"]["color"],
            trace["marker"]["symbol"],
            trace["text"],
            trace["x"],
            trace["y"],
            strict=True,
        )
    ]
    return made, marks


def test_a_cell_shows_both_signs_apart_and_one_in_its_middle():
    figure, marks = made(relation_matrix(RELATIONS, actors=ACTORS))
    assert sorted(marks, key=str) == [  # rows and columns in the order of the actors: Iraq, Islamic State, Iran
        (["Iran", "Iraq"], WITH, "circle", "1", 0, 1.75),
        (["Iran", "Iraq"], AGAINST, "square", "1", 0, 2.25),
        (["Iraq", "Islamic State"], AGAINST, "square", "2", 1, 0),
        (["Islamic State", "Iraq"], AGAINST, "square", "1", 0, 1),
    ]
    [trace] = figure["data"]
    assert trace["textfont"]["color"] == MARKED
    assert "Iraq → Islamic State<br>against: 2 statements" in trace["hovertext"]
    assert figure["layout"]["yaxis"]["ticktext"] == ["Iraq", "Islamic State", "Iran"]
    assert "hedged" not in figure["layout"]["title"]["subtitle"]["text"]
    assert figure["layout"]["meta"]["alt"] == (
        "Matrix of 3 actors: Iran with Iraq (1); Iraq against Islamic State (2) and Iran against Iraq (1)."
    )


def test_hedged_statements_are_lighter_and_below():
    figure, marks = made(relation_matrix(RELATIONS, actors=ACTORS, hedged=True))
    _, hedged = figure["data"]
    assert hedged["marker"]["color"] == [dim(WITH, 0.16), dim(AGAINST, 0.16)]
    assert hedged["marker"]["line"]["color"] == [dim(WITH, 0.5), dim(AGAINST, 0.5)]
    assert "color" not in hedged["textfont"], "it is that of the page's words"
    assert hedged["hovertext"] == [
        "Iran → Iraq<br>with: 1 hedged statement",
        "Iran → Islamic State<br>against: 1 hedged statement",
    ]
    assert figure["layout"]["meta"]["alt"] == (
        "Matrix of 3 actors: Iran with Iraq (1) and Iran with Iraq (1 hedged); "
        "Iraq against Islamic State (2) and Iran against Iraq (1)."
    )
    # The row of Iran has a shelf more, for what is both asserted and hedged; that of the others is as it was.
    assert [(pair, symbol, x, y) for pair, _, symbol, _, x, y in marks if pair[0] == "Iran"] == [
        (["Iran", "Iraq"], "circle", 0, 1.75),
        (["Iran", "Iraq"], "square", 0, 2.75),
        (["Iran", "Iraq"], "circle", 0, 2.25),
        (["Iran", "Islamic State"], "square", 1, 2.25),
    ]
    axis = figure["layout"]["yaxis"]
    assert (axis["range"], axis["tickvals"], axis["minor"]["tickvals"]) == (
        [3, -0.5],
        [0, 1, 2.25],
        [-0.5, 0.5, 1.5, 3],
    )
    assert "lighter: hedged" in figure["layout"]["title"]["subtitle"]["text"]


@pytest.mark.parametrize(("hedged", "foot"), [(False, 2.5), (True, 3)])
def test_chosen_cells_are_framed(hedged, foot):
    chosen = [("Iran", "Iraq"), ("Iran", "Atlantis")]
    figure = relation_matrix(RELATIONS, actors=ACTORS, hedged=hedged, chosen=chosen)
    [frame] = figure.to_dict()["layout"]["shapes"]
    assert [frame[end] for end in ("x0", "x1", "y0", "y1")] == [-0.5, 0.5, 1.5, foot]
    assert frame["line"]["color"] == ACCENT


def test_a_line_for_each_sign_between_two_actors():
    figure, marks = made(relation_network(RELATIONS, actors=ACTORS))
    assert sorted(mark[:4] for mark in marks) == [
        (["Iraq", "Iran"], WITH, "circle", "1"),
        (["Iraq", "Iran"], AGAINST, "square", "1"),
        (["Iraq", "Islamic State"], AGAINST, "square", "3"),
    ]
    lines = figure["layout"]["shapes"]
    assert sorted((line["line"]["color"], line["line"]["dash"]) for line in lines) == sorted(
        [(WITH, "solid"), (AGAINST, "6px,4px"), (AGAINST, "6px,4px")]
    )
    assert len({line["path"] for line in lines}) == 3
    actors, numbers = figure["data"]
    assert actors["customdata"] == [["Iraq"], ["Islamic State"], ["Iran"]]
    assert actors["marker"]["color"] == [KIND_COLOURS["state"], KIND_COLOURS["armed group"], KIND_COLOURS["state"]]
    both_ways = next(text for text in numbers["hovertext"] if "2 statements" in text)
    assert both_ways == ("Iraq → Islamic State, against: 2 statements<br>Islamic State → Iraq, against: 1 statement")


def test_names_stand_outside_the_circle_and_do_not_meet():
    names = [f"actor {number}" for number in range(7)]
    pairs = pair_table(related([(names[0], name, -1, "asserted") for name in names[1:]]))
    actors = pd.DataFrame({"actor": names, "kind": "person", "mentions": 1})
    [circle, _] = relation_network(pairs, actors=actors).to_dict()["data"]
    assert circle["textposition"] == [
        "top center",
        "middle right",
        "middle right",
        "middle right",
        "middle left",
        "middle left",
        "middle left",
    ]


@pytest.mark.parametrize(
    ("count", "ends"),
    [
        (7, list(itertools.combinations(range(7), 2))),
        (8, list(itertools.combinations(range(8), 2))),
        (10, [(one, one + 5) for one in range(5)]),
    ],
    ids=["seven", "eight", "all across"],
)
def test_numbers_of_lines_that_cross_do_not_cover_each_other(count, ends):
    names = [f"actor {number}" for number in range(count)]
    pairs = pair_table(related([(names[one], names[other], -1, "asserted") for one, other in ends]))
    actors = pd.DataFrame({"actor": names, "kind": "person", "mentions": 1})
    _, numbers = relation_network(pairs, actors=actors).to_dict()["data"]
    marks = list(zip(numbers["x"], numbers["y"], strict=True))
    across, down = ROOM
    assert len(marks) == len(ends)
    for (x0, y0), (x1, y1) in itertools.combinations(marks, 2):
        assert max(abs(x0 - x1) / across, abs(y0 - y1) / down) > 0.95


def places_on(path):
    """The places along each stretch of a line, close to one another."""
    for stretch in path.split("M")[1:]:
        x0, y0, x, y, x1, y1 = map(float, re.findall(r"-?\d+\.\d+", stretch))
        yield [
            ((1 - t) ** 2 * x0 + 2 * t * (1 - t) * x + t * t * x1, (1 - t) ** 2 * y0 + 2 * t * (1 - t) * y + t * t * y1)
            for t in (n / 200 for n in range(201))
        ]


def test_every_mark_stands_on_its_line_and_a_hedged_one_in_a_gap_of_it():
    figure, marks = made(relation_network(RELATIONS, actors=ACTORS, hedged=True))
    lines = figure["layout"]["shapes"]
    for line in lines:
        stretches = list(places_on(line["path"]))
        hedged = line["line"]["color"] not in (WITH, AGAINST)
        assert len(stretches) == (2 if hedged else 1)
        mine = [mark for mark in marks if (mark[2] == "circle") == (line["line"]["dash"] == "solid")]
        nearest = min(
            max(min(math.dist(place, mark[4:6]) for place in stretch) for stretch in stretches) for mark in mine
        )
        assert 0.05 < nearest < 0.12 if hedged else nearest < 0.01
    assert len({(x, y) for *_, x, y in marks}) == len(marks) == len(lines)


def test_chosen_numbers_are_ringed_and_selected_actors_kept():
    figure = relation_network(RELATIONS, actors=ACTORS, chosen=[("Iran", "Iraq")], selected=["Iran"]).to_dict()
    actors, numbers = figure["data"]
    rings = dict(zip(map(tuple, numbers["customdata"]), numbers["marker"]["line"]["width"], strict=True))
    assert rings == {("Iraq", "Iran"): 3, ("Iraq", "Islamic State"): 0}
    assert actors["marker"]["color"] == [
        dim(KIND_COLOURS["state"]),
        dim(KIND_COLOURS["armed group"]),
        KIND_COLOURS["state"],
    ]


def shown(figure):
    """The actors who are drawn, and what the note says of them."""
    _, marks = made(figure)
    lines = figure.layout.title.subtitle.text.split("<br>")
    note = " ".join(line for line in lines if "●" not in line and "━" not in line and "■" not in line)
    return {name for pair, *_ in marks for name in pair}, note.removesuffix("Row: who; column: to whom").strip()


@pytest.mark.parametrize("draw", [relation_matrix, relation_network])
def test_the_actors_with_most_statements_are_shown(draw):
    names = [f"actor {number:02}" for number in range(20)]
    rows = [(names[0], name, -1, "asserted") for number, name in enumerate(names[1:]) for _ in range(number + 1)]
    actors = pd.DataFrame({"actor": names, "kind": "person", "mentions": 1})
    assert shown(draw(pair_table(related(rows)), actors=actors)) == (
        {names[0], *names[5:]},
        "16 of 20 actors, those with most statements; 10 statements are not drawn",
    )
    figure = draw(pair_table(related(rows)), actors=actors, chosen=[(names[0], names[1])])
    assert shown(figure) == (
        {names[0], names[1], *names[5:]},
        "17 of 20 actors, those with most statements and the chosen pair; 9 statements are not drawn",
    )


@pytest.mark.parametrize("draw", [relation_matrix, relation_network])
def test_a_few_actors_are_all_shown(draw):
    rows = [(f"a{number}", f"b{number}", -1, "asserted") for number in range(6)]
    names = [f"{letter}{number}" for letter in "ab" for number in range(6)]
    actors = pd.DataFrame({"actor": names, "kind": "person", "mentions": 1})
    assert shown(draw(pair_table(related(rows)), actors=actors)) == (set(names), "")


@pytest.mark.parametrize("draw", [relation_matrix, relation_network])
def test_who_has_many_statements_brings_along_whom_they_are_about(draw):
    """The actors with 20 and 15 statements have them with actors of whom nothing else is said."""
    rows = [("most", f"m{number}", -1, "asserted") for number in range(20)]
    rows += [("more", f"n{number // 2}", -1, "asserted") for number in range(15)]
    rows += [(f"a{number}", f"b{number}", -1, "asserted") for number in range(6) for _ in range(10 - number)]
    names = sorted({name for source, target, *_ in rows for name in (source, target)})
    actors = pd.DataFrame({"actor": names, "kind": "person", "mentions": 1})
    assert shown(draw(pair_table(related(rows)), actors=actors)) == (
        {"most", "m0", "more", "n0", *(f"{letter}{number}" for letter in "ab" for number in range(6))},
        "16 of 42 actors, those with most statements and those whom these are about; 32 statements are not drawn",
    )


def test_marks_among_many_actors_are_small():
    rows = [("a0", f"a{number}", -1, "asserted") for number in range(1, 14) for _ in range(number)]
    actors = pd.DataFrame({"actor": [f"a{number}" for number in range(14)], "kind": "person", "mentions": 1})
    for draw in (relation_matrix, relation_network):
        thirteen = draw(pair_table(related(rows)), actors=actors, chosen=[("a0", "a1")])
        assert set(thirteen.data[-1].marker.size) == {13}
        assert max(draw(pair_table(related(rows)), actors=actors.head(12)).data[-1].marker.size) == 18


def test_a_note_fits_on_a_phone():
    names = [f"actor {number:02}" for number in range(20)]
    rows = [(names[number], names[number - 1], 1, "asserted") for number in range(0, 20, 2)]
    actors = pd.DataFrame({"actor": names, "kind": "person", "mentions": 1})
    figure = relation_matrix(pair_table(related(rows)), actors=actors, chosen=[(names[18], names[17])])
    assert [len(line) <= 48 for line in figure.layout.title.subtitle.text.split("<br>")[:-1]] == [True] * 4


def test_long_names_of_a_network_stand_on_two_lines():
    actors = pd.DataFrame({"actor": ["Kata'ib Hezbollah", "Badr"], "kind": "armed group", "mentions": 1})
    pairs = pair_table(related([("Kata'ib Hezbollah", "Badr", 1, "asserted")]))
    assert list(relation_network(pairs, actors=actors).data[0].text) == ["Kata'ib<br>Hezbollah", "Badr"]


def test_numbers_of_the_same_two_do_not_cover_each_other():
    """Also where a circle of twelve makes their line short; a number is some 20 pixels across."""
    around = [("a00", f"a{number:02}", -1, "asserted") for number in range(2, 12)]
    rows = [*around, *(("a00", "a01", sign, hedge) for sign in (1, -1) for hedge in ("asserted", "denied"))]
    actors = pd.DataFrame({"actor": [f"a{number:02}" for number in range(12)], "kind": "person", "mentions": 1})
    figure = relation_network(pair_table(related(rows)), actors=actors, hedged=True)
    places = [
        (x, y)
        for trace in figure.data[1:]
        for x, y, pair in zip(trace.x, trace.y, trace.customdata, strict=True)
        if set(pair) == {"a00", "a01"}
    ]
    pixels = 380 / 2.6
    apart = [pixels * math.dist(one, other) for one, other in itertools.combinations(places, 2)]
    assert len(places) == 4
    assert min(apart) > 18


@pytest.mark.parametrize("neighbour", [1, 15])
def test_numbers_of_two_neighbours_do_not_cover_their_names(neighbour):
    both = [("a00", f"a{neighbour:02}", -1, hedge) for hedge in ("asserted", "denied")]
    rows = [*((f"a{number:02}", f"a{(number + 8) % 16:02}", 1, "asserted") for number in range(16)), *both]
    actors = pd.DataFrame({"actor": [f"a{number:02}" for number in range(16)], "kind": "person", "mentions": 1})
    figure = relation_network(pair_table(related(rows)), actors=actors, hedged=True)
    heights = [
        y
        for trace in figure.data[1:]
        for y, pair in zip(trace.y, trace.customdata, strict=True)
        if pair == ["a00", f"a{neighbour:02}"]
    ]
    assert len(heights) == 2
    assert max(heights) < 1.01, "the first name stands above the top of the circle"


@pytest.mark.parametrize("draw", [relation_matrix, relation_network])
def test_an_actor_who_is_not_listed_is_not_drawn(draw):
    figure, marks = made(draw(RELATIONS, actors=ACTORS[ACTORS["actor"] != "Iran"]))
    assert {tuple(pair) for pair, *_ in marks} <= {("Iraq", "Islamic State"), ("Islamic State", "Iraq")}
    assert "Iran " not in figure["layout"]["meta"]["alt"]


@pytest.mark.parametrize("draw", [relation_matrix, relation_network])
def test_hedged_statements_alone_are_not_drawn_unless_asked_for(draw):
    pairs = pair_table(related("A+B?"))
    actors = pd.DataFrame({"actor": ["A", "B"], "kind": "state", "mentions": 1})
    assert draw(pairs, actors=actors).to_dict()["data"] == []
    assert draw(pairs, actors=actors, hedged=True).to_dict()["data"] != []
