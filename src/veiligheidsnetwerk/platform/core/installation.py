"""What every page says of this installation, whoever looks."""

from collections.abc import Mapping

from django.conf import settings

from veiligheidsnetwerk import __version__


def place() -> Mapping[str, object]:
    """Whether it is to practise with, and which version it is, as templates name that."""
    return {
        "environment": settings.ENVIRONMENT,
        "is_trial": not settings.IN_PRODUCTION,
        "version": __version__,
    }
