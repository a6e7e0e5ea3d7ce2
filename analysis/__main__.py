"""The command line: `python -m analysis FILE` prints a summary, a table, or writes a report."""

from __future__ import annotations

import argparse
import io
import os
import sys
from pathlib import Path

import pandas as pd

from analysis import ArticleError, CatalogueError, Reading, analyse, read_article
from analysis.report import report
from analysis.statistics import article_statistics
from analysis.tables import COLUMNS
from analysis.terms import term_frequency

TABLES = (*COLUMNS, "terms", "statistics")


def main(arguments: list[str] | None = None) -> int:
    """The exit status: 0, or 2 after one line on standard error that says what was wrong with the input."""
    options = _parser().parse_args(arguments)
    try:
        reading = _read(options)
        if options.report:
            Path(options.report).write_text(report(reading), encoding="utf-8")
        elif options.table:
            _write(_table(reading, options.table), options.format)
        else:
            print(summary(reading))
        sys.stdout.flush()
    except (ArticleError, CatalogueError) as error:
        return _refused(str(error))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        return _refused(f"{error.filename or 'The file'} cannot be written or read: {error.strerror}.")
    return 0


def summary(reading: Reading) -> str:
    """The article's origin, its figures, its first ten actors and its first ten terms, for reading."""
    article = reading.article
    lines = [article.title or "Untitled article"]
    lines += [" · ".join(filter(None, (article.byline, article.outlet, article.date)))]
    lines += [f"Note: {note}" for note in article.notes]
    lines += ["", *(f"{row.measure:20} {row.value:10,.1f} {row.unit}" for row in _statistics(reading).itertuples())]
    lines += ["", "Actors (mentions in the body)"]
    lines += [f"{row.mentions:6}  {row.actor} · {row.kind}" for row in reading.actors.head(10).itertuples()]
    lines += ["", "Terms (count in the body)"]
    lines += [f"{row.count:6}  {row.term}" for row in _terms(reading).head(10)[["term", "count"]].itertuples()]
    return _printable("\n".join(lines))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m analysis", description="Who is in a news article, and how it is told."
    )
    parser.add_argument("file", metavar="FILE", help="a txt, md, html, pdf or docx file; - reads standard input")
    parser.add_argument("--table", choices=TABLES, help="print one table instead of the summary")
    parser.add_argument("--format", choices=("csv", "json", "parquet"), default="csv", help="of the table")
    parser.add_argument("--actors", metavar="FILE", help="a CSV of your own actors: actor, kind and more columns")
    parser.add_argument("--report", metavar="PAGE.html", help="write the self-contained report to this file")
    return parser


def _read(options: argparse.Namespace) -> Reading:
    actors = None
    if options.actors:
        try:
            actors = pd.read_csv(options.actors, dtype=str, keep_default_na=False)
        except (ValueError, UnicodeError) as error:
            raise CatalogueError(f"{options.actors} is not a table in CSV: {str(error).splitlines()[0]}") from None
    if options.file == "-":
        return analyse(read_article(sys.stdin.buffer.read(), name="Standard input"), actors)
    return analyse(read_article(options.file), actors)


def _table(reading: Reading, name: str) -> pd.DataFrame:
    if name == "terms":
        return _terms(reading)
    if name == "statistics":
        return _statistics(reading)
    frame: pd.DataFrame = getattr(reading, name)
    return frame


def _terms(reading: Reading) -> pd.DataFrame:
    body = (reading.sentences["part"] == "body").to_numpy()
    return term_frequency(reading.tokens[body[reading.tokens["sentence"].to_numpy()]])


def _statistics(reading: Reading) -> pd.DataFrame:
    body = reading.sentences[(reading.sentences["part"] == "body").to_numpy()]
    return article_statistics(reading.article.text, body, reading.words)


def _write(frame: pd.DataFrame, form: str) -> None:
    if form == "parquet":
        held = io.BytesIO()
        frame.to_parquet(held, index=False)
        sys.stdout.buffer.write(held.getvalue())
    elif form == "json":
        sys.stdout.buffer.write(frame.to_json(orient="records", force_ascii=False).encode() + b"\n")
    else:
        sys.stdout.buffer.write(frame.to_csv(index=False, lineterminator="\n").encode())


def _refused(message: str) -> int:
    print(_printable(" ".join(message.split())), file=sys.stderr)
    return 2


def _printable(text: str) -> str:
    """The text without control characters, which could steer a terminal."""
    return "".join(char if char.isprintable() or char == "\n" else "\ufffd" for char in text)


if __name__ == "__main__":
    sys.exit(main())
