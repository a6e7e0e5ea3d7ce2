"""Where clauses begin and end: at *who*, *that*, *if*, *after*, at a comma, a colon."""

from __future__ import annotations

from analysis.inflection import PAST, THIRD
from analysis.relations.clauses.state import ANGERING, Pass
from analysis.relations.phrases.marks import TELLS
from analysis.relations.phrases.model import Clause, Mark, Noun, Phrase, Verb, categories, is_mark
from analysis.relations.phrases.noun_kinds import is_person

DEEDS = frozenset({"AID", "ASSAULT", "COERCE", "CONCEDE", "RETREAT", "SANCTION"})
# what is said of a deed rather than of whoever suffered it
SAID_OF_DEEDS = (
    *("applaud", "celebrate", "cheer", "condemn", "criticise", "decry", "denounce", "deplore", "hail"),
    *("call", "describe", "laud", "slam", "welcome"),
)


def read_mark(reading: Pass, mark: Mark, previous: Phrase | None, k: int) -> None:
    """Open or end clauses at a mark."""
    clause = reading.open[-1]
    if mark.kind == "relative":
        before, place = previous, k - 1
        while place and is_mark(before, "comma", "preposition"):
            place -= 1
            before = reading.phrases[place]
        antecedent = before if isinstance(before, Noun) else None
        again = is_mark(previous, "and") and clause.kind == "relative"
        if again and clause.parent is not None:
            antecedent = clause.antecedent  # who chairs the council and who met Peru
            clause = reading.open.pop().parent or clause
        elif antecedent is not None:
            following = reading.phrases[k + 1] if k + 1 < len(reading.phrases) else None
            owner = antecedent.owner if antecedent.preposition and mark.word.low == "which" else None
            acts = isinstance(following, Noun) and not following.pronoun
            if owner is not None and owner.entries and acts:
                antecedent = owner  # Kenya's attack on Peru, which Norway condemned
            antecedent = reading.antecedent(antecedent, mark.word.low)
            if isinstance(following, Verb):
                antecedent = _agreeing(antecedent, following)
            if mark.word.low in ("who", "whom"):
                antecedent = reading.person_before(antecedent)  # a Methodist pastor from Ohio who
        if antecedent is not None and antecedent.members and _is_of_one(reading, k):
            antecedent = antecedent.members[-1]  # A and B, which has
        if _means_all(reading, mark, previous, k):
            antecedent = Noun([mark.word])  # Kenya attacked Peru, which Norway condemned
            reading.sentence.inside[id(antecedent)] = clause
        made = Clause("relative", clause, antecedent, whose=mark.word.low == "whose")
        if is_mark(previous, "preposition"):
            made.opener = previous.word.low  # with which Kenya is allied
        reading.open.append(made)
    elif mark.kind == "that":
        if is_mark(previous, "and"):
            while len(reading.open) > 1 and reading.open[-1].kind != "that":
                reading.open.pop()
            if reading.open[-1].kind == "that":
                clause = reading.open.pop().parent or clause
        governor = clause.last
        if governor is not None and governor.form == "participle" and governor.passive and clause.main is not None:
            governor = clause.main if clause.main.controls(*TELLS) else governor  # said in a report published that
        told = governor is not None and governor.controls(*TELLS)
        by_others = isinstance(previous, Noun) and previous.preposition == "by"
        if (isinstance(previous, Noun) and not told) or (by_others and governor and governor.controls("dismiss")):
            governor = None  # claims that …, rejected claims by Kenya that …
        about = previous if isinstance(previous, Noun) and governor is None else None  # no evidence that …
        reading.open.append(Clause("that", clause, antecedent=about, governor=governor))
    elif mark.kind in ("sub", "if"):
        if mark.word.low in ("while", "whereas") and is_mark(previous, "comma"):
            while len(reading.open) > 1 and reading.open[-1].kind == "that":
                reading.open.pop()  # Peru said that …, while Kenya accused it
            clause = reading.open[-1]
        asked = clause.last if mark.word.low == "whether" and isinstance(previous, Verb) else None
        if mark.kind == "if" and mark.word.low != "whether":
            clause.conditional = True
        reading.open.append(Clause(mark.kind, clause, opener=mark.word.low, governor=asked))
    elif mark.kind == "comma":
        while not _waits(reading, clause, k) and (_ends(reading, clause) or _ends_that(reading, clause, k)):
            reading.open.pop()
            clause = reading.open[-1]
        if clause.main is not None and clause.last is not None and _is_aside(reading, clause.last):
            clause.last = clause.main  # Kenya told Peru, backed by Chad, that …
        if clause.main is not None:
            clause.free = [noun for noun in clause.free if reading.teller(noun) or reading.opens_clause(noun)]
    elif mark.kind == "stop" and mark.word.low in (";", "?", "!", ":", "."):
        teller = clause.last if mark.word.low == ":" else None  # Kenya said: “…”
        speaker = teller.subject if teller is not None and teller.controls("report") else None
        if mark.word.low == ":" and isinstance(previous, Noun) and k == 1 and previous.head.name is not None:
            speaker = previous  # Ruto: Peru must leave
        reading.open = [Clause("main", speaker=speaker)]
        if reading.top.main is None and not reading.top.free:
            reading.top = reading.open[0]


