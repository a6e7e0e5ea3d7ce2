"""The catalogue of the project, read from data/ once per process."""

from __future__ import annotations

import functools
from pathlib import Path

from analysis.catalogue.checks import add, check_actor, check_dates, check_parents, checked_rows, flags_of, role_of
from analysis.catalogue.model import Actor, Alias, Catalogue, CatalogueError, assembled
from analysis.data import DATA

ACTOR_COLUMNS = ("actor", "kind", "sort", "part_of", "home", "code", "since", "until", "note")
ALIAS_COLUMNS = ("alias", "actor", "since", "until", "match")
ROLE_COLUMNS = ("role", "plural", "name", "kind", "base", "note")


@functools.cache
def load_catalogue(folder: Path = DATA) -> Catalogue:
    """The catalogue in a folder, checked; read once per process.

    Raises CatalogueError naming file, line and reason.
    """
    actors: dict[str, Actor] = {}
    places: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for where, row in checked_rows(folder / "actors.csv", ACTOR_COLUMNS, filled=("actor", "kind")):
        check_actor(row, where)
        if row["actor"] in actors:
            raise CatalogueError(f"{where}: {row['actor']!r} is listed twice; keep one row.")
        sorts = frozenset(row["sort"].split())
        actors[row["actor"]] = Actor(row["actor"], row["kind"], row["part_of"], row["code"], sorts, row["home"])
        places[row["actor"]] = where
        if "capital" in sorts:
            capitals[row["actor"]] = row["part_of"]
    check_parents(actors, places)
    aliases: dict[str, Alias] = {}
    for where, row in checked_rows(folder / "aliases.csv", ALIAS_COLUMNS, filled=("alias", "actor")):
        check_dates(row, where)
        if row["actor"] not in actors:
            raise CatalogueError(f"{where}: {row['actor']!r} is not in actors.csv; add it there first.")
        add(aliases, Alias(row["alias"], row["actor"], flags_of(row["match"], where)), where)
    roles = [
        role_of(row, where) for where, row in checked_rows(folder / "roles.csv", ROLE_COLUMNS, filled=("role", "name"))
    ]
    phrases = checked_rows(folder / "not_names.csv", ("phrase", "reason"), filled=("phrase", "reason"))
    return assembled(actors, aliases, tuple(roles), tuple(row["phrase"] for _, row in phrases), capitals)
