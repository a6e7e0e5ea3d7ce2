"""Clippings as people paste them from the web: every line's part, and the metadata."""

from __future__ import annotations

import pytest

from analysis.article import article_from_text
from tests.analysis.article.cases import assert_covers, clipping, clipping_names, rows_of

PROSE = "The minister told parliament on Monday that the bridge would be rebuilt before winter, and few believed him."


@pytest.mark.parametrize("name", clipping_names())
def test_each_line_of_a_clipping_is_the_part_it_should_be(name: str) -> None:
    case = clipping(name)
    article = article_from_text(case.text)
    assert article.text == case.text
    assert rows_of(article) == case.rows
    assert_covers(article)


@pytest.mark.parametrize("name", clipping_names())
def test_a_clipping_tells_title_byline_authors_outlet_and_date(name: str) -> None:
    case = clipping(name)
    article = article_from_text(case.text)
    assert {
        "title": article.title,
        "byline": article.byline,
        "authors": "; ".join(article.authors),
        "outlet": article.outlet,
        "date": article.date,
    } == case.values


def test_there_are_enough_clippings() -> None:
    assert len(clipping_names()) >= 19


# Lines that begin as a cue does and are none. In the middle of an article each stays body.
BODY = [
    "By Friday",
    "By Monday night the army had left",
    "By Land and Sea",
    "By the numbers",
    "BY THE NUMBERS",
    "Source of the leak",
    "Photo finish",
    "Photograph: it shows nothing, he said in a long and winding speech to the assembly of states parties.",
    "Credit Suisse falls",
    "Read more than you think",
    "Read more than ten of his books, the minister told the people in the street of the old town.",
    "Sign up for military service rises",
    "Support our troops",
    "Share of the vote",
    "Published author wins",
    "Updated plans for March 2014",
    "Reported missing",
    "Reporting by numbers is over, he said.",
    "Follow the money",
    "Comments by the president",
    "Topics of the day",
    "Related matters came up on Tuesday, when the council met for the first time since the summer break.",
    "Subscribers to the service have lost 40 euros each, a court in the capital found on Thursday morning.",
    "Copyright law was changed in the spring, over the protest of the publishers and of two ministers.",
    "The Times",
    "Hard Times",
    "Islamic State in Iraq",
    "From Russia With Love",
    "May 5",
    "1. Money",
    "— Jane Doe",
    "“Read more,” she said.",
    "He was quoted as saying so (Reuters)",
    "WHAT THEY WANT",
    "Advertising pays",
    "Contact with the rebels was lost",
    "Contact",
    "About Kell",
    "Reporting from Kell",
    "Ends and means",
    "###: a history",
    "Related costs rose to 412 euros, the minister told parliament on Monday, and few believed him.",
    "412",
    "World",
    "Jane Doe is a reporter in Kell.",
    "10.20 BST",
    "On Monday at noon he wrote:",
    "English",
    "Report: Northern Front",
    "Review by Supreme Court",
    "Location: the bridge at Kell",
    "- FRONT TO LEAVE TOWN BY JUNE",
    "This article of the treaty, he said, had never been read by anybody in the ministry of the interior.",
    "Getty Images fell by three percent on Monday after the court in the capital had heard both of the sides.",
]


@pytest.mark.parametrize("line", BODY)
def test_a_line_that_only_looks_like_a_cue_is_body(line: str) -> None:
    text = f"Bridge at Kell to be rebuilt\n\n{PROSE}\n\n{PROSE}\n\n{line}\n\n{PROSE}\n\n{PROSE}"
    article = article_from_text(text)
    assert rows_of(article)[3] == ("body", line)
    assert (article.byline, article.outlet, article.date) == ("", "", "")


