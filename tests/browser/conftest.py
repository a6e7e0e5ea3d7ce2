"""Fixtures of the browser tests: a server for each app, one Chromium, a fresh context for each test.

A test module names the app it drives in `APP`; without one it is the dashboard.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

import pytest

from tests.browser.server import ROOT, Server, slow_network

HERE = Path(__file__).parent
HOW_TO_GET = (
    "The browser tests were skipped: no Chromium found. "
    "Install one (apt-get install chromium) or set CHROME to its path."
)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--no-first-run",
    "--font-render-hinting=none",
    # Routes do not see everything a browser can open; no name but the loopback's is ever looked up.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


def find_chromium() -> str | None:
    """The path of a Chromium: the one in CHROME, else one on the PATH."""
    named = os.environ.get("CHROME")
    if named:
        return shutil.which(named)
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
    return next(filter(None, found), None)


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if find_chromium() is None:
                item.add_marker(pytest.mark.skip(reason=HOW_TO_GET))


def pytest_terminal_summary(terminalreporter):
    skipped = terminalreporter.stats.get("skipped", [])
    if any(HOW_TO_GET in str(report.longrepr) for report in skipped):
        terminalreporter.write_line(HOW_TO_GET)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if call.when == "call":
        item.failed = report.failed
    return report


@pytest.fixture(scope="session")
def chromium():
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=10_000)  # as long as any action may take: a busy machine is slow
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def serve(tmp_path_factory):
    """A function from the path of an app to its running server; an app is started once."""
    running: dict[Path, Server] = {}

    def server(app: Path) -> Server:
        if app not in running:
            running[app] = Server(app, tmp_path_factory.mktemp("server") / "log.txt")
        return running[app]

    yield server
    for started in running.values():
        started.stop()


@pytest.fixture
def open_app(serve, chromium, request, tmp_path):
    """A function that opens the module's app: `open_app("?sentence=3", delay=0.15, color_scheme="dark")`.

    `delay` is in seconds and holds up every message each way; the rest goes to Playwright's `new_context`.
    """
    from tests.browser.app import App

    server = serve(getattr(request.module, "APP", ROOT / "dashboard.py"))
    opened: list[App] = []

    with contextlib.ExitStack() as cleanup:

        def open_one(query: str = "", *, delay: float = 0, **options) -> App:
            address = cleanup.enter_context(slow_network(server.port, delay)) if delay else server.address
            usual = {
                "viewport": {"width": 1440, "height": 950},
                "reduced_motion": "reduce",
                "locale": "en-GB",
                "timezone_id": "UTC",
            }
            context = chromium.new_context(**{**usual, **options})
            context.set_default_timeout(10_000)
            cleanup.callback(context.close)
            app = App(context.new_page(), address)
            opened.append(app)
            return app.open(query)

        yield open_one
        if getattr(request.node, "failed", False):
            for number, app in enumerate(opened):
                print("screenshot:", app.picture(tmp_path / f"{number}.png"))
        errors = [error for app in opened for error in app.errors]
    assert not errors, errors
    faults = server.faults()
    assert not faults, faults


@pytest.fixture
def app(open_app):
    """The module's app, opened without an address of its own."""
    return open_app()
