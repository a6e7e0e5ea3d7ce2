"""How many syllables a word of English has, by its letters."""

from __future__ import annotations

import csv
import functools
import re
from pathlib import Path

LISTED = Path(__file__).parent.parent.parent / "data" / "syllables.csv"

# What may follow a silent e inside a word: (state)ment, (wide)ly, (some)thing, (spokes)man.
SECOND = (
    "ly|ment|ful|less|ness|some|m[ae]n|wom[ae]n|people|thing|time|where|fore|body|one|hold|house|land|life|line|"
    "like|long|wide|stone|stock|style|work|mark|keep|guard|shift|cast|ball|board|side|bound|maker|making|place|point"
)
INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?")
SPELLED_OUT = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2,5}")
PIECE = re.compile(r"\d+|[^\W\d_]+")
VOWELS = re.compile(r"[aeiouáàâäãåāéèêëēíìîïīóòôöõøōúùûüūæœyýÿ]+")
CONSONANT_Y = re.compile(r"(?<=[aeiou])y(?=[aeiou])|^y(?=[aeiou])")
SILENT = re.compile(
    # e at the end, but not in ta-ble, cen-tre; nor in bot-tles, cen-tres, bat-tled, hun-dred
    r"(?<=[^aeiouylr])e$|(?<=[aeiouyl]l)e$|(?<=[aeiouyr]r)e$|"
    r"(?<=[^aeiouylrsxzcg])es$(?<!ches)(?<!shes)|(?<=[aeiouyl]l)es$|(?<=[aeiouyr]r)es$|"
    r"(?<=[^aeiouylrdt])ed$|(?<=[aeiouylrw]l)ed$|(?<=[aeiouyr]r)ed$|"
    # ue in league, mosque, tongue
    r"(?<=[aeiouyn]g)ues?$|(?<=q)ues?$|"
    # e between the parts of a compound, but not in set-tle-ment
    rf"(?<=[aeiouy][^aeiouylhr])e(?={SECOND})|(?<=[aeiouy][^aeiouylh]{{2}})e(?={SECOND})|(?<=[aiou]r)e(?={SECOND})|"
    r"(?<=[aeiouy][^aeiouysxzcg])es(?=m[ae]n|wom[ae]n|people)|(?<=[aeiouy][^aeiouyl])e(?=ty$|ties$)"
)
# Neighbouring vowel letters that are spoken apart.
APART = re.compile(
    # Syr-i-a, Iran-i-an, med-i-a, al-li-ance; but Rus-sian, of-fi-cial, par-lia-ment, Bra-zil-ian
    r"(?<!sh)(?<!c)(?<!s)(?<!g)(?<!t)ia(?!ge|l|ns?$|m)|tia(?=te|ti|$)|cia(?=te|ti)|"
    r"(?<![ctsglx])ian(?=s?$)|(?<![cts])ial|(?<!l)iam|"
    # sci-ence, di-et, so-ci-e-ty, eas-i-er
    r"(?<![ct])ien(?=t|c)|iet|i(?:er|est)$(?<=[aeiouy][^aeiouyd]{1}ier)|(?<=[aeiouy][^aeiouy])iest$|"
    r"(?<=[aeiouy][^aeiouy]{2})i(?:er|est)$|"
    # ra-di-o, pe-ri-od, cham-pi-on, se-ri-ous; but na-tion, re-li-gious, jun-ior
    r"(?<![nv])io(?!n|us)|(?<=[bdfkmprv])ion|(?<![ctgxsln])ious|iu(?=m)|ii|"
    # cre-ate, the-a-tre, re-al-i-ty, i-de-a, Ko-re-an
    r"crea(?=t[eio])|thea(?=t)|reali(?=t|s[mt])|(?<=[aeiouy][^aeiouys])eas?$|(?<=[aeiouy][^aeiouy][^aeiouys])eas?$|"
    r"(?<=[aeiouy][^aeiouyc])eans?$|(?<=[aeiouy][^aeiouy][^aeiouyc])eans?$|^rea(?=ct|ss|pp|ff)|"
    # vid-e-o, ge-og-ra-phy; but George, some-one, more-o-ver
    r"(?<!g)eo(?!n|us|v|r|p)|geo(?=[glmp])|theo(?=r)|neo(?=n)|"
    # ac-tu-al, Jan-u-ar-y, in-flu-ence, fu-el
    r"(?<![qg])ua(?=[lt]|r[yi])|(?<![qg])ua$|uou|(?<![qg])uen(?=[ct])|(?<![qg])uels?$|"
    # go-ing, po-et, co-or-di-nate, he-ro-ic, Cro-a-tia
    r"[aeiouy]ing|oe[mt]|^coo(?=p[e]rat|rd)|oa(?=$|tia|l[ei][st])|[ao]ic(?:s|al|ally)?$|^rei(?=nf|ns|nt|nv|ter)"
)


@functools.lru_cache(maxsize=1 << 17)
def syllables(word: str) -> int:
    """The syllables of an English word, at least 1: as data/syllables.csv has it, else by its letters.

    A group of vowel letters is a syllable, save a silent *e* and neighbours that are spoken apart. The letters of
    initials (*U.S.*, *GM*) and the digits of a number are one each.
    """
    if INITIALS.fullmatch(word):
        return sum(char.isalpha() for char in word)
    bare = re.sub(r"['’]s$", "", word)
    if SPELLED_OUT.fullmatch(bare):
        return len(bare)
    total = 0
    for piece in PIECE.findall(re.sub(r"['’]", "", bare.lower())):
        total += len(piece) if piece.isdigit() else _of_letters(piece)
    return max(1, total) + (1 if bare != word and SIBILANT.search(bare) else 0)


SIBILANT = re.compile(r"(?:[sxz]|ch|sh|[cgs]e)$", re.IGNORECASE)


def _of_letters(piece: str) -> int:
    if piece in _listed():
        return _listed()[piece]
    if piece.endswith("s") and piece[:-1] in _listed():
        return _listed()[piece[:-1]]
    spoken = SILENT.sub("", CONSONANT_Y.sub("Y", piece))
    groups = len(VOWELS.findall(spoken)) + len(APART.findall(spoken))
    if piece.endswith(("sm", "sms", "thm", "thms")) or (re.search(r"[ds]nt$", piece) and False):
        groups += 1
    return max(1, groups)


@functools.cache
def _listed() -> dict[str, int]:
    """The words whose letters mislead."""
    with LISTED.open(encoding="utf-8", newline="") as lines:
        return {row["word"]: int(row["syllables"]) for row in csv.DictReader(lines)}
