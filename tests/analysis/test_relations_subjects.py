"""Relations: however the one who acts is introduced, the sentence states the same, with the same hedge."""

from __future__ import annotations

import pytest

import analysis

ANN = "Ann Lee"
INTRODUCED = (
    "Minister Ann Lee",
    "The former judge Ann Lee",
    "The minister, Ann Lee,",
    "The country's prime minister, Ann Lee,",
    "Late on Monday night, the minister, Ann Lee,",
    "In a speech on Monday, Ann Lee",
    "A day later Ann Lee",
    "Ann Lee, the minister,",
    "Ann Lee, 52,",
    "Ann Lee, head of the army,",
    "Ann Lee, the minister and a former judge,",
    "Ann Lee, who took office in May,",
    "Ann Lee, whose term ends in May,",
    "Ann Lee, a former judge who took office in May,",
    "Ann Lee, elected in May,",
    "Ann Lee, dressed in black,",
    "Ann Lee, speaking to reporters on Monday,",
    "Ann Lee, meanwhile,",
    "Ann Lee – a former judge –",
)
DONE = (
    "attacked Peru",
    "attacks Peru",
    "fights Peru",
    "backs Peru",
    "plans to attack Peru",
    "wants to attack Peru",
    "hopes to visit Peru",
    "vows to help Peru",
    "agrees to help Peru",
    "refuses to help Peru",
    "refused to help Peru",
    "denies attacking Peru",
    "denied attacking Peru",
    "lifts sanctions on Peru",
    "sends arms to Peru",
    "holds talks with Peru",
    "demands an apology from Peru",
    "welcomes Peru's decision",
    "accuses Peru of theft",
    "urges Peru to stop the war",
    "says Peru attacked Chile",
    "was attacked by Peru",
    "is attacked by Peru",
    "may attack Peru",
    "did not attack Peru",
    "has attacked Peru",
)


def stated(sentence: str) -> set[tuple[str, str, int, str, str]]:
    """Source, target, sign, category and hedge of each statement."""
    found = analysis.analyse(sentence).relations
    columns = (found[name] for name in ("source", "target", "sign", "category", "hedge"))
    return set(zip(*columns, strict=True))


@pytest.mark.parametrize("done", DONE)
def test_how_somebody_is_introduced_changes_nothing_of_what_they_do(done):
    alone = stated(f"{ANN} {done}.")
    assert alone
    for introduced in INTRODUCED:
        assert stated(f"{introduced} {done}.") == alone, introduced


@pytest.mark.parametrize("introduced", INTRODUCED)
def test_what_is_only_planned_or_denied_is_never_asserted(introduced):
    for done in ("plans to attack Peru", "denies attacking Peru", "wants to attack Peru", "did not attack Peru"):
        assert "asserted" not in {row[-1] for row in stated(f"{introduced} {done}.")}
