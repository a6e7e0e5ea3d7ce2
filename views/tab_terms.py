"""The Terms tab: frequent, typical and neighbouring words, where they fall, and how varied they are."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from analysis import figures
from analysis.explore import Choice, counted_tokens, nodes, other_tokens
from analysis.figures.style import any_of, counted
from analysis.terms import (
    collocates,
    dispersion,
    keyness,
    keyness_in_english,
    lexical_diversity,
    term_frequency,
    term_of_query,
    term_positions,
    term_query,
    vocabulary_growth,
)
from analysis.terms.diversity import SIGNS
from views import articles, choices, state, term_columns
from views.address import CHARTS, ENGLISH, REST
from views.chart import chart
from views.plain import one_line, shortened
from views.screen import Screen
from views.table import measures, table

ALONG = 12
LONGEST_TITLE = 60
WINDOWS = {2: "2 words", 5: "5 words", 10: "10 words", 0: "sentence"}


def draw(screen: Screen) -> None:
    """Settings, one of five charts, and its table."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.segmented_control("Chart", CHARTS["Terms"], key="terms_chart", required=True, label_visibility="collapsed")
        with st.popover("Counting", icon=":material/tune:"):
            st.segmented_control(
                "Count by",
                ["lemma", "term"],
                key="words",
                required=True,
                format_func=lambda words: "Dictionary form" if words == "lemma" else "Word as written",
                help="Dictionary form counts militia and militias as one; names stay as they are written.",
            )
            st.segmented_control(
                "Words in a term",
                [1, 2, 3],
                key="size",
                required=True,
                help="Two or three words that follow one another in a sentence: for the charts of frequency.",
            )
            st.slider("At least this often", 1, 10, key="minimum")
            st.toggle("Stop words too", key="stops", help="Words such as the, of, and: left out unless this is on.")
    DRAW[screen.view.terms_chart](screen)


def _frequency(screen: Screen) -> None:
    view, tokens = screen.view, screen.focus.tokens
    terms = term_frequency(tokens, size=view.size, **_counting(screen))
    selected = _selected(screen)
    chart(
        figures.top_terms(terms, selected=selected, narrowed=screen.focus.narrowed),
        key="chart_terms",
        on_point=lambda data: choices.toggle_keyword(_keyword(screen, data[0])),
    )
    _terms_table(
        screen,
        terms.assign(sentence_share=100 * terms["sentence_share"]),
        whole=terms,
        key="table_terms",
        name="terms",
        columns=term_columns.TERMS,
    )
    st.caption("The most frequent first, and in alphabetical order those that are equally frequent.")


def _keyness(screen: Screen) -> None:
    others = [name for name in state.known_articles() if name != screen.view.article]
    titles = {ENGLISH: "English at large", REST: "The rest of this article"}
    titles |= {name: shortened(one_line(articles.title_of(name)), LONGEST_TITLE) for name in others}
    st.selectbox("Compare with", list(titles), format_func=lambda name: titles[name], key="against")
    view, tokens, counting = screen.view, screen.focus.tokens, _counting(screen)
    if view.against == REST and not screen.focus.narrowed:
        st.info("Choose an actor or type a keyword: its sentences are then compared with the rest of the article.")
        return
    if view.against == ENGLISH:
        other, keys = None, keyness_in_english(tokens, **counting)
    else:
        if view.against == REST:
            other = other_tokens(screen.reading, screen.focus)
        else:
            other = articles.tokens_of(view.against, all_parts=view.all_parts)
        keys = keyness(tokens, other, **counting)
    selected = _selected(screen, size=1)
    against = "the rest of this article" if view.against == REST else titles[view.against]
    chart(
        figures.key_terms(keys, against=against, selected=selected),
        key="chart_keyness",
        on_point=lambda data: choices.toggle_keyword(_keyword(screen, data[0])),
    )
    _terms_table(
        screen,
        keys,
        key="table_keyness",
        name="keyness",
        columns=term_columns.KEYNESS,
    )
    there = "a frequency list, read as counts in 100,000,000 words" if other is None else counted(len(other), "word")
    st.caption(
        f"{counted(len(tokens), 'word')} here, {there} there. "
        "Log-likelihood: 2 (a ln a/E₁ + b ln b/E₂), Rayson & Garside 2000; "
        "log ratio: Hardie 2014, with 0.5 for a count of nought. Under-used words stand at the end."
    )


