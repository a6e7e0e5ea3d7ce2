"""The dashboard from end to end, without a browser: what it opens with, and what each way of choosing does."""

from __future__ import annotations

import json
from unittest import mock

import pytest

from tests.views import clicks
from tests.views.dashboard import AMERLI, FRONT, OWN_TEXT, fine, opened, paste, title, told
from views import state
from views.address import CHARTS, TABS


def test_a_first_visit_opens_the_first_sample_in_one_run():
    with mock.patch("views.state.load", side_effect=state.load) as load:
        at = opened()
    assert load.call_count == 1
    assert title(at) == "How the siege of Amerli was broken"
    assert (told(at.info), told(at.warning), told(at.error)) == ([], [], [])
    assert [metric.label for metric in at.metric] == ["Words", "Sentences", "Reading time", "Reading ease", "Actors"]
    assert ["Iran"] in clicks.points(at, "chart_mentions")
    assert "Iran" in at.dataframe[0].value["actor"].tolist()
    assert at.query_params == {}, "an address that means the view is left as it is"


SEEDED = [
    ({"actor": ["Iran", "Iraq"]}, "actors", ["Iran", "Iraq"]),
    ({"kind": "armed group"}, "kinds", ["armed group"]),
    ({"keyword": '"Islamic State"'}, "keyword", '"Islamic State"'),
    ({"sentence": "5"}, "sentence", 4),
    ({"tab": "sentences"}, "tab", "Sentences"),
    ({"actors-chart": "together"}, "actors_chart", "Together"),
    ({"tab": "terms", "terms-chart": "along-the-text"}, "terms_chart", "Along the text"),
    ({"tab": "sentences", "sentences-chart": "lengths"}, "sentences_chart", "Lengths"),
    ({"tab": "terms", "words": "form"}, "words", "term"),
    ({"tab": "terms", "stops": "yes"}, "stops", True),
    ({"tab": "terms", "minimum": "3"}, "minimum", 3),
    ({"tab": "terms", "size": "2"}, "size", 2),
    ({"tab": "terms", "terms-chart": "keyness", "against": "ubs-credit-suisse"}, "against", "ubs-credit-suisse"),
    ({"keyword": "siege", "tab": "terms", "terms-chart": "collocates", "window": "sentence"}, "window", 0),
    ({"keyword": "siege", "tab": "contexts", "order": "right", "width": "sentence"}, "order", "right"),
    ({"keyword": "attack", "match": "lemma"}, "lemmas", True),
    ({"parts": "all"}, "all_parts", True),
    ({"article": "ubs-credit-suisse"}, "article", "ubs-credit-suisse"),
]


@pytest.mark.parametrize(("params", "key", "value"), SEEDED)
def test_an_address_makes_each_choice_again(params, key, value):
    at = opened(params)
    assert at.session_state[key] == value
    assert at.query_params == params
    assert told(at.info) == []
    fine(at.run())
    assert at.session_state[key] == value
    assert at.query_params == params


@pytest.mark.parametrize("tab", TABS)
def test_each_tab_opens_narrowed_and_not(tab):
    at = opened({"tab": tab.lower()})
    at.multiselect(key="actors").set_value(["Iran"])
    at.text_input(key="keyword").set_value("forces")
    fine(at.run())
    said = "Sentences that name Iran and hold “forces”: "
    assert [text for text in told(at.caption) if text.startswith(said)] != []


@pytest.mark.parametrize(("tab", "chart"), [(tab, chart) for tab, charts in CHARTS.items() for chart in charts])
def test_each_chart_is_drawn(tab, chart):
    written = chart.lower().replace(" ", "-")
    at = opened({"tab": tab.lower(), f"{tab.lower()}-chart": written, "actor": "Iran", "sentence": "3"})
    assert len(at.get("plotly_chart")) == (0 if chart in ("Triads", "Readability") else 1), "these two are lists"


