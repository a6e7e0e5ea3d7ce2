"""Another article in the dashboard: a sample, a pasted text, a file; and what is refused."""

from __future__ import annotations

import io

import docx
import pytest

from analysis.article import LIMIT
from tests.views import clicks
from tests.views.dashboard import NOBODY, OWN_TEXT, fine, opened, paste, title, told, upload
from views.address import TABS

HOSTILE = (
    "<script>alert(1)</script> **Iran** $x^2$ ![x](http://127.0.0.1/x.png) \u202egnp\n\n"
    "<img src=x onerror=alert(1)> Iran attacked Iraq. [Iran](javascript:alert(1)) \u202eabc :red[x] `y` $$z$$.\n"
)


def test_another_article_keeps_what_still_means_something():
    at = opened(
        {
            "actor": ["United States", "Iran"],
            "kind": "state",
            "keyword": "agree*|forces",
            "sentence": "3",
            "tab": "terms",
        }
    )
    at.selectbox(key="article").set_value("glasgow-climate-pact")
    fine(at.run())
    assert at.query_params == {
        "article": "glasgow-climate-pact",
        "actor": "United States",
        "kind": "state",
        "keyword": "agree*|forces",
        "tab": "terms",
    }
    assert told(at.info)[0] == "No actor of this article is called “Iran”."
    assert at.multiselect(key="actors").value == ["United States"]


def test_actors_that_are_kept_are_told_to_their_widget_whose_labels_have_changed():
    at = opened({"actor": "United States"})
    at.selectbox(key="article").set_value("glasgow-climate-pact")
    fine(at.run())
    assert at.multiselect(key="actors").value == ["United States"]
    assert at.multiselect(key="actors").proto.set_value


def test_a_pasted_text_is_opened_and_the_page_says_what_a_link_cannot_carry():
    at = paste(opened(), OWN_TEXT)
    assert title(at) == "Talks in Baghdad"
    assert at.query_params == {"article": "own"}
    assert "cannot carry the text yet" in " ".join(told(at.caption))
    at.selectbox(key="article").set_value("siege-of-amerli")
    assert title(fine(at.run())) == "How the siege of Amerli was broken"
    at.selectbox(key="article").set_value("own")
    assert title(fine(at.run())) == "Talks in Baghdad"
    assert title(paste(at, NOBODY)) == "The weather"


@pytest.mark.parametrize("text", ["", "   \n\t "])
def test_an_empty_text_is_refused_and_the_last_view_stays(text):
    at = paste(opened({"actor": "Iran", "tab": "terms"}), text)
    assert told(at.error) == ["The text is empty or blank; open or paste an article."]
    assert at.text_area(key="pasted").value == text
    assert title(at) == "How the siege of Amerli was broken"
    assert at.query_params == {"actor": "Iran", "tab": "terms"}
    at.text_input(key="keyword").set_value("siege")
    assert told(fine(at.run()).error) == []
    assert at.text_area(key="pasted").value == text


