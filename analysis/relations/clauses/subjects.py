"""Who is the subject of which verb: the clauses of a sentence, from its phrases, without a parser."""

from __future__ import annotations

from analysis.inflection import PARTICIPLE
from analysis.relations.clauses.apposition import holds_itself, is_apposed, may_hold
from analysis.relations.clauses.borders import read_mark
from analysis.relations.clauses.finite import read_finite, read_inserted
from analysis.relations.clauses.infinitives import read_infinitive
from analysis.relations.clauses.participles import read_participle
from analysis.relations.clauses.reduced import is_apart, is_reduced, is_thrown_out
from analysis.relations.clauses.shared import is_listed, joined_to, share, share_object
from analysis.relations.clauses.state import Pass, has_name, said_by
from analysis.relations.phrases.model import Clause, Mark, Noun, Phrase, Sentence, Verb, framed, is_mark
from analysis.relations.vocabulary.frames import CALLED, holds

LONGEST_ASIDE = 8  # phrases
NOT_THERE = frozenset({"rather than", "instead of", "as opposed to"})
LED = frozenset({"led", "headed", "commanded", "spearheaded"})
HEARD = frozenset({"alleged", "believed", "deemed", "known", "reported", "rumoured", "said", "suspected", "thought"})


def read_clauses(phrases: list[Phrase]) -> Sentence:
    """The sentence of these phrases, with subjects, objects and prepositions at their verbs."""
    reading = Pass(phrases)
    for k, phrase in enumerate(reading.phrases):
        previous = reading.phrases[k - 1] if k else None
        if isinstance(phrase, Noun):
            _read_noun(reading, phrase, previous, k)
        elif isinstance(phrase, Verb):
            _read_verb(reading, phrase, previous, k)
        else:
            read_mark(reading, phrase, previous, k)
    for noun in reading.sentence.nouns:
        if noun.preposition == "according to":
            said_by(noun, reading.sentence.verbs)
    for first, verb in reversed(reading.paired):
        share_object(first, verb)
    for verb in reading.leading:
        verb.subject = verb.subject or reading.top.subject or _behind_opening(reading)
    reading.sentence.subject = reading.top.subject
    return reading.sentence


def _behind_opening(reading: Pass) -> Noun | None:
    """Who stands behind an opening phrase before a verb that no table holds: *Defying Peru, Iran switched on* …"""
    held = [noun for verb in reading.leading for noun in (*verb.objects, *(noun for _, noun in verb.prepositions))]
    apposed = [noun.apposed for noun in held if noun.apposed]
    behind = [*reading.top.free, *(noun for noun in apposed if noun.head.name is None)]
    return next((noun for noun in behind if has_name(noun)), None)