def test_the_words_of_one_voice_are_chosen_and_let_go_of():
    at = opened({"article": "brazil-votes", "voice": "quoted", "tab": "sentences", "sentences-chart": "voices"})
    assert any(text.startswith("Sentences that have quoted speech: 3 of ") for text in told(at.caption))
    assert at.query_params["voice"] == "quoted"
    at.segmented_control(key="voice").set_value("")
    fine(at.run())
    assert "voice" not in at.query_params
    assert not any("quoted speech: " in text for text in told(at.caption))


@pytest.mark.parametrize(
    ("voice", "figures"),
    [
        ({}, ["625", "39", "3 min", "51", "33"]),
        ({"voice": "narrator"}, ["607", "38", "3 min", "50", "33"]),
        ({"voice": "quoted"}, ["18", "3", "under 1 min", "–", "0"]),
        ({"voice": "quoted", "keyword": "Brazil"}, ["18", "3", "under 1 min", "–", "0"]),
    ],
)
def test_the_figures_are_those_of_the_chosen_voice(voice, figures):
    at = opened({"article": "brazil-votes", **voice})
    assert [metric.value for metric in at.metric] == figures
    assert ("alone" in at.metric[0].help) is bool(voice)


def test_every_voice_and_quote_is_in_a_table():
    at = opened({"article": "brazil-votes", "tab": "sentences", "sentences-chart": "voices"})
    voices, quotes = (table.value for table in at.dataframe)
    assert voices["name"].tolist() == ["Narrator", "Luiz Inácio Lula da Silva", "Joe Biden"]
    assert quotes["speaker"].tolist() == ["Luiz Inácio Lula da Silva"] * 2 + ["Joe Biden"]
    assert quotes["text"].tolist()[0] == '"There are not two Brazils,"'


def test_readability_has_eight_formulas_with_their_sources():
    at = opened({"tab": "sentences", "sentences-chart": "readability"})
    [table] = (table.value for table in at.table)
    assert len(table) == 8
    assert table["What it means"].str.contains(r"\(.+ \d{4}.*\)\]").all()


@pytest.mark.parametrize(
    ("text", "keyword", "said"),
    [
        ("It rained all day. Then it stopped.", "", "Readability is told of 100 words or more; here are 7."),
        (
            f"A siege began. {'It rained all day, and then it stopped. ' * 20}",
            "siege",
            "Readability is told of 100 words or more; here are 3. You can release a filter.",
        ),
        (
            "Am Montag trafen sich beide Seiten zum ersten Mal seit vielen Jahren in Wien. " * 12,
            "Wien",
            "Readability is told only of English, and this does not look like it.",
        ),
        (f"A siege began. {'It rained all day, and then it stopped. ' * 20}", "", None),
    ],
    ids=["short", "narrowed", "foreign", "told"],
)
def test_no_formula_tells_of_what_it_was_not_made_for(text, keyword, said):
    at = paste(opened({"tab": "sentences", "sentences-chart": "readability"}), f"Rain\n\n{text}")
    fine(at.text_input(key="keyword").set_value(keyword).run())
    assert told(at.info) == ([said] if said else [])
    assert len(at.table) == (not said)


def test_the_signs_of_all_formulas_are_explained():
    at = opened({"tab": "terms", "terms-chart": "diversity"})
    assert any(text.startswith("Signs: N words, V different words, V(i) words that") for text in told(at.caption))
    at = opened({"tab": "sentences", "sentences-chart": "readability"})
    assert any(text.startswith("Signs: W words, S sentences, Y syllables") for text in told(at.caption))


def test_the_longest_sentence_is_a_click_away():
    at = opened({"tab": "sentences"})
    [rows] = (table.value for table in at.dataframe)
    longest = rows.sort_values("words", ascending=False, kind="stable")["number"].iloc[0]
    at.button(key="go_longest").click()
    fine(at.run())
    assert at.query_params["sentence"] == str(longest + FRONT)


