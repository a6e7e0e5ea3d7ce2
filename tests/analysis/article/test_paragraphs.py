"""Paragraphs: blank lines, line ends of every kind, and hard-wrapped lines."""

from __future__ import annotations

import textwrap

import pytest

from analysis.article.paragraphs import paragraphs

SENTENCES = (
    "The wheat harvest in the south will be a fifth smaller than last year because the rains stopped in April. "
    "The farmers want the state to open the reserve, and the ministry says that it is still counting. "
    "Nobody should trust a number, its spokesman said, before the last field has been cut."
)


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n", []),
        ("one", ["one"]),
        ("  one  ", ["one"]),
        ("one\ntwo", ["one", "two"]),
        ("one\r\n\r\ntwo", ["one", "two"]),
        ("one\rtwo\r\rthree", ["one", "two", "three"]),
        ("one\u2028two\u2029three\x85four", ["one", "two", "three", "four"]),
        ("one\x0ctwo\x1ethree", ["one", "two", "three"]),
        ("one \xa0\n\xa0\n\u3000two", ["one", "two"]),
        ("one\x00two", ["one\x00two"]),
        ("\ufeffone", ["\ufeffone"]),
        ("- one\n- two\n* three\n• four\n1. five", ["- one", "- two", "* three", "• four", "1. five"]),
    ],
)
def test_lines(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize("width", [45, 60, 72, 78, 100, 118])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\u2028"])
def test_hard_wrapped_paragraphs_are_whole(width: int, ends: str) -> None:
    wrapped = ends.join(textwrap.wrap(SENTENCES, width))
    assert cut(wrapped) == [wrapped]
    assert cut(f"{wrapped}{ends}{ends}{wrapped}") == [wrapped, wrapped]


def test_wrapped_paragraphs_without_a_blank_line_end_where_the_next_word_had_room() -> None:
    first = "\n".join(textwrap.wrap(SENTENCES + " It rained.", 72))
    second = "\n".join(textwrap.wrap("However, the mills say that they can wait. " + SENTENCES, 72))
    assert len(first.rpartition("\n")[2]) < 60
    assert cut(f"{first}\n{second}") == [first, second]


def test_a_short_block_is_wrapped_where_the_rest_of_the_text_is() -> None:
    wrapped = "\n".join(textwrap.wrap(SENTENCES, 72))
    short = "On Wednesday the statistics office will publish its figures for President\nOchoa and the cabinet."
    assert cut(f"{wrapped}\n\n{short}") == [wrapped, short]
    assert cut(short) == short.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "The first headline of the day is about as long as this\nThe second headline is much the same length\n"
        "The third one of them is no longer than the others\nThe fourth headline closes the list of headlines",
        "A short verse\nof four lines\nthat do not rhyme\nbut still end",
        f"{SENTENCES}\n{SENTENCES}\n{SENTENCES}\n{SENTENCES}",
    ],
    ids=["headlines", "verse", "whole paragraphs"],
)
def test_lines_that_were_not_wrapped_stay_apart(text: str) -> None:
    assert cut(text) == text.split("\n")


def test_headings_and_items_in_wrapped_text_are_their_own() -> None:
    wrapped = "\n".join(textwrap.wrap(SENTENCES, 72))
    item = "- " + "\n  ".join(textwrap.wrap(SENTENCES, 70))
    assert cut(f"THE HARVEST OF THE YEAR AND WHAT BECAME OF IT IN THE END IN EVORA\n{wrapped}") == [
        "THE HARVEST OF THE YEAR AND WHAT BECAME OF IT IN THE END IN EVORA",
        wrapped,
    ]
    assert cut(f"# Harvest\n{wrapped}\n{item}\n{item}") == ["# Harvest", wrapped, item, item]


def test_a_long_link_does_not_hide_the_wrapping() -> None:
    wrapped = "\n".join(textwrap.wrap(SENTENCES, 72))
    link = "https://example.org/" + "harvest/" * 20
    assert cut(f"{wrapped}\n{link}") == [wrapped, link]
