"""What to say, and what to try, where a tab has nothing to show: only ways that lead somewhere are named."""

from __future__ import annotations

import re
from dataclasses import replace

from analysis import Reading
from analysis.focus import Focus, focus, parts_counted
from analysis.pairs import of_pair
from views.address import View
from views.evidence import listed, stated
from views.plain import plain

OR = re.compile(r"(?<=[\w*])\s+or\s+(?=\w)", re.IGNORECASE)


def no_sentence(reading: Reading, view: View) -> str:
    """What to try where no sentence holds all that is chosen, as Markdown."""
    chosen = {name: getattr(view, name) for name in ("actors", "keyword", "lemmas", "voice", "all_parts")}

    def leads(change: dict[str, object]) -> bool:
        return bool(focus(reading, **{**chosen, **change}).chosen.any())  # type: ignore[arg-type]

    small = view.keyword.lower()
    either = view.keyword if any(mark in view.keyword for mark in '"“”') else OR.sub("|", view.keyword)
    tries: list[tuple[str, dict[str, object]]] = [
        (f"write “{plain(small)}”, since capitals ask for capitals", {"keyword": small}),
        (f"write “{plain(either)}”, since a bar is read as “or”", {"keyword": either}),
        ("turn on *All forms of its words*", {"lemmas": True}),
        ("release the actors", {"actors": ()}),
        ("release the keyword", {"keyword": ""}),
        ("look at all words, whoever says them", {"voice": ""}),
        ("count the title and captions too", {"all_parts": True}),
    ]
    # One thing that is chosen is not released: then all would be.
    alone = sum(map(bool, (view.actors, view.keyword, view.voice))) == 1
    ways = [
        words
        for words, change in tries
        if any(getattr(view, name) != value for name, value in change.items())
        and not (alone and not any(change.values()))
        and leads(change)
    ]
    if not ways and view.keyword:
        ways = ["write the beginning of a word with \\* after it", "put `|` between two words either of which will do"]
    ways = ways or ["choose something else"]
    return f"You can {' or '.join(ways)}."


def no_actor(reading: Reading, view: View, found: Focus) -> str:
    """Why no actor is listed, as Markdown."""
    sentence, place = (reading.mentions[name].to_numpy() for name in ("sentence", "kind"))
    place = place == "place"
    counted = found.counted[sentence]
    everywhere = parts_counted(reading, all_parts=True)[sentence]
    ways = []
    if (view.keyword or view.voice or view.kinds) and counted.any():
        ways.append("release a filter")
    elif (counted & place).any():
        ways.append("choose the kind *Place* (only places are named here)")
    if not view.all_parts and (everywhere & ~counted & ~place).any():
        ways.append("count the title and captions too")
    ways = ways or ["write those that you see in it on the page *Your actors*"]
    return f"No actor was found here. You can {' or '.join(ways)}."


def no_statement(reading: Reading, view: View, found: Focus) -> str:
    """Why no statement about two actors, or about the chosen pair, is listed, as Markdown."""
    if reading.actors.empty:
        return no_actor(reading, view, found)
    relations = of_pair(reading.relations, view.pair) if view.pair else reading.relations
    sentence = relations["sentence"].to_numpy()
    everywhere = parts_counted(reading, all_parts=True)[sentence]
    ways = []
    if (view.actors or view.keyword or view.voice or view.kinds) and found.counted[sentence].any():
        ways.append("release a filter")
    if not view.hedged and len(listed(reading, replace(view, hedged=True), found)):
        ways.append("show hedged statements")
    if not view.all_parts and (everywhere & ~found.counted[sentence]).any():
        ways.append("count the title and captions too")
    if view.pair and len(stated(reading, view, found)):
        ways.append("press *All pairs*")
    if not ways and found.actors["sentences"].sum() > 1:
        ways.append("read the sentences that name two of them, on the tab *Actors* under *Together*")
    nothing = f"No sentence here states a relation between {'these two' if view.pair else 'two of the actors'}."
    return f"{nothing} You can {' or '.join(ways)}." if ways else nothing
