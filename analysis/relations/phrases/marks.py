"""What a small word is between two phrases: the beginning of a clause, a preposition, *and*, or but an adverb."""

from __future__ import annotations

from analysis.inflection import BASE, PARTICIPLE, PAST, THIRD
from analysis.relations.phrases.model import Mark, Noun, Phrase, Verb, categories, framed, is_mark
from analysis.relations.phrases.verb_groups import starts_verb
from analysis.relations.vocabulary.frames import sort_of
from analysis.relations.vocabulary.idioms import REFLEXIVE
from analysis.relations.vocabulary.lexicon import lexicon
from analysis.relations.vocabulary.words import QUOTES, STOPS, Word, is_count, opens_noun

# nouns with a clause: its demand that
CLAIMED = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
ALLIANCES = frozenset({"alliance", "bloc", "coalition", "federation", "league", "union"})
LONGEST_SUBJECT = 7  # words
MANY = frozenset({"billion", "dozen", "hundred", "million", "thousand"})
ROUGHLY = frozenset({"about", "around", "as much as", "close to", "over", "under"})
CURRENCIES = frozenset("$£€¥")
PARTS = frozenset({"late", "early", "earlier", "later"})  # of a day or a year
PROVIDED = frozenset({"provided", "providing"})
INVERTED = frozenset({"had", "should", "were"}) | PROVIDED
PARTICLES = frozenset({"back", "out", "up"})
TELLS = ("report", "request", "deny", "dismiss", "doubt", "demand", "offer")  # with a clause behind that


def mark_of(words: list[Word], i: int, phrases: list[Phrase]) -> str:
    """What words[i] is behind these phrases: relative, if, and, that, sub, preposition, adverb; or "" where no mark."""
    word = words[i]
    following = words[i + 1] if i + 1 < len(words) else None
    if word.low == "there" and following is not None and following.has("be", "have", "modal", "modal future"):
        return ""
    previous = phrases[-1] if phrases else None
    if word.low == "that":
        if (
            following is not None
            and following.has("time")
            and not (isinstance(previous, Verb) and previous.last is words[i - 1])
        ):
            return ""  # expelled from the club that year
        if isinstance(previous, Verb) and previous.controls("dismiss") and _is_that_claim(words, i + 1):
            return ""
        if i > 1 and words[i - 1].has("time") and words[i - 2].low == "the":
            return "sub"  # in the week that Kenya attacked
        if isinstance(previous, Noun) and previous.time and any(isinstance(phrase, Verb) for phrase in phrases):
            return "that"  # it emerged on Tuesday that
        if len(phrases) > 1 and isinstance(phrases[-2], Noun) and phrases[-2].nor and isinstance(previous, Mark):
            return "relative"  # it was Kenya, not Peru, that
        if isinstance(previous, Noun) and (_acts(words, i + 1, phrases) or _is_cleft(phrases, previous)):
            return "relative"
        if isinstance(previous, Noun) and _is_asked(words, i + 1) and "REQUEST" in categories(previous):
            return "that"  # its demand that Peru hand over the men, but the demand that Peru rejected
        if isinstance(previous, Noun) and (_has_gap(previous, phrases) or _is_done(words, i)):
            return "relative"
        particle = is_mark(previous, "preposition") and previous.word.low in PARTICLES  # blurted out that
        if isinstance(previous, Verb | Noun) or is_mark(previous, "and", "comma") or particle:
            return "that"
        return ""
    if word.low == "once" and (isinstance(previous, Noun) or not phrases) and opens_noun(following):
        return "sub"  # will help Peru once the rain has stopped
    if word.low == "for" and is_mark(previous, "comma") and _gives_reason(words, i + 1):
        return "sub"  # fled, for Kenya had attacked
    if word.low == "so" and following is not None and following.low != "that":
        apart = is_mark(previous, "comma") and following.name is not None
        return "sub" if apart else "adverb"  # Kenya attacked Peru, so Chile …
    if word.low in ("neither", "both", "either") and following is not None and not following.has("preposition"):
        return "adverb"
    if word.low == "each" and isinstance(previous, Noun) and starts_verb(words, i + 1):
        return "adverb"  # Kenya and Chad each sent troops
    if word.low == "then" and (_opens_clause(phrases) or _opens_aside(phrases)):
        return "adverb"  # and Peru then attacked; Ann Lee, then a minister, attacked
    if word.low == "to" and following is None:
        return ""
    if word.low in REFLEXIVE and _is_beside(previous, words[i - 1], following):
        return "adverb"  # Kenya itself attacked
    if word.low in PARTS and following is not None:
        behind = words[i + 2] if i + 2 < len(words) and following.has("preposition") else following
        if behind.has("time", "number"):
            return "adverb"  # late on Monday, late last year
    if word.low == "at least" and (following is None or not is_count(following)):
        return "adverb"
    if word.low in ROUGHLY and _is_number(words, i + 1) and _is_rough(word.low, phrases):
        return "adverb"
    if word.low in ROUGHLY and is_mark(previous, "preposition") and following is not None and following.has("time"):
        return "adverb"  # at about noon
    return word.mark


