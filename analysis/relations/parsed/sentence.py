"""A sentence as a dependency parser reads it: the same phrases, verbs and clauses that are else read by word order.

What verbs and nouns state, how far the sentence stands behind it and who is meant is then told as always.
"""

from __future__ import annotations

import re
from typing import Any

from analysis.mentions.pipelines import PipelineError, load_pipeline
from analysis.relations.parsed.attachment import attach
from analysis.relations.parsed.tree import Tree
from analysis.relations.phrases.dates import timeless
from analysis.relations.phrases.model import Mark, Noun, Phrase, Sentence, Verb
from analysis.relations.phrases.verb_groups import entries_of, ready
from analysis.relations.vocabulary.words import AUXILIARY, STOPS, Word

NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
VERBAL = ("VERB", "AUX")
PLACES = ("nsubj", "nsubjpass", "expl", "dobj", "dative", "attr", "acomp", "oprd", "pobj", "appos")
WITHIN = ("compound", "amod", "det", "predet", "nummod", "quantmod", "poss", "nmod", "case", "advmod", "neg")
CLAUSES = ("ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "pcomp", "csubj", "parataxis", "dep")


def load_parser(name: str) -> Any:
    """A pipeline by the name of its package or the path of its folder. Raises PipelineError where it has no parser."""
    pipeline = load_pipeline(name, without=("ner", "lemmatizer"))
    if not any("token.dep" in pipeline.get_pipe_meta(pipe).assigns for pipe in pipeline.pipe_names):
        raise PipelineError(f"The spaCy pipeline {name!r} reads no relations: it has no dependency parser.")
    return pipeline


def read_parsed(text: str, start: int, end: int, words: list[Word], pipeline: Any) -> Sentence:
    """The sentence text[start:end] of these words as a pipeline parses it, with subjects, objects and clauses."""
    tree = Tree(words, pipeline(re.sub(r"\s", " ", text[start:end])), start)
    verbs = {k: _verb(tree, k) for k in range(len(words)) if is_verb(tree, k)}
    single = {k: _noun(tree, k) for k in range(len(words)) if k not in verbs and _is_noun(tree, k)}
    whole = _lists(tree, single)
    nouns = sorted({id(noun): noun for noun in whole.values()}.values(), key=_start)
    marks = [mark for k in range(len(words)) if k not in whole and k not in verbs and (mark := _mark(tree, k))]
    phrases: list[Phrase] = timeless(sorted([*nouns, *verbs.values(), *marks], key=_start))
    sentence = Sentence(phrases, [verbs[k] for k in sorted(verbs)], [noun for noun in nouns if noun in phrases])
    attach(tree, sentence, verbs, single, whole)
    return sentence


def is_verb(tree: Tree, k: int) -> bool:
    """Whether the word at a place heads a clause of whatever kind, as label and kind of word say."""
    word = tree.words[k]
    if word.name or word.sponsor or tree.label[k] not in CLAUSES:
        return False
    if tree.label[k] == "conj" and tree.head[k] != k:
        return tree.kind[k] in VERBAL and is_verb(tree, tree.head[k])
    # A pipeline without a tagger leaves the kind of word open.
    return tree.kind[k] in VERBAL or (not tree.kind[k] and (bool(word.verbs) or word.has("be", "have", "do")))


def _is_noun(tree: Tree, k: int) -> bool:
    word, label = tree.words[k], tree.label[k]
    if word.has("relative") or label in WITHIN or (word.low == "that" and label in ("nsubj", "dobj", "mark")):
        return False
    if label == "dative" and tree.children(k, "pobj"):
        return False  # gave weapons *to* Iran
    return label in PLACES or bool(word.name) or tree.kind[k] in NOMINAL


def _noun(tree: Tree, k: int) -> Noun:
    """The noun phrase of a head: from the first word that depends on it before it, articles and owners included."""
    first, ahead = k, [k]
    while ahead:
        below = [child for child in tree.children(ahead.pop(), *WITHIN) if child < k]
        first = min([first, *below])
        ahead += below
    kept = [word for word in tree.words[first : k + 1] if word.low != "," and not (word.low in STOPS and not word.name)]
    return Noun(kept or [tree.words[k]])


def _lists(tree: Tree, single: dict[int, Noun]) -> dict[int, Noun]:
    """For each head the noun phrase that it stands in: *A, B and C* is one."""
    first: dict[int, int] = {}
    for k in sorted(single):
        head = tree.head[k]
        first[k] = first[head] if tree.label[k] == "conj" and head in first else k
    whole: dict[int, Noun] = {}
    for k, opens in first.items():
        if opens in whole:
            whole[k] = whole[opens]
            continue
        heads = [other for other, its in first.items() if its == opens]
        if len(heads) == 1:
            whole[k] = single[k]
            continue
        joints = {tree.words[child].low for head in heads for child in tree.children(head, "cc")}
        members = [single[head] for head in heads]
        listed = [word for member in members for word in member.words]
        whole[k] = Noun(listed, members, either=bool(joints & {"or", "nor"}), nor="nor" in joints)
    return whole


def _verb(tree: Tree, k: int) -> Verb:
    word, label = tree.words[k], tree.label[k]
    helpers = [tree.words[child] for child in tree.children(k, "aux", "auxpass")]
    modals = [helper.low for helper in helpers if helper.has("modal", "modal future")]
    own = tree.children(k, "nsubj", "nsubjpass", "expl")
    tensed = any(helper.low not in ("to", "having", "being") for helper in helpers)
    entries, last = entries_of(tree.words, k)
    copula = word.has("be") and bool(tree.children(k, "attr", "acomp"))
    found, behind = ready(tree.words, k + 1) if copula else ([], 0)
    if behind:
        entries, copula, last = found, False, tree.words[behind - 1]
    passive = bool(tree.children(k, "auxpass", "nsubjpass", "agent"))
    form = "finite"
    if any(helper.low == "to" for helper in helpers):
        form = "infinitive"
    elif not tensed and label == "pcomp":
        form = "gerund"
    elif not tensed and word.low.endswith("ing") and label != "ROOT":
        form = "participle"
    elif not tensed and not own and (label == "acl" or (label in ("advcl", "conj") and passive)):
        form, passive = "participle", True
    around = [word, *(tree.words[child] for child in tree.below[k])]
    negated = any(other.has("negation") for other in around if not other.has("determiner"))
    hearsay = any(other.has("hearsay") for other in around)
    first = min([word, *helpers], key=lambda helper: helper.start)
    classes = [next((name for name in AUXILIARY if helper.has(name)), "to") for helper in helpers]
    return Verb(
        entries,
        first,
        word,
        last,
        form,
        passive=passive,
        negated=negated,
        hearsay=hearsay,
        modals=modals,
        copula=copula,
        helpers=classes,
    )


def _mark(tree: Tree, k: int) -> Mark | None:
    word, label = tree.words[k], tree.label[k]
    if label in ("prep", "agent") or (label == "dative" and tree.children(k, "pobj")):
        return Mark("preposition", word)
    if word.low == ",":
        return Mark("comma", word)
    if word.has("relative") or (word.low == "that" and label in ("nsubj", "dobj")):
        return Mark("relative", word)
    kinds = {"cc": "and", "mark": "that" if word.low == "that" else "if" if word.has("conditional") else "sub"}
    kind = kinds.get(label, "stop" if word.low in STOPS else "")
    return Mark(kind, word) if kind else None


def _start(phrase: Phrase) -> int:
    if isinstance(phrase, Noun):
        return phrase.start
    return phrase.first.start if isinstance(phrase, Verb) else phrase.word.start
