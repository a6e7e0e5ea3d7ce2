"""Sentences that as a whole state nothing: what happens in a film or a joke, a question, a guess, what never was."""

from __future__ import annotations

import re

from analysis.relations.context import Context
from analysis.relations.phrases.model import Mark, Noun, Verb

WORK = (
    r"(?:anecdote|ballad|ballet|cartoon|comic|drama|fable|film|fresco|hoax|joke|movie|mural|musical|novel|opera|painting"
    r"|pantomime|parody|play|poem|poster|prank|puppet show|satire|series|simulation|sitcom|sketch|skit|song|spoof"
    r"|tapestry|thriller|video game|war game)"
)
TELLS = r"(?:begins|closes|depicts|describes|ends|imagines|opens|portrays|recounts|shows|tells)"
DREAM = r"(?:dream|fantasy|future|scenario|universe|world)"
TALE = r"(?:gossip|grapevine|joke|legend|myth|rumou?r|saying|story|tale)"
SHORTLY = 30  # characters
GUESS = re.compile(r"\b(?:Perhaps|Maybe|Possibly|Probably|Presumably),? (?:the )?$")
FICTION = re.compile(
    rf"\b(?:(?:[Ii]n|[Dd]uring) (?:[A-Z][^,]{{1,60}}, )?(?:the|an?|his|her|their) (?:[\w’']+ ){{0,3}}{WORK}"
    rf"(?! (?:for|of|on|over|that|to)\b)|{WORK}s?,? in which"
    rf"|{WORK}(?:, [^,]{{1,60}},|(?: \w+){{1,4}})? (?:\w+ly )?{TELLS}|{TALE} (?:goes|has it)"
    rf"|{WORK} [“\"][^”\"]{{1,60}}[”\"],? (?:{TELLS}|follows|has|pits|sees)"
    rf"|{DREAM} (?:in which|where)|(?:await|dread|fear)\w* the (?:day|moment|time) (?:that|when)"
    r"|(?:make-believe|imaginary|fictional|fictitious|hypothetical) \w+,? (?:in which|where)"
    r"|(?:Suppose|Supposing|Imagine|Assume|Assuming|Picture)\b|(?:matter|question) of time (?:before|until)"
    r"|with the air of|[Ii]n (?:her|his|a) dream|[Tt]here was a time when|(?:[Pp]layers|[Gg]amers) of"
    r"|(?:adaptation|production|re-?enactment|staging) of (?:an?|the) (?:\w+ )?(?:assault|attack|battle|siege|war)"
    r"|[Ii]n (?:the|a) (?:\w+ )?(?:production|staging|adaptation) of"
    rf"|{WORK}[’']s (?:\w+ )?(?:act|scene|chapter|ending|episode|finale|level|plot)"
    rf"|(?:act|scene|chapter|reel|verse) of (?:the|a|his|her) {WORK}"
    r"|[Ii]n the (?:first|second|third|fourth|fifth|last|final|opening|closing) (?:act|scene|chapter|episode|level)"
    r"|[Oo]n the (?:first|second|third|last|final) turn|[Ii]n (?:the|its) \w+ scenario)\b"
)
HEARSAY = re.compile(r"\b(?:Allegedly|Apparently|Evidently|Ostensibly|Purportedly|Reportedly|Supposedly),? (?:the )?$")
VIEWS = r"(?:account|eyes|opinion|reading|telling|version|view|words)"
VIEW = re.compile(
    rf"\b[Ii]n (?:the {VIEWS} of [^,]{{2,60}}"
    rf"|(?:his|her|their|its|(?:[\w.-]+ ){{0,6}}[\w.-]+(?:['’]s|s['’])) {VIEWS})(?:, |[.\n]|\Z)"
    r"|\b[Ii]f [^,]{2,60} (?:is|are) to be believed(?:, |[.\n]|\Z)"
)
AT_END = re.compile(
    r",? (?:allegedly|apparently|reportedly|supposedly|or so [\w ]{2,20}(?:believes?|claim(?:s|ed)?|said|says?|seems?))"
    r"\s*(?:[.\n]|\Z)"
)
# At the end of a headline, or in passing: *– reports*, *: officials*, *, as Kenya claims*.
SOURCE = r"(?:media|ministry|monitors?|officials?|police|reports?|sources?|state media|witness(?:es)?)"
REPORTED = re.compile(rf" [–—-]{{1,2}} {SOURCE}\s*(?:\n|\Z)")  # behind what is read of a title
TOLD = re.compile(
    rf"(?:\w:| [–—-]{{1,2}}) {SOURCE}\Z|, as [\w ]{{1,30}} (?:alleges?|alleged|claims?|claimed|puts? it|says?|said)\Z"
)
NEVER = re.compile(
    r"\b(?:At no (?:point|stage|time)|By no means|In no (?:sense|way)|Not once|Nowhere|On no account"
    r"|Under no circumstances)\b[^.;]{0,80}?"
    r"\b(?:can|could|did|does|do|had|has|have|is|are|was|were|will|would)\b"
)


def supposed(context: Context) -> str:
    """How far a sentence as a whole stands behind what it says: asserted, reported, conditional or denied."""
    nouns = context.sentence.nouns
    if not nouns:
        return "asserted"
    start, end = max(context.text.rfind(stop, 0, nouns[0].start) for stop in ".!?\n") + 1, nouns[-1].end
    if NEVER.search(context.text, start, end):
        return "denied"
    if REPORTED.match(context.text, end) or TOLD.search(context.text, start, end) or _told_by_name(context):
        return "reported"
    before = max(0, nouns[0].start - SHORTLY)
    behind = end + SHORTLY
    passing = VIEW.search(context.text, start, behind) or AT_END.search(context.text, start, behind)
    if passing or HEARSAY.search(context.text, before, nouns[0].start):
        return "reported"
    guess = GUESS.search(context.text, before, nouns[0].start)
    return "conditional" if guess or _asks(context) or FICTION.search(context.text, start, end) else "asserted"


def _told_by_name(context: Context) -> bool:
    """Whether a headline ends with who says so, behind its verb and object: *Turkey attacks Syria: Erdogan*."""
    *ahead, held, colon, name = [None, None, None, *context.sentence.phrases]
    if not (isinstance(colon, Mark) and colon.word.low == ":" and isinstance(name, Noun) and isinstance(held, Noun)):
        return False
    acts = any(isinstance(phrase, Verb) and phrase.form == "finite" for phrase in ahead)
    return acts and name.head.name is not None and held.head.name is not None


def _asks(context: Context) -> bool:
    """Whether the sentence is a question, which states nothing."""
    last = context.sentence.phrases[-1:]
    return bool(last) and isinstance(last[0], Mark) and last[0].word.low == "?"
