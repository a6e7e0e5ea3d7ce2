"""The address is the view: what a reader has chosen, as query parameters."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.concordance import ORDERS

TABS = ("Actors", "Relations", "Terms", "Sentences", "Contexts")
CHARTS = {
    "Actors": ("Mentions", "Along the text", "Together"),
    "Relations": ("Matrix", "Network", "Triads"),
    "Terms": ("Frequency", "Keyness", "Collocates", "Along the text", "Diversity"),
    "Sentences": ("Rhythm", "Lengths", "Voices", "Readability"),
}
LONGEST_KEYWORD = 300
OWN = "own"
# What keyness compares with, besides the other articles.
ENGLISH, REST = "english", "rest"


@dataclass(frozen=True)
class View:
    """Everything a reader has chosen; the defaults are what a first visit shows."""

    article: str = ""
    actors: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    keyword: str = ""
    voice: str = ""
    lemmas: bool = False
    sentence: int | None = None
    tab: str = TABS[0]
    actors_chart: str = CHARTS["Actors"][0]
    relations_chart: str = CHARTS["Relations"][0]
    hedged: bool = False
    pair: str = ""
    rejected: tuple[str, ...] = ()
    flipped: tuple[str, ...] = ()
    terms_chart: str = CHARTS["Terms"][0]
    sentences_chart: str = CHARTS["Sentences"][0]
    words: str = "lemma"
    stops: bool = False
    minimum: int = 1
    size: int = 1
    against: str = ENGLISH
    window: int = 5
    order: str = "position"
    width: int = 30
    all_parts: bool = False
    names: str = ""
    folded: bool = False


# Query parameter for each choice that has one value out of a few, and the values as the address writes them.
CHOICES: dict[str, tuple[str, dict[str, object]]] = {
    "voice": ("voice", {"both": "", "narrator": "narrator", "quoted": "quoted"}),
    "match": ("lemmas", {"form": False, "lemma": True}),
    "tab": ("tab", {tab.lower(): tab for tab in TABS}),
    "actors-chart": ("actors_chart", {c.lower().replace(" ", "-"): c for c in CHARTS["Actors"]}),
    "relations-chart": ("relations_chart", {c.lower(): c for c in CHARTS["Relations"]}),
    "hedged": ("hedged", {"no": False, "yes": True}),
    "terms-chart": ("terms_chart", {c.lower().replace(" ", "-"): c for c in CHARTS["Terms"]}),
    "sentences-chart": ("sentences_chart", {c.lower().replace(" ", "-"): c for c in CHARTS["Sentences"]}),
    "words": ("words", {"lemma": "lemma", "form": "term"}),
    "stops": ("stops", {"no": False, "yes": True}),
    "minimum": ("minimum", {str(count): count for count in range(1, 11)}),
    "size": ("size", {"1": 1, "2": 2, "3": 3}),
    "window": ("window", {"5": 5, "2": 2, "10": 10, "sentence": 0}),
    "order": ("order", {order: order for order in ORDERS}),
    "width": ("width", {"30": 30, "60": 60, "120": 120, "sentence": 0}),
    "parts": ("all_parts", {"body": False, "all": True}),
    "branches": ("folded", {"apart": False, "folded": True}),
}
PARAMETERS = (
    "article",
    "names",
    "actor",
    "kind",
    "keyword",
    "sentence",
    "pair",
    "rejected",
    "flipped",
    "against",
    *CHOICES,
)


def encode(view: View) -> dict[str, list[str]]:
    """The query parameters of a view: the article, and every choice that differs from a first visit."""
    params: dict[str, list[str]] = {"article": [view.article]}
    if view.names:
        params["names"] = [view.names]
    if view.actors:
        params["actor"] = list(view.actors)
    if view.kinds:
        params["kind"] = list(view.kinds)
    if view.keyword:
        params["keyword"] = [view.keyword]
    if view.sentence is not None:
        params["sentence"] = [str(view.sentence + 1)]
    if view.pair:
        params["pair"] = [view.pair]
    if view.rejected:
        params["rejected"] = list(view.rejected)
    if view.flipped:
        params["flipped"] = list(view.flipped)
    if view.against != ENGLISH:
        params["against"] = [view.against]
    for name, (field, values) in CHOICES.items():
        if getattr(view, field) != getattr(View, field):
            params[name] = [written for written, value in values.items() if value == getattr(view, field)]
    return params
