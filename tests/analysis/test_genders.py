"""Who is a woman and who a man: by titles, else by given names."""

from __future__ import annotations

import pytest

from analysis.genders import agrees, gendered, genders


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Angela Merkel spoke.", {"Angela Merkel": "woman"}),
        ("Tom Ray spoke.", {"Tom Ray": "man"}),
        ("Mrs Tom Ray spoke.", {"Tom Ray": "woman"}),
        ("Robin Poe spoke.", {}),
        ("Ms. Robin Poe spoke.", {"Robin Poe": "woman"}),
    ],
)
def test_a_title_says_it_before_the_given_name_does(text, gender):
    words = text.split()
    name = " ".join(words[-3:-1])
    start = text.index(name)
    assert genders(text, [(start, start + len(name), name)]) == gender


@pytest.mark.parametrize(
    ("pronoun", "gender", "fits"),
    [("she", "woman", True), ("her", "man", False), ("him", "woman", False), ("he", "man", True), ("she", None, True)],
)
def test_a_pronoun_may_mean_whom_its_gender_allows(pronoun, gender, fits):
    assert agrees(pronoun, gender) is fits


def test_the_table_knows_two_genders_and_titles_in_small_letters():
    assert set(gendered().values()) == {"man", "woman"}
    assert gendered()["mrs"] == "woman"
    assert gendered()["sir"] == "man"
    assert {"Kim", "Robin"}.isdisjoint(gendered())
