"""The sample about the siege of Amerli with relations written by hand: what a screen of relations is tried out on."""

from __future__ import annotations

from analysis import Reading
from analysis.tables import table
from tests.analysis.statements import with_relations

# Source, sign, target, the words that say so (the first place where they stand), category, hedge.
STATED = [
    ("Islamic State", -1, "Turkmens", "tried to starve", "COERCE", "asserted"),
    ("United States", -1, "Islamic State", "bombed", "ASSAULT", "asserted"),
    ("Shiite militias", -1, "Islamic State", "took the nearby town", "ASSAULT", "asserted"),
    ("Islamic State", -1, "Turkmens", "regard as apostates", "REJECT", "asserted"),
    ("United States", -1, "Islamic State", "destroyed", "ASSAULT", "asserted"),
    ("Iran", +1, "Asa'ib Ahl al-Haq", "backed", "SUPPORT", "asserted"),
    ("United States", +1, "Iran", "helped an advance", "AID", "asserted"),
    ("United States", +1, "Shiite militias", "helped an advance", "AID", "asserted"),
    ("United States", +1, "Iran", "coordinated", "COOPERATE", "denied"),
    ("United States", +1, "Shiite militias", "coordinated", "COOPERATE", "denied"),
    ("Asa'ib Ahl al-Haq", -1, "United States", "attacked American troops", "ASSAULT", "asserted"),
    ("Sunnis", -1, "Shiite militias", "blamed on", "ACCUSE", "asserted"),
    ("Sunnis", +1, "Islamic State", "may find new recruits", "SUPPORT", "conditional"),
]


def stated(reading: Reading) -> Reading:
    """The same reading with these relations."""
    text, ends = reading.article.text, reading.sentences["end"].to_numpy()
    rows = []
    for source, sign, target, words, category, hedge in STATED:
        start = text.index(words)
        sentence = int((ends <= start).sum())
        here = reading.sentences.iloc[sentence]
        spans = {"start": here["start"], "end": here["end"], "trigger_start": start, "trigger_end": start + len(words)}
        names = {"source": source, "target": target, "sign": sign, "category": category, "hedge": hedge}
        rows.append({**names, **spans, "sentence": sentence, "rule": f"“{words}”, by hand"})
    columns: dict[str, object] = {column: [row[column] for row in rows] for column in rows[0]}
    return with_relations(reading, table("relations", columns))
