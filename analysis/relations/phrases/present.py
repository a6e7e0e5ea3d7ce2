"""Whether a word is a verb in the present, or in its base form, rather than a noun: *Kenya strikes Peru*, *strikes*."""

from __future__ import annotations

from analysis.inflection import BASE, ING, THIRD
from analysis.relations.phrases.model import Mark, Noun, Phrase, Verb, categories, is_mark
from analysis.relations.phrases.set_apart import DASHES, behind_insertion, behind_several
from analysis.relations.vocabulary.words import STOPS, Word, is_actor, is_count, noun_like, opens_noun

CURRENCIES = frozenset("$€£")
FOR_VERBS = ("against", "alongside")
OF_WHERE = ("at", "from", "in", "near", "of", "on")
OF_SORTS = frozenset({"arms", "customs", "goods", "jobs", "news", "sales", "savings", "sports"})  # a customs post
ONE = frozenset(
    {
        *("he", "she", "it", "nobody", "everybody", "somebody", "anybody", "everyone", "someone", "anyone"),
        *("nothing", "something", "everything", "anything", "this"),
    }
)


def present(word: Word, before: Word | None, following: Word | None, found: int, phrases: list[Phrase]) -> int:
    """How a word is read that may be a base form or a third person, as bits; 0 where it is rather a noun.

    `found` are the forms it may be, `before` and `following` the words around it, `phrases` those before it.
    """
    if found & BASE and before is not None and before.has("pronoun") and _demanded(phrases):
        return BASE  # demanded that he resign
    if found & BASE and is_actor(before) and (_demanded(phrases) or _should(phrases)):
        return BASE
    if word.noun and following is not None and following.has("be", "have", "modal"):
        return 0  # whose main sponsor is
    ends = following is None or following.low == "," or following.low in STOPS
    if ends and (not word.noun or is_actor(before)) and _tells(word) and _is_set_apart(phrases):
        return found & (BASE | THIRD)  # Kenya, the group says, attacked
    counted = before is not None and (is_count(before) or before.low == "one")
    if counted and following is not None and following.low == "of":
        return 0  # not one sack of flour
    listed = before is not None and (before.low == "," or before.has("coordinator"))
    if found & BASE and listed and _behind_base(phrases):
        only_verb = not word.noun and before is not None and before.low != ","
        if opens_noun(following) or (only_verb and following is not None):
            return BASE  # vowed to arm Peru, attack Kenya and restore peace
    if before is None or before.low in (",", ":", *DASHES):
        # An inserted clause may stand before the verb: "China, which …, rejects".
        ahead = opens_noun(following) or (following is not None and following.low == "that")
        if found & THIRD and (ahead or _may_follow(following)) and behind_insertion(phrases):
            return THIRD  # Kenya, backed by Peru, sides with
        if found & BASE and not word.noun and behind_several(phrases) and (ahead or noun_like(following)):
            return BASE  # Kenya and Peru, old foes, reach a pact
        return found & THIRD if before is not None and before.low == "," and not word.noun and ahead else 0
    if word.has("preposition") and any(isinstance(phrase, Verb) for phrase in phrases) and before.name:
        return 0  # attacked Peru like Chile
    if before.has("subordinator") and word.noun:
        return 0  # after talks that lasted all night
    if before.low == "former":
        return 0  # former rivals Ann Lee and Tom Ray
    if before.low == "that" and word.noun and behind_mark(phrases, "that"):
        return 0  # said that talks between
    if before.has("relative"):
        return 0 if before.low == "whose" else found & (BASE | THIRD)
    if word.has("number") and following is not None and following.has("time"):
        return 0  # Peru and Kenya last month
    if before.name and not before.name.adjective and found & THIRD and _ends_condition(following, phrases):
        return THIRD
    if before.has("determiner", "possessive", "preposition") and not before.has("pronoun"):
        return 0
    if before.has("determiner") and (word.noun or (before.low == "all" and following is not None and following.plain)):
        return 0  # prohibited all aid, all rail transit
    if before.low == "'s" or (before.name and before.name.adjective) or (word.noun and "-" in before.low[1:]):
        return 0  # nuclear-armed rivals that
    if phrases and isinstance(phrases[-1], Verb) and phrases[-1].last is before:
        return 0  # denied reports that
    partner = any(form.entry.party for form in word.nouns) and before.name is None  # rescued its stricken rival Acme
    named = before.name is not None and not before.name.adjective and not word.noun  # helped Iran sell oil
    thing = noun_like(following) or (following is not None and following.has("event"))
    follows = opens_noun(following) or (named and thing)
    if found & BASE and bare_infinitive(phrases) and before.low != "to" and follows and not partner:
        return BASE
    if before.has("pronoun"):
        third = before.low in ONE
        return found & (THIRD if third else BASE)
    if (
        before.name
        and not word.noun
        and found & BASE
        and (opens_noun(following) or (following is not None and following.has("preposition")))
    ):
        return BASE if not found & THIRD else found
    if behind_mark(phrases, "relative"):
        return found & (BASE | THIRD)
    noun_too = word.noun or (found & THIRD and not before.name)
    if before.has("coordinator"):
        verbal = any(isinstance(p, Verb) for p in phrases[-4:])
        if found & THIRD and _goes_on(word, following, phrases):
            return THIRD
        return found & (BASE | THIRD) if verbal and opens_noun(following) else 0
    if found & THIRD:
        held = phrases[-1] if phrases else None
        if isinstance(held, Verb) and held.form == "finite" and not held.controls("report") and before.name:
            return 0  # bombed Cambodian military posts
        if not noun_too:
            return THIRD
        if following is None:
            return 0
        if opens_noun(following) or following.low == "that":
            return THIRD
        so_much = is_count(following) or following.low in CURRENCIES
        return THIRD if before.name and (so_much or following.low == "to") else 0  # Kenya pledges €2bn, pledges to
    body = (before.name is not None and before.name.kind == "organisation") or not word.noun
    if body and found & BASE and following is not None and following.low == "that" and _tells(word):
        return BASE  # Sevilla believe that, refugees reaching Mali say that
    many = not _is_one_state(before) and (
        (before.name is not None and before.name.plural)
        or (before.low.endswith(("s", "men", "police")) and not before.low.endswith(("ous", "ss")))
        or (before.name is not None and before.text.endswith("s"))
    )
    many = (many and before.low not in OF_SORTS) or _of_many(phrases)
    joined = any(is_mark(p, "and") for p in phrases[1:][-3:])  # but no But at the beginning
    if not (many or joined):
        return 0
    if following is not None and following.low == "that" and _tells(word):
        return BASE  # records show that
    if word.noun and not opens_noun(following):
        many = many and before.name is not None and before.name.plural
        many = many and not any(isinstance(p, Verb) for p in phrases)
        if many and following is not None and (is_count(following) or following.plain or following.low in FOR_VERBS):
            return BASE  # Peruvian marines rescue 27 fishermen, fight alongside Kenya
        return BASE if joined and before.name and following is not None and following.has("preposition") else 0
    if following is None or following.low in STOPS or following.low in ("together", ","):
        first = not any(isinstance(phrase, Verb) for phrase in phrases)
        return BASE if joined and first and (not word.noun or following is not None) else 0  # Kenya and Peru cooperate
    goes_on = (
        following.has("preposition")
        or following.low == "to"
        or (not word.noun and (noun_like(following) or following.noun))
    )
    return BASE if opens_noun(following) or goes_on else 0


