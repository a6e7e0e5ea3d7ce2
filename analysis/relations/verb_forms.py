"""How a word that may be a verb is read: as one, in which form, or rather as a noun or an adjective."""

from __future__ import annotations

from analysis.relations.idioms import idiom
from analysis.relations.lexicon import BASE, ING, PARTICIPLE, PAST, THIRD
from analysis.relations.model import Mark, Noun, Phrase, Verb
from analysis.relations.words import QUOTES, STOPS, Word

UNITS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen")
CARDINALS = frozenset({*UNITS, "twenty", "thirty", "forty", "fifty", "sixty"})
CAPTIVE = frozenset({"captured", "detained", "displaced", "exiled", "injured", "jailed", "kidnapped", "wounded"})
INWARDS = ("at", "from", "home", "in", "into", "on", "onto", "to")
ONE = frozenset({"he", "she", "it", "nobody", "everybody", "somebody", "anybody", "everyone", "someone", "anyone"})


def verb_features(words: list[Word], j: int, helpers: list[str], phrases: list[Phrase]) -> int:
    """How words[j] is read as a verb, as bits; 0 where it is a noun or an adjective."""
    word = words[j]
    found = particles = 0
    for form in word.verbs:
        if not form.rest:
            found |= form.features
        elif end := idiom(words, j, form):
            found |= form.features
            particles = max(particles, end - j)
    if not found:
        return 0
    auxiliary = [helper for helper in helpers if helper != "to"]
    if auxiliary:
        last = auxiliary[-1]
        if last == "be":
            return found & (PARTICIPLE | ING)
        return found & (PARTICIPLE if last == "have" else BASE)
    if helpers:
        return found & BASE
    behind = j + 1
    by = behind + particles < len(words) and words[behind + particles].low == "by"  # executions carried out by
    if particles and (by or not words[behind].has("preposition")):
        behind += particles  # past *back* in *pull back troops*
    following = words[behind] if behind < len(words) else None
    back = j - 1
    while back >= 0 and words[back].has("adverb", "negation") and not words[back].name:
        back -= 1
    before = words[back] if back >= 0 else None
    if before is not None and before.low in QUOTES:
        before = None
    if found & ING:
        return ING if _ing_is_verb(word, before, following, _is_held(before, phrases)) else 0
    if found & (PAST | PARTICIPLE):
        if _describes(word, before, following, phrases):
            return 0
        return _past_or_participle(word, before, following, found)
    if word.low == "back" and not particles and following is not None and following.low in INWARDS:
        return 0  # allowed inspectors back into
    if particles and found & THIRD and _is_actor(before) and following is not None and following.has("preposition"):
        return THIRD  # Toyota teams up with
    return _present(word, before, following, found, phrases)


def _noun_like(word: Word | None) -> bool:
    return word is not None and (
        word.name is not None or not (word.classes or word.low in STOPS or word.low == ",") or word.has("time")
    )


def opens_noun(word: Word | None) -> bool:
    """Whether a word can begin an object: an article, a possessive, a name, a pronoun."""
    return word is not None and (
        word.name is not None
        or word.sponsor is not None
        or word.has("determiner", "possessive", "pronoun", "reciprocal")
    )


def _ing_is_verb(word: Word, before: Word | None, following: Word | None, held: bool) -> bool:
    """Whether a form in -ing is no noun; `held` where it stands right behind a verb: *denied sending troops*."""
    if before is not None and before.has("determiner", "possessive"):
        return False
    if before is not None and (before.low == "'s" or (before.name and before.name.adjective)):
        return False
    if before is None and following is not None and following.text[:1].isupper() and following.name is None:
        return False  # Shipping Minister
    if before is not None and before.low == "," and following is not None and following.low in ("against", "alongside"):
        return True  # officers, fighting alongside
    if word.noun:
        if following is not None and following.low == "of":
            return False
        return opens_noun(following) or bool(
            before is not None and before.name and following and following.low == "together"
        )
    if before is not None and _noun_like(before) and not (before.name or held or opens_noun(following)):
        plural = before.low.endswith("s") or before.has("pronoun")
        return plural or (following is not None and (following.has("preposition") or following.low == "that"))
    return True


