"""Files of the analyst, kept apart while they are looked at."""

from pathlib import Path
from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models


class Offer(models.Model):
    """A file that someone offers: kept apart until it is published or thrown away."""

    class State(models.TextChoices):
        OPEN = "open", "nog niet gepubliceerd"
        PUBLISHED = "published", "gepubliceerd"
        DROPPED = "dropped", "weggegooid"

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    source = models.CharField("bron", max_length=100)
    name = models.CharField("bestandsnaam", max_length=200)
    offered_at = models.DateTimeField("aangeboden op")
    offered_by = models.CharField("aangeboden door", max_length=200)
    columns = models.JSONField("kolommen", default=dict)
    notes = models.JSONField("hoe het is gelezen", default=list)
    skipped = models.PositiveIntegerField("regels boven de kolommen", default=0)
    state = models.CharField("stand", max_length=10, choices=State, default=State.OPEN)
    settled_at = models.DateTimeField("afgehandeld op", null=True)
    vintage = models.CharField("kubus", max_length=120, blank=True)

    objects: ClassVar[models.Manager["Offer"]] = models.Manager()

    class Meta:
        verbose_name = "aangeboden bestand"
        verbose_name_plural = "aangeboden bestanden"
        ordering: ClassVar = ("-offered_at",)

    def __str__(self) -> str:
        return self.name

    @property
    def path(self) -> Path:
        """Where its content lies."""
        return Path(settings.FIGURES_OFFERS_DIR) / f"{self.pk}.csv"