def test_a_text_that_is_refused_stays_in_the_box_and_the_words_about_it_go_with_the_next_choice():
    text = "word " * (LIMIT // 5 + 1)
    at = paste(opened(), text)
    assert told(at.error) == [
        f"The text has {len(text):,} characters and the limit is {LIMIT:,}; "
        "open a shorter text, or raise DRAMATIS_TEXT_LIMIT."
    ]
    assert at.text_area(key="pasted").value == text
    at.selectbox(key="article").set_value("ubs-credit-suisse")
    assert told(fine(at.run()).error) == []


@pytest.mark.parametrize("text", [NOBODY, "Word", "\n".join(["word"] * 50), "مرحبا بالعالم", "你好。", "🙂 🙂"])
def test_an_article_without_actors_opens_in_every_tab(text):
    at = paste(opened(), text)
    assert at.session_state.own.actors.empty
    assert at.metric[-1].value == "0"
    for tab in TABS:
        fine(clicks.open_tab(at, tab))


def test_a_hostile_article_opens_and_its_title_is_shown_as_it_is_written():
    at = paste(opened({"actor": "Iran"}), HOSTILE)
    assert title(at) == "<script>alert(1)</script> **Iran** $x^2$ ![x](http://127.0.0.1/x.png) gnp"
    assert at.title[0].value.startswith(r"\<script\>alert\(1\)\<\/script\> \*\*Iran\*\* \$x\^2\$ \!\[x\]\(http\:")
    for tab in TABS:
        fine(clicks.open_tab(at, tab))


def test_a_text_called_as_a_sample_is_another_choice():
    at = paste(opened(), f"How the siege of Amerli was broken\n\n{NOBODY}")
    labels = at.selectbox(key="article").options
    assert len(set(labels)) == len(labels)
    assert "Your text: How the siege of Amerli was broken" in labels


def as_docx() -> bytes:
    document, data = docx.Document(), io.BytesIO()
    document.add_heading("Talks in Baghdad", 0)
    document.add_paragraph("Iran and Iraq met on Monday. The Iraqi Army said nothing.")
    document.save(data)
    return data.getvalue()


UPLOADS = [
    ("talks.txt", OWN_TEXT.encode()),
    ("talks.md", b"---\ntitle: Talks in Baghdad\n---\n\nIran and Iraq met on Monday."),
    ("talks.html", b"<html><body><h1>Talks in Baghdad</h1><p>Iran and Iraq met on Monday.</p></body></html>"),
    ("talks.docx", as_docx()),
    ("TALKS.TXT", OWN_TEXT.encode("utf-16")),
]


@pytest.mark.parametrize(("name", "data"), UPLOADS, ids=[name for name, _ in UPLOADS])
def test_a_file_is_opened(name, data):
    at = upload(opened(), name, data)
    assert told(at.error) == []
    assert title(at) == "Talks in Baghdad"
    assert {"Iran", "Iraq"} <= set(at.session_state.own.actors["actor"])
    assert at.query_params == {"article": "own"}


REFUSED = [
    ("empty.txt", b"", "“empty.txt” is empty; open a file that holds an article."),
    ("large.txt", b"word " * (LIMIT // 5 + 1), "the limit is 5,000,000"),
    ("picture.txt", bytes(range(256)) * 40, "“picture.txt”"),
    ("broken.pdf", b"%PDF-1.4 nothing more", "“broken.pdf”"),
    ("broken.docx", b"PK\x03\x04 nothing more", "“broken.docx”"),
    ("old.doc", b"\xd0\xcf\x11\xe0", "“old.doc” is of a kind that cannot be read; open a txt, md, html, pdf or docx"),
]


@pytest.mark.parametrize(("name", "data", "sentence"), REFUSED, ids=[name for name, _, _ in REFUSED])
def test_a_file_that_is_no_article_is_refused_and_the_last_view_stays(name, data, sentence):
    at = upload(opened({"actor": "Iran"}), name, data)
    assert len(at.error) == 1
    assert sentence in told(at.error)[0]
    assert told(at.error)[0].endswith(".")
    assert title(at) == "How the siege of Amerli was broken"
    assert at.query_params == {"actor": "Iran"}
    fine(at.file_uploader(key="file").clear().run())
    assert told(at.error) == []


def test_the_name_of_a_file_is_shown_as_it_is_written():
    at = upload(opened(), "<b>$x$.txt", b"")
    assert at.error[0].value.startswith(r"“\<b\>\$x\$\.txt” is empty")


def test_a_link_to_ones_own_text_waits_for_the_text():
    at = opened({"article": "own", "actor": "Iran", "sentence": "2", "tab": "terms"})
    assert len(at.info) == 1
    assert "which it cannot carry" in told(at.info)[0]
    assert title(at) == "How the siege of Amerli was broken"
    paste(at, OWN_TEXT)
    assert at.query_params == {"article": "own", "actor": "Iran", "sentence": "2", "tab": "terms"}
