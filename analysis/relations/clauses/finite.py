"""Finite verbs: which noun phrase is their subject, and the clauses that they open."""

from __future__ import annotations

from analysis.inflection import PAST, THIRD
from analysis.relations.clauses.state import Pass, has_name, said_by
from analysis.relations.phrases.contact import stranded
from analysis.relations.phrases.model import Clause, Mark, Noun, Phrase, Verb, is_mark

ASIDE = 5  # phrases
HOLDING = ("charge", "claim", "find", "hold", "maintain", "report", "show")  # which also have things for objects


def read_finite(reading: Pass, verb: Verb, previous: Phrase | None, k: int) -> None:
    """Give a finite verb its clause and its subject."""
    clause = reading.open[-1]
    joined = is_mark(previous, "and")
    if joined and clause.kind == "that" and reading.tells_anew(verb, k):
        while reading.open[-1].kind != "main" and len(reading.open) > 1:
            reading.open.pop()
        clause = reading.open[-1]
    if clause.kind == "relative" and previous is clause.main and isinstance(previous, Verb) and _tells(previous):
        _read_told(reading, verb, previous)
        return
    if speaker := _apposed_speaker(reading, verb, previous):
        _speech(reading, verb, speaker)
        return
    goes_on = clause.main is not None and (joined or _is_row(clause.main, verb, previous))
    named = [] if goes_on else [noun for noun in clause.free if not noun.time]
    if clause.main is not None and not joined and len(reading.open) > 1:
        outer = reading.open[-2]
        told_of = clause.kind == "relative" or (clause.kind == "that" and clause.antecedent in outer.free)
        if told_of and outer.main is None and (outer.free or outer.subject or outer.antecedent):
            reading.open.pop()  # the claim that Kenya attacked Peru was rejected
            read_finite(reading, verb, previous, k)
            return
    if named and _is_in_opening(reading, clause) and is_mark(reading.before(named[-1]), "comma"):
        reading.open.pop()  # Having warned that Cuba would attack, Kenya fled
        reading.open[-1].free.append(named[-1])
        read_finite(reading, verb, previous, k)
        return
    comma = is_mark(previous, "comma")
    if clause.kind == "that" and comma and not named and _is_told(clause):
        del reading.open[-2:]  # Peru, which Kenya says attacked Cuba, has fled
        read_finite(reading, verb, previous, k)
        return
    if clause.kind == "that" and comma and not named and _is_in_aside(clause):
        reading.open.pop()  # Peru, having denied that it had fled, attacked
        read_finite(reading, verb, previous, k)
        return
    if clause.kind == "relative" and clause.main is None and not named:
        verb.subject = clause.subject = clause.antecedent
    elif clause.kind == "relative" and clause.main is None:
        verb.subject = clause.subject = named[-1] if clause.whose else named[0]
        if clause.whose and len(named) > 1:
            verb.objects.append(named[0])  # whose troops Kenya expelled
        elif clause.opener and clause.antecedent:
            verb.prepositions.append((clause.opener, clause.antecedent))  # with which Kenya is allied
        elif clause.antecedent and not clause.whose:
            if left := stranded(reading.phrases, k):
                verb.prepositions.append((left, clause.antecedent))
            else:
                verb.objects.append(clause.antecedent)
    elif named and clause.main is None:
        subject = _chosen(reading, named)
        told = any(held is subject for held in _held_by_gerund(clause))
        if told and clause.last is not None and clause.last.controls("report"):
            clause.free = [noun for noun in clause.free if noun is not subject]
            _new_clause(reading, verb, subject)  # after saying Peru had attacked Mali
            return
        verb.subject = clause.subject = subject
    elif named:
        _new_clause(reading, verb, named[-1])
        return
    elif clause.main is not None and _is_speech(reading, verb, previous, k):
        following = reading.phrases[k + 1]
        assert isinstance(following, Noun)
        _speech(reading, verb, following)
        return
    elif clause.main is not None:
        # "the judge Peru appointed attacked Kenya": whoever the first is about
        contact = previous is clause.main and clause.main.form == "finite" and not clause.main.objects
        verb.subject = None if contact else clause.main.subject
    verb.clause = clause
    clause.main = clause.main or verb