FURNITURE = [
    "Click here to continue reading…",
    "Click here to continue reading...",
    "CLICK HERE TO CONTINUE READING",
    "Read\u00a0more",
    "Read more: Five bridges that fell",
    "Advertisement",
    "Continue reading the main story",
    "Subscribe to our newsletter",
    "Sign up for our daily e-mail",
    "Share this article",
    "Related: The bridge that was never built",
    "© 2019 The Kell Courier. All rights reserved. No part of this page may be used without asking us first.",
    "Copyright 2019 The Kell Courier",
    "(c) 2019 The Kell Courier",
    "All rights reserved.",
    "https://example.org/bridge",
    "www.example.org",
    "desk@example.org",
    "@kellcourier",
    "#bridge #kell",
    "We use cookies to improve this page",
    "* * *",
    "____",
    "**Read more**",
    "4 min read",
    "Don’t miss: the other bridge",
    "Share full article",
    "This story has been corrected to show that the bridge fell on Monday, not on Tuesday as was said at first.",
    "This is a developing story",
    "On Tue, May 4, 2021 at 10:12 AM Jane Doe <jane@example.org> wrote:",
    "> Read more",
    ">",
    "—",
    "— Jane Doe (@janedoe) May 4, 2021",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_furniture_wherever_it_stands(line: str) -> None:
    article = article_from_text(f"Bridge at Kell to be rebuilt\n\n{PROSE}\n\n{line}\n\n{PROSE}")
    assert [part for part, _ in rows_of(article)] == ["title", "body", "furniture", "body"]


CAPTIONS = [
    "The bridge in May. (Credit: A. Example/Invented Images)",
    "The bridge in May. (Photo by A. Example)",
    "The bridge in May (AP Photo/A. Example)",
    "The bridge in May. (A. Example/Reuters)",
    "The bridge in May. (Photo by A. Example (Kell Courier))",
    "The bridge in May. [A. Example/AFP]",
    "The bridge in May [Reuters]",
    "The bridge in May. Photograph: A. Example/Getty Images",
    "Photograph: A. Example",
    "Image: A. Example",
    "Image source, Getty Images",
    "Getty Images",
    "Photo courtesy of the county",
    "*Photo: A. Example*",
    "(Photo by A. Example)",
    "The bridge in May. A. Example/AFP/Getty Images",
    "The bridge in May.Credit...A. Example for The Kell Courier",
    "The bridge in May.Credit…A. Example",
]


@pytest.mark.parametrize("line", CAPTIONS)
def test_a_line_with_a_credit_is_a_caption(line: str) -> None:
    article = article_from_text(f"Bridge at Kell to be rebuilt\n\n{PROSE}\n\n{line}\n\n{PROSE}")
    assert rows_of(article)[2] == ("caption", line)


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("“The bridge would be rebuilt before winter”", "furniture"),
        ("‘The bridge would be rebuilt before winter.’", "furniture"),
        ("“The bridge would be rebuilt before spring.”", "body"),
        ("“The bridge would be rebuilt before winter,” he said.", "body"),
        ("The bridge would be rebuilt before winter", "body"),
        ("“The bridge”", "body"),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_a_quotation_set_large_beside_the_text_is_furniture(line: str, part: str, first: bool) -> None:
    said = "“The bridge would be rebuilt before winter,” the minister told parliament on Monday, and few believed him."
    rows = [PROSE, line, said] if first else [PROSE, said, line]
    article = article_from_text("\n\n".join(["Bridge at Kell to be rebuilt", *rows, PROSE]))
    assert {words: name for name, words in rows_of(article)}[line] == part
    assert [name for name, _ in rows_of(article)].count("furniture") == (part == "furniture")


TITLES = [
    ("Who broke the bridge at Kell?", True),
    ("Troops leave the U.S.", True),
    ("“We are tired of promises”", True),
    ("And then…", True),
    ("# The bridge", True),
    ("The bridge fell on Monday.", False),
    ("“We are tired,” he said.", False),
    ("Dear Editor", False),
    ("Dear all,", False),
    ("- the bridge", False),
    ("These are the towns:", False),
    (" ".join(["bridge"] * 31), False),
    ("b" * 201, False),
]


@pytest.mark.parametrize(("line", "is_title"), TITLES)
def test_the_first_line_is_the_title_when_it_reads_as_one(line: str, is_title: bool) -> None:
    article = article_from_text(f"{line}\n\n{PROSE}\n\n{PROSE}")
    assert rows_of(article)[0] == ("title" if is_title else "body", line)
    assert article.title == (line.lstrip("# ") if is_title else "")


@pytest.mark.parametrize("text", ["Bridge at Kell", "Bridge at Kell\n\nfalls", "a\nb\nc\nd", "Advertisement", PROSE])
def test_without_something_longer_after_it_nothing_is_a_title(text: str) -> None:
    article = article_from_text(text)
    assert {part for part, _ in rows_of(article)} == {"body"}
    assert article.title == ""


BYLINES = [
    ("By Jane Doe", "Jane Doe", ("Jane Doe",), ""),
    ("BY JANE DOE AND JOHN ROE", "JANE DOE AND JOHN ROE", ("JANE DOE", "JOHN ROE"), ""),
    ("By\u00a0Jane Doe,\u00a0John Roe and Ann O’Hara", "Jane Doe, John Roe and Ann O’Hara", None, ""),
    ("By Jane Doe in Kell and John Roe in Brussels", "Jane Doe in Kell and John Roe in Brussels", None, ""),
    ("By Jane Doe, BBC News, Kell", "Jane Doe, BBC News, Kell", ("Jane Doe",), "BBC News"),
    ("By Jane Doe | Kell Courier", "Jane Doe | Kell Courier", ("Jane Doe",), "Kell Courier"),
    ("By Jane Doe for CNN", "Jane Doe for CNN", ("Jane Doe",), "CNN"),
    ("By Jane Doe, political editor", "Jane Doe, political editor", ("Jane Doe",), ""),
    ("By J. R. van der Meer Jr.", "J. R. van der Meer Jr", ("J. R. van der Meer Jr",), ""),
    ("By The Associated Press", "The Associated Press", (), "The Associated Press"),
    ("By Staff Writer", "Staff Writer", (), ""),
    ("Written by Jane Doe", "Jane Doe", ("Jane Doe",), ""),
    ("Author: Jane Doe", "Jane Doe", ("Jane Doe",), ""),
    ("Reporting by Jane Doe; editing by John Roe", "Jane Doe", ("Jane Doe",), ""),
    ("(Reporting by Jane Doe and Ann Poe; Writing by John Roe.)", "Jane Doe, Ann Poe and John Roe", None, ""),
    ("SOURCE: JANE DOE", "JANE DOE", ("JANE DOE",), ""),
    ("Source: Jane Doe, The Guardian", "Jane Doe, The Guardian", ("Jane Doe",), "The Guardian"),
    ("By JANE DOE Associated Press", "JANE DOE Associated Press", ("JANE DOE",), "Associated Press"),
    ("By Jane Doe Middle East Correspondent", "Jane Doe Middle East Correspondent", ("Jane Doe",), ""),
    ("By AFP Staff Writers", "AFP Staff Writers", (), "AFP"),
    ("By Jane Doe, Special to the Kell Courier", "Jane Doe, Special to the Kell Courier", None, "Kell Courier"),
    ("By Jane Doe, Africa editor, and John Roe", "Jane Doe, Africa editor, and John Roe", None, ""),
    ("By Jane Doe (@janedoe)", "Jane Doe", ("Jane Doe",), ""),
    ("By Jean-Luc d’Orsay", "Jean-Luc d’Orsay", ("Jean-Luc d’Orsay",), ""),
    ("By Abd al-Rahman al-Rashed", "Abd al-Rahman al-Rashed", ("Abd al-Rahman al-Rashed",), ""),
    ("By The Editorial Board", "The Editorial Board", (), ""),
    ("Analysis by Jane Doe", "Jane Doe", ("Jane Doe",), ""),
    ("Posted by: Jane Doe", "Jane Doe", ("Jane Doe",), ""),
    ("Edited by Jane Doe", "", (), ""),
    ("Translated by Jane Doe", "", (), ""),
    ("— Jane Doe", "Jane Doe", ("Jane Doe",), ""),
    ("-- Jane Doe", "Jane Doe", ("Jane Doe",), ""),
]
SEVERAL = {
    "Jane Doe, Special to the Kell Courier": ("Jane Doe",),
    "Jane Doe, Africa editor, and John Roe": ("Jane Doe", "John Roe"),
    "Jane Doe, John Roe and Ann O’Hara": ("Jane Doe", "John Roe", "Ann O’Hara"),
    "Jane Doe in Kell and John Roe in Brussels": ("Jane Doe", "John Roe"),
    "Jane Doe, Ann Poe and John Roe": ("Jane Doe", "Ann Poe", "John Roe"),
}


@pytest.mark.parametrize(("line", "byline", "authors", "outlet"), BYLINES)
def test_a_byline_at_the_end_names_its_authors(line: str, byline: str, authors: tuple | None, outlet: str) -> None:
    article = article_from_text(f"Bridge at Kell to be rebuilt\n\n{PROSE}\n\n{PROSE}\n\n{line}")
    assert rows_of(article)[-1] == ("byline", line)
    assert (article.byline, article.authors) == (byline, SEVERAL[byline] if authors is None else authors)
    assert article.outlet == outlet


@pytest.mark.parametrize("line", ["Jane Doe, Africa editor", "Jane Doe | CNN", "Jane Doe, CNN", "By\nJane Doe"])
def test_a_name_below_the_title_is_a_byline_beside_a_post_or_an_outlet(line: str) -> None:
    article = article_from_text(f"Bridge at Kell to be rebuilt\n\n{line}\n\n{PROSE}\n\n{PROSE}")
    assert [part for part, _ in rows_of(article)][1:-2] == ["byline"] * len(line.splitlines())
    assert article.authors == ("Jane Doe",)


@pytest.mark.parametrize("line", ["Northern Front in Kell", "The Editor, a play", "By", "Kell falls, CNN"])
def test_other_lines_below_the_title_are_body(line: str) -> None:
    article = article_from_text(f"Bridge at Kell to be rebuilt\n\n{line}\n\n{PROSE}\n\n{PROSE}")
    assert [part for part, _ in rows_of(article)] == ["title", "body", "body", "body"]


SOURCES = [
    ("Source: The Guardian", "The Guardian"),
    ("SOURCE: REUTERS", "REUTERS"),
    ("Source: Kell Courier, 12 May 2014", "Kell Courier"),
    ("Source: ministry of transport", "ministry of transport"),
    ("The New York Times", "The New York Times"),
    ("(Reuters)", "Reuters"),
    ("The Kell Courier, May 12, 2014", "The Kell Courier"),
]


@pytest.mark.parametrize(("line", "outlet"), SOURCES)
def test_a_source_at_the_end_names_the_outlet(line: str, outlet: str) -> None:
    article = article_from_text(f"Bridge at Kell to be rebuilt\n\n{PROSE}\n\n{PROSE}\n\n{line}")
    assert rows_of(article)[-1] == ("source", line)
    assert article.outlet == outlet


def test_an_unknown_outlet_is_told_by_the_byline_above_it() -> None:
    article = article_from_text(f"Bridge at Kell\n\n{PROSE}\n\n{PROSE}\n\nSOURCE: JANE DOE and JOHN ROE\nMada Kell")
    assert [part for part, _ in rows_of(article)][-2:] == ["byline", "source"]
    assert article.outlet == "Mada Kell"
