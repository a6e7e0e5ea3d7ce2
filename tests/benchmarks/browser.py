"""What a reader waits for in Chromium, beside a bare Streamlit page with one chart in the same run."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.benchmarks.measure import ratio, show, spread, verdict
from tests.browser.app import App
from tests.browser.conftest import ARGUMENTS, HOW_TO_GET, find_chromium
from tests.browser.server import ROOT, Server

OURS, BARE = "Dramatis", "bare page"
CHART = {OURS: "chart_mentions", BARE: "chart"}
CLICKS = 6
SETTLED = 500  # milliseconds without a change after which a screen is taken to be ready
LINK = "?article=siege-of-amerli&actor=Iran&keyword=militias&tab=sentences&sentence=9"
BARS = ".js-plotly-plot .barlayer .point path"
FIRST_CHART = f"""() => {{
  const look = () => document.querySelector({BARS!r})
    ? requestAnimationFrame(() => (window.painted = Date.now()))
    : requestAnimationFrame(look);
  requestAnimationFrame(look);
}}"""
# Notes, in frames after a press of a button or key, when the looks of charts and reader changed last. The one
# frame more is the time in which a change is painted.
WATCH = f"""() => {{
  const roots = [document, ...[...document.querySelectorAll('*')].map((one) => one.shadowRoot).filter(Boolean)];
  const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const looks = () => [
    all({BARS!r}).map((bar) => getComputedStyle(bar).fill + getComputedStyle(bar).fillOpacity + bar.getAttribute('d')),
    all('.sentence, .mention').map((part) => part.className + part.ariaPressed + part.getAttribute('aria-current')),
  ].map(String);
  const seen = (window.seen = {{ pressed: null, chart: null, reader: null }});
  const press = (event) => (seen.pressed ??= event.timeStamp);
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, press, {{ capture: true }});
  let before = looks();
  const watch = () => {{
    const after = looks();
    const changed = ['chart', 'reader'].filter((_, at) => after[at] !== before[at]);
    before = after;
    requestAnimationFrame((now) => {{ for (const what of changed) seen[what] = now; }});
    if (window.seen === seen) requestAnimationFrame(watch);
  }};
  requestAnimationFrame(watch);
}}"""
QUIET = f"() => Math.max(seen.chart, seen.reader) && performance.now() - Math.max(seen.chart, seen.reader) > {SETTLED}"
WAITED = "() => (Math.max(seen.chart, seen.reader) - seen.pressed) / 1000"


def run(*, rounds: int = 7) -> None:
    """Print all tables."""
    chromium = find_chromium()
    if chromium is None:
        raise SystemExit(HOW_TO_GET)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        _starts(browser, rounds)
        with _server(OURS) as ours, _server(BARE) as bare:
            _clicks(browser, {OURS: ours, BARE: bare}, rounds)
            _links(browser, ours, rounds)
        browser.close()


@contextmanager
def _server(side: str) -> Iterator[Server]:
    """A server of the dashboard as it is configured, or of the bare page without any configuration."""
    with tempfile.TemporaryDirectory() as name:
        folder = ROOT if side == OURS else Path(name)
        app = folder / "dashboard.py"
        if side == BARE:
            shutil.copy(Path(__file__).parent / "bare_app.py", app)
        server = Server(app, Path(name) / "log.txt", folder=folder)
        try:
            yield server
            assert not (faults := server.faults()), faults
        finally:
            server.stop()


@contextmanager
def _visitor(browser: Browser) -> Iterator[Page]:
    """A page of someone who has an empty cache."""
    context = browser.new_context(viewport={"width": 1440, "height": 950}, reduced_motion="reduce")
    context.set_default_timeout(60_000)
    try:
        yield context.new_page()
    finally:
        context.close()


def _sides(number: int) -> list[str]:
    return [BARE, OURS] if number % 2 == 0 else [OURS, BARE]


def _starts(browser: Browser, rounds: int) -> None:
    first: dict[str, list[float]] = {OURS: [], BARE: []}
    second: dict[str, list[float]] = {OURS: [], BARE: []}
    for number in range(rounds + 1):
        for side in _sides(number):
            began = time.time()
            with _server(side) as server:
                times = [_first_chart(browser, server) - began]
                began = time.time()
                times.append(_first_chart(browser, server) - began)
            if number:  # the first round compiles, and fills the disk's cache
                first[side].append(times[0])
                second[side].append(times[1])
    show(
        "until the first chart is painted (wall time; target for the start: 1.3×)",
        ("from", OURS, BARE, "slower"),
        (_row("the start of the server", first, 1.3), _row("the visit of a second reader", second, 1.3)),
    )


def _row(name: str, taken: dict[str, list[float]], target: float) -> tuple[str, str, str, str]:
    slower = verdict(ratio(taken[OURS], taken[BARE]), at_most=target)
    return name, spread(taken[OURS]), spread(taken[BARE]), slower


def _first_chart(browser: Browser, server: Server) -> float:
    """The moment at which a visitor sees the first chart, in seconds since 1970."""
    with _visitor(browser) as page:
        page.add_init_script(f"({FIRST_CHART})()")
        page.goto(server.address)
        page.wait_for_function("() => window.painted")
        return page.evaluate("() => window.painted") / 1000


def _clicks(browser: Browser, servers: dict[str, Server], rounds: int) -> None:
    bars: dict[str, list[float]] = {OURS: [], BARE: []}
    others: dict[str, list[float]] = {}
    for number in range(rounds):
        for side in _sides(number):
            with _visitor(browser) as page:
                app = App(page, servers[side].address).open()
                for index in range(CLICKS):
                    bars[side].append(_waited(app, _bar(app, CHART[side], index)))
                if side == OURS:
                    for name, act in _other_acts(app).items():
                        others.setdefault(name, []).append(_waited(app, act))
    rows = [_row("a bar of the chart", bars, 2)]
    rows += [_row(name, {OURS: taken, BARE: bars[BARE]}, 2) for name, taken in others.items()]
    show(
        "from a click until chart and reader have changed for the last time (wall time; beside a bar of the bare page)",
        ("a click on", OURS, BARE, "slower"),
        rows,
    )


def _bar(app: App, chart: str, index: int) -> Callable[[], object]:
    return lambda: app.click_bar(chart, index)


def _other_acts(app: App) -> dict[str, Callable[[], object]]:
    """The other ways to filter, each from the screen that the one before has left."""
    page = app.page
    return {
        "Clear": lambda: app.act(page.get_by_role("button", name="Clear", exact=True).click),
        "an actor in the reader": lambda: app.act(page.get_by_role("button", name="Iran", exact=True).first.click),
        "a place in the reader: a new bar": lambda: app.act(page.locator(".mention").first.click),
        "a sentence in the reader": lambda: app.act(lambda: page.locator(".sentence").nth(3).click(position=EDGE)),
        "a kind in the sidebar": lambda: app.act(page.get_by_role("button", name="State", exact=True).click),
    }


EDGE = {"x": 2, "y": 4}


def _waited(app: App, act: Callable[[], object]) -> float:
    """Seconds from the press of a button until nothing on the screen changes any more."""
    app.page.evaluate(WATCH)
    act()
    app.page.wait_for_function(QUIET)
    return app.page.evaluate(WAITED)


def _links(browser: Browser, server: Server, rounds: int) -> None:
    runs = []
    for query in ["", LINK] * rounds:
        with _visitor(browser) as page:
            app = App(page, server.address).open(query)
            page.wait_for_timeout(SETTLED)
            runs.append((query, app.runs))
    rows = [
        (query or "/", ", ".join(sorted({str(count) for asked, count in runs if asked == query})), "1")
        for query in ("", LINK)
    ]
    show("script runs until an address is on screen", ("address", "runs", "target"), rows)
