"""All tables of one article, computed once."""

from __future__ import annotations

import gc
from dataclasses import dataclass

import pandas as pd

from analysis.article import Article, article_from_text
from analysis.catalogue import Catalogue, load_catalogue, with_actors
from analysis.mentions import actor_table, find_mentions
from analysis.segment import Words, find_words, sentence_table, token_table
from analysis.tables import empty


@dataclass(frozen=True, eq=False)
class Reading:
    """One article with all its tables; the tables are shared, so nobody changes them."""

    article: Article
    parts: pd.DataFrame
    sentences: pd.DataFrame
    tokens: pd.DataFrame
    mentions: pd.DataFrame
    actors: pd.DataFrame
    quotes: pd.DataFrame
    relations: pd.DataFrame
    words: Words


def analyse(article: Article | str, actors: pd.DataFrame | None = None) -> Reading:
    """The reading of an article, or of a text, to whose characters all offsets then refer.

    `actors` lays extra or replacement actors over the catalogue (see `catalogue.with_actors`). Raises
    ArticleError for a text that is empty or too long, CatalogueError for a faulty table of actors.
    """
    # The many small objects of a book would make the collector look at all the others again and again.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _analysed(article_from_text(article) if isinstance(article, str) else article, _catalogue(actors))
    finally:
        if collecting:
            gc.enable()


def _analysed(article: Article, catalogue: Catalogue) -> Reading:
    words = find_words(article.text)
    sentences = sentence_table(article.text, article.parts, words)
    tokens = token_table(words, sentences)
    mentions, known = find_mentions(article.text, sentences, words, catalogue)
    return Reading(
        article=article,
        parts=article.parts,
        sentences=sentences,
        tokens=tokens,
        mentions=mentions,
        actors=actor_table(mentions, sentences, known),
        quotes=empty("quotes"),
        relations=empty("relations"),
        words=words,
    )


def _catalogue(actors: pd.DataFrame | None) -> Catalogue:
    return load_catalogue() if actors is None else with_actors(load_catalogue(), actors)
