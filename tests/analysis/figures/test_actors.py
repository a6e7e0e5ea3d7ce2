from functools import partial

import pandas as pd
import pytest

from analysis.figures import KIND_COLOURS, actor_mentions, actors_along, actors_together
from analysis.figures.style import ACCENT, MUTED, dim
from tests.analysis.figures.samples import ACTORS, MENTIONS, PAIRS

STATE, ARMED = KIND_COLOURS["state"], KIND_COLOURS["armed group"]


def many(count):
    """A table of that many actors, the last mentioned most."""
    numbers = list(range(1, count + 1))
    return pd.DataFrame(
        {"actor": [f"actor {n}" for n in numbers], "kind": "state", "mentions": numbers, "sentences": 1}
    )


def test_bars_stand_by_mentions():
    figure = actor_mentions(ACTORS).to_dict()
    [bars] = figure["data"]
    assert (bars["type"], bars["orientation"]) == ("bar", "h")
    assert bars["x"] == [4, 3, 1]
    assert bars["y"] == [0, 1, 2]
    assert bars["customdata"] == [["Islamic State"], ["Iraq"], ["Iran"]]
    assert bars["marker"]["color"] == [ARMED, STATE, STATE]
    assert bars["hovertext"] == [
        "Islamic State<br>armed group: 4 mentions in 4 sentences",
        "Iraq<br>state: 3 mentions in 2 sentences",
        "Iran<br>state: 1 mention in 1 sentence",
    ]
    layout = figure["layout"]
    assert layout["yaxis"]["ticktext"] == ["Islamic State", "Iraq", "Iran"]
    assert layout["yaxis"]["range"] == [2.5, -0.5]
    assert layout["xaxis"]["title"]["text"] == "Mentions"
    assert layout["meta"]["alt"] == (
        "Bar chart of mentions of 3 actors; the most mentioned: Islamic State (4), Iraq (3) and Iran (1)."
    )


def test_the_legend_names_the_kinds_present():
    subtitle = actor_mentions(ACTORS).layout.title.subtitle.text
    assert [kind for kind in KIND_COLOURS if kind in subtitle] == ["state", "armed group"]
    assert subtitle.count("■") == 2


@pytest.mark.parametrize(
    ("selected", "expected"),
    [
        ((), [ARMED, STATE, STATE]),
        (("Iraq",), [dim(ARMED), STATE, dim(STATE)]),
        (["Iraq", "Iran"], [dim(ARMED), STATE, STATE]),
        ({"Atlantis"}, [ARMED, STATE, STATE]),  # chosen, but not in this article: nothing to set apart
    ],
)
def test_selected_bars_keep_their_colour(selected, expected):
    assert actor_mentions(ACTORS, selected=selected).to_dict()["data"][0]["marker"]["color"] == expected


@pytest.mark.parametrize("figure", [actor_mentions, partial(actors_along, MENTIONS, length=6)])
def test_whom_a_figure_shows_also_has_no_other_look(figure):
    assert figure(actors=ACTORS, also=["Iran"]).to_dict() == figure(actors=ACTORS).to_dict()


def test_the_alternative_text_names_the_choice():
    assert actor_mentions(ACTORS, selected=("Iran",)).layout.meta["alt"].endswith(" Chosen: Iran.")


@pytest.mark.parametrize("chosen", ["selected", "also"])
@pytest.mark.parametrize(
    ("count", "selected", "bars", "note"),
    [
        (20, (), 20, ""),
        (21, (), 20, "20 of 21 actors, the most mentioned"),
        (57, ("actor 2",), 21, "21 of 57 actors, the most mentioned and the chosen"),
        (1057, (), 20, "20 of 1,057 actors, the most mentioned"),
    ],
)
def test_the_most_mentioned_and_the_chosen_are_shown(count, selected, bars, note, chosen):
    figure = actor_mentions(many(count), **{chosen: selected}).to_dict()
    assert len(figure["data"][0]["x"]) == bars
    assert figure["data"][0]["customdata"][0] == [f"actor {count}"]
    lines = figure["layout"]["title"]["subtitle"]["text"].split("<br>")
    assert lines[:-1] == ([note] if note else [])  # the last line is the legend


