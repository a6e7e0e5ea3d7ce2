"""How a word that may be a verb is read: as one, in which form, or rather as a noun or an adjective."""

from __future__ import annotations

from analysis.inflection import BASE, ING, PARTICIPLE, PAST, THIRD
from analysis.relations.phrases.model import Mark, Noun, Phrase, Verb, framed, is_mark
from analysis.relations.phrases.past import describes, past_or_participle
from analysis.relations.phrases.present import FOR_VERBS, behind_mark, present
from analysis.relations.vocabulary.frames import sort_of
from analysis.relations.vocabulary.idioms import behind_object, fitting
from analysis.relations.vocabulary.lexicon import lexicon
from analysis.relations.vocabulary.words import QUOTES, Word, is_actor, is_count, noun_like, opens_noun

OF_PEOPLE = frozenset({"the", "of", "many", "most", "some", "several"})  # before those who act: the Maasai
STARTS = frozenset({"begin", "continue", "keep", "resume", "start"})
BEFORE_ING = frozenset({"after", "before", "by", "since", "while", "without"})
WHEN = ("after", "before", "since", "while")
INWARDS = ("at", "from", "home", "in", "into", "on", "onto", "to")


def verb_features(words: list[Word], j: int, helpers: list[str], phrases: list[Phrase]) -> int:
    """How words[j] is read as a verb, as bits; 0 where it is a noun or an adjective."""
    word = words[j]
    found = particles = 0
    for form, end in fitting(words, j):
        found |= form.features
        particles = max(particles, end - j)
    if not found:  # knocked Peru offline
        apart = (form for form in word.verbs if form.apart and behind_object(words, j, form)[0])
        found = next((form.features for form in apart), 0)
    if not found:
        found = _plain_past(word)
    if not found:
        return 0
    auxiliary = [helper for helper in helpers if helper != "to"]
    if auxiliary:
        last = auxiliary[-1]
        if last == "be":
            if word.noun and found & ING and j > 1 and words[j - 2].low == "there":
                return 0  # there was fighting between
            following = words[j + 1] if j + 1 < len(words) else None
            party = following is not None and any(form.entry.party for form in following.nouns)
            return 0 if party and not found & ING else found & (PARTICIPLE | ING)  # are sworn enemies
        return found & (PARTICIPLE if last == "have" else BASE)
    if helpers:
        return found & BASE
    behind = j + 1
    by = behind + particles < len(words) and words[behind + particles].low == "by"  # executions carried out by
    own_by = particles == 1 and words[behind].low == "by"  # stood by Peru
    if particles and (by or own_by or not words[behind].has("preposition")):
        behind += particles  # past *back* in *pull back troops*
    following = words[behind] if behind < len(words) else None
    back = j - 1
    if back > 1 and words[back].low == words[back - 2].low == "," and words[back - 1].has("adverb"):
        back -= 3  # Kenya, however, praises
    while back >= 0 and words[back].has("adverb", "negation") and not words[back].name:
        back -= 1
    before = words[back] if back >= 0 else None
    if found & (BASE | THIRD) and before is not None and before.low == ")":
        opening = next((i for i in range(back, 0, -1) if words[i].low == "("), 0)
        back, before = (opening - 1, words[opening - 1]) if opening else (back, before)  # Ann Lee (52) stands with
    if before is not None and before.low in QUOTES:
        before = None
    if found & BASE and words[j - 1].has("adverb") and before is not None and before.low == "," and back < j - 1:
        goes_on = following is not None and (opens_noun(following) or following.has("preposition"))
        if goes_on and _waits(phrases):
            return BASE  # brigades that served Peru, now fight alongside Kenya
    if found & ING and word.low == "including":
        return 0  # states including Peru
    if found & ING and (particles or (following is not None and following.low in FOR_VERBS)):
        governor = phrases[-1] if phrases else None
        started = isinstance(governor, Verb) and governor.last is before and governor.means(*STARTS)
        if started or (before is not None and before.low in BEFORE_ING):
            return ING  # after lending its name to Peru, began training alongside Peru
    if found & ING:
        if word.noun and following is not None and following.low == "to" and _to_do(words, behind):
            return ING if before is None or not before.has("determiner", "possessive") else 0  # of planning to attack
        return ING if _ing_is_verb(word, before, following, _is_held(before, following, phrases)) else 0
    if found & PAST and j > 1 and _is_only_verb(words, j, phrases):
        return PAST  # the Maasai blocked roads
    if found & BASE and found & PARTICIPLE and not found & PAST and opens_noun(following):
        joint = phrases[-2] if len(phrases) > 1 and isinstance(phrases[-1], Noun) else None
        several = is_mark(joint, "and")
        if several and not any(isinstance(phrase, Verb) for phrase in phrases):
            return BASE  # Kenya and Peru run a ship
    if found & (PAST | PARTICIPLE):
        return 0 if describes(before, following, phrases) else past_or_participle(word, before, following, found)
    if word.low == "back" and not particles and following is not None and following.low in INWARDS:
        return 0  # allowed inspectors back into
    if particles and found & THIRD and is_actor(before) and following is not None and following.has("preposition"):
        return THIRD  # Toyota teams up with
    if found & THIRD and before is not None and before.low == "," and following is not None and _in_present(phrases):
        goes_on = not word.noun and following.has("preposition")
        if particles or is_actor(following) or goes_on:
            return THIRD  # pays tribute to Kenya, settles scores with Peru and; a headline: thanks Sudan
    described = words[back].name or ((word.noun or word.has("site")) and words[back].plain)
    if not found & THIRD and back > 0 and words[back - 1].low in ("a", "an") and described:
        return 0  # attacked an Iraqi army base near, a naval base in
    that = following is not None and following.low == "that"
    if found & BASE and that and before is not None and (_are_people(before, word) or _are_several(words, j, phrases)):
        return BASE  # leaders argue that
    read = present(word, before, following, found, phrases)
    if not read and found & BASE and _are_several(words, j, phrases) and _is_alone(words, j, phrases):
        return BASE  # a headline: Kenya and Peru trade blame
    if not read and found & THIRD and is_actor(before) and following is not None and following.has("preposition"):
        return THIRD if _is_alone(words, j, phrases) else 0  # Kenya sides with Peru
    if not read and len(phrases) < 2 and before is not None and before.nouns and not before.name and not word.noun:
        agreeing = found & (BASE if before.low.endswith("s") else THIRD)
        return agreeing if agreeing and _is_alone(words, j, phrases) else 0  # Kenya-Peru talks collapse
    return read


