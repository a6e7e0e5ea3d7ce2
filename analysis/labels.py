"""Labels made by hand in sample articles: their rows, checked, and what the program finds compared with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pandas as pd

from analysis.article import read_article
from analysis.catalogue import CatalogueError
from analysis.catalogue.checks import checked_rows

ALL = "all"  # the row of a table of scores that is for all articles together


def labelled_rows(path: Path, columns: tuple[str, ...], articles: Path) -> Iterator[tuple[str, dict[str, str], str]]:
    """The rows of a file of labels as (file and line, row, text of its article); each article is read once.

    `article` is one of the columns and names a file of the folder `articles`. Raises CatalogueError naming file,
    line and reason.
    """
    texts: dict[str, str] = {}
    for where, row in checked_rows(path, columns, filled=()):
        name = row["article"]
        if name not in texts:
            if not (articles / f"{name}.md").is_file():
                raise CatalogueError(f"{where}: there is no sample article {name!r}.")
            texts[name] = read_article(articles / f"{name}.md").text
        yield where, row, texts[name]


def scores_of(
    matches: Mapping[str, pd.DataFrame], score: Callable[[pd.DataFrame], dict[str, float]], columns: tuple[str, ...]
) -> pd.DataFrame:
    """One row per article and one, ALL, for all of them together: `article`, then what `score` makes of its matches.

    `matches` holds for each article one row per labelled or found thing.
    """
    tables = {name: table.assign(article=name) for name, table in matches.items()}
    if tables:
        tables[ALL] = pd.concat(tables.values(), ignore_index=True)
    rows = [{"article": name, **score(table)} for name, table in tables.items()]
    return pd.DataFrame(rows, columns=["article", *columns])


def errors_of(matches: Mapping[str, pd.DataFrame], error: Callable[[pd.DataFrame], pd.Series]) -> pd.DataFrame:
    """The rows of the matches that have an error, with `article` and `error` before their columns."""
    tables = []
    for name, table in matches.items():
        said = error(table)
        tables.append(pd.concat([said.rename("error"), table], axis=1).assign(article=name)[said != ""])
    if not tables:
        return pd.DataFrame(columns=["article", "error"])
    found = pd.concat(tables, ignore_index=True)
    return found[["article", *(column for column in found if column != "article")]]


def share(part: int, whole: int) -> float:
    """The part of a whole, 0 to 1; NaN where there is none."""
    return part / whole if whole else float("nan")
