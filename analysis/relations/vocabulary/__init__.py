"""The words that say who is with or against whom, and what a sense of one needs beside it."""
