"""The state of one pass over the phrases of a sentence: its open clauses, and what they have in common."""

from __future__ import annotations

from analysis.inflection import PAST
from analysis.relations.phrases.model import Clause, Mark, Noun, Phrase, Sentence, Verb, categories, is_mark
from analysis.relations.phrases.noun_kinds import is_person
from analysis.relations.vocabulary.lexicon import lexicon
from analysis.tables import KINDS

SAID = frozenset({"ACCUSE", "REQUEST"})
SPOKEN = SAID | {"REJECT", "SUPPORT", "THREATEN"}
SERVING = frozenset({"adviser", "advisers", "advisor", "advisors", "aide", "aides", "ambassador", "envoy", "envoys"})
PLACED = frozenset({"at", "in", "near", "on", "outside"})
ACTING = tuple(kind for kind in KINDS if kind != "place")
ANGERING = ("anger", "embarrass", "enrage", "incense", "infuriate", "irk", "outrage", "upset")  # what a deed does
PEOPLE_OF = frozenset({"of", "for", "from"})


class Pass:
    """The open clauses, innermost last; the verbs that wait for the subject of the sentence; those that
    are joined with nothing between; the last noun phrase."""

    def __init__(self, phrases: list[Phrase]) -> None:
        self.phrases = phrases
        self.top = Clause("main")
        self.open = [self.top]
        self.sentence = Sentence(phrases, [], [])
        self.leading: list[Verb] = []
        self.paired: list[tuple[Verb, Verb]] = []
        self.noun: Noun | None = None

    def has_finite(self) -> bool:
        """Whether any verb is finite; headlines have none: *Japan and China working together*."""
        return any(isinstance(phrase, Verb) and phrase.form == "finite" for phrase in self.phrases)

    def goes_on(self, verb: Verb) -> bool:
        """Whether a finite verb follows in the same clause."""
        place = self.phrases.index(verb)
        for phrase in self.phrases[place + 1 :]:
            if isinstance(phrase, Mark) and phrase.kind not in ("preposition", "and"):
                return False
            if isinstance(phrase, Verb) and phrase.form == "finite":
                return True
        return False

    def teller(self, noun: Noun) -> Verb | None:
        """The verb behind which a noun phrase is still to act: *said* Kenya, which …, attacked."""
        held = (verb for verb in self.sentence.verbs if any(other is noun for other in verb.objects))
        return next((verb for verb in held if verb.controls("report") and not verb.controls("light")), None)

    def opens_clause(self, noun: Noun) -> bool:
        """Whether a noun phrase stands behind *and*, as the subject of a clause to come: *and Kenya, which* …"""
        before = self.before(noun)
        return is_mark(before, "and")

    def tells_anew(self, verb: Verb, k: int) -> bool:
        """Whether the verb at a place, behind a comma and *but*, tells on: *denied that …, but confirmed that* …"""
        comma = self.phrases[k - 2] if k > 1 else None
        following = self.phrases[k + 1] if k + 1 < len(self.phrases) else None
        that = is_mark(following, "that")
        told = is_mark(comma, "comma") and that and verb.controls("report", "deny")
        return told or self._speaks_on(verb, is_mark(comma, "comma"))

    def _speaks_on(self, verb: Verb, comma: bool) -> bool:
        """Whether a speaker does one thing more in words: *said Peru had lied and urged Chile to act*.

        Behind a `comma` it may be any: *denied that Peru had lied, and threatened to sue*.
        """
        clause = self.open[-1]
        teller, main = clause.governor, clause.main
        if clause.kind != "that" or teller is None or main is None or verb.helpers or verb.passive:
            return False
        told = teller.controls("report", "deny") and teller.form == "finite" and teller.word.may_be(PAST)
        apart = main.modals and not main.word.may_be(PAST)  # said that it should end, and praised
        apart = apart or (comma and "have" in main.helpers)
        in_words = _is_said(verb) or (apart and categories(verb) and categories(verb) <= SPOKEN)
        return bool(told and verb.word.may_be(PAST) and in_words and (apart or not _is_said(main)))

    def before(self, phrase: Phrase) -> Phrase | None:
        """The phrase right before another."""
        k = self.phrases.index(phrase)
        return self.phrases[k - 1] if k else None

    def behind(self, phrase: Phrase) -> Phrase | None:
        """The phrase right behind another."""
        k = next((i for i, other in enumerate(self.phrases) if other is phrase), len(self.phrases))
        return self.phrases[k + 1] if k + 1 < len(self.phrases) else None

    def person_before(self, noun: Noun) -> Noun:
        """Whom *who* means behind a body: *Ann Lee of the SDLP, who*, *Ann Lee, the head of the agency, who*."""
        body = noun.head.name is not None and noun.head.name.kind in ("organisation", "government", "state", "place")
        owner = noun.owner if body and not noun.members else None
        while owner is not None and not _is_one(owner):
            owner = owner.owner
        found = owner or noun
        holder = found.owner
        return holder if holder is not None and holder.apposed is found and is_person(holder) else found

    def antecedent(self, noun: Noun, pronoun: str = "") -> Noun:
        """The noun a participle or relative pronoun belongs to: *leaders of Iran who*, not *Iran who*.

        *Which* is no person (*an aide to Labour, which*), *who* no thing (*a warrant for Ann Lee, who*); a place has
        done nothing (*a blast in Oslo that*).
        """
        while noun.owner is not None and not noun.members and self._leads_up(noun, noun.owner, pronoun):
            if any(word.name for word in noun.words) and noun.head.name is None and noun.preposition not in PLACED:
                break
            noun = noun.owner
        return noun

    def _leads_up(self, noun: Noun, owner: Noun, pronoun: str) -> bool:
        people = owner.head.low in lexicon().people
        if pronoun == "which" and has_name(noun) and (people or noun.preposition != "of"):
            return False
        if pronoun in ("who", "whom", "whose") and is_person(noun) and not people:
            return False
        where = pronoun in ("that", "which") and noun.preposition in PLACED and bool(owner.entries)
        return self._is_of(noun, owner) or (where and not has_name(noun, ACTING))

    def _is_of(self, noun: Noun, owner: Noun) -> bool:
        """Whether a noun phrase says whose people those before it are: *leaders of Iran*, *an aide to Biden*."""
        if noun.preposition == "worth":
            return True  # assets worth $2m belonging to Peru
        served = noun.preposition == "to" and owner.head.low in SERVING
        return (noun.preposition in PEOPLE_OF or served) and not has_name(owner)


def _is_one(noun: Noun) -> bool:
    """Whether a noun phrase is the name of a person, or what one is called."""
    head = noun.head
    return is_person(noun) or (head.name is None and head.low in lexicon().people and not head.low.endswith("s"))


def said_by(speaker: Noun, verbs: list[Verb]) -> None:
    """The clauses of these verbs are the words of a speaker, unless they are another's."""
    for verb in verbs:
        if verb.clause is not None:
            verb.clause.speaker = verb.clause.speaker or speaker


def has_name(noun: Noun, kinds: tuple[str, ...] = KINDS) -> bool:
    """Whether a noun phrase holds the name of an actor, of one of these kinds."""
    return any(word.name is not None and word.name.kind in kinds for word in noun.words)


def _is_said(verb: Verb) -> bool:
    """Whether what a verb means is done in words."""
    meant = categories(verb)
    return verb.controls("report", "demand", "request") if not meant else bool(meant & SAID) and meant <= SPOKEN
