"""The rules of the relations speak only of words and colours that data/verbs.csv has: else they are about nothing."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis.data import rows_of
from analysis.inflection import inflected, irregular_verbs

RULES = Path(__file__).resolve().parents[2] / "analysis" / "relations"
TABLE = {
    "means": {row["lemma"] for row in rows_of("verbs.csv")},
    "controls": {name for row in rows_of("verbs.csv") for name in row["control"].split()},
}


def asked(source: str, method: str) -> Iterator[str]:
    """The words that a file asks a verb for by this method, also by way of a constant."""
    tree = ast.parse(source)
    assigned = [node for node in tree.body if isinstance(node, ast.Assign)]
    constants = {target.id: node for node in assigned for target in node.targets if isinstance(target, ast.Name)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == method:
            for word in node.args:
                starred = word.value if isinstance(word, ast.Starred) else None
                held = constants.get(starred.id) if isinstance(starred, ast.Name) else word
                for part in ast.walk(held) if held else ():
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield part.value


@pytest.mark.parametrize("method", TABLE)
def test_what_the_rules_ask_for_is_in_the_table(method):
    found = {word for path in RULES.rglob("*.py") for word in asked(path.read_text(encoding="utf-8"), method)}
    assert len(found) > 30
    assert found - TABLE[method] == set()


def test_a_word_that_the_table_lacks_is_noticed():
    source = 'LIGHT = ("give", "xyzzy")\n\ndef f(verb):\n    return verb.means(*LIGHT) or verb.controls("stance")\n'
    assert list(asked(source, "means")) == ["give", "xyzzy"]
    assert list(asked(source, "controls")) == ["stance"]


def test_only_verbs_that_the_rules_get_wrong_are_listed():
    listed = irregular_verbs()
    assert len(listed) > 100
    assert [verb for verb, forms in listed.items() if inflected(verb, *forms) == inflected(verb)] == []


def test_every_listed_irregular_verb_opens_an_entry():
    lemmas = {row["lemma"] for row in rows_of("verbs.csv") if row["word"] == "verb"}
    assert irregular_verbs().keys() <= lemmas | {lemma.split()[0] for lemma in lemmas}
