"""What `import analysis` costs, beside an import of pandas alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.measure import ratio, show, spread

ROOT = Path(__file__).parents[2]
STATEMENTS = ("pass", "import pandas", "import analysis")
TARGET = 0.5


def run(*, rounds: int = 7) -> None:
    """Print the table."""
    for statement in STATEMENTS:
        _cpu_seconds(statement)  # compiles what is not compiled yet
    taken: dict[str, list[float]] = {statement: [] for statement in STATEMENTS}
    for _ in range(rounds):
        for statement in STATEMENTS:
            taken[statement].append(_cpu_seconds(statement))
    base = taken["import pandas"]
    show(
        f"start of a Python process (user and system time; target for import analysis: {TARGET} s)",
        ("statement", "processor time", "to pandas"),
        ((name, spread(values), f"{ratio(values, base):.2f}×") for name, values in taken.items()),
    )


def _cpu_seconds(statement: str) -> float:
    """User and system time of a fresh interpreter that runs one statement."""
    process = subprocess.Popen([sys.executable, "-c", statement], cwd=ROOT)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{statement!r} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime
