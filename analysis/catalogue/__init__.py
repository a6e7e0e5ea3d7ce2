"""The actor catalogue: who is known before an article is read, and people's own actors laid over it."""

from analysis.catalogue.checks import FLAGS, OWN
from analysis.catalogue.load import DATA, load_catalogue
from analysis.catalogue.model import Actor, Alias, Catalogue, CatalogueError, Role
from analysis.catalogue.own import read_actors, with_actors

__all__ = [
    "DATA",
    "FLAGS",
    "OWN",
    "Actor",
    "Alias",
    "Catalogue",
    "CatalogueError",
    "Role",
    "load_catalogue",
    "read_actors",
    "with_actors",
]
