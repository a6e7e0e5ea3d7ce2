"""What a capitalised word suggests: the classes of data/name_words.csv for each spelling of a text."""

from __future__ import annotations

import functools
import re

import numpy as np

from analysis.data import name_words, rows_of
from analysis.letters import plain
from analysis.segment import Words, stop_words
from analysis.tables import KINDS

CAPITAL, ACRONYM, INITIAL, PARTICLE, FIRST, WEAK_FIRST, TITLE, LOWER_TITLE = (1 << i for i in range(8))
ORGANISATION, PLACE, EVENT, SPEECH, DEED, ORDINARY, STOP, POSSESSIVE = (1 << i for i in range(8, 16))
SURNAME, WEAK_SURNAME, PLACE_NAME, PLACE_OPENER, STATE_CODE, NO_BODY, COMPOUND, COMMON = (1 << i for i in range(16, 24))
LINK, BODY_NOUN, BODY_PART, LOWER, SPEAKER, ARTICLE, OF, WHERE = (1 << i for i in range(24, 32))
SPONSOR_CUE, SPONSOR_PREPOSITION, COMPANY, NEVER_ALONE, ALSO_WORD, BEARER, WORK, OFFICE = (
    1 << i for i in range(32, 40)
)
LINKS = frozenset({"of", "for", "on", "against", "and", "do"})  # inside names: Bank of China, Corrêa do Lago
CLASSES = {
    "first name": FIRST,
    "weak first name": WEAK_FIRST,
    "title": TITLE,
    "lower title": LOWER_TITLE,
    "organisation word": ORGANISATION,
    "company suffix": COMPANY,
    "place word": PLACE,
    "event word": EVENT,
    "speech verb": SPEECH,
    "person verb": DEED,
    "particle": PARTICLE,
    "surname": SURNAME,
    "weak surname": WEAK_SURNAME,
    "place name": PLACE_NAME,
    "place opener": PLACE_OPENER,
    "state code": STATE_CODE,
    "no body": NO_BODY,
    "common word": COMMON,
    "body noun": BODY_NOUN,
    "body part": BODY_PART,
    "bearer": BEARER,
    "work": WORK,
    "office": OFFICE,
}
# Prefixes of surnames behind which a capital follows: McDonald, DeSantis. Other inner capitals are a brand's.
INNER_CAPITAL = re.compile(
    r"(?!(?:Mc|Mac|De|Del|Di|Da|Du|La|Le|Lo|Van|Von|Fitz|Al|El|Ben|Bin|Abu|O)[A-Z])(?:\w*[a-z][A-Z]|[A-Z]{3,}[a-z]{3})"
)
SHORTEST_SHOUT = 4  # letters; shorter words in capitals may be an abbreviation
LONGEST_ABBREVIATION = 5  # letters; longer words in capitals are names or words that are shouted
NO_NAME = re.compile(r"[A-Z]{2,5}s|[DRI]-[A-Z][a-z]+")  # common nouns as "MPs", and a senator's "R-Tex."
ROMAN = re.compile(r"[IVXL]{2,}$")
NUMERAL = re.compile(r"(?=.)X{0,2}(?:IX|IV|V?I{0,3})")  # of kings and generations
ALSO_FIRST = frozenset({"Jan", "Jun"})  # of the calendar, too
DATED = frozenset({"by", "from", "in", "last", "next", "since", "this", "until"})
NO_NAMES = ("calendar", "section label")
WORDS = {"the": ARTICLE, "of": OF, **dict.fromkeys(("in", "from", "to", "near"), WHERE)}
SPEAKERS = frozenset({"i", "i'm", "i’m", "i've", "i’ve", "i'll", "i’ll", "i'd", "i’d", "im", "ive"})  # I, written small


def clues(words: Words) -> np.ndarray:
    """For each spelling of a text the clues it gives, as the bits above.

    ORDINARY marks a capitalised word that the text also has in lower case, or that English has (simplemma).
    """
    found = np.fromiter(map(clue_of, words.spellings), np.int64, len(words.spellings))
    for number in np.flatnonzero(found & (CAPITAL | ORDINARY) == CAPITAL).tolist():
        if bare(words.spellings[number]).lower() in words.number:
            found[number] |= ORDINARY
    return found


