"""A reader's own actors: laid over the catalogue, read from any table, and refused in one sentence."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from analysis import CatalogueError, analyse
from analysis.catalogue import Actor, Alias, Catalogue, load_catalogue, read_actors, with_actors
from analysis.tables import KINDS
from tests.analysis.small_catalogue import assert_same, write


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


@pytest.mark.parametrize(
    ("alias", "flags"),
    [
        ("Sorvanian", {"adjective"}),
        ("Sorvanish", {"adjective"}),
        ("Sorvanians", {"demonym"}),
        ("Sorvanland", set()),
        ("Westmark", set()),
        ("SORVAN", set()),
        ("Sorvan nation", set()),
    ],
)
def test_an_alias_like_the_name_of_a_state_is_its_adjective_or_its_people(small, alias, flags):
    found = with_actors(small, frame(actor=["Sorvania"], kind=["state"], alias=[alias]))
    assert found.by_spelling[alias].flags == flags


def test_what_match_says_of_an_alias_holds_against_how_it_looks(small):
    found = with_actors(small, frame(actor=["Sorvania"], kind=["state"], alias=["Sorvanian"], match=["exact"]))
    assert found.by_spelling["Sorvanian"].flags == {"exact"}
    other = with_actors(small, frame(actor=["Sorvania Union"], kind=["organisation"], alias=["Sorvanian"]))
    assert other.by_spelling["Sorvanian"].flags == set()


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
        frame(actor=["Syldavia"], kind=["State"]),
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
        (
            frame(actor=["X", "Y"], kind=["state"] * 2, part_of=["Y", "X"]),
            "actors' table, line 2: 'X' is part of itself by way of 'Y'.",
        ),
        (
            pd.DataFrame([["X", "Y", "state"]], columns=["actor", "actor", "kind"]),
            "The actors' table: the column 'actor' stands there twice; keep one.",
        ),
        (
            frame(actor=["Arland", "Bordavia"], kind=["state"] * 2, part_of=["Bordavia", "Arland"]),
            "actors' table, line 2: 'Arland' is part of itself by way of 'Bordavia'.",
        ),
        (
            frame(actor=["O'Hara", "O’Hara"], kind=["state", "person"]),
            "actors' table, line 3: \"O'Hara\" stands for both \"O'Hara\" and 'O’Hara'; keep one.",
        ),
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
            frame(actor=["X", "Zed"], kind=["state"] * 2, aliases=["", "Z;\u200b"]),
            "actors' table, line 3: '\\u200b' holds no letter or digit; write a name.",
        ),
        (
            frame(actor=["X"], kind=["state"], match=["loud"]),
            "actors' table, line 2: 'loud' in match is unknown; use adjective, any, context, demonym, exact, name.",
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
    (b"actor\tkind\nA, B\tstate\n", [["A, B", "state"]], "tabs"),
    (b"actor,kind,,\nClub,organisation,,\n", [["Club", "organisation"]], "empty columns at the end"),
    (b"\nactor,kind\nClub,organisation\n", [["", ""], ["Club", "organisation"]], "a blank line before the header"),
    (
        b'actor,kind\n"A\nB",state\nClub,organisation\n',
        [["A\nB", "state"], ["", ""], ["Club", "organisation"]],
        "a cell of two lines takes two rows",
    ),
    (b"actor,kind\n", [], "nothing"),
    ("actor;kind\nMünchner Bank;organisation\n".encode("cp1252"), [["Münchner Bank", "organisation"]], "Windows"),
    ("actor\tkind\nŻubr\torganisation\n".encode("utf-16"), [["Żubr", "organisation"]], "Unicode text of Excel"),
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
        (b"", "mine.csv is not a table; save it as CSV."),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "mine.csv is not a table; save it as CSV."),
        (b"actor,kind\x00\n", "mine.csv is not a table; save it as CSV."),
        (
            b"actor,kind\nFoo, Inc.,organisation\n",
            "mine.csv, line 2: 3 cells for 2 columns; put a cell that holds a ',' in quotation marks.",
        ),
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


def test_a_name_in_other_characters_belongs_to_ones_own_actor():
    own = frame(actor=["Côte d’Ivoire", "Zu\u0308rich", "\u200eZorvania"], kind=["organisation"] * 3)
    found = analyse("Côte d'Ivoire met Zürich and Zorvania.", own).mentions
    assert found[["actor", "kind"]].to_numpy().tolist() == [[actor, "organisation"] for actor in own["actor"]]


@pytest.mark.parametrize(("match", "found"), [("exact", ["Acme"]), ("any", ["acme", "Acme", "ACME"])])
def test_match_in_a_row_without_an_alias_is_that_of_the_name(match, found):
    own = frame(actor=["Acme"], kind=["organisation"], match=[match])
    mentions = analyse("Today acme met Acme. Then ACME left.", own).mentions
    assert mentions["text"][mentions["actor"] == "Acme"].tolist() == found


@pytest.mark.parametrize("since", [2014.0, pd.Timestamp("2014-01-01")])
def test_a_year_or_day_as_pandas_reads_it(since):
    own = pd.DataFrame({"actor": ["Zorvania"], "kind": ["state"], "since": [since]})
    assert "Zorvania" in with_actors(load_catalogue(), own).actors


def test_the_name_of_ones_own_state_is_not_taken_for_its_people():
    owners = with_actors(load_catalogue(), frame(actor=["Sorvanians"], kind=["state"])).by_spelling
    assert owners["Sorvanians"] == Alias("Sorvanians", "Sorvanians", frozenset())


def test_a_state_of_ones_own_has_its_adjective_and_people_without_being_told():
    own = frame(actor=["Belquar"], kind=["state"])
    found = analyse("Belquari jets bombed a port. The Belquaris denied it. Anti-Belquari crowds marched.", own).mentions
    assert list(zip(found["text"], found["actor"], strict=True)) == [
        ("Belquari jets", "Belquari warplanes"),
        ("Belquaris", "Belquar"),
        ("Belquari", "Belquar"),
    ]
