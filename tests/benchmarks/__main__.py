"""`python -m tests.benchmarks [engines] [words] [syllables] [start] [browser]`: without a name, all of them."""

from __future__ import annotations

import argparse
import importlib

PARTS = ("engines", "words", "syllables", "start", "browser")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("part", nargs="*", help=f"any of {', '.join(PARTS)}; all when none is named")
    parser.add_argument("--rounds", type=int, help="how often everything is measured")
    asked = parser.parse_args()
    if unknown := sorted(set(asked.part) - set(PARTS)):
        parser.error(f"there is no part {unknown[0]!r}; use {', '.join(PARTS)}")
    options = {"rounds": asked.rounds} if asked.rounds else {}
    for part in asked.part or PARTS:
        importlib.import_module(f"tests.benchmarks.{part}").run(**options)


main()
