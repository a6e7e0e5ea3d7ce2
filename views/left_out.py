"""Which statements the list of relations leaves out, counted and explained in a line."""

from __future__ import annotations

import pandas as pd

from analysis import Reading
from analysis.focus import Focus, relations_in_voice
from analysis.pairs import of_pair, within
from views.address import View
from views.evidence import everyone

HELP = (
    "*Hedged too* shows statements that the text denies, makes conditional or only reports. To see those about a "
    "place, choose the kind *Place* in the sidebar together with the other kinds. Where kinds are chosen, both actors "
    "of a statement must be of them."
)


def not_shown(reading: Reading, view: View, found: Focus) -> str:
    """How many statements of the chosen actors, or of the chosen pair, are left out, and why; empty where none is."""
    relations = relations_in_voice(reading, found.voice)
    relations = of_pair(relations, view.pair) if view.pair else relations
    actors = () if everyone(view) else view.actors

    def about(names: list[str]) -> pd.DataFrame:
        return within(relations, sentences=found.met, listed=names, actors=actors)

    kind = reading.actors.set_index("actor")["kind"]
    places = (kind == "place").to_numpy()
    shown = about(found.listed)
    of_places = of_kinds = 0
    if view.kinds:
        # Those that would be shown if no kind were chosen.
        others = about([*found.listed, *kind.index[~places]])
        of_kinds = len(others) - len(shown) if view.hedged else _asserted(others) - _asserted(shown)
    else:
        of_places = len(about([*found.listed, *kind.index[places]])) - len(shown)
    reasons = (
        (0 if view.hedged else len(shown) - _asserted(shown), "hedged"),
        (of_places, "about places"),
        (of_kinds, "whose actors are not both of a chosen kind"),
    )
    left = [f"{count:,} {why}" for count, why in reasons if count]
    return f"Not shown: {' and '.join(left)}" if left else ""


def _asserted(relations: pd.DataFrame) -> int:
    return int((relations["hedge"] == "asserted").sum())
