"""What allies, enemies and sponsors state: *an ally of*, *its rival*, *Iran-backed*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.mentions.stand_ins import FORMER
from analysis.relations.context import Context, Statement
from analysis.relations.hedges.denials import farthest
from analysis.relations.hedges.sentence import clause_hedge, hedge, presupposed
from analysis.relations.phrases.model import Noun, Verb, is_mark
from analysis.relations.verbs.colouring import POSITIVE
from analysis.relations.vocabulary.frames import MARKS
from analysis.relations.vocabulary.lexicon import Sense, lexicon
from analysis.relations.vocabulary.words import OWN, Name

# What was, or may be, is no relation now.
NOT_NOW = FORMER | {"natural", "possible", "potential"}
ONCE = re.compile(r"\s(?:formerly|longer|once|rarely|seldom)\s$", re.IGNORECASE)
UNTIL = re.compile(r"\s(?:until|till)\s")
CALLING = ("brand", "consider", "depict", "describe", "know", "portray", "regard", "see", "view")
WHAT = "what they are to one another"


def by_parties(context: Context) -> Iterator[Statement]:
    """The statements of nouns such as *ally* and *enemy*."""
    kinds = {word.name.actor: word.name.kind for noun in context.sentence.nouns for word in noun.words if word.name}
    for noun in context.sentence.nouns:
        for simple in noun.members or [noun]:
            for made in _by_party(context, simple, noun):
                if not _is_post(context.text[made.start : made.end], kinds.get(made.source), kinds.get(made.target)):
                    yield made


def _is_post(trigger: str, *kinds: str | None) -> bool:
    """Whether a word says what somebody works as: *a partner of the law firm*."""
    return trigger.lower() in ("partner", "partners") and set(kinds) == {"person", "organisation"}


def _by_party(context: Context, noun: Noun, whole: Noun) -> Iterator[Statement]:
    """*an ally of Y*, *Y's rival X*, *its rival X*, *A and B are enemies*, *Y's main backer is X*."""
    for k, word in enumerate(noun.words):
        if not word.nouns:
            continue
        entry = next((form.entry for form in word.nouns if form.entry.party and not form.rest), None)
        if entry is None:
            continue
        verb = next((verb for verb in context.sentence.verbs if verb.copula and whole in verb.objects), None)
        once = _behind_once(context, noun.start) or (verb is not None and _behind_once(context, verb.first.start))
        over = verb is not None and UNTIL.search(context.text, noun.end, context.sentence.nouns[-1].end)
        sense = entry.senses[0]
        described = {before.low for before in noun.words[:k]}
        foe = sense.category not in POSITIVE  # an old foe may be none now, an old friend is one
        if once or over or described & NOT_NOW or (foe and "old" in described):
            continue
        said = hedge(verb) if verb else clause_hedge(context.sentence.inside.get(id(whole)))
        said = "denied" if noun.words[0].low == "no" else said
        behind = [w.name for w in noun.words[k + 1 :] if w.name]
        ahead = [w.name for w in noun.words[:k] if w.name and not w.name.sponsor][-1:]
        named = next((verb for verb in context.sentence.verbs if verb.copula and verb.subject is whole), None)
        if word is noun.head and named is not None and named.objects:
            owner = _whose(context, whole) or ahead
            found = context.actors.of(named.objects[0])
            yield from context.rows(found, owner, sense.category, word, hedge(named), WHAT)
            continue
        owned = "contest" not in entry.control or any(before.low in ("'s", "'") for before in noun.words[:k])
        if ahead and (ahead[0].adjective or (ahead[0].kind == "state" and not owned)) and _is_from(noun, whole, behind):
            ahead = []  # its American rival Eli Lilly; a Chinese rival, Huawei; US rival Acme
        if word is noun.head:
            yield from _of_head(context, noun, whole, sense, verb, ahead, said)
        elif behind and (ahead or noun.words[0].low in OWN or (k == 0 and id(whole) in context.governing)):
            owner = ahead or (context.possessor(noun, whole) if k else _buyer(context, whole))
            yield from context.rows(behind[-1:], owner, sense.category, word, said, WHAT)


def _whose(context: Context, whole: Noun) -> list[Name]:
    """Whose ally a noun phrase is that opens a clause: *Peru, whose main backer is Kenya*."""
    clause = context.sentence.inside.get(id(whole))
    return context.actors.of(clause.antecedent) if clause is not None and clause.whose else []


def _is_from(noun: Noun, whole: Noun, behind: list[Name]) -> bool:
    """Whether the adjective before *rival* says where the rival is from, not whose rival it is: *an American ally*."""
    holder = whole.apposed.head.name if whole.apposed is not None else None
    if holder is None and whole.owner is not None and whole.owner.apposed is whole:
        holder = whole.owner.head.name
    named = behind[-1] if behind else holder
    return noun.words[0].low in OWN or (named is not None and named.kind in ("organisation", "person"))


def _buyer(context: Context, whole: Noun) -> list[Name]:
    """Whose rival or ally an object is: *would buy rival Google*, *visited ally Russia*."""
    verb = context.governing[id(whole)]
    return [] if verb.passive else context.actors.of(verb.subject)


def _behind_once(context: Context, start: int) -> bool:
    return ONCE.search(context.text[max(0, start - 12) : start]) is not None


def _of_head(
    context: Context, noun: Noun, whole: Noun, sense: Sense, verb: Verb | None, ahead: list[Name], said: str
) -> Iterator[Statement]:
    """*X, an ally of Y*; *A and B, rivals*; *their enemies in X*."""
    word, chain = noun.head, context.chain(whole)
    others = ahead or context.behind(chain, tuple(p for p in sense.frame if p not in MARKS))
    holders = _holders(context, whole, verb)
    if not holders and whole.preposition == "as" and others:
        holders, said = _said_to_be(context, whole, said)
    if others:
        yield from context.rows(holders, others, sense.category, word, said, WHAT)
    elif len(holders) > 1 and "mutual" in sense.frame and word.low.endswith("s"):
        if not chain or chain[0][0] not in ("of", "to", "with"):
            yield from context.pairs(holders, sense.category, word, said, WHAT)
    elif noun.words[0].low in OWN and chain and chain[0][0] == "in":
        owner = context.possessor(noun, whole)
        yield from context.rows(owner, context.actors.of(chain[0][1]), sense.category, word, said, WHAT)


def _holders(context: Context, whole: Noun, verb: Verb | None) -> list[Name]:
    """Who is the ally or enemy: the subject of *is*, or the noun phrase that a comma sets beside it."""
    if verb:
        return context.actors.of(verb.subject)
    if whole.apposed and whole.apposed.head.name:
        return [whole.apposed.head.name]
    if whole.owner is not None and whole.owner.apposed is whole:
        return context.actors.of(whole.owner)
    return []


def _said_to_be(context: Context, whole: Noun, said: str) -> tuple[list[Name], str]:
    """Who is an ally by *as*, and how surely: *as an ally of Y, X voted*; *described X as*, *X, seen as an ally*."""
    verb = next((v for v in context.sentence.verbs for word, noun in v.prepositions if noun is whole), None)
    if verb is not None and verb.means(*CALLING):
        held = verb.subject if verb.passive else next(iter(verb.objects), None)
        return context.actors.of(held), farthest([said, "reported", hedge(verb)])
    clause, ahead = context.sentence.inside.get(id(whole)), context.sentence.phrases[: context.place[id(whole)]]
    opens = len(ahead) < 2 or is_mark(ahead[-2], "comma")
    return (context.actors.of(clause.subject), said) if clause is not None and opens else ([], said)


def by_sponsors(context: Context) -> Iterator[Statement]:
    """The statements of *Iran-backed X*."""
    for whole in context.sentence.nouns:
        for noun in whole.members or [whole]:
            for k, word in enumerate(noun.words):
                if word.sponsor is None:
                    continue
                behind = [w.name for w in noun.words[k + 1 :] if w.name and not w.name.sponsor][-1:]
                behind = behind or context.behind(context.chain(whole), ("including", "such as"))
                behind = behind or _among(context, whole)
                if noun.head.low.endswith("s"):  # Turkish-backed factions of the army
                    behind = behind or context.behind(context.chain(whole)[:1], ("of",))
                backed = [name for name in behind if name.kind != "place"]  # a Houthi-controlled town does nothing
                category = lexicon().sponsors[word.low]
                said = presupposed(clause_hedge(context.sentence.inside.get(id(whole))))
                yield from context.rows([word.sponsor], backed, category, word, said, "who backs, leads or trains them")


def _among(context: Context, noun: Noun) -> list[Name]:
    """*Among the Iran-backed groups were A and B.*"""
    if noun.preposition != "among":
        return []
    k = context.place[id(noun)]
    verb, named = ([*context.sentence.phrases[k + 1 : k + 3], None, None])[:2]
    return context.actors.of(named) if isinstance(verb, Verb) and verb.copula and isinstance(named, Noun) else []
