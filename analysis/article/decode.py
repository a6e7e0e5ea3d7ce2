"""From the bytes of a text file to its characters, and what had to be guessed on the way."""

from __future__ import annotations

import codecs
import re

from analysis.article.model import ArticleError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
SAMPLE = 200_000


def decoded(data: bytes, name: str) -> tuple[str, list[str]]:
    """The characters of a text file, and one sentence for each thing that was guessed or replaced.

    A byte order mark decides; then UTF-8 if the bytes are valid UTF-8, UTF-16 if their NULs say so,
    Windows-1252 if few bytes are beyond ASCII, and else what charset-normalizer finds. Raises ArticleError
    for data that is no text.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _decode(data[len(mark) :], encoding, [])
    wide = _sixteen_bit(data)
    if wide:
        return _decode(data, wide, [f"The encoding was not stated; it was read as {wide.upper()}."])
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        _refuse_binary(data.decode("latin-1"), name)
        encoding = _guessed(data)
        return _decode(data, encoding, [f"The encoding was not stated; it was read as {encoding.upper()}."])
    _refuse_binary(text, name)
    return text, []


def _decode(data: bytes, encoding: str, notes: list[str]) -> tuple[str, list[str]]:
    text = data.decode(encoding, errors="replace")
    lost = text.count("\ufffd") - data.count("\ufffd".encode(encoding, errors="ignore") or b"\0\0\0\0\0")
    if lost > 0:
        count = "One character" if lost == 1 else f"{lost:,} characters"
        notes.append(f"{count} could not be decoded and show as \ufffd.")
    return text, notes


def _sixteen_bit(data: bytes) -> str:
    """The byte order of UTF-16 without a mark: in English text every second byte is NUL."""
    head = data[:SAMPLE]
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if half and odd > 0.5 * half and even < 0.05 * half:
        return "utf-16-le"
    if half and even > 0.5 * half and odd < 0.05 * half:
        return "utf-16-be"
    return ""


def _guessed(data: bytes) -> str:
    beyond = sum(map(data[:SAMPLE].count, map(lambda i: bytes([i]), range(128, 256))))
    if beyond < 0.1 * len(data[:SAMPLE]):
        try:
            data.decode("cp1252")
        except UnicodeDecodeError:
            pass
        else:
            return "windows-1252"
    import charset_normalizer

    best = charset_normalizer.from_bytes(data[:SAMPLE]).best()
    return best.encoding.replace("_", "-") if best else "windows-1252"


def _refuse_binary(text: str, name: str) -> None:
    head = text[:SAMPLE]
    if len(CONTROL.findall(head)) > 0.01 * len(head):
        raise ArticleError(f"{name} is not a text file; open a txt, md, html, pdf or docx file instead.")
