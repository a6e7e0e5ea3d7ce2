"""What Dramatis is measured against: spaCy with rules for the same names, filling the same tables."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd
import spacy
from spacy.attrs import IDX, IS_PUNCT, IS_SPACE, IS_STOP, LENGTH, LOWER, SENT_START
from spacy.language import Language

from analysis.catalogue import Actor, Alias, Catalogue
from analysis.matching import spellings
from analysis.mentions import actor_table
from analysis.tables import table

COLUMNS = [IDX, LENGTH, LOWER, IS_STOP, SENT_START, IS_PUNCT, IS_SPACE]


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


def tables(nlp: Language, text: str, actors: dict[str, Actor]) -> dict[str, pd.DataFrame]:
    """The tables sentences, tokens, mentions and actors of a text, as far as this pipeline can know them.

    They are built by the same functions as ours, so that only the finding is compared. There are no lemmas,
    which the folded word stands for, no paragraphs, and no reasons.
    """
    doc = nlp(text)
    start, length, lower, stop, opens, punct, space = doc.to_array(COLUMNS).T.astype(np.int64)
    first = np.flatnonzero(opens == 1)
    owner = np.cumsum(opens == 1) - 1
    last = np.append(first[1:], len(doc)) - 1
    word = np.flatnonzero((punct == 0) & (space == 0))
    nothing = np.zeros(len(first), dtype=np.int64)
    sentences = table(
        "sentences",
        {
            "sentence": np.arange(len(first)),
            "paragraph": nothing,
            "part": pd.array(["body"], dtype="str").take(nothing),
            "start": start[first],
            "end": start[last] + length[last],
            "words": np.bincount(owner[word], minlength=len(first)),
        },
    )
    code, different = pd.factorize(lower[word].astype(np.uint64))
    terms = pd.array([doc.vocab.strings[key] for key in different.tolist()], dtype="str").take(code)
    tokens = table(
        "tokens",
        {
            "start": start[word],
            "end": start[word] + length[word],
            "term": terms,
            "lemma": terms,
            "sentence": owner[word],
            "stop": stop[word] == 1,
        },
    )
    found = doc.ents
    mentions = table(
        "mentions",
        {
            "start": [entity.start_char for entity in found],
            "end": [entity.end_char for entity in found],
            "text": [entity.text for entity in found],
            "actor": [entity.ent_id_ for entity in found],
            "kind": [entity.label_ for entity in found],
            "sentence": owner[[entity.start for entity in found]],
            "role": ["actor"] * len(found),
            "rule": [""] * len(found),
        },
    )
    known = {name: actors[name] for name in mentions["actor"]}
    return {
        "sentences": sentences,
        "tokens": tokens,
        "mentions": mentions,
        "actors": actor_table(mentions, sentences, known),
    }
