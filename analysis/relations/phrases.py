"""A sentence as a row of phrases: noun phrases, verb groups, and the words and marks between them."""

from __future__ import annotations

from analysis.relations.adjectives import with_adjectives
from analysis.relations.asides import without_asides
from analysis.relations.contact import with_contacts
from analysis.relations.described import body_words
from analysis.relations.headlines import with_copula
from analysis.relations.interrupted import closed_up, uninterrupted
from analysis.relations.lists import coordinated, is_comma, joined, timeless
from analysis.relations.marks import INVERTED, PARTS, inverted, mark_of
from analysis.relations.model import YEAR, Mark, Noun, Phrase, Verb, framed
from analysis.relations.settled import settled
from analysis.relations.unknown import opens_participle, unknown_verb
from analysis.relations.verb_forms import verb_features
from analysis.relations.verb_groups import starts_verb, verb_group
from analysis.relations.words import QUOTES, STOPS, Word, is_count, opens_noun

NOUNS = (  # the classes of words that are nouns all the same
    *("time", "event", "other party", "sponsor", "site", "intention", "text", "carrier", "prospect"),
    *("draft", "private", "misfortune", "content", "untrue", "follower"),
)
EVERY = frozenset({"everyone", "everybody", "all", "none", "nobody", "anyone", "anybody", "countries", "members"})


def read_phrases(words: list[Word]) -> list[Phrase]:
    """The phrases of a sentence in order; quotation marks and adverbs are passed over."""
    phrases: list[Phrase] = []
    words = closed_up(words)
    i, count = 0, len(words)
    while i < count:
        word = words[i]
        if word.low in QUOTES or word.taken:
            i += 1
            continue
        if word.low in STOPS:
            if word.low == "(":
                i = _after_bracket(words, i)
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
        if _is_beside_verb(words, i, phrases):
            i += 1
            continue
        # Most words are nouns that no table holds: nothing else begins with them.
        if word.name is None and word.sponsor is None:
            if not phrases and opens_participle(words, i):
                phrases.append(Verb([], word, word, word, "participle"))
                i += 1
                continue
            if (word.opens_verb and not _is_last(words, i)) or unknown_verb(words, i):
                verb, after = verb_group(words, i, phrases)
                if verb:
                    verb.jointly = _says_jointly(verb, words[max(0, i - 1) : after + 1])
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
        apart, both = _is_contrary(words, i, phrases), _is_not_only(words, i)
        noun, i = _noun(words, i, phrases)
        noun.nor, noun.both = noun.nor or apart, both  # attacked not Peru but Cuba
        phrases.append(noun)
    lows = {word.low for word in words}
    phrases = joined(settled(without_asides(with_adjectives(timeless(phrases)), lows)))
    return with_contacts(with_copula(coordinated(uninterrupted(phrases) if "," in lows else phrases)))


def _says_jointly(verb: Verb, beside: list[Word]) -> bool:
    """Whether *jointly* stands beside a verb, or *together* before it: *have together built*, *built together*."""
    return any(w.low == "jointly" or (w.low == "together" and w.end < verb.word.start) for w in beside)


def _is_beside_verb(words: list[Word], i: int, phrases: list[Phrase]) -> bool:
    """Whether a word behind a verb says how it is done, which is then noted: *neither* with Peru nor, *together*."""
    word, following = words[i], words[i + 1] if i + 1 < len(words) else None
    if word.low == "each" and following is not None and following.low.endswith("ing"):
        return is_comma(phrases[-1]) if phrases else False  # clashed, each losing a boat
    if word.low not in ("neither", "together"):
        return False
    verb = next((phrase for phrase in reversed(phrases) if isinstance(phrase, Verb)), None)
    if verb is None:
        return False
    if word.low == "together":
        shared = framed(verb, "mutual", "together")
        if not shared and (following is None or not following.has("preposition", "coordinator")):
            verb.jointly = True
        return False
    if verb is phrases[-1] and following is not None and following.has("preposition"):
        verb.negated = True
        return True
    return False


def _is_last(words: list[Word], i: int) -> bool:
    """Whether *last* says when, as before *year*, and not how long."""
    return words[i].has("number") and i + 1 < len(words) and words[i + 1].has("time")


def _is_contrary(words: list[Word], i: int, phrases: list[Phrase]) -> bool:
    """Whether *not* stands before a noun phrase, or before its preposition: attacked *not Peru*, *not by Peru*."""
    last = phrases[-1] if phrases else None
    if isinstance(last, Mark) and last.kind == "preposition":
        return i > 1 and words[i - 2].low == "not" and words[i - 1] is last.word
    if words[i - 1].low == "even" and i > 1:
        return words[i - 2].low == "not"
    if words[i - 1].low == "but" and len(phrases) > 1 and isinstance(phrases[-2], Noun):
        return phrases[-2].head.low in EVERY
    beside = isinstance(last, Verb | Noun) or (isinstance(last, Mark) and last.kind in ("and", "comma"))
    return beside and words[i - 1].low == "not"


def _is_not_only(words: list[Word], i: int) -> bool:
    """Whether *not only* stands before a noun phrase, or before its preposition: *not only Peru but Cuba*."""
    k = i - 1 - (i > 0 and words[i - 1].has("preposition"))
    return k > 0 and words[k].low == "only" and words[k - 1].low == "not"