def _is_asked(words: list[Word], i: int) -> bool:
    """Whether a name and a base form stand here: *Peru withdraw*."""
    verb = words[i + 1] if i + 1 < len(words) else None
    return verb is not None and words[i].name is not None and verb.may_be(BASE) and not verb.may_be(PAST)


def _gives_reason(words: list[Word], i: int) -> bool:
    """Whether a subject and its finite verb begin here: *for* the army had fled, not *for* the first time."""
    if i >= len(words) or not (opens_noun(words[i]) or words[i].text[0].isupper()) or words[i].has("reciprocal"):
        return False
    for j in range(i + 1, min(i + LONGEST_SUBJECT, len(words))):
        word = words[j]
        if word.name is None and word.has("be", "have", "do", "modal") and word.low not in ("being", "having", "may"):
            return True
        if word.low == "," or word.low in STOPS or word.has("relative", "preposition", "coordinator", "time"):
            return False
        if word.name is None and not word.noun and word.may_be(PAST | THIRD):
            return True
    return False


def _is_beside(previous: Phrase | None, before: Word, following: Word | None) -> bool:
    """Whether *itself* stands right behind whom it means: *Kenya itself*, *which itself attacked*."""
    if isinstance(previous, Noun):
        return previous.words[-1] is before
    linked = is_mark(previous, "relative", "and")
    return linked and following is not None and bool(following.verbs)


def _opens_clause(phrases: list[Phrase]) -> bool:
    """Whether the phrase read last is a subject: a noun phrase at the very beginning, or behind *and*, *that*, *if*."""
    if not phrases or not isinstance(phrases[-1], Noun):
        return False
    before = phrases[-2] if len(phrases) > 1 else None
    return before is None or is_mark(before, "and", "that", "sub", "if", "stop")


def _opens_aside(phrases: list[Phrase]) -> bool:
    """Whether these phrases are a subject and a comma."""
    return len(phrases) == 2 and isinstance(phrases[0], Noun) and isinstance(phrases[1], Mark)


def _has_gap(noun: Noun, phrases: list[Phrase]) -> bool:
    """Whether *that* behind a noun phrase stands for it: *the weapons that* Iran sent, not *the claim that* it did."""
    somebody = noun.head.low in lexicon().people or noun.head.low in ALLIANCES
    if somebody and len(phrases) > 1 and is_mark(phrases[-2], "comma") and noun.words[0].low in ("a", "an"):
        return True  # Hezbollah, a group that Kenya trained
    if noun.head.name or noun.pronoun or noun.head.low in lexicon().people or noun.head.adjectives:
        return False
    if categories(noun) & CLAIMED:
        return False
    if noun.head.has("text", "intention", "prospect", "content", "untrue", "factual", "incapable"):
        return False
    if "account" in sort_of(noun.head):
        return False  # the story that Kenya did
    verb = next((phrase for phrase in reversed(phrases) if isinstance(phrase, Verb)), None)
    return verb is None or bool(verb.entries and not verb.copula and not verb.controls(*TELLS))


