"""The command line as its tests use it: a small article, and what some arguments print or are refused with."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from analysis.__main__ import main

TEXT = "Iran attacked Iraq. The Iraqi Army held.\n"


def article_file(folder: Path) -> Path:
    """A file in the folder that holds TEXT."""
    path = folder / "article.txt"
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
