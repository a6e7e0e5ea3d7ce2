"""Which bodies bear arms, by what is said of them: *the Red Falcon Front, a militia*, *the rebel Kessari Front*."""

from __future__ import annotations

import re

from analysis.mentions.model import SURE, Verdict
from analysis.mentions.view import View

FIGHTS = (
    r"armed|guerr?illas?|insurgency|insurgents?|jihadists?|militants?|militias?|paramilitar(?:y|ies)"
    r"|rebels?|terrorists?"
)
GROUPS = r"(?: (?:alliance|coalition|faction|force|group|movement|organi[sz]ation)s?)?"
BEHIND = re.compile(
    rf"(?: \([A-Z][\w-]*\))?, (?:an?|the) (?:[\w-]+ ){{0,3}}?({FIGHTS}){GROUPS}\b(?! (?:attack|base|leader|official))"
)
BEFORE = re.compile(rf"\b({FIGHTS}){GROUPS} $", re.IGNORECASE)
FAR = 40  # characters


def armed(view: View, low: int, high: int) -> Verdict | None:
    """The verdict that an organisation is an armed group, where a noun beside its name says so."""
    if view.headline[low]:
        return None
    start = view.starts[low]
    match = BEHIND.match(view.text, view.end(high)) or BEFORE.search(view.text, max(0, start - FAR), start)
    return ("armed group", f"“{match[1]}” beside the name says armed group", SURE) if match else None
