"""How a statement is put into words: where its trigger stands, who is said to say it, which words mean an actor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.relations.clauses.governed import ADMITTING
from analysis.relations.clauses.state import SPOKEN
from analysis.relations.hedges.sentence import speaker_of
from analysis.relations.phrases.model import Verb
from analysis.relations.verbs.colouring import WILL
from analysis.relations.vocabulary.words import OWN, Name, Word

if TYPE_CHECKING:
    from analysis.relations.context import Context


def trigger_span(trigger: Verb | Word) -> tuple[int, int]:
    """Where the trigger stands: the verb with its particles, or the noun."""
    return (trigger.word.start, trigger.last.end) if isinstance(trigger, Verb) else (trigger.start, trigger.end)


def says_so_itself(context: Context, source: Name, category: str, trigger: Verb | Word) -> bool:
    """Whether a speaker tells what is done by saying it: *said it condemned, backed, threatened* another.

    What somebody admits to have done is done, whatever it is.
    """
    if not isinstance(trigger, Verb) or trigger.hearsay:
        return False
    if _is_admitted(context, source, trigger):
        return True
    if category not in SPOKEN:
        return False
    if trigger.modals and (category != "SUPPORT" or not WILL.issuperset(trigger.modals)):
        return False  # but “I will stand by her,” he said
    speaker = speaker_of(trigger.clause)
    if speaker is None:
        return False
    own = speaker.words[0].low in OWN and not any(entry.party for entry in speaker.entries)
    own = own and trigger.subject is not None and trigger.subject.end < speaker.start
    return own or source.actor in context.actors.named(speaker)  # Kenya refused, its president said


def _is_admitted(context: Context, source: Name, trigger: Verb) -> bool:
    """Whether a clause says what its speaker admits: *acknowledged that it had attacked*."""
    told = trigger.clause.governor if trigger.clause is not None else None
    if told is None or trigger.modals or told.negated or told.modals or not told.means(*ADMITTING):
        return False
    return source.actor in context.actors.named(told.subject)


def said_by(context: Context, trigger: Verb | Word) -> tuple[str, str]:
    """The named actor whose words the clause of a trigger is said to be, and that in plain words."""
    if isinstance(trigger, Verb):
        accuser = trigger.governor if trigger.form == "gerund" else None
        speaker = speaker_of(trigger.clause)
        if accuser is not None and accuser.controls("accuse") and not accuser.passive:
            speaker = accuser.subject
    else:
        noun = next((noun for noun in context.sentence.nouns if any(word is trigger for word in noun.words)), None)
        verb = None if noun else next((verb for verb in context.sentence.verbs if verb.word is trigger), None)
        speaker = speaker_of(verb.clause if verb else context.sentence.inside.get(id(noun)))
    if speaker is None:
        return "", ""
    found = context.actors.of(speaker) or context.behind(speaker.complements, ("by", "from"))  # a report by Oxfam
    names = [name.actor for name in found]
    if not names and speaker.pronoun:
        return "", ""
    words = " and ".join(names) or " ".join(context.text[speaker.start : speaker.end].split())
    return names[0] if names else "", f"; said by {words}"


def words_for(context: Context, name: Name) -> str:
    """By which words the sentence means an actor that it does not name; "" where it names it."""
    words = context.actors.means.get(name.actor, "")
    if not words:  # as for most
        return ""
    named = any(word.name and word.name.actor == name.actor for noun in context.sentence.nouns for word in noun.words)
    return "" if named else words