BROKEN = [
    ({"actor": "Ruritania"}, "No actor of this article is called “Ruritania”."),
    ({"kind": "alien"}, "No actor of this article is of the kind “alien”."),
    ({"sentence": "99999"}, "This article has no sentence “99999”."),
    ({"keyword": "franc"}, "No sentence of this article meets the keyword “franc”."),
    ({"keyword": "x" * 10_000}, "The keyword in the address is longer than 300 characters."),
    ({"tab": ["terms", "actors"]}, "The address gives tab more than once; none of them is used."),
    ({"article": "nowhere"}, "There is no article “nowhere”; the first sample is shown."),
    ({"colour": "red"}, "“colour” in the address means nothing here."),
    ({"actor": "![x](http://127.0.0.1/x.png)"}, "No actor of this article is called “![x](http://127.0.0.1/x.png)”."),
]


@pytest.mark.parametrize(("params", "sentence"), BROKEN, ids=lambda value: str(value)[:40])
def test_a_broken_address_gives_a_notice_once_and_is_mended(params, sentence):
    at = opened(params)
    assert told(at.info) == [sentence]
    assert title(at) == "How the siege of Amerli was broken"
    assert at.query_params == AMERLI
    fine(at.run())
    assert told(at.info) == []


def test_all_that_was_dropped_is_said_in_one_box():
    at = opened({"actor": "Ruritania", "sentence": "99999", "keyword": "Iran"})
    assert told(at.info) == [
        "- No actor of this article is called “Ruritania”.\n- This article has no sentence “99999”."
    ]
    assert at.query_params == {**AMERLI, "keyword": "Iran"}


def test_a_click_on_a_bar_chooses_the_actor_and_a_second_one_lets_go():
    at = fine(clicks.click_point(opened(), "chart_mentions", "Iran"))
    assert at.multiselect(key="actors").value == ["Iran"]
    assert at.query_params == {**AMERLI, "actor": "Iran"}
    fine(clicks.click_point(at, "chart_mentions", "Iran"))
    assert at.multiselect(key="actors").value == []
    assert at.query_params == AMERLI


def test_a_click_on_a_mark_goes_to_its_sentence():
    at = opened({"actors-chart": "along-the-text"})
    sentence = clicks.points(at, "chart_along")[0][1]
    fine(clicks.click_point(at, "chart_along", *clicks.points(at, "chart_along")[0]))
    assert at.query_params["sentence"] == str(sentence + 1)


def test_a_click_on_a_term_chooses_the_keyword_and_a_second_one_lets_go():
    at = opened({"tab": "terms"})
    term = clicks.points(at, "chart_terms")[0][0]
    fine(clicks.click_point(at, "chart_terms", term))
    assert at.text_input(key="keyword").value == term
    assert at.query_params == {**AMERLI, "keyword": term, "tab": "terms"}
    fine(clicks.click_point(at, "chart_terms", term))
    assert at.text_input(key="keyword").value == ""


def test_rows_of_the_table_are_the_actors_that_are_chosen():
    at = opened()
    names = at.dataframe[0].value["actor"].tolist()
    fine(clicks.choose_rows(at, "table_actors", 1, 3))
    assert at.multiselect(key="actors").value == [names[1], names[3]]
    assert at.session_state.table_actors["selection"]["rows"] == [1, 3]
    fine(clicks.choose_rows(at, "table_actors", 3))
    assert at.multiselect(key="actors").value == [names[3]]
    fine(clicks.choose_rows(at, "table_actors"))
    assert at.query_params == AMERLI


def test_a_row_of_sentences_is_the_one_that_is_lit():
    at = fine(clicks.choose_rows(opened({"tab": "sentences"}), "table_sentences", 2))
    number = at.dataframe[0].value["number"].iloc[2]
    assert at.query_params == {**AMERLI, "sentence": str(number + FRONT), "tab": "sentences"}
    fine(clicks.choose_rows(at, "table_sentences"))
    assert at.query_params == {**AMERLI, "tab": "sentences"}


def test_a_choice_in_the_article_is_the_same_choice():
    at = fine(clicks.choose_in_reader(opened(), "actor", actor="Iran", sentence=3))
    assert at.multiselect(key="actors").value == ["Iran"]
    fine(clicks.choose_in_reader(at, "sentence", sentence=6))
    assert at.query_params == {**AMERLI, "actor": "Iran", "sentence": "7"}
    fine(clicks.choose_in_reader(at, "actor", actor="Iran", sentence=6))
    fine(clicks.choose_in_reader(at, "sentence", sentence=6))
    assert at.query_params == AMERLI


