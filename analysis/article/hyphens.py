"""Words that a page breaks at the end of a line, made whole."""

from __future__ import annotations

import re

_BROKEN = re.compile(r"([^\W\d_]{2,})([-‐\xad])[ \t]*\n[ \t]*([^\W\d_]+)([^\s‐\xad]*)(?:[ \t]*\n|[ \t]+)?")
# A word of this frequency (Zipf scale) is one word: "peacekeepers", not "long-term".
COMMON = 2.8


def whole(text: str) -> str:
    """The text with each broken word on the line where it begins.

    Its hyphen goes where it only marked the break (*gov-ernment*), and stays in a compound (*Kurdish-led*): as the
    word is written elsewhere in the text, or as a dictionary has it; a name that none has is made whole.
    """
    return _BROKEN.sub(lambda found: _joined(found, text), text)


def _joined(found: re.Match[str], text: str) -> str:
    head, hyphen, tail, rest = found.groups()
    if not tail[0].islower():
        return found[0]
    kept = "-" if hyphen != "\xad" and _compound(head, tail, text) else ""
    return f"{head}{kept}{tail}{rest}" + ("\n" if found.end() < len(text) else "")


def _compound(head: str, tail: str, text: str) -> bool:
    from simplemma import is_known
    from wordfreq import zipf_frequency

    if re.search(rf"\b{head}{tail}\b", text):
        return False
    if re.search(rf"\b{head}-{tail}\b", text):
        return True
    both = is_known(head, lang="en") and is_known(tail, lang="en")
    return both and zipf_frequency(f"{head}{tail}", "en") < COMMON
