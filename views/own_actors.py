"""The page of a reader's own actors: a table to fill in or to upload, laid over the catalogue for this session."""

from __future__ import annotations

import hashlib
import re
from typing import Any

import pandas as pd
import streamlit as st

from analysis import CatalogueError
from analysis.catalogue import OWN, load_catalogue, read_actors, with_actors
from analysis.tables import KINDS
from views.plain import plain

COLUMNS = ("actor", "kind", "aliases", "part_of", "code", "match", "since", "until", "note")
MOST = 2_000  # rows
LONGEST_CELL = 200  # characters of a cell
LINE = re.compile(rf"^{OWN}, line (\d+)")
WHAT = """
An actor that we do not know, or know under another name or kind? Write it here, one row for each: click the first
empty row, in which a plus appears, and then its cells. It is laid over the catalogue at once: an actor of a known name
replaces that one, and a spelling given here belongs to the actor given here. The table is kept in your session only,
and no link carries it: download it to use it again, to send it to a colleague, or as `--actors` on the command line.
"""
CONFIG = {
    "actor": ("Actor", "The name under which it is counted."),
    "kind": ("Kind", "Which kind of actor it is."),
    "aliases": ("Also written", "Other spellings, separated by semicolons."),
    "part_of": ("Part of", "Whose branch it is: the name of another actor, here or in the catalogue."),
    "code": ("Code", "A code of your own, or ISO 3166-1."),
    "match": (
        "Match",
        "How the other spellings are matched: exact (only as written), any (in any case), adjective (Iraqi), "
        "demonym (Iraqis), context (also an ordinary word), name (also a person's name).",
    ),
    "since": ("Since", "A year or YYYY-MM-DD, for yourself: it is not read."),
    "until": ("Until", "A year or YYYY-MM-DD, for yourself: it is not read."),
    "note": ("Note", "For you; not read."),
}


def in_force() -> pd.DataFrame | None:
    """The reader's own actors that articles are read with: the last finished rows without a fault, None if none is."""
    return st.session_state.get("own_actors")


def key() -> str:
    """What tells one table of own actors from another, for caches."""
    return st.session_state.get("own_actors_key", "")


def page() -> None:
    """Draw the page."""
    state = st.session_state
    with st.container(width=1100):
        st.title("Your actors", anchor=False)
        st.markdown(WHAT)
        edited = _editor()
        state.own_draft = edited
        problem = _apply(edited)
        with st.container(horizontal=True):
            st.download_button(
                "Download your actors (CSV)",
                lambda: _filled(edited).to_csv(index=False).encode("utf-8-sig"),
                file_name="my-actors.csv",
                mime="text/csv",
                on_click="ignore",
                icon=":material/download:",
                disabled=_filled(edited).empty,
            )
            st.button("Remove all", on_click=_remove, disabled=_filled(edited).empty, icon=":material/delete:")
            if state.get("own_removed") is not None:
                st.button("Bring back", on_click=_bring_back, icon=":material/undo:")
        # Below what is pressed and typed into: what comes and goes here moves none of it away from the pointer.
        _say(problem, _awaited(edited))
        st.file_uploader(
            "Add from a CSV",
            key="own_file",
            on_change=_open_file,
            help=f"With the columns actor and kind, and, if you like, {', '.join(COLUMNS[2:])}.",
        )


def _editor() -> pd.DataFrame:
    """The table as the reader has it. The editor begins anew, with all that was typed, when it comes on screen."""
    state = st.session_state
    if state.get("own_editor") not in state:
        _begin(state.get("own_draft", _empty()))
    columns: dict[str, Any] = {
        name: st.column_config.TextColumn(
            label, help=help_text, default="", max_chars=None if name == "aliases" else LONGEST_CELL
        )
        for name, (label, help_text) in CONFIG.items()
    }
    label, help_text = CONFIG["kind"]
    # Any text is let in and then judged: a select box would quietly empty a kind that is none.
    known = state.own_base["kind"].isin(["", *KINDS]).all()
    if known:
        columns["kind"] = st.column_config.SelectboxColumn(label, help=help_text, options=list(KINDS))
    edited = st.data_editor(
        state.own_base, key=state.own_editor, num_rows="dynamic", column_config=columns, hide_index=True, height=360
    )
    return edited.reindex(columns=list(COLUMNS)).fillna("").astype(str).reset_index(drop=True)


