"""Words and what they say: how frequent, how typical of this text, in what company, where, and how varied."""

from analysis.terms.collocates import collocates
from analysis.terms.dispersion import dispersion, place_dispersion
from analysis.terms.diversity import lexical_diversity
from analysis.terms.frequency import term_frequency, term_of_query, term_positions, term_query, vocabulary_growth
from analysis.terms.keyness import keyness, keyness_in_english

__all__ = [
    "collocates",
    "dispersion",
    "keyness",
    "keyness_in_english",
    "lexical_diversity",
    "place_dispersion",
    "term_frequency",
    "term_of_query",
    "term_positions",
    "term_query",
    "vocabulary_growth",
]
