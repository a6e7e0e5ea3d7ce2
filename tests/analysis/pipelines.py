"""Small spaCy pipelines that the tests build themselves and save to disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

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


@Language.factory("written_parse", assigns=["token.dep", "token.head"], default_config={"parses": {}})
def written_parse(nlp: Language, name: str, parses: dict[str, str]) -> Callable[[Doc], Doc]:
    """A parser that knows these sentences by heart: for each word its label, its kind and the place of its head."""

    def parse(doc: Doc) -> Doc:
        for token, said in zip(doc, parses.get(doc.text, "").split(), strict=False):
            label, kind, head = said.split("/")
            token.dep_, token.pos_, token.head = label, kind, doc[int(head)]
        return doc

    return parse


def parsing(folder: Path, parses: dict[str, str]) -> str:
    """The path of a pipeline in a folder, which parses these sentences as is said of their words."""
    pipeline = spacy.blank("en")
    pipeline.add_pipe("written_parse", config={"parses": parses})
    pipeline.to_disk(folder)
    return str(folder)
