"""The command line: the summary, every table in every format, the report, own actors, standard input."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from analysis import analyse, read_article
from analysis.__main__ import TABLES
from analysis.explore import TABLES as EXPLORED
from analysis.report import report
from analysis.tables import COLUMNS, check
from tests.analysis.command_line import TEXT, StandardInput, printed
from tests.analysis.statements import related, with_relations

ROOT = Path(__file__).resolve().parents[2]
AMERLI = ROOT / "data" / "articles" / "siege-of-amerli.md"


def test_the_summary_of_a_small_article(article, capsysbinary):
    assert printed(capsysbinary, article).decode() == (
        "Untitled article\n"
        "\n"
        "words                         7 words\n"
        "sentences                     2 sentences\n"
        "paragraphs                    1 paragraph\n"
        "characters                   39 characters\n"
        "reading time              < 0.1 minutes\n"
        "words per sentence          3.5 words\n"
        "reading ease               46.2 points\n"
        "grade                       7.7 school years\n"
        "\n"
        "Actors (mentions in the body)\n"
        "     1  Iran · state\n"
        "     1  Iraq · state\n"
        "     1  Iraqi Army · military\n"
        "\n"
        "Terms (count in the body)\n"
        "     1  army\n"
        "     1  attack\n"
        "     1  hold\n"
        "     1  iran\n"
        "     1  iraq\n"
        "     1  iraqi\n"
    )


def test_the_summary_names_origin_and_notes(tmp_path, capsysbinary):
    path = tmp_path / "article.txt"
    path.write_bytes("---\ntitle: Café\nbyline: A. Writer\ndate: 2014-09-12\n---\n\nIran left.".encode("utf-16"))
    lines = printed(capsysbinary, path).decode().splitlines()
    assert lines[:2] == ["Café", "A. Writer · 2014-09-12"]
    path.write_bytes("Le café est fermé. Très bien. Voilà l'été.".encode("latin-1"))
    assert any(line.startswith("Note: ") for line in printed(capsysbinary, path).decode().splitlines())


def test_the_summary_of_an_article_without_words(capsysbinary, monkeypatch):
    monkeypatch.setattr(sys, "stdin", StandardInput("… — !".encode()))
    lines = printed(capsysbinary, "-").decode().splitlines()
    assert "reading ease                  – points" in lines
    assert lines.count("     –  none found") == 2


def test_nothing_printed_can_steer_a_terminal(capsysbinary, monkeypatch):
    hostile = '---\ntitle: "a\\x1b[31mb\\u202ec\\ud83d"\n---\n\nIran left.'
    monkeypatch.setattr(sys, "stdin", StandardInput(hostile.encode()))
    title = printed(capsysbinary, "-").decode().splitlines()[0]
    assert all(char.isprintable() for char in title)


def table_of(path: Path, name: str) -> pd.DataFrame:
    return getattr(analyse(read_article(path)), name)


@pytest.mark.parametrize("name", COLUMNS)
def test_a_table_as_csv(name, capsysbinary):
    out = printed(capsysbinary, AMERLI, "--table", name)
    assert b"\r" not in out
    expected = table_of(AMERLI, name)
    found = pd.read_csv(io.BytesIO(out), dtype=expected.dtypes.to_dict(), keep_default_na=False)
    assert_frame_equal(check(name, found), expected)


@pytest.mark.parametrize("name", COLUMNS)
def test_a_table_as_json(name, capsysbinary):
    rows = json.loads(printed(capsysbinary, AMERLI, "--table", name, "--format", "json"))
    expected = table_of(AMERLI, name)
    assert rows == expected.to_dict("records")


@pytest.mark.parametrize("name", COLUMNS)
def test_a_table_as_parquet(name, capsysbinary):
    out = printed(capsysbinary, AMERLI, "--table", name, "--format", "parquet")
    assert_frame_equal(pd.read_parquet(io.BytesIO(out)), table_of(AMERLI, name))


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("mentions", ["start,end,text,actor,kind,sentence,role,rule", "0,4,Iran,Iran,state,0,actor,known name “Iran”"]),
        ("terms", ["term,count,per_1000,sentences,sentence_share", f"army,1,{1000 / 7!r},1,0.5"]),
        ("statistics", ["measure,value,unit,meaning"]),
        ("quotes", ["start,end,sentence,speaker"]),
    ],
)
def test_the_first_lines_of_a_table(article, capsysbinary, name, lines):
    assert printed(capsysbinary, article, "--table", name).decode().splitlines()[: len(lines)] == lines


@pytest.mark.parametrize("form", ["csv", "json", "parquet"])
@pytest.mark.parametrize("name", ["terms", "statistics"])
def test_the_other_tables_have_every_format(article, capsysbinary, name, form):
    out = printed(capsysbinary, article, "--table", name, "--format", form)
    held = io.BytesIO(out)
    frame = {"csv": pd.read_csv, "json": pd.read_json, "parquet": pd.read_parquet}[form](held)
    assert len(frame) == {"terms": 6, "statistics": 8}[name]


def test_the_tables_are_those_of_the_reading_and_some_more():
    assert (*COLUMNS, "pairs", "triads", *EXPLORED, "statistics") == TABLES


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("pairs", ["source,target,positive,negative,hedged_positive,hedged_negative,sentences", "A,B,2,0,0,0,2"]),
        (
            "triads",
            [
                "actor_a,actor_b,actor_c,a_b,b_c,a_c,balance,pattern,statements",
                "A,B,C,positive,negative,negative,balanced,two together against a third,4",
            ],
        ),
    ],
)
def test_who_is_with_whom_is_counted_in_the_body(tmp_path, capsysbinary, monkeypatch, name, lines):
    """Two statements of a title, sentences 0 and 1, are left out."""
    page = tmp_path / "page.md"
    page.write_text("# A left. A came.\n\n" + "It was said here. " * 5, encoding="utf-8")
    reading = analyse(read_article(page))
    assert reading.sentences["part"].tolist() == ["title"] * 2 + ["body"] * 5
    stated = with_relations(reading, related("A+C B+C A+B B-C A-C? A-C A+B"))
    monkeypatch.setattr("analysis.__main__.analyse", lambda *_, **__: stated)
    assert printed(capsysbinary, page, "--table", name).decode().splitlines()[:2] == lines


def test_a_line_end_inside_a_name_stays_in_its_cell(capsysbinary, monkeypatch):
    """A reader of CSV must not take the CR in a name for the end of a row."""
    lines = (
        "Officials said on Sunday after the talks that the United",
        "States would leave the country soon, and others who were",
        "there agreed with that view of it, though not all of them.",
    )
    expected = analyse("\r".join(lines)).mentions
    assert expected["text"].tolist() == ["United\rStates"]
    monkeypatch.setattr(sys, "stdin", StandardInput("\r".join(lines).encode()))
    out = printed(capsysbinary, "-", "--table", "mentions")
    assert_frame_equal(pd.read_csv(io.BytesIO(out), dtype=expected.dtypes.to_dict()), expected)


def test_the_report(article, tmp_path, capsysbinary):
    page = tmp_path / "page.html"
    assert printed(capsysbinary, article, "--report", page) == b""
    assert page.read_text(encoding="utf-8") == report(analyse(read_article(article)))


def test_own_actors(article, tmp_path, capsysbinary):
    own = tmp_path / "mine.csv"
    own.write_text("\ufeffactor,kind,alias,match\r\nGreen Guard,armed group,The Iraqi Army,\r\n", encoding="utf-8")
    out = printed(capsysbinary, article, "--actors", own, "--table", "actors")
    actors = pd.read_csv(io.BytesIO(out), keep_default_na=False)
    assert actors[["actor", "kind"]].to_numpy().tolist() == [
        ["Iran", "state"],
        ["Iraq", "state"],
        ["Green Guard", "armed group"],
    ]


def test_standard_input(capsysbinary, monkeypatch):
    monkeypatch.setattr(sys, "stdin", StandardInput(TEXT.encode()))
    out = printed(capsysbinary, "-", "--table", "mentions", "--format", "json")
    assert [row["actor"] for row in json.loads(out)] == ["Iran", "Iraq", "Iraqi Army"]