def clues_of_words(words: Words) -> np.ndarray:
    """For each word of a text the clues of its spelling; *Jan* may be a person's: *Jan Kos*, *Li Jun*."""
    found = clues(words)[words.spelling]
    for spelling in ALSO_FIRST & words.number.keys():
        for k in np.flatnonzero(words.spelling == words.number[spelling]).tolist():
            before = words.spellings[words.spelling[k - 1]].lower() if k else ""
            after = words.spellings[words.spelling[k + 1]] if k + 1 < len(found) else ""
            ahead = after and words.start[k + 1] == words.end[k] + 1 and found[k + 1] & CAPITAL
            behind = k and words.start[k] == words.end[k - 1] + 1 and found[k - 1] & (FIRST | WEAK_FIRST)
            if (ahead and not (before.isdigit() or before in DATED)) or (behind and not after[:1].isdigit()):
                found[k] |= CAPITAL | FIRST
    return found


def is_title(word: str) -> bool:
    """Whether a capitalised word is a title (*Sheikh*), or a part of one (*Grand* Ayatollah)."""
    return bool(_classes().get(word.replace(".", ""), 0) & TITLE)


def is_calendar(word: str) -> bool:
    """Whether a word is a month, a weekday or the like: *May*."""
    return word in _no_names()


def is_place_word(word: str) -> bool:
    """Whether a word, in any case, is a noun for a place: *town*, *Province*."""
    capital = word.capitalize()
    return any(_classes().get(form, 0) & PLACE for form in (capital, capital.removesuffix("s")))


@functools.cache
def place_names() -> frozenset[str]:
    """Listed names of places that have several words: *San Rafael*."""
    return frozenset(plain(word) for word, name, _ in name_words() if name == "place name" and " " in word)


@functools.cache
def endings(name: str) -> tuple[str, ...]:
    """The listed endings of a class: *-shire* and *-ville* are place endings."""
    return tuple(word[1:] for word, class_, _ in name_words() if class_ == name)


@functools.cache
def organisation_kinds() -> dict[str, str]:
    """The kind that an organisation word makes of a name, where it is a narrower one: *Ministry*, *Brigade*."""
    return {word: note for word, name, note in name_words() if name == "organisation word" and note in KINDS}


@functools.cache
def trades() -> frozenset[str]:
    """The organisation words that say what a body does, not what it is: *Mining*, *Transport*, *Workers*."""
    return frozenset(word for word, name, note in name_words() if name == "organisation word" and note == "trade")


def is_gap(between: str) -> bool:
    """Whether what stands between two words but parts them: a blank, or the end of a line inside a paragraph."""
    return between == " " or (between.isspace() and between.count("\n") < 2)


def bare(spelling: str) -> str:
    """The spelling without a possessive ending."""
    return spelling[:-2] if spelling.endswith(("'s", "’s", "'S", "’S")) else spelling