def _agreeing(noun: Noun, verb: Verb) -> Noun:
    """The noun a relative clause is about, whose verb agrees with it in number: *missiles over Ukraine that are* …"""
    name, owner = noun.head.name, noun.owner
    one = name is not None and name.kind in ("state", "place") and not (name.plural or noun.members)
    if not one or owner is None or owner.head.name is not None or not owner.head.low.endswith("s"):
        return noun
    helped = verb.first is not verb.word or verb.copula
    many = verb.first.low in ("are", "do", "have", "were") if helped else not verb.word.may_be(THIRD | PAST)
    return owner if many else noun


def _is_of_one(reading: Pass, k: int) -> bool:
    """Whether the verb right behind a relative pronoun has but one subject: *which has*, *who fights*."""
    verb = reading.phrases[k + 1] if k + 1 < len(reading.phrases) else None
    if not isinstance(verb, Verb):
        return False
    helped = verb.first is not verb.word or verb.copula
    return verb.first.low in ("does", "has", "is", "was") if helped else verb.word.may_be(THIRD)


def _means_all(reading: Pass, mark: Mark, previous: Phrase | None, k: int) -> bool:
    """Whether *which* behind a comma means the whole deed that the clause before tells: *…, which Norway condemned*."""
    last = reading.open[-1].last
    if mark.word.low != "which" or not is_mark(previous, "comma"):
        return False
    behind = [phrase for phrase in reading.phrases[k + 1 : k + 3] if isinstance(phrase, Verb)]
    if behind and behind[0].controls("deny") and last is not None:
        return True  # accused Peru of arming them, which Peru denies
    if last is None or last.form != "finite" or last.passive:
        return False
    deed = categories(last) or {name for noun in last.objects[:1] for name in categories(noun)}
    said_of_it = bool(deed & DEEDS) and bool(behind) and behind[0].means(*SAID_OF_DEEDS)
    angers = bool(deed and behind) and behind[0].means(*ANGERING) and not behind[0].helpers
    return said_of_it or angers


def _is_aside(reading: Pass, verb: Verb) -> bool:
    """Whether a participle stands behind a comma, in an aside that the next comma ends."""
    if verb.form != "participle" or verb in reading.leading:
        return False
    before = reading.before(verb)
    return is_mark(before, "comma")


def _waits(reading: Pass, clause: Clause, k: int) -> bool:
    """Whether a comma stands beside a name inside a clause with *whose*: *whose chief, Ann Lee, praised* …"""
    if not clause.whose or clause.main is not None:
        return False
    before, behind = reading.phrases[k - 1], reading.phrases[k + 1] if k + 1 < len(reading.phrases) else None
    if isinstance(behind, Noun):
        return is_person(behind)
    holder = before.owner if isinstance(before, Noun) else None
    return holder is not None and holder.apposed is before and isinstance(behind, Verb) and behind.form == "finite"


def _ends_that(reading: Pass, clause: Clause, k: int) -> bool:
    """Whether a comma ends what *that* says of an apposition before the verb: *Ufo, the union that Lee led, has* …"""
    about, outer = clause.antecedent, clause.parent
    following = reading.phrases[k + 1] if k + 1 < len(reading.phrases) else None
    apposed = about is not None and about.owner is not None and about.owner.apposed is about
    waits = outer is not None and outer.main is None and bool(outer.free)
    acts = isinstance(following, Verb) and following.form == "finite"
    return clause.kind == "that" and clause.main is not None and apposed and waits and acts


def _ends(reading: Pass, clause: Clause) -> bool:
    """Whether a comma ends the innermost clause; a relative one also where its verb was not known."""
    read = clause.main or (clause.free and clause.kind == "relative")
    about, outer = clause.antecedent, clause.parent
    opens = clause.kind == "that" and about is not None and bool(about.preposition)  # Amid signs that …, Kenya fled
    opens = opens or (clause.kind == "that" and clause.governor in reading.leading)  # Hoping that Peru would, Kenya …
    opens = opens and outer is not None and outer.kind == "main" and outer.main is None and not outer.free
    return bool(len(reading.open) > 1 and read and (opens or clause.kind in ("relative", "sub", "if", "speech")))