def test_the_sidebar_chooses_and_clears():
    at = opened()
    at.multiselect(key="actors").set_value(["Iran", "Iraq"])
    at.text_input(key="keyword").set_value("  forces ")
    at.button_group(key="kinds").set_value(["state"])
    at.toggle(key="all_parts").set_value(True)
    fine(at.run())
    written = {"actor": ["Iran", "Iraq"], "kind": "state", "keyword": "forces", "parts": "all"}
    assert at.query_params == {**AMERLI, **written}
    clear = next(button for button in at.button if button.label == "Clear")
    fine(clear.click().run())
    assert at.query_params == {**AMERLI, "parts": "all"}


def test_what_is_chosen_is_said_with_how_much_holds_it():
    at = opened({"actor": ["Iran", "Iraq"], "keyword": "forces|troops"})
    said = next(text for text in told(at.caption) if text.startswith("Sentences that"))
    assert said.startswith("Sentences that name Iran or Iraq and hold “forces|troops”: ")
    assert len(at.dataframe) == 1
    at = opened({"actor": ["Iran", "Iraq", "Turkmens"]})
    assert any(text.startswith("Sentences that name Iran, Iraq or Turkmens: ") for text in told(at.caption))


def test_a_keyword_narrows_who_is_counted():
    at = opened({"keyword": "Mladenov"})
    named = at.dataframe[0].value["actor"].tolist()
    assert "Nickolay Mladenov" in named
    assert "Islamic State" not in named
    assert [metric.value for metric in at.metric] == [metric.value for metric in opened().metric]


def test_settings_of_a_tab_outlast_its_closing():
    at = fine(clicks.open_tab(opened(), "Terms"))
    at.button_group(key="words").set_value("term")
    at.slider(key="minimum").set_value(2)
    fine(at.run())
    for tab in ("Sentences", "Actors", "Terms"):
        fine(clicks.open_tab(at, tab))
        assert (at.query_params["words"], at.query_params["minimum"]) == ("form", "2")
    assert at.button_group(key="words").value == "term"
    assert at.slider(key="minimum").value == 2


def test_a_keyword_that_cannot_be_read_is_explained_and_the_last_good_one_stays():
    at = opened({"keyword": "siege"})
    held = told(at.caption)
    at.text_input(key="keyword").set_value('the "siege')
    fine(at.run())
    assert told(at.sidebar.error) == [
        "The quotation mark at character 5 is not closed; add a second one. Until it can be read, siege stays in force."
    ]
    assert at.text_input(key="keyword").value == 'the "siege', "what was typed is kept"
    assert told(at.caption) == held
    assert at.query_params == {"keyword": "siege"}, "the link is what is shown"
    at.text_input(key="keyword").set_value('the "siege"')
    fine(at.run())
    assert told(at.sidebar.error) == []
    assert at.query_params["keyword"] == 'the "siege"'


def test_the_last_good_keyword_of_one_article_does_not_act_in_another():
    at = opened({"keyword": "siege"})
    at.text_input(key="keyword").set_value('"open')
    fine(at.run())
    at.selectbox(key="article").set_value("ubs-credit-suisse")
    fine(at.run())
    assert told(at.info) == ["No sentence of this article meets the keyword “siege”."]
    assert at.query_params == {"article": "ubs-credit-suisse"}


@pytest.mark.parametrize("tab", TABS)
def test_a_keyword_that_nothing_holds_says_what_to_try(tab):
    at = opened({"tab": tab.lower()})
    at.text_input(key="keyword").set_value("zebra")
    fine(at.run())
    assert "Sentences that hold “zebra”: 0 of" in " ".join(told(at.caption))
    assert len([text for text in told(at.info) if "You can" in text]) == 1


GERMAN = (
    "Der Hafen\n\n"
    + "Die Arbeiter legten am Montag ihre Arbeit nieder und zogen durch die Stadt zum alten Hafen hinunter. " * 6
)