def _collocates(screen: Screen) -> None:
    view, reading, found = screen.view, screen.reading, screen.focus
    st.segmented_control(
        "Nearby is within", list(WINDOWS), key="window", required=True, format_func=lambda words: WINDOWS[words]
    )
    if not (view.actors or view.keyword):
        st.info("Choose an actor or type a keyword: the words that keep it company are listed here.")
        return
    places = nodes(reading, found, Choice(query=view.keyword, actors=view.actors))
    near = collocates(counted_tokens(reading, found), places, window=view.window or None, **_counting(screen))
    node = view.keyword or any_of(view.actors)
    within = "in one sentence with" if not view.window else f"at most {view.window} words from"
    chart(figures.collocate_ranks(near, node=node, near=within), key="chart_collocates", on_point=_place)
    table(
        near,
        whole=near.assign(number=screen.numbers(near["sentence"])),
        key="table_collocates",
        name="collocates",
        columns=term_columns.COLLOCATES,
        values=near["sentence"].tolist(),
        chosen=[view.sentence],
        on_choose=choices.choose_row,
    )
    st.caption(
        "Log-likelihood says how surely a word stands nearby by more than chance: the higher, the surer. Choosing a "
        "word goes to the first sentence where it stands nearby. Words near two places count once."
    )


def _along(screen: Screen) -> None:
    view, tokens = screen.view, screen.focus.tokens
    spread = dispersion(tokens, **_counting(screen))
    terms, selected = spread["term"].tolist(), _selected(screen, size=1)
    # The most frequent, and the chosen one, however seldom it is.
    shown = list(dict.fromkeys([*filter(terms.__contains__, [selected]), *terms]))[:ALONG]
    along = figures.term_along(
        term_positions(tokens, shown, by=view.words),
        length=screen.length,
        begins=screen.begins,
        selected=selected,
        current=view.sentence,
        count=len(terms),
    )
    chart(along, key="chart_term_along", on_point=_place)
    _terms_table(
        screen,
        spread,
        key="table_dispersion",
        name="dispersion",
        columns=term_columns.DISPERSION,
    )


def _diversity(screen: Screen) -> None:
    view, tokens = screen.view, screen.focus.tokens
    chart(
        figures.growth(vocabulary_growth(tokens, by=view.words), begins=screen.begins, current=view.sentence),
        key="chart_growth",
        on_point=_place,
    )
    measures(lexical_diversity(tokens, by=view.words), key="diversity", name="diversity")
    counts = "Words of one dictionary form count" if view.words == "lemma" else "Words written alike count"
    st.caption(f"Signs: {SIGNS}. {counts} as one word here; *Counting* changes that.")


DRAW = {
    "Frequency": _frequency,
    "Keyness": _keyness,
    "Collocates": _collocates,
    "Along the text": _along,
    "Diversity": _diversity,
}


def _counting(screen: Screen) -> dict[str, Any]:
    view = screen.view
    return {"by": view.words, "stop_words": view.stops, "minimum": view.minimum}


def _keyword(screen: Screen, term: str) -> str:
    return term_query(screen.reading.tokens, term, by=screen.view.words)


def _selected(screen: Screen, *, size: int | None = None) -> str:
    """The term that the keyword finds, if it was chosen here."""
    term = term_of_query(screen.reading.tokens, screen.view.keyword, by=screen.view.words)
    return term if len(term.split(" ")) == (size or screen.view.size) else ""


def _terms_table(screen: Screen, terms: pd.DataFrame, **shown: Any) -> None:
    """A table, each row of which chooses its term as the keyword, or lets go of it; `shown` as for `table`."""
    chosen = term_of_query(screen.reading.tokens, screen.view.keyword, by=screen.view.words)

    def choose(picked: list[str], released: list[str]) -> None:
        if picked:
            choices.choose_keyword(_keyword(screen, picked[0]))
        elif chosen in released:
            choices.choose_keyword("")

    table(terms, values=terms["term"].tolist(), chosen=[chosen], on_choose=choose, **shown)


def _place(data: list[Any]) -> None:
    choices.toggle_sentence(int(data[0]))
