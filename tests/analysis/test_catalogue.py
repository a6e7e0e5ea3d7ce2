"""The actor catalogue: each way of being wrong names its file, line and reason; readers' own actors go over it."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analysis import CatalogueError, analyse
from analysis.catalogue import DATA, Actor, Alias, Catalogue, load_catalogue, read_actors, with_actors
from analysis.tables import KINDS

FILES = {
    "actors.csv": [
        "actor,kind,part_of,code,since,until,note",
        "Arland,state,,ARL,1920,,",
        "Arlandic Guard,military,Arland,,2001-05-01,2010,",
        "Borduria,state,,,,,",
        "Mara Vell,person,Arland,,,,poet",
    ],
    "aliases.csv": [
        "alias,actor,since,until,match",
        "Arland,Arland,,,",
        "Arlandic,Arland,,,adjective demonym",
        "Arlandic Guard,Arlandic Guard,,,",
        "Borduria,Borduria,,,",
        "Mara Vell,Mara Vell,,,",
    ],
    "roles.csv": [
        "role,plural,name,kind,base,note",
        "army,armies,Army,military,state community,",
        "foreign minister,foreign ministers,foreign minister,person,state,",
    ],
    "not_names.csv": ["phrase,reason", "Arland terrier,a breed"],
}


def write(folder: Path, **changed: object) -> Path:
    """The small catalogue in this folder; a change gives a file's lines anew, as one text, as bytes, or None."""
    for name, lines in FILES.items():
        given = changed.get(name.removesuffix(".csv"), lines)
        if given is None:
            continue
        data = given if isinstance(given, bytes) else ("\n".join(given) + "\n").encode()
        (folder / name).write_bytes(data)
    return folder


def with_line(name: str, line: str) -> dict[str, object]:
    """The small catalogue's file with one more line, which is then its last."""
    return {name: [*FILES[f"{name}.csv"], line]}


# ------------------------------------------------------------------ reading


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


def assert_same(one: Catalogue, other: Catalogue) -> None:
    assert one.actors == other.actors
    assert one.aliases == other.aliases
    assert set(one.roles) == set(other.roles)
    assert set(one.not_names) == set(other.not_names)
    assert one.adjectives == other.adjectives


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
    ({"actors": []}, "actors.csv, line 1", "the header must be actor,kind,part_of,code,since,until,note"),
    ({"aliases": ["alias;actor", "a;b"]}, "aliases.csv, line 1", "the header must be alias,actor,since,until,match"),
    ({"not_names": ["phrase", "x"]}, "not_names.csv, line 1", "the header must be phrase,reason"),
    (with_line("actors", "Syldavia,state"), "actors.csv, line 6", "expected 7 values"),
    (with_line("actors", "Syldavia,state,,,,,note, with comma"), "actors.csv, line 6", "expected 7 values"),
    (with_line("actors", ",state,,,,,"), "actors.csv, line 6", "actor is empty"),
    (with_line("actors", " ,state,,,,,"), "actors.csv, line 6", "actor is empty"),
    (with_line("actors", "Syldavia,,,,,,"), "actors.csv, line 6", "kind is empty"),
    (with_line("actors", "Syldavia,kingdom,,,,,"), "actors.csv, line 6", "'kingdom' is no kind"),
    (with_line("actors", "Arland,state,,,,,"), "actors.csv, line 6", "'Arland' is listed twice"),
    (
        with_line("actors", "Syldavia,state,,,soon,,"),
        "actors.csv, line 6",
        "since is 'soon'; write a year or YYYY-MM-DD",
    ),
    (with_line("actors", "Syldavia,state,,,,2010-13-01,"), "actors.csv, line 6", "until is '2010-13-01'"),
    (with_line("actors", "Syldavia,state,,,2010,2001-05-05,"), "actors.csv, line 6", "until"),
    (with_line("actors", "Navy,military,Syldavia,,,,"), "actors.csv, line 6", "'Syldavia', which is not listed"),
    (with_line("actors", "Navy,military,Navy,,,,"), "actors.csv, line 6", "part of itself"),
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
    ({"actors": "\n".join(FILES["actors.csv"]).encode() + b"\nM\xfcnster,place,,,,,\n"}, "actors.csv", "UTF-8"),
    (with_line("actors", '"Syldavia,state,,,,,'), "actors.csv, line 6", ""),
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
    rows = [FILES["actors.csv"][0], "A,military,B,,,,", "B,military,C,,,,", "C,military,A,,,,"]
    with pytest.raises(CatalogueError, match=r"^actors\.csv.*part of itself by way of"):
        load_catalogue(write(tmp_path, actors=rows, aliases=FILES["aliases.csv"][:1]))


