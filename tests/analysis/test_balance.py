"""Balance: triads and frustration of small tables, and what holds for any table of relations."""

from __future__ import annotations

import itertools

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.balance import MIXED, PATTERNS, Frustration, frustration, triads
from analysis.tables import empty
from tests.analysis.statements import related

TRIADS = [
    ("A+B B+C A+C", ("positive", "positive", "positive"), "balanced", PATTERNS[0], "friends"),
    ("A+B B+C A-C", ("positive", "positive", "negative"), "unbalanced", PATTERNS[1], "a friend's friend is an enemy"),
    ("A+B B-C A-C", ("positive", "negative", "negative"), "balanced", PATTERNS[2], "the enemy of my enemy"),
    ("A-B B-C A-C", ("negative", "negative", "negative"), "unbalanced", PATTERNS[3], "each against each"),
    ("B-A C-B C+A", ("negative", "negative", "positive"), "balanced", PATTERNS[2], "direction does not matter"),
    ("A+B A-B B-C A-C", ("both", "negative", "negative"), "mixed", MIXED, "with and against each other"),
    ("A+B B-A B+C A+C", ("both", "positive", "positive"), "mixed", MIXED, "either direction is the same pair"),
    ("A+B A-B B+C B-C A+C A-C", ("both", "both", "both"), "mixed", MIXED, "all at once"),
]


@pytest.mark.parametrize(("written", "signs", "balance", "pattern", "reason"), TRIADS)
def test_three_actors(written, signs, balance, pattern, reason):
    relations = related(written)
    expected = pd.DataFrame(
        {
            **dict(zip(("actor_a", "actor_b", "actor_c"), ("A", "B", "C"), strict=True)),
            **dict(zip(("a_b", "b_c", "a_c"), signs, strict=True)),
            "balance": balance,
            "pattern": pattern,
            "statements": len(relations),
        },
        index=[0],
    )
    pd.testing.assert_frame_equal(triads(relations), expected)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", "nothing"),
        ("A+B B-C", "an open triad is not closed for the text"),
        ("A+B B-C A-C?", "a hedged statement relates nobody"),
        ("A+B B-C C-D A-D", "four in a circle"),
        ("A+A A+B B+A", "nobody is a triad with oneself"),
    ],
)
def test_no_three_actors(written, reason):
    assert triads(related(written)).empty, reason


def test_triads_with_most_statements_come_first():
    found = triads(related("A+B B+C A+C  D-E E-F D-F D-E  G+H H+I G+I"))
    assert found["actor_a"].tolist() == ["D", "A", "G"]
    assert found["statements"].tolist() == [4, 3, 3]


FRUSTRATIONS = [
    ("", 0, 0, "nothing"),
    ("A-B", 0, 1, "two opponents are two camps"),
    ("A+B B-C A-C", 0, 3, "two against a third"),
    ("A-B B-C A-C", 1, 3, "three opponents"),
    ("A+B B+C A-C", 1, 3, "opponents with one friend"),
    ("A+B A-B", 1, 2, "with and against: one of the two is an exception"),
    ("A+B A+B A-B B-A", 1, 2, "however often it is said"),
    ("A+B A-B B-C A-C", 1, 4, "and it goes with either camp"),
    ("A-B B-C C-D A-D", 0, 4, "a circle with four negative relations"),
    ("A+B B-C C-D A-D", 1, 4, "and one with three"),
    ("A-B A-C A-D B-C B-D C-D", 2, 6, "four opponents"),
    ("A-B B-C A-C D-E E-F D-F C+D", 2, 7, "two contradictions apart"),
    ("A-B B-C A-C?", 0, 2, "hedged statements do not count"),
    ("A-A", 0, 0, "nobody is one's own opponent"),
]


@pytest.mark.parametrize(("written", "fewest", "relations", "reason"), FRUSTRATIONS)
def test_frustration(written, fewest, relations, reason):
    assert frustration(related(written)) == Frustration(fewest, fewest, relations), reason


