"""Files of labels made by hand in sample articles: their rows, checked, each with the text of its article."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from analysis.article import read_article
from analysis.catalogue import CatalogueError


def labelled_rows(path: Path, columns: tuple[str, ...], articles: Path) -> Iterator[tuple[str, dict[str, str], str]]:
    """The rows of a file of labels as (file and line, row, text of its article); each article is read once.

    `article` is one of the columns and names a file of the folder `articles`. Raises CatalogueError naming file,
    line and reason.
    """
    texts: dict[str, str] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        if tuple(reader.fieldnames or ()) != columns:
            raise CatalogueError(f"{path.name}, line 1: the header must be {','.join(columns)}.")
        for row in reader:
            where = f"{path.name}, line {reader.line_num}"
            if None in row or None in row.values():
                raise CatalogueError(f"{where}: expected {len(columns)} values separated by commas.")
            name = row["article"]
            if name not in texts:
                if not (articles / f"{name}.md").is_file():
                    raise CatalogueError(f"{where}: there is no sample article {name!r}.")
                texts[name] = read_article(articles / f"{name}.md").text
            yield where, row, texts[name]
