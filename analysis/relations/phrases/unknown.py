"""Words that no table holds and that stand like a verb."""

from __future__ import annotations

from analysis.relations.vocabulary.words import AUXILIARY, Word, is_count, opens_noun

SHORTEST_ING = 6  # letters: *Citing*, not *King*
FARTHEST_COMMA = 20  # words


def unknown_verb(words: list[Word], i: int) -> bool:
    """Whether a word that no table holds stands like a verb: *which borders Libya*, *Iran lists Israel*."""
    word = words[i]
    if not i or word.classes or word.verbs or word.noun or word.name or not word.text.isalpha() or is_count(word):
        return False
    before, following = words[i - 1], words[i + 1] if i + 1 < len(words) else None
    subject = before.has("relative") or (before.name is not None and not before.name.adjective)
    people = before.name is not None and before.name.kind == "community" and word.low.endswith("ed")
    if people and following is not None and following.has("determiner") and word.text.islower():
        return True  # hundreds of Druze filled the square
    if tells_that(words, i):
        return True
    if not subject or not word.text.islower():
        return False
    if following is not None and following.name and following.name.kind != "person":
        return True  # the United States hurt Germany
    return word.low.endswith(("s", "ed")) and opens_noun(following)


def tells_that(words: list[Word], i: int) -> bool:
    """Whether a word is a verb because *that* follows: *the minister harrumphed that Peru had left*."""
    if i + 1 >= len(words) or words[i + 1].low != "that":
        return False
    word, before = words[i], words[i - 1]
    if not (word.plain and word.text.islower()) or before.has(*AUXILIARY):
        return False  # it is undisputed that
    named = before.name is not None and not before.name.adjective
    return word.low.endswith("ed") or (named and word.low.endswith("s"))


def opens_participle(words: list[Word], i: int) -> bool:
    """Whether a sentence begins with a participle that no table holds: *Citing* its safety, Peru …"""
    word = words[i]
    if not word.plain or word.noun or not word.low.endswith("ing") or len(word.low) < SHORTEST_ING:
        return False
    comma = next((k for k, other in enumerate(words[i : i + FARTHEST_COMMA], i) if other.low == ","), 0)
    if comma < i + 2 or comma + 1 >= len(words):
        return False
    behind = words[comma + 1]
    return behind.name is not None or opens_noun(behind) or (behind.plain and behind.text[0].isupper())


def unknown_participle(words: list[Word], j: int, ending: str) -> bool:
    """Whether *have*, *be* help a verb that no table holds: *has mirrored the*, but not *has limited resources*."""
    if j + 1 >= len(words) or not words[j].plain or not words[j].low.endswith(ending) or words[j].name:
        return False
    return opens_noun(words[j + 1]) or (ending == "ed" and words[j + 1].has("preposition"))
