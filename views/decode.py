"""From an address back to a view: what means nothing in an article is dropped, and said."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Mapping

from analysis.pairs import of_pair, statement_names
from analysis.query import QueryError, find_hits
from analysis.reading import Reading
from views.address import CHOICES, ENGLISH, LONGEST_KEYWORD, OWN, PARAMETERS, REST, View
from views.plain import shortened

LONGEST_SHOWN = 40
ANY_ARTICLE = ("article", "names", "branches")  # what an address chooses that does not depend on the article

Params = Mapping[str, list[str]]


def decode_article(params: Params, known: Iterable[str], default: str) -> tuple[str, list[str]]:
    """The article that an address asks for, and what was wrong with it, in sentences for people."""
    asked = list(filter(None, params.get("article", [])))
    others = any(params[name] for name in params if name not in ANY_ARTICLE)
    rest = " What else the address chose was meant for that article and is left out." * others
    if len(asked) > 1:
        return default, [f"The address names more than one article; the first sample is shown.{rest}"]
    if not asked or asked[0] in known:
        return (asked[0] if asked else default), []
    if asked[0] == OWN:
        return default, [
            "This link was made from a pasted or uploaded text, which it cannot carry. "
            "Open that text under “Open your own” to see it as the link means it; a sample is shown meanwhile."
        ]
    return default, [f"There is no article {_quoted(asked)}; the first sample is shown.{rest}"]


def decode_names(params: Params, installed: Collection[str]) -> tuple[str, list[str]]:
    """The pipeline that an address asks to find names too, and what was wrong with it, in sentences for people."""
    dropped: list[str] = []
    asked = _single(params, "names", dropped)
    if asked and asked not in installed:
        dropped.append(
            f"The language model {_quoted([asked])} is not installed here; names are found without it, "
            "and may differ from those the link was made with."
        )
        asked = ""
    return asked, dropped


def decode_folded(params: Params) -> bool:
    """Whether an address asks for branches folded into whose part they are."""
    return bool(CHOICES["branches"][1].get(_single(params, "branches", [])))


def decode(
    params: Params, reading: Reading, article: str, names: str = "", known: Iterable[str] = ()
) -> tuple[View, list[str]]:
    """The view of an article that an address asks for, and what was dropped, in sentences for people.

    `names` is the pipeline that the reading was made with, `known` the articles that it can be compared with.

    Total: any parameters give a view; a value that means nothing in this article is left out.
    """
    dropped: list[str] = []
    chosen: dict[str, object] = {}
    for name, (field, values) in CHOICES.items():
        written = _single(params, name, dropped)
        if written in values:
            chosen[field] = values[written]
        elif written:
            dropped.append(f"The address cannot set {name} to {_quoted([written])}.")
    view = View(
        article=article,
        names=names,
        actors=_several(params, "actor", reading.actors["actor"], "actor of this article is called", dropped),
        kinds=_several(params, "kind", reading.actors["kind"], "actor of this article is of the kind", dropped),
        keyword=_keyword(params, reading, bool(chosen.get("lemmas")), dropped),
        sentence=_sentence(params, reading, dropped),
        pair=_pair(params, reading, dropped),
        rejected=_corrections(params, "rejected", reading, dropped),
        flipped=_corrections(params, "flipped", reading, dropped),
        against=_against(params, [name for name in known if name != article], dropped),
        **chosen,  # type: ignore[arg-type]
    )
    unknown = [name for name in params if name not in PARAMETERS]
    if unknown:
        mean = "means" if len(unknown) == 1 else "mean"
        dropped.append(f"{_quoted(unknown, 'and')} in the address {mean} nothing here.")
    return view, dropped


def _single(params: Params, name: str, dropped: list[str]) -> str:
    values = list(filter(None, params.get(name, [])))
    if len(values) > 1:
        dropped.append(f"The address gives {name} more than once; none of them is used.")
        return ""
    return values[0] if values else ""


def _several(params: Params, name: str, known: Iterable[str], none: str, dropped: list[str]) -> tuple[str, ...]:
    values = list(filter(None, params.get(name, [])))
    asked, present = dict.fromkeys(values), set(known)
    if len(asked) < len(values):
        dropped.append(f"The address names the same {name} again; once is enough.")
    if wrong := [value for value in asked if value not in present]:
        dropped.append(f"No {none} {_quoted(wrong)}.")
    return tuple(value for value in asked if value in present)


def _against(params: Params, others: list[str], dropped: list[str]) -> str:
    asked = _single(params, "against", dropped)
    if not asked or asked in (ENGLISH, REST, *others):
        return asked or ENGLISH
    dropped.append(f"There is no other article {_quoted([asked])} to compare with.")
    return ENGLISH


def _keyword(params: Params, reading: Reading, lemmas: bool, dropped: list[str]) -> str:
    keyword = " ".join(_single(params, "keyword", dropped).split())
    if problem := _keyword_problem(keyword, reading, lemmas):
        dropped.append(problem)
        return ""
    return keyword


def _keyword_problem(keyword: str, reading: Reading, lemmas: bool) -> str:
    """Why a keyword cannot be used with an article, in one sentence; empty where it can."""
    if len(keyword) > LONGEST_KEYWORD:
        return f"The keyword in the address is longer than {LONGEST_KEYWORD} characters."
    if any(unicodedata.category(char) in ("Cc", "Cs") for char in keyword):
        return f"The keyword {_quoted([keyword])} holds characters that nobody can type."
    try:
        _, met = find_hits(keyword, reading.words, reading.sentences, lemmas=lemmas)
    except QueryError as error:
        return f"The keyword {_quoted([keyword])} cannot be read: {error}"
    return "" if met.any() or not keyword else f"No sentence of this article meets the keyword {_quoted([keyword])}."


def _sentence(params: Params, reading: Reading, dropped: list[str]) -> int | None:
    number = _single(params, "sentence", dropped)
    if not number:
        return None
    if number.isascii() and number.isdigit() and len(number) < 9 and 1 <= int(number) <= len(reading.sentences):
        return int(number) - 1
    dropped.append(f"This article has no sentence {_quoted([number])}.")
    return None


def _pair(params: Params, reading: Reading, dropped: list[str]) -> str:
    pair = _single(params, "pair", dropped)
    if pair and of_pair(reading.relations, pair).empty:
        dropped.append(f"Nothing is stated in this article about {_quoted([pair])}.")
        return ""
    return pair


def _corrections(params: Params, name: str, reading: Reading, dropped: list[str]) -> tuple[str, ...]:
    known = statement_names(reading.relations) if name in params else ()
    return _several(params, name, known, "statement of this article to correct is", dropped)


def _quoted(values: list[str], joint: str = "or") -> str:
    """Values as a notice shows them: “a”, “b” or “c”; of many the first three."""
    shown = [f"“{shortened(_printable(value), LONGEST_SHOWN)}”" for value in values[:3]]
    if len(values) > 3:
        shown.append(f"{len(values) - 3} more")
    return f" {joint} ".join(filter(None, [", ".join(shown[:-1]), shown[-1]]))


def _printable(value: str) -> str:
    return "".join(char if char.isprintable() else "�" for char in value[: LONGEST_SHOWN + 1])
