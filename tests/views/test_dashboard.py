"""The dashboard from end to end, without a browser: what a reader does, what is chosen, shown and written."""

from __future__ import annotations

import io
from pathlib import Path
from unittest import mock

import docx
import pytest
from streamlit.testing.v1 import AppTest

from analysis.article import LIMIT
from analysis.tables import KINDS
from tests.views import clicks
from views import about, state
from views.address import CHARTS, TABS

DASHBOARD = Path(__file__).parents[2] / "dashboard.py"
AMERLI = {"article": "siege-of-amerli"}
OWN_TEXT = "Talks in Baghdad\n\nIran and Iraq met on Monday. The Iraqi Army said nothing about the talks."
NOBODY = "The weather\n\nIt rained all day and all night. Then the sun came out over the hills."
HOSTILE = (
    "<script>alert(1)</script> **Iran** $x^2$ ![x](http://127.0.0.1/x.png) \u202egnp\n\n"
    "<img src=x onerror=alert(1)> Iran attacked Iraq. [Iran](javascript:alert(1)) \u202eabc :red[x] `y` $$z$$.\n"
)


def opened(params: dict[str, str | list[str]] | None = None) -> AppTest:
    """The dashboard, opened at an address."""
    at = AppTest.from_file(DASHBOARD, default_timeout=30)
    at.query_params.update(params or {})
    return fine(at.run())


def fine(at: AppTest) -> AppTest:
    """The same, once it is seen that nothing was raised."""
    assert [error.message for error in at.exception] == []
    return at


def paste(at: AppTest, text: str) -> AppTest:
    at.text_area(key="pasted").set_value(text)
    return fine(at.button(key="read").click().run())


def upload(at: AppTest, name: str, data: bytes) -> AppTest:
    return fine(at.file_uploader(key="file").set_value((name, data, "application/octet-stream")).run())


def title(at: AppTest) -> str:
    """The title above the article, without what keeps Markdown from reading it."""
    return at.title[0].value.replace("\\", "").replace("\u2060", "")


def told(boxes) -> list[str]:
    """What the boxes of one sort say, as it is read."""
    return [box.value.replace("\\", "").replace("\u2060", "") for box in boxes]


# Opening


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
    assert [told([text])[0] for text in at.caption if "Sentences that" in text.value] != []


@pytest.mark.parametrize(("tab", "chart"), [(tab, chart) for tab, charts in CHARTS.items() for chart in charts])
def test_each_chart_is_drawn(tab, chart):
    written = chart.lower().replace(" ", "-")
    at = opened({"tab": tab.lower(), f"{tab.lower()}-chart": written, "actor": "Iran", "sentence": "3"})
    assert len(at.get("plotly_chart")) == 1


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


# Choosing


def test_a_click_on_a_bar_chooses_the_actor_and_a_second_one_lets_go():
    at = fine(clicks.click_point(opened(), "chart_mentions", "Iran"))
    assert at.multiselect(key="actors").value == ["Iran"]
    assert at.query_params == {**AMERLI, "actor": "Iran"}
    fine(clicks.click_point(at, "chart_mentions", "Iran"))
    assert at.multiselect(key="actors").value == []
    assert at.query_params == AMERLI


def test_a_click_beside_the_bars_changes_nothing():
    at = fine(clicks.click_point(opened(), "chart_mentions", "Iran"))
    fine(clicks.click_beside_points(at, "chart_mentions"))
    assert at.query_params == {**AMERLI, "actor": "Iran"}


def test_a_click_on_a_pair_chooses_both():
    at = opened({"actors-chart": "together"})
    pair = clicks.points(at, "chart_together")[0][:2]
    fine(clicks.click_point(at, "chart_together", *pair))
    assert at.multiselect(key="actors").value == pair
    fine(clicks.click_point(at, "chart_together", *pair))
    assert at.multiselect(key="actors").value == []


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
    assert at.query_params == {**AMERLI, "sentence": str(number), "tab": "sentences"}
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


