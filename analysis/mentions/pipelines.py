"""Names that an installed spaCy pipeline finds: one more source beside ours, and only for names no catalogue lists."""

from __future__ import annotations

import functools
import importlib.util
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from analysis.catalogue import Actor, Catalogue
from analysis.mentions.model import Mention
from analysis.mentions.persons import surnames
from analysis.segment import Sentences

# The labels of OntoNotes, CoNLL and WikiNER that can be actors, as our kinds. A country that no catalogue lists
# is none; other peoples and places are what they are called.
KINDS_OF_LABELS = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "NORP": "community",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
READ = ("title", "caption", "body")
CHUNK = 50_000  # characters given to a pipeline at once; most refuse a million
BEFORE = re.compile(r"(?:(?:the|The|a|an)\s+|[^\w]+)+")
POSSESSIVE = ("'s", "’s", "'", "’")


class PipelineError(ValueError):
    """One sentence for people: which pipeline cannot be used, and what to do."""


class Entity(NamedTuple):
    """One name that a pipeline found, without an article before it or a possessive ending, and its kind."""

    start: int
    end: int
    kind: str


@functools.cache
def installed_pipelines() -> tuple[str, ...]:
    """The names of the spaCy pipelines installed as packages; spaCy itself is not loaded for this.

    They are looked up once: that reads a file of every package there is.
    """
    if importlib.util.find_spec("spacy") is None:
        return ()
    from importlib.metadata import entry_points

    return tuple(sorted({point.name for point in entry_points(group="spacy_models")}))


def with_pipeline(
    text: str, sentences: Sentences, names: list[Mention], catalogue: Catalogue, actors: dict[str, Actor], name: str
) -> list[Mention]:
    """The names with those that the pipeline adds, in reading order; new actors join `actors`.

    A name that the catalogue knows stays as it is. One that we found by its words keeps its place and gets the
    pipeline's kind; a longer one of the pipeline takes its place. Raises PipelineError.
    """
    entities = list(_entities(text, sentences, name))
    if not entities:
        return names
    name = Path(name).name
    listed = {alias.alias: alias.actor for alias in catalogue.aliases}
    starts = np.array([mention.start for mention in names], dtype=np.int64)
    ends = np.array([mention.end for mention in names], dtype=np.int64)
    votes: dict[str, Counter[str]] = {}
    fresh: list[tuple[Entity, str]] = []
    replaced: set[int] = set()
    for entity in entities:
        first, last = np.searchsorted(ends, entity.start, side="right"), np.searchsorted(starts, entity.end)
        held = range(first, last)
        written = " ".join(text[entity.start : entity.end].split())
        if any(names[i].actor in catalogue.actors for i in held):
            continue
        if len(held) == 1 and (names[first].start, names[first].end) == entity[:2]:
            votes.setdefault(names[first].actor, Counter())[entity.kind] += 1
        elif all(entity.start <= names[i].start and names[i].end <= entity.end for i in held):
            replaced.update(held)
            fresh.append((entity, written))
            votes.setdefault(written, Counter())[entity.kind] += 1
    kinds = {actor: min(votes[actor], key=lambda kind: (-votes[actor][kind], kind)) for actor in votes}
    kept = [mention for i, mention in enumerate(names) if i not in replaced]
    owners = _surnames(text, kept, fresh, kinds, actors)
    added = []
    for entity, written in fresh:
        actor, kind = written, kinds[written]
        rule = f"{name} takes it for a name: {kind}"
        if written in listed:
            actor, rule = listed[written], f"known name “{written}”; {rule}"
            if actors[actor].kind != kind and (actors[actor].kind, kind) != ("state", "place"):
                continue  # an ordinary word of that spelling, or another of that name
        elif kind == "person" and written in owners:
            if len(owners[written]) > 1:
                continue  # whose name it is, nobody can tell
            (actor,) = owners[written]
            rule = f"surname of {actor}; {rule}"
        actors.setdefault(actor, Actor(actor, kind))
        added.append(Mention(entity.start, entity.end, actor, rule))
    typed = {actor: kind for actor, kind in kinds.items() if actor in actors and actor not in catalogue.actors}
    for actor, kind in typed.items():
        actors[actor] = replace(actors[actor], kind=kind)
    kept = [m._replace(rule=f"{m.rule}; {name} says {typed[m.actor]}") if m.actor in typed else m for m in kept]
    return sorted([*kept, *added], key=lambda mention: mention.start)


