"""What depends on what in a parsed sentence: subjects, objects, prepositions and clauses, from the parser's labels."""

from __future__ import annotations

from analysis.relations.clauses.infinitives import OBJECT_CONTROL, intends
from analysis.relations.clauses.shared import share, share_object, shares
from analysis.relations.clauses.state import said_by
from analysis.relations.parsed.tree import Tree
from analysis.relations.phrases.marks import INVERTED, TELLS
from analysis.relations.phrases.model import Clause, Noun, Sentence, Verb

SUBJECTS = ("nsubj", "nsubjpass", "expl")
OBJECTS = ("dobj", "dative", "attr", "acomp", "oprd")
PREPOSITIONS = ("prep", "agent", "dative")


def attach(
    tree: Tree, sentence: Sentence, verbs: dict[int, Verb], single: dict[int, Noun], whole: dict[int, Noun]
) -> None:
    """Give each verb of the sentence its subject, objects, prepositions, governor and clause.

    `verbs` holds them by the place of their word, `single` and `whole` the noun phrases by that of their head, alone
    and as members of lists.
    """
    _Attachment(tree, sentence, verbs, single, whole).read()


class _Attachment:
    """The state of one pass from the root of the tree to its leaves."""

    def __init__(
        self, tree: Tree, sentence: Sentence, verbs: dict[int, Verb], single: dict[int, Noun], whole: dict[int, Noun]
    ) -> None:
        self.tree, self.sentence = tree, sentence
        self.verbs, self.single, self.whole = verbs, single, whole
        self.spoken: list[tuple[Verb, Verb]] = []  # what is said, and the verb that says so beside it

    def read(self) -> None:
        for k in self.single:
            self._complements(k)
        for k in sorted(self.verbs, key=lambda place: sum(1 for _ in self.tree.above(place))):
            self._verb(k)
        for said, by in self.spoken:
            if by.subject is not None:
                said_by(by.subject, [said])
        for noun in self.sentence.nouns:
            if noun.preposition == "according to":
                said_by(noun, self.sentence.verbs)
        for k, noun in self.whole.items():
            verb = self._verb_above(k)
            if verb is not None and verb.clause is not None:
                self.sentence.inside.setdefault(id(noun), verb.clause)
        main = next((verb for k, verb in self.verbs.items() if self.tree.head[k] == k), None)
        self.sentence.subject = main.subject if main else None

    def _verb_above(self, k: int) -> Verb | None:
        return next((self.verbs[above] for above in self.tree.above(k) if above in self.verbs), None)

    def _behind(self, k: int) -> list[tuple[str, Noun]]:
        """The prepositions right below a word, each with its noun phrase."""
        tree = self.tree
        return [
            (tree.words[preposition].low, self.whole[noun])
            for preposition in tree.children(k, *PREPOSITIONS)
            for noun in tree.children(preposition, "pobj")
            if noun in self.whole and not self.whole[noun].time
        ]

    def _complements(self, k: int) -> None:
        """What belongs to a noun: *leaders of Iran*, *X, an ally of Y*, *villages held by Z*."""
        noun, whole = self.single[k], self.whole[k]
        for preposition, other in self._behind(k):
            other.preposition, other.owner = preposition, noun
            for owner in {id(noun): noun, id(whole): whole}.values():
                owner.complements.append((preposition, other))
        for beside in self.tree.children(k, "appos"):
            if beside in self.whole:
                other = self.whole[beside]
                other.owner = whole if other.head.low.endswith("s") else noun  # A and B, rivals
                other.owner.apposed = other
        for below in self.tree.children(k, "acl"):
            if below in self.verbs and self.verbs[below].controls("holder"):
                noun.complements += [("held by", by) for preposition, by in self._behind(below) if preposition == "by"]

    def _verb(self, k: int) -> None:
        tree, verb, above = self.tree, self.verbs[k], self._verb_above(k)
        noun = self.single.get(tree.head[k]) if tree.label[k] in ("relcl", "acl") else None
        verb.objects = [self.whole[child] for child in tree.children(k, *OBJECTS) if child in self.whole]
        verb.prepositions = self._behind(k)
        for child in tree.children(k, "prep"):
            if tree.words[child] is verb.last:  # called for sanctions
                verb.objects += [self.whole[below] for below in tree.children(child, "pobj") if below in self.whole]
        for preposition, other in verb.prepositions:
            other.preposition = preposition
        ahead = list(verb.objects)
        while ahead:
            for preposition, other in ahead.pop().complements:
                if preposition != "held by" and all(other is not known for _, known in verb.prepositions):
                    verb.prepositions.append((preposition, other))
                    ahead.append(other)
        verb.prepositions.sort(key=lambda pair: pair[1].start)
        own = [self.whole[child] for child in tree.children(k, *SUBJECTS) if child in self.whole]
        if noun is not None and own and own[0].words[0].low == "whose":
            own[0].owner = noun
        if tree.label[k] == "conj" and above is not None and not own and self._share(k, verb, above):
            return
        if verb.form == "finite":
            verb.clause = clause = self._clause(k, verb, above, noun)
            clause.main = verb
            clause.subject = verb.subject = own[0] if own else self._shared(k, above, noun)
            if noun is not None and own and own[0].owner is not noun and not verb.objects:
                verb.objects = [noun]  # the weapons that Iran sent
        else:
            verb.clause = above.clause if above else Clause("main")
            self._dependent(k, verb, above, noun, own)

    def _share(self, k: int, verb: Verb, above: Verb) -> bool:
        """Give a joined verb what it shares with the one before, and tell whether it shares its helpers."""
        beside = all(not above.last.end <= noun.start < verb.first.start for noun in self.sentence.nouns)
        if beside:
            share_object(above, verb)
        if not shares(verb, above, beside, bool(verb.objects)):
            return False
        joint = next(iter(self.tree.children(self.tree.head[k], "cc")), k)
        share(verb, above, self.tree.words[joint])
        return True

    def _clause(self, k: int, verb: Verb, above: Verb | None, noun: Noun | None) -> Clause:
        """The clause that a finite verb makes, by what it is to the clause around it."""
        tree, label = self.tree, self.tree.label[k]
        around = above.clause if above else None
        marks = [tree.words[child] for child in tree.children(k, "mark", "advmod")]
        if label == "relcl":
            return Clause("relative", around, antecedent=noun)
        own = [tree.words[child] for child in tree.children(k, *SUBJECTS)]
        # "Had Kenya attacked Peru, …"
        inverted = (
            label == "advcl" and verb.first.low in INVERTED and any(verb.first.start < word.start for word in own)
        )
        if any(mark.has("conditional") for mark in marks) or inverted:
            if around and all(mark.low != "whether" for mark in marks):
                around.conditional = True
            return Clause("if", around)
        if above is not None and (label == "ccomp" or (label == "advcl" and any(m.low == "that" for m in marks))):
            return Clause("that", around, governor=above)
        if label == "acl":  # claims that …, denied reports that …
            by_others = noun is not None and any(preposition == "by" for preposition, _ in noun.complements)
            told = above is not None and above.controls(*TELLS) and not (by_others and above.controls("dismiss"))
            return Clause("that", around, governor=above if told else None)
        if label == "advcl":
            return Clause("sub", around)
        if label == "conj" and around is not None:
            return Clause(around.kind, around.parent, around.antecedent, around.governor)
        if label == "parataxis" and above is not None and verb.controls("report"):
            self.spoken.append((above, verb))
        return Clause("main")

    def _shared(self, k: int, above: Verb | None, noun: Noun | None) -> Noun | None:
        """The subject of a finite verb that has none of its own."""
        if noun is not None:
            return noun
        return above.subject if above and self.tree.label[k] in ("conj", "advcl", "xcomp") else None

    def _dependent(self, k: int, verb: Verb, above: Verb | None, noun: Noun | None, own: list[Noun]) -> None:
        """Subject and governor of an infinitive, a participle or a gerund."""
        label = self.tree.label[k]
        if label == "conj" and above is not None and above.form == verb.form:
            verb.subject, verb.governor, verb.introduced = above.subject, above.governor, above.introduced
        elif noun is not None and verb.form == "participle":
            verb.subject = noun
        elif above is None:
            verb.subject = own[0] if own else None
        elif verb.form == "participle" and label != "xcomp":
            verb.subject = own[0] if own else above.subject
        else:
            verb.governor = above
            verb.subject = own[0] if own else self._controller(verb, above, noun)
        if own and verb.governor is not None and verb.governor.controls("request") and not verb.governor.objects:
            verb.governor.objects = own[:1]  # urged X to …, where X is read as the subject of what is urged
        if verb.form == "gerund":
            verb.introduced = verb.introduced or self.tree.words[self.tree.head[k]].low

    def _controller(self, verb: Verb, above: Verb, noun: Noun | None) -> Noun | None:
        """Who is to do what an infinitive or gerund says: the object of *urged*, *accused*, else the subject."""
        if noun is not None and intends(noun):
            own = any(word.name for word in noun.words)
            verb.modals += ["may"] if own else []
            return noun if own else above.subject if above.controls("light", "try") else None
        named = above.subject if above.passive else next(iter(above.objects), None)
        if verb.form == "gerund":
            return named if above.controls("accuse") else above.subject
        return named if above.controls(*OBJECT_CONTROL) and not above.passive else above.subject