# Keywords


def test_a_keyword_that_cannot_be_read_is_explained_and_the_last_good_one_stays():
    at = opened({"keyword": "siege"})
    held = told(at.caption)
    at.text_input(key="keyword").set_value('the "siege')
    fine(at.run())
    assert told(at.sidebar.error) == ["The quotation mark at character 5 is not closed; add a second one."]
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
    assert [text for text in told(at.info) if text.startswith("Try the beginning of a word")] != []


# Articles


def test_another_article_keeps_what_still_means_something():
    at = opened(
        {
            "actor": ["United States", "Iran"],
            "kind": "state",
            "keyword": "agree*|forces",
            "sentence": "3",
            "tab": "terms",
        }
    )
    at.selectbox(key="article").set_value("glasgow-climate-pact")
    fine(at.run())
    assert at.query_params == {
        "article": "glasgow-climate-pact",
        "actor": "United States",
        "kind": "state",
        "keyword": "agree*|forces",
        "tab": "terms",
    }
    assert told(at.info)[0] == "No actor of this article is called “Iran”."
    assert at.multiselect(key="actors").value == ["United States"]


def test_a_pasted_text_is_opened_and_the_page_says_what_a_link_cannot_carry():
    at = paste(opened(), OWN_TEXT)
    assert title(at) == "Talks in Baghdad"
    assert at.query_params == {"article": "own"}
    assert "cannot carry the text yet" in " ".join(told(at.caption))
    at.selectbox(key="article").set_value("siege-of-amerli")
    assert title(fine(at.run())) == "How the siege of Amerli was broken"
    at.selectbox(key="article").set_value("own")
    assert title(fine(at.run())) == "Talks in Baghdad"
    assert title(paste(at, NOBODY)) == "The weather"


@pytest.mark.parametrize("text", ["", "   \n\t "])
def test_an_empty_text_is_refused_and_the_last_view_stays(text):
    at = paste(opened({"actor": "Iran", "tab": "terms"}), text)
    assert told(at.error) == ["The text is empty or blank; open or paste an article."]
    assert at.text_area(key="pasted").value == text
    assert title(at) == "How the siege of Amerli was broken"
    assert at.query_params == {"actor": "Iran", "tab": "terms"}


