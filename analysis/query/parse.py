"""What a query means: words, "phrases", `*`, alternatives, exclusion and nearness, or at which character it fails."""

from __future__ import annotations

import re
from dataclasses import dataclass

from analysis.segment import find_words

# The words of a phrase as they are looked for; `*` stands for any characters inside a word.
Phrase = tuple[str, ...]


class QueryError(ValueError):
    """One sentence for people: what in the query is wrong, and at which character (from 1)."""


@dataclass(frozen=True, slots=True)
class Near:
    """One of the first phrases and one of the second, at most `within` words from one another, in either order."""

    within: int
    first: tuple[Phrase, ...]
    second: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """One condition on a sentence: it holds one of the choices, or, when `excluded`, none of them."""

    choices: tuple[Phrase | Near, ...]
    excluded: bool = False


FARTHEST = 100  # words; longer sentences are rare
NEAR = re.compile(r"near(?:\(|:\s*(?P<number>[0-9]*)\s*(?P<open>\()?)", re.IGNORECASE)
PHRASE = re.compile(r'(?:"[^"]*"|[^\s"|])+')
WITHIN_NEAR = re.compile(r'(?:"[^"]*"|[^\s"|,()])+')
BLANK = re.compile(r"\s*")
QUOTES = {0x201C: '"', 0x201D: '"', 0x201E: '"', 0x2018: "'", 0x2019: "'"}


def parse(query: str) -> tuple[Clause, ...]:
    """The conditions of a query, all of which a sentence must meet.

    `siege "Islamic State" militi* army|forces -police near:5(militia,siege)`: words, phrases in quotes, `*` for
    any letters inside a word, `|` for either, a leading `-` for sentences without it, and two words (or phrases,
    or alternatives) at most so many words from one another. Raises QueryError. One walk from left to right.
    """
    query = query.translate(QUOTES)
    if query.count('"') % 2:
        raise QueryError(
            f"The quotation mark at character {query.rindex(chr(34)) + 1} is not closed; add a second one."
        )
    clauses = []
    position = _after_blanks(query, 0)
    while position < len(query):
        # A second hyphen belongs to the word, where it is dropped like any other sign.
        excluded = query[position] == "-" and query[position + 1 : position + 2].strip() not in ("", "|")
        choices, position = _choices(query, position + excluded)
        clauses.append(Clause(choices, excluded))
        position = _after_blanks(query, position)
    return tuple(clauses)


def _choices(query: str, position: int) -> tuple[tuple[Phrase | Near, ...], int]:
    """Alternatives with `|` between them, and the position behind the last one."""
    choices: list[Phrase | Near] = []
    while True:
        if near := NEAR.match(query, position):
            choice, position = _near(query, near)
            choices.append(choice)
        else:
            phrase, position = _phrase(query, position, PHRASE)
            choices.append(phrase)
        if query[position : position + 1] != "|":
            return tuple(choices), position
        if not query[position + 1 : position + 2].strip() or query[position + 1] == "|":
            raise _nothing_beside(query, position)
        position += 1


def _phrase(query: str, position: int, pattern: re.Pattern[str]) -> tuple[Phrase, int]:
    found = pattern.match(query, position)
    if found is None:
        raise _nothing_beside(query, position)
    return _words(found), found.end()


def _nothing_beside(query: str, position: int) -> QueryError:
    return QueryError(
        f"Nothing stands beside the {query[position]!r} at character {position + 1}; "
        "put a word on both sides of it or take it out."
    )


def _near(query: str, head: re.Match[str]) -> tuple[Near, int]:
    """The condition that begins with `near:5(`, and the position behind its closing bracket."""
    where = head.start() + 1
    if not head["number"] or not head["open"]:
        raise QueryError(
            f"“near” at character {where} needs a number of words and two places in brackets: near:5(army,siege)."
        )
    if len(head["number"]) > 3 or not 1 <= int(head["number"]) <= FARTHEST:
        raise QueryError(
            f"The number at character {head.start('number') + 1} must be from 1 to {FARTHEST}: "
            "at most so many words apart are the two."
        )
    sides: list[tuple[Phrase, ...]] = []
    position = head.end()
    while True:
        phrases, position = _side(query, position, where)
        sides.append(phrases)
        if query[position] == ")":
            break
        position += 1
    if len(sides) != 2:
        raise QueryError(
            f"“near” at character {where} compares two places, not {len(sides)}; "
            "put one comma between them, and quotation marks around a comma that belongs to a word."
        )
    end = position + 1
    if query[end : end + 1].strip() not in ("", "|"):
        raise QueryError(f"Put a blank behind the bracket at character {end}.")
    return Near(int(head["number"]), sides[0], sides[1]), end


def _side(query: str, position: int, where: int) -> tuple[tuple[Phrase, ...], int]:
    """Alternatives inside near(…), and the position of the comma or bracket behind them."""
    phrases: list[Phrase] = []
    while True:
        position = _after_blanks(query, position)
        if query[position : position + 1] in ("", ",", ")", "|", "("):
            break
        phrase, position = _phrase(query, position, WITHIN_NEAR)
        phrases.append(phrase)
        position = _after_blanks(query, position)
        if query[position : position + 1] != "|":
            if query[position : position + 1] in (",", ")"):
                return tuple(phrases), position
            break
        position += 1
    if position >= len(query):
        raise QueryError(f"The bracket of “near” at character {where} is not closed; add a ) behind the second word.")
    if query[position] in ",)|":
        raise _nothing_beside(query, position)
    raise QueryError(
        f"{query[position]!r} at character {position + 1} cannot stand inside “near”; "
        "write words or phrases in quotes, with one comma between the two."
    )


def _words(found: re.Match[str]) -> Phrase:
    patterns: list[str] = []
    for piece in re.finditer(r'[^\s"]+', found[0]):
        written = piece[0]
        words = find_words(written.replace("*", "x"))
        if not len(words.start):
            what = "is an address" if any(map(str.isalnum, written)) else "holds no letter or digit"
            where = found.start() + piece.start() + 1
            raise QueryError(f"{written!r} at character {where} {what}; search for a word instead.")
        if "*" in written:
            patterns.append(written[words.start[0] : words.end[-1]])
        else:
            patterns += [words.spellings[number] for number in words.spelling]
    if not patterns:
        raise QueryError(f"The quotation marks at character {found.start() + 1} are empty; put a phrase between them.")
    return tuple(patterns)


def _after_blanks(query: str, position: int) -> int:
    found = BLANK.match(query, position)
    return found.end() if found else position
