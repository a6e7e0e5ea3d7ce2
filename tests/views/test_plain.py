"""Text shown letter for letter: what Markdown and Streamlit would have read into it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from views.plain import JOINER, listed, one_line, plain, shortened

CASES = [
    ("Iran and Iraq", "Iran and Iraq", "words stay"),
    ("", "", "nothing"),
    ("**b** _i_", r"\*\*b\*\* \_i\_", "emphasis"),
    ("<b>x</b> &lt;", r"\<b\>x\<\/b\> \&lt\;", "HTML and its entities"),
    ("![x](a)", r"\!\[x\]\(a\)", "pictures, which a browser would fetch"),
    ("$x^2$", r"\$x\^2\$", "LaTeX"),
    ("a\\b", r"a\\b", "backslashes"),
    ("# 1. - > |", r"\# 1\. \- \> \|", "blocks"),
    (":red[x]", r"\:" + JOINER + r"red\[x\]", "colours and icons"),
    ("https://a.b", r"https\:" + JOINER + r"\/\/a\.b", "links"),
    ("www.a.b", "www" + JOINER + r"\.a\.b", "links without a scheme"),
    ("a@b.c", "a" + JOINER + r"\@b\.c", "addresses of mail"),
    ("a -> b <= c", r"a \-" + JOINER + r"\> b \<" + JOINER + r"\= c", "arrows and signs"),
    ("10:30 well-known", r"10\:30 well\-known", "colons and hyphens of plain prose"),
    ("a\u202eb\u2066c\x00d", "abcd", "direction overrides and control characters"),
    (" two\nlines\u2028and\tblanks ", "two lines and blanks", "one line"),
]


@pytest.mark.parametrize(("text", "markdown", "reason"), CASES)
def test_plain(text, markdown, reason):
    assert plain(text) == markdown, reason


@given(st.text() | st.text(alphabet="<>[]()!*_$:-=~/\\`@w. a"))
def test_every_mark_is_disarmed_and_nothing_else_is_changed(text):
    shown = plain(text)
    assert re.fullmatch(r"(?:\\[!-/:-@\[-`{-~]|[^!-/:-@\[-`{-~])*", shown)
    assert re.sub(r"\\(.)", r"\1", shown).replace(JOINER, "") == one_line(text).replace(JOINER, "")


def test_several_sentences_are_a_list():
    assert listed(["One."]) == r"One\."
    assert listed(["One.", "# Two"]) == "- One\\.\n- \\# Two"


def test_a_long_text_is_cut_where_it_says_so():
    assert shortened("Iraq", 4) == "Iraq"
    assert shortened("Iraq and Iran", 6) == "Iraq…"