def test_ties_keep_the_order_of_the_table():
    actors = many(60).assign(mentions=[1, 2] * 30)
    assert actor_mentions(actors).to_dict()["layout"]["yaxis"]["ticktext"] == [
        f"actor {number}" for number in range(2, 41, 2)
    ]


def test_the_height_fits_the_rows():
    heights = [actor_mentions(many(count)).layout.height for count in (10, 15, 20)]
    assert heights[1] - heights[0] == heights[2] - heights[1] == 5 * 24


def test_marks_stand_at_their_sentences():
    figure = actors_along(MENTIONS, actors=ACTORS, length=6).to_dict()
    [marks] = figure["data"]
    assert marks["mode"] == "markers"
    assert marks["x"] == [1, 1.85, 2.15, 2, 4, 4, 6, 6]  # two in one sentence stand side by side
    assert marks["y"] == [1, 0, 0, 1, 2, 1, 0, 1]
    assert marks["customdata"] == [
        ["Islamic State", 0],
        ["Iraq", 1],
        ["Iraq", 1],
        ["Islamic State", 1],
        ["Iran", 3],
        ["Islamic State", 3],
        ["Iraq", 5],
        ["Islamic State", 5],
    ]
    assert marks["hovertext"][1] == "Iraq<br>sentence 2: “Iraqi”"
    layout = figure["layout"]
    assert layout["yaxis"]["ticktext"] == ["Iraq", "Islamic State", "Iran"]  # in the order of the table
    assert layout["xaxis"]["title"]["text"] == "Sentence"
    assert layout["meta"]["alt"] == (
        "Strips of 8 mentions of 3 actors along 6 sentences; most often: Islamic State, Iraq and Iran."
    )


def test_only_sentences_of_the_body_are_told_of():
    figure = actors_along(MENTIONS, actors=ACTORS, length=6, begins=2)
    assert " along 4 sentences; " in figure.layout.meta["alt"]


def test_sponsors_are_hollow():
    figure = actors_along(MENTIONS, actors=ACTORS, length=6)
    [marks] = figure.to_dict()["data"]
    assert marks["marker"]["symbol"] == ["circle"] * 4 + ["circle-open"] + ["circle"] * 3
    assert marks["hovertext"][4] == "Iran as a sponsor<br>sentence 4: “Iran”"
    assert figure.layout.title.subtitle.text.startswith("Hollow: as a sponsor<br>")


def test_without_roles_no_mark_is_hollow():
    figure = actors_along(MENTIONS.drop(columns="role"), actors=ACTORS, length=6)
    assert figure.data[0].marker.symbol == "circle"
    assert "Hollow" not in figure.layout.title.subtitle.text


def test_the_strips_of_others_are_dimmed():
    [marks] = actors_along(MENTIONS, actors=ACTORS, length=6, selected=("Iran",)).to_dict()["data"]
    assert marks["marker"]["color"][3:5] == [dim(ARMED), STATE]


@pytest.mark.parametrize(("current", "places"), [(None, []), (0, [1]), (5, [6]), (6, []), (-1, [])])
def test_a_line_stands_at_the_current_sentence(current, places):
    figure = actors_along(MENTIONS, actors=ACTORS, length=6, current=current)
    assert [shape.x0 for shape in figure.layout.shapes] == places


def test_strips_are_at_most_twenty_and_the_selected():
    actors = many(30)
    mentions = pd.DataFrame({"actor": actors["actor"], "kind": "state", "sentence": 0, "text": "x"})
    rows = actors_along(mentions, actors=actors, length=1, selected=("actor 3",)).layout.yaxis.ticktext
    assert rows == ("actor 3", *(f"actor {n}" for n in range(11, 31)))


