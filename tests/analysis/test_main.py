"""The command line: every table in every format, and no input that ends in a traceback."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from analysis import analyse, read_article
from analysis.__main__ import TABLES, main
from analysis.explore import TABLES as EXPLORED
from analysis.report import report
from analysis.tables import COLUMNS, check
from tests.analysis.statements import related, with_relations

ROOT = Path(__file__).resolve().parents[2]
AMERLI = ROOT / "data" / "articles" / "siege-of-amerli.md"
TEXT = "Iran attacked Iraq. The Iraqi Army held.\n"


@pytest.fixture
def article(tmp_path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


class StandardInput:
    """Standard input that holds these bytes."""

    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def refused(capture: pytest.CaptureFixture[bytes], *arguments: object) -> str:
    """The one line on standard error with which these arguments are refused; nothing else is written."""
    assert main([str(argument) for argument in arguments]) == 2
    written = capture.readouterr()
    assert written.out == b""
    said = written.err.decode()
    assert said.endswith("\n")
    assert said.count("\n") == 1
    assert "Traceback" not in said
    return said.rstrip("\n")


def printed(capture: pytest.CaptureFixture[bytes], *arguments: object) -> bytes:
    """What these arguments print; nothing goes to standard error."""
    assert main([str(argument) for argument in arguments]) == 0
    written = capture.readouterr()
    assert written.err == b""
    return written.out


# ------------------------------------------------------------------ the summary


def test_the_summary_of_a_small_article(article, capsysbinary):
    assert printed(capsysbinary, article).decode() == (
        "Untitled article\n"
        "\n"
        "words                         7 words\n"
        "sentences                     2 sentences\n"
        "paragraphs                    1 paragraphs\n"
        "characters                   39 characters\n"
        "reading time                  0 minutes\n"
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


# ------------------------------------------------------------------ tables


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


# ------------------------------------------------------------------ what is chosen, and how it is counted

STORY = """Iran sent troops. Iraq's army broke the siege of Amerli. The army told Iran nothing.

