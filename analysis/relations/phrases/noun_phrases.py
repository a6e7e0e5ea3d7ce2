"""One noun phrase: where it ends, by the words that it may hold."""

from __future__ import annotations

from analysis.inflection import PARTICIPLE
from analysis.relations.actors.described import body_words
from analysis.relations.phrases.marks import PARTS
from analysis.relations.phrases.model import YEAR, Noun, Phrase, Verb, framed, is_mark
from analysis.relations.phrases.unknown import tells_that, unknown_verb
from analysis.relations.phrases.verb_forms import verb_features
from analysis.relations.phrases.verb_groups import starts_verb
from analysis.relations.vocabulary.frames import sort_of
from analysis.relations.vocabulary.lexicon import lexicon
from analysis.relations.vocabulary.words import CARDINALS, QUOTES, STOPS, Word, is_count, opens_noun

WHICH = frozenset({"each", "every", "last", "next", "this"})  # of days, months, years
WHEN = WHICH | PARTS
GIVEN = frozenset({"arms", "money", "relief"})
SPANS = frozenset({"second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century"})
NOUNS = frozenset(  # the classes of words that are nouns all the same
    {
        *("time", "event", "other party", "site", "intention", "text", "carrier", "prospect"),
        *("noun", "describing", "draft", "private", "misfortune", "content", "untrue", "follower", "factual"),
    }
)


def noun_phrase(words: list[Word], i: int, phrases: list[Phrase]) -> tuple[Noun, int]:
    """The noun phrase that begins at words[i], and the place behind it."""
    j, count = i + 1, len(words)
    if words[i].has("pronoun") and not words[i].has("determiner") and not words[i].name:
        return Noun(words[i:j]), j
    while j < count:
        word, before = words[j], words[j - 1]
        if word.taken or (word.adjectives and " " in word.low):
            break  # rallied in Tbilisi | in support of Peru
        if word.name or word.sponsor:
            if not before.name and (before.has("time") or _is_year(words, i, j - 1)):
                break
            if _apart(words, j, _opens(phrases)):
                break
            j += 1
            continue
        if word.low in ("-", "–") and before.end == word.start and j + 1 < count and words[j + 1].start == word.end:
            j += 1
            continue
        if word.low == "," or word.low in STOPS:
            break
        if word.low == "only" and not before.has("determiner", "possessive") and before.low not in ("'s", "'"):
            break  # attacked Peru | only two days later
        if word.plain and before.nouns and _is_titled(words, j):
            break  # at the meeting | Councilwoman Ann Lee
        if word.low in WHEN and j + 1 < count and _is_when(words, j):
            break  # signed a deal | last month, bombed a base | late on Monday
        if word.plain and before.plain and word.low not in CARDINALS and not tells_that(words, j):
            j += 1
            continue
        if word.low in QUOTES and j + 1 < count and words[j + 1].start == word.end:
            j += 1  # a quotation mark opens inside the phrase: the "axis of evil"
            continue
        if j == i + 1 and not word.classes and word.low.isalpha() and _is_year(words, i, i):
            break  # in 2009 | armed republicans shot
        counts = is_count(word)
        if counts and _is_span(words, j):
            break  # bombed a base | two years ago
        if before.name and (counts or word.low[:1].isdigit() or word.low in ("$", "€", "£")):
            break  # gave the Ivory Coast | 5 million dollars
        if before.name and _is_given(words, j, phrases):
            break  # gave the Taliban | weapons
        time = word.classes and word.has("time")  # most words have no class
        if time and (before.name or not _is_dated(before)):
            break  # the official | today
        if word.low in ("'s", "'"):
            j += 1
            continue
        if word.low in QUOTES:
            break
        if j == i + 1 and j + 1 < count and word.has("adverb") and _opens_description(before, words[j + 1]):
            j += 2  # the deadly attack, the newly elected president
            continue
        if word.classes and NOUNS.isdisjoint(word.classes) and not _counts(word, before):
            quantity = word.has("determiner") and words[i].has("determiner") and j == i + 1
            quantity = quantity or (word.low == "a" and before.low == "half")  # more than half a million
            if not quantity:
                break
        if (word.verbs and verb_features(words, j, [], phrases)) or (
            (j == i + 1 or tells_that(words, j)) and unknown_verb(words, j)
        ):
            break
        if before.classes and before.has("time") and not (before.name or time or word.low[:1].isdigit()):
            opens = i == j - 1 and not (i and words[i - 1].has("preposition"))
            opens = opens or (j == i + 2 and words[i].low in ("a", "an") and before.low not in SPANS)  # in a dawn raid
            opens = opens or (j > i + 1 and words[j - 2].low == "'s" and word.noun)  # Kenya's Monday raid
            if not opens:
                break  # in August | agents
        j += 1
    kept = [w for w in words[i:j] if w.low not in QUOTES or w.low == "'"] or words[i:j]
    return Noun(kept), j


