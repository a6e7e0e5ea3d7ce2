"""Who is the subject of which verb: the clauses of a sentence, from its phrases, without a parser."""

from __future__ import annotations

from analysis.relations.lexicon import PARTICIPLE
from analysis.relations.model import Clause, Mark, Noun, Phrase, Sentence, Verb
from analysis.tables import KINDS

WHERE = frozenset({"in", "at", "on", "near", "outside", "inside", "across", "through"})
PEOPLE_OF = frozenset({"of", "for", "from"})
OBJECT_CONTROL = ("request", "allow", "force", "accuse", "help")


def read_clauses(phrases: list[Phrase]) -> Sentence:
    """The sentence of these phrases, with subjects, objects and prepositions at their verbs."""
    return _Reader(phrases).read()


class _Reader:
    """The state of one pass over the phrases: the open clauses, innermost last."""

    def __init__(self, phrases: list[Phrase]) -> None:
        self.phrases = phrases
        self.top = Clause("main")
        self.open = [self.top]
        self.sentence = Sentence(phrases, [], [])
        self.leading: list[Verb] = []
        self.noun: Noun | None = None

    def read(self) -> Sentence:
        for k, phrase in enumerate(self.phrases):
            previous = self.phrases[k - 1] if k else None
            if isinstance(phrase, Noun):
                self._read_noun(phrase, previous, k)
            elif isinstance(phrase, Verb):
                self._read_verb(phrase, previous, k)
            else:
                self._read_mark(phrase, previous, k)
        for noun in self.sentence.nouns:
            if noun.preposition == "according to":
                self._said_by(noun, self.sentence.verbs)
        for verb in self.leading:
            verb.subject = verb.subject or self.top.subject
        self.sentence.subject = self.top.subject
        return self.sentence

    def _read_noun(self, noun: Noun, previous: Phrase | None, k: int) -> None:
        clause = self.open[-1]
        self.sentence.nouns.append(noun)
        self.sentence.inside[id(noun)] = clause
        if isinstance(previous, Mark) and previous.kind == "preposition":
            noun.preposition = previous.word.low
            if clause.last:
                clause.last.prepositions.append((noun.preposition, noun))
            before = self.phrases[k - 2] if k > 1 else None
            if isinstance(before, Noun):
                before.complements.append((noun.preposition, noun))
                noun.owner = before
            elif self.noun and noun.preposition == "by" and isinstance(before, Verb) and _holds(before):
                self.noun.complements.append(("held by", noun))
            self.noun = noun
            return
        if isinstance(previous, Mark) and previous.kind == "comma" and k > 1:
            before = self.phrases[k - 2]
            if isinstance(before, Noun) and self._is_apposed(k):
                before.apposed = noun
                noun.owner = before
                self.noun = noun
                return
        if clause.kind == "relative" and clause.whose and not clause.main and not clause.free:
            noun.owner = clause.antecedent
        # What a participle has behind it is no subject: "militias fighting A captured B".
        if not (clause.last and clause.last.form == "participle" and clause.main is not clause.last and clause.free):
            clause.free.append(noun)
        if clause.last and not (isinstance(previous, Mark) and previous.kind == "comma"):
            clause.last.objects.append(noun)
        self.noun = noun

    def _is_apposed(self, k: int) -> bool:
        """Whether the noun phrase behind a comma says who the one before it is: not a new subject behind an
        opening phrase (*In Iraq, the army …*)."""
        for phrase in self.phrases[k + 1 :]:
            if isinstance(phrase, Mark) and phrase.kind in ("comma", "stop", "relative"):
                break
            if isinstance(phrase, Verb) and phrase.form == "finite" and not phrase.passive:
                return False
        before = self.phrases[k - 2]
        return isinstance(before, Noun) and not before.time

    def _read_verb(self, verb: Verb, previous: Phrase | None, k: int) -> None:
        self.sentence.verbs.append(verb)
        if verb.form == "infinitive":
            self._infinitive(verb, previous)
        elif verb.form == "participle":
            self._participle(verb, previous)
        elif verb.passive is False and verb.first is verb.word and self._is_reduced(verb, previous, k):
            verb.form, verb.passive = "participle", True
            self._participle(verb, previous)
        else:
            self._finite(verb, previous, k)
        verb.clause = verb.clause or self.open[-1]
        clause = self.open[-1]
        clause.last = verb
        passing = verb.form in ("participle", "gerund") and (isinstance(previous, Noun) or clause.main is None)
        if not passing:
            clause.free = []

    def _is_reduced(self, verb: Verb, previous: Phrase | None, k: int) -> bool:
        """Whether a past form behind a noun is a participle: *militias trained in Iran attacked …*."""
        following = self.phrases[k + 1] if k + 1 < len(self.phrases) else None
        if (
            not isinstance(previous, Noun)
            or previous.pronoun
            or not _may_be_participle(verb)
            or verb.controls("report")
        ):
            return False
        if not (isinstance(following, Mark) and following.kind == "preposition"):
            return False
        for phrase in self.phrases[k + 1 :]:
            if isinstance(phrase, Mark) and phrase.kind in ("comma", "stop", "relative", "sub", "that", "if", "and"):
                break
            if isinstance(phrase, Verb) and phrase.form == "finite" and not isinstance(self.open[-1].last, Verb):
                return True
        return bool(
            self.open[-1].main
            and previous.preposition
            and not any("object" not in s.frame for e in verb.entries for s in e.senses)
        )

    def _infinitive(self, verb: Verb, previous: Phrase | None) -> None:
        clause = self.open[-1]
        governor = clause.last
        verb.clause = clause
        if governor is None:
            named = [noun for noun in clause.free if not noun.time]
            if named and clause.main is None:
                verb.subject = clause.subject = named[0]
                verb.form = "finite"
                verb.modals.append("will")
                clause.main = verb
            return
        verb.governor = governor
        named = [noun for noun in governor.objects if not noun.time]
        if named and named[-1] is previous and intends(named[-1]):
            own = any(word.name for word in named[-1].words)
            verb.modals += ["may"] if own else []  # Sweden's bid to join: it has not joined
            verb.subject = named[-1] if own else governor.subject if governor.controls("light", "try") else None
        elif not governor.passive and governor.controls(*OBJECT_CONTROL) and named:
            verb.subject = named[0]
        elif governor.controls("request") and not governor.passive and governor.prepositions:
            verb.subject = governor.prepositions[0][1]
        else:
            verb.subject = governor.subject

    def _participle(self, verb: Verb, previous: Phrase | None) -> None:
        clause = self.open[-1]
        verb.clause = clause
        if isinstance(previous, Noun):
            # "police and rebels armed by Chad": only the last of a list, unless this is all that the words say
            only_last = previous.members and (verb.passive or self._has_finite())
            noun = self._antecedent(previous.members[-1] if only_last else previous)
            if noun.preposition in WHERE and _has_name(
                previous, ("place", "state")
            ):  # "marched in Oslo calling for …", "rebels in Oslo armed by …": not Oslo
                outer = clause.subject if clause.main is not None and not verb.passive else noun
                noun = noun.owner or outer or noun
            verb.subject = noun
        elif isinstance(previous, Mark) and previous.kind == "preposition":
            verb.form = "gerund"
            verb.introduced = previous.word.low
            verb.governor = clause.last
            verb.subject = clause.last.subject if clause.last else clause.subject
            if (clause.last and clause.last.controls("accuse")) or (
                clause.last and previous.word.low == "for" and clause.last.objects
            ):
                named = clause.last.subject if clause.last.passive else next(iter(clause.last.objects), None)
                verb.subject = named
            if clause.last is None:
                self.leading.append(verb)
        elif isinstance(previous, Mark) and previous.kind == "comma":
            before = self._before(previous)
            if clause.main is None and isinstance(before, Noun) and not before.preposition:
                verb.subject = before
            else:
                verb.subject = clause.subject
                if clause.subject is None:
                    if isinstance(before, Noun):
                        verb.subject = self._antecedent(before)
                    else:
                        self.leading.append(verb)
        elif isinstance(previous, Mark) and previous.kind == "and":
            verb.subject = clause.last.subject if clause.last else clause.subject
            verb.governor = clause.last.governor if clause.last else None
        elif isinstance(previous, Verb):
            verb.governor = previous
            verb.subject = previous.subject
        elif previous is None:
            self.leading.append(verb)
        else:
            verb.subject = clause.subject

    def _has_finite(self) -> bool:
        """Whether any verb is finite; headlines have none: *Japan and China working together*."""
        return any(isinstance(phrase, Verb) and phrase.form == "finite" for phrase in self.phrases)

    def _before(self, phrase: Phrase) -> Phrase | None:
        k = next(i for i, other in enumerate(self.phrases) if other is phrase)
        return self.phrases[k - 1] if k else None

    def _antecedent(self, noun: Noun) -> Noun:
        """The noun a participle or relative pronoun belongs to: *leaders of Iran who*, not *Iran who*."""
        while (
            noun.owner is not None and noun.preposition in PEOPLE_OF and not noun.members and not _has_name(noun.owner)
        ):
            if any(word.name for word in noun.words) and noun.head.name is None:
                break
            noun = noun.owner
        return noun

    def _finite(self, verb: Verb, previous: Phrase | None, k: int) -> None:
        clause = self.open[-1]
        joined = isinstance(previous, Mark) and previous.kind == "and"
        named = [] if joined and isinstance(clause.main, Verb) else [noun for noun in clause.free if not noun.time]
        if clause.main is not None and not joined and len(self.open) > 1 and clause.kind in ("relative", "sub", "if"):
            outer = self.open[-2]
            if outer.main is None and (outer.free or outer.subject or outer.antecedent) and clause.kind == "relative":
                self.open.pop()
                return self._finite(verb, previous, k)
        if clause.kind == "relative" and clause.main is None and not named:
            verb.subject = clause.subject = clause.antecedent
        elif clause.kind == "relative" and clause.main is None:
            verb.subject = clause.subject = named[0]
            if clause.antecedent and not clause.whose:
                verb.objects.append(clause.antecedent)
        elif named and clause.main is None:
            verb.subject = clause.subject = self._chosen(named)
        elif named:
            self._new_clause(verb, named[-1], k)
            return
        elif clause.main is not None and self._is_speech(verb, previous, k):
            following = self.phrases[k + 1]
            assert isinstance(following, Noun)
            self._speech(verb, following)
            return
        elif clause.main is not None:
            verb.subject = clause.main.subject
            if joined and clause.last and clause.last.form == "infinitive" and clause.last.first.low == "to":
                verb.subject = clause.main.subject
        verb.clause = clause
        clause.main = clause.main or verb

    def _chosen(self, named: list[Noun]) -> Noun:
        """The subject among the free nouns before a verb: the first, unless an unknown verb stands between."""
        if len(named) == 1:
            return named[0]
        places = [next(i for i, p in enumerate(self.phrases) if p is noun) for noun in (named[0], named[-1])]
        between = self.phrases[places[0] + 1 : places[1]]
        marks = [p.kind for p in between if isinstance(p, Mark)]
        joined = marks[-2:] == ["comma", "and"]
        return named[-1] if joined or "comma" not in marks else named[0]

    def _ends(self, clause: Clause) -> bool:
        """Whether a comma ends the innermost clause; a relative one also where its verb was not known."""
        read = clause.main or (clause.free and clause.kind == "relative")
        return bool(len(self.open) > 1 and read and clause.kind in ("relative", "sub", "if", "speech"))

    def _is_speech(self, verb: Verb, previous: Phrase | None, k: int) -> bool:
        """*…, said the minister*: the speaker stands behind the verb."""
        following = self.phrases[k + 1] if k + 1 < len(self.phrases) else None
        apart = isinstance(previous, Mark) and previous.kind in ("comma", "stop")
        return apart and verb.controls("report") and isinstance(following, Noun) and verb.first is verb.word

    def _speech(self, verb: Verb, speaker: Noun) -> None:
        """What was read so far is said by the speaker; behind the next comma it goes on."""
        self._said_by(speaker, self.sentence.verbs[:-1])
        made = Clause("speech", None, subject=speaker, main=verb)
        self.sentence.inside[id(speaker)] = made
        self.open.append(made)
        verb.subject, verb.clause = speaker, made

    def _said_by(self, speaker: Noun, verbs: list[Verb]) -> None:
        for verb in verbs:
            if verb.clause is not None:
                verb.clause.speaker = verb.clause.speaker or speaker

    def _new_clause(self, verb: Verb, subject: Noun, k: int) -> None:
        """A clause whose subject stood free behind the verb before: *said Iran would* …, *and Iran denied* …"""
        clause = self.open[-1]
        if clause.last and subject in clause.last.objects:
            clause.last.objects.remove(subject)
        if clause.last:  # what stands behind the new subject belongs to it: a close aide to him said
            clause.last.prepositions = [pair for pair in clause.last.prepositions if pair[1].start < subject.start]
        place = next(i for i, phrase in enumerate(self.phrases) if phrase is subject)
        before = self.phrases[place - 1] if place else None
        if isinstance(before, Mark) and before.kind == "comma" and verb.controls("report"):
            self._speech(verb, subject)
            return
        elif isinstance(before, Mark) and before.kind in ("and", "comma"):
            while len(self.open) > 1 and self.open[-1].kind in ("relative", "sub", "if"):
                self.open.pop()
            kept = self.open[-1]
            made = Clause(kept.kind if kept.kind == "that" else "main", kept.parent, governor=kept.governor)
            made.subject, made.main = subject, verb
            self.open[-1] = made
        else:
            made = Clause("that", clause, governor=clause.last, subject=subject, main=verb)
            if clause.last and not clause.last.controls(
                "report", "doubt", "deny", "demand", "offer", "want", "request"
            ):
                made.kind = "relative"
            self.open.append(made)
        self.sentence.inside[id(subject)] = made
        verb.subject = subject
        verb.clause = made

    def _read_mark(self, mark: Mark, previous: Phrase | None, k: int) -> None:
        clause = self.open[-1]
        if mark.kind == "relative":
            before = previous
            apart = isinstance(previous, Mark) and previous.kind == "comma"
            if isinstance(previous, Mark) and previous.kind in ("comma", "preposition") and k > 1:
                before = self.phrases[k - 2]
            antecedent = before if isinstance(before, Noun) else None
            if antecedent is not None:
                antecedent = self._antecedent(antecedent)
            made = Clause("relative", clause, antecedent, set_apart=apart, whose=mark.word.low == "whose")
            self.open.append(made)
        elif mark.kind == "that":
            if isinstance(previous, Mark) and previous.kind == "and":
                while len(self.open) > 1 and self.open[-1].kind != "that":
                    self.open.pop()
                if self.open[-1].kind == "that":
                    clause = self.open.pop().parent or clause
            governor = clause.last
            told = governor is not None and governor.controls("report", "request", "deny", "doubt", "demand", "offer")
            if isinstance(previous, Noun) and not told:
                governor = None  # claims that …
            self.open.append(Clause("that", clause, governor=governor))
        elif mark.kind in ("sub", "if"):
            initial = clause.main is None and not [n for n in clause.free if not n.time]
            apart = isinstance(previous, Mark) and previous.kind == "comma"
            if mark.kind == "if" and mark.word.low not in ("whether", "unless"):
                clause.conditional = True
            self.open.append(Clause(mark.kind, clause, set_apart=apart, initial=initial))
        elif mark.kind == "comma":
            while self._ends(clause):
                self.open.pop()
                clause = self.open[-1]
            if clause.main is not None:
                clause.free = []
        elif mark.kind == "stop" and mark.word.low in (";", "?", "!", ":", "."):
            self.open = [Clause("main")]
            if self.top.main is None and not self.top.free:
                self.top = self.open[0]


def intends(noun: Noun) -> bool:
    """Whether a noun says what somebody is to do: *a plan to*, *Sweden's bid to* …"""
    return noun.head.has("intention") or any(word.low == "'s" for word in noun.words)


def _holds(verb: Verb) -> bool:
    """Whether a verb is a participle that says whose a thing is: *villages held by* …"""
    return verb.passive and verb.form == "participle" and verb.controls("holder")


def _has_name(noun: Noun, kinds: tuple[str, ...] = KINDS) -> bool:
    return any(word.name is not None and word.name.kind in kinds for word in noun.words)


def _may_be_participle(verb: Verb) -> bool:
    return any(form.features & PARTICIPLE for form in verb.word.verbs)
