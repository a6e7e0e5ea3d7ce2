"""Blows that are none: *Ann Lee attacked Tom Ray over tax* is a reproach, *with a knife* it is an assault."""

from __future__ import annotations

import re

from analysis.relations.phrases.model import Sentence, Verb, categories, senses
from analysis.relations.vocabulary.frames import sort_of, sorts_of
from analysis.relations.vocabulary.lexicon import Entry
from analysis.relations.vocabulary.words import Name, Word

WORD = re.compile(r"\w+")
# To sack a town, to raid a camp is an assault; to sack a minister, to raid an office is not.
MILDER = {"sack": ("person",), "raid": ("organisation", "person")}
SPEAKERS = ("person", "organisation", "government")  # who attacks or fights one of them does it in words as a rule
FORCE = frozenset({"agents", "gendarmerie", "guards", "officers", "police", "supporters"})
FIGHTERS = ("armed group", "military", "community")
WHERE = ("at", "during", "in", "on")
SPOKEN = frozenset({"writing", "speech"})
WORDS = frozenset({"ACCUSE", "PROTEST", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
STRIKES = ("strike", "strikes", "striking", "struck")
FAR = 4000  # characters, within which a text that is about work says so
SEIZED = ("occupation", "occupied", "occupies", "occupy", "occupying")
WORK = re.compile(r"\b(?:employees|picket(?:s|ing)?|unions?|wages?|walkouts?|workers)\b", re.IGNORECASE)
VIOLENT = frozenset({"arms", "gunfire", "violence"})


def dealt(text: str, sentence: Sentence, trigger: Verb | Word, source: Name, target: Name) -> str:
    """The category of what a word for an attack or a fight says of these two: of blows, force, words or a quarrel."""
    entries = trigger.entries if isinstance(trigger, Verb) else _entries(trigger)
    if any(target.kind in MILDER.get(entry.lemma, ()) for entry in entries):
        return "COERCE"
    if _is_walkout(text, trigger, source, target):
        return "PROTEST"
    controls = {control for entry in entries for control in entry.control}
    if controls.isdisjoint(("verbal", "quarrel")) or _is_violent(text, sentence):
        return "ASSAULT"
    if _speaks(source) and _speaks(target):
        return "ACCUSE" if "verbal" in controls else "REJECT"
    return "ACCUSE" if "verbal" in controls and _is_spoken(trigger, source) else "ASSAULT"


def _is_walkout(text: str, trigger: Verb | Word, source: Name, target: Name) -> bool:
    """Whether a strike is one of workers, in a text about work, or a thing is occupied by no army.

    *The UAW struck Ford*, *launched a strike at*, *Greenpeace activists occupied a platform of Shell*.
    """
    if source.kind not in ("organisation", "person", "community") or target.kind != "organisation":
        return False
    words = [trigger.word, *(noun.head for noun in trigger.objects)] if isinstance(trigger, Verb) else [trigger]
    if any(word.low in SEIZED for word in words):
        return True  # Greenpeace's occupation of a Shell platform
    if not any(word.low in STRIKES for word in words):
        return False
    near = WORK.search(text, max(0, words[0].start - FAR), words[0].start + FAR)
    return near is not None or WORK.search(source.actor) is not None


def _entries(word: Word) -> list[Entry]:
    return [form.entry for form in (*word.nouns, *word.adjectives)]


def _is_violent(text: str, sentence: Sentence) -> bool:
    """Whether a sentence has a weapon or a wound."""
    start, end = min(noun.start for noun in sentence.nouns), max(noun.end for noun in sentence.nouns)
    return any(not sorts_of(word).isdisjoint(VIOLENT) for word in WORD.findall(text[start:end].lower()))


def _speaks(name: Name) -> bool:
    """Whether somebody fights in words as a rule: a politician, a party, but not the police."""
    return name.kind in SPEAKERS and FORCE.isdisjoint(name.actor.lower().split())


def _is_spoken(trigger: Verb | Word, source: Name) -> bool:
    """Whether it was done in a speech or a letter, and by nobody who bears arms."""
    held = trigger.prepositions if isinstance(trigger, Verb) else []
    spoken = any(preposition in WHERE and sort_of(noun.head) & SPOKEN for preposition, noun in held)
    return spoken and source.kind not in FIGHTERS


def of_blow(verb: Verb, category: str) -> str:
    """The category of a verb of blows, which is that of what is dealt: *hit Apple with a fine*, *tariffs hit Apple*.

    Who dismisses words, and not their speaker, rejects them: *dismissed Ray's criticism*.
    """
    if category == "COERCE" and verb.means("dismiss"):
        what = verb.subject if verb.passive else next(iter(verb.objects), None)
        return "REJECT" if what is not None and categories(what) & WORDS else category
    if category != "ASSAULT":
        return category
    means = [noun for preposition, noun in verb.prepositions if preposition == "with"]
    means += [verb.subject] if verb.subject is not None and not verb.passive else []
    named = (sense.category for noun in means for sense in senses(noun))
    return next((name for name in named if name in ("SANCTION", "COERCE", "ACCUSE")), category)
