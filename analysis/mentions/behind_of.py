"""Composed actors whose role noun stands before the name: *the government of Ukraine*, *supporters of Ana Lee*."""

from __future__ import annotations

import re

from analysis.catalogue import Catalogue
from analysis.mentions.made import made_of
from analysis.mentions.model import Actors, Mention
from analysis.mentions.sponsors import REACH

SHARED = re.compile(r",? (?:and|or) |, [A-Z]")  # the leaders of Poland and Hungary
OFFICES = ("government", "military", "person")
OF = re.compile(r"((?:\b[A-Za-z]+ ){0,3}\b[A-Za-z]+) (of|in) (?:the )?$")
# Who is a state's wherever they are said to be in it: *police in Kenya*, but neither troops nor embassies.
INSIDE = frozenset(
    {
        *("authorities", "court", "courts", "investigators", "judge", "judges", "lawmakers", "magistrate"),
        *("magistrates", "police", "prosecutor", "prosecutors", "regulator", "regulators"),
    }
)
INSIDE_FORMS = INSIDE | {word.capitalize() for word in INSIDE}
FOREIGN = re.compile(r"\b(?:(?!(?:An?|The)\b)[A-Z]\w*|(?:colonial|foreign|international|occupation|occupying)) $")
OF_AHEAD = (" of ", " of the ")
AHEAD = (*OF_AHEAD, " in ", " in the ")
FOLLOWERS = re.compile(r"\b([A-Za-z]+s) of (?:the )?$")
SAID_OF = re.compile(r"(?:,|\b(?:are|were|be|been|as|became|become|remain|remained))\s(?:the\s|all\s)?$")
NAME_AHEAD = re.compile(r"[\s,]{1,2}[^\W\d_a-zß-öø-ÿ]\w")  # also Évariste
APPOSED = re.compile(r",\s+(?:(?:an?|the)\s+)?(?:[a-z-]+\s+){0,2}")


def of_state(
    text: str, name: Mention, catalogue: Catalogue, actors: Actors, reach: int, holder: Mention | None
) -> Mention | None:
    """The actor of *the government of Ukraine*; None where no role noun stands before, or the person is named."""
    kind = actors[name.actor].kind
    if not name.alias or name.alias.flags & {"adjective", "demonym"} or kind not in ("state", "place"):
        return None
    ahead = text.endswith(AHEAD, 0, name.start)  # what the pattern ends with, which stands before few names
    match = OF.search(text, max(reach, name.start - REACH), name.start) if ahead else None
    if not match or text[name.end : name.end + 2] in ("'s", "’s") or SHARED.match(text, name.end):
        return None
    if kind == "place" and match[0].endswith("the "):
        return None  # courts in the Washington area
    words = match[1].split(" ")
    for count in range(len(words), 0, -1):
        head = " ".join(words[-count:])
        start = match.end(1) - len(head)
        if match[2] == "in":
            if head.lower() not in INSIDE or FOREIGN.search(text, max(0, start - REACH), start):
                continue
        elif head.endswith("s") or kind == "place":
            continue  # the leaders of a state are the state
        role = catalogue.state_roles.get(head.lower())
        if role is None or role.kind not in OFFICES or kind not in role.base:
            continue
        held = holder is not None and APPOSED.fullmatch(text, holder.end, start)  # Ann Lee, the prime minister of Iraq
        if not (role.kind == "person" and (held or NAME_AHEAD.match(text, name.end))):
            return made_of(text, name, role, head, start, name.end, catalogue, actors)
    return None


def followers_of(text: str, name: Mention, catalogue: Catalogue, actors: Actors, reach: int) -> Mention | None:
    """The actor of *supporters of Ana Lee*, who are no more she than *Ana Lee's supporters*; else None."""
    base, ahead = actors[name.actor], text.endswith(OF_AHEAD, 0, name.start)
    match = FOLLOWERS.search(text, max(reach, name.start - REACH), name.start) if ahead else None
    if not match or SAID_OF.search(text, max(0, match.start() - REACH), match.start()):
        return None
    role = catalogue.crowd_roles.get(match[1].lower())
    if role is None or base.kind not in role.base or text.startswith(("'s", "’s"), name.end):
        return None
    return made_of(text, name, role, match[1], match.start(), name.end, catalogue, actors)
