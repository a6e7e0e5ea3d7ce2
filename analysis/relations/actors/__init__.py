"""Whom a noun phrase means: a name in it, or whom a pronoun or a description stands for."""
