"""Relations: what stands beside a statement leaves it as it is: adjuncts, who tells it (tests/cases), other clauses."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import analysis

CASES = Path(__file__).resolve().parents[1] / "cases"
PLACES = {
    "before": "{words} Kenya {verb} Peru.",
    "opener": "{words} Kenya {verb} Peru.",
    "inside": "Kenya {words} {verb} Peru.",
    "behind": "Kenya {verb} Peru {words}.",
}
VERBS = {"bombed": ("ASSAULT", -1), "signed a deal with": ("AGREE", 1)}
LINKS = (
    *("and", "but", "while", "as", "after", "before", "because", "although", "when", "until", "so", "whereas"),
    *("just as", "hours after", "a day after", "by the time", "now that", "in the week that", "at a time when"),
)
OPENERS = ("While", "As", "After", "Because", "Although", "When", "Once", "Even though", "The day after", "Now that")


TOLD = {
    "Kenya bombed Peru": -1,
    "Kenya had bombed Peru": -1,
    "Peru was bombed by Kenya": -1,
    "Kenya and Peru signed a treaty": 1,
    "Kenya held talks with Peru": 1,
    "Kenya, which borders Chile, bombed Peru": -1,
    "talks between Kenya and Peru had begun": 1,
}


def beside(table: str) -> list[tuple[str, str]]:
    with (CASES / table).open(encoding="utf-8", newline="") as lines:
        return [(row["where"], row["words"]) for row in csv.DictReader(lines)]


def adjuncts() -> list[tuple[str, str]]:
    return beside("adjuncts.csv")


def asserted(sentence: str) -> set[tuple[str, str, str, int]]:
    """Source, target, category and sign of what a sentence asserts."""
    found = analysis.analyse(sentence).relations
    rows = found[found["hedge"] == "asserted"]
    return set(zip(rows["source"], rows["target"], rows["category"], rows["sign"], strict=True))


@pytest.mark.parametrize(("where", "words"), adjuncts(), ids=[f"{where}: {words}" for where, words in adjuncts()])
def test_an_adjunct_leaves_a_statement_as_it_is(where, words):
    for verb, (category, sign) in VERBS.items():
        sentence = PLACES[where].format(words=words, verb=verb)
        for mark in (",", ";"):
            sentence = sentence.replace(f" {mark}", mark)
        found = asserted(sentence)
        assert ("Kenya", "Peru", category, sign) in found, sentence
        # Chile, where the words name it, may have its own part in this; nobody else states anything.
        assert {row for row in found if "Chile" not in row} == {("Kenya", "Peru", category, sign)}, sentence


@pytest.mark.parametrize("words", [words for where, words in adjuncts() if where == "opener"])
def test_what_opens_a_sentence_leaves_its_subject_whole(words):
    """However much is said of the subject, or however many are named, before its verb."""
    bombed, backed = ("Kenya", "Peru", "ASSAULT", -1), ("Kenya", "Chile", "SUPPORT", 1)
    assert asserted(f"{words} Kenya, which has long backed Chile, bombed Peru.") == {bombed, backed}
    assert asserted(f"{words} Kenya, a long-time ally of Chile, bombed Peru.") == {bombed, backed}
    assert asserted(f"{words} Kenya and Peru signed a treaty.") == {("Kenya", "Peru", "AGREE", 1)}
    signed = asserted(f"{words} Kenya, Peru and Chile signed a treaty.")
    assert {row[:2] for row in signed} == {("Kenya", "Peru"), ("Kenya", "Chile"), ("Peru", "Chile")}
    accused = asserted(f"{words} Kenya's president, William Ruto, accused Peru of spying.")
    assert accused == {("William Ruto", "Peru", "ACCUSE", -1)}


@pytest.mark.parametrize(("where", "words"), beside("attributions.csv"))
def test_who_tells_it_leaves_a_statement_as_it_is(where, words):
    for told, sign in TOLD.items():
        sentence = f"{words} {told}." if where == "before" else f"{told[0].upper()}{told[1:]}, {words}."
        found = analysis.analyse(sentence).relations
        assert {*found["hedge"]} <= {"asserted", "reported"}, sentence
        pairs = zip(found["source"], found["target"], strict=True)
        assert {frozenset(pair) for pair in pairs} == {frozenset(("Kenya", "Peru"))}, sentence
        assert {*found["sign"]} == {sign}, sentence


@pytest.mark.parametrize("link", LINKS)
def test_two_clauses_state_what_each_of_them_does(link):
    both = {("Kenya", "Peru", "ASSAULT", -1), ("Chile", "Norway", "SUPPORT", 1)}
    assert asserted(f"Kenya bombed Peru {link} Chile praised Norway.") == both
    assert asserted(f"Kenya bombed Peru, {link} Chile praised Norway.") == both


@pytest.mark.parametrize(
    "said", ["which borders Norway", "led by Jan Berg", "in a statement issued on Monday", "however"]
)
@pytest.mark.parametrize("link", LINKS)
def test_what_is_said_of_the_second_subject_leaves_both_clauses_whole(link, said):
    both = {("Kenya", "Peru", "ASSAULT", -1), ("Chile", "Mali", "SUPPORT", 1)}
    assert asserted(f"Kenya bombed Peru, {link} Chile, {said}, praised Mali.") == both


@pytest.mark.parametrize("opener", OPENERS)
def test_a_clause_that_opens_a_sentence_states_its_own(opener):
    both = {("Kenya", "Peru", "ASSAULT", -1), ("Chile", "Norway", "SUPPORT", 1)}
    assert asserted(f"{opener} Chile praised Norway, Kenya bombed Peru.") == both


WHEN = ("last month", "this week", "next year", "every year", "late on Monday", "early in May", "two years ago")


@pytest.mark.parametrize("when", WHEN)
@pytest.mark.parametrize(
    "words", ["signed a deal", "held talks", "restored diplomatic relations", "exchanged prisoners"]
)
def test_when_it_was_is_no_part_of_what_was_done(words, when):
    assert asserted(f"Kenya and Peru {words} {when}.") == asserted(f"Kenya and Peru {words}.") != set()


NOUNS = {
    "attack on": -1,
    "sanctions against": -1,
    "criticism of": -1,
    "imprisonment of": -1,
    "support for": 1,
    "praise for": 1,
}
AROUND = (
    "Kenya's {noun} Peru has cost lives.",
    "Kenya's long and costly {noun} Peru went on.",
    "The {first} by Kenya {rest} Peru went on.",
    "The Kenyan {noun} Peru went on.",
    "The vote followed Kenya's {noun} Peru.",
    "Despite Kenya's {noun} Peru, prices fell.",
    "Kenya held elections during its {noun} Peru.",
    "It was the third {first} by Kenya {rest} Peru.",
)


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize("around", AROUND)
def test_whose_and_whom_a_noun_is_about_however_it_stands(noun, around):
    first, rest = noun.split()
    sentence = around.format(noun=noun, first=first, rest=rest)
    signs = {row[:2] + row[3:] for row in asserted(sentence)}
    assert signs == {("Kenya", "Peru", NOUNS[noun])}, sentence


@pytest.mark.parametrize("noun", NOUNS)
def test_a_noun_that_is_denied_or_only_possible_asserts_nothing(noun):
    for around in ("There was no {} Peru by Kenya.", "Kenya denied any {} Peru.", "Chile fears a Kenyan {} Peru."):
        found = {row[:2] for row in asserted(around.format(noun)) if row[3] == NOUNS[noun]}
        assert ("Kenya", "Peru") not in found, around
