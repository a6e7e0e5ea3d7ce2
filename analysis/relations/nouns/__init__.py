"""What the statements of nouns rest on: who does what the noun names, to whom, and what becomes of it."""
