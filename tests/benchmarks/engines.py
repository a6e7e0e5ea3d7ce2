"""How fast an article and a book are analysed, beside spaCy doing a smaller job with the same names."""

from __future__ import annotations

import statistics
import subprocess
import sys
from functools import partial

from analysis import Reading, analyse
from analysis.catalogue import Alias, load_catalogue
from analysis.matching import Matcher, spellings
from analysis.segment import find_words
from tests.benchmarks import texts
from tests.benchmarks.measure import Task, cpu_seconds, interleaved, ratio, show, spread, verdict
from tests.benchmarks.pipeline import pipeline, tables

BOOK = 500_000
LENGTHS = (10_000, 100_000, BOOK)
ALIASES = 5_000
SHORT = "Iran met Iraq in Oman."
CATALOGUE = """
import time
from analysis.catalogue import load_catalogue
from analysis.mentions.known import patterns
from analysis import analyse
began = time.process_time()
catalogue = load_catalogue()
loaded = time.process_time()
patterns(catalogue)
compiled = time.process_time()
analyse("Iran and Iraq met.").tokens
print(loaded - began, compiled - loaded, time.process_time() - compiled)
"""


def run(*, rounds: int = 5) -> None:
    """Print all tables."""
    catalogue = load_catalogue()
    build: list[object] = []
    seconds = cpu_seconds(lambda: build.append(pipeline(catalogue, catalogue.aliases)))
    nlp = build[0]
    print(f"spaCy's entity ruler with {len(catalogue.aliases):,} aliases: {seconds:.1f} s to build, once")
    _analyse(nlp, catalogue, rounds)
    _names(catalogue, rounds)
    _linear(rounds)
    _catalogue(rounds)


def _analyse(nlp, catalogue, rounds: int) -> None:
    rows = []
    actors = catalogue.actors
    _tables(SHORT)
    tables(nlp, SHORT, actors)
    for name, text, times, target in (
        ("article", texts.article(), 20, 1.5),
        ("book", texts.book(BOOK), 1, 5),
    ):
        words = find_words(text)
        pair: dict[str, Task] = {"Dramatis": partial(_tables, text), "spaCy": partial(tables, nlp, text, actors)}
        cold = {side: cpu_seconds(task) for side, task in pair.items()}
        taken = interleaved(pair, rounds=rounds, times=times)
        counted = f"{name}: {len(words.start):,} words, {len(words.spellings):,} different"
        faster = verdict(ratio(taken["spaCy"], taken["Dramatis"]), at_least=target)
        first = f"{cold['spaCy'] / cold['Dramatis']:.2f}×"
        rows.append((counted, spread(taken["Dramatis"]), spread(taken["spaCy"]), faster, first))
    show(
        "analyse, beside spaCy blank + sentencizer + entity ruler filling the same tables (processor time)",
        ("text", "Dramatis", "spaCy", "faster", "first time"),
        rows,
    )


def _tables(text: str) -> Reading:
    """The reading with all the tables that are filled from spaCy, also the one that is made when it is asked for."""
    reading = analyse(text)
    assert len(reading.tokens)
    return reading


def _names(catalogue, rounds: int) -> None:
    every = sorted(catalogue.aliases, key=lambda alias: alias.alias)
    some: list[Alias] = [every[len(every) * at // ALIASES] for at in range(min(ALIASES, len(every)))]
    matcher = Matcher(sorted({pattern for alias in some for pattern in spellings(alias.alias, alias.flags)}))
    nlp = pipeline(catalogue, some)
    rows = []
    for name, text, times in (("article", texts.article(), 50), ("book", texts.book(BOOK), 1)):
        pair: dict[str, Task] = {"Dramatis": partial(matcher.find, text), "spaCy": partial(nlp, text)}
        taken = interleaved(pair, rounds=rounds, times=times)
        faster = verdict(ratio(taken["spaCy"], taken["Dramatis"]), at_least=30)
        rows.append((name, spread(taken["Dramatis"]), spread(taken["spaCy"]), faster))
    show(
        f"known names alone, {len(some):,} aliases, beside the pipeline without tables",
        ("text", "Dramatis", "spaCy", "faster"),
        rows,
    )


def _linear(rounds: int) -> None:
    tasks: dict[str, Task] = {f"{length:,}": partial(_tables, texts.book(length)) for length in LENGTHS}
    taken = interleaved(tasks, rounds=rounds)
    counts = {f"{length:,}": len(find_words(texts.book(length)).start) for length in LENGTHS}
    each = {name: statistics.median(taken[name]) / counts[name] for name in taken}
    least = min(each.values())
    show(
        "cost of a word as the text grows",
        ("words", "analyse", "a word", "against the least"),
        ((name, spread(taken[name]), f"{each[name] * 1e6:.2f} µs", f"{each[name] / least:.2f}×") for name in taken),
    )


def _catalogue(rounds: int) -> None:
    outputs = [
        subprocess.run([sys.executable, "-c", CATALOGUE], capture_output=True, text=True, check=True).stdout
        for _ in range(rounds)
    ]
    load, build, first = zip(*(map(float, output.split()) for output in outputs), strict=True)
    both = [a + b for a, b in zip(load, build, strict=True)]
    show(
        "the catalogue, once in a process (target: 0.3 s for both)",
        ("step", "processor time"),
        (
            ("load and check", spread(load)),
            ("compile", spread(build)),
            ("both", spread(both)),
            ("first article after it", spread(first)),
        ),
    )
