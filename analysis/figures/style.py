"""The colours of all figures, and words made safe for their labels."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable, Sequence

# Found by search: hues a reader can name, each with a contrast of at least 3:1 on the light and on the dark
# page, and the smallest CIEDE2000 difference between any two as large as possible when seen without red,
# green or blue cones (Machado et al. 2009). It is 14; the Okabe-Ito colours do not keep the contrast.
KIND_COLOURS: dict[str, str] = {
    "state": "#506ce0",
    "government": "#18a0c0",
    "military": "#88986c",
    "armed group": "#c81408",
    "community": "#1c7458",
    "organisation": "#e47018",
    "person": "#a04888",
    "place": "#94888c",
}
ACCENT = "#967efc"  # what is chosen, and the current sentence
MUTED = "#7b8794"  # the rest
REFERENCE = "#c03054"  # a mean, over bars of both
# Found by search too: at least 48 apart (CIEDE2000) for every kind of sight, and a white number on them can be read.
WITH = "#0579c7"
AGAINST = "#ae5904"
MARKED = "#ffffff"  # a number on a mark
CATEGORICAL: list[str] = [*KIND_COLOURS.values(), ACCENT, REFERENCE]
BACKGROUNDS = {"light": "#ffffff", "dark": "#14171c"}

CLEAR = "rgba(0,0,0,0)"
GRID = "rgba(128,136,148,0.22)"  # visible on both backgrounds, stronger on neither
DIMMED = 0.35  # opacity of what is not chosen
LABEL = 22  # letters of a row's label; the hover text has the full name


def kind_colour(kind: str) -> str:
    """The colour of a kind of actor; MUTED for a kind that is not in the closed list."""
    return KIND_COLOURS.get(kind, MUTED)


def dim(colour: str, opacity: float = DIMMED) -> str:
    """The same colour, so transparent that it steps back.

    Dimming is in the colour and not in `marker.opacity`, because a click makes plotly replace the opacities
    of a trace by one number: with the colours it has nothing to change.
    """
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"


def plain(text: object) -> str:
    """Text on one line, without control characters, direction overrides and halves of characters.

    A right-to-left override in a name would turn round the rest of a label or of an alternative text, and a
    lone surrogate cannot be sent to a browser.
    """
    if str(text).isprintable():  # nearly always, and ten times as fast
        return " ".join(str(text).split())
    kept = "".join(" " if char.isspace() else char for char in str(text) if char.isspace() or _shown(char))
    return " ".join(kept.split())


def _shown(char: str) -> bool:
    if unicodedata.category(char) in ("Cc", "Cs"):
        return False
    return not ("\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069")


def escape(text: object) -> str:
    """Text from an article, safe in any label: plotly reads `<b>`, `<a href>`, `&lt;`, `%{x}` and `$x^2$`."""
    safe = plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return safe.replace("$", "&#36;").replace("%", "&#37;")


def label(text: object, *, limit: int = LABEL) -> str:
    """A name, cut to so many letters and escaped."""
    words = plain(text)
    return escape(words if len(words) <= limit else words[: limit - 1].rstrip() + "…")


def labels(names: Sequence[object], *, limit: int) -> list[str]:
    """Names, each cut to so many letters and escaped; those that would be alike are cut in their middle."""
    cut = [label(name, limit=limit) for name in names]
    return [_both_ends(name, limit) if cut.count(one) > 1 else one for name, one in zip(names, cut, strict=True)]


def _both_ends(name: object, limit: int) -> str:
    words, half = plain(name), limit // 2
    if len(words) <= limit:
        return escape(words)
    return escape(f"{words[:half].rstrip()}…{words[half + 1 - limit :].lstrip()}")


def two_lines(text: object, *, limit: int) -> str:
    """A name on at most two lines of so many letters, and escaped: it breaks between words, and what is longer is cut.

    Only where a word would not fit on a line does it break after hyphens too: "al-Haq" stays whole.
    """
    words = plain(text)
    hyphens = any(len(word) > limit for word in words.split())
    lines = textwrap.wrap(words, limit, break_long_words=False, break_on_hyphens=hyphens)
    if len(lines) > 2:
        last = lines[1] if len(lines[1]) < limit else lines[1].rpartition(" ")[0] or lines[1][: limit - 1]
        lines = [lines[0], f"{last.rstrip('-')}…"]
    return "<br>".join(label(line, limit=limit) for line in lines)


def counted(number: float, noun: str) -> str:
    """A number with its noun: "1 mention", "1,204 mentions"."""
    return f"{number:,} {noun if number == 1 else noun + 's'}"


def percent(share: float) -> str:
    """A share as the tables write it: "1.3 %"."""
    return f"{100 * share:.1f} %"


def listed(names: Iterable[object], last: str = "and") -> str:
    """Names in a sentence: "Iran, Iraq and Syria"."""
    words = [plain(name) for name in names]
    return f" {last} ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def any_of(names: Iterable[object]) -> str:
    """Names of which any will do: "Iran, Iraq or Syria"."""
    return listed(names, "or")