def _is_row(main: Verb, verb: Verb, previous: Phrase | None) -> bool:
    """Whether a verb goes on a row of presents behind a comma: a headline, *warns Peru over a dam, thanks Chile*."""
    comma = is_mark(previous, "comma")
    return comma and not (main.helpers or verb.helpers) and main.word.may_be(THIRD) and verb.word.may_be(THIRD)


def _read_told(reading: Pass, verb: Verb, teller: Verb) -> None:
    """*Peru, which Kenya says attacked Cuba*: what Kenya says of Peru."""
    clause = reading.open[-1]
    teller.objects = [noun for noun in teller.objects if noun is not clause.antecedent]
    told = Clause("that", clause, governor=teller, subject=clause.antecedent, main=verb)
    verb.clause, verb.subject = told, clause.antecedent
    reading.open.append(told)


def _is_told(clause: Clause) -> bool:
    """Whether a clause says what somebody says of the antecedent of the relative clause around it."""
    outer = clause.parent
    return outer is not None and outer.kind == "relative" and clause.subject is outer.antecedent


def _is_in_aside(clause: Clause) -> bool:
    """Whether a clause depends on a participle beside a subject that still waits for its verb."""
    outer, governor = clause.parent, clause.governor
    waits = outer is not None and outer.main is None and bool(outer.free or outer.subject)
    return waits and clause.main is not None and governor is not None and governor.form == "participle"


def _is_in_opening(reading: Pass, clause: Clause) -> bool:
    """Whether a clause depends on a verb that opens the sentence, and has its own verb already."""
    governor = clause.governor
    leads = clause.kind == "that" and governor is not None and any(verb is governor for verb in reading.leading)
    return leads and clause.main is not None and reading.top.main is None


def _tells(verb: Verb) -> bool:
    return verb.controls("report", "doubt") and not verb.passive


def read_inserted(reading: Pass, verb: Verb, previous: Phrase | None, k: int) -> bool:
    """Whether a verb is of a speaker between subject and verb, *Kenya, Peru said, attacked* …, whose words it is."""
    clause = reading.open[-1]
    following, behind, goes_on = [*reading.phrases[k + 1 : k + 4], None, None, None][:3]
    inverted = isinstance(following, Noun) and is_mark(behind, "comma") and isinstance(goes_on, Verb)
    if inverted and clause.main is None and clause.free and is_mark(previous, "comma") and verb.controls("report"):
        assert isinstance(following, Noun)
        clause.speaker = following
        _speech(reading, verb, following)  # Kenya, says Peru, attacked
        return True
    closed = is_mark(following, "comma")
    if not (closed and clause.main is None and isinstance(previous, Noun) and verb.controls("report")):
        return False
    opened = reading.before(previous)
    if not is_mark(opened, "comma") or all(noun is not previous for noun in clause.free):
        return False
    clause.free.remove(previous)
    clause.speaker = verb.subject = previous
    verb.clause = reading.sentence.inside[id(previous)] = Clause("speech", None, subject=previous, main=verb)
    return True


def _chosen(reading: Pass, named: list[Noun]) -> Noun:
    """The subject among the free nouns before a verb: the first, unless an unknown verb stands between."""
    told = _held_by_gerund(reading.open[-1])  # After warning Peru, Kenya attacked
    named = [noun for noun in named if all(noun is not held for held in told)] or named
    if len(named) == 1:
        return named[0]
    place = reading.phrases.index(named[-1])
    between = reading.phrases[reading.phrases.index(named[0]) + 1 : place]
    marks = [p.kind for p in between if isinstance(p, Mark)]
    opened = marks.count("comma") == 1 and marks[-1] == "comma" and not has_name(named[0])
    if opened and has_name(named[-1]) and isinstance(reading.phrases[place + 1], Verb):
        return named[-1]  # Undeterred, Kenya attacked
    joined = marks[-2:] == ["comma", "and"]
    return named[-1] if joined or "comma" not in marks else named[0]


def _held_by_gerund(clause: Clause) -> list[Noun]:
    """The objects of the gerund that a clause has read last."""
    return clause.last.objects if clause.last is not None and clause.last.form == "gerund" else []


