"""What the rules for verbs, nouns and allies share: the sentence, its actors, and how a statement is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from analysis.relations.actors.of_phrases import Actors
from analysis.relations.actors.pronouns import fitting, owner_told_before
from analysis.relations.hedges.denials import farthest
from analysis.relations.phrases.lists import parallel
from analysis.relations.phrases.model import Mark, Noun, Sentence, Verb, categories, is_mark
from analysis.relations.phrases.noun_kinds import belongs_between, is_person, of_another, of_its_noun
from analysis.relations.verbs.blows import dealt
from analysis.relations.verbs.colouring import POSITIVE, coloured
from analysis.relations.vocabulary.frames import sort_of
from analysis.relations.vocabulary.lexicon import lexicon
from analysis.relations.vocabulary.words import Name, Word
from analysis.relations.wording import said_by, says_so_itself, trigger_span, words_for

LEFT = ("organisation", "government", "person")  # who withdraws from them breaks with them
# What they answer stands between: met the visit with drills, retaliated for the raid with sanctions.
ANSWERING = ("answer", "counter", "greet", "hit back", "meet", "react", "reply", "respond", "retaliate", "strike back")


@dataclass(frozen=True, slots=True)
class Statement:
    """One signed statement about two actors, with its trigger and the reason for it.

    `teller` is who reports it, by name; it is `mutual` where both do it.
    """

    source: str
    target: str
    category: str
    start: int
    end: int
    rule: str
    hedge: str
    teller: str = ""
    mutual: bool = False


class Context:
    """One sentence with its actors, the words of its nouns, where each phrase stands, which verb governs which noun."""

    def __init__(self, text: str, sentence: Sentence, actors: Actors) -> None:
        self.text = text
        self.sentence = sentence
        self.actors = actors
        self.lows = {word.low for noun in sentence.nouns for word in noun.words}
        self.place = {id(phrase): k for k, phrase in enumerate(sentence.phrases)}
        self.governing: dict[int, Verb] = {}
        for verb in sentence.verbs:
            for noun in verb.objects:
                within = noun.start < verb.first.start  # sanctions that Peru backs, has imposed
                if not within or verb.controls("light", "undo") or id(noun) not in self.governing:
                    self.governing[id(noun)] = verb
            reached = {"to", "in", "into", "from"}
            if not verb.objects and verb.controls("undo"):
                reached.add("of")  # ended years of war: the years are dropped
            if not verb.objects and verb.controls("light", "want"):
                reached.add("for")  # prepares for war, claimed responsibility for the attack
            if not verb.objects and verb.means("agree", "decide"):
                reached.add("on")  # agreed on sanctions
            beside = [n for preposition, n in verb.prepositions if preposition in reached and n.owner is None]
            beside = [n for n in beside if n.preposition != "in" or "PROTEST" not in categories(n)]  # left in protest
            meets = verb.means("greet", "meet") and bool(verb.objects) and bool(actors.of(verb.objects[0]))
            if verb.means(*ANSWERING) and not meets:
                beside += [n for preposition, n in verb.prepositions if preposition == "with"]
            for noun in beside:
                self.governing.setdefault(id(noun), verb)
            for noun in (*verb.objects, *(beside if "on" in reached else ())):
                for preposition, other in noun.complements:
                    # a state of war, 5 million dollars of aid, in aid
                    if preposition == "of" or (preposition == "in" and "money" in sort_of(noun.head)):
                        self.governing.setdefault(id(other), verb)

    def behind(self, chain: list[tuple[str, Noun]], prepositions: tuple[str, ...]) -> list[Name]:
        """The actors of the first noun phrase in a chain that follows one of these prepositions and names some."""
        for preposition, noun in chain:
            fits = preposition in prepositions and not belongs_between(chain, preposition, noun, prepositions)
            if fits and (found := self.actors.of(noun)):
                return found
        return []

    def either(self, noun: Noun | None) -> bool:
        """Whether a noun phrase is *A or B*, who do nothing together."""
        return noun is not None and noun.either

    def is_private(self, noun: Noun) -> bool:
        """Whether a noun phrase is people who do not act for anybody: *Peruvian students*, *tourists from Peru*."""
        last = [self.text[word.start : word.end].rpartition(" ")[2].lower() for word in noun.words]
        return any("private" in lexicon().classes.get(word, ()) for word in last)

    def after(self, verb: Verb, prepositions: tuple[str, ...]) -> list[Name]:
        """The actors behind one of these prepositions of a verb."""
        for k, (preposition, noun) in enumerate(verb.prepositions):
            if noun.nor and any(other == preposition and not held.nor for other, held in verb.prepositions):
                continue  # met not with A but with B
            again = any(other == preposition for other, _ in verb.prepositions[k + 1 :])
            if of_another(preposition, noun) or of_its_noun(preposition, noun, again):
                continue  # spoke of a truce with Peru, voted against talks with Peru
            if preposition in prepositions and (
                noun.owner is None
                or preposition not in ("of", "in")
                or (preposition == "in" and not self.actors.of(noun.owner))
            ):
                found = self.actors.of(noun)
                if found:
                    return [*found, *self.joined(verb, k)]
        return []

    def joined(self, verb: Verb, k: int) -> list[Name]:
        """Those behind the same preposition again: *spoke with A and then with B*, *armed by A and later by B*."""
        preposition, first = verb.prepositions[k]
        found: list[Name] = []
        if first.members:
            return found
        for other, noun in verb.prepositions[k + 1 :]:
            place = self.place.get(id(noun), 0)
            joint = self.sentence.phrases[place - 2] if place > 1 else None
            if other == preposition and is_mark(joint, "and"):
                found += self.actors.of(noun)
        return found

    def chain(self, noun: Noun) -> list[tuple[str, Noun]]:
        """The prepositions with their nouns right behind a noun phrase, past dates and the like."""
        chain: list[tuple[str, Noun]] = []
        phrases = self.sentence.phrases
        k = self.place[id(noun)] + 1
        while k < len(phrases):
            phrase = phrases[k]
            if isinstance(phrase, Noun) and phrase.time:
                k += 1
                continue
            following = phrases[k + 1] if k + 1 < len(phrases) else None
            if is_mark(phrase, "preposition") and isinstance(following, Noun):
                if following.head.low != "own":  # a quarrel of its own with Peru
                    chain.append((phrase.word.low, following))
                k += 2
                continue
            further = phrases[k + 2] if k + 2 < len(phrases) else None
            if is_mark(phrase, "preposition") and isinstance(further, Noun):
                how = is_mark(following, "sub", "if")
                chain += [(phrase.word.low, further)] if how else []  # an inquiry into how X …
            break
        return chain

    def claimed(self, phrase: Noun | Verb) -> Noun | None:
        """The subject of the clause right behind a phrase: *demanded that* X …, *its demand that* X …"""
        behind = self.sentence.phrases[self.place[id(phrase)] + 1 :][:4]
        if len(behind) == 4 and isinstance(behind[0], Mark) and behind[0].word.low == "by":
            behind = behind[2:]  # demands by Kenya that Peru withdraw
        that, named = ([*behind, None, None])[:2]
        return named if is_mark(that, "that") and isinstance(named, Noun) else None

    def possessor(self, noun: Noun, whole: Noun) -> list[Name]:
        """Whom *its*, *their* before a noun means: the subject of its clause, or the noun just before it."""
        clause = self.sentence.inside.get(id(whole))
        place = self.place[id(whole)]
        ahead = self.sentence.phrases[max(0, place - 4) : place]
        deed = parallel(ahead[:2], [whole]) if len(ahead) == 4 and is_mark(ahead[3], "and") else None
        if deed is not None:
            return [word.name for word in deed.words if word.name][-1:]  # Kenya's attack on Peru and its war on
        if noun.words[0].low == "their":
            for phrase in reversed(self.sentence.phrases[:place]):
                if isinstance(phrase, Noun) and is_person(phrase):
                    continue  # killed Ann Lee, a commander of their rivals
                if isinstance(phrase, Noun) and (found := self.actors.of(phrase)):
                    return found if self._are_many(found) else []
                if isinstance(phrase, Verb):  # Kurds pressed their demands
                    found = self.actors.of(clause.subject) if clause else []
                    return found if self._are_many(found) else []
            return []
        earlier = [member for member in whole.members if member.start < noun.start]
        if earlier and noun.words[0].low == "its":
            return fitting(self.actors, "it", earlier[-1])  # sued Peru and its partner Chile
        if clause is not None and clause.subject is whole and whole is self.sentence.subject:
            return owner_told_before(self.actors, noun)  # His alliance with Peru
        found = self.actors.of(clause.subject) if clause and clause.subject is not whole else []
        person = noun.words[0].low in ("his", "her")
        before = [name for held in self._held_before(whole) for name in self.actors.of(held) if _meant(name, person)]
        alone = len(found) == 1 and {name.actor for name in before} <= {found[0].actor}
        return found if alone and _meant(found[0], person) else []  # backed Peru in its war: whose?

    def _are_many(self, names: list[Name]) -> bool:
        """Whether *their* may mean these: several, or people by a plural."""
        return len(names) > 1 or any(self.text[name.start : name.end].endswith("s") for name in names)

    def _held_before(self, whole: Noun) -> list[Noun]:
        """What stands behind the verb before a noun phrase and before it: its objects, and what they are done to."""
        last = next((verb for verb in reversed(self.sentence.verbs) if verb.first.start < whole.start), None)
        held = [*last.objects, *(noun for _, noun in last.prepositions)] if last else []
        return [noun for noun in held if noun.start < whole.start]

    def rows(
        self, sources: list[Name], targets: list[Name], category: str, trigger: Verb | Word, said: str, how: str
    ) -> Iterator[Statement]:
        """A statement of every source about every target."""
        for source in sources:
            for target in targets:
                if source.actor != target.actor:
                    yield self.row(source, target, category, trigger, said, how)

    def pairs(self, names: list[Name], category: str, trigger: Verb | Word, said: str, how: str) -> Iterator[Statement]:
        """A statement about every two of these actors."""
        for k, source in enumerate(names):
            for made in self.rows([source], names[k + 1 :], category, trigger, said, how):
                yield replace(made, mutual=True)

    def row(self, source: Name, target: Name, category: str, trigger: Verb | Word, said: str, how: str) -> Statement:
        """One statement; the verb that governs its trigger may change what it says."""
        start, end = trigger_span(trigger)
        if category == "RETREAT" and target.kind in LEFT:
            category = "REJECT"
        if category == "ASSAULT":
            category = dealt(self.text, self.sentence, trigger, source, target)
        if isinstance(trigger, Verb) and trigger.once and category in POSITIVE:
            said = farthest([said, "denied"])  # once supported: no longer
        if isinstance(trigger, Verb):
            category, said = coloured(self.actors, trigger, category, said)
        if said == "reported" and says_so_itself(self, source, category, trigger):
            said = "asserted"  # said that it condemned Peru: it does so in saying it
        written = " ".join(self.text[start:end].split())
        teller, by = said_by(self, trigger) if said != "asserted" else ("", "")
        rule = f"“{written}”: {how}{by}"
        rule += "".join(
            f"; “{words}” means {name.actor}" for name in (source, target) if (words := words_for(self, name))
        )
        return Statement(source.actor, target.actor, category, start, end, rule, said, teller)


def _meant(name: Name, person: bool) -> bool:
    """Whether *his* and *her* (`person`), or *its*, may mean an actor."""
    return (name.kind == "person") == person
