"""A reader's own actors, laid over the catalogue."""

from __future__ import annotations

import csv
import datetime
import io
from pathlib import Path

import pandas as pd

from analysis.catalogue.checks import NO_FLAGS, OWN, check_actor, check_parents, flags_of, two_owners
from analysis.catalogue.model import Actor, Alias, Catalogue, CatalogueError, assembled
from analysis.encoding import decoded
from analysis.letters import plain

LIKE = 3  # letters in which a word made from a name begins as the name does
ADJECTIVES = ("n", "i", "ese", "ish", "ch", "ic")


def read_actors(source: bytes | str | Path, *, name: str = "") -> pd.DataFrame:
    """A reader's own table of actors from a CSV file or its bytes: every cell as text, every line below the first a
    row, so that a row's place tells its line.

    Columns may be separated by commas, semicolons or tabs, and characters stored as any spreadsheet stores them. Raises
    CatalogueError where it is no such table; OSError where the file cannot be read.
    """
    name = name or str(source)
    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    try:
        text, _ = decoded(data)
        if "\0" in text:
            raise ValueError
        first = text.lstrip().partition("\n")[0]
        separator = max(",;\t", key=first.count)
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        header = next(row for row in reader if any(row))
        below = [[""]] * (reader.line_num - 1)
        for row in reader:
            below.append(row)
            below += [[""]] * (reader.line_num - 1 - len(below))  # the further lines of a cell
    except (ValueError, csv.Error, StopIteration):
        raise CatalogueError(f"{name} is not a table; save it as CSV.") from None
    while header and not header[-1].strip():
        header.pop()  # a spreadsheet's empty columns
    columns = [column.strip().lower() for column in header]
    _check_columns(columns, f"{name}, line 1")
    for number, row in enumerate(below, start=2):
        if any(row[len(columns) :]):
            raise CatalogueError(
                f"{name}, line {number}: {len(row)} cells for {len(columns)} columns; "
                f"put a cell that holds a {separator!r} in quotation marks."
            )
    cells = [[*row, *[""] * len(columns)][: len(columns)] for row in below]
    return pd.DataFrame(cells, columns=pd.Index(columns), dtype="str")


def with_actors(catalogue: Catalogue, frame: pd.DataFrame) -> Catalogue:
    """The catalogue with a reader's own actors laid over it.

    `frame` has one row per actor or per alias: `actor` and `kind`, and, where wanted, `part_of`, `code`,
    `alias` (or `aliases`, separated by semicolons) and `match`. An actor of a known name replaces that one;
    an alias of a known spelling, whatever its apostrophes and accents, now belongs to the new actor. Without
    `match`, one that is made from the name of a state is its adjective or its people; in a row without an alias
    it is that of the name. Raises CatalogueError.
    """
    columns = [str(column) for column in frame.columns]
    _check_columns(columns, "The actors' table")
    if missing := [column for column in ("actor", "kind") if column not in columns]:
        raise CatalogueError(f"The actors' table lacks the column {missing[0]!r}; it needs at least actor and kind.")
    actors = dict(catalogue.actors)
    own: dict[str, Alias] = {}
    places: dict[str, str] = {}
    for number, values in enumerate(frame.astype(object).where(frame.notna(), "").to_numpy().tolist(), start=2):
        where = f"{OWN}, line {number}"
        row = {column: _cell(value, where) for column, value in zip(columns, values, strict=True)}
        if not any(row.values()):
            continue
        row["kind"] = row["kind"].lower()  # the screen writes State
        check_actor({"part_of": "", **row}, where)
        actor = Actor(row["actor"], row["kind"], row.get("part_of", ""), row.get("code", ""))
        if actor.actor in places and actors[actor.actor].kind != actor.kind:
            raise CatalogueError(f"{where}: {actor.actor!r} has a second kind, {actor.kind!r}; give it one.")
        actors[actor.actor] = actor
        places[actor.actor] = where
        flags = flags_of(row.get("match", ""), where)
        names = [name.strip() for name in (row.get("alias", ""), *row.get("aliases", "").split(";"))]
        for name in dict.fromkeys((actor.actor, *filter(None, names))):
            if not any(map(str.isalnum, name)):
                raise CatalogueError(f"{where}: {name!r} holds no letter or digit; write a name.")
            said = flags if name != actor.actor or not any(names) else NO_FLAGS
            if name != actor.actor:
                said = said or _derived(name, actor)
            other = own.setdefault(plain(name), Alias(name, actor.actor, said))
            if other.actor != actor.actor:
                raise CatalogueError(two_owners(where, other, actor.actor))
    check_parents({name: actors[name] for name in (*places, *actors)}, places)
    known = {alias.alias: alias for alias in catalogue.aliases if plain(alias.alias) not in own}
    capitals = {place: state for place, state in catalogue.capitals.items() if place not in places}
    owners = {**known, **{alias.alias: alias for alias in own.values()}}
    return assembled(actors, owners, catalogue.roles, catalogue.not_names, capitals)


def _check_columns(columns: list[str], where: str) -> None:
    if repeated := [column for column in columns if columns.count(column) > 1]:
        raise CatalogueError(f"{where}: the column {repeated[0]!r} stands there twice; keep one.")


def _cell(value: object, where: str) -> str:
    """A cell as text; a year that pandas has read as a number and a day it has read as a date as they were written."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = value.date().isoformat() if isinstance(value, datetime.datetime) else str(value)
    if not text.isascii() and any("\ud800" <= char <= "\udfff" for char in text):
        raise CatalogueError(f"{where}: {text!r} holds half a character; write it anew.")
    return text.strip()


def _derived(name: str, actor: Actor) -> frozenset[str]:
    """What a word is that looks made from the name of a state: *Sorvanian* its adjective, *Sorvanians* its people."""
    like = any(word[:LIKE] == name[:LIKE] for word in actor.actor.split())
    if actor.kind != "state" or not like or not name.isalpha() or not name.istitle():
        return frozenset()
    if name.endswith(ADJECTIVES):
        return frozenset({"adjective"})
    return frozenset({"demonym"}) if name.endswith("s") else frozenset()
