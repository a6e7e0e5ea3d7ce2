"""Sentences and words: what they are, where they stand, and that nothing is lost between them."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from analysis.segment import find_sentences, find_words, sentence_table, token_table
from analysis.segment.sentences import LONGEST_SENTENCE
from analysis.tables import check, empty, table


def parts_of(*rows: tuple[str, int, int]) -> pd.DataFrame:
    return table("parts", dict(zip(("part", "start", "end"), zip(*rows, strict=True), strict=True)))


def body(text: str) -> pd.DataFrame:
    """The whole text as one paragraph of the body."""
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    return parts_of(("body", start, end)) if start < end else empty("parts")


def words_of(text: str) -> list[str]:
    words = find_words(text)
    return [text[start:end] for start, end in zip(words.start.tolist(), words.end.tolist(), strict=True)]


def sentences_of(text: str) -> list[str]:
    found = find_sentences(text, body(text), find_words(text))
    return [text[start:end] for start, end in zip(found.start.tolist(), found.end.tolist(), strict=True)]


# ------------------------------------------------------------------ words

WORDS = [
    # apostrophes
    ("don't stop", ["don't", "stop"]),
    ("the Taliban’s reply", ["the", "Taliban’s", "reply"]),
    ("O'Brien's, O’Neill", ["O'Brien's", "O’Neill"]),
    ("the militias' leader", ["the", "militias", "leader"]),
    ("'quoted' ‘quoted’ \"quoted\"", ["quoted", "quoted", "quoted"]),
    ("rock 'n' roll", ["rock", "n", "roll"]),
    # hyphens and dashes
    ("Iran-backed fighters", ["Iran-backed", "fighters"]),
    ("mother‑in‐law", ["mother‑in‐law"]),
    ("pre- and post-war", ["pre", "and", "post-war"]),
    ("well--known - dash", ["well", "known", "dash"]),
    ("yes—no 2010–14", ["yes", "no", "2010", "14"]),
    # ampersands
    ("AT&T and R & D", ["AT&T", "and", "R", "D"]),
    # initials
    ("U.S. forces", ["U.S.", "forces"]),
    ("left the U.S.", ["left", "the", "U.S."]),
    ("U.S.A., e.g., at 5 p.m.", ["U.S.A.", "e.g.", "at", "5", "p.m."]),
    ("U.S.-led and the U.N.'s", ["U.S.-led", "and", "the", "U.N.'s"]),
    ("J.K. Rowling, J. K. Rowling", ["J.K.", "Rowling", "J", "K", "Rowling"]),
    ("So did I. He left", ["So", "did", "I", "He", "left"]),
    ("end.Next one", ["end", "Next", "one"]),
    # numbers
    ("$1,000.50, then 3.5%.", ["1,000.50", "then", "3.5"]),
    ("10:30 or 12: no", ["10:30", "or", "12", "no"]),
    ("1,000,000. 42", ["1,000,000", "42"]),
    ("the 1990s F-16s 100km", ["the", "1990s", "F-16s", "100km"]),
    ("9/11 and 2014/15", ["9", "11", "and", "2014", "15"]),
    ("half ½ x² Ⅳ", ["half", "½", "x²", "Ⅳ"]),
    # addresses are no words
    ("see http://example.org/a?b=c, then", ["see", "then"]),
    ("https://example.org. www.example.org is", ["is"]),
    ("write to first.last+news@mail.example.org now", ["write", "to", "now"]),
    ("see pic.twitter.com/aBc1 or bit.ly/x, on Amazon.com", ["see", "or", "on", "Amazon", "com"]),
    (
        "he left.and/or the U.S./Iran talks and/or",
        ["he", "left", "and", "or", "the", "U.S.", "Iran", "talks", "and", "or"],
    ),
    ("a@b #tag @user", ["a", "b", "tag", "user"]),
    # other scripts
    ("مرحبا بالعالم", ["مرحبا", "بالعالم"]),
    ("السّلام عليكم، ٣٤", ["السّلام", "عليكم", "٣٤"]),
    ("می‌خواهم", ["می‌خواهم"]),
    ("中国军队撤退。", ["中", "国", "军", "队", "撤", "退"]),
    ("日本のテレビ", ["日", "本", "のテレビ"]),
    ("한국어 문장", ["한국어", "문장"]),
    ("हिन्दी में किताबें।", ["हिन्दी", "में", "किताबें"]),
    ("क्षेत्र", ["क्षेत्र"]),
    ("Д-р. Иванов", ["Д-р", "Иванов"]),
    ("Ångström naïve ﬁne", ["Ångström", "naïve", "ﬁne"]),
    # combining marks stay with their letter
    ("cafe\u0301 au", ["cafe\u0301", "au"]),
    ("\u0301 alone", ["alone"]),
    # emoji and signs
    ("hi👍🏽there", ["hi", "there"]),
    ("👨‍👩‍👧 family", ["family"]),
    ("❤️ love", ["love"]),
    ("🇮🇶 Iraq", ["Iraq"]),
    ("№ 5 … C++ ٪", ["5", "C"]),
    # what stands between
    ("a\x00b c\u2028d", ["a", "b", "c", "d"]),
    ("co\u00adoperate", ["co\u00adoperate"]),
    ("\u200fIr\u200ean \ufeffleft", ["Ir\u200ean", "left"]),
    ("snake_case _x_", ["snake", "case", "x"]),
    ("\u202eabc\u202c", ["abc"]),
    ("\ufffd \x00 ... -- '' \"", []),
    ("", []),
    (" \n\t", []),
]


@pytest.mark.parametrize(("text", "expected"), WORDS, ids=[ascii(text) for text, _ in WORDS])
def test_words(text, expected):
    assert words_of(text) == expected


TEXTS = st.text(max_size=200) | st.text(alphabet="aIé.,'’-& \n1٣中ह\u0301\u200d@/:", max_size=80)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_distinct_words_are_those_of_a_plain_dict(text):
    """The hash that tells spellings apart agrees with comparing strings."""
    words = find_words(text)
    numbers: dict[str, int] = {}
    spelled = [numbers.setdefault(word, len(numbers)) for word in words_of(text)]
    assert words.spellings == list(numbers)
    assert words.spelling.tolist() == spelled


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_words_are_in_order_apart_and_solid(text):
    words = find_words(text)
    assert (words.start < words.end).all()
    assert (words.end[:-1] <= words.start[1:]).all()
    for word in words.spellings:
        assert not any(char.isspace() for char in word)
        assert any(char.isalnum() for char in word)


def test_spellings_are_told_apart_in_a_long_text():
    """Every word of two letters before every other, so that running sums overflow many times."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    pairs = [a + b for a in letters for b in letters]
    text = " ".join([*pairs, *reversed(pairs)] * 20)
    words = find_words(text)
    assert words.spellings == pairs
    forward = list(range(len(pairs)))
    assert words.spelling.tolist() == (forward + forward[::-1]) * 20


