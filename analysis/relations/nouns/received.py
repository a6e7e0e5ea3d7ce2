"""What somebody receives from another: *won the backing of Peru*, *faces sanctions by Peru*, *accepted Peru's aid*."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.relations.context import Context, Statement
from analysis.relations.nouns.actors import Use
from analysis.relations.phrases.model import Verb
from analysis.relations.phrases.noun_kinds import is_event, names_in
from analysis.relations.verbs.colouring import POSITIVE
from analysis.relations.vocabulary.lexicon import Sense, lexicon
from analysis.relations.vocabulary.words import Name

# drew criticism from, faces sanctions from, suffered an attack by
TOLD = ("ACCUSE", "COERCE", "REQUEST", "REJECT", "SANCTION", "THREATEN", "PROTEST", "ASSAULT")
BIDS = ("claim", "candidacy", "stance")


def received(context: Context, use: Use, sense: Sense, category: str, said: str) -> Iterator[Statement] | None:
    """The statements of who gives and who receives what a noun names; None where nothing is received."""
    head, verb, friendly = use.noun.head, use.verb, sense.category in POSITIVE
    if verb is None or verb.passive or not verb.controls("receive") or "from" in sense.frame:
        return None  # also independence from
    if verb.controls("stance") and context.behind(use.chain[:1], ("for", "to")):
        return None  # welcomed Kenyan support for Chad
    givers = context.behind(use.chain, ("from", "by"))
    if friendly:
        givers = use.owners or context.behind(use.chain, ("of", "from", "by"))
    elif sense.category == "REQUEST":
        givers = use.owners or givers  # accepted Peru's demands
    if givers and friendly and category == "REJECT":  # refused to accept aid from
        return context.rows(context.actors.of(verb.subject), givers, category, head, said, "what it refuses")
    told = sense.category in TOLD
    if told and verb.means("draw", "face"):
        givers = givers or use.owners  # faces EU sanctions, drew US criticism
    if not ((givers and (friendly or told)) or (friendly and not verb.controls("light"))):
        return None
    takers = context.behind(use.chain, ("of", "against")) if told else []
    takers = takers or first_object(context, use)
    takers = takers or _bidders(context, verb) or context.actors.of(verb.subject)
    return context.rows(givers, takers, category, head, said, "received from them")


def first_object(context: Context, use: Use) -> list[Name]:
    """Who stands between a verb and a noun: *gave Peru a loan*, *won Peru praise from Kenya*."""
    held = use.verb.objects if use.verb is not None else []
    return context.actors.of(held[0]) if len(held) > 1 and held[1] is use.whole else []


def _bidders(context: Context, verb: Verb) -> list[Name]:
    """Whose bid or deed it is that somebody backs or blames: *Peru's claim won the backing of Kenya*."""
    noun = verb.subject
    if noun is None or noun.head.name is not None or noun.head.low in lexicon().people:
        return []
    opens = len(noun.words) > 2 and noun.words[0].name is not None
    own = opens and noun.words[1].low == "'s"  # Peru's dispatch of ships
    if not (own or is_event(noun) or noun.head.has("intention") or noun.head.low in BIDS):
        return []
    return names_in(noun)[-1:] or context.behind(context.chain(noun), ("by",))
