"""Whether a verb stands right behind a word, as behind one that acts: *Washington has*, *Apple dropped*."""

from __future__ import annotations

import functools

from analysis.data import rows_of
from analysis.inflection import THIRD, inflected, irregular_verbs
from analysis.mentions.clues import CAPITAL, ORDINARY, POSSESSIVE, is_calendar
from analysis.mentions.view import View

SHORTEST_PLURAL = 4
AUXILIARIES = frozenset(
    {"is", "was", "has", "had", "does", "did", "will", "would", "can", "could", "may", "might", "must", "says", "said"}
)
PASTS = frozenset(
    {"became", "began", "beat", "bought", "broke", "brought", "built", "chose", "cut", "drew", "fell", "fought"}
    | {"found", "gave", "got", "grew", "held", "hit", "kept", "led", "left", "lost", "made", "met", "overtook", "paid"}
    | {"put", "ran", "rose", "saw", "sent", "shut", "sold", "sought", "spent", "struck", "took", "told", "withdrew"}
    | {"won", "wrote"}
)
PRESENTS = frozenset(
    {"accuses", "acquires", "admits", "agrees", "backs", "bans", "beats", "blasts", "buys", "closes", "cuts", "delays"}
    | {"denies", "drops", "faces", "files", "fires", "gets", "halts", "hires", "invests", "joins", "launches", "loses"}
    | {"makes", "opens", "pays", "picks", "pulls", "raises", "recalls", "rejects", "sacks", "seeks", "sells", "settles"}
    | {"slams", "sues", "takes", "unveils", "wants", "warns", "wins"}
)


def acts(view: View, at: int) -> bool:
    """Whether a verb stands right behind a word: *Washington has*, *Washington lifted*."""
    if at + 1 == view.count or view.before(at + 1) != " ":
        return False
    after = view.word(at + 1)
    regular = after.islower() and after.endswith("ed") and len(after) >= SHORTEST_PLURAL
    return regular or after in AUXILIARIES or after in PASTS or after in PRESENTS


def opens_acting(view: View, at: int) -> bool:
    """Whether a word of no language we know opens a sentence as one that acts or owns: *Quendor laid*, *Quendor's*,
    *Zamrud and Drelland have*."""
    if view.clue[at] & ORDINARY or view.word(at).endswith("s") != bool(view.clue[at] & POSSESSIVE):
        return False  # but Harbourers have
    if at + 3 < view.count and view.word(at + 1) == "on" and is_calendar(view.word(at + 2)):
        return view.word(at + 3) in _singular() or acts(view, at + 2)  # Jessara on Monday accused
    if view.clue[at] & POSSESSIVE or acts(view, at) or (at + 1 < view.count and view.word(at + 1) in _singular()):
        return True
    if at + 3 >= view.count or view.word(at + 1) != "and" or view.clue[at + 2] & (CAPITAL | ORDINARY) != CAPITAL:
        return False
    return acts(view, at + 2) or view.word(at + 3) in _pasts() | {"have", "are", "were"}


@functools.cache
def _pasts() -> frozenset[str]:
    """The pasts of irregular verbs."""
    return frozenset(past for past, _, _ in irregular_verbs().values())


@functools.cache
def _singular() -> frozenset[str]:
    """What one actor does or did, by data/verbs.csv: *plans*, *denies*, *laid*."""
    verbs = {row["lemma"] for row in rows_of("verbs.csv") if row["word"] == "verb" and row["lemma"].isalpha()}
    return _pasts() | {form for verb in verbs for form, features in inflected(verb).items() if features & THIRD}
