"""The words that make an idiom of a verb: *lodged a formal protest*, *held Iran responsible*."""

from __future__ import annotations

import functools

from analysis.relations.vocabulary.lexicon import Form, lexicon
from analysis.relations.vocabulary.words import QUOTES, STOPS, Word

TIGHT = ("preposition", "adverb", "determiner", "possessive", "pronoun")
ARTICLES = ("the", "a")  # which headlines leave out
MOST_BETWEEN = 3  # words before the noun of an idiom: *put heavy diplomatic pressure*
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
VARIED = frozenset({"a", "its", "itself"})  # for which others may stand
LONGEST_OBJECT = 9  # words before what belongs to the verb: *held the governments of Peru and Chile responsible*


def fitting(words: list[Word], j: int) -> list[tuple[Form, int]]:
    """The forms of the verb words[j] whose words follow it, each with the place of the last; read once per word."""
    word = words[j]
    if word.fits is None:
        word.fits = [(form, j) for form in word.verbs if not form.rest]
        if len(word.fits) < len(word.verbs):
            ahead = set(" ".join([other.low for other in words[j + 1 :]]).split()) | VARIED
            idioms = [form for form in word.verbs if form.rest and form.rest[-1] in ahead]  # few of those of *take*
            ends = [(form, end) for form in idioms if (end := idiom(words, j, form))]
            word.fits = [*ends, *word.fits]
    return word.fits


def idiom(words: list[Word], j: int, form: Form) -> int:
    """The place of the last of the words that belong to the verb words[j] and follow it; 0 where they do not.

    Before a noun among them others may stand: *lodge a protest*, *lodged a formal protest*.
    """
    k, between, count = j + 1, 0, len(words)
    at, rest = 0, form.rest
    if k < count and words[k].name is not None:
        return 0  # as for most: the object stands there
    if k + 1 < count and words[k].low.endswith("ly") and words[k + 1].low == rest[0] and is_tight(rest[0]):
        k += 1  # stood squarely behind
    if k < count and words[k].low in QUOTES:
        k += 1
    if k == count or (is_tight(rest[0]) and " " not in words[k].low and not _opens(words[k], rest)):
        return 0  # as for most: *put* without *off*
    while at < len(rest):
        if k == count or words[k].name is not None:
            return 0
        word = words[k]
        if word.low in QUOTES:
            k += 1  # said "no" to
            continue
        parts = tuple(word.low.split()) if " " in word.low else (word.low,)
        if rest[at : at + len(parts)] == parts or _agrees(word, rest[at]):
            at += len(parts)
        elif rest[at] in ARTICLES and at + 1 < len(rest) and _agrees(word, rest[at + 1]):
            at += 2  # a headline: opens door to
        elif at and word.low.endswith("ly") and is_tight(rest[at]):
            pass  # came down firmly on the side of
        elif between < MOST_BETWEEN and _may_stand_before(word, rest[at], words[k + 1] if k + 1 < count else None):
            between += 1
        else:
            return 0
        k += 1
    if rest[-1] == "on" and k < count and words[k].has("time"):
        return 0  # walked out on Monday
    return k - 1


def _opens(word: Word, rest: tuple[str, ...]) -> bool:
    """Whether a word is the first of an idiom's, or the second where a headline leaves the article out."""
    return _agrees(word, rest[0]) or (rest[0] in ARTICLES and len(rest) > 1 and _agrees(word, rest[1]))


def _agrees(word: Word, belongs: str) -> bool:
    """Whether a word is the one that belongs to a verb: *their* for *its*, *themselves* for *itself*, else the same."""
    if belongs == "its" and word.has("possessive"):
        return True
    if belongs == "a" and word.low == "an":
        return True
    return word.low == belongs or (belongs == "itself" and word.low in REFLEXIVE)


