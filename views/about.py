"""The About page: what the figures mean, how they are made, and what they cannot tell."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import pandas as pd
import streamlit as st

from analysis.article import FORMATS
from analysis.evaluate import SUBJECTS, error_table, published_coders, score_table
from analysis.figures import KIND_COLOURS
from analysis.labels import ALL
from analysis.statistics import WORDS_PER_MINUTE
from views.address import CHARTS, TABS
from views.articles import samples
from views.filters import KEYWORD_HELP

WHAT = """
Dramatis reads one news article and shows **who is in it, what they do to one another, and how it is told**. Behind
every number stand sentences of the article, and a click takes you there.

Everything is linked. Choose an actor, a word or a sentence, in the sidebar, in a chart, in a table or in the article
itself, and every view follows; choose it again to let go of it. The address in your browser always says what you have
chosen: send it, and a colleague sees what you see.
"""
TAB = {
    "Actors": "Who is mentioned. A mark's colour is its actor's kind.",
    "Relations": (
        "Who is with whom and who against whom, each with the sentence that says so. The two are never set off against "
        "each other: the same two can be both. A statement that the text denies, makes conditional or only reports is "
        "hedged: it is shown, lighter, when you ask for it, and is no fact. Reject a statement that is not said there, "
        "or turn it round: your corrections are part of the view, and of its link."
    ),
    "Terms": "The words of the article, without stop words (*the*, *of*, *and*) unless you ask for them.",
    "Sentences": "How the article is built. A sentence counts as many words as it has, numbers included.",
    "Contexts": "Every place where the chosen actors or the keyword stand, with the words around them.",
}
CHART = {
    ("Actors", "Mentions"): "a bar is as long as the actor is mentioned often, under all its names.",
    ("Actors", "Along the text"): (
        "a mark for each mention, from the first sentence on the left to the last on the right. A hollow mark is a "
        "sponsor: *Iran* in *Iran-backed militias* stands behind those who act, and does not act itself."
    ),
    ("Actors", "Together"): (
        "the larger a bubble, the more sentences name both actors. It does not say what they have to do with each "
        "other: read the sentences."
    ),
    ("Relations", "Matrix"): (
        "a row for each actor of whom something is said, a column for each actor towards whom. A disc counts the "
        "statements that the one is with the other, a square those that it is against."
    ),
    ("Relations", "Network"): (
        "a solid line between two actors who are with each other, a dashed one between two who are against each other, "
        "and both where both is said. The number counts the statements, in either direction."
    ),
    ("Relations", "Triads"): (
        "three actors of whom the text relates each to each. They are balanced when no or two of the relations are "
        "against (the enemy of my enemy is my friend), unbalanced with one or three (Heider 1946; Cartwright and "
        "Harary 1956), and mixed where a pair is both. The frustration is the fewest relations that would have to "
        "change for two camps without an exception. All this describes the text; it never adds a relation."
    ),
    ("Terms", "Frequency"): (
        "a bar is as long as the word is frequent. The dictionary form counts *militias* as *militia*; names stay as "
        "they are written."
    ),
    ("Terms", "Keyness"): (
        "words more frequent here than in English at large, in another article, or in the rest of this one. "
        "Log-likelihood says how surely (Rayson & Garside 2000), the log ratio by how much (Hardie 2014). English at "
        "large is the word list of wordfreq, from news, books, subtitles and the web."
    ),
    ("Terms", "Collocates"): (
        "words that stand near the keyword or the chosen actors more often than by chance, by log-likelihood "
        "(Dunning 1993); the table adds PMI, logDice and the t-score. Beside PMI, which favours rare words, read the "
        "counts."
    ),
    ("Terms", "Along the text"): (
        "a mark for each time a word is used, from the first sentence to the last. Juilland's D and Gries' DP say how "
        "evenly, over ten equal parts of the text."
    ),
    ("Terms", "Diversity"): (
        "how fast new words come. Of the measures below it, compare TTR only between texts of one length; MATTR, "
        "MTLD, HD-D and Yule's K were made not to depend on it."
    ),
    ("Sentences", "Rhythm"): "a bar for each sentence in reading order, as high as it is long; the line is the mean.",
    ("Sentences", "Lengths"): (
        "how many sentences are short and how many are long. A click on a bar goes to the first of its sentences, "
        "another click to the next one."
    ),
    (
        "Sentences",
        "Voices",
    ): "a bar as long as the narrator and each speaker have words. Words in quotation marks that nobody is said to "
    "have said, such as titles, are the narrator's.",
    ("Sentences", "Readability"): "what eight formulas make of the chosen sentences, each with its source.",
}
ABOVE = f"""
Above the article stand its length; the time it takes to read it silently, at {WORDS_PER_MINUTE} words a minute; the
Flesch reading ease of an English text of 100 words or more, which knows only the length of words and sentences (60 to
70 is plain English, below 30 is hard);
and the number of different actors. Figures count the body. Title, captions and lines such as “Click here to continue
reading” are shown, and counted when you switch them on; byline, outlet and date never are.
"""
KIND = {
    "state": "a country, also by its adjective and its people: *Iraq*, *Iraqi*, *Iraqis*",
    "government": "a government or one of its branches: *Obama administration*",
    "military": "armed forces of a state: *Iraqi Army*",
    "armed group": "those who fight without being a state's forces: *Islamic State*",
    "community": "an ethnic, religious or national community: *Sunnis*, *Turkmens*",
    "organisation": "an international body, a company, a party, a news outlet",
    "person": "one person, under the fullest name in the text: *Mr Maliki* is *Nuri Kamal al-Maliki*",
    "place": "a city or region that is only where something happens; listed and drawn when you choose this kind",
}
TITLE = 260  # pixels
PATCH = "\u2003\u2002"  # two blanks of a fixed width, which Markdown leaves alone
FOUND = """
Known names come from a catalogue that anyone can read and edit. A name with the word for a role becomes one actor:
*Iraqi* and *Army* make *Iraqi Army*. Names in no catalogue are told by the words in and around them: a first name, a
title, *Ltd*. A surname alone points to the person who was named in full. Point at an underlined name in the article,
or walk to it with the arrow keys, to read why it was taken for this actor.
"""
MEASURED = """
The sample articles were labelled by hand, by reading them, before looking at what this program finds. **Recall** is the
share of the labelled that is found; **precision** the share of the found that is labelled. Of what both have, the other
columns say how much is as labelled. The samples were written for this project: expect less of an article from
elsewhere.
"""
OTHERS = """
What the literature reports of other automated coders of relations. Their texts, categories and questions differ from
ours, and most count a whole news feed, not one article: read it for orientation, not as a contest.
"""
COLUMN = {
    "article": ("Article", ""),
    "labelled": ("Labelled", "How many were labelled by hand, in title and body."),
    "found": ("Found", "How many the program finds there."),
    "recall": ("Recall", "The share of the labelled that is found."),
    "precision": ("Precision", "The share of the found that is labelled."),
    "kind": ("Kind", "The share of matches with the right kind of actor."),
    "identity": ("Identity", "Are mentions of one actor, and only those, counted as one? B-cubed F1."),
    "name": ("Name", "The share of matches under the right name of the actor."),
    "role": ("Role", "The share of matches with the right role: actor or sponsor."),
    "direction": ("Direction", "The share of matches that say rightly who does it to whom."),
    "category": ("Category", "The share of matches with the right one of sixteen categories."),
}
FALLS_SHORT = """
- It reads English. In other languages the words are counted, and few actors are found.
- It counts names: *he*, *the group* and *both sides* are no mentions of an actor. Relations and quotations follow
  *he* or *it* where only one actor can be meant.