def test_a_text_that_is_not_english_is_called_so():
    at = paste(opened(), GERMAN)
    assert any("does not look like English" in box for box in told(at.warning))
    assert not any("does not look like English" in box for box in told(paste(at, OWN_TEXT * 5).warning))


ENGLISH = "The men of the town walked down to the old harbour on Monday, and they did not go back. "


@pytest.mark.parametrize(
    ("text", "ease"),
    [
        (f"The harbour\n\n{ENGLISH * 6}", "94"),
        (f"The harbour\n\n{ENGLISH * 5}", "–"),
        (GERMAN * 2, "–"),
        ("x" * 99, "–"),
    ],
)
def test_reading_ease_is_told_only_of_english_and_of_a_hundred_words_or_more(text, ease):
    assert [one.value for one in paste(opened(), text).metric if one.label == "Reading ease"] == [ease]


def test_contexts_are_lines_with_what_is_looked_for_in_the_middle():
    at = opened({**AMERLI, "tab": "contexts", "actor": "Iran"})
    drawn = [one.proto.json for one in at.get("bidi_component")]
    items = next(json.loads(data)["items"] for data in drawn if '"list_contexts"' in data)
    assert [item["lines"][0][2][0] for item in items] == ["Iran", "Iran", "Iran", "Iran", "Iranian", "Iran"]
    assert {item["state"] for item in items} == {"line"}


def test_contexts_begin_and_end_with_whole_words():
    at = opened({**AMERLI, "tab": "contexts", "actor": "Iran", "width": "30"})
    drawn = [one.proto.json for one in at.get("bidi_component")]
    items = next(json.loads(data)["items"] for data in drawn if '"list_contexts"' in data)
    left, right = items[0]["lines"][0][1][0], items[0]["lines"][0][3][0]
    assert left.startswith("… ")
    assert right.endswith(" …")


def test_the_chosen_term_is_among_those_along_the_text_and_the_chart_says_of_how_many():
    along = {"tab": "terms", "terms-chart": "along-the-text"}
    assert "12 of 262 terms" in opened(along).get("plotly_chart")[0].proto.spec
    chart = json.loads(opened({**along, "keyword": "villages"}).get("plotly_chart")[0].proto.spec)
    assert "village" in chart["layout"]["yaxis"]["ticktext"]


def test_keyness_says_in_a_sentence_what_it_compares_with():
    at = opened({"tab": "terms", "terms-chart": "keyness", "against": "rest", "actor": "Iran"})
    assert "against the rest of this article;" in at.get("plotly_chart")[0].proto.spec


def test_who_is_named_by_the_outlet_alone_is_not_offered_but_an_address_may_name_them():
    at = opened(AMERLI)
    assert "Iran (6)" in at.multiselect(key="actors").options
    assert "Dramatis (0)" not in at.multiselect(key="actors").options
    at = opened({**AMERLI, "actor": ["Dramatis", "Iran"]})
    assert at.multiselect(key="actors").value == ["Dramatis", "Iran"]
    assert at.query_params == {**AMERLI, "actor": ["Dramatis", "Iran"]}
    assert told(at.info) == []
    at.multiselect(key="actors").set_value(["Iran"])
    fine(at.run())
    assert at.multiselect(key="actors").value == ["Iran"]
    assert at.query_params == {**AMERLI, "actor": "Iran"}
    assert "Dramatis (0)" not in at.multiselect(key="actors").options


@pytest.mark.parametrize(("tab", "chart"), [(tab, chart) for tab, charts in CHARTS.items() for chart in charts])
def test_every_column_of_a_table_says_what_it_holds(tab, chart):
    written = chart.lower().replace(" ", "-")
    at = opened({"tab": tab.lower(), f"{tab.lower()}-chart": written, "actor": ["Iran", "Iraq"], "hedged": "yes"})
    for table in at.dataframe:
        columns = json.loads(table.proto.columns)
        shown = list(table.proto.column_order)
        assert shown
        assert [name for name in shown if not columns[name].get("help")] == []