def _is_that_claim(words: list[Word], i: int) -> bool:
    """Whether *that* only points: *rejected that account and left*, not *rejected that claims are false*."""
    behind = words[i + 1] if i + 1 < len(words) else None
    ends = behind is None or behind.low in ("and", "as", "but") or not behind.text[0].isalnum() or behind.has("time")
    return ends and i < len(words) and "claim" in sort_of(words[i])


def _acts(words: list[Word], i: int, phrases: list[Phrase]) -> bool:
    """Whether a verb begins at words[i], not a noun of which somebody tells: *told the press that talks between* …"""
    told = any(isinstance(phrase, Verb) and phrase.controls(*TELLS) for phrase in phrases)
    noun = told and i + 1 < len(words) and words[i].noun and words[i + 1].has("preposition", "have", "be", "modal")
    return starts_verb(words, i) and not noun


def _is_cleft(phrases: list[Phrase], named: Noun) -> bool:
    """Whether *it was* stands before the name read last: *it was Peru that* Kenya attacked."""
    subject, verb = ([None, None, *phrases[:-1]])[-2:]
    pronoun = isinstance(subject, Noun) and subject.pronoun == "it" and named.head.name is not None
    return pronoun and isinstance(verb, Verb) and verb.copula


def _is_done(words: list[Word], i: int) -> bool:
    """Whether a subject and a verb without its object stand behind *that*: *the deal that* Kenya signed with Peru."""
    if i + 1 == len(words) or words[i + 1].name is None or words[i - 1].name is not None:
        return False
    verb = next((j for j in range(i + 2, min(i + 5, len(words))) if words[j].verbs), 0)
    light = any("light" in form.entry.control for form in words[verb].verbs) if verb else False
    return light and verb + 1 < len(words) and words[verb + 1].has("preposition", "time")


def _is_number(words: list[Word], i: int) -> bool:
    """Whether a number begins here: *300*, *a million*, *half a dozen*, *$5 billion*."""
    ahead = words[i : i + 4]
    ahead = ahead[1:] if ahead and ahead[0].low in CURRENCIES else ahead[:3]
    lows = [word.low for word in ahead]
    return bool(ahead) and (is_count(ahead[0]) or (lows[0] in ("a", "half") and not MANY.isdisjoint(lows)))


def _is_rough(word: str, phrases: list[Phrase]) -> bool:
    """Whether *about*, *over* before a number say that it is rough: *killed about 300*, not *talks about two* …"""
    verb, previous = ([None, None, *phrases])[-2:]
    if isinstance(previous, Noun):  # gave Peru about $5 billion
        return isinstance(verb, Verb) and framed(verb, "dative") and previous.head.name is not None
    if not isinstance(previous, Verb):
        return True
    held = word not in ("over", "under") or framed(previous, "object")  # killed over 300, but clashed over 300
    return held and not framed(previous, word) and not previous.controls(*TELLS)


def _is_done_by(words: list[Word], i: int) -> bool:
    return i < len(words) and words[i].may_be(PARTICIPLE)


def inverted(words: list[Word], i: int) -> bool:
    """Whether *had*, *should*, *were* open a condition: *Had Kenya attacked, Peru would have fled*."""
    if words[i].low in PROVIDED:
        return _has_clause(words, i + 1)
    opens = all(word.low in QUOTES for word in words[:i]) or (words[i].low == "should" and i > 2)
    following = words[i + 1] if i + 1 < len(words) else None
    behind = following is not None and following.name is not None and _is_done_by(words, i + 2)
    if behind and words[i].low == "had" and any(word.low in ("would", "could", "might") for word in words[:i]):
        return True  # would have fled had Kenya attacked
    subject = following is not None and (following.name or opens_noun(following) or following.text[:1].isupper())
    return opens and bool(subject)


def _has_clause(words: list[Word], i: int) -> bool:
    """Whether a subject and its verb follow: will help *provided it leaves*, but *provided it with arms*."""
    if i < len(words) and words[i].low == "that":
        return True
    for word in words[i + 1 : i + LONGEST_SUBJECT]:
        if word.has("be", "have", "do", "modal", "modal future") or (word.may_be(PAST | THIRD) and not word.noun):
            return True
        if word.low in (",", "that") or word.low in STOPS or word.has("preposition", "coordinator", "relative"):
            return False
    return False
