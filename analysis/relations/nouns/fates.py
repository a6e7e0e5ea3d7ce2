"""What becomes of what a noun names, by the verbs around it: *was called off*, *has soured*, *an end to*."""

from __future__ import annotations

import re
from dataclasses import dataclass

from analysis.relations.context import Context
from analysis.relations.hedges.nouns import ENDERS, ending_of
from analysis.relations.nouns.actors import Use, of_others
from analysis.relations.phrases.model import Noun, Verb, categories
from analysis.relations.phrases.noun_kinds import names_in
from analysis.relations.vocabulary.frames import holds, sort_of

BETWEEN = ("between", "among")
CONCLUDE = ("complete", "conclude", "end", "finish", "wrap up")
UNLIKELY = frozenset({"unlikely"})
FAIL = ("break down", "collapse", "fail", "fall apart", "fall through", "founder")
TALKS = frozenset({"dialogue", "negotiations", "talks"})
# what lasts for a while only: whoever ends it has done it
PASSING = frozenset({"drill", "exercise", "patrol", "visit"})
SPAN = re.compile(r"\b(?:days|hours|rounds?|sessions?|weeks) of\b")
RELATIONS = frozenset({"relations", "relationship", "ties"})
REACHED = frozenset({"hit", "hits", "reach", "reached", "reaches"})  # a new low
STRAINED = frozenset({"strained"})


@dataclass(slots=True)
class Fate:
    """What becomes of a thing that a noun names.

    `own` are the verbs it is the subject of, `apart` those of them without an object; `undone` says that somebody
    ends it, `ending` that *an end to* stands before it, `unsaid` that a passive does not say who did it.
    """

    own: list[Verb]
    apart: list[Verb]
    undone: bool = False
    ending: bool = False
    unsaid: bool = False


def read_use(context: Context, noun: Noun, whole: Noun) -> tuple[Use, Fate]:
    """The noun with the words around it, and what becomes of what it names."""
    own = [verb for verb in context.sentence.verbs if verb.subject is whole and verb.form == "finite"]
    fate = Fate(own, [verb for verb in own if not (verb.passive or verb.copula or verb.objects)])
    governing = context.governing.get(id(whole))
    end = ending_of(whole)
    ender = context.governing.get(id(end)) if end is not None else None
    if ender is not None and ender.controls(*ENDERS):
        governing, fate.ending = ender, True  # announced an end to the war
    within = governing is not None and governing.first.start > noun.start and governing.controls("light", "undo")
    passive = None if within else _undergone(context, whole, own)
    use = Use(noun, whole, governing, passive, context.chain(whole), names_in(noun))
    # the siege by A was broken: not by A
    by = bool(context.behind(use.chain, ("by",))) and not of_others(context, use)
    if passive:  # help to Peru was praised by Kenya: not its help
        its = passive.controls("light", "undo")
        use.chain += passive.prepositions if its else _not_by(passive.prepositions)
        fate.unsaid = not context.behind(passive.prepositions, ("by",))
    elif within and governing is not None:
        use.chain += governing.prepositions  # sanctions that Kenya imposed on Peru
    elif governing is not None and governing.clause is not None and governing.clause.opener:
        # on which Kenya imposed sanctions
        use.chain += [pair for pair in governing.prepositions if pair[1] is governing.clause.antecedent]
    use.chain += [pair for verb in fate.apart for pair in verb.prepositions if pair[0] in BETWEEN and _is_free(pair[1])]
    came = [verb for verb in fate.apart if verb.means("come")]
    use.chain += [pair for verb in came for pair in verb.prepositions if pair[0] == "from"]  # praise came from
    governor = use.governor
    undone = not by and governor is not None and governor.controls("undo") and not governor.controls("light")
    concluded = governor is not None and governor.means(*CONCLUDE) and _is_finished(context, use)
    fate.undone = (undone and not concluded) or fate.ending
    return use, fate


def _not_by(prepositions: list[tuple[str, Noun]]) -> list[tuple[str, Noun]]:
    """The prepositions without *by* and those of whom it leads to: *was followed by a number of states*."""
    words = [word for word, _ in prepositions]
    by = words.index("by") if "by" in words else len(words)
    return [*prepositions[:by], *(pair for pair in prepositions[by + 1 :] if pair[0] not in ("by", "of"))]


def _is_finished(context: Context, use: Use) -> bool:
    """Whether who ends a thing has done it: *ended two days of talks*, *a joint exercise*, not *joint exercises*."""
    noun = use.noun
    if not categories(noun) & {"CONSULT", "COOPERATE"}:
        return False  # ended two weeks of fighting
    before = context.text[use.governor.last.end : noun.start] if use.governor else ""
    if noun.head.low in PASSING or SPAN.search(before):
        return True
    return "CONSULT" in categories(noun) and not context.behind(use.chain, ("with",))


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


def _is_free(noun: Noun) -> bool:
    """Whether no other noun that states something has it: fighting for a port *between* A and B, not for talks."""
    return noun.owner is None or not noun.owner.entries


def is_past(noun: Noun, fate: Fate) -> bool:
    """Whether a thing is no more, or not what it was: *a ceasefire that collapsed*, *relations that are tense*."""
    return _is_strained(noun, fate) or any(_is_over(verb) or verb.controls("lapse") for verb in fate.own)


def is_soured(context: Context, noun: Noun, fate: Fate) -> bool:
    """Whether it is the relations of two that are said to be bad, or their talks that broke down."""
    if noun.head.low in RELATIONS and _is_strained(noun, fate):
        return True
    failed = [verb for verb in fate.apart if verb.means(*FAIL)] if noun.head.low in TALKS else []
    return bool(failed) and not any(lower.governor in failed for lower in context.sentence.verbs)  # failed to end it


def _is_strained(noun: Noun, fate: Fate) -> bool:
    """Whether it is said to be bad: *tense relations*, *ties that are poor*, *have soured*, *hit rock bottom*."""
    about = [noun, *(held for verb in fate.own if verb.copula or verb.word.low in REACHED for held in verb.objects)]
    soured = any(sort_of(verb.word) & STRAINED for verb in fate.own[-1:])
    return soured or any(holds(held, STRAINED) for held in about)


def _is_over(verb: Verb) -> bool:
    """Whether a verb says of its subject that it is no more, or not yet: *ended*, *is unlikely*, *is far off*."""
    if verb.copula:
        about = [*verb.objects, *(noun for _, noun in verb.prepositions)]
        return not about or any(holds(noun, UNLIKELY) for noun in about)
    return verb.controls("undo", "cease") and not verb.passive and not verb.objects
