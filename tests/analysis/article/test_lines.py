"""Lines around and amid an article as pages have them: bylines of many forms, times of live pages, rows of buttons."""

from __future__ import annotations

import pytest

from analysis.article import Article, article_from_text, read_article
from tests.analysis.article.cases import rows_of

PROSE = "The minister told parliament on Monday that the bridge would be rebuilt before winter, and few believed him."
TITLE = "Bridge at Kell to be rebuilt"


@pytest.mark.parametrize(
    ("line", "authors", "outlet", "date"),
    [
        ("By Staff Writer Jane Doe", "Jane Doe", "", ""),
        ("By defence correspondent Jane Doe and Jim Roe in Kell", "Jane Doe; Jim Roe", "", ""),
        ("By Jane Doe Special to the Northern Post", "Jane Doe", "Northern Post", ""),
        ("— By Jane Doe", "Jane Doe", "", ""),
        ("Jane Doe in Kell and Jim Roe in Paris", "Jane Doe; Jim Roe", "", ""),
        ("Jane Doe | May 4, 2021 | 5 min read", "Jane Doe", "", "May 4, 2021"),
        ("By **Jane Doe** · Kell · 4 May 2021", "Jane Doe", "", "4 May 2021"),
    ],
)
def test_a_byline_below_the_title(line: str, authors: str, outlet: str, date: str) -> None:
    article = article_from_text(f"{TITLE}\n{line}\n\n{PROSE}\n\n{PROSE}")
    assert rows_of(article)[1] == ("byline", line)
    assert ("; ".join(article.authors), article.outlet, article.date) == (authors, outlet, date)
    assert "*" not in article.byline


@pytest.mark.parametrize("line", ["Jane Doe", "Jane Doe in Kell", "North Korea | May 4", "Talks in Kell | Live"])
def test_no_byline_below_the_title(line: str) -> None:
    article = article_from_text(f"{TITLE}\n{line}\n\n{PROSE}\n\n{PROSE}")
    assert rows_of(article)[1] == ("body", line)


def test_a_name_and_a_post_below_the_standfirst_are_the_writer_whoever_else_helped() -> None:
    standfirst = "The minister says the work will begin before winter"
    lines = (TITLE, standfirst, "Jane Doe, Transport Correspondent", "Kell", "4 May 2021", PROSE, PROSE)
    article = article_from_text("\n\n".join((*lines, "Additional reporting by Jim Roe")))
    parts = [part for part, _ in rows_of(article)]
    assert parts == ["title", "body", "byline", "byline", "date", "body", "body", "byline"]
    assert (article.byline, article.authors) == ("Jane Doe, Transport Correspondent", ("Jane Doe", "Jim Roe"))
    assert article_from_text("\n\n".join((TITLE, standfirst, "Kell, a play", PROSE, PROSE))).authors == ()


def test_a_name_below_the_title_is_the_writer_of_whom_the_last_line_speaks() -> None:
    note = "Jane Doe is the author of “A Cold Room” and teaches in Kell."
    article = article_from_text(f"{TITLE}\nJane Doe\n\n{PROSE}\n\n{PROSE}\n\n{note}")
    assert [part for part, _ in rows_of(article)] == ["title", "byline", "body", "body", "byline"]
    assert article.authors == ("Jane Doe",)


def signed_page(author: str, body: str) -> Article:
    head = f'<head><meta name="author" content="{author}"></head>'
    return read_article(f"<html>{head}<body><article>{body}</article></body></html>".encode(), name="page.html")


def test_who_contributed_comes_behind_whom_the_page_names() -> None:
    body = f"<h1>{TITLE}</h1><p>{PROSE} {PROSE}</p><p>{PROSE} {PROSE} {PROSE}</p><p>Additional reporting by Jim Roe</p>"
    article = signed_page("Jane Doe in Kell", body)
    assert (article.byline, article.authors) == ("Jane Doe", ("Jane Doe", "Jim Roe"))


def test_no_post_of_a_page_is_a_person() -> None:
    body = f"<h1>{TITLE}</h1><p>{PROSE} {PROSE}</p><p>{PROSE} {PROSE} {PROSE}</p>"
    assert signed_page("Jane Doe, Data editor", body).authors == ("Jane Doe",)


