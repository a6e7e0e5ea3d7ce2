"""The Relations tab: charts, triads, statements and corrections, tried out on relations written by hand."""

from __future__ import annotations

import json
from unittest import mock

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analysis import Reading, analyse
from analysis.tables import empty
from tests.stated import stated
from tests.views import clicks
from tests.views.dashboard import AMERLI, NOBODY, fine, opened, paste, told
from views import articles
from views.address import View
from views.evidence import statements

HERE = {"tab": "relations"}
LINE = "Asa'ib Ahl al-Haq → United States"
HELPED, DESTROYED = "United States with Iran", "United States against Islamic State"


@pytest.fixture(autouse=True)
def by_hand():
    """The sample with relations written by hand; other articles as they are read, without any."""
    as_read = articles.reading_of

    def reading_of(view: View) -> Reading:
        reading = as_read(view)
        return stated(reading) if view.article == articles.DEFAULT else reading

    with mock.patch.object(articles, "reading_of", reading_of):
        yield


def items(at: AppTest, key: str) -> list[dict]:
    """The items of a list, as the browser is sent them."""
    found = [element for element in at._tree if getattr(element, "key", None) == key]
    return json.loads(found[0].proto.json)["items"] if found else []


def names(at: AppTest) -> list[str]:
    """The statements that are listed, by their names without the place of the trigger."""
    return [item["id"].rsplit(" at ", 1)[0] for item in items(at, "list_statements")]


def full(at: AppTest, name: str) -> str:
    return next(item["id"] for item in items(at, "list_statements") if item["id"].startswith(f"{name} at "))


def item(at: AppTest, name: str) -> dict:
    return next(item for item in items(at, "list_statements") if item["id"] == name)


def press(at: AppTest, key: str, value: object) -> AppTest:
    """Press the button of a list that tells this value."""
    told = [p["tell"] for one in items(at, key) for line in one["lines"] for p in line if isinstance(p, dict)]
    assert value in told
    return fine(clicks.tell(at, key, {"number": next(clicks.NUMBERS), "chosen": value}))


def lit(at: AppTest) -> dict:
    """What the article is told to light."""
    state = next(element for element in at._tree if getattr(element, "key", None) == "reader_state")
    painted = json.loads(state.proto.json)["state"]
    return {name: painted[name] for name in ("lit", "stated")}


def test_every_statement_is_listed_with_its_sentence():
    at = opened(HERE)
    assert len(names(at)) == 10, "hedged ones are not shown"
    first = items(at, "list_statements")[0]
    about, sentence, buttons = first["lines"]
    assert [piece[0] for piece in about if isinstance(piece, list)] == [
        "Islamic State → Turkmens",
        "against",
        " · coerce (material conflict)",
    ]
    assert "".join(piece[0] for piece in sentence) == (
        "For more than two months the Islamic State tried to starve Amerli, a Turkmen town 170 kilometres north of "
        "Baghdad."
    )
    marked = [piece for piece in sentence if piece[1] != "quote"]
    assert marked == [
        ["Islamic State", "mark-party quote"],
        ["tried to starve", "mark-against quote"],
        ["Turkmen", "mark-party quote"],
    ]
    assert [piece["words"] for piece in buttons if isinstance(piece, dict)] == ["Sentence 1", "Not so", "Rather with"]
    assert lit(at) == {"lit": [], "stated": {}}


def test_a_cell_chooses_its_pair_and_a_second_click_lets_go():
    at = fine(clicks.click_point(opened(HERE), "chart_matrix", "United States", "Islamic State"))
    assert at.query_params == {**AMERLI, **HERE, "pair": "United States to Islamic State"}
    assert names(at) == [DESTROYED, DESTROYED]
    light = lit(at)
    assert len(light["lit"]) == len(light["stated"]["against"]) == 2
    assert set(light["stated"]) == {"party", "against"}
    assert at.session_state.table_pairs["selection"]["rows"] == [1]
    fine(clicks.click_point(at, "chart_matrix", "United States", "Islamic State"))
    assert at.query_params == {**AMERLI, **HERE}


