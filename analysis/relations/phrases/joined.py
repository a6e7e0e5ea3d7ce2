"""Who acts together with a subject in an aside: *Peru, together with Kenya, attacked* as *Peru and Kenya attacked*."""

from __future__ import annotations

from itertools import takewhile

from analysis.relations.phrases.model import Mark, Noun, Phrase, Verb, is_mark


def joined(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with *Peru, together with Kenya, attacked* as *Peru and Kenya attacked*."""
    for k, mark in enumerate(phrases):
        if isinstance(mark, Verb):
            break  # behind a verb they are whom it meets
        if not (isinstance(mark, Mark) and mark.word.has("joining")):
            continue
        if mark.word.low == "alongside" and not is_mark(phrases[k - 1], "comma"):
            continue  # the camp alongside the border
        before = [phrase for phrase in phrases[:k] if not is_mark(phrase, "comma")]
        others = list(takewhile(lambda phrase: isinstance(phrase, Noun) or is_mark(phrase, "and"), phrases[k + 1 :]))
        if len(others) > 1 and len(before) == 1 and is_mark(phrases[k - 1], "comma"):
            behind = phrases[k + 1 + len(others) :]  # Peru, along with Kenya and Chile, attacked
            if len(behind) < 2 or not (is_mark(behind[0], "comma") and isinstance(behind[1], Verb)):
                return phrases
            named = [phrase for phrase in others if isinstance(phrase, Noun) and not phrase.pronoun]
            if len(named) == 1:  # along with Kenya and others
                return [*before, Mark("and", mark.word), *named, *behind[1:]]
            return [*phrases[:k], *others, *behind[1:]]
        behind = [phrase for phrase in phrases[k + 1 : k + 4] if not is_mark(phrase, "comma")]
        nouns = [phrase for phrase in before if isinstance(phrase, Noun)]
        alone = len(nouns) == 1 and nouns[0] is before[-1]
        if alone and len(behind) > 1 and isinstance(behind[0], Noun) and isinstance(behind[1], Verb):
            if behind[0].pronoun:
                return [*before, *phrases[phrases.index(behind[1]) :]]  # Peru, along with others, attacked
            behind[1].jointly = behind[1].jointly or mark.word.low in ("alongside", "together with")
            return [*before, Mark("and", mark.word), behind[0], *phrases[phrases.index(behind[1]) :]]
    return phrases