Militias attacked the town. Iraq attacked militias near the siege."""


def rows_of(capture: pytest.CaptureFixture[bytes], path: Path, *options: object) -> list[dict]:
    return json.loads(printed(capture, path, "--format", "json", "--table", *options))


@pytest.fixture
def story(tmp_path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("options", "column", "expected"),
    [
        (["terms", "--query", "siege"], "term", ["iraq", "siege", "amerli", "army", "attack", "broke", "militia"]),
        (["terms", "--query", "siege", "--minimum", 2], "term", ["iraq", "siege"]),
        (["terms", "--query", "siege", "--by", "form", "--stop-words", "--minimum", 2], "term", ["siege", "the"]),
        (
            ["terms", "--size", 3, "--query", "amerli"],
            "term",
            ["broke the siege", "iraq army broke", "siege of amerli"],
        ),
        (["terms", "--actor", "Iran", "--size", 2], "term", ["army tell", "iran send", "send troop", "tell iran"]),
        (["sentences", "--query", "siege -amerli"], "sentence", [4]),
        (["sentences", "--query", "attack"], "sentence", []),
        (["sentences", "--query", "attack", "--match", "lemma"], "sentence", [3, 4]),
        (["mentions", "--query", "near:2(iraq,army)"], "actor", ["Iraqi Army", "Amerli"]),
        (["keyness", "--query", "siege", "--minimum", 2], "reference_size", [12, 12]),
        (["collocates", "--query", "siege", "--window", 1, "--stop-words"], "collocate", ["the", "of"]),
        (["collocates", "--query", "amerli", "--window", "sentence"], "collocate", ["broke", "army", "iraq", "siege"]),
        (["concordance", "--query", "siege", "--width", 4], "left", ["the ", "the "]),
        (
            ["concordance", "--query", "army|militias", "--order", "right"],
            "hit",
            ["Militias", "army", "militias", "army"],
        ),
        (["dispersion", "--query", "siege", "--actor", "Iran", "--segments", 3], "count", [2, 2]),
        (
            ["dispersion", "--segments", 2, "--minimum", 2],
            "term",
            ["army", "attack", "iran", "iraq", "militia", "siege"],
        ),
        (["diversity", "--query", "siege"], "value", None),
    ],
)
def test_a_choice_shapes_a_table(story, capsysbinary, options, column, expected):
    found = [row[column] for row in rows_of(capsysbinary, story, *options)]
    assert found == expected if expected is not None else found[:2] == [13, 11]


def test_keyness_has_three_references(story, article, capsysbinary):
    def sizes(*options: object) -> set[tuple[int, int]]:
        return {(row["size"], row["reference_size"]) for row in rows_of(capsysbinary, story, "keyness", *options)}

    assert sizes() == {(25, 100_000_000)}
    assert sizes("--actor", "Iran") == {(8, 17)}
    assert sizes("--reference", article) == {(25, 7)}
    assert sizes("--reference", article, "--actor", "Iran") == {(8, 7)}


@pytest.mark.parametrize("name", EXPLORED)
@pytest.mark.parametrize("text", ["… — !", "Iran", "Iran Iran Iran", "Iran left Iraq. " * 40])
def test_every_table_of_every_text(name, text, capsysbinary, monkeypatch):
    for options in (["--query", "iran"], ["--query", "zebra"], ["--query", "*", "--all-parts", "--stop-words"]):
        monkeypatch.setattr(sys, "stdin", StandardInput(text.encode()))
        printed(capsysbinary, "-", "--table", name, *options)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["terms", "--query", 'the "siege'], "The quotation mark at character 5 is not closed; add a second one."),
        (["terms", "--actor", "Irak"], "No actor of this article is called “Irak”; the table actors lists"),
        (["collocates"], "Collocates are those of a term or an actor; add a query or an actor."),
        (["concordance"], "A concordance is that of a term or an actor; add a query or an actor."),
        (["actors", "--query", "siege"], "The table actors is that of the whole article; leave out the query"),
        (["terms", "--minimum", "0"], "'0' is no whole number from 1 to 999999"),
        (["terms", "--size", "4"], "invalid choice: 4"),
        (["collocates", "--window", "word"], "'word' is no whole number from 1 to 999999"),
        (["keyness", "--reference", "nowhere.txt"], "nowhere.txt"),
    ],
)
def test_a_choice_that_cannot_be_is_refused(story, capsysbinary, options, said):
    assert said in refused(capsysbinary, story, "--table", *options)


# ------------------------------------------------------------------ the report, own actors, standard input


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


# ------------------------------------------------------------------ what is refused


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "FILE"),
        (["a", "b"], "Unrecognized arguments: b"),
        (["a", "--table", "words"], "'words'"),
        (["a", "--table", "terms", "--format", "xml"], "'xml'"),
        (["a", "--wat"], "--wat"),
        (["a", "--table", "terms", "--report", "b"], "not allowed with"),
    ],
)
def test_wrong_arguments(capsysbinary, arguments, said):
    line = refused(capsysbinary, *arguments)
    assert said in line
    assert line.endswith("; --help lists what there is.")


def test_help(capsysbinary):
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    assert capsysbinary.readouterr().out.startswith(b"usage: python -m analysis")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\t\r\n\n"),
        ("blank.md", "\u2028\u00a0".encode()),
        ("binary.txt", bytes(range(256)) * 40),
        ("nuls.txt", b"\x00" * 500),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(200)),
        ("broken.pdf", b"%PDF-1.7\nnothing of a page"),
        ("broken.docx", b"PK\x03\x04 nothing of a document"),
        ("empty.html", b"<html><body></body></html>"),
        ("long.txt", b"word " * 2_000_000),
    ],
)
def test_bad_input_is_one_line(tmp_path, capsysbinary, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    line = refused(capsysbinary, path)
    assert name in line
    assert line.endswith(".")
    assert str(tmp_path) not in line


def test_no_such_file(tmp_path, capsysbinary):
    assert "nowhere.txt" in refused(capsysbinary, tmp_path / "nowhere.txt")
    assert refused(capsysbinary, tmp_path).endswith(".")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is not a table; save it as CSV (UTF-8)."),
        (b'actor,kind\nA,state,1,2\nB\n"', "is not a table; save it as CSV (UTF-8)."),
        (b"actor,kind\nM\xfcnster,place\n", "is not a table; save it as CSV (UTF-8)."),
        (b"name\nA\n", "The actors' table lacks the column 'actor'; it needs at least actor and kind."),
        (b"actor,kind\nA,kingdom\n", "actors' table, line 2: 'kingdom' is no kind; use one of"),
    ],
)
def test_bad_own_actors(article, tmp_path, capsysbinary, data, said):
    own = tmp_path / "mine.csv"
    own.write_bytes(data)
    assert said in refused(capsysbinary, article, "--actors", own)


@pytest.mark.parametrize("option", ["--actors", "--report"])
def test_files_that_cannot_be_opened(article, tmp_path, capsysbinary, option):
    for path in (tmp_path, tmp_path / "no folder" / "file"):
        assert "cannot be read or written: " in refused(capsysbinary, article, option, path)


# ------------------------------------------------------------------ odd, but articles

ODD = {
    "one word": (b"Iran", 1),
    "no end": (b"Iran left", 2),
    "ten thousand lines of one word": (b"Iran\n" * 10_000, 10_000),
    "one line of 5 MB": (b"word " * 999_999, 999_999),
    "a NUL": (b"Iran left. " * 50 + b"\x00", 100),
    "UTF-16 with a mark": ("Iran left the café.".encode("utf-16"), 4),
    "UTF-16 without a mark": ("Iran left the café, and others stayed.".encode("utf-16-le"), 7),
    "UTF-8 with a mark": ("Iran left the café.".encode("utf-8-sig"), 4),
    "Latin-1": ("Iran left the café in the évening.".encode("latin-1"), 7),
    "half a character": (b"Iran left the caf\xc3", 4),
    "Arabic": ("العراق يرفض العرض. إيران توافق.".encode(), 5),
    "Chinese": ("伊朗拒绝了。".encode(), 5),
    "emoji": ("🇮🇷 Iran 👍🏽 left ❤️".encode(), 2),
    "combining marks": ("Ira\u0301n le\u0301ft ".encode() + "\u0301".encode() * 500, 2),
    "U+2028 line ends": ("Iran left.\u2028Iraq stayed.\u2029They met.".encode(), 6),
    "CR line ends": (b"Iran left.\rIraq stayed.\rThey met.", 6),
    "mixed line ends": (b"Iran left.\r\nIraq stayed.\n\rThey met.\r", 6),
    "all capitals": (b"IRAN LEFT THE TALKS. THE IRAQI ARMY HELD.", 8),
    "bidirectional marks": ("\u202eIran left\u202c".encode(), 2),
    "a web page without an ending": (b"<!doctype html><p>Iran left the talks for good on Sunday.</p>", 8),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_input_has_a_sane_reading(name, capsysbinary, monkeypatch):
    data, words = ODD[name]
    monkeypatch.setattr(sys, "stdin", StandardInput(data))
    tokens = printed(capsysbinary, "-", "--table", "tokens")
    assert tokens.count(b"\n") == words + 1


@pytest.mark.parametrize("name", [name for name, (data, _) in ODD.items() if len(data) < 1_000_000])
def test_odd_input_has_a_summary(name, capsysbinary, monkeypatch):
    data, words = ODD[name]
    monkeypatch.setattr(sys, "stdin", StandardInput(data))
    lines = printed(capsysbinary, "-").decode().splitlines()
    assert f"words {words:>25,} words" in lines


# ------------------------------------------------------------------ as a program


def program(*arguments: object, data: bytes = b"", **variables: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "analysis", *map(str, arguments)],
        cwd=ROOT,
        input=data,
        capture_output=True,
        env={"PATH": "", "PYTHONPATH": str(ROOT), **variables},
        check=False,
    )


def test_the_program():
    done = program(AMERLI, "--table", "parts")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"part,start,end\n")


def test_the_program_refuses_in_one_line():
    done = program("-", data=b"\n")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1


def test_the_program_on_a_terminal_that_knows_only_ascii():
    done = program(AMERLI, PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Dramatis ? Dramatis samples" in done.stdout


def test_a_reader_of_the_output_may_leave_early():
    """As `python -m analysis FILE --table tokens | head -1` does."""
    with subprocess.Popen(
        [sys.executable, "-m", "analysis", "-", "--table", "tokens"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        running.stdin.write(b"Iran left. " * 5_000)
        running.stdin.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0
