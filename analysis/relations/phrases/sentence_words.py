"""The words of one sentence: each name and each phrase is one, and *the jailing of* names a deed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from analysis.inflection import BASE, PARTICIPLE, PAST
from analysis.mentions.composed import AGAINST
from analysis.relations.vocabulary.frames import sort_of
from analysis.relations.vocabulary.lexicon import Form, deed, lexicon
from analysis.relations.vocabulary.words import (
    NONE,
    QUOTES,
    STOPS,
    Name,
    Word,
    is_actor,
    is_count,
    known,
    mark_in,
    opens_noun,
)

CONTRACTED = r"(?:s|S|ll|ve|re|d|m)\b"  # of a word before: Peru's, it'll, would've
HOUR = r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.m\.|[AaPp][Mm]\b)"  # 3 p.m., 10:30pm
MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
PART = rf"(?:[Ee]arly|[Ll]ate|[Mm]id)[-‑ ](?:(?:1\d|20)\d\ds?|{MONTH})\b(?![-‑])"  # late 2014, mid-May
ERA = r"\d{1,4} (?:AD|BCE?|CE)\b"
WORD = re.compile(
    rf"\b(?P<when>{HOUR}|{PART}|{ERA})|['’]{CONTRACTED}|\w+(?:[-‑.&](?=\w)\w+|['’](?!{CONTRACTED})\w+|,\d+)*|--|(?<=[a-z]{{4}})\.(?=\s+[A-Z])|[^\w\s.]"
)
DOUBLE = frozenset('"“”')
HYPHENS = frozenset("-‐‑–")
OWNED = frozenset({"owned", "operated"})  # a flag says little: a Liberian-flagged tanker
WHEN = "noon"  # is read as any other time is
CONTRACTS = frozenset({"he", "here", "it", "she", "that", "there", "this", "who"})  # he's
ONE_BY_ONE = "gradually"  # is an adverb, as *block by block* is
WHERE = frozenset({"around", "at", "from", "in", "near", "of", "outside", "to"})
UP_TO = ("up", "to")
HOW_MANY = frozenset({"$", "€", "£", "a", "half"})
LONG = 5  # letters: where a longer word has no capital, a sentence is no headline


def read_words(text: str, start: int, end: int, names: list[Name]) -> list[Word]:
    """The words and marks of text[start:end], in order; each of `names` is one word."""
    words: list[Word] = []
    reach = start
    for name in names:
        if AGAINST.search(text, max(reach, name.start - 5), name.start):
            continue  # anti-Iranian protesters are not Iran
        words += _plain(text, reach, name.start)
        words.append(Word(name.start, name.end, text[name.start : name.end], "", name=name))
        reach = name.end
    words += _plain(text, reach, end)
    if any(text.find(mark, start, end) >= 0 for mark in DOUBLE):
        marks = [k for k, word in enumerate(words) if word.low in DOUBLE]
        words = _without_marks(words, pairwise(marks))
    if any(text.find(mark, start, end) >= 0 for mark in (" '", " ‘")):
        words = _without_marks(words, _single_marks(words))
    return _joined(_verbal_nouns(_lower_verbs(_paired(_located(_contracted(words))))))


def _contracted(words: list[Word]) -> list[Word]:
    """The words with *is* or *has* for the *'s* behind a pronoun: *he's endorsing Peru*, *who's attacked Peru*."""
    for k in range(1, len(words) - 1):
        word, before = words[k], words[k - 1]
        if word.low == "'s" and before.end == word.start and (before.low in CONTRACTS):
            done = any(form.features & (PAST | PARTICIPLE) for form in words[k + 1].verbs)
            passive = k + 2 >= len(words) or words[k + 2].has("preposition")  # he's accused of, but he's accused Peru
            words[k] = Word(word.start, word.end, *known("has" if done and not passive else "is"))
    return words


def _single_marks(words: list[Word]) -> Iterator[tuple[int, int]]:
    """The places of single quotation marks that belong together: *'strongly opposes'*, not *the workers' union*."""
    opening = -1
    for k in range(1, len(words)):
        word, before = words[k], words[k - 1]
        behind = words[k + 1].start if k + 1 < len(words) else word.end + 1
        if word.low in ("'", "‘") and before.end < word.start and behind == word.end:
            opening = k
        elif word.low in ("'", "’") and before.end == word.start and opening > 0 and opening < k - 1:
            yield opening, k
            opening = -1


