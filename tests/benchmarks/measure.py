"""Timing several things side by side, and printing what came out as a table."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable, Sequence

Task = Callable[[], object]


def cpu_seconds(task: Task, *, times: int = 1) -> float:
    """The processor time of one call: other programs on the machine change it little."""
    before = time.process_time()
    for _ in range(times):
        task()
    return (time.process_time() - before) / times


def interleaved(tasks: dict[str, Task], *, rounds: int, times: int = 1) -> dict[str, list[float]]:
    """The processor seconds of one call of each task, round by round: what slows one round slows all of it."""
    seconds: dict[str, list[float]] = {name: [] for name in tasks}
    for number in range(rounds):
        order = list(tasks) if number % 2 == 0 else list(reversed(tasks))
        for name in order:
            seconds[name].append(cpu_seconds(tasks[name], times=times))
    return seconds


def show(title: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print one table: the first column to the left, figures to the right."""
    lines = [[str(cell) for cell in row] for row in (header, *rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(header))]
    lines.insert(1, ["-" * width for width in widths])
    print(f"\n{title}")
    for line in lines:
        cells = [
            line[0].ljust(widths[0]),
            *(cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)),
        ]
        print("  " + "  ".join(cells).rstrip())


def spread(seconds: Sequence[float]) -> str:
    """The median, and the least and the most: "4.1 ms (3.9–5.0)"."""
    middle = statistics.median(seconds)
    unit, scale = ("s", 1) if middle >= 1 else ("ms", 1e3) if middle >= 1e-3 else ("µs", 1e6)
    low, middle, high = (f"{value * scale:.3g}" for value in (min(seconds), middle, max(seconds)))
    return f"{middle} {unit} ({low}–{high})"


def ratio(slow: Sequence[float], fast: Sequence[float]) -> float:
    """How many times the first takes the time of the second, by their medians."""
    return statistics.median(slow) / statistics.median(fast)


def verdict(value: float, *, at_least: float | None = None, at_most: float | None = None) -> str:
    """A ratio beside its target: "6.2× (target ≥ 5×): met"."""
    if at_least is not None:
        return f"{value:.2f}× (target ≥ {at_least:g}×): {'met' if value >= at_least else 'MISSED'}"
    return f"{value:.2f}× (target ≤ {at_most:g}×): {'met' if at_most is None or value <= at_most else 'MISSED'}"