def _read_noun(reading: Pass, noun: Noun, previous: Phrase | None, k: int) -> None:
    clause = reading.open[-1]
    reading.sentence.nouns.append(noun)
    reading.sentence.inside[id(noun)] = clause
    if is_mark(previous, "preposition"):
        before = reading.phrases[k - 2] if k > 1 else None
        noun.preposition = previous.word.low
        if isinstance(before, Mark) and before.word.low in NOT_THERE:
            noun.preposition = before.word.low  # on Kenya rather than on Peru
        if clause.last:
            clause.last.prepositions.append((noun.preposition, noun))
            if noun.preposition == "to" and (sender := _sender(clause.last)):
                sender.prepositions.append(("to", noun))  # sent planes carrying food to Peru
        if isinstance(before, Noun):
            if before.preposition == "worth" and before.owner is not None:
                before = before.owner  # assets worth $2m of Peru
            before.complements.append((noun.preposition, noun))
            noun.owner = before
        elif reading.noun and noun.preposition == "by" and isinstance(before, Verb) and _holds(before):
            led = before.word.low in LED
            reading.noun.complements.append(("led by" if led else "held by", noun))
        reading.noun = noun
        return
    if is_mark(previous, "comma") and k > 1:
        if (verb := _resumed(reading, k)) is not None:
            verb.objects.append(noun)  # rejected, in a letter to Peru, the offer
            clause.last, reading.noun = verb, noun
            return
        before = reading.phrases[k - 2]
        if clause.last is not None and _is_called(clause.last, before, noun):
            clause.last.objects.append(noun)  # called Ann Lee, the mayor, a liar
            reading.noun = noun
            return
        if isinstance(before, Noun) and is_apposed(reading, k):
            if noun.head.name is not None and noun.head.name.kind == "person":
                while before.owner is not None and may_hold(before) and not holds_itself(before):
                    before = before.owner  # the spokesman of the Kenyan army, Anna Novak
            last = before.members[-1] if before.members else before
            named = noun.head.name is not None and last.head.name is None  # Ann Lee and her rival, Ian Ro
            (last if named else before).apposed = noun
            noun.owner = before
            reading.noun = noun
            return
    if clause.kind == "relative" and clause.whose and not clause.main and not clause.free:
        noun.owner = clause.antecedent
    # What a participle has behind it is no subject: "militias fighting A captured B", "a plan to bomb A failed".
    apart = is_mark(previous, "comma")
    held = clause.last is not None and clause.last.form in ("participle", "infinitive", "gerund")
    held = held and not (clause.last is not None and clause.last.form == "gerund" and clause.last.controls("report"))
    opening = bool(reading.leading) and clause.main is None and clause is reading.top
    inside = bool(clause.free) or (opening and not apart)
    described = bool(noun.head.adjectives) and " " in noun.head.low  # in support of Peru
    if not (described or (held and clause.main is not clause.last and inside)) or (apart and _speaks(reading, k)):
        clause.free.append(noun)
    if clause.last and not apart:
        clause.last.objects.append(noun)
        if _sender(clause.last) and clause.last.subject is not None:
            clause.last.subject.complements.append(("with", noun))
    reading.noun = noun


def _resumed(reading: Pass, k: int) -> Verb | None:
    """The verb whose object stands behind the aside that the comma before phrases[k] ends; None where none does."""
    for opening in range(k - 2, max(0, k - 2 - LONGEST_ASIDE), -1):
        phrase = reading.phrases[opening]
        if isinstance(phrase, Verb) and phrase.form == "finite":
            return None
        if is_mark(phrase, "comma"):
            verb, inside = reading.phrases[opening - 1], reading.phrases[opening + 1]
            opened = is_mark(inside, "preposition")
            return verb if opened and isinstance(verb, Verb) and _lacks_object(verb) else None
    return None


def _lacks_object(verb: Verb) -> bool:
    """Whether a verb is still to be told whom or what it is done to."""
    told = verb.form != "finite" or verb.passive or verb.copula or bool(verb.objects)
    return not told and (verb.controls("light") or (framed(verb, "object") and not verb.controls("report")))


def _sender(verb: Verb) -> Verb | None:
    """The verb that sends what carries something: *sent planes carrying* food, *trucks loaded with* food."""
    clause = verb.clause
    main = clause.main if clause is not None else None
    carries = verb.form == "participle" and not verb.passive and verb.controls("carry") and main is not verb
    return main if carries and main is not None and verb.subject in main.objects else None


def _is_called(verb: Verb, before: Phrase, noun: Noun) -> bool:
    """Whether a noun phrase behind a comma says what a verb's object is called or given, where an apposition stands
    between."""
    calls = framed(verb, *CALLED) and holds(noun, CALLED)
    gives = verb.controls("give") and bool(noun.entries)
    if not (calls or gives) or len(verb.objects) != 1 or not isinstance(before, Noun):
        return False
    while before.preposition and before.owner is not None:
        before = before.owner  # the mayor of Oslo
    return before.owner is verb.objects[0] and verb.objects[0].apposed is before


def _speaks(reading: Pass, k: int) -> bool:
    """Whether the noun phrase at this place says something: *refused to leave, the ministry said*."""
    verb = reading.phrases[k + 1] if k + 1 < len(reading.phrases) else None
    return isinstance(verb, Verb) and verb.form == "finite" and verb.controls("report") and not verb.passive