def _without_marks(words: list[Word], marks: Iterable[tuple[int, int]]) -> list[Word]:
    """The words without quotation marks around a part of a clause: *said that it "fully supports" Peru*."""
    taken: set[int] = set()
    for opening, closing in marks:
        before, inside = words[opening - 1] if opening else None, words[opening + 1]
        if before is None or opening in taken or not (before.name or before.low.isalpha()):
            continue
        if before.end < words[opening].start and opening + 1 < closing and inside.start == words[opening].end:
            taken |= {opening, closing}
    return [word for k, word in enumerate(words) if k not in taken] if taken else words


def _located(words: list[Word]) -> list[Word]:
    """The words without the state behind a town that says where it is: *met in Lima, Peru, on Friday*."""
    left_out: set[int] = set()
    for k in range(len(words) - 3):
        place, where = words[k + 1].name, words[k + 3].name
        if place is None or where is None or place.kind != "place" or where.kind != "state" or where.adjective:
            continue
        if words[k].low in WHERE and words[k + 2].low == "," and _is_where(words[k + 4 : k + 9], opens=not k):
            left_out |= {k + 2, k + 3}
    return [word for k, word in enumerate(words) if k not in left_out] if left_out else words


def _is_where(ahead: list[Word], opens: bool) -> bool:
    """Whether a state behind a town does not act, by the words `ahead` of it: *In Lima, Peru said* it would.

    `opens` says that the sentence opens with both.
    """
    dated = len(ahead) > 2 and ahead[0].has("preposition") and ahead[1].has("time")
    ahead = ahead[2:] if dated else ahead  # in Lima, Peru on Friday, …
    if not ahead or ahead[0].low in STOPS:
        return True
    if ahead[0].low != ",":
        return False
    following, behind = ([*ahead[1:3], None, None])[:2]
    another = following is not None and following.name is not None and following.name.kind in ("state", "place")
    listed = another and behind is not None and behind.low in (",", "and")
    return (dated or not listed) and (not opens or opens_noun(following))


def _paired(words: list[Word]) -> list[Word]:
    """The words with *and* for the comma between the two names of a headline: *Russia, China sign deal*."""
    comma = _behind_name(words, 0)
    behind = _behind_name(words, comma + 1) if comma and words[comma].low == "," else 0
    if behind:
        first, second, verb = words[comma - 1], words[behind - 1], words[behind]
        plural = verb.may_be(BASE) or verb.low in ("to", "are", "at", "in")
        place = first.name is not None and first.name.kind == "place"  # Paris, France
        if plural and verb.text.islower() and not place and verb.start == second.end + 1:
            words[comma] = Word(words[comma].start, words[comma].end, *known("and"))
    return words


def _behind_name(words: list[Word], i: int) -> int:
    """The place behind the name that words[i] begins, or behind *Peru's Ann Lee*; 0 where none begins or all end."""
    if i + 3 < len(words) and words[i].name and words[i + 1].low == "'s":
        i += 2
    return i + 1 if i + 1 < len(words) and is_actor(words[i]) else 0


def _lower_verbs(words: list[Word]) -> list[Word]:
    """The words, none a verb that has a capital inside a sentence: *House* Republicans. In headlines it may be one."""
    if any(len(word.text) > LONG and word.text.islower() for word in words):
        for before, word in pairwise(words):
            if word.verbs and word.text[0].isupper() and before.low not in STOPS and before.low not in QUOTES:
                word.verbs, word.opens_verb = (), False
    return words


def _verbal_nouns(words: list[Word]) -> list[Word]:
    """The words with what *the jailing of* names as a noun: the deed of the verb, to whom stands behind *of*."""
    for k in range(1, len(words) - 2):
        if words[k + 1].low != "of":
            continue
        word = words[k]
        if word.low.endswith("ing") and word.verbs and not word.nouns:
            before = words[k - 1] if not words[k - 1].plain or k < 2 else words[k - 2]  # the brutal beating of
            name = words[k - 1].name
            if (name is not None and name.adjective) or before.low == "'s" or before.has("determiner", "possessive"):
                word.nouns, word.noun = deed(word.low), True
                word.verbs, word.opens_verb = ((), False) if word.nouns else (word.verbs, word.opens_verb)
    return words