def _plain_past(word: Word) -> int:
    """The past forms, as bits, of a verb that the table has only with other words: *shook*, of *shake hands*."""
    found = 0
    for form in word.verbs:
        found |= form.features
    return found & (PAST | PARTICIPLE) if not found & BASE and not word.noun else 0


def _in_present(phrases: list[Phrase]) -> bool:
    """Whether the verb before is a third person, too."""
    last = next((phrase for phrase in reversed(phrases) if isinstance(phrase, Verb)), None)
    return last is not None and not last.helpers and last.word.may_be(THIRD)


def _waits(phrases: list[Phrase]) -> bool:
    """Whether all verbs so far stand behind a relative pronoun, so that the subject's own is still to come."""
    first = next((p for p in phrases if isinstance(p, Verb) or is_mark(p, "relative")), None)
    return isinstance(first, Mark)


def _to_do(words: list[Word], i: int) -> bool:
    """Whether words[i] is the *to* of an infinitive."""
    return i + 1 < len(words) and words[i + 1].may_be(BASE)


def _is_only_verb(words: list[Word], j: int, phrases: list[Phrase]) -> bool:
    """Whether no other word of a sentence can be its verb: what stands behind a people's name then is."""
    name, ahead = words[j - 1].name, words[j - 2]
    if name is None or not name.adjective or not (ahead.low in OF_PEOPLE or is_count(ahead)):
        return False
    return _is_alone(words, j, phrases)


