"""The reader's two mounts, called as Streamlit may call them."""

from __future__ import annotations

import pytest

from tests.browser.reader_page import READER_APP
from views.reader import ARTICLE_SCRIPT, FRAME, STATE_SCRIPT

APP = READER_APP


@pytest.fixture
def mounts(app):
    """The two mounts as functions in the page, with a place to mount the article in, away from Streamlit."""
    app.page.evaluate(
        """async ([frame, article, state]) => {
          const load = async (source) =>
            (await import(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })))).default;
          const parentElement = document.body.appendChild(document.createElement('div'));
          parentElement.innerHTML = frame;
          const document_ = (id) => ({
            id, lang: 'en', label: '', actors: [], rules: [], colours: {},
            blocks: [{ part: 'body', sentences: [[0, ['One.']], ' ', [1, ['Two.']]] }],
          });
          const [mountArticle, mountState] = [await load(article), await load(state)];
          window.own = parentElement;
          window.sent = [];
          window.setArticle = (id) => mountArticle({
            data: { reader: 'own', document: document_(id) },
            parentElement,
            setTriggerValue: (name, value) => window.sent.push([name, value.sentence]),
          });
          window.setState = (id, sentence, seen) => mountState({ data: {
            reader: 'own', document: id, seen,
            state: { actors: [], kinds: [], sentence, nonce: 0, hits: [], shown: null, height: null },
          } });
        }""",
        [FRAME, ARTICLE_SCRIPT, STATE_SCRIPT],
    )
    return app.page


CURRENT = "() => [...own.querySelectorAll('[aria-current]')].map((node) => node.textContent)"


def test_a_state_may_come_before_its_article(mounts):
    mounts.evaluate("() => { setState('a', 1); setArticle('a'); }")
    assert mounts.evaluate(CURRENT) == ["Two."]


def test_a_state_waits_for_its_own_article(mounts):
    mounts.evaluate("() => { setArticle('a'); setState('a', 0); setState('b', 1); }")
    assert mounts.evaluate(CURRENT) == ["One."]
    mounts.evaluate("() => { setArticle('b'); }")
    assert mounts.evaluate(CURRENT) == ["Two."]


def test_the_goodbye_of_an_earlier_call_ends_nothing(mounts):
    mounts.evaluate("() => { const goodbye = setArticle('a'); setArticle('a'); goodbye(); setState('a', 1); }")
    assert mounts.evaluate(CURRENT) == ["Two."]
    mounts.evaluate("() => own.querySelector('.sentence').click()")
    assert mounts.evaluate("() => sent") == [["choose", 0]]


def test_the_goodbye_of_the_last_call_ends_the_reader(mounts):
    mounts.evaluate("() => { setArticle('a')(); own.querySelector('.sentence').click(); setState('a', 1); }")
    assert mounts.evaluate("() => sent") == []
    assert mounts.evaluate(CURRENT) == []
    mounts.evaluate("() => { setArticle('a'); own.querySelector('.sentence').click(); }")
    assert mounts.evaluate(CURRENT) == ["Two."]
    assert mounts.evaluate("() => sent") == [["choose", 0]]
