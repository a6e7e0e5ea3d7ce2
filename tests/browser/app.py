"""A page object for a Streamlit app in Chromium. Every wait is for a state of the app, never for time."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import ConsoleMessage, FloatRect, Locator, Page, Request, TimeoutError, WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

PATIENCE = 30
IDLE = """() => {
  const app = document.querySelector('[data-testid=stApp]');
  return app?.dataset.testScriptState === 'notRunning' && app.dataset.testConnectionState === 'CONNECTED'
    && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]')
    && [...document.querySelectorAll('.js-plotly-plot')].every((plot) => plot.data);
}"""
TWO_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


class App:
    """One page on an app. Counts the script runs it asked for and the runs that were started and finished.

    `errors` are exceptions of the page's scripts, `complaints` the errors in its console, and `abroad` the addresses
    it asked of other hosts.
    """

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.errors: list[str] = []
        self.complaints: list[str] = []
        self.abroad: list[str] = []
        self.asked = self.runs = self.finished = 0
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._hear)
        page.on("websocket", self._follow)
        # Chromium is told to find no other host. To stop requests by a route would cost a second a page.
        page.on("request", self._note)

    def open(self, query: str = "") -> App:
        """The app at an address such as "?actor=Iran", once its first run is on screen."""
        finished = self.finished
        self.page.goto(f"{self.address}/{query}")
        self._until(lambda: self.finished > finished)
        return self.idle()

    def idle(self) -> App:
        """Wait until nothing runs and nothing stale is on screen; fails where the app shows an exception."""
        self.page.evaluate(TWO_FRAMES)
        self.page.wait_for_function(IDLE, timeout=PATIENCE * 1000)
        self.page.evaluate("() => document.fonts.ready")  # a late font moves every line
        self.page.evaluate(TWO_FRAMES)
        exceptions = self.page.locator("[data-testid=stException]")
        assert exceptions.count() == 0, exceptions.first.inner_text()
        return self

    def act(self, action: Callable[[], object]) -> App:
        """Do something that reruns the script, and wait until a run that began after it has finished."""
        asked, runs = self.asked, self.runs
        action()
        self._until(lambda: self.asked > asked and self.runs > runs and self.finished >= self.runs)
        return self.idle()

    def click_bar(self, chart: str, index: int, hover: str | None = None) -> App:
        """Click a bar or mark of the plotly chart with key `chart`; `hover` is a text its hover label shows."""
        shown = self.page.locator(f".st-key-{chart}")
        shown.scroll_into_view_if_needed()
        bar = shown.locator(".barlayer .point path, .scatterlayer path.point").nth(index)
        bar.wait_for(state="attached")
        label = shown.locator(".hoverlayer .hovertext", has_text=hover).first
        # Plotly's drag layer covers the bars, and hears a click only where it has seen the pointer hover.
        for _ in range(5):
            place = self.box(bar)
            x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
            self.page.mouse.move(x - 3, y - 3)
            self.page.mouse.move(x, y, steps=3)
            try:
                label.wait_for(timeout=2000)
                break
            except TimeoutError:
                self.page.mouse.move(5, 5)
        return self.act(lambda: self.page.mouse.click(x, y))

    def box(self, place: Locator) -> FloatRect:
        """Where an element is on the page, once the layout has settled."""
        before, box = None, place.bounding_box()
        while box is None or box != before:
            self.page.evaluate(TWO_FRAMES)
            before, box = box, place.bounding_box()
        return box

    def picture(self, path: Path, *, full_page: bool = False) -> Path:
        """A screenshot of the page as it is now."""
        self.page.screenshot(path=path, full_page=full_page)
        return path

    def _until(self, reached: Callable[[], bool]) -> None:
        # Messages are heard while Playwright waits for the page, so let it wait a frame at a time.
        end = time.monotonic() + PATIENCE
        while not reached():
            assert time.monotonic() < end, f"asked for {self.asked} runs, {self.runs} started, {self.finished} finished"
            self.page.evaluate(TWO_FRAMES)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(message.text)

    def _note(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.abroad.append(request.url)

    def _follow(self, socket: WebSocket) -> None:
        socket.on("framesent", self._sent)
        socket.on("framereceived", self._received)

    def _sent(self, message: bytes | str) -> None:
        if isinstance(message, bytes):
            self.asked += BackMsg.FromString(message).WhichOneof("type") == "rerun_script"

    def _received(self, message: bytes | str) -> None:
        if isinstance(message, bytes):
            kind = ForwardMsg.FromString(message).WhichOneof("type")
            self.runs += kind == "new_session"
            self.finished += kind == "script_finished"