# ------------------------------------------------------------------ sentences

SENTENCES = [
    # stops of other scripts
    ("部长周一说，桥将重建。没有人相信他！为什么？", ["部长周一说，桥将重建。", "没有人相信他！", "为什么？"]),
    ("“我们走。”他们走了。", ["“我们走。”", "他们走了。"]),
    ("他问：「为什么？！」没有人回答。 结束", ["他问：「为什么？！」", "没有人回答。", "结束"]),
    ("彼は来た。彼女は『行こう。』と言った。", ["彼は来た。", "彼女は『行こう。』と言った。"]),
    ("「はい！」って言った。（終わり。）", ["「はい！」って言った。", "（終わり。）"]),
    ("هل وصلت القوات؟ نعم. وصلت.", ["هل وصلت القوات؟", "نعم.", "وصلت."]),
    ("وزیر نے کہا۔ وہ چلا گیا۔", ["وزیر نے کہا۔", "وہ چلا گیا۔"]),
    ("मंत्री ने कहा। वह चला गया।", ["मंत्री ने कहा।", "वह चला गया।"]),
    ("The sign read “出口。” and he left.", ["The sign read “出口。” and he left."]),
    ("The U.S. left. Iran stayed.", ["The U.S. left.", "Iran stayed."]),
    ("Joint Russia-U.S. efforts failed. He left.", ["Joint Russia-U.S. efforts failed.", "He left."]),
    ("The pro-U.S. militia left.", ["The pro-U.S. militia left."]),
    ("The U.S. Ambassador Ann Lee spoke.", ["The U.S. Ambassador Ann Lee spoke."]),
    ('They left Poland. "Patch it," he said.', ["They left Poland.", '"Patch it," he said.']),
    ('It closed at 5 p.m. "Go home," he said.', ["It closed at 5 p.m.", '"Go home," he said.']),
    ('He met Gen. "Chesty" Puller.', ['He met Gen. "Chesty" Puller.']),
    ("He is from the U.S. The army left.", ["He is from the U.S.", "The army left."]),
    (
        "He met Lt. Gen. Atta in the U.S. on Monday. It rained.",
        ["He met Lt. Gen. Atta in the U.S. on Monday.", "It rained."],
    ),
    (
        "Justice D.Y. Quell wrote to J.K. Tannen. A friend calls him J.R. They left the U.S. They came back.",
        [
            "Justice D.Y. Quell wrote to J.K. Tannen.",
            "A friend calls him J.R.",
            "They left the U.S.",
            "They came back.",
        ],
    ),
    ("Mr. Obama spoke. (He was late.) They left.", ["Mr. Obama spoke.", "(He was late.)", "They left."]),
    ("“We won,” he said. “It is over.” They left.", ["“We won,” he said.", "“It is over.”", "They left."]),
    ("He said: 'Stop.' Then he left.", ["He said: 'Stop.'", "Then he left."]),
    ("“Go!” he said. They went.", ["“Go!” he said.", "They went."]),
    ("Is it over? No! Not yet… Perhaps.", ["Is it over?", "No!", "Not yet…", "Perhaps."]),
    ("It cost $1.5 million. Then 3.5% more.", ["It cost $1.5 million.", "Then 3.5% more."]),
    ("The vote was held on Aug. 31. Iraq won.", ["The vote was held on Aug. 31.", "Iraq won."]),
    ("J. K. Rowling wrote. She stopped.", ["J. K. Rowling wrote.", "She stopped."]),
    ("At 5 p.m. Monday they met. They left.", ["At 5 p.m. Monday they met.", "They left."]),
    ("Acme Inc. said so. The No. 2 came.", ["Acme Inc. said so.", "The No. 2 came."]),
    ("Visit example.org. Then go.", ["Visit example.org.", "Then go."]),
    ("One line\ngoes on here. Then stops.", ["One line\ngoes on here.", "Then stops."]),
    ("One\r\n two.\r\n Three.", ["One\r\n two.", "Three."]),
    ("no end", ["no end"]),
    ("They fled last month. Min Thein left.", ["They fled last month.", "Min Thein left."]),
    ("He met Prof. Lee and Capt. Vane.", ["He met Prof. Lee and Capt. Vane."]),
    # an abbreviation ends a sentence where a word follows that only begins one
    ("He is from Kell, Mass. Her father is not.", ["He is from Kell, Mass.", "Her father is not."]),
    ("She has an M.B.A. Her brother has none.", ["She has an M.B.A.", "Her brother has none."]),
    ("It was plan B. Nobody liked it.", ["It was plan B.", "Nobody liked it."]),
    ("And so did I. We left.", ["And so did I.", "We left."]),
    ("He lives in Washington, D.C. His wife does not.", ["He lives in Washington, D.C.", "His wife does not."]),
    ("Kell v. The Queen is old. So is Kell vs. The State.", ["Kell v. The Queen is old.", "So is Kell vs. The State."]),
    ("It is in the F.A.Z. and elsewhere.", ["It is in the F.A.Z. and elsewhere."]),
    ("That was so. Kell was shut.", ["That was so.", "Kell was shut."]),
    ("Atty. Gen. Lee and Gens. Poe and Roe met Msgr. Doe.", ["Atty. Gen. Lee and Gens. Poe and Roe met Msgr. Doe."]),
    # a clock's does before any word but a day and a zone
    ("They met at 10 a.m. Ministers left at noon.", ["They met at 10 a.m.", "Ministers left at noon."]),
    ("It fell at 5 p.m. Eastern time.", ["It fell at 5 p.m. Eastern time."]),
    ("It fell at 5 p.m. New York time, not 5 p.m. Sept. 5.", ["It fell at 5 p.m. New York time, not 5 p.m. Sept. 5."]),
    # names whose capital comes later, or that hold a mark
    ("He resigned last month. eBay fell.", ["He resigned last month.", "eBay fell."]),
    ("They quarrelled. al-Maliki left.", ["They quarrelled.", "al-Maliki left."]),
    ("Yahoo! said so. The band Wham! split.", ["Yahoo! said so.", "The band Wham! split."]),
    ("Stop that! no way.", ["Stop that!", "no way."]),
    # numbers of items, and of footnotes
    ("There were two. 1. One was red. 2. One was blue.", ["There were two.", "1. One was red.", "2. One was blue."]),
    ("A. The bridge fell.", ["A. The bridge fell."]),
    (
        "He called it “a disaster.”[1][2] Others agreed.[3] They left.",
        ["He called it “a disaster.”[1][2]", "Others agreed.[3]", "They left."],
    ),
    ("He left. [The room was full.] It rained.", ["He left.", "[The room was full.]", "It rained."]),
    # a question is asked, and a cry cried, in one sentence with who does so
    ("“Why?” Ann Lee asked. “Because.”", ["“Why?” Ann Lee asked.", "“Because.”"]),
    ('"Stop!" Gen. Ann B. Lee shouted at noon. "Go!"', ['"Stop!" Gen. Ann B. Lee shouted at noon.', '"Go!"']),
    ("“Why?” Ann Lee asked reporters in Kell.", ["“Why?” Ann Lee asked reporters in Kell."]),
    ("“Will it do?” Lee said he would not.", ["“Will it do?”", "Lee said he would not."]),
    ("“Why?” The answers in the report were few.", ["“Why?”", "The answers in the report were few."]),
    # a state before an office is no end, the state itself may be one
    ("Lee met U.S. Secretary of State Ann Roe.", ["Lee met U.S. Secretary of State Ann Roe."]),
    ("U.S. Ambassador to Iraq Ann Roe spoke.", ["U.S. Ambassador to Iraq Ann Roe spoke."]),
    ("It was the U.S. Secretary of State’s office.", ["It was the U.S. Secretary of State’s office."]),
    ("They fled to the U.S. Many died.", ["They fled to the U.S.", "Many died."]),
    ("He left the U.S. Iran stayed.", ["He left the U.S.", "Iran stayed."]),
    ("It cost Rs. 500 in all. They paid.", ["It cost Rs. 500 in all.", "They paid."]),
    # words of two letters before a quote
    ("They would not be drawn in. “It is ours,” he said.", ["They would not be drawn in.", "“It is ours,” he said."]),
    ("It was up to us. “Go,” she said.", ["It was up to us.", "“Go,” she said."]),
    # raised numbers of footnotes, and letters
    ("It fed the men.1 The army left.”2 Iran stayed.", ["It fed the men.1", "The army left.”2", "Iran stayed."]),
    ("It cost 3.5 in all.[a][4] Iran paid.", ["It cost 3.5 in all.[a][4]", "Iran paid."]),
    # a dateline belongs to what it opens
    (
        "MOSCOW. Aug 14 (Interfax) - The ruble fell. It rained.",
        ["MOSCOW. Aug 14 (Interfax) - The ruble fell.", "It rained."],
    ),
    ("MOSCOW, Dec. 3 /TASS/. Russia agreed. It rained.", ["MOSCOW, Dec. 3 /TASS/. Russia agreed.", "It rained."]),
    ("...", ["..."]),
    ("  Blank around.  ", ["Blank around."]),
    ("中国军队撤退。", ["中国军队撤退。"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[ascii(text)[:60] for text, _ in SENTENCES])
def test_sentences(text, expected):
    assert sentences_of(text) == expected


def test_a_sentence_ends_where_its_part_ends():
    text = "Iran attacks Iraq\n\nIran attacked. Iraq replied.\nClick here"
    parts = parts_of(("title", 0, 17), ("body", 19, 47), ("furniture", 48, 58))
    expected = table(
        "sentences",
        {
            "sentence": [0, 1, 2, 3],
            "paragraph": [0, 1, 1, 2],
            "part": ["title", "body", "body", "furniture"],
            "start": [0, 19, 34, 48],
            "end": [17, 33, 47, 58],
            "words": [3, 2, 2, 2],
        },
    )
    words = find_words(text)
    assert_frame_equal(sentence_table(find_sentences(text, parts, words), words), expected)


def test_what_goes_on_without_an_end_is_cut_before_a_word():
    text = "Iran met Iraq and " * 1_000
    cut = sentences_of(text)
    assert [sentence[:5] for sentence in cut] == ["Iran ", "and I", "and I", "Iraq "]
    assert max(map(len, cut)) < LONGEST_SENTENCE + len("Iran ")
    assert " ".join(cut) == text.strip()


def test_tokens_of_two_sentences():
    text = "Iraqi militias’ leaders met. The U.S. wasn’t there."
    words = find_words(text)
    spans = find_sentences(text, body(text), words)
    expected = table(
        "tokens",
        {
            "start": [0, 6, 16, 24, 29, 33, 38, 45],
            "end": [5, 14, 23, 27, 32, 37, 44, 50],
            "term": ["iraqi", "militias", "leaders", "met", "the", "u.s.", "wasn't", "there"],
            "lemma": ["iraqi", "militia", "leader", "meet", "the", "u.s.", "be", "there"],
            "sentence": [0, 0, 0, 0, 1, 1, 1, 1],
            "stop": [False, False, False, False, True, False, True, True],
        },
    )
    assert_frame_equal(token_table(words, spans), expected)
    assert sentence_table(spans, words)["words"].tolist() == [4, 4]


def test_the_empty_text():
    words = find_words("")
    spans = find_sentences("", empty("parts"), words)
    assert_frame_equal(sentence_table(spans, words), empty("sentences"))
    assert_frame_equal(token_table(words, spans), empty("tokens"))


@settings(max_examples=80, deadline=None)
@given(TEXTS)
def test_words_of_the_sentences_are_all_words(text):
    words = find_words(text)
    spans = find_sentences(text, body(text), words)
    sentences = check("sentences", sentence_table(spans, words))
    tokens = check("tokens", token_table(words, spans))
    assert sentences["words"].sum() == len(tokens) == len(words.start)
    covered = "".join(text[a:b] for a, b in zip(sentences["start"], sentences["end"], strict=True))
    assert "".join(covered.split()) == "".join(text.split())
