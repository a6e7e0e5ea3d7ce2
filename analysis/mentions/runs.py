"""Stretches of capitalised words that may be a name, before anything is known about them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from analysis.mentions.acting import acts
from analysis.mentions.bodies import described_body, is_called_body
from analysis.mentions.clues import (
    ACRONYM,
    BODY_NOUN,
    CAPITAL,
    COMPANY,
    FIRST,
    INITIAL,
    LINK,
    LOWER,
    ORDINARY,
    ORGANISATION,
    PARTICLE,
    PLACE,
    PLACE_OPENER,
    POSSESSIVE,
    SPONSOR_CUE,
    STOP,
    TITLE,
    WEAK_FIRST,
    WEAK_SURNAME,
    bare,
    clue_of,
)
from analysis.mentions.linked import FAR, linked, list_end
from analysis.mentions.owning import owns_body
from analysis.mentions.rulers import regnal_end
from analysis.mentions.spelled_out import spelled_out, with_month
from analysis.mentions.view import View

GIVEN = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{2,5}")  # of two syllables: Hang-tung
OPENING = tuple("\"'“‘«([")
APOSTROPHES = ("'", "’")
SEATED = frozenset({"based", "born", "headquartered", "listed", "registered", "run", "owned", "flagged"})
KEPT = INITIAL | FIRST  # stop words that may end a name
NOT_OPENING = FIRST | WEAK_FIRST | TITLE | ORGANISATION | PLACE_OPENER
# What an ordinary word alone has to be for a second look.
TELLING = FIRST | WEAK_FIRST | WEAK_SURNAME | ORGANISATION | ACRONYM | PLACE | TITLE


def name_runs(view: View, covered: np.ndarray) -> Iterator[tuple[int, int]]:
    """First and last word of each stretch, titles included, in reading order.

    Words stay together across one blank, an initial's dot, a particle (*van*, *al*), and *of* behind a word for
    organisations. Words that are capitalised only because a sentence begins are taken off, and so are stop words
    at either end. In headlines, where nearly every word is capitalised, ordinary words part the stretches.
    Stretches whose words are all `covered` by known names are left out, and ordinary words with nothing beside
    them that could make them a name.
    """
    kinds = view.clue
    plain = (view.clues & (ORDINARY | STOP) != 0) & (view.clues & (FIRST | INITIAL | TITLE) == 0)
    usable = (view.clues & CAPITAL != 0) & ~(view.headline & plain)
    joined = _joined(view)
    lows, highs = _stretches(usable, joined)
    linkable = _linkable(view, lows, highs, joined)
    known = covered.tolist()
    dull = _dull(view).tolist()
    low_list, high_list, links = lows.tolist(), highs.tolist(), linkable.tolist()
    i = 0
    while i < len(low_list):
        low, high = low_list[i], high_list[i]
        of = False  # whether the stretch is a body of something: Department of Housing
        while links[i] and (link := linked(view, high, low_list[i + 1], high_list[i + 1], of, known)):
            of = of or link != "and"
            i += 1
            high = high_list[i]
        i += 1
        end = spelled_out(view, low, high)
        if end == high and of:
            end = list_end(view, high, known)
        if end > high:
            high = end
            while i < len(low_list) and low_list[i] <= high:
                i += 1
        last = regnal_end(view, high)
        ruler = last and not known[last]  # Napoleon III
        if low == high and dull[low] and not ruler:
            continue
        high = with_month(view, high)
        if known[low] and known[high] and not ruler and all(known[low : high + 1]):
            continue
        told = is_called_body(view, low) or described_body(view, view.ends[high])  # Roofs For All, a tenants' union
        while low < high and (kinds[low] & STOP or (not told and _opener(view, low)) or _is_sponsor(view, low)):
            shouted = kinds[low] & ACRONYM and not known[low] and _is_repeated(view, low, high)
            if kinds[low] & PARTICLE or _before_given(view, low) or shouted:
                break  # IF Metall
            low += 1
        while (
            low < high and kinds[high] & STOP and not (told or kinds[high] & (INITIAL | FIRST) or _is_last(view, high))
        ):
            high -= 1
        alone = low == high and not ruler and (kinds[low] & (STOP | LOWER) or _opener(view, low))  # the plc
        if kinds[low] & CAPITAL and not alone:
            yield low, high


def _is_last(view: View, word: int) -> bool:
    """Whether a number is the end of a name, inside a sentence: *the broadcaster Skyline One*."""
    return view.word(word) == "One" and not view.headline[word]


def _before_given(view: View, word: int) -> bool:
    """Whether a word is an initial with its dot, or stands before a given name: *N. Biren*, *Chow Hang-tung*."""
    if view.clue[word] & INITIAL:
        return view.text.startswith(".", view.ends[word])
    given = view.before(word + 1) == " " and not view.clue[word + 1] & SPONSOR_CUE
    return given and GIVEN.fullmatch(view.word(word + 1)) is not None and not view.headline[word]


def _is_repeated(view: View, low: int, high: int) -> bool:
    """Whether the text has a stretch more than once, outside headlines."""
    return not view.headline[low] and view.text.count(view.written(low, high)) > 1


def _joined(view: View) -> np.ndarray:
    """For each word, whether nothing but a blank (or an initial's dot, or &) parts it from the next one."""
    start, end, point = view.words.start, view.words.end, view.points
    joined = np.zeros(len(start), dtype=bool)
    if len(start) < 2:
        return joined
    gap = start[1:] - end[:-1]
    first = point[np.minimum(end[:-1], len(point) - 1)]
    last = point[start[1:] - 1]
    blank = (last == 32) | (last == 10) | (last == 0xA0)
    lines = (gap == 2) & (first == 13) & (last == 10)
    dotted = (first == 46) & ((gap == 2) | ((gap == 3) & (last == 10)))
    dotted &= view.clues[:-1] & (INITIAL | TITLE | PARTICLE) != 0
    dotted |= (first == 46) & (gap == 2) & (view.clues[:-1] & view.clues[1:] & COMPANY != 0)  # & Co. KG
    ampersand = (gap == 3) & (first == 32) & (point[np.minimum(end[:-1] + 1, len(point) - 1)] == 38)
    owned = (view.clues[:-1] & POSSESSIVE != 0) & (gap == 1)
    plural = (gap == 2) & ((first == 0x27) | (first == 0x2019))  # the Chiefs' Council
    joined[:-1] = blank & (((gap == 1) & ~owned) | lines | dotted | ampersand)
    for i in np.flatnonzero(blank & (owned | plural)).tolist():
        joined[i] = owns_body(view, i)
    joined[:-1] &= view.owner[1:] == view.owner[:-1]
    return joined


def _stretches(usable: np.ndarray, joined: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """First and last words of the stretches of usable words that are joined."""
    on = usable[:-1] & usable[1:] & joined[:-1]  # a usable word and the usable one behind it
    begins, ends = usable.copy(), usable.copy()
    begins[1:] &= ~on
    ends[:-1] &= ~on
    return np.flatnonzero(begins), np.flatnonzero(ends)


def _linkable(view: View, lows: np.ndarray, highs: np.ndarray, joined: np.ndarray) -> np.ndarray:
    """For each stretch, whether only a few small words part it from the next one."""
    found = np.zeros(len(lows), dtype=bool)
    if len(lows) < 2:
        return found
    broken = np.concatenate(([0], np.cumsum(~joined)))
    far = lows[1:] - highs[:-1]
    found[:-1] = (far > 1) & (far <= FAR) & (broken[lows[1:]] == broken[highs[:-1]])
    found[:-1] &= view.clues[np.minimum(highs[:-1] + 1, len(joined) - 1)] & (LINK | PARTICLE) != 0
    return found


def _dull(view: View) -> np.ndarray:
    """For each word, whether it is an ordinary one that is no name when it stands alone."""
    dull = (view.clues & ORDINARY != 0) & (view.clues & TELLING == 0) & ~view.listed_words
    comma = view.points[np.minimum(view.words.end, len(view.points) - 1)] == 44
    behind_link = np.zeros(len(dull), dtype=bool)
    behind_link[1:] = view.clues[:-1] & LINK != 0
    dull &= ~comma & ~behind_link & ~view.signing
    if view.own_names:
        dull &= ~np.isin(view.words.spelling, [form for name in view.own_names for form in view.forms(name)])
    return dull


def _is_sponsor(view: View, word: int) -> bool:
    """Whether a word says whose or from where somebody is, and is no part of a name: *Kenya-backed*."""
    first, hyphen, last = view.word(word).rpartition("-")
    return bool(hyphen) and (bool(view.clue[word] & SPONSOR_CUE) or (last in SEATED and first[:1].isupper()))


def _begins_company(view: View, word: int) -> bool:
    """Whether a word stands before a company's suffix, which no sentence would capitalise: *Acme Holdings*."""
    more = word + 1 < view.count and not view.opens[word + 1] and view.before(word + 1) == " "
    return more and bool(view.clue[word + 1] & COMPANY) and not view.headline[word]


def _begins_actor(view: View, word: int) -> bool:
    """Whether a word and one more that is capitalised inside the sentence act: *Kestrel Air is*, *Citizen Lab's*."""
    last = word + 1
    if last >= view.count or view.opens[last] or view.before(last) != " " or view.headline[word]:
        return False
    told = view.clue[last] & (TITLE | FIRST | WEAK_FIRST | STOP | ACRONYM | INITIAL | LINK | PARTICLE)
    if told and not view.clue[last] & ORGANISATION:
        return False
    if view.clue[last] & (CAPITAL | ORDINARY) != CAPITAL | ORDINARY or view.listed_words[last]:
        return False
    said_of = view.text.startswith(", which ", view.ends[last]) or described_body(view, view.ends[last])
    return bool(view.clue[last] & POSSESSIVE) or acts(view, last) or said_of


def _opener(view: View, word: int) -> bool:
    """True for an ordinary word that is capitalised because a sentence or a quotation begins with it."""
    told = view.clue[word] & ORDINARY or clue_of(view.word(word).lower()) & BODY_NOUN  # Chipmaker Sylex
    if not told or view.clue[word] & NOT_OPENING or view.listed_words[word]:
        return False
    if (
        view.clue[word] & ACRONYM
        or _begins_company(view, word)
        or _begins_actor(view, word)
        or view.text[view.ends[word] : view.ends[word] + 1] in APOSTROPHES
        or view.text.startswith(" & ", view.ends[word])
        or bare(view.word(word)) in view.own_names
    ):
        return False
    opens = view.opens[word] or view.text[view.starts[word] - 1 : view.starts[word]] in OPENING
    return opens and not _stands_inside(view, word)


def _stands_inside(view: View, word: int) -> bool:
    """Whether a word and the one behind it stand capitalised inside a sentence too: *Law Society of Kenya*."""
    return word + 1 < view.count and (view.spelling[word], view.spelling[word + 1]) in view.inside_pairs
