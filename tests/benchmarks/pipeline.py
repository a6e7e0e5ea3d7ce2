"""What Dramatis is measured against: spaCy with rules for the same names, filling the same tables."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd
import spacy
from spacy.attrs import IDX, IS_ALPHA, IS_PUNCT, IS_SPACE, IS_STOP, LENGTH, LOWER, SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from analysis.catalogue import Alias, Catalogue
from analysis.matching import spellings

COLUMNS = [IDX, LENGTH, LOWER, IS_STOP, SENT_START, IS_PUNCT, IS_SPACE, IS_ALPHA]


def pipeline(catalogue: Catalogue, aliases: Iterable[Alias], *, sentences: bool = True) -> Language:
    """A blank English pipeline: tokens, sentences at full stops, and an entity ruler with these aliases."""
    nlp = spacy.blank("en")
    nlp.max_length = 10_000_000
    if sentences:
        nlp.add_pipe("sentencizer")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        {"label": catalogue.actors[alias.actor].kind, "pattern": pattern, "id": alias.actor}
        for alias in aliases
        for pattern in sorted(spellings(alias.alias, alias.flags))
    )
    return nlp


def tables(nlp: Language, text: str) -> dict[str, pd.DataFrame]:
    """The tables sentences, tokens, mentions and actors of a text, as far as this pipeline can know them.

    It has no lemmas: the folded word stands for them.
    """
    doc = nlp(text)
    start, length, lower, stop, opens, punct, space, _ = doc.to_array(COLUMNS).T.astype(np.int64)
    first = np.flatnonzero(opens == 1)
    owner = np.cumsum(opens == 1) - 1
    word = (punct == 0) & (space == 0)
    code, different = pd.factorize(lower[word].astype(np.uint64))
    terms = pd.array([doc.vocab.strings[key] for key in different.tolist()], dtype="str").take(code)
    last = np.append(first[1:], len(doc)) - 1
    sentences = pd.DataFrame(
        {
            "sentence": np.arange(len(first)),
            "start": start[first],
            "end": start[last] + length[last],
            "words": np.bincount(owner[word], minlength=len(first)),
        }
    )
    tokens = pd.DataFrame(
        {
            "start": start[word],
            "end": (start + length)[word],
            "term": terms,
            "lemma": terms,
            "sentence": owner[word],
            "stop": stop[word].astype(bool),
        }
    )
    mentions = _mentions(doc, owner)
    return {"sentences": sentences, "tokens": tokens, "mentions": mentions, "actors": _actors(mentions)}


def _mentions(doc: Doc, owner: np.ndarray) -> pd.DataFrame:
    found = doc.ents
    return pd.DataFrame(
        {
            "start": [entity.start_char for entity in found],
            "end": [entity.end_char for entity in found],
            "text": pd.array([entity.text for entity in found], dtype="str"),
            "actor": pd.array([entity.ent_id_ for entity in found], dtype="str"),
            "kind": pd.array([entity.label_ for entity in found], dtype="str"),
            "sentence": owner[[entity.start for entity in found]],
        }
    )


def _actors(mentions: pd.DataFrame) -> pd.DataFrame:
    grouped = mentions.groupby("actor", sort=False)
    actors = grouped.agg(
        kind=("kind", "first"), mentions=("start", "size"), sentences=("sentence", "nunique"), first=("start", "min")
    )
    return actors.reset_index().sort_values(["mentions", "first"], ascending=[False, True], ignore_index=True)
