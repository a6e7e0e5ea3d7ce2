"""What a noun states, and how far the sentence stands behind it: the verbs around it colour both."""

from __future__ import annotations

from analysis.relations.context import Context
from analysis.relations.hedges.denials import farthest
from analysis.relations.hedges.nouns import attempted, noun_hedge
from analysis.relations.hedges.sentence import clause_hedge, hedge
from analysis.relations.nouns.actors import Use, resisted, wanted
from analysis.relations.nouns.agents import of_doer, of_to, part_in, spoiled
from analysis.relations.nouns.charged import charged
from analysis.relations.nouns.fates import Fate
from analysis.relations.phrases.model import Noun, Verb, categories
from analysis.relations.verbs.colouring import POSITIVE, coloured, undoing
from analysis.relations.vocabulary.lexicon import Sense

WITHHELD = ("AID", "CONCEDE", "COOPERATE")
MADE = ("AGREE", "CONSULT")
PROMISED = frozenset({"AID", "COOPERATE", "SUPPORT"})
IN_FORCE = ("ACCUSE", "ASSAULT", "COERCE", "SANCTION")  # until they are ended


def stated(context: Context, use: Use, fate: Fate, sense: Sense, both: bool) -> tuple[str, str]:
    """The category of a statement and its hedge, as the verbs around a noun colour them."""
    governor, verb = use.governor, use.verb
    if sense.category in POSITIVE and spoiled(context, use):
        return sense.category, "conditional"  # tried to derail its merger with Peru
    friendly = sense.category in POSITIVE
    against = resisted(verb) if verb and not verb.passive else ""
    others = bool(
        use.inner or context.behind(use.chain, ("by",)) or of_to(context, use, sense) or spoiled(context, use)
    )
    refused = against if friendly and not others and not both else ""
    said = noun_hedge(context, use.noun, use.whole, governor, friendly, bool(refused))
    said = farthest([said, *(hedge(other) for other in fate.apart if other.modals)])  # war may break out
    said = farthest([said, charged(context, use, sense)[1] or "asserted"])
    if (part := part_in(use)) is not None:
        said = farthest([said, _taken(context, part, friendly)])
    if fate.undone and sense.category in IN_FORCE and governor is not None and governor.negated:
        return sense.category, clause_hedge(context.sentence.inside.get(id(use.whole)))  # has not lifted its ban
    never = fate.unsaid and use.passive is not None and use.passive.controls("never") and sense.category != "AID"
    if never or (fate.undone and fate.unsaid and sense.category in MADE):
        category, said = sense.category, "denied"  # the meeting was called off: nobody is against anybody
    else:
        category = undoing(sense.category) if fate.undone else sense.category
    category = refused or category
    ended = verb is not None and verb.controls("undo") and not (verb.passive or verb.controls("light"))
    if friendly and others and (ended or against in ("REJECT", "COERCE")):
        said = farthest([said, "conditional"])  # blocked the purchase of Kenya's mines by Peru
    if against == "REJECT" and not friendly and use.noun.words[0].low in ("a", "an"):
        said = farthest([said, "conditional"])  # opposes a war between
    if governor is not None and governor.controls("deny") and not _is_withheld(use, sense, governor):
        category, said = sense.category, "denied"  # denied any attack on, any cooperation with, but denied aid to
    between = context.behind(use.chain[:1], ("between",))
    if len(between) > 1 and friendly and (fate.undone or against) and verb is not None and not verb.passive:
        acting = context.actors.named(verb.subject)
        if acting and acting.isdisjoint(name.actor for name in between):
            return sense.category, farthest([said, "conditional"])  # Chile blocked talks between
    by_another = both or others or of_doer(use, sense)
    if by_another and verb is not None and not verb.passive and wanted(verb) == "REQUEST":
        said = farthest([said, "conditional"])  # called for talks between, for Kenyan aid to
    if both and attempted(governor):  # is working to end the war between, offered to host talks between
        return category, farthest([said, "conditional"])
    if verb and not verb.passive and (verb.controls("light", "undo") or not others):
        # refused to lift the curfew, threatened to impose one, but vowed to avenge a killing by
        category, said = coloured(context.actors, verb, category, said)
        if _announces(verb) and category not in (*POSITIVE, "REJECT") and not fate.ending:
            return "THREATEN", farthest([said, hedge(verb)])  # threatened, vowed attacks on
        if _announces(verb) and verb.controls("offer") and category in PROMISED:
            return "AGREE", said  # promised aid to: none was given yet
        if _announces(verb) and verb.controls("offer") and category == "CONSULT":
            said = farthest([said, "conditional"])  # offered talks
    return category, said


def _taken(context: Context, part: Noun, friendly: bool) -> str:
    """How far a sentence stands behind somebody's part in a deed: *no proof of, denied, questioned Kenya's role in*."""
    teller = context.governing.get(id(part))
    if teller is not None and teller.controls("deny", "dismiss"):
        return "denied"
    accuses = teller is not None and "ACCUSE" in categories(teller) and not teller.controls("stance")
    if teller is not None and (accuses or teller.controls("report", "doubt", "accuse") or teller.means("question")):
        return "reported"
    return noun_hedge(context, part, part, teller, friendly, False)


def _is_withheld(use: Use, sense: Sense, denying: Verb) -> bool:
    """Whether who denies a thing does not give it: *denied Peru any aid*, but not *denied any aid to Peru*."""
    whole = use.noun.words[0].low == "any" and use.whole is next(iter(denying.objects), None)
    with_others = "mutual" in sense.frame or (bool(use.chain) and use.chain[0][0] == "with")
    return sense.category in WITHHELD and not whole and not with_others


def _announces(verb: Verb) -> bool:
    """Whether a verb says what somebody will do: *threatened, vowed attacks*, not *agreed to sanctions*."""
    agrees = any(entry.lemma.startswith("agree") for entry in verb.entries)
    return verb.controls("threat", "offer") and not agrees
