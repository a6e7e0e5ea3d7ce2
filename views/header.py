"""What stands above the screen: the article's title and origin, and the figures a reader wants first."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import streamlit as st

from analysis import Article, Reading
from analysis.article import UNTITLED
from analysis.figures.style import any_of, counted
from analysis.focus import Focus, actors_in_voice, all_in_voice
from analysis.segment import stop_share
from analysis.statistics import WORDS_PER_MINUTE, article_statistics
from views.address import View
from views.plain import listed, one_line, plain, shortened

LONGEST_TITLE = 300
FEWEST_WORDS, FEWEST_STOPS = 60, 0.2  # English prose has a share of stop words of 0.35 and more
# Flesch made his formula for samples of 100 words (Flesch 1948): of fewer, one long name or sentence decides.
EASE_WORDS = 100
EASE = f" Told of English texts of {EASE_WORDS} words or more."
# What the figures say of a chosen voice.
ALONE = {"": "", "narrator": " In the narrator's own words alone.", "quoted": " In quoted words alone."}
VOICED = {"": "", "narrator": "the narrator's own words", "quoted": "quoted words"}
WHOLE = " Of the whole sentences in which these words stand."
FOREIGN = (
    "This does not look like English: words are counted, but few actors are found, and reading ease means nothing."
)


def notices(sentences: Sequence[str]) -> None:
    """What was dropped or changed on the way to this view, in one box."""
    if sentences:
        st.info(listed(sentences), icon=":material/info:")


def header(reading: Reading, found: Focus, key: str) -> None:
    """Title, byline, date, outlet and notes, then five figures of the parts that count; `key` is the reading's."""
    article = reading.article
    with st.container(key="head"):
        st.title(plain(_title(article)), anchor=False)
        st.text(one_line(article.origin))
    notes = [*article.notes, *([FOREIGN] if _is_foreign(key, reading) else [])]
    if notes:
        st.warning(listed(notes), icon=":material/info:")
    actors = "Different actors of the kinds shown, in the parts that count."
    figures = [
        *_figures(key, int(found.counted.sum()), found.voice, reading, found),
        ("Actors", f"{actors_in_voice(reading, found):,}", actors + ALONE[found.voice]),
    ]
    with st.container(horizontal=True, gap="large", key="figures"):
        for label, shown, help_text in figures:
            st.metric(label, shown, help=help_text, width="content")


def source(article: Article, view: View) -> list[str]:
    """What says below a saved chart which text it is of, what of it is chosen or corrected, and who drew it."""
    parts = (_title(article), article.byline, article.outlet, article.date, *_choices(view), "drawn by Dramatis")
    return list(filter(None, map(one_line, parts)))


def _choices(view: View) -> Iterator[str]:
    """What makes a chart another than that of the whole text as it was read."""
    keyword = f"“{view.keyword}”" if view.keyword else ""
    chosen = [any_of(view.actors), keyword, VOICED[view.voice], any_of(view.kinds)]
    if any(chosen):
        yield f"chosen: {', '.join(filter(None, chosen))}"
    if view.all_parts:
        yield "title and captions counted too"
    if view.folded:
        yield "branches counted as their state"
    corrected = len({*view.rejected, *view.flipped})
    if corrected and view.tab == "Relations":
        yield f"{counted(corrected, 'statement')} corrected by its reader"


def _title(article: Article) -> str:
    return shortened(one_line(article.title), LONGEST_TITLE) or UNTITLED


@st.cache_resource(scope="session", max_entries=8, show_spinner=False)
def _figures(key: str, counted: int, voice: str, _reading: Reading, _found: Focus) -> list[tuple[str, str, str]]:
    """Label, value and meaning of the figures that no actor, kind or keyword changes."""
    sentences, words = all_in_voice(_reading, _found)
    table = article_statistics(sentences, _reading.words)
    value = table.set_index("measure")["value"]
    meaning = table.set_index("measure")["meaning"]
    ease = math.nan if why_untold(key, value["words"], _reading) else value["reading ease"]
    return [
        ("Words", f"{words:,}", meaning["words"] + ALONE[voice]),
        ("Sentences", f"{len(sentences):,}", meaning["sentences"] + ALONE[voice]),
        ("Reading time", time_written(words / WORDS_PER_MINUTE), meaning["reading time"] + ALONE[voice]),
        ("Reading ease", _points(ease), meaning["reading ease"] + EASE + WHOLE * bool(voice)),
    ]


def why_untold(key: str, words: float, reading: Reading) -> str:
    """Why formulas of readability mean nothing for so many words of a reading; empty where they mean something."""
    if _is_foreign(key, reading):
        return "Readability is told only of English, and this does not look like it."
    if words < EASE_WORDS:
        return f"Readability is told of {EASE_WORDS} words or more; here are {words:,.0f}."
    return ""


@st.cache_resource(scope="session", max_entries=8, show_spinner=False)
def _is_foreign(key: str, _reading: Reading) -> bool:
    """Whether a text of some length has hardly any of the words that English cannot do without."""
    words = _reading.words
    return len(words.start) >= FEWEST_WORDS and stop_share(words) < FEWEST_STOPS


def time_written(minutes: float) -> str:
    """A time in words of a screen: "under 1 min", "44 min", "1 h 44 min"."""
    if minutes < 1:
        return "under 1 min"
    hours, rest = divmod(round(minutes), 60)
    return " ".join([f"{hours:,} h"] * bool(hours) + [f"{rest} min"] * bool(rest))


def _points(points: float) -> str:
    return "–" if math.isnan(points) else f"{points:.0f}"