def _after_bracket(words: list[Word], i: int) -> int:
    """The place behind a short bracket; a long one is read like any other text."""
    for j in range(i + 1, min(i + 8, len(words))):
        if words[j].low == ")":
            return j + 1
    return i + 1


def _noun(words: list[Word], i: int, phrases: list[Phrase]) -> tuple[Noun, int]:
    """The noun phrase that begins at words[i], and the place behind it."""
    j, count = i + 1, len(words)
    if words[i].has("pronoun") and not words[i].has("determiner") and not words[i].name:
        return Noun(words[i:j]), j
    while j < count:
        word, before = words[j], words[j - 1]
        if word.taken or (word.adjectives and " " in word.low):
            break  # rallied in Tbilisi | in support of Peru
        if word.plain and before.plain:
            j += 1
            continue
        if word.low in QUOTES and j + 1 < count and words[j + 1].start == word.end:
            j += 1  # a quotation mark opens inside the phrase: the "axis of evil"
            continue
        if j == i + 1 and _is_year(words, i, i) and word.low.isalpha() and not word.classes:
            break  # in 2009 | armed republicans shot
        if word.name or word.sponsor:
            if not before.name and (before.has("time") or _is_year(words, i, j - 1)):
                break
            if _apart(words, j):
                break
            j += 1
            continue
        if is_count(word) and _is_span(words, j):
            break  # bombed a base | two years ago
        if before.name and (word.low[:1].isdigit() or is_count(word) or word.low in ("$", "€", "£")):
            break  # gave the Ivory Coast | 5 million dollars
        if word.low in PARTS and j + 1 < count and words[j + 1].has("time", "number"):
            break  # bombed a base | late last year
        time = word.classes and word.has("time")  # most words have no class
        dated = before.has("time", "determiner") or is_count(before) or before.low == "same"
        if time and not (dated and not before.name):
            break  # the official | today
        if word.low in ("'s", "'"):
            j += 1
            continue
        if word.low in ("-", "–") and before.end == word.start and j + 1 < count and words[j + 1].start == word.end:
            j += 1
            continue
        if word.low in STOPS or word.low == "," or word.low in QUOTES:
            break
        if word.classes and not word.has(*NOUNS) and not _counts(word, before):
            quantity = word.has("determiner") and words[i].has("determiner") and j == i + 1
            quantity = quantity or (word.low == "a" and before.low == "half")  # more than half a million
            if not quantity:
                break
        if (word.verbs and verb_features(words, j, [], phrases)) or (j == i + 1 and unknown_verb(words, j)):
            break
        if before.classes and before.has("time") and not (before.name or time or word.low[:1].isdigit()):
            opens = i == j - 1 and not (i and words[i - 1].has("preposition"))
            if not opens:
                break  # in August | agents
        j += 1
    kept = [w for w in words[i:j] if w.low not in QUOTES or w.low == "'"] or words[i:j]
    return Noun(kept), j


def _is_span(words: list[Word], j: int) -> bool:
    """Whether *two years* or *three times* begins at words[j], behind a noun: not *the first two years*."""
    if j + 1 == len(words) or not (words[j + 1].has("time") or words[j + 1].low == "times"):
        return False
    return words[j - 1].low not in ("'s", "'") and not words[j - 1].has("determiner", "possessive", "number", "adverb")


def _is_year(words: list[Word], i: int, j: int) -> bool:
    """Whether the phrase that begins at words[i] ends in a year at words[j]: *in 2014* | Russia attacked."""
    if not YEAR.fullmatch(words[j].low):
        return False
    dated = j > i and (words[j - 1].has("time") or words[j - 1].low == "the")  # in the 1990s
    return dated or (j == i and bool(i) and words[i - 1].has("preposition"))


def _counts(word: Word, before: Word) -> bool:
    """Whether *first*, *long* belongs to a noun: Algeria's *first* elections, but Germany | *last* month."""
    if word.low in ("more", "other", "others") and is_count(before):
        return True  # 2,000 more troops, five other groups
    if word.has("adverb") and before.low == "'s":
        return True  # Algeria's long war
    if (word.low == "further" and before.has("determiner")) or (word.low == "such" and before.has("number")):
        return True  # no further talks, the first such swap
    return word.has("number") and (before.low == "'s" or before.has("determiner", "possessive"))


def _apart(words: list[Word], j: int) -> bool:
    """Whether a name starts a phrase of its own behind a noun: *the weapons* | *Iran sent*."""
    before = words[j - 1]
    name = words[j].name
    if before.name or not before.low.isalpha() or name is None or name.adjective or before.text[:1].isupper():
        return bool(before.name and name and not name.adjective and not before.name.adjective and name.kind != "person")
    if any(form.entry.party for form in before.nouns):
        return False
    if name.kind == "state" and words[j - 2].low == "whose" and starts_verb(words, j + 1):
        return not any(opens_noun(word) for word in words[j + 2 : j + 4])  # whose army | Peru has trained, and left
    if not before.nouns and (before.classes or not before.low.endswith("s")):
        return False
    if not before.low.endswith("s") and before.low in body_words()[0]:
        return False  # the union Ufo
    return starts_verb(words, j + 1)