def _surnames(
    text: str, kept: list[Mention], fresh: list[tuple[Entity, str]], kinds: dict[str, str], actors: dict[str, Actor]
) -> dict[str, set[str]]:
    """For each surname the persons of this text who have it."""
    owners: dict[str, set[str]] = {}
    full = [(text[m.start : m.end], m.actor) for m in kept if actors[m.actor].kind == "person"]
    full += [(written, written) for _, written in fresh if kinds[written] == "person"]
    for written, actor in full:
        if len(written.split()) > 1:
            for surname in surnames(written):
                owners.setdefault(surname, set()).add(actor)
    return owners


def _entities(text: str, sentences: Sentences, name: str) -> Iterator[Entity]:
    """The names that a pipeline finds and that can be actors, each inside one sentence."""
    pipeline = _loaded(name)
    read = np.isin(sentences.part, READ)
    chunks = list(_chunks(sentences, read))
    documents = pipeline.pipe(text[start:end] for start, end in chunks)
    reach, ends = 0, sentences.end[read]
    for (begin, _), document in zip(chunks, documents, strict=True):
        for span in document.ents:
            kind = KINDS_OF_LABELS.get(span.label_)
            start, end = begin + span.start_char, begin + span.end_char
            if match := BEFORE.match(text, start, end):
                start = match.end()
            end = start + len(_without_ending(text[start:end]))
            within = end <= ends[min(np.searchsorted(ends, start, side="right"), len(ends) - 1)]
            if kind and reach <= start < end and within and text[start:end].upper() != text[start:end].lower():
                yield Entity(start, end, kind)
                reach = end


def _without_ending(name: str) -> str:
    name = name.rstrip()
    ending = next((ending for ending in POSSESSIVE if name.endswith(ending)), "")
    return name.removesuffix(ending).rstrip(" ,;:-\n")


def _chunks(sentences: Sentences, read: np.ndarray) -> Iterator[tuple[int, int]]:
    """The text in stretches of whole sentences that are to be `read`, a paragraph in one where it is not too long."""
    begin = until = held = -1
    columns = (column[read].tolist() for column in (sentences.paragraph, sentences.start, sentences.end))
    for paragraph, start, end in zip(*columns, strict=True):
        if held != paragraph or end - begin > CHUNK:
            if begin >= 0:
                yield from _cut(begin, until)
            begin, held = start, paragraph
        until = end
    if begin >= 0:
        yield from _cut(begin, until)


def _cut(start: int, end: int) -> Iterator[tuple[int, int]]:
    for begin in range(start, end, CHUNK):
        yield begin, min(begin + CHUNK, end)


def _loaded(name: str) -> Any:
    pipeline = load_pipeline(name, without=("parser", "lemmatizer"))
    if not any("doc.ents" in pipeline.get_pipe_meta(pipe).assigns for pipe in pipeline.pipe_names):
        raise PipelineError(f"The spaCy pipeline {name!r} finds no names: it has no entity recogniser.")
    return pipeline


@functools.lru_cache(maxsize=2)
def load_pipeline(name: str, without: tuple[str, ...]) -> Any:
    """A spaCy pipeline by the name of its package or the path of its folder; the last two stay in memory.

    `without` are the components it does not need. Raises PipelineError.
    """
    if importlib.util.find_spec("spacy") is None:
        raise PipelineError(
            f"The pipeline {name!r} needs spaCy, which is not installed: "
            'python -m pip install -e ".[model]", then python -m spacy download en_core_web_sm.'
        )
    import spacy

    if name not in installed_pipelines() and not (Path(name) / "config.cfg").is_file():
        known = ", ".join(installed_pipelines())
        have = (
            f"installed: {known}" if known else "none is installed; get one by python -m spacy download en_core_web_sm"
        )
        raise PipelineError(f"{name!r} is no spaCy pipeline on this computer; {have}.")
    try:
        return spacy.load(name, exclude=list(without))
    except Exception as error:  # whatever a package of somebody else raises
        reason = " ".join(str(error).split())[:200]
        raise PipelineError(f"The spaCy pipeline {name!r} cannot be loaded: {reason}") from error
