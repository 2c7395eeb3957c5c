"""The site's own pages, as Wagtail keeps them."""

from veiligheidsnetwerk.platform.library.models.articles import Article, Board, Picture
from veiligheidsnetwerk.platform.library.models.contributions import Contribution
from veiligheidsnetwerk.platform.library.models.followers import ThemeFollower
from veiligheidsnetwerk.platform.library.models.links import Link
from veiligheidsnetwerk.platform.library.models.moved import Moved
from veiligheidsnetwerk.platform.library.models.pages import Item, Shelf
from veiligheidsnetwerk.platform.library.models.reminders import Reminder

type Written = Item | Article
"""A page that editors write."""

__all__ = [
    "Article",
    "Board",
    "Contribution",
    "Item",
    "Link",
    "Moved",
    "Picture",
    "Reminder",
    "Shelf",
    "ThemeFollower",
    "Written",
]
