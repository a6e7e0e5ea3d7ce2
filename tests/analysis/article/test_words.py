"""The words that tell the lines of a clipping apart: cues, dates and names."""

from __future__ import annotations

import pytest

from analysis.article import cues, dates, people
from analysis.data import rows_of
from analysis.tables import PARTS

HELPERS = {
    "outlet",
    "outlet-like",
    "role",
    "no name",
    "editor",
    "closing",
    "date label",
    "byline label",
    "place",
    "section",
} | {
    "about",
    "contact",
    "contributor",
    "end",
    "link",
    "links",
    "list",
    "list end",
    "record",
    "references",
    "release",
}


def test_the_table_of_cues_is_sorted_and_names_each_cue_once() -> None:
    rows = rows_of("clipping_cues.csv")
    keys = [(row["part"], row["cue"].casefold(), row["cue"]) for row in rows]
    assert keys == sorted(keys)
    assert len({key[:2] for key in keys}) == len(keys)
    assert {row["part"] for row in rows} <= HELPERS | set(PARTS)
    assert {row["part"] for row in rows} >= HELPERS
    assert all(row["cue"] == row["cue"].strip() and row["cue"].strip("*") for row in rows)


def test_every_cue_claims_a_line_that_is_its_own_wording() -> None:
    for cue, part in ((row["cue"], row["part"]) for row in rows_of("clipping_cues.csv")):
        line = cue.replace("**", "*").replace("*", " Xyz ").strip()
        if part in HELPERS:
            assert cues.says(part, line), cue
        else:
            found = cues.match(f"Words {line}" if line[0] in "([" and line[-1] in ")]" else line)
            assert found is not None, cue
            assert found[0] == part, cue


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Read more", ("furniture", "Read more")),
        ("read  MORE »", ("furniture", "read  MORE »")),
        ("Source: The Guardian", ("source", "The Guardian")),
        ("SOURCE:\xa0A B", ("source", "A B")),
        ("Editors’ picks", ("furniture", "")),
        ("Published 12 March 2014", ("date", "12 March 2014")),
        ("Readers more", None),
        ("", None),
        ("Read more about the bridge, the river, the county and the people who live there.", None),
    ],
)
def test_match(line: str, expected: tuple[str, str] | None) -> None:
    assert cues.match(line) == expected


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("2014-09-01", "2014-09-01"),
        ("2014-09-01T10:30:00Z", "2014-09-01T10:30:00Z"),
        ("1 September 2014", "1 September 2014"),
        ("12th of March 2014", "12th of March 2014"),
        ("SEPT. 1, 2014", "SEPT. 1, 2014"),
        ("Monday, September 1, 2014 at 4:15 PM EDT", "Monday, September 1, 2014 at 4:15 PM EDT"),
        ("Mon 1 Sep 2014 18.30 BST", "Mon 1 Sep 2014 18.30 BST"),
        ("Published 12 March 2014, 10:30 GMT", "12 March 2014, 10:30 GMT"),
        ("Last modified on Tue 2 Sep 2014 09.12 BST", "Tue 2 Sep 2014 09.12 BST"),
        ("Published: 10:30 GMT, 12 March 2014 | Updated: 13 March 2014", "10:30 GMT, 12 March 2014"),
        ("01/09/2014", "01/09/2014"),
        ("March 2014", "March 2014"),
        ("12-Mar-2014", "12-Mar-2014"),
        ("", ""),
        ("2014", ""),
        ("12 March", ""),
        ("In March 2014 he left", ""),
        ("May the 4th be with you", ""),
        ("10:30 GMT", ""),
        ("1.5 million", ""),
        ("12 March 2014 " * 20, ""),
    ],
)
def test_lines_that_are_only_a_date(line: str, date: str) -> None:
    assert dates.date_in(line) == date


@pytest.mark.parametrize(
    ("line", "date"),
    [("12 March", "12 March"), ("Monday 12 March", "Monday 12 March"), ("Updated 3 hours ago", "3 hours ago")],
)
def test_dates_without_a_year_count_where_a_date_is_expected(line: str, date: str) -> None:
    assert dates.date_in(line, loose=True) == date
    assert dates.date_in(line) == ""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Jane Doe", True),
        ("TIM ROE", True),
        ("J. R. van der Meer", True),
        ("Ann-Marie O’Hara", True),
        ("José García López", True),
        ("Emily Post", True),
        ("Jane", False),
        ("Jane doe", False),
        ("Jane Doe's", False),
        ("The Numbers", False),
        ("New York", False),
        ("Political Editor", False),
        ("Associated Press", False),
        ("Jane Doe 3", False),
        ("", False),
    ],
)
def test_is_name(words: str, expected: bool) -> None:
    assert people.is_name(words) is expected


@pytest.mark.parametrize(
    ("value", "authors", "outlet", "sure"),
    [
        ("Emily Post", ("Emily Post",), "", True),
        ("Jane Doe and Mary Star", ("Jane Doe", "Mary Star"), "", True),
        ("Jane Doe, Kell Star", ("Jane Doe",), "Kell Star", True),
        ("Jane Doe, New York", ("Jane Doe",), "", True),
        ("Jane Doe in Kell", ("Jane Doe",), "", True),
        ("Jane Doe of The Associated Press", ("Jane Doe",), "The Associated Press", True),
        ("Jane Doe, Jr. and Ann Poe", ("Jane Doe Jr.", "Ann Poe"), "", True),
        ("Jane Doe | March 3, 2014", ("Jane Doe",), "", True),
        ("Jane Doe and many others who were there", ("Jane Doe",), "", False),
        ("Monday", (), "", False),
        ("", (), "", False),
        ("A B, " * 60, (), "", False),
    ],
)
def test_read(value: str, authors: tuple[str, ...], outlet: str, sure: bool) -> None:
    said = people.read(value)
    assert (said.authors, said.outlet, said.sure) == (authors, outlet, sure)
    assert bool(said) is bool(sure and (authors or outlet))


@pytest.mark.parametrize(
    ("names", "line"), [((), ""), (("A",), "A"), (("A", "B"), "A and B"), (("A", "B", "C"), "A, B and C")]
)
def test_joined(names: tuple[str, ...], line: str) -> None:
    assert people.joined(names) == line
