"""What nouns state: *war on*, *talks between*, *sanctions against*, with the verbs that govern them."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.relations.colouring import POSITIVE, coloured, undoing
from analysis.relations.context import Context, Statement
from analysis.relations.frames import holds, sort_of
from analysis.relations.hedges import farthest, hedge
from analysis.relations.lexicon import Sense
from analysis.relations.model import Noun, Verb
from analysis.relations.noun_actors import Use, both_of, of_others, resisted, targets_of, wanted
from analysis.relations.noun_agents import SUBJECT, agents_of
from analysis.relations.noun_hedges import OF, attempted, ending_of, noun_hedge
from analysis.relations.noun_kinds import is_event, names_in
from analysis.relations.words import Name

BETWEEN = ("between", "among")
UNLIKELY = frozenset({"unlikely"})
STRAINED = frozenset({"strained"})
WITHHELD = ("AID", "CONCEDE", "COOPERATE")
# drew criticism from, faces sanctions from, suffered an attack by
TOLD = ("ACCUSE", "REQUEST", "REJECT", "SANCTION", "THREATEN", "PROTEST", "ASSAULT")
MADE = ("AGREE", "CONSULT")
LASTING = POSITIVE - {"CONSULT"}


def by_nouns(context: Context) -> Iterator[Statement]:
    """The statements that nouns make, but for those of allies and enemies."""
    for whole in context.sentence.nouns:
        said: set[tuple[str, str, str]] = set()
        for noun in whole.members or [whole]:
            entry = next((entry for entry in noun.entries if not entry.party), None)
            for made in _by_noun(context, noun, whole, entry.senses) if entry else ():
                key = made.source, made.target, made.category
                if key not in said:  # sent food and medicine to Peru: said once
                    said.add(key)
                    yield made


def _by_noun(context: Context, noun: Noun, whole: Noun, senses: tuple[Sense, ...]) -> Iterator[Statement]:
    own = [verb for verb in context.sentence.verbs if verb.subject is whole and verb.form == "finite"]
    about = [noun, *(held for verb in own if verb.copula for held in verb.objects)]
    over = any(_is_over(verb) or verb.controls("lapse") or verb.word.low in STRAINED for verb in own)
    if over or any(holds(held, STRAINED) for held in about):
        # a ceasefire that collapsed, relations that are tense
        senses = tuple(sense for sense in senses if sense.category not in LASTING)
    governing = context.governing.get(id(whole))
    end = ending_of(whole)
    ender = context.governing.get(id(end)) if end is not None else None
    ending = ender is not None and ender.controls("light", "offer", "report")  # announced an end to the war
    governing = ender if ending else governing
    within = governing is not None and governing.first.start > noun.start and governing.controls("light", "undo")
    passive = None if within else _undergone(context, whole, own)
    inner = names_in(noun)
    use = Use(noun, whole, governing, passive, context.chain(whole), inner)
    # the siege by A was broken: not by A
    ended = bool(context.behind(use.chain, ("by",))) and not of_others(context, use)
    if passive:  # help to Peru was praised by Kenya: not its help
        its = passive.controls("light", "undo")
        use.chain += [pair for pair in passive.prepositions if its or pair[0] != "by"]
    elif within and governing is not None:
        use.chain += governing.prepositions  # sanctions that Kenya imposed on Peru
    apart = [verb for verb in own if not (verb.passive or verb.copula or verb.objects)]
    use.chain += [pair for verb in apart for pair in verb.prepositions if pair[0] in BETWEEN and _is_free(pair[1])]
    governor = use.governor
    undone = not ended and governor is not None and governor.controls("undo") and not governor.controls("light")
    undone = undone or ending
    nobody = passive is not None and not context.behind(passive.prepositions, ("by",))
    called_off = undone and nobody
    never = nobody and passive is not None and passive.controls("never")  # an attack was called off
    both = both_of(context, use)
    against = resisted(use.verb) if use.verb and not use.verb.passive else ""
    asked = wanted(use.verb) if use.verb else ""
    for sense in senses:
        if sense.category == "CONSULT" and "account" in sort_of(noun.head) and use.chain[:1] and use.chain[0][0] in OF:
            continue  # talk of a rift: nobody talks
        if "under" in sense.frame and whole.preposition != "under":
            continue
        if "governed" in sense.frame and not (governor and (governor.controls("light", "undo") or asked)):
            continue
        if sense.category == "AID" and governor is not None and _gives_up(governor):
            continue  # handed over its weapons to Peru
        friendly = sense.category in POSITIVE
        refused = against if friendly and not inner and not both else ""
        said = noun_hedge(context, noun, whole, governor, friendly, bool(refused))
        said = farthest([said, *(hedge(verb) for verb in apart if verb.modals)])  # war may break out
        if (never and sense.category != "AID") or (
            called_off and sense.category in MADE
        ):  # the meeting was postponed: nobody is against anybody
            category, said = sense.category, "denied"
        else:
            category = undoing(sense.category) if undone else sense.category
        category = refused or category
        if against == "REJECT" and not friendly and noun.words[0].low in ("a", "an"):
            said = farthest([said, "conditional"])  # opposes a war between
        if governor is not None and governor.controls("deny") and sense.category not in WITHHELD:
            category, said = sense.category, "denied"  # denied any attack on, but denied aid to
        if both and asked == "REQUEST":
            said = farthest([said, "conditional"])  # called for talks between
        if both and undone and attempted(governor):
            said = farthest([said, "conditional"])
        elif use.verb and not use.verb.passive:  # refused to lift the curfew, threatened to impose one
            category, said = coloured(context.actors, use.verb, category, said)
            if _announces(use.verb) and category not in POSITIVE and not ending:
                category, said = "THREATEN", farthest([said, hedge(use.verb)])  # threatened, vowed attacks on
        made = list(_of_sense(context, use, sense, both, category, said))
        if made:
            yield from made
            if category in POSITIVE and "mutual" in sense.frame and (foes := context.behind(use.chain, ("against",))):
                allied, how = both or agents_of(context, use, sense)[0], "“against”"
                yield from context.rows(allied, foes, "MOBILIZE", noun.head, said, how)
            return


def _announces(verb: Verb) -> bool:
    """Whether a verb says what somebody will do: *threatened, vowed attacks*, not *agreed to sanctions*."""
    agrees = any(entry.lemma.startswith("agree") for entry in verb.entries)
    return verb.controls("threat", "offer") and not agrees


def _is_free(noun: Noun) -> bool:
    """Whether no other noun that states something has it: fighting for a port *between* A and B, not for talks."""
    return noun.owner is None or not noun.owner.entries


def _is_over(verb: Verb) -> bool:
    """Whether a verb says of its subject that it is no more, or not yet: *ended*, *is unlikely*, *is far off*."""
    if verb.copula:
        about = [*verb.objects, *(noun for _, noun in verb.prepositions)]
        return not about or any(holds(noun, UNLIKELY) for noun in about)
    return verb.controls("undo", "cease") and not verb.passive and not verb.objects


def _gives_up(verb: Verb) -> bool:
    return any(s.category == "CONCEDE" and "to" in s.frame for entry in verb.entries for s in entry.senses)


def _undergone(context: Context, whole: Noun, own: list[Verb]) -> Verb | None:
    """The passive verb that has a noun as its subject; where it says little (*were seized*) the participle behind."""
    passive = next((verb for verb in own if verb.passive), None)
    if passive is not None and passive.controls("light", "undo"):
        return passive
    return _done(context, whole) or passive


def _done(context: Context, whole: Noun) -> Verb | None:
    """The participle that says who did what a noun names: *tariffs imposed by Peru on*, *a truce offered by Peru*."""
    by = (verb for verb in context.sentence.verbs if verb.subject is whole and verb.form == "participle")
    return next((verb for verb in by if verb.passive and verb.controls("light") and not verb.controls("broker")), None)


def _bidders(context: Context, verb: Verb) -> list[Name]:
    """Whose bid or deed it is that somebody backs or blames: *Peru's claim won the backing of Kenya*."""
    noun = verb.subject
    if noun is None or not (
        is_event(noun) or noun.head.has("intention") or noun.head.low in ("claim", "candidacy", "stance")
    ):
        return []
    return names_in(noun)[-1:] or context.behind(context.chain(noun), ("by",))


