"""The pictures of the README: made anew when DRAMATIS_PICTURES is set, else the page is only seen to be there."""

from __future__ import annotations

import os

import pytest

from tests.browser.server import ROOT

SIZES = {"light": (1440, 950), "dark": (1440, 950), "narrow": (390, 844)}


@pytest.mark.parametrize("name", SIZES)
def test_picture(open_app, tmp_path, name):
    app = open_app("?actor=Iran", color_scheme="dark" if name == "dark" else "light")
    app.page.set_viewport_size(dict(zip(("width", "height"), SIZES[name], strict=True)))
    app.idle()
    app.page.locator("[data-testid=stBidiComponentIsolated]").first.wait_for()
    folder = ROOT / "docs" if os.environ.get("DRAMATIS_PICTURES") else tmp_path
    folder.mkdir(exist_ok=True)
    assert app.picture(folder / f"{name}.png").stat().st_size > 10_000
