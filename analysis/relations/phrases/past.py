"""Whether a past form is a verb, or describes a noun: *freed captured rebels*, *19 exiled members*."""

from __future__ import annotations

from analysis.inflection import BASE, PARTICIPLE, PAST
from analysis.relations.phrases.model import YEAR, Noun, Phrase, Verb
from analysis.relations.vocabulary.lexicon import lexicon
from analysis.relations.vocabulary.words import Word, is_count, noun_like, opens_noun

ANSWERED = frozenset({"reacted", "reciprocated", "replied", "responded", "retaliated"})  # *by* leaving: nobody else


def describes(before: Word | None, following: Word | None, phrases: list[Phrase]) -> bool:
    """Whether a participle at the beginning, behind a number or a verb describes a noun: *19 exiled members*."""
    last = phrases[-1] if phrases else None
    behind_verb = isinstance(last, Verb) and last.last is before
    said = isinstance(last, Verb) and last.controls("report")  # Peru, which it says armed Hamas
    said = said or _is_contact(phrases)
    if isinstance(last, Verb) and behind_verb and not last.copula and noun_like(following) and not said:
        return True  # shared intercepted phone calls, freed captured Peruvians
    joined = before is not None and before.low in ("and", "or") and not any(isinstance(p, Verb) for p in phrases)
    if joined and following is not None and following.name:
        return True  # Kenya and isolated Peru
    if following is not None and following.name and before is not None and _counted(before, last):
        return True  # arrested 86 suspected Kenyans
    counted = before is not None and is_count(before) and not YEAR.fullmatch(before.low)
    if counted and following is not None and not following.name and following.low in lexicon().people:
        return True  # handed over 15 kidnapped pupils
    if following is None or not (following.plain or (before is None and following.name)):
        return False
    if before is None:
        return not phrases  # suspected rebels kidnapped
    return counted or behind_verb


def _is_contact(phrases: list[Phrase]) -> bool:
    """Whether a noun and the subject of a clause about it stand before a verb: *the judge Peru appointed* attacked."""
    subject = phrases[0] if len(phrases) == 2 else None
    if not isinstance(subject, Noun) or len(subject.words) != 3:
        return False
    article, noun, name = subject.words
    return article.low == "the" and noun.name is None and name.name is not None


def _counted(before: Word, last: Phrase | None) -> bool:
    """Whether the word before is how many somebody met: arrested *86* suspected Kenyans."""
    return is_count(before) and isinstance(last, Verb) and not last.copula


def past_or_participle(word: Word, before: Word | None, following: Word | None, found: int) -> int:
    """How a word is read that may be a past form, as bits; 0 where it rather describes a noun."""
    if before is not None and before.has("determiner", "possessive") and not before.has("relative", "pronoun"):
        return 0
    if before is not None and (before.low == "'s" or (before.name and before.name.adjective and noun_like(following))):
        return 0
    if before is not None and before.has("preposition") and not (following is not None and following.low == "by"):
        return 0
    if following is not None and following.low == "by" and found & PARTICIPLE and word.low not in ANSWERED:
        return PARTICIPLE
    if not found & PAST:
        plain = following is not None and not following.classes and following.low.isalpha() and not following.name
        return 0 if plain else PARTICIPLE  # a broken promise
    # "A hit B": also the base form and a noun, so only where an object or a preposition follows
    if (
        found & BASE
        and word.noun
        and not (opens_noun(following) or (following is not None and following.has("preposition")))
    ):
        return 0
    return found & (PAST | PARTICIPLE)
