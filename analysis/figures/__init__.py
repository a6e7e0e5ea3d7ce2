"""Tables in, plotly figures out: the only place that knows plotly.

Each function takes a table of a reading and returns a `plotly.graph_objects.Figure` with titled axes, hover
text in words, and an alternative text made from the same table in `figure.layout.meta["alt"]`.
"""

from analysis.figures.actors import actor_mentions, actors_along, actors_together
from analysis.figures.comparison import collocate_ranks, growth, key_terms
from analysis.figures.layout import empty
from analysis.figures.relation_matrix import relation_matrix
from analysis.figures.relation_network import relation_network
from analysis.figures.sentences import sentence_lengths, sentence_rhythm, voices
from analysis.figures.style import ACCENT, AGAINST, CATEGORICAL, KIND_COLOURS, MUTED, WITH
from analysis.figures.terms import term_along, top_terms

__all__ = [
    "ACCENT",
    "AGAINST",
    "CATEGORICAL",
    "KIND_COLOURS",
    "MUTED",
    "WITH",
    "actor_mentions",
    "actors_along",
    "actors_together",
    "collocate_ranks",
    "empty",
    "growth",
    "key_terms",
    "relation_matrix",
    "relation_network",
    "sentence_lengths",
    "sentence_rhythm",
    "term_along",
    "top_terms",
    "voices",
]