def _is_dated(before: Word) -> bool:
    """Whether a time may stand behind a word in one phrase: *the* week, *two* days, *Monday* morning."""
    return before.has("time", "determiner") or is_count(before) or before.low in ("'s", "next", "same")


def _is_given(words: list[Word], j: int, phrases: list[Phrase]) -> bool:
    """Whether words[j] is what the one before it is given: *denied the Taliban* | *arms*, but not *arms dealers*."""
    verb, name = phrases[-1] if phrases else None, words[j - 1].name
    if not isinstance(verb, Verb) or name is None or name.adjective or not framed(verb, "dative"):
        return False
    ends = j + 1 == len(words) or not (words[j + 1].plain or words[j + 1].noun)
    return ends and bool(
        sort_of(words[j]) & GIVEN or any(s.category == "AID" for f in words[j].nouns for s in f.entry.senses)
    )


def _is_titled(words: list[Word], j: int) -> bool:
    """Whether the title of a person begins at words[j], with a capital of its own behind a small letter."""
    following = words[j + 1] if j + 1 < len(words) else None
    person = following is not None and following.name is not None and following.name.kind == "person"
    return person and words[j].text[:1].isupper() and words[j - 1].text.islower()


def _is_when(words: list[Word], j: int) -> bool:
    """Whether *last month*, *next year*, *late on Monday*, *early this week* begins at words[j]."""
    following, behind = words[j + 1], words[j + 2] if j + 2 < len(words) else None
    if words[j].low in WHICH:
        return following.has("time") and not words[j - 1].has("determiner", "possessive")
    on_a_day = following.low in ("on", "in") and behind is not None and behind.has("time")
    return on_a_day or following.has("time", "number")


def _opens_description(opener: Word, following: Word) -> bool:
    """Whether a word behind an adverb still describes what a noun phrase names, and does not end it."""
    inside = following.plain or following.noun or any(form.features & PARTICIPLE for form in following.verbs)
    return inside and (opener.low in ("the", "a", "an") or opener.has("possessive"))


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
    if word.low == "then" and (before.low == "'s" or before.has("determiner", "possessive")):
        return True  # the then minister
    if (word.low == "further" and before.has("determiner")) or (word.low == "such" and before.has("number")):
        return True  # no further talks, the first such swap
    return word.has("number") and (before.low == "'s" or before.has("determiner", "possessive", "number"))


def _opens(phrases: list[Phrase]) -> bool:
    """Whether there are but prepositions and what they lead to so far: *In parts of the country*."""
    pairs = [
        is_mark(phrase, "preposition") if k % 2 == 0 else isinstance(phrase, Noun) for k, phrase in enumerate(phrases)
    ]
    return len(phrases) % 2 == 1 and all(pairs)


def _apart(words: list[Word], j: int, opens: bool) -> bool:
    """Whether a name starts a phrase of its own behind a noun: *the weapons* | *Iran sent*.

    `opens` says that the noun stands behind a preposition that opens the sentence: *In private* | *Iran sent*.
    """
    before = words[j - 1]
    name = words[j].name
    person = name is not None and name.kind == "person"
    if person and opens and before.name and before.name.kind != "person" and not before.name.adjective:
        return starts_verb(words, j + 1)  # with the BBC | Ann Lee blamed Peru
    if before.name or not before.low.isalpha() or name is None or name.adjective or before.text[:1].isupper():
        return bool(before.name and name and not name.adjective and not before.name.adjective and name.kind != "person")
    if any(form.entry.party for form in before.nouns):
        return False
    if name.kind == "state" and words[j - 2].low == "whose" and starts_verb(words, j + 1):
        return not any(opens_noun(word) for word in words[j + 2 : j + 4])  # whose army | Peru has trained, and left
    act = words[j - 2].low in ("a", "an") and "act" in sort_of(before)  # …, a step Kenya hailed
    bare = words[j - 2].low in ("at", "in", "on")  # in parliament | Ann Lee blamed
    opens = opens and (bare or (before.low not in lexicon().people and before.low not in body_words()[0]))
    if not (opens or before.nouns or act) and (before.classes or not before.low.endswith("s")):
        return False
    if not bare and not before.low.endswith("s") and before.low in body_words()[0]:
        return False  # the union Ufo
    return starts_verb(words, j + 1) or (opens and _opens_list(words, j))


def _opens_list(words: list[Word], j: int) -> bool:
    """Whether a name and another are the subject behind a phrase with an article: *In the end* | *A and B* met."""
    back = j - 1
    while back > 0 and not words[back].has("preposition", "determiner", "possessive"):
        back -= 1
    if not words[back].has("determiner", "possessive") or j + 1 == len(words) or words[j + 1].low != "and":
        return False
    rest = range(j + 2, len(words))
    end = next((k for k in rest if words[k].low == "," or words[k].low in STOPS or starts_verb(words, k)), None)
    return end is not None and end > j + 2 and words[end].low not in (",", *STOPS)
