"""Who is with whom and who is against whom: signed statements, each with the sentence that makes it.

A table of verbs, nouns and adjectives (data/verbs.csv) and the order of phrases in the sentence, in the manner of the
sparse event coders (KEDS, TABARI, PETRARCH); in place of that order an installed parser can say which words belong
together. The categories are PLOVER's sixteen event types.
"""

from __future__ import annotations

from analysis.relations.parsed.sentence import load_parser
from analysis.relations.quoted import as_quoted
from analysis.relations.table import find_relations

__all__ = ["as_quoted", "find_relations", "load_parser"]
