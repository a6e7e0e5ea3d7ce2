"""How hedges rank, and nouns that deny: *no army*, *neither side*, *nothing*."""

from __future__ import annotations

from analysis.inflection import BASE, PARTICIPLE
from analysis.relations.phrases.model import Noun, Verb
from analysis.relations.vocabulary.words import Word, known, opens_noun

NOBODY = frozenset({"nobody", "none", "nothing"})
FEW = frozenset({"no", "little", "few", "scant"})
RANK = {"asserted": 0, "reported": 1, "conditional": 2, "denied": 3}

NEVER = frozenset({"neither", "never", "nor", "nowhere"})
NOT_AT_ALL = frozenset(
    {("at", "no"), ("by", "no"), ("in", "no"), ("no", "longer"), ("not", "once"), ("on", "no"), ("under", "no")}
)
# Behind these a subject also follows its auxiliary, and nothing is denied.
AFFIRMED = frozenset({("no", "sooner"), ("not", "only"), ("not", "until")})
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
    if (k := _affirmed(words)) > 0:
        first = 2 if words[1].low == "sooner" else int(words[0].low == "not")
        return [*words[first:k], words[k + 1], words[k], *words[k + 2 :]]  # Only in May did Serbia join
    k = _inverted(words)
    right_behind = k == 1 or (k > 1 and words[k - 1].has("time"))  # at no time has Serbia
    right_behind = right_behind or (k in (2, 3) and _opening(words) in NOT_AT_ALL)  # under no circumstances
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


def _affirmed(words: list[Word]) -> int:
    """The place of the auxiliary before its subject in *Only in May did Serbia*, *Not until 2014 did it*; else 0."""
    if len(words) < LEAST or not (words[0].low == "only" or _opening(words) in AFFIRMED):
        return 0
    for k in range(1, min(FAR, len(words) - 2)):
        if words[k].has("have", "do", "modal", "modal future"):
            subject = bool(words[k + 1].name) or words[k + 1].has("pronoun")
            if subject and words[k + 2].may_be(PARTICIPLE if words[k].has("have") else BASE):
                return k
    return 0


def _opening(words: list[Word]) -> tuple[str, ...]:
    return tuple(" ".join(word.low for word in words[:2]).split()[:2])


def _inverted(words: list[Word]) -> int:
    """The place of the auxiliary with which a sentence goes on that opens with *nor*, *never*, *at no time*; else 0."""
    if len(words) < LEAST or not (words[0].low in NEVER or _opening(words) in NOT_AT_ALL):
        return 0
    helpers = (
        k for k in range(1, min(FAR, len(words) - 1)) if words[k].has("be", "have", "do", "modal", "modal future")
    )
    return next(helpers, 0)
