"""Relations: the sentences of tests/cases/relations.csv, and what holds for any sentence."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import analysis
from analysis.inflection import inflected
from analysis.relations.vocabulary.frames import MARKS
from analysis.relations.vocabulary.lexicon import lexicon
from analysis.tables import CATEGORIES, HEDGES, check

ROOT = Path(__file__).resolve().parents[2]
SIGNS = {1: "+", -1: "-"}
STATES = ("Norway", "Kenya", "Peru", "Japan", "Egypt", "Hungary")
SIGNED = ("bombed", "praised", "condemned", "helped", "invaded", "thanked", "arrested", "visited", "cooperated with")
UNRELATED = ("The harvest was good.", "It rained for a week.", "Bread is dear in spring.", "Nobody counted the boats.")


def rows_of(name: str) -> list[dict[str, str]]:
    with (ROOT / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


CASES = rows_of("tests/cases/relations.csv")


def stated(text: str) -> list[str]:
    """The relations of a text as the cases write them: *denied Iran - Iraq*."""
    return written(analysis.analyse(text).relations)


def written(table: pd.DataFrame) -> list[str]:
    """The rows of a table of relations as the cases write them, each once."""
    return sorted(
        {
            f"{'' if row.hedge == 'asserted' else row.hedge + ' '}{row.source} {SIGNS[row.sign]} {row.target}"
            for row in table.itertuples()
        }
    )


@pytest.mark.parametrize("case", CASES, ids=[case["sentence"] for case in CASES])
def test_a_sentence_states_what_a_reader_takes_from_it(case):
    expected = sorted(filter(None, (row.strip() for row in case["expected"].split(";"))))
    assert stated(case["sentence"]) == expected, case["reason"]


MEANT = {
    "Brightwater Chemical lost. Ann Lee accused the company of greed.": "“the company” means Brightwater Chemical",
    "Yarra Trams, the operator, left. The Bus Union accused the company of greed.": "“the company” means Yarra Trams",
    "Peru attacked Kenya. It also attacked Chile.": "“it” means Peru",
    "Iraq trained Shiite militias. The militias attacked Peru.": "“the militias” means Shiite militias",
}


@pytest.mark.parametrize("text", MEANT, ids=list(MEANT.values()))
def test_who_is_meant_by_other_words_is_said(text):
    assert analysis.analyse(text).relations["rule"].iloc[-1].endswith(f"; {MEANT[text]}")


def test_who_is_named_is_not_said_again():
    assert "means" not in analysis.analyse("Kenya attacked Peru, and it helped Chile.").relations["rule"].str.cat()


def test_the_cases_are_many_and_a_third_of_them_assert_nothing():
    nothing = [
        case
        for case in CASES
        if all(row.strip().startswith(("denied", "conditional")) for row in case["expected"].split(";") if row.strip())
    ]
    assert len(CASES) >= 200
    assert len(nothing) >= len(CASES) / 3
    assert all(case["reason"] for case in CASES)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kenya said that Japan had bombed Peru.", "Kenya"),
        ("Japan bombed Peru, said a spokesman for Kenya.", "Kenya"),
        ("Japan bombed Peru, according to local farmers.", "local farmers"),
        ("Talks between Japan and Peru have begun, Kenya and Egypt said.", "Kenya and Egypt"),
        ("Kenya accused Japan of bombing Peru.", "Kenya"),
        ("Japan could attack Peru, Kenya said.", "Kenya"),
    ],
)
def test_what_is_reported_keeps_its_speaker(text, speaker):
    assert analysis.analyse(text).relations["rule"].iloc[-1].endswith(f"; said by {speaker}")


@pytest.mark.parametrize("text", ["Japan bombed Peru.", "He said that Japan had bombed Peru.", "Japan may bomb Peru."])
def test_what_nobody_says_has_no_speaker(text):
    assert "said by" not in analysis.analyse(text).relations["rule"].iloc[0]


@given(st.permutations(STATES), st.sampled_from(SIGNED))
def test_swapping_the_names_swaps_source_and_target(states, verb):
    one, other = states[:2]
    there = analysis.analyse(f"On Monday {one} {verb} {other}.").relations
    back = analysis.analyse(f"On Monday {other} {verb} {one}.").relations
    assert there[["source", "target", "sign"]].values.tolist() == back[["target", "source", "sign"]].values.tolist()
    assert there[["source", "target"]].values.tolist() == [[one, other]]


@given(st.sampled_from([case for case in CASES if case["expected"]]), st.sampled_from(UNRELATED))
def test_an_unrelated_sentence_changes_no_row(case, sentence):
    assert stated(f"{case['sentence']}\n\n{sentence}") == stated(case["sentence"])


@given(
    st.permutations(STATES),
    st.sampled_from(
        (
            "{} did not bomb {}.",
            "{} has never praised {}.",
            "{} denied bombing {}.",
            "{} denied that it had helped {}.",
            "{} refused to invade {}.",
            "{} said there were no talks with {}.",
            "No soldier of {} attacked {}.",
        )
    ),
)
def test_a_denied_sentence_asserts_nothing(states, pattern):
    table = analysis.analyse(pattern.format(*states[:2])).relations
    assert table["hedge"].tolist() == ["denied"]


@given(
    st.permutations(STATES), st.sampled_from(SIGNED), st.sampled_from(("If {}, prices rise.", "Unless {}, it ends."))
)
def test_a_condition_asserts_nothing(states, verb, pattern):
    one, other = states[:2]
    table = analysis.analyse(pattern.format(f"{one} {verb} {other}")).relations
    assert table["hedge"].tolist() == ["conditional"]


def test_actors_laid_over_the_catalogue_are_related_like_others():
    own = pd.DataFrame({"actor": ["Zorblax League", "Quandor"], "kind": ["armed group", "state"]})
    table = analysis.analyse("Quandor was attacked by the Zorblax League.", actors=own).relations
    assert table[["source", "target", "sign", "category"]].values.tolist() == [
        ["Zorblax League", "Quandor", -1, "ASSAULT"]
    ]


BLOWS = {
    "Ann Lee attacked Tom Ray over tax.": "ACCUSE",
    "Ann Lee attacked Tom Ray with a knife.": "ASSAULT",
    "Ann Lee's attack on the Labour Party surprised nobody.": "ACCUSE",
    "Kenya attacked Peru at dawn.": "ASSAULT",
    "Kenya attacked Peru in a speech.": "ACCUSE",
    "Boko Haram attacked Ann Lee.": "ASSAULT",
    "Kenyan police attacked Ann Lee.": "ASSAULT",
    "The Labour Party sacked Ann Lee.": "COERCE",
    "Kenyan police raided the offices of Google.": "COERCE",
    "Boko Haram raided Nigeria.": "ASSAULT",
    "Ann Lee clashed with Tom Ray over tax.": "REJECT",
    "Ann Lee clashed with Kenyan police.": "ASSAULT",
    "Google is at war with Microsoft.": "REJECT",
    "Kenya is at war with Peru.": "ASSAULT",
    "Google hacked Microsoft.": "COERCE",
    "Kenyan troops sacked the towns of Peru.": "ASSAULT",
    "The United Auto Workers struck Google.": "PROTEST",
    "NATO struck Hezbollah.": "ASSAULT",
    "Ann Lee launched a strike against Google, the workers said.": "PROTEST",
    "Ali Noor handed over a letter to Peru.": "CONSULT",
    "Ali Noor handed over documents to Peru.": "COOPERATE",
}


@pytest.mark.parametrize("sentence", BLOWS)
def test_an_attack_is_one_in_words_where_its_actors_or_its_place_say_so(sentence):
    assert analysis.analyse(sentence).relations["category"].tolist() == [BLOWS[sentence]]


PROMISES = {
    "Kenya promised aid to Peru.": ["AGREE"],
    "Kenya pledged its support for Peru.": ["AGREE"],
    "Kenya offered Peru a loan.": ["AGREE"],
    "Kenya refused to pledge aid to Peru.": ["REJECT"],
    "Kenya promised sanctions against Peru.": ["THREATEN"],
    "Kenya sent aid to Peru.": ["AID"],
}


@pytest.mark.parametrize("sentence", PROMISES)
def test_what_is_promised_is_not_yet_given(sentence):
    assert analysis.analyse(sentence).relations["category"].tolist() == PROMISES[sentence]


@pytest.mark.parametrize("name", sorted(path.name for path in (ROOT / "data/articles").glob("*.md")))
def test_a_row_points_to_its_sentence_and_its_trigger(name):
    reading = analysis.analyse(analysis.read_article(ROOT / "data/articles" / name))
    table = check("relations", reading.relations)
    sentences = reading.sentences.set_index("sentence")
    for row in table.itertuples():
        assert (row.start, row.end) == tuple(sentences.loc[row.sentence, ["start", "end"]])
        assert row.start <= row.trigger_start < row.trigger_end <= row.end
        assert row.sign == CATEGORIES[row.category][1]
        assert row.hedge in HEDGES
        assert row.source != row.target
        assert row.rule.startswith(f"“{' '.join(reading.article.text[row.trigger_start : row.trigger_end].split())}”")
    assert {*table["source"], *table["target"]} <= set(reading.actors["actor"])
    assert table["sentence"].is_monotonic_increasing


@given(st.text(max_size=300).filter(str.strip))
def test_any_text_has_a_table(text):
    check("relations", analysis.analyse(text).relations)


@given(
    st.lists(
        st.sampled_from(
            [
                *STATES,
                "who",
                "and",
                ",",
                "to",
                "that",
                "was",
                "bombed",
                "by",
                "(",
                "its",
                "'s",
                "ally",
                "not",
                "talks",
                "with",
                "of",
                "said",
                "the",
                "-",
                "“",
                ";",
            ]
        ),
        max_size=25,
    )
)
def test_any_row_of_words_has_a_table(words):
    check("relations", analysis.analyse(f"Iran {' '.join(words)}").relations)


def test_the_table_of_verbs_is_rich_and_right():
    rows = rows_of("data/verbs.csv")
    assert len({row["lemma"] for row in rows if row["category"]}) >= 500
    assert {row["category"] for row in rows} - {""} == set(CATEGORIES)
    assert {row["word"] for row in rows} == {"verb", "noun", "adjective"}
    assert rows == sorted(rows, key=lambda row: tuple(row.values()))
    prepositions = {word for word, classes in lexicon().classes.items() if "preposition" in classes}
    prepositions |= {"as", "before", *(" ".join(words) for found in lexicon().phrases.values() for words, _ in found)}
    assert {word.replace("_", " ") for row in rows for word in row["frame"].split()} <= prepositions | MARKS


@pytest.mark.parametrize(
    ("base", "irregular", "forms"),
    [
        ("attack", "", {"attack", "attacks", "attacked", "attacking"}),
        ("bomb", "", {"bomb", "bombs", "bombed", "bombing"}),
        ("stab", "", {"stab", "stabs", "stabbed", "stabbing"}),
        ("ally", "", {"ally", "allies", "allied", "allying"}),
        ("free", "", {"free", "frees", "freed", "freeing"}),
        ("clash", "", {"clash", "clashes", "clashed", "clashing"}),
        ("fight", "fought", {"fight", "fights", "fought", "fighting"}),
        ("overrun", "overran overrun overrunning", {"overrun", "overruns", "overran", "overrunning"}),
        ("have", "had", {"have", "has", "had", "having"}),
    ],
)
def test_a_verb_has_its_forms(base, irregular, forms):
    assert set(inflected(base, *irregular.split())) == forms


def test_a_sentence_without_an_end_is_passed_over_and_the_next_is_read():
    endless = "Kenya met Peru and said that Egypt " * 5_000
    assert stated(f"{endless}.\n\nNorway bombed Japan.") == ["Norway - Japan"]


@pytest.mark.parametrize("again", ["He sat. ", "It sat. ", "His plan failed. "])
def test_a_pronoun_at_the_end_of_a_long_chain_is_no_burden(again):
    assert stated(f"Tom Ray ran. {again * 2}He praised Kenya.") == ["Tom Ray + Kenya"]
    assert stated(f"Tom Ray ran. {again * 3_000}He praised Kenya.") == []


def test_a_sentence_of_many_clauses_is_read():
    check("relations", analysis.analyse("Kenya met Peru and said that Egypt " * 35).relations)
