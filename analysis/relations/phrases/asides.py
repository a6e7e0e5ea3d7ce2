"""What stands beside those who act and is left out: *but not Kenya*, *Peru's president,*, *six banks, among them*."""

from __future__ import annotations

from dataclasses import replace

from analysis.relations.actors.described import body_words
from analysis.relations.phrases.lists import is_office, kind_at
from analysis.relations.phrases.model import Mark, Noun, Phrase, Verb, is_mark
from analysis.relations.phrases.noun_kinds import is_person
from analysis.relations.phrases.set_apart import DASHES
from analysis.relations.vocabulary.idioms import REFLEXIVE
from analysis.relations.vocabulary.lexicon import lexicon

EXAMPLES = ("including", "among", "such as")
PLURALS = ("s", "people", "men", "women", "children")
PARTLY = ("one", "among")
NAMED = ("known", "identified", "calling", "called", "named", "dubbed")


def without_dashes(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with commas for two dashes that set off what makes no clause: *Kenya — a small state — attacked*."""
    dashes = [phrase for phrase in phrases if isinstance(phrase, Mark) and phrase.word.low in DASHES]
    if len(dashes) != 2:
        return phrases
    first, last = (phrases.index(dash) for dash in dashes)
    clause = any(isinstance(phrase, Verb) and phrase.form == "finite" for phrase in phrases[first:last])
    if last > first + 1 and (not clause or kind_at(phrases, first + 1) == "relative"):
        for dash in dashes:
            dash.kind = "comma"
    return phrases


def without_asides(phrases: list[Phrase], words: set[str]) -> list[Phrase]:
    """The phrases of these words without what stands beside those who act; most sentences have nothing of the kind."""
    if not words.isdisjoint(DASHES):
        phrases = without_dashes(phrases)
    if not words.isdisjoint(EXAMPLES):
        phrases = _with_examples(phrases)
    if not words.isdisjoint(NAMED):
        phrases = _with_own_names(phrases)
    if "," in words:
        phrases = _without_offices(phrases)
    if not words.isdisjoint(PARTLY):
        phrases = _of_those_who(phrases)
        phrases = _one_of(_one_by_name(phrases) if "," in words else phrases)
    return _without_contraries(phrases) if "not" in words or "but" in words else phrases


def _one_by_name(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with the name in place of *one of them, X*, *one of its founders, X,*."""
    kept: list[Phrase] = []
    k = 0
    while k < len(phrases):
        one, of, several, comma, named = ([*phrases[k : k + 5], *[None] * 5])[:5]
        called = isinstance(named, Noun) and named.head.name is not None and not named.head.name.adjective
        among = isinstance(of, Mark) and of.word.low == "of" and isinstance(several, Noun) and is_mark(comma, "comma")
        single = isinstance(one, Noun) and one.words[0].low == "one" and len(one.words) == 1
        if single and among and called and isinstance(named, Noun):
            kept.append(named)
            k += 5 + (kind_at(phrases, k + 5) == "comma")
            continue
        kept.append(phrases[k])
        k += 1
    return kept


def _of_those_who(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with who is meant right before *that*: *Kenya is among the states that*, *one of the firms that*."""
    for k in range(1, len(phrases) - 2):
        linked = phrases[k]
        one = phrases[k + 1]
        single = isinstance(one, Noun) and len(one.words) == 1 and one.head.low == "one"
        mark, several, relative = ([*phrases[k + 1 + single :], None, None, None])[:3]
        of = is_mark(mark, "preposition") and mark.word.low == ("of" if single else "among")
        plain = isinstance(several, Noun) and several.head.low.endswith(PLURALS) and several.head.name is None
        is_so = isinstance(linked, Verb) and linked.copula and not (linked.negated or linked.modals)
        if of and plain and is_mark(relative, "relative") and (is_so or is_mark(linked, "comma")):
            return [*phrases[: k + is_mark(linked, "comma")], *phrases[k + 3 + single :]]
    return phrases


def _one_of(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with *Peru's allies* for *one of Peru's allies*, and behind *is* for *among Peru's allies*."""
    kept: list[Phrase] = []
    for phrase in phrases:
        if isinstance(phrase, Noun) and kept and any(entry.party for entry in phrase.entries):
            mark, before = kept[-1], kept[-2] if len(kept) > 1 else None
            of = isinstance(mark, Mark) and mark.word.low == "of"
            if of and isinstance(before, Noun) and len(before.words) == 1 and before.head.low == "one":
                del kept[-2:]
            elif isinstance(mark, Mark) and mark.word.low == "among" and _is_copula(kept[-2:-1]):
                del kept[-1]
        kept.append(phrase)
    return kept


def _without_contraries(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases without whom others are set apart from: *Kenya, but not Peru, backed*, *Kenya and not Peru*."""
    kept: list[Phrase] = []
    k = 0
    while k < len(phrases):
        phrase = phrases[k]
        marks = 0
        while k + marks < len(phrases) and kind_at(phrases, k + marks) in ("comma", "and"):
            marks += 1
        named = phrases[k + marks] if k + marks < len(phrases) else None
        if isinstance(phrase, Mark) and phrase.word.low == "but" and kept and isinstance(kept[-1], Noun):
            if kept[-1].both:
                phrase = Mark("and", replace(phrase.word, low="and"))  # not only Kenya but also Peru
            elif kept[-1].nor and isinstance(named, Noun) and not _is_copula(kept[-2:-1]):
                kept[-1], k = named, k + marks + 1  # attacked not Kenya but Peru
                continue
        if isinstance(phrase, Noun) and phrase.nor and kept and isinstance(kept[-1], Noun):
            k += 1  # met Kenya not Peru
            continue
        if marks and kept and isinstance(kept[-1], Noun) and isinstance(named, Noun) and named.nor:
            k += marks + 1 + (kind_at(phrases, k) == "comma" and kind_at(phrases, k + marks + 1) == "comma")
            continue
        kept.append(phrase)
        k += 1
    return kept


def _is_copula(before: list[Phrase]) -> bool:
    return any(isinstance(phrase, Verb) and phrase.copula for phrase in before)


def _with_examples(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with those whom *among them*, *including* name in place of a noun that names nobody: *six banks*."""
    kept: list[Phrase] = []
    k = 0
    while k < len(phrases):
        phrase = phrases[k]
        known = isinstance(phrase, Noun) and any(word.name or word.sponsor for word in phrase.words)
        if isinstance(phrase, Noun) and phrase.head.low.endswith(PLURALS) and not known:
            when = phrases[k + 2] if k + 2 < len(phrases) and kind_at(phrases, k + 1) == "preposition" else None
            last = k + 2 * (isinstance(when, Noun) and when.time)  # arrested nine men on Friday, among them Ann Lee
            named = _examples(phrases, last)
            example = phrases[named] if named < len(phrases) else None
            if isinstance(example, Noun) and example.head.name is not None and named > last:
                kept += [example, *phrases[k + 1 : last + 1]]
                k = named + 1
                continue
        kept.append(phrases[k])
        k += 1
    return kept


def _examples(phrases: list[Phrase], k: int) -> int:
    """Where the examples of the noun phrase at a place begin, behind a comma; else that place."""
    comma = kind_at(phrases, k + 1) == "comma"
    cue, pronoun = ([*phrases[k + 1 + comma : k + 3 + comma], None, None])[:2]
    if not isinstance(cue, Mark):
        return k
    if cue.word.low in ("including", "such as"):
        return k + 2 + comma
    among = comma and cue.word.low == "among" and isinstance(pronoun, Noun) and pronoun.pronoun == "them"
    return k + 4 if among else k


def _with_own_names(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with its name in place of *a group known as X*, *the group, called X,*, *a man named X*."""
    kept: list[Phrase] = []
    k = 0
    while k < len(phrases):
        body = phrases[k]
        named = _own_name(phrases, k, kept)
        kept.append(phrases[named] if named else body)
        closed = named and kind_at(phrases, k + 1) == kind_at(phrases, named + 1) == "comma"
        k = max(named, k) + 1 + bool(closed)
    return kept


def _own_name(phrases: list[Phrase], k: int, before: list[Phrase]) -> int:
    """Where the name stands that the body or the person at a place is said to have; else 0."""
    body = phrases[k]
    if not isinstance(body, Noun):
        return 0
    one = body.words[0].low in ("a", "an")
    person = body_words()[0].get(body.head.low, "person") == "person"
    if person and not (one and body.head.low in lexicon().people):
        return 0
    place = k + 1 + (kind_at(phrases, k + 1) == "comma")
    called = phrases[place] if place < len(phrases) else None
    met = bool(before) and not isinstance(before[-1], Noun)  # by a group called X, not the group called X a liar
    if not isinstance(called, Verb) or called.helpers or called.last is not called.word:
        return 0  # called on others
    if called.word.low not in (NAMED if met or one else NAMED[:3]):
        return 0
    place += 1
    while place < len(phrases) and _is_filler(phrases[place]):
        place += 1
    named = phrases[place] if place < len(phrases) else None
    name = named.head.name if isinstance(named, Noun) else None
    return place if name is not None and (name.kind == "person") >= person else 0


def _is_filler(phrase: Phrase) -> bool:
    """Whether a phrase stands between *known*, *calling* and a name: *only as*, *itself*."""
    return (isinstance(phrase, Mark) and phrase.word.low in ("as", "only")) or (
        isinstance(phrase, Noun) and phrase.head.low in REFLEXIVE
    )


def _without_offices(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases of a list without offices before their holders: *Peru's president, Dina Boluarte, and* …"""
    kept: list[Phrase] = []
    k = 0
    while k < len(phrases):
        phrase = phrases[k]
        kept.append(phrase)
        k += 1
        holder = phrases[k + 1] if k + 1 < len(phrases) and is_mark(phrases[k], "comma") else None
        if not (isinstance(phrase, Noun) and isinstance(holder, Noun) and is_office(phrase) and is_person(holder)):
            continue
        closed = kind_at(phrases, k + 2) == "comma"
        if kind_at(kept, len(kept) - 2) == "and" or (closed and kind_at(phrases, k + 3) == "and"):
            kept[-1] = holder
            k += 2 + closed
    return kept
