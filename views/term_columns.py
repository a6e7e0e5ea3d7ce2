"""The columns of the tables of terms: what they are called, what they mean, and widths that fit beside the article."""

from __future__ import annotations

import streamlit as st

text, number = st.column_config.TextColumn, st.column_config.NumberColumn
WORD, WIDE, NARROW = 78, 90, 48  # pixels
AS_COUNTED = "In its dictionary form, unless Counting says otherwise."
LIKELIHOOD = "How surely it is no chance: above 3.84 p < 0.05, 6.63 p < 0.01, 10.83 p < 0.001."

TERMS = {
    "term": text("Term", help=AS_COUNTED),
    "count": number("Count", help="How often it occurs."),
    "per_1000": number("Per 1,000", format="%.1f", help="Occurrences in every 1,000 words, stop words included."),
    "sentences": number("Sentences", help="In how many sentences it occurs."),
    "sentence_share": number("Of all", format="%.0f %%", help="The share of all sentences counted in which it occurs."),
}
KEYNESS = {
    "term": text("Word", help=AS_COUNTED),
    "count": number("Here", help="How often it occurs in this article, or in its chosen sentences."),
    "expected": number("Expected", format="%.2f", help="If both used it alike."),
    "reference_count": number("There", format="%.0f", help="How often it occurs in what this is compared with."),
    "log_likelihood": number("Log-likelihood", format="%.1f", help=LIKELIHOOD),
    "log_ratio": number("Log ratio", format="%+.1f", help="+1 is twice as frequent as there, +2 four times, −1 half."),
}
COLLOCATES = {
    "collocate": text("Word", width=WORD, help=AS_COUNTED),
    "count": number("Nearby", width=NARROW, help="How often it stands nearby; the CSV has what chance would give."),
    "collocate_count": number("In all", width=NARROW, help="How often it stands anywhere in what is counted."),
    "log_likelihood": number("Log-likelihood", width=WIDE, format="%.1f", help=LIKELIHOOD),
    "pmi": number("PMI", width=40, format="%.1f", help="Pointwise mutual information: log₂ of nearby / expected."),
    "log_dice": number(
        "logDice",
        width=56,
        format="%.1f",
        help="14 where both always stand together, one less for half as often.",
    ),
    "t_score": number("t-score", width=NARROW, format="%.1f", help="Above 2: hardly by chance."),
}
DISPERSION = {
    "term": text("Word", help=AS_COUNTED),
    "count": number("Count", help="How often it occurs."),
    "range": number("Tenths", help="In how many of ten equal parts of the words that are counted it is."),
    "juilland_d": number(
        "Juilland's D", format="%.2f", help="1 is perfectly even over the ten parts, 0 is all in one."
    ),
    "dp": number(
        "DP", format="%.2f", help="Gries' deviation of proportions: 0 is perfectly even, near 1 all in one part."
    ),
}
