"""What the tests of the command line share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.command_line import article_file


@pytest.fixture
def article(tmp_path) -> Path:
    """A file that holds a small article."""
    return article_file(tmp_path)