def _may_follow(word: Word | None) -> bool:
    """Whether a word may stand behind a verb without an article: *lifts sanctions*, *sides with*, *denies doing*."""
    if word is None:
        return False
    return noun_like(word) or word.noun or word.has("preposition") or any(form.features & ING for form in word.verbs)


def _is_one_state(word: Word) -> bool:
    """Whether a name in *s* is one state's: the *United States* trade representative."""
    return word.name is not None and word.name.kind == "state" and word.text == word.name.actor


def bare_infinitive(phrases: list[Phrase]) -> bool:
    """Whether *helped*, *let* stand before the noun phrase that is read or was read last: *helped Peru* fight Kenya."""
    ahead = _ahead(phrases)
    return bool(ahead) and isinstance(ahead[-1], Verb) and ahead[-1].controls("help", "allow") and not ahead[-1].passive


def _demanded(phrases: list[Phrase]) -> bool:
    """Whether the noun phrase read last is whoever is asked to do something: demanded *that Iran* stop arming them."""
    ahead = _ahead(phrases)
    demand, that = ([None, None, *ahead])[-2:]
    if not is_mark(that, "that"):
        return False
    if isinstance(demand, Noun):
        return "REQUEST" in categories(demand)  # its demand that Peru hand over
    return isinstance(demand, Verb) and demand.controls("demand", "request")


