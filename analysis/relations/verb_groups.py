"""Where a verb group begins and how its verb is read: tense, voice, negation, or rather a noun."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.relations.lexicon import BASE, ING, PARTICIPLE, PAST, THIRD, Entry, Form, lexicon
from analysis.relations.model import Mark, Noun, Phrase, Verb
from analysis.relations.words import QUOTES, STOPS, Word

AUXILIARY = ("be", "have", "do", "modal", "modal future")


def starts_verb(words: list[Word], i: int) -> bool:
    """Whether a verb group begins here, as far as the word alone tells: *that* killed, *that* has been."""
    while i < len(words) and words[i].has("adverb", "negation") and not words[i].name:
        i += 1
    if i >= len(words) or words[i].name:
        return False
    word = words[i]
    if word.has(*AUXILIARY):
        return True
    features = 0
    for form in word.verbs:
        features |= form.features
    return bool(features & (PAST | THIRD)) or (bool(features & BASE) and not word.noun)


def verb_group(words: list[Word], i: int, phrases: list[Phrase]) -> tuple[Verb | None, int]:
    """The verb group that begins at words[i], and the place behind it."""
    first = words[i]
    helpers: list[str] = []
    modals: list[str] = []
    negated = False
    form = "finite"
    j, count = i, len(words)
    if first.low == "to":
        if not _infinitive(words, i + 1):
            return None, i
        form, j = "infinitive", i + 1
        helpers.append("to")
        if not words[j].verbs and not words[j].has(*AUXILIARY):
            return Verb([], first, words[j], words[j], form), j + 1
    elif not (first.verbs or first.has(*AUXILIARY)):
        if unknown_verb(words, i):
            return Verb([], first, first, first, "finite"), i + 1
        return None, i
    while j < count:
        word = words[j]
        if word.name or (word.low in QUOTES and j + 1 == count):
            break
        if word.has("modal", "modal future") and not (
            word.low in ("may", "will", "can") and word.text[0].isupper() and i == j
        ):
            modals.append(word.low)
            helpers.append("modal")
        elif word.has("have") and not (helpers and helpers[-1] == "have"):
            helpers.append("have")
        elif word.has("be"):
            helpers.append("be")
        elif word.has("do") and not word.low.endswith("ne"):
            helpers.append("do")
        elif helpers and (word.has("negation") or word.has("adverb")) and not word.has("pronoun"):
            negated = negated or word.has("negation")
            j += 1
            continue
        else:
            break
        if word.has("negation"):
            negated = True
        j += 1
    previous = phrases[-1] if phrases else None
    if isinstance(previous, Noun) and i and words[i - 1].has("negation"):
        negated = True
    back = i - 1
    while back >= 0 and words[back].has("adverb", "negation") and not words[back].name:
        negated = negated or words[back].has("negation")
        back -= 1
    features = verb_features(words, i, j, helpers, phrases) if j < count and not words[j].name else 0
    if helpers and helpers[-1] == "be" and ready(words, j):
        features = 0
    if features:
        entries, last = _entries(words, j, features)
        passive = False
        auxiliary = [helper for helper in helpers if helper in ("be", "have")]
        if features & PARTICIPLE and auxiliary and auxiliary[-1] == "be":
            passive = True
        elif not helpers:
            form = "participle" if features & ING or features == PARTICIPLE else "finite"
            passive = features == PARTICIPLE
        elif features & ING and helpers == ["be"] and words[i].low == "being":
            form = "participle"
        if words[i].low in ("being", "having"):
            form = "participle"
        verb = Verb(entries, words[i], words[j], last, form, passive, negated, modals)
        return verb, words.index(last, j) + 1
    if not helpers or helpers == ["to"] or helpers[-1] in ("do", "modal"):
        if helpers and helpers[-1] in ("do", "modal"):
            return Verb([], words[i], words[j - 1], words[j - 1], form, False, negated, modals), j
        return None, i
    copula = helpers[-1] == "be"
    entries = ready(words, j) if copula else _have()
    if copula and entries:
        last = words[j - 1 + len(entries[0].lemma.split()) - 1]
        after = words.index(last, j - 1) + 1
        return Verb(entries, words[i], words[j - 1], last, form, False, negated, modals), after
    if words[i].low in ("being", "having"):
        form = "participle"
    return Verb(entries, words[i], words[j - 1], words[j - 1], form, False, negated, modals, copula), j


def unknown_verb(words: list[Word], i: int) -> bool:
    """Whether a word that no table holds stands like a verb: *which borders Libya*, *Iran lists Israel*."""
    word = words[i]
    if not i or word.classes or word.verbs or word.noun or word.name or not word.text.isalpha():
        return False
    before, following = words[i - 1], words[i + 1] if i + 1 < len(words) else None
    subject = before.has("relative") or (before.name is not None and not before.name.adjective)
    if not subject or not word.text.islower() or word.noun:
        return False
    if following is not None and following.name and following.name.kind != "person":
        return True  # the United States hurt Germany
    return word.low.endswith(("s", "ed")) and _opens_noun(following)


def ready(words: list[Word], j: int) -> list[Entry]:
    """The entry of *be willing*, *be ready* where the words behind *be* say so."""
    for form in lexicon().verbs.get("be", ()):
        if tuple(w.low for w in words[j : j + len(form.rest)]) == form.rest:
            return [form.entry]
    return []


def _have() -> list[Entry]:
    return [form.entry for form in lexicon().verbs.get("have", ())]


def _infinitive(words: list[Word], i: int) -> bool:
    """Whether a verb in its base form stands behind *to*."""
    while i < len(words) and words[i].has("adverb") and not words[i].name and not words[i].verbs:
        i += 1
    if i >= len(words) or words[i].name:
        return False
    word = words[i]
    if word.low in ("be", "have", "do"):
        return True
    if not word.verbs and not word.classes and not word.noun and word.text.islower() and word.low.isalpha():
        return i + 1 < len(words) and (words[i + 1].name is not None or words[i + 1].has("determiner", "possessive"))
    if not any(form.features & BASE for form in word.verbs):
        return False
    following = words[i + 1] if i + 1 < len(words) else None
    # "to support from Iran", "to talks": a noun of the same spelling
    return not (word.noun and following is not None and following.low in ("of", "from"))


def verb_features(words: list[Word], i: int, j: int, helpers: list[str], phrases: list[Phrase]) -> int:
    """How words[j] is read as a verb, as bits; 0 where it is a noun or an adjective."""
    word = words[j]
    found = 0
    for form in word.verbs:
        if not form.rest or tuple(w.low for w in words[j + 1 : j + 1 + len(form.rest)]) == form.rest:
            found |= form.features
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
    following = words[j + 1] if j + 1 < len(words) else None
    back = j - 1
    while back >= 0 and words[back].has("adverb", "negation") and not words[back].name:
        back -= 1
    before = words[back] if back >= 0 else None
    if before is not None and before.low in QUOTES:
        before = None
    if found & ING:
        return ING if _ing_is_verb(word, before, following) else 0
    if found & (PAST | PARTICIPLE):
        return _past_or_participle(word, before, following, found, phrases)
    return _present(word, before, following, found, phrases)


def _noun_like(word: Word | None) -> bool:
    return word is not None and (
        word.name is not None or not (word.classes or word.low in STOPS or word.low == ",") or word.has("time")
    )


def _opens_noun(word: Word | None) -> bool:
    """Whether a word can begin an object: an article, a possessive, a name, a pronoun."""
    return word is not None and (
        word.name is not None
        or word.sponsor is not None
        or word.has("determiner", "possessive", "pronoun", "reciprocal")
    )


def _ing_is_verb(word: Word, before: Word | None, following: Word | None) -> bool:
    if before is not None and before.has("determiner", "possessive"):
        return False
    if before is not None and (before.low == "'s" or (before.name and before.name.adjective)):
        return False
    if word.noun:
        if following is not None and following.low == "of":
            return False
        return _opens_noun(following) or bool(
            before is not None and before.name and following and following.low == "together"
        )
    if before is not None and _noun_like(before) and not before.name and not _opens_noun(following):
        plural = before.low.endswith("s") or before.has("pronoun")
        return plural or (following is not None and (following.has("preposition") or following.low == "that"))
    return True


def _past_or_participle(
    word: Word, before: Word | None, following: Word | None, found: int, phrases: list[Phrase]
) -> int:
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
        and not (_opens_noun(following) or (following is not None and following.has("preposition")))
    ):
        return 0
    return found & (PAST | PARTICIPLE)


def _present(word: Word, before: Word | None, following: Word | None, found: int, phrases: list[Phrase]) -> int:
    if before is None or before.low in (",", ":"):
        # An inserted clause may stand before the verb: "China, which …, rejects".
        return (
            found & THIRD
            if before is not None and before.low == "," and not word.noun and _opens_noun(following)
            else 0
        )
    if before.has("relative"):
        return found & (BASE | THIRD)
    if before.has("determiner", "possessive", "preposition") and not before.has("pronoun"):
        return 0
    if before.has("determiner") and word.noun:
        return 0  # prohibited all aid
    if before.low == "'s" or (before.name and before.name.adjective):
        return 0
    if phrases and isinstance(phrases[-1], Verb) and phrases[-1].last is before:
        return 0  # denied reports that
    if before.has("pronoun"):
        third = before.low in ("he", "she", "it")
        return found & (THIRD if third else BASE)
    if (
        before.name
        and not word.noun
        and found & BASE
        and (_opens_noun(following) or (following is not None and following.has("preposition")))
    ):
        return BASE if not found & THIRD else found
    if _in_relative(phrases):
        return found & (BASE | THIRD)
    noun_too = word.noun or (found & THIRD and not before.name)
    if before.has("coordinator"):
        verbal = any(isinstance(p, Verb) for p in phrases[-4:])
        return found & (BASE | THIRD) if verbal and _opens_noun(following) else 0
    if found & THIRD:
        if not noun_too:
            return THIRD
        infinitive = following is not None and following.low == "to" and before.name is not None
        return (
            THIRD if _opens_noun(following) or infinitive or (following is not None and following.low == "that") else 0
        )
    many = before.low.endswith("s") or (before.name is not None and before.text.lower().endswith("s"))
    joined = any(isinstance(p, Mark) and p.kind == "and" for p in phrases[-3:])
    if not (many or joined):
        return 0
    if word.noun and not _opens_noun(following):
        return BASE if joined and before.name and following is not None and following.has("preposition") else 0
    return (
        BASE
        if _opens_noun(following) or (following is not None and (following.has("preposition") or following.low == "to"))
        else 0
    )


def _in_relative(phrases: list[Phrase]) -> bool:
    """Whether a noun phrase stands alone behind a relative pronoun: *whom Pakistan* supports."""
    last = phrases[-1] if phrases else None
    if isinstance(last, Noun):
        last = phrases[-2] if len(phrases) > 1 else None
    return isinstance(last, Mark) and last.kind == "relative"


def _entries(words: list[Word], j: int, features: int) -> tuple[list[Entry], Word]:
    return entries_of(words, j, [form for form in words[j].verbs if form.features & features])


def entries_of(words: list[Word], j: int, forms: Iterable[Form] | None = None) -> tuple[list[Entry], Word]:
    """The entries of a verb with the particles that follow it (*crack down*), the longest that fits, and its last word.

    `forms` are those it is read as; all of the word's unless they are given.
    """
    longest = 0
    kept: list[Form] = []
    for form in words[j].verbs if forms is None else forms:
        size = len(form.rest)
        if size < longest:
            continue
        if tuple(w.low for w in words[j + 1 : j + 1 + size]) == form.rest:
            longest = max(longest, size)
            kept.append(form)
    return [form.entry for form in kept if len(form.rest) == longest], words[j + longest]
