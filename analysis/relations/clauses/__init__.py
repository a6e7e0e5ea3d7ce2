"""The clauses of a sentence: who is the subject of which verb."""
