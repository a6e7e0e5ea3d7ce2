"""From the bytes of a text to its characters, and a note on whatever was guessed or replaced."""

from __future__ import annotations

import codecs
import re

# UTF-32 first: its little-endian mark begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 200_000

# What Windows-1252 holds beyond ASCII that English and western European news uses: typographic quotes, dashes,
# currencies, letters with accents. Other bytes speak for another encoding.
_WESTERN = bytes([0x80, 0x85, *range(0x91, 0x98), 0x99, 0xA0, 0xA1, 0xA3, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0])
_WESTERN += bytes([0xB4, 0xB7, 0xBB, 0xBD, 0xBF, *range(0xC0, 0x100)])
_WESTERN_LETTERS = bytes(range(0xC0, 0x100))
# German or French have about this share of letters beyond ASCII; in a few words it may be much higher.
_WESTERN_SHARE = 0.12
_WESTERN_WORDS, _WESTERN_SHARE_OF_WORDS = 200, 0.3
_ASCII = bytes(range(128))

_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x7f-\x84\x86-\x9f\ufffd]")
_CONTROL_BYTES = bytes([*range(9), *range(14, 27), 127])
_STRAY_SHARE = 0.05
_FEW = 3


class NoTextError(ValueError):
    """Bytes that are no text in any encoding: pictures, archives, programs."""


def decoded(data: bytes, *, declared: str = "") -> tuple[str, list[str]]:
    """The characters of a text and its notes. Raises NoTextError for data that is no text.

    A byte order mark decides, then the encoding that the data declares, UTF-16 where its NULs show it, UTF-8,
    Windows-1252 where the few bytes beyond ASCII are western ones, and at last what charset-normalizer finds.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _replaced(data[len(mark) :], encoding, [])
    if declared:
        try:
            return _checked(data.decode(_web_name(declared))), []
        except (LookupError, UnicodeError):  # no encoding of that name, or none for such bytes
            pass
    wide = _sixteen_bit(data)
    if wide:
        return _replaced(data, wide, [_guess_note(wide)])
    if _strays(len(data[:SAMPLE].translate(None, _CONTROL_BYTES)), len(data[:SAMPLE])):
        raise NoTextError
    try:
        return _checked(data.decode("utf-8")), []
    except UnicodeDecodeError:
        encoding = _guessed(data)
    return _replaced(data, encoding, [_guess_note(encoding)] if encoding != "utf-8" else [])


def _web_name(encoding: str) -> str:
    """The encoding that pages mean by the name: browsers read Latin-1 and ASCII as Windows-1252."""
    found = codecs.lookup(encoding).name
    return "cp1252" if found in ("iso8859-1", "ascii", "cp1252") else found


def _guess_note(encoding: str) -> str:
    shown = {"cp1252": "Windows-1252"}.get(encoding, encoding.upper().replace("_", "-"))
    return f"The file does not say how its characters are stored; it was read as {shown}."


def _replaced(data: bytes, encoding: str, notes: list[str]) -> tuple[str, list[str]]:
    """The text with every part that cannot be decoded shown as U+FFFD, and noted."""
    try:
        return _checked(data.decode(encoding)), notes
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
    # A replacement character that stands in the file itself was not lost here.
    own = data.count("\ufffd".encode(encoding)) if encoding.startswith("utf") else 0
    lost = max(text.count("\ufffd") - own, 1)
    places = "One place in the file" if lost == 1 else f"{lost:,} places in the file"
    shown = f"could not be decoded and {'shows' if lost == 1 else 'show'} as \ufffd."
    return _checked(text), [*notes, f"{places} {shown}"]


def _sixteen_bit(data: bytes) -> str:
    """The byte order of UTF-16 without a mark: where most letters are Latin, every other byte is NUL."""
    head = data[:SAMPLE]
    even, odd, half = head[::2].count(0), head[1::2].count(0), len(head) // 2
    if odd > 0.4 * half and even <= 0.02 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd <= 0.02 * half:
        return "utf-16-be"
    return ""


def _guessed(data: bytes) -> str:
    """The likely encoding of data that is not valid UTF-8."""
    sample = data[:SAMPLE]
    if len(data) > SAMPLE:
        # Cut after a byte that is a whole character everywhere, so that the end of the sample decodes.
        sample = sample[: max(sample.rfind(b"\n"), sample.rfind(b" ")) + 1] or sample
    beyond = sample.translate(None, _ASCII)
    lenient = data.decode("utf-8", errors="replace")
    broken = lenient.count("\ufffd")
    whole = sum(map(len, re.findall("[\x80-\ufffc\U00010000-\U0010ffff]+", lenient)))
    if whole > 4 * broken:
        # Mostly good UTF-8: a file that was cut, or one bad byte in it.
        return "utf-8"
    share = _WESTERN_SHARE_OF_WORDS if len(sample) < _WESTERN_WORDS else _WESTERN_SHARE
    letters = len(beyond) - len(beyond.translate(None, _WESTERN_LETTERS))
    western = letters <= share * len(sample)
    if western and not beyond.translate(None, _WESTERN):
        return "cp1252"
    import charset_normalizer

    # UTF-16 without a mark shows itself by its NULs: here it would be a wrong guess.
    wide = ["utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be"]
    best = charset_normalizer.from_bytes(sample, cp_exclusion=wide).best()
    if best is not None:
        return best.encoding
    if western:
        return "cp1252"
    raise NoTextError


def _checked(text: str) -> str:
    sample = text[:SAMPLE]
    if _strays(len(sample) - len(_CONTROL.findall(sample)), len(sample)):
        raise NoTextError
    return text


def _strays(good: int, length: int) -> bool:
    """Whether too much of a text is control characters or could not be decoded."""
    return length - good > max(_FEW, _STRAY_SHARE * length)
