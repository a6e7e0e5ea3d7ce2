"""What each paragraph of a pasted clipping is: title, byline, caption, body … by its words and its place."""

from __future__ import annotations

import csv
import functools
import re
from pathlib import Path

from analysis.article.front import Row
from analysis.article.paragraphs import Span, is_heading

CUES = Path(__file__).parent.parent.parent / "data" / "clipping.csv"
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH},?\s+\d{{4}}|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
DATE = re.compile(
    r"(?:(?:first\s+|last\s+)?(?:published|updated|posted|modified|date)(?:\s+(?:on|at))?\s*:?\s*)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
    rf"{DAY}(?:[\s,|·–-]*(?:at\s+)?\d{{1,2}}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s*\(?[a-z]{{2,4}}\)?)?)?\.?",
    re.IGNORECASE,
)
# A name as bylines print it: capitalised or capital words, with particles and initials.
NAME = (
    r"(?:[^\W\d_a-z]['’\w.-]+|[^\W\d_a-z]\.)"
    r"(?:\s+(?:(?:al|bin|ben|da|de|del|der|di|el|la|le|van|von)\s+)*(?:[^\W\d_a-z]['’\w.-]*)){1,3}"
)
NAMES = rf"{NAME}(?:(?:\s*,\s*|\s*;\s*|,?\s+and\s+|,?\s+AND\s+|\s*&\s*){NAME})*"
BYLINE = re.compile(rf"(?:[Bb]y|BY|[Ww]ritten by|[Ss]tory by|[Ww]ords by)\s*:?\s+(?P<names>{NAMES})(?P<rest>.*)")
SIGNED = re.compile(rf"(?:source|sources|author|authors|from|text)\s*:\s*(?P<names>.+)", re.IGNORECASE)
PEOPLE = re.compile(NAMES)
DASHED = re.compile(rf"(?:—|–|--)\s*(?P<names>{NAMES})")
REPORTING = re.compile(r"\(?(?:additional )?(?:reporting|writing|editing|compiled)\s+by\b.*", re.IGNORECASE)
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|@\w+|#\w+(?:\s+#\w+)*")
BRACKET = re.compile(r"[(\[](?P<inside>[^()\[\]]{2,160})[)\]]\.?$")
CREDIT_LINE = re.compile(r"(?P<cue>[\w ]{3,24}?)\s*(?:credit)?\s*[:|]\s*\S")
SPLIT = re.compile(r"\s*[,;&]\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.。]['\"”’)\]]*$")
NEAR_EDGE = 5
SHORT = 160


def classify(text: str, spans: list[Span]) -> tuple[list[Row], dict[str, str]]:
    """The rows of parts for paragraphs in order, and the metadata found in them by Article field.

    A cue decides only in a short line; when in doubt a paragraph is body, because the body is what is counted.
    """
    lines = [text[start:end] if end - start <= 2 * SHORT + 600 else text[start : start + 1000] for start, end in spans]
    long = [end - start > 2 * SHORT + 600 for start, end in spans]
    parts = ["body" if wide else _cued(line) for line, wide in zip(lines, long, strict=True)]
    found: dict[str, str] = {}
    _title(lines, parts, long, found)
    _signatures(lines, parts, long, found)
    for line, part in zip(lines, parts, strict=True):
        if part == "date":
            found.setdefault("date", _tidy(DATE_LABEL.sub("", line)))
    return [(part, *span) for part, span in zip(parts, spans, strict=True)], found


DATE_LABEL = re.compile(
    r"^(?:(?:first|last)\s+)?(?:published|updated|posted|modified|date)(?:\s+(?:on|at))?\s*:?\s*", re.I
)


def authors_of(byline: str) -> tuple[str, ...]:
    """The reporters that a byline names, as written."""
    return tuple(filter(None, (name.strip() for name in SPLIT.split(byline))))


def _cued(line: str) -> str:
    """What a line is by its own words: caption, furniture, date or, for everything else, body."""
    cues = _cues()
    bracket = BRACKET.search(line)
    if bracket and _is_credit(bracket["inside"].strip(), cues):
        return "caption"
    if len(line) > SHORT:
        return "body"
    low = " ".join(line.lower().replace("’", "'").split()).strip(" .…:>»→|")
    if low in cues["furniture", "whole"] or ADDRESS.fullmatch(line):
        return "furniture"
    credit = CREDIT_LINE.match(line)
    if credit and credit["cue"].strip().lower() in cues["caption", "credit"]:
        return "caption"
    if DATE.fullmatch(line):
        return "date"
    words = len(low.split())
    finished = SENTENCE_END.search(line) and not line.rstrip().endswith("...") and words > 8
    started = low.startswith(cues["furniture", "start"]) or any(c in low for c in cues["furniture", "anywhere"])
    return "furniture" if line.startswith("©") or (started and words <= 16 and not finished) else "body"


