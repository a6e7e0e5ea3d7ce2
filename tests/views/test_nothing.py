"""What the Actors tab says where it has nobody to show."""

from __future__ import annotations

import pytest

from tests.views.dashboard import NOBODY, opened, paste, told

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
