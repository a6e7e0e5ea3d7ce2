"""What holds for the files of the project: tables in order, nothing of one machine, nothing from elsewhere."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PLACES = ("analysis", "views", "data", "tests", ".streamlit", ".ci")
TEXTS = {".py", ".js", ".css", ".csv", ".md", ".txt", ".toml", ".svg", ".html", ""}
FILES = sorted(
    path
    for path in (*(p for place in PLACES for p in (ROOT / place).rglob("*")), *ROOT.glob("*.*"))
    if path.is_file() and path.suffix in TEXTS and "__pycache__" not in path.parts
)
TABLES = sorted((ROOT / "data").glob("*.csv"))
# By what the rows of a table are sorted, where that is not the first column.
ORDER = {"clipping_cues.csv": lambda row: (row[1], row[0].casefold())}
# Names of things, not addresses that anything is read from.
NAMESPACES = ("http://www.w3.org/", "http://schemas.openxmlformats.org/")


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_tables_are_sorted(path):
    """So that an edit is one line of the difference."""
    keys = [ORDER.get(path.name, lambda row: row[0])(row) for row in rows_of(path)[1:]]
    assert keys == sorted(keys)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_tables_have_one_row_per_fact(path):
    header, *rows = rows_of(path)
    assert len(set(header)) == len(header)
    assert {len(row) for row in rows} == {len(header)}
    assert len({tuple(row) for row in rows}) == len(rows)
    assert [row for row in rows if any(cell != cell.strip() for cell in row)] == []


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_tables_end_their_lines_alike(path):
    data = path.read_bytes()
    assert b"\r" not in data
    assert data.endswith(b"\n")


def test_no_file_speaks_of_one_machine():
    machine = re.compile(r"(?<![\w.~-])/(?:home|root|work|tmp|opt|mnt|Users)/\w")
    named = [f"{path.relative_to(ROOT)}: {line}" for path in FILES for line in lines_of(path) if machine.search(line)]
    assert named == []


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if path.relative_to(ROOT).parts[0] in ("analysis", "views", ".streamlit", "dashboard.py")],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_nothing_is_fetched_from_elsewhere(path):
    """Neither the dashboard nor the package names a host: an article stays on the computer that opens it."""
    hosts = [line for line in lines_of(path) if re.search(r"(?:https?:|wss?:|[\"'(])//[\w-]+\.\w", line)]
    assert [line for line in hosts if not any(name in line for name in NAMESPACES)] == []


def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()