def test_a_long_text_has_one_mark_for_neighbouring_sentences():
    # 301 sentences in at most 150 columns: three sentences to a mark.
    mentions = pd.DataFrame(
        [("Iran", "state", n, "Iran", "sponsor" if n == 4 else "actor") for n in (0, 2, 3, 4, 4, 300)],
        columns=["actor", "kind", "sentence", "text", "role"],
    )
    figure = actors_along(mentions, actors=ACTORS, length=301)
    [marks] = figure.to_dict()["data"]
    assert marks["x"] == [1, 4, 301]
    assert marks["customdata"] == [["Iran", 0], ["Iran", 3], ["Iran", 300]]
    assert marks["marker"]["symbol"] == "circle"
    assert marks["hovertext"] == [
        "Iran<br>sentence 1: “Iran”<br>and 1 more up to sentence 3",
        "Iran<br>sentence 4: “Iran”<br>and 2 more up to sentence 5",
        "Iran<br>sentence 301: “Iran”",
    ]
    assert figure.layout.xaxis.title.text == "Sentence (3 per mark)"
    assert figure.layout.meta["alt"].startswith("Strips of 6 mentions ")


def test_bubbles_are_on_both_sides():
    figure = actors_together(PAIRS, actors=ACTORS).to_dict()
    [bubbles] = figure["data"]
    assert figure["layout"]["yaxis"]["ticktext"] == ["Islamic State", "Iraq", "Iran"]
    cells = dict(zip(zip(bubbles["x"], bubbles["y"], strict=True), bubbles["customdata"], strict=True))
    assert cells == {
        (0, 1): ["Iraq", "Islamic State"],
        (1, 0): ["Islamic State", "Iraq"],
        (0, 2): ["Iran", "Islamic State"],
        (2, 0): ["Islamic State", "Iran"],
    }
    assert bubbles["marker"]["size"] == [22, 11, 22, 11]  # four times the sentences, twice as wide
    assert bubbles["hovertext"][0] == "Iraq and Islamic State<br>together in 4 sentences"
    assert figure["layout"]["meta"]["alt"] == (
        "Matrix of 3 actors by the sentences they share; most often: "
        "Iraq with Islamic State (4) and Iran with Islamic State (1)."
    )


@pytest.mark.parametrize(
    ("selected", "expected"),
    [
        ((), [MUTED] * 4),
        (("Iran",), [dim(MUTED), ACCENT, dim(MUTED), ACCENT]),
        (("Islamic State",), [ACCENT] * 4),
        (("Islamic State", "Iraq"), [ACCENT, dim(MUTED), ACCENT, dim(MUTED)]),
        (("Iran", "Iraq"), [dim(MUTED)] * 4),
        (("Iran", "Iraq", "Islamic State"), [ACCENT] * 4),
        (("Iran", "Atlantis"), [dim(MUTED), ACCENT, dim(MUTED), ACCENT]),
        (("Atlantis",), [MUTED] * 4),
    ],
)
def test_pairs_of_the_selected_actors_stand_out(selected, expected):
    [bubbles] = actors_together(PAIRS, actors=ACTORS, selected=selected).to_dict()["data"]
    assert bubbles["marker"]["color"] == expected


def test_a_matrix_has_at_most_fifteen_actors_who_meet():
    actors = many(30)
    pairs = pd.DataFrame({"actor_a": [f"actor {n}" for n in range(1, 20)], "actor_b": "actor 20", "sentences": 1})
    figure = actors_together(pairs, actors=actors)
    assert figure.layout.yaxis.ticktext == tuple(f"actor {n}" for n in range(20, 5, -1))
    assert figure.layout.title.subtitle.text == (
        "15 of 20 who share a sentence, the most mentioned<br>Larger: more sentences together"
    )
    assert len(figure.data[0].x) == 2 * 14
