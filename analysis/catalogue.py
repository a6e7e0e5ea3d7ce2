"""The actor catalogue: who is known before an article is read, read from data/ and checked."""

from __future__ import annotations

import csv
import datetime
import functools
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis.tables import KINDS

DATA = Path(__file__).parent.parent / "data"
ACTOR_COLUMNS = ("actor", "kind", "part_of", "code", "since", "until", "note")
ALIAS_COLUMNS = ("alias", "actor", "since", "until", "match")
ROLE_COLUMNS = ("role", "plural", "name", "kind", "base", "note")
OWN = "actors' table"
NO_FLAGS: frozenset[str] = frozenset()
FLAGS = frozenset({"adjective", "demonym", "exact", "any", "context"})


class CatalogueError(ValueError):
    """One sentence for people: which file and line of the catalogue is wrong, and why."""


@dataclass(frozen=True, slots=True)
class Actor:
    """One known actor."""

    actor: str
    kind: str
    part_of: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """One way to write a known actor's name; `flags` say how it may be written and what it is."""

    alias: str
    actor: str
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Role:
    """A noun that makes a composed actor of the name before it: (Iraqi) *Army*, (Shiite) *militias*."""

    forms: tuple[str, ...]
    name: str
    kind: str
    base: frozenset[str]


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Everything known about actors: by name, their aliases, the role nouns and what is no actor."""

    actors: dict[str, Actor]
    aliases: tuple[Alias, ...]
    roles: tuple[Role, ...]
    not_names: tuple[str, ...]
    adjectives: dict[str, str]

    @functools.cached_property
    def by_spelling(self) -> dict[str, Alias]:
        """Each alias by its own spelling."""
        return {alias.alias: alias for alias in self.aliases}

    @functools.cached_property
    def state_roles(self) -> dict[str, Role]:
        """The role nouns that a state can have, by each of their forms."""
        return {form: role for role in self.roles if "state" in role.base for form in role.forms}

    @functools.cached_property
    def context_words(self) -> frozenset[str]:
        """The single words that are names only where something in the text says so."""
        return frozenset(a.alias for a in self.aliases if "context" in a.flags and " " not in a.alias)


@functools.cache
def load_catalogue(folder: Path = DATA) -> Catalogue:
    """The catalogue in a folder, checked; read once per process.

    Raises CatalogueError naming file, line and reason.
    """
    actors: dict[str, Actor] = {}
    places: dict[str, str] = {}
    for where, row in _rows(folder / "actors.csv", ACTOR_COLUMNS, filled=("actor", "kind")):
        _check_actor(row, where)
        if row["actor"] in actors:
            raise CatalogueError(f"{where}: {row['actor']!r} is listed twice; keep one row.")
        actors[row["actor"]] = Actor(row["actor"], row["kind"], row["part_of"], row["code"])
        places[row["actor"]] = where
    _check_parents(actors, places)
    aliases: dict[str, Alias] = {}
    for where, row in _rows(folder / "aliases.csv", ALIAS_COLUMNS, filled=("alias", "actor")):
        _check_dates(row, where)
        if row["actor"] not in actors:
            raise CatalogueError(f"{where}: {row['actor']!r} is not in actors.csv; add it there first.")
        _add(aliases, Alias(row["alias"], row["actor"], _flags(row["match"], where)), where)
    roles = [_role(row, where) for where, row in _rows(folder / "roles.csv", ROLE_COLUMNS, filled=("role", "name"))]
    phrases = _rows(folder / "not_names.csv", ("phrase", "reason"), filled=("phrase", "reason"))
    return _assembled(actors, aliases, tuple(roles), tuple(row["phrase"] for _, row in phrases))


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
        header = text.partition("\n")[0]
        separator = ";" if header.count(";") > header.count(",") else ","
        frame = pd.read_csv(
            io.StringIO(text), sep=separator, dtype=str, keep_default_na=False, skip_blank_lines=False, index_col=False
        )
    except ValueError:
        raise CatalogueError(f"{name} is not a table; save it as CSV (UTF-8).") from None
    written = [column.strip().lower() for column in next(csv.reader([header], delimiter=separator))]
    if repeated := [column for column in written if written.count(column) > 1]:
        raise CatalogueError(f"{name}, line 1: the column {repeated[0]!r} stands there twice; keep one.")
    frame.columns = pd.Index([str(column).strip().lower() for column in frame.columns])
    return frame.fillna("")


def with_actors(catalogue: Catalogue, frame: pd.DataFrame) -> Catalogue:
    """The catalogue with a reader's own actors laid over it.

    `frame` has one row per actor or per alias: `actor` and `kind`, and, where wanted, `part_of`, `code`,
    `alias` (or `aliases`, separated by semicolons) and `match`. An actor of a known name replaces that one;
    an alias of a known spelling now belongs to the new actor. Raises CatalogueError.
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
        where = f"actors' table, line {number}"
        _check_actor({"part_of": "", **row}, where)
        actor = Actor(row["actor"], row["kind"], row.get("part_of", ""), row.get("code", ""))
        if row["actor"] in replaced and actors[row["actor"]].kind != actor.kind:
            raise CatalogueError(f"{where}: {actor.actor!r} has a second kind, {actor.kind!r}; give it one.")
        actors[actor.actor] = actor
        replaced.add(actor.actor)
        flags = _flags(row.get("match", ""), where)
        names = [actor.actor, row.get("alias", ""), *row.get("aliases", "").split(";")]
        for name in filter(None, (name.strip() for name in names)):
            other = own.setdefault(name, Alias(name, actor.actor, frozenset() if name == actor.actor else flags))
            if other.actor != actor.actor:
                raise CatalogueError(_two_owners(where, other, actor.actor))
    _check_parents(actors, {})
    owners = {**{alias.alias: alias for alias in catalogue.aliases}, **own}
    return _assembled(actors, owners, catalogue.roles, catalogue.not_names)


