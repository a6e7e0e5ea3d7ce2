import ast
import html
import itertools
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import analysis.figures
from analysis.figures.style import (
    ACCENT,
    AGAINST,
    BACKGROUNDS,
    CATEGORICAL,
    KIND_COLOURS,
    MARKED,
    MUTED,
    REFERENCE,
    WITH,
    any_of,
    counted,
    dim,
    escape,
    kind_colour,
    label,
    labels,
    listed,
    plain,
    two_lines,
)
from analysis.tables import KINDS
from tests.analysis.figures.vision import MACHADO, contrast, difference, lab

SOURCES = sorted(Path(analysis.figures.__file__).parent.glob("*.py"))


def test_every_kind_has_its_own_colour():
    assert tuple(KIND_COLOURS) == KINDS
    assert len({*KIND_COLOURS.values(), ACCENT, MUTED, REFERENCE}) == len(KINDS) + 3


def test_an_unknown_kind_is_drawn_as_the_rest():
    assert kind_colour("state") == KIND_COLOURS["state"]
    assert kind_colour("river") == MUTED


def test_the_categorical_colours_are_ten_different_ones():
    assert len(CATEGORICAL) == 10
    assert len(set(CATEGORICAL)) == 10


@pytest.mark.parametrize("colour", [*CATEGORICAL, MUTED, WITH, AGAINST])
@pytest.mark.parametrize("page", BACKGROUNDS)
def test_colours_stand_out_from_the_page(colour, page):
    assert re.fullmatch("#[0-9a-f]{6}", colour)
    assert contrast(colour, BACKGROUNDS[page]) >= 3


@pytest.mark.parametrize(("one", "other", "ratio"), [("#ffffff", "#000000", 21), ("#777777", "#ffffff", 4.48)])
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize(
    ("one", "other", "expected"),  # from the test data of Sharma, Wu and Dalal 2005
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ],
)
def test_difference_is_ciede2000(one, other, expected):
    assert difference(one, other) == pytest.approx(expected, abs=0.0001)


@pytest.mark.parametrize(
    ("vision", "least"), [("normal", 20), ("protanopia", 14), ("deuteranopia", 14), ("tritanopia", 14)]
)
def test_colour_blind_people_can_tell_the_kinds_apart(vision, least):
    closest = min(
        (difference(lab(one, vision), lab(other, vision)), one, other)
        for one, other in itertools.combinations(KIND_COLOURS.values(), 2)
    )
    assert closest[0] >= least, closest


@pytest.mark.parametrize("vision", MACHADO)
def test_what_is_chosen_differs_from_the_rest(vision):
    assert difference(lab(ACCENT, vision), lab(MUTED, vision)) >= 11
    assert difference(lab(REFERENCE, vision), lab(MUTED, vision)) >= 20
    assert difference(lab(REFERENCE, vision), lab(ACCENT, vision)) >= 20


@pytest.mark.parametrize("vision", MACHADO)
def test_with_differs_from_against(vision):
    assert difference(lab(WITH, vision), lab(AGAINST, vision)) >= 48


@pytest.mark.parametrize("colour", [WITH, AGAINST])
def test_a_number_on_a_mark_can_be_read(colour):
    assert contrast(colour, MARKED) >= 4.5


def test_dim_keeps_the_hue():
    assert dim("#506ce0") == "rgba(80,108,224,0.35)"
    assert dim("#506ce0", 0.5) == "rgba(80,108,224,0.5)"


def test_colours_are_written_in_one_place():
    colour = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?)\(")
    assert [path.name for path in SOURCES if colour.search(path.read_text("utf-8"))] == ["style.py"]


def test_one_file_imports_plotly():
    importers = {
        path.name
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom) and "plotly" in ast.unparse(node)
    }
    assert importers == {"layout.py"}


def test_colours_cost_no_import_of_plotly():
    code = "import sys, analysis.figures; print('plotly' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iraq", "Iraq"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("<b>Iraq</b>", "&lt;b&gt;Iraq&lt;/b&gt;"),
        ("Smith & Sons", "Smith &amp; Sons"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("%{customdata[0]}", "&#37;{customdata[0]}"),
        ("$x^2$", "&#36;x^2&#36;"),
        (" two\n\tlines\u2028here ", "two lines here"),
        ("\u202eabc\u202c \u2067def\u2069", "abc def"),
        ("nul\x00 and half \ud800", "nul and half"),
        ("العراق", "العراق"),
        ("", ""),
    ],
)
def test_escape(text, expected):
    assert escape(text) == expected


@given(st.text())
def test_an_escaped_text_is_no_markup_and_reads_the_same(text):
    safe = escape(text)
    assert not set(safe) & set("<>$%")
    assert html.unescape(safe) == plain(text)
    plain(text).encode("utf-8")
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("Iraq", 4, "Iraq"),
        ("Iraqi Army", 7, "Iraqi…"),
        ("Iraqi Army", 9, "Iraqi Ar…"),
        ("<<<<<", 3, "&lt;&lt;…"),
    ],
)
def test_label(text, limit, expected):
    assert label(text, limit=limit) == expected


def test_names_that_would_be_cut_alike_keep_their_ends():
    names = ["United States Central Command", "United States Central Bank", "Iran"]
    assert labels(names, limit=18) == ["United St…Command", "United St…ral Bank", "Iran"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran", "Iran"),
        ("Iraqi government", "Iraqi government"),
        ("Asa'ib Ahl al-Haq", "Asa'ib Ahl<br>al-Haq"),
        ("United States Department of Defense", "United States<br>Department of…"),
        ("a & b < c of a long name", "a &amp; b &lt; c of a<br>long name"),
        ("Bundesverfassungsgericht", "Bundesverfassun…"),
        ("Bundesverfassungsgericht in Karlsruhe", "Bundesverfassun…<br>in Karlsruhe"),
        ("German Bundesverfassungsgericht in Karlsruhe", "German<br>Bundesverfassun…"),
        ("Saskatchewan-Manitoba border police", "Saskatchewan-<br>Manitoba border…"),
        ("Baden-Württemberg Staatsministerium Stuttgart", "Baden-<br>Württemberg…"),
        ("one sixteen letters, and more", "one sixteen<br>letters, and…"),
        ("", ""),
    ],
)
def test_a_name_on_two_lines(text, expected):
    assert two_lines(text, limit=16) == expected


@given(st.text())
def test_two_lines_are_at_most_two_and_hold_the_beginnings_of_words(text):
    lines = html.unescape(two_lines(text, limit=16)).split("<br>")
    assert len(lines) <= 2
    assert all(len(line) <= 16 for line in lines)
    begun = [word for line in lines for word in re.split(r"[\s-]", line.removesuffix("…"))]
    known = re.split(r"[\s-]", plain(text))
    assert all(any(word.startswith(one) for word in known) for one in begun)


@pytest.mark.parametrize(
    ("number", "noun", "expected"),
    [(1, "mention", "1 mention"), (0, "mention", "0 mentions"), (1204, "word", "1,204 words")],
)
def test_counted(number, noun, expected):
    assert counted(number, noun) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [([], ""), (["Iran"], "Iran"), (["Iran", "Iraq"], "Iran and Iraq"), ("abc", "a, b and c")],
)
def test_listed(names, expected):
    assert listed(names) == expected
    assert any_of(names) == expected.replace(" and ", " or ")
