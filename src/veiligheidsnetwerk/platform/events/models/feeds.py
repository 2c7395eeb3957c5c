"""Somebody's own meetings at an address that a calendar program asks by itself."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from veiligheidsnetwerk.platform.network.models import Person


class Feed(models.Model):
    """That somebody follows the own meetings in a calendar. With another `key` the old address is dead."""

    person = models.OneToOneField(Person, models.PROTECT, related_name="+")
    key = models.UUIDField("sleutel", default=uuid4, unique=True)

    objects: ClassVar[models.Manager["Feed"]] = models.Manager()

    class Meta:
        verbose_name = "agenda-abonnement"

    def __str__(self) -> str:
        return "agenda-abonnement"