@functools.lru_cache(maxsize=1 << 17)
def clue_of(spelling: str) -> int:
    """The clues that one spelling gives by itself."""
    word = bare(spelling).replace("’", "'")
    found = _classes().get(word, 0) | (POSSESSIVE if len(word) != len(spelling) else 0) | _in_any_case(spelling)
    if not (_capital(word) or found & COMPANY):  # Tesco plc
        return found | (STOP if word in stop_words() else 0) | (LINK if word in LINKS else 0)
    shouted = word.isupper() and len(word) > SHORTEST_SHOUT and word.capitalize() in _no_names()  # "SOURCE: …"
    if word in _no_names() or shouted or NO_NAME.fullmatch(word):
        return found & BODY_NOUN | _in_any_case(spelling)
    if word in _never_alone():
        return found | CAPITAL | ORDINARY | NEVER_ALONE | (ACRONYM | NO_BODY if len(word) > 1 and word.isupper() else 0)
    found |= CAPITAL | _classes().get(word.replace(".", ""), 0)
    letters = word.replace(".", "").replace("&", "")
    if INNER_CAPITAL.match(word) or (word[-1:].isdigit() and word[:-1].isalpha() and word[1:2].islower()):
        found |= COMPOUND
    if len(letters) == 1 or (len(letters) <= 3 and "." in word):
        found |= INITIAL
    elif letters.isupper():
        found |= ACRONYM
        titled = letters.capitalize()
        if not _classes().get(letters.lower(), 0) & SPEECH:  # "NO," SAID OBAMA
            found |= _classes().get(titled, 0) & (FIRST | TITLE)
        if len(letters) > LONGEST_ABBREVIATION:
            found |= _classes().get(titled, 0) & (SURNAME | PLACE_NAME)
        if ROMAN.match(letters) or not letters.replace("-", "").isalpha():
            found |= NO_BODY  # "XVII", "F-16"
    low = word.lower()
    if low in stop_words():
        found |= STOP
    # simplemma's words include names of persons and places.
    if _is_english(low):
        found |= ALSO_WORD if found & (SURNAME | PLACE_NAME) else ORDINARY
    return found


def _in_any_case(spelling: str) -> int:
    """What a spelling says whether or not it is a name: small words, and those that stand beside a sponsor."""
    low = spelling.lower()
    cues, prepositions = sponsor_words()
    found = WORDS.get(low, 0) & ~(WHERE if low != spelling else 0)
    found |= LOWER if spelling[:1].islower() and spelling[:1].isascii() else 0
    found |= SPEAKER if spelling in SPEAKERS else 0
    found |= SPONSOR_CUE if low.endswith(cues) else 0
    return found | (SPONSOR_PREPOSITION if low in prepositions else 0)


@functools.cache
def sponsor_words() -> tuple[tuple[str, ...], frozenset[str]]:
    """The words that make a sponsor of the name beside them (*backed*), and those between the two (*by*)."""
    rows = sponsor_rows()
    return tuple(sorted({cue for cue, _ in rows})), frozenset(preposition for _, preposition in rows)


@functools.cache
def sponsor_rows() -> tuple[tuple[str, str], ...]:
    """The rows of data/sponsors.csv: a cue and the preposition behind it."""
    return tuple((row["cue"], row["preposition"]) for row in rows_of("sponsors.csv"))


def _capital(word: str) -> bool:
    """True for *Smith*, *McDonald*, *O'Brien*, *al-Maliki*, *NASA*, *J.K.*, *d'Escoto*; not for *iPhone*, *1990s*."""
    if word[:1].isupper():
        return True
    first, joint, rest = word.partition("'" if "'" in word else "-")
    particle = f"{first}'" if joint == "'" else first
    return bool(joint) and rest[:1].isupper() and bool(_classes().get(particle, 0) & PARTICLE)


@functools.lru_cache(maxsize=1 << 16)
def _is_english(low: str) -> bool:
    import simplemma

    # It knows Disney as well, and says so by the capital of the lemma.
    return simplemma.is_known(low, lang="en") and simplemma.lemmatize(low, lang="en")[:1].islower()


@functools.cache
def _classes() -> dict[str, int]:
    """The bits of every listed word; of a title of several words (*Lt. Gen.*) each word is one."""
    bits: dict[str, int] = {}
    for word, name, _ in name_words():
        if bit := CLASSES.get(name):
            for part in word.replace(".", "").split() if bit == TITLE else (word,):
                bits[part] = bits.get(part, 0) | bit
    # Without its accents a name may be another word: Būsh.
    bare_forms = {plain(word): clue for word, clue in bits.items() if not word.isascii()}
    return {**bare_forms, **bits}


@functools.cache
def _no_names() -> frozenset[str]:
    return frozenset(word for word, name, _ in name_words() if name in NO_NAMES)


@functools.cache
def _never_alone() -> frozenset[str]:
    """Words that are no names, but stand in some: *West Ham*, *TV Azteca*."""
    return frozenset(word for word, name, _ in name_words() if name == "never alone")