# ------------------------------------------------------------------ a reader's own actors


@pytest.fixture
def small(tmp_path) -> Catalogue:
    return load_catalogue(write(tmp_path))


def frame(**columns: list[object]) -> pd.DataFrame:
    return pd.DataFrame(columns)


def test_an_actor_is_added(small):
    own = frame(
        actor=["Syldavian Navy"],
        kind=["military"],
        part_of=["Borduria"],
        code=["SYN"],
        aliases=["the Navy; SN;"],
        match=["exact"],
    )
    found = with_actors(small, own)
    assert found.actors == {**small.actors, "Syldavian Navy": Actor("Syldavian Navy", "military", "Borduria", "SYN")}
    exact = frozenset({"exact"})
    added = {
        Alias("SN", "Syldavian Navy", exact),
        Alias("Syldavian Navy", "Syldavian Navy"),
        Alias("the Navy", "Syldavian Navy", exact),
    }
    assert set(found.aliases) == {*small.aliases, *added}


def test_an_actor_of_a_known_name_replaces_it_and_keeps_its_aliases(small):
    found = with_actors(small, frame(actor=["Arland"], kind=["organisation"]))
    assert found.actors["Arland"] == Actor("Arland", "organisation")
    assert found.aliases == small.aliases
    assert found.adjectives == small.adjectives


def test_a_known_spelling_now_belongs_to_the_new_actor(small):
    found = with_actors(small, frame(actor=["Arland United"], kind=["organisation"], alias=["Arlandic"]))
    owners = {alias.alias: alias.actor for alias in found.aliases}
    assert owners["Arlandic"] == "Arland United"
    assert owners["Arland"] == "Arland"
    assert "Arland" not in found.adjectives


def test_a_phrase_that_is_no_name_becomes_one(small):
    found = with_actors(small, frame(actor=["Arland terrier"], kind=["organisation"]))
    assert found.not_names == ()


def test_several_rows_for_one_actor_add_its_aliases(small):
    found = with_actors(small, frame(actor=["Syldavia"] * 2, kind=["state"] * 2, alias=["Syl", "Dav"]))
    assert {alias.alias for alias in found.aliases if alias.actor == "Syldavia"} == {"Syldavia", "Syl", "Dav"}


def test_the_catalogue_below_is_not_changed(small):
    before = (dict(small.actors), small.aliases, small.not_names, dict(small.adjectives))
    with_actors(small, frame(actor=["Arland"], kind=["person"], alias=["Arlandic"]))
    assert (small.actors, small.aliases, small.not_names, small.adjectives) == before


def test_an_empty_table_changes_nothing(small):
    assert_same(with_actors(small, frame(actor=[], kind=[])), small)


@pytest.mark.parametrize(
    "own",
    [
        frame(actor=["Syldavia"], kind=["state"], part_of=[np.nan], code=[None]),
        frame(actor=[" Syldavia "], kind=["state "], note=["any other column"]),
        frame(actor=["Syldavia"], kind=["state"], since=["1920"], until=["1940-04-09"]),
        frame(actor=["Syldavia"], kind=["state"]).astype("category"),
        frame(actor=["Syldavia"], kind=["state"]).set_index(pd.Index(["x"])),
    ],
)
def test_tables_as_people_make_them(small, own):
    assert with_actors(small, own).actors["Syldavia"] == Actor("Syldavia", "state")


@pytest.mark.parametrize(
    ("own", "sentence"),
    [
        (frame(actor=["X"]), "The actors' table lacks the column 'kind'; it needs at least actor and kind."),
        (frame(kind=["state"]), "The actors' table lacks the column 'actor'; it needs at least actor and kind."),
        (frame(actor=["X", None], kind=["state"] * 2), "actors' table, line 3: actor is empty; fill it in."),
        (
            frame(actor=["X"], kind=["kingdom"]),
            f"actors' table, line 2: 'kingdom' is no kind; use one of {', '.join(KINDS)}.",
        ),
        (
            frame(actor=["X", "X"], kind=["state", "person"]),
            "actors' table, line 3: 'X' has a second kind, 'person'; give it one.",
        ),
        (
            frame(actor=["X"], kind=["state"], match=["loud"]),
            "actors' table, line 2: 'loud' in match is unknown; use adjective, any, context, demonym, exact.",
        ),
        (
            frame(actor=["X"], kind=["state"], until=["later"]),
            "actors' table, line 2: until is 'later'; write a year or YYYY-MM-DD.",
        ),
    ],
)
def test_a_faulty_table_of_actors(small, own, sentence):
    with pytest.raises(CatalogueError) as error:
        with_actors(small, own)
    assert str(error.value) == sentence


