"""What every page knows: where we are, and where this person may go."""

from collections.abc import Mapping

from django.http import HttpRequest

from veiligheidsnetwerk.platform.core import navigation
from veiligheidsnetwerk.platform.core.installation import place


def surroundings(request: HttpRequest) -> Mapping[str, object]:
    return {**place(), "navigation": navigation.visible_to(request)}
