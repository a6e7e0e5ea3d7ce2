"""What every tab of the main screen is given."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis import Reading
from analysis.focus import Focus
from analysis.numbering import number_of
from views.address import View


@dataclass(frozen=True)
class Screen:
    """The reading, the reader's choices, and what these leave of the reading.

    The sentences of the body are numbered on screen from the one at which it `begins`; those that count end
    before `length`.
    """

    reading: Reading
    view: View
    focus: Focus
    begins: int
    length: int

    def numbers(self, sentences: pd.Series) -> pd.Series:
        """The numbers on screen of sentences as the tables count them."""
        return number_of(sentences, self.begins)
