"""Who is in a news article, what they do to one another, and how it is told.

`analyse(read_article("article.txt"))` gives a `Reading`: pandas tables that point into the article's text.
"""

from analysis.article import Article, ArticleError, article_from_text, read_article
from analysis.catalogue import CatalogueError
from analysis.mentions.pipelines import PipelineError
from analysis.reading import Reading, analyse

__all__ = [
    "Article",
    "ArticleError",
    "CatalogueError",
    "PipelineError",
    "Reading",
    "analyse",
    "article_from_text",
    "read_article",
]