def _read_verb(reading: Pass, verb: Verb, previous: Phrase | None, k: int) -> None:
    reading.sentence.verbs.append(verb)
    if verb.form == "finite" and read_inserted(reading, verb, previous, k):
        return
    before = reading.phrases[k - 2] if k > 1 else None
    if isinstance(before, Verb) and (is_mark(previous, "and") or is_listed(reading, verb, previous, before, k)):
        reading.paired.append((before, verb))
    if isinstance(previous, Mark) and previous.word.low == "nor":
        verb.negated = True  # neither attacked nor praised
    if previous is None and _opens(reading, verb, k):
        verb.form, verb.passive = "participle", True  # Attacked from all sides, Peru …
    if _is_said_to(reading, verb, previous, k):
        verb.form, verb.passive = "participle", True  # generals said to have armed Hamas
    if isinstance(previous, Mark) and (other := joined_to(reading, verb, previous, k)):
        share(verb, other, previous.word)
        if other in reading.leading:
            reading.leading.append(verb)
    elif verb.form == "infinitive":
        read_infinitive(reading, verb, previous)
    elif verb.form == "participle":
        read_participle(reading, verb, previous)
    elif (
        _is_bare(verb)
        and not _says(verb, previous)
        and (is_thrown_out(verb) or is_reduced(reading, verb, previous, k) or is_apart(reading, verb, previous, k))
    ):
        verb.form, verb.passive = "participle", True
        read_participle(reading, verb, previous)
    else:
        read_finite(reading, verb, previous, k)
    verb.clause = verb.clause or reading.open[-1]
    clause = reading.open[-1]
    clause.last = verb
    passing = verb.form in ("participle", "gerund", "infinitive") and clause.main is None
    if not passing and verb.form in ("participle", "gerund"):
        passing = isinstance(previous, Noun) or _waits(reading, clause)
    if not passing:
        clause.free = []


def _waits(reading: Pass, clause: Clause) -> bool:
    """Whether somebody in a clause is still to act: *said* Kenya, which …, attacked."""
    return any(reading.teller(noun) or reading.opens_clause(noun) for noun in clause.free)


def _is_bare(verb: Verb) -> bool:
    """Whether a verb stands without *be* or *have*, in what may be a past form or a participle."""
    return verb.passive is False and verb.first is verb.word and not verb.word.has("be", "have", "do")


def _says(verb: Verb, previous: Phrase | None) -> bool:
    """Whether somebody named says it: *Ann Lee said of Peru*; others, as what is *said of Peru*, may be spoken of."""
    return verb.means("say") and isinstance(previous, Noun) and has_name(previous)


def _opens(reading: Pass, verb: Verb, k: int) -> bool:
    """Whether the first word of a sentence is a participle about the subject that follows behind a comma."""
    if verb.form != "finite" or verb.helpers or not verb.word.may_be(PARTICIPLE):
        return False
    ahead = reading.phrases[k + 1 :]
    comma = next((at for at, phrase in enumerate(ahead) if is_mark(phrase, "comma")), -1)
    return 0 <= comma < len(ahead) - 1 and isinstance(ahead[comma + 1], Noun)


def _is_said_to(reading: Pass, verb: Verb, previous: Phrase | None, k: int) -> bool:
    """Whether *said*, *believed* stand behind a noun phrase and before an infinitive, which is then hearsay."""
    following = reading.phrases[k + 1] if k + 1 < len(reading.phrases) else None
    behind = isinstance(previous, Noun) or is_mark(previous, "comma")
    said = verb.form == "finite" and not verb.helpers and verb.word.low in HEARD
    return behind and said and isinstance(following, Verb) and following.helpers[:1] == ["to"]


def _holds(verb: Verb) -> bool:
    """Whether a verb is a participle that says whose a thing is: *villages held by* …"""
    return verb.passive and verb.form == "participle" and verb.controls("holder")
