"""Names nobody listed: each row of tests/cases/names.csv is found, none of tests/cases/not_names.csv is."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from analysis import analyse

CASES = Path(__file__).parent.parent / "cases"


def rows(name: str) -> list[dict[str, str]]:
    with (CASES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("row", rows("names.csv"), ids=lambda row: f"{row['mention']}: {row['reason']}")
def test_a_name_is_found(row):
    found = analyse(row["text"]).mentions
    same = found[found["text"] == row["mention"]]
    assert list(zip(same["actor"], same["kind"], strict=True))[-1:] == [(row["actor"], row["kind"])]
    assert all(same["rule"])


@pytest.mark.parametrize("row", rows("not_names.csv"), ids=lambda row: f"{row['phrase']}: {row['reason']}")
def test_what_is_no_name(row):
    found = analyse(row["text"]).mentions
    assert row["phrase"] in row["text"]
    assert row["phrase"] not in set(found["text"])
