"""The address is the view: what a reader has chosen, as query parameters and back."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from analysis.query import QueryError, find_hits
from analysis.reading import Reading
from analysis.tables import KINDS

TABS = ("Actors", "Terms", "Sentences", "Contexts")
CHARTS = {
    "Actors": ("Mentions", "Along the text", "Together"),
    "Terms": ("Frequency", "Along the text"),
    "Sentences": ("Rhythm", "Lengths"),
}
LONGEST_KEYWORD = 300
OWN = "own"


@dataclass(frozen=True)
class View:
    """Everything a reader has chosen; the defaults are what a first visit shows."""

    article: str = ""
    actors: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    keyword: str = ""
    sentence: int | None = None
    tab: str = TABS[0]
    actors_chart: str = CHARTS["Actors"][0]
    terms_chart: str = CHARTS["Terms"][0]
    sentences_chart: str = CHARTS["Sentences"][0]
    words: str = "lemma"
    stops: bool = False
    minimum: int = 1
    all_parts: bool = False


# Query parameter for each choice that has one value out of a few, and the values as the address writes them.
CHOICES: dict[str, tuple[str, dict[str, object]]] = {
    "tab": ("tab", {tab.lower(): tab for tab in TABS}),
    "actors-chart": ("actors_chart", {c.lower().replace(" ", "-"): c for c in CHARTS["Actors"]}),
    "terms-chart": ("terms_chart", {c.lower().replace(" ", "-"): c for c in CHARTS["Terms"]}),
    "sentences-chart": ("sentences_chart", {c.lower().replace(" ", "-"): c for c in CHARTS["Sentences"]}),
    "words": ("words", {"lemma": "lemma", "form": "term"}),
    "stops": ("stops", {"no": False, "yes": True}),
    "parts": ("all_parts", {"body": False, "all": True}),
    "minimum": ("minimum", {str(count): count for count in range(1, 11)}),
}
PARAMETERS = ("article", "actor", "kind", "keyword", "sentence", *CHOICES)


def encode(view: View) -> dict[str, list[str]]:
    """The query parameters of a view: the article, and every choice that differs from a first visit."""
    params: dict[str, list[str]] = {"article": [view.article]}
    if view.actors:
        params["actor"] = list(view.actors)
    if view.kinds:
        params["kind"] = list(view.kinds)
    if view.keyword:
        params["keyword"] = [view.keyword]
    if view.sentence is not None:
        params["sentence"] = [str(view.sentence + 1)]
    for name, (field, values) in CHOICES.items():
        if getattr(view, field) != getattr(View, field):
            params[name] = [written for written, value in values.items() if value == getattr(view, field)]
    return params


def decode_article(params: Mapping[str, list[str]], known: Collection[str], default: str) -> tuple[str, list[str]]:
    """The article that an address asks for, and what was wrong with it, in sentences for people."""
    asked = params.get("article", [])
    if len(asked) > 1:
        return default, ["The address names more than one article; the first sample is shown."]
    if not asked or asked[0] in known:
        return (asked[0] if asked else default), []
    if asked[0] == OWN:
        return default, [
            "This link was made from a pasted or uploaded text, which it cannot carry. "
            "Open that text yourself in the sidebar; a sample is shown meanwhile."
        ]
    return default, [f"There is no article “{_short(asked[0])}”; the first sample is shown."]


def decode(params: Mapping[str, list[str]], reading: Reading, article: str) -> tuple[View, list[str]]:
    """The view of an article that an address asks for, and what was dropped, in sentences for people.

    Total: any parameters give a view; a value that is unknown here is left out.
    """
    dropped: list[str] = []
    view: dict[str, object] = {"article": article}
    present = set(reading.actors["actor"])
    view["actors"] = _several(params.get("actor", []), present, "actor", dropped)
    view["kinds"] = _several(params.get("kind", []), set(KINDS), "kind of actor", dropped)
    keyword = _single(params, "keyword", dropped)
    if keyword and (problem := keyword_problem(keyword, reading)):
        dropped.append(problem)
        keyword = ""
    view["keyword"] = keyword
    number = _single(params, "sentence", dropped)
    if number:
        if number.isascii() and number.isdigit() and len(number) < 9 and 1 <= int(number) <= len(reading.sentences):
            view["sentence"] = int(number) - 1
        else:
            dropped.append(f"There is no sentence “{_short(number)}” in this article.")
    for name, (field, values) in CHOICES.items():
        written = _single(params, name, dropped)
        if written in values:
            view[field] = values[written]
        elif written:
            dropped.append(f"“{_short(written)}” is no value of {name} in the address.")
    unknown = sorted(set(params) - set(PARAMETERS))
    if unknown:
        dropped.append(f"The address holds “{_short(unknown[0])}”, which means nothing here.")
    return View(**view), dropped  # type: ignore[arg-type]


def keyword_problem(keyword: str, reading: Reading) -> str:
    """Why a keyword from an address cannot be used with this article, in one sentence; empty when it can."""
    if len(keyword) > LONGEST_KEYWORD:
        return f"The keyword in the address is longer than {LONGEST_KEYWORD} characters."
    try:
        _, met = find_hits(keyword, reading.words, reading.sentences)
    except QueryError as error:
        return f"The keyword in the address could not be read: {error}"
    return "" if met.any() else f"No sentence of this article meets the keyword “{_short(keyword)}”."


def _several(asked: list[str], known: Collection[str], what: str, dropped: list[str]) -> tuple[str, ...]:
    wrong = [value for value in asked if value not in known]
    if wrong:
        dropped.append(f"There is no {what} “{_short(wrong[0])}” in this article.")
    kept = dict.fromkeys(value for value in asked if value in known)
    if len(kept) + len(wrong) < len(asked):
        dropped.append(f"The address names the same {what} twice; once is enough.")
    return tuple(kept)


def _single(params: Mapping[str, list[str]], name: str, dropped: list[str]) -> str:
    values = params.get(name, [])
    if len(values) > 1:
        dropped.append(f"The address gives {name} more than once; none of them is used.")
        return ""
    return values[0] if values else ""


def _short(value: str) -> str:
    shown = "".join(char if char.isprintable() else "�" for char in value[:40])
    return shown + ("…" if len(value) > 40 else "")
