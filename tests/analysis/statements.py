"""Small tables of relations, written by hand."""

from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd

from analysis import Reading
from analysis.tables import check, table

WRITTEN = re.compile(r"(\w+)([+-])(\w+)(\??)")


def with_relations(reading: Reading, relations: pd.DataFrame) -> Reading:
    """The same reading with these relations."""
    return replace(reading, stated=check("relations", relations))


def related(statements: str | list[tuple[str, str, int, str]]) -> pd.DataFrame:
    """A table of relations, one sentence each: "A+B B-C?" says that A is with B, and perhaps that B is against C."""
    if isinstance(statements, str):
        statements = [
            (source, target, 1 if sign == "+" else -1, "conditional" if hedged else "asserted")
            for source, sign, target, hedged in WRITTEN.findall(statements)
        ]
    source, target, sign, hedge = zip(*statements, strict=True) if statements else ((), (), (), ())
    count = len(statements)
    starts = [number * 10 for number in range(count)]
    return table(
        "relations",
        {
            "source": list(source),
            "target": list(target),
            "sign": list(sign),
            "category": ["COOPERATE" if one > 0 else "ASSAULT" for one in sign],
            "start": starts,
            "end": [start + 9 for start in starts],
            "trigger_start": [start + 2 for start in starts],
            "trigger_end": [start + 5 for start in starts],
            "sentence": list(range(count)),
            "rule": ["by hand"] * count,
            "hedge": list(hedge),
        },
    )
