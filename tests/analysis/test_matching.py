"""Many names in one text: at word boundaries, in the spellings people use, with the offsets of the original."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.letters import matchable
from analysis.matching import Matcher, spellings


def found(names: list[str], text: str) -> list[tuple[str, str]]:
    """Each match as (pattern, the text's own characters)."""
    patterns = [matchable(name)[0] for name in names]
    which, start, end = Matcher(patterns).find(text)
    return [(names[i], text[a:b]) for i, a, b in zip(which.tolist(), start.tolist(), end.tolist(), strict=True)]


@pytest.mark.parametrize(
    ("names", "text", "expected"),
    [
        # word boundaries
        (["Iran"], "Iran Iranian Iran's xIran Iran9 9Iran", [("Iran", "Iran")] * 2),
        (["Iran"], "(Iran), “Iran”—Iran-backed/Iran", [("Iran", "Iran")] * 4),
        (["Iran"], "éIran Irané Иran中Iran", []),
        (["Iran"], "Iran", [("Iran", "Iran")]),
        (["U.S."], "the U.S. and U.S.A.", [("U.S.", "U.S.")]),
        # overlapping names are all there, the longest first
        (
            ["State", "Islamic State", "Islamic"],
            "the Islamic State",
            [("Islamic State", "Islamic State"), ("Islamic", "Islamic"), ("State", "State")],
        ),
        (["Islamic State", "Islamic"], "Islamic States", [("Islamic", "Islamic")]),
        # case stays
        (["US"], "us US Us", [("US", "US")]),
        # white space
        (
            ["Iraqi Army"],
            "Iraqi\nArmy Iraqi\r\nArmy Iraqi\tArmy",
            [("Iraqi Army", f"Iraqi{w}Army") for w in ("\n", "\r\n", "\t")],
        ),
        (["Iraqi Army"], "Iraqi\u00a0Army Iraqi\u2028Army", [("Iraqi Army", f"Iraqi{w}Army") for w in "\u00a0\u2028"]),
        (["Iraqi Army"], "Iraqi\vArmy Iraqi\fArmy", [("Iraqi Army", f"Iraqi{w}Army") for w in "\v\f"]),
        (["Iraqi Army"], "Iraqi  Army", [("Iraqi Army", "Iraqi  Army")]),
        (["Iraqi Army"], "Iraqi \nArmy", [("Iraqi Army", "Iraqi \nArmy")]),
        (["Iraqi Army"], "Iraqi, Army Iraqi. Army IraqiArmy", []),
        # quotes and hyphens
        (["Shi'ite"], "Shi'ite Shi’ite Shiʼite Shi`ite", [("Shi'ite", f"Shi{q}ite") for q in "'’ʼ`"]),
        (["Al-Shabab"], "Al-Shabab Al‑Shabab Al‐Shabab Al–Shabab", [("Al-Shabab", f"Al{h}Shabab") for h in "-‑‐–"]),
        (["Al-Shabab"], "Al—Shabab Al Shabab", []),
        # accents, on either side
        (["Erdoğan"], "Erdogan", [("Erdoğan", "Erdogan")]),
        (["Erdogan"], "Erdoğan ERDOĞAN", [("Erdogan", "Erdoğan")]),
        (["Erdogan"], "Erdog\u0306an", [("Erdogan", "Erdog\u0306an")]),
        (["Mbappe"], "Mbappé Mbappe\u0301 left", [("Mbappe", "Mbappé"), ("Mbappe", "Mbappe\u0301")]),
        (["Łódź", "Đinđić"], "Lodz Łodz Dindic", [("Łódź", "Lodz"), ("Łódź", "Łodz"), ("Đinđić", "Dindic")]),
        (["Côte d'Ivoire"], "Cote d’Ivoire", [("Côte d'Ivoire", "Cote d’Ivoire")]),
        # what is not seen: soft hyphens, zero-width spaces
        (["Erdogan"], "Er\u00addo\u200bgan", [("Erdogan", "Er\u00addo\u200bgan")]),
        (["Iran"], "a\u00adb Iran, Ira\u0301n", [("Iran", "Iran"), ("Iran", "Ira\u0301n")]),
        # and marks of direction, joiners
        (["Iran"], "Ir\u200ean \u200fIran, I\u2060ran", [("Iran", t) for t in ("Ir\u200ean", "Iran", "I\u2060ran")]),
        (["United States"], "United \u200eStates", [("United States", "United \u200eStates")]),
        # astral characters do not shift the offsets
        (["Iran"], "😀 Iran 😀Iran", [("Iran", "Iran")] * 2),
        # nothing to find
        (["Iran"], "", []),
        ([], "Iran", []),
        (["Iran"], "\u0301\u0301", []),
    ],
)
def test_find(names, text, expected):
    assert found(names, text) == expected


NAMES = ["a", "ab", "a b", "b a b", "a-b", "a'b", "é"]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="abé -'’.\n", max_size=40))
def test_find_agrees_with_a_search_for_each_name(text):
    """The one pass finds what a regular expression per name finds."""
    plain, origin = matchable(text)
    at = range(len(text)) if origin is None else origin.tolist()
    patterns = [matchable(name)[0] for name in NAMES]
    expected = {
        (number, at[match.start()], at[match.start() + len(name) - 1] + 1)
        for number, name in enumerate(patterns)
        for match in re.finditer(rf"(?<![^\W_])(?={re.escape(name)}(?![^\W_]))", plain)
    }
    which, start, end = Matcher(patterns).find(text)
    rows = list(zip(which.tolist(), start.tolist(), end.tolist(), strict=True))
    assert set(rows) == expected
    assert rows == sorted(rows, key=lambda row: (row[1], -row[2]))


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.text("Iran \r\n\u0301\u00ad’ğ", max_size=30))
def test_matchable_keeps_the_offsets(text):
    plain, origin = matchable(text)
    assert len(plain) == (len(text) if origin is None else len(origin))
    if origin is not None:
        assert (origin[1:] > origin[:-1]).all()
    for char, at in zip(plain, range(len(text)) if origin is None else origin.tolist(), strict=True):
        assert char == text[at] or not text[at].isascii() or text[at].isspace() or text[at] == "`"


@pytest.mark.parametrize(
    ("name", "flags", "expected"),
    [
        ("Iran", (), {"Iran", "IRAN"}),
        ("US", ("exact",), {"US"}),
        ("al-Shabaab", (), {"al-Shabaab", "Al-Shabaab", "AL-SHABAAB"}),
        ("the Gulf", ("exact", "context"), {"the Gulf"}),
        ("pesh merga", ("any",), {"pesh merga", "PESH MERGA", "Pesh Merga", "Pesh merga"}),
        ("Erdoğan", (), {"Erdogan", "ERDOGAN"}),
        ("Côte d’Ivoire", ("exact",), {"Cote d'Ivoire"}),
    ],
)
def test_spellings(name, flags, expected):
    assert spellings(name, flags) == expected