def test_a_line_chooses_a_pair_in_either_direction_and_an_actor_is_an_actor():
    at = opened({**HERE, "relations-chart": "network"})
    fine(clicks.click_point(at, "chart_network", "United States", "Asa'ib Ahl al-Haq"))
    assert at.query_params["pair"] == "Asa'ib Ahl al-Haq and United States"
    assert names(at) == ["Asa'ib Ahl al-Haq against United States"]
    row = at.dataframe[0].value["pair"].tolist().index(LINE)
    assert at.session_state.table_pairs["selection"]["rows"] == [row]
    fine(clicks.choose_rows(at, "table_pairs"))
    assert "pair" not in at.query_params
    fine(clicks.click_point(at, "chart_network", "Iran"))
    assert at.query_params["actor"] == "Iran"


def test_a_row_chooses_its_pair():
    at = fine(clicks.choose_rows(opened(HERE), "table_pairs", 0))
    assert at.query_params["pair"] == "Islamic State to Turkmens"
    fine(clicks.choose_rows(at, "table_pairs"))
    assert "pair" not in at.query_params


@pytest.mark.parametrize(
    ("text", "letters", "width"),
    [
        ("Iran attacked Iraq.", 11, 135),
        ("Saudi Arabia criticised Switzerland.", 26, 24 + 6 * 26),
        ("Amnesty International criticised Saudi Arabia. Iran attacked Iraq.", 36, 218),
    ],
)
def test_the_column_of_pairs_is_as_wide_as_their_names_and_leaves_room_for_numbers(text, letters, width):
    at = paste(opened(HERE), text)
    assert max(map(len, at.dataframe[0].value["pair"])) == letters
    assert json.loads(at.dataframe[0].proto.columns)["pair"]["width"] == width


def test_hedged_statements_are_shown_when_asked_for():
    at = opened(HERE)
    at.toggle(key="hedged").set_value(True)
    fine(at.run())
    assert at.query_params == {**AMERLI, **HERE, "hedged": "yes"}
    assert len(names(at)) == 13
    shown = [one["state"] for one in items(at, "list_statements")]
    assert shown.count("hedged") == 3
    assert at.dataframe[0].value["hedged"].sum() == 3


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ({}, ["Not shown: 3 hedged"]),
        ({"hedged": "yes"}, []),
        ({"actor": "Iran"}, ["Not shown: 1 hedged"]),
        ({"pair": "Iran to Asa'ib Ahl al-Haq"}, []),
        ({"pair": "United States to Iran"}, ["Not shown: 1 hedged"]),
        ({"pair": "Iran and United States", "actor": "Sunnis", "relations-chart": "triads"}, ["Not shown: 1 hedged"]),
        ({"kind": "state"}, ["Not shown: 1 hedged and 9 whose actors are not both of a chosen kind"]),
        ({"kind": "state", "actor": "Iran"}, ["Not shown: 1 hedged and 1 whose actors are not both of a chosen kind"]),
        (
            {"kind": ["armed group", "state"]},
            ["Not shown: 2 hedged and 3 whose actors are not both of a chosen kind"],
        ),
        ({"kind": "state", "hedged": "yes"}, ["Not shown: 11 whose actors are not both of a chosen kind"]),
    ],
)
def test_what_is_not_shown_is_counted(chosen, said):
    at = opened({**HERE, **chosen})
    assert [text for text in told(at.caption) if text.startswith("Not shown")] == said


def test_a_statement_about_a_place_is_counted_as_not_shown():
    at = paste(opened(HERE), "Iran bombed Tikrit. Iran bombed Iraq.")
    assert "Not shown: 1 about places" in told(at.caption)