- A name it does not know may be missed or given the wrong kind. Check the sentences before you quote a number.
- Frequency is not importance, and standing in one sentence is not acting together.
- A quotation has a speaker only where the words beside it name one.
- Relations are read from one sentence at a time, by rules: what is said over
  several sentences, or between the lines, is missed.
- A link carries your choices, and the text only where it is one of the samples.
"""
PRIVACY = """
A text that you paste or upload goes to the computer that runs this dashboard and no further. It is kept in memory for
your session alone, is not written to disk, and is gone when the session ends. Nothing is looked up elsewhere, and no
statistics of use are collected.
"""
LICENCE = """
Dramatis is free software under the MIT licence. The sample articles, the catalogue and the word lists are its own
work, from public facts. The names of most places are a selection from GeoNames (geonames.org,
CC BY 4.0), and many surnames are those that the census of the United States of 1990 counted most often.
"""


def page() -> None:
    """Draw the page."""
    with st.container(width=760):
        st.title("About Dramatis", anchor=False)
        st.markdown(WHAT)
        _section("How to read the figures", ABOVE, *map(_tab, TABS))
        _section("Kinds of actor", "  \n".join(map(_kind, KIND_COLOURS)))
        _section("How actors are found", FOUND)
        _section("How right it is", MEASURED)
        for subject in SUBJECTS:
            _scores(subject)
        st.markdown("\n".join([OTHERS, *map(_coder, published_coders().to_dict("records"))]))
        _section("Keywords", f"{KEYWORD_HELP} A sentence is shown when it meets all of the keyword.")
        _section("What it cannot tell", FALLS_SHORT)
        _section("Your texts", f"It opens {', '.join(FORMATS)} files and pasted text. {PRIVACY}")
        _section("Licence", LICENCE)


@st.cache_data(show_spinner="Reading the labelled articles…")
def _measured(subject: str) -> tuple[pd.DataFrame, str]:
    """The scores of a subject, and its differences as CSV."""
    return score_table(subject), error_table(subject).to_csv(index=False)


def _scores(subject: str) -> None:
    """The scores of a subject as a table, the whole first, and a download of every difference."""
    scores, errors = _measured(subject)
    titles = {name: article.title for name, article in samples().items()}
    whole = scores["article"] == ALL
    shown = pd.concat([scores[whole].assign(article="All of them"), scores[~whole]])
    shown["article"] = [titles.get(name, name) for name in shown["article"]]
    columns = {}
    for name in shown.columns:
        label, help_text = COLUMN.get(name, (name.replace("_", " ").capitalize(), ""))
        if shown[name].dtype == "float64":
            shown[name] *= 100
            columns[name] = st.column_config.NumberColumn(label, help=help_text, format="%.0f %%")
        else:
            width = TITLE if name == "article" else None  # beside it all numbers are in sight
            columns[name] = st.column_config.Column(label, help=help_text, width=width)
    st.caption(SUBJECTS[subject].title)
    st.dataframe(shown, hide_index=True, column_config=columns)
    st.download_button(
        "Download every difference",
        lambda: errors.encode("utf-8-sig"),
        file_name=f"differences-{subject}.csv",
        mime="text/csv",
        key=f"differences_{subject}",
        on_click="ignore",
        icon=":material/download:",
        type="tertiary",
    )


def _coder(row: dict[Hashable, Any]) -> str:
    """A published coder as an item of a list, as Markdown."""
    return f"- **{row['coder']}** ({row['source']}): {row['texts']}; {row['result']}."


def _section(title: str, *paragraphs: str) -> None:
    st.header(title, anchor=False)
    for paragraph in paragraphs:
        st.markdown(paragraph)


def _tab(tab: str) -> str:
    """A tab and its charts, as Markdown."""
    charts = [f"- *{chart}*: {CHART[tab, chart]}" for chart in CHARTS.get(tab, ())]
    return "\n".join([f"**{tab}.** {TAB[tab]}", *charts])


def _kind(kind: str) -> str:
    """A kind of actor behind a patch of its colour, as Markdown."""
    patch = f':color[{PATCH}]{{background="{KIND_COLOURS[kind]}"}}'
    return f"{patch} **{kind.capitalize()}**: {KIND[kind]}"
