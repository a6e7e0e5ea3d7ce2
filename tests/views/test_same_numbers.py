"""What is saved on screen holds the numbers of the same table on the command line, whatever is chosen."""

from __future__ import annotations

from unittest import mock

import pytest
from pandas.testing import assert_frame_equal

from analysis import analyse
from analysis.explore import Choice, explored
from tests.views.dashboard import opened, told
from views.articles import DEFAULT, samples

UBS = "ubs-credit-suisse"
TERMS = {"tab": "terms"}
KEYNESS = {**TERMS, "terms-chart": "keyness"}
SENTENCES = {"tab": "sentences"}
IRAN = Choice(actors=("Iran",))


def choice(**chosen) -> Choice:
    return Choice(reference=analyse(samples()[UBS]), **chosen)


@pytest.mark.parametrize(
    ("params", "name", "choice"),
    [
        (TERMS, "terms", Choice()),
        (
            {**TERMS, "size": "2", "words": "form", "actor": "Iran"},
            "terms",
            Choice(actors=("Iran",), size=2, by="term"),
        ),
        ({**TERMS, "voice": "quoted", "parts": "all"}, "terms", Choice(voice="quoted", all_parts=True)),
        (KEYNESS, "keyness", Choice()),
        ({**KEYNESS, "against": "rest", "actor": "Iran"}, "keyness", IRAN),
        ({**KEYNESS, "against": UBS}, "keyness", choice()),
        ({**KEYNESS, "against": UBS, "parts": "all"}, "keyness", choice(all_parts=True)),
        (
            {**TERMS, "terms-chart": "diversity", "words": "form", "actor": "Iran"},
            "diversity",
            Choice(actors=("Iran",), by="term"),
        ),
        ({**SENTENCES, "keyword": "say", "match": "lemma"}, "sentence-statistics", Choice(query="say", lemmas=True)),
        ({**SENTENCES, "sentences-chart": "voices"}, "speakers", Choice()),
        ({**SENTENCES, "sentences-chart": "readability", "voice": "narrator"}, "readability", Choice(voice="narrator")),
    ],
)
def test_what_is_saved_has_the_numbers_of_the_command_line(params, name, choice):
    with mock.patch("views.table.download") as download:
        opened(params)
    saved = download.call_args_list[0].args[0]
    expected = explored(analyse(samples()[DEFAULT]), name, choice)
    both = [column for column in expected if column in saved]
    assert len(both) >= 4
    assert_frame_equal(saved[both].reset_index(drop=True), expected[both].reset_index(drop=True))


@pytest.mark.parametrize(("parts", "words"), [({}, 647), ({"parts": "all"}, 657)])
def test_keyness_says_of_how_many_words_the_other_article_is(parts, words):
    at = opened({**KEYNESS, "against": UBS, "minimum": "10", "keyword": "siege", **parts})
    assert at.dataframe[0].value.empty
    assert f" here, {words:,} words there. " in next(text for text in told(at.caption) if " there. " in text)