def test_a_hedged_statement_is_lit_as_such():
    at = opened({**HERE, "hedged": "yes", "pair": "Iran and United States"})
    assert set(lit(at)["stated"]) == {"party", "with", "hedged"}


@pytest.mark.parametrize(
    "filters",
    [
        {"actor": "Asa'ib Ahl al-Haq"},
        {"keyword": "apostates"},
        {"kind": "armed group"},
        {"voice": "quoted"},
    ],
)
def test_the_article_lights_only_what_is_listed(filters):
    at = opened({**HERE, "pair": "United States to Islamic State", **filters})
    assert names(at) == []
    assert lit(at) == {"lit": [], "stated": {}}
    assert told(at.markdown) == ["United States → Islamic State"]


def test_the_edge_of_a_triad_is_listed_and_lit_whichever_of_its_actors_is_chosen():
    pair = {"pair": "Shiite militias and United States", "actor": "Asa'ib Ahl al-Haq"}
    at = opened({**HERE, "relations-chart": "triads", **pair})
    assert names(at) == ["United States with Shiite militias"]
    assert len(lit(at)["lit"]) == 1


def test_a_pair_lights_the_article_only_while_the_tab_is_open():
    at = opened({**HERE, "pair": "United States to Iran"})
    assert lit(at)["lit"] != []
    fine(clicks.open_tab(at, "Actors"))
    assert lit(at) == {"lit": [], "stated": {}}
    assert at.query_params == {**AMERLI, "pair": "United States to Iran"}


def test_a_rejected_statement_is_not_counted_and_can_be_taken_back():
    at = opened(HERE)
    name = full(at, HELPED)
    press(at, "list_statements", ["rejected", name])
    assert at.query_params == {**AMERLI, **HERE, "rejected": name}
    assert item(at, name)["state"] == "rejected"
    assert ["United States", "Iran"] not in clicks.points(at, "chart_matrix")
    press(at, "list_statements", ["rejected", name])
    assert at.query_params == {**AMERLI, **HERE}
    assert ["United States", "Iran"] in clicks.points(at, "chart_matrix")


def test_a_statement_turned_round_counts_as_the_other_sign():
    at = opened(HERE)
    name = full(at, HELPED)
    press(at, "list_statements", ["flipped", name])
    assert at.query_params == {**AMERLI, **HERE, "flipped": name}
    pairs = at.dataframe[0].value.set_index("pair")
    assert pairs.loc["United States → Iran", ["positive", "negative"]].tolist() == [0, 1]
    again = opened(dict(at.query_params))
    assert again.dataframe[0].value.equals(at.dataframe[0].value), "the link brings the corrections"
    fine(again.button(key="take_back").click().run())
    assert again.query_params == {**AMERLI, **HERE}


def test_a_statement_turned_round_says_what_was_read_and_has_no_category():
    at = opened({**HERE, "hedged": "yes"})
    asserted = full(at, HELPED)
    denied = next(one["id"] for one in items(at, "list_statements") if one["state"] == "hedged")
    press(at, "list_statements", ["flipped", asserted])
    press(at, "list_statements", ["flipped", denied])
    assert [piece[0] for piece in item(at, asserted)["lines"][0][2:]] == [
        "against",
        " · changed by you; read as with, aid (material cooperation)",
    ]
    assert [piece[0] for piece in item(at, denied)["lines"][0][2:]] == [
        "against",
        " · denied · changed by you; read as with, cooperate (material cooperation)",
    ]
    press(at, "list_statements", ["rejected", asserted])
    assert item(at, asserted)["lines"][0][3][0].endswith("(material cooperation)")
    assert item(at, asserted)["lines"][2][-1][0].startswith("Rejected by you. Why: “")


