"""Transcripts and interviews: who says what behind a label, and what is no transcript."""

from __future__ import annotations

import pytest

from analysis import analyse
from analysis.statistics import speaker_shares
from analysis.tables import tuples


def said(*paragraphs: str) -> list[tuple[str, str]]:
    """What is quoted in an article of these paragraphs, each with its speaker."""
    reading = analyse("\n\n".join(paragraphs))
    return [
        (reading.article.text[start:end], speaker)
        for start, end, speaker in tuples(reading.quotes, "start", "end", "speaker")
    ]


BRIEFING = (
    "Briefing on the bridge",
    "GEN. ANN LEE: Good morning. I have two things.",
    "The first is the bridge. It is open.",
    "Q: Will it hold?",
    "GEN. LEE: It will hold. The mayor said, “It will hold.”",
    "(Laughter.)",
    "MR. ROE: Last question.",
    "Q: Who pays?",
    "GEN. LEE: You do.",
)


def test_a_briefing():
    assert said(*BRIEFING) == [
        ("Good morning. I have two things.", "ANN LEE"),
        ("The first is the bridge. It is open.", "ANN LEE"),
        ("Will it hold?", ""),
        ("It will hold. The mayor said, “It will hold.”", "ANN LEE"),
        ("(Laughter.)", "ANN LEE"),
        ("Last question.", "ROE"),
        ("Who pays?", ""),
        ("You do.", "ANN LEE"),
    ]


def test_the_narrator_keeps_the_labels_only():
    reading = analyse("\n\n".join(BRIEFING[1:]))
    shares = speaker_shares(reading.sentences, reading.words, reading.quotes)
    assert shares["words"][0] == len(["GEN", "ANN", "LEE", "Q", "GEN", "LEE", "MR", "ROE", "Q", "GEN", "LEE"])


def test_questions_and_answers_of_whom_the_title_names():
    found = said("Nobody asks us: a talk with Ann Lee", "Q: Who asks?", "A: Nobody.", "Q. And who pays?", "A. I do.")
    assert found == [("Who asks?", ""), ("Nobody.", "Ann Lee"), ("And who pays?", ""), ("I do.", "Ann Lee")]


def test_initials_and_marks():
    found = said(
        "Nobody asks us",
        "John Roe spoke to Ann Lee in Kell.",
        "**John Roe:** Who asks?",
        "**Ann Lee:** We do.",
        "**JR:** And who pays?",
        "**AL:** I do.",
    )
    assert found == [
        ("Who asks?", "John Roe"),
        ("We do.", "Ann Lee"),
        ("And who pays?", "John Roe"),
        ("I do.", "Ann Lee"),
    ]


def test_a_label_on_a_line_of_its_own():
    found = said(
        "ANN LEE, HOST:", "The bridge is open.", "JOHN ROE, BYLINE: It is.", "LEE: Thank you.", "ROE: Bye now."
    )
    assert [words for words, _ in found] == ["The bridge is open.", "It is.", "Thank you.", "Bye now."]
    assert found[0][1] == found[2][1] != ""


def test_lines_below_one_another():
    reading = analyse("The debate\n\nMODERATOR: Who pays?\nANN LEE: Nobody.\nJOHN ROE: You will.\nANN LEE: I will not.")
    assert reading.quotes["speaker"].tolist() == ["", "ANN LEE", "JOHN ROE", "ANN LEE"]


def test_an_interview_without_labels():
    found = said(
        "The judge who said no",
        "A talk with Rosa Weber about a year of threats.",
        "**You were threatened. What did you do?**",
        "I went to work.",
        "**Did anybody call you?**",
        "He came. I was glad of it.",
        "**Would you do it again?**",
        "Of course we would.",
    )
    assert found[1::2] == [
        ("I went to work.", "Rosa Weber"),
        ("He came. I was glad of it.", "Rosa Weber"),
        ("Of course we would.", "Rosa Weber"),
    ]
    assert {speaker for _, speaker in found[::2]} == {""}


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("The claims", "Claim: Iran left.", "Verdict: False.", "Claim: Iraq paid.", "Verdict: True.", "Claim: So."),
        ("Player ratings", "Lionel Messi: 9", "Lautaro Martinez: 7", "Lionel Scaloni: 8"),
        (
            "Visas",
            "Do you need one?",
            "Travellers need none.",
            "What must you pay?",
            "The fee is low.",
            "Can you?",
            "No.",
        ),
        ("Bridge", "The result: one bridge.", "The price: one town.", "The result: no bridge.", "Ann Lee: too much."),
        (
            "Bridge",
            "Ann Lee: the bridge is open.",
            "It was shut for years.",
            "The sea was calm.",
            "Ann Lee: it is shut.",
        ),
        ("Iran: talks", "Iraq: No deal.", "Iran: No comment.", "Iraq: None either."),
    ],
    ids=lambda paragraphs: paragraphs[0],
)
def test_no_transcript(paragraphs):
    assert said(*paragraphs) == []


def test_who_wrote_an_interview_asks_and_whom_it_opens_with_answers():
    lines = (
        "“We were never going to win that vote”",
        "The former trade minister Lucía Ferrer on the quarrel that cost her the ministry, and on why she is leaving",
        "Interview by Tomás Beltrán",
        "Lucía Ferrer left the ministry in December, after President Rosa Salas had refused to defend her in Congress.",
        "Q: Who laid the ambush?",
        "A: Rafael Quispe did, and everybody in the capital knows it by now.",
        "Q: Did the president defend you?",
        "A: She did not, and it hurt me more than the vote itself did.",
    )
    quotes = analyse("\n\n".join(lines)).quotes
    assert quotes["speaker"].tolist()[-4:] == ["Tomás Beltrán", "Lucía Ferrer"] * 2
