"""The articles of the reader's demo app. Every place, body and person in them is invented."""

from __future__ import annotations

from types import SimpleNamespace

from tests.standin import standin_reading

NEWS = [
    ("furniture", "title:"),
    ("title", "Truce holds in Marlow as the Lowland Guard pulls back from the harbour"),
    ("byline", "Ada Quill and Tom Reyes"),
    ("source", "The Northern Courier"),
    ("date", "14 May 2019"),
    (
        "caption",
        "Fishing boats return to Marlow on Tuesday, the first morning without shelling in six weeks. "
        "(Credit: Ines Holt/Courier Pictures)",
    ),
    (
        "body",
        "A truce between Eastmark and the Lowland Guard held for a second night on Tuesday, and the first "
        "boats in six weeks left the harbour of Marlow. “We hear gulls again instead of guns,” said Mayor "
        "Petra Lindqvist, who stayed in the town through the siege.",
    ),
    (
        "body",
        "The Eastmark Army said that it had counted 14 Guard lorries on the coast road, all of them driving "
        "north. Norland-backed militias, which had shelled the town from the hills, did not comment. Norland "
        "has denied that it armed them, but its foreign ministry welcomed the withdrawal.",
    ),
    (
        "body",
        "Under the agreement, monitors of the Coastal League will inspect the harbour on Friday. The League "
        "asked both sides for lists of the missing; Eastmark has handed in 212 names, the Guard none. The "
        "Tidal Folk, the fishing people whose villages lie on both banks, asked to be counted by themselves.",
    ),
    (
        "body",
        "Not everyone believes in it. Colonel Ruben Aas of the Eastmark Army told reporters that his men "
        "would stay in their trenches “until the League has seen every crate”. Aas lost a brother in the "
        "first week. Lindqvist said that she would rather have a bad truce than a good war.",
    ),
    (
        "body",
        "The government of Eastmark, weakened by a strike of dock workers, has promised to reopen the ferry "
        "to Norland by the end of the month. Whether the Lowland Guard will let it pass is another question. "
        "Its last message, read on the radio on Monday, ended with four words: we will be back.",
    ),
    ("furniture", "Click here to continue reading…"),
    ("byline", "SOURCE: ADA QUILL and TOM REYES"),
    ("source", "The Northern Courier"),
]
NAMES = {
    "Eastmark": ("Eastmark", "state"),
    "Norland": ("Norland", "state"),
    "Norland-backed militias": ("Norland-backed militias", "armed group"),
    "Lowland Guard": ("Lowland Guard", "armed group"),
    "Guard": ("Lowland Guard", "armed group"),
    "Eastmark Army": ("Eastmark Army", "military"),
    "government of Eastmark": ("Government of Eastmark", "government"),
    "Coastal League": ("Coastal League", "organisation"),
    "League": ("Coastal League", "organisation"),
    "Tidal Folk": ("Tidal Folk", "community"),
    "Petra Lindqvist": ("Petra Lindqvist", "person"),
    "Lindqvist": ("Petra Lindqvist", "person"),
    "Ruben Aas": ("Ruben Aas", "person"),
    "Aas": ("Ruben Aas", "person"),
    "Marlow": ("Marlow", "place"),
}


def news() -> SimpleNamespace:
    """A news article with front matter, a caption, furniture and a sponsor."""
    return standin_reading(*NEWS, actors=NAMES, sponsors={"Norland-backed": "Norland"}, title=NEWS[1][1], front=5)


HOSTILE = [
    ("title", "<script>window.harmed = 1</script><b>Bold</b> claims"),
    ("byline", "<img src=x onerror=window.harmed=2>"),
    ("body", "<img src=x onerror='window.harmed=3'> said **bold** and [a link](javascript:window.harmed=4)."),
    ("body", "Costs rose by $\\frac{1}{2}$ while :red[colour] and :material/home: stayed text."),
    ("body", "The \u202eredro esrever never ends. The next sentence reads forwards."),
    ("body", "</span></p></article><iframe src=//example.org></iframe><style>*{display:none}</style> stays."),
    ("caption", "{{constructor.constructor('window.harmed=5')()}} ${window.harmed=6} \u2028 \x00 &lt;b&gt;"),
]


def hostile() -> SimpleNamespace:
    """An article full of markup, in its text as in its actors."""
    return standin_reading(
        *HOSTILE,
        actors={
            "<img src=x onerror='window.harmed=3'>": ("<img src=x onerror=window.harmed=7>", "person"),
            "esrever": ("\u202eevil\u2066<b>x</b>", "organisation"),
        },
        title=HOSTILE[0][1],
    )


def emoji() -> SimpleNamespace:
    """Characters that are two units in a browser, before and inside what is marked."""
    return standin_reading(
        ("title", "🚢🚢 Ships"),
        ("body", "🎣 Two 🚢 ships left Marlow 🌊 at dawn. The 👩‍👩‍👧 Tidal Folk watched the ships 🚢 go."),
        actors=NAMES,
    )


def plain() -> SimpleNamespace:
    """No actors at all."""
    return standin_reading(("body", "It rained. Then it stopped."))


ARTICLES = {"news": news, "hostile": hostile, "emoji": emoji, "plain": plain}
