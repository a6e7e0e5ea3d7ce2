"""Relations by a dependency parser, with pipelines that the tests build."""

from __future__ import annotations

import pytest
from pandas.testing import assert_frame_equal

from analysis import PipelineError, analyse
from analysis.__main__ import main
from tests.analysis.pipelines import parsing, saved
from tests.analysis.test_relations import written

# For each sentence its parse (label, kind of word, place of the head) and the relations that it states.
PARSED = {
    "Turkey attacked Syria.": (
        "nsubj/PROPN/1 ROOT/VERB/1 dobj/PROPN/1 punct/PUNCT/1",
        ["Turkey - Syria"],
    ),
    "Syria, which Turkey had praised, was shelled by rebels of Peru.": (
        "nsubjpass/PROPN/8 punct/PUNCT/0 dobj/PRON/5 nsubj/PROPN/5 aux/AUX/5 relcl/VERB/0 punct/PUNCT/8 auxpass/AUX/8 "
        "ROOT/VERB/8 agent/ADP/8 pobj/NOUN/9 prep/ADP/10 pobj/PROPN/11 punct/PUNCT/8",
        ["Peru - Syria", "Turkey + Syria"],
    ),
    "Kenya's army did not thank Peru.": (
        "poss/PROPN/2 case/PART/0 nsubj/NOUN/5 aux/AUX/5 neg/PART/5 ROOT/VERB/5 dobj/PROPN/5 punct/PUNCT/5",
        ["denied Kenya Defence Forces + Peru"],
    ),
    "Turkey allegedly attacked Syria.": (
        "nsubj/PROPN/2 advmod/ADV/2 ROOT/VERB/2 dobj/PROPN/2 punct/PUNCT/2",
        ["reported Turkey - Syria"],
    ),
    "Kenya and Peru bombed Japan.": (
        "nsubj/PROPN/3 cc/CCONJ/0 conj/PROPN/0 ROOT/VERB/3 dobj/PROPN/3 punct/PUNCT/3",
        ["Kenya + Peru", "Kenya - Japan", "Peru - Japan"],
    ),
    "If Kenya bombs Japan, Egypt weeps.": (
        "mark/SCONJ/2 nsubj/PROPN/2 advcl/VERB/6 dobj/PROPN/2 punct/PUNCT/6 nsubj/PROPN/6 ROOT/VERB/6 punct/PUNCT/6",
        ["conditional Kenya - Japan"],
    ),
    "Norway said that Japan had refused to help Peru.": (
        "nsubj/PROPN/1 ROOT/VERB/1 mark/SCONJ/5 nsubj/PROPN/5 aux/AUX/5 ccomp/VERB/1 aux/PART/7 xcomp/VERB/5 "
        "dobj/PROPN/7 punct/PUNCT/1",
        ["reported Japan - Peru"],
    ),
    "Kenya could bomb Japan and punish Peru.": (
        "nsubj/PROPN/2 aux/AUX/2 ROOT/VERB/2 dobj/PROPN/2 cc/CCONJ/2 conj/VERB/2 dobj/PROPN/5 punct/PUNCT/2",
        ["conditional Kenya - Japan", "conditional Kenya - Peru"],
    ),
    "Kenya rammed and damaged Japanese boats.": (
        "nsubj/PROPN/1 ROOT/VERB/1 cc/CCONJ/1 conj/VERB/1 amod/ADJ/5 dobj/NOUN/3 punct/PUNCT/1",
        ["Kenya - Japan"],
    ),
    "Norway urged Japan to attack Peru.": (
        "nsubj/PROPN/1 ROOT/VERB/1 dobj/PROPN/1 aux/PART/4 xcomp/VERB/1 dobj/PROPN/4 punct/PUNCT/1",
        ["Norway - Peru", "conditional Japan - Peru"],
    ),
    "Iran sold weapons to Iraq.": (
        "nsubj/PROPN/1 ROOT/VERB/1 dobj/NOUN/1 dative/ADP/1 pobj/PROPN/3 punct/PUNCT/1",
        ["Iran + Iraq"],
    ),
    "Talks between Japan and Peru were praised by Egypt, an ally of Kenya.": (
        "nsubjpass/NOUN/6 prep/ADP/0 pobj/PROPN/1 cc/CCONJ/2 conj/PROPN/2 auxpass/AUX/6 ROOT/VERB/6 agent/ADP/6 "
        "pobj/PROPN/7 punct/PUNCT/8 det/DET/11 appos/NOUN/8 prep/ADP/11 pobj/PROPN/12 punct/PUNCT/6",
        ["Egypt + Kenya", "Japan + Peru"],
    ),
    "Hamas, whose fighters killed Israeli soldiers, marched.": (
        "nsubj/PROPN/8 punct/PUNCT/0 poss/DET/3 nsubj/NOUN/4 relcl/VERB/0 amod/ADJ/6 dobj/NOUN/4 punct/PUNCT/8 "
        "ROOT/VERB/8 punct/PUNCT/8",
        ["Hamas - Israeli troops"],
    ),
    "Kenya was accused of bombing Peru.": (
        "nsubjpass/PROPN/2 auxpass/AUX/2 ROOT/VERB/2 prep/ADP/2 pcomp/VERB/3 dobj/PROPN/4 punct/PUNCT/2",
        ["reported Kenya - Peru"],
    ),
    "Egypt denied that it bombed Peru.": (
        "nsubj/PROPN/1 ROOT/VERB/1 mark/SCONJ/4 nsubj/PRON/4 ccomp/VERB/1 dobj/PROPN/4 punct/PUNCT/1",
        ["denied Egypt - Peru"],
    ),
    "Egypt called for sanctions against Peru.": (
        "nsubj/PROPN/1 ROOT/VERB/1 prep/ADP/1 pobj/NOUN/2 prep/ADP/3 pobj/PROPN/4 punct/PUNCT/1",
        ["Egypt - Peru"],
    ),
    "Japan is hostile to Peru.": (
        "nsubj/PROPN/1 ROOT/AUX/1 acomp/ADJ/1 prep/ADP/2 pobj/PROPN/3 punct/PUNCT/1",
        ["Japan - Peru"],
    ),
    "According to Turkey, Iran bombed Iraq.": (
        "prep/VERB/5 prep/ADP/0 pobj/PROPN/1 punct/PUNCT/5 nsubj/PROPN/5 ROOT/VERB/5 dobj/PROPN/5 punct/PUNCT/5",
        ["reported Iran - Iraq"],
    ),
    "Had Kenya attacked Peru, Japan would have fled.": (
        "aux/AUX/2 nsubj/PROPN/2 advcl/VERB/8 dobj/PROPN/2 punct/PUNCT/8 nsubj/PROPN/8 aux/AUX/8 aux/AUX/8 ROOT/VERB/8 "
        "punct/PUNCT/8",
        ["conditional Kenya - Peru"],
    ),
    "Japan helped Peru, said Norway.": (
        "nsubj/PROPN/1 ccomp/VERB/4 dobj/PROPN/1 punct/PUNCT/4 ROOT/VERB/4 nsubj/PROPN/4 punct/PUNCT/4",
        ["reported Japan + Peru"],
    ),
}


