"""What some senses of a verb need beside it, by data/word_sorts.csv: *withdrew its troops*, *called Peru a liar*."""

from __future__ import annotations

import functools

from analysis.data import rows_of
from analysis.relations.phrases.model import Noun, Verb
from analysis.relations.vocabulary.words import Word

# What somebody is called, and what is sent, withdrawn or frozen, as frames of data/verbs.csv say it.
CALLED = frozenset({"slur", "praise"})
HANDLED = frozenset(
    {
        *("troops", "envoy", "relief", "assets", "money", "arms", "captives", "gunfire", "patients", "evidence"),
        *("concession", "goods", "ground", "penalty", "spoils", "blow", "consent", "letter"),
    }
)
# The owner is meant: Peru's border, claim, release …
OWNED = frozenset(
    {
        "border",
        "claim",
        "debt",
        "demands",
        "freeing",
        "hand",
        "motion",
        "ousting",
        "permit",
        "phone",
        "proposal",
        "rescue",
        "side",
    }
)
WHERE = frozenset({"object", "dative", "mutual", "joint", "party", "infinitive", "that"})  # where the other actor is
ONLY = frozenset(  # when the sense holds
    {
        *("abroad", "armed", "away", "causal", "governed", "partner", "seat", "suffered", "together", "topic", "under"),
        "warned",
    }
)
ASKED = frozenset({"claim", "demands", "proposal"})  # what is somebody's to make, and another's to meet or reject
MARKS = WHERE | ONLY | CALLED | HANDLED | OWNED  # the words of a frame that are no prepositions
ARBITERS = frozenset(  # what others are asked to do about a dispute: nobody is against them
    {"arbitrate", "consider", "decide", "determine", "examine", "intervene", "investigate", "mediate", "rule"}
)
# Why something is done: filed briefs in support of Peru.
BESIDE = frozenset({"in solidarity", "in support", "out of solidarity"})
AWAY = ("from", "out of", "off")


def fits(verb: Verb, frame: frozenset[str]) -> bool:
    """Whether the words beside a verb are those that the frame of a sense asks for."""
    if "away" in frame and not any(preposition in AWAY for preposition, _ in verb.prepositions):
        return False
    if called := frame & CALLED:
        return _is_called(verb, called)
    if "warned" in frame and not _warns(verb):
        return False
    handled = frame & HANDLED
    if not handled:
        return True
    held = [verb.subject, *verb.objects] if verb.passive and verb.subject else verb.objects
    for _ in range(2):  # doses of vaccine, hundreds of millions of dollars
        held = [*held, *(other for noun in held for word, other in noun.complements if word in ("of", "with"))]
    if "captives" in handled and verb.passive and verb.subject is not None and verb.subject.head.name is not None:
        return verb.subject.head.name.kind == "person"  # Ann Lee was held by
    if "troops" in handled and verb.passive and verb.subject is not None and verb.subject.head.name is not None:
        return verb.subject.head.name.kind == "military"  # Iraqi forces were massed on
    if "ground" in handled and any(noun.head.name is not None and noun.head.name.kind == "place" for noun in held):
        return True  # took Tikrit from
    if "letter" in handled:  # not a letter of protest
        held = [noun for noun in held if all(preposition != "of" for preposition, _ in noun.complements)]
    return any(holds(noun, handled) for noun in held)


def _warns(verb: Verb) -> bool:
    """Whether a warning is of what the one who warns would do: *of consequences*, not *of the flood*."""
    own = [(preposition, noun) for preposition, noun in verb.prepositions if _is_its_own(noun)]
    of = [noun for preposition, noun in own if preposition in ("of", "about")]
    if not of:
        return True
    by_others = any(preposition in ("by", "from") for preposition, _ in verb.prepositions)
    return any(holds(noun, frozenset({"doom"})) or (noun.entries and not by_others) for noun in of)


def _is_its_own(noun: Noun) -> bool:
    """Whether what stands behind a preposition belongs to the verb: *warned Peru of*, not *warned a group of*."""
    owner = noun.owner
    return owner is None or (not owner.preposition and (owner.head.name is not None or bool(owner.pronoun)))


def _is_called(verb: Verb, sorts: frozenset[str]) -> bool:
    """*called Peru a liar*, *sees Peru as a threat*, *called Peru's claim absurd*, but not *called Peru a friend*."""
    named = verb.objects if verb.passive else verb.objects[1:]
    beside = ("to", "with") if verb.means("compare", "liken") else ("as",)
    named = named or [noun for preposition, noun in verb.prepositions if preposition in beside][:1]
    if named or verb.passive:
        return any(holds(noun, sorts) and not ("praise" in sorts and _is_anothers(noun)) for noun in named)
    return any(len(noun.words) > 1 and sort_of(noun.words[-1]) & sorts for noun in verb.objects)


def _is_anothers(noun: Noun) -> bool:
    """Whether somebody is said to be a third's friend: *an ally of Peru*."""
    held = any(preposition in ("of", "to") and other.head.name is not None for preposition, other in noun.complements)
    return held and any(entry.party for entry in noun.entries)


def holds(noun: Noun, sorts: frozenset[str]) -> bool:
    """Whether a noun phrase has a word of one of these sorts."""
    return any(sorts_of(word.low or word.text.rpartition(" ")[2].lower()) & sorts for word in noun.words)


@functools.cache
def _sorts() -> dict[str, frozenset[str]]:
    sorts: dict[str, set[str]] = {}
    for row in rows_of("word_sorts.csv"):
        sorts.setdefault(row["word"], set()).add(row["sort"])
    return {word: frozenset(found) for word, found in sorts.items()}


def sort_of(word: Word) -> frozenset[str]:
    """The sorts of a word; none for most."""
    return sorts_of(word.low)


def sorts_of(low: str) -> frozenset[str]:
    """The sorts of a word in lower case."""
    return _sorts().get(low, frozenset())
