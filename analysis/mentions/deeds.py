"""Role nouns that name no actor behind a name, but what it does or has: *Kenya's opposition to*, *US military aid*."""

from __future__ import annotations

import re

DEED = re.compile(
    r"(?:alliance|coalition|partnership|union)s? (?:against|with)\b"
    r"|(?:opposition|resistance) (?:against|to)\b"
    # The army of a state is a noun; before what it gives or does the word but says of which sort this is.
    r"|military (?:action|activity|advance|aid|airlift|alliance|assistance|attack|backing|base|budget|build-?up"
    r"|campaign|capability|clash|conflict|confrontation|cooperation|co-operation|coup|deployment|drill|engagement"
    r"|equipment|escalation|exercise|expenditure|exports?|hardware|help|incursion|intervention|invasion|involvement"
    r"|man(?:oeuv|euv)[er]+|offensive|occupation|operation|pact|parade|partnership|presence|pressure|raid|response"
    r"|sales|service|spending|strike|supplies|support|takeover|ties|training|victory|withdrawal)s?\b"
)
# Role nouns that are verbs between a name without an ending and whom it is done to: *Kenya forces the*
VERB = re.compile(
    r"(?:clubs|conscripts|courts|exiles|forces|lobbies|mobs|nurses|recruits)(?: (?:back|in|into|off|out))? "
    r"(?:an?\b|the\b|its\b|their\b|(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[^\W\d_a-zß-öø-ÿ])"
    r"|(?:campaigns|gangs up|lobbies|rebels|spies|teams(?: up)?) (?:against|for|on|with) "
)


def is_deed(text: str, at: int) -> bool:
    """Whether a role noun that stands here names what somebody does or has."""
    return DEED.match(text, at) is not None


def is_verb(text: str, at: int) -> bool:
    """Whether a word that could be a role noun is a verb behind a name without an ending: *Kenya forces the*."""
    return VERB.match(text, at) is not None
