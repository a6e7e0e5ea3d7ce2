"""The command line: `python -m analysis FILE` prints a summary, a table, or writes a report; `evaluate` measures."""

from __future__ import annotations

import argparse
import csv
import io
import os
import re
import sys
from pathlib import Path
from typing import Literal, NoReturn

import pandas as pd

from analysis import ArticleError, CatalogueError, PipelineError, Reading, analyse, read_article
from analysis.balance import triads
from analysis.catalogue import read_actors
from analysis.evaluate import SUBJECTS, as_text, error_table, score_table
from analysis.explore import TABLES as EXPLORED
from analysis.explore import Choice, ChoiceError, chosen, explored
from analysis.focus import relations_in_voice
from analysis.options import add_choices, choice_of
from analysis.pairs import pair_table
from analysis.query import QueryError
from analysis.report import report
from analysis.statistics import article_statistics, figure_written
from analysis.tables import COLUMNS, in_sentences

EVALUATE = "evaluate"
EMPTY = re.compile("--[a-z-]+=")
TABLES = (*COLUMNS, "pairs", "triads", *EXPLORED, "statistics")


def main(arguments: list[str] | None = None) -> int:
    """The exit status: 0, or 2 after one line on standard error that says what was wrong with the input."""
    try:
        given = _with_queries(sys.argv[1:] if arguments is None else arguments)
        _check_values(given)
        if sys.stdout is None:
            raise UsageError("Standard output is closed; send it to a file or a program.")
        if given[:1] == [EVALUATE]:
            return _evaluated(_evaluation_parser().parse_args(given[1:]))
        options = _parser().parse_args(given)
        if not options.table and (options.format or choice_of(options) != Choice()):
            raise UsageError("What is looked at and in which form is chosen for a table; name one with --table.")
        reading = _read(options)
        if options.report:
            Path(options.report).write_text(report(reading), encoding="utf-8")
        elif options.table:
            _write(_table(reading, options.table, choice_of(options)), options.format or "csv")
        else:
            _print(summary(reading))
        sys.stdout.flush()
    except (ArticleError, CatalogueError, ChoiceError, PipelineError, QueryError, UsageError) as error:
        return _refused(str(error))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        return _refused(f"{error.filename or 'The file'} cannot be read or written: {error.strerror}.")
    return 0


def _with_queries(given: list[str]) -> list[str]:
    """The arguments with a query that begins with a hyphen, as "-siege" does, tied to its option."""
    tied = list(given)
    for number in range(len(given) - 1, 0, -1):
        query = given[number]
        if given[number - 1] == "--query" and query[:1] == "-" and query[1:2] != "-" and query not in ("-", "-h"):
            tied[number - 1 : number + 1] = [f"--query={query}"]
    return tied


def _check_values(given: list[str]) -> None:
    """Raise UsageError at an empty value, as a variable of a shell that is not set leaves it."""
    for before, value in zip(["", *given], given, strict=False):
        if value == "" or EMPTY.fullmatch(value):
            option = value.rstrip("=") or (before if before.startswith("--") else "the file")
            raise UsageError(f"An empty value was given for {option}; give one.")


def summary(reading: Reading) -> str:
    """The article's origin, its figures, its first ten actors and its first ten terms, for reading."""
    article = reading.article
    lines = [article.heading, *filter(None, [article.origin])]
    lines += [f"Note: {note}" for note in article.notes]
    figures = _table(reading, "statistics", Choice())
    rows = zip(figures["measure"], figures["value"], figures["unit"], strict=True)
    lines += ["", *(f"{measure:20} {figure_written(value):>10} {_one(unit, value)}" for measure, value, unit in rows)]
    actors = [f"{row.mentions:6}  {row.actor} · {row.kind}" for row in reading.actors.head(10).itertuples()]
    lines += ["", "Actors (mentions in the body)", *(actors or ["     –  none found"])]
    frequent = _table(reading, "terms", Choice()).head(10)
    terms = [f"{count:6}  {term}" for count, term in zip(frequent["count"], frequent["term"], strict=True)]
    lines += ["", "Terms (count in the body)", *(terms or ["     –  none found"])]
    return "\n".join(lines)


def _one(unit: str, value: float) -> str:
    """The unit, as one says it of this many."""
    return unit.removesuffix("s") if value == 1 else unit


class UsageError(ValueError):
    """What is wrong with the arguments."""


