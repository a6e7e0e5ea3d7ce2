"""What nouns state: *war on*, *talks between*, *sanctions against*, with the verbs that govern them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.relations.context import POSITIVE, Context, Statement, deeds, first_name, undoing
from analysis.relations.frames import MARKS, fits, holds, sort_of
from analysis.relations.hedges import farthest
from analysis.relations.lexicon import Sense
from analysis.relations.model import Noun, Verb
from analysis.relations.noun_hedges import attempted, noun_hedge
from analysis.relations.words import Name

JOINTS = ("-", "–", "‑", "/", "—")
OWN = ("its", "his", "her", "their")
BEHALF = frozenset({"behalf"})
UNLIKELY = frozenset({"unlikely"})
STRAINED = frozenset({"strained"})
WITHHELD = ("AID", "CONCEDE", "COOPERATE")
TOLD = ("ACCUSE", "REQUEST", "SANCTION", "THREATEN")  # drew criticism from, faces sanctions from
LASTING = POSITIVE - {"CONSULT"}
AMID = ("after", "in", "during", "following", "amid")
SUBJECT = "subject of its verb"


@dataclass(slots=True)
class Use:
    """One noun that may state a relation, with the words around it.

    `whole` is the noun phrase it is a member of, `verb` governs it, `passive` has it as subject, `chain` are the
    prepositions behind it, `inner` the names before it.
    """

    noun: Noun
    whole: Noun
    verb: Verb | None
    passive: Verb | None
    chain: list[tuple[str, Noun]]
    inner: list[Name]

    @property
    def governor(self) -> Verb | None:
        return self.verb or self.passive


def by_nouns(context: Context) -> Iterator[Statement]:
    """The statements that nouns make, but for those of allies and enemies."""
    for whole in context.sentence.nouns:
        for noun in whole.members or [whole]:
            for entry in noun.entries:
                if not entry.party:
                    yield from _by_noun(context, noun, whole, entry.senses)
                    break


def _by_noun(context: Context, noun: Noun, whole: Noun, senses: tuple[Sense, ...]) -> Iterator[Statement]:
    own = [verb for verb in context.sentence.verbs if verb.subject is whole and verb.form == "finite"]
    about = [noun, *(held for verb in own if verb.copula for held in verb.objects)]
    own_ends = any(_is_over(verb) for verb in own)
    strained = (
        own_ends or any(verb.word.low in STRAINED for verb in own) or any(holds(held, STRAINED) for held in about)
    )
    if strained or any(verb.controls("lapse") for verb in own):
        # a ceasefire that collapsed, relations that are tense
        senses = tuple(sense for sense in senses if sense.category not in LASTING)
    passive = next((verb for verb in own if verb.passive), None) or _done(context, whole)
    inner = [word.name for word in noun.words if word.name and not word.name.sponsor]
    use = Use(noun, whole, context.governing.get(id(whole)), passive, context.chain(whole), inner)
    ended = bool(context.behind(use.chain, ("by",)))  # the siege by A was broken: not by A
    if passive:  # help to Peru was praised by Kenya: not its help
        its = passive.controls("light", "undo")
        use.chain += [pair for pair in passive.prepositions if its or pair[0] != "by"]
    governor = use.governor
    undone = not ended and governor is not None and governor.controls("undo") and not governor.controls("light")
    called_off = undone and passive is not None and not context.behind(passive.prepositions, ("by",))
    for sense in senses:
        friendly = sense.category in POSITIVE
        against = _resisted(use.verb) if use.verb and not use.verb.passive else ""
        resisted = against if friendly and not inner and not _both(context, use) else ""
        said = noun_hedge(context, noun, whole, governor, friendly, bool(resisted))
        if "under" in sense.frame and whole.preposition != "under":
            continue
        if "governed" in sense.frame and not (
            governor and (governor.controls("light", "undo") or (use.verb and _wanted(use.verb)))
        ):
            continue
        if called_off and sense.category == "CONSULT":  # the meeting was postponed: nobody is against anybody
            category, said = sense.category, "denied"
        else:
            category = undoing(sense.category) if undone else sense.category
        category = resisted or category
        if against == "REJECT" and not friendly and noun.words[0].low in ("a", "an"):
            said = farthest([said, "conditional"])  # opposes a war between
        if governor is not None and governor.controls("deny") and not sense.category.startswith(WITHHELD):
            category, said = sense.category, "denied"  # denied any attack on, but denied aid to
        if use.verb is not None and _both(context, use) and _wanted(use.verb) == "REQUEST":
            said = farthest([said, "conditional"])  # called for talks between
        if undone and attempted(governor) and _both(context, use):
            said = farthest([said, "conditional"])
        elif use.verb and not use.verb.passive:  # refused to lift the curfew, threatened to impose one
            category, said = context.coloured(use.verb, category, said)
        made = list(_of_sense(context, use, sense, category, said))
        if made:
            yield from made
            if category in POSITIVE and "mutual" in sense.frame and (foes := context.behind(use.chain, ("against",))):
                allied, how = _both(context, use) or _agents(context, use, sense)[0], "“against”"
                yield from context.rows(allied, foes, "MOBILIZE", noun.head, said, how)
            return


def _is_over(verb: Verb) -> bool:
    """Whether a verb says of its subject that it is no more, or not yet: *ended*, *is unlikely*, *is far off*."""
    if verb.copula:
        about = [*verb.objects, *(noun for _, noun in verb.prepositions)]
        return not about or any(holds(noun, UNLIKELY) for noun in about)
    return verb.controls("undo", "cease") and not verb.passive and not verb.objects


def _done(context: Context, whole: Noun) -> Verb | None:
    """The participle that says who did what a noun names: *tariffs imposed by Peru on*, *a truce offered by Peru*."""
    by = (verb for verb in context.sentence.verbs if verb.subject is whole and verb.form == "participle")
    return next((verb for verb in by if verb.passive and verb.controls("light") and not verb.controls("broker")), None)


def _of_sense(context: Context, use: Use, sense: Sense, category: str, said: str) -> Iterator[Statement]:
    head, verb, friendly = use.noun.head, use.verb, sense.category in POSITIVE
    if verb and verb.controls("receive") and not verb.passive:
        givers = context.behind(use.chain, ("from", "by"))
        if friendly:
            givers = use.inner[-1:] or context.behind(use.chain, ("of", "from", "by"))
        if (givers and (friendly or sense.category in TOLD)) or (friendly and not verb.controls("light")):
            takers = context.actors.of(verb.subject)
            yield from context.rows(givers, takers, category, head, said, "received from them")
            return
    if "mutual" in sense.frame and (both := _both(context, use)):
        yield from context.pairs(both, category, head, said, "between both")
        if use.governor and use.governor.controls("broker"):
            passive = use.governor.passive
            brokers = context.behind(use.chain, ("by",)) if passive else context.actors.of(use.governor.subject)
            yield from context.rows(brokers, both, "CONSULT", head, said, "who brings both together")
        return
    sources, how = _agents(context, use, sense)
    targets = _targets(context, use, sense, category)
    if not targets and how == SUBJECT and use.inner and not use.inner[-1].adjective and use.noun.words[0].name:
        # gave Egypt weapons; took Egypt's side, joined Egypt's coalition; but sought Egypt's help
        given = verb is not None and verb.controls("light") and not verb.controls("try", "want")
        friendly = sense.category in POSITIVE and bool(sense.frame & {"of", "with"})
        targets = use.inner[-1:] if given and ("to" in sense.frame or friendly) else []
    resisted = verb is not None and sense.category in POSITIVE and bool(_resisted(verb))
    several = (
        how == SUBJECT and not resisted and len(sources) > 1 and verb is not None and not context.either(verb.subject)
    )
    if several and sense.category in ("ASSAULT", "MOBILIZE", "COERCE") and "mutual" not in sense.frame:
        yield from context.pairs(sources, "COOPERATE", head, said, "they act together")
    if targets:
        yield from context.rows(sources, targets, category, head, said, how)
    elif several and "mutual" in sense.frame:
        yield from context.pairs(sources, category, head, said, "both are the subject of its verb")


def _both(context: Context, use: Use) -> list[Name]:
    """The actors of *talks between A and B*, *A-B talks*, *the alliance of A and B*; none where only one is named."""
    between = context.behind(use.chain, ("between", "among"))
    if len(between) > 1:
        return between
    places = [k for k, word in enumerate(use.noun.words) if word.name]
    if len(places) == 2 and not use.noun.head.name:
        first, second = (use.noun.words[k] for k in places)
        if context.text[first.end : second.start] in JOINTS:
            return use.inner
    if use.chain and use.chain[0][0] == "of" and use.chain[0][1].members and not context.either(use.chain[0][1]):
        both = context.actors.of(use.chain[0][1])
        return both if len(both) > 1 else []
    return []


def _targets(context: Context, use: Use, sense: Sense, category: str) -> list[Name]:
    verb, frame = use.verb, sense.frame
    prepositions = tuple(word for word in frame if word not in MARKS)
    if found := context.behind(use.chain, prepositions):
        return found
    if found := deeds(use.chain[:1], category, prepositions):
        return found  # support for Peru's claim
    if category == "REQUEST" and (asked := context.claimed(use.whole)):  # its demand that Peru withdraw
        return context.actors.of(asked) or first_name(asked)
    if category == "REQUEST" and use.noun.words[0].low in OWN and use.chain and use.chain[0][0] == "for":
        return context.behind(use.chain, ("from",))  # their demands for reforms from Peru
    if verb and "to" in frame:
        second = verb.objects[1] if len(verb.objects) > 1 else None
        head = use.noun.head
        if second and (second.head is head or any(other.head is head for _, other in second.complements)):
            return context.actors.of(verb.objects[0])  # gave Iran weapons
        if found := context.after(verb, ("to",)):
            return found
    clause = context.sentence.inside.get(id(use.whole))
    if use.whole.preposition == "under" and category not in POSITIVE and clause:
        return context.actors.of(clause.subject)  # is under attack by
    return []


def _agents(context: Context, use: Use, sense: Sense) -> tuple[list[Name], str]:
    """Who does what a noun names, and how the sentence says so."""
    noun, verb, passive = use.noun, use.verb, use.passive
    if by := context.behind(_own(use.chain, sense), ("by",)):
        return by, "“by”"
    if use.whole.preposition == "under" and (source := context.behind(use.chain, ("from",))):
        return source, "“from”"
    if passive and passive.controls("light", "undo"):
        return context.behind(passive.prepositions, ("by",)), "“by”"
    engaged = verb is not None and verb.passive and verb.controls("light") and "mutual" in sense.frame
    if verb and (engaged or not verb.passive) and verb.subject is not None:
        asked = (not use.inner and _resisted(verb)) if sense.category in POSITIVE else _wanted(verb)
        own = verb.controls("light", "undo", "try", "fail") or (not use.inner and verb.controls("want")) or asked
        if own and (sources := context.actors.of(verb.subject)):
            return sources, SUBJECT
    if use.inner:
        return use.inner[-1:], "whose name stands before it"
    if noun.words[0].low in OWN and (whose := context.possessor(noun, use.whole)):
        return whose, "whose it is"
    clause = context.sentence.inside.get(id(use.whole))
    meeting = use.whole.preposition == "for" and sense.category == "CONSULT"
    owner = use.whole.owner
    aside = use.whole.preposition in AMID and (owner is None or use.whole.preposition != "in")
    aside = aside or (meeting and (owner is None or bool(owner.preposition)))
    if "mutual" in sense.frame and clause and aside and (found := context.actors.of(clause.subject)):
        return found, "subject of its clause"
    if use.whole.preposition == "in" and sort_of(noun.head) & BEHALF and clause:
        return context.actors.of(clause.subject), "subject of its clause"  # marched in support of
    if noun.owner and not noun.preposition and noun.owner.apposed is not noun:
        return context.actors.of(noun.owner), "whose it is"
    if use.chain and use.chain[0][0] == "of" and not sense.frame & {"of", "mutual"}:
        return context.actors.of(use.chain[0][1]), "“of”"
    if verb and verb.copula and verb.subject and verb.subject.pronoun == "there":
        governor = verb.clause.governor if verb.clause else None
        if governor and governor.controls("report", "deny"):
            return context.actors.of(governor.subject), "the speaker says there was"
    return [], ""


def _own(chain: list[tuple[str, Noun]], sense: Sense) -> list[tuple[str, Noun]]:
    """The chain up to where another noun states something: arms *despite an embargo* by Spain are not Spain's."""
    for k, (preposition, noun) in enumerate(chain):
        if noun.entries and preposition not in sense.frame and preposition not in ("by", "of", "between"):
            return chain[:k]
    return chain


def _wanted(verb: Verb) -> str:
    """The category of a verb that asks for what its object names: *called for sanctions on*, *supported the war on*."""
    for entry in verb.entries:
        for sense in entry.senses:
            asked = sense.category == "REQUEST" and entry.lemma in ("call for", "demand", "order")
            if (sense.category == "SUPPORT" and fits(verb, sense.frame)) or asked:
                return sense.category
    return ""


def _resisted(verb: Verb) -> str:
    """The category of a verb that is against what its object names: *boycotted contacts with*."""
    if verb.controls("undo", "light"):
        return ""
    senses = [sense for entry in verb.entries for sense in entry.senses if "object" in sense.frame]
    categories = [sense.category for sense in senses if fits(verb, sense.frame)]
    return next((name for name in categories if name in ("REJECT", "SANCTION", "COERCE", "ACCUSE")), "")
