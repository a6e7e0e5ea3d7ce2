"""Whether a past form is a participle behind its noun: *a statement released on Monday*, *militias trained in Iran*."""

from __future__ import annotations

import itertools

from analysis.inflection import PARTICIPLE
from analysis.relations.clauses.state import Pass
from analysis.relations.phrases.marks import TELLS
from analysis.relations.phrases.model import Mark, Noun, Phrase, Verb, framed, is_mark, senses
from analysis.relations.vocabulary.frames import OWNED

TELLING = (*TELLS, "help", "allow", "want")  # with a clause or an infinitive behind
OBJECTS = OWNED | {"object", "partner", "dative"}
TRANSITIVE = ("light", "undo", "author", "issue")


def is_thrown_out(verb: Verb) -> bool:
    """Whether a verb that takes its object before *out of* has none there: *Peruvians kicked out of Kenya*."""
    return verb.last.low == "out of" and any("…" in entry.lemma for entry in verb.entries)


def is_reduced(reading: Pass, verb: Verb, previous: Phrase | None, k: int) -> bool:
    """Whether a past form behind a noun is a participle: *militias trained in Iran attacked …*."""
    if not isinstance(previous, Noun) or previous.pronoun or not _may_be_participle(verb):
        return False
    following = _behind(reading, k)
    if _is_full(reading, verb, previous, k):
        return True  # criticised Peru over fees charged to
    if _is_apposed(reading, k) and _needs_object(verb) and is_mark(following, "preposition"):
        return True  # occupied Tigray, a region recognised as part of Ethiopia
    if _has_none(verb) and not (isinstance(following, Mark) and following.word.low == "by"):
        return False  # clashed
    clause = reading.open[-1]
    main = clause.main
    if clause.kind == "relative" and main is None and clause.free[:1] == [previous]:
        return False  # the money that China lent to Chile is gone
    before = clause.last if clause.last is not None else main
    new = _is_new_clause(reading, previous)
    held = before is not None and any(held is previous for held in before.objects) and not before.controls(*TELLING)
    held = held and not new  # rose, and Kenya fought against
    preposition = is_mark(following, "preposition")
    if preposition and previous.head.name is None and _needs_object(verb) and _has_agent(reading, k):
        return True  # the embargo imposed on Peru by Kenya
    if held and (preposition or (isinstance(following, Verb) and following.form == "infinitive")):
        return True  # seized a tanker suspected of, met envoys sent to persuade
    if held and before is not None and before.word.has("have") and before.subject is not None:
        return True  # had Ann Lee arrested
    takes = any(not sense.frame.isdisjoint(OBJECTS) for sense in senses(verb)) and not verb.controls("report")
    if held and takes and _ends(following) and not _is_lone_name(previous, following):
        return True  # released soldiers captured in May
    doubled = isinstance(following, Verb) and following.form == "finite" and bool(following.helpers)
    if doubled and (_needs_object(verb) or not verb.controls("report")):
        return True  # engineers held since April were freed
    if held and previous.entries and verb.controls("light") and _ends(following):
        return True  # reversed a ban announced on Friday
    if isinstance(following, Mark) and following.word.low == "of" and verb.controls("report") and main is not None:
        return True  # the homes of Peruvians suspected of
    if previous.preposition and _needs_object(verb) and _closes(reading, k):
        return True  # while Peru, in a statement issued on Monday, praised
    lone = clause.kind == "main" and main is None and not clause.free  # In a statement issued on Monday, …
    beside = (
        (main is not None or lone)
        and bool(previous.preposition)
        and _needs_object(verb)
        and not _speaks(reading, verb, k)
    )
    if beside and not new and _ends(following) and not _may_be_told(reading, previous):
        return True  # in a report published on Monday, at a meeting held in Oslo
    if new or not preposition or verb.controls("report") or _is_lone_name(previous, following):
        return False
    for phrase in reading.phrases[k + 1 :]:
        if is_mark(phrase, "comma", "stop", "relative", "sub", "that", "if", "and"):
            break
        if isinstance(phrase, Verb) and phrase.form == "finite" and clause.last is None:
            return True
    return beside


def is_apart(reading: Pass, verb: Verb, previous: Phrase | None, k: int) -> bool:
    """Whether a past form between commas is a participle: *Kenya, invaded in May by Peru, sued Mali*."""
    before = reading.phrases[k - 2] if k > 1 else None
    if not is_mark(previous, "comma") or not isinstance(before, Noun) or reading.open[-1].main is not None:
        return False
    if before.preposition or _has_none(verb) or not _may_be_participle(verb):
        return False
    following = reading.phrases[k + 1] if k + 1 < len(reading.phrases) else None
    return not (isinstance(following, Noun) and not following.time) and _closes(reading, k, said=True)


