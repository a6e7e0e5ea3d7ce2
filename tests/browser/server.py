"""One Streamlit server for a browser test, and a slow network to put before it."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
STARTS_WITHIN = 60
FAULTS = ("Traceback", "Uncaught app execution")


class Server:
    """A running server: its address, and what it has written to its log.

    It follows the configuration in `folder`.
    """

    def __init__(self, app: Path, log: Path, *, folder: Path = ROOT) -> None:
        self.log = log
        self.read = 0
        # The free port can be taken by someone else before the server binds it.
        for _ in range(3):
            self.port = _free_port()
            self.process = _start(app, self.port, log, folder)
            if self._answers():
                return
            self.stop()
        raise RuntimeError(f"{app.name} did not start:\n{log.read_text(errors='replace')[-3000:]}")

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def faults(self) -> str:
        """What was logged since the last call, where it holds a traceback; else nothing."""
        written = self.log.read_text(errors="replace")
        new, self.read = written[self.read :], len(written)
        return new[-3000:] if any(fault in new for fault in FAULTS) else ""

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def _answers(self) -> bool:
        end = time.monotonic() + STARTS_WITHIN
        while time.monotonic() < end and self.process.poll() is None:
            with contextlib.suppress(OSError):
                health = urllib.request.urlopen(f"{self.address}/_stcore/health", timeout=2)
                if health.read() == b"ok":
                    return True
            time.sleep(0.05)
        return False


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def _start(app: Path, port: int, log: Path, folder: Path) -> subprocess.Popen[bytes]:
    settings = {
        "server.address": "127.0.0.1",
        "server.port": port,
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
        "runner.magicEnabled": "false",
    }
    command = [sys.executable, "-m", "streamlit", "run", str(app)]
    command += [f"--{name}={value}" for name, value in settings.items()]
    with log.open("ab") as output:
        return subprocess.Popen(command, cwd=folder, stdout=output, stderr=subprocess.STDOUT, start_new_session=True)


@contextlib.contextmanager
def slow_network(port: int, delay: float) -> Iterator[str]:
    """The address of a relay to a local port that holds everything back by `delay` seconds, each way."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    listening = asyncio.run_coroutine_threadsafe(_relay(port, delay), loop).result()
    yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    asyncio.run_coroutine_threadsafe(_hang_up(listening), loop).result()
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


async def _hang_up(listening: asyncio.Server) -> None:
    listening.close()
    lines = asyncio.all_tasks() - {asyncio.current_task()}
    for line in lines:
        line.cancel()
    await asyncio.gather(*lines, return_exceptions=True)


async def _relay(port: int, delay: float) -> asyncio.Server:
    loop = asyncio.get_running_loop()

    async def carry(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        # Each piece waits its own delay: a slow line, but as wide as before. Equal delays keep the order.
        with contextlib.suppress(OSError):
            while piece := await source.read(65536):
                loop.call_later(delay, target.write, piece)
        loop.call_later(delay, target.close)

    async def relay(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there = await asyncio.open_connection("127.0.0.1", port)
        with contextlib.suppress(asyncio.CancelledError):  # a line that is hung up is no fault
            await asyncio.gather(carry(reader, there[1]), carry(there[0], writer))

    return await asyncio.start_server(relay, "127.0.0.1", 0)