def _plain(text: str, start: int, end: int) -> list[Word]:
    found = WORD.finditer(text, start, end)
    read = ((match.start(), match.end(), WHEN if match["when"] else match[0]) for match in found)
    return [Word(start, end, *known("—" if written == "--" else written)) for start, end, written in read]


def _joined(words: list[Word]) -> list[Word]:
    """The words with *Iran-backed* and phrases such as *out of* and *at war* as one word each."""
    phrases, nouns, adjectives, sponsors = lexicon().phrases, lexicon().nouns, lexicon().adjectives, lexicon().sponsors
    joined: list[Word] = []
    i, count = 0, len(words)
    while i < count:
        word = words[i]
        if word.name and i + 2 < count and words[i + 1].low in HYPHENS:
            last = words[i + 2]
            glued = words[i + 1].start == word.end and last.start == words[i + 1].end
            if glued and last.low in OWNED:
                if any("goods" in sort_of(behind) for behind in words[i + 3 : i + 6]):
                    joined.append(word)  # attacked a Greek-owned ship, but not an Indian-owned company
                i += 3
                continue
            if glued and not last.name and last.low.isalpha() and not last.nouns:
                cue = last.low if last.low in sponsors else ""
                joined.append(Word(word.start, last.end, "", cue, tells=bool(cue), sponsor=word.name if cue else None))
                i += 3
                continue
        behind = words[i + 1].low if i + 1 < count else ""
        if behind == "by" and (behind_by := _again(words, i)):
            joined.append(Word(word.start, behind_by.end, *known(ONE_BY_ONE)))
            i += 3
            continue
        if word.low not in phrases and not word.adjectives:
            joined.append(word)
            i += 1
            continue
        options = [((word.low, *form.rest), NONE) for form in word.adjectives if form.rest]
        options += phrases.get(word.low, ())  # out of solidarity, before out of
        for parts, classes in options:
            if len(parts) < 2 or parts[1] != behind:
                continue
            if tuple(w.low for w in words[i : i + len(parts)]) == parts:
                opened = parts[0] == "up" or bool(joined and joined[-1].has("be"))
                if parts[-1] == "to" and opened and _is_to_do(words, i + len(parts)):
                    continue  # are due to begin, teamed up to build
                if parts == UP_TO and i + 2 < count and not _counts(words[i + 2]):
                    continue  # up to 20 tanks, but up to the border
                low = " ".join(parts)
                found = tuple(form for form in adjectives.get(parts[0], ()) if form.rest == parts[1:])
                if found and not classes:
                    found = tuple(Form(form.entry, 0, ()) for form in found)
                end = words[i + len(parts) - 1].end
                if low in nouns:
                    joined.append(Word(word.start, end, *known(low)))  # a war of words
                    i += len(parts)
                    break
                tells = bool(found) or low in ("together with", "jointly with")
                joined.append(Word(word.start, end, low, low, classes, (), (), found, tells, mark=mark_in(classes)))
                i += len(parts)
                break
        else:
            word.adjectives = tuple(form for form in word.adjectives if not form.rest)
            joined.append(word)
            i += 1
    return joined


def _again(words: list[Word], i: int) -> Word | None:
    """The word behind *by* that is the same as words[i]: *block by block*, *one by one*, but not *side by side*."""
    if i + 2 >= len(words) or words[i].name or words[i].low == "side":
        return None
    return words[i + 2] if words[i].low == words[i + 2].low else None


def _counts(word: Word) -> bool:
    """Whether a word says how many: *20*, *$20*, *twenty*, *a* hundred, *half* of them."""
    return word.low[:1].isdigit() or is_count(word) or word.low in HOW_MANY


def _is_to_do(words: list[Word], i: int) -> bool:
    """Whether words[i] is an infinitive: due to *begin*, due to *attack Peru*, but due to *attacks*."""
    if i >= len(words) or not words[i].may_be(BASE):
        return False
    return not words[i].noun or (i + 1 < len(words) and opens_noun(words[i + 1]))
