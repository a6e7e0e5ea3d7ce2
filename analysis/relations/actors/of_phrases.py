"""Which actors a noun phrase stands for: its own name, the name in *leaders of Iran*, or an antecedent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from analysis.genders import WOMAN
from analysis.relations.actors.both import kinds_meant
from analysis.relations.actors.complements import GROUPS, complement, foes_in, is_where, leaders
from analysis.relations.actors.persons import SINGLE
from analysis.relations.actors.pronouns import alone_fitting, antecedent, outer_owner, rivalled
from analysis.relations.actors.said_of import allies_in, is_owned, named_before, named_behind
from analysis.relations.clauses.state import has_name
from analysis.relations.hedges.sentence import speaker_of
from analysis.relations.phrases.model import Noun, Sentence, framed, senses
from analysis.relations.phrases.noun_kinds import holder_of, is_event, is_other_body, names_in, says_where
from analysis.relations.vocabulary.frames import ASKED, CALLED, sort_of
from analysis.relations.vocabulary.lexicon import lexicon
from analysis.relations.vocabulary.words import OWN, Name

PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them"})
SPEAKERS = frozenset({"i", "we", "me", "us"})
OWNERS = ("of", "for", "from", "in", "with", "held by", "led by", "belonging to")
PEOPLE = ("ers", "ors", "ists", "ants", "ents", "men", "people")  # endings
FIGHTING = frozenset(
    {"armed", "guerrilla", "insurgent", "islamist", "jihadist", "militant", "paramilitary", "rebel", "separatist"}
)
STILL = frozenset({"beleaguered", "embattled", "outgoing", "veteran"})
LEAGUES = frozenset({"union", "alliance", "bloc", "coalition", "league", "federation"})  # the IG Metall union
FELLOWS = frozenset({"counterpart", "counterparts", "defender", "defenders", "victim", "victims"})
PARTNERS = frozenset({"colleague", "colleagues", "guest", "guests", "host", "hosts", "partner", "partners"})
TEAMS = frozenset({"administration", "camp", "campaign", "government", "team"})
LONGEST_CHAIN = 25  # pronouns
SHARES = frozenset({"all", "both", "each", "many", "most", "one", "others", "remains", "rest", "some"})  # of somebody
STATES = frozenset({"country", "emirate", "island", "kingdom", "monarchy", "nation", "republic", "state", "sultanate"})


@dataclass(slots=True)
class Actors:
    """Finds the actors of noun phrases in one sentence.

    `bare` holds for a noun such as *militias* the one actor of the article that ends in it, and `body` gives for
    one such as *front* the body that *the front* means here; `earlier` gives the actors of the sentence so many before
    it, where a pronoun may point; `pair` the two of some kinds that *both* means; `genders` those of the persons;
    `followed` are the pronouns, also of other sentences, that are being resolved.
    """

    sentence: Sentence
    bare: dict[str, Name]
    body: Callable[..., Name | None]
    earlier: Callable[[int], Actors | None]
    pair: Callable[[tuple[str, ...], int], list[Name]]
    genders: Callable[[], dict[str, str]]
    followed: list[Noun]
    known: dict[int, list[Name]] = field(default_factory=dict)
    moved: set[int] = field(default_factory=set)
    means: dict[str, str] = field(default_factory=dict)  # by which words an actor is meant that is not named here

    def __post_init__(self) -> None:
        """What is withdrawn *from* a place does not come from it."""
        for verb in self.sentence.verbs:
            if framed(verb, "from"):
                self.moved.update(id(noun) for noun in verb.objects)

    def of(self, noun: Noun | None, acting: bool = False) -> list[Name]:
        """The actors that a noun phrase stands for; with `acting` also those of *Israeli strikes*."""
        if noun is None:
            return []
        key = id(noun) * 2 + acting
        if key not in self.known:
            self.known[key] = []  # a phrase that leads back to itself stands for nobody
            self.known[key] = self._found(noun, acting)
        return self.known[key]

    def named(self, noun: Noun | None) -> set[str]:
        """The names of the actors that a noun phrase stands for."""
        return {name.actor for name in self.of(noun)}

    def _found(self, noun: Noun, acting: bool) -> list[Name]:
        if noun.members:
            if allies := allies_in(noun):
                return allies
            found = [name for member in noun.members for name in self.of(member, acting)]
            behind = noun.complements[0][1].head.name if noun.complements else None
            if not found or (behind and not self.of(noun.members[-1], acting)):
                found += leaders(self, noun) or complement(self, noun)  # Kenya and rebels of Peru
            return list({name.actor: name for name in found}.values())
        if noun.pronoun in PRONOUNS:
            if len(self.followed) > LONGEST_CHAIN:
                return []  # he … he … he …
            self.followed.append(noun)
            found = antecedent(self, noun)
            self.followed.pop()
            if found and noun.pronoun in SINGLE:
                self.genders().setdefault(found[0].actor, "woman" if noun.pronoun in WOMAN else "man")
            return [] if found and rivalled(self, noun, found) else self._meant(found, noun.pronoun)
        if noun.pronoun in SPEAKERS:
            return self.of(speaker_of(self.sentence.inside.get(id(noun))))
        if kinds := kinds_meant(noun):
            return self._meant(self.pair(kinds, noun.start), " ".join(word.low for word in noun.words))
        if noun.head.low == "which":
            return self.doers_of(noun)
        if noun.head.low in SHARES and noun.complements and noun.complements[0][0] == "of":
            return self.of(noun.complements[0][1], acting)  # one of Peru's ships
        if noun.time or noun.pronoun:
            return []
        head = noun.head
        if called := named_behind(noun):
            return self.of(called)
        if head.name:
            if told := named_before(noun):
                return self.of(told)
            return [] if head.name.sponsor else [head.name]
        if noun.apposed and noun.apposed.head.name and noun.apposed.head.name.kind == "person":
            return self.of(noun.apposed)
        if noun.owner and not noun.preposition and sort_of(noun.head) & {"act"}:
            return self.doers_of(noun) if noun.words[0].low in ("a", "an") else []
        apposed = noun.owner is not None and noun.owner.apposed is noun and noun.words[0].low in ("a", "an")
        if apposed and sort_of(noun.head) & {"advance", "blow"}:
            return []  # fought at Lima, a victory that cheered Peru
        if called := named_before(noun):
            return self.of(called)
        if held := holder_of(noun):
            return [held]
        theirs = [name for name in names_in(noun) if name.adjective]
        if theirs and (head.low in FELLOWS or (head.low in PARTNERS and noun.words[0].low in OWN)):
            return theirs[-1:]  # a Peruvian counterpart, her Peruvian hosts, Peruvian victims
        if head.has("other party") or any(entry.party for entry in noun.entries):
            rival = noun.apposed.head.name if noun.apposed and not head.low.endswith("s") else None
            return [rival] if rival else foes_in(self, noun)  # its rival, the ELN
        names = names_in(noun)
        if names and head.low in STATES and noun.complements and noun.complements[0][0] == "of":
            return self.of(noun.complements[0][1])  # the Baltic state of Estonia
        if names and head.has("draft") and names[-1].kind == "organisation":
            return []  # a UN resolution is not the UN's own word
        if body := self._body(noun) or (self.owner(noun) if head.low in lexicon().people else None):
            owned = len(noun.words) > 2 and noun.words[2].low == "'s"  # the group's leaders
            return self._meant([body], " ".join(word.low for word in noun.words[: 2 if owned else 3]))
        if not names and (found := leaders(self, noun)):
            return found
        if names and head.text != head.low and head.low not in lexicon().people and is_owned(noun):
            return []  # Spain's Socialists, Elon Musk's xAI
        heads = [word.sponsor for word in noun.words if word.sponsor and word.low == "led"]  # the US-led coalition
        if heads and head.low in LEAGUES:
            return heads[-1:]
        if is_event(noun) and not (names and head.low in LEAGUES and not names[-1].adjective):
            attack = any(s.category == "ASSAULT" and "mutual" not in s.frame for s in senses(noun))
            return names[-1:] if acting and attack and not says_where(noun) else []
        own = names and noun.words[0].low in ("its", "their") and names[-1].adjective
        if own and head.low not in lexicon().people and (noun.preposition == "in" or not head.has("site")):
            return []  # its American factories
        if len(names) > 1 and names[-1].adjective and names[0].kind in GROUPS and noun.words[1].low == "'s":
            return names[:1]  # Greenpeace's Peruvian branch
        if len(names) > 1 and noun.words[1].low == "'s" and sort_of(head) & {*ASKED, "envoy"}:
            return names[:1]  # Peru's UN bid
        if len(names) > 1 and names[-1].kind == "place" and names[-2].kind == "state":
            return names[-2:-1]  # Russia's Saratov region
        if names and is_other_body(noun, names[-1]):
            return complement(self, noun, acting)  # a New York court is not New York, the Yemeni branch of Al-Qaeda
        if names and not is_where(self, noun, names[-1]):
            return names[-1:]
        found = complement(self, noun, acting) or names[-1:] or heads[-1:]  # the Oslo offices of Equinor
        if found:
            return found
        apposed = noun.owner is not None and noun.owner.apposed is noun
        if noun.owner and not noun.preposition and not (apposed and noun.head.has("intention")):
            return self.of(noun.owner)  # whose fighters
        acts = noun.head.low in lexicon().people or bool(sort_of(noun.head) & {"staff"})
        if noun.words[0].low in ("its", "their") and acts:
            outer = outer_owner(self, noun) if noun.words[0].low == "its" else []  # left after Ann Lee met its leaders
            return self._own_side(noun) or self._meant(outer, "its")
        alone = noun.head.low not in lexicon().people or noun.head.low in TEAMS
        if alone and (owners := outer_owner(self, noun)):
            return self._meant(owners, noun.words[0].low)
        if noun.apposed is not None and noun.apposed.head.name and not noun.head.has("time", "site"):
            return [noun.apposed.head.name]  # a smaller faction, the Badr Organisation
        return self._bare(noun)

    def doers_of(self, noun: Noun) -> list[Name]:
        """Whose deed a clause tells, as what stands behind a comma calls it: *sent troops, a move praised by Peru*."""
        clause = self.sentence.inside.get(id(noun))
        while (
            clause is not None and clause.kind == "sub" and clause.parent is not None and clause.parent.main is not None
        ):
            clause = clause.parent  # was killed as he left, an act that Peru denounced
        main = clause.main if clause is not None else None
        if main is None or main.first.start > noun.start:
            return []
        if main.passive:
            return next((self.of(other) for preposition, other in main.prepositions if preposition == "by"), [])
        return self.of(main.subject)

    def _own_side(self, noun: Noun) -> list[Name]:
        """Whose forces act in a clause: *Kenya denied that its forces had attacked*, *fell when its board sued*."""
        clause = self.sentence.inside.get(id(noun))
        if clause is None or clause.subject is not noun or clause.kind not in ("that", "sub"):
            return []
        outer = clause.governor if clause.kind == "that" else clause.parent
        return alone_fitting(self, "it", outer.subject if outer else None, noun)

    def _body(self, noun: Noun) -> Name | None:
        """The body that *the front*, *the union* means: one that was named before."""
        if [word.low for word in noun.words] == ["police"] and not any(
            has_name(other) for _, other in noun.complements
        ):
            return self.body("police", noun.start)
        if noun.words[0].low != "the" or not 2 <= len(noun.words) <= 3:
            return None
        last = noun.words[-1]
        if len(noun.words) == 3 and noun.words[1].low in FIGHTING and not last.name:  # the rebel group
            return self.body(last.low, noun.start)
        if len(noun.words) == 3 and noun.words[1].low in STILL and not last.name:  # the embattled minister
            return self.body(last.low, noun.start)
        if len(noun.words) == 3 and (found := self.body(f"{noun.words[1].low} {last.low}", noun.start)):
            return found  # the prime minister
        if len(noun.words) == 3 and not (last.low != "'s" and sort_of(last) & CALLED):  # called the orchestra cowardly
            return None
        if any(p in OWNERS and (has_name(other) or other.head.low.endswith(PEOPLE)) for p, other in noun.complements):
            return None  # the group of workers, the army of Peru, but accused the company of lies
        clause = self.sentence.inside.get(id(noun))
        subject = clause.subject if clause is not None and clause.subject is not noun else None
        itself = subject.head.name.actor if subject is not None and subject.head.name is not None else ""
        return self.body(noun.words[1].low, noun.start, itself)

    def owner(self, noun: Noun) -> Name | None:
        """The body whose something is: *the federation's aid*, *the group's leaders*."""
        if len(noun.words) < 4 or noun.words[0].low != "the" or noun.words[2].low != "'s":
            return None
        owner = self.body(noun.words[1].low, noun.start)
        return self._meant([owner], f"the {noun.words[1].low}")[0] if owner else None

    def _bare(self, noun: Noun) -> list[Name]:
        words = [word for word in noun.words if not (word.has("determiner") and word.low in ("the", "these", "those"))]
        words = [word for word in words if word.sponsor is None] or words  # Iranian-backed militias
        if len(words) != 1 or words[0].low not in self.bare:
            return []
        plural = words[0].low.endswith("s")
        if self.bare[words[0].low].kind == "community" and noun.words[0].low != "the":
            return []
        found = [self.bare[words[0].low]] if plural or len(noun.words) > 1 else []
        return self._meant(found, " ".join(word.low for word in noun.words if word.sponsor is None))

    def _meant(self, names: list[Name], words: str) -> list[Name]:
        """The names, with a note by which words they are meant."""
        self.means.update((name.actor, words) for name in names)
        return names