@pytest.fixture(scope="module")
def parser(tmp_path_factory):
    return parsing(tmp_path_factory.mktemp("parsers") / "small", {text: parse for text, (parse, _) in PARSED.items()})


@pytest.mark.parametrize("text", PARSED)
def test_a_parsed_sentence_states_what_a_reader_takes_from_it(text, parser):
    assert written(analyse(text, relations=parser).relations) == PARSED[text][1]


def test_the_parse_decides_who_does_it_to_whom(tmp_path):
    text = "Turkey attacked Syria."
    turned = parsing(tmp_path / "turned", {text: "dobj/PROPN/1 ROOT/VERB/1 nsubj/PROPN/1 punct/PUNCT/1"})
    assert written(analyse(text, relations=turned).relations) == ["Syria - Turkey"]


def test_a_parser_without_kinds_of_words_is_enough(tmp_path):
    parses = {text: parse for text, (parse, _) in PARSED.items()}
    bare = {text: " ".join(f"{p.split('/')[0]}//{p.split('/')[2]}" for p in parses[text].split()) for text in parses}
    path = parsing(tmp_path / "bare", bare)
    for text in ("Turkey attacked Syria.", "Kenya was accused of bombing Peru.", "Kenya and Peru bombed Japan."):
        assert written(analyse(text, relations=path).relations) == PARSED[text][1]


def test_sentences_of_an_article_are_parsed_one_by_one(parser):
    text = "\n\n".join(PARSED)
    table = analyse(text, relations=parser).relations
    assert set(written(table)) == {row for _, rows in PARSED.values() for row in rows}
    for start, end, rule in zip(table["trigger_start"], table["trigger_end"], table["rule"], strict=True):
        assert rule.startswith(f"“{text[start:end]}”")


@pytest.mark.parametrize(
    "text", ["Iran", "Peru (Iran) - \u200b Iran's \n attacked \t Peru 🕊️", "Peru: Iran-backed Peru Iran " * 30]
)
def test_what_no_parser_knows_has_a_table(text, parser):
    assert analyse(text, relations=parser).relations.empty


def test_without_a_parser_nothing_changes():
    text = "Turkey attacked Syria. Iran sold weapons to Iraq."
    assert_frame_equal(analyse(text).relations, analyse(text, relations="").relations)


def test_a_pipeline_that_cannot_be_used_is_one_clear_sentence(tmp_path):
    with pytest.raises(PipelineError, match="'en_core_web_sm_missing' is no spaCy pipeline on this computer"):
        analyse("Iran left.", relations="en_core_web_sm_missing")
    with pytest.raises(PipelineError, match="reads no relations: it has no dependency parser"):
        analyse("Iran left.", relations=saved(tmp_path / "blank"))


def test_the_command_line(tmp_path, parser, capsysbinary):
    article = tmp_path / "article.txt"
    article.write_text("Turkey attacked Syria.", encoding="utf-8")
    assert main([str(article), "--relations", parser, "--table", "relations"]) == 0
    assert b"Turkey,Syria,-1,ASSAULT" in capsysbinary.readouterr().out
    assert main([str(article), "--relations", "en_core_web_sm_missing"]) == 2
    assert capsysbinary.readouterr().err.count(b"\n") == 1
