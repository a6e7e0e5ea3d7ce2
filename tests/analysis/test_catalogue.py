"""The actor catalogue: each way of being wrong names its file, line and reason."""

from __future__ import annotations

import random

import pandas as pd
import pytest

from analysis import CatalogueError
from analysis.catalogue import DATA, Actor, Alias, load_catalogue
from analysis.tables import KINDS
from tests.analysis.small_catalogue import FILES, assert_same, with_line, write


def test_a_small_catalogue(tmp_path):
    found = load_catalogue(write(tmp_path))
    assert found.actors == {
        "Arland": Actor("Arland", "state", "", "ARL"),
        "Arlandic Guard": Actor("Arlandic Guard", "military", "Arland"),
        "Borduria": Actor("Borduria", "state"),
        "Mara Vell": Actor("Mara Vell", "person", "Arland"),
    }
    assert found.aliases == (
        Alias("Arland", "Arland"),
        Alias("Arlandic", "Arland", frozenset({"adjective", "demonym"})),
        Alias("Arlandic Guard", "Arlandic Guard"),
        Alias("Borduria", "Borduria"),
        Alias("Mara Vell", "Mara Vell"),
    )
    assert [(role.forms, role.name, role.kind, role.base) for role in found.roles] == [
        (("army", "armies"), "Army", "military", frozenset({"state", "community"})),
        (("foreign minister", "foreign ministers"), "foreign minister", "person", frozenset({"state"})),
    ]
    assert found.not_names == ("Arland terrier",)
    assert found.adjectives == {"Arland": "Arlandic"}


def test_the_order_of_rows_does_not_matter(tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    turned = {
        name.removesuffix(".csv"): [lines[0], *random.Random(name).sample(lines[1:], len(lines) - 1)]
        for name, lines in FILES.items()
    }
    assert turned["actors"] != FILES["actors.csv"]
    assert_same(load_catalogue(write(first)), load_catalogue(write(second, **turned)))


def test_a_spreadsheet_s_marks_do_not_matter(tmp_path):
    """A byte order mark, CR LF line ends and blank lines are what spreadsheets add."""
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    saved = "\ufeff" + "\r\n".join([*FILES["actors.csv"], "", ""])
    assert_same(load_catalogue(write(first)), load_catalogue(write(second, actors=saved.encode("utf-8"))))


WRONG = [
    ({"actors": None}, "actors.csv", "missing"),
    ({"roles": None}, "roles.csv", "missing"),
    ({"actors": []}, "actors.csv, line 1", "the header must be actor,kind,sort,part_of,home,code,since,until,note"),
    ({"aliases": ["alias;actor", "a;b"]}, "aliases.csv, line 1", "the header must be alias,actor,since,until,match"),
    ({"not_names": ["phrase", "x"]}, "not_names.csv, line 1", "the header must be phrase,reason"),
    (with_line("actors", "Syldavia,state"), "actors.csv, line 6", "expected 9 values"),
    (with_line("actors", "Syldavia,state,,,,,,,note, with comma"), "actors.csv, line 6", "expected 9 values"),
    (with_line("actors", ",state,,,,,,,"), "actors.csv, line 6", "actor is empty"),
    (with_line("actors", " ,state,,,,,,,"), "actors.csv, line 6", "actor is empty"),
    (with_line("actors", "Syldavia,,,,,,,,"), "actors.csv, line 6", "kind is empty"),
    (with_line("actors", "Syldavia,kingdom,,,,,,,"), "actors.csv, line 6", "'kingdom' is no kind"),
    (with_line("actors", "Arland,state,,,,,,,"), "actors.csv, line 6", "'Arland' is listed twice"),
    (
        with_line("actors", "Syldavia,state,,,,,soon,,"),
        "actors.csv, line 6",
        "since is 'soon'; write a year or YYYY-MM-DD",
    ),
    (with_line("actors", "Syldavia,state,,,,,,2010-13-01,"), "actors.csv, line 6", "until is '2010-13-01'"),
    (with_line("actors", "Syldavia,state,,,,,2010,2001-05-05,"), "actors.csv, line 6", "until"),
    (with_line("actors", "Navy,military,,Syldavia,,,,,"), "actors.csv, line 6", "'Syldavia', which is not listed"),
    (with_line("actors", "Navy,military,,Navy,,,,,"), "actors.csv, line 6", "part of itself"),
    (with_line("actors", "Front,armed group,,,Syldavia,,,,"), "actors.csv, line 6", "at home in 'Syldavia'"),
    (with_line("aliases", "The Guard,Guard,,,"), "aliases.csv, line 7", "'Guard' is not in actors.csv"),
    (with_line("aliases", ",Arland,,,"), "aliases.csv, line 7", "alias is empty"),
    (with_line("aliases", "Arlanders,Arland,,,people"), "aliases.csv, line 7", "'people' in match is unknown"),
    (with_line("aliases", "Arlanders,Arland,1,,"), "aliases.csv, line 7", "since is '1'"),
    (with_line("aliases", "Arlandic,Borduria,,,"), "aliases.csv, line 7", "'Arlandic' stands for both"),
    (with_line("aliases", "Arland,Arland,,,exact"), "aliases.csv, line 7", "'Arland' is listed twice"),
    (with_line("roles", ",,Navy,military,state,"), "roles.csv, line 4", "role is empty"),
    (with_line("roles", "navy,,,military,state,"), "roles.csv, line 4", "name is empty"),
    (with_line("roles", "navy,,Navy,fleet,state,"), "roles.csv, line 4", "'fleet' is no kind"),
    (with_line("roles", "navy,,Navy,military,state nation,"), "roles.csv, line 4", "'nation' is no kind"),
    (with_line("not_names", "Arland lily,"), "not_names.csv, line 3", "reason is empty"),
    ({"actors": "\n".join(FILES["actors.csv"]).encode() + b"\nM\xfcnster,place,,,,,,,\n"}, "actors.csv", "UTF-8"),
    (with_line("actors", '"Syldavia,state,,,,,,,'), "actors.csv, line 6", ""),
]


@pytest.mark.parametrize(("changed", "where", "reason"), WRONG, ids=[f"{where}-{reason}" for _, where, reason in WRONG])
def test_each_way_of_being_wrong_names_file_line_and_reason(tmp_path, changed, where, reason):
    with pytest.raises(CatalogueError) as error:
        load_catalogue(write(tmp_path, **changed))
    said = str(error.value)
    assert said.startswith(f"{where}: ")
    assert reason in said
    assert said.endswith(".")
    assert "\n" not in said
    assert str(tmp_path) not in said


def test_a_circle_of_parts(tmp_path):
    rows = [FILES["actors.csv"][0], "A,military,,B,,,,,", "B,military,,C,,,,,", "C,military,,A,,,,,"]
    with pytest.raises(CatalogueError, match=r"^actors\.csv.*part of itself by way of"):
        load_catalogue(write(tmp_path, actors=rows, aliases=FILES["aliases.csv"][:1]))


def test_the_project_s_catalogue_is_right():
    found = load_catalogue()
    assert {actor.kind for actor in found.actors.values()} == set(KINDS)
    assert found.actors["Iraq"] == Actor("Iraq", "state", "", "IRQ")
    assert found.adjectives["United States"] == "American"


@pytest.mark.parametrize("name", ["actors", "aliases", "roles", "not_names"])
def test_rows_are_sorted(name):
    """Sorted by the first column, so that an edit is one line of the difference."""
    first = pd.read_csv(DATA / f"{name}.csv", dtype=str, keep_default_na=False).iloc[:, 0].tolist()
    assert first == sorted(first)
