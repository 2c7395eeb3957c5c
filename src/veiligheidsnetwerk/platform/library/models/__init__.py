"""The site's own pages, as Wagtail keeps them."""

from veiligheidsnetwerk.platform.library.models.moved import Moved
from veiligheidsnetwerk.platform.library.models.pages import Item, Shelf

__all__ = ["Item", "Moved", "Shelf"]
