"""The site's own pages, as Wagtail keeps them."""

from veiligheidsnetwerk.platform.library.models.articles import Article, Board, Picture
from veiligheidsnetwerk.platform.library.models.moved import Moved
from veiligheidsnetwerk.platform.library.models.pages import Item, Shelf

type Written = Item | Article
"""A page that editors write."""

__all__ = ["Article", "Board", "Item", "Moved", "Picture", "Shelf", "Written"]
