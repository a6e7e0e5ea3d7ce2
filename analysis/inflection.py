"""The forms of a verb, and the plural of a noun: *veto*, *vetoes*, *vetoed*, *vetoing*."""

from __future__ import annotations

import functools

from analysis.data import rows_of

BASE, THIRD, PAST, PARTICIPLE, ING = 1, 2, 4, 8, 16
VOWELS = frozenset("aeiou")
REGULAR = ("", "", "")


@functools.cache
def irregular_verbs() -> dict[str, tuple[str, str, str]]:
    """Past, participle and -ing form of the verbs of data/irregular_verbs.csv; an empty one is regular."""
    return {row["verb"]: (row["past"], row["participle"], row["ing"]) for row in rows_of("irregular_verbs.csv")}


def inflected(base: str, past: str = "", participle: str = "", ing: str = "") -> dict[str, int]:
    """The forms of a verb with their features; those that are given are irregular."""
    past = past or _past(base)
    forms = {base: BASE}
    for form, feature in (
        ("has" if base == "have" else f"{base}es" if base.endswith("s") else plural(base), THIRD),
        (past, PAST),
        (participle or past, PARTICIPLE),
        (ing or _ing(base), ING),
    ):
        forms[form] = forms.get(form, 0) | feature
        if base.endswith("l") and form.startswith(f"{base}l"):  # travelled, and traveled
            forms.setdefault(base + form[len(base) + 1 :], feature)
    return forms


def plural(noun: str) -> str:
    """The regular plural of a noun, which is also the third person of a verb."""
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun
    if noun.endswith(("ss", "x", "z", "ch", "sh")) or (noun.endswith("o") and noun[-2:-1] not in VOWELS):
        return f"{noun}es"  # vetoes, but woos
    if noun.endswith("y") and noun[-2:-1] not in VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def _past(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return f"{base[:-1]}ied"
    return f"{base}{base[-1] if _doubles(base) else ''}ed"


def _ing(base: str) -> str:
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return f"{base[:-1]}ing"
    return f"{base}{base[-1] if _doubles(base) else ''}ing"


def _doubles(base: str) -> bool:
    """True for a word of one syllable that ends in one vowel and one consonant: *stab*, not *train* or *visit*."""
    if len(base) < 3 or base[-1] in "aeiouwxy" or base[-2] not in VOWELS or base[-3] in VOWELS:
        return False
    return sum(1 for a, b in zip(" " + base, base, strict=False) if b in VOWELS and a not in VOWELS) == 1
