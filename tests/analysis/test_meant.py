"""The words that stand for an actor whom a sentence does not name."""

from __future__ import annotations

import pytest

from analysis import analyse
from analysis.meant import stand_ins


def statement(text, trigger, rule, source="Kenya", target="Peru"):
    start = text.index(trigger)
    places = {"start": 0, "end": len(text), "trigger_start": start, "trigger_end": start + len(trigger)}
    return {"source": source, "target": target, "rule": rule, **places}


@pytest.mark.parametrize(
    ("text", "trigger", "rule", "words"),
    [
        ("He accused Peru.", "accused", "“accused”: whom it is done to; “he” means Kenya", ["He"]),
        ("Kenya accused him.", "accused", "“accused”: whom it is done to; “him” means Peru", ["him"]),
        ("Here he hit him.", "hit", "“hit”: whom it is done to; “he” means Kenya; “him” means Peru", ["he", "him"]),
        (
            "Both\ncountries met.",
            "met",
            "“met”; “both countries” means Kenya; “both countries” means Peru",
            ["Both\ncountries"],
        ),
        ("Kenya met Peru.", "met", "“met”: whom it is done to", []),
        ("Kenya met Peru.", "met", "“met”: whom it is done to; “they” means Peru", []),
        ("The company's head hit Peru.", "hit", "“hit”; “the company 's head” means Kenya", ["The company's head"]),
    ],
)
def test_the_words_that_a_rule_names_are_found_where_they_stand(text, trigger, rule, words):
    assert [text[start:end] for start, end in stand_ins(text, statement(text, trigger, rule))] == words


def test_of_the_same_words_those_nearest_to_the_trigger_are_meant():
    text = "He slept when he accused Peru, and he left."
    assert stand_ins(text, statement(text, "accused", "“accused”; “he” means Kenya")) == [(14, 16)]


def test_what_a_reading_says_of_both_is_found_in_its_text():
    text = "Talks\n\nKenya and Peru met. Both countries signed an agreement."
    rows = analyse(text).relations.to_dict("records")
    assert {text[a:b] for row in rows for a, b in stand_ins(text, row)} == {"Both countries"}
