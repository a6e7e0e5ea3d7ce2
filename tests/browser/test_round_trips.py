"""Every way to choose: a click gives an address, the address gives the same screen, the same click lets go of it."""

from __future__ import annotations

import time

import pytest

from analysis import analyse, read_article
from tests.browser.screen import (
    address,
    button,
    counting,
    mode,
    option,
    point,
    query,
    read_sentence,
    row,
    shown,
    slide,
    switch,
    tab,
    typed,
    word,
)
from tests.browser.server import ROOT

AMERLI = analyse(read_article(ROOT / "data" / "articles" / "siege-of-amerli.md"))


def place(beginning: str) -> int:
    """The number (from 0) of the sentence that begins like this."""
    text, sentences = AMERLI.article.text, AMERLI.sentences
    return next(n for n, start in enumerate(sentences["start"]) if text.startswith(beginning, start))


TRENCHES = place("The Turkmen dug trenches")
BACKED = place("Among the Iran-backed")
STRIKES = place("The American strikes")
DROPPED = place("American transport planes")
ALL_SAYS = "said|say|saying"


def says() -> str:
    forms = AMERLI.tokens.loc[AMERLI.tokens["lemma"] == "say", "term"].value_counts()
    return "|".join(forms.sort_index().sort_values(ascending=False, kind="stable").index)


# name: where it starts, the choice, what it adds to the address, and how it is let go of where that is another act.
ROUND_TRIPS = {
    "actor by bar": ("", point("chart_mentions", "Iran"), {"actor": "Iran"}, None),
    "two actors by a pair": (
        "?actors-chart=together",
        point("chart_together", "Iran", "Iraq"),
        {"actor": ["Iran", "Iraq"]},
        None,
    ),
    "actor by table row": ("", row("table_actors", "Iran"), {"actor": "Iran"}, None),
    "actor in the sidebar": ("", option("Actors", "Iran"), {"actor": "Iran"}, button("Remove Iran")),
    "actor by a word in the reader": ("", word("Islamic State"), {"actor": "Islamic State"}, None),
    "sentence by a mark of a strip": (
        "?actors-chart=along-the-text",
        point("chart_along", "Iran", STRIKES),
        {"sentence": str(STRIKES + 1)},
        None,
    ),
    "keyword by term bar": ("?tab=terms", point("chart_terms", "say"), {"keyword": says()}, None),
    "keyword by table row": ("?tab=terms", row("table_terms", "iraqi"), {"keyword": "iraqi"}, None),
    "keyword by typing": ("", typed('militi* "Islamic State"|town'), {}, typed("")),
    "sentence by a mark of a term": (
        "?tab=terms&terms-chart=along-the-text&keyword=American",
        point("chart_term_along", DROPPED),
        {"sentence": str(DROPPED + 1)},
        None,
    ),
    "sentence by rhythm bar": (
        "?tab=sentences",
        point("chart_rhythm", TRENCHES),
        {"sentence": str(TRENCHES + 1)},
        None,
    ),
    "sentence by table row": (
        "?tab=sentences&actor=Iran",
        row("table_sentences", str(STRIKES + 1)),
        {"sentence": str(STRIKES + 1)},
        None,
    ),
    "sentence by context row": (
        "?tab=contexts&actor=Iran",
        row("table_contexts", str(BACKED + 1)),
        {"sentence": str(BACKED + 1)},
        None,
    ),
    "sentence in the reader": ("", read_sentence(TRENCHES + 1), {"sentence": str(TRENCHES + 1)}, None),
    "kind": ("?actor=Iran", button("State"), {"kind": "state"}, None),
    "tab": ("", tab("Contexts"), {"tab": "contexts"}, tab("Actors")),
    "chart": ("", mode("Together"), {"actors-chart": "together"}, mode("Mentions")),
    "form of the words": (
        "?tab=terms",
        counting(mode("Word as written")),
        {"words": "form"},
        counting(mode("Dictionary form")),
    ),
    "least count": (
        "?tab=terms",
        counting(slide("At least this often", "ArrowRight")),
        {"minimum": "2"},
        counting(slide("At least this often", "ArrowLeft")),
    ),
    "stop words": ("?tab=terms", counting(switch("Stop words too")), {"stops": "yes"}, None),
    "all parts": ("", switch("Count title and captions too"), {"parts": "all"}, None),
    "article": (
        "?kind=state",
        option("Article", "Brazil votes for Lula, again"),
        {"article": "brazil-votes"},
        option("Article", "How the siege of Amerli was broken"),
    ),
}


def same_screen(one, other):
    """Both screens, once they are equal or some seconds have passed: tables write their rows a moment late."""
    end = time.monotonic() + 5
    while shown(one) != shown(other) and time.monotonic() < end:
        one.page.evaluate("() => new Promise(requestAnimationFrame)")
    return shown(one), shown(other)


@pytest.mark.parametrize("name", ROUND_TRIPS)
def test_a_choice_is_in_the_address_and_comes_back_from_it(open_app, name):
    start, choose, added, release = ROUND_TRIPS[name]
    here = open_app(start)
    before = shown(here)
    asked = here.asked
    choose(here)
    assert here.asked == asked + 1
    expected = {"article": ["siege-of-amerli"], **address_of(start)}
    for parameter, value in added.items():
        expected[parameter] = value if isinstance(value, list) else [value]
    assert address(here) == expected

    elsewhere = open_app(query(here))
    assert elsewhere.runs == 1
    there, here_too = same_screen(elsewhere, here)
    assert there == here_too != before

    (release or choose)(elsewhere)
    assert address(elsewhere) == {"article": ["siege-of-amerli"], **address_of(start)}


def address_of(start: str) -> dict[str, list[str]]:
    return {name: [value] for name, _, value in (part.partition("=") for part in start[1:].split("&") if part)}