def test_a_text_that_is_refused_stays_in_the_box_and_the_words_about_it_go_with_the_next_choice():
    text = "word " * (LIMIT // 5 + 1)
    at = paste(opened(), text)
    assert told(at.error) == [
        f"The text has {len(text):,} characters and the limit is {LIMIT:,}; "
        "open a shorter text, or raise DRAMATIS_TEXT_LIMIT."
    ]
    assert at.text_area(key="pasted").value == text
    at.selectbox(key="article").set_value("ubs-credit-suisse")
    assert told(fine(at.run()).error) == []


@pytest.mark.parametrize("text", [NOBODY, "Word", "\n".join(["word"] * 50), "مرحبا بالعالم", "你好。", "🙂 🙂"])
def test_an_article_without_actors_opens_in_every_tab(text):
    at = paste(opened(), text)
    assert at.session_state.own.actors.empty
    assert at.metric[-1].value == "0"
    for tab in TABS:
        fine(clicks.open_tab(at, tab))


def test_a_hostile_article_opens_and_its_title_is_shown_as_it_is_written():
    at = paste(opened({"actor": "Iran"}), HOSTILE)
    assert title(at) == "<script>alert(1)</script> **Iran** $x^2$ ![x](http://127.0.0.1/x.png) gnp"
    assert at.title[0].value.startswith(r"\<script\>alert\(1\)\<\/script\> \*\*Iran\*\* \$x\^2\$ \!\[x\]\(http\:")
    for tab in TABS:
        fine(clicks.open_tab(at, tab))


def test_a_text_called_as_a_sample_is_another_choice():
    at = paste(opened(), f"How the siege of Amerli was broken\n\n{NOBODY}")
    labels = at.selectbox(key="article").options
    assert len(set(labels)) == len(labels)
    assert "Your text: How the siege of Amerli was broken" in labels


def as_docx() -> bytes:
    document, data = docx.Document(), io.BytesIO()
    document.add_heading("Talks in Baghdad", 0)
    document.add_paragraph("Iran and Iraq met on Monday. The Iraqi Army said nothing.")
    document.save(data)
    return data.getvalue()


UPLOADS = [
    ("talks.txt", OWN_TEXT.encode()),
    ("talks.md", b"---\ntitle: Talks in Baghdad\n---\n\nIran and Iraq met on Monday."),
    ("talks.html", b"<html><body><h1>Talks in Baghdad</h1><p>Iran and Iraq met on Monday.</p></body></html>"),
    ("talks.docx", as_docx()),
    ("TALKS.TXT", OWN_TEXT.encode("utf-16")),
]


@pytest.mark.parametrize(("name", "data"), UPLOADS, ids=[name for name, _ in UPLOADS])
def test_a_file_is_opened(name, data):
    at = upload(opened(), name, data)
    assert told(at.error) == []
    assert title(at) == "Talks in Baghdad"
    assert {"Iran", "Iraq"} <= set(at.session_state.own.actors["actor"])
    assert at.query_params == {"article": "own"}


REFUSED = [
    ("empty.txt", b"", "“empty.txt” is empty; open a file that holds an article."),
    ("large.txt", b"word " * (LIMIT // 5 + 1), "the limit is 5,000,000"),
    ("picture.txt", bytes(range(256)) * 40, "“picture.txt”"),
    ("broken.pdf", b"%PDF-1.4 nothing more", "“broken.pdf”"),
    ("broken.docx", b"PK\x03\x04 nothing more", "“broken.docx”"),
    ("<b>$x$.txt", b"", "“<b>$x$.txt” is empty; open a file that holds an article."),
]


@pytest.mark.parametrize(("name", "data", "sentence"), REFUSED, ids=[name for name, _, _ in REFUSED])
def test_a_file_that_is_no_article_is_refused_and_the_last_view_stays(name, data, sentence):
    at = upload(opened({"actor": "Iran"}), name, data)
    assert len(at.error) == 1
    assert sentence in told(at.error)[0]
    assert told(at.error)[0].endswith(".")
    assert title(at) == "How the siege of Amerli was broken"
    assert at.query_params == {"actor": "Iran"}
    fine(at.file_uploader(key="file").clear().run())
    assert told(at.error) == []


def test_a_link_to_ones_own_text_waits_for_the_text():
    at = opened({"article": "own", "actor": "Iran", "sentence": "2", "tab": "terms"})
    assert len(at.info) == 1
    assert "which it cannot carry" in told(at.info)[0]
    assert title(at) == "How the siege of Amerli was broken"
    paste(at, OWN_TEXT)
    assert at.query_params == {"article": "own", "actor": "Iran", "sentence": "2", "tab": "terms"}


# The address


def test_back_and_forward_undo_and_redo():
    at = opened()
    fine(clicks.click_point(at, "chart_mentions", "Iran"))
    fine(clicks.open_tab(at, "Terms"))
    fine(clicks.go_back(at, {**AMERLI, "actor": "Iran"}))
    assert (at.session_state.tab, at.session_state.actors) == ("Actors", ["Iran"])
    fine(clicks.go_back(at, {}))
    assert (at.session_state.tab, at.session_state.actors) == ("Actors", [])
    assert at.query_params == {}
    fine(clicks.go_back(at, {**AMERLI, "actor": "Iran", "tab": "terms"}))
    assert (at.session_state.tab, at.session_state.actors) == ("Terms", ["Iran"])


def test_back_goes_to_another_article():
    at = opened()
    at.selectbox(key="article").set_value("ubs-credit-suisse")
    fine(at.run())
    fine(clicks.go_back(at, {"actor": "Iran"}))
    assert title(at) == "How the siege of Amerli was broken"
    assert at.selectbox(key="article").value == "siege-of-amerli"
    assert at.multiselect(key="actors").value == ["Iran"]
    assert told(at.info) == []


def test_back_is_heard_while_a_keyword_cannot_be_read():
    at = opened({"keyword": "siege"})
    at.text_input(key="keyword").set_value('"open')
    fine(at.run())
    fine(clicks.go_back(at, {"keyword": "Iran"}))
    assert at.text_input(key="keyword").value == "Iran"
    assert told(at.error) == []


LATER = [
    (lambda at: clicks.choose_in_reader(at, "sentence", sentence=2), {"actor": "Iran", "sentence": "3"}),
    (lambda at: clicks.click_beside_points(at, "chart_mentions"), {"actor": "Iran"}),
    (lambda at: at.text_area(key="pasted").set_value("Some text").run(), {"actor": "Iran"}),
    (lambda at: at.button(key="read").click().run(), {"actor": "Iran"}),
    (lambda at: at.run(), {"actor": "Iran"}),
]


@pytest.mark.parametrize(("act", "chosen"), LATER)
def test_an_address_that_lags_behind_undoes_nothing(act, chosen):
    at = fine(clicks.click_point(opened(AMERLI), "chart_mentions", "Iran"))
    at.query_params = dict(AMERLI)  # The next message leaves the browser before the new address has reached it.
    fine(act(at))
    assert at.session_state.actors == ["Iran"]
    assert at.query_params == {**AMERLI, **chosen}


def test_a_widget_that_shows_its_choice_is_not_told_again():
    at = opened()
    at.multiselect(key="actors").set_value(["Iran"])
    at.text_input(key="keyword").set_value("forces")
    fine(at.run())
    assert not at.multiselect(key="actors").proto.set_value
    assert not at.text_input(key="keyword").proto.set_value
    fine(clicks.click_point(at, "chart_mentions", "Iraq"))
    assert at.multiselect(key="actors").proto.set_value
    assert not at.text_input(key="keyword").proto.set_value


# The About page


def test_the_about_page_opens_and_the_view_is_there_on_return():
    at = opened({"actor": "Iran", "keyword": "forces", "tab": "terms", "words": "form", "sentence": "4"})
    fine(clicks.follow(at, "About"))
    assert title(at) == "About Dramatis"
    fine(clicks.follow(at, "Article"))
    assert at.query_params == {
        **AMERLI,
        "actor": "Iran",
        "keyword": "forces",
        "sentence": "4",
        "tab": "terms",
        "words": "form",
    }
    assert at.text_input(key="keyword").value == "forces"
    assert at.button_group(key="words").value == "term"
    assert told(at.info) == []


def test_ones_own_text_is_there_on_return():
    at = paste(opened(), OWN_TEXT)
    fine(clicks.follow(at, "About"))
    fine(clicks.follow(at, "Article"))
    assert title(at) == "Talks in Baghdad"


def test_the_about_page_explains_every_tab_chart_and_kind():
    assert set(about.TAB) == set(TABS)
    assert set(about.CHART) == {(tab, chart) for tab, charts in CHARTS.items() for chart in charts}
    assert set(about.KIND) == set(KINDS)
    shown = "\n".join(text.value for text in fine(clicks.follow(opened(), "About")).markdown)
    for words in (*about.TAB.values(), *about.CHART.values(), *about.KIND.values()):
        assert words in shown


def test_the_about_page_opens_at_its_own_address():
    at = fine(clicks.follow(AppTest.from_file(DASHBOARD, default_timeout=30).run(), "About"))
    assert [header.value for header in at.header] == [
        "How to read the figures",
        "Kinds of actor",
        "How actors are found",
        "Keywords",
        "What it cannot tell",
        "Your texts",
        "Licence",
    ]
