"""Whether a stretch in quotation marks is what somebody said, or a name, a title or a word at arm's length."""

from __future__ import annotations

import functools
import re

from analysis.quotes.marks import Stretch
from analysis.quotes.narration import WORD, Narration, cues
from analysis.quotes.speakers import Source

SHORT = 4  # words: as many that nobody is said to say may be a term
BEFORE = 120  # characters
LONGEST_TITLE = 8  # words
DETERMINED = re.compile(
    # "said that “…”" is no demonstrative
    r"\b(?:(?:the|a|an|its|his|her|their|our|my|this|these|those)\s+(?:[\w-]+\s+)?|that\s+[\w-]+\s+)$",
    re.IGNORECASE,
)
FINAL = re.compile(r"[.!?…]['’”\"]*$")


def is_speech(told: Narration, text: str, stretch: Stretch, source: Source | None) -> bool:
    """Whether a stretch is speech, given who is said to say it, if anybody is.

    Without a source a stretch is speech when it is longer than a term, or a whole sentence. A title in capitals
    behind *film* or *the*, and what follows *so-called* or *known as*, is none.
    """
    if stretch.goes_on:
        return True
    inside = text[stretch.start + 1 : stretch.end - 1].strip()
    words = WORD.findall(inside)
    place = stretch.start - told.start
    ahead = told.text[max(place - BEFORE, 0) : place].rstrip(" ,")
    whole = FINAL.search(inside) is not None and inside[:1].isupper()
    if not words:
        return whole and source is not None
    titled = len(words) <= LONGEST_TITLE and all(word[0].isupper() or word in cues("small word") for word in words)
    if _naming().search(ahead) and not (whole and len(words) > LONGEST_TITLE):
        return False
    if titled and not whole and _work().search(ahead):
        return False
    if source is not None and not source.passive:
        # A term in a report: "The text asked governments to end the “phase-out”".
        term = titled or (not source.actor and len(words) <= SHORT)
        return not (term and not whole and source.before and DETERMINED.search(f"{ahead} "))
    if len(words) > SHORT:
        return not titled or whole
    return whole and not ahead[-1:].islower()


@functools.cache
def _naming() -> re.Pattern[str]:
    written = "|".join(sorted(map(re.escape, cues("name")), key=len, reverse=True))
    behind = "|".join(sorted(cues("naming")))
    return re.compile(rf"\b(?:{written}|(?:{behind})(?:\s+[\w-]+){{0,5}})(?:\s+(?:the|a|an))?$", re.IGNORECASE)


@functools.cache
def _work() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(cues('work')))})$", re.IGNORECASE)
