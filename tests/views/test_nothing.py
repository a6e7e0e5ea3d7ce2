"""What the Actors tab says where it has nobody to show."""

from __future__ import annotations

import pytest

from tests.views.dashboard import NOBODY, fine, opened, paste, told

FOUND = "No actor was found here. You can "


@pytest.mark.parametrize(
    ("text", "choice", "ways"),
    [
        (NOBODY, {}, "write those that you see in it on the page *Your actors*"),
        ("Talks\n\nKenya met Peru. It rained.", {"keyword": "rained"}, "release a filter"),
        ("The rain\n\nIt rained in Berlin and in Hamburg.", {}, "choose the kind *Place* (only places are named here)"),
        ("Kenya is dry\n\nIt rained all day. Then it snowed all night.", {}, "count the title and captions too"),
    ],
)
@pytest.mark.parametrize("chart", ["mentions", "along-the-text", "together"])
def test_where_nobody_is_found_the_tab_says_what_leads_on(text, choice, ways, chart):
    at = paste(opened({"article": "own", "actors-chart": chart, **choice}), text)
    assert [line for line in told(at.info) if line.startswith("No actor")] == [f"{FOUND}{ways}."]
    assert not at.dataframe
    assert not at.get("plotly_chart")


def test_kinds_are_offered_only_where_there_are_actors():
    assert not paste(opened(), NOBODY).pills
    assert opened().pills


NARROW = "Iran said nothing. The militias fought. “We rest,” said Iraq."


@pytest.mark.parametrize(
    ("choice", "ways"),
    [
        ({"keyword": "MILITIAS"}, "write “militias”, since capitals ask for capitals"),
        ({"keyword": "zebra OR militias"}, "write “zebra|militias”, since a bar is read as “or”"),
        ({"keyword": "zebra or militi* or rest"}, "write “zebra|militi*|rest”, since a bar is read as “or”"),
        (
            {"keyword": '"zebra or militias"'},
            "write the beginning of a word with * after it or put `|` between two words either of which will do",
        ),
        ({"keyword": "militia"}, "turn on *All forms of its words*"),
        ({"keyword": "talks"}, "count the title and captions too"),
        ({"keyword": "militias", "actor": "Iran"}, "release the actors or release the keyword"),
        ({"keyword": "militias", "voice": "quoted"}, "release the keyword or look at all words, whoever says them"),
        (
            {"keyword": "zebra"},
            "write the beginning of a word with * after it or put `|` between two words either of which will do",
        ),
    ],
)
def test_where_no_sentence_holds_all_that_is_chosen_the_page_says_what_leads_on(choice, ways):
    at = paste(opened(), f"Talks\n\n{NARROW}")
    at.multiselect(key="actors").set_value([choice["actor"]] if "actor" in choice else [])
    at.segmented_control(key="voice").set_value(choice.get("voice", ""))
    fine(at.text_input(key="keyword").set_value(choice["keyword"]).run())
    assert told(at.info)[0] == f"You can {ways}."


def test_a_keyword_that_only_leaves_sentences_out_has_no_contexts():
    at = opened({"tab": "contexts", "keyword": "-Iran"})
    assert told(at.info) == ["The keyword only leaves sentences out: nothing of it stands in those that are left."]
