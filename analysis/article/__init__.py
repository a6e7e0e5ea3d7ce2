"""An article: its text, never altered, its parts and what is known about it; and the readers that open one."""

from analysis.article.model import FORMATS, LIMIT, UNTITLED, Article, ArticleError
from analysis.article.read import article_from_text, read_article

__all__ = ["FORMATS", "LIMIT", "UNTITLED", "Article", "ArticleError", "article_from_text", "read_article"]
