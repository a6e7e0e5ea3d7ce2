"""Blows that are none: *Ann Lee attacked Tom Ray over tax* is a reproach, *with a knife* it is an assault."""

from __future__ import annotations

import re

from analysis.relations.frames import sort_of, sorts_of
from analysis.relations.model import Sentence, Verb
from analysis.relations.words import Name, Word

WORD = re.compile(r"\w+")
# To sack a town, to raid a camp is an assault; to sack a minister, to raid an office is not.
MILDER = {"sack": ("person",), "raid": ("organisation", "person")}
SPEAKERS = ("person", "organisation", "government")  # who attacks one of them does it in words, if nothing says else
FORCE = frozenset({"agents", "gendarmerie", "guards", "officers", "police", "supporters"})
WHERE = ("at", "during", "in", "on")
SPOKEN = frozenset({"writing", "speech"})
VIOLENT = frozenset({"arms", "gunfire", "violence"})


def dealt(text: str, sentence: Sentence, trigger: Verb | Word, source: Name, target: Name) -> str:
    """The category of what a verb or noun of attack says of these two: of blows, of words, or of force."""
    entries = trigger.entries if isinstance(trigger, Verb) else [form.entry for form in trigger.nouns]
    if any(target.kind in MILDER.get(entry.lemma, ()) for entry in entries):
        return "COERCE"
    return "ACCUSE" if _in_words(text, sentence, trigger, source, target) else "ASSAULT"


def _in_words(text: str, sentence: Sentence, trigger: Verb | Word, source: Name, target: Name) -> bool:
    """Whether a verb or noun of attack means words here: between politicians and parties, or in a speech."""
    entries = trigger.entries if isinstance(trigger, Verb) else [form.entry for form in trigger.nouns]
    if not any("verbal" in entry.control for entry in entries):
        return False
    nouns = sentence.nouns
    start, end = min(noun.start for noun in nouns), max(noun.end for noun in nouns)
    sorts = {sort for word in WORD.findall(text[start:end].lower()) for sort in sorts_of(word)}
    if not sorts.isdisjoint(VIOLENT):
        return False
    if source.kind in SPEAKERS and target.kind in SPEAKERS:
        return FORCE.isdisjoint(source.actor.lower().split()) and FORCE.isdisjoint(target.actor.lower().split())
    held = trigger.prepositions if isinstance(trigger, Verb) else []
    spoken = any(preposition in WHERE and sort_of(noun.head) & SPOKEN for preposition, noun in held)
    return spoken and source.kind not in ("armed group", "military", "community")
