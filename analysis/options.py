"""What the command line lets one choose: the options of the tables, and the choice they make."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from analysis.article import read_article
from analysis.concordance import ORDERS
from analysis.explore import Choice
from analysis.focus import VOICES
from analysis.reading import analyse

FORMS = {"lemma": "lemma", "form": "term"}


def add_choices(parser: argparse.ArgumentParser) -> None:
    """Add the options to a parser, in two groups."""
    which = parser.add_argument_group("which sentences a table is about")
    which.add_argument("--query", metavar="QUERY", default="", help="those that meet it, in the keyword language")
    which.add_argument("--actor", metavar="NAME", action="append", default=[], help="those that name it; repeatable")
    which.add_argument(
        "--match", choices=("form", "lemma"), default="form", help="query words as written, or all forms"
    )
    which.add_argument("--voice", choices=VOICES, default="", help="those with the narrator's or with quoted words")
    which.add_argument("--all-parts", action="store_true", help="title, captions and furniture too")
    how = parser.add_argument_group("how a table of words or contexts counts")
    how.add_argument("--by", choices=tuple(FORMS), help="dictionary forms, or words as written")
    how.add_argument("--size", type=int, choices=(1, 2, 3), help="words in a term of the table terms")
    how.add_argument("--stop-words", action="store_true", help="count stop words too")
    how.add_argument("--minimum", metavar="N", type=_whole(1), help="least count of a term")
    how.add_argument("--reference", metavar="FILE", help="keyness: the article to compare with")
    how.add_argument("--window", metavar="N", type=_window, help="collocates: words, or “sentence”; %(default)s")
    how.add_argument("--segments", metavar="N", type=_whole(2), help="dispersion: equal parts; %(default)s")
    how.add_argument("--width", metavar="N", type=_whole(0), help="concordance: characters either side; %(default)s")
    how.add_argument("--order", choices=ORDERS, help="concordance: sorted by what")
    parser.set_defaults(size=Choice.size, minimum=Choice.minimum, window=Choice.window)
    parser.set_defaults(segments=Choice.segments, width=Choice.width, order=Choice.order)


def choice_of(options: argparse.Namespace) -> Choice:
    """The choice that these options make. Raises ArticleError where the reference cannot be read."""
    return Choice(
        query=options.query,
        actors=tuple(dict.fromkeys(options.actor)),
        lemmas=options.match == "lemma",
        voice=options.voice,
        all_parts=options.all_parts,
        by=FORMS.get(options.by),
        size=options.size,
        stop_words=options.stop_words,
        minimum=options.minimum,
        window=options.window,
        width=options.width,
        order=options.order,
        segments=options.segments,
        reference=analyse(read_article(options.reference)) if options.reference else None,
    )


def _whole(least: int) -> Callable[[str], int]:
    def number(written: str) -> int:
        if not (written.isascii() and written.isdigit() and len(written) < 7 and int(written) >= least):
            raise argparse.ArgumentTypeError(f"{written!r} is no whole number from {least} to 999999")
        return int(written)

    return number


def _window(written: str) -> int | None:
    return None if written == "sentence" else _whole(1)(written)
