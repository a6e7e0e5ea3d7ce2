"""The table `relations` of one article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.catalogue import Actor
from analysis.mentions import How
from analysis.relations.context import Statement
from analysis.relations.sentences import Sentences
from analysis.tables import CATEGORIES, table


def find_relations(
    text: str,
    sentences: pd.DataFrame,
    mentions: pd.DataFrame,
    how: Sequence[How],
    parser: str = "",
    known: Mapping[str, Actor] | None = None,
) -> pd.DataFrame:
    """The table `relations`: one row per signed statement of one sentence about two actors, in reading order.

    `how` says of each mention how it was found, `known` what the catalogue says of the actors. `parser` is an
    installed spaCy pipeline, or the folder of one, that says which words belong together; else their order does.
    Raises PipelineError.
    """
    rows: list[tuple[int, int, int, Statement]] = []
    for number, start, end, made in Sentences(text, sentences, mentions, how, parser, known or {}).statements():
        rows += [(number, start, end, statement) for statement in made]
    return table(
        "relations",
        {
            "source": [s.source for *_, s in rows],
            "target": [s.target for *_, s in rows],
            "sign": [CATEGORIES[s.category][1] for *_, s in rows],
            "category": [s.category for *_, s in rows],
            "start": [start for _, start, _, _ in rows],
            "end": [end for _, _, end, _ in rows],
            "trigger_start": [s.start for *_, s in rows],
            "trigger_end": [s.end for *_, s in rows],
            "sentence": [number for number, *_ in rows],
            "rule": [s.rule for *_, s in rows],
            "hedge": [s.hedge for *_, s in rows],
        },
    )
