"""The Sentences tab: how they are built, whose words they are, and how hard they are to read."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from analysis import figures, numbering
from analysis.figures.sentences import NARRATOR, UNNAMED
from analysis.statistics import readability, reading_counts, sentence_lengths, sentence_statistics, speaker_shares
from analysis.statistics.readability import SIGNS
from analysis.tables import texts_of, tuples
from views import articles, choices, filters
from views.address import CHARTS
from views.chart import chart
from views.header import why_untold
from views.screen import Screen
from views.table import measures, table


def draw(screen: Screen) -> None:
    """One of three charts or the readability formulas, and the table behind it."""
    view = screen.view
    st.segmented_control(
        "Chart", CHARTS["Sentences"], key="sentences_chart", required=True, label_visibility="collapsed"
    )
    if view.sentences_chart == "Voices":
        _voices(screen)
    elif view.sentences_chart == "Readability":
        _readability(screen)
    else:
        _lengths(screen)


def _lengths(screen: Screen) -> None:
    view, reading, found = screen.view, screen.reading, screen.focus
    if view.sentences_chart == "Rhythm":
        counted = reading.sentences[found.counted]
        marked = counted.assign(chosen=found.chosen[found.counted] & found.narrowed)
        chart(
            figures.sentence_rhythm(marked, begins=screen.begins, current=view.sentence),
            key="chart_rhythm",
            on_point=_place,
        )
    else:
        words = found.sentences["words"]
        chart(
            figures.sentence_lengths(
                sentence_lengths(found.sentences),
                mean=float(words[words > 0].mean()) if words.any() else None,
                current=words.get(view.sentence),
            ),
            key="chart_lengths",
            on_point=lambda data: choices.choose_next(_of_length(found.sentences, *data)),
        )
    text = reading.article.text
    rows = sentence_statistics(text, found.sentences, reading.words, reading.mentions, reading.quotes)
    _extremes(rows, screen.begins)
    numbers = rows["sentence"].tolist()
    rows = rows.assign(
        number=screen.numbers(rows["sentence"]),
        text=texts_of(text, rows),
    )[["number", "words", "characters", "syllables", "commas", "quoted", "actors", "text"]]
    table(
        rows.assign(quoted=(100 * rows["quoted"]).round()),
        whole=rows,
        key="table_sentences",
        name="sentences",
        columns={
            "number": st.column_config.NumberColumn("No.", width=50, help=numbering.HELP),
            "words": st.column_config.NumberColumn("Words", width=60, help="Numbers included."),
            "text": st.column_config.TextColumn("Sentence", width="medium", help="As it stands in the article."),
            "syllables": st.column_config.NumberColumn("Syllables", width=75, help="By rules, not by a dictionary."),
            "commas": st.column_config.NumberColumn(
                "Commas", width=70, help="And semicolons, colons and dashes: the marks that part clauses."
            ),
            "quoted": st.column_config.NumberColumn(
                "Quoted", width=70, format="%d %%", help="The share of its words that are quoted speech."
            ),
            "actors": st.column_config.TextColumn("Actors", width="medium", help="Who is named in it."),
        },
        values=numbers,
        chosen=[view.sentence],
        on_choose=choices.choose_row,
    )


def _extremes(rows: Any, begins: int) -> None:
    """Two buttons that go to the longest and the shortest sentence; of equal ones to the first."""
    spoken = rows[(rows["words"] > 0).to_numpy()]
    if len(spoken) < 2:
        return
    with st.container(horizontal=True):
        for name, place in (("Longest", int(spoken["words"].argmax())), ("Shortest", int(spoken["words"].argmin()))):
            number, words = int(spoken["sentence"].iloc[place]), int(spoken["words"].iloc[place])
            st.button(
                f"{name}: {words:,} {'word' if words == 1 else 'words'}",
                key=f"go_{name.lower()}",
                help=f"Go to {numbering.named(number, begins)}, or let go of it.",
                on_click=choices.toggle_sentence,
                args=(number,),
                type="tertiary",
                icon=":material/arrow_forward:",
            )


def _voices(screen: Screen) -> None:
    view, reading, found = screen.view, screen.reading, screen.focus
    shares = speaker_shares(reading.sentences[found.counted], reading.words, reading.quotes)
    chart(figures.voices(shares, selected=view.actors, voice=view.voice), key="chart_voices", on_point=_voice)
    st.caption(
        "Quoted speech is what stands in quotation marks as somebody’s own words. Its speaker is whom the text "
        "names beside it. Titles, nicknames and terms in quotation marks are the narrator’s."
        + " Chart and table are about the whole article."
        * found.narrowed
    )
    rows = shares.assign(
        name=[
            NARRATOR if voice == "narrator" else speaker or UNNAMED
            for voice, speaker in zip(shares["voice"], shares["speaker"], strict=True)
        ],
    )[["name", "words", "share", "quotes", "sentences"]]
    pairs = list(tuples(shares, "voice", "speaker"))
    chosen = [pair for pair in pairs if pair[1] in view.actors or (pair[0] == view.voice and not pair[1])]
    table(
        rows.assign(share=100 * rows["share"]),
        whole=rows,
        key="table_voices",
        name="voices",
        columns={
            "name": st.column_config.TextColumn("Voice", width=150, help="The narrator, or who is quoted."),
            "words": st.column_config.NumberColumn("Words", width=70, help="Numbers included."),
            "share": st.column_config.NumberColumn(
                "Share", width=70, format="%.1f %%", help="Of all words that are counted."
            ),
            "quotes": st.column_config.NumberColumn("Quotes", width=70, help="Stretches of quoted speech."),
            "sentences": st.column_config.NumberColumn("Sentences", width=85, help="That hold such words."),
        },
        values=pairs,
        chosen=chosen,
        on_choose=_choose_voices,
        several=True,
    )
    _quotes(screen)


def _quotes(screen: Screen) -> None:
    """Every quoted stretch of the chosen sentences, and those that the chosen actors speak."""
    view, reading, found = screen.view, screen.reading, screen.focus
    text = reading.article.text
    spoken = reading.quotes["speaker"].isin(list(view.actors)).to_numpy()
    place = reading.quotes["sentence"].to_numpy()
    kept, counted = found.chosen[place], found.counted[place]
    quotes = reading.quotes[kept | (spoken & counted)]
    if quotes.empty:
        st.caption("No quoted speech here.")
        return
    rows = quotes.assign(
        number=screen.numbers(quotes["sentence"]),
        text=texts_of(text, quotes),
    )
    table(
        rows[["number", "speaker", "text"]],
        key="table_quotes",
        name="quotes",
        columns={
            "number": st.column_config.NumberColumn(
                "No.", width=50, help=f"The sentence it begins in. {numbering.HELP}"
            ),
            "speaker": st.column_config.TextColumn("Speaker", width=130, help="Empty where the text names none."),
            "text": st.column_config.TextColumn("Words", width=215, help="As they stand in the article."),
        },
        values=quotes["sentence"].tolist(),
        chosen=[view.sentence],
        on_choose=choices.choose_row,
    )


def _readability(screen: Screen) -> None:
    """The formulas over the chosen sentences; there is no chart, since their scales are not one."""
    reading, found, key = screen.reading, screen.focus, articles.reading_key(screen.view)
    counts = reading_counts(found.sentences, reading.words)
    st.markdown("#### How hard the text is to read")  # as large as the title of a chart
    if untold := why_untold(key, counts.words, reading):
        whole = reading.sentences.loc[found.counted, "words"].sum()
        leads_on = " You can release a filter." if not why_untold(key, whole, reading) else ""
        if not filters.told_nothing(found):
            st.info(untold + leads_on, icon=":material/search_off:")
        return
    measures(readability(counts), key="readability", name="readability")
    st.caption(f"Signs: {SIGNS}. Syllables are counted by rules.")


def _of_length(sentences: pd.DataFrame, words_from: int, words_to: int) -> list[int]:
    return sentences.loc[sentences["words"].between(words_from, words_to), "sentence"].tolist()


def _place(data: list[Any]) -> None:
    choices.toggle_sentence(int(data[0]))


def _voice(data: list[Any]) -> None:
    voice, speaker = data
    if speaker:
        choices.toggle_actor(speaker)
    else:
        choices.toggle_voice(voice)


def _choose_voices(chosen: list[tuple[str, str]], released: list[tuple[str, str]]) -> None:
    for pair in [*chosen, *released]:
        _voice(list(pair))
