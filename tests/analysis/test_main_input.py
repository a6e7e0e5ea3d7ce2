"""The command line on bad and odd input: one clear sentence or a sane reading, and never a traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from analysis.__main__ import main
from tests.analysis.command_line import StandardInput, printed, refused

ROOT = Path(__file__).resolve().parents[2]
AMERLI = ROOT / "data" / "articles" / "siege-of-amerli.md"


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


@pytest.mark.parametrize(
    ("arguments", "option"),
    [
        ([""], "the file"),
        ([AMERLI, "--report", ""], "--report"),
        ([AMERLI, "--table", "terms", "--query="], "--query"),
    ],
)
def test_an_empty_value_is_refused(capsysbinary, arguments, option):
    assert refused(capsysbinary, *arguments) == f"An empty value was given for {option}; give one."


def test_closed_streams(capsysbinary, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdin", None)
        assert refused(capsysbinary, "-") == "Standard input is closed; send a text to it, or name a file."
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", None)
        assert main([str(AMERLI)]) == 2
    assert capsysbinary.readouterr().err == b"Standard output is closed; send it to a file or a program.\n"


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
        (b"", "is not a table; save it as CSV."),
        (b'actor,kind\nA,state,1,2\nB\n"', "is not a table; save it as CSV."),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00", "is not a table; save it as CSV."),
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
    assert f"words {words:>25,} word{'s' * (words != 1)}" in lines


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


@pytest.mark.parametrize("options", [["--format", "csv"], ["--format", "json", "--report", "page.html"]])
def test_a_form_without_a_table_is_refused(capsysbinary, options):
    assert refused(capsysbinary, AMERLI, *options).endswith("name one with --table.")
