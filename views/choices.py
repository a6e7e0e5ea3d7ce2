"""What a click chooses, or lets go of: every control that is not a widget ends here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st


def toggle_actor(actor: str) -> None:
    """Choose an actor, or let go of it."""
    chosen = st.session_state.view.actors
    choose_actors([name for name in chosen if name != actor] if actor in chosen else [*chosen, actor])


def toggle_sentence(sentence: int) -> None:
    """Choose a sentence and go to it, or let go of it."""
    choose_sentence(None if st.session_state.view.sentence == sentence else sentence)


def toggle_keyword(keyword: str) -> None:
    """Choose a keyword, or let go of it."""
    choose_keyword("" if st.session_state.view.keyword == keyword else keyword)


def toggle_pair(pair: str) -> None:
    """Choose a pair of actors and go to what is said of them, or let go of it."""
    released = st.session_state.view.pair == pair
    _choose(pair="" if released else pair)
    st.session_state.jump += not released


def toggle_rejected(statement: str) -> None:
    """Reject a statement about two actors, or take that back."""
    _choose(rejected=_toggled(st.session_state.view.rejected, statement))


def toggle_flipped(statement: str) -> None:
    """Turn round the sign of a statement about two actors, or take that back."""
    _choose(flipped=_toggled(st.session_state.view.flipped, statement))


def take_back_corrections() -> None:
    """Every statement as the article's text was read."""
    _choose(rejected=(), flipped=())


def toggle_voice(voice: str) -> None:
    """Choose the words of one voice, or let go of it."""
    _choose(voice="" if st.session_state.view.voice == voice else voice)


def choose_actors(actors: Iterable[str]) -> None:
    """Choose these actors and no other."""
    _choose(actors=tuple(dict.fromkeys(actors)))


def choose_together(actors: Iterable[str]) -> None:
    """Choose these actors and no other, and go to a sentence that names them all."""
    choose_actors(actors)
    st.session_state.jump += 1


def choose_sentence(sentence: int | None) -> None:
    """Choose a sentence and go to it; None lets go of it."""
    _choose(sentence=sentence)
    st.session_state.jump += 1


def choose_next(sentences: Sequence[int]) -> None:
    """Choose the first of these sentences, or the one after the chosen one; after the last let go of it."""
    chosen = st.session_state.view.sentence
    place = sentences.index(chosen) + 1 if chosen in sentences else 0
    if sentences:
        choose_sentence(sentences[place] if place < len(sentences) else None)


def choose_row(chosen: list[int], released: list[int]) -> None:
    """Choose the sentence of the selected row, or let go of it."""
    if chosen:
        choose_sentence(chosen[0])
    elif st.session_state.view.sentence in released:
        choose_sentence(None)


def choose_keyword(keyword: str) -> None:
    """Choose a keyword; an empty one lets go of it."""
    _choose(keyword=keyword)


def clear() -> None:
    """Let go of every actor, kind, keyword, voice, sentence and pair."""
    _choose(actors=(), kinds=(), keyword="", voice="", sentence=None, pair="")


def _toggled(chosen: tuple[str, ...], value: str) -> tuple[str, ...]:
    return tuple(one for one in chosen if one != value) if value in chosen else (*chosen, value)


def _choose(**choices: Any) -> None:
    # In the view and not in the widgets: a message that was on its way has these as they were before.
    st.session_state.view = replace(st.session_state.view, **choices)