def test_corrections_change_the_triads():
    at = opened({**HERE, "relations-chart": "triads"})
    assert [one["state"] for one in items(at, "list_triads")] == ["balanced", "unbalanced"]
    assert told(at.markdown)[1].startswith("Frustration: 1 of 8 relations would have to change")
    name = full(at, "Asa'ib Ahl al-Haq against United States")
    press(at, "list_statements", ["flipped", name])
    assert [one["state"] for one in items(at, "list_triads")] == ["balanced", "balanced"]
    assert told(at.markdown)[1].startswith(
        "In balance: none of 8 relations has to change for the actors to fall into two camps"
    )


def test_no_camps_are_spoken_of_where_nothing_is_stated():
    at = opened({**HERE, "relations-chart": "triads", "kind": "person"})
    assert told(at.markdown)[0] == "#### The enemy of my enemy"
    assert not any("camps" in text for text in told(at.markdown))


def test_what_is_rejected_is_not_counted_with_the_others():
    at = opened(HERE)
    assert "10 statements about all pairs" in told(at.markdown)
    press(at, "list_statements", ["rejected", full(at, HELPED)])
    assert "9 statements about all pairs" in told(at.markdown)
    assert "Not counted: 1 rejected by you" in told(at.caption)


def test_each_edge_of_a_triad_opens_its_sentences():
    at = opened({**HERE, "relations-chart": "triads"})
    assert "adds no relation" in " ".join(told(at.caption))
    for pair in ("Islamic State and Shiite militias", "Shiite militias and United States"):
        press(at, "list_triads", pair)
        assert at.query_params["pair"] == pair
        [statement] = names(at)
        assert all(name in statement for name in pair.split(" and "))
        pressed = [p for one in items(at, "list_triads") for p in one["lines"][1] if p["pressed"]]
        assert [p["tell"] for p in pressed] == [pair]


def test_a_statement_goes_to_its_sentence():
    at = opened(HERE)
    sentence = items(at, "list_statements")[0]["lines"][2][0]["tell"]
    press(at, "list_statements", sentence)
    assert at.query_params["sentence"] == "14"
    assert items(at, "list_statements")[0]["state"] == "current"


def test_what_is_chosen_elsewhere_narrows_the_relations():
    at = opened({**HERE, "actor": "Iran"})
    assert {"Iran" in name.split(" with ") for name in names(at)} == {True}
    at = opened({**HERE, "kind": "state"})
    assert names(at) == [HELPED]
    at = opened({**HERE, "keyword": "apostates"})
    assert names(at) == ["Islamic State against Turkmens"]
    triads = opened({**HERE, "actor": "Asa'ib Ahl al-Haq", "relations-chart": "triads"})
    assert [one["state"] for one in items(triads, "list_triads")] == ["unbalanced"]


@pytest.mark.parametrize(("voice", "count"), [("narrator", 2), ("quoted", 0)])
def test_what_nobody_is_quoted_with_is_not_stated_in_quotations(voice, count):
    at = opened({**HERE, "actor": "Iran", "voice": voice})
    assert len(names(at)) == count


def test_clear_lets_go_of_the_pair_and_keeps_the_corrections():
    name = full(opened(HERE), HELPED)
    at = opened({**HERE, "pair": "United States to Iran", "rejected": name})
    fine(next(button for button in at.button if button.label == "Clear").click().run())
    assert at.query_params == {**AMERLI, **HERE, "rejected": name}


def test_another_article_has_relations_of_its_own():
    at = opened({**HERE, "pair": "United States to Iran", "rejected": full(opened(HERE), HELPED)})
    at.selectbox(key="article").set_value("ubs-credit-suisse")
    fine(at.run())
    assert at.query_params == {**HERE, "article": "ubs-credit-suisse"}
    assert told(at.info)[:1] != ["Nothing is stated"]


def test_while_relations_are_read_the_tab_says_so():
    with mock.patch.object(st, "spinner", wraps=st.spinner) as spinner:
        opened(HERE)
    assert mock.call("Reading who does what to whom…") in spinner.mock_calls


NONE_STATED = "No sentence here states a relation between two of the actors."
NONE_FOUND = "No actor was found here. You can write those that you see in it on the page *Your actors*."


