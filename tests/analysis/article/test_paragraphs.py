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


def wrapped_text(width: int = 72) -> str:
    return "\n".join(textwrap.wrap(f"{SENTENCES} {SENTENCES} {SENTENCES}", width))


def test_short_paragraphs_show_together_how_wide_the_page_is() -> None:
    short = [
        "The members of the council met on Tuesday in the old town hall and\ntalked until the evening.",
        "The wheat and the aid came in the morning by ship from Turkey and\nFrance.",
        "Nobody had told the ministry, said the secretary of the European\nUnion, that there would be less.",
        "All the farmers of the south, the valley and the islands in the\nnorth have asked for help.",
    ]
    assert cut("\n\n".join(short)) == short
    assert cut("\n".join(short)) == short


@pytest.mark.parametrize("width", [72, 150])
@pytest.mark.parametrize(
    "end",
    ["from Turkey and", "the European", "with Iraq,", "the “aid”", "(IAEA)", "by Lt. Gen.", "in all;", "is this:"],
)
def test_a_full_line_that_ends_no_sentence_runs_on(width: int, end: str) -> None:
    following = "aid" if end[-1] in "”)" else "France"
    line = ("The delegates who had come to the meeting in the capital were told " * 3)[: width - len(end) - 1]
    line = f"{line[: line.rindex(' ')]} {end}"
    block = f"{line}\n{following} was told."
    assert cut(f"{wrapped_text(width)}\n\n{block}") == [wrapped_text(width), block]


@pytest.mark.parametrize("width", [45, 110])
def test_a_long_block_may_be_narrower_or_wider_than_the_rest(width: int) -> None:
    text = f"{SENTENCES} On Wednesday the European Union and the Northern Union will meet in the Old Hall of Evora."
    blocks = [wrapped_text(), "\n".join(textwrap.wrap(f"{text} {text}", width)), wrapped_text()]
    assert cut("\n\n".join(blocks)) == blocks


@pytest.mark.parametrize("end", ["and", "the", "of"])
def test_a_line_that_cannot_be_the_last_shows_by_itself_that_it_was_wrapped(end: str) -> None:
    block = f"The ships of the northern fleet will sail for the harbours of Turkey {end}\nFrance tomorrow."
    assert cut(block) == [block]


APART = {
    "verse": "Shall I compare thee to a summer's day in the south of France?\n"
    "Thou art more lovely and more temperate,\nRough winds do shake the darling buds of May,\n"
    "And summer's lease hath all too short a date",
    "headlines": "Auto workers end their strike at General Motors after forty days\n"
    "Tribunal in The Hague rejects China's claim to the South China Sea\n"
    "Union Bank to buy its rival: a rescue over a weekend in the Alps\n"
    "Lula defeats Bolsonaro in the closest vote since the nineteen-eighties",
    "table": "Country    Wheat  Maize   Rice   Total of the year, in tonnes\n"
    "Iraq       1,200   300    100   1,600 of which 200 sold\n"
    "Syria      1,000   200    100   1,300 of which 100 sold\n"
    "Turkey     2,000   300    200   2,500 of which 900 sold",
    "address": "The Kell Courier, Editorial Department\n12 High Street, second floor\nKell KL1 2AB\nMoravia",
    "byline": "The wheat harvest will be a fifth smaller than in the last two years\nBy Jane Doe",
    "captions": "The harvest in the south on Tuesday (Photo: A. Example)\nFarmers near Beja",
    "chat": "Anna: did you see what the minister said about the bridge?\n"
    "Ben: No, I was at work all day. What did he say?\n"
    "Anna: That it will be rebuilt before winter, but nobody believes him",
    "one Hindi sentence a line": "मंत्री ने सोमवार को संसद में कहा कि पुल सर्दियों से पहले बनेगा।\n"
    "किसी ने उन पर विश्वास नहीं किया और सब लोग अपने घर चले गए।\nवह चला गया।",
    "one sentence a line": "The rains stopped in April, long before the wheat was ripe enough.\n"
    "The state has a reserve.\nNobody should trust a number before the last field has been cut.",
}


@pytest.mark.parametrize("text", APART.values(), ids=APART)
def test_lines_of_their_own_stay_apart_in_wrapped_text(text: str) -> None:
    assert cut(text) == text.split("\n")
    assert cut(f"{wrapped_text()}\n\n{text}\n\n{wrapped_text()}") == [wrapped_text(), *text.split("\n"), wrapped_text()]


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


def test_a_quoted_letter_is_cut_as_if_it_were_indented() -> None:
    wrapped = textwrap.wrap(SENTENCES, 66)
    quoted = "\n".join(f"> {line}" for line in wrapped)
    deeper = "\r\n".join(f">> {line}" for line in wrapped)
    assert cut(f"Ann wrote:\n{quoted}\n>\n{deeper}\n> \nYes.") == ["Ann wrote:", quoted, ">", deeper, ">", "Yes."]
    assert cut("> one\n>\n") == ["> one", ">"]
    assert cut("a > b\n  > c") == ["a > b", "> c"]