def _goes_on(word: Word, following: Word | None, phrases: list[Phrase]) -> bool:
    """Whether a second verb of the same subject follows: praises Peru and *sells arms* to Kenya."""
    last = next((phrase for phrase in reversed(phrases) if isinstance(phrase, Verb)), None)
    if last is None or last.helpers or not last.word.may_be(THIRD) or following is None:
        return False
    held = phrases[-2] if len(phrases) > 1 else None
    apart = not word.noun or (isinstance(held, Noun) and held.head.name is not None)
    return apart and (following.plain or (not word.noun and following.has("preposition")))


def _is_set_apart(phrases: list[Phrase]) -> bool:
    """Whether the noun phrase that is read or was read last stands alone behind a comma."""
    return is_mark(([None, *_ahead(phrases)])[-1], "comma")


def _tells(word: Word) -> bool:
    return any("report" in form.entry.control for form in word.verbs)


def _should(phrases: list[Phrase]) -> bool:
    """Whether *should* opens a condition whose subject was read last: *should Kenya* strike."""
    mark = ([None, *_ahead(phrases)])[-1]
    return is_mark(mark, "if") and mark.word.low == "should"


def _behind_base(phrases: list[Phrase]) -> bool:
    """Whether the last verb of the clause stands behind *to*, *could* or *did*, as those joined to it do."""
    for phrase in reversed(phrases):
        if isinstance(phrase, Verb):
            return phrase.form == "infinitive" or (bool(phrase.helpers) and phrase.helpers[-1] not in ("be", "have"))
        if is_mark(phrase, "stop", "sub", "if", "that", "relative"):
            break
    return False


def _ends_condition(following: Word | None, phrases: list[Phrase]) -> bool:
    """Whether a word ends a clause with *if*: *if Kenya attacks,* Peru will …"""
    ends = following is None or following.low == "," or following.low in STOPS
    return ends and behind_mark(phrases, "if")


def _of_many(phrases: list[Phrase]) -> bool:
    """Whether the noun phrase that is read belongs to several: *the people of Kenya* want."""
    ahead = _ahead(phrases)
    owner, mark = ([None, None, *ahead])[-2:]
    if not (isinstance(owner, Noun) and isinstance(mark, Mark) and mark.word.low in OF_WHERE) or owner.time:
        return False  # three nights at the table
    return owner.head.low.endswith("s") or owner.head.low == "people"


def behind_mark(phrases: list[Phrase], kind: str) -> bool:
    """Whether a noun phrase stands alone behind a mark of this kind: *whom Pakistan* supports."""
    ahead = _ahead(phrases)
    if ahead and isinstance(ahead[-1], Noun):  # whose army Peru trains
        owned = len(ahead) > 1 and isinstance(ahead[-2], Mark) and ahead[-2].word.low == "whose"
        ahead = ahead[:-1] if owned else []
    return bool(ahead) and is_mark(ahead[-1], kind)


def _ahead(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases before the noun phrase that is read, or was read last."""
    return phrases[:-1] if phrases and isinstance(phrases[-1], Noun) else phrases
