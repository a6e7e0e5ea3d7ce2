"""What the README says is there, is there; and what is there, the README says."""

from __future__ import annotations

import argparse
import re
import tomllib
from pathlib import Path

import pytest

from analysis import analyse
from analysis.__main__ import EVALUATE, TABLES, _evaluation_parser, _parser
from analysis.balance import triads
from analysis.catalogue import FLAGS
from analysis.evaluate import published_coders
from analysis.explore import TABLES as EXPLORED
from analysis.explore import Choice, explored
from analysis.pairs import pair_table
from analysis.statistics import article_statistics
from analysis.tables import COLUMNS, KINDS, PARTS, ROLES
from views.address import CHOICES, PARAMETERS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_what_is_published_of_other_coders_is_in_the_readme():
    for row in published_coders().itertuples(index=False):
        assert f"| {' | '.join(row)} |" in README


def row_of(name: str, heading: str) -> str:
    """The row of the table under a heading whose first cell is this name."""
    section = README.split(f"# {heading}\n")[1].split("\n#")[0]
    found = re.findall(rf"^\| `{re.escape(name)}` \|.*$", section, re.MULTILINE)
    assert len(found) == 1, f"“{heading}” in the README needs one table row for {name}"
    return found[0]


def quoted(text: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", text))


def columns_of(table: str) -> list[str]:
    if table in COLUMNS:
        return list(COLUMNS[table])
    reading = analyse("Iran left.")
    if table == "pairs":
        return list(pair_table(reading.relations))
    if table == "triads":
        return list(triads(reading.relations))
    if table in EXPLORED:
        return list(explored(reading, table, Choice(query="iran")))
    return list(article_statistics(reading.sentences, reading.words))


@pytest.mark.parametrize(
    "command",
    [
        "python -m pip install -e . && streamlit run dashboard.py",
        'python -m pip install -e ".[test]" && pytest',
        "uv run streamlit run dashboard.py",
        "uv run --extra test pytest",
    ],
)
def test_the_commands_that_set_up_everything(command):
    assert command in README


def test_the_commands_name_extras_that_exist():
    named = {extra for group in re.findall(r'"\.\[([\w,]+)\]"', README) for extra in group.split(",")}
    assert named == set(PROJECT["optional-dependencies"])
    assert (ROOT / "dashboard.py").is_file()


def test_the_version_of_python():
    assert f"Python {PROJECT['requires-python'].removeprefix('>=')} or newer" in README


@pytest.mark.parametrize("table", TABLES)
def test_every_table_and_column(table):
    assert set(columns_of(table)) <= quoted(row_of(table, "Without a browser"))


@pytest.mark.parametrize(("table", "values"), [("parts", PARTS), ("mentions", ROLES)])
def test_the_values_of_closed_lists(table, values):
    row = row_of(table, "Without a browser")
    assert [value for value in values if value not in row] == []


def test_the_kinds_of_actor():
    section = README.split("## Who is an actor")[1].split("\n## ")[0]
    assert [kind for kind in KINDS if kind.split()[-1] not in section] == []


def test_every_option_of_the_command_line():
    actions = [*_parser()._actions, *_evaluation_parser()._actions]
    options = [action for action in actions if not isinstance(action, argparse._HelpAction)]
    for action in options:
        for written in action.option_strings:
            assert written in README
        for choice in action.choices or ():
            assert re.search(rf"\b{re.escape(str(choice))}\b", README)


def test_no_option_that_does_not_exist():
    lines = [line.strip() for line in README.splitlines() if line.strip().startswith("python -m analysis")]
    assert lines
    for line in lines:
        parser = _evaluation_parser() if line.split()[3] == EVALUATE else _parser()
        known = {written for action in parser._actions for written in action.option_strings}
        assert set(re.findall(r"--\w+", line)) <= known


@pytest.mark.parametrize("name", PARAMETERS)
def test_every_parameter_of_the_address(name):
    row = row_of(name, "The address")
    if name in CHOICES and name != "minimum":
        _, values = CHOICES[name]
        assert set(list(values)[1:]) <= quoted(row)


@pytest.mark.parametrize("path", sorted((ROOT / "data").iterdir()), ids=lambda path: path.name)
def test_every_file_that_people_may_edit(path):
    row_of(path.name + ("/" if path.is_dir() else ""), "Who is an actor")


def test_the_flags_of_an_alias():
    assert quoted(row_of("aliases.csv", "Who is an actor")) >= FLAGS


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)#]+)\)", README))))
def test_links_lead_somewhere(target):
    assert target.startswith("https://") or (ROOT / target).is_file()


def test_the_lines_of_python_run(tmp_path, monkeypatch):
    """The README's example, with an article where it expects one."""
    (tmp_path / "article.txt").write_text("Iran attacked Iraq. The Iraqi Army held.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    examples = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert examples
    for example in examples:
        names: dict[str, object] = {}
        exec(compile(example, "README.md", "exec"), names)
        assert names["reading"].mentions["actor"].tolist() == ["Iran", "Iraq", "Iraqi Army"]  # type: ignore[attr-defined]