def _is_full(reading: Pass, verb: Verb, previous: Noun, k: int) -> bool:
    """Whether the verb before has its object, so that no other can follow behind a preposition but as a participle."""
    before = reading.open[-1].last
    if before is None or not before.objects or before.form != "finite" or not previous.preposition:
        return False
    takes = framed(before, "object")
    if (before.controls(*TELLING) and not takes) or _speaks(reading, verb, k):
        return False  # said talks in Oslo failed
    following = _behind(reading, k)
    how = isinstance(following, Noun) and len(following.words) == 1 and following.head.low.endswith("ed")
    left = how and verb.means("leave")  # migrants left stranded
    return (left or not isinstance(following, Noun | Verb)) and not _is_new_clause(reading, previous)


def _is_apposed(reading: Pass, k: int) -> bool:
    """Whether the noun phrase before a place says behind a comma who or what a name is: *Tigray, a region* …"""
    if k < 3 or not is_mark(reading.phrases[k - 2], "comma"):
        return False
    named, said = reading.phrases[k - 3], reading.phrases[k - 1]
    if not isinstance(named, Noun) or not isinstance(said, Noun):
        return False
    return named.head.name is not None and said.words[0].low in ("a", "an")


def _closes(reading: Pass, k: int, said: bool = False) -> bool:
    """Whether a comma stands behind a verb, past prepositions and times, and a finite verb behind that.

    With `said` it may be the verb of who speaks.
    """
    for place, phrase in enumerate(reading.phrases[k + 1 :], k + 2):
        if is_mark(phrase, "comma"):
            following = reading.phrases[place] if place < len(reading.phrases) else None
            if not (isinstance(following, Verb) and following.form == "finite"):
                return False
            return said or not following.controls("report")
        if not (is_mark(phrase, "preposition") or (isinstance(phrase, Noun) and (phrase.time or place > k + 2))):
            return False
    return False


def _has_agent(reading: Pass, k: int) -> bool:
    """Whether *by* somebody stands among the prepositions right behind a verb, before any object."""
    before: Phrase | None = None
    for phrase in reading.phrases[k + 1 :]:
        if isinstance(phrase, Mark) and phrase.word.low == "by":
            return True
        belongs = isinstance(phrase, Noun) and (phrase.time or is_mark(before, "preposition"))
        if not (belongs or is_mark(phrase, "preposition")):
            return False  # condemned in the strongest terms the attack by Peru
        before = phrase
    return False


def _speaks(reading: Pass, verb: Verb, k: int) -> bool:
    """Whether a comma stands before whoever speaks: …, *a person close to the talks said*."""
    if not verb.controls("report"):
        return False
    phrases = itertools.takewhile(lambda phrase: not _is_finite(phrase), reversed(reading.phrases[:k]))
    return any(is_mark(phrase, "comma", "stop") for phrase in phrases)


def _is_finite(phrase: Phrase) -> bool:
    return isinstance(phrase, Verb) and phrase.form == "finite"


def _behind(reading: Pass, k: int) -> Phrase | None:
    """The phrase behind a verb, past times: *signed last week* in …"""
    behind = (phrase for phrase in reading.phrases[k + 1 :] if not (isinstance(phrase, Noun) and phrase.time))
    return next(behind, None)


def _ends(following: Phrase | None) -> bool:
    """Whether what stands behind a verb is no object of it."""
    return following is None or (isinstance(following, Mark) and following.kind != "if")


def _has_none(verb: Verb) -> bool:
    """Whether a verb is one that takes no object."""
    meant = senses(verb)
    return bool(meant) and all(sense.frame.isdisjoint(OBJECTS) for sense in meant) and not verb.controls(*TRANSITIVE)


def _needs_object(verb: Verb) -> bool:
    """Whether a verb that has no object must be a passive participle."""
    return verb.controls(*TRANSITIVE) or not any(sense.frame.isdisjoint(OBJECTS) for sense in senses(verb))


def _may_be_told(reading: Pass, previous: Noun) -> bool:
    """Whether a clause may begin behind a verb that tells: *said rebels in Kenya attacked*."""
    teller = reading.open[-1].last
    if teller is None or not teller.controls(*TELLING) or teller.controls("light"):
        return False
    return any(
        teller.last.end < noun.start < previous.start and not noun.preposition for noun in reading.sentence.nouns
    )


def _is_lone_name(noun: Noun, following: Phrase | None) -> bool:
    """Whether a noun phrase is but the name of one actor, who needs no describing: *Iraq extradited to Jordan* …"""
    name = noun.head.name
    if name is None or len(noun.words) > 1 or name.plural or name.adjective or noun.preposition:
        return False
    by = isinstance(following, Mark) and following.word.low == "by"
    return name.kind in ("state", "person", "organisation") and not by


def _is_new_clause(reading: Pass, noun: Noun) -> bool:
    """Whether *, but* or *, and* opens a clause that has no verb yet: *, but aides on both sides played down* …"""
    k = reading.phrases.index(noun)
    while k > 0:
        phrase, before = reading.phrases[k], reading.phrases[k - 1]
        if isinstance(phrase, Verb):
            return False
        if is_mark(phrase, "and"):
            return is_mark(before, "comma")
        k -= 1
    return False


def _may_be_participle(verb: Verb) -> bool:
    return verb.word.may_be(PARTICIPLE)