class _Parser(argparse.ArgumentParser):
    """A parser whose complaint is one line, like every other."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[:1].upper()}{message[1:]}; --help lists what there is.")


def _parser() -> argparse.ArgumentParser:
    about = "Who is in a news article, and how it is told."
    more = f"python -m analysis {EVALUATE} measures how right that is on labelled articles."
    parser = _Parser(prog="python -m analysis", description=about, epilog=more)
    parser.add_argument("file", metavar="FILE", help="a txt, md, html, pdf or docx file; - reads standard input")
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--table", choices=TABLES, help="print one table instead of the summary")
    instead.add_argument("--report", metavar="PAGE.html", help="write the self-contained report to this file")
    parser.add_argument("--format", choices=("csv", "json", "parquet"), help="of the table; csv unless you say")
    parser.add_argument("--actors", metavar="FILE", help="a CSV of your own actors: actor, kind and more columns")
    parser.add_argument(
        "--names", metavar="PIPELINE", default="", help="an installed spaCy pipeline that finds names too"
    )
    parser.add_argument(
        "--relations",
        metavar="PIPELINE",
        default="",
        help="an installed spaCy pipeline whose parser says who does what to whom",
    )
    add_choices(parser)
    return parser


def _evaluation_parser() -> argparse.ArgumentParser:
    about = "How much of what was labelled by hand in the sample articles is found, and how right it is."
    parser = _Parser(prog=f"python -m analysis {EVALUATE}", description=about)
    parser.add_argument("--errors", action="store_true", help="list every difference too")
    parser.add_argument("--format", choices=("csv", "json"), help="of the tables, instead of columns to read")
    return parser


def _evaluated(options: argparse.Namespace) -> int:
    """Print the scores of every subject that was labelled; for programs as one table, or that of the differences."""
    if options.format:
        made = error_table if options.errors else score_table
        table = pd.concat([made(name).assign(subject=name) for name in SUBJECTS], ignore_index=True)
        _write(table[["subject", *table.columns.drop("subject")]], options.format)
    else:
        titled = [(subject.title, score_table(name)) for name, subject in SUBJECTS.items()]
        if options.errors:
            titled += [(f"{subject.title}: differences", error_table(name)) for name, subject in SUBJECTS.items()]
        _print("\n\n".join(f"{title}\n\n{as_text(table)}" for title, table in titled))
    sys.stdout.flush()
    return 0


def _read(options: argparse.Namespace) -> Reading:
    actors = read_actors(options.actors) if options.actors else None
    if options.file == "-":
        if sys.stdin is None:
            raise UsageError("Standard input is closed; send a text to it, or name a file.")
        article = read_article(sys.stdin.buffer.read(), name="Standard input")
    else:
        article = read_article(options.file)
    return analyse(article, actors, names=options.names, relations=options.relations)


def _table(reading: Reading, name: str, choice: Choice) -> pd.DataFrame:
    """The table of this name; what was found in sentences is narrowed to the chosen ones."""
    if name in EXPLORED:
        return explored(reading, name, choice)
    found = chosen(reading, choice)
    if name == "statistics":
        return article_statistics(found.sentences, reading.words)
    if name in ("pairs", "triads"):
        relations = in_sentences(relations_in_voice(reading, found.voice), found.chosen)
        return pair_table(relations) if name == "pairs" else triads(relations)
    frame: pd.DataFrame = relations_in_voice(reading, found.voice) if name == "relations" else getattr(reading, name)
    if not found.narrowed:
        return frame
    if "sentence" not in frame:
        raise ChoiceError(f"The table {name} is that of the whole article; leave out --query, --actor and --voice.")
    return in_sentences(frame, found.chosen)


def _write(frame: pd.DataFrame, form: str) -> None:
    if form == "parquet":
        held = io.BytesIO()
        frame.to_parquet(held, index=False)
        sys.stdout.buffer.write(held.getvalue())
    elif form == "json":
        sys.stdout.buffer.write(frame.to_json(orient="records", force_ascii=False).encode() + b"\n")
    else:
        # A lone CR in a cell is a line end to most readers of CSV, but not to the writer, which would not quote it.
        texts = [name for name in frame.columns if frame[name].dtype == "str"]
        quoted = any(frame[name].str.contains("\r", regex=False).any() for name in texts)
        quoting: Literal[0, 2] = csv.QUOTE_NONNUMERIC if quoted else csv.QUOTE_MINIMAL
        sys.stdout.buffer.write(frame.to_csv(index=False, lineterminator="\n", quoting=quoting).encode())


def _print(text: str) -> None:
    """The text on standard output, whatever its encoding, without characters that could steer a terminal."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.buffer.write(f"{_printable(text)}\n".encode(encoding, "replace"))


def _refused(message: str) -> int:
    if sys.stderr is not None:  # else print would write to standard output
        print(_printable(" ".join(message.split())), file=sys.stderr)
    return 2


def _printable(text: str) -> str:
    return "".join(char if char.isprintable() or char == "\n" else "\ufffd" for char in text)


if __name__ == "__main__":
    sys.exit(main())
