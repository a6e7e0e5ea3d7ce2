"""What is done with a row of phrases once it is read: *A, B and C* made one."""

from __future__ import annotations

from dataclasses import replace

from analysis.relations.phrases.model import Mark, Noun, Phrase, Verb, is_mark
from analysis.relations.phrases.noun_kinds import is_person
from analysis.relations.vocabulary.lexicon import lexicon
from analysis.relations.vocabulary.words import OWN, UNITS

MORE = frozenset({"as well as", "then"})
LONGEST_ASIDE = 10  # phrases


def added(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with *and* for *as well as*, *, then* before one more to whom something is done."""
    kept: list[Phrase] = []
    for k, phrase in enumerate(phrases):
        if isinstance(phrase, Mark) and phrase.word.low in MORE and _adds(phrases, k):
            phrase = Mark("and", replace(phrase.word, low="and"))
            if is_mark(kept[-1], "comma"):
                kept.pop()
        kept.append(phrase)
    return kept


def _adds(phrases: list[Phrase], k: int) -> bool:
    """Whether *then*, *as well as* joins one more to whom something is done to: *attacked Peru, then Chile*."""
    apart = kind_at(phrases, k - 1) == "comma"
    held, added = phrases[k - 1 - apart] if k > apart else None, phrases[k + 1] if k + 1 < len(phrases) else None
    named = all(isinstance(noun, Noun) and noun.head.name is not None for noun in (held, added))
    behind = phrases[k + 2] if k + 2 < len(phrases) else None
    return named and (behind is None or is_mark(behind, "stop")) and any(isinstance(p, Verb) for p in phrases[:k])


def coordinated(phrases: list[Phrase]) -> list[Phrase]:
    """The same phrases with *A, B and C* as one noun phrase of several members."""
    result: list[Phrase] = []
    k = 0
    while k < len(phrases):
        phrase = phrases[k]
        opens = isinstance(phrase, Noun) and not phrase.time and (not phrase.pronoun or _act_together(phrases, k))
        if opens and (kind_at(phrases, k + 1) in ("comma", "and") or _says_whence(phrases, k + 2)):
            members, after = _list(phrases, k, result)
            members = members[1:] if _are_named(members) else members
            if len(members) > 1 and not _are_tellers(phrases, k, members, after):
                words = [word for member in members for word in member.words]
                either = any(isinstance(p, Mark) and p.word.low in ("or", "nor") for p in phrases[k:after])
                nor = any(isinstance(p, Mark) and p.word.low == "nor" for p in phrases[k:after])
                result.append(Noun(words, members, either=either, nor=nor))
                k = after
                continue
        result.append(phrase)
        k += 1
    return result


def _are_named(members: list[Noun]) -> bool:
    """Whether the first of a list says who and how many the others are: *two senators, Ann Lee and Tom Ray*."""
    first, others = members[0] if members else None, members[1:]
    if first is None or len(others) < 2 or not all(map(is_person, others)) or not first.head.low.endswith("s"):
        return False
    return any(word.low in UNITS and UNITS.index(word.low) + 2 == len(others) for word in first.words)


def _are_tellers(phrases: list[Phrase], k: int, members: list[Noun], after: int) -> bool:
    """Whether all but the first of a list say what stands before: *attacked Chad* | *, Kenya, Mali and Peru said*."""
    verb = phrases[after] if after < len(phrases) else None
    tells = isinstance(verb, Verb) and verb.controls("report") and verb.form == "finite" and not verb.helpers
    named = len(members) > 2 and all(member.head.name is not None for member in members[1:])
    ahead = tells and named and kind_at(phrases, k + 1) == "comma" and kind_at(phrases, k - 1) != "comma"
    return ahead and any(isinstance(phrase, Verb) and phrase.form == "finite" for phrase in phrases[:k])


def _act_together(phrases: list[Phrase], k: int) -> bool:
    """Whether a pronoun and somebody else are the subject of a verb: *and she and Peru spoke*."""
    other = phrases[k + 2] if k + 2 < len(phrases) else None
    return kind_at(phrases, k + 1) == "and" and isinstance(other, Noun) and finite_at(phrases, k + 3)


def _says_whence(phrases: list[Phrase], k: int) -> bool:
    """Whether a name says but where the person before it is from, whom another joins: *A of Peru and B of Kenya*."""
    mark = kind_at(phrases, k + 1)
    joint = mark == "and" or (mark == "comma" and kind_at(phrases, k + 3) == "preposition")  # A of Peru, B of Kenya and
    if k + 2 >= len(phrases) or kind_at(phrases, k - 1) != "preposition" or not joint:
        return False
    nouns = (phrases[k - 2], phrases[k], phrases[k + 2])
    first, where, second = (n.head.name.kind if isinstance(n, Noun) and n.head.name else "" for n in nouns)
    return first == second == "person" and where not in ("", "person")


def _list(phrases: list[Phrase], k: int, before: list[Phrase]) -> tuple[list[Noun], int]:
    """The members of the list that begins at phrases[k], and the place behind it."""
    first = phrases[k]
    members = [first] if isinstance(first, Noun) else []
    described = False
    j = k + 1
    if _opens_sentence(before, phrases, k) or _is_theirs(before, members, phrases[k + 1 :]):
        return [], j
    if kind_at(phrases, j) == "and" and parallel(before[-2:], phrases[j + 1 : j + 2]):
        return [], j
    while j < len(phrases):
        ahead = phrases[j]
        if _says_whence(phrases, j + 1):
            j += 2
            continue
        if not is_mark(ahead, "comma", "and"):
            break
        last = ahead.kind == "and"
        if last and ahead.word.low in ("but", "yet", "then"):
            break
        step = j + 1
        if not last and kind_at(phrases, step) == "and":
            if len(members) == 1 and not described:
                break  # "A, and B …" starts a clause
            last, step = True, step + 1
        member = phrases[step] if step < len(phrases) else None
        if not isinstance(member, Noun) or (member.pronoun and not (last and member.pronoun == "others")):
            break
        if not last and not goes_on(phrases, step):
            break
        if last and (_starts_clause(phrases, step, before, len(members)) or _is_asked_too(phrases, step, before)):
            break
        if last and described and member.head.name is None and not any(word.name for word in member.words):
            return [], k + 1  # Alexei Navalny, a lawyer and opponent of …
        described = not last and not described and _describes(member, members[-1])
        if not described:
            members.append(member)
        j = step + 1
        if last:
            opened = kind_at(phrases, k + 1) == "comma" and _is_opening(before) and finite_at(phrases, j)
            return ([], k + 1) if opened else (members, j)
    return [], k + 1


def parallel(before: list[Phrase], behind: list[Phrase]) -> Noun | None:
    """The first of two deeds of one actor that are joined, as in *Kenya's attack on Peru and its war*; else None.

    `before` begins with the first deed and its preposition; `behind` with the second.
    """
    deeds = [noun for noun in (*before[:1], *behind[:1]) if isinstance(noun, Noun)]
    if len(deeds) < 2 or len(before) < 2 or not is_mark(before[1], "preposition"):
        return None
    told = all(noun.entries and not any(entry.party for entry in noun.entries) for noun in deeds)
    told = told and any(word.name for word in deeds[0].words) and deeds[1].words[0].low in OWN
    return deeds[0] if told else None


def _is_theirs(before: list[Phrase], members: list[Noun], behind: list[Phrase]) -> bool:
    """Whether names behind a comma say who those of *whose* are: *Acme, whose founders, Ann Lee and Bob Ray, sued*."""
    opened = before[-1] if before else None
    whose = isinstance(opened, Mark) and opened.word.low == "whose"
    named = len(behind) > 1 and isinstance(behind[1], Noun) and behind[1].head.name is not None
    return whose and named and is_mark(behind[0], "comma") and members[0].head.name is None


def _is_other_sort(first: Phrase, second: Phrase) -> bool:
    """Whether the one names an actor and the other none, which are seldom joined by *and*."""
    if not (isinstance(first, Noun) and isinstance(second, Noun)):
        return False
    return first.head.name is not None and not any(word.name for word in second.words)


def _is_opening(before: list[Phrase]) -> bool:
    """Whether these phrases open a sentence before its subject: *After losing* the vote, A and B signed."""
    first = before[0] if before else None
    subordinate = is_mark(first, "preposition", "sub", "if")
    subordinate = subordinate or (isinstance(first, Verb) and first.form != "finite")
    return subordinate and not any(is_mark(phrase, "comma") for phrase in before)


def finite_at(phrases: list[Phrase], k: int) -> bool:
    """Whether a finite verb stands at a place."""
    phrase = phrases[k] if k < len(phrases) else None
    return isinstance(phrase, Verb) and phrase.form == "finite"


def _describes(noun: Noun, first: Noun) -> bool:
    """Whether the second of a list says who the first is: *Greenpeace, the EU's critic, and Peru*."""
    named = first.head.name is not None and noun.head.name is None
    return named and (noun.words[0].low in ("the", "a", "an") or is_office(noun))


def is_office(noun: Noun) -> bool:
    """Whether a noun phrase is somebody's office: *Peru's president*, *the German chancellor*, *his deputy*."""
    owned = any(word.low == "'s" or word.name is not None or word.has("possessive") for word in noun.words[:-1])
    return owned and noun.head.name is None and noun.head.low in lexicon().people and not noun.entries


def _opens_sentence(before: list[Phrase], phrases: list[Phrase], k: int) -> bool:
    """Whether a comma behind phrases[k] ends an opening phrase: *With the help of Iran, A and B fought*."""
    last = before[-1] if before else None
    if not is_mark(last, "preposition") or any(isinstance(phrase, Verb) for phrase in before):
        return False
    if last.word.low in ("between", "among") or isinstance(before[0], Noun):
        return False  # the attack on Chile, Bolivia, and Peru
    return kind_at(phrases, k + 1) == "comma"


def goes_on(phrases: list[Phrase], k: int) -> bool:
    """Whether a list that is separated by commas comes to its *and*: else the commas set something apart."""
    while k < len(phrases) and isinstance(phrases[k], Noun):
        k += 2 * _says_whence(phrases, k + 2)
        kind = kind_at(phrases, k + 1)
        if kind == "and" or (kind == "comma" and kind_at(phrases, k + 2) == "and"):
            return True
        if kind != "comma":
            return False
        k += 2
    return False


def kind_at(phrases: list[Phrase], k: int) -> str:
    """The kind of the mark at a place; empty where there is none."""
    phrase = phrases[k] if 0 <= k < len(phrases) else None
    return phrase.kind if isinstance(phrase, Mark) else ""


def _is_asked_too(phrases: list[Phrase], k: int, before: list[Phrase]) -> bool:
    """Whether the one behind *and* is to do something else: *urged A to free* the men *and B to leave*."""
    following = phrases[k + 1] if k + 1 < len(phrases) else None
    asked = [phrase for phrase in before if isinstance(phrase, Verb)][-2:]
    forms = [verb.form for verb in asked]
    told = isinstance(following, Verb) and following.form == "infinitive" and forms[1:] == ["infinitive"]
    return told and asked[0].controls("request", "force", "urge", "cause", "allow")


def _starts_clause(phrases: list[Phrase], k: int, before: list[Phrase], size: int) -> bool:
    """Whether the noun phrase behind *and* is rather the subject of the next verb: *bombed A and B fired*."""
    last, behind = before[-1] if before else None, k + 1
    if isinstance(last, Mark) and last.word.low in ("between", "among"):
        return False
    if kind_at(phrases, behind) == "preposition" and _is_other_sort(phrases[k - 2], phrases[k]):
        behind += 2  # bombed A and troops of B fled, and talks between B and C began
        behind += 2 if kind_at(phrases, behind) == "and" and finite_at(phrases, behind + 2) else 0
    if kind_at(phrases, behind) == "comma" and kind_at(phrases, behind + 2) == "comma":
        behind += 3  # and the minister, Ann Lee, praised
    following = phrases[behind] if behind < len(phrases) else None
    if not isinstance(following, Verb) or following.form != "finite" or size > 2:
        return False
    for phrase in reversed(before):
        if isinstance(phrase, Verb):
            return not phrase.controls("report") and phrase.form == "finite"
        if is_mark(phrase, "stop", "sub", "if", "that", "relative", "comma"):
            return False
    return False