def _is_actor(word: Word | None) -> bool:
    return word is not None and word.name is not None and not word.name.adjective


def _is_held(before: Word | None, phrases: list[Phrase]) -> bool:
    """Whether a verb stands right before that has no actor for its object: *denied sending*, not *killed fleeing* …"""
    last = phrases[-1] if phrases else None
    if not isinstance(last, Verb) or last.last is not before:
        return False
    return not any("object" in sense.frame for entry in last.entries for sense in entry.senses)


def _describes(word: Word, before: Word | None, following: Word | None, phrases: list[Phrase]) -> bool:
    """Whether a participle at the beginning, behind a number or a verb describes a noun: *19 exiled members*."""
    last = phrases[-1] if phrases else None
    behind_verb = isinstance(last, Verb) and last.last is before
    noun = _noun_like(following) and following is not None and (following.name is None or word.low in CAPTIVE)
    if isinstance(last, Verb) and behind_verb and not last.copula and noun:
        return True  # shared intercepted phone calls, freed captured Peruvians
    if following is None or not (following.plain or (before is None and following.name)):
        return False
    if before is None:
        return not phrases  # suspected rebels kidnapped
    return is_count(before) or behind_verb


def is_count(word: Word) -> bool:
    """Whether a word is a number, in figures or as a word."""
    return word.low in CARDINALS or word.low.replace(",", "").isdigit()


def _past_or_participle(word: Word, before: Word | None, following: Word | None, found: int) -> int:
    if before is not None and before.has("determiner", "possessive") and not before.has("relative", "pronoun"):
        return 0
    if before is not None and (before.low == "'s" or (before.name and before.name.adjective and _noun_like(following))):
        return 0
    if before is not None and before.has("preposition") and not (following is not None and following.low == "by"):
        return 0
    if following is not None and following.low == "by" and found & PARTICIPLE:
        return PARTICIPLE
    if not found & PAST:
        plain = following is not None and not following.classes and following.low.isalpha() and not following.name
        return 0 if plain else PARTICIPLE  # a broken promise
    # "A hit B": also the base form and a noun, so only where an object or a preposition follows
    if (
        found & BASE
        and word.noun
        and not (opens_noun(following) or (following is not None and following.has("preposition")))
    ):
        return 0
    return found & (PAST | PARTICIPLE)