def _begin(frame: pd.DataFrame) -> None:
    state = st.session_state
    state.own_base = state.own_draft = frame
    state.own_editors = state.get("own_editors", 0) + 1
    state.own_editor = f"own_editor_{state.own_editors}"


def _apply(edited: pd.DataFrame) -> str:
    """Take its finished rows into force, or say what is wrong with them and keep the last ones that were right."""
    edited = edited.copy()
    edited.loc[_unfinished(edited)] = ""  # and not left out: a problem is told by the number of its row
    filled = _filled(edited)
    if len(filled) > MOST:
        return f"The table has {len(filled):,} rows; up to {MOST:,} are read."
    fingerprint = hashlib.blake2b(edited.to_csv().encode("utf-8", "replace"), digest_size=12).hexdigest()
    if fingerprint == st.session_state.get("own_checked", ("",))[0]:
        return st.session_state.own_checked[1]
    problem = ""
    try:
        if not filled.empty:
            with_actors(load_catalogue(), edited)
    except CatalogueError as error:
        problem = LINE.sub(lambda match: f"Row {int(match[1]) - 1}", str(error))
    else:
        st.session_state.own_actors = None if filled.empty else edited
        st.session_state.own_actors_key = "" if filled.empty else fingerprint
    st.session_state.own_checked = (fingerprint, problem)
    return problem


def _filled(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows in which something is written."""
    return frame[(frame != "").any(axis=1).to_numpy()]


def _unfinished(frame: pd.DataFrame) -> pd.Series:
    """Which rows something is written in, but no actor or no kind: they are still being typed."""
    lacks = (frame[["actor", "kind"]].apply(lambda column: column.str.strip()) == "").any(axis=1)
    return lacks & (frame != "").any(axis=1)


def _awaited(frame: pd.DataFrame) -> str:
    """What the first unfinished row still needs; empty where all are finished."""
    rows = frame[_unfinished(frame)]
    if rows.empty:
        return ""
    needs = [words for name, words in (("actor", "an actor"), ("kind", "a kind")) if not rows[name].iloc[0].strip()]
    return f"Row {rows.index[0] + 1} needs {' and '.join(needs)} before it counts."


def _say(problem: str, awaited: str) -> None:
    """What the upload and the table have to say: what is wrong or awaited, and what is in force."""
    if upload := st.session_state.get("own_problem"):
        st.error(plain(upload))
    held = in_force()
    count = 0 if held is None else _filled(held)["actor"].nunique()
    force = f"{count} {'actor' if count == 1 else 'actors'} of your own in force."
    if problem:
        st.error(plain(f"{problem} Until then the last table without a fault stays: {force}"))
    elif awaited:
        st.info(plain(f"{awaited} {force * bool(count)}"))
    elif count:
        st.success(plain(force))


def _open_file() -> None:
    state = st.session_state
    state.own_problem = ""
    uploaded = state.own_file
    if uploaded is None:
        return
    try:
        frame = read_actors(uploaded.getvalue(), name=uploaded.name)
        with_actors(load_catalogue(), frame)
    except CatalogueError as error:
        state.own_problem = str(error).replace(f"The {OWN}", OWN).replace(OWN, uploaded.name)
        return
    if "alias" in frame:
        more = frame["aliases"] if "aliases" in frame else pd.Series("", index=frame.index)
        frame["aliases"] = (frame["alias"] + ";" + more).str.strip(";")
    frame = frame.reindex(columns=list(COLUMNS)).astype(object).fillna("").astype(str)
    both = pd.concat([_filled(state.get("own_draft", _empty())), _filled(frame)], ignore_index=True)
    _begin(both.drop_duplicates(ignore_index=True))


def _remove() -> None:
    st.session_state.own_removed = st.session_state.own_draft
    st.session_state.own_problem = ""
    _begin(_empty())


def _bring_back() -> None:
    state = st.session_state
    both = pd.concat([_filled(state.pop("own_removed")), _filled(state.own_draft)], ignore_index=True)
    _begin(both.drop_duplicates(ignore_index=True))


def _empty() -> pd.DataFrame:
    return pd.DataFrame({column: pd.Series([], dtype="str") for column in COLUMNS})
