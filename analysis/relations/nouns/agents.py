"""Who does what a noun names: *Peru's attack on*, *an attack by Peru*, *launched an offensive against*."""

from __future__ import annotations

from analysis.relations.context import ANSWERING, Context
from analysis.relations.nouns.actors import AGAINST_DEEDS, Use, of_others, resisted, wanted
from analysis.relations.nouns.charged import charged
from analysis.relations.phrases.model import Clause, Noun, categories, senses
from analysis.relations.phrases.noun_kinds import ABOUT, is_somebody, names_in
from analysis.relations.verbs.colouring import POSITIVE
from analysis.relations.verbs.doers import behind_words
from analysis.relations.vocabulary.frames import sort_of
from analysis.relations.vocabulary.lexicon import Sense
from analysis.relations.vocabulary.words import OWN, Name

BEHALF = frozenset({"behalf"})
SHOWS = frozenset({"act", "demonstration", "display", "expression", "gesture", "mark", "show", "sign", "token"})
PUNISHING = frozenset({"ACCUSE", "COERCE", "SANCTION"})
PARTS = frozenset({"collusion", "complicity", "hand", "involvement", "part", "participation", "role"})
SPOILS = ("block", "derail", "disrupt", "foil", "hamper", "hinder", "obstruct", "sabotage", "thwart", "undermine")
AMID = ("after", "in", "during", "following", "amid", "under")
SUBJECT = "whose act it is"
WHOSE = "whose it is"
ABOUT_WHOM = "whom the sentence is about"
BACKING = ("SUPPORT", "AID", "COOPERATE")


