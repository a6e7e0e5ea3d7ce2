"""The dashboard, whose first sample has relations written by hand."""

from __future__ import annotations

import runpy
from pathlib import Path

from tests.stated import stated
from views import articles

DASHBOARD = Path(__file__).parents[2] / "dashboard.py"


def reading_of(view):
    """Of the sample, with these relations; of another article, as it is read."""
    reading = reading_of.as_read(view)
    return stated(reading) if view.article == articles.DEFAULT else reading


# For as long as the server lives: a run that ends would take it away from one that has begun meanwhile.
reading_of.as_read = getattr(articles.reading_of, "as_read", articles.reading_of)
articles.reading_of = reading_of
runpy.run_path(str(DASHBOARD), run_name="__main__")
