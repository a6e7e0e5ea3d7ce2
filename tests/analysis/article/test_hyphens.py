"""Words that were broken at the end of a line."""

from __future__ import annotations

import pytest

from analysis.article.hyphens import whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("a truce on Thurs-\nday, they said", "a truce on Thursday,\nthey said"),
        ("the gov‐\nernment", "the government"),
        ("the gov\u00ad\nernment of\nKell", "the government\nof\nKell"),
        ("the end-\n  ing.\n\nThen", "the ending.\n\nThen"),
        # a compound keeps its hyphen, and stands on one line
        ("the Kurdish-\nled rebels", "the Kurdish-led\nrebels"),
        ("a long-\nterm plan", "a long-term\nplan"),
        # as it is written elsewhere
        ("a peace-\nkeepers' rule, peace-keepers said", "a peace-keepers'\nrule, peace-keepers said"),
        ("a long-\nterm plan, longterm", "a longterm\nplan, longterm"),
        # a name that no dictionary has is one word
        ("Volodymyr Zelen-\nsky spoke", "Volodymyr Zelensky\nspoke"),
        # no broken words
        ("Bosnia-\nHerzegovina", "Bosnia-\nHerzegovina"),
        ("it was -\nand is", "it was -\nand is"),
        ("the 2-\nyard line", "the 2-\nyard line"),
        ("pre- and post-\n\nwar", "pre- and post-\n\nwar"),
    ],
)
def test_whole(text: str, expected: str) -> None:
    assert whole(text) == expected
