"""Relative clauses without their pronoun: *the war Kenya is waging on Peru*, *sanctions Kenya had imposed*."""

from __future__ import annotations

from analysis.relations.model import Mark, Noun, Phrase, Verb
from analysis.relations.words import Word


def with_contacts(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with a relative mark where a clause about a noun begins without one."""
    marked: list[Phrase] = []
    for k, phrase in enumerate(phrases):
        if k and isinstance(phrase, Noun) and _begins(phrases, k):
            marked.append(Mark("relative", Word(phrase.start, phrase.start, "", "")))
        marked.append(phrase)
    return marked


def _begins(phrases: list[Phrase], k: int) -> bool:
    """Whether a named subject stands right behind a noun that can state something and is what its verb lacks."""
    noun, subject = phrases[k - 1], phrases[k]
    verb = phrases[k + 1] if k + 1 < len(phrases) else None
    if not (isinstance(noun, Noun) and isinstance(subject, Noun) and isinstance(verb, Verb)):
        return False
    if subject.head.name is None or not any(not entry.party for entry in noun.entries):
        return False
    if verb.passive or verb.copula or verb.form != "finite" or not verb.controls("light", "undo"):
        return False
    following = phrases[k + 2] if k + 2 < len(phrases) else None
    return not isinstance(following, Noun) or following.time
