"""A sentence as a row of noun phrases, verb groups and marks, read from the order of its words."""
