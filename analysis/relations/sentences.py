"""The sentences of one article as the relations see them, and what each of them states."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.catalogue import Actor
from analysis.genders import genders
from analysis.mentions import How
from analysis.relations.actors.both import BODIES, TOGETHER, the_two
from analysis.relations.actors.complements import ARMED
from analysis.relations.actors.described import Described
from analysis.relations.actors.of_phrases import PRONOUNS, Actors
from analysis.relations.clauses.subjects import read_clauses
from analysis.relations.context import Context, Statement
from analysis.relations.datelines import report_start
from analysis.relations.hedges.denials import deny_inverted, upright
from analysis.relations.parsed.sentence import load_parser, read_parsed
from analysis.relations.phrases.model import Noun, Sentence
from analysis.relations.phrases.row import read_phrases
from analysis.relations.phrases.sentence_words import HYPHENS, read_words
from analysis.relations.replies.answers import ANSWERED, NEAR, answers
from analysis.relations.replies.deeds import deeds, takes_stance, tells_of_deed
from analysis.relations.replies.likewise import LIKEWISE, likewise
from analysis.relations.sport import says_sport, without_play
from analysis.relations.statements import statements
from analysis.relations.vocabulary.lexicon import lexicon
from analysis.relations.vocabulary.words import Name, Word
from analysis.tables import tuples

LONGEST_SENTENCE = 250  # words; what is longer is a list or a table that was taken for a sentence
NEXT = re.compile(r" (\w+)")
# what a title says at its end of the form of the article
FORM = re.compile(
    r"\s[—–|-]{1,2}\s(?:live|video|analysis|opinion|explainer|podcast|as it happened|in pictures|reports?)\W*\Z",
    re.IGNORECASE,
)
LOWER_WORD = re.compile(r"[a-z]+")
SHORTLY = 4  # sentences
FAR = 60  # sentences with statements
ONE_OF_THEM = re.compile(r"[A-Z][a-z]+(?:ch|sh|ts)(?:wo)?man")  # a Frenchman is not France
# A party's word before a verb is its name: *Labour accused*, but not *Labour rival Don Onorato*.
ACTING = re.compile(r" (?:ha[sd]|is|was|will|would|can|could|says|said|wants|\w+ed)\b(?! by)")
PLACED = re.compile(r"\s+(?:from|in|of)\s+")  # refugees from Mali
PLURALS = ("s", "men", "people", "police", "Police")


class Sentences:
    """The sentences of one article with the names in them; each sentence is read when it is asked for."""

    def __init__(
        self,
        text: str,
        sentences: pd.DataFrame,
        mentions: pd.DataFrame,
        how: Sequence[How],
        parser: str,
        known: Mapping[str, Actor],
    ) -> None:
        self.text = text
        self.pipeline = load_parser(parser) if parser else None
        self.spans: list[tuple[int, int]] = [(start, end) for start, end in tuples(sentences, "start", "end")]
        self.parts = sentences["part"].tolist()
        self.paragraphs = sentences["paragraph"].tolist()
        self.names: dict[int, list[Name]] = {}
        heads: dict[str, dict[str, Name]] = {}
        rows = tuples(mentions, "start", "end", "actor", "kind", "sentence", "role", "text")
        for (start, end, actor, kind, sentence, role, written), found in zip(rows, how, strict=True):
            several = PLACED.split(written)[0].endswith(PLURALS) and (kind != "person" or found == "composed")
            adjective = found == "adjective" and not (kind == "organisation" and ACTING.match(text, end))
            name = Name(start, end, actor, kind, adjective, role == "sponsor", several)
            # In "backed by Iran" the verb says so; "Iran-backed" is one word, and so is "Iranian backed".
            if name.sponsor and not (text[end : end + 1] in HYPHENS or (name.adjective and _is_loose(text, end))):
                name.sponsor = False
            if kind == "state" and ONE_OF_THEM.fullmatch(written):
                continue
            self.names.setdefault(sentence, []).append(name)
            if kind in (*ARMED, "community") and " " in written:
                last = written.rsplit(None, 1)[-1].lower()
                if last.isalpha() and found == "composed":
                    heads.setdefault(last, {})[actor] = name
        self.bare = {head: next(iter(named.values())) for head, named in heads.items() if len(named) == 1}
        self.described = Described(text, [name for names in self.names.values() for name in names], known)
        self.meant = PRONOUNS | self.bare.keys() | {head.rpartition(" ")[2] for head in self.described.meant}
        self.roots = {actor: known[actor].part_of for actor in known if known[actor].part_of}
        self.followed: list[Noun] = []
        self.stated: set[frozenset[str]] = set()  # of whom something was stated so far
        self.gender: dict[str, str] | None = None
        self.of_sport: dict[int, bool] = {}  # of paragraphs
        self.split: dict[int, list[Word]] = {}
        self.read: dict[int, tuple[Sentence, Actors]] = {}

    def statements(self) -> list[tuple[int, int, int, list[Statement]]]:
        """For each sentence that may state a relation its number, its span and its statements."""
        found: list[tuple[int, int, int, list[Statement]]] = []
        for number, (start, end) in enumerate(self.spans):
            if self.parts[number] == "furniture":
                continue
            low = self.text[start:end].lower()
            answers_them = ANSWERED.search(low)
            same = LIKEWISE.search(low)
            may = answers_them or same or self._may_state(number, low)
            tells = (may or found) and tells_of_deed(low)
            if not (may or tells):
                continue
            words = self.words(number)
            tells = tells and takes_stance(words)
            if (may or tells) and len(words) <= LONGEST_SENTENCE and (same or any(word.tells for word in words)):
                sentence, actors = self.sentence(number)
                context = Context(self.text, sentence, actors)
                made = self._without_play(number, statements(context))
                before = [told for k, _, _, told in found[-NEAR:] if number - k <= NEAR]
                if answers_them:
                    said = [one for told in before for one in told]
                    made += answers(context, made, said, self._told(number), self.roots)
                if tells:
                    far = [told for _, _, _, told in found[-FAR : len(found) - len(before)]]
                    made += deeds(context, made, before, far, self.roots)
                if same:
                    made += likewise(context, made, found[-1][3] if found and found[-1][0] == number - 1 else [])
                if made:
                    self.stated.update(frozenset({statement.source, statement.target}) for statement in made)
                    found.append((number, start, end, made))
        return found

    def _told(self, number: int) -> list[tuple[list[str], set[str]]]:
        """Of each sentence shortly before, the last one first, who says something in it and whom it names."""
        found = []
        for k in range(number - 1, max(-1, number - 1 - NEAR), -1):
            if k in self.names and self.parts[k] != "furniture":
                sentence, actors = self.sentence(k)
                tells = [verb for verb in sentence.verbs if verb.controls("report") and not verb.passive]
                tellers = [name.actor for verb in tells for name in actors.of(verb.subject)]
                found.append((tellers, {name.actor for name in self.names[k]}))
        return found

    def _without_play(self, number: int, made: list[Statement]) -> list[Statement]:
        """The statements of a sentence without those of sport, and without interviews."""
        outlet = self.described.is_outlet
        made = [one for one in made if one.category != "CONSULT" or outlet(one.source) == outlet(one.target)]
        if not made:
            return made
        kinds = {name.kind for name in self.names.get(number, ())}
        in_sport = functools.partial(self._is_in_sport, self.paragraphs[number])
        return without_play(made, kinds, self.text, self.spans[number], in_sport)

    def _is_in_sport(self, paragraph: int) -> bool:
        if paragraph not in self.of_sport:
            first = bisect_left(self.paragraphs, paragraph)
            last = bisect_right(self.paragraphs, paragraph) - 1
            self.of_sport[paragraph] = says_sport(self.text[self.spans[first][0] : self.spans[last][1]])
        return self.of_sport[paragraph]

    def _may_state(self, number: int, low: str) -> bool:
        """False where at most one actor can be meant: one name, no pronoun, no *the militias*.

        `low` is the sentence in lower case.
        """
        actors = len({name.actor for name in self.names.get(number, ())})
        if actors > 1 or TOGETHER.search(low):
            return True
        meant = [word for word in LOWER_WORD.findall(low) if word in self.meant]
        return bool(meant) if actors else len(set(meant)) > 1

    def words(self, number: int) -> list[Word]:
        """The words of one sentence, kept until it is read."""
        if number not in self.split:
            start, end = self.spans[number]
            first = next(iter(self.names.get(number, ())), None)
            if (
                first is not None
                and self.parts[number] == "title"
                and "capital" in self.described.known[first.actor].sorts
            ):
                first = None  # a headline: Kyiv: Russia has attacked
            start = report_start(self.text, start, end, first)
            if self.parts[number] == "title" and (form := FORM.search(self.text, start, end)):
                end = form.start()  # Chad and Libya clash – live
            names = [name for name in self.names.get(number, ()) if name.start >= start]
            self.split[number] = read_words(self.text, start, end, names)
        return self.split[number]

    def sentence(self, number: int) -> tuple[Sentence, Actors]:
        """One sentence, read, with the actors of its noun phrases."""
        if number not in self.read:
            words = self.words(number)
            if self.pipeline is None:
                sentence = read_clauses(read_phrases(upright(words)))
                deny_inverted(words, sentence.verbs)
            else:
                sentence = read_parsed(self.text, *self.spans[number], words, self.pipeline)
            body = functools.partial(self._body, number)
            pair = functools.partial(self._pair, number)
            earlier = functools.partial(self._earlier, number)
            self.read[number] = sentence, Actors(sentence, self.bare, body, earlier, pair, self._genders, self.followed)
        return self.read[number]

    def _body(self, number: int, head: str, place: int, itself: str = "") -> Name | None:
        """The body that *the front* means at a place: one named in this sentence before it, or shortly before.

        `itself` is the subject of the clause, which is not meant.
        """
        near = [name for k in range(max(0, number - SHORTLY), number + 1) for name in self.names.get(k, ())]
        close = {name.actor for k in (number - 1, number) for name in self.names.get(k, ()) if name.start < place}
        return self.described.meant_by(head, place, [name for name in near if name.start < place], close, itself)

    def _pair(self, number: int, kinds: tuple[str, ...], place: int) -> list[Name]:
        """The two that *both men*, *the two countries* means at a place, named just before it."""
        own = [name for name in self.names.get(number, ()) if name.end < place]
        both = the_two(kinds, own, map(self._by_clause, range(number - 1, max(-1, number - 4), -1)))
        sides = frozenset(name.actor for name in both) in self.stated  # between whom something is said to be
        return both if sides or kinds != BODIES else []

    def _by_clause(self, number: int) -> list[list[Name]]:
        """The names of a sentence, by the clauses in which they stand, those within others included."""
        if len({name.actor for name in self.names.get(number, ())}) < 2 or len(self.words(number)) > LONGEST_SENTENCE:
            return [self.names.get(number, [])]
        sentence, _ = self.sentence(number)
        clauses: dict[int, list[Name]] = {}
        for noun in sentence.nouns:
            clause = sentence.inside.get(id(noun))
            while clause is not None and clause.parent is not None:
                clause = clause.parent
            clauses.setdefault(id(clause), []).extend(word.name for word in noun.words if word.name)
        return list(clauses.values())

    def _earlier(self, number: int, back: int) -> Actors | None:
        """The actors of the sentence so many before one; None where it is of another part or no sentence."""
        before = number - back
        if before < 0 or self.parts[before] != self.parts[number] or len(self.words(before)) > LONGEST_SENTENCE:
            return None
        return self.sentence(before)[1]

    def _genders(self) -> dict[str, str]:
        """The genders of the persons whose titles or given names tell them, found when they are first asked for."""
        if self.gender is None:
            persons = (name for names in self.names.values() for name in names if name.kind == "person")
            self.gender = genders(self.text, [(name.start, name.end, name.actor) for name in persons])
        return self.gender


def _is_loose(text: str, end: int) -> bool:
    """Whether a sponsor's word stands behind an adjective without a hyphen: *Iranian backed rebels*."""
    match = NEXT.match(text, end)
    return match is not None and match[1] in lexicon().sponsors