@pytest.mark.parametrize(
    "stamps", [("14:32 GMT", "9:05 GMT"), ("2h ago", "1 hr 12 min ago"), ("[9.15 am]", "Just now")]
)
def test_times_over_the_entries_of_a_live_page(stamps: tuple[str, str]) -> None:
    text = f"{TITLE}\n\n{PROSE}\n\n{stamps[0]}\n\n{PROSE}\n\n{PROSE}\n\n{stamps[1]}\n\n{PROSE}\n\n{PROSE}"
    assert [part for part, words in rows_of(article_from_text(text)) if words in stamps] == ["date", "date"]


@pytest.mark.parametrize(
    "line",
    [
        "• Follow us on WhatsApp",
        "► Read more: the bridge of 1921",
        "Unsubscribe | Manage preferences | Privacy policy",
        "Home · Contact us · Terms of use",
        "[MUSIC]",
        "(APPLAUSE)",
        "This conversation has been condensed.",
    ],
)
def test_buttons_and_stage_directions(line: str) -> None:
    article = article_from_text(f"{TITLE}\n\n{PROSE}\n\n{PROSE}\n\n{line}\n\n{PROSE}\n\n{PROSE}")
    assert rows_of(article)[3] == ("furniture", line)


@pytest.mark.parametrize("line", ["• Follow the money", "Iran | Iraq | Share", "(Applause followed.)", "14:32 GMT"])
def test_lines_that_are_no_buttons(line: str) -> None:
    article = article_from_text(f"{TITLE}\n\n{PROSE}\n\n{PROSE}\n\n{line}\n\n{PROSE}\n\n{PROSE}")
    assert rows_of(article)[3] == ("body", line)


def test_a_line_of_the_paper_that_printed_it() -> None:
    article = article_from_text(f"{TITLE}\n\n{PROSE}\n\n{PROSE}\n\nPublished in Dawn, January 17th, 2022")
    assert rows_of(article)[-1] == ("source", "Published in Dawn, January 17th, 2022")
    assert (article.outlet, article.date) == ("Dawn", "January 17th, 2022")


def test_a_heading_of_a_page_that_leads_elsewhere() -> None:
    more = "<h2>Related Topics</h2><ul><li>Norland</li><li>Sudmark</li></ul>"
    page = f"<html><body><article><h1>{TITLE}</h1><p>{PROSE}</p><p>{PROSE}</p>{more}</article></body></html>"
    rows = rows_of(read_article(page.encode(), name="page.html"))
    assert rows[-3:] == [("furniture", "Related Topics"), ("furniture", "Norland"), ("furniture", "Sudmark")]


def test_links_below_a_line_that_leads_elsewhere() -> None:
    links = "Read more about the bridge:\nWhat we know about the dam\nHow Norland sees the bridge"
    rows = rows_of(article_from_text(f"{TITLE}\n\n{PROSE}\n\n{PROSE}\n\n{links}"))
    assert [part for part, _ in rows[3:]] == ["furniture"] * 3
    amid = rows_of(article_from_text(f"{TITLE}\n\n{PROSE}\n\nRecommended\n\nThe forgotten war\n\n{PROSE}"))
    assert [part for part, _ in amid] == ["title", "body", "furniture", "furniture", "body"]


def test_a_page_that_somebody_pasted_whole() -> None:
    lines = [
        ("furniture", "Skip to content"),
        ("source", "The Kell Tribune"),
        ("furniture", "Subscribe"),
        ("furniture", "World"),
        ("title", "Tannia: Front takes Kell"),
        ("byline", "Jane Doe"),
        ("byline", "in Port Tann"),
        ("date", "November 9, 2023"),
        ("furniture", "3 min listen"),
        ("body", PROSE),
        ("furniture", "Related Articles"),
        ("furniture", "Who are the Front?"),
        ("furniture", "Oct 30, 2023"),
        ("furniture", "What the Front wants"),
        ("furniture", "Sep 2, 2023"),
        ("body", PROSE),
        ("furniture", "Tags"),
        ("furniture", "Tannia"),
        ("furniture", "Front"),
        ("furniture", "About the author"),
        ("byline", "Doe covers the north."),
        ("furniture", "Comments"),
    ]
    article = article_from_text("\n".join(line for _, line in lines))
    assert rows_of(article) == lines
    assert (article.title, article.byline, article.outlet) == (lines[4][1], "Jane Doe", "The Kell Tribune")
    assert article.date == "November 9, 2023"


