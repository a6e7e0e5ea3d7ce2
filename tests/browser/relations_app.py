"""The dashboard, whose first sample has relations written by hand."""

from __future__ import annotations

import runpy
from pathlib import Path
from unittest import mock

from tests.stated import stated
from views import articles

DASHBOARD = Path(__file__).parents[2] / "dashboard.py"
AS_READ = getattr(articles.reading_of, "as_read", articles.reading_of)


def reading_of(view):
    """Of the sample, with these relations; of another article, as it is read."""
    reading = AS_READ(view)
    return stated(reading) if view.article == articles.DEFAULT else reading


reading_of.as_read = AS_READ
with mock.patch.object(articles, "reading_of", reading_of):
    runpy.run_path(str(DASHBOARD), run_name="__main__")
