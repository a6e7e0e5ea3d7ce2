"""A reading narrowed to a choice: which sentences, words, mentions and actors are left."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from analysis import analyse
from analysis.focus import (
    VOICES,
    Focus,
    actors_in_voice,
    actors_together,
    all_in_voice,
    contexts,
    countable_actors,
    focus,
    relations_in_voice,
    shown_kinds,
)
from analysis.query import QueryError
from analysis.tables import COLUMNS, check, empty, table
from tests.analysis.plain import plain_reading

# Sentences 0 (title), 1 and 2, 3 and 4, 5 (caption).
READING = plain_reading(
    ("title", "Iran meets Iraq again"),
    ("body", "Iran attacked Iraq. The Iraqi Army held Baghdad."),
    ("body", "Iran denied it, Iran said. Nobody else spoke of the army."),
    ("caption", "The army in Baghdad"),
    actors={
        "Iran": ("Iran", "state"),
        "Iraq ": ("Iraq", "state"),
        "Iraq.": ("Iraq", "state"),
        "Iraqi Army": ("Iraqi Army", "military"),
        "Baghdad": ("Baghdad", "place"),
    },
)
BODY = [1, 2, 3, 4]


def numbers(chosen: np.ndarray) -> list[int]:
    return np.flatnonzero(chosen).tolist()


def texts(frame: pd.DataFrame) -> list[str]:
    return [READING.article.text[a:b] for a, b in zip(frame["start"], frame["end"], strict=True)]


@pytest.mark.parametrize(
    ("choice", "counted", "chosen"),
    [
        ({}, BODY, BODY),
        ({"all_parts": True}, [0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5]),
        ({"actors": ["Iran"]}, BODY, [1, 3]),
        ({"actors": ["Iran"], "all_parts": True}, [0, 1, 2, 3, 4, 5], [0, 1, 3]),
        ({"actors": ["Iraqi Army", "Iraq"]}, BODY, [1, 2]),
        ({"actors": ["Baghdad"]}, BODY, [2]),
        ({"actors": ["Nobody known"]}, BODY, []),
        ({"keyword": "army"}, BODY, [2, 4]),
        ({"keyword": "army", "all_parts": True}, [0, 1, 2, 3, 4, 5], [2, 4, 5]),
        ({"keyword": "-army"}, BODY, [1, 3]),
        ({"keyword": " \t"}, BODY, BODY),
        ({"keyword": "zebra"}, BODY, []),
        ({"actors": ["Iran"], "keyword": "denied"}, BODY, [3]),
        ({"kinds": ["military"]}, BODY, BODY),
    ],
)
def test_sentences_that_a_choice_leaves(choice, counted, chosen):
    found = focus(READING, **choice)
    assert numbers(found.counted) == counted
    assert numbers(found.chosen) == chosen
    assert found.sentences["sentence"].tolist() == chosen
    assert_frame_equal(found.tokens, READING.tokens[READING.tokens["sentence"].isin(chosen)])


@pytest.mark.parametrize(
    ("choice", "narrowed"),
    [
        ({}, False),
        ({"kinds": ["state"]}, False),
        ({"all_parts": True}, False),
        ({"keyword": "  "}, False),
        ({"keyword": "army"}, True),
        ({"actors": ["Iran"]}, True),
    ],
)
def test_whether_a_choice_narrows(choice, narrowed):
    assert focus(READING, **choice).narrowed is narrowed


def test_who_is_listed_and_what_is_met_whatever_actor_is_chosen():
    found = focus(READING, actors=["Iran"], keyword="army")
    assert found.listed == ["Iran", "Iraq", "Iraqi Army"]
    assert (numbers(found.met), numbers(found.chosen)) == ([2, 4], [])
    assert focus(READING, kinds=["place"]).listed == ["Baghdad"]


@pytest.mark.parametrize(
    ("choice", "hits"),
    [
        ({"keyword": "army"}, [("Army", 2), ("army", 4), ("army", 5)]),
        ({"keyword": "army", "actors": ["Iran"]}, [("Army", 2), ("army", 4), ("army", 5)]),
        ({}, []),
    ],
)
def test_hits_are_those_of_the_whole_text(choice, hits):
    found = focus(READING, **choice).hits
    assert list(zip(texts(found), found["sentence"], strict=True)) == hits


def actors(*rows: tuple[str, str, int, int, int]) -> pd.DataFrame:
    names = ("actor", "kind", "mentions", "sentences", "first")
    columns = dict(zip(names, zip(*rows, strict=True), strict=True)) if rows else dict.fromkeys(names, ())
    return table(
        "actors", {**{c: [""] * len(rows) for c in COLUMNS["actors"]}, **{k: list(v) for k, v in columns.items()}}
    )


@pytest.mark.parametrize(
    ("choice", "rows"),
    [
        ({}, [("Iran", "state", 3, 2, 0), ("Iraq", "state", 1, 1, 11), ("Iraqi Army", "military", 1, 1, 47)]),
        (
            {"all_parts": True},
            [("Iran", "state", 4, 3, 0), ("Iraq", "state", 2, 2, 11), ("Iraqi Army", "military", 1, 1, 47)],
        ),
        ({"kinds": ["place"]}, [("Baghdad", "place", 1, 1, 63)]),
        ({"kinds": ["place"], "all_parts": True}, [("Baghdad", "place", 2, 2, 63)]),
        ({"kinds": ["person"]}, []),
        # A keyword narrows to its sentences.
        ({"keyword": "army"}, [("Iraqi Army", "military", 1, 1, 47)]),
        ({"keyword": "nowhere"}, []),
        # Whatever actor is chosen, the others stay in the list.
        (
            {"actors": ["Iran"]},
            [("Iran", "state", 3, 2, 0), ("Iraq", "state", 1, 1, 11), ("Iraqi Army", "military", 1, 1, 47)],
        ),
    ],
)
def test_actors_are_counted_over_the_sentences_met(choice, rows):
    found = focus(READING, **choice)
    assert_frame_equal(found.actors, actors(*rows))
    assert found.mentions["actor"].value_counts().to_dict() == {name: count for name, _, count, _, _ in rows}


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [((), [True, False, True]), (("place",), [False, True, False]), (("state", "place"), [True, True, False])],
)
def test_places_are_shown_only_when_they_are_chosen(kinds, expected):
    assert shown_kinds(pd.Series(["state", "place", "person"]), kinds).tolist() == expected


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ({}, []),
        ({"actors": ["Iran"]}, ["Iran", "Iran", "Iran"]),
        ({"keyword": "army"}, ["Army", "army"]),
        ({"actors": ["Iraqi Army"], "keyword": "army"}, ["Iraqi Army", "Army"]),
        ({"actors": ["Iran"], "keyword": "iran"}, ["Iran", "Iran", "Iran"]),
        ({"actors": ["Iran"], "all_parts": True}, ["Iran", "Iran", "Iran", "Iran"]),
        ({"actors": ["Iran"], "keyword": "zebra"}, []),
    ],
)
def test_contexts(choice, expected):
    """Each place once, in reading order, in the chosen sentences only."""
    places = contexts(READING, focus(READING, **choice), actors=choice.get("actors", ()))
    assert texts(places) == expected
    assert list(places.columns) == ["start", "end", "sentence"]
    assert places["start"].is_monotonic_increasing


def test_actors_together():
    mentions = focus(READING, all_parts=True, kinds=["state", "military", "place"]).mentions
    expected = pd.DataFrame(
        [("Iran", "Iraq", 2), ("Baghdad", "Iraqi Army", 1)], columns=["actor_a", "actor_b", "sentences"]
    ).astype({"actor_a": "str", "actor_b": "str"})
    assert_frame_equal(actors_together(mentions), expected)


def test_a_pair_counts_a_sentence_once_and_pairs_are_in_order():
    named = [(0, "B"), (0, "A"), (0, "B"), (1, "A"), (1, "B"), (2, "C"), (2, "A"), (3, "D"), (4, "C"), (4, "B")]
    mentions = pd.DataFrame(named, columns=["sentence", "actor"])
    assert actors_together(mentions).to_numpy().tolist() == [["A", "B", 2], ["A", "C", 1], ["B", "C", 1]]


def test_nobody_together():
    found = actors_together(empty("mentions"))
    assert list(found.columns) == ["actor_a", "actor_b", "sentences"]
    assert len(found) == 0


def test_a_malformed_keyword():
    with pytest.raises(QueryError, match=r"^The quotation mark at character 1"):
        focus(READING, keyword='"army')


def test_an_article_without_body_or_actors():
    reading = plain_reading(("title", "Nothing yet"))
    found: Focus = focus(reading, actors=["Iran"])
    assert [len(frame) for frame in (found.sentences, found.tokens, found.mentions, found.actors)] == [0, 0, 0, 0]
    check("actors", found.actors)
    check("mentions", found.mentions)
    assert len(contexts(reading, found, actors=["Iran"])) == 0


SPOKEN = plain_reading(
    ("body", "Ann Lee saw the army. “The army will stay,” Ann Lee said. The town slept."),
    actors={"Ann Lee": ("Ann Lee", "person")},
)


@pytest.mark.parametrize(
    ("choice", "sentences", "words"),
    [
        ({"voice": "narrator"}, [0, 1, 2], 11),
        ({"voice": "quoted"}, [1], 4),
        ({"voice": "quoted", "keyword": "army"}, [1], 4),
        ({"voice": "narrator", "keyword": "army"}, [0], 5),
        ({"voice": "quoted", "keyword": "town"}, [], 0),
        ({"voice": "quoted", "keyword": "-town"}, [1], 4),
        ({"voice": "quoted", "actors": ["Ann Lee"]}, [], 0),
        ({"voice": "narrator", "actors": ["Ann Lee"]}, [0, 1], 8),
        ({"voice": ""}, [0, 1, 2], 15),
    ],
)
def test_only_the_words_of_one_voice(choice, sentences, words):
    found = focus(SPOKEN, **choice)
    assert found.sentences["sentence"].tolist() == sentences
    assert len(found.tokens) == words
    assert set(found.hits["sentence"]) <= set(sentences)
    assert found.narrowed is bool(choice["voice"])


def test_mentions_and_actors_of_one_voice():
    assert focus(SPOKEN, voice="quoted").actors.empty
    assert focus(SPOKEN, voice="narrator").actors["mentions"].tolist() == [2]


@pytest.mark.parametrize(
    ("choice", "sentences", "words", "actors"),
    [
        ({}, [0, 1, 2], 15, 1),
        ({"keyword": "town", "actors": ["Ann Lee"]}, [0, 1, 2], 15, 1),
        ({"voice": "narrator", "keyword": "town"}, [0, 1, 2], 11, 1),
        ({"voice": "quoted"}, [1], 4, 0),
    ],
)
def test_all_that_is_said_in_one_voice(choice, sentences, words, actors):
    found = focus(SPOKEN, **choice)
    held, count = all_in_voice(SPOKEN, found)
    assert (held["sentence"].tolist(), count, actors_in_voice(SPOKEN, found)) == (sentences, words, actors)


def test_the_two_voices_are_the_whole():
    tokens = pd.concat([focus(SPOKEN, voice=voice).tokens for voice in VOICES]).sort_index()
    assert_frame_equal(tokens, SPOKEN.tokens)


PROSE = "Iran spoke to the ministers of the other countries for an hour, and nobody answered it.\n\nIt left.\n"
FRONTED = "---\ntitle: Rain over Iraq\nbyline: Ann Lee\noutlet: The Courier\ndate: 2014-09-12\n---\n\n"
PASTED = "Rain over Iraq\n\nBy Ann Lee\n\nThe Courier\n\n12 September 2014\n\n"


def counted_of(text: str, **choice: bool) -> tuple[list[str], list[str], list[str]]:
    """The sentences that count, the words of them, and the cast."""
    reading = analyse(text)
    found = focus(reading, **choice)
    sentences = [text[a:b] for a, b in zip(found.sentences["start"], found.sentences["end"], strict=True)]
    words = [text[a:b] for a, b in zip(found.tokens["start"], found.tokens["end"], strict=True)]
    return sentences, words, sorted(found.actors["actor"])


@pytest.mark.parametrize("head", [FRONTED, PASTED], ids=["front matter", "pasted"])
def test_the_title_counts_when_asked_and_who_wrote_where_and_when_never(head):
    body = PROSE.strip().split("\n\n")
    assert counted_of(head + PROSE)[0] == body
    sentences, words, actors = counted_of(head + PROSE, all_parts=True)
    assert sentences == ["Rain over Iraq", *body]
    assert words == " ".join(sentences).replace(",", "").replace(".", "").split()
    assert actors == ["Iran", "Iraq"]


def test_a_title_that_the_text_repeats_counts_once():
    assert counted_of(f"{FRONTED}# Rain over Iraq\n\n{PROSE}", all_parts=True)[0][0] == "# Rain over Iraq"
    assert "Rain over Iraq" not in counted_of(f"{FRONTED}# Rain over Iraq\n\n{PROSE}", all_parts=True)[0]


def test_captions_and_furniture_count_when_asked():
    text = f"{PASTED}{PROSE}\nRain in May. (Credit: A. Example/Invented Images)\n\nRead more\n"
    before, after = counted_of(text)[0], counted_of(text, all_parts=True)[0]
    credit = "(Credit: A. Example/Invented Images)"
    assert " ".join(after) == " ".join(["Rain over Iraq", *before, "Rain in May.", credit, "Read more"])


def test_a_chosen_place_is_shown_though_places_are_not():
    found = focus(READING, actors=["Baghdad"])
    assert "Baghdad" in found.listed
    assert "Baghdad" in found.mentions["actor"].tolist()
    assert "Baghdad" not in focus(READING).listed


def test_a_statement_counts_in_the_voice_of_its_own_words():
    reading = analyse("“Kenya attacked Peru,” said William Ruto, who praised Chile after a long week of talks.")
    stated = {
        voice: relations_in_voice(reading, voice)[["source", "target"]].values.tolist()
        for voice in ("", "quoted", "narrator")
    }
    assert stated == {
        "": [["Kenya", "Peru"], ["William Ruto", "Chile"]],
        "quoted": [["Kenya", "Peru"]],
        "narrator": [["William Ruto", "Chile"]],
    }


def test_who_is_named_in_byline_source_and_date_alone_is_not_countable():
    reading = plain_reading(
        ("title", "Iran meets Iraq"),
        ("byline", "Ada Quill"),
        ("source", "Courier"),
        ("caption", "Norland, on a map"),
        ("body", "Iran spoke to the Courier."),
        actors={
            "Iran": ("Iran", "state"),
            "Iraq": ("Iraq", "state"),
            "Norland": ("Norland", "state"),
            "Ada Quill": ("Ada Quill", "person"),
            "Courier": ("Courier", "organisation"),
        },
    )
    assert set(reading.actors["actor"]) - set(countable_actors(reading)) == {"Ada Quill"}
    assert sorted(countable_actors(reading)) == ["Courier", "Iran", "Iraq", "Norland"]
