"""The sidebar's filters, and the chips that show and release what is chosen."""

from __future__ import annotations

import streamlit as st

from analysis import Reading
from analysis.figures.style import any_of
from analysis.focus import Focus, countable_actors
from analysis.mentions.pipelines import installed_pipelines
from analysis.query import QueryError, parse
from analysis.tables import KINDS
from views import choices, own_actors
from views.address import LONGEST_KEYWORD, OWN, View
from views.link import copy_link
from views.nothing import no_sentence
from views.plain import plain

VOICES = {"": "All", "narrator": "Narrator", "quoted": "Quoted"}
KEYWORD_HELP = (
    "Words, “phrases” in quotes, `*` for any letters (`militi*`), `|` for either (`army|forces`), "
    "a leading `-` to leave sentences out, `near:5(army,siege)` for at most five words apart. "
    "A word in capitals asks for capitals: `US`."
)


def draw(reading: Reading) -> None:
    """The filters, whose values are the session's choices."""
    counts = dict(zip(reading.actors["actor"], reading.actors["mentions"], strict=True))
    # An address may name one who is only in the byline: it stays among those to choose as long as it is chosen.
    offered = {*countable_actors(reading), *st.session_state.actors}
    st.subheader("Filter", divider=False)
    st.multiselect(
        "Actors",
        [actor for actor in counts if actor in offered],
        key="actors",
        format_func=lambda actor: f"{actor} ({counts[actor]})",
        placeholder="Everyone",
        help="Sentences that mention one of these actors. In brackets: mentions in the body.",
    )
    st.text_input(
        "Keyword",
        key="keyword",
        max_chars=LONGEST_KEYWORD,
        placeholder="siege  “air strikes”  militi*",
        help=KEYWORD_HELP,
    )
    _explain(st.session_state.keyword)
    st.toggle(
        "All forms of its words",
        key="lemmas",
        help="On: attack also finds attacked. Off: words are looked for as they are written.",
    )
    st.segmented_control(
        "Whose words",
        list(VOICES),
        key="voice",
        required=True,
        format_func=lambda voice: VOICES[voice],
        help="The narrator's own words, or what stands in quotation marks as somebody's speech. "
        "Words and mentions of the other are then not counted.",
    )
    present = set(reading.actors["kind"])
    if present:
        st.pills(
            "Kinds of actor",
            [kind for kind in KINDS if kind in present],
            selection_mode="multi",
            format_func=str.capitalize,
            key="kinds",
            help="Which kinds are listed, drawn and underlined. None chosen: all but places.",
        )
    st.toggle(
        "Count title and captions too",
        key="all_parts",
        help="Figures count the body of the article only, unless this is on: then title, captions and lines such as "
        "“Read more” too. Byline, outlet and date are never counted.",
    )
    if pipelines := installed_pipelines():
        st.selectbox(
            "Names found by",
            ["", *pipelines],
            key="names",
            format_func=lambda name: f"our rules and {name}" if name else "our rules",
            help="An installed language model can add names that neither the catalogue nor our rules have.",
        )
    with st.container(horizontal=True):
        st.button(
            "Clear", on_click=choices.clear, help="Let go of every actor, kind, keyword, voice, sentence and pair."
        )
        copy_link()
    own = own_actors.in_force()
    if own is not None:
        st.caption(
            "Your own actors are laid over the catalogue (page *Your actors*). A link does not carry them: "
            "who opens it sees the catalogue's."
        )
    if st.session_state.article == OWN:
        st.caption(
            "This text is only in your browser session: a link brings back the choices, but cannot carry the text yet."
        )


def _explain(keyword: str) -> None:
    """What is wrong with a keyword that cannot be read; the last one that could stays in force."""
    try:
        parse(keyword)
    except QueryError as error:
        last = st.session_state.view.keyword if "view" in st.session_state else ""
        kept = f" Until it can be read, {last} stays in force." if last else ""
        st.error(plain(f"{error}{kept}"))


def chips(view: View, found: Focus) -> None:
    """One line that says what is chosen and how much of the article holds it, and what to try when none does."""
    if found.narrowed:
        st.caption(plain(how_many(view, found)))
    if told_nothing(found):
        st.info(no_sentence(found.reading, view), icon=":material/search_off:")


def how_many(view: View, found: Focus) -> str:
    """What is chosen, and how many sentences hold it; empty where nothing is."""
    held = []
    if view.actors:
        held.append(f"name {any_of(view.actors)}")
    if view.keyword:
        quoting = view.keyword.startswith("-") or any(mark in view.keyword for mark in '"“”')
        held.append(f"meet the keyword {view.keyword}" if quoting else f"hold “{view.keyword}”")
    if view.voice:
        held.append("have words of the narrator" if view.voice == "narrator" else "have quoted speech")
    count, total = int(found.chosen.sum()), int(found.counted.sum())
    return f"Sentences that {' and '.join(held)}: {count:,} of {total:,}" if found.narrowed else ""


def told_nothing(found: Focus) -> bool:
    """Whether the line above a tab has said already that no sentence holds all that is chosen."""
    return found.narrowed and not found.chosen.any()