def _is_alone(words: list[Word], j: int, phrases: list[Phrase]) -> bool:
    """Whether no verb of its clause stands before words[j], and no word behind it can be a finite one."""
    first = next((k for k, phrase in enumerate(phrases) if is_mark(phrase, "comma")), 0)
    verbs = [phrase for phrase in phrases if isinstance(phrase, Verb)]
    if first and all(verb.form != "finite" for verb in phrases[:first] if isinstance(verb, Verb)):
        verbs = [phrase for phrase in phrases[first:] if isinstance(phrase, Verb)]  # After refusing, Kenya deals
    behind = words[j + 1 :]
    if behind_mark(phrases, "if") or behind_mark(phrases, "sub"):
        verbs = []  # If Kenya sides with Peru, Mali will leave
        behind = behind[: next((k for k, word in enumerate(behind) if word.low == ","), len(behind))]
        if any(word.may_be(BASE) and not word.noun and k and behind[k - 1].name for k, word in enumerate(behind)):
            return False  # If Kenya attacks on Peru go on
    return not verbs and not any(
        word.has("be", "have", "do", "modal", "modal future") or word.may_be(PAST | THIRD)
        for word in behind
        if not word.noun
    )


def _are_people(before: Word, word: Word) -> bool:
    """Whether a plural for people stands before a verb: *leaders*, *Kenyan leaders*; but *a Hamas claim that*."""
    if before.name is None:
        return before.low.endswith("s") and before.low in lexicon().people
    return before.name.plural and (not word.noun or before.text.rpartition(" ")[2].islower())


def _are_several(words: list[Word], j: int, phrases: list[Phrase]) -> bool:
    """Whether two names joined by *and* stand at the beginning, right before words[j], and more behind it."""
    first, mark = ([*phrases, None, None])[:2]
    if len(phrases) > 3 or not (isinstance(first, Noun) and is_mark(mark, "and")):
        return False
    follows = j + 1 < len(words) and not words[j + 1].has("preposition", "be", "have", "modal", "adverb")
    return follows and first.head.name is not None and words[j - 1].name is not None


def _ing_is_verb(word: Word, before: Word | None, following: Word | None, held: bool) -> bool:
    """Whether a form in -ing is no noun; `held` where it stands right behind a verb: *denied sending troops*."""
    if before is not None and before.has("determiner", "possessive") and before.low != "each":  # each losing a boat
        return False
    if "growing" in sort_of(word) and before is not None and before.has("preposition") and not opens_noun(following):
        return False  # amid growing tension
    if before is not None and (before.low == "'s" or (before.name and before.name.adjective)):
        return False
    if before is None and following is not None and following.text[:1].isupper() and following.name is None:
        return False  # Shipping Minister
    stated = any(form.entry.senses for form in word.verbs)
    if before is not None and before.low == "of" and not stated and following is not None and following.plain:
        return False  # a shipment of drinking water
    if before is not None and following is not None and following.low in FOR_VERBS:
        several = before.low.endswith("s") and not before.low.endswith("ss")
        if several or before.name or before.low == ",":
            return True  # soldiers fighting alongside
    if word.low == "meeting" and before is None and following is not None:
        return following.has("preposition") and following.low != "of"  # Meeting in Oslo, Kenya and Peru agreed
    if word.noun:
        if following is not None and following.low == "of":
            return False
        titled = following is not None and following.text[:1].isupper() and not following.has("time")
        if word.low == "meeting" and before is not None and before.low in WHEN and titled:
            return True  # said after meeting President Ann Lee
        if before is not None and before.low == "," and following is not None:
            several = following.plain and following.low.endswith("s")
            return opens_noun(following) or is_count(following) or several  # raided Peru, killing four, civilians
        return opens_noun(following) or bool(
            before is not None and before.name and following and following.low == "together"
        )
    if before is not None and noun_like(before) and not (before.name or held or opens_noun(following)):
        plural = before.low.endswith("s") or before.has("pronoun")
        return plural or (following is not None and (following.has("preposition") or following.low == "that"))
    return True


def _is_held(before: Word | None, following: Word | None, phrases: list[Phrase]) -> bool:
    """Whether a verb stands right before that has no actor for its object: *denied sending*, not *killed fleeing* …"""
    last = phrases[-1] if phrases else None
    if not isinstance(last, Verb) or last.last is not before:
        return False
    if last.controls("cease") and not last.passive:
        return True  # stopped firing rockets at
    if framed(last, "infinitive"):
        return False  # told cheering followers
    lemmas = {entry.lemma for entry in last.entries}
    done = last.controls("light") and lemmas.isdisjoint(STARTS)
    if done and following is not None and following.nouns and not following.name:
        return False  # imposed crippling sanctions
    return not framed(last, "object")
