"""A catalogue of a few invented actors, written into a folder, for tests that change it."""

from __future__ import annotations

from pathlib import Path

from analysis.catalogue import Catalogue

FILES = {
    "actors.csv": [
        "actor,kind,sort,part_of,home,code,since,until,note",
        "Arland,state,,,,ARL,1920,,",
        "Arlandic Guard,military,,Arland,,,2001-05-01,2010,",
        "Borduria,state,,,,,,,",
        "Mara Vell,person,,Arland,,,,,poet",
    ],
    "aliases.csv": [
        "alias,actor,since,until,match",
        "Arland,Arland,,,",
        "Arlandic,Arland,,,adjective demonym",
        "Arlandic Guard,Arlandic Guard,,,",
        "Borduria,Borduria,,,",
        "Mara Vell,Mara Vell,,,",
    ],
    "roles.csv": [
        "role,plural,name,kind,base,note",
        "army,armies,Army,military,state community,",
        "foreign minister,foreign ministers,foreign minister,person,state,",
    ],
    "not_names.csv": ["phrase,reason", "Arland terrier,a breed"],
}


def write(folder: Path, **changed: object) -> Path:
    """The small catalogue in this folder; a change gives a file's lines anew, as one text, as bytes, or None."""
    for name, lines in FILES.items():
        given = changed.get(name.removesuffix(".csv"), lines)
        if given is None:
            continue
        data = given if isinstance(given, bytes) else ("\n".join(given) + "\n").encode()
        (folder / name).write_bytes(data)
    return folder


def with_line(name: str, line: str) -> dict[str, object]:
    """The small catalogue's file with one more line, which is then its last."""
    return {name: [*FILES[f"{name}.csv"], line]}


def assert_same(one: Catalogue, other: Catalogue) -> None:
    assert one.actors == other.actors
    assert one.aliases == other.aliases
    assert set(one.roles) == set(other.roles)
    assert set(one.not_names) == set(other.not_names)
    assert one.adjectives == other.adjectives
