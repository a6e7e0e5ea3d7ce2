"""What a sentence says of two actors, word for word: as an item of a list, a row, and marks in the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pandas as pd

from analysis import Reading
from analysis.focus import Focus, relations_in_voice
from analysis.meant import Place, stand_ins
from analysis.numbering import body_begins, named, number_of
from analysis.pairs import STANCES, corrected, of_pair, statement_names, within
from analysis.tables import CATEGORIES, texts_of, tuples
from views.address import View
from views.reader import keyword_hits, pieces
from views.walk import Item, button

LINE_ENDS = re.compile(r"[\r\n\v\f\x85\u2028\u2029]+")


def everyone(view: View) -> bool:
    """Whether a pair is chosen in a triad: two of three need not be the actors for whom it is shown."""
    return bool(view.pair) and view.relations_chart == "Triads"


def stated(reading: Reading, view: View, found: Focus, *, of_all: bool = False) -> pd.DataFrame:
    """The statements of the view as they were read: of the chosen actors, or of all, in the sentences that count.

    A sentence can say something of an actor that it does not name: only keyword and voice choose among sentences.
    """
    actors = () if of_all else view.actors
    said = relations_in_voice(reading, found.voice)
    held = within(said, sentences=found.met, listed=found.listed, actors=actors)
    return held if view.hedged else held[(held["hedge"] == "asserted").to_numpy()]


def listed(reading: Reading, view: View, found: Focus) -> pd.DataFrame:
    """The statements of the view that are listed, as they were read: those of the chosen pair, if one is chosen."""
    held = stated(reading, view, found, of_all=everyone(view))
    return of_pair(held, view.pair) if view.pair else held


def lit(reading: Reading, view: View, found: Focus) -> dict[str, Any]:
    """What the reader component lights: the listed sentences of the chosen pair, and in them who, and what is said."""
    if not view.pair:  # the article is sent before its relations are read, which of a book takes seconds
        return {}
    held = listed(reading, view, found)
    held = corrected(held, rejected=view.rejected, flipped=view.flipped)
    places: dict[str, list[Place]] = {"party": [], "with": [], "against": [], "hedged": []}
    for row in held.to_dict("records"):
        places["party"] += _named(reading, row)
        stance = STANCES[row["sign"]] if row["hedge"] == "asserted" else "hedged"
        places[stance].append((row["trigger_start"], row["trigger_end"]))
    return {
        "lit": sorted(set(held["sentence"].tolist())),
        "stated": {
            what: keyword_hits(reading, pd.DataFrame(sorted(set(spans)), columns=["start", "end"]))
            for what, spans in places.items()
            if spans
        },
    }


def statements(reading: Reading, relations: pd.DataFrame, view: View) -> Iterator[Item]:
    """One item per statement, in reading order: what it says, its sentence with the words that say so, and buttons.

    `relations` are the statements as they were found; those that were corrected say so.
    """
    begins = body_begins(reading.sentences)
    for name, row in zip(statement_names(relations), relations.to_dict("records"), strict=True):
        rejected, flipped = name in view.rejected, name in view.flipped
        sign = -row["sign"] if flipped else row["sign"]
        stance, other = STANCES[sign], STANCES[-sign]
        about = f"{row['source']} {stance} {row['target']}"
        hedged = row["hedge"] != "asserted"
        category = f"{row['category'].lower()} ({CATEGORIES[row['category']][0]})"
        # A category is of one sign: what the reader has turned round is no longer of the one that was read.
        turned = f"changed by you; read as {STANCES[row['sign']]}, {category}"
        says = ((category, not flipped), (row["hedge"], hedged), (turned, flipped))
        what = [words for words, holds in says if holds]
        place = named(row["sentence"], begins)
        marks = [(start, end, ("mark-party",)) for start, end in _named(reading, row)]
        marks.append((row["trigger_start"], row["trigger_end"], (f"mark-{stance}",)))
        states = (("rejected", rejected), ("hedged", hedged), ("current", row["sentence"] == view.sentence))
        yield {
            "id": name,
            "state": " ".join(state for state, holds in states if holds),
            "lines": [
                [
                    [f"{row['source']} → {row['target']}", "strong"],
                    " ",
                    [stance, stance],
                    [f" · {' · '.join(what)}", "faint"],
                ],
                [_quoted(piece) for piece in pieces(reading.article.text, row["start"], row["end"], marks)],
                [
                    button(
                        place.capitalize(),
                        ["sentence", row["sentence"]],
                        hint=f"{place.capitalize()}: read it in the article",
                        pressed=row["sentence"] == view.sentence,
                    ),
                    *(
                        [button("Take back", ["rejected", name], hint=f"Take back: count “{about}” again")]
                        if rejected
                        else [
                            button("Not so", ["rejected", name], hint=f"Not so: reject “{about}”, not said here"),
                            button(
                                turn := "Take back" if flipped else f"Rather {other}",
                                ["flipped", name],
                                hint=f"{turn}: count it as “{row['source']} {other} {row['target']}”",
                            ),
                        ]
                    ),
                    # Behind the buttons: above them it would push them away from the pointer that pressed one.
                    [f"{'Rejected by you. ' * rejected}Why: {row['rule']}", "faint"],
                ],
            ],
        }


def statement_rows(reading: Reading, relations: pd.DataFrame, view: View) -> pd.DataFrame:
    """The statements as a table to keep: of the sign that the reader leaves them, and how that corrects what was read.

    `relations` are the statements as they were found; rejected ones are kept, and say so.
    """
    text, names = reading.article.text, statement_names(relations)
    flipped = [name in view.flipped for name in names]
    words = {
        what: texts_of(text, relations, *place)
        for what, place in {"trigger": ("trigger_start", "trigger_end"), "text": ("start", "end")}.items()
    }
    return relations.assign(
        sign=[-sign if turned else sign for sign, turned in zip(relations["sign"].tolist(), flipped, strict=True)],
        correction=[
            "rejected" if name in view.rejected else "flipped" * turned
            for name, turned in zip(names, flipped, strict=True)
        ],
        number=number_of(relations["sentence"], body_begins(reading.sentences)),
        **words,
    )


def _quoted(piece: Any) -> list[str]:
    """A piece of a sentence on one line; the end of a line between two words parts them as a blank does."""
    words, marks = (piece, "quote") if isinstance(piece, str) else (piece[0], f"{piece[1]} quote")
    return [LINE_ENDS.sub(" ", words), marks]


def _named(reading: Reading, row: dict[Any, Any]) -> list[Place]:
    """Where a statement's sentence names its source and its target, or has words that stand for them."""
    mentions = reading.mentions
    here = mentions[(mentions["sentence"] == row["sentence"]).to_numpy()]
    both = here[here["actor"].isin([row["source"], row["target"]]).to_numpy()]
    return [*tuples(both, "start", "end"), *stand_ins(reading.article.text, row)]