def _assembled(
    actors: dict[str, Actor], aliases: dict[str, Alias], roles: tuple[Role, ...], not_names: tuple[str, ...]
) -> Catalogue:
    """The parts as one catalogue. An actor's own name is an alias only where it is listed as one: some are
    ordinary words (*Solidarity*)."""
    ordered = tuple(sorted(aliases.values(), key=lambda alias: alias.alias))
    phrases = tuple(phrase for phrase in not_names if phrase not in aliases)
    return Catalogue(actors, ordered, roles, phrases, _main_adjectives(ordered))


def _main_adjectives(aliases: Iterable[Alias]) -> dict[str, str]:
    """For each actor the adjective that composed names use: no people's word where there is
    another, no phrase (*ethnic Tuareg*), then the one most like its name, then the shortest."""
    best: dict[str, tuple[bool, bool, int, int, str]] = {}
    for alias in aliases:
        if "adjective" in alias.flags:
            shared = sum(1 for _ in _common_start(alias.alias, alias.actor))
            phrase = alias.alias[0].islower() and " " in alias.alias
            rank = (phrase, "demonym" in alias.flags, -shared, len(alias.alias), alias.alias)
            best[alias.actor] = min(best.get(alias.actor, rank), rank)
    return {actor: rank[-1] for actor, rank in best.items()}


def _common_start(one: str, other: str) -> Iterator[str]:
    for a, b in zip(one, other, strict=False):
        if a != b:
            return
        yield a


def _rows(path: Path, columns: tuple[str, ...], *, filled: tuple[str, ...]) -> Iterator[tuple[str, dict[str, str]]]:
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


def _check_actor(row: dict[str, str], where: str) -> None:
    if not row["actor"]:
        raise CatalogueError(f"{where}: actor is empty; fill it in.")
    if not row["kind"]:
        raise CatalogueError(f"{where}: kind is empty; use one of {', '.join(KINDS)}.")
    if row["kind"] not in KINDS:
        raise CatalogueError(f"{where}: {row['kind']!r} is no kind; use one of {', '.join(KINDS)}.")
    _check_dates(row, where)


def _check_dates(row: dict[str, str], where: str) -> None:
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


def _add(aliases: dict[str, Alias], alias: Alias, where: str) -> None:
    other = aliases.setdefault(alias.alias, alias)
    if other is not alias and other.actor == alias.actor:
        raise CatalogueError(f"{where}: {alias.alias!r} is listed twice; keep one row.")
    if other.actor != alias.actor:
        raise CatalogueError(_two_owners(where, other, alias.actor))


def _two_owners(where: str, alias: Alias, other: str) -> str:
    return f"{where}: {alias.alias!r} stands for both {alias.actor!r} and {other!r}; keep one."


def _check_parents(actors: dict[str, Actor], places: dict[str, str]) -> None:
    for actor in actors.values():
        where = places.get(actor.actor, OWN)
        seen, name = {actor.actor}, actor.part_of
        while name:
            if name not in actors:
                raise CatalogueError(f"{where}: {actor.actor!r} is part of {name!r}, which is not listed.")
            if name in seen:
                raise CatalogueError(f"{where}: {actor.actor!r} is part of itself by way of {name!r}.")
            seen.add(name)
            name = actors[name].part_of


def _flags(text: str, where: str) -> frozenset[str]:
    if not text:
        return NO_FLAGS
    flags = frozenset(text.split())
    if flags - FLAGS:
        raise CatalogueError(
            f"{where}: {sorted(flags - FLAGS)[0]!r} in match is unknown; use {', '.join(sorted(FLAGS))}."
        )
    return flags


def _role(row: dict[str, str], where: str) -> Role:
    if row["kind"] not in KINDS:
        raise CatalogueError(f"{where}: {row['kind']!r} is no kind; use one of {', '.join(KINDS)}.")
    for base in row["base"].split():
        if base not in KINDS:
            raise CatalogueError(f"{where}: {base!r} is no kind; use one of {', '.join(KINDS)}.")
    forms = tuple(dict.fromkeys(filter(None, (row["role"], row["plural"]))))
    return Role(forms, row["name"], row["kind"], frozenset(row["base"].split()))
