"""How many syllables a word of English has, by its letters."""

from __future__ import annotations

import functools
import re

import numpy as np

from analysis.data import rows_of
from analysis.segment import Words

INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?")
SPELLED_OUT = re.compile(r"[A-Z]{2,3}|[B-DF-HJ-NP-TV-XZ]{4,5}")
POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
HISSING = re.compile(r"(?:[sxz]|[cs]h|[cgsz]e)$", re.IGNORECASE)
# The contractions that add a syllable: did-n't, it-'ll, could-'ve.
CONTRACTED = re.compile(r"(?:[dst]n['’]t|[^aeiouyr]['’](?:ll|ve|d|re))$", re.IGNORECASE)
PIECE = re.compile(r"\d+|[^\W\d_]+")
VOWELS = re.compile(r"[aeiouáàâäãåāéèêëēíìîïīóòôöõøōúùûüūæœyýÿ]+")
CONSONANT_Y = re.compile(r"(?<=[aeiou])y(?=[aeiou])|^y(?=[aeiou])")
# What may follow a silent e inside a word: state-ment, wide-ly, some-thing, there-by.
SECOND = (
    "ly|ment|ful|less|ness|some|m[ae]n|wom[ae]n|people|thing|time|where|what|how|wise|fore|body|hold|house|land|life|"
    "line|like|long|wide|stone|stock|style|work|mark|keep|guard|shift|cast|ball|board|book|back|side|bound|made|"
    "mak|place|point|sale|spread|craft|fight|walk|way|play|brow|head|wood|ville|field|town|teen|days?$|by$|of$|one$"
)
SILENT = re.compile(
    # at the end, but spoken in ta-ble, cen-tre, bot-tles, bat-tled, hun-dred
    r"(?<=[^aeiouylr])e$|(?<=[aeiouyl]l)e$|(?<=[aeiouyr]r)e$|"
    r"(?<=[^aeiouylrsxzcg])es$(?<!ches)(?<!shes)|(?<=[aeiouyl]l)es$|(?<=[aeiouyr]r)es$|"
    r"(?<=[^aeiouylrdt])ed$|(?<=[aeiouylrw]l)ed$|(?<=[aeiouyr]r)ed$|"
    # league, mosque, tongue
    r"(?<=[aeiouyn]g)ues?$|(?<=q)ues?$|"
    # between the parts of a compound, but spoken in set-tle-ment; spokes-man, safe-ty
    rf"(?<=[aeiouy][^aeiouylhr])e(?={SECOND})|(?<=[aeiouy][^aeiouy][^aeiouylhr])e(?={SECOND})|"
    rf"(?<=[aeiou]r)e(?={SECOND})|(?<=[aeiouy]l)e(?=some|ness|sale|time)|"
    r"(?<=[aeiouy][^aeiouysxzcg])es(?=m[ae]n|wom[ae]n|people)|(?<=[aeiouy][^aeiouylr])e(?=ty$|ties$)|"
    # ba-sic-ally, ev-ery
    r"(?<=ic)a(?=lly$)|(?<=^ev)e(?=ry)"
)
# Neighbouring vowel letters that are spoken apart.
APART = re.compile(
    # Syr-i-a, al-li-ance, gi-ant, ne-go-ti-ate; but Rus-sia, of-fi-cial, par-lia-ment, mar-riage
    r"(?<![csgt])ia(?!ge|ls?$|lly$|ns?$|m|r)(?<!shia)(?<!llia)|llia(?=nce)|[ct]ia(?=te|ti(?!v))|^gian(?=t)|^shia|"
    # Iran-i-an, tri-al, guard-i-an, di-ar-y; but Rus-sian, Bra-zil-ian, pe-cul-iar
    r"(?<![ctsglx])ian(?=s?$)|(?<![cts])ial(?=s?$|ly$)|(?<![lt])ia(?=m|r)|"
    # di-et, so-ci-e-ty, au-di-ence, al-ien, car-ri-er, eas-i-est; but an-cient, priest
    r"iet|(?<![ct])ien(?=t|c)|^scien|(?<=al)ien|(?<=[aeiouy][^aeiouyd])ier(?=s?$)|(?<=[aeiouy][^aeiouy])iest$|"
    r"(?<=[aeiouy][^aeiouy]{2})i(?:ers?|est)$|(?<=[aeiouy][^aeiouy]{3})i(?:ers?|est)$|"
    # ra-di-o, pe-ri-od, in-te-ri-or, cham-pi-on, li-on, se-ri-ous; but na-tion, sen-ior, re-li-gious
    r"io(?!n|us|u?r)|(?<![nv])ior|(?<=[bdfkmprv])ion|^[^aeiouy]+ion|(?<![ctgxsln])ious|iu(?=m)|ii|"
    # cre-ate, the-a-tre, re-al-i-ty, re-act, i-de-a, Ko-re-an, mu-se-um
    r"crea(?=t[eio])|thea(?=t)|reali(?=t|[sz])|^rea(?=ct|ss|pp|ff)|"
    r"(?<=[aeiouy][^aeiouys])eas?$|(?<=[aeiouy][^aeiouy][^aeiouys])eas?$|"
    r"(?<=[aeiouy][^aeiouyc])eans?$|(?<=[aeiouy][^aeiouy][^aeiouyc])eans?$|eum(?=s?$)|"
    # vid-e-o, ge-og-ra-phy, the-o-ry, re-o-pen; but George, moreo-ver
    r"(?<!g)eo(?!n|us|v|r|p|u)|geo(?=[glmp])|theo(?=r)|^neo|^reo|"
    # ac-tu-al, Jan-u-ar-y, con-tin-u-ous, in-flu-ence, fu-el, ru-in, flu-id
    r"(?<![qg])ua(?=[lt]|r[yi])|(?<![qg])ua$|uou|(?<![qg])uen(?=[ct])|(?<![qg])uels?$|(?<=r)uin|(?<=l)uid|"
    # go-ing, po-et, co-op-er-ate, co-a-li-tion, cha-os, he-ro-ic, Sa-mo-a, re-in-force, Mc-Cain
    r"[aeiouy]ing|yone$|oe[mt]|^coo(?=perat|rd)|oa(?=$|tia|l[ei][st])|chao|[ao]ic(?:s|al|ally)?$|^rei(?=nf|ns|nt|nv|ter)|"
    r"^mc(?=[^aeiouy])|[sh]ms?$"
)


