"""The self-contained report: one HTML page with the article, its actors and its terms, that opens anywhere."""

from __future__ import annotations

import re
from html import escape
from itertools import pairwise

import numpy as np
import pandas as pd

from analysis.focus import parts_counted
from analysis.pairs import STANCES
from analysis.reading import Reading
from analysis.statistics import article_statistics, figure_written
from analysis.tables import CATEGORIES, in_sentences, tuples
from analysis.terms import term_frequency

STYLE = """
body { font: 16px/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem;
  color: #22252a; background: #fff; }
h1, h2, article { font-family: Georgia, serif; }
article { font-size: 1.1rem; border-top: 1px solid #ddd; border-bottom: 1px solid #ddd; margin: 2rem 0; }
.caption, .furniture, .byline, .source, .date { font-size: 0.85rem; color: #595d63; }
.title { font-weight: bold; }
mark { background: none; color: inherit; border-bottom: 2px solid #5b3fd0; }
mark.sponsor { border-bottom-style: dotted; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { text-align: left; padding: 0.2rem 0.8rem 0.2rem 0; border-bottom: 1px solid #e4e4e0; }
td b { background: #efe9dc; padding: 0 0.15rem; }
td.number, th.number { text-align: right; }
@media (prefers-color-scheme: dark) { body { color: #e6e6e3; background: #14171c; }
  .caption, .furniture, .byline, .source, .date { color: #a9adb3; } mark { border-color: #a48ffb; }
  td b { background: #3a3428; } }
"""
TOP = 30
NOT_ALLOWED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def report(reading: Reading) -> str:
    """The report of one article as an HTML document; everything from the article is escaped."""
    article = reading.article
    counted = parts_counted(reading)
    body = reading.sentences[counted]
    figures = article_statistics(body, reading.words)
    figures = figures.assign(value=[figure_written(value) for value in figures["value"]])
    terms = term_frequency(in_sentences(reading.tokens, counted), top=TOP)
    terms = terms.assign(per_1000=terms["per_1000"].round(1)).drop(columns="sentence_share")
    actors = reading.actors[["actor", "kind", "part_of", "mentions", "sentences"]]
    return "\n".join(
        [
            '<!doctype html><html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{_safe(article.heading)}</title><style>{STYLE}</style></head><body>",
            f"<h1>{_safe(article.heading)}</h1><p>{_safe(article.origin)}</p>",
            *(f"<p>{_safe(note)}</p>" for note in article.notes),
            "<h2>How it is told</h2>",
            _table(figures[["measure", "value", "unit", "meaning"]]),
            "<h2>Who is in it</h2>",
            _table(actors),
            *_relations(reading, counted),
            f"<h2>The {TOP} most frequent terms</h2>",
            _table(terms),
            "<h2>The article</h2><p>Names are underlined; point at one to see who it is and why.</p>",
            f"<article>{_article(reading)}</article>",
            "<p>Made with Dramatis. Figures count the body of the article only.</p></body></html>",
        ]
    )


def _relations(reading: Reading, counted: np.ndarray) -> list[str]:
    """Who is with whom and who against whom: a row for each statement of the body, with its sentence."""
    text = reading.article.text
    rows = []
    for row in in_sentences(reading.relations, counted).to_dict("records"):
        said = f"{row['source']} {STANCES[row['sign']]} {row['target']}"
        what = f"{row['category'].capitalize()} ({CATEGORIES[row['category']][0]})"
        places = (row["start"], row["trigger_start"], row["trigger_end"], row["end"])
        before, words, after = (_safe(text[first:last]) for first, last in pairwise(places))
        cells = (f"<td>{_safe(cell)}</td>" for cell in (said, what, row["hedge"]))
        rows.append(f"<tr>{''.join(cells)}<td>{before}<b>{words}</b>{after}</td></tr>")
    if not rows:
        return []
    head = _cells("th", ["Statement", "Category", "Said as", "Sentence"], [False] * 4)
    return [
        "<h2>Who is with whom, and who against whom</h2>",
        "<p>As the article states it. What it denies, makes conditional or only reports is no fact.</p>",
        f"<table><thead>{head}</thead><tbody>{''.join(rows)}</tbody></table>",
    ]


def _article(reading: Reading) -> str:
    text = reading.article.text
    mentions = tuples(reading.mentions, "start", "end", "actor", "kind", "role", "rule")
    ahead = next(mentions, None)
    blocks = []
    for part, start, end in tuples(reading.parts, "part", "start", "end"):
        pieces, position = [], start
        while ahead and ahead[0] < end:
            first, last, actor, kind, role, rule = ahead
            hint = _safe(f"{actor} · {kind}: {rule}")
            pieces.append(_safe(text[position:first]))
            pieces.append(f'<mark class="{role}" title="{hint}">{_safe(text[first:last])}</mark>')
            position, ahead = last, next(mentions, None)
        pieces.append(_safe(text[position:end]))
        if end > reading.article.front:
            blocks.append(f'<p class="{part}" dir="auto">{"".join(pieces)}</p>')
    return "\n".join(blocks)


def _table(frame: pd.DataFrame) -> str:
    numeric = [pd.api.types.is_numeric_dtype(frame[column]) for column in frame.columns]
    head = _cells("th", [str(name).replace("_", " ").capitalize() for name in frame.columns], numeric)
    rows = (_cells("td", row, numeric) for row in frame.itertuples(index=False))
    return f"<table><thead>{head}</thead><tbody>{''.join(rows)}</tbody></table>"


def _cells(tag: str, values: object, numeric: list[bool]) -> str:
    cells = (
        f"<{tag}{' class=number' if number else ''}>{_safe(str(value))}</{tag}>"
        for value, number in zip(values, numeric, strict=True)  # type: ignore[call-overload]
    )
    return f"<tr>{''.join(cells)}</tr>"


def _safe(text: str) -> str:
    """Escaped, and without characters that HTML does not allow."""
    return escape(NOT_ALLOWED.sub("\ufffd", text))
