"""An article: its text, never altered, its parts and what is known about it; and the readers that open one."""

from analysis.article.model import FORMATS, LIMIT, Article, ArticleError
from analysis.article.read import article_from_text, read_article

__all__ = ["FORMATS", "LIMIT", "Article", "ArticleError", "article_from_text", "read_article"]
