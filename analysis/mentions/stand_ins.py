"""What stands for somebody whom the article names: *the Home Secretary*, *the Court*, *the Interior Ministry*."""

from __future__ import annotations

import numpy as np

from analysis.catalogue import Actor, Catalogue
from analysis.mentions.clues import ARTICLE, CAPITAL, POSSESSIVE, TITLE, bare, is_gap
from analysis.mentions.model import NO_ARTICLE, Mention, behind_the
from analysis.mentions.persons import first_uses, free
from analysis.mentions.realms import RULING
from analysis.mentions.short_forms import BODIES
from analysis.segment import Words

LONGEST = 4  # words of an office
# before an office that somebody holds no more
FORMER = frozenset({"deposed", "disgraced", "erstwhile", "ex", "former", "late", "one-time", "onetime", "ousted"})
PART_OF = (" of ", " for ")


def with_stand_ins(
    text: str, found: list[Mention], words: Words, clues: np.ndarray, actors: dict[str, Actor], catalogue: Catalogue
) -> list[Mention]:
    """The mentions, which are in reading order, with the offices and the short names of bodies under whom they mean.

    `clues` holds those of each word. Only what means exactly one in this article is resolved.
    """
    return _bodies(text, _offices(text, found, words, clues, actors), actors, catalogue)


def _offices(
    text: str, found: list[Mention], words: Words, clues: np.ndarray, actors: dict[str, Actor]
) -> list[Mention]:
    """The mentions and those by an office alone: *the Home Secretary*, where one person is named with it."""
    title = np.append(clues & TITLE != 0, np.zeros(LONGEST, dtype=bool))
    titled = np.logical_or.reduce([title[ahead : len(clues) + ahead] for ahead in range(LONGEST)])
    places = np.flatnonzero(titled[1:] & (clues[1:] & CAPITAL != 0) & (clues[:-1] & ARTICLE != 0)) + 1
    alone = {low: office for low in places.tolist() if (office := _office_from(text, words, clues, low))}
    if not alone:
        return found
    holders: dict[str, set[str]] = {}
    ends = {mention.end for mention in found}
    persons = [mention for mention in found if actors[mention.actor].kind == "person"]
    at = np.searchsorted(words.start, np.array([mention.start for mention in persons], dtype=np.int64))
    # A name at the very beginning has no word before it, and most have no title.
    for i in np.flatnonzero((at > 0) & (clues[at - 1] & TITLE != 0)).tolist():
        office = _office_before(text, words, clues, int(at[i]), ends)
        holders.setdefault(office, set()).add(persons[i].actor)
    taken = [(mention.start, mention.end) for mention in found]
    extra = []
    for low, office in alone.items():
        high = low + office.count(" ")
        start, end = int(words.start[low]), int(words.end[high]) - 2 * bool(clues[high] & POSSESSIVE)
        if len(holders.get(office, ())) == 1 and free(taken, start, end):
            (actor,) = holders[office]
            extra.append(Mention(start, end, actor, f"“the {office}” is {actor} in this article"))
    return sorted([*found, *extra], key=lambda mention: mention.start) if extra else found


def _office_from(text: str, words: Words, clues: np.ndarray, low: int) -> str:
    """The office whose first word this is, without a name, a place or a state behind it; else ""."""
    high = low
    while high + 1 < len(clues) and high - low + 1 < LONGEST and _joined(text, words, clues, high):
        high += 1
    end = int(words.end[high])
    if not clues[high] & TITLE or text.startswith(PART_OF, end):
        return ""
    return " ".join(bare(words.spellings[number]) for number in words.spelling[low : high + 1].tolist())


def _office_before(text: str, words: Words, clues: np.ndarray, at: int, ends: set[int]) -> str:
    """The office in front of the word at which a person's name begins, whose last word is a title; else "".

    It begins behind another name, which ends at one of `ends`: *NATO Secretary General*.
    """
    low = at
    while low and at - low < LONGEST and int(words.end[low - 1]) not in ends and _joined(text, words, clues, low - 1):
        low -= 1
    if low == at or (low and words.spellings[words.spelling[low - 1]] in FORMER | {"then"}):
        return ""
    return " ".join(words.spellings[number] for number in words.spelling[low:at].tolist())


def _joined(text: str, words: Words, clues: np.ndarray, word: int) -> bool:
    """Whether a word and the next one are capitalised, with but a blank between them and no possessive."""
    if word + 1 >= len(clues) or not clues[word] & clues[word + 1] & CAPITAL or clues[word] & POSSESSIVE:
        return False
    return is_gap(text[int(words.end[word]) : int(words.start[word + 1])])


def _bodies(text: str, found: list[Mention], actors: dict[str, Actor], catalogue: Catalogue) -> list[Mention]:
    """The mentions with *the Court* under the one court that was named before, by a name that ends or begins so.

    *The Interior Ministry* is the *Kenyan Interior Ministry* where the text names no other before.
    """
    heads: dict[str, dict[str, int]] = {}
    for written, mention in first_uses(text, (name for name in found if actors[name.actor].kind in BODIES)):
        if " " not in written:
            continue
        short = _heads(written)
        if actors[mention.actor].kind in RULING:
            short |= _branches(written, catalogue)
        for head in short:
            heads.setdefault(head, {}).setdefault(mention.actor, mention.start)
    return [_resolved(text, mention, heads, catalogue) for mention in found]


def _heads(written: str) -> set[str]:
    first = next((written.partition(joint)[0] for joint in PART_OF if joint in written), "")
    return {bare(written.split()[-1]), first} - {""}


def _branches(written: str, catalogue: Catalogue) -> set[str]:
    """The branch of a government that a name ends or begins with: *Interior Ministry* of *Kenyan Interior Ministry*."""
    words = written.lower().split()
    parts = [words[k:] for k in range(1, len(words) - 1)] + [words[:k] for k in range(len(words) - 1, 1, -1)]
    roles = (catalogue.state_roles.get(" ".join(part)) for part in parts)
    return set([role.name for role in roles if role is not None and role.kind in RULING][:1])


def _resolved(text: str, mention: Mention, heads: dict[str, dict[str, int]], catalogue: Catalogue) -> Mention:
    written = text[mention.start : mention.end]
    if mention.alias or mention.actor != written:
        return mention
    several = " " in written  # a title has no article: Law Society sues, of Kenya
    owners, branch = heads.get(written, {}), False
    if several and len(owners) != 1 and (role := catalogue.state_roles.get(written.lower())):
        owners, branch = heads.get(role.name, {}), True
    if len(owners) != 1:
        return mention
    (actor,) = owners
    the = behind_the(text, mention.start)
    if (branch or not several) and (owners[actor] > mention.start or not (the or written in NO_ARTICLE)):
        return mention
    return mention.meaning(actor, f"“{'the ' * the}{written}” is short for {actor}")
