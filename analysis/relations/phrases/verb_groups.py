"""Where a verb group begins and ends, and what it says beside its verb: tense, voice, modals, negation."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from analysis.inflection import BASE, ING, PARTICIPLE, PAST, THIRD
from analysis.relations.phrases.infinitives import gives_to, is_infinitive
from analysis.relations.phrases.model import Noun, Phrase, Verb, is_mark
from analysis.relations.phrases.present import bare_infinitive
from analysis.relations.phrases.unknown import unknown_participle
from analysis.relations.phrases.verb_forms import verb_features
from analysis.relations.vocabulary.idioms import REFLEXIVE, behind_all, behind_object, fitting
from analysis.relations.vocabulary.lexicon import Entry, Form, lexicon
from analysis.relations.vocabulary.words import AUXILIARY, NONE, Word, is_count, opens_noun

NEAR = frozenset({"before", "earlier", "later", "next", "previous", "that"})  # the day before, that morning
GOT = frozenset({"get", "gets", "getting", "got", "gotten"})  # got aid from, but got angry with
FOUND = frozenset({"find", "finds", "found", "finding"})
SEVERALLY = frozenset({"all", "both", "each"})
WITHIN = {"be": SEVERALLY, "have": SEVERALLY | {"since"}}  # what may stand between a helper and its participle


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
    beside: list[Word] = []  # *not*, *never*, *allegedly*: before the group, in it, or a part of *didn't*
    form = "finite"
    j, count = i, len(words)
    if first.low == "to":
        if not is_infinitive(words, i + 1) or gives_to(words, i, phrases):
            return None, i
        form, j = "infinitive", i + 1
        helpers.append("to")
        if not words[j].verbs and not words[j].has(*AUXILIARY):
            return Verb([], first, words[j], words[j], form, helpers=helpers), j + 1
    elif not (first.verbs or first.has(*AUXILIARY)):
        return Verb([], first, first, first, "finite"), i + 1
    while j < count:
        word = words[j]
        if helpers and helpers[-1] == "have" and (behind := _behind_time(words, j)):
            j = behind
            continue
        if not word.classes or (helpers and word.verbs and _acts(words, j)):
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
        elif helpers and word.low in WITHIN.get(helpers[-1], ()) and _is_participle(words, j + 1):
            j += 1  # has since attacked, have all attacked, were both attacked
            continue
        elif not (helpers and word.has("negation", "adverb")) or word.has("pronoun"):
            break
        beside.append(word)
        j += 1
    if words[i].low in ("being", "having"):
        form = "participle"
    back = i - 1
    while back >= 0 and words[back].has("adverb", "negation") and not words[back].name:
        beside.append(words[back])
        back -= 1
    said = NONE.union(*[word.classes for word in beside])
    negated = "negation" in said and any(word.has("negation") and not _is_only(words, word) for word in beside)
    negated, hearsay = negated or _has_yet(words, j), "hearsay" in said
    if "perhaps" in said:
        modals.append("may")  # possibly attacked
    group = functools.partial(Verb, negated=negated, hearsay=hearsay, modals=modals, helpers=helpers)
    previous = phrases[-1] if phrases else None
    features = verb_features(words, j, helpers, phrases) if j < count and not words[j].name else 0
    behind_be = bool(helpers) and helpers[-1] == "be"
    apart = behind_be or (not helpers and _stands_apart(previous))
    if (behind_be and ready(words, j)[1]) or (features and apart and _describes(words, j)):
        features = 0
    if features and words[j].low in FOUND and j + 1 < count and words[j + 1].low in REFLEXIVE:
        itself = words[j + 1]  # found itself at odds with
        return group([], first, words[j], itself, form, copula=True), j + 2
    if features:
        entries, last = _entries(words, j, features)
        passive = False
        auxiliary = [helper for helper in helpers if helper in ("be", "have")]
        if features & PARTICIPLE and auxiliary and auxiliary[-1] == "be":
            passive = True
        elif not helpers:
            form = "participle" if features & ING or features == PARTICIPLE else "finite"
            passive = features == PARTICIPLE
            if features == BASE and isinstance(previous, Noun) and bare_infinitive(phrases):
                form = "infinitive"
        verb = group(entries, first, words[j], last, form, passive=passive)
        verb.once = any(word.low == "once" for word in beside)
        return verb, words.index(last, j) + 1
    if not helpers or helpers == ["to"] or helpers[-1] in ("do", "modal"):
        if helpers and helpers[-1] in ("do", "modal"):
            last = words[j - 1]
            return group([], first, last, last, form), j
        return None, i
    copula = helpers[-1] == "be" and not (words[j - 1].low in GOT and _is_held(words[j : j + 1]))
    if unknown_participle(words, j, "ing" if copula else "ed"):
        return group([], first, words[j], words[j], form), j + 1
    helper = next(word for word in reversed(words[i:j]) if word.has(*AUXILIARY))  # is also said to
    place = words.index(helper, i)
    ready_to, after = ready(words, j) if copula else ([], 0)
    if after:
        return group(ready_to, first, helper, words[after - 1], form), after
    entries, last = ([], words[j - 1]) if copula else entries_of(words, place)
    after = max(words.index(last, place) + 1, j)  # has not, has no truck with
    return group(entries, first, helper, words[after - 1], form, copula=copula), after


def _is_held(behind: list[Word]) -> bool:
    """Whether a thing is got: *got a loan*, not *got angry*."""
    return any(word.nouns or word.has("determiner") for word in behind)


def _acts(words: list[Word], j: int) -> bool:
    """Whether an adverb is a verb here: voted to *back* the budget, did not *back* down."""
    word = words[j]
    if not word.has("adverb") or word.has(*AUXILIARY, "negation") or not word.may_be(BASE):
        return False
    return (j + 1 < len(words) and opens_noun(words[j + 1])) or any(form.rest for form, _ in fitting(words, j))


def _is_participle(words: list[Word], j: int) -> bool:
    return j < len(words) and (words[j].has("be") or words[j].may_be(PARTICIPLE))


def _behind_time(words: list[Word], j: int) -> int:
    """The place behind a time inside a verb group: *had for years been*, *had that morning been*; else 0."""
    k = j + 1 if words[j].low in ("for", "in", "on", "since") else j
    first = k
    while k < min(j + 4, len(words)) and (
        words[k].has("time", "determiner") or is_count(words[k]) or words[k].low in NEAR
    ):
        k += 1
    timed = any(word.has("time") for word in words[first:k])
    return k if timed and _is_participle(words, k) else 0


def _is_only(words: list[Word], negation: Word) -> bool:
    """Whether *only* follows a negation, which then denies nothing: *not only attacked Peru but* …"""
    behind = words.index(negation) + 1
    return behind < len(words) and words[behind].low == "only"


def _has_yet(words: list[Word], j: int) -> bool:
    """Whether *yet to* ends the group at words[j]: what *has yet to* happen has not."""
    return j < len(words) and words[j].low == "to" and words[j - 1].low == "yet"


def ready(words: list[Word], j: int) -> tuple[list[Entry], int]:
    """The entry of *be willing*, *be ready* where the words behind *be* say so, and the place behind them."""
    for form in _ready_forms().get(words[j].low.partition(" ")[0], ()) if j < len(words) else ():
        behind = behind_all(words, j, form.rest)
        by = behind < len(words) and words[behind].low == "by"  # is opposed to, but not opposed by
        if behind and not by and not _goes_further(words, j):
            return [form.entry], behind
    return [], 0


def _stands_apart(previous: Phrase | None) -> bool:
    """Whether what follows a phrase is said of somebody and does not belong to the noun before it."""
    copula = isinstance(previous, Verb) and previous.copula
    return previous is None or copula or is_mark(previous, "comma")


def _describes(words: list[Word], j: int) -> bool:
    """Whether a participle is an adjective by the preposition behind it: *outraged at Peru*, but *outraged Peru*."""
    behind = words[j + 1].low if j + 1 < len(words) else ""
    senses = [sense for form in words[j].adjectives for sense in form.entry.senses]
    return any(behind in sense.frame for sense in senses)


def _goes_further(words: list[Word], j: int) -> bool:
    """Whether a participle has words behind it that belong to it: was *set free*, but was set to flee."""
    return any(form.rest and form.features & PARTICIPLE for form, _ in fitting(words, j))


@functools.cache
def _ready_forms() -> dict[str, list[Form]]:
    """The forms of *be* with other words, by the first of these, the longest first."""
    forms: dict[str, list[Form]] = {}
    for form in lexicon().verbs.get("be", ()):
        if form.rest:
            forms.setdefault(form.rest[0], []).append(form)
    return {first: sorted(found, key=lambda form: -len(form.rest)) for first, found in forms.items()}


def _entries(words: list[Word], j: int, features: int) -> tuple[list[Entry], Word]:
    return entries_of(words, j, [form for form in words[j].verbs if form.features & features])


def entries_of(words: list[Word], j: int, forms: Iterable[Form] | None = None) -> tuple[list[Entry], Word]:
    """The entries of a verb with the particles that follow it (*crack down*), the longest that fits, and its last word.

    `forms` are those it is read as; all of the word's unless they are given.
    """
    longest, last = -1, j
    kept: list[Form] = []
    ends = {id(form): end for form, end in fitting(words, j)}
    for form in words[j].verbs if forms is None else forms:
        size = len(form.rest)
        if size < longest:
            continue
        end = ends.get(id(form), 0) if size else j
        if size and not end:
            first, behind = behind_object(words, j, form) if form.apart else (0, 0)
            if not first:
                continue
            end = j
            for word in words[first:behind]:
                word.taken = True
        if size > longest:
            longest, last, kept = size, end, []
        kept.append(form)
    return [form.entry for form in kept], words[last]
