"""A reader's own actors: written or uploaded, in force at once, kept when faulty, never lost."""

from __future__ import annotations

import json

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.views import clicks
from tests.views.dashboard import OWN_TEXT, fine, opened, paste, told

CSV = "actor,kind,aliases,part_of\nMonday Club,organisation,Monday;the Monday,\nIraq,community,,\n"


def own_page():
    return fine(clicks.follow(opened(), "Your actors"))


def upload(at, data: bytes, name: str = "mine.csv"):
    return fine(at.file_uploader(key="own_file").set_value((name, data, "text/csv")).run())


def write(at, *rows: dict[str, str], edited: dict[int, dict[str, str]] | None = None):
    """Add rows to the editor, and change cells, as the browser sends it: all edits since it came on screen."""
    key = at.session_state.own_editor
    editor = next(e for e in at._tree if getattr(getattr(e, "proto", None), "id", "").endswith(f"-{key}"))
    edits = {"edited_rows": edited or {}, "added_rows": list(rows), "deleted_rows": []}
    return fine(clicks._send(at, WidgetState(id=editor.proto.id, string_value=json.dumps(edits))))


def kinds(at) -> dict[str, str]:
    actors = at.dataframe[0].value
    return dict(zip(actors["actor"], actors["kind"], strict=True))


def test_an_uploaded_table_is_laid_over_the_catalogue_at_once():
    at = upload(own_page(), CSV.encode())
    assert told(at.success) == ["2 actors of your own in force."]
    fine(clicks.follow(at, "Article"))
    paste(at, OWN_TEXT)
    assert kinds(at)["Monday Club"] == "organisation"
    assert kinds(at)["Iraq"] == "community"
    assert "Your own actors are laid over the catalogue" in " ".join(told(at.caption))


def test_what_is_written_is_in_force_and_is_there_on_return():
    at = write(own_page(), {"actor": "Monday Club", "kind": "organisation", "aliases": "Monday"})
    assert told(at.success) == ["1 actor of your own in force."]
    paste(fine(clicks.follow(at, "Article")), OWN_TEXT)
    assert kinds(at)["Monday Club"] == "organisation"
    fine(clicks.follow(at, "Your actors"))
    assert told(at.success) == ["1 actor of your own in force."]
    assert at.session_state.own_base["actor"].tolist() == ["Monday Club"]
    at = write(at, edited={0: {"kind": "armed group"}})
    paste(fine(clicks.follow(at, "Article")), OWN_TEXT)
    assert kinds(at)["Monday Club"] == "armed group"


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"actor": "A", "kind": "alien"}, "Row 2: 'alien' is no kind;"),
        ({"actor": "A", "kind": "state", "since": "soon"}, "Row 2: since is 'soon'; write a year or YYYY-MM-DD."),
        ({"actor": "A", "kind": "state", "aliases": "First"}, "Row 2: 'First' stands for both 'Club' and 'A'"),
        ({"actor": "A", "kind": "state", "match": "maybe"}, "Row 2: 'maybe' in match is unknown;"),
    ],
)
def test_a_faulty_row_is_named_and_the_last_good_table_stays(row, problem):
    good = {"actor": "Club", "kind": "organisation", "aliases": "First;Monday"}
    at = write(own_page(), good)
    at = write(at, good, row)
    (said,) = told(at.error)
    assert said.startswith(problem)
    assert said.endswith("Until then the last table without a fault stays: 1 actor of your own in force.")
    fine(clicks.follow(at, "Article"))
    fine(clicks.follow(at, "Your actors"))
    assert at.session_state.own_draft.iloc[1].to_dict() == {**dict.fromkeys(at.session_state.own_draft, ""), **row}
    assert told(at.error) == [said]
    paste(fine(clicks.follow(at, "Article")), OWN_TEXT)
    assert kinds(at)["Club"] == "organisation"


