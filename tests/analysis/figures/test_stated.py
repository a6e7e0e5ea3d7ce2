"""Which actors the matrix and the network draw: hedged statements only add to what asserted ones draw."""

from pathlib import Path

import pandas as pd
import pytest

from analysis import analyse, read_article
from analysis.figures.stated import ACTORS, most_related, stated_of
from analysis.pairs import pair_table
from tests.analysis.statements import related

ARTICLES = sorted((Path(__file__).resolve().parents[3] / "data" / "articles").glob("*.md"))


def drawn(pairs, actors, *, hedged):
    """The names that are drawn and the note, and of what is drawn each asserted source, target and sign."""
    stated = list(stated_of(pairs, actors, hedged=hedged))
    names, note = most_related(stated, actors)
    facts = {one[:3] for one in stated if not one.hedged and {one.source, one.target} <= set(names)}
    return names, note.replace("<br>", " "), facts


def test_hedged_statements_take_no_fact_away_in_any_bundled_article():
    assert len(ARTICLES) == 8
    cut = 0
    for path in ARTICLES:
        reading = analyse(read_article(path))
        pairs = pair_table(reading.relations)
        names, _, facts = drawn(pairs, reading.actors, hedged=False)
        more, _, kept = drawn(pairs, reading.actors, hedged=True)
        assert facts, path.name
        assert facts <= kept, path.name
        assert set(names) <= set(more), path.name
        assert len(names) <= ACTORS, path.name
        cut += len(more) < len({*pairs["source"], *pairs["target"]})
    assert cut >= 2, "else nothing had to be left out, and nothing was tried"


def test_hedged_statements_fill_the_room_that_asserted_ones_leave():
    """Fourteen actors of asserted statements, and two more with most hedged ones: these two fit, others do not."""
    facts = [(f"a{number}", f"b{number}", -1, "asserted") for number in range(7)]
    rumours = [("x", "a0", 1, "denied")] * 5 + [("y", "a0", 1, "denied")] * 4 + [("z", "a0", 1, "denied")] * 3
    names = [*(f"{letter}{number}" for letter in "ab" for number in range(7)), "x", "y", "z"]
    actors = pd.DataFrame({"actor": names, "kind": "person", "mentions": 1})
    pairs = pair_table(related(facts + rumours))
    assert drawn(pairs, actors, hedged=False)[:2] == (names[:14], "")
    assert drawn(pairs, actors, hedged=True)[:2] == (
        names[:16],
        "16 of 17 actors, those with most statements, asserted ones first; 3 statements are not drawn",
    )


@pytest.mark.parametrize(("pairs", "count"), [(5, 10), (7, 14), (8, 16), (9, 16), (10, 16)])
def test_one_more_actor_never_leaves_fewer(pairs, count):
    rows = [(f"a{number}", f"b{number}", -1, "asserted") for number in range(pairs)]
    actors = pd.DataFrame({"actor": [name for pair in rows for name in pair[:2]], "kind": "person", "mentions": 1})
    assert len(drawn(pair_table(related(rows)), actors, hedged=False)[0]) == count
