"""A sentence as a row of phrases: noun phrases, verb groups, and the words and marks between them."""

from __future__ import annotations

from analysis.relations.actors.both import KINDS
from analysis.relations.phrases.adjectives import with_adjectives
from analysis.relations.phrases.asides import without_asides
from analysis.relations.phrases.contact import with_contacts
from analysis.relations.phrases.dates import timeless
from analysis.relations.phrases.headlines import with_copula
from analysis.relations.phrases.interrupted import closed_up, told_of, ungapped, uninterrupted
from analysis.relations.phrases.joined import joined
from analysis.relations.phrases.lists import MORE, added, coordinated
from analysis.relations.phrases.marks import INVERTED, PARTS, inverted, mark_of
from analysis.relations.phrases.model import Mark, Noun, Phrase, Verb, framed, is_mark
from analysis.relations.phrases.noun_phrases import noun_phrase
from analysis.relations.phrases.settled import settled
from analysis.relations.phrases.unknown import opens_participle, unknown_verb
from analysis.relations.phrases.verb_groups import starts_verb, verb_group
from analysis.relations.vocabulary.words import QUOTES, STOPS, Word

BESIDE = frozenset({"each", "neither", "together"})  # what may say how it is done
JOINT = frozenset({"joint", "jointly", "together"})
EVERY = frozenset({"everyone", "everybody", "all", "none", "nobody", "anyone", "anybody", "countries", "members"})


def read_phrases(words: list[Word]) -> list[Phrase]:
    """The phrases of a sentence in order; quotation marks and adverbs are passed over."""
    phrases: list[Phrase] = []
    lows = {word.low for word in words}  # most sentences have none of the words that a rule asks for
    words = closed_up(words) if "," in lows else words
    contrary, together = "not" in lows or "but" in lows, not lows.isdisjoint(JOINT)
    i, count = 0, len(words)
    while i < count:
        word = words[i]
        if word.low in QUOTES or word.taken:
            i += 1
            continue
        if word.low in STOPS:
            if word.low == "(":
                i = i + 1 if _holds_one_more(words, i) else _after_bracket(words, i)
                continue
            phrases.append(Mark("stop", word))
            i += 1
            continue
        if word.low == ",":
            phrases.append(Mark("comma", word))
            i += 1
            continue
        if word.low in INVERTED and inverted(words, i):
            phrases.append(Mark("if", word))
            i += 1
            continue
        if word.low == "both" and starts_verb(words, i + 1) and _opens(phrases):
            phrases.append(Noun([word]))  # Both were attacked
            i += 1
            continue
        if word.low in BESIDE and _is_beside_verb(words, i, phrases):
            i += 1
            continue
        # Most words are nouns that no table holds: nothing else begins with them.
        if word.name is None and word.sponsor is None:
            if not phrases and opens_participle(words, i):
                phrases.append(Verb([], word, word, word, "participle"))
                i += 1
                continue
            if (word.opens_verb and not _is_last(words, i)) or (not word.classes and unknown_verb(words, i)):
                verb, after = verb_group(words, i, phrases)
                if verb:
                    verb.jointly = together and _says_jointly(verb, words[max(0, i - 1) : after + 1])
                    phrases.append(verb)
                    i = after
                    continue
            kind = mark_of(words, i, phrases) if word.classes or word.low in PARTS else ""
            if kind == "adverb":
                i += 1
                continue
            if kind:
                phrases.append(Mark(kind, word))
                i += 1
                continue
        apart, both = contrary and _is_contrary(words, i, phrases), contrary and _is_not_only(words, i)
        beside = words[i - 1 : i] if i else []
        noun, i = noun_phrase(words, i, phrases)
        if beside and beside[0].low == "both" and noun.head.low in KINDS:
            noun.words = [*beside, *noun.words]  # both men
        noun.nor, noun.both = noun.nor or apart, both  # attacked not Peru but Cuba
        phrases.append(noun)
    phrases = joined(settled(without_asides(with_adjectives(timeless(phrases)), lows)))
    phrases = phrases if lows.isdisjoint(MORE) else added(phrases)
    listed = ungapped(uninterrupted(told_of(phrases)) if "," in lows else phrases)
    return with_contacts(with_copula(coordinated(listed)))


def _opens(phrases: list[Phrase]) -> bool:
    """Whether a clause begins behind these phrases."""
    return not phrases or is_mark(phrases[-1], "and", "stop")


def _says_jointly(verb: Verb, beside: list[Word]) -> bool:
    """Whether *jointly* stands beside a verb, *together* before it, *joint* in it: *lodged a joint complaint*."""
    return any(
        word.low == "jointly"
        or (word.low == "together" and word.end < verb.word.start)
        or (word.low == "joint" and verb.word.start < word.start < verb.last.start)
        for word in beside
    )


def _is_beside_verb(words: list[Word], i: int, phrases: list[Phrase]) -> bool:
    """Whether a word behind a verb says how it is done, which is then noted: *neither* with Peru nor, *together*."""
    word, following = words[i], words[i + 1] if i + 1 < len(words) else None
    if word.low == "each" and following is not None and following.low.endswith("ing"):
        return is_mark(phrases[-1], "comma") if phrases else False  # clashed, each losing a boat
    verb = next((phrase for phrase in reversed(phrases) if isinstance(phrase, Verb)), None)
    if verb is None:
        return False
    if word.low == "together":
        shared = framed(verb, "mutual", "together")
        if not shared and (following is None or not following.has("preposition", "coordinator")):
            verb.jointly = True
        return False
    held = verb.copula or verb.word.has("have")  # is neither an ally of Peru nor
    if verb is phrases[-1] and following is not None and (held or following.has("preposition")):
        verb.negated = True
        return True
    return False


def _is_last(words: list[Word], i: int) -> bool:
    """Whether *last* says when, as before *year*, and not how long."""
    return words[i].has("number") and i + 1 < len(words) and words[i + 1].has("time")


def _is_contrary(words: list[Word], i: int, phrases: list[Phrase]) -> bool:
    """Whether *not* stands before a noun phrase, or before its preposition: attacked *not Peru*, *not by Peru*."""
    last = phrases[-1] if phrases else None
    if is_mark(last, "preposition"):
        return i > 1 and words[i - 2].low == "not" and words[i - 1] is last.word
    if words[i - 1].low == "even" and i > 1:
        return words[i - 2].low == "not"
    if words[i - 1].low == "but" and len(phrases) > 1 and isinstance(phrases[-2], Noun):
        return phrases[-2].head.low in EVERY
    beside = isinstance(last, Verb | Noun) or is_mark(last, "and", "comma")
    return beside and words[i - 1].low == "not"


def _is_not_only(words: list[Word], i: int) -> bool:
    """Whether *not only* stands before a noun phrase, or before its preposition: *not only Peru but Cuba*."""
    k = i - 1 - (i > 0 and words[i - 1].has("preposition"))
    return k > 0 and words[k].low == "only" and words[k - 1].low == "not"


def _holds_one_more(words: list[Word], i: int) -> bool:
    """Whether a short bracket has but one more of a list, which is then read with it: *Kenya (and Mali)*."""
    end = _after_bracket(words, i) - 1
    added = i + 1 < end <= i + 4 and words[i + 1].low == "and" and words[end - 1].name is not None
    if added:
        words[end].taken = True
    return added


def _after_bracket(words: list[Word], i: int) -> int:
    """The place behind a short bracket; a long one is read like any other text."""
    for j in range(i + 1, min(i + 8, len(words))):
        if words[j].low == ")":
            return j + 1
    return i + 1
