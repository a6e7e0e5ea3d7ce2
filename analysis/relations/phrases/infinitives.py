"""What *to* opens: an infinitive (*to attack Peru*), or to whom something goes (*aid to Mali*)."""

from __future__ import annotations

from analysis.inflection import BASE
from analysis.relations.phrases.model import Noun, Phrase, Verb, framed
from analysis.relations.vocabulary.words import Word, is_count

CALLINGS = ("ist", "ian", "er", "or", "man", "ant", "ent")  # endings of what somebody does


def is_infinitive(words: list[Word], i: int) -> bool:
    """Whether a verb in its base form stands behind *to*."""
    while i < len(words) and words[i].has("adverb") and not words[i].name and not words[i].verbs:
        i += 1
    if i >= len(words) or words[i].name:
        return False
    word = words[i]
    if word.low in ("be", "have", "do"):
        return True
    unknown = not (word.verbs or word.classes or word.noun or is_count(word))
    if unknown and word.text.islower() and word.low.isalpha():
        following = words[i + 1] if i + 1 < len(words) else None
        person = following is not None and following.name is not None and following.name.kind == "person"
        if person and word.low.endswith(CALLINGS):
            return False  # granted asylum to novelist Ann Lee
        joined = following is not None and following.has("coordinator") and i + 2 < len(words) and words[i + 2].verbs
        return bool(joined) or (
            following is not None and (following.name is not None or following.has("determiner", "possessive"))
        )
    if not word.may_be(BASE):
        return False
    following = words[i + 1] if i + 1 < len(words) else None
    # "to support from Iran", "to talks": a noun of the same spelling
    return not (word.noun and following is not None and following.low in ("of", "from"))


def gives_to(words: list[Word], i: int, phrases: list[Phrase]) -> bool:
    """Whether *to* leads to whom something goes: *sent aid to tiny Mali*, but *decided to outbid Mali*."""
    unknown, following = words[i + 1 : i + 2], words[i + 2 : i + 3]
    if not unknown or unknown[0].verbs or unknown[0].classes or not (following and following[0].name):
        return False
    last = phrases[-1] if phrases else None
    if isinstance(last, Noun):
        return not last.head.has("intention")
    return isinstance(last, Verb) and framed(last, "to")
