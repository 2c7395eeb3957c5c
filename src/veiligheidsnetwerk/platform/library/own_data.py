"""What the toolkit keeps of one person, for that person."""

from veiligheidsnetwerk.platform.core import own_data
from veiligheidsnetwerk.platform.core.own_data import Told
from veiligheidsnetwerk.platform.library.definitions import theme_titles
from veiligheidsnetwerk.platform.library.models import ThemeFollower


def followed_themes(person: int) -> Told:
    found = ThemeFollower.objects.filter(account__person=person).order_by("since")
    return [
        {"thema": theme_titles().get(each.theme, each.theme), "volgt sinds": each.since} for each in found
    ]


def offer() -> None:
    """Let it be taken along."""
    own_data.offer("gevolgde thema’s", followed_themes)
