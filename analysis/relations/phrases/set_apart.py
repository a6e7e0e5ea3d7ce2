"""What two commas or dashes set apart behind a subject that has no verb yet: *Ann Lee, who took office in May,*."""

from __future__ import annotations

from analysis.relations.phrases.model import Mark, Noun, Phrase, Verb, is_mark

DASHES = ("—", "–")
FEWEST = 4  # phrases, with who is meant


def behind_insertion(phrases: list[Phrase]) -> bool:
    """Whether what two commas or dashes set apart ends here, behind an actor who has no verb yet, or who is set apart
    behind a noun: *Ann Lee, who took office in May,*, *The mayor, Ann Lee,*."""
    if len(phrases) < FEWEST or not _sets_apart(phrases[-1]):
        return False
    opened = next((k for k in range(len(phrases) - 3, 0, -1) if _is_subject(phrases, k)), 0)
    if not opened:
        return False
    subject, inside = phrases[opened - 1], phrases[opened + 1 : -1]
    first = inside[0]
    called = len(inside) == 1 and isinstance(first, Noun) and first.head.name is not None
    if not (called or (isinstance(subject, Noun) and subject.head.name is not None)):
        return False
    relative = next((k for k, phrase in enumerate(inside) if is_mark(phrase, "relative")), len(inside))
    # right behind the comma an *-ed* is no past: Ann Lee, elected in May,
    return not any(_is_finite(phrase) for phrase in (*phrases[: opened - 1], *inside[1:relative]))


def _sets_apart(phrase: Phrase) -> bool:
    return isinstance(phrase, Mark) and (phrase.kind == "comma" or phrase.word.low in DASHES)


def _is_subject(phrases: list[Phrase], comma: int) -> bool:
    """Whether a noun phrase without a preposition stands before a comma or dash."""
    before = phrases[comma - 2] if comma > 1 else None
    return _sets_apart(phrases[comma]) and isinstance(phrases[comma - 1], Noun) and not is_mark(before, "preposition")


def _is_finite(phrase: Phrase) -> bool:
    return isinstance(phrase, Verb) and phrase.form == "finite"


def behind_several(phrases: list[Phrase]) -> bool:
    """Whether two commas set something apart behind the two actors with whom a sentence begins."""
    return len(phrases) > 3 and is_mark(phrases[1], "and") and behind_insertion(phrases[2:])
