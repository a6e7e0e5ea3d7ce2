"""Which words an article uses, how often, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

import numpy as np
import pandas as pd

from analysis.segment import fold, is_abbreviation, lemma


def term_frequency(
    tokens: pd.DataFrame,
    *,
    by: str = "lemma",
    size: int = 1,
    stop_words: bool = False,
    minimum: int = 1,
    top: int | None = None,
) -> pd.DataFrame:
    """One row per term, most frequent first, ties in alphabetical order.

    A term is a word, or with `size` 2 or 3 so many words that follow one another in a sentence. Columns: `term`
    (the folded forms or the lemmas, as `by` says), `count`, `per_1000` (count for every 1,000 words of the tokens,
    stop words included), `sentences` (in how many it occurs), `sentence_share` (of all sentences that hold a
    word, from 0 to 1). Without `stop_words` a stop word is no term, and no term of several words begins or ends
    with one. Raises ValueError when `by` is neither "term" nor "lemma".
    """
    if by not in ("term", "lemma"):
        raise ValueError(f"by is {by!r}; use 'term' or 'lemma'")
    code, names = pd.factorize(tokens[by])
    sentence = _ranked(tokens["sentence"].to_numpy())
    begins = _begins(sentence, size, np.zeros(0, bool) if stop_words else tokens["stop"].to_numpy())
    packed = code[begins].astype(np.int64)
    for offset in range(1, size):
        packed = packed * len(names) + code[begins + offset]
    number, different = pd.factorize(packed)
    count = np.bincount(number, minlength=len(different))
    # In reading order: a term occurs in one sentence more wherever its sentence is another than at its last use.
    order = np.argsort(number, kind="stable")
    new = np.ones(len(order), dtype=bool)
    new[1:] = (np.diff(number[order]) != 0) | (np.diff(sentence[begins][order]) != 0)
    spread = np.bincount(number[order][new], minlength=len(different))
    kept = np.flatnonzero(count >= minimum)
    frame = pd.DataFrame(
        {
            "term": pd.array(_names(different[kept], names, size), dtype="str"),
            "count": count[kept].astype(np.int64),
            "per_1000": count[kept] * 1000 / max(1, len(tokens)),
            "sentences": spread[kept].astype(np.int64),
            "sentence_share": spread[kept] / max(1, int(sentence[-1]) + 1 if len(sentence) else 0),
        }
    )
    frame = frame.sort_values(["count", "term"], ascending=[False, True], ignore_index=True)
    return frame if top is None else frame.head(top)


def _begins(sentence: np.ndarray, size: int, stop: np.ndarray) -> np.ndarray:
    """The places at which a term of so many words begins; `stop` says which words none may begin or end with."""
    last = len(sentence) - size + 1
    if last <= 0:
        return np.zeros(0, dtype=np.int64)
    good = sentence[:last] == sentence[size - 1 :]
    if len(stop):
        good &= ~stop[:last] & ~stop[size - 1 :]
    return np.flatnonzero(good)


def _names(packed: np.ndarray, names: pd.Index, size: int) -> list[str]:
    columns = []
    for _ in range(size):
        packed, last = np.divmod(packed, max(len(names), 1))
        columns.append(names.take(last).tolist())
    return [" ".join(words) for words in zip(*reversed(columns), strict=True)]


def term_positions(tokens: pd.DataFrame, terms: Collection[str], *, by: str = "lemma") -> pd.DataFrame:
    """One row per occurrence of the given terms, in reading order.

    Columns: `term`, `start`, `end` (offsets), `sentence`, `position` (number of the word, from 0, for
    dispersion).
    """
    here = np.flatnonzero(tokens[by].isin(list(terms)).to_numpy())
    rows = tokens.iloc[here]
    return pd.DataFrame(
        {
            "term": rows[by].array,
            "start": rows["start"].array,
            "end": rows["end"].array,
            "sentence": rows["sentence"].array,
            "position": here.astype(np.int64),
        }
    )


def term_query(tokens: pd.DataFrame, term: str, *, by: str = "lemma") -> str:
    """The keyword that finds a term: all of its forms, the most frequent first, ties in alphabetical order.

    Keywords are looked for as they are written, so the lemma *militia* is found by `militias|militia`; a term of
    several words is a phrase in quotes. A term that does not occur is its own keyword.
    """
    words = term.split(" ")
    names = tokens[by].to_numpy()
    here = np.flatnonzero(names[: max(len(names) - len(words) + 1, 0)] == words[0])
    for offset, word in enumerate(words[1:], 1):
        here = here[names[here + offset] == word]
    sentence = tokens["sentence"].to_numpy()
    here = here[sentence[here] == sentence[here + len(words) - 1]] if len(here) else here
    forms, lemmas = tokens["term"].to_numpy(), tokens["lemma"].to_numpy()
    # An abbreviation that is else a stop word is looked for in capitals: US, not us.
    used = Counter(
        " ".join(lemmas[k] if is_abbreviation(lemmas[k]) else forms[k] for k in range(at, at + len(words)))
        for at in here.tolist()
    )
    ranked = sorted(used, key=lambda form: (-used[form], form)) or [term]
    return "|".join(f'"{form}"' if " " in form else form for form in ranked)


def term_of_query(tokens: pd.DataFrame, keyword: str, *, by: str = "lemma") -> str:
    """The term whose keyword this is, as `term_query` makes it; empty where it is that of no term."""
    first = keyword.partition("|")[0].strip('"')
    if not first.strip() or "  " in first or first != first.strip():
        return ""
    term = " ".join(_term(tokens, word, by) for word in first.split(" "))
    return term if term_query(tokens, term, by=by) == keyword else ""


def _term(tokens: pd.DataFrame, word: str, by: str) -> str:
    if by != "lemma":
        return fold(word)
    if is_abbreviation(word):
        return word
    # Whether a word is a name, and so its own lemma, only the article tells.
    own = tokens["lemma"].to_numpy()[(tokens["term"] == fold(word)).to_numpy()].tolist()
    return next((found for found in own if not is_abbreviation(found)), lemma(fold(word)))


def vocabulary_growth(tokens: pd.DataFrame, *, by: str = "lemma", points: int = 200) -> pd.DataFrame:
    """One row per point along the text, at most so many and the last word among them: how many words were new so far.

    Columns: `words` (running words up to there), `different` (different words among them), `sentence`.
    """
    code, _ = pd.factorize(tokens[by])
    new = np.zeros(len(code), dtype=np.int64)
    new[np.unique(code, return_index=True)[1]] = 1
    step = max(1, -(-len(code) // points))
    at = np.unique(np.append(np.arange(step - 1, len(code), step), len(code) - 1)) if len(code) else np.zeros(0, int)
    return pd.DataFrame(
        {"words": at + 1, "different": np.cumsum(new)[at], "sentence": tokens["sentence"].to_numpy()[at]}
    )


def _ranked(sentence: np.ndarray) -> np.ndarray:
    """The sentences numbered from 0 without gaps: they come in order, so a change is a new one."""
    if not len(sentence):
        return sentence
    return np.cumsum(np.diff(sentence, prepend=sentence[0]) != 0)