def agents_of(context: Context, use: Use, sense: Sense) -> tuple[list[Name], str]:
    """Who does what a noun names, and how the sentence says so."""
    noun, verb, passive = use.noun, use.verb, use.passive
    by = context.behind(_own(use.chain, sense), ("by",))
    if by and not of_others(context, use):
        return by, "“by”"
    does = verb is not None and not verb.passive and verb.controls("light", "offer")  # voiced her nation's support for
    if not use.inner and noun.words[0].low in OWN and any(word.low == "'s" for word in noun.words) and not does:
        return [], ""  # his campaign's ties to Peru
    said = sense.category in ("ACCUSE", "SUPPORT") and "from" not in sense.frame and noun.words[0].low not in OWN
    given = said and bool(use.chain) and use.chain[0][0] != "from"
    if given and (source := context.behind(use.chain, ("from",))):
        return source, "“from”"  # praise for Rwanda from the World Bank
    clause = context.sentence.inside.get(id(use.whole))
    owner = use.whole.owner if use.whole.preposition == "from" else None
    if clause and owner is not None and owner.head.low == "fresh":
        return context.actors.of(clause.subject), SUBJECT  # fresh from talks with Peru, Kenya …
    if use.whole.preposition == "behind" and clause and clause.main and clause.main.copula:
        return context.actors.of(clause.subject), SUBJECT  # Kenya is behind the attack
    if accused := charged(context, use, sense)[0]:
        return accused, "who is said to have done it"
    if (part := part_in(use)) is not None:
        return names_in(part)[-1:] or _punished(context, part), "whose part in it is told"
    of_against = [preposition for preposition, _ in use.chain[:2]] == ["of", "against"]
    if of_against and (found := context.actors.of(use.chain[0][1])):
        return found, "“of”"  # the war of Kenya against Peru
    if use.whole.preposition == "under" and (source := context.behind(use.chain, ("from",))):
        return source, "“from”"
    if passive and passive.controls("light", "undo"):
        done_by = [other for preposition, other in passive.prepositions if preposition == "by"]
        if any(map(is_somebody, done_by)):  # but an attack was marked by chaos
            return context.behind(passive.prepositions, ("by",)), "“by”"
        if use.inner and passive.form != "participle":  # US sanctions were imposed on
            return use.inner[-1:], "the name before it says whose"
    if between := of_to(context, use, sense):
        return between, "“of”"
    if spoilt := spoiled(context, use):
        return spoilt, WHOSE
    own_words = noun.words[0].low in OWN
    if own_words and (whose := _helped(context, use)):
        return whose, WHOSE
    engaged = verb is not None and verb.passive and verb.controls("light")
    engaged = engaged and ("mutual" in sense.frame or (verb is not None and verb.means("involve in")))
    if verb and (engaged or not verb.passive) and verb.subject is not None:
        seen = resisted(verb) or _is_hailed(use, sense) if sense.category in POSITIVE else wanted(verb)
        asked = bool(seen) and not use.inner and not own_words  # but defended its ban on
        sought = use.whole.preposition in ("for", "over") and verb.controls("contest")  # fought for the trade of
        own = (
            (not sought and verb.controls("light", "undo", "try", "fail", "offer"))
            or (verb.controls("threat") and sense.category not in POSITIVE)
            or (not use.inner and verb.controls("want"))
            or (use.whole.preposition == "with" and verb.means(*ANSWERING))
            or asked
        )
        theirs = _is_owned(use, sense) and verb.controls("light") and not verb.controls("undo")
        if own and not theirs and (sources := context.actors.of(verb.subject) or behind_words(context, verb)):
            return sources, SUBJECT
    if use.inner:
        return use.owners, "the name before it says whose"
    if own_words and (whose := context.possessor(noun, use.whole)):
        return whose, WHOSE
    clause = context.sentence.inside.get(id(use.whole))
    meeting = use.whole.preposition == "for" and sense.category == "CONSULT"
    owner = use.whole.owner
    made = owner is not None and owner.preposition == "by"  # by Kenya in partnership with Peru
    if owner is not None and owner.head.name is not None and owner.head.name.kind == "place":
        owner = None  # launched it from Kourou in a joint mission with
    held = owner is not None and clause is not None and clause.main is not None and owner in clause.main.objects
    made = made or (held and sense.category == "COOPERATE" and noun.words[0].low in ("a", "an"))
    # stopped exports in a dispute with Peru; a headline: in row with
    bare = sense.category == "REJECT" and (len(noun.words) == 1 or noun.words[0].low in ("a", "an"))
    aside = use.whole.preposition in AMID and (owner is None or made or bare or use.whole.preposition != "in")
    aside = aside or (meeting and (owner is None or bool(owner.preposition)))
    outer = clause.parent if clause is not None and clause.kind == "sub" and clause.subject is use.whole else None
    if outer is not None and "mutual" in sense.frame and use.chain[:1] and use.chain[0][0] == "with":
        return context.actors.of(outer.subject), ABOUT_WHOM  # as tension with Iran rose
    if "mutual" in sense.frame and clause and aside:
        main = clause.main
        shared = main is not None and main.passive and use.whole.preposition == "in"
        done = context.behind(main.prepositions, ("by",)) if main is not None and shared else []
        if found := done or context.actors.of(clause.subject):
            return found, ABOUT_WHOM  # was built by Kenya in partnership with Peru
    if clause and _travels(use, sense):
        traveller = use.whole.owner if use.whole.preposition == "on" else None
        found = context.actors.of(traveller) or context.actors.of(clause.subject)
        return [name for name in found if name.kind == "person"], ABOUT_WHOM
    shown = use.whole.owner if use.whole.preposition == "of" else None
    inside = use.whole.preposition == "in" or (shown is not None and shown.preposition == "in")
    if (
        inside
        and clause
        and (sort_of(noun.head) & BEHALF or _opens_with(use, clause) or _protests(use, sense) or _strikes(use, clause))
    ):
        # marched in support of; in a rebuke to Peru, Kenya …
        return context.actors.of(clause.subject), ABOUT_WHOM
    if noun.owner and not noun.preposition and noun.owner.apposed is not noun:
        return context.actors.of(noun.owner), WHOSE
    if of_doer(use, sense):
        return context.actors.of(use.chain[0][1]), "“of”"
    given = sense.category in ABOUT or sense.category == "AID"
    helped = use.whole.preposition == "with" and bool(use.chain) and use.chain[0][0] == "of"
    if helped and given:
        return context.actors.of(use.chain[0][1]), "“of”"  # with the help of Peru
    if use.chain and use.chain[0][0] == "from" and given and "from" not in sense.frame:
        return context.actors.of(use.chain[0][1]), "“from”"  # opposition from Peru to
    if verb and verb.copula and verb.subject and verb.subject.pronoun == "there":
        governor = verb.clause.governor if verb.clause else None
        if governor and governor.controls("report", "deny"):
            return context.actors.of(governor.subject), "the speaker says there was"
    return [], ""


def part_in(use: Use) -> Noun | None:
    """The noun that tells whose part something is: *Kenya's role* in the attack, *was jailed for her part* in it."""
    part = use.whole.owner if use.whole.preposition == "in" else None
    if part is None or part.head.low not in PARTS:
        return None
    return part if names_in(part) or (part.preposition == "for" and part.words[0].low in OWN) else None


def _punished(context: Context, part: Noun) -> list[Name]:
    """Who is punished or blamed for a part in something: *was jailed for her part*, *criticised Kenya for its role*."""
    for verb in context.sentence.verbs:
        if categories(verb) & PUNISHING and any(noun is part for _, noun in verb.prepositions):
            return context.actors.of(verb.subject if verb.passive else next(iter(verb.objects), None))
    return []


def _travels(use: Use, sense: Sense) -> bool:
    """Whether a noun is a visit on which somebody is: *on a visit to Peru*, *during her visit to Peru*."""
    visit = sense.category == "CONSULT" and use.noun.head.low == "visit" and use.whole.preposition in ("during", "on")
    return visit and not use.inner and (use.noun.words[0].low in ("a", "an") or use.noun.words[0].low in OWN)