def test_no_relations():
    assert triads(empty("relations")).empty
    assert frustration(empty("relations")) == (0, 0, 0)


def test_what_many_actors_have_to_be_weighed_for_is_bounded():
    """Thirty opponents of one another: at best two camps of 15, and 210 exceptions within them."""
    names = [f"actor {number:02}" for number in range(30)]
    pairs = list(itertools.combinations(names, 2))
    found = frustration(related([(one, other, -1, "asserted") for one, other in pairs]))
    assert found.least <= 210 <= found.most
    assert found.least >= 100, "the circles found are no trifle"
    assert found.most == 210


def test_a_long_text_with_few_relations_each_is_exact():
    ring = [(f"actor {n:03}", f"actor {(n + 1) % 601:03}", -1, "asserted") for n in range(601)]
    assert frustration(related(ring)) == (1, 1, 601)


names = st.sampled_from("ABCDEF")
rows = st.lists(st.tuples(names, names, st.sampled_from([1, -1]), st.sampled_from(["asserted", "denied"])), max_size=14)


def exceptions_at_best(relations: pd.DataFrame) -> int:
    """The frustration by trying every two camps."""
    asserted = relations[relations["hedge"] == "asserted"]
    ends = zip(asserted["source"], asserted["target"], asserted["sign"], strict=True)
    edges = {(min(a, b), max(a, b), sign) for a, b, sign in ends if a != b}
    return min(
        sum((camp[a] == camp[b]) != (sign > 0) for a, b, sign in edges)
        for camp in (dict(zip("ABCDEF", camps, strict=True)) for camps in itertools.product((0, 1), repeat=6))
    )


@given(rows)
def test_frustration_is_that_of_the_best_camps(written):
    relations = related(written)
    exact = frustration(relations)
    assert exact.least == exact.most == exceptions_at_best(relations)


@given(rows)
def test_bounds_hold_the_exact_number(written):
    relations = related(written)
    exact, bounds = frustration(relations), frustration(relations, widest=0)
    assert bounds.least <= exact.least <= bounds.most
    assert bounds.relations == exact.relations
    assert bounds.most <= bounds.relations / 2, "more than half of the relations are never exceptions"


@given(rows)
def test_no_triad_is_made_up(written):
    relations = related(written)
    asserted = relations[relations["hedge"] == "asserted"]
    ends = {frozenset(pair) for pair in zip(asserted["source"], asserted["target"], strict=True)}
    found = triads(relations)
    for row in found.itertuples():
        three = (row.actor_a, row.actor_b, row.actor_c)
        assert list(three) == sorted(set(three))
        assert all(frozenset(pair) in ends for pair in itertools.combinations(three, 2))
    threes = itertools.combinations("ABCDEF", 3)
    closed = [t for t in threes if all(frozenset(pair) in ends for pair in itertools.combinations(t, 2))]
    assert len(found) == len(closed)


@given(rows)
def test_a_balanced_text_has_balanced_triads_alone(written):
    relations = related(written)
    found = triads(relations)
    if frustration(relations).most == 0:
        assert set(found["balance"]) <= {"balanced"}
    mixed = found[["a_b", "b_c", "a_c"]].eq("both").any(axis=1)
    assert (found["balance"] == "mixed").equals(mixed)


@given(rows, st.sets(names))
def test_who_changes_camp_changes_no_balance(written, moved):
    """All relations of an actor turned round: every circle through it has two of them."""
    turned = [(a, b, -sign if (a in moved) != (b in moved) else sign, hedge) for a, b, sign, hedge in written]
    before, after = related(written), related(turned)
    assert triads(before)["balance"].tolist() == triads(after)["balance"].tolist()
    assert frustration(before) == frustration(after)


@given(rows)
def test_direction_and_order_do_not_matter(written):
    turned = [(b, a, sign, hedge) for a, b, sign, hedge in reversed(written)]
    pd.testing.assert_frame_equal(triads(related(written)), triads(related(turned)))
    assert frustration(related(written)) == frustration(related(turned))
