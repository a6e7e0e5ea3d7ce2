"""Of which kind a name is, by the words before and behind it."""

from __future__ import annotations

import re
from collections.abc import Container

from analysis.mentions.bodies import DESCRIBED, body_beside, is_body_noun, is_named_body
from analysis.mentions.clues import (
    ACRONYM,
    BODY_NOUN,
    CAPITAL,
    DEED,
    FIRST,
    LOWER_TITLE,
    NO_BODY,
    ORDINARY,
    ORGANISATION,
    PLACE,
    PLACE_NAME,
    POSSESSIVE,
    SPEECH,
    STATE_CODE,
    STOP,
    SURNAME,
    TITLE,
    clue_of,
    is_place_word,
)
from analysis.mentions.model import NOT_A_NAME, STRONG, SURE, WEAK, Verdict
from analysis.mentions.realms import realm
from analysis.mentions.view import View

APPOSITION = re.compile(r",\s+(?:an?|the)\s+((?:[\w-]+\s+){0,4}[\w-]+)")
SAID_TO_BE = re.compile(
    r"\s+(?:is|was|remains)\s+(?:an?|the|[A-Z][\w.-]*['’]s)\s+(?:[\w'’-]+\s+){0,4}?([\w-]+)"
    r"(?=[,.;:)]|\s+(?:that|which|who|where|of|in|for|on|near|with)\b)"
)
ITS_OWN = re.compile(r"\s+(?:(?:could|had|has|is|may|was|will|would)\s+)?[a-z]+\s+its\b")
POSTS = "Chief|Co-founder|Director|Editor|Founder|Head|Manager|President|Professor|Secretary|Vice President"
POST = re.compile(rf", ({POSTS}|C[EFOT]O)\b")
BARE_POST = re.compile(
    r", (?!the |an? )(?:[a-z]+ )?([a-z]+(?:-[a-z]+)?)(?: (?:executive|general|minister|officer|secretary))?"
    r" (?:at|for|of) "
)
# Not every word for a place: a lake or a street may bear a person's name.
DISTRICTS = frozenset(
    {"archipelago", "areas", "counties", "county", "crossing", "crossings", "department", "district", "districts"}
    | {"governorate", "municipality", "neighborhood", "neighborhoods", "neighbourhood", "neighbourhoods", "oblast"}
    | {"peninsula", "prefecture", "province", "provinces", "region", "regions", "suburb", "township"}
    | {"canton", "coast", "commune", "dam", "delta", "depot", "desert", "estuary", "forest", "highlands", "island"}
    | {"islands", "junction", "lagoon", "lowlands", "mine", "mines", "plateau", "quarry", "refinery", "reservoir"}
    | {"enclave", "hamlet", "hamlets", "village", "villages"}
    | {"favela", "ghetto", "quarter", "slum", "slums"}
    | {"airbase", "airfield", "airport", "airstrip", "barracks", "bazaar", "jail", "penitentiary", "prison", "souk"}
    | {"river", "rivers", "stadium", "steppe", "strait", "valley", "waterfront"}
)
PEOPLES = frozenset({"clan", "clans", "herders", "minority", "nomads", "people", "tribe", "tribes", "tribesmen"})
ARMED = frozenset({"guerrillas", "insurgency", "insurgents", "militia", "militiamen", "militias", "rebels"})
KINDS_BEHIND = (
    dict.fromkeys(DISTRICTS, "place") | dict.fromkeys(PEOPLES, "community") | dict.fromkeys(ARMED, "armed group")
)
# Bodies as often as persons.
OF_THINGS = frozenset({"developer", "maker", "operator", "owner", "publisher", "supplier"})
COMPETITORS = frozenset({"competitor", "rival"})  # a person has two names when first named
REALMS = frozenset({"Emirate", "Duchy", "Kingdom", "Principality", "Republic", "Sultanate"})
LONGEST_ACRONYM = 9  # letters
LONGEST_PLACE = 5  # words
OF = ("of", "for", "de", "del", "della", "di", "du")
# What only a company, what only a state has; an army or a government may be a ruler's.
OF_COMPANIES = (
    "bondholders|chief executive|creditors|customers|employees|factor(?:y|ies)|headquarters|parent company|products"
    "|profits?|revenues?|shares?|shareholders|stock|stores|subsidiar(?:y|ies)|supervisory board|workers|workforce"
)
OF_STATES = "airspace|ambassador|borders|coastline|constitution|foreign ministry|parliament|territorial waters"
OWNED = re.compile(rf"(?:['’]s?)? (?:former )?(?:({OF_COMPANIES})|({OF_STATES}))\b")
# Who is described so behind a comma, and no title stands before: *Joan Mule, a local official in*.
DESCRIBED_AS = frozenset(
    {"alderman", "archivist", "assailant", "attacker", "baker", "barber", "bystander", "carpenter", "cashier"}
    | {"citizen", "classmate", "cook", "councilman", "demonstrator", "electrician", "employee", "hairdresser"}
    | {"immigrant", "inmate", "janitor", "linguist", "man", "migrant", "official"}
    | {"passenger", "passerby", "pharmacist", "plumber", "registrar", "roommate", "statistician", "tailor"}
    | {"therapist", "tourist", "vet", "voter", "waiter", "woman"}
)
AREA = re.compile(r"\slocal\sgovernment\s(?:area|council)s?\b", re.IGNORECASE)
ON_DAY = re.compile(r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
AGE = re.compile(r",\s+\d{1,3}\s*,")
# What is in a person, not in a place.
TRUST = frozenset(
    {"belief", "believe", "believed", "believes", "confidence", "confided", "delighted", "disappointed", "faith"}
    | {"interest", "interested", "saw", "see", "sees", "trust", "trusted", "trusts"}
)
ONES_OWN = frozenset({"a", "an", "my", "your", "his", "her", "our", "their", "its", "any", "no", "this"})


def neighbours(view: View, low: int, high: int) -> Verdict | None:
    """What the words before and behind a name say."""
    clue = view.clue
    single = low == high
    comma = view.text.startswith(",", view.ends[high])  # with which most of what is looked for behind a name begins
    if low > 1 and view.word(low - 1) == "of" and view.word(low - 2).title() in REALMS and view.before(low) == " ":
        return "state", f"“{view.word(low - 2)} of” before the name says state", STRONG
    near = view.before(low) in (" ", "\n", ", ")
    listed = clue[low] & FIRST or clue[high] & SURNAME
    held = view.word(low - 1) in OF_THINGS and view.before(low) == ", " and not listed  # its owner, Narmada Organics
    if single and view.word(low - 1) in COMPETITORS and near and not listed and not clue[low] & ORDINARY:
        return "organisation", f"“{view.word(low - 1)}” before a single word says organisation", WEAK
    if near and clue[low - 1] & LOWER_TITLE and not (single and clue[low] & ORDINARY) and not held:
        return "person", f"“{view.word(low - 1)}” before the name says person", STRONG
    if comma and AGE.match(view.text, view.ends[high]):
        return "person", "an age behind the name says person", STRONG
    post = POST.match(view.text, view.ends[high]) if comma and not single else None
    if post and not clue[high] & ORGANISATION:
        return "person", f"“{post[1]}” behind the name says person", STRONG
    bare_post = BARE_POST.match(view.text, view.ends[high]) if comma and high == low + 1 else None
    if bare_post and clue_of(bare_post[1]) & LOWER_TITLE and not (clue[low] | clue[high]) & ORGANISATION:
        return "person", f"“{bare_post[1]}” behind the name says person", STRONG  # Bastian Strake, chairman of
    owned = OWNED.match(view.text, view.ends[high]) if clue[high] & POSSESSIVE and not listed else None
    if owned and (owned[1] or single):
        kind, noun = ("organisation", owned[1]) if owned[1] else ("state", owned[2])
        return kind, f"“{noun}” behind the name says {kind}", STRONG
    if single and _lives_in(view, low):
        return "place", f"“{view.word(low - 1)}” before the name says place", WEAK
    if single and clue[low] & FIRST and not placed(view, high) and not is_named_body(view, low):
        return "person", f"“{view.word(low)}” is a first name", WEAK
    if office := _office_of(view, low):
        return "person", f"“{office} of” before the name says person", STRONG
    if not single and view.word(low + 1) == "of" and view.word(low).endswith("s") and not clue[low] & PLACE:
        return "organisation", f"“{view.word(low)} of” in the name says organisation", WEAK  # the Sons of the Delta
    if not single and (clue[high] & PLACE or (clue[low] & PLACE and view.word(low + 1) in OF)):
        return "place", "its words say place", STRONG
    short = single and view.ends[low] - view.starts[low] <= LONGEST_ACRONYM
    if short and clue[low] & ACRONYM and not clue[low] & (ORDINARY | SURNAME | PLACE_NAME):
        return _abbreviation(view, low)
    if body := body_beside(view, low, high):
        return body
    if single and (told := realm(view, low)):
        return "state", f"“{told}” beside the name says state", SURE
    if comma and (match := DESCRIBED.match(view.text, view.ends[high])):
        noun = clue_of(match[1].lower())
        person = clue[low] & FIRST or (not single and clue[high] & SURNAME)
        if is_body_noun(noun) and not person:
            return "organisation", f"“{match[1]}” behind the name says organisation", STRONG
        if (noun & LOWER_TITLE and not noun & BODY_NOUN) or match[1] in DESCRIBED_AS:
            return "person", f"“{match[1]}” behind the name says person", STRONG
    company = single and view.listed_kind(view.word(low)) == "organisation"
    if (told := _behind(view, high, KINDS_BEHIND)) and not company:
        kind = KINDS_BEHIND[told]
        return kind, f"“{told}” behind the name says {kind}", STRONG
    if high - low < 2 and (placed(view, high) or AREA.match(view.text, view.ends[high])):
        return "place", "the words beside it say place", STRONG
    if single and _is_home(view, low):
        return "place", "“of” behind a person says place", WEAK
    where = view.word(low - 1) in ("in", "at", "near") if low else False
    known = clue[low] & (FIRST | PLACE_NAME | SURNAME)
    if view.opens[low] and not known and ITS_OWN.match(view.text, view.ends[high]):
        return "organisation", "“its” behind the name says that it is no person", WEAK  # Kestrelo cut its forecast
    if view.text.startswith(", which ", view.ends[high]) and not clue[low] & (FIRST | PLACE_NAME) and not where:
        return "organisation", "“which” behind the name says that it is no person", WEAK
    return None


def _is_home(view: View, at: int) -> bool:
    """Whether one word says where the person before it is from: *Senator Ann Lee of Wilton*."""
    if at < 4 or view.word(at - 1) != "of" or view.clue[at] & (FIRST | ORGANISATION | ACRONYM | POSSESSIVE):
        return False
    surname, given = view.clue[at - 2], view.clue[at - 3]
    whole = view.before(at) == view.before(at - 1) == view.before(at - 2) == " "
    return whole and bool(given & FIRST and surname & CAPITAL) and not surname & (ORGANISATION | PLACE | TITLE)


def _lives_in(view: View, at: int) -> bool:
    """Whether one word says where: *a job in Charlotte*, *a builder, of Otley, was*, *on Patmos, where*."""
    clue = view.clue[at]
    if not at or view.opens[at] or clue & (POSSESSIVE | ACRONYM) or (clue & ORDINARY and not clue & FIRST):
        return False
    before = view.word(at - 1).lower()
    if before == "of":
        return view.before(at - 1) == ", " and view.text.startswith((", was ", ", is ", ", has "), view.ends[at])
    if before in ("in", "near", "on", "to") and view.text.startswith(", where ", view.ends[at]):
        return True
    after = view.clue[at + 1] if at + 1 < view.count and not view.opens[at + 1] else 0
    trusted = at > 1 and view.word(at - 2).lower() in TRUST
    return before == "in" and bool(clue & FIRST) and not trusted and not after & (SPEECH | DEED | CAPITAL)


def said_to_be_place(view: View, high: int) -> Verdict | None:
    """*Glen Arden is a quiet valley*: of a name that else would be a person's."""
    match = SAID_TO_BE.match(view.text, view.ends[high])
    if match and (is_place_word(match[1]) or match[1] in DISTRICTS):
        return "place", f"“is a {match[1]}” says place", STRONG
    return None


def _office_of(view: View, low: int) -> str:
    """The office whose holder is named behind its place: *the mayor of Rotterdam, Aalt Schouten*; else ""."""
    if low < 3 or view.before(low) != ", ":
        return ""
    at, named = low - 1, False
    while at > 1 and low - at <= LONGEST_PLACE and view.before(at) == " " and view.word(at) not in ("of", "to"):
        named = named or bool(view.clue[at] & CAPITAL and not view.is_adjective(at))
        at -= 1
    if not named or at < 1 or view.word(at) not in ("of", "to") or view.word(at - 1).endswith("s"):
        return ""
    return view.word(at - 1) if view.clue[at - 1] & (LOWER_TITLE | TITLE) else ""


def _behind(view: View, high: int, nouns: Container[str]) -> str:
    """The noun of these behind a name, or behind it and another: *the Zelvara (and Merrowby) districts*; else ""."""
    at = high + 1
    if at + 2 < view.count and view.word(at) == "and" and view.clue[at + 1] & CAPITAL:
        at += 2
    near = at < view.count and all(view.before(i) == " " for i in range(high + 1, at + 1))
    return view.word(at) if near and view.word(at) in nouns else ""


def _abbreviation(view: View, at: int) -> Verdict:
    """An abbreviation is an organisation's, unless it is listed as none or used as a common noun: *he had a DUI*."""
    if view.clue[at] & NO_BODY:
        return NOT_A_NAME
    after = view.clue[at + 1] if at + 1 < view.count and not view.opens[at + 1] else STOP
    if at and view.word(at - 1).lower() in ONES_OWN and after & STOP:
        return NOT_A_NAME
    return "organisation", "an abbreviation in capitals", WEAK


def placed(view: View, high: int) -> bool:
    """True in *Amerli, a farming village*, *Midland, Texas* and *Midland, TX*."""
    end = view.ends[high]
    if view.text[end : end + 1] != ",":
        return False
    match = APPOSITION.match(view.text, end)
    if match and any(is_place_word(word) for word in match[1].split()):
        return True
    if high + 1 < view.count and view.clue[high + 1] & STATE_CODE and view.starts[high + 1] <= end + 2:
        return not view.clue[high] & (TITLE | LOWER_TITLE)
    place = view.known_at(end + 2)
    if view.text[end : end + 2] != ", " or not place:
        return False
    plain = not (place.alias and place.alias.flags & {"adjective", "demonym"})
    alone = view.text[place.end : place.end + 1] in (",", ".", ";", ")", "\n", "", "?", "!")
    alone = alone or ON_DAY.match(view.text, place.end) is not None
    return plain and alone and view.actors[place.actor].kind in ("state", "place")