def _is_speech(reading: Pass, verb: Verb, previous: Phrase | None, k: int) -> bool:
    """*…, said the minister*: the speaker stands behind the verb."""
    following = reading.phrases[k + 1] if k + 1 < len(reading.phrases) else None
    apart = is_mark(previous, "comma", "stop") and not _ends_aside(reading, k - 1)
    tells = verb.controls("report") and verb.first is verb.word and verb.word.may_be(PAST | THIRD)
    return apart and tells and isinstance(following, Noun)


def _ends_aside(reading: Pass, k: int) -> bool:
    """Whether a comma ends what stands between *and* and its verb: *and, in a second vote, admitted Peru*."""
    before = reading.phrases[max(0, k - ASIDE) : k]
    opened = next((i for i in range(len(before) - 1, 0, -1) if is_mark(before[i], "comma")), 0)
    joint = before[opened - 1] if opened else None
    return is_mark(joint, "and")


def _apposed_speaker(reading: Pass, verb: Verb, previous: Phrase | None) -> Noun | None:
    """The speaker of *…, the head of the army, Ann Lee, said*, where an office stands before the name."""
    before = reading.before(previous) if is_mark(previous, "comma") else None
    office = before.owner if isinstance(before, Noun) else None
    main = reading.open[-1].main
    if office is None or office.apposed is not before or not verb.controls("report") or verb.helpers:
        return None
    opened = reading.before(office)
    behind = is_mark(opened, "comma") and main is not None and main.subject is not office
    return before if behind and isinstance(before, Noun) else None


def _has_thing(reading: Pass, verb: Verb) -> bool:
    """Whether a verb that may tell has a thing for its object, and tells nothing: *…, Fed holds rates*."""
    following = reading.behind(verb)
    thing = isinstance(following, Noun) and not (following.time or following.pronoun or has_name(following))
    return thing and verb.means(*HOLDING)


def _demands(reading: Pass, verb: Verb) -> bool:
    """Whether a verb says that what stands before it is a demand: *Peru must leave, Kenya demanded*."""
    following = reading.behind(verb)
    said = following is None or is_mark(following, "preposition", "stop")
    return said and verb.means("demand") and verb.first is verb.word


def _speech(reading: Pass, verb: Verb, speaker: Noun) -> None:
    """What was read so far is said by the speaker; behind the next comma it goes on."""
    said_by(speaker, reading.sentence.verbs[:-1])
    made = Clause("speech", None, subject=speaker, main=verb)
    reading.sentence.inside[id(speaker)] = made
    reading.open.append(made)
    verb.subject, verb.clause = speaker, made


def _new_clause(reading: Pass, verb: Verb, subject: Noun) -> None:
    """A clause whose subject stood free behind the verb before: *said Iran would* …, *and Iran denied* …"""
    clause = reading.open[-1]
    teller = reading.teller(subject) or clause.last
    if teller and subject in teller.objects:
        teller.objects.remove(subject)
    if teller:  # what stands behind the new subject belongs to it: a close aide to him said
        teller.prepositions = [pair for pair in teller.prepositions if pair[1].start < subject.start]
    place = reading.phrases.index(subject)
    before = reading.phrases[place - 1] if place else None
    tells = (verb.controls("report") and not _has_thing(reading, verb)) or _demands(reading, verb)
    if is_mark(before, "comma") and tells:
        _speech(reading, verb, subject)
        return
    elif is_mark(before, "and", "comma"):
        while len(reading.open) > 1 and reading.open[-1].kind in ("relative", "sub", "if"):
            reading.open.pop()
        kept = reading.open[-1]
        made = Clause(kept.kind if kept.kind == "that" else "main", kept.parent, governor=kept.governor)
        made.subject, made.main = subject, verb
        reading.open[-1] = made
    else:
        made = Clause("that", clause, governor=teller, subject=subject, main=verb)
        if teller and not teller.controls("report", "doubt", "deny", "demand", "offer", "want", "request"):
            made.kind = "relative"
        reading.open.append(made)
    reading.sentence.inside[id(subject)] = made
    verb.subject = subject
    verb.clause = made
