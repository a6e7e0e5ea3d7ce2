"""The words of a sentence as a tree: which depends on which, and how, as a spaCy parser says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from analysis.relations.vocabulary.words import Word

# The names that Universal Dependencies has for what spaCy's English pipelines call otherwise.
LABELS = {"obj": "dobj", "iobj": "dative", "nsubj:pass": "nsubjpass", "aux:pass": "auxpass", "acl:relcl": "relcl"}


class Tree:
    """The words of one sentence with, for each, the place of its head (its own at the root) and its label."""

    def __init__(self, words: list[Word], tokens: Any, offset: int) -> None:
        """`tokens` is the parsed text, which begins at `offset`; a word of several tokens hangs where they do."""
        self.words = words
        held: dict[int, list[Any]] = {k: [] for k in range(len(words))}
        word_of: dict[int, int] = {}
        k = 0
        for token in tokens:
            start = offset + token.idx
            while k + 1 < len(words) and words[k].end <= start:
                k += 1
            if words and words[k].start < start + len(token) and start < words[k].end:
                held[k].append(token)
                word_of[token.i] = k
        self.head: list[int] = list(range(len(words)))
        self.label: list[str] = [""] * len(words)
        self.kind: list[str] = [""] * len(words)
        for k, own in held.items():
            inside = {token.i for token in own}
            top = next((token for token in own if token.head.i not in inside or token.head.i == token.i), None)
            if top is not None:
                self.head[k] = word_of.get(top.head.i, k)
                self.label[k] = LABELS.get(top.dep_, top.dep_)
                self.kind[k] = top.pos_
                if words[k].adjectives and " " in words[k].low:
                    self.label[k] = "acomp"  # they are *at war*
        self.below: list[list[int]] = [[] for _ in words]
        for k, head in enumerate(self.head):
            if head != k:
                self.below[head].append(k)

    def children(self, k: int, *labels: str) -> list[int]:
        """The places of the words right below one, in order, that have one of these labels."""
        return [child for child in self.below[k] if self.label[child] in labels]

    def above(self, k: int) -> Iterator[int]:
        """The places of the words above one, the nearest first."""
        seen = {k}
        while (k := self.head[k]) not in seen:
            seen.add(k)
            yield k