def _is_credit(inside: str, cues: dict[tuple[str, str], tuple[str, ...]]) -> bool:
    low = inside.lower()
    if low.startswith(cues["caption", "credit"]) and (":" in low or " by " in low or len(low.split()) <= 6):
        return True
    slashed = "/" in inside and len(inside.split()) <= 8 and inside[:1].isupper()
    return slashed and not any(char.isdigit() for char in inside)


def _title(lines: list[str], parts: list[str], long: list[bool], found: dict[str, str]) -> None:
    """Mark the title: the first paragraph that is nothing else, short, no sentence, with longer ones after it."""
    for i, (line, part) in enumerate(zip(lines, parts, strict=True)):
        if part != "body":
            continue
        shortish = not long[i] and len(line) <= 200 and len(line.split()) <= 30
        followed = any(len(after) > max(len(line), 40) for after in lines[i + 1 : i + 12]) or any(long[i + 1 : i + 12])
        reads_on = SENTENCE_END.search(line) or line.endswith((",", ";", ":"))
        if shortish and followed and (is_heading(line) or not reads_on) and not _byline_names(line):
            parts[i] = "title"
            found["title"] = _tidy(line.lstrip("#").strip())
            return
        if not _byline_names(line):
            return


def _signatures(lines: list[str], parts: list[str], long: list[bool], found: dict[str, str]) -> None:
    """Mark bylines and sources, which stand near the head or the foot of an article."""
    edge = [*range(min(NEAR_EDGE, len(lines))), *range(max(NEAR_EDGE, len(lines) - NEAR_EDGE), len(lines))]
    captions = [i for i, part in enumerate(parts) if part == "caption"]
    head = range(NEAR_EDGE, min(len(lines), NEAR_EDGE + len([i for i in captions if i < 2 * NEAR_EDGE])))
    for i in sorted({*edge, *head}):
        line = lines[i]
        if parts[i] != "body" or long[i] or len(line) > SHORT or len(lines) == 1:
            continue
        names = _byline_names(line)
        signed = SIGNED.fullmatch(line)
        if not names and signed:
            if _is_people(signed["names"]):
                names = signed["names"]
            else:
                parts[i] = "source"
                found.setdefault("outlet", _tidy(signed["names"]))
                continue
        if not names and i == len(lines) - 1 and (match := DASHED.fullmatch(line)):
            names = match["names"]
        if names:
            parts[i] = "byline"
            found.setdefault("byline", _tidy(names))
        elif REPORTING.fullmatch(line):
            parts[i] = "byline"
        elif _is_outlet(line, after_byline=i > 0 and parts[i - 1] == "byline"):
            parts[i] = "source"
            found.setdefault("outlet", _tidy(line))


def _byline_names(line: str) -> str:
    """The reporters of a line that begins with *By*; empty when it is no byline."""
    match = BYLINE.fullmatch(" ".join(line.split()))
    if not match or len(line) > SHORT:
        return ""
    rest = match["rest"].strip()
    in_place = re.fullmatch(r"(?:,|\||in\b|for\b|/)?.{0,60}", rest) and not SENTENCE_END.search(rest)
    return match["names"] if in_place and len(rest.split()) <= 8 else ""


def _is_people(names: str) -> bool:
    """True for names of persons: no word in them belongs to the names of papers and agencies."""
    plain = " ".join(names.split())
    return bool(PEOPLE.fullmatch(plain)) and not plain.lower().startswith("the ") and not _has_outlet_word(plain)


def _is_outlet(line: str, *, after_byline: bool) -> bool:
    words = line.split()
    if len(words) > 6 or SENTENCE_END.search(line) or not words[0][:1].isupper():
        return False
    capital = sum(word[:1].isupper() or word.lower() in ("of", "the", "and") for word in words) == len(words)
    return capital and _has_outlet_word(line) if not after_byline else capital


def _has_outlet_word(line: str) -> bool:
    padded = f" {' '.join(re.findall(r'[a-z]+', line.lower()))} "
    return any(f" {word} " in padded for word in _cues()["source", "word"])


def _tidy(line: str) -> str:
    return " ".join(line.split())


@functools.cache
def _cues() -> dict[tuple[str, str], tuple[str, ...]]:
    """The cues of data/clipping_cues.csv by part and place."""
    cues: dict[tuple[str, str], list[str]] = {}
    with CUES.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            cues.setdefault((row["part"], row["place"]), []).append(row["cue"])
    return {key: tuple(values) for key, values in cues.items()}
