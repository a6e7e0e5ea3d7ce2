"""Relative clauses without their pronoun (*the war Kenya is waging on Peru*) or with a preposition left behind."""

from __future__ import annotations

from analysis.relations.phrases.model import Mark, Noun, Phrase, Verb, is_mark
from analysis.relations.vocabulary.frames import sort_of
from analysis.relations.vocabulary.words import Word

DEEDS = frozenset({"act", "claim", "demands"})


def with_contacts(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with a relative mark where a clause about a noun begins without one."""
    marked: list[Phrase] = []
    for k, phrase in enumerate(phrases):
        if k and isinstance(phrase, Noun) and _begins(phrases, k):
            marked.append(_mark(phrase.start))
        if isinstance(phrase, Noun) and phrase.words[0].low == "what" and _is_clause(phrases, k):
            what, subject = phrase.words[:1], phrase.words[1:]  # in what officials called an attack
            marked += [Noun(what), _mark(phrase.end), *([Noun(subject)] if subject else [])]
            continue
        marked.append(phrase)
    return marked


def _mark(place: int) -> Mark:
    return Mark("relative", Word(place, place, "", ""))


def _is_clause(phrases: list[Phrase], k: int) -> bool:
    """Whether a clause about *what* follows: its subject stands in the same phrase, or it is the subject itself."""
    return k > 0 and k + 1 < len(phrases) and isinstance(phrases[k + 1], Verb)


def _begins(phrases: list[Phrase], k: int) -> bool:
    """Whether a subject stands right behind a noun that can state something and is what its verb lacks."""
    noun, subject = phrases[k - 1], phrases[k]
    verb = phrases[k + 1] if k + 1 < len(phrases) else None
    if not (isinstance(noun, Noun) and isinstance(subject, Noun) and isinstance(verb, Verb)):
        return False
    if k == 2 and isinstance(phrases[0], Mark):
        return False  # At the meeting Ann Lee broke with him
    deed = k > 1 and is_mark(phrases[k - 2], "comma") and noun.words[0].low in ("a", "an")
    deed = deed and bool(sort_of(noun.head) & DEEDS)  # …, a charge Kenya denies
    meant = subject.pronoun in ("he", "it", "she", "they") and _is_alone(phrases[: k - 1])
    named = subject.head.name is not None or meant
    if not named or not (deed or any(not entry.party for entry in noun.entries)):
        return False
    if verb.passive or verb.copula or verb.form != "finite" or not (deed or verb.controls("light", "undo")):
        return False
    following = phrases[k + 2] if k + 2 < len(phrases) else None
    return not isinstance(following, Noun) or following.time


def _is_alone(phrases: list[Phrase]) -> bool:
    """Whether a pronoun behind these phrases can mean but one name: *the ban it imposed*."""
    return len({word.name.actor for noun in phrases if isinstance(noun, Noun) for word in noun.words if word.name}) < 2


def stranded(phrases: list[Phrase], k: int) -> str:
    """The preposition that a relative clause leaves behind its verb: *Peru, which Kenya clashed with, voted*; or ""."""
    ahead = phrases[k + 1 : k + 4]
    if ahead and isinstance(ahead[0], Noun) and ahead[0].head.adjectives:
        ahead = ahead[1:]  # which Kenya is at war with
    mark, behind = ([*ahead, None, None])[:2]
    ends = behind is None or is_mark(behind, "comma", "stop", "preposition")
    ends = ends or (isinstance(behind, Verb) and behind.form == "finite") or (isinstance(behind, Noun) and behind.time)
    return mark.word.low if ends and isinstance(mark, Mark) and mark.kind == "preposition" else ""