@pytest.mark.parametrize(
    ("row", "needs"),
    [
        ({"actor": "Monday Club"}, "Row 2 needs a kind before it counts."),
        ({"kind": "state"}, "Row 2 needs an actor before it counts."),
        ({"actor": " ", "aliases": "Monday"}, "Row 2 needs an actor and a kind before it counts."),
    ],
)
def test_a_row_that_is_still_being_typed_is_waited_for_and_the_others_are_in_force(row, needs):
    at = write(own_page(), row)
    assert told(at.info) == [needs.replace("2", "1")]
    club = {"actor": "Club", "kind": "organisation"}
    at = write(at, club, row, {"actor": "Élan", "kind": "person"})
    assert told(at.info) == [f"{needs} 2 actors of your own in force."]
    assert told(at.error) == told(at.success) == []
    paste(fine(clicks.follow(at, "Article")), OWN_TEXT.replace("Army", "Army of Élan and the Club"))
    assert (kinds(at)["Élan"], kinds(at)["Club"]) == ("person", "organisation")
    fine(clicks.follow(at, "Your actors"))
    assert at.session_state.own_draft["actor"].tolist() == ["Club", row.get("actor", ""), "Élan"]
    at = write(at, {"actor": "A", "kind": "alien"})
    assert told(at.error)[0].startswith("Row 4: 'alien' is no kind;"), "rows are counted as they are on screen"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "mine.csv is not a table; save it as CSV."),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00", "mine.csv is not a table; save it as CSV."),
        (b"name,kind\nA,state\n", "mine.csv lacks the column 'actor'; it needs at least actor and kind."),
        (b"actor,kind\nA,alien\n", "mine.csv, line 2: 'alien' is no kind; use one of state"),
        (b"actor,kind\n\nA,\n", "mine.csv, line 3: kind is empty"),
        (b"actor,kind,actor\nA,state,B\n", "mine.csv, line 1: the column"),
    ],
)
def test_a_faulty_file_says_where_and_why_and_what_was_typed_stays(data, problem):
    at = write(own_page(), {"actor": "Club", "kind": "organisation"})
    at = upload(at, data)
    assert told(at.error)[0].startswith(problem)
    assert told(at.success) == ["1 actor of your own in force."]
    assert at.session_state.own_draft["actor"].tolist() == ["Club"]


def test_a_file_is_added_to_what_was_typed_and_may_have_semicolons():
    at = write(own_page(), {"actor": "Club", "kind": "organisation"})
    at = upload(at, "\ufeffActor;Kind;Alias\nÉlan;person;Zoë\nClub;organisation;\n".encode())
    assert at.session_state.own_draft["actor"].tolist() == ["Club", "Élan"]
    assert at.session_state.own_draft["aliases"].tolist() == ["", "Zoë"]
    assert told(at.success) == ["2 actors of your own in force."]


def test_all_can_be_removed_and_brought_back():
    at = upload(own_page(), CSV.encode())
    fine(next(button for button in at.button if button.label == "Remove all").click().run())
    assert at.session_state.own_actors is None
    assert told(at.success) == []
    fine(next(button for button in at.button if button.label == "Bring back").click().run())
    assert told(at.success) == ["2 actors of your own in force."]


def test_a_view_survives_other_actors():
    at = opened({"actor": ["Baghdad", "Islamic State"], "keyword": "forces", "sentence": "9"})
    fine(clicks.follow(at, "Your actors"))
    at = write(at, {"actor": "The capital", "kind": "place", "aliases": "Baghdad"})
    fine(clicks.follow(at, "Article"))
    assert at.multiselect(key="actors").value == ["Islamic State"]
    assert (at.query_params["keyword"], at.query_params["sentence"]) == ("forces", "9")
    assert "No actor of this article is called “Baghdad”." in " ".join(told(at.info))


def test_hostile_names_are_plain():
    at = write(own_page(), {"actor": "<script>alert(1)</script>", "kind": "![x](https://evil.example)"})
    (said,) = at.error
    assert "![x]" not in said.value