def test_the_writer_whom_a_page_names_is_known_below_it() -> None:
    article = signed_page(
        "Jane Doe", f"<h1>{TITLE}</h1><p>{PROSE} {PROSE}</p><p>{PROSE}</p><p>Doe covers the north.</p>"
    )
    assert rows_of(article)[-1] == ("byline", "Doe covers the north.")


def test_whole_dates_over_the_entries_of_a_live_page() -> None:
    stamps = [f"8 May 2024 - {hour}:45" for hour in (16, 15, 14, 13)]
    text = "\n\n".join([TITLE, PROSE, *(f"{stamp}\n\n{PROSE}\n\n{PROSE}" for stamp in stamps)])
    assert [part for part, words in rows_of(article_from_text(text)) if words in stamps] == ["date"] * 4


def test_a_town_is_no_outlet() -> None:
    article = article_from_text(f"{TITLE}\nBy our correspondent in The Hague\n\n{PROSE}\n\n{PROSE}")
    assert (rows_of(article)[1][0], article.outlet) == ("byline", "")


@pytest.mark.parametrize(
    "sources",
    [
        '1. ^ "Kell". BBC News. 26 January 2015.\n2. ^ Doe, J. (2014). Out of Kell. London: Hurst. p. 12.',
        "Doe, J. A. (2001). The Kell Question. London: Tann.\nRoe, Jim. The Dam. Kell: Front Press, 2014.",
        "[1] The dam, 2014.\n[2] https://example.org/dam.",
    ],
)
def test_a_list_of_sources(sources: str) -> None:
    rows = rows_of(article_from_text(f"{TITLE}\n\n{PROSE}\n\n{PROSE}\n\nReferences\n{sources}"))
    assert [part for part, _ in rows] == ["title", "body", "body", *["furniture"] * 3]


def test_a_section_on_sources_is_no_list_of_them() -> None:
    dated = "In 2014 the minister told parliament that the bridge would be rebuilt before winter, and few believed it."
    rows = rows_of(article_from_text(f"{TITLE}\n\n{PROSE}\n\nSources\n\n{dated}\n\n{dated}"))
    assert [part for part, _ in rows] == ["title", "body", "body", "body", "body"]


def test_whose_words_a_page_sets_large() -> None:
    words = "“The bridge will be rebuilt before winter”"
    said = f"{words[:-1]},” said Jane Doe, the minister, on Monday, and few believed her."
    rows = rows_of(article_from_text(f"{TITLE}\n\n{PROSE}\n\n{said}\n\n{words}\n\nJane Doe\n\n{PROSE}\n\n{PROSE}"))
    assert [part for part, _ in rows] == ["title", "body", "body", "furniture", "furniture", "body", "body"]


def test_a_newsletter_names_its_sender_again() -> None:
    text = f"From: The Kell Dispatch <hello@example.org>\nSubject: {TITLE}\n\nTHE KELL DISPATCH\n\n{PROSE}\n\n{PROSE}"
    assert rows_of(article_from_text(text))[2] == ("source", "THE KELL DISPATCH")


def test_a_line_with_the_word_ends_is_no_end_of_a_release() -> None:
    release = f"FOR IMMEDIATE RELEASE\nStrike ends at Acme plant\n\n{PROSE}\n\nThe fair ends on Sunday."
    assert [part for part, _ in rows_of(article_from_text(release))] == ["furniture", "title", "body", "body"]
    closed = rows_of(article_from_text(f"{release}\n\n*** ends ***\n\nCall Jane Doe at once."))
    assert [part for part, _ in closed][3:] == ["body", "furniture", "furniture"]
