"""How right the relations are: those found in the sample articles beside those labelled in them by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.catalogue import DATA, CatalogueError
from analysis.labels import errors_of, labelled_rows, scores_of, share
from analysis.tables import CATEGORIES, HEDGES

COLUMNS = ("article", "evidence", "source", "target", "sign", "category", "hedge")
# What a text says of two actors, in its own voice or another's; the rest it denies or leaves open.
SAID = ("asserted", "reported")
SCORES = ("labelled", "found", "recall", "precision", "direction", "category")
COMPARED = ("source", "target", "sign", "category", "hedge")
Labels = dict[str, pd.DataFrame]
Readings = Callable[[str], Any]


def gold_relations(path: Path = DATA / "gold" / "relations.csv", articles: Path = DATA / "articles") -> Labels:
    """For each labelled article its labelled relations, one row per statement in reading order.

    Columns: `place`, the offset of the words that are the evidence, `source`, `target`, `sign`, `category`, `hedge`.
    Raises CatalogueError naming file, line and reason.
    """
    rows: dict[str, list[dict[str, object]]] = {}
    for where, row, text in labelled_rows(path, COLUMNS, articles):
        place = text.find(row["evidence"] or "\0")
        if place < 0:
            raise CatalogueError(f"{where}: the article does not say {row['evidence']!r}.")
        if row["category"] not in CATEGORIES or row["sign"] != str(CATEGORIES[row["category"]][1]):
            raise CatalogueError(f"{where}: {row['category']!r} with sign {row['sign']} is no category.")
        if row["hedge"] not in HEDGES:
            raise CatalogueError(f"{where}: {row['hedge']!r} is no hedge; use one of {', '.join(HEDGES)}.")
        found = {name: row[name] for name in COMPARED}
        rows.setdefault(row["article"], []).append({**found, "sign": int(row["sign"]), "place": place})
    return {name: pd.DataFrame(found, columns=["place", *COMPARED]) for name, found in rows.items()}


def matched_relations(labels: pd.DataFrame, reading: Any) -> pd.DataFrame:
    """One row per labelled and per found statement that is said, those about one pair with one sign on one row.

    Columns: `sentence`, `source`, `target`, `sign`, `category`, `hedge` as labelled and `found_…` as found; what is
    missing on one side is empty. A labelled statement meets one of its sentence about the same two actors with the
    same sign; several found ones about that pair count as one.
    """
    found: dict[tuple[int, frozenset[str], int], dict[str, Any]] = {}
    for row in reading.relations.to_dict("records"):
        if row["hedge"] in SAID:
            found.setdefault((row["sentence"], _pair(row), row["sign"]), row)
    starts = reading.sentences["start"].to_numpy()
    rows: list[dict[str, object]] = []
    for label in labels.to_dict("records"):
        if label["hedge"] not in SAID:
            continue
        sentence = int(starts.searchsorted(label["place"], side="right")) - 1
        match = found.pop((sentence, _pair(label), label["sign"]), {})
        rows.append(_row(sentence, label, match))
    rows += [_row(key[0], {}, row) for key, row in found.items()]
    columns = ["sentence", *COMPARED, *(f"found_{name}" for name in COMPARED)]
    return pd.DataFrame(rows, columns=columns).sort_values("sentence", ignore_index=True, kind="stable")


def _pair(row: dict[Any, Any]) -> frozenset[str]:
    return frozenset((row["source"].casefold(), row["target"].casefold()))


def _row(sentence: int, label: dict[Any, Any], found: dict[Any, Any]) -> dict[str, object]:
    return {
        "sentence": sentence,
        **{name: label.get(name, "") for name in COMPARED},
        **{f"found_{name}": found.get(name, "") for name in COMPARED},
    }


def relation_scores(labels: Labels, readings: Readings) -> pd.DataFrame:
    """One row per labelled article and one, `all`, for all of them together.

    Columns: `article`; `labelled` and `found` (statements that are said, by the article or somebody in it); `recall`,
    the share of the labelled that are found with the right pair and sign, `precision`, the share of the found that are
    labelled; and of those that are both the shares with the right `direction` and `category`.
    """
    return scores_of(_matched(labels, readings), _scores, SCORES)


def _scores(matches: pd.DataFrame) -> dict[str, float]:
    labelled, found = matches["source"] != "", matches["found_source"] != ""
    both = matches[labelled & found]
    right_way = both["source"].str.casefold() == both["found_source"].str.casefold()
    return {
        "labelled": int(labelled.sum()),
        "found": int(found.sum()),
        "recall": share(len(both), int(labelled.sum())),
        "precision": share(len(both), int(found.sum())),
        "direction": share(int(right_way.sum()), len(both)),
        "category": share(int((both["category"] == both["found_category"]).sum()), len(both)),
    }


def relation_errors(labels: Labels, readings: Readings) -> pd.DataFrame:
    """One row per statement on which labels and findings differ, with `article` and `error` (missed, not labelled)
    before the columns of `matched_relations`."""
    return errors_of(_matched(labels, readings), _errors)


def _errors(matches: pd.DataFrame) -> pd.Series:
    error = pd.Series("", index=matches.index)
    error[matches["source"] == ""] = "not labelled"
    error[matches["found_source"] == ""] = "missed"
    return error


def _matched(labels: Labels, readings: Readings) -> Labels:
    return {name: matched_relations(labels[name], readings(name)) for name in labels}
