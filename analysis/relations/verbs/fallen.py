"""In whose attack somebody died: *ten soldiers died in a Peruvian raid*, *the ambush by Peru in which ten died*."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.relations.context import Context, Statement
from analysis.relations.hedges.sentence import hedge
from analysis.relations.phrases.model import Noun, Verb, categories
from analysis.relations.verbs.doers import claimants
from analysis.relations.vocabulary.words import Name

AMID = ("in", "during")
KILLING = ("injure", "kill", "wound")


def fallen(context: Context, verb: Verb) -> Iterator[Statement]:
    """The attack of whoever is named beside the word for it on those who died in it."""
    # In a headline *killed* is *was killed*: General killed in Peruvian raid.
    killed = verb.form == "finite" and verb.means(*KILLING) and not (verb.passive or verb.objects or verb.helpers)
    if verb.means("die", "perish") or killed:
        attacks = [noun for preposition, noun in verb.prepositions if preposition in AMID]
        for attack in attacks[:1]:
            if "ASSAULT" in categories(attack):
                sources, targets = _attackers(context, attack), context.actors.of(verb.subject)
                yield from context.rows(sources, targets, "ASSAULT", verb, hedge(verb), "in whose attack they died")


def _attackers(context: Context, attack: Noun) -> list[Name]:
    own = context.actors.of(attack, acting=True) or context.behind(attack.complements, ("by",))
    return own or claimants(context, attack)
