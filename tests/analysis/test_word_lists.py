"""The word lists in data/ hold only what can be met in a text."""

from __future__ import annotations

from collections import Counter

import pytest

from analysis.catalogue import load_catalogue
from analysis.data import rows_of
from analysis.mentions.clues import CLASSES, NO_NAMES
from analysis.segment import find_words

# Of these each word of several is looked for by itself (Lt. Gen.), or the whole name (San Rafael).
SEVERAL = ("title", "place name")
PARTICLES = {"'t", "d'", "D'", "o'", "O'"}  # before a capital letter, with no blank


@pytest.mark.parametrize("name", [*CLASSES, *NO_NAMES, "never alone"])
def test_a_listed_word_is_one_word_of_a_text(name):
    listed = [row["word"] for row in rows_of("name_words.csv") if row["class"] == name and name not in SEVERAL]
    apart = [word for word in listed if word not in PARTICLES and list(find_words(word).spellings) != [word]]
    assert apart == []


@pytest.mark.parametrize(
    ("file", "columns"),
    [
        ("name_words.csv", ("word", "class")),
        ("grammar_words.csv", ("word", "class")),
        ("verbs.csv", ("lemma", "word", "category", "frame")),
        ("aliases.csv", ("alias", "actor")),
        ("clipping_cues.csv", ("cue", "part")),
    ],
)
def test_nothing_is_listed_twice(file, columns):
    """The words of a frame have no order."""
    counted = Counter(
        tuple(" ".join(sorted(row[c].split())) if c == "frame" else row[c] for c in columns) for row in rows_of(file)
    )
    assert [key for key, count in counted.items() if count > 1] == []


def test_the_sort_of_an_actor_is_one_that_is_asked_for():
    known = {row["sort"] for row in rows_of("body_words.csv")} | {"newswire", "capital"}
    wrong = [actor.actor for actor in load_catalogue().actors.values() if not actor.sorts <= known]
    assert wrong == []


def test_what_is_no_name_is_no_alias():
    names = {alias.alias for alias in load_catalogue().aliases}
    assert [row["phrase"] for row in rows_of("not_names.csv") if row["phrase"] in names] == []
