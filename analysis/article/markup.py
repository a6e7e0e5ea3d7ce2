"""What a file with markup holds: blocks of text, each with what the markup says it is, and properties."""

from __future__ import annotations

from dataclasses import dataclass, field

from analysis.article.parts import Hint

BETWEEN = "\n\n"


@dataclass
class Marked:
    """The blocks of a file as (what it is or "", text), and what its properties say.

    `title` is certain, `claimed` a title that the text itself has to confirm.
    """

    blocks: list[tuple[str, str]] = field(default_factory=list)
    title: str = ""
    claimed: str = ""
    authors: tuple[str, ...] = ()
    outlet: str = ""
    date: str = ""
    url: str = ""

    def add(self, kind: str, words: str) -> None:
        """Add a block, its white space tidied line by line; a block without words is left out."""
        lines = [" ".join(line.split()) for line in words.splitlines()]
        text = "\n".join(line for line in lines if line)
        if text:
            self.blocks.append((kind, text))

    def compose(self) -> tuple[str, list[Hint]]:
        """The text, with a blank line between blocks, and the hints that the markup gives."""
        hints: list[Hint] = []
        position = 0
        for kind, words in self.blocks:
            if kind:
                hints.append((position, position + len(words), kind))
            position += len(words) + len(BETWEEN)
        return BETWEEN.join(words for _, words in self.blocks), hints
