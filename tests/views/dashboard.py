"""The dashboard in an AppTest: opening it, giving it a text, and reading what it says."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

DASHBOARD = Path(__file__).parents[2] / "dashboard.py"
AMERLI = {"article": "siege-of-amerli"}
FRONT = 13  # its sentences before the body
OWN_TEXT = "Talks in Baghdad\n\nIran and Iraq met on Monday. The Iraqi Army said nothing about the talks."
NOBODY = "The weather\n\nIt rained all day and all night. Then the sun came out over the hills."


def opened(params: dict[str, str | list[str]] | None = None) -> AppTest:
    """The dashboard, opened at an address."""
    at = AppTest.from_file(DASHBOARD, default_timeout=30)
    at.query_params.update(params or {})
    return fine(at.run())


def fine(at: AppTest) -> AppTest:
    """The same, once it is seen that nothing was raised."""
    assert [error.message for error in at.exception] == []
    return at


def paste(at: AppTest, text: str) -> AppTest:
    at.text_area(key="pasted").set_value(text)
    return fine(at.button(key="read").click().run())


def upload(at: AppTest, name: str, data: bytes) -> AppTest:
    return fine(at.file_uploader(key="file").set_value((name, data, "application/octet-stream")).run())


def title(at: AppTest) -> str:
    """The title above the article, without what keeps Markdown from reading it."""
    return at.title[0].value.replace("\\", "").replace("\u2060", "")


def told(boxes) -> list[str]:
    """What the boxes of one sort say, as it is read."""
    return [box.value.replace("\\", "").replace("\u2060", "") for box in boxes]
