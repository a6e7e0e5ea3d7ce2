"""The labels made by hand, and how findings are compared with them."""

from __future__ import annotations

import io
import json

import pandas as pd
import pytest

from analysis import CatalogueError, analyse
from analysis.__main__ import main
from analysis.evaluate import (
    ARTICLES,
    GOLD,
    SCORES,
    SUBJECTS,
    as_text,
    error_table,
    gold_mentions,
    matched_mentions,
    mention_errors,
    mention_scores,
    score_table,
)

HEADER = "article,start,end,text,actor,kind,role"
TEXT = "Iran met Iraq. The Iraqi Army left. Iran-backed militias stayed in Oslo."
LABELS = [
    (0, 4, "Iran", "Iran", "state", "actor"),
    (9, 13, "Iraq", "Iraq", "state", "actor"),
    (19, 29, "Iraqi Army", "Iraqi army", "military", "actor"),
    (36, 40, "Iran", "Iran", "state", "sponsor"),
    (67, 71, "Oslo", "Oslo", "place", "actor"),
]


def labelled(rows=LABELS) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["start", "end", "text", "actor", "kind", "role"])


def scored(rows) -> dict[str, float]:
    scores = mention_scores({"a": labelled(rows)}, lambda _: analyse(TEXT))
    assert scores["article"].tolist() == ["a", "all"]
    assert scores.iloc[0, 1:].tolist() == scores.iloc[1, 1:].tolist()
    return scores.iloc[0].to_dict()


def test_every_sample_article_is_labelled():
    assert set(gold_mentions()) == {path.stem for path in ARTICLES.glob("*.md")}


def test_the_offsets_of_every_label_hold():
    for name, labels in gold_mentions().items():
        text = (ARTICLES / f"{name}.md").read_text(encoding="utf-8")
        assert [text[a:b] for a, b in zip(labels["start"], labels["end"], strict=True)] == labels["text"].tolist()
        assert labels["start"].is_monotonic_increasing
        assert (labels["start"].iloc[1:].to_numpy() >= labels["end"].iloc[:-1].to_numpy()).all()


def test_an_actor_has_one_kind_over_all_labels():
    labels = pd.concat(gold_mentions().values())
    assert labels.groupby("actor")["kind"].nunique().max() == 1


def test_no_label_stands_in_front_matter_but_the_title():
    for name, labels in gold_mentions().items():
        text = (ARTICLES / f"{name}.md").read_text(encoding="utf-8")
        body = text.index("\n---\n", 4)
        title = text.index("\nbyline:")
        assert all(end <= title or start > body for start, end in zip(labels["start"], labels["end"], strict=True))


def test_labels_that_are_all_found_score_everything():
    assert scored(LABELS) == {"article": "a", "labelled": 5, "found": 5, **dict.fromkeys(SCORES[2:], 1.0)}


@pytest.mark.parametrize(
    ("rows", "differs", "error"),
    [
        ([*LABELS[:4], (58, 64, "stayed", "Oslo", "place", "actor")], {"recall": 0.8, "precision": 0.8}, "missed"),
        (LABELS[1:], {"labelled": 4, "precision": 0.8}, "not labelled"),
        ([*LABELS[:4], (67, 71, "Oslo", "Oslo", "person", "actor")], {"kind": 0.8}, "kind"),
        ([*LABELS[:4], (67, 71, "Oslo", "Christiania", "place", "actor")], {"name": 0.8}, "actor"),
        ([*LABELS[:3], (36, 40, "Iran", "Iran", "state", "actor"), LABELS[4]], {"role": 0.8}, "role"),
    ],
)
def test_each_score_falls_with_what_it_measures(rows, differs, error):
    whole = {"article": "a", "labelled": 5, "found": 5, **dict.fromkeys(SCORES[2:], 1.0)}
    assert scored(rows) == {**whole, **differs}
    assert error in mention_errors({"a": labelled(rows)}, lambda _: analyse(TEXT))["error"].tolist()


def test_identity_sees_what_is_counted_together_and_not_what_it_is_called():
    called_otherwise = [(a, b, text, f"the {actor}", *rest) for a, b, text, actor, *rest in LABELS]
    assert scored(called_otherwise)["identity"] == 1.0
    assert scored(called_otherwise)["name"] == 0.0
    # Two mentions of Iran labelled as two actors: each has half of its found cluster, 3 of 5 are whole.
    apart = [LABELS[0], *LABELS[1:3], (36, 40, "Iran", "Another", "state", "sponsor"), LABELS[4]]
    precision = (3 + 0.5 + 0.5) / 5
    assert scored(apart)["identity"] == 2 * precision / (precision + 1)


def test_a_mention_is_matched_once():
    rows = [(19, 24, "Iraqi", "Iraq", "state", "actor"), (25, 29, "Army", "Army", "military", "actor")]
    matches = matched_mentions(labelled(rows), analyse("Iran met Iraq. The Iraqi Army left."))
    assert matches["text"].tolist() == ["", "", "Iraqi", "Army"]
    assert matches["found_text"].tolist() == ["Iran", "Iraq", "Iraqi Army", ""]