@functools.lru_cache(maxsize=1 << 17)
def syllables(word: str) -> int:
    """The syllables of an English word, at least 1: as data/syllables.csv has it, else by its letters.

    A group of vowel letters is a syllable, save silent ones and neighbours that are spoken apart. The letters of
    initials (*U.S.*, *GM*) and the digits of a number are one each.
    """
    bare = POSSESSIVE.sub("", word)
    if INITIALS.fullmatch(bare) or SPELLED_OUT.fullmatch(bare):
        return sum(char.isalpha() for char in bare)
    total = 0
    for piece in PIECE.findall(re.sub("['’]", "", bare.lower())):
        total += len(piece) if piece.isdigit() else _of_letters(piece)
    hissed = bare != word and HISSING.search(bare) is not None
    return max(1, total) + hissed + bool(CONTRACTED.search(word))


def syllables_by_spelling(words: Words, used: np.ndarray) -> np.ndarray:
    """The syllables of each spelling of a text, nought for those whose number is not in `used`."""
    counts = np.zeros(len(words.spellings), dtype=np.int64)
    distinct = np.unique(used).tolist()
    # In a text set in capitals THE is no abbreviation, as FBI is elsewhere.
    shouted = 2 * sum(words.spellings[number].isupper() for number in distinct) > len(distinct)
    for number in distinct:
        word = words.spellings[number]
        counts[number] = syllables(word.lower() if shouted else word)
    return counts


def _of_letters(piece: str) -> int:
    listed = _listed()
    for known in (piece, piece.removesuffix("s"), piece.removesuffix("d")):
        if known in listed:
            return listed[known]
    return by_letters(piece)


def by_letters(piece: str) -> int:
    """The syllables of a word in small letters by its letters alone."""
    plain = CONSONANT_Y.sub("Y", piece)
    return max(1, len(VOWELS.findall(SILENT.sub("", plain))) + len(APART.findall(plain)))


@functools.cache
def _listed() -> dict[str, int]:
    """The words whose letters mislead."""
    return {row["word"]: int(row["syllables"]) for row in rows_of("syllables.csv")}
