"""The keyword language: `siege "Islamic State" militi* army|forces -police near:5(militia,siege)`."""

from analysis.query.hits import find_hits
from analysis.query.parse import Clause, Near, QueryError, parse

__all__ = ["Clause", "Near", "QueryError", "find_hits", "parse"]
