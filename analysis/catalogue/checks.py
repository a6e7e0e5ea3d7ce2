"""The rows of the catalogue's tables, read and checked one by one."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterator
from pathlib import Path

from analysis.catalogue.model import Actor, Alias, CatalogueError, Role
from analysis.tables import KINDS

OWN = "actors' table"
NO_FLAGS: frozenset[str] = frozenset()
FLAGS = frozenset({"adjective", "demonym", "exact", "any", "context", "name"})


def checked_rows(
    path: Path, columns: tuple[str, ...], *, filled: tuple[str, ...]
) -> Iterator[tuple[str, dict[str, str]]]:
    """The rows of a table in data/ as (file and line, row)."""
    if not path.is_file():
        raise CatalogueError(f"{path.name}: the file is missing from {path.parent.name}/.")
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CatalogueError(f"{path.name}: the file is not in UTF-8; save it as CSV in UTF-8.") from None
    name, width = path.name, len(columns)
    with io.StringIO(text, newline="") as lines:
        reader = csv.reader(lines)
        if tuple(next(reader, ())) != columns:
            raise CatalogueError(f"{name}, line 1: the header must be {','.join(columns)}.")
        for values in reader:
            if not any(values):
                continue
            where = f"{name}, line {reader.line_num}"
            if len(values) != width:
                raise CatalogueError(f"{where}: expected {width} values separated by commas.")
            row = dict(zip(columns, values, strict=True))
            for column in filled:
                if not row[column].strip():
                    raise CatalogueError(f"{where}: {column} is empty; fill it in.")
            yield where, row


def check_actor(row: dict[str, str], where: str) -> None:
    """Raise CatalogueError where a row lacks an actor or a known kind."""
    if not row["actor"]:
        raise CatalogueError(f"{where}: actor is empty; fill it in.")
    if not row["kind"]:
        raise CatalogueError(f"{where}: kind is empty; use one of {', '.join(KINDS)}.")
    if row["kind"] not in KINDS:
        raise CatalogueError(f"{where}: {row['kind']!r} is no kind; use one of {', '.join(KINDS)}.")
    check_dates(row, where)


def check_dates(row: dict[str, str], where: str) -> None:
    """Raise CatalogueError where since or until is no date, or they are the wrong way round."""
    if not (row.get("since") or row.get("until")):
        return
    dates = []
    for column in ("since", "until"):
        value = row.get(column, "")
        try:
            if value:
                dates.append(datetime.date.fromisoformat(value if len(value) > 4 else f"{value}-01-01"))
        except ValueError:
            raise CatalogueError(f"{where}: {column} is {value!r}; write a year or YYYY-MM-DD.") from None
    if len(dates) == 2 and dates[1] < dates[0]:
        raise CatalogueError(f"{where}: until {row['until']!r} is before since {row['since']!r}; correct one of them.")


def add(aliases: dict[str, Alias], alias: Alias, where: str) -> None:
    """Put an alias among the others; raise CatalogueError where its spelling is taken."""
    other = aliases.setdefault(alias.alias, alias)
    if other is not alias and other.actor == alias.actor:
        raise CatalogueError(f"{where}: {alias.alias!r} is listed twice; keep one row.")
    if other.actor != alias.actor:
        raise CatalogueError(two_owners(where, other, alias.actor))


def two_owners(where: str, alias: Alias, other: str) -> str:
    """The sentence that says that one spelling stands for two actors."""
    return f"{where}: {alias.alias!r} stands for both {alias.actor!r} and {other!r}; keep one."


def check_parents(actors: dict[str, Actor], places: dict[str, str]) -> None:
    """Raise CatalogueError where a home or part_of is not listed, or part_of runs in a circle; `places` says where each
    is written."""
    for actor in actors.values():
        where = places.get(actor.actor, OWN)
        if actor.home and actor.home not in actors:
            raise CatalogueError(f"{where}: {actor.actor!r} is at home in {actor.home!r}, which is not listed.")
        seen, name = {actor.actor}, actor.part_of
        while name:
            if name not in actors:
                raise CatalogueError(f"{where}: {actor.actor!r} is part of {name!r}, which is not listed.")
            if name in seen:
                raise CatalogueError(f"{where}: {actor.actor!r} is part of itself by way of {actor.part_of!r}.")
            seen.add(name)
            name = actors[name].part_of


def flags_of(text: str, where: str) -> frozenset[str]:
    """The flags in a cell of match; raises CatalogueError for an unknown one."""
    if not text:
        return NO_FLAGS
    flags = frozenset(text.split())
    if flags - FLAGS:
        raise CatalogueError(
            f"{where}: {sorted(flags - FLAGS)[0]!r} in match is unknown; use {', '.join(sorted(FLAGS))}."
        )
    return flags


def role_of(row: dict[str, str], where: str) -> Role:
    """The role noun of a row; raises CatalogueError for an unknown kind."""
    if row["kind"] not in KINDS:
        raise CatalogueError(f"{where}: {row['kind']!r} is no kind; use one of {', '.join(KINDS)}.")
    for base in row["base"].split():
        if base not in KINDS:
            raise CatalogueError(f"{where}: {base!r} is no kind; use one of {', '.join(KINDS)}.")
    forms = tuple(dict.fromkeys(filter(None, (row["role"], row["plural"]))))
    return Role(forms, row["name"], row["kind"], frozenset(row["base"].split()))
