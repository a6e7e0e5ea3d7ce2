"""The floors of analysis/: a file imports only from floors below it or from its own folder."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ANALYSIS = ROOT / "analysis"

FLOORS = {
    "tables": 0,
    "data": 0,
    "encoding": 0,
    "inflection": 1,
    "letters": 0,
    "article": 1,
    "catalogue": 1,
    "segment": 2,
    "matching": 2,
    "labels": 2,
    "genders": 2,
    "mentions": 3,
    "query": 3,
    "terms": 4,
    "statistics": 4,
    "concordance": 4,
    "relations": 4,
    "pairs": 4,
    "balance": 4,
    "numbering": 4,
    "meant": 4,
    "quotes": 4,
    "reading": 5,
    "focus": 6,
    "fold": 6,
    "figures": 6,
    "evaluate": 6,
    "__init__": 6,
    "explore": 7,
    "report": 7,
    "options": 8,
    "__main__": 9,
}


def sources(*places: str) -> list[str]:
    """The Python files under these places, as paths from the root."""
    found: list[Path] = []
    for place in places:
        path = ROOT / place
        found += [path] if path.is_file() else path.rglob("*.py")
    return sorted(str(path.relative_to(ROOT)) for path in found)


def imports(source: str, package: str) -> set[str]:
    """The modules a file imports, as dotted names; `package` is the dotted name of its folder."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*above, *filter(None, [base])])
            found |= {f"{base}.{alias.name}" for alias in node.names}
    return found


def room(module: str) -> str:
    """The file or folder of analysis/ that a dotted name of that package belongs to."""
    name = module.split(".")[1] if "." in module else "__init__"
    return name if (ANALYSIS / name).is_dir() or (ANALYSIS / f"{name}.py").is_file() else "__init__"


def own_room(path: str) -> str:
    return Path(path).relative_to("analysis").parts[0].removesuffix(".py")


def imports_of(path: str) -> set[str]:
    return imports((ROOT / path).read_text(encoding="utf-8"), ".".join(Path(path).parent.parts))


def too_high(path: str, imported: set[str]) -> list[str]:
    """What a file of analysis/ imports although it stands on its own floor or above."""
    own = own_room(path)
    rooms = {room(name) for name in imported if name.split(".")[0] == "analysis"} - {own}
    return sorted(name for name in rooms if FLOORS[name] >= FLOORS[own])


@pytest.mark.parametrize("path", sources("analysis"))
def test_a_file_imports_only_from_floors_below(path):
    assert own_room(path) in FLOORS, f"{path} has no floor; give it one here and in the design"
    assert too_high(path, imports_of(path)) == []


@pytest.mark.parametrize(
    ("path", "source", "reason"),
    [
        ("analysis/tables.py", "from analysis.reading import analyse", ["reading"]),
        ("analysis/terms.py", "import analysis.statistics", ["statistics"]),
        ("analysis/terms.py", "def f():\n    from analysis import figures", ["figures"]),
        ("analysis/terms.py", "from . import query", []),
        ("analysis/terms.py", "from .report import report", ["report"]),
        ("analysis/segment/words.py", "from analysis import analyse", ["__init__"]),
        ("analysis/segment/words.py", "from ..mentions import find_mentions", ["mentions"]),
        ("analysis/segment/words.py", "from analysis.segment.terms import fold", []),
    ],
)
def test_the_test_sees_what_it_forbids(path, source, reason):
    assert too_high(path, imports(source, ".".join(Path(path).parent.parts))) == reason


@pytest.mark.parametrize("path", sources("analysis", "views", "dashboard.py"))
def test_only_the_figures_import_plotly_and_only_the_screens_streamlit(path):
    roots = {name.split(".")[0] for name in imports_of(path)}
    allowed = {"plotly"} if path.startswith("analysis/figures/") else set()
    allowed |= set() if path.startswith("analysis/") else {"streamlit"}
    assert roots & {"plotly", "streamlit"} <= allowed


@pytest.mark.parametrize("path", sources("analysis"))
def test_the_package_knows_nothing_of_the_screens(path):
    assert not {name for name in imports_of(path) if name.split(".")[0] in ("views", "dashboard")}


@pytest.mark.parametrize("path", sources("views", "dashboard.py"))
def test_screens_compute_nothing(path):
    """A number on screen is made by a function of analysis/, where it can be tested."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    called = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not called & {"groupby", "pivot", "pivot_table", "crosstab"}


def test_importing_the_package_loads_neither_screens_nor_charts():
    """A script that wants a table does not wait for a browser's libraries."""
    program = "import sys, analysis; print(sorted({'streamlit', 'plotly', 'nupunkt', 'pypdf'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
