"""Every way to choose: a click gives an address, the address gives the same screen, the same click lets go of it."""

from __future__ import annotations

from urllib.parse import parse_qs

import pytest

from analysis import analyse, read_article
from analysis.numbering import body_begins, number_of
from tests.browser.screen import (
    Act,
    address,
    becomes,
    button,
    counting,
    entry,
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
    untag,
    word,
)
from tests.browser.server import ROOT

AMERLI = analyse(read_article(ROOT / "data" / "articles" / "siege-of-amerli.md"))


def place(beginning: str) -> int:
    """The number (from 0) of the sentence that begins like this."""
    text, sentences = AMERLI.article.text, AMERLI.sentences
    return next(n for n, start in enumerate(sentences["start"]) if text.startswith(beginning, start))


BEGINS = body_begins(AMERLI.sentences)
TRENCHES = place("The Turkmen dug trenches")
BACKED = place("Among the Iran-backed")
DENIED = place("Iran has denied")
DESTROYED = place("On 30 August")
TITLES = {"amerli": "How the siege of Amerli was broken", "brazil": "Lula defeats Bolsonaro"}

# Where each walk starts, and its steps: the choice, what of the address it makes, and how it is let go of where that
# takes another act than the same again.
Step = tuple[Act, dict[str, list[str]], Act | None]
WALKS: dict[str, tuple[str, list[Step]]] = {
    "who, and where": (
        "",
        [
            (point("chart_mentions", "Iran"), {"actor": ["Iran"]}, None),
            (row("table_actors", "Iraq"), {"actor": ["Iran", "Iraq"]}, None),
            (word("Islamic State"), {"actor": ["Iran", "Iraq", "Islamic State"]}, None),
            (
                option("Actors", "United States ("),
                {"actor": ["Iran", "Iraq", "Islamic State", "United States"]},
                untag("United States"),
            ),
            (typed('militi* "Islamic State"|town'), {"keyword": ['militi* "Islamic State"|town']}, typed("")),
            (read_sentence(TRENCHES + 1), {"sentence": [str(TRENCHES + 1)]}, None),
        ],
    ),
    "charts of actors": (
        "",
        [
            (mode("Together"), {"actors-chart": ["together"]}, mode("Mentions")),
            (point("chart_together", "Iran", "Iraq"), {"actor": ["Iran", "Iraq"]}, None),
            (mode("Along the text"), {"actors-chart": ["along-the-text"]}, mode("Together")),
            (point("chart_along", "Iran", BACKED), {"sentence": [str(BACKED + 1)]}, None),
            (button("State"), {"kind": ["state"]}, None),
        ],
    ),
    "terms by form": (
        "",
        [
            (tab("Terms"), {"tab": ["terms"]}, tab("Actors")),
            (counting(mode("Word as written")), {"words": ["form"]}, counting(mode("Dictionary form"))),
            (
                counting(slide("At least this often", "ArrowRight")),
                {"minimum": ["2"]},
                counting(slide("At least this often", "ArrowLeft")),
            ),
            (counting(switch("Stop words too")), {"stops": ["yes"]}, None),
            (row("table_terms", "a"), {"keyword": ["a"]}, None),
            (mode("Along the text"), {"terms-chart": ["along-the-text"]}, mode("Frequency")),
            (point("chart_term_along", DESTROYED), {"sentence": [str(DESTROYED + 1)]}, None),
        ],
    ),
    "terms by lemma, then sentences": (
        "?tab=terms",
        [
            (point("chart_terms", "say"), {"keyword": ["said"]}, None),
            (tab("Sentences"), {"tab": ["sentences"]}, tab("Terms")),
            (point("chart_rhythm", TRENCHES), {"sentence": [str(TRENCHES + 1)]}, None),
            (mode("Lengths"), {"sentences-chart": ["lengths"]}, mode("Rhythm")),
            (switch("Count title and captions too"), {"parts": ["all"]}, None),
        ],
    ),
    "rows of sentences": (
        "?tab=sentences&actor=Iran",
        [
            (row("table_sentences", str(number_of(BACKED, BEGINS))), {"sentence": [str(BACKED + 1)]}, None),
            (tab("Contexts"), {"tab": ["contexts"]}, tab("Sentences")),
        ],
    ),
    "rows of contexts": (
        "?tab=contexts&actor=Iran",
        [(entry(str(number_of(DENIED, BEGINS))), {"sentence": [str(DENIED + 1)]}, None)],
    ),
    "articles": (
        "?kind=state",
        [
            (
                option("Article", TITLES["brazil"]),
                {"article": ["brazil-votes"]},
                option("Article", TITLES["amerli"]),
            )
        ],
    ),
}


@pytest.mark.parametrize("walk", WALKS)
def test_choices_are_in_the_address_come_back_from_it_and_are_let_go_of(open_app, walk):
    start, steps = WALKS[walk]
    params = [{"article": ["siege-of-amerli"], **parse_qs(start[1:])}]
    here = open_app(start)
    before = shown(here)
    for number, (choose, made, _) in enumerate(steps, start=1):
        asked = here.asked
        choose(here)
        params.append({**params[-1], **made})
        assert address(here) == params[-1], f"step {number}"
        assert here.asked == asked + 1, f"step {number}"

    elsewhere = open_app(query(here))
    assert elsewhere.runs == 1
    after = shown(here)
    assert after != before
    assert becomes(elsewhere, lambda: shown(elsewhere), after) == after

    for number, (choose, _, release) in reversed(list(enumerate(steps, start=1))):
        (release or choose)(elsewhere)
        assert address(elsewhere) == params[number - 1], f"step {number}, let go of"
