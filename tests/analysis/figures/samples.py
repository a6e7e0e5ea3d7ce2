"""Small tables of an article of six sentences, and each figure made from them."""

import pandas as pd

from analysis import figures
from analysis.pairs import pair_table
from tests.analysis.statements import related

ACTORS = pd.DataFrame(
    [("Iraq", "state", 3, 2), ("Islamic State", "armed group", 4, 4), ("Iran", "state", 1, 1)],
    columns=["actor", "kind", "mentions", "sentences"],
)
MENTIONS = pd.DataFrame(
    [
        ("Islamic State", "armed group", 0, "Islamic State", "actor"),
        ("Iraq", "state", 1, "Iraqi", "actor"),
        ("Iraq", "state", 1, "Iraq", "actor"),
        ("Islamic State", "armed group", 1, "the group", "actor"),
        ("Iran", "state", 3, "Iran", "sponsor"),
        ("Islamic State", "armed group", 3, "Islamic State", "actor"),
        ("Iraq", "state", 5, "Iraqis", "actor"),
        ("Islamic State", "armed group", 5, "ISIS", "actor"),
    ],
    columns=["actor", "kind", "sentence", "text", "role"],
)
PAIRS = pd.DataFrame(
    [("Iraq", "Islamic State", 4), ("Iran", "Islamic State", 1)], columns=["actor_a", "actor_b", "sentences"]
)
TERMS = pd.DataFrame(
    [("siege", 4, 40.0, 3), ("town", 2, 20.0, 2), ("water", 1, 10.0, 1)],
    columns=["term", "count", "per_1000", "sentences"],
)
POSITIONS = pd.DataFrame(
    [("siege", 0, 5), ("town", 1, 60), ("siege", 3, 110), ("siege", 3, 140)],
    columns=["term", "sentence", "start"],
)
SENTENCES = pd.DataFrame(
    [(0, 12, False), (1, 20, True), (2, 1, False), (3, 31, True), (4, 0, False), (5, 16, True)],
    columns=["sentence", "words", "chosen"],
)
RELATIONS = pair_table(
    related(
        [
            ("Iraq", "Islamic State", -1, "asserted"),
            ("Iraq", "Islamic State", -1, "asserted"),
            ("Islamic State", "Iraq", -1, "asserted"),
            ("Iran", "Iraq", 1, "asserted"),
            ("Iran", "Iraq", 1, "denied"),
            ("Iran", "Iraq", -1, "asserted"),
            ("Iran", "Islamic State", -1, "conditional"),
        ]
    )
)
LENGTHS = pd.DataFrame(
    [(1, 5, 1), (6, 10, 0), (11, 15, 1), (16, 20, 2)], columns=["words_from", "words_to", "sentences"]
)
SHARES = pd.DataFrame(
    [
        ("narrator", "", 60, 0.6, 0, 5),
        ("quoted", "Iran", 30, 0.3, 2, 2),
        ("quoted", "", 10, 0.1, 1, 1),
    ],
    columns=["voice", "speaker", "words", "share", "quotes", "sentences"],
)
KEYNESS = pd.DataFrame(
    [
        ("siege", 4, 100, 1, 200, 1.7, 3.3, 40.0, 5.0, 5.0, 3.0),
        ("rain", 1, 100, 9, 200, 3.3, 6.7, 10.0, 45.0, 2.6, -2.2),
    ],
    columns=[
        "term",
        "count",
        "size",
        "reference_count",
        "reference_size",
        "expected",
        "reference_expected",
        "per_1000",
        "reference_per_1000",
        "log_likelihood",
        "log_ratio",
    ],
)
COLLOCATES = pd.DataFrame(
    [("town", 3, 1.0, 4.2, 1.6, 12.5, 1.2, 4), ("water", 1, 2.0, 0.6, -1.0, 10.0, -1.0, 1)],
    columns=["collocate", "count", "expected", "log_likelihood", "pmi", "log_dice", "t_score", "sentence"],
)
GROWTH = pd.DataFrame([(10, 9, 0), (20, 15, 3), (24, 16, 5)], columns=["words", "different", "sentence"])

FIGURES = {
    "actor_mentions": lambda table=ACTORS: figures.actor_mentions(table, selected=("Iran",)),
    "actors_along": lambda table=MENTIONS: figures.actors_along(table, actors=ACTORS, length=6, current=3),
    "actors_together": lambda table=PAIRS: figures.actors_together(table, actors=ACTORS),
    "relation_matrix": lambda table=RELATIONS: figures.relation_matrix(table, actors=ACTORS, hedged=True),
    "relation_network": lambda table=RELATIONS: figures.relation_network(table, actors=ACTORS, hedged=True),
    "top_terms": lambda table=TERMS: figures.top_terms(table, selected="town"),
    "term_along": lambda table=POSITIONS: figures.term_along(table, length=6, current=3),
    "key_terms": lambda table=KEYNESS: figures.key_terms(table, against="English at large", selected="siege"),
    "collocate_ranks": lambda table=COLLOCATES: figures.collocate_ranks(table, node="Iran", near="near"),
    "growth": lambda table=GROWTH: figures.growth(table, current=3),
    "sentence_rhythm": lambda table=SENTENCES: figures.sentence_rhythm(table, current=3),
    "sentence_lengths": lambda table=LENGTHS: figures.sentence_lengths(table, mean=16.0),
    "voices": lambda table=SHARES: figures.voices(table, selected=("Iran",)),
}
TABLES = {
    "actor_mentions": ACTORS,
    "actors_along": MENTIONS,
    "actors_together": PAIRS,
    "relation_matrix": RELATIONS,
    "relation_network": RELATIONS,
    "top_terms": TERMS,
    "term_along": POSITIONS,
    "key_terms": KEYNESS,
    "collocate_ranks": COLLOCATES,
    "growth": GROWTH,
    "sentence_rhythm": SENTENCES,
    "sentence_lengths": LENGTHS,
    "voices": SHARES,
}
