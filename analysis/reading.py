"""All tables of one article, computed once."""

from __future__ import annotations

import functools
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pandas as pd

from analysis.article import Article, article_from_text
from analysis.catalogue import Actor, Catalogue, load_catalogue, with_actors
from analysis.mentions import How, actor_table, find_mentions
from analysis.segment import Sentences, Words, find_sentences, find_words, sentence_table, token_table


@dataclass(frozen=True, eq=False)
class Reading:
    """One article with all its tables; they are shared, so nobody changes them.

    `how` says of each mention how it was found. `known` holds what is known of each actor that is named, and of those
    whose part these are. `stated` are relations that were made elsewhere, to stand in for those of the text; `parser`
    is the pipeline that takes part in finding these.
    """

    article: Article
    parts: pd.DataFrame
    sentences: pd.DataFrame
    mentions: pd.DataFrame
    actors: pd.DataFrame
    words: Words
    spans: Sentences
    how: list[How] = field(default_factory=list)
    known: dict[str, Actor] = field(default_factory=dict)
    stated: pd.DataFrame | None = None
    parser: str = ""

    @functools.cached_property
    def tokens(self) -> pd.DataFrame:
        """The table `tokens`, made when it is first asked for: the list of lemmas takes long to load."""
        with uncollected():
            return token_table(self.words, self.spans)

    @functools.cached_property
    def relations(self) -> pd.DataFrame:
        """The table `relations`, made when it is first asked for."""
        if self.stated is not None:
            return self.stated
        from analysis.relations import as_quoted, find_relations  # as the table, so its code: when it is asked for

        text = self.article.text
        with uncollected():
            found = find_relations(text, self.sentences, self.mentions, self.how, self.parser, self.known)
            return as_quoted(found, self.quotes)

    @functools.cached_property
    def quotes(self) -> pd.DataFrame:
        """The table `quotes`, made when it is first asked for."""
        from analysis.quotes import quote_table

        return quote_table(self.article.text, self.parts, self.sentences, self.mentions)


def analyse(
    article: Article | str, actors: pd.DataFrame | None = None, *, names: str = "", relations: str = ""
) -> Reading:
    """The reading of an article, or of a text, to whose characters all offsets then refer.

    `actors` lays extra or replacement actors over the catalogue (see `catalogue.with_actors`). `names` is an
    installed spaCy pipeline, or the folder of one, that takes part in finding names that no catalogue lists;
    `relations` is one whose dependency parser says who does what to whom, in place of the order of words.
    Raises ArticleError for a text that is empty or too long, CatalogueError for a faulty table of actors,
    PipelineError for a pipeline that cannot be used.
    """
    with uncollected():
        article = article_from_text(article) if isinstance(article, str) else article
        if relations:
            from analysis.relations import load_parser

            load_parser(relations)  # what cannot be used is said at once, not when the table is first asked for
        return _analysed(article, _catalogue(actors), names, relations)


@contextmanager
def uncollected() -> Iterator[None]:
    """The garbage collector rests: the many small objects of a text would make it look at all again and again."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _analysed(article: Article, catalogue: Catalogue, names: str, parser: str) -> Reading:
    words = find_words(article.text)
    spans = find_sentences(article.text, article.parts, words)
    sentences = sentence_table(spans, words)
    mentions, how, known = find_mentions(article.text, spans, words, catalogue, names)
    return Reading(
        article=article,
        parts=article.parts,
        sentences=sentences,
        mentions=mentions,
        actors=actor_table(mentions, sentences, known),
        words=words,
        spans=spans,
        how=how,
        known=known,
        parser=parser,
    )


def _catalogue(actors: pd.DataFrame | None) -> Catalogue:
    return load_catalogue() if actors is None else with_actors(load_catalogue(), actors)