def _helped(context: Context, use: Use) -> list[Name]:
    """Whom somebody stands by in what is *its* own: *backed Peru in its fight with Chile*."""
    clause = context.sentence.inside.get(id(use.whole))
    ahead = [verb for verb in context.sentence.verbs if verb.first.start < use.whole.start and verb.clause is clause]
    main = ahead[-1] if ahead and clause is not None else None  # thanked Chile and pledged to support Peru in its war
    if main is None or main.passive or use.whole.preposition not in ("in", "for", "against", "over"):
        return []
    backing = [sense for sense in senses(main) if sense.category in BACKING]
    behind = {word for sense in backing for word in sense.frame}
    held = main.objects[:1] if "object" in behind else [n for word, n in main.prepositions if word in behind][:1]
    return [name for noun in held for name in context.actors.of(noun)] if backing else []


def of_doer(use: Use, sense: Sense) -> bool:
    """Whether *of* behind a noun leads to who does it: *the withdrawal of Peru*, but not *the arrest of Ann Lee*."""
    return bool(use.chain) and use.chain[0][0] == "of" and not sense.frame & {"of", "mutual"}


def of_to(context: Context, use: Use, sense: Sense) -> list[Name]:
    """Who does what a noun names where both are told: *the visit of Kenyan officials to Peru*."""
    if use.inner or not of_doer(use, sense) or len(use.chain) < 2 or use.chain[1][0] not in sense.frame:
        return []
    held = use.chain[0][1]
    return context.actors.of(held) if names_in(held) else []


def spoiled(context: Context, use: Use) -> list[Name]:
    """Whose a thing is that others try to spoil: *accused Peru of trying to derail its merger with Kenya*."""
    verb = use.verb
    if verb is None or use.noun.words[0].low not in OWN or not verb.means(*SPOILS):
        return []
    outer = verb.governor
    while outer is not None and (outer.subject is None or outer.subject is verb.subject):
        outer = outer.governor
    return context.actors.of(outer.subject) if outer is not None else []


def _is_hailed(use: Use, sense: Sense) -> bool:
    """Whether somebody praises what they have *with* another: *hailed the alliance with Peru*."""
    by_itself = use.chain[:1] and use.chain[0][0] == "with" and use.noun.words[0].low not in ("a", "an")
    return bool(by_itself) and "mutual" in sense.frame and use.verb is not None and wanted(use.verb) == "SUPPORT"


def _is_owned(use: Use, sense: Sense) -> bool:
    """Whether it is another's by *'s*: *approved Google's merger with*, not *signed a US deal with*."""
    owner = use.inner[-1] if use.inner else None
    done = sense.category == "REQUEST" or any(preposition in sense.frame for preposition, _ in use.chain[:1])
    if owner is None or owner.kind == "place" or not done:
        return False
    words = use.noun.words
    return any(word.name is owner and words[k + 1].low == "'s" for k, word in enumerate(words[:-1]))


def _opens_with(use: Use, clause: Clause) -> bool:
    """Whether a clause begins with what its subject does: *in a rebuke to Peru*, but not *in the rebuke*."""
    first, main = use.whole, clause.main
    if first.preposition == "of" and first.owner is not None and first.owner.head.low in SHOWS:
        first = first.owner  # in a show of support for
    own = first.words[0].low in ("a", "an") and first.owner is None and not use.inner
    return own and main is not None and not main.passive and use.noun.start < main.first.start


def _protests(use: Use, sense: Sense) -> bool:
    """Whether a noun behind *in* is a protest in which its subject does something: *blocked roads in a strike*."""
    return sense.category == "PROTEST" and use.noun.words[0].low in ("a", "an") and not use.inner


def _strikes(use: Use, clause: Clause) -> bool:
    """Whether a noun behind *in* is an attack in which its subject harms somebody: *killed two in an attack on*."""
    main = clause.main
    own = use.noun.words[0].low in ("a", "an") and not use.inner and "ASSAULT" in categories(use.noun)
    return own and main is not None and not main.passive and "ASSAULT" in categories(main)


def _own(chain: list[tuple[str, Noun]], sense: Sense) -> list[tuple[str, Noun]]:
    """The chain up to where another noun states something: arms *despite an embargo* by Spain are not Spain's.

    A protest or a reproach is of who makes it: *in protest at a speech* by Peru is not Peru's.
    """
    for k, (preposition, noun) in enumerate(chain):
        if noun.entries and preposition not in sense.frame and preposition not in ("by", "of", "between"):
            return chain[:k]
        if preposition in sense.frame and sense.category in AGAINST_DEEDS and not is_somebody(noun):
            return chain[: k + 1]
    return chain
