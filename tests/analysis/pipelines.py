"""Small spaCy pipelines that the tests build themselves and save to disk."""

from __future__ import annotations

from pathlib import Path

import spacy

PATTERNS = {
    "Merrowby": "GPE",
    "Odrun": "PERSON",
    "Teska Odrun": "PERSON",
    "Valdane": "ORG",
    "Harbour Nine": "ORG",
    "Kelvari": "NORP",
    "Iran": "ORG",
    "Far Iran Tidewell": "ORG",
    "Harbourers": "ORG",
    "Polish": "PERSON",
    "Tuesday": "DATE",
}


def saved(folder: Path, patterns: dict[str, str] | None = None) -> str:
    """The path of a pipeline in a folder, which finds these names and says which label each has."""
    pipeline = spacy.blank("en")
    if patterns is not None:
        ruler = pipeline.add_pipe("entity_ruler")
        ruler.add_patterns([{"label": label, "pattern": name} for name, label in patterns.items()])
    pipeline.to_disk(folder)
    return str(folder)