def _ahead(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases before the noun phrase that is read, or was read last."""
    return phrases[:-1] if phrases and isinstance(phrases[-1], Noun) else phrases


def bare_infinitive(phrases: list[Phrase]) -> bool:
    """Whether *helped*, *let* stand before the noun phrase that is read or was read last: *helped Peru* fight Kenya."""
    ahead = _ahead(phrases)
    return bool(ahead) and isinstance(ahead[-1], Verb) and ahead[-1].controls("help", "allow") and not ahead[-1].passive


def _present(word: Word, before: Word | None, following: Word | None, found: int, phrases: list[Phrase]) -> int:
    if found & BASE and _is_actor(before) and _demanded(phrases):
        return BASE
    listed = before is not None and (before.low == "," or before.has("coordinator"))
    if found & BASE and listed and _behind_base(phrases):
        only_verb = not word.noun and before is not None and before.low != ","
        if opens_noun(following) or (only_verb and following is not None):
            return BASE  # vowed to arm Peru, attack Kenya and restore peace
    if before is None or before.low in (",", ":"):
        # An inserted clause may stand before the verb: "China, which …, rejects".
        return (
            found & THIRD if before is not None and before.low == "," and not word.noun and opens_noun(following) else 0
        )
    if before.has("relative"):
        return 0 if before.low == "whose" else found & (BASE | THIRD)
    if word.has("number") and following is not None and following.has("time"):
        return 0  # Peru and Kenya last month
    if before.name and not before.name.adjective and found & THIRD and _ends_condition(following, phrases):
        return THIRD
    if before.has("determiner", "possessive", "preposition") and not before.has("pronoun"):
        return 0
    if before.has("determiner") and word.noun:
        return 0  # prohibited all aid
    if before.low == "'s" or (before.name and before.name.adjective):
        return 0
    if phrases and isinstance(phrases[-1], Verb) and phrases[-1].last is before:
        return 0  # denied reports that
    if found & BASE and bare_infinitive(phrases) and before.low != "to" and opens_noun(following):
        return BASE
    if before.has("pronoun"):
        third = before.low in ONE
        return found & (THIRD if third else BASE)
    if (
        before.name
        and not word.noun
        and found & BASE
        and (opens_noun(following) or (following is not None and following.has("preposition")))
    ):
        return BASE if not found & THIRD else found
    if _behind_mark(phrases, "relative"):
        return found & (BASE | THIRD)
    noun_too = word.noun or (found & THIRD and not before.name)
    if before.has("coordinator"):
        verbal = any(isinstance(p, Verb) for p in phrases[-4:])
        return found & (BASE | THIRD) if verbal and opens_noun(following) else 0
    if found & THIRD:
        if not noun_too:
            return THIRD
        infinitive = following is not None and following.low == "to" and before.name is not None
        return (
            THIRD if opens_noun(following) or infinitive or (following is not None and following.low == "that") else 0
        )
    many = before.low.endswith("s") or (before.name is not None and before.text.lower().endswith("s"))
    many = many or _of_many(phrases)
    joined = any(isinstance(p, Mark) and p.kind == "and" for p in phrases[-3:])
    if not (many or joined):
        return 0
    if word.noun and not opens_noun(following):
        many = before.name is not None and before.name.plural and not any(isinstance(p, Verb) for p in phrases)
        if many and following is not None and (is_count(following) or following.plain):
            return BASE  # Peruvian marines rescue 27 fishermen
        return BASE if joined and before.name and following is not None and following.has("preposition") else 0
    if following is None:
        return 0
    goes_on = following.has("preposition") or following.low == "to" or (not word.noun and _noun_like(following))
    return BASE if opens_noun(following) or goes_on else 0


def _demanded(phrases: list[Phrase]) -> bool:
    """Whether the noun phrase read last is whoever is asked to do something: demanded *that Iran* stop arming them."""
    ahead = _ahead(phrases)
    demand, that = ([None, None, *ahead])[-2:]
    if not (isinstance(that, Mark) and that.kind == "that"):
        return False
    return isinstance(demand, Verb) and demand.controls("demand", "request")


def _behind_base(phrases: list[Phrase]) -> bool:
    """Whether the last verb of the clause stands behind *to*, *could* or *did*, as those joined to it do."""
    for phrase in reversed(phrases):
        if isinstance(phrase, Verb):
            return phrase.form == "infinitive" or (bool(phrase.helpers) and phrase.helpers[-1] not in ("be", "have"))
        if isinstance(phrase, Mark) and phrase.kind in ("stop", "sub", "if", "that", "relative"):
            break
    return False


def _ends_condition(following: Word | None, phrases: list[Phrase]) -> bool:
    """Whether a word ends a clause with *if*: *if Kenya attacks,* Peru will …"""
    ends = following is None or following.low == "," or following.low in STOPS
    return ends and _behind_mark(phrases, "if")


def _of_many(phrases: list[Phrase]) -> bool:
    """Whether the noun phrase that is read belongs to several: *the people of Kenya* want."""
    ahead = _ahead(phrases)
    owner, mark = ([None, None, *ahead])[-2:]
    if not (isinstance(owner, Noun) and isinstance(mark, Mark) and mark.kind == "preposition"):
        return False
    return owner.head.low.endswith("s") or owner.head.low == "people"


def _behind_mark(phrases: list[Phrase], kind: str) -> bool:
    """Whether a noun phrase stands alone behind a mark of this kind: *whom Pakistan* supports."""
    last = _ahead(phrases)[-1:]
    return bool(last) and isinstance(last[0], Mark) and last[0].kind == kind
