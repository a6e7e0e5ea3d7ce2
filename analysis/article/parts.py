"""Which part of an article each line is: title, byline, source, date, caption, furniture; all else is body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.article import around, credits, cues, dates, people, records, stamps, titles
from analysis.article.clipping import MARKS, Clipping
from analysis.article.grids import grids
from analysis.article.paragraphs import Span, paragraphs

# What markup says of a stretch of the text: a part, or "heading" or "item", which are body.
Hint = tuple[int, int, str]

LONGEST_CAPTION = 700
SHORTEST_COPY = 20

_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\S+@[\w-]+(?:\.[\w-]+)+|@\w+|#\w+(?:\s+#\w+)*"
    # what Markdown leaves to the browser, or to the program that makes the page
    r"|(?:<[^<>]+>\s*)+|<!--.*-->|\{\{.*\}\}|\[[^\]]+\]:\s*\S+://\S+.*",
    re.IGNORECASE | re.DOTALL,
)
_BULLETS = "•‣◦▪·●○►▶→»› "
_MENU = re.compile(r"[|•·∙](?<=\s.)(?=\s)")  # the sign first, which is seldom there
_BEHIND_DASH = re.compile(r"[—–]\s*By\s+(?=[A-Z])")
_STAGE = re.compile(r"[\[(][A-Z][A-Z ,.'’-]+[\])]")  # of a transcript: "[MUSIC]", "(APPLAUSE)"
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)|\[!\[[^\]]*\]\([^)]*\)\]\([^)]*\)")


def find_parts(
    text: str,
    *,
    start: int = 0,
    title: str = "",
    claimed: str = "",
    hints: Sequence[Hint] = (),
    known: tuple[str, ...] = (),
) -> Clipping:
    """The lines of the text from `start` on with the part of each, and the metadata they hold.

    Lines are told apart by cues and by where they stand; when unsure a line is body, since the body is what is
    counted. `title` is the title when it is known for certain, `claimed` when a file's properties claim one,
    which is believed if the first lines hold it; `hints` say, in order, what markup told, `known` are the authors it
    names.
    """
    clipping = Clipping(text, paragraphs(text, start), title)
    clipping.known = known
    if len(clipping) < 2 and not hints and not title:
        return clipping
    if claimed and titles.holds(clipping, claimed):
        clipping.title = " ".join(claimed.split())
    _apply(clipping, hints)
    _mark(clipping)
    grids(clipping)
    clipping.find_edges()
    credits.labelled(clipping)
    stamps.dated(clipping)
    stamps.stamped(clipping)
    clipping.labels = {row: label for row, label in clipping.labels.items() if label[0] == "body"}
    credits.outlets(clipping)
    around.contacts(clipping)
    records.records(clipping)
    records.posts(clipping)
    titles.find_title(clipping)
    credits.neighbours(clipping)
    records.codes(clipping)
    around.lists(clipping)
    around.links(clipping)
    around.signature(clipping)
    around.counts(clipping)
    around.notes(clipping)
    around.pulled(clipping)
    before = clipping.names.copy()
    credits.writers(clipping)
    if clipping.names != before:
        around.links(clipping)  # notes on the writers may stand below them
    _mark_copies(clipping)
    return clipping


def _apply(clipping: Clipping, hints: Sequence[Hint]) -> None:
    """Give the lines the parts that markup told."""
    waiting = iter(hints)
    hint = next(waiting, None)
    for row, (at, _) in enumerate(clipping.spans):
        while hint and hint[1] <= at:
            hint = next(waiting, None)
        if hint is None:
            return
        if hint[0] > at:
            continue
        if hint[2] == "title":
            clipping.take_title(row, clipping.line(row))
        elif hint[2] == "heading":
            clipping.headings.append(row)
        elif hint[2] != "item":
            clipping.names[row] = hint[2]
        clipping.fixed.add(row)


def _mark(clipping: Clipping) -> None:
    """Mark the lines that say by themselves what they are, and note what the others' first words claim."""
    text, known = clipping.text, cues.load()
    inner = bool(known.wordings.find_matches_as_indexes(text.casefold()))
    barred = _MENU.search(text) is not None
    for row, span in enumerate(clipping.spans):
        if clipping.names[row] != "body" or not _may_have_cue(text, span, inner, known, barred):
            continue
        line = clipping.bare(row)
        fixed = row in clipping.fixed
        if (fixed or line[:1] in _BULLETS or (barred and _MENU.search(line))) and _is_button(line):
            clipping.names[row] = "furniture"
        if fixed:
            continue
        if not any(map(str.isalnum, line)) or _ADDRESS.fullmatch(line) or _STAGE.fullmatch(clipping.line(row)):
            clipping.names[row] = "furniture"
        elif _PICTURE.fullmatch(clipping.line(row).strip(MARKS)):
            clipping.names[row] = "caption"
        else:
            whole = clipping.line(row)
            label = _signed(line) or cues.match(whole, inner=inner)
            label = label or (cues.match(line, inner=inner) if line != whole else None)
            if label and label[0] in ("caption", "furniture"):
                clipping.names[row] = label[0]
            elif label:
                clipping.labels[row] = label


def _signed(line: str) -> tuple[str, str] | None:
    """The label of a byline that a page sets in a row with its date and more: "Jane Doe | May 4, 2021 | 5 min read", or
    behind a dash."""
    if line[:1] in "—–" and (by := _BEHIND_DASH.match(line)):
        return "byline", line[by.end() :]
    pieces = [piece.strip() for piece in _MENU.split(line)]
    if len(pieces) < 2 or not people.is_name(people.without_by(pieces[0])):
        return None
    if not any(dates.date_in(piece, loose=True) for piece in pieces[1:]):
        return None
    rest = [piece for piece in pieces[1:] if (found := cues.match(piece)) is None or found[0] != "furniture"]
    return "byline", " | ".join([pieces[0], *rest])


def _is_button(line: str) -> bool:
    """Whether a line is a button of a page, behind a bullet too, or a row of them: "Terms | Privacy | Contact us"."""
    pieces = [piece for piece in map(str.strip, _MENU.split(line.strip(_BULLETS))) if piece]
    buttons = sum((found := cues.match(piece, inner=False)) is not None and found[0] == "furniture" for piece in pieces)
    return 0 < len(pieces) < 2 * buttons or (len(pieces) > 2 and len(pieces) <= 2 * buttons)


def _may_have_cue(text: str, span: Span, inner: bool, known: cues.Cues, barred: bool) -> bool:
    """Whether a line needs a closer look: it begins or ends as some cue does. Most lines do not."""
    at, end = span
    if end - at > LONGEST_CAPTION:
        return False
    if inner or text[end - 1] in ")]" or text[end - 2] in ")]" or text.find("@", at, end) >= 0:
        return True
    if barred and _MENU.search(text, at, end):
        return True
    word = cues.first_word(text, at)
    return word in known.by_word or word in ("http", "https", "www") or not word[:1].isalnum()


def _mark_copies(clipping: Clipping) -> None:
    """Mark the copies of captions, which pages often carry twice, once without the credit."""
    captions = [row for row, name in enumerate(clipping.names) if name == "caption"]
    for row in captions:
        wanted = cues.stem(clipping.line(row))
        for other in (row - 1, row + 1):
            if (
                0 <= other < len(clipping)
                and clipping.names[other] == "body"
                and len(copy := cues.stem(clipping.line(other)).rstrip(".")) > SHORTEST_COPY
                and f"{wanted} ".startswith((f"{copy} ", f"{copy}."))
            ):
                clipping.names[other] = "caption"
