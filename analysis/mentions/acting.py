"""Whether a verb stands right behind a word, as behind one that acts: *Washington has*, *Apple dropped*."""

from __future__ import annotations

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
