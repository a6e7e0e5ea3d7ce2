"""What breaks up a list (*Kenya, backed by Chad, and Peru*, *A by air, B by sea*) or a verb (*was, in fact, hit*)."""

from __future__ import annotations

from dataclasses import replace

from analysis.relations.phrases.lists import LONGEST_ASIDE, finite_at, kind_at
from analysis.relations.phrases.model import Mark, Noun, Phrase, Verb, is_mark
from analysis.relations.vocabulary.words import AUXILIARY, STOPS, Word, opens_noun

BESIDE = ("at", "like", "unlike", "in", "with")  # at war with Chad, like Chad
BORDERS = ("stop", "sub", "if", "that", "relative")
MOST_WORDS = 9  # of an aside inside a verb


def closed_up(words: list[Word]) -> list[Word]:
    """The words with an aside inside a verb put behind its clause: *was not attacked by Peru, in fact*."""
    for k in range(1, len(words) - 3):
        end = _aside_in_verb(words, k) if words[k].low == "," else 0
        if end:
            stop = next((i for i in range(end + 1, len(words)) if words[i].low in STOPS), len(words))
            return [*words[:k], *words[end + 1 : stop], *words[k:end], *words[stop:]]
    return words


def _aside_in_verb(words: list[Word], comma: int) -> int:
    """The place of the second comma of an aside behind a helper, or between a verb and its object; else 0.

    *is not, and never was, allied with*, *has attacked, and will attack, Peru*.
    """
    helper = words[comma - 1]
    if helper.has("negation") and comma > 1:
        helper = words[comma - 2] if helper.low in ("not", "never") else helper
    joined = words[comma + 1].has("coordinator") and (words[comma + 2].opens_verb or words[comma + 2].has("adverb"))
    shared = joined and bool(helper.verbs)  # has attacked, and still holds, Peru
    if not (shared or (helper.has(*AUXILIARY) and helper.text.islower())):  # but on 3 May,
        return 0
    for end in range(comma + 2, min(comma + 2 + MOST_WORDS, len(words) - 1)):
        if words[end].low in STOPS:
            return 0
        if words[end].low == ",":
            behind = words[end + 1]
            if behind.has("coordinator", "relative", "subordinator") or (end == comma + 2 and words[comma + 1].name):
                return 0
            return end if not shared or (opens_noun(behind) and words[end - 1].verbs) else 0
    return 0


def uninterrupted(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with an aside between two of a list put at their end, as a clause of its own about the first."""
    for k, phrase in enumerate(phrases):
        end = _aside(phrases, k) if isinstance(phrase, Noun) and kind_at(phrases, k + 1) == "comma" else 0
        if end and isinstance(phrase, Noun) and _is_list(phrases, k, end + 1):
            stop = len(phrases) - 1 if kind_at(phrases, len(phrases) - 1) == "stop" else len(phrases)
            comma = phrases[k + 1]
            assert isinstance(comma, Mark)
            apart: list[Phrase] = [
                Mark("stop", replace(comma.word, low=";")),
                Noun(phrase.words),
                *phrases[k + 1 : end],
            ]
            return [*phrases[: k + 1], *phrases[end + 1 : stop], *apart, *phrases[stop:]]
    return phrases


def told_of(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases without the commas around who says so: *Peru, which, Kenya said, had fled*."""
    for k in range(len(phrases) - 5):
        teller, says, told = phrases[k + 2], phrases[k + 3], phrases[k + 5]
        commas = kind_at(phrases, k + 1) == kind_at(phrases, k + 4) == "comma"
        speaks = isinstance(teller, Noun) and isinstance(says, Verb) and says.controls("report")
        if kind_at(phrases, k) == "relative" and commas and speaks and isinstance(told, Verb):
            return [*phrases[: k + 1], teller, says, *phrases[k + 5 :]]
    return phrases


def _aside(phrases: list[Phrase], k: int) -> int:
    """The place of the comma that ends an aside about the noun phrase at a place, before *and*; else 0."""
    opened = phrases[k + 2] if k + 2 < len(phrases) else None
    relative = is_mark(opened, "relative")
    beside = is_mark(opened, "preposition") and opened.word.low in BESIDE
    described = isinstance(opened, Noun) and opened.words[0].low in ("a", "an") and opened.head.name is None
    if not (relative or beside or described or (isinstance(opened, Verb) and opened.form == "participle")):
        return 0
    for end, phrase in enumerate(phrases[k + 3 : k + LONGEST_ASIDE], k + 3):
        if is_mark(phrase, "comma"):
            return end if kind_at(phrases, end + 1) == "and" else 0
        if kind_at(phrases, end) in BORDERS:
            return 0
    return 0


def ungapped(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with those of a pair side by side that each have their own way: *A by air and B by sea*."""
    for k in range(len(phrases) - 6):
        if kind_at(phrases, k + 3) != "and":
            continue
        first, way, how, joint, second, other, end = phrases[k : k + 7]
        same = is_mark(way, "preposition") and isinstance(other, Mark) and way.word.low == other.word.low
        if same and _are_pair(first, second) and _are_ways(how, end):
            return [*phrases[: k + 1], joint, second, way, how, other, end, *ungapped(phrases[k + 7 :])]
    return phrases


def _are_pair(first: Phrase, second: Phrase) -> bool:
    return all(
        isinstance(noun, Noun) and noun.head.name is not None and noun.head.name.kind != "place"
        for noun in (first, second)
    )


def _are_ways(first: Phrase, second: Phrase) -> bool:
    """Whether two noun phrases name nobody, or a place each: *from the north … from the south*, *in Rome … in Bonn*."""
    kinds = [
        {word.name.kind for word in noun.words if word.name} if isinstance(noun, Noun) else {""}
        for noun in (first, second)
    ]
    return kinds[0] == kinds[1] and kinds[0] <= {"place"}


def _is_list(phrases: list[Phrase], k: int, joint: int) -> bool:
    """Whether *and* at `joint` joins a noun phrase to the one at k, and does not begin a clause."""
    mark, behind = phrases[joint], phrases[joint + 1] if joint + 1 < len(phrases) else None
    if not (isinstance(mark, Mark) and mark.word.low in ("and", "or")):
        return False
    if not isinstance(behind, Noun) or behind.pronoun or behind.time:
        return False
    before = phrases[k - 1] if k else None
    if isinstance(before, Mark) and before.word.low in ("between", "among"):
        return True
    acts = finite_at(phrases, joint + 2) or (
        kind_at(phrases, joint + 2) == "preposition" and finite_at(phrases, joint + 4)
    )
    opened = k
    while opened and kind_at(phrases, opened - 1) not in BORDERS:
        opened -= 1
        if kind_at(phrases, opened) == "and" and kind_at(phrases, opened - 1) == "comma":
            break  # has sent troops, and Uganda, backed by …
    return not acts or not any(finite_at(phrases, place) for place in range(opened, k))
