"""How right the tables are: what is found in the sample articles beside what was labelled in them by hand.

Each subject of `SUBJECTS` has a file of labels in data/gold/ and three functions: one reads and checks the labels,
one counts (a table of scores), one lists where labels and findings differ. A new subject is a new entry.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.article import read_article
from analysis.catalogue import DATA, CatalogueError
from analysis.labels import errors_of, labelled_rows, scores_of, share
from analysis.reading import Reading, analyse
from analysis.relations.labelled import gold_relations, relation_errors, relation_scores
from analysis.tables import KINDS, ROLES

ARTICLES, GOLD = DATA / "articles", DATA / "gold"
MENTION_COLUMNS = ("article", "start", "end", "text", "actor", "kind", "role")
# What is labelled: what the figures count, and the title. Nobody looks for actors in front matter.
LABELLED = ("title", "body")
COMPARED = ("text", "actor", "kind", "role")
SCORES = ("labelled", "found", "recall", "precision", "kind", "identity", "name", "role")
Labels = dict[str, pd.DataFrame]
Readings = Callable[[str], Reading]


@dataclass(frozen=True)
class Subject:
    """One thing that is found and was labelled: how its labels are read, its scores made, its errors listed."""

    title: str
    labels: Callable[[], Labels]
    scores: Callable[[Labels, Readings], pd.DataFrame]
    errors: Callable[[Labels, Readings], pd.DataFrame]


@functools.cache
def sample_reading(name: str) -> Reading:
    """The reading of a sample article; read once per process."""
    return analyse(read_article(ARTICLES / f"{name}.md"))


def gold_mentions(path: Path = GOLD / "mentions.csv", articles: Path = ARTICLES) -> Labels:
    """For each labelled article its labelled mentions, one row per mention in reading order.

    Columns as in the table `mentions`: `start`, `end`, `text`, `actor`, `kind`, `role`. Raises CatalogueError
    naming file, line and reason.
    """
    rows: dict[str, list[dict[str, object]]] = {}
    for where, row, text in labelled_rows(path, MENTION_COLUMNS, articles):
        if not (row["start"].isdecimal() and row["end"].isdecimal()):
            raise CatalogueError(f"{where}: start and end must be whole numbers, counted from 0.")
        start, end = int(row["start"]), int(row["end"])
        if not row["text"] or text[start:end] != row["text"]:
            raise CatalogueError(f"{where}: the article has {text[start:end]!r} there, not {row['text']!r}.")
        if not row["actor"]:
            raise CatalogueError(f"{where}: actor is empty; fill it in.")
        if row["kind"] not in KINDS:
            raise CatalogueError(f"{where}: {row['kind']!r} is no kind; use one of {', '.join(KINDS)}.")
        if row["role"] not in ("", *ROLES):
            raise CatalogueError(f"{where}: {row['role']!r} is no role; leave it empty or write sponsor.")
        found = rows.setdefault(row["article"], [])
        if found and start < int(str(found[-1]["end"])):
            raise CatalogueError(f"{where}: rows of an article are in reading order and do not overlap.")
        found.append({**row, "start": start, "end": end, "role": row["role"] or "actor"})
    return {name: pd.DataFrame(found, columns=list(MENTION_COLUMNS[1:])) for name, found in rows.items()}


def matched_mentions(labelled: pd.DataFrame, reading: Reading) -> pd.DataFrame:
    """One row per labelled and per found mention of the title and body, those that overlap on one row.

    Columns: `start`, `end`, `text`, `actor`, `kind`, `role` as labelled and `found_text`, `found_actor`,
    `found_kind`, `found_role`, `found_rule`; what is missing on one side is empty there (`start`, `end` are then
    those of the other). A mention meets at most one of the other side: one of equal ends before any other.
    """
    parts = reading.sentences["part"].to_numpy()[reading.mentions["sentence"].to_numpy()]
    found = reading.mentions[pd.Series(parts).isin(LABELLED).to_numpy()].to_dict("records")
    at = {(mention["start"], mention["end"]): number for number, mention in enumerate(found)}
    labels = labelled.to_dict("records")
    partners = [at.get((label["start"], label["end"])) for label in labels]
    taken = set(partners)
    rows: list[dict[str, object]] = []
    for label, partner in zip(labels, partners, strict=True):
        if partner is None:
            overlapping = (
                number
                for number, mention in enumerate(found)
                if number not in taken and mention["start"] < label["end"] and mention["end"] > label["start"]
            )
            partner = next(overlapping, None)
            taken.add(partner)
        rows.append({**{str(key): value for key, value in label.items()}, **_found(found, partner)})
    for number in range(len(found)):
        if number not in taken:
            place = {"start": found[number]["start"], "end": found[number]["end"]}
            rows.append({**place, **dict.fromkeys(COMPARED, ""), **_found(found, number)})
    columns = ["start", "end", *COMPARED, *_found(found, None)]
    return pd.DataFrame(rows, columns=columns).sort_values(["start", "end"], ignore_index=True)


def _found(found: list[dict[Hashable, Any]], number: int | None) -> dict[str, object]:
    mention = {} if number is None else found[number]
    return {f"found_{name}": mention.get(name, "") for name in (*COMPARED, "rule")}


def mention_scores(labels: Labels, readings: Readings = sample_reading) -> pd.DataFrame:
    """One row per labelled article and one for all of them together.

    Columns: `article`; `labelled` and `found` (mentions in title and body); `recall`, the share of the labelled
    that a found one overlaps, and `precision`, the share of the found that a labelled one does; and of those that
    overlap the shares whose `kind`, `name` (of the actor, whatever its capitals) and `role` are as labelled, and
    `identity`: whether mentions of one actor, and only those, are counted as one, whatever it is called
    (B-cubed F1, Bagga and Baldwin 1998).
    """
    return scores_of(_matched(labels, readings), _scores, SCORES)


def _scores(matches: pd.DataFrame) -> dict[str, float]:
    labelled, found = matches["text"] != "", matches["found_text"] != ""
    both = matches[labelled & found]
    return {
        "labelled": int(labelled.sum()),
        "found": int(found.sum()),
        "recall": share(len(both), int(labelled.sum())),
        "precision": share(len(both), int(found.sum())),
        "kind": share(int((both["kind"] == both["found_kind"]).sum()), len(both)),
        "identity": _identity(both),
        "name": share(int(_same_name(both).sum()), len(both)),
        "role": share(int((both["role"] == both["found_role"]).sum()), len(both)),
    }


def _identity(both: pd.DataFrame) -> float:
    """B-cubed F1 of the actors found, over mentions that are labelled and found; actors of two articles are two."""
    together = both.groupby(["article", "actor", "found_actor"])["actor"].transform("size")
    recall = (together / both.groupby(["article", "actor"])["actor"].transform("size")).mean()
    precision = (together / both.groupby(["article", "found_actor"])["actor"].transform("size")).mean()
    return 2 * precision * recall / (precision + recall) if len(both) else float("nan")


def mention_errors(labels: Labels, readings: Readings = sample_reading) -> pd.DataFrame:
    """One row per labelled or found mention on which the two sides differ, with `article` and `error` before the
    columns of `matched_mentions`: missed, not labelled, kind, actor, role."""
    return errors_of(_matched(labels, readings), _errors)


def _errors(matches: pd.DataFrame) -> pd.Series:
    error = pd.Series("", index=matches.index)
    error[matches["role"] != matches["found_role"]] = "role"
    error[matches["kind"] != matches["found_kind"]] = "kind"
    error[~_same_name(matches)] = "actor"
    error[matches["text"] == ""] = "not labelled"
    error[matches["found_text"] == ""] = "missed"
    return error


def _matched(labels: Labels, readings: Readings) -> Labels:
    return {name: matched_mentions(labels[name], readings(name)) for name in labels}


def _same_name(matches: pd.DataFrame) -> pd.Series:
    return matches["actor"].str.casefold() == matches["found_actor"].str.casefold()


SUBJECTS = {
    "mentions": Subject("Mentions of actors", gold_mentions, mention_scores, mention_errors),
    "relations": Subject("Relations between actors", gold_relations, relation_scores, relation_errors),
}


def score_table(subject: str, readings: Readings = sample_reading) -> pd.DataFrame:
    """The scores of a subject by its name, on all labelled articles."""
    return SUBJECTS[subject].scores(SUBJECTS[subject].labels(), readings)


def error_table(subject: str, readings: Readings = sample_reading) -> pd.DataFrame:
    """The differences of a subject by its name, on all labelled articles."""
    return SUBJECTS[subject].errors(SUBJECTS[subject].labels(), readings)


def published_coders() -> pd.DataFrame:
    """One row per published automated coder of events: `coder`, `source`, the `texts` it was tried on, its `result`."""
    return pd.read_csv(DATA / "published_coders.csv")


def as_text(table: pd.DataFrame) -> str:
    """A table in columns, for reading: numbers to the right, shares in percent."""
    columns = []
    for name in table.columns:
        values = table[name].tolist()
        if table[name].dtype == "float64":
            values = ["–" if value != value else f"{100 * value:.1f} %" for value in values]
        cells = [str(name), *(" ".join(str(value).split()) for value in values)]
        width = max(map(len, cells))
        number = pd.api.types.is_numeric_dtype(table[name])
        columns.append([cell.rjust(width) if number else cell.ljust(width) for cell in cells])
    return "\n".join("  ".join(row).rstrip() for row in zip(*columns, strict=True))