def test_equal_ends_are_matched_before_any_other():
    rows = [(5, 14, "met Iraq.", "Nobody", "person", "actor"), (9, 13, "Iraq", "Iraq", "state", "actor")]
    matches = matched_mentions(labelled(rows), analyse("Iran met Iraq. So."))
    assert matches["found_text"].tolist() == ["Iran", "", "Iraq"]


def test_nothing_labelled_and_nothing_found():
    assert list(mention_scores({}).columns) == ["article", *SCORES]
    scores = mention_scores({"a": labelled([])}, lambda _: analyse("It rained."))
    assert scores["labelled"].tolist() == scores["found"].tolist() == [0, 0]
    assert scores["recall"].isna().all()
    assert "–" in as_text(scores)
    assert mention_errors({}).empty
    assert mention_errors({"a": labelled([])}, lambda _: analyse("It rained.")).empty


FAULTY = [
    ("", "line 1: the header must be article,start,end,text,actor,kind,role"),
    (f"{HEADER}\nnowhere,1,2,x,x,state,\n", "line 2: there is no sample article 'nowhere'"),
    (f"{HEADER}\nsample,0,4,Iraq,Iraq,state,\n", "line 2: the article has 'Iran' there, not 'Iraq'"),
    (f"{HEADER}\nsample,0,0,,Iran,state,\n", "line 2: the article has '' there, not ''"),
    (f"{HEADER}\nsample,-4,4,Iran,Iran,state,\n", "line 2: start and end must be whole numbers"),
    (f"{HEADER}\nsample,0,4,Iran,,state,\n", "line 2: actor is empty"),
    (f"{HEADER}\nsample,0,4,Iran,Iran,country,\n", "line 2: 'country' is no kind"),
    (f"{HEADER}\nsample,0,4,Iran,Iran,state,victim\n", "line 2: 'victim' is no role"),
    (f"{HEADER}\nsample,0,4,Iran,Iran\n", "line 2: expected 7 values"),
    (f"{HEADER}\nsample,9,13,Iraq,Iraq,state,\nsample,0,4,Iran,Iran,state,\n", "line 3: rows of an article are in"),
    (f"{HEADER}\nsample,0,4,Iran,Iran,state,\nsample,0,4,Iran,Iran,state,\n", "line 3: rows of an article are in"),
]


@pytest.mark.parametrize(("content", "reason"), FAULTY)
def test_a_faulty_file_of_labels_names_its_line(tmp_path, content, reason):
    (tmp_path / "sample.md").write_text("Iran met Iraq.", encoding="utf-8")
    path = tmp_path / "mentions.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CatalogueError) as error:
        gold_mentions(path, tmp_path)
    assert str(error.value).startswith(f"mentions.csv, {reason}")


def test_the_command_prints_every_subject_as_columns(capsysbinary):
    assert main(["evaluate"]) == 0
    shown = capsysbinary.readouterr().out.decode()
    for name, subject in SUBJECTS.items():
        assert f"{subject.title}\n\n{as_text(score_table(name))}" in shown


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_command_lists_the_differences_as_columns(subject, capsysbinary):
    assert main(["evaluate", "--errors"]) == 0
    assert as_text(error_table(subject)) in capsysbinary.readouterr().out.decode()


def test_the_command_writes_tables_for_programs(capsysbinary):
    assert main(["evaluate", "--format", "json"]) == 0
    rows = json.loads(capsysbinary.readouterr().out.decode())
    assert [row["article"] for row in rows if row["subject"] == "mentions"] == [*gold_mentions(), "all"]
    assert {row["subject"] for row in rows} == set(SUBJECTS)
    assert main(["evaluate", "--format", "csv"]) == 0
    assert capsysbinary.readouterr().out.decode().startswith("subject,article,labelled,found,recall,")
    assert main(["evaluate", "--errors", "--format", "csv"]) == 0
    written = pd.read_csv(io.BytesIO(capsysbinary.readouterr().out), keep_default_na=False)
    assert written["subject"].value_counts().to_dict() == {name: len(error_table(name)) for name in SUBJECTS}


def test_a_file_of_that_name_is_read_as_a_file(tmp_path, monkeypatch, capsysbinary):
    (tmp_path / "evaluate").write_text("Talks\n\nIran met Iraq.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["./evaluate"]) == 0
    assert capsysbinary.readouterr().out.decode().startswith("Talks\n")


def test_a_wrong_argument_of_the_command_is_one_line(capsys):
    assert main(["evaluate", "--nothing"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_rules_of_labelling_stand_beside_the_labels():
    assert "`mentions.csv`" in (GOLD / "README.md").read_text(encoding="utf-8")