@pytest.mark.parametrize(("text", "said"), [(NOBODY, NONE_FOUND), ("Kenya is dry. It snowed in Peru.", NONE_STATED)])
@pytest.mark.parametrize("chart", ["matrix", "network", "triads"])
def test_an_article_without_relations_says_so(chart, text, said):
    at = paste(opened({**HERE, "relations-chart": chart}), text)
    assert at.session_state.own.relations.equals(empty("relations"))
    assert items(at, "list_statements") == []
    assert [line.partition(" You can read")[0] for line in told(at.info)] == [said]
    assert not any("statements about" in text for text in told(at.markdown)), "it is said once"
    assert not at.get("plotly_chart")
    assert not at.dataframe


def test_words_that_stand_for_an_actor_are_marked_as_a_name_is():
    at = paste(opened(HERE), "Talks\n\nKenya and Peru met on Monday. Both countries signed an agreement.")
    sentence = items(at, "list_statements")[1]["lines"][1]
    assert [piece for piece in sentence if piece[1] != "quote"] == [
        ["Both countries", "mark-party quote"],
        ["agreement", "mark-with quote"],
    ]
    fine(clicks.click_point(at, "chart_matrix", "Kenya", "Peru"))
    assert lit(at)["stated"]["party"] == [[1, 0, 5], [1, 10, 14], [2, 0, 14]]


SAID = "No sentence here states a relation between two of the actors."


@pytest.mark.parametrize(
    ("text", "choice", "ways"),
    [
        ("Kenya did not attack Peru.", {}, " You can show hedged statements."),
        ("Kenya did not attack Peru.", {"hedged": "yes"}, None),
        ("Kenya attacked Peru. It rained.", {"keyword": "rained"}, " You can release a filter."),
        ("Kenya did not attack Peru. It rained.", {"keyword": "rained"}, " You can release a filter."),
        (
            "It rained in Kenya and Peru. Kenya and Peru are dry.",
            {},
            " You can read the sentences that name two of them, on the tab *Actors* under *Together*.",
        ),
    ],
)
def test_only_what_leads_to_a_statement_is_told_to_be_tried(text, choice, ways):
    at = paste(opened({**HERE, **choice, "article": "own"}), f"Talks\n\n{text}")
    shown = [line for line in told(at.info) if line.startswith(SAID)]
    assert shown == ([] if ways is None else [SAID + ways])


@pytest.mark.parametrize(
    ("choice", "ways"),
    [
        ({"pair": "United States to Islamic State", "actor": "Iran"}, "release a filter or press *All pairs*"),
        ({"pair": "United States to Islamic State", "kind": "person"}, "release a filter"),
        ({"pair": "Sunnis to Islamic State"}, "show hedged statements or press *All pairs*"),
    ],
)
def test_a_pair_without_a_statement_says_what_leads_to_one_of_its_own(choice, ways):
    at = opened({**HERE, **choice})
    said = [line for line in told(at.info) if line.startswith("No sentence")]
    assert said == [f"No sentence here states a relation between these two. You can {ways}."]


def test_hedged_statements_alone_put_nobody_into_camps():
    at = paste(opened({**HERE, "relations-chart": "triads", "hedged": "yes"}), "Talks\n\nKenya did not attack Peru.")
    assert len(names(at)) == 1
    assert not [line for line in told(at.markdown) if "relations" in line]


def test_the_end_of_a_line_parts_words_in_the_evidence():
    wrapped = (
        "After months of talks that had led nowhere at all, the army of Kenya attacked\n"
        "Peru on Monday, as the rains began in the north of the country and the roads\nturned to mud."
    )
    reading = analyse(f"Talks\n\n{wrapped}")
    (shown,) = (item["lines"][1] for item in statements(reading, reading.relations, View()))
    assert "".join(piece[0] for piece in shown) == wrapped.replace("\n", " ")
