"""What the statements of verbs rest on: who does it, to whom, and what the verb around it makes of it."""