@pytest.mark.parametrize(
    ("own", "reason"),
    [
        (frame(actor=["X"], kind=["military"], part_of=["Y"]), "'Y', which is not listed"),
        (frame(actor=["X"], kind=["military"], part_of=["X"]), "part of itself"),
        (frame(actor=["Arland"], kind=["state"], part_of=["Arlandic Guard"]), "part of itself"),
        (frame(actor=["X", "Y"], kind=["state"] * 2, alias=["The Isle"] * 2), "'The Isle' stands for both 'X' and 'Y'"),
    ],
)
def test_a_table_of_actors_that_contradicts_itself(small, own, reason):
    with pytest.raises(CatalogueError) as error:
        with_actors(small, own)
    assert str(error.value).startswith("actors' table")
    assert reason in str(error.value)


# ------------------------------------------------------------------ the catalogue of the project


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


def test_own_actors_in_a_reading():
    own = frame(
        actor=["Dramatis Society", "Iraqi Army"],
        kind=["organisation", "organisation"],
        aliases=["DrSo", "the Legion"],
    )
    reading = analyse("DrSo met the Legion. The Iraqi Army left.", actors=own)
    assert reading.mentions[["text", "actor", "kind"]].to_numpy().tolist() == [
        ["DrSo", "Dramatis Society", "organisation"],
        ["the Legion", "Iraqi Army", "organisation"],
        ["Iraqi Army", "Iraqi Army", "organisation"],
    ]


READ = [
    (b"actor,kind\nClub,organisation\n", [["Club", "organisation"]], "commas"),
    (b"\xef\xbb\xbfActor ; KIND\nClub;organisation\n", [["Club", "organisation"]], "semicolons, a mark, capitals"),
    (b"actor,kind\r\n\r\nClub,organisation\r\n", [["", ""], ["Club", "organisation"]], "a blank line keeps its number"),
    (b'actor,kind\n"A, B",state\nNA,person\n', [["A, B", "state"], ["NA", "person"]], "quotes, and NA is a name"),
    (b"actor,kind\nClub\n", [["Club", ""]], "a short line"),
    (b"actor,kind\n", [], "nothing"),
]


@pytest.mark.parametrize(("data", "rows", "reason"), READ, ids=[case[2] for case in READ])
def test_ones_own_table_as_it_is_read(data, rows, reason, tmp_path):
    frame = read_actors(data)
    assert (list(frame.columns), frame.to_numpy().tolist()) == (["actor", "kind"], rows)
    (tmp_path / "mine.csv").write_bytes(data)
    assert read_actors(tmp_path / "mine.csv").equals(frame)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "mine.csv is not a table; save it as CSV (UTF-8)."),
        (b"\xff\xfea\x00", "mine.csv is not a table; save it as CSV (UTF-8)."),
        (b"actor,kind\x00\n", "mine.csv is not a table; save it as CSV (UTF-8)."),
        (b"kind,Kind\n1,2\n", "mine.csv, line 1: the column 'kind' stands there twice; keep one."),
    ],
)
def test_what_is_no_table_is_refused_in_one_sentence(data, reason):
    with pytest.raises(CatalogueError) as error:
        read_actors(data, name="mine.csv")
    assert str(error.value) == reason


def test_blank_rows_are_passed_over_and_still_counted():
    blank = {"actor": "", "kind": ""}
    frame = pd.DataFrame([blank, {"actor": "Club", "kind": "organisation"}, blank])
    assert "Club" in with_actors(load_catalogue(), frame).actors
    with pytest.raises(CatalogueError, match="actors' table, line 4: kind is empty"):
        with_actors(load_catalogue(), pd.concat([frame.iloc[:2], pd.DataFrame([{"actor": "A", "kind": ""}])]))
