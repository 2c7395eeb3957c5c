"""What every page knows: where we are, and where this person may go."""

from collections.abc import Mapping

from django.conf import settings
from django.http import HttpRequest

from veiligheidsnetwerk import __version__
from veiligheidsnetwerk.platform.core import navigation


def surroundings(request: HttpRequest) -> Mapping[str, object]:
    return {**place(), "navigation": navigation.visible_to(request)}


def place() -> Mapping[str, object]:
    """What is known without asking who looks."""
    return {
        "environment": settings.ENVIRONMENT,
        "is_trial": not settings.IN_PRODUCTION,
        "version": __version__,
    }