def _may_stand_before(word: Word, noun: str, following: Word | None) -> bool:
    """Whether a word may stand between a verb and the noun that makes an idiom of it: *a*, *heavy*, *very*."""
    if is_tight(noun) or noun == "its":
        return False
    if word.has("determiner", "adverb"):
        # declared the war over, found no common ground
        return not word.has("negation", "preposition") and word.low not in ("the", "no", "any")
    beside = following is not None and following.low == noun  # resumed direct flights
    described = not (word.classes or (word.verbs and not beside)) and word.low.replace("-", "").isalpha()
    return described and not word.low.endswith(("s", "people", "police", "men"))  # shot two people dead


@functools.cache
def is_tight(word: str) -> bool:
    """Whether a word of an idiom follows the verb at once: *put off*, *lodge a* …"""
    return word != "its" and not lexicon().classes.get(word, frozenset()).isdisjoint(TIGHT)


def behind_object(words: list[Word], j: int, form: Form) -> tuple[int, int]:
    """Where the words that belong to the verb words[j] begin and end, when its object stands between; else 0, 0."""
    apposed: Word | None = None  # the comma behind an apposition
    k, last = j, min(j + 2 + LONGEST_OBJECT, len(words))
    while (k := k + 1) < last:
        if k > j + 1 and (end := _follows(words, k, form.rest)) and not _leads(words, k, end):
            return k, end
        word = words[k]
        if word.name or word.sponsor or word.plain or word.low in ("of", "and", "or", "'s", "'", "-"):
            continue
        if word.low == "," and words[k - 1].name and (closing := _aside_end(words, k)):
            k, last = closing, min(last + closing - k, len(words))
            continue  # found Ann Lee, a former mayor, guilty
        if word.low == "," and word is not apposed:
            apposed = _behind_name(words, k + 1)
        if word.low == "," and apposed is not None:
            continue  # held the minister, Ann Lee, responsible
        if word.low in STOPS or word.low == "," or (word.verbs and not word.noun):
            return 0, 0
        if word.has("preposition", "relative", "subordinator", "conditional", "modal", "be", "have", "do"):
            return 0, 0
    return 0, 0


def _leads(words: list[Word], k: int, end: int) -> bool:
    """Whether *over* belongs to no verb, but leads to what stands behind it: *handed Peru guns over the weekend*."""
    return end == k + 1 < len(words) and words[k].low == "over" and words[end].has("determiner", "time")


def _aside_end(words: list[Word], comma: int) -> int:
    """The place of the comma that ends what stands behind a name and says who that is; 0 where none does."""
    first = words[comma + 1] if comma + 1 < len(words) else None
    if first is None or first.low not in ("a", "an", "the") or first.name:
        return 0
    for k in range(comma + 2, min(comma + 2 + LONGEST_OBJECT, len(words))):
        if words[k].low == ",":
            return k
        if words[k].low in STOPS or (words[k].verbs and not words[k].noun) or words[k].has("relative", "be", "have"):
            return 0
    return 0


def _behind_name(words: list[Word], k: int) -> Word | None:
    """The comma behind the name at words[k]; None where either is missing."""
    named = k + 1 < len(words) and words[k].name is not None and words[k + 1].low == ","
    return words[k + 1] if named else None


def behind_all(words: list[Word], k: int, rest: tuple[str, ...]) -> int:
    """The place behind the words of an idiom that stand at words[k], one behind the other; else 0."""
    at = 0
    while at < len(rest) and k < len(words):
        parts = tuple(words[k].low.split())
        if not parts or rest[at : at + len(parts)] != parts:
            return 0
        at, k = at + len(parts), k + 1
    return k if at == len(rest) else 0


def _follows(words: list[Word], k: int, rest: tuple[str, ...]) -> int:
    """The place behind the words of an idiom that begin at words[k]; before the last others may stand; else 0."""
    at = between = 0
    while at < len(rest) and k < len(words):
        parts = tuple(words[k].low.split()) or (words[k].low,)
        if rest[at : at + len(parts)] == parts or _agrees(words[k], rest[at]):
            at += len(parts)
        elif at and at == len(rest) - 1 and between < MOST_BETWEEN and _may_stand_before(words[k], rest[at], None):
            between += 1  # put them under a dusk-to-dawn curfew
        else:
            return 0
        k += 1
    return k if at == len(rest) else 0
