"""The labels of relations, and how findings are compared with them."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

import analysis
from analysis.catalogue import CatalogueError
from analysis.relations.labelled import COLUMNS, gold_relations, matched_relations, relation_errors, relation_scores

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Turkey bombed Syria. France praised Germany. Iran could attack Iraq."


def labels(*rows: tuple[int, str, str, int, str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["place", "source", "target", "sign", "category", "hedge"])


LABELLED = labels(
    (0, "Syria", "Turkey", -1, "COERCE", "asserted"),
    (21, "France", "Germany", -1, "ACCUSE", "asserted"),
    (45, "Iran", "Iraq", -1, "ASSAULT", "conditional"),
)


def test_a_label_meets_a_finding_of_its_sentence_with_the_same_pair_and_sign():
    matches = matched_relations(LABELLED, analysis.analyse(TEXT))
    assert matches[["sentence", "source", "found_source", "sign", "found_sign"]].values.tolist() == [
        [0, "Syria", "Turkey", -1, -1],
        [1, "France", "", -1, ""],
        [1, "", "France", "", 1],
    ]


def test_scores_are_shares_of_what_is_said():
    scores = relation_scores({"one": LABELLED}, lambda name: analysis.analyse(TEXT))
    assert scores["article"].tolist() == ["one", "all"]
    assert scores.iloc[0].tolist()[1:] == [2, 2, 0.5, 0.5, 0.0, 0.0]


def test_differences_are_listed():
    errors = relation_errors({"one": LABELLED}, lambda name: analysis.analyse(TEXT))
    assert errors[["article", "error"]].values.tolist() == [["one", "missed"], ["one", "not labelled"]]


def test_no_labels_no_rows():
    assert relation_scores({}, analysis.analyse).empty
    assert relation_errors({}, analysis.analyse).empty


def test_the_labels_cover_every_sample_article():
    articles = {path.stem for path in (ROOT / "data/articles").glob("*.md")}
    gold = gold_relations()
    assert set(gold) == articles
    assert sum(map(len, gold.values())) >= 100


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("nowhere,x,A,B,1,AID,asserted", "there is no sample article"),
        ("one,not said,A,B,1,AID,asserted", "the article does not say"),
        ("one,bombed,A,B,1,ASSAULT,asserted", "is no category"),
        ("one,bombed,A,B,-1,ASSAULT,perhaps", "is no hedge"),
    ],
)
def test_a_faulty_label_is_refused_with_its_line(tmp_path, row, complaint):
    (tmp_path / "one.md").write_text("Turkey bombed Syria.", encoding="utf-8")
    path = tmp_path / "relations.csv"
    path.write_text(f"{','.join(COLUMNS)}\n{row}\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match=f"relations.csv, line 2: .*{complaint}"):
        gold_relations(path, tmp_path)


def test_a_wrong_header_is_refused(tmp_path):
    path = tmp_path / "relations.csv"
    path.write_text("a,b\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match="line 1: the header must be"):
        gold_relations(path, tmp_path)