def _of_sense(
    context: Context, use: Use, sense: Sense, both: list[Name], category: str, said: str
) -> Iterator[Statement]:
    head, verb, friendly = use.noun.head, use.verb, sense.category in POSITIVE
    if verb and verb.controls("receive") and not verb.passive:
        givers = context.behind(use.chain, ("from", "by"))
        if friendly:
            givers = use.inner[-1:] or context.behind(use.chain, ("of", "from", "by"))
        elif sense.category == "REQUEST":
            givers = use.inner[-1:] or givers  # accepted Peru's demands
        if givers and friendly and category == "REJECT":  # refused to accept aid from
            yield from context.rows(context.actors.of(verb.subject), givers, category, head, said, "what it refuses")
            return
        if (givers and (friendly or sense.category in TOLD)) or (friendly and not verb.controls("light")):
            takers = context.behind(use.chain, ("of", "against")) if sense.category in TOLD else []
            takers = takers or context.actors.of(verb.subject) or _bidders(context, verb)
            yield from context.rows(givers, takers, category, head, said, "received from them")
            return
    if "mutual" in sense.frame and both:
        yield from context.pairs(both, category, head, said, "between both")
        if use.governor and use.governor.controls("broker"):
            passive = use.governor.passive
            brokers = context.behind(use.chain, ("by",)) if passive else context.actors.of(use.governor.subject)
            yield from context.rows(brokers, both, "CONSULT", head, said, "who brings both together")
        return
    sources, how = agents_of(context, use, sense)
    targets = targets_of(context, use, sense, category)
    if not targets and how == SUBJECT and use.inner and not use.inner[-1].adjective and use.noun.words[0].name:
        # gave Egypt weapons; took Egypt's side, joined Egypt's coalition; but sought Egypt's help
        given = verb is not None and verb.controls("light") and not verb.controls("try", "want")
        friendly = sense.category in POSITIVE and bool(sense.frame & {"of", "with"})
        targets = use.inner[-1:] if given and ("to" in sense.frame or friendly) else []
    refused = verb is not None and sense.category in POSITIVE and bool(resisted(verb))
    several = (
        how == SUBJECT and not refused and len(sources) > 1 and verb is not None and not context.either(verb.subject)
    )
    if several and sense.category in ("ASSAULT", "MOBILIZE", "COERCE") and "mutual" not in sense.frame:
        yield from context.pairs(sources, "COOPERATE", head, said, "they act together")
    if several and verb is not None and verb.controls("broker"):
        return  # who broker a truce have none with one another
    if several and "mutual" in sense.frame and all(target.kind == "place" for target in targets):
        targets = []  # began joint patrols of the Celebes Sea
    if targets:
        yield from context.rows(sources, targets, category, head, said, how)
    elif several and "mutual" in sense.frame:
        yield from context.pairs(sources, category, head, said, "both are the subject of its verb")
