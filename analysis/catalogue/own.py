"""A reader's own actors, laid over the catalogue."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd

from analysis.catalogue.checks import check_actor, check_parents, flags_of, two_owners
from analysis.catalogue.model import Actor, Alias, Catalogue, CatalogueError, assembled

LIKE = 3  # letters in which a word made from a name begins as the name does
ADJECTIVES = ("n", "i", "ese", "ish", "ch", "ic")


def read_actors(source: bytes | str | Path, *, name: str = "") -> pd.DataFrame:
    """A reader's own table of actors from a CSV file or its bytes: every cell as text, blank lines as rows.

    Columns may be separated by commas or semicolons. Raises CatalogueError where it is no such table; OSError
    where the file cannot be read.
    """
    name = name or str(source)
    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    try:
        text = data.decode("utf-8-sig")
        if "\0" in text:
            raise ValueError
        first = text.partition("\n")[0]
        separator = ";" if first.count(";") > first.count(",") else ","
        header, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    except (ValueError, csv.Error):
        raise CatalogueError(f"{name} is not a table; save it as CSV (UTF-8).") from None
    columns = [column.strip().lower() for column in header]
    if repeated := [column for column in columns if columns.count(column) > 1]:
        raise CatalogueError(f"{name}, line 1: the column {repeated[0]!r} stands there twice; keep one.")
    for number, row in enumerate(rows, start=2):
        if len(row) > len(columns):
            raise CatalogueError(
                f"{name}, line {number}: {len(row)} cells for {len(columns)} columns; "
                f"put a cell that holds a {separator!r} in quotation marks."
            )
    cells = [row + [""] * (len(columns) - len(row)) for row in rows]
    return pd.DataFrame(cells, columns=pd.Index(columns), dtype="str")


def with_actors(catalogue: Catalogue, frame: pd.DataFrame) -> Catalogue:
    """The catalogue with a reader's own actors laid over it.

    `frame` has one row per actor or per alias: `actor` and `kind`, and, where wanted, `part_of`, `code`,
    `alias` (or `aliases`, separated by semicolons) and `match`. An actor of a known name replaces that one;
    an alias of a known spelling now belongs to the new actor. Without `match`, one that is made from the name of a
    state is its adjective or its people. Raises CatalogueError.
    """
    missing = [column for column in ("actor", "kind") if column not in frame.columns]
    if missing:
        raise CatalogueError(f"The actors' table lacks the column {missing[0]!r}; it needs at least actor and kind.")
    actors = dict(catalogue.actors)
    own: dict[str, Alias] = {}
    replaced: set[str] = set()
    for number, record in enumerate(
        frame.astype(object).where(frame.notna(), "").astype(str).to_dict("records"), start=2
    ):
        row = {str(key): value.strip() for key, value in record.items()}
        if not any(row.values()):
            continue
        row["kind"] = row["kind"].lower()  # the screen writes State
        where = f"actors' table, line {number}"
        check_actor({"part_of": "", **row}, where)
        actor = Actor(row["actor"], row["kind"], row.get("part_of", ""), row.get("code", ""))
        if row["actor"] in replaced and actors[row["actor"]].kind != actor.kind:
            raise CatalogueError(f"{where}: {actor.actor!r} has a second kind, {actor.kind!r}; give it one.")
        actors[actor.actor] = actor
        replaced.add(actor.actor)
        flags = flags_of(row.get("match", ""), where)
        names = [actor.actor, row.get("alias", ""), *row.get("aliases", "").split(";")]
        for name in filter(None, (name.strip() for name in names)):
            if not any(map(str.isalnum, name)):
                raise CatalogueError(f"{where}: {name!r} holds no letter or digit; write a name.")
            said = frozenset() if name == actor.actor else flags or _derived(name, actor)
            other = own.setdefault(name, Alias(name, actor.actor, said))
            if other.actor != actor.actor:
                raise CatalogueError(two_owners(where, other, actor.actor))
    check_parents(actors, {})
    owners = {**{alias.alias: alias for alias in catalogue.aliases}, **own}
    capitals = {place: state for place, state in catalogue.capitals.items() if place not in replaced}
    return assembled(actors, owners, catalogue.roles, catalogue.not_names, capitals)


def _derived(name: str, actor: Actor) -> frozenset[str]:
    """What a word is that looks made from the name of a state: *Sorvanian* its adjective, *Sorvanians* its people."""
    like = any(word[:LIKE] == name[:LIKE] for word in actor.actor.split())
    if actor.kind != "state" or not like or not name.isalpha() or not name.istitle():
        return frozenset()
    if name.endswith(ADJECTIVES):
        return frozenset({"adjective"})
    return frozenset({"demonym"}) if name.endswith("s") else frozenset()
