"""Who is with whom and who against whom: an article's statements by pair of actors, as its reader corrects them."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd

from analysis.tables import tuples

COUNTS = ("positive", "negative", "hedged_positive", "hedged_negative")
STANCES = {1: "with", -1: "against"}


def pair_table(relations: pd.DataFrame) -> pd.DataFrame:
    """One row per source and target, those with most statements first, ties in alphabetical order.

    Columns: `source`, `target`; `positive` and `negative`, the asserted statements of either sign, which are
    never set off against each other; `hedged_positive` and `hedged_negative`, those that the text denies, makes
    conditional or only reports; `sentences`, how many sentences say all this.
    """
    asserted = (relations["hedge"] == "asserted").to_numpy()
    positive = (relations["sign"] > 0).to_numpy()
    counted = relations[["source", "target", "sentence"]].assign(
        positive=asserted & positive,
        negative=asserted & ~positive,
        hedged_positive=~asserted & positive,
        hedged_negative=~asserted & ~positive,
    )
    grouped = counted.groupby(["source", "target"], sort=True)
    pairs = grouped[list(COUNTS)].sum().astype("int64").assign(sentences=grouped["sentence"].nunique())
    most = np.argsort(-pairs[list(COUNTS)].sum(axis=1).to_numpy(), kind="stable")
    return pairs.iloc[most].reset_index().astype({"source": "str", "target": "str", "sentences": "int64"})


def statement_names(relations: pd.DataFrame) -> list[str]:
    """One name per row, by which a correction of it is kept: what it says, and where its trigger stands.

    "Iran against Iraq at 1034" still means the same row when a later version of the rules finds more or fewer.
    """
    rows = tuples(relations, "source", "sign", "target", "trigger_start")
    return [f"{source} {STANCES[sign]} {target} at {place}" for source, sign, target, place in rows]


def corrected(
    relations: pd.DataFrame, *, rejected: Collection[str] = (), flipped: Collection[str] = ()
) -> pd.DataFrame:
    """The same statements without the rejected ones, and with the sign of the flipped ones turned round.

    Both are given by their `statement_names`; a name that no row has means nothing.
    """
    if not rejected and not flipped:
        return relations
    names = pd.Series(statement_names(relations), index=relations.index, dtype="str")
    turned = names.isin(list(flipped)).to_numpy()
    sign = np.where(turned, -relations["sign"].to_numpy(), relations["sign"].to_numpy())
    return relations.assign(sign=sign)[~names.isin(list(rejected)).to_numpy()]


def within(
    relations: pd.DataFrame, *, sentences: np.ndarray, listed: Collection[str], actors: Collection[str] = ()
) -> pd.DataFrame:
    """The statements of the sentences that `sentences` (one bool each) holds, about two of the `listed` actors.

    With `actors`, those about one of these at least.
    """
    source, target = relations["source"], relations["target"]
    kept = sentences[relations["sentence"].to_numpy()]
    kept &= (source.isin(list(listed)) & target.isin(list(listed))).to_numpy()
    if actors:
        kept &= (source.isin(list(actors)) | target.isin(list(actors))).to_numpy()
    return relations[kept]


def directed(source: str, target: str) -> str:
    """The name of a pair whose statements all have this source and this target."""
    return f"{source} to {target}"


def either_way(one: str, other: str) -> str:
    """The name of a pair whose statements may have either of the two as their source."""
    return " and ".join(sorted((one, other)))


def of_pair(relations: pd.DataFrame, name: str) -> pd.DataFrame:
    """The statements of the pair with this name, which `directed` or `either_way` gave it."""
    ends = tuples(relations, "source", "target")
    return relations[np.fromiter((name in (directed(*pair), either_way(*pair)) for pair in ends), bool, len(relations))]
