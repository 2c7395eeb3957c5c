"""A file that somebody brings along with something, as it came."""

from django.db import models

from veiligheidsnetwerk.platform.network.models.base import Tracked


class Attached(Tracked):
    """One file; `ending` is one of `publishing.annexes.TYPES`."""

    name = models.CharField("bestandsnaam", max_length=120)
    ending = models.CharField("soort bestand", max_length=5)
    size = models.PositiveIntegerField("grootte")
    digest = models.CharField("hash", max_length=64)
    content = models.BinaryField("inhoud")

    class Meta:
        abstract = True
