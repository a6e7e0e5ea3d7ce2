"""The words that say who is with or against whom, read from data/ and inflected once per process."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from analysis.data import rows_of
from analysis.inflection import ING, REGULAR, inflected, irregular_verbs, plural

AMERICAN = re.compile(r"(\wi)s(e|ation)\b")


@dataclass(frozen=True, slots=True)
class Sense:
    """One category of a word and its frame: where the other actor stands (object, a preposition, mutual …)."""

    category: str
    frame: frozenset[str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One word of data/verbs.csv with all its senses; `control` says how it colours what depends on it."""

    lemma: str
    word: str
    senses: tuple[Sense, ...]
    control: frozenset[str]

    @property
    def party(self) -> bool:
        """True for a noun that names whoever stands in the relation: *ally*, *enemy*, *critic*."""
        return any("party" in sense.frame for sense in self.senses)


@dataclass(frozen=True, slots=True)
class Form:
    """One inflected form: its entry, its features (bits), and the words that belong to it.

    `apart`: these may also stand behind the object, as in *held Iran responsible*.
    """

    entry: Entry
    features: int
    rest: tuple[str, ...]
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Verbs and adjectives by their first word, nouns by their last; the grammar classes of function words."""

    verbs: dict[str, tuple[Form, ...]]
    nouns: dict[str, tuple[Form, ...]]
    adjectives: dict[str, tuple[Form, ...]]
    classes: dict[str, frozenset[str]]
    phrases: dict[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]
    sponsors: dict[str, str]
    people: frozenset[str]


# A verb whose sense has no more than these beside its object says the same as a noun: the shooting of Ann Lee.
BESIDE_OBJECT = {"object", "joint", "into", "at", "on", "toward", "towards", "upon", "dative"}


@functools.cache
def lexicon() -> Lexicon:
    """The words of data/verbs.csv in all their forms, and those of data/grammar_words.csv."""
    tables: dict[str, dict[str, list[Form]]] = {"verb": {}, "noun": {}, "adjective": {}}
    phrases: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    irregulars = irregular_verbs()
    for entry, lemma in _entries():
        *_, tail = words = lemma.split()
        if entry.word == "verb":
            irregular = irregulars.get(lemma) or irregulars.get(words[0], REGULAR)
            rest = tuple(word for word in words[1:] if word != "…")
            for form, features in inflected(words[0], *irregular).items():
                tables["verb"].setdefault(form, []).append(Form(entry, features, rest, "…" in words))
        elif entry.word == "noun" and "of" in words:
            tables["noun"].setdefault(lemma, []).append(Form(entry, 0, ()))
            phrases.setdefault(words[0], []).append((tuple(words), frozenset()))  # a war of words
        elif entry.word == "noun":
            for form in {tail, plural(tail)}:
                tables["noun"].setdefault(form, []).append(Form(entry, 0, tuple(words[:-1])))
        else:
            tables["adjective"].setdefault(words[0], []).append(Form(entry, 0, tuple(words[1:])))
    verbs, nouns, adjectives = (
        {form: tuple(sorted(found, key=lambda f: -len(f.rest))) for form, found in table.items()}
        for table in tables.values()
    )
    classes: dict[str, set[str]] = {}
    sponsors = {row["cue"]: row["category"] for row in rows_of("sponsors.csv") if row["category"]}
    for row in rows_of("grammar_words.csv"):
        classes.setdefault(row["word"], set()).add(row["class"])
    for word, names in classes.items():
        if " " in word:
            phrases.setdefault(word.split()[0], []).append((tuple(word.split()), frozenset(names)))
    ordered = {first: tuple(sorted(found, key=lambda p: -len(p[0]))) for first, found in phrases.items()}
    single = {word: frozenset(names) for word, names in classes.items() if " " not in word}
    people = {row[column].rpartition(" ")[2].lower() for row in rows_of("roles.csv") for column in ("role", "plural")}
    return Lexicon(verbs, nouns, adjectives, single, ordered, sponsors, frozenset(people - {""}))


@functools.cache
def deed(ing: str) -> tuple[Form, ...]:
    """What a form in -ing says as a noun before *of*, by those senses of its verb that need but an object."""
    forms = (form for form in lexicon().verbs.get(ing, ()) if form.features & ING and not form.rest)
    made = []
    for form in forms:
        senses = tuple(
            Sense(sense.category, frozenset({"of"}))
            for sense in form.entry.senses
            if "object" in sense.frame and sense.frame <= BESIDE_OBJECT
        )
        if senses:
            made.append(Form(Entry(form.entry.lemma, "noun", senses[:1], frozenset()), 0, ()))
    return tuple(made)


def _entries() -> Iterator[tuple[Entry, str]]:
    """Each entry, in each of its spellings: *mobilise*, *mobilize*."""
    senses: dict[tuple[str, str], list[Sense]] = {}
    control: dict[tuple[str, str], set[str]] = {}
    for row in rows_of("verbs.csv"):
        key = row["lemma"], row["word"]
        found = senses.setdefault(key, [])
        if row["category"] or row["frame"]:
            found.append(Sense(row["category"], _frame(row["frame"])))
        control.setdefault(key, set()).update(row["control"].split())
    for (lemma, word), found in senses.items():
        # What is asked of somebody goes before what else is done to them: *advised Peru to*, *advised Peru*.
        ordered = sorted(found, key=lambda sense: "infinitive" not in sense.frame)
        entry = Entry(lemma, word, tuple(ordered), frozenset(control[lemma, word]))
        for spelled in dict.fromkeys((lemma, AMERICAN.sub(r"\1z\2", lemma))):
            yield entry, spelled


def _frame(written: str) -> frozenset[str]:
    """The words of a frame, *beside* with *alongside*; one of two words is written with a low line: out_of."""
    words = frozenset(word.replace("_", " ") for word in written.split())
    return words | {"beside"} if "alongside" in words else words
