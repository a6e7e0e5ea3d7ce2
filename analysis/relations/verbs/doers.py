"""Who does what a verb says: its subject, or who stands behind it; who stands behind *by* where it is passive."""

from __future__ import annotations

from analysis.relations.actors.complements import ARMED
from analysis.relations.clauses.state import PLACED
from analysis.relations.context import Context
from analysis.relations.hedges.sentence import hedge
from analysis.relations.phrases.model import HARM, Noun, Verb, categories
from analysis.relations.phrases.noun_kinds import is_event, is_person, names_in
from analysis.relations.vocabulary.frames import sort_of
from analysis.relations.vocabulary.lexicon import Sense
from analysis.relations.vocabulary.words import Name

BLOWS = ("batter", "hit", "shake", "slap", "strike", "stun", "target")
BOMBS = frozenset({"bomb", "bombs", "device", "devices", "grenade", "grenades", "rocket", "rockets", "shots"})

SPOKEN = frozenset({"ACCUSE", "AGREE", "COERCE", "CONCEDE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})  # or ruled


def doers(context: Context, verb: Verb) -> list[Name]:
    """The actors of a verb's subject, or who acts through it: whose words, missiles or agents it is."""
    if verb.subject is not None and sort_of(verb.subject.head) & {"kin"}:
        named = verb.subject.apposed if verb.subject.apposed and is_person(verb.subject.apposed) else None
        return context.actors.of(named)  # his sister, Ann Lee; but a cousin of Ann Lee is nobody named
    if _is_where(verb):
        return []  # opened fire at Goma, which started at noon and killed two
    suffered = verb.subject is not None and verb.subject.head.has("misfortune")  # the death of Ann Lee angered Peru
    found = [] if suffered else context.actors.of(verb.subject, acting=True) or behind_words(context, verb)
    found = found or _struck_by(context, verb) or _authors(context, verb)
    found = found or _intenders(context, verb)
    found = found or _fired_by(context, verb)
    return found or (claimants(context, verb.subject) if verb.subject else []) or _employers(context, verb)


def _is_where(verb: Verb) -> bool:
    """Whether the subject of a relative clause only says where something happened that kills."""
    noun, clause = verb.subject, verb.clause
    if noun is None or clause is None or clause.kind != "relative" or noun is not clause.antecedent:
        return False
    placed = noun.preposition in PLACED and noun.head.name is not None and noun.head.name.kind == "place"
    return placed and "ASSAULT" in categories(verb)


def passive_agents(context: Context, verb: Verb) -> list[Name]:
    """Who stands behind *by*, but for *not by A but by B*."""
    for k, (preposition, noun) in enumerate(verb.prepositions[:5]):
        if preposition == "by" and not noun.nor and (found := context.actors.of(noun, acting=True)):
            return [*found, *context.joined(verb, k)]
        if preposition == "by" and (found := _fired(context, noun)):
            return found  # was hit by a bomb planted by Kenya
    for lower in context.sentence.verbs:
        if lower.governor is verb and lower.form in ("gerund", "infinitive") and not lower.passive:
            by = [noun for preposition, noun in lower.prepositions if preposition == "by"]
            if found := next((names for noun in by if (names := context.actors.of(noun))), []):
                return found  # was barred from trading by Kenya
    if categories(verb) & HARM and (found := _who_had_it_done(context, verb)):
        return found
    if not categories(verb) & SPOKEN:
        return []
    words = [noun for preposition, noun in verb.prepositions if preposition == "in"]
    return next((found for noun in words if (found := _writers(context, noun))), [])  # in a letter signed by Kenya


def _who_had_it_done(context: Context, verb: Verb) -> list[Name]:
    """Who has others do it to somebody named: *had Ann Lee arrested*; but an army *had soldiers captured*."""
    done_to = verb.subject if verb.form == "participle" else None
    if done_to is None or done_to.head.name is None or verb.first.start != done_to.end + 1:
        return []
    if "ASSAULT" in categories(verb) and not is_person(done_to):
        return []  # had Ann Lee beheaded, but a state had its allies attacked
    had = (other for other in context.sentence.verbs if other.word.has("have") and done_to in other.objects)
    return next((found for other in had if (found := context.actors.of(other.subject))), [])


def makers_together(context: Context, verb: Verb) -> list[Name]:
    """Who stand behind *by* and did it together: none of *A or B*."""
    return [] if left_open(context, verb) else passive_agents(context, verb)


def left_open(context: Context, verb: Verb) -> bool:
    """Whether it is left open who did it: *by A or B*."""
    return any(preposition == "by" and context.either(noun) for preposition, noun in verb.prepositions)


def strikers(context: Context, verb: Verb, sense: Sense) -> list[Name]:
    """Whose attack it was: *was killed in an Israeli air strike*."""
    if sense.category != "ASSAULT":
        return []
    attacks = [noun for preposition, noun in verb.prepositions if preposition in ("in", "during") and is_event(noun)]
    return context.actors.of(attacks[0], acting=True) if attacks else []


def _struck_by(context: Context, verb: Verb) -> list[Name]:
    """Whose attack or blockade it is: *an attack by Peru killed* …"""
    subject = verb.subject
    if subject is None or verb.passive or not is_event(subject):
        return []
    if "SANCTION" in categories(subject) and verb.means(*BLOWS):  # US tariffs hit Canada, sanctions by Peru target
        return names_in(subject)[-1:] or context.behind(context.chain(subject), ("by", "from"))
    kind = {"AID", "SUPPORT"}
    if categories(subject) & kind and categories(verb) & kind:  # support from Peru kept Kenya afloat
        return context.behind(context.chain(subject), ("by", "from"))
    protest = all("PROTEST" in categories(phrase) for phrase in (subject, verb))
    if not protest and not all(categories(phrase) & HARM for phrase in (subject, verb)):
        return []  # the ban by Peru angered
    return context.behind(context.chain(subject), ("by",))


def _authors(context: Context, verb: Verb) -> list[Name]:
    """Whose report or ruling it is: *a report by Kenya accused Peru*, *a letter signed by Kenya condemned* …"""
    spoken = verb.controls("verbal") or categories(verb) & SPOKEN
    return _writers(context, verb.subject) if verb.subject is not None and spoken and not verb.passive else []


def _writers(context: Context, noun: Noun) -> list[Name]:
    """Who wrote, said or ruled it: *a report by Kenya*, *a letter signed by Kenya*; nobody where it is no writing."""
    if "writing" not in sort_of(noun.head):
        return []
    if found := context.behind(noun.complements, ("by", "from")):
        return found
    makers = (other for other in context.sentence.verbs if other.subject is noun and other.form == "participle")
    return next((found for maker in makers if (found := context.behind(maker.prepositions, ("by",)))), [])


def _intenders(context: Context, verb: Verb) -> list[Name]:
    """Whose plan or refusal it is: *the refusal by Kenya to meet Peru*."""
    noun = verb.subject if verb.form == "infinitive" else None
    return context.behind(noun.complements, ("by",)) if noun is not None and noun.head.has("intention") else []


def _fired_by(context: Context, verb: Verb) -> list[Name]:
    """Whose missiles they are: *missiles fired by Kenya hit Peru*."""
    return _fired(context, verb.subject) if verb.subject is not None else []


def _fired(context: Context, noun: Noun) -> list[Name]:
    if not (sort_of(noun.head) & {"arms", "gunfire"} or noun.head.low in BOMBS):
        return []
    makers = (other for other in context.sentence.verbs if other.subject is noun and other.form == "participle")
    return next((found for maker in makers if (found := context.behind(maker.prepositions, ("by", "from")))), [])


def claimants(context: Context, blow: Noun) -> list[Name]:
    """Who says that it was theirs: *claimed responsibility for the bomb that tore apart a bus*."""
    for other in context.sentence.verbs:
        claims = other.means("claim responsibility")
        if claims and any(word == "for" and noun is blow for word, noun in other.prepositions):
            return context.actors.of(other.subject)
    return []


def _employers(context: Context, verb: Verb) -> list[Name]:
    """For whom a subject without a name acts: *hackers working for North Korea broke into* …"""
    makers = (other for other in context.sentence.verbs if other.subject is verb.subject and other.form == "participle")
    return next(
        (found for maker in makers if maker.controls("serve") and (found := context.after(maker, ("for",)))), []
    )


def behind_words(context: Context, verb: Verb) -> list[Name]:
    """*A issued a declaration demanding that* …, *passed a law that bans B*: the subject of the clause says so."""
    if verb.clause is None or verb.passive or not (verb.form == "participle" or verb.clause.kind == "relative"):
        return []
    if verb.subject is not None and verb.subject.head.has("text"):
        issued = context.governing.get(id(verb.subject))
        if issued is None or not issued.controls("issue") or hedge(issued) not in ("asserted", "reported"):
            return []
        return context.actors.of(issued.subject)
    spoken = verb.form == "participle" and categories(verb) & {"REQUEST", "ACCUSE", "THREATEN"}
    return context.actors.of(verb.clause.subject) if spoken else []


def fit(sources: list[Name], verb: Verb, frame: frozenset[str]) -> list[Name]:
    """Those who can do it: soldiers *board* a ship, passengers do not; a people, an airline do not *travel to* …"""
    if "abroad" in frame:
        return [name for name in sources if name.kind not in ("armed group", "community", "military", "organisation")]
    tanks = not verb.passive and verb.subject is not None and bool(sort_of(verb.subject.head) & {"troops"})
    return [name for name in sources if name.kind in ARMED or tanks or "armed" not in frame]
