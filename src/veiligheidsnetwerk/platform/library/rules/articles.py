"""What a page beside the toolkit can be."""

from enum import StrEnum


class ArticleKind(StrEnum):
    """News goes by and is listed by day; a plain page stays."""

    NEWS = "nieuws"
    PAGE = "pagina"
