"""How hedges rank, and nouns that deny: *no army*, *neither side*, *nothing*."""

from __future__ import annotations

from analysis.relations.phrases.model import Noun, Verb
from analysis.relations.vocabulary.words import Word, known, opens_noun

NOBODY = frozenset({"nobody", "none", "nothing"})
FEW = frozenset({"no", "little", "few", "scant"})
RANK = {"asserted": 0, "reported": 1, "conditional": 2, "denied": 3}

NEVER = frozenset({"neither", "never", "nor", "nowhere"})
NOT_AT_ALL = frozenset(
    {("at", "no"), ("by", "no"), ("in", "no"), ("no", "longer"), ("not", "once"), ("on", "no"), ("under", "no")}
)
LEAST, FAR = 4, 8  # words


def farthest(hedges: list[str]) -> str:
    """The hedge that is farthest from asserted."""
    return hedges[0] if len(hedges) == 1 else max(hedges, key=RANK.__getitem__)


def says_no(noun: Noun | None) -> bool:
    """Whether a noun phrase is *nobody*, *no army*, *neither side*."""
    return noun is not None and (noun.nor or noun.words[0].low in NOBODY | {"no", "neither"})


def denies(noun: Noun) -> bool:
    """Whether an object is *no* such thing: *has no dispute with*."""
    return (noun.words[0].low == "no" and len(noun.words) > 1) or noun.head.low in NOBODY


def upright(words: list[Word]) -> list[Word]:
    """The words with the subject before its auxiliary: *Nor has Serbia joined* as *Serbia has not joined*."""
    k = _inverted(words)
    right_behind = k == 1 or (k > 1 and words[k - 1].has("time"))  # at no time has Serbia
    if not right_behind or not (words[k + 1].name or words[k + 1].has("pronoun")):
        return words
    denied = Word(words[0].start, words[0].end, *known("not"))
    return [*words[:k], words[k + 1], words[k], denied, *words[k + 2 :]]


def deny_inverted(words: list[Word], verbs: list[Verb]) -> None:
    """Mark as denied the verb whose auxiliary stands before its subject: *Never in her life has Ann Lee praised*."""
    k = _inverted(words)
    behind = [verb for verb in verbs if verb.first.start > words[k].start] if k else []
    if behind and (words[k + 1].text[:1].isupper() or opens_noun(words[k + 1])):
        behind[0].negated = True


def _inverted(words: list[Word]) -> int:
    """The place of the auxiliary with which a sentence goes on that opens with *nor*, *never*, *at no time*; else 0."""
    opening = tuple(" ".join(word.low for word in words[:2]).split()[:2])
    if len(words) < LEAST or not (words[0].low in NEVER or opening in NOT_AT_ALL):
        return 0
    helpers = (
        k for k in range(1, min(FAR, len(words) - 1)) if words[k].has("be", "have", "do", "modal", "modal future")
    )
    return next(helpers, 0)
