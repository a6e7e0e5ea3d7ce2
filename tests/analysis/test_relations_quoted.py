"""Relations: what stands in quoted speech is reported, whichever sentence of it names the speaker."""

from __future__ import annotations

import pytest

from analysis import analyse
from analysis.relations import as_quoted
from analysis.tables import check, empty

CASES = [
    ("“Kenya is weak. Peru attacked Chile. We mourn,” Ann Lee said.", "reported", "Ann Lee"),
    ("“Peru attacked Chile,” Ann Lee said.", "reported", "Ann Lee"),
    ("“In public nobody talks,” Ann Lee said, “but Peru attacked Chile.”", "reported", "Ann Lee"),
    ("An officer read the note. “Peru attacked Chile.”", "reported", ""),
    ("“It is over,” Ann Lee said. Peru attacked Chile.", "asserted", ""),
    ("The “dead zone” was empty. Peru attacked Chile.", "asserted", ""),
    ("Peru attacked Chile, the “old foe”.", "asserted", ""),
]


@pytest.mark.parametrize(("text", "hedge", "speaker"), CASES)
def test_what_is_quoted_is_the_speakers(text, hedge, speaker):
    found = analyse(text).relations
    [row] = found[found["trigger_start"] == text.index("attacked")].itertuples()
    assert (row.source, row.target, row.hedge) == ("Peru", "Chile", hedge)
    assert row.rule.endswith(f"; said by {speaker}") == bool(speaker)


def test_what_speakers_do_by_their_own_words_they_do():
    [row] = analyse("“I am tired. I condemn Peru,” Ann Lee said.").relations.itertuples()
    assert (row.source, row.target, row.category, row.hedge) == ("Ann Lee", "Peru", "ACCUSE", "asserted")


def test_a_text_without_quotes_keeps_its_table():
    relations = analyse("Peru attacked Chile.").relations
    assert as_quoted(relations, empty("quotes")) is relations
    assert as_quoted(empty("relations"), empty("quotes")).empty
    check("relations", analyse(CASES[0][0]).relations)
