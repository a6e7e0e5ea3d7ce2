import pandas as pd
import pytest

from analysis.figures import ACCENT, MUTED, sentence_lengths, sentence_rhythm, voices
from tests.analysis.figures.samples import LENGTHS, SENTENCES, SHARES


def of_length(count):
    """A table of that many sentences, as long as their number."""
    return pd.DataFrame({"sentence": range(count), "words": range(1, count + 1), "chosen": False})


def test_bars_are_as_high_as_their_words():
    figure = sentence_rhythm(SENTENCES).to_dict()
    [bars] = figure["data"]
    assert bars["x"] == [1, 2, 3, 4, 5, 6]
    assert bars["y"] == [12, 20, 1, 31, 0, 16]
    assert bars["customdata"] == [[0], [1], [2], [3], [4], [5]]
    assert all(type(number) is int for [number] in bars["customdata"])
    assert bars["marker"]["color"] == [MUTED, ACCENT, MUTED, ACCENT, MUTED, ACCENT]
    assert bars["hovertext"][:3] == ["Sentence 1: 12 words", "Sentence 2: 20 words", "Sentence 3: 1 word"]
    layout = figure["layout"]
    assert (layout["xaxis"]["title"]["text"], layout["yaxis"]["title"]["text"]) == ("Sentence", "Words")
    assert layout["meta"]["alt"] == (
        "Bar chart of 6 sentences in reading order, 16.0 words on average; the longest is sentence 4 with "
        "31 words. 3 sentences chosen."
    )


def test_the_mean_is_of_the_sentences_with_words():
    figure = sentence_rhythm(SENTENCES)
    [mean] = figure.layout.shapes
    assert (mean.y0, mean.y1, mean.line.dash) == (16, 16, "dash")
    assert figure.layout.title.subtitle.text == "Dashed line: the mean, 16.0 words"


@pytest.mark.parametrize(("current", "lines"), [(None, 1), (0, 2), (5, 2), (6, 1), (-1, 1)])
def test_a_line_stands_at_the_current_sentence(current, lines):
    shapes = sentence_rhythm(SENTENCES, current=current).layout.shapes
    assert len(shapes) == lines
    if lines == 2:
        assert shapes[0].x0 == shapes[0].x1 == current + 1


def test_sentences_are_numbered_from_the_first_of_the_body():
    # Title and caption are not counted: the body starts with the fourth sentence.
    figure = sentence_rhythm(SENTENCES.iloc[3:], begins=3, current=4)
    assert list(figure.data[0].x) == [1, 2, 3]
    assert [chosen for [chosen] in figure.data[0].customdata] == [3, 4, 5]
    assert figure.data[0].hovertext[0] == "Sentence 1: 31 words"
    assert figure.layout.xaxis.tickvals[0] == 1
    assert figure.layout.shapes[0].x0 == 2
    assert figure.layout.meta["alt"].count("sentence 1 with 31 words") == 1


def test_what_stands_before_the_body_is_called_so():
    figure = sentence_rhythm(SENTENCES, begins=3)
    assert list(figure.data[0].x) == [-2, -1, 0, 1, 2, 3]
    assert figure.data[0].hovertext[0] == "Before the body: 12 words"


@pytest.mark.parametrize(
    ("count", "bars", "title"),
    [
        (1500, 1500, "Sentence"),
        (1501, 501, "Sentence (mean of 3 per bar)"),
        (25_000, 736, "Sentence (mean of 34 per bar)"),
    ],
)
def test_a_long_text_is_grouped(count, bars, title):
    figure = sentence_rhythm(of_length(count))
    assert len(figure.data[0].x) == bars
    assert figure.layout.xaxis.title.text == title


def test_a_group_is_the_mean_and_chooses_its_first_sentence():
    sentences = of_length(1501)
    sentences.loc[4, "chosen"] = True
    [bars] = sentence_rhythm(sentences).to_dict()["data"]
    assert bars["x"][:2] == [2, 5]
    assert bars["y"][:2] == [2, 5]
    assert bars["width"][:2] == [3, 3]
    assert bars["customdata"][:2] == [[0], [3]]
    assert bars["marker"]["color"][:2] == [MUTED, ACCENT]
    assert bars["hovertext"][1] == "Sentences 4 to 6: 5.0 words on average"
    assert (bars["x"][-1], bars["width"][-1], bars["hovertext"][-1]) == (
        1501,
        1,
        "Sentence 1,501: 1,501 words",
    )


def test_bars_of_lengths():
    figure = sentence_lengths(LENGTHS, mean=12.5).to_dict()
    [bars] = figure["data"]
    assert bars["x"] == [3, 8, 13, 18]
    assert bars["y"] == [1, 0, 1, 2]
    assert bars["customdata"] == [[1, 5], [6, 10], [11, 15], [16, 20]]
    assert bars["marker"]["color"] == [MUTED] * 4
    assert bars["hovertext"][0] == "1 to 5 words: 1 sentence"
    layout = figure["layout"]
    assert layout["xaxis"]["title"]["text"] == "Words in a sentence"
    assert list(layout["xaxis"]["ticktext"]) == ["1–5", "6–10", "11–15", "16–20"]
    assert layout["yaxis"]["title"]["text"] == "Sentences"
    assert [shape["x0"] for shape in layout["shapes"]] == [12.5]
    assert layout["meta"]["alt"] == (
        "Bar chart of the lengths of 4 sentences, 1 to 20 words; most often 16 to 20 words (2 sentences)."
    )


@pytest.mark.parametrize(("current", "lit"), [(0, None), (1, 0), (10, 1), (11, 2), (20, 3), (21, None)])
def test_the_class_of_the_current_sentence_is_lit(current, lit):
    [bars] = sentence_lengths(LENGTHS, current=current).to_dict()["data"]
    assert bars["marker"]["color"] == [ACCENT if bar == lit else MUTED for bar in range(4)]


def test_without_a_mean_no_line():
    figure = sentence_lengths(LENGTHS)
    assert figure.layout.shapes == ()
    assert figure.layout.title.subtitle.text == ""


def test_bars_are_as_long_as_the_words_of_each_voice():
    figure = voices(SHARES, selected=("Iran",)).to_dict()
    [bars] = figure["data"]
    assert bars["x"] == [60, 30, 10]
    assert bars["customdata"] == [["narrator", ""], ["quoted", "Iran"], ["quoted", ""]]
    assert bars["marker"]["color"] == [MUTED, ACCENT, MUTED]
    assert bars["hovertext"][1] == "Iran<br>30 words, 30.0 % of all, in 2 sentences"
    assert list(figure["layout"]["yaxis"]["ticktext"]) == ["Narrator", "Iran", "Others, not named"]
    assert figure["layout"]["meta"]["alt"] == (
        "Bar chart of the words of 3 voices: Narrator (60), Iran (30) and Others, not named (10). "
        "40.0 % of the words are quoted."
    )


def test_a_chosen_voice_is_lit():
    assert voices(SHARES, voice="quoted").to_dict()["data"][0]["marker"]["color"] == [MUTED, ACCENT, ACCENT]


def test_many_voices_are_cut_and_the_note_says_so():
    many = pd.DataFrame([("quoted", f"Actor {n}", 1, 0.04, 1, 1) for n in range(25)], columns=list(SHARES))
    figure = voices(many)
    assert len(figure.data[0].x) == 20
    assert figure.layout.title.subtitle.text == "Quoted speech: 100.0 % of the words; the first 20 of 25 voices"
