"""A small reading made by plain rules, for tests of the screens that must not change with the catalogue."""

from __future__ import annotations

import re
from types import SimpleNamespace

from analysis.tables import COLUMNS, table

SENTENCE = re.compile(r"\S.*?(?:[.!?][”\"]?(?=\s|$)|$)")


def standin_reading(
    *lines: tuple[str, str],
    actors: dict[str, tuple[str, str]] | None = None,
    sponsors: dict[str, str] | None = None,
    title: str = "",
    front: int = 0,
) -> SimpleNamespace:
    """A reading of `(part, line)` pairs, the first `front` of them front matter.

    `actors` gives each known name its actor and kind. `sponsors` gives a phrase, such as "Norland-backed",
    the name at its start that is a sponsor there.
    """
    text = "\n".join(line for _, line in lines)
    parts, sentences, mentions = [], [], []
    position = 0
    for paragraph, (part, line) in enumerate(lines):
        parts.append((part, position, position + len(line)))
        for found in SENTENCE.finditer(line):
            start, end = position + found.start(), position + found.end()
            number = len(sentences)
            sentences.append((number, paragraph, part, start, end, len(text[start:end].split())))
            mentions += _mentions(text, start, end, number, actors or {}, sponsors or {})
        position += len(line) + 1
    ends = [end for _, _, end in parts]
    return SimpleNamespace(
        article=SimpleNamespace(text=text, title=title, front=ends[front - 1] if front else 0),
        parts=_table("parts", parts),
        sentences=_table("sentences", sentences),
        mentions=_table("mentions", mentions),
        actors=_table("actors", []),
    )


def _mentions(text, start, end, sentence, actors, sponsors):
    found = {}
    known = "|".join(map(re.escape, sorted(actors, key=len, reverse=True)))
    for at in re.finditer(known, text[start:end]) if known else ():
        found[at.span()] = (at.group(), "actor", f"known name “{at.group()}”")
    for phrase, name in sponsors.items():
        for at in re.finditer(re.escape(phrase), text[start:end]):
            found[at.start(), at.start() + len(name)] = (name, "sponsor", f"sponsor in “{phrase}”")
    return [
        (start + first, start + last, name, *actors[name], sentence, role, rule)
        for (first, last), (name, role, rule) in sorted(found.items())
    ]


def _table(name, rows):
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(COLUMNS[name])
    return table(name, {column: list(values) for column, values in zip(COLUMNS[name], columns, strict=True)})
